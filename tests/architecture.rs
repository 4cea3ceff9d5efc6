//! The house: which room may know which, where the doors to the outside are, and that no test is forgotten.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, from the ground up. A room imports only from floors below its own.
const FLOORS: &[&[&str]] = &[
    &["canonical", "clock", "digest", "i18n", "id", "stream", "text"],
    &["ledger", "randomness", "secrecy", "sortition", "tally", "wording"],
    &["assembly", "store"],
    &["audit", "report", "session"],
    &["tui"],
    &["cli"],
    &["main"],
];

/// Imports within a floor that are meant: the store keeps the ledger's bytes; hashing and names are the ground of the ground.
const BESIDE: &[(&str, &str)] = &[("canonical", "digest"), ("i18n", "text"), ("id", "digest"), ("stream", "digest")];

/// Imports of lower floors that are forbidden all the same.
const NEVER: &[(&str, &str)] = &[("assembly", "ledger"), ("assembly", "clock"), ("audit", "store"), ("report", "store"), ("tui", "store")];

/// What stands at which door only: a word in the code, and the rooms that may say it.
const DOORS: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("Utc::now", &["clock"]),
    ("clock::now", &["session", "tui", "cli"]),
    ("SystemTime", &[]),
    ("SysRng", &["session", "cli"]),
    ("std::fs", &["store", "session", "tui", "cli"]),
    ("std::net", &[]),
    ("clap::", &["cli"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("fluent_bundle", &["i18n"]),
    ("maud", &["report"]),
];

fn source_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(source_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The room of a file below `src`: its first folder, or its own name.
fn room(path: &Path) -> String {
    path.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// Code without comments, and without the tests at the end of a file: what is shipped.
fn shipped(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = source.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    code.map(|(number, line)| (number + 1, line.split("//").next().unwrap_or("")))
}

/// Every breach in a set of files (path below `src`, source), as the offending line.
fn breaches(files: &BTreeMap<PathBuf, String>) -> Vec<String> {
    let mut found = Vec::new();
    for (path, source) in files {
        let here = room(path);
        // Files of tests beside a room are not shipped.
        if here == "lib" || path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("tests") || stem == "outside") {
            continue;
        }
        let Some(level) = floor(&here) else {
            found.push(format!("{}: {here} stands on no floor", path.display()));
            continue;
        };
        for (number, line) in shipped(source) {
            let at = format!("{}:{number}: {}", path.display(), line.trim());
            for there in imports(line) {
                let below = floor(&there).is_some_and(|other| other < level);
                let beside = BESIDE.contains(&(here.as_str(), there.as_str()));
                let never = NEVER.contains(&(here.as_str(), there.as_str()));
                if there != here && (never || !(below || beside)) {
                    found.push(format!("{at}  ({here} may not import {there})"));
                }
            }
            for (word, rooms) in DOORS {
                if line.contains(word) && !rooms.contains(&here.as_str()) {
                    found.push(format!("{at}  ({word} belongs to {rooms:?})"));
                }
            }
        }
    }
    found
}

/// The rooms that a line names: `crate::ledger::…`, `folkmoot::cli::…`, and each of `use crate::{…}` on one line.
fn imports(line: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for prefix in ["crate::", "folkmoot::"] {
        for rest in line.split(prefix).skip(1) {
            let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
            match rest.strip_prefix('{') {
                Some(list) => rooms.extend(list.split(", ").map(name).filter(|room| floor(room).is_some())),
                None => rooms.push(name(rest)),
            }
        }
    }
    rooms.retain(|room| floor(room).is_some());
    rooms
}

#[test]
fn every_room_keeps_to_its_floor_and_its_doors() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let files =
        source_files(root).into_iter().map(|path| (path.strip_prefix(root).unwrap().to_owned(), fs::read_to_string(&path).unwrap()));
    let found = breaches(&files.collect());
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_broken_house_is_noticed() {
    let broken = [
        ("ledger/tree.rs", "use crate::store::Store;"),
        ("assembly/state.rs", "use crate::ledger::Header;"),
        ("sortition/pool.rs", "use crate::randomness::seed;"),
        ("audit/mod.rs", "    let store = crate::store::Store::open(path);"),
        ("report/page.rs", "use crate::{assembly::Event, session::Session};"),
        ("session/mod.rs", "use rusqlite::Connection;"),
        ("assembly/decide/mod.rs", "    let at = Utc::now();"),
        ("attic/mod.rs", "fn dust() {}"),
        ("main.rs", "let x = std::net::TcpStream::connect(address);"),
    ];
    for (path, line) in broken {
        let files = BTreeMap::from([(PathBuf::from(path), format!("//! A room.\n{line}\n"))]);
        let found = breaches(&files);
        assert!(found.len() == 1 && found[0].contains(path), "{line}: {found:?}");
    }
    let sound =
        [("session/mod.rs", "use crate::{assembly::State, ledger::Tree};"), ("store/mod.rs", "use rusqlite::Connection; // crate::cli")];
    let files = sound.map(|(path, line)| (PathBuf::from(path), line.to_owned())).into();
    assert_eq!(breaches(&files), Vec::<String>::new());
}

#[test]
fn no_test_file_is_forgotten() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"));
    for path in source_files(root) {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let folder = path.parent().unwrap();
        let parent = match (stem.as_str(), folder == root) {
            ("suite", true) => continue,
            ("mod", _) => folder.parent().unwrap(),
            _ => folder,
        };
        let module = if stem == "mod" { folder.file_name().unwrap().to_string_lossy().into_owned() } else { stem };
        let declaring = if parent == root { root.join("suite.rs") } else { parent.join("mod.rs") };
        let declared = fs::read_to_string(&declaring).unwrap().lines().any(|line| line.trim() == format!("mod {module};"));
        assert!(declared, "{} is not declared in {}", path.display(), declaring.display());
    }
}
