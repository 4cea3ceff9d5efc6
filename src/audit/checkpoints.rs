//! Checkpoints: those published in the record, the one over everything, and the one that somebody noted down.

use super::Held;
use super::finding::{Code, Place, Report};
use super::note::Note;
use super::record::Life;
use crate::id::AssemblyId;
use crate::ledger::{Checkpoint, Note as SignedNote, VerifyingKey, checkpoint::origin};

/// A public key that the record brings must be one, and bear the assembly's name.
pub(super) fn key(text: &str, assembly: AssemblyId, seq: u64, report: &mut Report) {
    match text.parse::<VerifyingKey>() {
        Ok(key) if key.name() == origin(assembly) => {}
        Ok(key) => report.find(Place::Entry(seq), Code::KeyOfOther { name: key.name().to_owned() }),
        Err(_) => report.find(Place::Entry(seq), Code::KeyUnreadable),
    }
}

/// Every published checkpoint speaks of exactly the entries before it.
pub(super) fn published(life: &Life, report: &mut Report) {
    for (seq, note) in &life.notes {
        over(life, note, *seq, &Place::Entry(*seq), report);
    }
}

/// The checkpoint beside the record speaks of all of it.
pub(super) fn over_all(life: &Life, note: Option<&str>, place: &Place, report: &mut Report) {
    if let Some(note) = note {
        over(life, note, life.tree.len(), place, report);
    }
}

fn over(life: &Life, note: &str, entries: u64, place: &Place, report: &mut Report) {
    let checkpoint = match signed(life, note) {
        Ok(checkpoint) => checkpoint,
        Err(detail) => return report.find(place.clone(), Code::CheckpointUnsigned { detail }),
    };
    if checkpoint.size == entries {
        agrees(life, &checkpoint, place, report);
    } else {
        report.find(place.clone(), Code::CheckpointSize { says: checkpoint.size, entries });
    }
}

/// Reads a note and believes it where a key signed that was on record before the checkpoint's last entry.
fn signed(life: &Life, note: &str) -> Result<Checkpoint, String> {
    let parsed = SignedNote::parse(note).map_err(|error| error.to_string())?;
    let claimed = Checkpoint::from_text(parsed.text()).map_err(|error| error.to_string())?;
    let keys: Vec<VerifyingKey> =
        life.state.keys.iter().filter(|(_, seq)| *seq < claimed.size).filter_map(|(key, _)| key.parse().ok()).collect();
    Checkpoint::open(note, &keys).map(|(checkpoint, _)| checkpoint).map_err(|error| error.to_string())
}

/// Whether the record begins as the checkpoint says.
fn agrees(life: &Life, checkpoint: &Checkpoint, place: &Place, report: &mut Report) -> bool {
    let found = report.findings.len();
    if life.state.founding.as_ref().is_none_or(|founding| founding.assembly != checkpoint.assembly) {
        report.find(place.clone(), Code::CheckpointOfOther { assembly: checkpoint.assembly.to_string() });
    }
    // No entries are no past of anything.
    match life.tree.root_at(checkpoint.size).filter(|_| checkpoint.size > 0) {
        Some(root) if root == checkpoint.root => {}
        Some(_) => report.find(place.clone(), Code::CheckpointRoot { size: checkpoint.size }),
        None => report.find(place.clone(), Code::CheckpointSize { says: checkpoint.size, entries: life.tree.len() }),
    }
    report.findings.len() == found
}

/// Whether the record contains a past that somebody noted down; gives its size.
pub(super) fn held(life: &Life, held: Option<&Held>, report: &mut Report) -> Option<u64> {
    let size = match held {
        None => {
            report.note(Note::NothingHeld);
            return None;
        }
        Some(Held::Code(code)) => {
            // The longest such beginning: two lengths share 132 bits of root only by an attack on SHA-256.
            let size = (1..=life.tree.len()).rev().find(|size| life.tree.root_at(*size).is_some_and(|root| code.matches(&root)));
            if size.is_none() {
                report.find(Place::Held, Code::HeldCodeMissing);
            }
            size
        }
        Some(Held::Checkpoint(text)) => {
            noted(life, text, report).filter(|checkpoint| agrees(life, checkpoint, &Place::Held, report)).map(|c| c.size)
        }
    };
    if let Some(size) = size {
        report.note(Note::HeldFound { size });
    }
    size
}

/// What somebody holds counts by being held: a signature by no key of this record is said, and forgives no mismatch.
fn noted(life: &Life, text: &str, report: &mut Report) -> Option<Checkpoint> {
    if let Ok(checkpoint) = signed(life, text) {
        return Some(checkpoint);
    }
    let unsigned = SignedNote::parse(text).ok().and_then(|note| Checkpoint::from_text(note.text()).ok());
    let checkpoint = unsigned.or_else(|| Checkpoint::from_qr_text(text.trim()).ok());
    if checkpoint.is_some() {
        report.note(Note::HeldUnsigned);
    } else {
        report.find(Place::Held, Code::CheckpointUnsigned { detail: "not a checkpoint".to_owned() });
    }
    checkpoint
}
