//! Disclosures: whatever leaves the file is put on record first.

use super::{Access, Hand, Session, SessionError};
use crate::assembly::{Audience, Command, Draw, DrawStatus, Outcome, Recipient};
use crate::digest::Digest;
use crate::id::{DrawId, OpId, PersonId};
use crate::ledger::Header;
use crate::sortition::with_housemates;
use crate::store::Store;
use crate::text::folded;
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

/// Who sits on a panel and who never did: a header, and a row a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists {
    /// The panel as it stands.
    pub selected: Vec<Vec<String>>,
    /// Everybody of the pool but whoever had a seat, and their housemates.
    pub remaining: Vec<Vec<String>>,
    /// For each column, whether other tools read it: ids and features are to be written exactly.
    pub exact: Vec<bool>,
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
        self.catch_up()?;
        self.no_secret_vote()?;
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

    /// Who sits on the panel and who never did, each with every column of the imported file, as the tools of the Sortition Foundation write
    /// them: whoever gave up a seat, and housemates of whoever had one, are on neither list. Recorded as a disclosure.
    ///
    /// # Errors
    /// Where there is no panel yet, this file does not know who is behind it, or whoever asks may not.
    pub fn lists(&mut self, hand: Hand, draw: DrawId, recipient: Recipient) -> Result<Lists, SessionError> {
        self.catch_up()?;
        let found = self.draw(draw)?;
        let DrawStatus::Drawn(outcome) = &found.status else { return Err(SessionError::NotDrawn(draw)) };
        let pool = self.state.pools.get(&found.planned.pool).ok_or(SessionError::NoPool)?;
        let sheet = self.sheet(pool)?.ok_or(SessionError::Blob(pool.imported.sheet))?;
        let view = self.pool_at(pool, found.quotas)?;
        let people = sitting(found, outcome);
        let spent = with_housemates(&view.people, &self.draw(self.state.first_draw(draw))?.seats.spent());
        let apart = |id: &PersonId| spent.binary_search(id).is_err();
        let header = [vec![sheet.id.clone().unwrap_or_else(|| "id".to_owned())], sheet.columns.clone()].concat();
        let row = |id: PersonId| sheet.people.get(id.index()).cloned().unwrap_or_default();
        let list = |people: Vec<PersonId>| std::iter::once(header.clone()).chain(people.into_iter().map(row)).collect::<Vec<_>>();
        let rest = (0..sheet.people.len()).map(PersonId::at).filter(apart).collect();
        let feature = |name: &String| view.quotas.features.iter().any(|feature| folded(&feature.name) == folded(name));
        let exact = header.iter().zip(0u32..).map(|(name, place)| place == 0 || feature(name)).collect();
        let lists = Lists { selected: list(people), remaining: list(rest), exact };
        self.act(hand, &[], |_| Ok(Command::Disclose { audience: Audience::Lists, draw: Some(draw), recipient }))?;
        Ok(lists)
    }

    /// The contact sheet of a panel: a header, and a row a person. Recorded as a disclosure.
    ///
    /// # Errors
    /// Where there is no panel yet, or whoever asks may not.
    pub fn contacts(&mut self, hand: Hand, draw: DrawId, recipient: Recipient) -> Result<Vec<Vec<String>>, SessionError> {
        self.catch_up()?;
        let found = self.draw(draw)?;
        let DrawStatus::Drawn(outcome) = &found.status else { return Err(SessionError::NotDrawn(draw)) };
        let people = sitting(found, outcome);
        let pool = self.state.pools.get(&found.planned.pool).ok_or(SessionError::NoPool)?;
        let sheet = self.sheet(pool)?.ok_or(SessionError::Blob(pool.imported.sheet))?;
        let row = |id: &PersonId| {
            let cells = sheet.people.get(id.index()).cloned().unwrap_or_default();
            [vec![id.to_string()], cells].concat()
        };
        let header = [vec!["person".to_owned(), "id".to_owned()], sheet.columns.clone()].concat();
        let table = std::iter::once(header).chain(people.iter().map(row)).collect();
        self.act(hand, &[], |_| Ok(Command::Disclose { audience: Audience::Contacts, draw: Some(draw), recipient }))?;
        Ok(table)
    }
}

/// Who is meant by the panel of a draw: those who sit there now, or of a draw that fills the seats of another those whom it drew.
fn sitting(draw: &Draw, outcome: &Outcome) -> Vec<PersonId> {
    if draw.replacing.is_some() { outcome.panel.clone() } else { draw.staying() }
}
