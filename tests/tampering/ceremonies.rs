//! Ceremonies that were not held as the record says: tickets drawn by hand.

use super::{Meeting, code, found, hold, holds, organiser::Workshop, plan, verify};
use folkmoot::{
    assembly::{Evidenced, PlanFault},
    audit::{Code, Note},
    i18n::Lang,
    id::DrawId,
    randomness::Evidence,
    sortition::{Book, Fairness},
};
use serde_json::json;
use std::sync::LazyLock;

/// One of a hundred tickets, drawn by hand.
fn balls() -> &'static Meeting {
    static BALLS: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let draw = plan(session, Fairness::Leximin, 100, "balls:2");
            let planned = code(session);
            let drawn = Evidenced { source: "balls:2".into(), evidence: Evidence::Balls { digits: "07".into() } };
            session.run_draw(super::HAND, draw, vec![drawn]).unwrap();
            planned
        })
    });
    &BALLS
}

fn check(meeting: &Meeting, tamper: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool) {
    let mut workshop = Workshop::open(meeting);
    tamper(&mut workshop);
    found(&workshop.close(Some(&meeting.key)), None, what);
}

#[test]
fn a_ticket_drawn_by_hand_is_the_number_that_the_room_saw() {
    let meeting = balls();
    holds(&meeting.auditor, Some(&meeting.planned));
    holds(&meeting.public, None);
    let mut workshop = Workshop::open(meeting);
    let (outcome, book) = (workshop.outcome(), Book::from_csv(&meeting.public["draws/d1/book.csv"]).unwrap());
    assert_eq!((outcome.ticket, &outcome.panel), (Some(7), &book.tickets[7]));
    assert!(verify(&meeting.public, None).notes.contains(&Note::Binds { draw: DrawId(1) }));
}

#[test]
fn another_ticket_than_the_digits_say() {
    let alter = |workshop: &mut Workshop| {
        let (mut outcome, book) = (workshop.outcome(), Book::from_csv(&workshop.files["draws/d1/book.csv"]).unwrap());
        outcome.ticket = Some(8);
        outcome.panel.clone_from(&book.tickets[8]);
        workshop.set_outcome(&outcome);
    };
    check(balls(), alter, |code| *code == Code::Ticket { found: Some(8), expected: Some(7) });
}

#[test]
fn other_digits_than_were_drawn() {
    let digits = |digits: &'static str| {
        move |workshop: &mut Workshop| workshop.of_draw("draw.evidenced/1", "d1").data["evidence"]["digits"] = json!(digits)
    };
    check(balls(), digits("08"), |code| matches!(code, Code::Seed { .. }));
    check(balls(), digits("007"), |code| matches!(code, Code::NotAllowed { .. }));
}

#[test]
fn balls_for_another_number_of_tickets_or_beside_another_source() {
    let rename = |source: &'static str| {
        move |workshop: &mut Workshop| {
            workshop.replan(|plan| plan.sources = vec![source.to_owned()]);
            workshop.of_draw("draw.planned/1", "d1").data["sources"] = json!([source]);
        }
    };
    let fault = |code: &Code| matches!(code, Code::Plan { fault: PlanFault::Balls { expected: 1000, planned: Some(100), .. } });
    check(balls(), rename("balls:3"), fault);
    let beside = |workshop: &mut Workshop| {
        let sources = ["balls:2", "phrase"].map(str::to_owned);
        workshop.replan(|plan| plan.sources = sources.to_vec());
        workshop.of_draw("draw.planned/1", "d1").data["sources"] = json!(sources);
    };
    check(balls(), beside, |code| matches!(code, Code::NotAllowed { .. }));
}
