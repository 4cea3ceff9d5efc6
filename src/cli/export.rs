//! `export` and `backup`: what leaves the file, and where it goes.

use super::{Context, Exit, Failure, verify};
use crate::assembly::{Audience, Recipient};
use crate::report::{self, Material, ReportError};
use crate::session::write_folder;
use crate::text::{Untrusted, shown};
use clap::ValueEnum;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "public|auditor", default_value = "public", hide_possible_values = true)]
    audience: For,
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum For {
    Public,
    Auditor,
}

#[derive(Debug, clap::Args)]
pub(super) struct BackupArgs {
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    let audience = match args.audience {
        For::Public => Audience::Public,
        For::Auditor => Audience::Auditor,
    };
    let mut session = context.open()?;
    // Asked before anything is recorded: a disclosure that then cannot be written would stand in the record for nothing.
    if std::fs::read_dir(&args.folder).is_ok_and(|mut files| files.next().is_some()) {
        return Err(Failure::file(&args.folder, &std::io::ErrorKind::DirectoryNotEmpty.into()));
    }
    if session.checkpoint()?.note.is_none() {
        return Err(Failure::new("no-key").with("key", ""));
    }
    let recipient = Recipient { reason: args.reason.map(Untrusted::new), to: args.to.map(Untrusted::new) };
    let dossier = session.disclose(context.hand(), audience, recipient)?;
    let material = Material { entries: &dossier.entries, blobs: &dossier.blobs, note: dossier.note.as_deref() };
    let language = session.state().founding.as_ref().map(|founding| report::language(founding.language));
    let lang = context.global.lang.or(language).unwrap_or(context.words.lang());
    let files = report::bundle(&material, audience, lang, report::VERIFIER).map_err(|error| trouble(&error))?;
    write_folder(&args.folder, &files)?;
    let data = json!({ "folder": args.folder, "files": files.len(), "audience": audience, "entries": dossier.entries.len() });
    context.data(&data, |words| {
        let folder = shown(&args.folder.to_string_lossy());
        words.tell("export-done", &[("count", files.len().into()), ("file", (&folder).into())])
    })?;
    let command = format!("python3 {}", args.folder.join("verify.py").display());
    context.note("export-next", &[("folder", (&shown(&args.folder.to_string_lossy())).into()), ("command", (&shown(&command)).into())])?;
    Ok(Exit::Done)
}

fn trouble(error: &ReportError) -> Failure {
    Failure::new("record-trouble").with("detail", error.to_string())
}

pub(super) fn backup(context: &mut Context, args: &BackupArgs) -> Result<Exit, Failure> {
    let session = context.read()?;
    let words = &context.words;
    let check = |copy: &Path| {
        let verdict = verify::verify(copy, None, &mut |_, _| true).map_err(|failure| failure.phrase(words))?;
        let first = verdict.report.findings.first().map(|finding| verify::sentence(finding, words));
        let damage = verdict.damage.first().and_then(|damage| damage.phrase_as("error-", words));
        first.or(damage).map_or(Ok(()), Err)
    };
    let done = session.backup(&args.path, &check).map_err(|error| Failure::from(error).about(&args.path));
    done?;
    let entries = session.state().entries;
    let data = json!({ "file": args.path, "entries": entries });
    context.data(&data, |words| {
        words.tell("backup-done", &[("file", (&shown(&args.path.to_string_lossy())).into()), ("entries", entries.into())])
    })?;
    Ok(Exit::Done)
}
