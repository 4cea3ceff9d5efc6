//! Given a draw with a ceremony, when somebody commits, says their secret or keeps it, then this follows.

use super::tests::{D1, check, enrol, frozen, given, material, noon, plan, when};
use super::*;
use crate::digest::{Digest, lp, sha256};
use crate::id::{MemberId, Nonce};
use crate::randomness::{Evidence, MAX_PARTICIPANTS, NotBinding, SecretFault, commitment};
use crate::text::Untrusted;
use chrono::TimeDelta;

const CEREMONY: &[&str] = &["ceremony"];

fn nonce(number: u32) -> Nonce {
    Nonce([u8::try_from(number).unwrap(); 16])
}

/// The commitment of a plan is the same in every test: the people and the wish are.
fn bound(sources: &[&str], number: u32, secret: &str) -> Digest {
    let planned = given(vec![frozen(), plan(sources)]).draws[&D1].planned.commitment;
    commitment(&planned, number, &nonce(number), secret)
}

fn commit(sources: &[&str], number: u32, name: &str, secret: &str) -> Command {
    Command::Commit { draw: D1, member: None, name: Untrusted::new(name), commitment: bound(sources, number, secret) }
}

fn reveal(participant: u32, secret: &str) -> Command {
    Command::Reveal { draw: D1, participant, nonce: nonce(participant), reveal: secret.to_owned() }
}

fn withhold(participant: u32) -> Command {
    Command::Withhold { draw: D1, participant, reason: Untrusted::new("went home") }
}

/// Zoé, Ana and Bo have committed to river, 42 and été; then this happened.
fn three(sources: &[&str], then: Vec<Command>) -> State {
    let people = [("Zoé", "river"), ("Ana", "42"), ("Bo", "été")];
    let committed = (1..).zip(people).map(|(number, (name, secret))| commit(sources, number, name, secret));
    given([frozen(), plan(sources)].into_iter().chain(committed).chain(then).collect())
}

#[test]
fn the_last_secret_said_completes_the_evidence_in_the_order_of_the_commitments() {
    let state = three(CEREMONY, vec![reveal(3, "été"), reveal(1, "river")]);
    assert_eq!(state.draws[&D1].missing().collect::<Vec<_>>(), ["ceremony"]);
    let events = when(&state, reveal(2, "42")).unwrap();
    let [Event::DrawRevealed(_), Event::DrawEvidenced(event)] = &events[..] else { panic!("{events:?}") };
    assert_eq!(event.evidence, Evidence::Ceremony { reveals: ["river", "42", "été"].map(str::to_owned).to_vec() });
    assert_eq!(event.evidence.value_bytes(), [lp(b"river"), lp(b"42"), lp("été".as_bytes())].concat());
    let run = Command::RunDraw { draw: D1, evidence: vec![], material: material(CEREMONY) };
    let over = three(CEREMONY, vec![reveal(3, "été"), reveal(1, "river"), reveal(2, "42"), run]);
    assert!(matches!(over.draws[&D1].status, DrawStatus::Drawn(_)) && over.draws[&D1].binding());
}

#[test]
fn commitments_come_before_the_first_secret_and_one_a_person() {
    let state = three(CEREMONY, vec![]);
    let again = |name| commit(CEREMONY, 4, name, "x");
    assert_eq!(when(&state, again(" ZOÉ ")), Err(Refusal::TakesPartAlready { participant: 1 }));
    assert_eq!(when(&state, again("")), Err(Refusal::NameLength { limit: 200 }));
    assert!(when(&state, again("Cy")).is_ok());
    let begun = three(CEREMONY, vec![reveal(2, "42")]);
    assert_eq!(when(&begun, again("Cy")), Err(Refusal::CommitmentsClosed(D1)));
    let kept = three(CEREMONY, vec![withhold(2)]);
    assert_eq!(when(&kept, again("Cy")), Err(Refusal::CommitmentsClosed(D1)));
    let dice = given(vec![frozen(), plan(&["dice:20"])]);
    assert_eq!(when(&dice, commit(&["dice:20"], 1, "Zoé", "x")), Err(Refusal::NoCeremony(D1)));
    let many = (1..=MAX_PARTICIPANTS).map(|number| commit(CEREMONY, number, &format!("P{number}"), "x"));
    let full = given([frozen(), plan(CEREMONY)].into_iter().chain(many).collect());
    assert_eq!(when(&full, commit(CEREMONY, 101, "Zoé", "x")), Err(Refusal::TooManyParticipants { limit: 100 }));
}

#[test]
fn members_take_part_once_and_by_their_own_hand() {
    let state = given(vec![enrol(&["Zoé", "Ana"]), frozen(), plan(CEREMONY)]);
    let by = |number, actor| {
        let member = Some(MemberId(number));
        let command = Command::Commit { draw: D1, member, name: Untrusted::new(format!("m{number}")), commitment: sha256(b"x") };
        check(&state, command, Actor::Member(MemberId(actor)), noon())
    };
    assert!(by(1, 1).is_ok());
    assert!(matches!(by(1, 2), Err(Refusal::NotAllowed { power: Power::Draw, .. })));
    assert_eq!(by(7, 1).unwrap_err(), Refusal::NotAllowed { power: Power::Draw, roles: vec!["facilitator".to_owned()] });
    let twice = Command::Commit { draw: D1, member: Some(MemberId(1)), name: Untrusted::new("another"), commitment: sha256(b"x") };
    let taken = decide(&state, twice.clone(), Actor::Operator, noon()).unwrap().1;
    let Command::Commit { draw, member, commitment, .. } = twice else { panic!("a commitment") };
    let again = Command::Commit { draw, member, commitment, name: Untrusted::new("yet another") };
    assert_eq!(when(&taken, again), Err(Refusal::TakesPartAlready { participant: 1 }));
}

#[test]
fn what_is_said_is_what_was_committed_to() {
    let state = three(CEREMONY, vec![]);
    let mismatch = |number| Err(Refusal::RevealMismatch { participant: number });
    assert_eq!(when(&state, reveal(1, "River")), mismatch(1));
    assert_eq!(when(&state, reveal(1, " river")), mismatch(1));
    assert_eq!(when(&state, Command::Reveal { draw: D1, participant: 1, nonce: nonce(2), reveal: "river".into() }), mismatch(1));
    assert_eq!(when(&state, reveal(1, "")), Err(Refusal::Secret(SecretFault::Empty)));
    assert_eq!(when(&state, reveal(4, "x")), Err(Refusal::NoSuchParticipant("4".to_owned())));
    assert_eq!(when(&state, reveal(0, "x")), Err(Refusal::NoSuchParticipant("0".to_owned())));
    let said = three(CEREMONY, vec![reveal(1, "river")]);
    assert_eq!(when(&said, reveal(1, "river")), Err(Refusal::SecretOver { participant: 1 }));
    // Somebody else's commitment, handed in as one's own, cannot be opened.
    let stolen = Command::Commit { draw: D1, member: None, name: Untrusted::new("Cy"), commitment: bound(CEREMONY, 1, "river") };
    let state = three(CEREMONY, vec![stolen]);
    assert_eq!(when(&state, Command::Reveal { draw: D1, participant: 4, nonce: nonce(1), reveal: "river".into() }), mismatch(4));
}

#[test]
fn whoever_keeps_their_secret_is_named_and_two_remain() {
    let state = three(CEREMONY, vec![reveal(1, "river"), reveal(2, "42")]);
    let no_reason = Command::Withhold { draw: D1, participant: 3, reason: Untrusted::new(" ") };
    assert_eq!(when(&state, no_reason), Err(Refusal::NoReason));
    let events = when(&state, withhold(3)).unwrap();
    let [Event::DrawRevealWithheld(_), Event::DrawEvidenced(event)] = &events[..] else { panic!("{events:?}") };
    assert_eq!(event.evidence, Evidence::Ceremony { reveals: vec!["river".into(), "42".into()] });
    let one_kept = three(CEREMONY, vec![withhold(2)]);
    assert_eq!(when(&one_kept, withhold(3)), Err(Refusal::TooFewParticipants { found: 1 }));
    assert_eq!(when(&one_kept, reveal(2, "42")), Err(Refusal::SecretOver { participant: 2 }));
    let alone = given(vec![frozen(), plan(CEREMONY), commit(CEREMONY, 1, "Zoé", "river")]);
    assert_eq!(when(&alone, reveal(1, "river")), Err(Refusal::TooFewParticipants { found: 1 }));
}

#[test]
fn secrets_wait_for_the_sources_before_them_and_commitments_do_not() {
    let sources: &[&str] = &["dice:20", "ceremony"];
    let state = three(sources, vec![]);
    let order = Refusal::EvidenceOrder { expected: "dice:20".to_owned(), found: "ceremony".to_owned() };
    assert_eq!(when(&state, reveal(1, "river")), Err(order));
    let cancel =
        |state: &State| match &when(state, Command::CancelDraw { draw: D1, reason: Untrusted::new("no"), material: material(CEREMONY) })
            .unwrap()[..]
        {
            [Event::DrawCancelled(event)] => event.withheld,
            other => panic!("{other:?}"),
        };
    assert!(!cancel(&three(CEREMONY, vec![])));
    assert!(cancel(&three(CEREMONY, vec![reveal(1, "river")])), "a secret has been said: something could be known");
}

#[test]
fn the_evidence_is_what_the_participants_said_and_comes_from_nowhere_else() {
    let give = |reveals: &[&str]| {
        let evidence = Evidence::Ceremony { reveals: reveals.iter().map(ToString::to_string).collect() };
        Command::GiveEvidence { draw: D1, evidence: vec![Evidenced { source: "ceremony".to_owned(), evidence }] }
    };
    let awaited = |who: &[&str]| Err(Refusal::SecretsAwaited(who.iter().map(ToString::to_string).collect()));
    assert_eq!(when(&given(vec![frozen(), plan(CEREMONY)]), give(&["a", "b"])), awaited(&[]));
    assert_eq!(when(&three(CEREMONY, vec![reveal(1, "river")]), give(&["river", "b"])), awaited(&["2", "3"]));
}

#[test]
fn secrets_said_once_the_beacon_is_known_bind_nobody() {
    let round = crate::randomness::Chain::Quicknet.round_at(noon() + TimeDelta::hours(1));
    let beacon = format!("drand:quicknet:{round}");
    let sources: &[&str] = &["ceremony", &beacon];
    let open = three(sources, vec![reveal(1, "river"), reveal(2, "42")]);
    let binding = |at| decide(&open, reveal(3, "été"), Actor::Operator, at).unwrap().1.draws[&D1].not_binding();
    assert_eq!(binding(noon() + TimeDelta::minutes(59)), []);
    assert!(matches!(&binding(noon() + TimeDelta::minutes(61))[..], [NotBinding::EnteredAfterBeacon { .. }]));
}
