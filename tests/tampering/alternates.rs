//! Alternates: what an organiser might bend to bring their own in, and that both checkers find it by name.

use super::{HAND, Meeting, code, found, found_in_words, hold, holds, organiser::Workshop, plan_with, verify};
use folkmoot::{
    assembly::{Alternates, Evidenced, PlanFault},
    audit::{Code, Note},
    i18n::Lang,
    id::{DrawId, PersonId},
    randomness::Evidence,
    session::{ReplaceRequest, Session},
    sortition::Fairness,
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

/// A panel of eight with four alternates: two leave and two alternates take their seats; then one more leaves, whom a draw replaces once
/// the other alternates have said no.
fn held(fairness: Fairness) -> Meeting {
    hold(false, Lang::En, |session| {
        let dice = || Evidenced { source: "dice:20".into(), evidence: Evidence::Dice { digits: "31415926535897932384".into() } };
        let dropout = (fairness != Fairness::Uniform).then_some(20);
        let first = plan_with(session, fairness, 50, "dice:20", Some(Alternates { count: 4, dropout }));
        let planned = code(session);
        session.run_draw(HAND, first, vec![dice()]).unwrap();
        let decline = |session: &mut Session, people: Vec<PersonId>| {
            session.decline(HAND, first, people, Untrusted::new("moved away")).unwrap();
        };
        let staying = session.draw(first).unwrap().staying();
        decline(session, vec![staying[0], staying[5]]);
        session.call_up(HAND, first, true).unwrap();
        decline(session, vec![staying[7]]);
        let waiting = session.draw(first).unwrap().seats.waiting().collect();
        decline(session, waiting);
        let sources = vec!["dice:20".parse().unwrap()];
        let request = ReplaceRequest { draw: first, panel: None, seats: None, fairness: None, tickets: Some(20), sources, quotas: None };
        let draw = session.replace(HAND, &request, &mut ()).unwrap();
        session.run_draw(HAND, draw, vec![dice()]).unwrap();
        planned
    })
}

fn meeting(fairness: Fairness) -> &'static Meeting {
    static LOTTERY: LazyLock<Meeting> = LazyLock::new(|| held(Fairness::Leximin));
    static UNIFORM: LazyLock<Meeting> = LazyLock::new(|| held(Fairness::Uniform));
    if fairness == Fairness::Uniform { &UNIFORM } else { &LOTTERY }
}

/// What is bent is found by both, the second one in these words.
fn check(fairness: Fairness, bend: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool, words: &str) {
    let meeting = meeting(fairness);
    let mut workshop = Workshop::open(meeting);
    bend(&mut workshop);
    let files = workshop.close(Some(&meeting.key));
    found_in_words(&files, what, words);
}

/// Somebody who has nothing to do with the draw.
fn stranger(workshop: &mut Workshop) -> PersonId {
    let outcome = workshop.outcome();
    let known = |person: &PersonId| outcome.panel.contains(person) || outcome.alternates.as_ref().unwrap().contains(person);
    (0..40).map(PersonId::at).find(|person| !known(person)).unwrap()
}

#[test]
fn honest_alternates_hold_and_without_rows_their_choice_is_said_to_be_unchecked() {
    for meeting in [Fairness::Leximin, Fairness::Uniform].map(meeting) {
        holds(&meeting.auditor, Some(&meeting.planned));
        holds(&meeting.public, Some(&meeting.ended));
        let seats = String::from_utf8(meeting.auditor["draws/d1/seats.csv"].clone()).unwrap();
        assert_eq!((seats.matches(",alternate,stays").count(), seats.matches(",d2,stays").count()), (2, 1), "{seats}");
    }
    let public = verify(&meeting(Fairness::Leximin).public, None).notes;
    assert!(public.contains(&Note::AlternatesUnchecked { draw: DrawId(1) }), "{public:?}");
}

#[test]
fn another_alternate_in_the_place_of_one_drawn() {
    for fairness in [Fairness::Leximin, Fairness::Uniform] {
        let exchange = |workshop: &mut Workshop| {
            let other = stranger(workshop);
            let mut outcome = workshop.outcome();
            *outcome.alternates.as_mut().unwrap().last_mut().unwrap() = other;
            workshop.set_outcome(&outcome);
        };
        check(fairness, exchange, |code| matches!(code, Code::Alternates { .. }), "not those that panel and seed give");
        let order = |workshop: &mut Workshop| {
            let mut outcome = workshop.outcome();
            outcome.alternates.as_mut().unwrap().swap(0, 1);
            workshop.set_outcome(&outcome);
        };
        check(fairness, order, |code| matches!(code, Code::Alternates { .. }), "not those that panel and seed give");
    }
}

#[test]
fn alternates_that_were_not_planned_or_that_sit_there_already() {
    let shape = |code: &Code| *code == Code::AlternatesShape;
    let words = "the alternates are none of this draw";
    let bends: [&dyn Fn(&mut Workshop); 3] = [
        &|workshop| {
            let mut outcome = workshop.outcome();
            outcome.alternates.as_mut().unwrap()[3] = outcome.panel[0];
            workshop.set_outcome(&outcome);
        },
        &|workshop| {
            let other = stranger(workshop);
            let mut outcome = workshop.outcome();
            outcome.alternates.as_mut().unwrap().push(other);
            workshop.set_outcome(&outcome);
        },
        &|workshop| {
            let mut outcome = workshop.outcome();
            outcome.alternates = None;
            workshop.set_outcome(&outcome);
        },
    ];
    for bend in bends {
        check(Fairness::Leximin, bend, shape, words);
    }
    // Even without rows.
    let meeting = meeting(Fairness::Leximin);
    let mut workshop = Workshop::over(&meeting.public);
    bends[0](&mut workshop);
    found(&workshop.close(Some(&meeting.key)), None, shape);
    // A number of which the record did not speak.
    let more = |workshop: &mut Workshop| workshop.of_draw("draw.planned/1", "d1").data["alternates"] = json!(5);
    check(Fairness::Leximin, more, |code| *code == Code::PlanDiffers { key: "alternates" }, "`alternates` is not that of the record");
    let dropout = |workshop: &mut Workshop| {
        workshop.replan(|plan| plan.alternates.as_mut().unwrap().dropout = Some(91));
        workshop.draw_again();
    };
    check(Fairness::Leximin, dropout, |code| *code == Code::Plan { fault: PlanFault::Alternates }, "that no plan may have");
}

#[test]
fn an_alternate_called_up_out_of_turn() {
    for fairness in [Fairness::Leximin, Fairness::Uniform] {
        // Two calls, exchanged: the places of the seats stand, the turns do not.
        let exchange = |workshop: &mut Workshop| {
            let called: Vec<usize> =
                (0..workshop.entries.len()).filter(|place| workshop.entries[*place].0.kind == "draw.called/1").collect();
            let (one, other) = (workshop.entries[called[0]].0.data["person"].clone(), workshop.entries[called[1]].0.data["person"].clone());
            workshop.entries[called[0]].0.data["person"] = other;
            workshop.entries[called[1]].0.data["person"] = one;
            let outcome = workshop.outcome();
            workshop.set_outcome(&outcome);
        };
        check(fairness, exchange, |code| matches!(code, Code::CalledUp { expected: Some(_), .. }), "called up out of turn");
    }
    let fewer = |workshop: &mut Workshop| workshop.of_draw("draw.called/1", "d1").data["misses"] = json!(77);
    check(Fairness::Leximin, fewer, |code| matches!(code, Code::CalledUp { .. }), "another number of places missed");
    let outsider = |workshop: &mut Workshop| {
        let other = stranger(workshop);
        workshop.of_draw("draw.called/1", "d1").data["person"] = json!(other);
    };
    check(Fairness::Leximin, outsider, |code| matches!(code, Code::NotAllowed { .. }), "does not wait as an alternate of d1");
}

#[test]
fn a_draw_in_the_place_of_an_alternate_who_waits() {
    // The alternates never said no: the first of them could have taken the seat.
    let silent = |workshop: &mut Workshop| {
        let waiting = workshop.outcome().alternates.unwrap();
        let called: Vec<_> = workshop
            .entries
            .iter()
            .filter(|(header, _)| header.kind == "draw.called/1")
            .map(|(header, _)| header.data["person"].clone())
            .collect();
        let spoke = |header: &serde_json::Value| waiting.iter().any(|id| json!(id) == *header) && !called.contains(header);
        workshop.entries.retain(|(header, _)| header.kind != "draw.declined/1" || !spoke(&header.data["person"]));
    };
    let first = |code: &Code| matches!(code, Code::Plan { fault: PlanFault::AlternateFirst(_) });
    check(Fairness::Uniform, silent, first, "could have taken the open seat and kept the quotas");
}
