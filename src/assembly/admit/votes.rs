//! Votes: what must hold before an event about them.

use super::{in_order, name, present, reason};
use crate::assembly::event::{
    Actor, Circumstance, Secrecy, Taken, Taking, VoteCancelled, VoteCast, VoteClosed, VoteCoded, VoteEntered, VoteEvidenced, VoteOpened,
    VoteResult, VoteTieBroken,
};
use crate::assembly::refusal::{Refusal, VoteRefusal};
use crate::assembly::state::State;
use crate::assembly::votes::{Vote, VoteStatus, ballot_size, ballots_hash, trial, written};
use crate::digest::Digest;
use crate::id::VoteId;
use crate::randomness::{Source, check_sources, entered_late};
use crate::secrecy::MOST_TELLERS;
use crate::tally::Shape;
use std::collections::BTreeSet;

/// Bytes of the list of a secret vote at most: it is one payload.
const SECRET_BYTES: u64 = 1_000_000;

/// A vote.
pub(in crate::assembly) fn find_vote(state: &State, id: VoteId) -> Result<&Vote, Refusal> {
    state.votes.get(&id).map(std::convert::AsRef::as_ref).ok_or(Refusal::Vote(VoteRefusal::NoSuchVote(id)))
}

fn open(state: &State, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = find_vote(state, id)?;
    if vote.status == VoteStatus::Open { Ok(vote) } else { Err(Refusal::Vote(VoteRefusal::VoteOver(id))) }
}

/// Nothing is opened that could not be closed: rules and options are tried on a ballot first.
pub(super) fn opened(state: &State, event: &VoteOpened, when: &Circumstance) -> Result<(), Refusal> {
    in_order(state.next_vote(), event.vote)?;
    let sources = event.tie.iter().map(|source| tie_source(source)).collect::<Result<Vec<_>, _>>()?;
    if !sources.is_empty() {
        check_sources(&sources, when.at)?;
    }
    if let Some(proposal) = event.on.filter(|id| !state.proposals.contains_key(id)) {
        return Err(Refusal::NoSuchProposal(proposal));
    }
    let entitled = state.present_members().count() as u64;
    if entitled == 0 {
        return Err(Refusal::Vote(VoteRefusal::NobodyEntitled));
    }
    if event.entitled != entitled {
        return Err(Refusal::Vote(VoteRefusal::Electorate { expected: entitled, found: event.entitled }));
    }
    if let Some(taken) = &event.taken {
        taking(state, event, taken)?;
    }
    if let Some(secret) = &event.secret {
        tellers(state, secret)?;
    }
    if event.secret.is_some() || event.taken.is_some() {
        let most = SECRET_BYTES / (ballot_size(event) as u64 + 1);
        if entitled > most {
            return Err(Refusal::Vote(VoteRefusal::TooManySecret { limit: most, found: entitled }));
        }
    }
    let Some(text) = &event.text else { return event.rules.check(event.method).map_err(|fault| Refusal::Count(fault.into())) };
    name(&text.title)?;
    text.options.iter().try_for_each(name)?;
    if text.options.len() != event.options as usize {
        return Err(Refusal::Vote(VoteRefusal::Electorate { expected: text.options.len() as u64, found: event.options.into() }));
    }
    trial(event).map_err(Refusal::Count)
}

/// What may break a tie: what the room sees, or nobody can choose.
fn tie_source(text: &str) -> Result<Source, Refusal> {
    let source: Source = text.parse().map_err(|_| Refusal::NotASource(text.to_owned()))?;
    match source {
        Source::Dice { .. } | Source::Drand { .. } => Ok(source),
        Source::Balls { .. } | Source::Ceremony | Source::Phrase | Source::Rehearsal => {
            Err(Refusal::Vote(VoteRefusal::TieSource(text.to_owned())))
        }
    }
}

/// Evidence breaks a tie where it could not be known before the last ballot, nor be chosen after another source was known.
pub(super) fn evidenced(state: &State, event: &VoteEvidenced, when: &Circumstance) -> Result<(), Refusal> {
    let vote = find_vote(state, event.vote)?;
    let VoteStatus::Closed { at, .. } = &vote.status else { return Err(Refusal::Vote(VoteRefusal::VoteNotClosed(event.vote))) };
    if !vote.tied() {
        return Err(Refusal::Vote(VoteRefusal::NoTie(event.vote)));
    }
    if vote.opened.tie.is_empty() {
        return Err(Refusal::Vote(VoteRefusal::NoTieSource(event.vote)));
    }
    let expected = vote.missing().next().ok_or(Refusal::EvidenceComplete)?;
    if expected != event.source {
        return Err(Refusal::EvidenceOrder { expected: expected.to_owned(), found: event.source.clone() });
    }
    let sources = vote.opened.tie.iter().map(|source| tie_source(source)).collect::<Result<Vec<_>, _>>()?;
    let source = tie_source(&event.source)?;
    event.evidence.check(&source).map_err(|fault| Refusal::Evidence { source_name: event.source.clone(), fault })?;
    let known = sources.iter().find(|source| source.known_from().is_some_and(|time| time <= *at));
    if let Some(source) = known {
        return Err(Refusal::Vote(VoteRefusal::KnownBeforeClosing { vote: event.vote, source_name: source.to_string() }));
    }
    let late = entered_late(&sources, &source, when.at);
    if late.is_some() {
        Err(Refusal::Vote(VoteRefusal::TieEntered { vote: event.vote, source_name: event.source.clone() }))
    } else {
        Ok(())
    }
}

/// The order and the winners are those that the evidence gives; the winners as far as the ballots are there.
pub(super) fn tie_broken(state: &State, event: &VoteTieBroken) -> Result<(), Refusal> {
    let vote = find_vote(state, event.vote)?;
    let missing: Vec<_> = vote.missing().map(str::to_owned).collect();
    if !missing.is_empty() || vote.opened.tie.is_empty() {
        return Err(Refusal::EvidenceMissing(missing));
    }
    if vote.broken.is_some() {
        return Err(Refusal::EvidenceComplete);
    }
    let expected = vote.broken(&vote.evidence).ok_or(Refusal::Vote(VoteRefusal::VoteNotClosed(event.vote)))?;
    let known = vote.outcome().is_ok_and(|outcome| outcome.is_some());
    let same = expected.order == event.order && expected.seed == event.seed && (expected.winners == event.winners || !known);
    if same { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::Miscounted(event.vote))) }
}

/// At least two different tellers enter what the room shows; hands show one choice; who cast what, nobody knows.
fn taking(state: &State, event: &VoteOpened, taken: &Taken) -> Result<(), Refusal> {
    taken.tellers.iter().try_for_each(|teller| present(state, *teller).map(drop))?;
    let tellers = taken.tellers.iter().collect::<BTreeSet<_>>().len();
    if tellers < 2 || tellers != taken.tellers.len() {
        return Err(Refusal::Vote(VoteRefusal::TwoTellers));
    }
    let fits = event.secret.is_none() && (taken.how == Taking::Paper || event.method.shape() == Shape::Choice);
    if fits { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::HandsShow)) }
}

/// Tellers are members, none twice; some of them are needed, or there are none.
fn tellers(state: &State, secret: &Secrecy) -> Result<(), Refusal> {
    secret.tellers.iter().try_for_each(|teller| present(state, *teller).map(drop))?;
    let (tellers, needed) = (secret.tellers.iter().collect::<BTreeSet<_>>().len(), secret.needed as usize);
    let fitting = tellers == secret.tellers.len() && tellers <= MOST_TELLERS && needed <= tellers && (needed > 0) == (tellers > 0);
    if fitting { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::Tellers { needed: secret.needed.into(), tellers: tellers as u64 })) }
}

pub(super) fn cast(state: &State, event: &VoteCast, when: &Circumstance) -> Result<(), Refusal> {
    let vote = open(state, event.vote)?;
    if let Some(code) = event.code {
        return by_code(vote, event, code);
    }
    if vote.codes.is_some() {
        return Err(Refusal::Vote(VoteRefusal::CodesOnly(event.vote)));
    }
    let Actor::Member(by) = when.by else { return Err(Refusal::Vote(VoteRefusal::VoterNeeded(event.vote))) };
    if vote.opened.taken.is_some() {
        return Err(Refusal::Vote(VoteRefusal::TakenInTheRoom(event.vote)));
    }
    let member = event.represents.unwrap_or(by);
    if let Some(giver) = event.represents {
        present(state, giver)?;
        if state.proxies.get(&giver) != Some(&by) {
            return Err(Refusal::Vote(VoteRefusal::NotRepresented { giver, holder: by }));
        }
        // Whoever votes themselves is not represented in that vote any more.
        if vote.cast.get(&giver).is_some_and(|cast| cast.by.is_none()) {
            return Err(Refusal::Vote(VoteRefusal::VotedAlready { vote: event.vote, member: giver }));
        }
    }
    if !vote.electorate.contains(&member) {
        return Err(Refusal::Vote(VoteRefusal::NotEntitled { vote: event.vote, member }));
    }
    if vote.opened.secret.is_some() != event.ballot.is_none() {
        return Err(Refusal::Vote(VoteRefusal::SecretBallot(event.vote)));
    }
    let ballot = event.ballot.as_ref().map(|ballot| vote.read(ballot).map_err(Refusal::Ballot)).transpose()?;
    match vote.cast.get(&member) {
        Some(_) if ballot.is_none() => Err(Refusal::Vote(VoteRefusal::VotedAlready { vote: event.vote, member })),
        Some(before) if before.ballot == ballot && before.by.is_some() == event.represents.is_some() => {
            Err(Refusal::Vote(VoteRefusal::CastAlready { vote: event.vote, member }))
        }
        _ => Ok(()),
    }
}

/// A code casts one ballot, and names nobody.
fn by_code(vote: &Vote, event: &VoteCast, code: Digest) -> Result<(), Refusal> {
    let codes = vote.codes.as_ref().ok_or(Refusal::Vote(VoteRefusal::NoSuchCode(event.vote)))?;
    if event.represents.is_some() || event.ballot.is_some() {
        return Err(Refusal::Vote(VoteRefusal::SecretBallot(event.vote)));
    }
    match codes.get(&code.0) {
        Some(false) => Ok(()),
        Some(true) => Err(Refusal::Vote(VoteRefusal::CodeUsed(event.vote))),
        None => Err(Refusal::Vote(VoteRefusal::NoSuchCode(event.vote))),
    }
}

/// Codes are made once for a secret vote, before anybody has voted, not more of them than people.
pub(super) fn coded(state: &State, event: &VoteCoded) -> Result<(), Refusal> {
    let vote = open(state, event.vote)?;
    let codes = event.codes.as_deref().unwrap_or_default();
    let sorted = codes.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0));
    let fits = vote.opened.secret.is_some()
        && vote.codes.is_none()
        && vote.cast.is_empty()
        && sorted
        && codes.len() as u64 <= vote.opened.entitled;
    if fits { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::NoCodes { vote: event.vote, limit: vote.opened.entitled })) }
}

/// What a teller enters: ballots of this vote, not more of them than people.
pub(super) fn entered(state: &State, event: &VoteEntered, when: &Circumstance) -> Result<(), Refusal> {
    let vote = open(state, event.vote)?;
    let taken = vote.opened.taken.as_ref().ok_or(Refusal::Vote(VoteRefusal::NotTaken(event.vote)))?;
    match when.by {
        Actor::Member(by) if taken.tellers.contains(&by) => {}
        Actor::Member(_) | Actor::Operator => {
            return Err(Refusal::Vote(VoteRefusal::NotATeller { vote: event.vote, tellers: taken.tellers.clone() }));
        }
    }
    let ballots = vote.entered_ballots(event).map_err(Refusal::Ballot)?;
    let (entered, limit) = (ballots.map_or(0, |list| list.len() as u64), vote.opened.entitled);
    if entered > limit { Err(Refusal::Vote(VoteRefusal::MoreThanEntitled { vote: event.vote, entered, limit })) } else { Ok(()) }
}

/// A result is believed where the ballots give it.
pub(super) fn closed(state: &State, event: &VoteClosed) -> Result<(), Refusal> {
    let vote = open(state, event.vote)?;
    // A list that is withheld or erased cannot be counted; that one was sealed at all, whoever has the header sees.
    if vote.opened.secret.is_some() && event.list.is_none() {
        return Ok(());
    }
    if vote.opened.taken.is_some() && vote.agreed()?.is_none() {
        return Ok(());
    }
    let sorted = event.list.iter().all(|list| list.is_sorted_by_key(written) && list.len() as u64 == vote.turnout());
    if !sorted || vote.opened.secret.is_none() != event.list.is_none() {
        return Err(Refusal::Vote(VoteRefusal::Miscounted(event.vote)));
    }
    let ballots = vote.gathered(event.list.as_deref()).map_err(Refusal::Ballot)?;
    let outcome = vote.count(&ballots, event.present).map_err(Refusal::Count)?;
    let counted = event.ballots == ballots_hash(&ballots) && event.result == VoteResult::from(&outcome);
    if counted { Ok(()) } else { Err(Refusal::Vote(VoteRefusal::Miscounted(event.vote))) }
}

pub(super) fn cancelled(state: &State, event: &VoteCancelled) -> Result<(), Refusal> {
    open(state, event.vote)?;
    event.reason.as_ref().map_or(Ok(()), reason)
}
