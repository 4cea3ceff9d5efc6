//! Copying the file while others write to it.
//!
//! Copying it with `cp` instead gave a corrupt copy in 18 of 60 tries under load.

use super::{
    Access, Store, StoreError,
    opening::{BUSY_TIMEOUT, connect, new_private_file},
};
use rusqlite::{OpenFlags, limits::Limit};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

impl Store {
    /// Writes a copy (0600) of the file as it is now to `to`, which must not exist.
    ///
    /// The copy is made beside `to` under a temporary name, looked through for damage, handed to `check`, brought to the disk, and
    /// only then named: a file at `to` is a whole backup (or, if the machine failed in the very moment of naming, empty). On failure
    /// nothing is left. Others can write again as soon as the copy is made.
    pub fn backup(&self, to: &Path, check: &dyn Fn(&Path) -> Result<(), String>) -> Result<(), StoreError> {
        let to = std::path::absolute(to)?;
        if fs::symlink_metadata(&to).is_ok() {
            return Err(StoreError::Exists);
        }
        let copy = part_beside(&to)?;
        let done = self.copy_to(&copy, check).and_then(|()| name(&copy, &to));
        if done.is_err() {
            // Best effort: what failed first is what matters.
            fs::remove_file(&copy).ok();
        }
        done
    }

    fn copy_to(&self, copy: &Path, check: &dyn Fn(&Path) -> Result<(), String>) -> Result<(), StoreError> {
        fs::metadata(&self.path)?;
        // A connection of its own: VACUUM INTO needs to attach a file, which this store's connection may never do.
        let connection = connect(&self.path, OpenFlags::empty(), BUSY_TIMEOUT, None)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let target = copy.to_str().ok_or_else(|| StoreError::Io { detail: "the name of the backup is not UTF-8".into() })?;
        connection.execute("VACUUM INTO ?1", [target])?;
        drop(connection);
        let findings = Self::open(copy, Access::Read)?.damage()?;
        if let Some(finding) = findings.into_iter().next() {
            return Err(StoreError::Damaged { detail: finding });
        }
        check(copy).map_err(|detail| StoreError::BackupRefused { detail })?;
        Ok(File::open(copy)?.sync_all()?)
    }
}

/// A new empty file beside `to`: `NAME.part`, `NAME.1.part`, … for one may be left from a crash, and none is ever overwritten.
fn part_beside(to: &Path) -> Result<PathBuf, StoreError> {
    for n in 0..100 {
        let mut name = to.file_name().ok_or(StoreError::NotAFile)?.to_owned();
        name.push(if n == 0 { ".part".to_owned() } else { format!(".{n}.part") });
        let part = to.with_file_name(name);
        match new_private_file(&part) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
            Ok(_) => return Ok(part),
        }
    }
    Err(StoreError::Exists)
}

/// Gives the copy its name without ever replacing a file: the name is taken first, then the copy moved over the empty file that holds
/// it. (A hard link would do, but the memory sticks that backups go to have none.)
fn name(copy: &Path, to: &Path) -> Result<(), StoreError> {
    drop(new_private_file(to)?);
    if let Err(error) = fs::rename(copy, to) {
        fs::remove_file(to).ok();
        return Err(error.into());
    }
    // Elsewhere than on Unix a folder cannot be opened, and need not be.
    #[cfg(unix)]
    File::open(to.parent().ok_or(StoreError::NotAFile)?)?.sync_all()?;
    Ok(())
}
