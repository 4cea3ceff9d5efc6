//! Amendments, merging and splitting: given events, when somebody wishes something, then these events follow, or this refusal.

use super::proposal_tests::{by, text, wish, with_proposal};
use super::tests::{check, noon};
use super::*;
use crate::id::{MemberId, ProposalId};
use crate::text::Untrusted;

const P1: ProposalId = ProposalId(1);
const BODY: &str = "Ten benches by the river. They face the water.";

/// p1 with a text of two sentences, on its version 2.
fn given() -> State {
    wish(&with_proposal(), 1, Command::Revise { proposal: P1, on: 1, text: Box::new(text("Benches", BODY)) }).unwrap()
}

fn amend(old: &str, new: &str) -> Command {
    let change = Change { old: Untrusted::new(old), new: Untrusted::new(new), occurrence: None };
    Command::Amend { proposal: P1, on: 2, change, reasons: None }
}

fn settle(accept: &[u32], reject: &[u32], reason: Option<&str>) -> Command {
    let ids = |list: &[u32]| list.iter().map(|number| ProposalId(*number)).collect();
    Command::Settle { proposal: P1, accept: ids(accept), reject: ids(reject), reason: reason.map(Untrusted::new) }
}

fn body(state: &State, id: u32) -> &str {
    state.proposals[&ProposalId(id)].text().unwrap().body.raw()
}

#[test]
fn amendments_are_voted_on_by_distance_and_those_taken_make_the_next_version() {
    let state = given();
    assert_eq!(wish(&state, 2, amend("the pond", "the river")), Err(Refusal::PassageUnclear { proposal: P1, found: 0 }));
    assert_eq!(wish(&state, 2, amend("the", "a")), Err(Refusal::PassageUnclear { proposal: P1, found: 2 }));
    assert_eq!(wish(&state, 2, amend("river", "river")), Err(Refusal::NoPassage));
    let state = wish(&state, 2, amend("Ten", "Twelve")).unwrap();
    let state = wish(&state, 3, amend(" They face the water.", "")).unwrap();
    let state = wish(&state, 3, amend("Ten benches", "Nine benches of old oak")).unwrap();
    let proposal = &state.proposals[&P1];
    assert_eq!(state.open_amendments(proposal), [ProposalId(4), ProposalId(3), ProposalId(2)]);
    assert_eq!(state.clashes(proposal), [Clash::Between(ProposalId(4), ProposalId(2))]);
    let clash = Refusal::AmendmentsClash { first: ProposalId(2), second: ProposalId(4) };
    assert_eq!(wish(&state, 1, settle(&[4, 2], &[], None)), Err(clash));
    assert_eq!(wish(&state, 1, settle(&[], &[4], None)), Err(Refusal::NoReason));
    assert!(matches!(wish(&state, 2, settle(&[2], &[], None)), Err(Refusal::NotYours { .. })));
    let settled = wish(&state, 1, settle(&[3, 2], &[4], Some("by 9 to 4"))).unwrap();
    assert_eq!(body(&settled, 1), "Twelve benches by the river.");
    let proposal = &settled.proposals[&P1];
    assert_eq!((proposal.version(), &proposal.versions[2].amendments), (3, &vec![ProposalId(2), ProposalId(3)]));
    assert_eq!([2, 3, 4].map(|id| settled.proposals[&ProposalId(id)].status.as_str()), ["adopted", "adopted", "rejected"]);
    let over = Refusal::AmendmentOver { amendment: ProposalId(2), status: "adopted".to_owned() };
    assert_eq!(wish(&settled, 1, settle(&[2], &[], None)), Err(over));
    // One that was not taken becomes a proposal of its own, with links both ways and both authors.
    let promote = Command::Promote { amendment: ProposalId(4), title: Untrusted::new("Old oak") };
    let state = wish(&settled, 2, promote).unwrap();
    let own = &state.proposals[&ProposalId(5)];
    assert_eq!(body(&state, 5), "Nine benches of old oak by the river. They face the water.");
    assert_eq!((own.authors.keys().map(|id| id.0).collect::<Vec<_>>(), &own.from), (vec![2, 3], &vec![ProposalId(4)]));
    assert_eq!(state.proposals[&ProposalId(4)].into, [ProposalId(5)]);
}

#[test]
fn an_amendment_follows_its_passage_through_later_versions_until_it_is_lost() {
    let state = wish(&given(), 2, amend("They face the water", "They face the town")).unwrap();
    let revise = |state: &State, on, body: &str| {
        wish(state, 1, Command::Revise { proposal: P1, on, text: Box::new(text("Benches", body)) }).unwrap()
    };
    let moved = revise(&state, 2, "Along the whole river, eleven benches. They face the water.");
    assert_eq!(body(&wish(&moved, 1, settle(&[2], &[], None)).unwrap(), 1), "Along the whole river, eleven benches. They face the town.");
    let lost = revise(&state, 2, "Eleven benches.");
    assert_eq!(lost.clashes(&lost.proposals[&P1]), [Clash::Lost(ProposalId(2))]);
    assert_eq!(wish(&lost, 1, settle(&[2], &[], None)), Err(Refusal::PassageLost(ProposalId(2))));
    // It is supported and withdrawn like a proposal, and neither revised nor amended.
    let p2 = ProposalId(2);
    let bring = |status: &str| Command::Bring { proposal: p2, status: status.to_owned(), reason: None };
    assert!(matches!(wish(&state, 3, bring("withdrawn")), Err(Refusal::NotYours { .. })));
    assert!(matches!(wish(&state, 2, bring("adopted")), Err(Refusal::NotNext { .. })));
    let withdrawn = wish(&wish(&state, 3, Command::Support { proposal: p2, version: None }).unwrap(), 2, bring("withdrawn")).unwrap();
    assert!(matches!(wish(&withdrawn, 1, Command::Support { proposal: p2, version: None }), Err(Refusal::AmendmentOver { .. })));
    assert!(wish(&withdrawn, 2, bring("submitted")).is_ok());
    assert_eq!(wish(&state, 2, Command::Revise { proposal: p2, on: 1, text: Box::default() }), Err(Refusal::IsAmendment(p2)));
}

#[test]
fn a_version_that_its_amendments_do_not_make_is_not_admitted() {
    let state = wish(&given(), 2, amend("Ten", "Twelve")).unwrap();
    let events = check(&state, settle(&[2], &[], None), by(1), noon()).unwrap();
    let Event::ProposalRevised(revised) = &events[0] else { panic!("a version") };
    let when = Circumstance { seq: state.entries, at: noon(), by: by(1) };
    let mut other = revised.clone();
    other.text.as_mut().unwrap().body = Untrusted::new("Twelve thrones.");
    assert_eq!(admit(&state, &Event::ProposalRevised(other), &when), Err(Refusal::OtherText));
    // A text that is withheld cannot be compared, and is no finding.
    let withheld = ProposalRevised { text: None, ..revised.clone() };
    assert_eq!(admit(&state, &Event::ProposalRevised(withheld), &when), Ok(()));
    let twice = ProposalRevised { amendments: vec![ProposalId(2), ProposalId(2)], ..revised.clone() };
    assert_eq!(admit(&state, &Event::ProposalRevised(twice), &when), Err(Refusal::NothingToChange));
}

#[test]
fn merged_and_split_proposals_keep_their_authors_and_links() {
    let state = wish(&given(), 2, Command::Propose(vec![text("Trees", "Six trees.")])).unwrap();
    let merge = |ids: &[u32]| Command::Merge {
        proposals: ids.iter().map(|id| ProposalId(*id)).collect(),
        text: Box::new(text("Benches and trees", "Both.")),
        reason: Some(Untrusted::new("one place")),
    };
    assert!(matches!(wish(&state, 1, merge(&[1, 2])), Err(Refusal::NotYours { .. })), "an author of one of them alone");
    assert_eq!(wish(&state, 4, merge(&[1, 1])), Err(Refusal::MergeTwo));
    let supported = wish(&state, 3, Command::Support { proposal: P1, version: None }).unwrap();
    let merged = wish(&supported, 4, merge(&[1, 2])).unwrap();
    let authors = |state: &State, id: u32| state.proposals[&ProposalId(id)].authors.keys().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!((authors(&merged, 3), &merged.proposals[&ProposalId(3)].from), (vec![1, 2], &vec![P1, ProposalId(2)]));
    assert_eq!((merged.proposals[&P1].status.as_str(), &merged.proposals[&P1].into), ("merged", &vec![ProposalId(3)]));
    // Whoever signed or supported one of them is told; authors also of the proposal that is theirs now.
    for (member, told) in [(1, 2), (2, 2), (3, 1)] {
        let news = merged.news(MemberId(member));
        assert_eq!((news.len(), news[0].moves.len(), &news[0].into), (told, 1, &vec![ProposalId(3)]), "{member}");
    }
    assert_eq!(merged.news(MemberId(4)), []);
    let parts = vec![text("Benches", "Ten."), text("Trees", "Six.")];
    let split = wish(&merged, 2, Command::Split { proposal: ProposalId(3), texts: parts, reason: None }).unwrap();
    assert_eq!((authors(&split, 4), authors(&split, 5)), (vec![1, 2], vec![1, 2]));
    assert_eq!((split.proposals[&ProposalId(3)].status.as_str(), split.proposals[&ProposalId(3)].into.len()), ("split", 2));
    let back = Command::Bring { proposal: P1, status: "submitted".to_owned(), reason: Some(Untrusted::new("too much at once")) };
    assert!(wish(&split, 4, back).is_ok());
}

#[test]
fn supporters_of_an_older_version_are_told_until_they_act() {
    let state = wish(&given(), 2, Command::Support { proposal: P1, version: Some(1) }).unwrap();
    let news = state.news(MemberId(2));
    assert_eq!((news[0].behind, news[0].versions.as_slice()), (Some(1), [].as_slice()), "it was there when they supported it");
    let state = wish(&state, 2, Command::Support { proposal: P1, version: None }).unwrap();
    assert_eq!(state.news(MemberId(2)), []);
}

#[test]
fn thresholds_of_support_and_other_workflows_are_rules() {
    let state = with_proposal();
    let mut rules = state.rules.as_ref().unwrap().0.clone();
    rules.workflow = Workflow::full();
    rules.workflow.stages.get_mut("admitted").unwrap().supporters = 2;
    let set = |rules: &Rules| Command::SetRules(Box::new(rules.clone()));
    assert!(matches!(wish(&state, 4, set(&rules)), Err(Refusal::NotAllowed { power: Power::Govern, .. })));
    let demanding = decide(&state, set(&rules), Actor::Operator, noon()).unwrap().1;
    let admit =
        |state: &State| wish(state, 4, Command::Bring { proposal: P1, status: "admitted".to_owned(), reason: Some(Untrusted::new("yes")) });
    assert_eq!(admit(&demanding), Err(Refusal::TooLittleSupport { proposal: P1, needed: 2, found: 0 }));
    let supported =
        [2, 3].iter().fold(demanding, |state, member| wish(&state, *member, Command::Support { proposal: P1, version: None }).unwrap());
    assert_eq!(supported.proposals[&P1].status, "admitted", "it comes there by itself");
    rules.workflow.stages.remove("adopted");
    assert_eq!(decide(&state, set(&rules), Actor::Operator, noon()).unwrap_err(), Refusal::MissingStages(vec!["adopted".to_owned()]));
}
