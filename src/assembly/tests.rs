//! Given events, when somebody wishes something, then these events follow, or this refusal.

use super::*;
use crate::clock;
use crate::digest::{Digest, sha256};
use crate::id::{AssemblyId, DrawId, MemberId, PoolId};
use crate::randomness::{DiceFault, Evidence, EvidenceFault, NotBinding, SourcesFault};
use crate::sortition::{Fairness, ImportOptions, Quotas, import};
use crate::text::Untrusted;
use chrono::{DateTime, TimeDelta, Utc};

pub(super) fn noon() -> DateTime<Utc> {
    clock::from_text("2026-03-14T12:00:00.000Z").unwrap()
}

fn founding() -> Command {
    Command::Found {
        assembly: AssemblyId([7; 16]),
        key: "folkmoot/07+00000000+AA".to_owned(),
        language: Language::En,
        name: Untrusted::new("Rue Verte"),
        template: Template::Neighbourhood,
        publish_rows: false,
    }
}

/// The state after these commands, each of them granted to the operator.
pub(super) fn given(commands: Vec<Command>) -> State {
    let fold = |state: State, command| decide(&state, command, Actor::Operator, noon()).unwrap().1;
    std::iter::once(founding()).chain(commands).fold(State::default(), fold)
}

/// Grants or refuses, and holds that what is granted folds to the state that `decide` gives, event by event, through their recorded form.
pub(super) fn check(state: &State, command: Command, by: Actor, at: DateTime<Utc>) -> Result<Vec<Event>, Refusal> {
    let (events, next) = decide(state, command, by, at)?;
    let mut replayed = state.clone();
    for event in &events {
        let read = Event::from_parts(event.kind(), event.data(), event.sealed()).unwrap();
        assert_eq!(&read, event);
        assert!(read.sealed().is_none() || Event::has_payload(event.kind()));
        let when = Circumstance { seq: replayed.entries, at, by };
        admit(&replayed, &read, &when).unwrap();
        replayed.apply(&read, &when);
    }
    assert_eq!(replayed, next);
    Ok(events)
}

pub(super) fn when(state: &State, command: Command) -> Result<Vec<Event>, Refusal> {
    check(state, command, Actor::Operator, noon())
}

pub(super) fn enrol(names: &[&str]) -> Command {
    Command::Enrol(names.iter().map(|name| Newcomer { name: Untrusted::new(*name), ..Newcomer::default() }).collect())
}

fn role(member: u32, role: &str, give: bool) -> Command {
    Command::SetRole { member: MemberId(member), role: role.to_owned(), give }
}

/// Six people, two of each colour; a panel of three has one of each.
fn pool() -> (FrozenPool, Vec<Digest>) {
    let respondents = b"id,colour\na,red\nb,red\nc,green\nd,green\ne,blue\nf,blue\n";
    let (quotas, _) = Quotas::read(b"feature,value,min,max\ncolour,red,1,1\ncolour,green,1,1\ncolour,blue,1,1\n").unwrap();
    let imported = import(respondents, None, &quotas, &ImportOptions::default()).unwrap();
    let leaves = imported.pool.leaves(&quotas, &imported.salts);
    let blob = |text: &str| sha256(text.as_bytes());
    let frozen = FrozenPool {
        pool: imported.pool,
        quotas,
        leaves: leaves.clone(),
        origin: Origin::Files,
        set_aside: SetAside::default(),
        unique: 0,
        leaves_blob: blob("leaves"),
        private: [blob("rows"), blob("salts"), blob("sheet")],
        salt: blob("salt"),
    };
    (frozen, leaves)
}

pub(super) fn frozen() -> Command {
    Command::ImportPool(Box::new(pool().0))
}

/// A uniform plan of three from the pool.
fn planned(sources: &[&str]) -> PlannedDraw {
    let (frozen, leaves) = pool();

    let sources = sources.iter().map(|source| (*source).to_owned()).collect();
    let plan = Plan { sources, ..Plan::new(crate::digest::merkle_root(&leaves), Fairness::Uniform, 3, &[]) };
    PlannedDraw { pool: PoolId(1), plan, leaves, people: frozen.pool, quotas: frozen.quotas, book: None, certificate: None, first: None }
}

pub(super) fn plan(sources: &[&str]) -> Command {
    Command::PlanDraw(Box::new(planned(sources)))
}

pub(super) fn material(sources: &[&str]) -> Material {
    let work = planned(sources);
    Material { plan: work.plan.to_bytes().unwrap(), book: None, pool: Some((work.people, work.leaves)), quotas: None }
}

fn dice(digits: &str) -> Evidenced {
    Evidenced { source: "dice:20".to_owned(), evidence: Evidence::Dice { digits: digits.to_owned() } }
}

const ROLLED: &str = "73914420185562037719";
const DICE: &[&str] = &["dice:20"];
pub(super) const D1: DrawId = DrawId(1);

#[test]
fn an_assembly_is_founded_once() {
    let founded = check(&State::default(), founding(), Actor::Operator, noon()).unwrap();
    assert_eq!(founded.iter().map(Event::kind).collect::<Vec<_>>(), ["assembly.founded/1", "rules.set/1"]);
    assert_eq!(when(&given(vec![]), founding()), Err(Refusal::Founding));
    assert_eq!(when(&State::default(), enrol(&["Zoé"])), Err(Refusal::Founding));
}

#[test]
fn quotas_change_as_versions_and_only_in_their_bounds() {
    let quotas = |text: &str| Quotas::read(format!("feature,value,min,max\n{text}").as_bytes()).unwrap().0;
    let current = pool().0.quotas;
    let wider = quotas("colour,red,0,2\ncolour,green,0,2\ncolour,blue,0,2\n");
    let revise = |pool, current: &Quotas, revised: &Quotas| {
        let work =
            RevisedQuotas { pool: PoolId(pool), current: current.clone(), revised: revised.clone(), reason: Some(Untrusted::new("why")) };
        Command::ReviseQuotas(Box::new(work))
    };
    let state = given(vec![frozen()]);
    let events = when(&state, revise(1, &current, &wider)).unwrap();
    assert!(matches!(&events[..], [Event::QuotasRevised(event)] if event.version == 2 && event.quotas == wider.hash()));
    let revised = given(vec![frozen(), revise(1, &current, &wider)]);
    let pool = &revised.pools[&PoolId(1)];
    assert_eq!((pool.version(), pool.current(), pool.quotas(1), pool.quotas(3)), (2, wider.hash(), Some(current.hash()), None));
    // The first version may come back, as the third.
    assert!(when(&revised, revise(1, &wider, &current)).is_ok());

    assert_eq!(when(&state, revise(2, &current, &wider)), Err(Refusal::NoSuchPool(PoolId(2))));
    assert_eq!(when(&state, revise(1, &current, &current)), Err(Refusal::NothingToChange));
    assert_eq!(when(&revised, revise(1, &current, &wider)), Err(Refusal::QuotasChanged));
    let others = quotas("colour,red,0,2\ncolour,green,0,2\ncolour,grey,0,2\n");
    assert_eq!(when(&state, revise(1, &current, &others)), Err(Refusal::QuotasValues));
    assert_eq!(when(&given(vec![frozen(), plan(DICE)]), revise(1, &current, &wider)), Err(Refusal::DrawOpen(D1)));

    // A draw keeps the version that was in force when it was planned.
    let drawn = given(vec![frozen(), plan(DICE)]);
    assert_eq!(drawn.draws[&D1].quotas, 1);
    let second = given(vec![frozen(), revise(1, &current, &wider), plan(DICE)]);
    assert_eq!(second.draws[&D1].quotas, 2);
}

#[test]
fn members_are_numbered_in_order_and_for_ever() {
    let state = given(vec![enrol(&["Zoé", "Ana"]), Command::Leave { member: MemberId(2) }]);
    let events = when(&state, enrol(&["Bo"])).unwrap();
    assert!(matches!(&events[..], [Event::MemberEnrolled(event)] if event.member == MemberId(3)));
    assert_eq!(when(&state, Command::Leave { member: MemberId(2) }), Err(Refusal::NoSuchMember(MemberId(2))));
    assert_eq!(when(&state, Command::Leave { member: MemberId(9) }), Err(Refusal::NoSuchMember(MemberId(9))));
}

#[test]
fn a_name_is_there_short_and_honest() {
    let state = given(vec![]);
    assert!(matches!(when(&state, enrol(&["  "])), Err(Refusal::NameLength { limit: 200 })));
    assert!(when(&state, enrol(&[&"é".repeat(200)])).is_ok());
    assert!(matches!(when(&state, enrol(&[&"é".repeat(201)])), Err(Refusal::NameLength { limit: 200 })));
    assert_eq!(when(&state, enrol(&["Zo\u{202e}é"])), Err(Refusal::DeceivingCharacters("Zo\\u{202e}é".to_owned())));
    let described = |names: [&str; 2]| {
        let fields = names.iter().map(|name| (Untrusted::new(*name), Untrusted::new("x"))).collect();
        Command::Describe { member: MemberId(1), fields }
    };
    let state = given(vec![enrol(&["Zoé"])]);
    assert!(when(&state, described(["age", "side"])).is_ok());
    assert_eq!(when(&state, described(["age", "age"])), Err(Refusal::FieldTwice("age".to_owned())));
}

#[test]
fn roles_are_those_of_the_rules_and_change_something() {
    let state = given(vec![enrol(&["Zoé"]), role(1, "facilitator", true)]);
    assert!(matches!(when(&state, role(1, "king", true)), Err(Refusal::NoSuchRole { roles, .. }) if roles.contains(&"teller".to_owned())));
    assert_eq!(when(&state, role(1, "facilitator", true)), Err(Refusal::NothingToChange));
    assert_eq!(when(&state, role(1, "teller", false)), Err(Refusal::NothingToChange));
    assert!(when(&state, role(1, "facilitator", false)).is_ok());
    let join = |join| Command::SetGroup { member: MemberId(1), group: Untrusted::new("north"), join };
    assert_eq!(when(&state, join(false)), Err(Refusal::NothingToChange));
    assert!(when(&state, join(true)).is_ok());
}

#[test]
fn the_rules_say_who_may() {
    let state = given(vec![enrol(&["Zoé", "Ana"]), role(1, "facilitator", true), frozen()]);
    let by = |member, command| check(&state, command, Actor::Member(MemberId(member)), noon());
    assert!(by(1, plan(DICE)).is_ok());
    assert!(matches!(by(2, plan(DICE)), Err(Refusal::NotAllowed { power: Power::Draw, roles }) if roles == ["facilitator"]));
    assert!(matches!(by(1, enrol(&["Bo"])), Err(Refusal::NotAllowed { power: Power::KeepRoll, .. })));
    assert_eq!(by(7, Command::PublishCheckpoint { note: String::new() }), Err(Refusal::NoSuchMember(MemberId(7))));
}

#[test]
fn a_plan_is_of_its_pool_and_one_at_a_time() {
    let state = given(vec![frozen()]);
    assert_eq!(when(&given(vec![]), plan(DICE)), Err(Refusal::NoSuchPool(PoolId(1))));
    let mut other = planned(DICE);
    other.plan.pool = sha256(b"another pool");
    assert_eq!(when(&state, Command::PlanDraw(Box::new(other))), Err(Refusal::Plan(PlanFault::PoolHash)));
    let mut large = planned(DICE);
    large.plan.size = 7;
    assert_eq!(when(&state, Command::PlanDraw(Box::new(large))), Err(Refusal::PanelSize { size: 7, people: 6 }));
    let mut half = planned(DICE);
    half.plan.tickets = Some(1000);
    assert_eq!(when(&state, Command::PlanDraw(Box::new(half))), Err(Refusal::Plan(PlanFault::Shape)));
    let open = given(vec![frozen(), plan(DICE)]);
    assert_eq!(when(&open, plan(DICE)), Err(Refusal::DrawOpen(D1)));
}

#[test]
fn chance_comes_from_where_nobody_could_know_it() {
    let state = given(vec![frozen()]);
    assert_eq!(when(&state, plan(&[])), Err(Refusal::Sources(SourcesFault::NoSource)));
    assert_eq!(when(&state, plan(&["dice:19"])), Err(Refusal::Sources(SourcesFault::TooFewDice { digits: 19 })));
    assert!(matches!(when(&state, plan(&["drand:quicknet:1000"])), Err(Refusal::Sources(SourcesFault::BeaconTooSoon { .. }))));
    assert!(when(&state, plan(&["drand:quicknet:1000", "rehearsal"])).is_ok());
    assert_eq!(when(&state, plan(&["coin:20"])), Err(Refusal::NotASource("coin:20".to_owned())));
}

/// A published round, in a meeting that is held before its time.
#[test]
fn a_beacon_binds_where_the_plan_was_there_before_it() {
    const ROUND_1000: &str = r#"{"round":1000,"randomness":"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd","signature":"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}"#;
    let at = |text: &str| clock::from_text(text).unwrap();
    let sources: &[&str] = &["dice:3", "drand:quicknet:1000"];
    let before = given(vec![frozen()]);
    let act = |state: &State, command, when: &str| decide(state, command, Actor::Operator, at(when)).map(|(_, next)| next);
    assert!(matches!(act(&before, plan(sources), "2023-08-23T15:50:00.000Z"), Err(Refusal::Sources(SourcesFault::BeaconTooSoon { .. }))));
    let open = act(&before, plan(sources), "2023-08-23T15:40:00.000Z").unwrap();
    let given = |source: &str, text: &str| {
        let evidence = Evidence::read(&source.parse().unwrap(), text).unwrap();
        Command::GiveEvidence { draw: D1, evidence: vec![Evidenced { source: source.to_owned(), evidence }] }
    };
    let rolled = act(&open, given("dice:3", "007"), "2023-08-23T15:55:00.000Z").unwrap();
    let known = act(&rolled, given("drand:quicknet:1000", ROUND_1000), "2023-08-23T16:00:00.000Z").unwrap();
    let run = Command::RunDraw { draw: D1, evidence: vec![], material: material(sources) };
    let drawn = act(&known, run, "2023-08-23T16:01:00.000Z").unwrap();
    assert!(matches!(drawn.draws[&D1].status, DrawStatus::Drawn(_)) && drawn.draws[&D1].binding());
    let late = act(&open, given("dice:3", "007"), "2023-08-23T16:00:00.000Z").unwrap();
    assert!(matches!(&late.draws[&D1].not_binding()[..], [NotBinding::EnteredAfterBeacon { .. }]));
}

#[test]
fn balls_draw_the_ticket_of_a_lottery_and_stand_alone() {
    let state = given(vec![frozen()]);
    let fault = PlanFault::Balls { source_name: "balls:3".to_owned(), expected: 1000, planned: None };
    assert_eq!(when(&state, plan(&["balls:3"])), Err(Refusal::Plan(fault)));
    let lottery = |tickets, sources: &[&str]| {
        let uniform = planned(&[]).plan;
        Plan { tickets: Some(tickets), fairness: Fairness::Leximin, sources: sources.iter().map(ToString::to_string).collect(), ..uniform }
    };
    let by_hand = |plan: &Plan| plan.check(PlanParts::default()).into_iter().any(|fault| matches!(fault, PlanFault::Balls { .. }));
    assert!(!by_hand(&lottery(1000, &["balls:3", "rehearsal"])) && !by_hand(&lottery(7, &["dice:20"])));
    assert!(by_hand(&lottery(100, &["balls:3"])) && by_hand(&lottery(1001, &["balls:3"])));
    assert!(matches!(when(&state, plan(&["balls:3", "dice:20"])), Err(Refusal::Plan(PlanFault::Balls { .. }))));
}

#[test]
fn a_draw_is_run_once_with_the_evidence_announced() {
    let state = given(vec![frozen(), plan(DICE)]);
    let run = |evidence| Command::RunDraw { draw: D1, evidence, material: material(DICE) };
    assert_eq!(when(&state, run(vec![])), Err(Refusal::EvidenceMissing(vec!["dice:20".to_owned()])));
    let fault = EvidenceFault::Dice(DiceFault::WrongCount { expected: 20, found: 2 });
    assert_eq!(when(&state, run(vec![dice("73")])), Err(Refusal::Evidence { source_name: "dice:20".to_owned(), fault }));
    let other = Evidenced { source: "phrase".to_owned(), evidence: Evidence::Phrase { text: "hey".to_owned() } };
    assert!(matches!(when(&state, run(vec![other])), Err(Refusal::EvidenceOrder { expected, .. }) if expected == "dice:20"));
    assert_eq!(when(&state, run(vec![dice(ROLLED), dice(ROLLED)])), Err(Refusal::EvidenceComplete));

    let events = when(&state, run(vec![dice(ROLLED)])).unwrap();
    let [Event::DrawEvidenced(_), Event::DrawDrawn(drawn)] = &events[..] else { panic!("{events:?}") };
    assert_eq!((drawn.panel.len(), drawn.ticket), (3, None));
    let after = given(vec![frozen(), plan(DICE), run(vec![dice(ROLLED)])]);
    assert_eq!(when(&after, run(vec![])), Err(Refusal::DrawOver(D1)));
    assert_eq!(when(&after, Command::GiveEvidence { draw: D1, evidence: vec![dice(ROLLED)] }), Err(Refusal::DrawOver(D1)));
    // The pool is free again for a second draw, and the first stays.
    assert!(matches!(&when(&after, plan(DICE)).unwrap()[..], [Event::DrawPlanned(event)] if event.draw == DrawId(2)));
}

#[test]
fn the_outcome_is_that_of_the_plan_and_of_nothing_else() {
    let state = given(vec![frozen(), plan(DICE)]);
    let run = |material| Command::RunDraw { draw: D1, evidence: vec![dice(ROLLED)], material };
    assert_eq!(when(&state, run(material(&["phrase"]))), Err(Refusal::Outcome));
    assert_eq!(when(&state, run(Material { pool: None, ..material(DICE) })), Err(Refusal::Outcome));
    let (people, mut leaves) = material(DICE).pool.unwrap();
    leaves.reverse();
    assert_eq!(when(&state, run(Material { pool: Some((people, leaves)), ..material(DICE) })), Err(Refusal::Outcome));
}

#[test]
fn what_was_called_off_says_what_it_would_have_been_or_that_it_was_withheld() {
    let cancel = |reason: &str| Command::CancelDraw { draw: D1, reason: Untrusted::new(reason), material: material(DICE) };
    let open = given(vec![frozen(), plan(DICE)]);
    assert_eq!(when(&open, cancel(" ")), Err(Refusal::NoReason));
    let cancelled = |state: &State| match &when(state, cancel("the hall is closed")).unwrap()[..] {
        [Event::DrawCancelled(event)] => (event.would_be.is_some(), event.withheld),
        other => panic!("{other:?}"),
    };
    assert_eq!(cancelled(&open), (false, false));
    let rolled = given(vec![frozen(), plan(DICE), Command::GiveEvidence { draw: D1, evidence: vec![dice(ROLLED)] }]);
    assert_eq!(cancelled(&rolled), (true, false));

    let sources: &[&str] = &["dice:20", "drand:quicknet:1000", "rehearsal"];
    let known = given(vec![frozen(), plan(sources)]);
    let late = Command::CancelDraw { draw: D1, reason: Untrusted::new("we did not like it"), material: material(sources) };
    assert!(matches!(&when(&known, late).unwrap()[..], [Event::DrawCancelled(event)] if event.withheld && event.would_be.is_none()));
}

#[test]
fn hands_that_move_after_the_beacon_bind_nobody() {
    let round = crate::randomness::Chain::Quicknet.round_at(noon() + TimeDelta::hours(1));
    let beacon = format!("drand:quicknet:{round}");
    let sources: &[&str] = &["dice:20", &beacon];
    let open = given(vec![frozen(), plan(sources)]);
    let give = || Command::GiveEvidence { draw: D1, evidence: vec![dice(ROLLED)] };
    let binding = |at| decide(&open, give(), Actor::Operator, at).unwrap().1.draws[&D1].not_binding();
    assert_eq!(binding(noon() + TimeDelta::minutes(59)), []);
    assert!(matches!(&binding(noon() + TimeDelta::minutes(61))[..], [NotBinding::EnteredAfterBeacon { .. }]));
    let rehearsed = given(vec![frozen(), plan(&["dice:20", "rehearsal"])]);
    assert_eq!(rehearsed.draws[&D1].not_binding(), [NotBinding::Rehearsal]);
}

#[test]
fn unknown_kinds_and_strange_keys_are_told_apart() {
    let data = serde_json::json!({"member": "m1"});
    assert_eq!(Event::from_parts("member.sang/1", data.clone(), None), Err(UnreadableEvent::UnknownKind("member.sang/1".to_owned())));
    assert!(Event::from_parts("member.left/1", data.clone(), None).is_ok());
    assert!(Event::from_parts("member.left/1", serde_json::json!({"member": "m1", "why": "?"}), None).is_err());
    assert!(Event::from_parts("member.left/1", data, Some(serde_json::json!({"why": "?"}))).is_err());
    assert!(Event::KINDS.iter().all(|kind| kind.ends_with("/1")));
}

#[test]
fn every_template_is_found_by_its_name_and_gives_powers_to_its_own_roles() {
    for template in Template::all() {
        assert_eq!(template.to_string().parse(), Ok(template));
        let rules = template.rules();
        assert!(rules.powers.values().flatten().all(|role| rules.roles.contains(role)), "{template}");
        assert_eq!(serde_json::to_value(template).unwrap(), template.to_string());
    }
    assert!("monarchy".parse::<Template>().unwrap_err().contains("cooperative"));
}
