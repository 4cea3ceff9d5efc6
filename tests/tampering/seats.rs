//! Seats given up and filled again: what an organiser might bend, and that both checkers find it by name.

use super::{HAND, Meeting, code, found, found_in_words, hold, holds, organiser::Workshop, plan, told};
use folkmoot::{
    assembly::{Evidenced, Plan, PlanFault},
    audit::Code,
    digest::Digest,
    i18n::Lang,
    id::PersonId,
    randomness::Evidence,
    session::ReplaceRequest,
    sortition::{Certificate, Fairness, Quotas},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

/// A panel of which three leave, one of them in a second wave; two draws fill the seats.
fn replaced(fairness: Fairness) -> Meeting {
    hold(false, Lang::En, |session| {
        let dice = || Evidenced { source: "dice:20".into(), evidence: Evidence::Dice { digits: "31415926535897932384".into() } };
        let first = plan(session, fairness, 50, "dice:20");
        let planned = code(session);
        session.run_draw(HAND, first, vec![dice()]).unwrap();
        for places in [&[0, 5][..], &[7]] {
            let staying = session.draw(first).unwrap().staying();
            let people = places.iter().map(|place| staying[*place]).collect();
            session.decline(HAND, first, people, Untrusted::new("moved away")).unwrap();
            let sources = vec!["dice:20".parse().unwrap()];
            let request =
                ReplaceRequest { draw: first, panel: None, seats: None, fairness: None, tickets: Some(20), sources, quotas: None };
            let draw = session.replace(HAND, &request, &mut ()).unwrap();
            session.run_draw(HAND, draw, vec![dice()]).unwrap();
        }
        planned
    })
}

fn meeting(fairness: Fairness) -> &'static Meeting {
    static LOTTERY: LazyLock<Meeting> = LazyLock::new(|| replaced(Fairness::Leximin));
    static UNIFORM: LazyLock<Meeting> = LazyLock::new(|| replaced(Fairness::Uniform));
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

/// Commits to a changed plan of d2.
fn commit(workshop: &mut Workshop, change: impl FnOnce(&mut Plan)) {
    let mut plan = Plan::from_bytes(&workshop.files["draws/d2/plan.json"]).unwrap();
    change(&mut plan);
    let bytes = plan.to_bytes().unwrap();
    let commitment: Digest = Plan::commitment(&bytes);
    let name = workshop.replace("draws/d2/plan.json", bytes);
    let planned = &mut workshop.of_draw("draw.planned/1", "d2").data;
    (planned["plan"], planned["commitment"]) = (json!(name), json!(commitment));
}

#[test]
fn an_honest_replacement_holds() {
    for meeting in [Fairness::Leximin, Fairness::Uniform].map(meeting) {
        holds(&meeting.auditor, Some(&meeting.planned));
        holds(&meeting.public, Some(&meeting.ended));
        let seats = String::from_utf8(meeting.auditor["draws/d1/seats.csv"].clone()).unwrap();
        assert_eq!((seats.matches(",stays").count(), seats.matches(",declined").count(), seats.matches(",d3,").count()), (8, 3, 1));
    }
}

#[test]
fn somebody_put_back_among_those_who_can_be_drawn() {
    for fairness in [Fairness::Leximin, Fairness::Uniform] {
        let bend = |workshop: &mut Workshop| commit(workshop, |plan| _ = plan.replaces.as_mut().unwrap().without.remove(0));
        let what = |code: &Code| matches!(code, Code::Plan { fault: PlanFault::Without });
        check(fairness, bend, what, "the people who cannot be drawn are not those");
    }
}

#[test]
fn somebody_kept_from_being_drawn() {
    let bend = |workshop: &mut Workshop| {
        commit(workshop, |plan| {
            let without = &mut plan.replaces.as_mut().unwrap().without;
            let other = (0..40).map(PersonId::at).find(|person| !without.contains(person)).unwrap();
            without.push(other);
            without.sort_unstable();
        });
    };
    check(
        Fairness::Uniform,
        bend,
        |code| matches!(code, Code::Plan { fault: PlanFault::Without }),
        "the people who cannot be drawn are not those",
    );
}

#[test]
fn quotas_other_than_those_left_open() {
    let bend = |workshop: &mut Workshop| {
        let mut quotas = Quotas::from_csv(&workshop.files["draws/d2/quotas.csv"]).unwrap();
        quotas.features[0].values[0].max += 1;
        let name = workshop.replace("draws/d2/quotas.csv", quotas.to_csv());
        commit(workshop, |plan| plan.quotas = Some(name));
    };
    check(
        Fairness::Leximin,
        bend,
        |code| matches!(code, Code::Plan { fault: PlanFault::LeftOpen }),
        "not those that the people who stay leave open",
    );
    let by_hand = |workshop: &mut Workshop| {
        let mut quotas = Quotas::from_csv(&workshop.files["draws/d2/quotas.csv"]).unwrap();
        quotas.features[0].values[0].value = "another".into();
        let name = workshop.replace("draws/d2/quotas.csv", quotas.to_csv());
        commit(workshop, |plan| {
            plan.quotas = Some(name);
            plan.replaces.as_mut().unwrap().by_hand = true;
        });
    };
    check(Fairness::Leximin, by_hand, |code| matches!(code, Code::Plan { fault: PlanFault::OtherValues }), "other features or values");
}

/// Bends the certificate of d2 and commits to it.
fn prove(workshop: &mut Workshop, change: impl FnOnce(&mut Certificate, &[PersonId])) {
    let quotas = Quotas::from_csv(&workshop.files["draws/d2/quotas.csv"]).unwrap();
    let without = Plan::from_bytes(&workshop.files["draws/d2/plan.json"]).unwrap().replaces.unwrap().without;
    let mut certificate = Certificate::from_bytes(&workshop.files["draws/d2/certificate.json"], &quotas).unwrap();
    change(&mut certificate, &without);
    let name = workshop.replace("draws/d2/certificate.json", certificate.to_bytes(&quotas).unwrap());
    commit(workshop, |plan| {
        plan.certificate = Some(name);
        let people = certificate.levels.iter().filter(|level| **level == 1).count();
        plan.levels.as_mut().unwrap()[0].people = u32::try_from(people).unwrap();
    });
}

#[test]
fn a_proof_that_speaks_of_people_who_cannot_be_drawn() {
    let shape = |code: &Code| matches!(code, Code::Plan { fault: PlanFault::CertificateShape });
    // Without rows the levels alone can be seen.
    let settled = |workshop: &mut Workshop| prove(workshop, |proof, without| proof.levels[without[0].index()] = 1);
    check(Fairness::Leximin, settled, shape, "a level for somebody who cannot be drawn");
    let meeting = meeting(Fairness::Leximin);
    let mut workshop = Workshop::over(&meeting.public);
    settled(&mut workshop);
    found(&workshop.close(Some(&meeting.key)), None, shape);
    let household = |workshop: &mut Workshop| prove(workshop, |proof, _| _ = proof.proofs[0].households.insert(1, 1));
    let mut workshop = Workshop::open(meeting);
    household(&mut workshop);
    let rows = String::from_utf8(workshop.files["draws/d2/pool.csv"].clone()).unwrap();
    let plan = Plan::from_bytes(&workshop.files["draws/d2/plan.json"]).unwrap();
    let barred = rows.lines().any(|row| {
        let mut cells = row.split(',');
        let person = cells.next().and_then(|id| id.parse::<PersonId>().ok());
        cells.next_back() == Some("h1") && person.is_some_and(|person| plan.without().contains(&person))
    });
    assert!(barred, "the household of this test is to be one that cannot be drawn");
    let files = workshop.close(Some(&meeting.key));
    found(&files, None, shape);
    if let Some((_, text)) = told(&files, None) {
        assert!(text.contains("a household of somebody who cannot be drawn"), "{text}");
    }
}

#[test]
fn a_panel_as_it_never_stood() {
    let table = |workshop: &mut Workshop| {
        let seats = String::from_utf8(workshop.files["draws/d1/seats.csv"].clone()).unwrap();
        workshop.files.insert("draws/d1/seats.csv".into(), seats.replacen("declined", "stays", 1).into_bytes());
    };
    check(Fairness::Leximin, table, |code| *code == Code::SeatsFile, "not the panel as it stands");
    let stranger = |workshop: &mut Workshop| {
        let drawn = workshop.of_draw("draw.drawn/1", "d1").data["panel"].clone();
        let other = (0..40).map(|place| json!(PersonId::at(place))).find(|person| !drawn.as_array().unwrap().contains(person)).unwrap();
        workshop.of_draw("draw.declined/1", "d1").data["person"] = other;
    };
    check(Fairness::Leximin, stranger, |code| matches!(code, Code::NotAllowed { .. }), "is not on the panel of d1 as it stands");
    let nobody_left = |workshop: &mut Workshop| {
        let place = workshop.entries.iter().position(|(header, _)| header.kind == "draw.declined/1").unwrap();
        workshop.entries.remove(place);
    };
    check(Fairness::Leximin, nobody_left, |code| matches!(code, Code::NotAllowed { .. }), "fills more seats of d1 than are open");
}
