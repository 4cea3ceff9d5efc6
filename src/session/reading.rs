//! Reading: rows of the file into entries and the fold, page by page.

use super::{Session, SessionError};
use crate::assembly::{Circumstance, Event, State, UnreadableEvent};
use crate::id::OpId;
use crate::ledger::{Header, Payload};
use crate::store::Row;
use std::ops::ControlFlow;

/// One entry of the record, read.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Number, time, author.
    pub when: Circumstance,
    /// The act that wrote it.
    pub op: OpId,
    /// Its kind, known here or not.
    pub kind: String,
    /// What happened; none where the kind is not known here.
    pub event: Option<Event>,
}

impl Entry {
    /// Reads a row of one's own file.
    pub(super) fn read(row: &Row) -> Result<Self, SessionError> {
        let unreadable = |detail: String| SessionError::Unreadable { seq: row.seq, detail };
        let header = Header::from_bytes_trusted(&row.header).map_err(|error| unreadable(error.to_string()))?;
        if header.seq != row.seq {
            return Err(SessionError::Sequence { expected: row.seq, found: header.seq });
        }
        let by = header.by.parse().map_err(|_| unreadable(format!("by {}", header.by)))?;
        let content = row.payload.as_deref().map(Payload::from_bytes_trusted).transpose().map_err(|error| unreadable(error.to_string()))?;
        let event = match Event::from_parts(&header.kind, header.data, content.map(|payload| payload.content)) {
            Ok(event) => Some(event),
            Err(UnreadableEvent::UnknownKind(_)) => None,
            Err(error @ UnreadableEvent::Malformed { .. }) => return Err(unreadable(error.to_string())),
        };
        Ok(Self { when: Circumstance { seq: header.seq, at: header.at, by }, op: header.op, kind: header.kind, event })
    }
}

/// Folds one row into the state.
pub(super) fn fold(state: &mut State, unknown: &mut Option<String>, row: &Row) -> Result<(), SessionError> {
    let entry = Entry::read(row)?;
    if entry.when.seq != state.entries {
        return Err(SessionError::Sequence { expected: state.entries, found: entry.when.seq });
    }
    if let Some(event) = &entry.event {
        state.apply(event, &entry.when);
    } else {
        state.pass_over(entry.when.at);
        unknown.get_or_insert(entry.kind);
    }
    Ok(())
}

/// The exact bytes of an entry: header, and payload where there is one.
pub type Bytes = (Vec<u8>, Option<Vec<u8>>);

impl Session {
    /// Entries from a number on, at most `limit` of them.
    ///
    /// # Errors
    /// Where the file or an entry cannot be read.
    pub fn entries(&self, from: u64, limit: u32) -> Result<Vec<Entry>, SessionError> {
        self.store.entries(from, limit)?.iter().map(Entry::read).collect()
    }

    /// The exact bytes of an entry: header, and payload where there is one.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn bytes(&self, seq: u64) -> Result<Option<Bytes>, SessionError> {
        Ok(self.store.entries(seq, 1)?.into_iter().next().filter(|row| row.seq == seq).map(|row| (row.header, row.payload)))
    }

    /// Every row from the first, as stored.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn each_row(&self, see: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), SessionError> {
        Ok(self.store.for_each(0, see)?)
    }
}
