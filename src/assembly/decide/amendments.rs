//! Amendments: put, settled, promoted.

use crate::assembly::command::Change;
use crate::assembly::event::{
    AmendmentRejected, AmendmentSubmitted, AmendmentText, Event, ProposalRevised, ProposalSubmitted, ProposalText,
};
use crate::assembly::proposals::Proposal;
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::id::ProposalId;
use crate::text::{Untrusted, plain, tidy};
use crate::wording::{apply, occurrences};

fn find(state: &State, id: ProposalId) -> Result<&Proposal, Refusal> {
    state.proposals.get(&id).map(std::convert::AsRef::as_ref).ok_or(Refusal::NoSuchProposal(id))
}

pub(super) fn amend(state: &State, id: ProposalId, on: u32, change: &Change, reasons: Option<Untrusted>) -> Result<Vec<Event>, Refusal> {
    let proposal = find(state, id)?;
    if proposal.amends.is_some() {
        return Err(Refusal::IsAmendment(id));
    }
    let version = proposal.at_version(on).ok_or(Refusal::NoSuchVersion { proposal: id, versions: proposal.version() })?;
    let body = version.text.as_ref().ok_or(Refusal::TextGone(id))?.body.raw();
    let (old, new) = (plain(change.old.raw()), plain(change.new.raw()));
    let found = occurrences(body, &old);
    let chosen = change.occurrence.map_or(0, |number| number.saturating_sub(1) as usize);
    let at = found.get(chosen).filter(|_| found.len() == 1 || change.occurrence.is_some());
    let at = at.and_then(|at| u32::try_from(*at).ok()).ok_or(Refusal::PassageUnclear { proposal: id, found: found.len() })?;
    let text = AmendmentText { at, new: Untrusted::new(new), old: Untrusted::new(old), reasons };
    let amendment = state.next_proposal();
    Ok(vec![Event::AmendmentSubmitted(AmendmentSubmitted { amendment, proposal: id, version: on, text: Some(text) })])
}

/// Those taken make the next version together; the others are on record with the reason.
pub(super) fn settle(
    state: &State,
    id: ProposalId,
    mut accept: Vec<ProposalId>,
    reject: &[ProposalId],
    reason: Option<&Untrusted>,
) -> Result<Vec<Event>, Refusal> {
    if accept.is_empty() && reject.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    if !reject.is_empty() && reason.is_none() {
        return Err(Refusal::NoReason);
    }
    accept.sort_unstable();
    accept.dedup();
    let proposal = find(state, id)?;
    let mut events = Vec::new();
    if !accept.is_empty() {
        let text = Some(state.amended(id, &accept)?);
        events.push(Event::ProposalRevised(ProposalRevised { amendments: accept, proposal: id, version: proposal.version() + 1, text }));
    }
    let rejected = |amendment: &ProposalId| match find(state, *amendment)?.amends.as_ref().filter(|amends| amends.proposal == id) {
        Some(_) => Ok(Event::AmendmentRejected(AmendmentRejected { amendment: *amendment, reason: reason.cloned() })),
        None => Err(Refusal::NotItsAmendment(*amendment)),
    };
    events.extend(reject.iter().map(rejected).collect::<Result<Vec<_>, _>>()?);
    Ok(events)
}

/// A proposal of its own, with the text that the amendment wanted.
pub(super) fn promote(state: &State, id: ProposalId, title: &Untrusted) -> Result<Vec<Event>, Refusal> {
    let amends = find(state, id)?.amends.as_ref().ok_or(Refusal::NotItsAmendment(id))?;
    let parent = find(state, amends.proposal)?;
    let base = parent.at_version(amends.version).and_then(|version| version.text.as_deref()).ok_or(Refusal::TextGone(amends.proposal))?;
    let change = amends.text.as_deref().ok_or(Refusal::TextGone(id))?;
    let body = apply(base.body.raw(), &[change.passage()]).map_err(|_| Refusal::PassageLost(id))?;
    let title = Untrusted::new(tidy(title.raw()));
    let text = ProposalText { body: Untrusted::new(body), title, reasons: change.reasons.clone(), interests: None, ..base.clone() };
    Ok(vec![Event::ProposalSubmitted(ProposalSubmitted { from: vec![id], proposal: state.next_proposal(), text: Some(text) })])
}
