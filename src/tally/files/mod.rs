//! Files of ballots that others write and read: bytes in, a profile with what the file says of its rules out; and back.
//!
//! Every fault has its line and says what to do. Text that is not UTF-8 is read as Latin-1, with a note.

mod abif;
mod blt;
mod debian;
mod fault;
mod pabulib;
mod preflib;
mod recount;
mod table;
mod write;

pub use fault::{FileFault, FileFaultKind, FileNote};
pub use recount::{Recount, recounts};
pub use write::{BallotFile, ballot_file, ballot_files};

use super::method::Method;
use super::profile::Profile;
use super::rules::Rules;
use std::borrow::Cow;
use std::{fmt, str::FromStr};

/// A form of ballot files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Rankings for transferable votes, as `OpenSTV` and droop write them.
    Blt,
    /// `PrefLib`: soc, soi, toc, toi, cat.
    Preflib,
    /// Participatory budgets, pabulib.org.
    Pabulib,
    /// Aggregated Ballot Information Format.
    Abif,
    /// A table of ranks, grades, scores, approvals or choices.
    Csv,
    /// Tally sheets of Debian.
    Debian,
}

/// A word that names no form of ballot files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("blt, preflib, pabulib, abif, csv, debian")]
pub struct NotAFormat;

impl Format {
    const ALL: [Self; 6] = [Self::Blt, Self::Preflib, Self::Pabulib, Self::Abif, Self::Csv, Self::Debian];

    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Blt => "blt",
            Self::Preflib => "preflib",
            Self::Pabulib => "pabulib",
            Self::Abif => "abif",
            Self::Csv => "csv",
            Self::Debian => "debian",
        }
    }
}

impl FromStr for Format {
    type Err = NotAFormat;
    fn from_str(text: &str) -> Result<Self, NotAFormat> {
        Self::ALL.into_iter().find(|format| format.word() == text).ok_or(NotAFormat)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct BallotsRead {
    /// The form it was read as.
    pub format: Format,
    /// Options and ballots.
    pub profile: Profile,
    /// The rules that were asked for, with what the file says of seats, withdrawn options, grades, costs and budget.
    pub rules: Rules,
    /// The title of the vote, where the file has one.
    pub title: Option<String>,
    /// What each option is called at length, where the file has that too.
    pub titles: Vec<String>,
    /// What is worth a word.
    pub notes: Vec<FileNote>,
}

/// Reads a file of ballots for a count by `method` under `rules`; the form is told by the content where it is not said.
///
/// # Errors
/// The first fault.
pub fn read_ballots(bytes: &[u8], format: Option<Format>, method: Method, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let (text, latin) = decoded(bytes)?;
    let format = format.unwrap_or_else(|| told_by_content(&text));
    let mut read = match format {
        Format::Blt => blt::read(&text, method, rules),
        Format::Preflib => preflib::read(&text, method, rules),
        Format::Pabulib => pabulib::read(&text, rules),
        Format::Abif => abif::read(&text, method, rules),
        Format::Csv => table::read(&text, method, rules),
        Format::Debian => debian::read(&text, rules),
    }?;
    if latin {
        read.notes.insert(0, FileNote::Latin1);
    }
    Ok(read)
}

/// UTF-8 with or without byte order mark; else Latin-1.
fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, bool), FileFault> {
    let whole = |kind| FileFault { line: None, kind };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(whole(FileFaultKind::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(whole(FileFaultKind::Empty));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()), true),
    })
}

fn told_by_content(text: &str) -> Format {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines().next().unwrap_or("");
    let numbers = |line: &str| line.split_whitespace().all(|word| word.parse::<u32>().is_ok());
    let content = || lines().filter(|line| !line.starts_with('#'));
    let data = content().next().unwrap_or("");
    let before_colon = |line: &str| line.split_once([':', '*']).is_some_and(|(count, _)| count.trim().parse::<u64>().is_ok());
    if lines().any(|line| line.starts_with("# NUMBER ALTERNATIVES:")) {
        Format::Preflib
    } else if first == "META" || first.starts_with("META;") {
        Format::Pabulib
    } else if lines().any(|line| line.starts_with("V: ")) {
        Format::Debian
    } else if numbers(data) && data.split_whitespace().count() == 2 {
        Format::Blt
    } else if first.starts_with('{') || content().take(20).any(|line| before_colon(line) || (line.starts_with('=') && line.contains(":[")))
    {
        Format::Abif
    } else {
        Format::Csv
    }
}

#[cfg(test)]
mod tests;
