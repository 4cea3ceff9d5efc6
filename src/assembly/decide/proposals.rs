//! Proposals: put, revised, signed, supported, brought to another stage.

use crate::assembly::event::{
    Event, ProposalMoved, ProposalRevised, ProposalSigned, ProposalSubmitted, ProposalSupported, ProposalText, ProposalUnsupported,
};
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::assembly::workflow::Who;
use crate::id::ProposalId;
use crate::text::{Untrusted, prose, tidy};

pub(super) fn submit(state: &State, from: &[ProposalId], texts: Vec<ProposalText>) -> Vec<Event> {
    let names = (state.next_proposal().0..).map(ProposalId);
    let submitted =
        |(proposal, text)| Event::ProposalSubmitted(ProposalSubmitted { from: from.to_vec(), proposal, text: Some(kept(text)) });
    names.zip(texts).map(submitted).collect()
}

/// A new version, written on the one that `on` names: on an older one than that in force it is refused, and neither text is lost.
pub(super) fn revise(state: &State, proposal: ProposalId, on: u32, text: ProposalText) -> Result<Vec<Event>, Refusal> {
    let current = state.proposals.get(&proposal).ok_or(Refusal::NoSuchProposal(proposal))?.version();
    if on != current {
        return Err(Refusal::Superseded { proposal, on, version: current });
    }
    Ok(vec![Event::ProposalRevised(ProposalRevised { amendments: Vec::new(), proposal, version: current + 1, text: Some(kept(text)) })])
}

pub(super) fn sign(proposal: ProposalId, interests: Option<Untrusted>) -> Vec<Event> {
    vec![Event::ProposalSigned(ProposalSigned { proposal, interests: interests.map(|text| Untrusted::new(prose(text.raw()))) })]
}

/// Support for the version given, or for the one in force.
pub(super) fn support(state: &State, proposal: ProposalId, version: Option<u32>) -> Result<Vec<Event>, Refusal> {
    let current = state.proposals.get(&proposal).ok_or(Refusal::NoSuchProposal(proposal))?.version();
    Ok(vec![Event::ProposalSupported(ProposalSupported { proposal, version: version.unwrap_or(current) })])
}

/// The step that a proposal takes by itself once it has the support that the rules ask for.
pub(super) fn follows(state: &State, event: &Event) -> Option<Event> {
    let Event::ProposalSupported(event) = event else { return None };
    let status = state.carried(state.proposals.get(&event.proposal)?)?;
    Some(moved(event.proposal, status, None))
}

pub(super) fn unsupport(proposal: ProposalId) -> Vec<Event> {
    vec![Event::ProposalUnsupported(ProposalUnsupported { proposal })]
}

/// A step through the workflow. One that its authors may take needs no reason: it is theirs.
pub(super) fn bring(state: &State, id: ProposalId, status: String, reason: Option<Untrusted>) -> Result<Vec<Event>, Refusal> {
    let proposal = state.proposals.get(&id).ok_or(Refusal::NoSuchProposal(id))?;
    let who = state.stage(proposal).and_then(|stage| stage.next.get(&status));
    if reason.is_none() && who.is_some_and(|who| !who.contains(&Who::Authors)) {
        return Err(Refusal::NoReason);
    }
    Ok(vec![Event::ProposalMoved(ProposalMoved { proposal: id, status, reason })])
}

/// One proposal of several, which are then at the stage of what was merged.
pub(super) fn merge(state: &State, from: &[ProposalId], text: ProposalText, reason: Option<&Untrusted>) -> Result<Vec<Event>, Refusal> {
    let different: std::collections::BTreeSet<_> = from.iter().collect();
    if from.len() < 2 || different.len() < from.len() {
        return Err(Refusal::MergeTwo);
    }
    let ended = from.iter().map(|id| moved(*id, "merged", reason.cloned()));
    Ok(submit(state, from, vec![text]).into_iter().chain(ended).collect())
}

/// Several proposals of one.
pub(super) fn split(state: &State, proposal: ProposalId, texts: Vec<ProposalText>, reason: Option<Untrusted>) -> Vec<Event> {
    submit(state, &[proposal], texts).into_iter().chain([moved(proposal, "split", reason)]).collect()
}

fn moved(proposal: ProposalId, status: &str, reason: Option<Untrusted>) -> Event {
    Event::ProposalMoved(ProposalMoved { proposal, status: status.to_owned(), reason })
}

/// A text as it is kept: titles and tags in one tidy line, bodies with plain line ends.
fn kept(text: ProposalText) -> ProposalText {
    let long = |text: Untrusted| Untrusted::new(prose(text.raw()));
    let short = |text: Untrusted| Untrusted::new(tidy(text.raw()));
    let list = |list: Vec<Untrusted>| list.into_iter().map(long).filter(|text| !text.raw().is_empty()).collect();
    let some = |text: Option<Untrusted>| text.map(long).filter(|text| !text.raw().is_empty());
    let mut tags: Vec<_> = text.tags.into_iter().map(short).filter(|tag| !tag.raw().is_empty()).collect();
    tags.sort();
    tags.dedup();
    ProposalText {
        attachments: text.attachments,
        body: long(text.body),
        cost: text.cost,
        evidence_against: list(text.evidence_against),
        evidence_for: list(text.evidence_for),
        interests: some(text.interests),
        place: text.place.map(|place| crate::assembly::event::Site { name: some(place.name), ..place }),
        reasons: some(text.reasons),
        signed: some(text.signed),
        source: some(text.source),
        tags,
        title: short(text.title),
    }
}
