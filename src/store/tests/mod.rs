//! What the room promises, and the refusals that come with it.

mod ballots;
mod opening;

use super::{schema::MIGRATIONS, *};
use crate::{
    digest::{Digest, sha256},
    id::OpId,
};
use std::{
    fs,
    io::Write as _,
    ops::ControlFlow,
    os::unix::fs::{PermissionsExt as _, symlink},
    time::{Duration, Instant},
};
use tempfile::TempDir;

const SHORT: Duration = Duration::from_millis(50);

fn op(n: u8) -> OpId {
    OpId([n; 16])
}

/// A folder, and in it `a.moot` with the given number of acts of two entries each.
fn assembly(acts: u8) -> (TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.moot");
    let mut store = Store::create(&path).unwrap();
    store.write(|writing| (0..acts).try_for_each(|n| append(writing, n).map(drop))).unwrap();
    (folder, path, store)
}

fn act(store: &mut Store, n: u8) -> Result<u64, StoreError> {
    store.write(|writing| append(writing, n))
}

fn append(writing: &mut Writing<'_>, n: u8) -> Result<u64, StoreError> {
    let seq = writing.append(format!("header {n}").as_bytes(), Some(format!("payload {n}").as_bytes()), &op(n))?;
    writing.append(b"second", None, &op(n))?;
    Ok(seq)
}

fn refusal(path: &Path, access: Access) -> StoreError {
    Store::open_with_timeout(path, access, SHORT).unwrap_err()
}

/// Alters the file behind the store's back, as any SQLite tool could.
fn tamper(path: &Path, sql: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

fn contents(store: &Store) -> Vec<Row> {
    let mut rows = Vec::new();
    store
        .for_each(0, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    rows
}

#[test]
fn what_was_appended_is_read() {
    let (_folder, path, mut store) = assembly(200);
    assert_eq!(store.count().unwrap(), 400);
    assert_eq!(store.seq_of_op(&op(3)).unwrap(), Some((6, 2)));
    assert_eq!(store.seq_of_op(&op(201)).unwrap(), None);
    let rows = contents(&store);
    assert_eq!(rows.len(), 400);
    assert_eq!(rows[398], Row { seq: 398, header: b"header 199".to_vec(), payload: Some(b"payload 199".to_vec()) });
    assert_eq!(store.entries(399, 10).unwrap(), [Row { seq: 399, header: b"second".to_vec(), payload: None }]);
    assert_eq!(store.entries(400, 10).unwrap(), []);
    assert_eq!(store.entries(u64::MAX, 10).unwrap(), []);
    let mut seen = 0;
    let stop = |_| {
        seen += 1;
        if seen == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    store.for_each(10, &mut { stop }).unwrap();
    assert_eq!(seen, 3);

    let names: Vec<Digest> = (0..600u32).map(|n| sha256(&n.to_be_bytes())).collect();
    store
        .write(|writing| {
            names.iter().try_for_each(|name| writing.put_blob(name, &name.0))?;
            writing.put_blob(&names[0], b"other bytes under a name that is taken")
        })
        .unwrap();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(store.blob_names().unwrap(), sorted);
    assert_eq!(store.blob(&names[0]).unwrap(), Some(names[0].0.to_vec()));
    assert_eq!(store.blob(&sha256(b"none")).unwrap(), None);
    assert_eq!(store.acts().unwrap().len(), 200);
    assert_eq!(store.damage().unwrap(), [""; 0]);

    let reader = Store::open(&path, Access::Read).unwrap();
    assert_eq!(contents(&reader), rows);
}

#[test]
fn an_act_happens_once_and_wholly() {
    let (_folder, _path, mut store) = assembly(2);
    // A retry that does not look first is refused, and so is coming back to an act.
    assert_eq!(act(&mut store, 0), Err(StoreError::Repeated));
    let between = store.write(|writing| {
        writing.append(b"a", None, &op(7))?;
        writing.append(b"b", None, &op(8))?;
        writing.append(b"c", None, &op(7))
    });
    assert_eq!(between, Err(StoreError::Repeated));
    // The caller's refusal and its panic undo the act.
    let refused: Result<(), StoreError> = store.write(|writing| {
        writing.append(b"a", None, &op(9))?;
        assert_eq!(writing.count()?, 5);
        assert_eq!(writing.entries(4, 9)?.len(), 1);
        assert_eq!(writing.seq_of_op(&op(9))?, Some((4, 1)));
        Err(StoreError::TooLong)
    });
    assert_eq!(refused, Err(StoreError::TooLong));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write::<(), StoreError>(|writing| {
            writing.append(b"a", None, &op(9))?;
            panic!("as a bug would");
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(store.count().unwrap(), 4);
    assert_eq!(act(&mut store, 9), Ok(4));
    assert_eq!(store.damage().unwrap(), [""; 0]);
}

#[test]
fn others_are_noticed() {
    let (_folder, path, mut store) = assembly(1);
    let reader = Store::open(&path, Access::Read).unwrap();
    let (before, own) = (reader.data_version().unwrap(), store.data_version().unwrap());
    act(&mut store, 1).unwrap();
    assert_ne!(reader.data_version().unwrap(), before);
    assert_eq!(store.data_version().unwrap(), own);
    assert_eq!(reader.count().unwrap(), 4);
}

#[test]
fn an_erased_payload_leaves_no_bytes() {
    let (_folder, path, mut store) = assembly(0);
    let secret = |n: u32| format!("secret-{n:05}-").repeat(1 + (n as usize * 37) % 900);
    for acts in 0..12 {
        store
            .write(|writing| {
                (acts * 10..acts * 10 + 10)
                    .try_for_each(|n| writing.append(b"header", Some(secret(n).as_bytes()), &op(n.try_into().unwrap())).map(drop))
            })
            .unwrap();
    }
    let (gone, kept): (Vec<u32>, Vec<u32>) = (0..120).partition(|n| n % 3 != 1);
    for n in gone.chunks(3) {
        store
            .write(|writing| {
                n.iter().try_for_each(|n| {
                    assert!(writing.erase_payload((*n).into())?);
                    Ok::<_, StoreError>(())
                })
            })
            .unwrap();
    }
    assert_eq!(store.write(|writing| writing.erase_payload(0)), Ok::<_, StoreError>(false));
    assert_eq!(store.write(|writing| writing.erase_payload(5000)), Ok::<_, StoreError>(false));
    assert_eq!(store.entries(0, 1).unwrap()[0].payload, None);
    let raw = fs::read(&path).unwrap();
    let holds = |n: &u32| contains(&raw, format!("secret-{n:05}-").as_bytes());
    assert!(kept.iter().all(holds));
    assert_eq!(gone.iter().filter(|n| holds(n)).collect::<Vec<_>>(), Vec::<&u32>::new());
    assert_eq!(store.damage().unwrap(), [""; 0]);
}

fn contains(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}

#[test]
fn a_new_file_is_private_and_replaces_nothing() {
    let (folder, path, store) = assembly(1);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(store.path(), fs::canonicalize(&path).unwrap());
    assert_eq!(Store::create(&path).unwrap_err(), StoreError::Exists);
    // A link to a place where a file could be made is not followed.
    let (link, victim) = (folder.path().join("link"), folder.path().join("victim"));
    symlink(&victim, &link).unwrap();
    assert_eq!(Store::create(&link).unwrap_err(), StoreError::Exists);
    assert!(!victim.exists());
    assert_eq!(Store::create(&folder.path().join("none/a.moot")).unwrap_err(), StoreError::Missing);
    assert_eq!(Store::create(&folder.path().join("..")).unwrap_err(), StoreError::NotAFile);
    // Names that mean something else to SQLite.
    for name in [":memory:", "file:x?mode=memory", "a b%20c?d#e.moot"] {
        let path = folder.path().join(name);
        act(&mut Store::create(&path).unwrap(), 1).unwrap();
        assert_eq!(Store::open(&path, Access::Read).unwrap().count().unwrap(), 2, "{name}");
    }
}

#[test]
fn a_lock_is_waited_for_and_then_named() {
    let (_folder, path, mut store) = assembly(1);
    let holder = rusqlite::Connection::open(&path).unwrap();
    let mut patient = Store::open_with_timeout(&path, Access::Write, SHORT).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(refusal(&path, Access::Read), StoreError::Locked);
    assert_eq!(act(&mut patient, 5), Err(StoreError::Locked));
    assert_eq!(patient.count(), Err(StoreError::Locked));
    holder.execute_batch("COMMIT").unwrap();
    // A reader that stays keeps a writer from committing; the act is undone and can be retried.
    holder.execute_batch("BEGIN; SELECT count(*) FROM entry").unwrap();
    assert_eq!(act(&mut patient, 5), Err(StoreError::Locked));
    holder.execute_batch("COMMIT").unwrap();
    assert_eq!(act(&mut patient, 5), Ok(2));
    assert_eq!(act(&mut store, 6), Ok(4));
}

#[test]
fn long_entries_are_read_in_short_pages() {
    let (_folder, _path, mut store) = assembly(1);
    let long = vec![1; 9 << 20];
    store.write(|writing| (0..3).try_for_each(|_| writing.append(b"h", Some(&long), &op(4)).map(drop))).unwrap();
    assert_eq!(contents(&store).iter().map(|row| row.seq).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    assert_eq!(store.entries(0, 9).unwrap().len(), 5);
}

#[test]
fn a_file_moved_away_is_not_written() {
    let (folder, path, mut store) = assembly(1);
    fs::rename(&path, folder.path().join("elsewhere")).unwrap();
    assert_eq!(act(&mut store, 5), Err(StoreError::Missing));
    assert_eq!(store.backup(&folder.path().join("copy"), &|_| Ok(())), Err(StoreError::Missing));
    drop(Store::create(&path).unwrap());
    assert_eq!(act(&mut store, 5), Err(StoreError::Missing));
    fs::rename(folder.path().join("elsewhere"), &path).unwrap();
    assert_eq!(act(&mut store, 5), Ok(2));
}

#[test]
fn a_value_too_long_changes_nothing() {
    let (_folder, _path, mut store) = assembly(1);
    let long = vec![0; LONGEST_VALUE + 1];
    let kept = store.write(|writing| {
        writing.append(b"h", None, &op(4))?;
        writing.put_blob(&sha256(b"long"), &long)
    });
    assert_eq!(kept, Err(StoreError::TooLong));
    assert_eq!(store.count().unwrap(), 2);
}

#[test]
fn a_backup_is_whole_private_and_never_in_the_way() {
    let (folder, path, mut store) = assembly(30);
    let to = folder.path().join("copy.moot");
    let whole = |copy: &Path| match Store::open(copy, Access::Read).map(|copy| contents(&copy).len()) {
        Ok(60) => Ok(()),
        other => Err(format!("{other:?}")),
    };
    // A part left by a crash stays, and does not stop a new backup.
    fs::write(folder.path().join("copy.moot.part"), "left").unwrap();
    store.backup(&to, &whole).unwrap();
    assert_eq!(fs::read(folder.path().join("copy.moot.part")).unwrap(), b"left");
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    let copy = Store::open(&to, Access::Write).unwrap();
    assert_eq!((contents(&copy), copy.acts(), copy.damage()), (contents(&store), store.acts(), Ok(vec![])));

    act(&mut store, 99).unwrap();
    let before = fs::read(&to).unwrap();
    assert_eq!(store.backup(&to, &whole), Err(StoreError::Exists));
    assert_eq!(fs::read(&to).unwrap(), before);
    let refused = folder.path().join("refused");
    assert_eq!(store.backup(&refused, &whole), Err(StoreError::BackupRefused { detail: "Ok(62)".into() }));
    assert_eq!(store.backup(&folder.path().join("none/copy"), &whole), Err(StoreError::Missing));
    let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["a.moot", "copy.moot", "copy.moot.part"]);
    // Reading suffices to take one.
    Store::open(&path, Access::Read).unwrap().backup(&folder.path().join("second"), &|_| Ok(())).unwrap();
}
