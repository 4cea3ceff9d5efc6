//! Votes in a bundle: what stands beside the record must be what the record gives.

use super::files::Explained;
use super::finding::{Code, Place, Report};
use super::record::Life;

/// Compares the files of every closed vote with those that its entries give.
pub(super) fn check(life: &Life, files: &mut Explained<'_>, report: &mut Report) {
    for (id, vote) in &life.state.votes {
        for (name, expected) in vote.files() {
            let path = format!("votes/{id}/{name}");
            if files.need(&path, report).is_some_and(|bytes| bytes != expected) {
                report.find(Place::File(path), Code::VoteFile);
            }
        }
    }
}
