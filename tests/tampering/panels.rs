//! Several panels at once: what an organiser might bend in the book, and that both checkers find it.

use super::{HAND, Meeting, code, found_in_words, hold, holds, organiser::Workshop};
use folkmoot::{
    assembly::{Evidenced, PlanFault},
    audit::Code,
    i18n::Lang,
    randomness::Evidence,
    session::{DrawRequest, ReplaceRequest},
    sortition::{Book, Fairness},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

/// Two panels of eight at once.
fn meeting() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let sources = vec!["dice:20".parse().unwrap()];
            let fairness = Fairness::Leximin;
            let request = DrawRequest { pool: None, size: 8, panels: 2, fairness, tickets: Some(40), sources, alternates: None };
            let draw = session.plan_draw(HAND, &request, &mut ()).unwrap();
            let planned = code(session);
            let evidence = Evidence::Dice { digits: "31415926535897932384".into() };
            let dice = || vec![Evidenced { source: "dice:20".into(), evidence: evidence.clone() }];
            session.run_draw(HAND, draw, dice()).unwrap();
            // Somebody leaves the second panel, and a draw fills the seat.
            let person = session.draw(draw).unwrap().staying_on(2)[3];
            session.decline(HAND, draw, vec![person], Untrusted::new("moved away")).unwrap();
            let sources = vec!["dice:20".parse().unwrap()];
            let request = ReplaceRequest { draw, panel: None, seats: None, fairness: None, tickets: Some(20), sources, quotas: None };
            let second = session.replace(HAND, &request, &mut ()).unwrap();
            session.run_draw(HAND, second, dice()).unwrap();
            planned
        })
    });
    &MEETING
}

/// Other tickets in the book, and all that follows from them.
fn rebook(workshop: &mut Workshop, change: impl FnOnce(&mut Book)) {
    let mut book = Book::from_csv(&workshop.files["draws/d1/book.csv"]).unwrap();
    change(&mut book);
    let book = Book::number_apart(book.tickets, book.further);
    let counts = book.counts(40);
    let name = workshop.replace("draws/d1/book.csv", book.to_csv());
    workshop.replan(|plan| (plan.book, plan.counts) = (Some(name), Some(counts)));
    workshop.draw_again();
}

fn check(bend: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool, words: &str) {
    let mut workshop = Workshop::open(meeting());
    bend(&mut workshop);
    let files = workshop.close(Some(&meeting().key));
    found_in_words(&files, what, words);
}

#[test]
fn honest_panels_hold() {
    holds(&meeting().auditor, Some(&meeting().planned));
    holds(&meeting().public, Some(&meeting().ended));
}

#[test]
fn people_exchanged_between_the_panels_of_a_ticket() {
    // All people of the ticket together still meet twice the quotas; the women of the one panel and the men of the other do not.
    let exchange = |workshop: &mut Workshop| {
        let rows = String::from_utf8(workshop.files["draws/d1/pool.csv"].clone()).unwrap();
        let female: Vec<bool> = rows.lines().skip(1).map(|row| row.contains("female")).collect();
        rebook(workshop, |book| book.tickets[0].sort_by_key(|person| (female[person.index()], *person)));
    };
    check(exchange, |code| matches!(code, Code::Plan { fault: PlanFault::Ticket { .. } }), "of gender");
}

#[test]
fn panels_of_which_the_record_or_the_book_knows_nothing() {
    let silent = |workshop: &mut Workshop| {
        workshop.of_draw("draw.planned/1", "d1").data.as_object_mut().unwrap().retain(|key, _| key != "panels");
    };
    check(silent, |code| *code == Code::PlanDiffers { key: "panels" }, "`panels` is not that of the record");
    let one = |workshop: &mut Workshop| rebook(workshop, |book| book.further = 0);
    check(one, |code| *code == Code::Plan { fault: PlanFault::Panels }, "is not 2 panels of equal size");
    let three = |workshop: &mut Workshop| {
        workshop.replan(|plan| plan.panels = Some(3));
        workshop.of_draw("draw.planned/1", "d1").data["panels"] = json!(3);
    };
    check(three, |code| *code == Code::Plan { fault: PlanFault::Panels }, "panels of unlike sizes");
}

#[test]
fn a_replacement_for_another_panel_than_the_one_with_the_open_seat() {
    let other = |workshop: &mut Workshop| workshop.of_draw("draw.planned/1", "d2").data["panel"] = json!(1);
    check(other, |code| matches!(code, Code::NotAllowed { .. }), "fills more seats of d1 than are open");
    let none = |workshop: &mut Workshop| {
        workshop.of_draw("draw.planned/1", "d2").data.as_object_mut().unwrap().remove("panel");
    };
    check(none, |code| matches!(code, Code::NotAllowed { .. }), "does not say rightly which panel of d1 it means");
}

#[test]
fn somebody_moved_to_the_other_panel_in_the_file_of_seats() {
    let moved = |workshop: &mut Workshop| {
        let seats = String::from_utf8(workshop.files["draws/d1/seats.csv"].clone()).unwrap();
        workshop.files.insert("draws/d1/seats.csv".into(), seats.replacen(",stays,1", ",stays,2", 1).into_bytes());
    };
    check(moved, |code| *code == Code::SeatsFile, "not the panel as it stands by the record");
}
