//! Forms about proposals: written, supported, amended, settled. Whoever holds the machine says for whom they act.

use super::posts::{SPEAKER, speaker};
use super::{Asked, Blame, path, required};
use crate::assembly::{Actor, Change, Command, Proposal, ProposalText, Site};
use crate::i18n::Coded;
use crate::id::ProposalId;
use crate::text::{Untrusted, decimal, tidy};
use crate::tui::effect::{Effect, LookAt};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

/// The stages that the program has words for: those that a form can offer.
const STAGES: [&str; 14] = [
    "status-submitted",
    "status-referred",
    "status-rework",
    "status-admitted",
    "status-discussion",
    "status-adjourned",
    "status-vote",
    "status-adopted",
    "status-answered",
    "status-done",
    "status-rejected",
    "status-withdrawn",
    "status-merged",
    "status-split",
];

fn proposal(state: &State, id: ProposalId) -> Option<&Proposal> {
    state.moot.as_ref()?.assembly.proposals.get(&id).map(std::convert::AsRef::as_ref)
}

/// The stages that may follow, as the keys of their names.
fn next(state: &State, id: ProposalId) -> Vec<&'static str> {
    let Some((moot, proposal)) = state.moot.as_ref().zip(proposal(state, id)) else { return Vec::new() };
    if proposal.amends.is_some() {
        return vec![if proposal.is_open_amendment() { "status-withdrawn" } else { "status-submitted" }];
    }
    let here = moot.assembly.stage(proposal);
    // Merging and splitting are more than a step.
    let names = here.into_iter().flat_map(|stage| stage.next.keys()).filter(|name| !matches!(name.as_str(), "merged" | "split"));
    names.filter_map(|name| STAGES.iter().find(|key| key.strip_prefix("status-") == Some(name)).copied()).collect()
}

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    let who = || Field::line("speaker", state.drafts.get(SPEAKER).map_or("", String::as_str));
    match purpose {
        Purpose::Propose => written(&ProposalText::default(), 0, who()),
        Purpose::ReviseText(id) => {
            let found = proposal(state, *id);
            let text = found.and_then(Proposal::text).cloned().unwrap_or_default();
            written(&text, found.map_or(0, Proposal::version), who())
        }
        Purpose::Support(_) | Purpose::Settle(_, true) => vec![who()],
        Purpose::Sign(_) => vec![who(), Field::line("interests", "")],
        Purpose::Amend(_) => vec![Field::area("passage", ""), Field::area("replacement", ""), Field::line("reasons", ""), who()],
        Purpose::Step(id) => vec![Field::choice("next-status", next(state, *id)), Field::line("step-reason", ""), who()],
        Purpose::Settle(_, false) => vec![Field::line("step-reason", ""), who()],
        Purpose::Promote(_) => vec![Field::line("proposal-title", ""), who()],
        _ => vec![Field::file("proposals-file")],
    }
}

/// The fields of a text. The version that it is written on is kept with the draft, and never asked for.
fn written(text: &ProposalText, on: u32, who: Field) -> Vec<Field> {
    let own = |text: &Option<Untrusted>| text.as_ref().map(|text| text.raw().to_owned()).unwrap_or_default();
    let list = |list: &[Untrusted]| list.iter().map(Untrusted::raw).collect::<Vec<_>>().join(", ");
    let place = text.place.as_ref().map(|place| own(&place.name)).unwrap_or_default();
    let cost = text.cost.map(|cost| format!("{}.{:02}", cost / 100, cost % 100)).unwrap_or_default();
    vec![
        Field::line("proposal-title", text.title.raw()),
        Field::prose("body", text.body.raw()),
        Field::line("tags", &list(&text.tags)),
        Field::line("place", &place),
        Field::line("cost", &cost),
        Field::prose("reasons", &own(&text.reasons)),
        Field::line("interests", &own(&text.interests)),
        who,
        Field::line("on", &on.to_string()),
    ]
}

/// What the fields of a text say, over what a form does not show.
fn text_of(form: &Form, before: ProposalText) -> Result<ProposalText, Blame> {
    let some = |name: &str| Some(form.text(name)).filter(|text| !text.is_empty()).map(Untrusted::new);
    let cost = match form.text("cost").as_str() {
        "" => None,
        text => {
            let amount = decimal(&text.replace([' ', '\u{a0}', '\u{202f}'], ""), 2).and_then(|cost| u64::try_from(cost).ok());
            Some(amount.ok_or_else(|| ("cost", Coded::new("ui-wrong-amount")))?)
        }
    };
    let site = Site { name: some("place"), ..before.place.unwrap_or_default() };
    Ok(ProposalText {
        title: Untrusted::new(tidy(&required(form, "proposal-title")?)),
        body: Untrusted::new(form.whole("body")),
        tags: form.text("tags").split(',').map(|tag| Untrusted::new(tidy(tag))).filter(|tag| !tag.raw().is_empty()).collect(),
        place: Some(site).filter(|site| *site != Site::default()),
        cost,
        reasons: some("reasons"),
        interests: some("interests"),
        ..before
    })
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    if form.purpose == Purpose::ImportProposals {
        return Ok(("ui-wait-reading", Effect::ImportProposals(path(state, form, "proposals-file")?)));
    }
    let by = speaker(state, form)?;
    let member = || if by == Actor::Operator { Err(("speaker", Coded::new("ui-wrong-empty"))) } else { Ok(()) };
    let reason = Some(form.text("step-reason")).filter(|text| !text.is_empty()).map(Untrusted::new);
    let said = |key: &str, id: ProposalId| Coded::new(key).with("proposal", id.to_string());
    let (command, said, undo, look_at) = match &form.purpose {
        Purpose::ReviseText(id) => {
            let before = proposal(state, *id).and_then(Proposal::text).cloned().unwrap_or_default();
            let (on, text) = (form.text("on").parse().unwrap_or(0), Box::new(text_of(form, before)?));
            (Command::Revise { proposal: *id, on, text }, said("ui-said-revised-text", *id), None, Some(LookAt::Proposal(*id)))
        }
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
            let status = form.text("next-status").trim_start_matches("status-").to_owned();
            (Command::Bring { proposal: *id, status, reason }, said("ui-said-moved", *id), None, None)
        }
        Purpose::Settle(id, taken) => {
            let parent = proposal(state, *id).and_then(|amendment| amendment.amends.as_ref()).map_or(*id, |amends| amends.proposal);
            let (accept, reject) = if *taken { (vec![*id], Vec::new()) } else { (Vec::new(), vec![*id]) };
            let command = Command::Settle { proposal: parent, accept, reject, reason };
            (command, said(if *taken { "ui-said-taken" } else { "ui-said-rejected" }, *id), None, None)
        }
        Purpose::Promote(id) => {
            let title = Untrusted::new(required(form, "proposal-title")?);
            (Command::Promote { amendment: *id, title }, Coded::new("ui-said-proposed"), None, Some(LookAt::NewProposal))
        }
        _ => (
            Command::Propose(vec![text_of(form, ProposalText::default())?]),
            Coded::new("ui-said-proposed"),
            None,
            Some(LookAt::NewProposal),
        ),
    };
    Ok(("ui-wait-writing", Effect::ActAs { by, command: Box::new(command), said, undo: undo.map(Box::new), look_at }))
}
