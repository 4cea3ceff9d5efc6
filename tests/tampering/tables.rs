//! Tables: what an organiser might bend to seat people as they like, and that both checkers find it by name.

use super::{HAND, Meeting, code, found_in_words, hold, holds, organiser::Workshop, plan, verify};
use folkmoot::{
    assembly::{Evidenced, Plan, PlanFault, tables_csv},
    audit::{Code, Note},
    i18n::Lang,
    id::DrawId,
    randomness::Evidence,
    session::{TablesRequest, TablesWish},
    sortition::{Fairness, Rounds},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

/// A panel of eight of whom one has left, at two tables for three rounds.
fn meeting() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let dice = || Evidenced { source: "dice:20".into(), evidence: Evidence::Dice { digits: "31415926535897932384".into() } };
            let first = plan(session, Fairness::Leximin, 50, "dice:20");
            session.run_draw(HAND, first, vec![dice()]).unwrap();
            let leaves = session.draw(first).unwrap().staying()[2];
            session.decline(HAND, first, vec![leaves], Untrusted::new("moved away")).unwrap();
            let sources = vec!["dice:20".parse().unwrap()];
            let request = TablesRequest { draw: first, panel: None, tables: TablesWish::Tables(2), rounds: 3, sources };
            let second = session.plan_tables(HAND, &request).unwrap();
            let planned = code(session);
            session.run_draw(HAND, second, vec![dice()]).unwrap();
            planned
        })
    });
    &MEETING
}

/// Writes other tables wherever they stand.
fn set(workshop: &mut Workshop, change: impl FnOnce(&mut Rounds)) {
    let data = &mut workshop.of_draw("draw.drawn/1", "d2").data;
    let mut rounds: Rounds = serde_json::from_value(data["tables"].clone()).unwrap();
    change(&mut rounds);
    data["tables"] = json!(rounds);
    workshop.files.insert("draws/d2/tables.csv".into(), tables_csv(&rounds));
}

/// What is bent is found by both, the second one in these words; where it can be, without rows too.
fn check(bend: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool, words: &str, rows: bool) {
    let meeting = meeting();
    for mut workshop in [Workshop::open(meeting), Workshop::over(&meeting.public)].into_iter().take(if rows { 1 } else { 2 }) {
        bend(&mut workshop);
        let files = workshop.close(Some(&meeting.key));
        found_in_words(&files, &what, words);
    }
}

#[test]
fn honest_tables_hold_and_without_rows_are_said_to_be_unchecked() {
    holds(&meeting().auditor, Some(&meeting().planned));
    holds(&meeting().public, Some(&meeting().ended));
    assert!(verify(&meeting().public, None).notes.contains(&Note::TablesUnchecked { draw: DrawId(2) }));
}

#[test]
fn two_people_exchanged() {
    let exchange = |workshop: &mut Workshop| {
        set(workshop, |rounds| {
            let (one, other) = (rounds[1][0][0], rounds[1][1][0]);
            (rounds[1][0][0], rounds[1][1][0]) = (other, one);
            rounds[1].iter_mut().for_each(|table| table.sort_unstable());
        });
    };
    check(exchange, |code| *code == Code::Tables, "not those that plan and seed give", true);
}

#[test]
fn somebody_seated_nowhere_or_tables_of_unlike_sizes() {
    let words = "these are no tables of this draw";
    let shape = |code: &Code| *code == Code::TablesShape;
    check(|workshop| set(workshop, |rounds| rounds[2][1].truncate(1)), shape, words, false);
    let crowd = |workshop: &mut Workshop| {
        set(workshop, |rounds| {
            let guests = rounds[0][1].split_off(1);
            rounds[0][0].extend(guests);
        });
    };
    check(crowd, shape, words, false);
}

#[test]
fn people_left_out_of_the_plan_or_more_rounds_than_may_be() {
    let commit = |workshop: &mut Workshop, change: &dyn Fn(&mut Plan)| {
        let mut plan = Plan::from_bytes(&workshop.files["draws/d2/plan.json"]).unwrap();
        change(&mut plan);
        let bytes = plan.to_bytes().unwrap();
        let commitment = Plan::commitment(&bytes);
        let name = workshop.replace("draws/d2/plan.json", bytes);
        let planned = &mut workshop.of_draw("draw.planned/1", "d2").data;
        (planned["plan"], planned["commitment"]) = (json!(name), json!(commitment));
    };
    let other = |workshop: &mut Workshop| {
        commit(workshop, &|plan| {
            let people = &mut plan.seating.as_mut().unwrap().people;
            let stranger = (0..40).map(folkmoot::id::PersonId::at).find(|id| !people.contains(id)).unwrap();
            people[0] = stranger;
            people.sort_unstable();
        });
    };
    check(other, |code| *code == Code::Plan { fault: PlanFault::NotThePanel }, "not the panel as it stood", false);
    let rounds = |workshop: &mut Workshop| commit(workshop, &|plan| plan.seating.as_mut().unwrap().rounds = 21);
    check(rounds, |code| *code == Code::Plan { fault: PlanFault::Seating }, "tables or rounds that no plan may have", false);
    let silent = |workshop: &mut Workshop| {
        workshop.of_draw("draw.planned/1", "d2").data.as_object_mut().unwrap().retain(|key, _| key != "seating");
    };
    check(silent, |code| *code == Code::PlanDiffers { key: "seating" }, "`seating` is not that of the record", false);
    let table = |workshop: &mut Workshop| drop(workshop.files.insert("draws/d2/tables.csv".into(), b"round,table,id\n".to_vec()));
    check(table, |code| *code == Code::TablesFile, "not the tables of the record", false);
}
