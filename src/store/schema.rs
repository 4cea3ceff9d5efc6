//! The tables, their versions, and the comparison that finds whatever was planted among them.

use super::StoreError;
use crate::text::shown;
use rusqlite::{Connection, Transaction};

/// `moot` in ASCII: how `file(1)` and this program know a file of an assembly.
pub const APPLICATION_ID: i32 = 0x6D6F_6F74;

/// What leads from version `n` (an empty file has 0) to version `n + 1`.
///
/// Never remove or edit an entry: `user_version` counts how many of them a file has been through.
pub(super) const MIGRATIONS: &[&str] = &[
    "
    -- The truth: header and payload as the exact bytes written. An erased payload is NULL.
    CREATE TABLE entry (seq INTEGER PRIMARY KEY, header BLOB NOT NULL, payload BLOB) STRICT;
    -- Which entries an act appended, so that a retry finds them. Can be rebuilt from the headers.
    CREATE TABLE act (op BLOB PRIMARY KEY, first_seq INTEGER NOT NULL, entries INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE blob (name BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
",
    WORDS,
    "
    -- Ballots of secret votes that are open, sealed, under random keys; no time, no counter, nobody's name. Not of the record.
    CREATE TABLE ballot (vote TEXT NOT NULL, key BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (vote, key)) STRICT, WITHOUT ROWID;
    -- What opens a box together with the passphrases of its tellers.
    CREATE TABLE box (vote TEXT PRIMARY KEY, lock BLOB NOT NULL) STRICT, WITHOUT ROWID;
",
];

/// The index of words and how many entries it covers. What is taken out of it is overwritten at once.
pub(super) const WORDS: &str = "
    CREATE VIRTUAL TABLE words USING fts5(kind UNINDEXED, id UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
    CREATE TABLE indexed (entries INTEGER NOT NULL) STRICT;
    INSERT INTO indexed VALUES (0);
";

/// More objects than any version has: a file with more is not read further.
const MOST_OBJECTS: u32 = 64;

/// The `user_version` that follows the last of `migrations`.
pub(super) fn newest(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).expect("a short list")
}

/// Brings a file from version `from` to the newest, within the caller's transaction.
pub(super) fn migrate(transaction: &Transaction<'_>, migrations: &[&str], from: u32) -> Result<(), StoreError> {
    for step in migrations.iter().skip(from as usize) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", newest(migrations))?;
    Ok(())
}

/// One row of `sqlite_schema`: type, name, table, SQL (none for the index of a key).
type Object = (String, String, String, Option<String>);

/// Compares `sqlite_schema`, text for text, with what the first `version` migrations make.
///
/// A planted trigger passes both SQLite's integrity check and the hash tree; only this finds it.
pub(super) fn compare(connection: &Connection, migrations: &[&str], version: u32) -> Result<(), StoreError> {
    let reference = Connection::open_in_memory()?;
    for step in migrations.iter().take(version as usize) {
        reference.execute_batch(step)?;
    }
    let (expected, found) = (objects(&reference)?, objects(connection)?);
    let differing = found.iter().find(|object| !expected.contains(object)).or(expected.iter().find(|object| !found.contains(object)));
    match differing {
        Some((_, name, ..)) => Err(StoreError::SchemaAltered { object: shown(name) }),
        None if expected.len() != found.len() => Err(StoreError::SchemaAltered { object: "sqlite_schema".into() }),
        None => Ok(()),
    }
}

fn objects(connection: &Connection) -> Result<Vec<Object>, StoreError> {
    let mut statement = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?1")?;
    let rows = statement.query_map([MOST_OBJECTS], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
