//! What is wrong with a file somebody gave, all of it at once, each fault with its place and what the face needs to phrase it.
//!
//! No sentence is written here. The texts that faults carry come from files: a face shows them through [`crate::text::shown`].

use super::quotas::Feature;

/// Which of the given files a fault or warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InputFile {
    /// The categories: features, values, minima and maxima.
    Quotas,
    /// The people who may be drawn.
    Respondents,
    /// The people chosen earlier, who are set aside with their households.
    AlreadySelected,
    /// The population that quotas are worked out from.
    Population,
    /// The roll of the assembly; rows are counted from 1.
    Roll,
    /// A pool as the bundle holds it.
    Pool,
    /// A lottery book as the bundle holds it.
    Book,
}

/// The writing that a file which is not UTF-8 seems to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// Two bytes a letter, as some spreadsheets save "Unicode text".
    Utf16,
    /// One byte a letter, Latin-1 or its Windows variant: what is left when it is neither of the others.
    Latin1,
}

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file:?}, row {row:?}, column {column:?}: {kind:?}")]
pub struct Fault {
    /// The file.
    pub file: InputFile,
    /// The row as a spreadsheet numbers it (the header is row 1); none where the whole file is meant.
    pub row: Option<u64>,
    /// The column's name as the header spells it; none where the whole row is meant.
    pub column: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a file, a row or a cell.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// More bytes than are read at all.
    FileTooLarge {
        /// Bytes given.
        bytes: u64,
        /// Bytes read at most.
        limit: u64,
    },
    /// Not UTF-8. The row is that of the first wrong byte.
    NotUtf8 {
        /// What it seems to be instead.
        guess: Encoding,
    },
    /// Nothing in the first row, where the names of the columns belong.
    NoHeader,
    /// More columns than are read.
    TooManyColumns {
        /// Columns read at most.
        limit: u64,
    },
    /// More cells than are read; the rows from here on were not looked at.
    TooManyCells {
        /// Cells read at most.
        limit: u64,
    },
    /// More rows than are read; those from here on were not looked at.
    TooManyRows {
        /// Rows read at most.
        limit: u64,
    },
    /// A column without a name between columns that have one.
    UnnamedColumn {
        /// Its number, from 1.
        number: u64,
    },
    /// Two columns of the same name.
    DoubledColumn,
    /// A column that is needed and is not there.
    MissingColumn {
        /// The name looked for.
        name: String,
        /// The column whose name comes nearest.
        nearest: Option<String>,
    },
    /// A row with more or fewer cells than the header has columns.
    RaggedRow {
        /// Cells of the row.
        cells: u64,
        /// Columns of the header.
        columns: u64,
    },
    /// A quoted cell that never ends: the rest of the file was not looked at.
    UnclosedQuote,
    /// Text between the closing quote of a cell and the next separator.
    StrayQuote,
    /// A cell longer than any name, address or answer.
    FieldTooLong {
        /// Bytes of the cell.
        bytes: u64,
        /// Bytes read at most.
        limit: u64,
    },
    /// A control, bidirectional or invisible character inside a cell, line ends included.
    ControlCharacter {
        /// The first of them.
        character: char,
    },
    /// A header and nothing under it.
    NoRows,

    /// A blank cell where a value of a feature belongs.
    EmptyValue,
    /// The same value of the same feature, a second time.
    DoubledValue {
        /// The row that had it first.
        first_row: u64,
    },
    /// A blank cell where a number of places belongs.
    MissingNumber,
    /// Not a whole number.
    NotAnInteger {
        /// What stands there, or its beginning.
        text: String,
    },
    /// A whole number below 0.
    Negative {
        /// What stands there, or its beginning.
        text: String,
    },
    /// A number of places beyond any panel.
    NumberTooLarge {
        /// What stands there, or its beginning.
        text: String,
        /// The largest number read.
        limit: u64,
    },
    /// A minimum above its maximum.
    MinOverMax {
        /// Places at least.
        min: u32,
        /// Places at most.
        max: u32,
    },
    /// One of `min_flex` and `max_flex` as a column, without the other.
    OnlyOneFlexColumn {
        /// The column that is not there.
        missing: &'static str,
    },
    /// One of `min_flex` and `max_flex` filled in a row, and the other blank.
    OnlyOneFlex,
    /// `min_flex` above the minimum, or `max_flex` below the maximum: the flexible range must hold the quota.
    FlexInsideQuota,
    /// A feature called `id` or `household`: the published pool has columns of those names.
    ReservedFeature,
    /// A quota of the pool that a file of new bounds lacks.
    QuotaMissing {
        /// The feature.
        feature: String,
        /// The value.
        value: String,
    },
    /// A quota of a file of new bounds that the pool does not have.
    QuotaUnknown {
        /// The feature.
        feature: String,
        /// The value.
        value: String,
    },
    /// A maximum percentage where the size of the panel is not known: places cannot be worked out.
    SizeNeeded,
    /// Not a number from 0.
    NotANumber {
        /// What stands there, or its beginning.
        text: String,
    },
    /// The same value of the same feature, a second time.
    ValueTwice,
    /// The amounts of a feature sum to nothing.
    NobodyInFeature {
        /// The feature.
        feature: String,
    },
    /// More values of one feature than are read.
    TooManyValues {
        /// Values read at most.
        limit: u64,
    },

    /// The same id as an earlier row, with other cells.
    DuplicateIdDiffers {
        /// The row that had it first.
        first_row: u64,
    },
    /// A value that the quotas do not know.
    UnknownValue {
        /// The feature, as the quotas spell it.
        feature: String,
        /// What stands there, or its beginning.
        value: String,
        /// The known value that comes nearest.
        nearest: Option<String>,
    },
    /// Everybody was chosen before, or lives with somebody who was.
    NobodyLeft,

    /// A panel of no places.
    PanelOfNobody,
    /// More places than people.
    PanelExceedsPool {
        /// Places.
        size: u32,
        /// People.
        pool: u32,
    },
    /// The minima of a feature need more places than the panel has.
    MinimaExceed {
        /// The feature.
        feature: String,
        /// Places needed.
        sum: u64,
        /// Places there are.
        size: u32,
    },
    /// The maxima of a feature leave places of the panel empty.
    MaximaFallShort {
        /// The feature.
        feature: String,
        /// Places that can be filled.
        sum: u64,
        /// Places there are.
        size: u32,
    },

    /// A published file that reads well and yet is not, byte for byte, what this program writes.
    NotCanonical,
    /// A published pool whose people are not numbered one after the other.
    WrongPerson {
        /// The name that belongs there.
        expected: String,
    },
    /// Not the name of a person such as `p0001`.
    NotAPerson {
        /// What stands there, or its beginning.
        text: String,
    },
    /// A household that is not `h1`, `h2`, … in order of first appearance, or that one person alone has.
    BadHousehold,
    /// A book whose tickets are not numbered one after the other from 0.
    WrongTicket {
        /// The number that belongs there.
        expected: u64,
    },
    /// People of a ticket who are not written in increasing order, each once.
    NotIncreasing,

    /// Faults beyond the first thousand were counted, not kept.
    More {
        /// How many.
        count: u64,
    },
}

/// Something odd that hinders nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The file.
    pub file: InputFile,
    /// The row, as in [`Fault::row`].
    pub row: Option<u64>,
    /// What is odd.
    pub kind: WarningKind,
}

/// What is odd about a file or a row.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A row of blank cells, or a quota without a feature, was passed over.
    BlankRow,
    /// A row without an id, though other cells are filled, is no person. Of people chosen earlier its address still counts.
    NoId,
    /// Numbers were put into the ranges that the quotas name.
    NumbersInRanges {
        /// The feature.
        feature: String,
        /// How many people.
        count: u64,
    },
    /// A row equal to an earlier one in every cell was passed over.
    RepeatedRow {
        /// The earlier row.
        first_row: u64,
    },
    /// The file of people chosen earlier has none of the address columns: their households are known only as far as the respondents tell.
    NoAddresses,
}

/// Bytes of a wrong text that its fault carries at most.
const EXCERPT: usize = 200;
/// Faults and warnings kept at most, of each.
const KEPT: usize = 1000;
/// Name comparisons spent on suggestions: a hostile file may hold millions of unknown values.
const COMPARISONS: usize = 20_000;
/// Longest name, in bytes, for which a suggestion is looked for.
const SUGGESTED_LENGTH: usize = 100;

/// The beginning of a text, long enough to recognise it.
pub(super) fn excerpt(text: &str) -> String {
    text.get(..text.floor_char_boundary(EXCERPT)).unwrap_or_default().to_owned()
}

/// Faults and warnings as they are found.
#[derive(Debug)]
pub(super) struct Findings {
    /// The file being read.
    pub(super) file: InputFile,
    faults: Vec<Fault>,
    warnings: Vec<Warning>,
    more: u64,
    comparisons: usize,
}

impl Findings {
    pub(super) fn new(file: InputFile) -> Self {
        Self { file, faults: Vec::new(), warnings: Vec::new(), more: 0, comparisons: 0 }
    }

    pub(super) fn fault(&mut self, row: Option<u64>, column: Option<&str>, kind: FaultKind) {
        if self.faults.len() < KEPT {
            self.faults.push(Fault { file: self.file, row, column: column.map(str::to_owned), kind });
        } else {
            self.more += 1;
        }
    }

    pub(super) fn warning(&mut self, row: Option<u64>, kind: WarningKind) {
        if self.warnings.len() < KEPT {
            self.warnings.push(Warning { file: self.file, row, kind });
        }
    }

    pub(super) fn faultless(&self) -> bool {
        self.faults.is_empty()
    }

    /// A cell that is none of a feature's values: blank, or unknown.
    pub(super) fn unknown(&mut self, row: u64, column: &str, feature: &Feature, value: &str) {
        let kind = if value.is_empty() || self.faults.len() >= KEPT {
            FaultKind::EmptyValue // beyond those kept only counted: a hostile file may hold millions
        } else {
            let nearest = self.nearest(value, feature.values.iter().map(|quota| quota.value.as_str()));
            FaultKind::UnknownValue { feature: feature.name.clone(), value: excerpt(value), nearest }
        };
        self.fault(Some(row), Some(column), kind);
    }

    /// The name nearest to `name` (compared folded), if one is at most a third of its letters away.
    pub(super) fn nearest<'n>(&mut self, name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
        if name.len() > SUGGESTED_LENGTH {
            return None;
        }
        let name = crate::text::folded(name);
        let allowed = name.chars().count().div_ceil(3);
        let budget = COMPARISONS.saturating_sub(self.comparisons);
        let candidates = known.into_iter().take(budget).inspect(|_| self.comparisons += 1).filter(|other| other.len() <= SUGGESTED_LENGTH);
        let distances = candidates.map(|other| (strsim::osa_distance(&name, &crate::text::folded(other)), other));
        let (distance, nearest) = distances.min()?;
        (distance <= allowed).then(|| nearest.to_owned())
    }

    /// The result and its warnings, or every fault in the order of the files and their rows, one a cell.
    pub(super) fn conclude<T>(mut self, result: Option<T>) -> Result<(T, Vec<Warning>), Vec<Fault>> {
        match result {
            Some(result) if self.faults.is_empty() => Ok((result, self.warnings)),
            _ => {
                self.faults.sort_by_key(|fault| (fault.file, fault.row));
                self.faults.dedup_by(|later, first| {
                    later.column.is_some() && (later.file, later.row, &later.column) == (first.file, first.row, &first.column)
                });
                if self.more > 0 {
                    self.faults.push(Fault { file: self.file, row: None, column: None, kind: FaultKind::More { count: self.more } });
                }
                Err(self.faults)
            }
        }
    }
}
