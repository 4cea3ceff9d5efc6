//! Attachments of proposals: private blobs, named with a salt that the text holds.

use super::blobs::Blobs;
use super::finding::{Code, Place, Report, Role};
use super::record::Life;

pub(super) fn check(life: &Life, blobs: &mut Blobs<'_>, report: &mut Report) {
    for version in life.state.proposals.values().flat_map(|proposal| &proposal.versions) {
        let place = Place::Entry(version.seq);
        for attachment in version.text.iter().flat_map(|text| &text.attachments) {
            let bytes = blobs.private(attachment.blob, Some(&attachment.salt), Role::Attachment, &place, report);
            if bytes.is_some_and(|bytes| bytes.len() as u64 != attachment.size) {
                report.find(place.clone(), Code::BlobChanged { role: Role::Attachment, name: attachment.blob });
            }
        }
    }
}
