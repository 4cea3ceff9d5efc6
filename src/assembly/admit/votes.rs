//! Votes: what must hold before an event about them.

use super::{in_order, name, reason};
use crate::assembly::event::{Actor, Circumstance, VoteCancelled, VoteCast, VoteClosed, VoteOpened, VoteResult};
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::assembly::votes::{Vote, VoteStatus, trial};
use crate::id::VoteId;

/// A vote.
pub(in crate::assembly) fn find_vote(state: &State, id: VoteId) -> Result<&Vote, Refusal> {
    state.votes.get(&id).map(std::convert::AsRef::as_ref).ok_or(Refusal::NoSuchVote(id))
}

fn open(state: &State, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = find_vote(state, id)?;
    if vote.status == VoteStatus::Open { Ok(vote) } else { Err(Refusal::VoteOver(id)) }
}

/// Nothing is opened that could not be closed: rules and options are tried on a ballot first.
pub(super) fn opened(state: &State, event: &VoteOpened) -> Result<(), Refusal> {
    in_order(state.next_vote(), event.vote)?;
    if let Some(proposal) = event.on.filter(|id| !state.proposals.contains_key(id)) {
        return Err(Refusal::NoSuchProposal(proposal));
    }
    let entitled = state.present_members().count() as u64;
    if entitled == 0 {
        return Err(Refusal::NobodyEntitled);
    }
    if event.entitled != entitled {
        return Err(Refusal::Electorate { expected: entitled, found: event.entitled });
    }
    let Some(text) = &event.text else { return event.rules.check(event.method).map_err(|fault| Refusal::Count(fault.into())) };
    name(&text.title)?;
    text.options.iter().try_for_each(name)?;
    if text.options.len() != event.options as usize {
        return Err(Refusal::Electorate { expected: text.options.len() as u64, found: event.options.into() });
    }
    trial(event).map_err(Refusal::Count)
}

pub(super) fn cast(state: &State, event: &VoteCast, when: &Circumstance) -> Result<(), Refusal> {
    let vote = open(state, event.vote)?;
    let Actor::Member(member) = when.by else { return Err(Refusal::VoterNeeded(event.vote)) };
    if !vote.electorate.contains(&member) {
        return Err(Refusal::NotEntitled { vote: event.vote, member });
    }
    let ballot = vote.read(&event.ballot).map_err(Refusal::Ballot)?;
    match vote.cast.get(&member) {
        Some(before) if before.ballot == ballot => Err(Refusal::CastAlready { vote: event.vote, member }),
        _ => Ok(()),
    }
}

/// A result is believed where the ballots give it.
pub(super) fn closed(state: &State, event: &VoteClosed) -> Result<(), Refusal> {
    let vote = open(state, event.vote)?;
    let outcome = vote.count(event.present).map_err(Refusal::Count)?;
    let counted = event.ballots == vote.ballots_hash() && event.result == VoteResult::from(&outcome);
    if counted { Ok(()) } else { Err(Refusal::Miscounted(event.vote)) }
}

pub(super) fn cancelled(state: &State, event: &VoteCancelled) -> Result<(), Refusal> {
    open(state, event.vote)?;
    event.reason.as_ref().map_or(Ok(()), reason)
}
