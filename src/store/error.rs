//! What can go wrong with the file, one variant for each situation that a person would act on differently.

use crate::text::shown;
use rusqlite::{ErrorCode, ffi};
use std::io;

/// Why the store could not do what was asked. Nothing was changed, unless a variant says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoreError {
    /// No file of that name; or, while a store is open, not the one that was opened: it was moved or replaced.
    #[error("no such file")]
    Missing,
    /// A file of that name is already there; it was not touched.
    #[error("the file exists already")]
    Exists,
    /// A folder, a pipe, a device: not a regular file.
    #[error("not a regular file")]
    NotAFile,
    /// The operating system does not let this user at the file or its folder.
    #[error("permission denied")]
    Permission,
    /// Not a SQLite database; an empty file is none either.
    #[error("not an SQLite database")]
    NotSqlite,
    /// A SQLite database of another application.
    #[error("made by another application ({found:#x})")]
    OtherApplication {
        /// The `application_id` found.
        found: i32,
    },
    /// Written by a newer version of the program, whose meaning is not known here.
    #[error("schema version {found}, this program knows up to {known}")]
    Newer {
        /// The `user_version` found.
        found: u32,
        /// The newest version known.
        known: u32,
    },
    /// Of an older version, opened for reading: opening it once for writing migrates it.
    #[error("schema version {found}, to be migrated to {known}")]
    Older {
        /// The `user_version` found.
        found: u32,
        /// The version needed.
        known: u32,
    },
    /// The file ends before its last page.
    #[error("{found} bytes long, should be {expected}")]
    Truncated {
        /// Length by its own header.
        expected: u64,
        /// Length found.
        found: u64,
    },
    /// A table, index, trigger or view was added, removed or altered.
    #[error("schema altered: {object}")]
    SchemaAltered {
        /// Name of the first object that differs; safe to show.
        object: String,
    },
    /// The content contradicts itself. The file should be kept as it is, and a backup restored beside it.
    #[error("damaged: {detail}")]
    Damaged {
        /// What was found, in English, for whoever repairs; safe to show.
        detail: String,
    },
    /// A writer crashed, and undoing its half-made change needs the right to write.
    #[error("an interrupted change is to be undone, but the file is read-only")]
    Interrupted,
    /// Writing was asked for, and the file, its folder or this connection is read-only.
    #[error("the file is read-only")]
    ReadOnlyFile,
    /// Somebody else kept the file locked for longer than the timeout.
    #[error("locked by another process")]
    Locked,
    /// No room left (disk, quota or file size limit). The whole act was undone; the file can be used once there is room.
    #[error("the disk is full or cannot be written")]
    DiskFull,
    /// A value longer than [`super::LONGEST_VALUE`].
    #[error("value too long")]
    TooLong,
    /// This act is in the record already: a retry must find it, not append it.
    #[error("the act was appended already")]
    Repeated,
    /// The copy did not pass the check of whoever asked for the backup; it was removed.
    #[error("backup refused: {detail}")]
    BackupRefused {
        /// What the check said.
        detail: String,
    },
    /// Anything else the operating system or SQLite reports.
    #[error("input/output: {detail}")]
    Io {
        /// The report, in English; safe to show.
        detail: String,
    },
}

impl StoreError {
    /// Damage, described; the description may quote the file.
    pub(super) fn damaged(detail: impl AsRef<str>) -> Self {
        Self::Damaged { detail: shown(detail.as_ref()) }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::PermissionDenied => Self::Permission,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFile,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::DiskFull,
            _ => Self::Io { detail: shown(&error.to_string()) },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        let detail = error.to_string();
        match error {
            E::SqliteFailure(failure, _) | E::SqlInputError { error: failure, .. } => from_code(failure, &detail),
            // Our own statements are right, so a value of another type than the schema's was put there from outside.
            E::FromSqlConversionFailure(..) | E::IntegralValueOutOfRange(..) | E::Utf8Error(..) | E::InvalidColumnType(..) => {
                Self::damaged(detail)
            }
            _ => Self::Io { detail: shown(&detail) },
        }
    }
}

fn from_code(failure: ffi::Error, detail: &str) -> StoreError {
    match (failure.code, failure.extended_code) {
        // SQLite reports ENOSPC as FULL, quota and size limits as IOERR_WRITE.
        (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_WRITE) => StoreError::DiskFull,
        (_, ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY) => StoreError::Interrupted,
        (_, ffi::SQLITE_READONLY_DBMOVED) => StoreError::Missing,
        (ErrorCode::ReadOnly, _) => StoreError::ReadOnlyFile,
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => StoreError::Locked,
        (ErrorCode::NotADatabase, _) => StoreError::NotSqlite,
        (ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => StoreError::Permission,
        (ErrorCode::TooBig, _) => StoreError::TooLong,
        // A short read in the middle of a file, a schema that does not parse (`Unknown` is the generic SQLITE_ERROR), or one that
        // keeps SQLite busy beyond the budget of opening.
        (_, ffi::SQLITE_IOERR_SHORT_READ) | (ErrorCode::DatabaseCorrupt | ErrorCode::OperationInterrupted | ErrorCode::Unknown, _) => {
            StoreError::damaged(detail)
        }
        _ => StoreError::Io { detail: shown(detail) },
    }
}
