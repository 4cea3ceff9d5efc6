//! Disclosures: whatever leaves the file is put on record first.

use super::{Hand, Session, SessionError};
use crate::assembly::{Audience, Command, DrawStatus, Recipient};
use crate::digest::Digest;
use crate::id::{DrawId, PersonId};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Everything that a bundle is made from: exact bytes of the entries, the blobs they name, a checkpoint over all of it.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// Header and payload of every entry.
    pub entries: Vec<(Vec<u8>, Option<Vec<u8>>)>,
    /// Blobs by name.
    pub blobs: BTreeMap<Digest, Vec<u8>>,
    /// The signed note over all entries; none where this machine has no key.
    pub note: Option<String>,
}

/// A person of the panel, with what the imported file said of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRow {
    /// Opaque id.
    pub id: PersonId,
    /// Id in the imported file, then the other cells.
    pub cells: Vec<String>,
}

impl Session {
    /// Puts an export on record and gives what the bundle is made from.
    ///
    /// # Errors
    /// Where whoever asks may not, or the file cannot be read.
    pub fn disclose(&mut self, hand: Hand, audience: Audience, recipient: Recipient) -> Result<Dossier, SessionError> {
        self.act(hand, Vec::new(), |_| Ok(Command::Disclose { audience, draw: None, recipient }))?;
        self.dossier()
    }

    /// What a bundle or a verification is made from. Records nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn dossier(&self) -> Result<Dossier, SessionError> {
        let mut entries = Vec::new();
        self.each_row(&mut |row| {
            entries.push((row.header, row.payload));
            ControlFlow::Continue(())
        })?;
        let mut blobs = BTreeMap::new();
        for name in self.store.blob_names()? {
            blobs.insert(name, self.blob(&name)?);
        }
        Ok(Dossier { entries, blobs, note: self.checkpoint()?.note })
    }

    /// The contact sheet of a panel: column names and a row a person. Recorded as a disclosure.
    ///
    /// # Errors
    /// Where there is no panel yet, or whoever asks may not.
    pub fn contacts(&mut self, hand: Hand, draw: DrawId, recipient: Recipient) -> Result<(Vec<String>, Vec<ContactRow>), SessionError> {
        self.catch_up()?;
        let found = self.draw(draw)?;
        let DrawStatus::Drawn(outcome) = &found.status else { return Err(SessionError::NotDrawn(draw)) };
        let pool = self.state.pools.get(&found.planned.pool).ok_or(SessionError::NoPool)?;
        let sheet = self.sheet(pool)?.ok_or(SessionError::Blob(pool.imported.sheet))?;
        let cells = |id: &PersonId| sheet.people.get(id.index()).cloned().unwrap_or_default();
        let rows = outcome.panel.iter().map(|id| ContactRow { id: *id, cells: cells(id) }).collect();
        self.act(hand, Vec::new(), |_| Ok(Command::Disclose { audience: Audience::Contacts, draw: Some(draw), recipient }))?;
        Ok((sheet.columns, rows))
    }
}
