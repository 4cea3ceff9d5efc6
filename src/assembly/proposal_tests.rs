//! Proposals: given events, when somebody wishes something, then these events follow, or this refusal.

use super::tests::{check, enrol, given, noon, when};
use super::*;
use crate::id::{MemberId, ProposalId};
use crate::text::Untrusted;

const P1: ProposalId = ProposalId(1);

pub(super) fn by(member: u32) -> Actor {
    Actor::Member(MemberId(member))
}

pub(super) fn text(title: &str, body: &str) -> ProposalText {
    ProposalText { title: Untrusted::new(title), body: Untrusted::new(body), ..ProposalText::default() }
}

/// Grants or refuses, for a member.
pub(super) fn wish(state: &State, member: u32, command: Command) -> Result<State, Refusal> {
    check(state, command.clone(), by(member), noon())?;
    decide(state, command, by(member), noon()).map(|(_, next)| next)
}

fn revise(on: u32, body: &str) -> Command {
    Command::Revise { proposal: P1, on, text: Box::new(text("Benches", body)) }
}

fn bring(status: &str, reason: Option<&str>) -> Command {
    Command::Bring { proposal: P1, status: status.to_owned(), reason: reason.map(Untrusted::new) }
}

fn support(version: Option<u32>) -> Command {
    Command::Support { proposal: P1, version }
}

/// Four members, the fourth a facilitator; p1 put by the first.
pub(super) fn with_proposal() -> State {
    let role = Command::SetRole { member: MemberId(4), role: "facilitator".to_owned(), give: true };
    let state = given(vec![enrol(&["Ana", "Bo", "Cyd", "Dee"]), role]);
    wish(&state, 1, Command::Propose(vec![text(" Benches\n by the river ", "Ten benches.\r\n")])).unwrap()
}

#[test]
fn a_proposal_goes_its_way_by_the_hands_that_the_workflow_names() {
    let state = with_proposal();
    let proposal = &state.proposals[&P1];
    assert_eq!((proposal.title().unwrap().raw(), proposal.text().unwrap().body.raw()), ("Benches by the river", "Ten benches."));
    assert_eq!((proposal.status.as_str(), proposal.authors.keys().collect::<Vec<_>>()), ("submitted", vec![&MemberId(1)]));
    let others = Refusal::NotYours { proposal: P1, allowed: vec![Who::Steering] };
    assert_eq!(wish(&state, 2, bring("admitted", Some("why"))), Err(others));
    assert_eq!(wish(&state, 4, bring("admitted", None)), Err(Refusal::NoReason));
    let skipped = wish(&state, 4, bring("adopted", Some("at once")));
    assert!(matches!(skipped, Err(Refusal::NotNext { next, .. }) if next == ["admitted", "merged", "rejected", "split", "withdrawn"]));
    let state = wish(&state, 4, bring("admitted", Some("within our powers"))).unwrap();
    let state = wish(&state, 4, bring("discussion", Some("tonight"))).unwrap();
    let state = wish(&state, 4, bring("vote", Some("ripe"))).unwrap();
    // Nothing of it changes while it is voted on, whoever asks; afterwards the operator may take a slip back.
    for command in [revise(1, "Twelve."), support(None), Command::Sign { proposal: P1, interests: None }] {
        assert!(matches!(wish(&state, 1, command), Err(Refusal::StageForbids { .. })));
    }
    let state = wish(&state, 4, bring("adopted", Some("12 to 3"))).unwrap();
    let back = when(&state, bring("vote", Some("wrong line"))).unwrap();
    assert_eq!(back.len(), 1);
    assert_eq!(state.proposals[&P1].moves.len(), 4);
    // What the rules do not know is nobody's stage; the workflow of old rules is the simple one.
    assert_eq!(
        serde_json::from_str::<Rules>(r#"{"powers":{},"publish_rows":false,"roles":[],"template":"neighbourhood","tickets":10}"#)
            .unwrap()
            .workflow,
        Workflow::simple()
    );
    for workflow in [Workflow::simple(), Workflow::full()] {
        assert_eq!(workflow.missing(), Vec::<&str>::new());
        let mut reached = std::collections::BTreeSet::from([workflow.first.clone()]);
        for _ in &workflow.stages {
            let next: Vec<_> = reached.iter().flat_map(|name| workflow.stages[name].next.keys().cloned()).collect();
            reached.extend(next);
        }
        assert_eq!(reached.len(), workflow.stages.len());
    }
}

#[test]
fn support_is_of_a_version_and_nobody_writes_over_anybody() {
    let state = with_proposal();
    assert_eq!(check(&state, support(None), Actor::Operator, noon()), Err(Refusal::MemberNeeded));
    let state = wish(&state, 2, support(None)).unwrap();
    assert_eq!(wish(&state, 2, support(None)), Err(Refusal::NothingToChange));
    assert_eq!(wish(&state, 3, support(Some(2))), Err(Refusal::NoSuchVersion { proposal: P1, versions: 1 }));
    assert_eq!(wish(&state, 3, revise(1, "Mine.")), Err(Refusal::NotYours { proposal: P1, allowed: vec![Who::Authors, Who::Steering] }));
    let signed = wish(&state, 3, Command::Sign { proposal: P1, interests: Some(Untrusted::new("I sell benches.")) }).unwrap();
    let state = wish(&signed, 3, revise(1, "Twelve benches.")).unwrap();
    assert_eq!(state.proposals[&P1].behind().map(|(member, _)| member).collect::<Vec<_>>(), [MemberId(2)]);
    // The other author wrote on version 1 as well: refused, and what is in force stays.
    assert_eq!(wish(&state, 1, revise(1, "Nine.")), Err(Refusal::Superseded { proposal: P1, on: 1, version: 2 }));
    let same = Command::Revise { proposal: P1, on: 2, text: Box::new(state.proposals[&P1].text().unwrap().clone()) };
    assert_eq!(wish(&state, 1, same), Err(Refusal::NothingToChange));
    let state = wish(&state, 2, support(None)).unwrap();
    assert_eq!(state.proposals[&P1].behind().count(), 0);
    let state = wish(&state, 2, Command::Unsupport { proposal: P1 }).unwrap();
    assert_eq!(wish(&state, 2, Command::Unsupport { proposal: P1 }), Err(Refusal::NothingToChange));
    // An earlier state is what it was: proposals are shared, never changed in place.
    assert_eq!((signed.proposals[&P1].version(), signed.proposals[&P1].supporters.len()), (1, 1));
}

#[test]
fn texts_are_refused_for_their_length_alone() {
    let state = with_proposal();
    let put = |text: ProposalText| wish(&state, 1, Command::Propose(vec![text]));
    let heap = "\u{301}".repeat(10_000) + "\u{202e}\u{1b}[31m\u{9b}\u{200d}\0";
    let hostile = put(text("=cmd()|' /C calc'!A0\u{200d}\u{1b}", &heap)).unwrap();
    assert_eq!(hostile.proposals[&ProposalId(2)].text().unwrap().body.raw().chars().count(), 10_009);
    assert_eq!(put(text(" \n ", "")), Err(Refusal::TitleLength { limit: 200, found: 0 }));
    assert_eq!(put(text(&"a".repeat(201), "")), Err(Refusal::TitleLength { limit: 200, found: 201 }));
    assert!(put(text("t", &"a".repeat(100_000))).is_ok());
    assert_eq!(put(text("t", &"a".repeat(100_001))), Err(Refusal::TextLength { limit: 100_000, found: 100_001 }));
    let both = ProposalText { reasons: Some(Untrusted::new("b".repeat(60_000))), ..text("t", &"a".repeat(100_000)) };
    assert_eq!(put(both), Err(Refusal::TextLength { limit: 150_000, found: 160_000 }));
    let place = |latitude, longitude| ProposalText { place: Some(Site { latitude, longitude, name: None }), ..text("t", "") };
    assert!(put(place(Some(-90_000_000), Some(180_000_000))).is_ok());
    assert_eq!(put(place(Some(90_000_001), Some(0))), Err(Refusal::NoPlace));
    assert_eq!(put(place(Some(1), None)), Err(Refusal::NoPlace));
    let tags = ProposalText { tags: (0..51).map(|n| Untrusted::new(n.to_string())).collect(), ..text("t", "") };
    assert_eq!(put(tags), Err(Refusal::TooMany { limit: 50, found: 51 }));
}

/// The stages of neighbours, admission needing two supporters.
fn with_threshold(state: &State) -> State {
    let mut rules = Template::Neighbourhood.rules();
    rules.workflow.stages.get_mut("admitted").unwrap().supporters = 2;
    check(state, Command::SetRules(Box::new(rules.clone())), Actor::Operator, noon()).unwrap();
    decide(state, Command::SetRules(Box::new(rules)), Actor::Operator, noon()).unwrap().1
}

#[test]
fn support_carries_a_proposal_to_the_stage_that_asks_for_it() {
    let state = with_threshold(&with_proposal());
    let few = wish(&state, 4, bring("admitted", Some("early")));
    assert_eq!(few, Err(Refusal::TooLittleSupport { proposal: P1, needed: 2, found: 0 }));
    let one = wish(&state, 2, support(None)).unwrap();
    assert_eq!(one.proposals[&P1].status, "submitted");
    let (events, two) = decide(&one, support(None), by(3), noon()).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["proposal.supported/1", "proposal.moved/1"]);
    assert_eq!((two.proposals[&P1].status.as_str(), two.proposals[&P1].moves[0].by), ("admitted", by(3)));
    // It stays there when support is taken back, and no later support moves it on.
    let fewer = wish(&two, 3, Command::Unsupport { proposal: P1 }).unwrap();
    assert_eq!(fewer.proposals[&P1].status, "admitted");
    assert_eq!(wish(&two, 1, support(None)).unwrap().proposals[&P1].status, "admitted");
    // The step is of the support in the entry before, and of nobody else's.
    let moved = Event::ProposalMoved(ProposalMoved { proposal: P1, status: "admitted".to_owned(), reason: None });
    let mut supported = one.clone();
    let when = |state: &State, member| Circumstance { seq: state.entries, at: noon(), by: by(member) };
    let event = Event::ProposalSupported(ProposalSupported { proposal: P1, version: 1 });
    supported.apply(&event, &when(&one, 3));
    assert_eq!(admit(&supported, &moved, &when(&supported, 3)), Ok(()));
    let strange = Err(Refusal::NotYours { proposal: P1, allowed: vec![Who::Steering] });
    assert_eq!(admit(&supported, &moved, &when(&supported, 2)), strange);
    let later = Circumstance { seq: supported.entries + 1, ..when(&supported, 3) };
    assert_eq!(admit(&supported, &moved, &later), strange);
}

#[test]
fn those_who_support_the_same_are_found_if_they_wish() {
    let mut state = wish(&with_proposal(), 1, Command::Propose(vec![text("Trees", "Six.")])).unwrap();
    for (member, proposal) in [(2, 1), (3, 1), (4, 1), (2, 2), (4, 2)] {
        state = wish(&state, member, Command::Support { proposal: ProposalId(proposal), version: None }).unwrap();
    }
    let show = |member, show| Command::ShowInterests { member: MemberId(member), show };
    assert!(state.allies(MemberId(2)).is_empty());
    assert_eq!(wish(&state, 2, show(3, true)), Err(Refusal::MemberNeeded));
    assert_eq!(wish(&state, 3, show(3, false)), Err(Refusal::NothingToChange));
    for member in [3, 4] {
        state = wish(&state, member, show(member, true)).unwrap();
    }
    let found = |state: &State| state.allies(MemberId(2)).iter().map(|ally| (ally.member.0, ally.proposals.len())).collect::<Vec<_>>();
    assert_eq!(found(&state), [(4, 2), (3, 1)]);
    let state = wish(&state, 4, show(4, false)).unwrap();
    assert_eq!(found(&state), [(3, 1)]);
}
