//! Acts on proposals: by the hand of a member; files read; a text that was overtaken shown against the one in force.

use super::files::read_file;
use super::{Desk, HAND, Outcome};
use crate::assembly::{Actor, Command, Refusal, State, read_markdown, read_table};
use crate::i18n::{Coded, Lang};
use crate::id::ProposalId;
use crate::session::{Explained, Hand, SessionError};
use crate::tui::effect::{Done, LookAt};
use crate::wording::{Part, compare};
use std::path::Path;

impl Desk {
    pub(super) fn act_as(
        &mut self,
        by: Actor,
        command: Command,
        said: &Coded,
        undo: Option<Box<Command>>,
        look_at: Option<LookAt>,
    ) -> Outcome {
        let session = self.session()?;
        let recorded = session.act(Hand { by, op: None }, &[], |_| Ok(command)).map_err(|error| overtaken(session.state(), &error))?;
        let new = recorded.proposals().first().copied();
        let look_at = if look_at == Some(LookAt::NewProposal) { new.map(LookAt::Proposal) } else { look_at };
        let said = new.map_or_else(|| said.clone(), |id| said.clone().with("proposal", id.to_string()));
        Ok(Some(Done { said, undo: undo.map(|command| (by, command)), look_at, warnings: Vec::new() }))
    }

    pub(super) fn import_proposals(&mut self, path: &Path) -> Outcome {
        let bytes = read_file(path)?;
        let texts = if path.extension().is_some_and(|end| end == "md") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            read_markdown(&name, &bytes).map(|text| vec![text]).map_err(|fault| vec![fault])
        } else {
            read_table(&bytes, &[if self.words.lang() == Lang::Fr { "fr" } else { "en" }, "en", "fr"])
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
