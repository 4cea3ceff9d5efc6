//! `vote codes`: slips with voting codes, to be printed, cut and handed out without looking.

use super::super::draw::{last_entry, publish};
use crate::cli::{Context, Failure};
use crate::id::VoteId;
use crate::report::slips;
use crate::session::private_file;
use crate::text::{Untrusted, shown};
use serde_json::json;
use std::io::Write as _;
use std::path::Path;

pub(super) fn make(context: &mut Context, vote: VoteId, path: &Path, number: Option<u64>) -> Result<(), Failure> {
    let mut session = context.open()?;
    let entitled = session.vote(vote)?.opened.entitled;
    let title = session.vote(vote)?.title().map(Untrusted::shown).unwrap_or_default();
    // The file is made first: codes that cannot be written would be codes that nobody has.
    let mut file = private_file(path).map_err(|error| Failure::file(path, &error))?;
    let made = session.make_codes(context.hand(), vote, number.unwrap_or(entitled));
    let codes = match made {
        Ok(codes) => codes,
        Err(error) => {
            drop(file);
            drop(std::fs::remove_file(path));
            return Err(error.into());
        }
    };
    let slips = slips(vote, &title, &codes, &context.words);
    file.write_all(slips.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| Failure::file(path, &error))?;
    let act = last_entry(&session);
    publish(context, &mut session, act)?;
    let data = json!({ "vote": vote, "codes": codes.len(), "file": path });
    let written = shown(&path.to_string_lossy());
    context.data(&data, |words| words.tell("codes-made", &[("count", codes.len().into()), ("file", (&written).into())]))
}
