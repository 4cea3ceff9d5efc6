//! Publishing and verifying: bundles written and read back, what was found told as lines.

use super::HAND;
use crate::assembly::Audience;
use crate::assembly::Recipient;
use crate::audit::{self, Code, Finding, Held, Input, Note, Report};
use crate::i18n::{Coded, Lang, Words};
use crate::ledger;
use crate::report::{self, Material};
use crate::session::{Explained, Session, SessionError, explain_file, explain_refusal, explain_store, inspect, read_folder, write_folder};
use std::path::Path;

/// Whether all is well, and the lines that say so.
pub(super) type Verdict = (bool, Vec<Coded>);

/// What was noted down: twelve words, the text of a QR code, or a signed checkpoint.
fn held(text: &str) -> Result<Held, Explained> {
    if text.starts_with("folkmoot") {
        return Ok(Held::Checkpoint(text.to_owned()));
    }
    ledger::Code::from_text(text).map(Held::Code).map_err(|error| Coded::of("words", &error).into())
}

/// Verifies the file that lies there, as anybody would find it.
pub(super) fn verify(
    session: &Session,
    against: Option<&str>,
    words: &Words,
    watch: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verdict, Explained> {
    let held = against.map(held).transpose()?;
    let inspection = match inspect(session.path()) {
        Ok(inspection) => inspection,
        Err(SessionError::Store(error)) => {
            let damage = explain_store(&error).with("file", session.path().to_string_lossy());
            return Ok((false, vec![Coded::new("ui-plain").with("text", damage.phrase_as("error-", words).unwrap_or_default())]));
        }
        Err(error) => return Err(error.explain()),
    };
    let note = session.checkpoint().map_err(|error| error.explain())?.note;
    let dossier = &inspection.dossier;
    let input = Input { entries: &dossier.entries, blobs: &dossier.blobs, whole: true, checkpoint: note.as_deref(), held: held.as_ref() };
    let report = audit::verify(&input, watch);
    let (good, mut lines) = verdict(&report, words);
    lines.extend(inspection.damage.iter().map(|damage| Coded::new("ui-plain").with("text", damage)));
    Ok((good && inspection.damage.is_empty(), lines))
}

/// Writes a bundle into a new folder, and checks it as whoever receives it would.
pub(super) fn export(
    session: &mut Session,
    folder: &Path,
    audience: Audience,
    recipient: Recipient,
    words: &Words,
) -> Result<Verdict, Explained> {
    let explain = |error: SessionError| error.explain();
    // Asked before anything is recorded: a disclosure that then cannot be written would stand in the record for nothing.
    if std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()) {
        return Err(explain_file(folder, &std::io::ErrorKind::DirectoryNotEmpty.into()).into());
    }
    if session.checkpoint().map_err(explain)?.note.is_none() {
        return Err(Coded::new("no-key").with("key", "").into());
    }
    let dossier = session.disclose(HAND, audience, recipient).map_err(explain)?;
    let material = Material { entries: &dossier.entries, blobs: &dossier.blobs, note: dossier.note.as_deref() };
    let language = session.state().founding.as_ref().map(|founding| report::language(founding.language));
    let trouble = |error: report::ReportError| Explained::from(Coded::new("record-trouble").with("detail", error.to_string()));
    let files = report::bundle(&material, audience, language.unwrap_or(Lang::En), report::VERIFIER).map_err(trouble)?;
    write_folder(folder, &files).map_err(explain)?;
    let read = read_folder(folder).map_err(explain)?;
    let report = audit::verify_bundle(&read, None, &mut |_, _| true);
    let (good, found) = verdict(&report, words);
    let mut lines = vec![Coded::new("ui-exported").count("count", files.len() as u64).with("file", folder.to_string_lossy())];
    lines.extend(found);
    lines.push(Coded::new("ui-exported-next").with("file", folder.join("verify.py").to_string_lossy()));
    Ok((good, lines))
}

/// A report as lines.
fn verdict(report: &Report, words: &Words) -> Verdict {
    let summary = Coded::new(if report.findings.is_empty() { "ui-checked-good" } else { "ui-checked-bad" });
    let summary = summary.count("entries", report.entries).count("count", report.findings.len() as u64);
    let findings = report.findings.iter().map(|found| sentence(found, words));
    // That a code noted down would prove more is said in the form's own words: here nobody types options.
    let notes = report.notes.iter().map(|note| match note {
        Note::NothingHeld => Coded::new("ui-checked-nothing-held"),
        note => Coded::of("note", note),
    });
    (report.findings.is_empty(), std::iter::once(summary).chain(findings).chain(notes).collect())
}

/// A finding, with its place.
fn sentence(found: &Finding, words: &Words) -> Coded {
    let what = match &found.code {
        Code::Plan { fault } => Coded::new("finding-plan").with("fault", Coded::of("plan", fault).phrase(words)),
        Code::NotAllowed { refusal } => {
            let why = explain_refusal(refusal).phrase_as("error-", words).unwrap_or_else(|| refusal.to_string());
            Coded::new("finding-not-allowed").with("refusal", why)
        }
        code => Coded::of("finding", code),
    };
    Coded::new("located").with("place", found.place.to_string()).with("text", what.phrase(words))
}
