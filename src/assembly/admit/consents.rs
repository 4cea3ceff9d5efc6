//! Rounds of consent: what must hold before an event about them.

use super::{in_order, name, reason, text};
use crate::assembly::consents::{Answer, Consent, Objection};
use crate::assembly::event::{
    Actor, Circumstance, ConsentAsked, ConsentClosed, ConsentGiven, ConsentObjected, ConsentRepeated, ConsentResolved,
};
use crate::assembly::refusal::{Refusal, VoteRefusal};
use crate::assembly::rules::Power;
use crate::assembly::state::State;
use crate::id::{MemberId, VoteId};
use chrono::NaiveDate;

/// Rounds of consent that are not over.
pub(in crate::assembly) fn open(state: &State, id: VoteId) -> Result<&Consent, Refusal> {
    let consent = state.consents.get(&id).ok_or(Refusal::Vote(VoteRefusal::NoSuchConsent(id)))?;
    if consent.closed.is_none() { Ok(consent) } else { Err(Refusal::Vote(VoteRefusal::VoteOver(id))) }
}

pub(super) fn asked(state: &State, event: &ConsentAsked, when: &Circumstance) -> Result<(), Refusal> {
    in_order(state.next_vote(), event.vote)?;
    if let Some(proposal) = event.on.filter(|id| !state.proposals.contains_key(id)) {
        return Err(Refusal::NoSuchProposal(proposal));
    }
    if state.present_members().next().is_none() {
        return Err(Refusal::Vote(VoteRefusal::NobodyEntitled));
    }
    to_come(event.review, when)?;
    let Some(content) = &event.text else { return Ok(()) };
    name(&content.title)?;
    content.wording.as_ref().map_or(Ok(()), text)
}

/// What is decided is looked at again after the day on which that is said.
fn to_come(review: Option<NaiveDate>, when: &Circumstance) -> Result<(), Refusal> {
    match review.filter(|review| *review <= when.at.date_naive()) {
        Some(review) => Err(Refusal::Vote(VoteRefusal::ReviewPast(review.to_string()))),
        None => Ok(()),
    }
}

/// Whoever is asked.
fn asked_of(consent: &Consent, when: &Circumstance) -> Result<MemberId, Refusal> {
    let vote = consent.asked.vote;
    let Actor::Member(member) = when.by else { return Err(Refusal::Vote(VoteRefusal::AnswererNeeded(vote))) };
    if consent.electorate.contains(&member) { Ok(member) } else { Err(Refusal::Vote(VoteRefusal::NotEntitled { vote, member })) }
}

/// Somebody consents once a round, and not while an objection of theirs stands.
pub(super) fn given(state: &State, event: &ConsentGiven, when: &Circumstance) -> Result<(), Refusal> {
    let consent = open(state, event.vote)?;
    let member = asked_of(consent, when)?;
    in_order(consent.round(), event.round)?;
    match consent.answer(member) {
        Answer::Nothing => Ok(()),
        Answer::Consents => Err(Refusal::Vote(VoteRefusal::ConsentsAlready { vote: event.vote, member })),
        Answer::Objects(objection) => Err(Refusal::Vote(VoteRefusal::ObjectionStands { vote: event.vote, member, objection })),
    }
}

pub(super) fn objected(state: &State, event: &ConsentObjected, when: &Circumstance) -> Result<(), Refusal> {
    let consent = open(state, event.vote)?;
    asked_of(consent, when)?;
    in_order(consent.objections.len() + 1, event.objection as usize)?;
    event.reason.as_ref().map_or(Ok(()), reason)
}

/// An objection is resolved by whoever made it, or by those who hold votes; once.
pub(super) fn resolved(state: &State, event: &ConsentResolved, when: &Circumstance) -> Result<(), Refusal> {
    let consent = open(state, event.vote)?;
    let standing = |objection: &&Objection| objection.resolved.is_none();
    let objection = consent.objection(event.objection).filter(standing);
    let objection = objection.ok_or(Refusal::Vote(VoteRefusal::NoSuchObjection { vote: event.vote, objection: event.objection }))?;
    if when.by != Actor::Member(objection.by) && !state.may(when.by, Power::CallVotes) {
        return Err(Refusal::Vote(VoteRefusal::OthersObjection { vote: event.vote, member: objection.by }));
    }
    event.change.as_ref().map_or(Ok(()), reason)
}

pub(super) fn repeated(state: &State, event: &ConsentRepeated) -> Result<(), Refusal> {
    let consent = open(state, event.vote)?;
    in_order(consent.round() + 1, event.round)?;
    event.wording.as_ref().map_or(Ok(()), reason)
}

pub(super) fn closed(state: &State, event: &ConsentClosed, when: &Circumstance) -> Result<(), Refusal> {
    let consent = open(state, event.vote)?;
    to_come(event.review, when)?;
    if event.adopted == consent.standing().next().is_none() { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::Miscounted(event.vote))) }
}
