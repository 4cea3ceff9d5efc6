//! Reading: the entries as a story that pages and tables tell.

use super::{Material, ReportError};
use crate::assembly::{Circumstance, Event, Plan, State, UnreadableEvent};
use crate::digest::Digest;
use crate::id::DrawId;
use crate::ledger::{Checkpoint, EntryError, Header, Note, Payload};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// One entry, as the list of entries shows it.
pub(super) struct Row {
    pub(super) seq: u64,
    pub(super) at: DateTime<Utc>,
    pub(super) by: String,
    pub(super) kind: String,
}

/// A record that has been read.
pub(super) struct Story {
    /// Where the assembly stands.
    pub(super) state: State,
    /// Name of the assembly, made harmless.
    pub(super) name: String,
    /// Every entry.
    pub(super) rows: Vec<Row>,
    /// The plan of each draw.
    pub(super) plans: BTreeMap<DrawId, Plan>,
    /// The signed checkpoint over everything.
    pub(super) note: String,
    /// The root it signs.
    pub(super) root: Digest,
}

impl Story {
    /// Reads entries, and the plans among the blobs.
    pub(super) fn read(material: &Material<'_>) -> Result<Self, ReportError> {
        let (mut state, mut rows) = (State::default(), Vec::with_capacity(material.entries.len()));
        for ((header, payload), seq) in material.entries.iter().zip(0u64..) {
            let unreadable = |source: EntryError| ReportError::Entry { seq, source };
            let header = Header::from_bytes_trusted(header).map_err(unreadable)?;
            let content = payload.as_deref().map(Payload::from_bytes_trusted).transpose().map_err(unreadable)?;
            match (Event::from_parts(&header.kind, header.data, content.map(|payload| payload.content)), header.by.parse()) {
                (Ok(event), Ok(by)) => state.apply(&event, &Circumstance { seq, at: header.at, by }),
                (Err(UnreadableEvent::UnknownKind(_)), _) | (Ok(_), Err(_)) => state.pass_over(header.at),
                (Err(source @ UnreadableEvent::Malformed { .. }), _) => return Err(ReportError::Event { seq, source }),
            }
            rows.push(Row { seq, at: header.at, by: header.by, kind: header.kind });
        }
        let name = state.founding.as_ref().map(|founding| founding.name.shown()).ok_or(ReportError::NotFounded)?;
        let note = material.note.ok_or(ReportError::NoCheckpoint)?.to_owned();
        let root = Checkpoint::from_text(Note::parse(&note).map_err(crate::ledger::CheckpointError::from)?.text())?.root;
        let plan = |name: &Digest| material.blobs.get(name).and_then(|bytes| Plan::from_bytes(bytes).ok()).ok_or(ReportError::Blob(*name));
        let plans = state.draws.iter().map(|(id, draw)| Ok((*id, plan(&draw.planned.plan)?))).collect::<Result<_, ReportError>>()?;
        Ok(Self { state, name, rows, plans, note, root })
    }
}

/// The least and the most tickets that somebody holds who can be chosen at all; none for a uniform draw.
pub(super) fn extremes(plan: &Plan) -> Option<(u32, u32)> {
    let counts = plan.counts.as_deref()?.iter().copied().filter(|count| *count > 0);
    Some((counts.clone().min()?, counts.max()?))
}
