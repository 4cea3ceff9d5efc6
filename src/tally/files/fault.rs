//! What is wrong with a file of ballots, and where.

use crate::tally::profile::ProfileFault;

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line:?}: {kind:?}")]
pub struct FileFault {
    /// The line, from 1; none where the whole file is meant.
    pub line: Option<u64>,
    /// What is wrong.
    pub kind: FileFaultKind,
}

/// What is wrong with a file of ballots.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileFaultKind {
    /// Nothing in it.
    Empty,
    /// Two bytes a letter.
    Utf16,
    /// Larger than is read at all.
    TooLarge {
        /// Bytes read at most.
        limit: u64,
    },
    /// It ends before it is complete.
    CutOff {
        /// What should still come, in words of the form.
        missing: &'static str,
    },
    /// A first line that does not say how many options and seats.
    Head {
        /// What stands there, or its beginning.
        text: String,
    },
    /// Not a whole number where one belongs.
    NotANumber {
        /// What stands there, or its beginning.
        text: String,
    },
    /// A number of an option that is not there.
    NoSuchNumber {
        /// The number.
        number: u64,
        /// How many options there are.
        options: u64,
    },
    /// A name of an option that is not there.
    NoSuchOption {
        /// The name.
        option: String,
    },
    /// An option twice on one ballot.
    Repeated {
        /// The option.
        option: String,
    },
    /// Fewer names than options.
    MissingNames {
        /// Names there are.
        found: u64,
        /// Options there are.
        options: u64,
    },
    /// A line that is no ballot of this form.
    NotABallot {
        /// What stands there, or its beginning.
        text: String,
    },
    /// A ballot of no voter.
    NoWeight,
    /// A row with more or fewer cells than there are columns.
    Ragged {
        /// Cells.
        cells: u64,
        /// Columns.
        columns: u64,
    },
    /// A column or key that is needed and is not there.
    Missing {
        /// Its name.
        name: &'static str,
    },
    /// A grade that is not among the grades.
    UnknownGrade {
        /// As written.
        grade: String,
        /// The grades, lowest first.
        known: Vec<String>,
    },
    /// A score beyond the range.
    OutOfRange {
        /// As written.
        score: String,
        /// Lowest.
        min: i32,
        /// Highest.
        max: i32,
    },
    /// Several choices where one is meant.
    TooManyMarks,
    /// More points spent than there are.
    TooMuch {
        /// Spent.
        spent: u64,
        /// At most.
        points: u64,
    },
    /// Ballots of a kind that this program does not read.
    UnknownKind {
        /// As the file says.
        kind: String,
    },
    /// The table cannot be taken apart; the reader's own words.
    Table {
        /// What it says.
        problem: String,
    },
    /// The options.
    Options(ProfileFault),
}

/// What is worth a word about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileNote {
    /// It is not UTF-8, and was read as Latin-1.
    Latin1,
    /// It says another number of votes than it holds.
    OtherNumber {
        /// As it says.
        said: u64,
        /// As there are.
        found: u64,
    },
}

/// The beginning of a text, for a message.
pub(super) fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// A fault in a line.
pub(super) fn at(line: u64, kind: FileFaultKind) -> FileFault {
    FileFault { line: Some(line), kind }
}

/// A whole number that is needed in a line.
pub(super) fn number<T: std::str::FromStr>(text: &str, line: u64) -> Result<T, FileFault> {
    text.trim().parse().map_err(|_| at(line, FileFaultKind::NotANumber { text: excerpt(text) }))
}

/// A number of voters, not zero.
pub(super) fn weight(text: &str, line: u64) -> Result<u64, FileFault> {
    number(text, line).and_then(|weight: u64| if weight == 0 { Err(at(line, FileFaultKind::NoWeight)) } else { Ok(weight) })
}

/// Refuses options that stand twice on one ballot; gives them sorted.
pub(super) fn once(mut options: Vec<u16>, name: impl Fn(u16) -> String, line: u64) -> Result<Vec<u16>, FileFault> {
    options.sort_unstable();
    let twice = options.windows(2).find_map(|pair| if let [a, b] = pair { (a == b).then_some(*a) } else { None });
    twice.map_or(Ok(options), |option| Err(at(line, FileFaultKind::Repeated { option: name(option) })))
}
