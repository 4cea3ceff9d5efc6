//! Checkpoints: those published in the record, the one over everything, and the one that somebody noted down.

use super::Held;
use super::finding::{Code, Place, Report};
use super::note::Note;
use super::record::Life;
use crate::id::AssemblyId;
use crate::ledger::cosignature::{WitnessKey, cosigners};
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

/// A cosignature that holds: the witness's key, the size it speaks of, and when it was made.
pub(super) struct Witnessed {
    pub(super) key: String,
    pub(super) size: u64,
    pub(super) time: u64,
}

/// Every cosigned checkpoint is a past of this record, signed by its key and by a witness named before it came on record.
pub(super) fn cosigned(life: &Life, report: &mut Report) -> Vec<Witnessed> {
    for (key, seq) in &life.state.witnesses {
        if key.parse::<WitnessKey>().is_err() {
            report.find(Place::Entry(*seq), Code::WitnessKey);
        }
    }
    let mut witnessed = Vec::new();
    for (seq, note) in &life.state.cosigned {
        let place = Place::Entry(*seq);
        let checkpoint = match signed(life, note) {
            Ok(checkpoint) => checkpoint,
            Err(detail) => {
                report.find(place, Code::CheckpointUnsigned { detail });
                continue;
            }
        };
        if checkpoint.size > *seq {
            report.find(place, Code::CheckpointSize { says: checkpoint.size, entries: *seq });
            continue;
        }
        if !agrees(life, &checkpoint, &place, report) {
            continue;
        }
        let known = life.state.witnesses.iter().filter(|(_, named)| named < seq);
        let known: Vec<WitnessKey> = known.filter_map(|(key, _)| key.parse().ok()).collect();
        let found = SignedNote::parse(note).ok().and_then(|note| cosigners(&note, &known).ok()).unwrap_or_default();
        if found.is_empty() {
            report.find(place, Code::Cosignature);
        }
        witnessed.extend(found.into_iter().map(|(key, time)| Witnessed { key: key.to_string(), size: checkpoint.size, time }));
    }
    if let Some(size) = witnessed.iter().map(|one| one.size).max() {
        let keys: std::collections::BTreeSet<&str> = witnessed.iter().map(|one| one.key.as_str()).collect();
        report.note(Note::Witnessed { size, count: keys.len() as u64 });
    }
    witnessed
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
pub(super) fn held(life: &Life, held: Option<&Held>, witnessed: bool, report: &mut Report) -> Option<u64> {
    let size = match held {
        None => {
            if !witnessed {
                report.note(Note::NothingHeld);
            }
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
