//! Appending: one transaction that holds the write lock from its first look to its commit.

use super::{
    Access, Row, Store, StoreError, opening,
    rows::{count, entries, seq_of_op},
    schema::{self, MIGRATIONS},
};
use crate::{digest::Digest, id::OpId};
use rusqlite::{Transaction, TransactionBehavior};

/// The record under the write lock: nobody else appends until it is gone.
#[derive(Debug)]
pub struct Writing<'a> {
    pub(super) transaction: Transaction<'a>,
    /// The act that this transaction is appending.
    current: Option<OpId>,
}

impl Store {
    /// Runs `act` under the write lock; commits if it returns `Ok`, undoes everything if it fails or panics.
    ///
    /// When this returns `Ok`, what was written survives a kill and a power cut.
    pub fn write<T, E: From<StoreError>>(&mut self, act: impl FnOnce(&mut Writing<'_>) -> Result<T, E>) -> Result<T, E> {
        if self.access == Access::Read {
            return Err(StoreError::ReadOnlyFile.into());
        }
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(StoreError::from)?;
        // A newer program may have migrated the file since it was opened.
        let (found, known) = (opening::version(&transaction)?, schema::newest(MIGRATIONS));
        if found != known {
            return Err(StoreError::Newer { found, known }.into());
        }
        let mut writing = Writing { transaction, current: None };
        let result = act(&mut writing)?;
        writing.transaction.commit().map_err(StoreError::from)?;
        Ok(result)
    }
}

impl<'a> Writing<'a> {
    pub(super) fn transaction(&self) -> &Transaction<'a> {
        &self.transaction
    }
}

impl Writing<'_> {
    /// How many entries there are, those of this transaction included.
    pub fn count(&self) -> Result<u64, StoreError> {
        count(&self.transaction)
    }

    /// At most `limit` entries from `from` on, in order.
    pub fn entries(&self, from: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
        entries(&self.transaction, from, limit)
    }

    /// The entries of an act, as its first and how many. A retry asks this first, and appends nothing if it finds them.
    pub fn seq_of_op(&self, op: &OpId) -> Result<Option<(u64, u64)>, StoreError> {
        seq_of_op(&self.transaction, op)
    }

    /// Appends one entry of the act `op` and returns its `seq`. Entries of one act stand side by side.
    ///
    /// # Errors
    /// [`StoreError::Repeated`] if the act was appended by an earlier transaction, or left for another act in this one.
    pub fn append(&mut self, header: &[u8], payload: Option<&[u8]>, op: &OpId) -> Result<u64, StoreError> {
        let seq = self.count()?;
        let number = i64::try_from(seq).map_err(|_| StoreError::TooLong)?;
        if self.current == Some(*op) {
            let mut more = self.transaction.prepare_cached("UPDATE act SET entries = entries + 1 WHERE op = ?1")?;
            more.execute([&op.0[..]])?;
        } else if self.seq_of_op(op)?.is_some() {
            return Err(StoreError::Repeated);
        } else {
            let mut first = self.transaction.prepare_cached("INSERT INTO act (op, first_seq, entries) VALUES (?1, ?2, 1)")?;
            first.execute((&op.0[..], number))?;
            self.current = Some(*op);
        }
        let mut insert = self.transaction.prepare_cached("INSERT INTO entry (seq, header, payload) VALUES (?1, ?2, ?3)")?;
        insert.execute((number, header, payload))?;
        Ok(seq)
    }

    /// Keeps a blob under the name its hash gives it; one that is there already stays as it is.
    pub fn put_blob(&mut self, name: &Digest, bytes: &[u8]) -> Result<(), StoreError> {
        let mut insert = self.transaction.prepare_cached("INSERT INTO blob (name, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
        insert.execute((&name.0[..], bytes))?;
        Ok(())
    }

    /// Erases a payload, its bytes in the file included; the header stands, and the index of words begins anew. Says whether there was one.
    pub fn erase_payload(&mut self, seq: u64) -> Result<bool, StoreError> {
        self.index().clear()?;
        let mut erase = self.transaction.prepare_cached("UPDATE entry SET payload = NULL WHERE seq = ?1 AND payload IS NOT NULL")?;
        Ok(erase.execute([i64::try_from(seq).unwrap_or(i64::MAX)])? == 1)
    }
}
