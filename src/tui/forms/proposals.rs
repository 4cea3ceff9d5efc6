//! Forms about proposals: written, supported, amended, settled. Whoever holds the machine says for whom they act.

use super::posts::{SPEAKER, speaker};
use super::{Asked, path, required};
use crate::assembly::{Actor, Change, Command, Proposal};
use crate::i18n::Coded;
use crate::id::ProposalId;
use crate::text::Untrusted;
use crate::tui::effect::{Effect, LookAt};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::layer::Layer;
use crate::tui::state::State;
use std::borrow::Cow;

pub(super) fn proposal(state: &State, id: ProposalId) -> Option<&Proposal> {
    state.moot.as_ref()?.assembly.proposals.get(&id).map(std::convert::AsRef::as_ref)
}

/// The stages to which somebody may bring a proposal, as the keys of their names; where there are none, a phrase that says so.
pub(super) fn stages(state: &State, id: ProposalId, by: Option<Actor>) -> Vec<Cow<'static, str>> {
    let mut stages: Vec<Cow<'static, str>> =
        by.map_or_else(Vec::new, |by| next(state, id, by)).iter().map(|name| format!("status-{name}").into()).collect();
    if stages.is_empty() {
        stages.push("ui-step-none".into());
    }
    stages
}

fn next(state: &State, id: ProposalId, by: Actor) -> Vec<String> {
    let Some((moot, proposal)) = state.moot.as_ref().zip(proposal(state, id)) else { return Vec::new() };
    if proposal.amends.is_some() {
        return vec![if proposal.is_open_amendment() { "withdrawn" } else { "submitted" }.to_owned()];
    }
    let here = moot.assembly.stage(proposal);
    // Merging and splitting are more than a step.
    let open = here.into_iter().flat_map(|stage| &stage.next).filter(|(name, _)| !matches!(name.as_str(), "merged" | "split"));
    let theirs = open.filter(|(_, who)| moot.assembly.among(by, proposal, who));
    theirs.map(|(name, _)| name.clone()).collect()
}

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    let who = || Field::line("speaker", state.drafts.get(SPEAKER).map_or("", String::as_str));
    match purpose {
        Purpose::Support(_) | Purpose::Settle(_, true) => vec![who()],
        Purpose::Sign(_) => vec![who(), Field::line("interests", "")],
        Purpose::Amend(_) => vec![Field::area("passage", ""), Field::area("replacement", ""), Field::line("reasons", ""), who()],
        Purpose::Step(id) => {
            vec![Field::choice("next-status", stages(state, *id, Some(Actor::Operator))), Field::line("step-reason", ""), who()]
        }
        Purpose::SaveAttachment(id, place) => {
            let attachment = proposal(state, *id).and_then(|proposal| proposal.text()?.attachments.get(*place));
            vec![Field::line("save-as", &attachment.map(|file| file_name(&file.name.shown())).unwrap_or_default())]
        }
        Purpose::Settle(_, false) | Purpose::SettleMarked(_) => vec![Field::line("step-reason", ""), who()],
        Purpose::Promote(_) => vec![Field::line("proposal-title", ""), who()],
        _ => vec![Field::file("proposals-file")],
    }
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    if form.purpose == Purpose::ImportProposals {
        return Ok(("ui-wait-reading", Effect::ImportProposals(path(state, form, "proposals-file")?)));
    }
    if let Purpose::SaveAttachment(id, place) = form.purpose {
        return Ok(("ui-wait-writing", Effect::SaveAttachment(id, place, path(state, form, "save-as")?)));
    }
    let by = speaker(state, form)?;
    let member = || if by == Actor::Operator { Err(("speaker", Coded::new("ui-wrong-empty"))) } else { Ok(()) };
    let reason = Some(form.text("step-reason")).filter(|text| !text.is_empty()).map(Untrusted::new);
    let said = |key: &str, id: ProposalId| Coded::new(key).with("proposal", id.to_string());
    let (command, said, undo, look_at) = match &form.purpose {
        Purpose::Support(id) => {
            member()?;
            let found = proposal(state, *id);
            let given = found.and_then(|found| if let Actor::Member(member) = by { found.supporters.get(&member) } else { None });
            let (give, take) = (Command::Support { proposal: *id, version: None }, Command::Unsupport { proposal: *id });
            // Support for an older version is given anew; for the one in force it is taken back.
            if given.map(|backing| backing.version) == found.map(Proposal::version) {
                (take, said("ui-said-unsupported", *id), Some(give), None)
            } else {
                (give, said("ui-said-supported", *id), Some(take), None)
            }
        }
        Purpose::Sign(id) => {
            member()?;
            let interests = Some(form.text("interests")).filter(|text| !text.is_empty()).map(Untrusted::new);
            (Command::Sign { proposal: *id, interests }, said("ui-said-signed", *id), None, None)
        }
        Purpose::Amend(id) => {
            let (old, new) = (form.whole("passage"), form.whole("replacement"));
            if old.is_empty() {
                return Err(("passage", Coded::new("ui-wrong-empty")));
            }
            let change = Change { old: Untrusted::new(old), new: Untrusted::new(new), occurrence: None };
            let reasons = Some(form.text("reasons")).filter(|text| !text.is_empty()).map(Untrusted::new);
            let on = proposal(state, *id).map_or(0, Proposal::version);
            (Command::Amend { proposal: *id, on, change, reasons }, said("ui-said-amended", *id), None, None)
        }
        Purpose::Step(id) => {
            let chosen = form.text("next-status");
            let status = chosen.strip_prefix("status-").ok_or(("speaker", Coded::new("ui-wrong-step")))?.to_owned();
            (Command::Bring { proposal: *id, status, reason }, said("ui-said-moved", *id), None, None)
        }
        Purpose::Settle(id, taken) => {
            let parent = proposal(state, *id).and_then(|amendment| amendment.amends.as_ref()).map_or(*id, |amends| amends.proposal);
            let (accept, reject) = if *taken { (vec![*id], Vec::new()) } else { (Vec::new(), vec![*id]) };
            let command = Command::Settle { proposal: parent, accept, reject, reason };
            (command, said(if *taken { "ui-said-taken" } else { "ui-said-rejected" }, *id), None, None)
        }
        Purpose::SettleMarked(id) => {
            let marks =
                state.layers.iter().find_map(|layer| if let Layer::Settling(settling) = layer { Some(&settling.marks) } else { None });
            let of =
                |wanted: bool| marks.into_iter().flatten().filter(|(_, mark)| *mark == Some(wanted)).map(|(id, _)| *id).collect::<Vec<_>>();
            let command = Command::Settle { proposal: *id, accept: of(true), reject: of(false), reason };
            (command, said("ui-said-settled", *id), None, Some(LookAt::Proposal(*id)))
        }
        Purpose::Promote(id) => {
            let title = Untrusted::new(required(form, "proposal-title")?);
            (Command::Promote { amendment: *id, title }, Coded::new("ui-said-proposed"), None, Some(LookAt::NewProposal))
        }
        _ => return Err(("speaker", Coded::new("ui-wrong"))),
    };
    Ok(("ui-wait-writing", Effect::ActAs { by, command: Box::new(command), said, undo: undo.map(Box::new), look_at }))
}

/// A name that is one of a file in the folder, whatever an attachment is called.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name).trim_matches('.');
    if last.is_empty() { "attachment".to_owned() } else { last.to_owned() }
}
