//! Amendments: what must hold before one is put or settled.

use super::proposals::{BODY_LIMIT, allowed, find, within};
use super::{in_order, reason};
use crate::assembly::event::{AmendmentRejected, AmendmentSubmitted, Circumstance, ProposalRevised};
use crate::assembly::proposals::Proposal;
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::assembly::workflow::Deed;
use crate::id::ProposalId;
use crate::wording::apply;

/// An amendment is put to a passage that stands in the version that it names.
pub(super) fn submitted(state: &State, event: &AmendmentSubmitted, when: &Circumstance) -> Result<(), Refusal> {
    in_order(state.next_proposal(), event.amendment)?;
    let proposal = allowed(state, event.proposal, Deed::Amend, when.by)?;
    let version = proposal.at_version(event.version);
    let version = version.ok_or(Refusal::NoSuchVersion { proposal: event.proposal, versions: proposal.version() })?;
    let Some(text) = &event.text else { return Ok(()) };
    if text.old.raw().is_empty() || text.old == text.new {
        return Err(Refusal::NoPassage);
    }
    [Some(&text.old), Some(&text.new), text.reasons.as_ref()].into_iter().flatten().try_for_each(|text| within(text, BODY_LIMIT / 2))?;
    let stands = version.text.as_ref().is_none_or(|base| apply(base.body.raw(), &[text.passage()]).is_ok());
    if stands { Ok(()) } else { Err(Refusal::PassageUnclear { proposal: event.proposal, found: 0 }) }
}

/// The amendments of a version are open ones of the proposal, each once; where all texts are at hand, the version is what they make.
pub(super) fn taken(state: &State, event: &ProposalRevised, when: &Circumstance) -> Result<(), Refusal> {
    allowed(state, event.proposal, Deed::Settle, when.by)?;
    let mut before = None;
    for id in &event.amendments {
        if before.replace(*id).is_some_and(|before| before >= *id) {
            return Err(Refusal::NothingToChange);
        }
        open(state, *id, Some(event.proposal))?;
    }
    match (&event.text, state.amended(event.proposal, &event.amendments)) {
        (Some(text), Ok(expected)) if *text != expected => Err(Refusal::OtherText),
        (_, Ok(_) | Err(Refusal::TextGone(_))) => Ok(()),
        (_, Err(refusal)) => Err(refusal),
    }
}

pub(super) fn rejected(state: &State, event: &AmendmentRejected, when: &Circumstance) -> Result<(), Refusal> {
    let amendment = open(state, event.amendment, None)?;
    let parent = amendment.amends.as_ref().ok_or(Refusal::NotItsAmendment(event.amendment))?.proposal;
    allowed(state, parent, Deed::Settle, when.by)?;
    event.reason.as_ref().map_or(Ok(()), reason)
}

/// An amendment that is not settled yet, of a proposal where one is named.
fn open(state: &State, id: ProposalId, of: Option<ProposalId>) -> Result<&Proposal, Refusal> {
    let amendment = find(state, id)?;
    let amends = amendment.amends.as_ref().ok_or(Refusal::NotItsAmendment(id))?;
    if of.is_some_and(|of| amends.proposal != of) {
        return Err(Refusal::NotItsAmendment(id));
    }
    if amendment.is_open_amendment() {
        Ok(amendment)
    } else {
        Err(Refusal::AmendmentOver { amendment: id, status: amendment.status.clone() })
    }
}
