//! The files of a bundle: listed in `SHA256SUMS`, each explained by the record, none missing.

use super::finding::{Code, Place, Report};
use super::note::Note;
use crate::digest::{Digest, sha256};
use crate::id::VoteId;
use std::collections::{BTreeMap, BTreeSet};

/// Files of a bundle: path, and bytes where they could be read.
pub(super) type Files = BTreeMap<String, Option<Vec<u8>>>;

const SUMS: &str = "SHA256SUMS";
/// What every bundle has beside `SHA256SUMS`.
const ALWAYS: [&str; 7] = ["README.txt", "checkpoint", "index.html", "record.jsonl", "verify.py", "wordlists/en.txt", "wordlists/fr.txt"];
/// SHA-256 of the word lists as BIP-39 publishes them.
const WORD_LISTS: [(&str, &str); 2] = [
    ("wordlists/en.txt", "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"),
    ("wordlists/fr.txt", "ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59"),
];

fn file(path: &str) -> Place {
    Place::File(path.to_owned())
}

/// The files, and which of them something has explained so far.
pub(super) struct Explained<'a> {
    files: &'a Files,
    explained: BTreeSet<String>,
}

impl<'a> Explained<'a> {
    /// Compares the files with `SHA256SUMS`, and looks for what every bundle has.
    pub(super) fn new(files: &'a Files, report: &mut Report) -> Self {
        for (path, _) in files.iter().filter(|(_, bytes)| bytes.is_none()) {
            report.find(file(path), Code::FileUnreadable);
        }
        let mut these = Self { files, explained: BTreeSet::new() };
        sums(files, these.need(SUMS, report).unwrap_or_default(), report);
        for path in ALWAYS {
            these.need(path, report);
        }
        for (path, hash) in WORD_LISTS {
            if these.may(path).is_some_and(|bytes| sha256(bytes).to_string() != hash) {
                report.find(file(path), Code::WordList);
            }
        }
        these
    }

    /// A file that must be there.
    pub(super) fn need(&mut self, path: &str, report: &mut Report) -> Option<&'a [u8]> {
        if !self.files.contains_key(path) {
            report.find(file(path), Code::FileMissing);
        }
        self.may(path)
    }

    /// A file that may be there.
    pub(super) fn may(&mut self, path: &str) -> Option<&'a [u8]> {
        self.explained.insert(path.to_owned());
        self.files.get(path)?.as_deref()
    }

    /// The files named as blobs are. Whether the record names them is another question.
    pub(super) fn blobs(&mut self) -> BTreeMap<Digest, &'a [u8]> {
        let files = self.files;
        let named = |path: &str| path.strip_prefix("blobs/").and_then(Digest::from_hex);
        files.keys().filter_map(|path| Some((named(path)?, self.may(path)?))).collect()
    }

    /// What nothing has explained.
    pub(super) fn conclude(self, report: &mut Report) {
        let table =
            |path: &str| path.strip_prefix("tables/").and_then(|name| name.strip_suffix(".csv")).is_some_and(|name| !name.contains('/'));
        let thread =
            |path: &str| path.strip_prefix("discussion/").and_then(|name| name.strip_suffix(".md")).is_some_and(|name| !name.contains('/'));
        let recount = |path: &str| {
            path.strip_prefix("votes/")
                .and_then(|path| path.strip_suffix("/recount.txt"))
                .is_some_and(|vote| vote.parse::<VoteId>().is_ok())
        };
        let reading = |path: &str| {
            table(path) || thread(path) || recount(path) || matches!(path, "README.txt" | "index.html" | "verify.py" | "public.db")
        };
        let (readable, others): (Vec<&str>, Vec<&str>) = self.files.keys().map(String::as_str).partition(|path| reading(path));
        for path in others.into_iter().filter(|path| !self.explained.contains(*path)) {
            report.find(file(path), Code::FileUnexplained);
        }
        report.note(Note::ForReading { count: readable.len() as u64 });
    }
}

fn sums(files: &Files, list: &[u8], report: &mut Report) {
    let (mut listed, mut before) = (BTreeSet::new(), "");
    let text = std::str::from_utf8(list).unwrap_or_default();
    if text.is_empty() || !text.ends_with('\n') {
        report.find(file(SUMS), Code::SumsLine { line: text.lines().count() as u64 });
    }
    for (line, number) in text.lines().zip(1u64..) {
        let parts = line.split_once("  ").and_then(|(hash, path)| Some((Digest::from_hex(hash)?, path)));
        let Some((hash, path)) = parts.filter(|(_, path)| *path > before && *path != SUMS) else {
            report.find(file(SUMS), Code::SumsLine { line: number });
            continue;
        };
        before = path;
        listed.insert(path);
        match files.get(path) {
            None => report.find(file(path), Code::FileMissing),
            Some(Some(bytes)) if sha256(bytes) != hash => report.find(file(path), Code::FileChanged),
            Some(_) => {}
        }
    }
    for path in files.keys().filter(|path| !listed.contains(path.as_str()) && *path != SUMS) {
        report.find(file(path), Code::NotListed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the list finds, beside files `a` and `b`.
    fn check(list: &str, expected: &[Code]) {
        let files: Files = ["a", "b", SUMS].map(|path| (path.to_owned(), Some(path.into()))).into();
        let mut report = Report::default();
        sums(&files, list.as_bytes(), &mut report);
        let codes: Vec<Code> = report.findings.into_iter().map(|finding| finding.code).collect();
        assert_eq!(codes, expected, "{list}");
    }

    #[test]
    fn the_list_names_every_other_file_once_in_order() {
        let line = |path: &str| format!("{}  {path}\n", sha256(path.as_bytes()));
        let (a, b) = (line("a"), line("b"));
        check(&format!("{a}{b}"), &[]);
        check(&format!("{a}{a}{b}"), &[Code::SumsLine { line: 2 }]);
        check(&format!("{b}{a}"), &[Code::SumsLine { line: 2 }, Code::NotListed]);
        check(&format!("{}{a}{b}", line(SUMS)), &[Code::SumsLine { line: 1 }]);
        check(&format!("{a}{}", b.trim_end()), &[Code::SumsLine { line: 2 }]);
        check(&format!("{a}{b}{}", line("c")), &[Code::FileMissing]);
        check(&format!("{a}{}  b\n", sha256(b"")), &[Code::FileChanged]);
        check("", &[Code::SumsLine { line: 0 }, Code::NotListed, Code::NotListed]);
    }
}
