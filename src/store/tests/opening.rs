//! Files that are not as this program left them: each kind is refused, reported or put right, and named.

use super::*;
use crate::store::opening;

/// The version of the files that this program makes.
fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap()
}

#[test]
fn what_is_not_a_file_of_ours_is_refused_by_its_kind() {
    let (folder, path, store) = assembly(3);
    drop(store);
    let at = |name: &str| folder.path().join(name);
    for access in [Access::Read, Access::Write] {
        assert_eq!(refusal(&at("none"), access), StoreError::Missing);
        assert_eq!(refusal(folder.path(), access), StoreError::NotAFile);
        for junk in [&b""[..], b"x", b"SQLite format 2\0", &[0; 5000], b"%PDF-1.7"] {
            fs::write(at("junk"), junk).unwrap();
            assert_eq!(refusal(&at("junk"), access), StoreError::NotSqlite);
        }
        let other = at("other.db");
        tamper(&other, "CREATE TABLE IF NOT EXISTS t (x); PRAGMA application_id = 7");
        assert_eq!(refusal(&other, access), StoreError::OtherApplication { found: 7 });
        tamper(&path, "PRAGMA user_version = 99");
        assert_eq!(refusal(&path, access), StoreError::Newer { found: 99, known: known() });
        tamper(&path, "PRAGMA user_version = -1");
        assert!(matches!(refusal(&path, access), StoreError::Damaged { .. }));
        tamper(&path, &format!("PRAGMA user_version = {}", known()));
        assert_eq!(Store::open(&path, access).unwrap().count().unwrap(), 6);
    }
    assert_eq!(Store::open(&path, Access::Read).unwrap().write(|_| Ok(())), Err(StoreError::ReadOnlyFile));
}

#[test]
fn whatever_is_planted_in_the_schema_is_named() {
    for (object, sql) in [
        ("t", "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE seq = 0; END"),
        ("v", "CREATE VIEW v AS SELECT 1"),
        ("i", "CREATE INDEX i ON entry (header)"),
        ("e\\u{1b}\\u{202e}", "CREATE TABLE \"e\u{1b}\u{202e}\" (x)"),
        ("entry", "ALTER TABLE entry ADD COLUMN more ANY"),
        ("blob", "DROP TABLE blob"),
        ("entry", "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '      ') WHERE name = 'entry'"),
    ] {
        let (_folder, path, mut store) = assembly(3);
        tamper(&path, sql);
        for access in [Access::Read, Access::Write] {
            assert_eq!(refusal(&path, access), StoreError::SchemaAltered { object: object.into() }, "{sql}");
        }
        // A store that was open all the while does not run the trigger, and finds it when asked.
        assert_eq!(store.damage().map(|found| found.len()), Ok(1), "{sql}");
        if object == "t" {
            act(&mut store, 9).unwrap();
            assert_eq!(store.count().unwrap(), 8);
            assert_eq!(store.entries(0, 1).unwrap().len(), 1);
        }
    }
}

#[test]
fn contradictions_are_found() {
    for (sql, detail) in [
        ("DELETE FROM entry WHERE seq = 2", "entry 2 is missing, 3 follows"),
        ("INSERT INTO entry VALUES (-1, x'00', NULL)", "entries below 0"),
        ("DELETE FROM entry WHERE seq = 5", "acts cover 6 of 5 entries"),
        ("UPDATE act SET entries = 3 WHERE first_seq = 0", "expected from 3"),
        ("DELETE FROM act WHERE first_seq = 2", "expected from 2"),
        ("UPDATE act SET op = x'00' WHERE first_seq = 2", "value out of 1 byte blob"),
        ("INSERT INTO blob VALUES (x'0102', x'')", "value out of 2 byte blob"),
    ] {
        let (_folder, path, store) = assembly(3);
        tamper(&path, sql);
        let found = store.damage().unwrap();
        assert!(found.iter().any(|finding| finding.contains(detail)), "{sql}: {found:?}");
    }
}

#[test]
fn every_truncation_is_refused() {
    let (folder, path, store) = assembly(100);
    drop(store);
    let (whole, cut) = (fs::read(&path).unwrap(), folder.path().join("cut"));
    for length in (0..whole.len()).step_by(97).chain([1, 16, 99, 100, 511, 4095, 4096, 8192, whole.len() - 1]) {
        fs::write(&cut, &whole[..length]).unwrap();
        let expected = match length {
            0..16 => StoreError::NotSqlite,
            16..100 => StoreError::Truncated { expected: 4096, found: length as u64 },
            _ => StoreError::Truncated { expected: whole.len() as u64, found: length as u64 },
        };
        assert_eq!(refusal(&cut, Access::Read), expected);
        assert_eq!(refusal(&cut, Access::Write), expected);
    }
    fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"tail").unwrap();
    assert_eq!(Store::open(&path, Access::Read).unwrap().damage().unwrap().len(), 1);
}

#[test]
fn hostile_pages_are_refused_in_time_and_without_panic() {
    let (folder, path, store) = assembly(100);
    let truth = (contents(&store), store.acts().unwrap());
    drop(store);
    let whole = fs::read(&path).unwrap();
    let hostile = folder.path().join("hostile");
    // Page 1 becomes an interior page whose children are all itself or each other: a tree without end.
    let mut circle = whole.clone();
    circle[100..112].copy_from_slice(&[5, 0, 0, 0, 40, 0x0f, 0, 0, 0, 0, 0, 2]);
    for cell in 0..40usize {
        let at = 4096 - 5 * (cell + 1);
        circle[112 + 2 * cell..114 + 2 * cell].copy_from_slice(&u16::try_from(at).unwrap().to_be_bytes());
        circle[at..at + 5].copy_from_slice(&[0, 0, 0, 2, 1]);
    }
    let mut states = vec![circle];
    // Any page replaced by any other, by zeros or by ones.
    let pages = whole.len() / 4096;
    for page in 0..pages {
        for other in 0..pages {
            let mut swapped = whole.clone();
            swapped.copy_within(other * 4096..(other + 1) * 4096, page * 4096);
            states.push(swapped);
        }
        for byte in [0, 255] {
            let mut blank = whole.clone();
            blank[page * 4096 + if page == 0 { 100 } else { 0 }..(page + 1) * 4096].fill(byte);
            states.push(blank);
        }
    }
    for state in states {
        fs::write(&hostile, &state).unwrap();
        let begun = Instant::now();
        // What goes unnoticed is the index of words at most: it can be made anew.
        let opened = Store::open_with_timeout(&hostile, Access::Read, SHORT);
        let sound = opened.as_ref().is_ok_and(|store| store.damage() == Ok(vec![]));
        assert!(!sound || opened.is_ok_and(|store| (contents(&store), store.acts().unwrap()) == truth));
        assert!(begun.elapsed() < Duration::from_secs(2));
    }
    // A schema of very many objects, under our own number.
    let many = folder.path().join("many");
    let tables: Vec<String> = (0..3_000).map(|n| format!("CREATE TABLE t{n} (x);")).collect();
    tamper(
        &many,
        &format!("BEGIN; {} COMMIT; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {}", tables.concat(), known()),
    );
    let begun = Instant::now();
    assert!(matches!(refusal(&many, Access::Read), StoreError::Damaged { .. }));
    assert!(begun.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_file_in_another_journal_mode_is_brought_back() {
    let (_folder, path, store) = assembly(2);
    drop(store);
    tamper(&path, "PRAGMA journal_mode = WAL; INSERT INTO blob VALUES (zeroblob(32), x'00')");
    let store = Store::open(&path, Access::Read).unwrap();
    assert_eq!(store.blob_names().unwrap().len(), 1);
    assert_eq!(fs::read(&path).unwrap()[18..20], [1, 1]);
    assert_eq!(store.damage().unwrap(), [""; 0]);
}

#[test]
fn an_older_file_is_migrated_by_a_writer_and_left_alone_by_a_reader() {
    let (_folder, path, store) = assembly(2);
    drop(store);
    let (now, next) = (known(), known() + 1);
    let two = [MIGRATIONS, &["CREATE TABLE later (x INTEGER) STRICT"]].concat();
    let open = |access, migrations: &[&str]| opening::open(&path, access, SHORT, None, migrations);
    assert_eq!(open(Access::Read, &two).unwrap_err(), StoreError::Older { found: now, known: next });
    let mut behind = Store::open(&path, Access::Write).unwrap();
    assert_eq!(open(Access::Write, &two).unwrap().count().unwrap(), 4);
    assert_eq!(open(Access::Read, &two).unwrap().count().unwrap(), 4);
    // The program that opened the file before writes nothing into a file it no longer knows.
    assert_eq!(act(&mut behind, 9), Err(StoreError::Newer { found: next, known: now }));
    // A step that fails leaves the file at its version.
    let three = [&two[..], &["CREATE TABLE last (x INTEGER) STRICT; CREATE TABLE later (x)"]].concat();
    assert!(open(Access::Write, &three).is_err());
    assert_eq!(open(Access::Write, &two).unwrap().count().unwrap(), 4);
}

#[test]
fn a_crashed_change_is_undone_by_whoever_opens_next() {
    let (folder, path, mut store) = assembly(50);
    // The file and its journal as they stand in the middle of a commit: a spilled cache has written pages already.
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE entry SET header = zeroblob(3000)").unwrap();
    let (torn, journal) = (folder.path().join("torn.moot"), folder.path().join("torn.moot-journal"));
    fs::copy(&path, &torn).unwrap();
    fs::copy(folder.path().join("a.moot-journal"), &journal).unwrap();
    connection.execute_batch("ROLLBACK").unwrap();
    let opened = Store::open(&torn, Access::Read).unwrap();
    assert_eq!((contents(&opened), opened.damage()), (contents(&store), Ok(vec![])));
    assert!(!journal.exists());
    act(&mut store, 60).unwrap();
}
