//! A full disk, a read-only file, a lock that stays: a clear refusal, nothing lost, usable afterwards.

use super::{
    child::{Actor, Role, acknowledged, command},
    record::{act, check},
};
use folkmoot::store::{Access, Store, StoreError};
use std::{fs, os::unix::fs::PermissionsExt as _, os::unix::process::CommandExt as _, path::Path, time::Duration};

/// The least privileged user of any Unix; permissions mean nothing to root, under whom tests often run.
const NOBODY: u32 = 65534;

#[test]
fn a_full_disk_refuses_the_act_and_keeps_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.moot");
    drop(Store::create(&file).unwrap());
    // No file of this process may grow beyond 200 blocks. Ignoring the signal, it gets the error that a full quota gives.
    let limited = ["sh", "-c", r#"trap "" XFSZ; ulimit -f 200; exec "$0" "$@""#];
    let said = Actor::start(command(Role::Append { writer: 0, acts: u64::MAX, pause: 0 }, &file, &limited)).finish();
    let kept = acknowledged(&said).unwrap();
    assert_eq!(said[said.len() - 2..], ["refused DiskFull".to_owned(), format!("still {kept}")]);
    // With room again, the same act goes in.
    let mut store = Store::open(&file, Access::Write).unwrap();
    assert_eq!(check(&store), Ok(kept));
    let next = said.len() as u64 - 2;
    assert_eq!(act(&mut store, 0, next), Ok((kept, next % 3 + 1)));
    assert!(check(&store).is_ok());
}

/// Opens the file in a process of a user who owns nothing, and returns what it said.
fn as_nobody(role: Role, file: &Path) -> Option<Vec<String>> {
    let mut command = command(role, file, &[]);
    if fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0) {
        command.uid(NOBODY);
    }
    // The test binary may stand where that user cannot go.
    command.spawn().ok()?.wait().ok().filter(std::process::ExitStatus::success)?;
    Some(Actor::start(command).finish())
}

#[test]
fn a_read_only_file_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.moot");
    let mut store = Store::create(&file).unwrap();
    act(&mut store, 0, 2).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    for (mode, access, said) in
        [(0o444, Access::Write, "refused ReadOnlyFile"), (0o444, Access::Read, "opened Read"), (0o000, Access::Read, "refused Permission")]
    {
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
        match as_nobody(Role::Open(access), &file) {
            Some(heard) => assert_eq!(heard, [said]),
            None => eprintln!("skipped: this user cannot start the test binary as another"),
        }
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(check(&Store::open(&file, Access::Write).unwrap()), Ok(3));
}

/// Without the right to undo it, a half-made change cannot be read around.
#[test]
fn an_interrupted_change_in_a_read_only_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (file, torn) = (folder.path().join("a.moot"), folder.path().join("torn.moot"));
    let mut store = Store::create(&file).unwrap();
    (0..40).try_for_each(|number| act(&mut store, 0, number).map(drop)).unwrap();
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE entry SET header = zeroblob(3000)").unwrap();
    for end in ["moot", "moot-journal"] {
        fs::copy(file.with_extension(end), torn.with_extension(end)).unwrap();
        fs::set_permissions(torn.with_extension(end), fs::Permissions::from_mode(0o444)).unwrap();
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    match as_nobody(Role::Open(Access::Read), &torn) {
        Some(heard) => assert_eq!(heard, ["refused Interrupted"]),
        None => eprintln!("skipped: this user cannot start the test binary as another"),
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_lock_that_stays_is_named_and_the_act_can_be_retried() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.moot");
    drop(Store::create(&file).unwrap());
    let mut holder = Actor::start(command(Role::Hold, &file, &[]));
    assert_eq!(holder.hear().as_deref(), Some("locked"));
    let mut store = Store::open_with_timeout(&file, Access::Write, Duration::from_millis(200)).unwrap();
    assert_eq!(act(&mut store, 0, 0), Err(StoreError::Locked));
    // Reading goes on meanwhile.
    assert_eq!(check(&store), Ok(0));
    holder.release();
    assert_eq!(act(&mut store, 0, 0), Ok((0, 1)));
}
