//! Making a file, opening one that may be hostile, and the settings without which neither is safe.

use super::{
    Store, StoreError,
    schema::{self, APPLICATION_ID, MIGRATIONS},
};
use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig, limits::Limit};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
    time::Duration,
};

/// What a store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reading and appending.
    Write,
    /// Reading only. A change that a crashed writer left half made is still undone first, for without that nothing can be read.
    Read,
}

/// How long to wait for a lock. Eight processes appending at once waited up to 9.4 s.
pub const BUSY_TIMEOUT: Duration = Duration::from_secs(30);

/// The longest header, payload or blob in bytes: an import of 64 MiB and room for what is written around it.
pub const LONGEST_VALUE: usize = 80 << 20;

/// Steps of SQLite's virtual machine that opening may take. It takes a few hundred; a hostile schema would take for ever.
const OPENING_STEPS: i32 = 20_000;

impl Store {
    /// Makes a new file (0600) with an empty record, and opens it for writing.
    ///
    /// Never follows a link at `path` and never replaces anything there. What was half made is removed on failure.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        let name = path.file_name().ok_or(StoreError::NotAFile)?;
        let folder = std::path::absolute(path)?.parent().map(fs::canonicalize).ok_or(StoreError::NotAFile)??;
        let path = folder.join(name);
        drop(new_private_file(&path)?);
        let made = connect(&path, OpenFlags::SQLITE_OPEN_NOFOLLOW, BUSY_TIMEOUT, None).and_then(|mut connection| {
            durable(&connection)?;
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
            schema::migrate(&transaction, MIGRATIONS, 0)?;
            transaction.commit()?;
            Ok(connection)
        });
        match made {
            Ok(connection) => Ok(Self { connection, path, access: Access::Write }),
            Err(error) => {
                fs::remove_file(&path).ok();
                Err(error)
            }
        }
    }

    /// Opens a file, waiting up to [`BUSY_TIMEOUT`] for locks, now and later.
    ///
    /// Refuses whatever is not exactly a file of this program; reads no more of it than the schema (see [`Store::damage`]).
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        Self::open_with_timeout(path, access, BUSY_TIMEOUT)
    }

    /// As [`Store::open`], with another patience.
    pub fn open_with_timeout(path: &Path, access: Access, timeout: Duration) -> Result<Self, StoreError> {
        open(path, access, timeout, None, MIGRATIONS)
    }

    /// As [`Store::open`], on a registered SQLite file system: for the simulation of power loss.
    #[doc(hidden)]
    pub fn open_on(path: &Path, access: Access, vfs: &str) -> Result<Self, StoreError> {
        open(path, access, BUSY_TIMEOUT, Some(vfs), MIGRATIONS)
    }
}

pub(super) fn open(path: &Path, access: Access, timeout: Duration, vfs: Option<&str>, migrations: &[&str]) -> Result<Store, StoreError> {
    // Absolute, for SQLite gives a meaning of its own to names such as `:memory:` and `file:…`.
    let path = std::path::absolute(path)?;
    if !fs::metadata(&path)?.is_file() {
        return Err(StoreError::NotAFile);
    }
    let mut connection = connect(&path, OpenFlags::empty(), timeout, vfs)?;
    match admit(&mut connection, &path, access, migrations) {
        Ok(()) => Ok(Store { connection, path, access }),
        Err(error) => {
            drop(connection);
            Err(explain(error, &path))
        }
    }
}

/// Opens a connection and sets what must hold before the first byte of the file is believed.
///
/// Always asks for read and write (SQLite falls back to reading by itself): a hot journal can only be rolled back so.
pub(super) fn connect(path: &Path, extra: OpenFlags, timeout: Duration, vfs: Option<&str>) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE | extra;
    let connection = match vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    connection.busy_timeout(timeout)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, i32::try_from(LONGEST_VALUE).expect("far below 2^31")),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 20),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 3),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 8),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 10),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    // None of these reads the file yet. Nothing may spill into a temporary file: payloads would stay there.
    connection.execute_batch("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;")?;
    Ok(connection)
}

/// Decides whether the file is one of ours, and makes the connection what `access` says.
fn admit(connection: &mut Connection, path: &Path, access: Access, migrations: &[&str]) -> Result<(), StoreError> {
    let mut calls = 0;
    connection.progress_handler(
        1000,
        Some(move || {
            calls += 1;
            calls > OPENING_STEPS / 1000
        }),
    )?;
    let known = schema::newest(migrations);
    // The two numbers come first: they can be read without parsing the schema, which might be anybody's.
    let found = identity(connection, path)?;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if connection.is_readonly("main")? {
        if access == Access::Write {
            return Err(StoreError::ReadOnlyFile);
        }
    } else {
        durable(connection)?;
    }
    schema::compare(connection, migrations, found)?;
    connection.progress_handler(0, None::<fn() -> bool>)?;
    if found < known {
        if access == Access::Read {
            return Err(StoreError::Older { found, known });
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have been here between the look and the lock.
        let found = version(&transaction)?;
        if found > known {
            return Err(StoreError::Newer { found, known });
        }
        schema::migrate(&transaction, migrations, found)?;
        schema::compare(&transaction, migrations, known)?;
        transaction.commit()?;
    }
    if access == Access::Read {
        connection.pragma_update(None, "query_only", true)?;
    }
    Ok(())
}

/// Checks length and `application_id` under one lock, after any hot journal was rolled back; returns `user_version`.
fn identity(connection: &Connection, path: &Path) -> Result<u32, StoreError> {
    let reading = connection.unchecked_transaction()?;
    let application: i32 = reading.pragma_query_value(None, "application_id", |row| row.get(0))?;
    // Asked of the file system, not of a handle: closing a second handle would drop every lock this process holds on the file.
    let length = fs::metadata(path)?.len();
    if length == 0 {
        return Err(StoreError::NotSqlite);
    }
    if application != APPLICATION_ID {
        return Err(StoreError::OtherApplication { found: application });
    }
    let pages: u64 = reading.pragma_query_value(None, "page_count", |row| row.get::<_, u32>(0))?.into();
    let page: u64 = reading.pragma_query_value(None, "page_size", |row| row.get::<_, u32>(0))?.into();
    if length < pages * page {
        return Err(StoreError::Truncated { expected: pages * page, found: length });
    }
    let version = version(&reading)?;
    reading.commit()?;
    Ok(version)
}

pub(super) fn version(connection: &Connection) -> Result<u32, StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    u32::try_from(found).map_err(|_| StoreError::damaged("negative schema version"))
}

/// What makes an acknowledged commit survive.
///
/// DELETE with FULL loses commits at a power cut, for the removal of the journal is not synced; WAL keeps side files beside the one
/// file, and in them the order in which things were written.
fn durable(connection: &Connection) -> Result<(), StoreError> {
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode != "delete" {
        return Err(StoreError::damaged(format!("journal mode {mode}")));
    }
    connection.execute_batch("PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;")?;
    Ok(())
}

/// Gives the likelier cause of a refusal by SQLite, from the first bytes of the file and its length.
fn explain(error: StoreError, path: &Path) -> StoreError {
    use StoreError::{Damaged, NotSqlite, OtherApplication, Truncated};
    if !matches!(error, Damaged { .. } | NotSqlite | OtherApplication { .. }) {
        return error;
    }
    let mut head = Vec::new();
    let Ok(length) = File::open(path).and_then(|file| {
        file.take(100).read_to_end(&mut head)?;
        Ok(fs::metadata(path)?.len())
    }) else {
        return error;
    };
    if !head.starts_with(b"SQLite format 3\0") {
        return NotSqlite;
    }
    let Some(Ok(head)) = head.get(..100).map(<[u8; 100]>::try_from) else {
        return Truncated { expected: 4096, found: length };
    };
    // 1 stands for 65536, see "The Database Header" of SQLite's file format.
    let page = match u16::from_be_bytes([head[16], head[17]]) {
        1 => 65536,
        size => u64::from(size),
    };
    let expected = page * u64::from(u32::from_be_bytes([head[28], head[29], head[30], head[31]]));
    match error {
        _ if length < expected => Truncated { expected, found: length },
        NotSqlite => StoreError::damaged("the header makes no sense"),
        other => other,
    }
}

/// Makes an empty file that only its owner may read; fails on anything already there, a dangling link included.
pub(super) fn new_private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
