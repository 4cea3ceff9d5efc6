//! Votes: given a state, when a wish, then events or a refusal.

use super::*;
use crate::id::{MemberId, ProposalId, VoteId};
use crate::tally::{Method, Rules};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};

const V1: VoteId = VoteId(1);

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

/// An assembly of three; the second is a facilitator.
fn assembly() -> State {
    let found = Command::Found {
        assembly: crate::id::AssemblyId([1; 16]),
        key: "key".to_owned(),
        language: Language::En,
        name: Untrusted::new("Rue Verte"),
        template: Template::Neighbourhood,
        publish_rows: false,
    };
    let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
    let role = Command::SetRole { member: MemberId(2), role: "facilitator".to_owned(), give: true };
    let enrol = Command::Enrol(["Ana", "Bo", "Cyd"].map(newcomer).to_vec());
    [found, enrol, role].into_iter().fold(State::default(), |state, command| decide(&state, command, Actor::Operator, now()).unwrap().1)
}

fn request() -> VoteRequest {
    let options = ["  Yes ", "No"].map(Untrusted::new).to_vec();
    VoteRequest {
        title: Untrusted::new("Benches?"),
        method: Method::Majority,
        options,
        rules: Rules::default(),
        present: None,
        on: None,
        secret: None,
        straw: false,
        taken: None,
        tie: Vec::new(),
    }
}

fn by(member: u32) -> Actor {
    Actor::Member(MemberId(member))
}

fn refused(state: &State, command: Command, actor: Actor) -> Refusal {
    decide(state, command, actor, now()).unwrap_err()
}

fn done(state: &State, command: Command, actor: Actor) -> State {
    decide(state, command, actor, now()).unwrap().1
}

fn cast(ballot: &str) -> Command {
    Command::Cast { vote: V1, represents: None, code: None, ballot: ballot.to_owned() }
}

#[test]
fn who_may_vote_is_fixed_when_the_vote_is_opened() {
    let state = done(&assembly(), Command::OpenVote(Box::new(request())), by(2));
    let late = done(&state, Command::Enrol(vec![Newcomer { name: Untrusted::new("Late"), ..Newcomer::default() }]), Actor::Operator);
    assert_eq!(refused(&late, cast("\"Yes\""), by(4)), Refusal::Vote(VoteRefusal::NotEntitled { vote: V1, member: MemberId(4) }));
    assert_eq!(refused(&late, cast("\"Yes\""), Actor::Operator), Refusal::Vote(VoteRefusal::VoterNeeded(V1)));
    // Whoever leaves votes no more; the number of those entitled stays.
    let gone = done(&done(&late, cast("\"Yes\""), by(1)), Command::Leave { member: MemberId(1) }, Actor::Operator);
    assert_eq!(refused(&gone, cast("\"No\""), by(1)), Refusal::NoSuchMember(MemberId(1)));
    let vote = &gone.votes[&V1];
    assert_eq!((vote.opened.entitled, vote.electorate.len(), vote.cast.len()), (3, 3, 1));
    assert_eq!(vote.options().options, ["Yes", "No"]);
}

#[test]
fn votes_are_opened_and_closed_by_whom_the_rules_name() {
    let state = assembly();
    let open = || Command::OpenVote(Box::new(request()));
    assert!(matches!(refused(&state, open(), by(1)), Refusal::NotAllowed { power: Power::CallVotes, .. }));
    let none = VoteRequest { on: Some(ProposalId(1)), ..request() };
    assert_eq!(refused(&state, Command::OpenVote(Box::new(none)), by(2)), Refusal::NoSuchProposal(ProposalId(1)));
    let state = done(&state, open(), by(2));
    let close = || Command::CloseVote { vote: V1, present: None, list: None, result: None };
    assert!(matches!(refused(&state, close(), by(3)), Refusal::NotAllowed { .. }));
    assert!(matches!(refused(&state, Command::CancelVote { vote: V1, reason: Untrusted::new(" ") }, by(2)), Refusal::NoReason));
    let closed = done(&state, close(), by(2));
    assert_eq!(refused(&closed, close(), by(2)), Refusal::Vote(VoteRefusal::VoteOver(V1)));
    assert_eq!(refused(&closed, cast("\"Yes\""), by(1)), Refusal::Vote(VoteRefusal::VoteOver(V1)));
}

#[test]
fn more_ballots_than_people_present_are_counted_only_after_counting_people_again() {
    let state = done(&assembly(), Command::OpenVote(Box::new(VoteRequest { present: Some(1), ..request() })), by(2));
    let state = [1, 3].into_iter().fold(state, |state, member| done(&state, cast("\"Yes\""), by(member)));
    let close = |present| Command::CloseVote { vote: V1, present, list: None, result: None };
    assert!(matches!(refused(&state, close(None), by(2)), Refusal::Count(_)));
    let closed = done(&state, close(Some(2)), by(2));
    let VoteStatus::Closed { closed, .. } = &closed.votes[&V1].status else { panic!() };
    assert_eq!((closed.result.winners.clone(), closed.result.valid), (vec!["1".to_owned()], 2));
}

/// A secret vote of three members, with a box key that nobody has: the core does not see into the box.
fn secret() -> State {
    let secret = Secrecy { key: crate::digest::Digest([1; 32]), needed: 0, tellers: Vec::new() };
    done(&assembly(), Command::OpenVote(Box::new(VoteRequest { secret: Some(secret), method: Method::Borda, ..request() })), by(2))
}

#[test]
fn the_record_of_a_secret_vote_does_not_depend_on_the_order_of_casting() {
    let opened = secret();
    let closing = |order: [(u32, &str); 3]| {
        let cast = |state: State, (member, ballot): &(u32, &str)| done(&state, cast(ballot), by(*member));
        let state = order.iter().fold(opened.clone(), cast);
        let list = order.iter().map(|(_, ballot)| serde_json::from_str(&ballot.replace("Yes", "1").replace("No", "2")).unwrap()).collect();
        let (events, closed) =
            decide(&state, Command::CloseVote { vote: V1, present: None, list: Some(list), result: None }, by(2), now()).unwrap();
        let vote = &closed.votes[&V1];
        assert!(vote.cast.values().all(|cast| cast.ballot.is_none()), "nobody's ballot is known");
        (events[0].data(), events[0].sealed(), ballot_list(&vote.counted))
    };
    let one = closing([(1, "[\"Yes\",\"No\"]"), (2, "null"), (3, "[\"No\"]")]);
    assert_eq!(one, closing([(3, "[\"Yes\",\"No\"]"), (1, "[\"No\"]"), (2, "null")]));
    assert_eq!(one.2, [b"[\"1\",\"2\"]".to_vec(), b"[\"2\"]".to_vec(), b"null".to_vec()]);
}

#[test]
fn a_secret_ballot_is_cast_once_and_only_an_honest_list_closes() {
    let state = done(&secret(), cast("[\"Yes\"]"), by(1));
    assert_eq!(refused(&state, cast("[\"No\"]"), by(1)), Refusal::Vote(VoteRefusal::VotedAlready { vote: V1, member: MemberId(1) }));
    assert!(matches!(refused(&state, cast("[\"Maybe\"]"), by(3)), Refusal::Ballot(_)));
    let close = |list: &[&str]| Command::CloseVote {
        vote: V1,
        present: None,
        list: Some(list.iter().map(|ballot| serde_json::from_str(ballot).unwrap()).collect()),
        result: None,
    };
    assert_eq!(refused(&state, close(&[]), by(2)), Refusal::Vote(VoteRefusal::Miscounted(V1)));
    assert_eq!(refused(&state, close(&["null", "null"]), by(2)), Refusal::Vote(VoteRefusal::Miscounted(V1)));
    assert!(matches!(refused(&state, close(&["[\"3\"]"]), by(2)), Refusal::Ballot(_)));
    assert_eq!(done(&state, close(&["[\"1\"]"]), by(2)).votes[&V1].counted.len(), 1);
}

#[test]
fn tellers_are_members_and_enough_of_them() {
    let open = |tellers: &[u32], needed| {
        let secret = Secrecy { key: crate::digest::Digest([1; 32]), needed, tellers: tellers.iter().copied().map(MemberId).collect() };
        decide(&assembly(), Command::OpenVote(Box::new(VoteRequest { secret: Some(secret), ..request() })), by(2), now()).map(drop)
    };
    assert_eq!(open(&[1, 3], 2), Ok(()));
    assert_eq!(open(&[1, 9], 2), Err(Refusal::NoSuchMember(MemberId(9))));
    for (tellers, needed) in [(&[1, 1][..], 1), (&[1, 3], 3), (&[1, 3], 0), (&[], 1)] {
        assert!(matches!(open(tellers, needed), Err(Refusal::Vote(VoteRefusal::Tellers { .. }))), "{tellers:?} {needed}");
    }
}
