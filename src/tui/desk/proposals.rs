//! Acts on proposals: by the hand of a member; files read; a text that was overtaken shown against the one in force.

use super::files::{read_file, texts_in};
use super::{Desk, HAND, Outcome};
use crate::assembly::{Actor, Attachment, Command, Event, ImportFault, ProposalText, Refusal, State, read_markdown, read_table};
use crate::i18n::{Coded, Lang};
use crate::id::ProposalId;
use crate::session::{Blobs, Explained, Hand, Recorded, Session, SessionError, explain_file, private_file};
use crate::tui::effect::{Done, LookAt, News};
use crate::tui::form::Purpose;
use crate::tui::undo;
use crate::wording::{Part, compare};
use std::io::Write as _;
use std::path::{Path, PathBuf};

impl Desk {
    pub(super) fn act_as(
        &mut self,
        by: Actor,
        command: Command,
        said: &Coded,
        undo: Option<Box<Command>>,
        look_at: Option<LookAt>,
    ) -> Outcome {
        self.record(by, command, &Blobs::new(), said, undo, look_at)
    }

    fn record(
        &mut self,
        by: Actor,
        command: Command,
        blobs: &Blobs,
        said: &Coded,
        undo: Option<Box<Command>>,
        look_at: Option<LookAt>,
    ) -> Outcome {
        let reason = self.words.say("ui-undo-reason");
        let session = self.session()?;
        let recorded = session.act(Hand { by, op: None }, blobs, |_| Ok(command)).map_err(|error| overtaken(session.state(), &error))?;
        let new = recorded.proposals().first().copied();
        let look_at = if look_at == Some(LookAt::NewProposal) { new.map(LookAt::Proposal) } else { look_at };
        let said =
            carried(&recorded).unwrap_or_else(|| new.map_or_else(|| said.clone(), |id| said.clone().with("proposal", id.to_string())));
        let events: Vec<Event> = recorded.entries.into_iter().filter_map(|entry| entry.event).collect();
        let undo = undo.or_else(|| undo::of(session.state(), by, &events, &reason).map(Box::new));
        Ok(Some(Done { said, undo: undo.map(|command| (by, command)), look_at, warnings: Vec::new() }))
    }

    /// Records a text with the files that are attached to it.
    pub(super) fn put_text(
        &mut self,
        by: Actor,
        mut command: Command,
        files: &[PathBuf],
        said: &Coded,
        look_at: Option<LookAt>,
    ) -> Outcome {
        let named = |path: &PathBuf| Ok((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), read_file(path)?));
        let files = files.iter().map(named).collect::<Result<Vec<_>, Explained>>()?;
        let (attachments, blobs) = Session::attach(files).map_err(|error| error.explain())?;
        let text = match &mut command {
            Command::Propose(texts) => texts.first_mut(),
            Command::Revise { text, .. } | Command::Merge { text, .. } => Some(text.as_mut()),
            _ => None,
        };
        if let Some(text) = text {
            // A file of the same name takes the place of the older one.
            let fresh = |old: &Attachment| attachments.iter().all(|new| new.name != old.name);
            text.attachments.retain(fresh);
            text.attachments.extend(attachments);
        }
        self.record(by, command, &blobs, said, None, look_at)
    }

    /// Writes an attachment into a new file.
    pub(super) fn save_attachment(&mut self, id: ProposalId, place: usize, path: &Path) -> Outcome {
        let session = self.session()?;
        let text = session.state().proposals.get(&id).and_then(|proposal| proposal.text());
        let blob = text.and_then(|text| text.attachments.get(place)).map(|attachment| attachment.blob);
        let blob = blob.ok_or_else(|| SessionError::from(Refusal::TextGone(id)).explain())?;
        let bytes = session.blob(&blob).map_err(|error| error.explain())?;
        let written = private_file(path).and_then(|mut file| file.write_all(&bytes));
        written.map_err(|error| Explained::from(explain_file(path, &error)))?;
        let said = Coded::new("ui-said-saved").with("file", path.to_string_lossy());
        Ok(Some(Done { said, undo: None, look_at: None, warnings: Vec::new() }))
    }

    /// Tells which proposals resemble what is being written.
    pub(super) fn find_similar(&mut self, purpose: Purpose, title: &str, body: &str, tell: &mut dyn FnMut(News)) -> Outcome {
        let but = if let Purpose::ReviseText(id) = purpose { Some(id) } else { None };
        let session = self.session.as_ref().ok_or_else(|| SessionError::NotFounded.explain())?;
        let similar = self.profiles.similar(session.state(), title, body, but);
        tell(News::Similar(purpose, similar));
        Ok(None)
    }

    pub(super) fn import_proposals(&mut self, path: &Path) -> Outcome {
        let languages = [if self.words.lang() == Lang::Fr { "fr" } else { "en" }, "en", "fr"];
        let texts = if path.is_dir() || path.extension().is_some_and(|end| end == "md") {
            read_texts(&texts_in(path)?)
        } else {
            read_table(&read_file(path)?, &languages)
        };
        let texts = texts.map_err(|faults| Explained {
            headline: Coded::new("proposals-faults").count("count", faults.len() as u64).with("file", path.to_string_lossy()),
            details: faults.iter().map(|fault| Coded::of("import", fault)).collect(),
            no_panel: false,
        })?;
        let count = texts.len() as u64;
        self.session()?.act(HAND, &[], |_| Ok(Command::Propose(texts))).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-imported-proposals").count("count", count);
        Ok(Some(Done { said, undo: None, look_at: None, warnings: Vec::new() }))
    }
}

/// Texts of Markdown, or every fault in them.
fn read_texts(files: &[(String, Vec<u8>)]) -> Result<Vec<ProposalText>, Vec<ImportFault>> {
    let (mut texts, mut faults) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        match read_markdown(name, bytes) {
            Ok(text) => texts.push(text),
            Err(fault) => faults.push(fault),
        }
    }
    if texts.is_empty() && faults.is_empty() {
        faults.push(ImportFault::Nothing);
    }
    if faults.is_empty() { Ok(texts) } else { Err(faults) }
}

/// What is said of support that was enough: the stage to which the proposal came by itself.
fn carried(recorded: &Recorded) -> Option<Coded> {
    let events: Vec<_> = recorded.entries.iter().filter_map(|entry| entry.event.as_ref()).collect();
    match events.as_slice() {
        [Event::ProposalSupported(_), Event::ProposalMoved(moved)] => {
            Some(Coded::new("ui-said-carried").with("proposal", moved.proposal.to_string()).with("status", &moved.status))
        }
        _ => None,
    }
}

/// What went wrong; of a text that was overtaken, with what has changed meanwhile.
fn overtaken(state: &State, error: &SessionError) -> Explained {
    let mut explained = error.explain();
    if let SessionError::Refused(Refusal::Superseded { proposal, on, version }) = error {
        explained.details = changed(state, *proposal, *on, *version).unwrap_or_default();
    }
    explained
}

/// The words that changed between two versions, a change a line.
fn changed(state: &State, id: ProposalId, from: u32, to: u32) -> Option<Vec<Coded>> {
    let proposal = state.proposals.get(&id)?;
    let body = |number| Some(proposal.at_version(number)?.text.as_ref()?.body.raw());
    let pieces = compare(body(from)?, body(to)?);
    let told = |(part, text): &(Part, String)| match part {
        Part::Kept => None,
        Part::Gone => Some(Coded::new("ui-gone").with("text", text)),
        Part::Come => Some(Coded::new("ui-come").with("text", text)),
    };
    Some(pieces.iter().filter_map(told).collect())
}
