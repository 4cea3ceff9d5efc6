//! The command line as scripts use it: one file a subcommand. Every test runs the real binary in a folder of its own.

mod alternates;
mod backup;
mod bad_files;
mod bad_input;
mod ceremony;
mod draw;
mod export;
mod manual;
mod member;
mod new;
mod panels;
mod pool;
mod post;
mod proposal;
mod quick;
mod quota;
mod record;
mod search;
mod seats;
mod shuffled;
mod simulate;
mod tables;
mod tally;
mod verify;
mod vote;
mod witness;

use assert_cmd::Command;
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// Round 1000 of quicknet, as published.
const QUICKNET_1000: &str = r#"{"round":1000,"randomness":"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd","signature":"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}"#;

/// Twenty digits, as dice give them.
const DIGITS: &str = "73914420185562037719";

/// Places for ten people: what the people of [`people`] can fill in many ways.
const QUOTAS: &str = "feature,value,min,max\n\
    gender,Woman,4,6\ngender,Man,4,6\n\
    age,16-34,2,5\nage,35-59,2,5\nage,60+,2,5\n\
    area,North,4,6\narea,South,4,6\n";

/// A header and 48 people with three features; the first twelve share six households.
fn people() -> Vec<[String; 5]> {
    let header = ["id", "gender", "age", "area", "street"].map(str::to_owned);
    let person = |n: usize| {
        let house = if n < 12 { n / 2 } else { n };
        let gender = ["Woman", "Man"][n % 2];
        let age = ["16-34", "35-59", "60+"][n / 2 % 3];
        let area = ["North", "South"][n * 7 / 5 % 2];
        [format!("r{n:02}"), gender.to_owned(), age.to_owned(), area.to_owned(), format!("{house} Elm Street")]
    };
    std::iter::once(header).chain((0..48).map(person)).collect()
}

fn csv(rows: &[[String; 5]]) -> String {
    rows.iter().map(|row| row.join(",") + "\n").collect()
}

/// A folder with what a test needs, and the program to run there.
struct Hall {
    folder: TempDir,
}

/// What a run said, and how it ended.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    /// The data, which must be all that stands on standard output.
    fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    fn done(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }

    fn failed(self, code: i32, says: &str) -> Self {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{self:?}");
        assert!(self.err.contains(says), "{says} is not said: {self:?}");
        self
    }
}

impl Hall {
    /// An empty folder.
    fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// An assembly, `garden.moot`.
    fn founded() -> Self {
        let hall = Self::empty();
        hall.args(&["new", "garden.moot", "--name", "Rue Verte"]).done();
        hall
    }

    /// An assembly with a pool.
    fn with_pool() -> Self {
        let hall = Self::founded();
        hall.write("people.csv", csv(&people()));
        hall.write("quotas.csv", QUOTAS);
        hall.run("pool import --respondents people.csv --categories quotas.csv --address street").done();
        hall
    }

    /// An assembly with a draw planned from these sources.
    fn planned(sources: &[&str]) -> Self {
        let hall = Self::with_pool();
        let sources: String = sources.iter().flat_map(|source| [" --source ", source]).collect();
        hall.run(&format!("draw plan --size 10{sources}")).done();
        hall
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// The bytes of the assembly's file.
    fn bytes(&self) -> Vec<u8> {
        fs::read(self.path("garden.moot")).unwrap()
    }

    /// The number of entries of the record.
    fn entries(&self) -> usize {
        self.run("record list --json").json().as_array().unwrap().len()
    }

    /// The program, in this folder, in English, with nothing of the user's environment.
    fn command(&self) -> Command {
        command_in(self.folder.path())
    }

    /// Runs a line of words without spaces in them.
    fn run(&self, line: &str) -> Said {
        self.args(&line.split_whitespace().collect::<Vec<_>>())
    }

    fn args(&self, args: &[&str]) -> Said {
        self.input(args, "")
    }

    /// As [`Hall::args`], with standard input.
    fn input(&self, args: &[&str], input: impl Into<Vec<u8>>) -> Said {
        said(self.command().args(args).write_stdin(input))
    }

    /// A run that must fail, in both languages: each has its own sentence, none lacks a phrase, and the assembly's file is what it was.
    fn refuses(&self, args: &[&str], input: &str, code: i32, says: &str) {
        let before = fs::read(self.path("garden.moot")).ok();
        let english = self.input(args, input).failed(code, says);
        let french = self.input(&[args, &["--lang", "fr"]].concat(), input).failed(code, "Erreur\u{a0}: ");
        let sentence = |said: &Said| said.err.split_once(": ").unwrap().1.to_owned();
        assert_ne!(sentence(&english), sentence(&french));
        for said in [&english, &french] {
            assert!(phrased(&said.err) && !said.err.contains("panicked"), "{said:?}");
        }
        assert_eq!(fs::read(self.path("garden.moot")).ok(), before, "{args:?} changed the file");
    }
}

/// Whether no phrase is missing: its key would stand in brackets.
fn phrased(text: &str) -> bool {
    !text.split('[').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
}

fn command_in(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("FOLKMOOT_") {
            command.env_remove(name);
        }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "XDG_DATA_HOME"] {
        command.env_remove(name);
    }
    let keys = folder.join("keys");
    command.current_dir(folder).env("HOME", folder).env("LANG", "C").env("FOLKMOOT_KEYS", keys).timeout(std::time::Duration::from_mins(1));
    command
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The value at a key has the type that scripts rely on.
fn typed(data: &Value, types: &[(&str, &str)]) {
    for (key, wanted) in types {
        let value = data.get(key).unwrap_or_else(|| panic!("no {key} in {data}"));
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(number) if number.is_u64() => "integer",
            Value::Number(_) => "number",
            Value::String(text) if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) => "hash",
            Value::String(_) => "text",
            Value::Array(_) => "list",
            Value::Object(_) => "object",
        };
        assert_eq!(found, *wanted, "{key} in {data}");
    }
}
