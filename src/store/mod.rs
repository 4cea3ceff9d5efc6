//! The file of an assembly: one SQLite database, opened defensively, appended to, read, backed up.
//!
//! The store knows the bytes of entries, not what they mean: no hash is checked here, no JSON read. It promises that what a commit
//! acknowledged survives a kill or a power cut, that a file altered from outside is refused or reported and never repaired in
//! place, and that reading entries keeps no writer waiting for longer than one page of rows (looking for damage and making a backup do). It
//! never deletes or overwrites a file that it did not itself make in the same call.
//!
//! The only room that may use `rusqlite`.

mod backup;
mod ballots;
mod damage;
mod error;
mod opening;
mod rows;
mod schema;
mod words;
mod writing;

pub use error::StoreError;
pub use opening::{Access, BUSY_TIMEOUT, LONGEST_VALUE};
pub use rows::{Act, Row};
pub use schema::APPLICATION_ID;
pub use words::{Index, Indexed, MemoryIndex};
pub use writing::Writing;

use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// One connection to the file of one assembly. It may be sent to another thread; two threads take two stores.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    access: Access,
}

impl Store {
    /// Where the file is: an absolute path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What this connection was opened for.
    pub fn access(&self) -> Access {
        self.access
    }
}

#[cfg(test)]
mod tests;
