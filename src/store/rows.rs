//! Reading: entries in pages, blobs by name, acts. Each call is one short transaction, so that no reader holds up a writer.
//!
//! What is read is what stands in the file. That it is what was written, only the hash tree can say.

use super::{Store, StoreError};
use crate::{digest::Digest, id::OpId};
use rusqlite::{Connection, OptionalExtension as _};
use std::ops::ControlFlow;

/// One entry, as its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Place in the record, from 0, without gaps.
    pub seq: u64,
    /// The header's exact bytes.
    pub header: Vec<u8>,
    /// The payload's exact bytes; `None` where there never was one or it was erased.
    pub payload: Option<Vec<u8>>,
}

/// Which entries one act appended: an index that headers can rebuild, and that must agree with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Act {
    /// The act.
    pub op: OpId,
    /// Its first entry.
    pub first: u64,
    /// How many entries it appended, at least 1.
    pub entries: u64,
}

/// Rows in one page: few enough to be read in some milliseconds.
const PAGE: u32 = 256;

/// Bytes after which a page ends: in a hostile file many rows can claim the same long chain of pages.
const PAGE_BYTES: usize = 16 << 20;

impl Store {
    /// How many entries there are.
    pub fn count(&self) -> Result<u64, StoreError> {
        count(&self.connection)
    }

    /// At most `limit` entries from `from` on, in order; none beyond the end.
    pub fn entries(&self, from: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
        entries(&self.connection, from, limit)
    }

    /// Hands every entry from `from` on to `visit`, until it breaks. Entries appended meanwhile by others are included.
    pub fn for_each(&self, from: u64, visit: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), StoreError> {
        let mut next = from;
        loop {
            let page = page(&self.connection, next, PAGE, PAGE_BYTES)?;
            if page.is_empty() {
                return Ok(());
            }
            next += page.len() as u64;
            for row in page {
                if visit(row).is_break() {
                    return Ok(());
                }
            }
        }
    }

    /// The entries of an act, as its first and how many; `None` if it never happened.
    pub fn seq_of_op(&self, op: &OpId) -> Result<Option<(u64, u64)>, StoreError> {
        seq_of_op(&self.connection, op)
    }

    /// All acts, by id.
    pub fn acts(&self) -> Result<Vec<Act>, StoreError> {
        let sql = "SELECT op, first_seq, entries FROM act WHERE op > ?1 ORDER BY op LIMIT ?2";
        keyed(&self.connection, sql, |row| {
            let op: [u8; 16] = row.get(0)?;
            Ok((op.to_vec(), Act { op: OpId(op), first: natural(row, 1)?, entries: natural(row, 2)? }))
        })
    }

    /// The bytes of a blob; `None` if there is none of that name.
    pub fn blob(&self, name: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT bytes FROM blob WHERE name = ?1")?;
        Ok(statement.query_row([&name.0[..]], |row| row.get(0)).optional()?)
    }

    /// The names of all blobs, in order.
    pub fn blob_names(&self) -> Result<Vec<Digest>, StoreError> {
        keyed(&self.connection, "SELECT name FROM blob WHERE name > ?1 ORDER BY name LIMIT ?2", |row| {
            let name: [u8; 32] = row.get(0)?;
            Ok((name.to_vec(), Digest(name)))
        })
    }

    /// A number that changes when *another* connection has committed; poll it to notice.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }
}

/// Counted by the last number, for a hostile tree of pages can make counting rows take for ever.
pub(super) fn count(connection: &Connection) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT coalesce(max(seq) + 1, 0) FROM entry")?;
    Ok(statement.query_row([], |row| natural(row, 0))?)
}

pub(super) fn entries(connection: &Connection, from: u64, limit: u32) -> Result<Vec<Row>, StoreError> {
    page(connection, from, limit, usize::MAX)
}

/// At most `limit` entries, and no further one once they hold `most_bytes`.
fn page(connection: &Connection, from: u64, limit: u32, most_bytes: usize) -> Result<Vec<Row>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT seq, header, payload FROM entry WHERE seq >= ?1 ORDER BY seq LIMIT ?2")?;
    let rows = statement.query_map((i64::try_from(from).unwrap_or(i64::MAX), limit), |row| {
        Ok(Row { seq: natural(row, 0)?, header: row.get(1)?, payload: row.get(2)? })
    })?;
    let (mut page, mut bytes) = (Vec::<Row>::new(), 0);
    for row in rows {
        let (row, expected) = (row?, from + page.len() as u64);
        // Also ends the reading of a tree whose pages form a circle.
        if row.seq != expected {
            return Err(StoreError::damaged(format!("entry {expected} is missing, {} follows", row.seq)));
        }
        bytes += row.header.len() + row.payload.as_ref().map_or(0, Vec::len);
        page.push(row);
        if bytes >= most_bytes {
            break;
        }
    }
    Ok(page)
}

pub(super) fn seq_of_op(connection: &Connection, op: &OpId) -> Result<Option<(u64, u64)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT first_seq, entries FROM act WHERE op = ?1")?;
    Ok(statement.query_row([&op.0[..]], |row| Ok((natural(row, 0)?, natural(row, 1)?))).optional()?)
}

/// All rows of a table by its key, page by page. Keys must grow, or a circle of pages would never end.
fn keyed<T>(
    connection: &Connection,
    sql: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<(Vec<u8>, T)>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let (mut last, mut found) = (Vec::new(), Vec::new());
    loop {
        let before = found.len();
        for row in statement.query_map((last.clone(), PAGE), &read)? {
            let (key, value) = row?;
            if key <= last {
                return Err(StoreError::damaged("keys out of order"));
            }
            last = key;
            found.push(value);
        }
        if found.len() == before {
            return Ok(found);
        }
    }
}

/// A column that is never negative.
pub(super) fn natural(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, value))
}
