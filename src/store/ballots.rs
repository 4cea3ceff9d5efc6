//! Boxes: the ballots of secret votes that are still open, as sealed bytes. What is in a box is no part of the record, and gone when the
//! vote is over.
//!
//! Random keys alone would not hide the order: cells fill pages as they arrive. So a box is written anew, in the order of its keys, each
//! time a ballot comes in.

use super::{Store, StoreError, Writing};
use rusqlite::{Connection, OptionalExtension as _};

impl Store {
    /// What opens a box together with passphrases; none where the vote has no box with tellers.
    pub fn lock(&self, vote: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT lock FROM box WHERE vote = ?1")?;
        Ok(statement.query_row([vote], |row| row.get(0)).optional()?)
    }

    /// The sealed ballots of a box, in the order of their random keys.
    pub fn ballots(&self, vote: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(rows(&self.connection, vote)?.into_iter().map(|(_, sealed)| sealed).collect())
    }
}

impl Writing<'_> {
    /// Keeps what opens the box of a vote.
    pub fn put_lock(&mut self, vote: &str, lock: &[u8]) -> Result<(), StoreError> {
        self.transaction().execute("INSERT INTO box (vote, lock) VALUES (?1, ?2)", (vote, lock))?;
        Ok(())
    }

    /// Puts a sealed ballot into a box, under a random key.
    pub fn put_ballot(&mut self, vote: &str, key: [u8; 16], sealed: Vec<u8>) -> Result<(), StoreError> {
        let mut all = rows(self.transaction(), vote)?;
        all.push((key.to_vec(), sealed));
        all.sort();
        self.transaction().execute("DELETE FROM ballot WHERE vote = ?1", [vote])?;
        let mut insert = self.transaction().prepare_cached("INSERT INTO ballot (vote, key, sealed) VALUES (?1, ?2, ?3)")?;
        all.iter().try_for_each(|(key, sealed)| insert.execute((vote, key, sealed)).map(drop))?;
        Ok(())
    }

    /// The sealed ballots of a box, in the order of their random keys.
    pub fn ballots(&self, vote: &str) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(rows(self.transaction(), vote)?.into_iter().map(|(_, sealed)| sealed).collect())
    }

    /// Destroys a box and what opens it; `secure_delete` overwrites their bytes.
    pub fn destroy_box(&mut self, vote: &str) -> Result<(), StoreError> {
        self.transaction().execute("DELETE FROM ballot WHERE vote = ?1", [vote])?;
        self.transaction().execute("DELETE FROM box WHERE vote = ?1", [vote])?;
        Ok(())
    }
}

/// Random key and sealed ballot.
type Sealed = (Vec<u8>, Vec<u8>);

fn rows(connection: &Connection, vote: &str) -> Result<Vec<Sealed>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT key, sealed FROM ballot WHERE vote = ?1 ORDER BY key")?;
    let rows = statement.query_map([vote], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
