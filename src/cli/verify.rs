//! `verify`: a file or a bundle, checked from the first entry to the last.

use super::progress::Progress;
use super::{Context, Exit, Failure};
use crate::audit::{self, Code, Finding, Held, Input, Report};
use crate::i18n::{Coded, Words};
use crate::ledger::Code as NotedCode;
use crate::session::{SessionError, explain_refusal, explain_store, inspect, read_folder};
use crate::store::StoreError;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE|DIR")]
    path: PathBuf,
    #[arg(long, value_name = "CODE|CHECKPOINT")]
    against: Option<String>,
}

/// A report, and what the file itself showed.
pub(super) struct Verdict {
    pub(super) report: Report,
    /// Damage of the file, each with its code.
    pub(super) damage: Vec<Coded>,
}

impl Verdict {
    pub(super) fn holds(&self) -> bool {
        self.report.findings.is_empty() && self.damage.is_empty()
    }
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    let held = args.against.map(|text| held(context, &text)).transpose()?;
    let mut progress = Progress::new(context);
    let verdict = verify(&args.path, held.as_ref(), &mut |done, of| {
        progress.show("verifying", done, of);
        true
    });
    progress.end();
    tell(context, &args.path, &verdict?)
}

/// What was noted down: twelve words, the text of a QR code, or a file that holds a signed checkpoint.
fn held(context: &mut Context, text: &str) -> Result<Held, Failure> {
    if text.starts_with("folkmoot:") {
        return Ok(Held::Checkpoint(text.to_owned()));
    }
    if text == "-" || Path::new(text).is_file() {
        let bytes = context.read_input(Path::new(text))?;
        let note = String::from_utf8(bytes).map_err(|_| Failure::new("not-utf8").with("file", text))?;
        // A file may hold the words as well as the note.
        return Ok(NotedCode::from_text(&note).map_or(Held::Checkpoint(note), Held::Code));
    }
    NotedCode::from_text(text).map(Held::Code).map_err(|error| Failure::from(Coded::of("words", &error)))
}

/// Verifies what lies at a path, file or folder.
pub(super) fn verify(path: &Path, held: Option<&Held>, watch: &mut dyn FnMut(u64, u64) -> bool) -> Result<Verdict, Failure> {
    if path.is_dir() {
        let files = read_folder(path)?;
        return Ok(Verdict { report: audit::verify_bundle(&files, held, watch), damage: Vec::new() });
    }
    let inspection = match inspect(path) {
        Ok(inspection) => inspection,
        // What lies there is not, or no longer, an assembly's file: that is what was to be found out.
        Err(SessionError::Store(
            error @ (StoreError::NotSqlite
            | StoreError::OtherApplication { .. }
            | StoreError::Truncated { .. }
            | StoreError::SchemaAltered { .. }
            | StoreError::Damaged { .. }),
        )) => {
            let damage = explain_store(&error).with("file", path.display().to_string());
            return Ok(Verdict { report: Report::default(), damage: vec![damage] });
        }
        Err(error) => return Err(Failure::from(error).about(path)),
    };
    let dossier = &inspection.dossier;
    let input = Input { entries: &dossier.entries, blobs: &dossier.blobs, whole: true, checkpoint: None, held };
    let damage =
        inspection.damage.iter().map(|detail| Coded::new("store-damaged").with("file", path.display().to_string()).with("detail", detail));
    Ok(Verdict { report: audit::verify(&input, watch), damage: damage.collect() })
}

/// A finding as its place and its sentence.
pub(super) fn sentence(finding: &Finding, words: &Words) -> String {
    match &finding.code {
        Code::Plan { fault } => Coded::new("finding-plan").with("fault", Coded::of("plan", fault).phrase(words)),
        Code::NotAllowed { refusal } => {
            let why = explain_refusal(refusal);
            Coded::new("finding-not-allowed").with("refusal", why.phrase_as("error-", words).unwrap_or_else(|| refusal.to_string()))
        }
        code => Coded::of("finding", code),
    }
    .phrase(words)
}

fn tell(context: &mut Context, path: &Path, verdict: &Verdict) -> Result<Exit, Failure> {
    let words = &context.words;
    let damage = verdict.damage.iter().map(|damage| {
        let text = damage.phrase_as("error-", words).unwrap_or_default();
        ("file-damaged".to_owned(), "file".to_owned(), text)
    });
    let findings = verdict.report.findings.iter().map(|finding| {
        let code = serde_json::to_value(&finding.code).unwrap_or_default();
        let code = code.as_object().and_then(|map| map.keys().next().cloned()).or_else(|| code.as_str().map(str::to_owned));
        (code.unwrap_or_default(), crate::text::shown(&finding.place.to_string()), sentence(finding, words))
    });
    let findings: Vec<(String, String, String)> = damage.chain(findings).collect();
    let notes: Vec<String> = verdict.report.notes.iter().map(|note| Coded::of("note", note).phrase(words)).collect();
    let data = json!({
        "ok": verdict.holds(),
        "entries": verdict.report.entries,
        "findings": findings.iter().map(|(code, place, text)| json!({"code": code, "where": place, "text": text})).collect::<Vec<_>>(),
        "notes": notes,
    });
    context.data(&data, |words| {
        let mut lines: Vec<String> =
            findings.iter().map(|(_, place, text)| words.tell("located", &[("place", place.into()), ("text", text.into())])).collect();
        lines.extend(notes.iter().map(|note| words.tell("verify-note", &[("text", note.into())])));
        let file = crate::text::shown(&path.to_string_lossy());
        let places = [("file", (&file).into()), ("entries", verdict.report.entries.into()), ("count", findings.len().into())];
        lines.push(words.tell(if verdict.holds() { "verify-holds" } else { "verify-findings" }, &places));
        lines.join("\n")
    })?;
    Ok(if verdict.holds() { Exit::Done } else { Exit::Mismatch })
}
