//! Audit: entries in, findings out. No database, no terminal, no clock: what `folkmoot verify` finds, anybody finds.
//!
//! Shares `assembly::admit` with writing, so that what could not be written cannot be smuggled in either. Whatever is found, the
//! checking goes on: a report names everything that does not hold.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

mod attachments;
mod blobs;
mod bundle;
mod checkpoints;
mod draws;
mod files;
mod finding;
mod note;
mod pools;
mod record;
#[cfg(test)]
mod tests;
mod votes;

pub use bundle::verify_bundle;
pub use finding::{Code, Finding, Place, Report, Role};
pub use note::Note;

use crate::digest::Digest;
use crate::ledger;
use std::collections::BTreeMap;

/// What to verify.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Header and payload of every entry, as exact bytes.
    pub entries: &'a [(Vec<u8>, Option<Vec<u8>>)],
    /// Blobs by name.
    pub blobs: &'a BTreeMap<Digest, Vec<u8>>,
    /// Whether all blobs must be there, as in an assembly's own file; a bundle may withhold the private ones.
    pub whole: bool,
    /// A signed checkpoint of everything.
    pub checkpoint: Option<&'a str>,
    /// What somebody noted down earlier.
    pub held: Option<&'a Held>,
}

/// What somebody noted down of a past that the record must still contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Twelve words.
    Code(ledger::Code),
    /// A checkpoint: a signed note, or the text of a QR code.
    Checkpoint(String),
}

/// Checks everything. `watch` is told the entries done and their number from time to time, and stops the work by answering `false`.
pub fn verify(input: &Input<'_>, watch: &mut dyn FnMut(u64, u64) -> bool) -> Report {
    let mut report = Report::default();
    let life = record::read(input.entries, watch, &mut report);
    if life.stopped {
        return report;
    }
    checkpoints::published(&life, &mut report);
    checkpoints::over_all(&life, input.checkpoint, &Place::Record, &mut report);
    if input.checkpoint.is_none() {
        report.note(Note::NoCheckpoint);
    }
    let witnessed = checkpoints::cosigned(&life, &mut report);
    let held = checkpoints::held(&life, input.held, !witnessed.is_empty(), &mut report);
    let mut blobs = blobs::Blobs::new(input.blobs.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect(), input.whole);
    let pools = pools::check(&life, &mut blobs, &BTreeMap::new(), &mut report);
    draws::check(&life, &pools, &mut blobs, &draws::Known { held, witnessed: &witnessed }, &mut report);
    attachments::check(&life, &mut blobs, &mut report);
    blobs.unexplained(&mut report);
    report
}
