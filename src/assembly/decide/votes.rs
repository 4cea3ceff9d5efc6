//! Votes: opened, cast, closed, called off.

use crate::assembly::admit::find_vote;
use crate::assembly::command::{Evidenced, VoteRequest};
use crate::assembly::event::{
    Event, VoteCancelled, VoteCast, VoteClosed, VoteCoded, VoteEntered, VoteEvidenced, VoteOpened, VoteResult, VoteText, option_number,
};
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::assembly::votes::{ballots_hash, written};
use crate::digest::Digest;
use crate::id::{MemberId, VoteId};
use crate::tally::{Ballot, read_ballot};
use crate::text::{Untrusted, tidy};
use serde_json::Value;

pub(super) fn open(state: &State, request: VoteRequest) -> Vec<Event> {
    let VoteRequest { title, method, options, rules, present, on, secret, straw, taken, tie } = request;
    let kept = |text: &Untrusted| Untrusted::new(tidy(text.raw()));
    vec![Event::VoteOpened(VoteOpened {
        entitled: state.present_members().count() as u64,
        method,
        on,
        options: u32::try_from(options.len()).unwrap_or(u32::MAX),
        present,
        rules,
        secret,
        straw,
        taken,
        tie: tie.iter().map(ToString::to_string).collect(),
        vote: state.next_vote(),
        text: Some(VoteText { options: options.iter().map(kept).collect(), title: kept(&title) }),
    })]
}

pub(super) fn cast(
    state: &State,
    id: VoteId,
    (represents, code): (Option<MemberId>, Option<Digest>),
    ballot: &str,
) -> Result<Vec<Event>, Refusal> {
    let vote = find_vote(state, id)?;
    let opened = &vote.opened;
    let ballot = read_ballot(opened.method, vote.options(), &opened.rules, ballot).map_err(Refusal::Ballot)?;
    let ballot = opened.secret.is_none().then(|| ballot.to_json(option_number));
    Ok(vec![Event::VoteCast(VoteCast { ballot, represents, code, vote: id })])
}

pub(super) fn make_codes(vote: VoteId, mut codes: Vec<Digest>) -> Vec<Event> {
    codes.sort_unstable_by_key(|code| code.0);
    vec![Event::VoteCoded(VoteCoded { vote, codes: Some(codes) })]
}

pub(super) fn enter(vote: VoteId, ballots: &[Ballot]) -> Vec<Event> {
    let ballots = ballots.iter().map(|ballot| ballot.to_json(option_number)).collect();
    vec![Event::VoteEntered(VoteEntered { vote, ballots: Some(ballots) })]
}

/// Closes a vote. The list of a secret one is put in the order of its bytes: whatever came first, it is the same list.
pub(super) fn close(
    state: &State,
    id: VoteId,
    present: Option<u64>,
    (list, counted): (Option<Vec<Value>>, Option<VoteResult>),
) -> Result<Vec<Event>, Refusal> {
    let vote = find_vote(state, id)?;
    let list = list.map(|mut list| {
        list.sort_by_cached_key(written);
        list
    });
    let ballots = vote.gathered(list.as_deref()).map_err(Refusal::Ballot)?;
    let result = match counted {
        // Whether it is right is seen when the event is admitted.
        Some(result) => result,
        None => (&vote.count(&ballots, present).map_err(Refusal::Count)?).into(),
    };
    Ok(vec![Event::VoteClosed(VoteClosed { ballots: ballots_hash(&ballots), present, result, vote: id, list })])
}

/// Evidence of the tie-break, and with the last of it the order that it gives.
pub(super) fn break_tie(state: &State, id: VoteId, evidence: Vec<Evidenced>) -> Result<Vec<Event>, Refusal> {
    let vote = find_vote(state, id)?;
    let given: Vec<_> = evidence.into_iter().map(|one| (one.source, one.evidence)).collect();
    let all: Vec<_> = vote.evidence.iter().chain(&given).cloned().collect();
    let broken = (all.len() == vote.opened.tie.len()).then(|| vote.broken(&all)).flatten();
    let event = |(source, evidence)| Event::VoteEvidenced(VoteEvidenced { evidence, source, vote: id });
    Ok(given.into_iter().map(event).chain(broken.map(Event::VoteTieBroken)).collect())
}

pub(super) fn cancel(vote: VoteId, reason: Untrusted) -> Vec<Event> {
    vec![Event::VoteCancelled(VoteCancelled { vote, reason: Some(reason) })]
}
