//! Report: what leaves the file. A bundle holds the record for checkers, and pages and tables for readers.
//!
//! Pure: entries and blobs in, files out. It opens nothing, reads no clock, and gives away nothing that its audience must not have.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

mod discussion;
mod draws;
mod outcome;
mod page;
mod picture;
mod reading;
mod slips;
mod tables;
mod votes;

pub use discussion::{discussion, threads};
pub use outcome::{amount, changed, headline, manner, moved, order, rule, rules, told};
pub use slips::slips;
pub use tables::{spreadsheet, spreadsheet_but};

use crate::assembly::{Audience, Language, UnreadableEvent};
use crate::digest::{Digest, sha256};
use crate::i18n::{Lang, Words};
use crate::ledger::{CheckpointError, EntryError};
use reading::Story;
use serde::Serialize;
use std::collections::BTreeMap;

/// Whether an audience may have the payloads of a kind. Texts of proposals, why a draw was called off or quotas were changed, and who took part
/// in a ceremony concern all; the salt of a pool's private blobs lets an auditor check their names; what
/// was said in the room, and why something was hidden, an auditor reads too. Nobody is sent who the members are.
fn gives(audience: Audience, kind: &str) -> bool {
    const ALL: &[&str] = &["draw.cancelled/1", "draw.committed/1", "draw.reveal_withheld/1", "quotas.revised/1"];
    let auditor = kind == "pool.imported/1" || kind.starts_with("post.") || kind.starts_with("topic.");
    let everybody = ["proposal.", "amendment.", "vote.", "consent."].iter().any(|part| kind.starts_with(part));
    ALL.contains(&kind) || everybody || audience == Audience::Auditor && auditor
}

/// The checker that every bundle carries.
pub const VERIFIER: &[u8] = include_bytes!("../../examples/verify.py");

/// What a bundle is made from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// Header and payload of every entry, as exact bytes.
    pub entries: &'a [(Vec<u8>, Option<Vec<u8>>)],
    /// Blobs by name.
    pub blobs: &'a BTreeMap<Digest, Vec<u8>>,
    /// A signed checkpoint of everything.
    pub note: Option<&'a str>,
}

/// Why there is no bundle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// A bundle without a signed checkpoint proves nothing: this machine has no key.
    #[error("no signed checkpoint")]
    NoCheckpoint,
    /// The checkpoint cannot be read.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// Contacts go out as a sheet of their own, never as a bundle.
    #[error("a bundle is public or for auditors")]
    Audience,
    /// An entry that cannot be read.
    #[error("entry {seq}: {source}")]
    Entry {
        /// Its place.
        seq: u64,
        /// What is wrong.
        source: EntryError,
    },
    /// An event that cannot be read.
    #[error("entry {seq}: {source}")]
    Event {
        /// Its place.
        seq: u64,
        /// What is wrong.
        source: UnreadableEvent,
    },
    /// A header or payload that is not UTF-8.
    #[error("entry {0} is not UTF-8")]
    NotText(u64),
    /// No assembly was founded.
    #[error("no founding entry")]
    NotFounded,
    /// A blob that every bundle has is not at hand.
    #[error("blob {0} is not at hand")]
    Blob(Digest),
}

/// The files of a bundle: path inside the folder, with `/` between parts, and bytes. In the order of their paths.
///
/// `lang` is the language of the page and the notice; `verifier` are the bytes of `verify.py`.
///
/// # Errors
/// Where the material is not a whole record with a signed checkpoint.
pub fn bundle(material: &Material<'_>, audience: Audience, lang: Lang, verifier: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    if matches!(audience, Audience::Contacts | Audience::Lists) {
        return Err(ReportError::Audience);
    }
    let story = Story::read(material)?;
    let words = Words::new(lang);
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    files.insert("record.jsonl".to_owned(), record(material, &story, audience)?);
    files.insert("checkpoint".to_owned(), story.note.as_bytes().to_vec());
    draws::files(&story, material.blobs, audience, &mut files)?;
    votes::files(&story, &words, &mut files);
    tables::files(&story, &mut files);
    // What was said is for auditors; in Markdown it can be read without a program.
    if audience == Audience::Auditor {
        files.extend(
            threads(&story.state).into_iter().map(|on| (format!("discussion/{on}.md"), discussion(&story.state, on, &words).into_bytes())),
        );
    }
    files.insert("README.txt".to_owned(), format!("{}\n", words.tell("page-readme", &[("name", (&story.name).into())])).into_bytes());
    files.insert("index.html".to_owned(), page::page(&story, &words).into_bytes());
    files.insert("verify.py".to_owned(), verifier.to_vec());
    for (name, language) in [("en", bip39::Language::English), ("fr", bip39::Language::French)] {
        let list: String = language.word_list().iter().flat_map(|word| [word, "\n"]).collect();
        files.insert(format!("wordlists/{name}.txt"), list.into_bytes());
    }
    let sums: Vec<String> = files.iter().map(|(path, bytes)| format!("{}  {path}\n", sha256(bytes))).collect();
    files.insert("SHA256SUMS".to_owned(), sums.concat().into_bytes());
    Ok(files.into_iter().collect())
}

/// The default language of a bundle: that of the record.
pub fn language(language: Language) -> Lang {
    match language {
        Language::En => Lang::En,
        Language::Fr => Lang::Fr,
    }
}

#[derive(Serialize)]
struct Line<'a> {
    header: &'a str,
    payload: Option<&'a str>,
}

/// Every entry, with those payloads that the audience may have.
fn record(material: &Material<'_>, story: &Story, audience: Audience) -> Result<Vec<u8>, ReportError> {
    let mut lines = Vec::new();
    for (((header, payload), row), seq) in material.entries.iter().zip(&story.rows).zip(0u64..) {
        let text = |bytes| std::str::from_utf8(bytes).map_err(|_| ReportError::NotText(seq));
        let shown = gives(audience, &row.kind);
        let payload = payload.as_deref().filter(|_| shown).map(text).transpose()?;
        serde_json::to_writer(&mut lines, &Line { header: text(header)?, payload }).expect("two strings always have a JSON form");
        lines.push(b'\n');
    }
    Ok(lines)
}
