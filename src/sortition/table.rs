//! Bytes of a spreadsheet to a header and rows of clean cells, each with its place.
//!
//! UTF-8 with or without byte order mark; any line end; comma, semicolon or tab, whichever the header uses most. Cells come out tidied
//! (NFC, white space collapsed). Rows are numbered as a spreadsheet shows them: a cell that spans lines does not shift those below it.
//! The parser is our own because row numbers, unclosed quotes and limits on hostile files are what matters here; the `csv` crate is its
//! oracle in the tests.

use super::fault::{Encoding, FaultKind, Findings, WarningKind, excerpt};
use crate::text::{deceives, folded, shown, tidy};
use std::{borrow::Cow, collections::BTreeMap};
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Bytes of a file read at most.
const MAX_FILE: usize = 64 << 20;
/// Bytes of a cell read at most.
const MAX_FIELD: usize = 64 << 10;
/// Columns read at most.
const MAX_COLUMNS: usize = 1000;
/// Rows read at most: five times the largest pool foreseen.
const MAX_ROWS: usize = 500_000;
/// Rows passed at most, blank ones included: spreadsheets pad a file to their own limit, about a million.
const MAX_LINES: u64 = 2_000_000;
/// Cells read at most: bounds the memory that a file of separators can take.
const MAX_CELLS: usize = 5_000_000;

/// A header and the rows under it, every row as wide as the header; no wholly blank row.
#[derive(Debug, Default)]
pub(super) struct Table<'a> {
    /// Names as spelled, tidied, no two alike when folded.
    pub(super) columns: Vec<String>,
    folded: Vec<String>,
    numbers: Vec<u64>,
    cells: Vec<Cow<'a, str>>,
    ragged: bool,
}

impl<'a> Table<'a> {
    /// Reads a file; `None` where it cannot be read as a table at all. Faults of single cells are found, and the table still given, so
    /// that whoever knows what the cells mean adds the faults they find.
    pub(super) fn read(bytes: &'a [u8], findings: &mut Findings) -> Option<Self> {
        let text = decoded(bytes, findings)?;
        let mut scanner = Scanner { rest: text, separator: separator_of(text), row: 0 };
        let mut fields = Vec::new();
        let mut table = Self::default();
        let mut blank_rows = Vec::new();
        loop {
            match scanner.row(&mut fields) {
                Ok(true) if scanner.row == 1 => table.take_header(&mut fields, findings)?,
                Ok(true) if scanner.row > MAX_LINES => {
                    findings.fault(Some(scanner.row), None, FaultKind::TooManyRows { limit: MAX_LINES });
                    return Some(table);
                }
                Ok(true) if fields.iter().all(|field| field.text.trim().is_empty()) => blank_rows.push(scanner.row),
                Ok(true) => {
                    if let Some(kind) = table.full() {
                        findings.fault(Some(scanner.row), None, kind);
                        return Some(table);
                    }
                    // Only blank rows followed by others are worth a word: spreadsheets pad the end.
                    for row in blank_rows.drain(..) {
                        findings.warning(Some(row), WarningKind::BlankRow);
                    }
                    table.take_row(scanner.row, &mut fields, findings);
                }
                Ok(false) if scanner.row == 0 => {
                    findings.fault(Some(1), None, FaultKind::NoHeader);
                    return None;
                }
                Ok(false) => return Some(table),
                Err(UnclosedQuote) => {
                    findings.fault(Some(scanner.row), None, FaultKind::UnclosedQuote);
                    return (scanner.row > 1).then_some(table);
                }
            }
        }
    }

    /// A table from rows already apart, cleaned and checked as those of a file are.
    pub(super) fn from_rows(columns: &[String], rows: &'a [Vec<Cow<'a, str>>], findings: &mut Findings) -> Option<Self> {
        let mut table = Self::default();
        let plain = |cell: &Cow<'a, str>| Field { text: cell.clone(), stray: false, last: false };
        let mut header: Vec<_> = columns.iter().map(|name| Field { text: name.clone().into(), stray: false, last: false }).collect();
        table.take_header(&mut header, findings)?;
        for (row, number) in rows.iter().zip(1..) {
            table.take_row(number, &mut row.iter().map(plain).collect(), findings);
        }
        Some(table)
    }

    /// Calls the first columns so, whatever the header calls them. A later column of such a name is a fault: it would be a second one.
    pub(super) fn call<'n>(&mut self, names: impl Iterator<Item = &'n str>, findings: &mut Findings) {
        let mut given = 0;
        for ((column, fold), name) in self.columns.iter_mut().zip(&mut self.folded).zip(names) {
            (*column, *fold) = (name.to_owned(), folded(name));
            given += 1;
        }
        let (called, others) = self.folded.split_at(given);
        for name in others.iter().filter(|name| called.contains(name)) {
            findings.fault(Some(1), Some(name), FaultKind::DoubledColumn);
        }
    }

    /// The place of a column, its name compared folded.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        let name = folded(name);
        self.folded.iter().position(|column| *column == name)
    }

    /// The place of a column that must be there.
    pub(super) fn require(&self, name: &str, findings: &mut Findings) -> Option<usize> {
        let position = self.position(name);
        if position.is_none() {
            let nearest = findings.nearest(name, self.columns.iter().map(String::as_str));
            findings.fault(Some(1), None, FaultKind::MissingColumn { name: name.to_owned(), nearest });
        }
        position
    }

    /// A column's name as spelled; empty for a column that is not there.
    pub(super) fn name(&self, position: usize) -> &str {
        self.columns.get(position).map_or("", String::as_str)
    }

    /// Every row with its number.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u64, &[Cow<'a, str>])> {
        self.numbers.iter().copied().zip(self.cells.chunks_exact(self.columns.len().max(1)))
    }

    /// Says so where nothing stands under the header.
    pub(super) fn require_rows(&self, findings: &mut Findings) {
        if self.numbers.is_empty() && !self.ragged {
            findings.fault(None, None, FaultKind::NoRows);
        }
    }

    /// The places of all columns in the order of their folded names.
    pub(super) fn sorted_columns(&self) -> Vec<usize> {
        let by_name: BTreeMap<&str, usize> = self.folded.iter().map(String::as_str).zip(0..).collect();
        by_name.into_values().collect()
    }

    /// The fault of one more row, where there is no place for it.
    fn full(&self) -> Option<FaultKind> {
        if self.cells.len() + self.columns.len() > MAX_CELLS {
            Some(FaultKind::TooManyCells { limit: MAX_CELLS as u64 })
        } else {
            (self.numbers.len() == MAX_ROWS).then_some(FaultKind::TooManyRows { limit: MAX_ROWS as u64 })
        }
    }

    fn take_header(&mut self, fields: &mut Vec<Field<'a>>, findings: &mut Findings) -> Option<()> {
        drop_blank_tail(fields, 0);
        if fields.is_empty() {
            findings.fault(Some(1), None, FaultKind::NoHeader);
            return None;
        }
        if fields.len() > MAX_COLUMNS {
            findings.fault(Some(1), None, FaultKind::TooManyColumns { limit: MAX_COLUMNS as u64 });
            return None;
        }
        for (field, number) in fields.drain(..).zip(1..) {
            let spelled = shown(&excerpt(&field.text));
            let unnamed = field.text.trim().is_empty();
            let name = checked_cell(field, 1, &spelled, findings).into_owned();
            let key = folded(&name);
            if unnamed {
                findings.fault(Some(1), None, FaultKind::UnnamedColumn { number });
            } else if !key.is_empty() && self.folded.contains(&key) {
                findings.fault(Some(1), Some(&name), FaultKind::DoubledColumn);
            }
            self.folded.push(key);
            self.columns.push(name);
        }
        Some(())
    }

    fn take_row(&mut self, row: u64, fields: &mut Vec<Field<'a>>, findings: &mut Findings) {
        drop_blank_tail(fields, self.columns.len());
        if fields.len() == self.columns.len() {
            self.numbers.push(row);
            let cells = fields.drain(..).zip(&self.columns).map(|(field, column)| checked_cell(field, row, column, findings));
            self.cells.extend(cells);
        } else {
            let kind = FaultKind::RaggedRow { cells: fields.len() as u64, columns: self.columns.len() as u64 };
            findings.fault(Some(row), None, kind);
            self.ragged = true;
        }
    }
}

/// Forgets blank cells beyond `width`: spreadsheets write separators for columns that once held something.
fn drop_blank_tail(fields: &mut Vec<Field<'_>>, width: usize) {
    let filled = fields.iter().rposition(|field| !field.text.trim().is_empty()).map_or(0, |last| last + 1);
    fields.truncate(filled.max(width));
}

/// The cell tidied; a blank one, and a fault, where it may not be kept.
fn checked_cell<'a>(field: Field<'a>, row: u64, column: &str, findings: &mut Findings) -> Cow<'a, str> {
    let kind = if field.text.len() > MAX_FIELD {
        FaultKind::FieldTooLong { bytes: field.text.len() as u64, limit: MAX_FIELD as u64 }
    } else if field.stray {
        FaultKind::StrayQuote
    } else if is_tidy(&field.text) {
        return field.text; // nearly every cell: spares three copies
    } else if let Some(character) = field.text.trim().chars().find(|c| deceives(*c)) {
        FaultKind::ControlCharacter { character }
    } else {
        return tidy(&field.text).into();
    };
    findings.fault(Some(row), Some(column), kind);
    Cow::Borrowed("")
}

/// [`folded`] for a cell of a table, which is tidy already: spares most cells several copies.
pub(super) fn folded_cell(cell: &str) -> String {
    if cell.is_ascii() { cell.to_ascii_lowercase() } else { folded(cell) }
}

/// Whether [`tidy`] would change nothing and nothing deceives; a "no" may be wrong and costs only time.
fn is_tidy(text: &str) -> bool {
    let plain = |c: char| c == ' ' || !(c.is_whitespace() || deceives(c));
    let composed = || text.chars().all(plain) && is_nfc_quick(text.chars()) == IsNormalized::Yes;
    !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
        && (text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || composed())
}

/// The text of a file, without byte order mark.
pub(super) fn decoded<'a>(bytes: &'a [u8], findings: &mut Findings) -> Option<&'a str> {
    if bytes.len() > MAX_FILE {
        findings.fault(None, None, FaultKind::FileTooLarge { bytes: bytes.len() as u64, limit: MAX_FILE as u64 });
        return None;
    }
    // Two-byte writing begins with a mark, or with an ASCII letter and a zero byte: no text in UTF-8 begins so.
    let two_bytes = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.iter().take(4).any(|byte| *byte == 0);
    if two_bytes {
        findings.fault(None, None, FaultKind::NotUtf8 { guess: Encoding::Utf16 });
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() as u64 + 1;
            findings.fault(Some(line), None, FaultKind::NotUtf8 { guess: Encoding::Latin1 });
            None
        }
    }
}

/// The separator that the header line uses most outside quotes; a comma where it uses none. Of two used alike, the one that names of
/// columns hold more rarely: tab, then semicolon.
fn separator_of(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0u32), (b';', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(separator, _)| *separator == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 0).max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

#[derive(Debug)]
struct Field<'a> {
    text: Cow<'a, str>,
    /// Text followed the closing quote.
    stray: bool,
    /// The row ends here.
    last: bool,
}

/// A quote that opened and never closed.
struct UnclosedQuote;

/// Rows and cells of RFC 4180, any separator, any line end.
struct Scanner<'a> {
    rest: &'a str,
    separator: u8,
    /// The row read last, from 1.
    row: u64,
}

impl<'a> Scanner<'a> {
    /// Reads a row into `fields`; false at the end. Cells beyond any header that is accepted are passed over.
    fn row(&mut self, fields: &mut Vec<Field<'a>>) -> Result<bool, UnclosedQuote> {
        fields.clear();
        if self.rest.is_empty() {
            return Ok(false);
        }
        self.row += 1;
        loop {
            let field = self.field()?;
            let last = field.last;
            if fields.len() <= MAX_COLUMNS {
                fields.push(field);
            }
            if last {
                return Ok(true);
            }
        }
    }

    fn field(&mut self) -> Result<Field<'a>, UnclosedQuote> {
        let Some(mut quoted) = self.rest.strip_prefix('"') else {
            let (text, rest) = self.split_at_end(self.rest);
            let last = self.pass_end(rest);
            return Ok(Field { text: Cow::Borrowed(text), stray: false, last });
        };
        let mut text = Cow::Borrowed("");
        loop {
            let (part, after) = quoted.split_once('"').ok_or(UnclosedQuote)?;
            text += part;
            let Some(more) = after.strip_prefix('"') else {
                let (stray, rest) = self.split_at_end(after);
                let last = self.pass_end(rest);
                return Ok(Field { text, stray: !stray.trim().is_empty(), last });
            };
            text += "\"";
            quoted = more;
        }
    }

    fn split_at_end(&self, text: &'a str) -> (&'a str, &'a str) {
        let end = text.bytes().position(|byte| byte == self.separator || byte == b'\n' || byte == b'\r');
        text.split_at(end.unwrap_or(text.len()))
    }

    /// Passes over a separator or line end; true where the row ends.
    fn pass_end(&mut self, rest: &'a str) -> bool {
        let line_end = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']));
        let cell_end = rest.strip_prefix(char::from(self.separator));
        self.rest = line_end.or(cell_end).unwrap_or_default();
        cell_end.is_none()
    }
}

/// Writes a row of a published file: commas, a line feed, and quotes only around a cell that holds a comma, a quote or a line end.
/// Published files are hashed: nothing is put before `=`, `+`, `-` or `@`, as it is in tables made for spreadsheets.
pub(super) fn write_row<'c>(out: &mut String, cells: impl IntoIterator<Item = &'c str>) {
    for (cell, place) in cells.into_iter().zip(0u32..) {
        if place > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push('\n');
}
