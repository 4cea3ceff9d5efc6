//! Ceremonies that were not held as the record says: tickets drawn by hand, secrets committed to.

use super::{Meeting, code, found, hold, holds, organiser::Workshop, plan, verify};
use folkmoot::{
    assembly::{Evidenced, PlanFault},
    audit::{Code, Note},
    i18n::Lang,
    id::DrawId,
    randomness::Evidence,
    session::{Slip, TakesPart},
    sortition::{Book, Fairness},
    text::Untrusted,
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

const NAMES: [&str; 3] = ["Zoé", "Ana", "Bo"];
const SECRETS: [&str; 3] = ["river", "42", "été"];

/// Three commit, two say their secret, one keeps it.
fn ceremony() -> &'static Meeting {
    static CEREMONY: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let draw = plan(session, Fairness::Leximin, 50, "ceremony");
            let planned = code(session);
            let slips = NAMES.into_iter().zip(SECRETS).map(|(name, secret)| {
                let who = TakesPart { member: None, name: Untrusted::new(name) };
                let slip = session.slip(draw, &who, secret).unwrap();
                session.commit(super::HAND, draw, &who, slip.participant, slip.commitment()).unwrap();
                slip
            });
            let slips: Vec<Slip> = slips.collect();
            for slip in &slips[..2] {
                session.reveal(super::HAND, draw, slip.participant, slip.nonce, &slip.secret).unwrap();
            }
            session.withhold(super::HAND, draw, 3, Untrusted::new("left")).unwrap();
            session.run_draw(super::HAND, draw, Vec::new()).unwrap();
            planned
        })
    });
    &CEREMONY
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

#[test]
fn an_honest_ceremony_holds_and_names_who_withheld() {
    let meeting = ceremony();
    holds(&meeting.auditor, Some(&meeting.planned));
    holds(&meeting.public, None);
    let notes = verify(&meeting.public, Some(&meeting.planned)).notes;
    let draw = DrawId(1);
    for note in [Note::SecretWithheld { draw, participant: 3 }, Note::Binds { draw }, Note::PlanHeld { draw }] {
        assert!(notes.contains(&note), "{notes:?}");
    }
    assert!(String::from_utf8_lossy(&meeting.public["record.jsonl"]).contains("Bo"), "who withheld is named in every bundle");
}

#[test]
fn a_secret_that_nobody_committed_to() {
    let forbidden = |code: &Code| matches!(code, Code::NotAllowed { .. });
    let said = |workshop: &mut Workshop| {
        workshop.of_draw("draw.revealed/1", "d1").data["reveal"] = json!("lake");
        workshop.of_draw("draw.evidenced/1", "d1").data["evidence"]["reveals"][0] = json!("lake");
    };
    check(ceremony(), said, forbidden);
    let nonce = |workshop: &mut Workshop| workshop.of_draw("draw.revealed/1", "d1").data["nonce"] = json!("00".repeat(16));
    check(ceremony(), nonce, forbidden);
    let commitment = |workshop: &mut Workshop| workshop.of_draw("draw.committed/1", "d1").data["commitment"] = json!("00".repeat(32));
    check(ceremony(), commitment, forbidden);
    let evidence = |workshop: &mut Workshop| {
        workshop.of_draw("draw.evidenced/1", "d1").data["evidence"]["reveals"] = json!(["42", "river"]);
        workshop.draw_again();
    };
    check(ceremony(), evidence, forbidden);
}

/// The place of the nth entry of a kind.
fn place(workshop: &Workshop, kind: &str, nth: usize) -> usize {
    let mut places = (0..).zip(&workshop.entries).filter(|(_, (header, _))| header.kind == kind);
    places.nth(nth).map(|(place, _)| place).unwrap()
}

#[test]
fn a_commitment_after_the_first_secret() {
    let late = |workshop: &mut Workshop| {
        let (from, to) = (place(workshop, "draw.committed/1", 2), place(workshop, "draw.revealed/1", 0));
        let entry = workshop.entries.remove(from);
        workshop.entries.insert(to, entry);
    };
    check(ceremony(), late, |code| matches!(code, Code::NotAllowed { .. }));
}

#[test]
fn a_withholder_left_out_of_the_record() {
    let silent = |workshop: &mut Workshop| {
        let place = place(workshop, "draw.reveal_withheld/1", 0);
        workshop.entries.remove(place);
    };
    check(ceremony(), silent, |code| matches!(code, Code::NotAllowed { .. }));
    let renamed = |workshop: &mut Workshop| {
        let place = place(workshop, "draw.committed/1", 2);
        let (_, payload) = &mut workshop.entries[place];
        *payload = payload.take().map(|payload| payload.replace("Bo", "Cy"));
    };
    check(ceremony(), renamed, |code| *code == Code::SealBroken);
}
