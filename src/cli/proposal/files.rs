//! `proposal import` and `proposal export`; texts written in an editor.

use crate::assembly::{Command, ImportFault, ProposalText, Refusal, read_markdown, read_table, write_markdown};
use crate::cli::{Context, Exit, Failure};
use crate::i18n::{Coded, Lang};
use crate::id::ProposalId;
use crate::session::SessionError;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Puts every proposal of a table, or of a folder of Markdown files, in one act: all of them, or none where one cannot be.
pub(super) fn import(context: &mut Context, path: &Path) -> Result<(), Failure> {
    let texts = if path.is_dir() { folder(context, path) } else { table(context, path) }?;
    let texts = texts.map_err(|faults| {
        let details: Vec<_> = faults.iter().map(|fault| Coded::of("import", fault)).collect();
        Failure::new("proposals-faults").count("count", faults.len() as u64).with("file", path.display().to_string()).details(details)
    })?;
    let mut session = context.open()?;
    let recorded = session.act(context.hand(), &[], |_| Ok(Command::Propose(texts)))?;
    let ids = recorded.proposals();
    let (first, last) = (ids.first().map(ToString::to_string).unwrap_or_default(), ids.last().map(ToString::to_string).unwrap_or_default());
    let data = json!({ "proposals": ids, "already": recorded.already });
    context.data(&data, |words| {
        words.tell("proposal-imported", &[("count", ids.len().into()), ("first", (&first).into()), ("last", (&last).into())])
    })
}

type Read = Result<Vec<ProposalText>, Vec<ImportFault>>;

fn table(context: &mut Context, path: &Path) -> Result<Read, Failure> {
    let bytes = context.read_input(path)?;
    if path.extension().is_some_and(|end| end == "md") {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Ok(read_markdown(&name, &bytes).map(|text| vec![text]).map_err(|fault| vec![fault]));
    }
    Ok(read_table(&bytes, &[if context.words.lang() == Lang::Fr { "fr" } else { "en" }, "en", "fr"]))
}

fn folder(context: &mut Context, path: &Path) -> Result<Read, Failure> {
    let listed = std::fs::read_dir(path).map_err(|error| Failure::file(path, &error))?;
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "md"));
    files.sort();
    let (mut texts, mut faults) = (Vec::new(), Vec::new());
    for file in files {
        let bytes = context.read_input(&file)?;
        match read_markdown(&file.file_name().unwrap_or_default().to_string_lossy(), &bytes) {
            Ok(text) => texts.push(text),
            Err(fault) => faults.push(fault),
        }
    }
    if texts.is_empty() && faults.is_empty() {
        faults.push(ImportFault::Nothing);
    }
    Ok(if faults.is_empty() { Ok(texts) } else { Err(faults) })
}

/// Writes proposals as files of Markdown into a new folder, or one of them to standard output.
pub(super) fn export(context: &mut Context, path: &Path, ids: &[ProposalId]) -> Result<(), Failure> {
    let session = context.read()?;
    let chosen: Vec<ProposalId> = if ids.is_empty() {
        session.state().proposals.iter().filter(|(_, proposal)| proposal.amends.is_none()).map(|(id, _)| *id).collect()
    } else {
        ids.to_vec()
    };
    let mut files = Vec::new();
    for id in chosen {
        let proposal = session.proposal(id)?;
        let Some(text) = proposal.text() else {
            // A text that is gone is passed over among all; asked for by name it is missed.
            if ids.is_empty() {
                continue;
            }
            return Err(SessionError::from(Refusal::TextGone(id)).into());
        };
        let authors = proposal.authors.keys().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let facts = [
            ("proposal", id.to_string()),
            ("version", proposal.version().to_string()),
            ("status", crate::text::shown(&proposal.status)),
            ("authors", authors),
            ("supporters", proposal.supporters.len().to_string()),
        ];
        files.push((format!("{id}.md"), write_markdown(text, &facts).into_bytes()));
    }
    if path == Path::new("-") {
        let bytes = files.iter().map(|(_, bytes)| bytes.as_slice()).collect::<Vec<_>>().join(&b'\n');
        return context.bytes(&bytes);
    }
    crate::session::write_folder(path, &files)?;
    let (count, folder) = (files.len(), crate::text::shown(&path.to_string_lossy()));
    let data = json!({ "files": count, "folder": path.display().to_string() });
    context.data(&data, |words| words.tell("proposal-exported", &[("count", count.into()), ("folder", (&folder).into())]))
}

/// Writes an attachment to a new file, or to standard output.
pub(super) fn attachment(context: &mut Context, id: ProposalId, name: &str, output: Option<&Path>) -> Result<(), Failure> {
    let session = context.read()?;
    let text = session.proposal(id)?.text().ok_or(Refusal::TextGone(id)).map_err(SessionError::from)?;
    let known = text.attachments.iter().map(|attachment| attachment.name.shown()).collect::<Vec<_>>().join(", ");
    let missing = || Failure::new("no-attachment").with("name", name).with("names", known);
    let attachment = text.attachments.iter().find(|attachment| attachment.name.raw() == name).ok_or_else(missing)?;
    let bytes = session.blob(&attachment.blob)?;
    match output {
        None => context.bytes(&bytes),
        Some(path) => {
            let made = std::fs::File::create_new(path).and_then(|mut file| std::io::Write::write_all(&mut file, &bytes));
            made.map_err(|error| Failure::file(path, &error))
        }
    }
}

/// A text written in the editor of the user, from what it begins with.
pub(super) fn written(context: &Context, begin: &str) -> Result<String, Failure> {
    if !context.streams.interactive || context.global.no_input {
        return Err(Failure::new("needs-body").exit(Exit::Usage));
    }
    crate::tui::edit(None, begin).map_err(|error| Failure::new("editor").with("detail", error.to_string()))
}
