//! The index of words: what a search looks through. It can be rebuilt from the entries, and nothing in it is believed: a hit is a name,
//! and what stands there is read from the record.
//!
//! Appending keeps it up in the same transaction; how many entries it covers stands beside it, so that one that is behind is noticed. FTS5
//! of SQLite does the work: words without regard to case and accents, beginnings of words, phrases.

use super::{Store, StoreError, Writing, rows::natural, schema};
use rusqlite::Connection;
use std::fmt::Write as _;
use std::ops::ControlFlow;

/// Most words and phrases of a query; further ones are passed over.
const MOST_WORDS: usize = 32;

/// What is put into the index under a key: the entry that brought the thing into the record.
#[derive(Debug, Clone, Copy)]
pub struct Indexed<'a> {
    /// The entry.
    pub key: u64,
    /// What sort of thing it is.
    pub kind: &'a str,
    /// Its name.
    pub id: &'a str,
    /// Its words.
    pub text: &'a str,
}

/// The index, in the file or beside it.
#[derive(Debug, Clone, Copy)]
pub struct Index<'a>(&'a Connection);

/// An index in memory, for a file that cannot be written.
#[derive(Debug)]
pub struct MemoryIndex(Connection);

impl MemoryIndex {
    /// An empty one.
    pub fn new() -> Result<Self, StoreError> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(schema::WORDS)?;
        Ok(Self(connection))
    }

    /// The index.
    pub fn index(&self) -> Index<'_> {
        Index(&self.0)
    }
}

impl Store {
    /// The index of the file.
    pub fn index(&self) -> Index<'_> {
        Index(&self.connection)
    }
}

impl Writing<'_> {
    /// The index of the file.
    pub fn index(&self) -> Index<'_> {
        Index(&self.transaction)
    }
}

impl Index<'_> {
    /// How many entries it covers.
    pub fn entries(self) -> Result<u64, StoreError> {
        Ok(self.0.query_row("SELECT entries FROM indexed", [], |row| natural(row, 0))?)
    }

    /// Says how many entries it covers.
    pub fn cover(self, entries: u64) -> Result<(), StoreError> {
        self.0.execute("UPDATE indexed SET entries = ?1", [i64::try_from(entries).map_err(|_| StoreError::TooLong)?])?;
        Ok(())
    }

    /// Puts words in, in place of those under the same key.
    pub fn put(self, item: &Indexed<'_>) -> Result<(), StoreError> {
        let key = i64::try_from(item.key).map_err(|_| StoreError::TooLong)?;
        let mut put = self.0.prepare_cached("INSERT OR REPLACE INTO words (rowid, kind, id, text) VALUES (?1, ?2, ?3, ?4)")?;
        put.execute((key, item.kind, item.id, item.text.replace('\0', " ")))?;
        Ok(())
    }

    /// Empties it, whatever state it is in.
    pub fn clear(self) -> Result<(), StoreError> {
        Ok(self.0.execute_batch(&format!("DROP TABLE words; DROP TABLE indexed; {}", schema::WORDS))?)
    }

    /// Looks for what holds all of `words`, the latest first, until `see` breaks. It is told kind and name.
    ///
    /// A word that ends in `*` is the beginning of one; a text of several words is a phrase.
    pub fn search(self, words: &[String], see: &mut dyn FnMut(String, String) -> ControlFlow<()>) -> Result<(), StoreError> {
        let query = query(words);
        if query.is_empty() {
            return Ok(());
        }
        let mut find = self.0.prepare_cached("SELECT kind, id FROM words WHERE words MATCH ?1 ORDER BY rowid DESC")?;
        let mut rows = find.query([query])?;
        while let Some(row) = rows.next()? {
            if see(row.get(0)?, row.get(1)?).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// The query in FTS5's language: each text quoted, so that nothing in it is an operator.
fn query(words: &[String]) -> String {
    let mut query = String::new();
    for word in words.iter().take(MOST_WORDS) {
        let (text, star) = word.strip_suffix('*').map_or((word.as_str(), ""), |beginning| (beginning, " *"));
        if text.chars().any(char::is_alphanumeric) {
            let quoted = text.replace('\0', " ").replace('"', "\"\"");
            write!(query, "text : \"{quoted}\"{star} ").expect("writing to a string cannot fail");
        }
    }
    query
}
