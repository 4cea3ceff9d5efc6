//! Disclosures: whatever leaves the file is put on record first.

use super::{Access, Hand, Session, SessionError};
use crate::assembly::{Audience, Command, DrawStatus, Recipient};
use crate::digest::Digest;
use crate::id::{DrawId, OpId, PersonId};
use crate::ledger::Header;
use crate::store::Store;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

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

/// A file as it lies there, read without folding it: what `verify` looks at.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// Its entries and blobs; no note.
    pub dossier: Dossier,
    /// Damage that shows in the file itself, in English; safe to show.
    pub damage: Vec<String>,
}

/// Reads a file for verification. Where it is too damaged to be read on, what could be read is given with the damage.
///
/// # Errors
/// Where it is not an assembly's file at all.
pub fn inspect(path: &Path) -> Result<Inspection, SessionError> {
    let store = Store::open(path, Access::Read)?;
    let mut damage = store.damage()?;
    let mut dossier = Dossier { entries: Vec::new(), blobs: BTreeMap::new(), note: None };
    let mut acts: BTreeMap<OpId, (u64, u64)> = BTreeMap::new();
    let read = store.for_each(0, &mut |row| {
        if let Ok(header) = Header::from_bytes_trusted(&row.header) {
            acts.entry(header.op).or_insert((row.seq, 0)).1 += 1;
        }
        dossier.entries.push((row.header, row.payload));
        ControlFlow::Continue(())
    });
    damage.extend(read.err().map(|error| error.to_string()));
    match store.acts() {
        // The table of acts is what retries ask: it must say what the headers say.
        Ok(kept) => {
            let kept: BTreeMap<_, _> = kept.into_iter().map(|act| (act.op, (act.first, act.entries))).collect();
            let wrong = acts.iter().filter(|(op, place)| kept.get(*op) != Some(place)).count()
                + kept.keys().filter(|op| !acts.contains_key(*op)).count();
            if wrong > 0 {
                damage.push(format!("{wrong} acts differ from the headers"));
            }
        }
        Err(error) => damage.push(error.to_string()),
    }
    for name in store.blob_names().inspect_err(|error| damage.push(error.to_string())).unwrap_or_default() {
        match store.blob(&name) {
            Ok(Some(bytes)) => drop(dossier.blobs.insert(name, bytes)),
            Ok(None) => {}
            Err(error) => damage.push(error.to_string()),
        }
    }
    Ok(Inspection { dossier, damage })
}

impl Session {
    /// Puts an export on record and gives what the bundle is made from.
    ///
    /// # Errors
    /// Where whoever asks may not, or the file cannot be read.
    pub fn disclose(&mut self, hand: Hand, audience: Audience, recipient: Recipient) -> Result<Dossier, SessionError> {
        self.act(hand, &[], |_| Ok(Command::Disclose { audience, draw: None, recipient }))?;
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

    /// The contact sheet of a panel: a header, and a row a person. Recorded as a disclosure.
    ///
    /// # Errors
    /// Where there is no panel yet, or whoever asks may not.
    pub fn contacts(&mut self, hand: Hand, draw: DrawId, recipient: Recipient) -> Result<Vec<Vec<String>>, SessionError> {
        self.catch_up()?;
        let found = self.draw(draw)?;
        let DrawStatus::Drawn(outcome) = &found.status else { return Err(SessionError::NotDrawn(draw)) };
        let pool = self.state.pools.get(&found.planned.pool).ok_or(SessionError::NoPool)?;
        let sheet = self.sheet(pool)?.ok_or(SessionError::Blob(pool.imported.sheet))?;
        let row = |id: &PersonId| {
            let cells = sheet.people.get(id.index()).cloned().unwrap_or_default();
            [vec![id.to_string()], cells].concat()
        };
        let header = [vec!["person".to_owned(), "id".to_owned()], sheet.columns.clone()].concat();
        let table = std::iter::once(header).chain(outcome.panel.iter().map(row)).collect();
        self.act(hand, &[], |_| Ok(Command::Disclose { audience: Audience::Contacts, draw: Some(draw), recipient }))?;
        Ok(table)
    }
}
