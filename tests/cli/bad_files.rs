//! Files that are no assembly's, or no longer, or not to be had: each is named by its kind, and left as it is.

use super::Hall;
use folkmoot::{
    cli::Failure,
    i18n::{Lang, Words},
    session::SessionError,
    store::StoreError,
};
use rusqlite::Connection;
use std::fs;

/// What every command says of such a file, and what `verify` does.
fn refused(hall: &Hall, says: &str, verify: i32) {
    hall.refuses(&["draw", "list"], "", 1, says);
    hall.refuses(&["member", "enrol", "--name", "Ana"], "", 1, says);
    hall.refuses(&["backup", "copy.moot"], "", 1, says);
    assert!(!hall.path("copy.moot").exists());
    let before = hall.bytes();
    for lang in ["en", "fr"] {
        let said = hall.run(&format!("verify garden.moot --lang {lang}"));
        assert_eq!(said.code, verify, "{said:?}");
        let (told, mute) = if verify == 3 { (&said.out, &said.err) } else { (&said.err, &said.out) };
        assert!(mute.is_empty() && super::phrased(told) && told.contains("garden.moot"), "{said:?}");
    }
    assert_eq!(hall.bytes(), before);
}

fn tampered(sql: &str) -> Hall {
    let hall = Hall::founded();
    Connection::open(hall.path("garden.moot")).unwrap().execute_batch(sql).unwrap();
    hall
}

#[test]
fn what_is_no_database_is_said_to_be_none() {
    let hall = Hall::empty();
    for content in [&b"no database at all, but a long enough text to be taken for one by its length"[..], b"", &[0; 8192]] {
        hall.write("garden.moot", content);
        refused(&hall, "garden.moot is not an assembly’s file", 3);
    }
}

#[test]
fn a_database_of_another_program_is_said_to_be_one() {
    let hall = Hall::empty();
    Connection::open(hall.path("garden.moot")).unwrap().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    refused(&hall, "garden.moot is a database of another program", 3);
}

#[test]
fn a_planted_trigger_is_named() {
    let hall = tampered("CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM entry; END");
    refused(&hall, "garden.moot has been altered by hand: ", 3);
    assert!(hall.run("draw list").err.contains("evil"));
}

#[test]
fn a_newer_version_is_not_guessed_at() {
    let hall = tampered("PRAGMA user_version = 999");
    refused(&hall, "garden.moot was written by a newer version (its format is 999", 1);
}

#[test]
fn a_file_cut_short_is_said_to_be_so() {
    let hall = Hall::founded();
    let whole = hall.bytes();
    for length in [whole.len() - 1, whole.len() / 2, 50] {
        hall.write("garden.moot", &whole[..length]);
        refused(&hall, "garden.moot ends too early: ", 3);
    }
    hall.write("garden.moot", whole);
    hall.run("draw list").done();
}

#[test]
fn a_folder_is_no_file() {
    let hall = Hall::empty();
    fs::create_dir(hall.path("garden.moot")).unwrap();
    hall.refuses(&["draw", "list"], "", 1, "garden.moot is not a regular file");
}

/// The store waits half a minute for a lock (`reliability::refusals` holds that it then gives up): here, what is said after that.
#[test]
fn a_file_that_stays_locked_is_said_to_be_in_use() {
    let failure = Failure::from(SessionError::from(StoreError::Locked)).with("file", "garden.moot");
    let [english, french] = [Lang::En, Lang::Fr].map(|lang| failure.phrase(&Words::new(lang)));
    assert!(english.starts_with("Error: garden.moot is in use by another program"), "{english}");
    assert!(french.starts_with("Erreur\u{a0}: garden.moot ") && super::phrased(&french), "{french}");
}

/// A lock held for a while is waited for.
#[test]
fn a_lock_that_goes_away_is_waited_for() {
    let hall = Hall::founded();
    let holder = Connection::open(hall.path("garden.moot")).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let waiting = std::thread::scope(|scope| {
        let writer = scope.spawn(|| hall.args(&["member", "enrol", "--name", "Ana"]));
        std::thread::sleep(std::time::Duration::from_millis(700));
        assert!(!writer.is_finished());
        holder.execute_batch("COMMIT").unwrap();
        writer.join().unwrap()
    });
    assert_eq!(waiting.done().out, "Enrolled m1.\n");
}

/// Root is not bound by modes, so the program runs as a user who owns nothing.
#[cfg(unix)]
#[test]
fn a_read_only_file_is_read_and_not_written() {
    use std::os::unix::{
        fs::{MetadataExt as _, PermissionsExt as _},
        process::CommandExt as _,
    };
    let hall = Hall::founded();
    let root = fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0);
    let mode = |path: &str, mode| fs::set_permissions(hall.path(path), fs::Permissions::from_mode(mode)).unwrap();
    mode("garden.moot", 0o444);
    mode("", 0o555);
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        command.args(args).args(["--keys", "none"]).current_dir(hall.path("")).env("LANG", "C").env_remove("LC_ALL");
        if root {
            command.uid(65534).gid(65534);
        }
        command.output()
    };
    let before = hall.bytes();
    match run(&["record", "list", "-f", "garden.moot", "--lang", "en"]) {
        Ok(read) => {
            assert_eq!(read.status.code(), Some(0), "{read:?}");
            let mut sentences = Vec::new();
            for lang in ["en", "fr"] {
                let written = run(&["member", "enrol", "--name", "Ana", "-f", "garden.moot", "--lang", lang]).unwrap();
                assert_eq!((written.status.code(), written.stdout.as_slice()), (Some(1), &b""[..]), "{written:?}");
                sentences.push(String::from_utf8(written.stderr).unwrap());
            }
            assert!(sentences[0].contains("garden.moot is read-only; nothing was recorded"), "{sentences:?}");
            assert!(sentences[1].contains("lecture seule") && super::phrased(&sentences[1]), "{sentences:?}");
        }
        Err(error) => eprintln!("skipped: this user cannot start the program as another ({error})"),
    }
    assert_eq!(hall.bytes(), before);
    mode("", 0o755);
}
