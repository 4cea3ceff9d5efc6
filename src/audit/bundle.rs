//! A bundle: the record and what stands beside it in a folder.

use super::blobs::Blobs;
use super::files::{Explained, Files};
use super::finding::{Code, Place, Report, Role};
use super::pools::Copies;
use super::record::Life;
use super::{Held, checkpoints, draws, pools, record, votes};
use crate::assembly::DrawStatus;
use crate::digest::{Digest, sha256};
use crate::id::{DrawId, PersonId, PoolId};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A line of `record.jsonl`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    header: String,
    #[serde(deserialize_with = "Option::deserialize")]
    payload: Option<String>,
}

/// A file beside a draw that must hold the same bytes as what the record names.
pub(super) type Beside = (&'static str, Role, Digest);

/// Checks a bundle: path inside the folder, and bytes; none where they cannot be read. `watch` as for [`super::verify`].
pub fn verify_bundle(files: &Files, held: Option<&Held>, watch: &mut dyn FnMut(u64, u64) -> bool) -> Report {
    let mut report = Report::default();
    let mut explained = Explained::new(files, &mut report);
    let entries = lines(explained.may("record.jsonl").unwrap_or_default(), &mut report);
    let life = record::read(&entries, watch, &mut report);
    if life.stopped {
        return report;
    }
    checkpoints::published(&life, &mut report);
    let note = explained.may("checkpoint").map(String::from_utf8_lossy);
    checkpoints::over_all(&life, note.as_deref(), &Place::File("checkpoint".to_owned()), &mut report);
    let witnessed = checkpoints::cosigned(&life, &mut report);
    let held = checkpoints::held(&life, held, !witnessed.is_empty(), &mut report);
    let mut blobs = Blobs::new(explained.blobs(), false);
    let copies = copies(&life, &mut explained, &mut report);
    let pools = pools::check(&life, &mut blobs, &copies, &mut report);
    let beside = draws::check(&life, &pools, &mut blobs, &draws::Known { held, witnessed: &witnessed }, &mut report);
    for (draw, files) in beside {
        check_files(&life, draw, &files, &mut explained, &mut report);
    }
    votes::check(&life, &mut explained, &mut report);
    super::attachments::check(&life, &mut blobs, &mut report);
    blobs.unexplained(&mut report);
    explained.conclude(&mut report);
    report
}

fn lines(bytes: &[u8], report: &mut Report) -> Vec<(Vec<u8>, Option<Vec<u8>>)> {
    let mut entries = Vec::new();
    let (whole, rest) = bytes.strip_suffix(b"\n").map_or((bytes, !bytes.is_empty()), |whole| (whole, false));
    if rest {
        report.find(Place::File("record.jsonl".to_owned()), Code::LineUnreadable { detail: "the last line does not end".to_owned() });
    }
    for line in whole.split(|byte| *byte == b'\n').filter(|_| !bytes.is_empty()) {
        // A line that cannot be read still has its place: what follows it keeps its numbers.
        entries.push(match serde_json::from_slice::<Line>(line) {
            Ok(line) => (line.header.into_bytes(), line.payload.map(String::into_bytes)),
            Err(error) => {
                report.find(Place::Entry(entries.len() as u64), Code::LineUnreadable { detail: error.to_string() });
                (Vec::new(), None)
            }
        });
    }
    entries
}

/// Rows and salts beside the draws of each pool; all copies must be the same.
fn copies<'a>(life: &Life, files: &mut Explained<'a>, report: &mut Report) -> BTreeMap<PoolId, Copies<'a>> {
    let mut copies: BTreeMap<PoolId, Copies<'a>> = BTreeMap::new();
    for (id, draw) in &life.state.draws {
        let copy = copies.entry(draw.planned.pool).or_default();
        for (name, role, kept) in [("pool.csv", Role::Rows, &mut copy.rows), ("salts.csv", Role::Salts, &mut copy.salts)] {
            let path = format!("draws/{id}/{name}");
            if let Some(bytes) = files.may(&path)
                && *kept.get_or_insert(bytes) != bytes
            {
                report.find(Place::File(path), Code::FileDiffers { role });
            }
        }
    }
    copies
}

fn check_files(life: &Life, id: DrawId, beside: &[Beside], files: &mut Explained<'_>, report: &mut Report) {
    for (name, role, hash) in beside {
        let path = format!("draws/{id}/{name}");
        if files.need(&path, report).is_some_and(|bytes| sha256(bytes) != *hash) {
            report.find(Place::File(path), Code::FileDiffers { role: *role });
        }
    }
    let Some(draw) = life.state.draws.get(&id) else { return };
    let DrawStatus::Drawn(outcome) = &draw.status else { return };
    let path = format!("draws/{id}/panel.csv");
    let expected: Vec<String> = std::iter::once("id".to_owned()).chain(outcome.panel.iter().map(PersonId::to_string)).collect();
    if files.need(&path, report).is_some_and(|bytes| bytes != format!("{}\n", expected.join("\n")).as_bytes()) {
        report.find(Place::File(path), Code::PanelFile);
    }
    let path = format!("draws/{id}/tables.csv");
    if let Some(tables) = &outcome.tables
        && files.need(&path, report).is_some_and(|bytes| bytes != crate::assembly::tables_csv(tables))
    {
        report.find(Place::File(path), Code::TablesFile);
    }
    let path = format!("draws/{id}/seats.csv");
    if draw.replacing.is_none() && files.need(&path, report).is_some_and(|bytes| bytes != draw.seats_csv()) {
        report.find(Place::File(path), Code::SeatsFile);
    }
}
