//! Results that are not what plan and evidence give. Found by drawing again, even where the organiser signs anew.

use super::{found, holds, meeting, organiser::Workshop, verify};
use folkmoot::{
    assembly::{Plan, PlanFault},
    audit::{self, Code, Input, Note},
    digest::Digest,
    id::{DrawId, PersonId},
    session::Dossier,
    sortition::{Book, Fairness},
};
use serde_json::json;
use std::collections::BTreeMap;

#[test]
fn the_file_itself_holds_and_must_be_whole() {
    for meeting in [Fairness::Leximin, Fairness::Uniform].map(meeting) {
        let mut blobs = meeting.whole.blobs.clone();
        let findings = |blobs: &BTreeMap<Digest, Vec<u8>>| {
            let Dossier { entries, note, .. } = &meeting.whole;
            audit::verify(&Input { entries, blobs, whole: true, checkpoint: note.as_deref(), held: None }, &mut |_, _| true).findings
        };
        assert_eq!(findings(&blobs), []);
        // A blob that is missing, and one that was changed, whichever it is.
        for (name, bytes) in &meeting.whole.blobs {
            blobs.remove(name);
            let missing = findings(&blobs);
            assert!(missing.iter().any(|finding| matches!(finding.code, Code::BlobMissing { name: lost, .. } if lost == *name)));
            blobs.insert(*name, [bytes.as_slice(), b" "].concat());
            let changed = findings(&blobs);
            assert!(changed.iter().any(|finding| matches!(finding.code, Code::BlobChanged { name: other, .. } if other == *name)));
            blobs.insert(*name, bytes.clone());
        }
    }
}

/// Does it with the key and without: with it, this is found; without it, signatures do not fit either.
fn check(fairness: Fairness, tamper: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool) {
    let meeting = meeting(fairness);
    for key in [Some(&meeting.key), None] {
        let mut workshop = Workshop::open(meeting);
        tamper(&mut workshop);
        let files = workshop.close(key);
        found(&files, None, &what);
        let root = |code: &Code| matches!(code, Code::CheckpointRoot { .. });
        assert_eq!(verify(&files, None).findings.iter().any(|finding| root(&finding.code)), key.is_none());
    }
}

#[test]
fn an_honest_meeting_holds_and_so_does_what_the_workshop_leaves_alone() {
    for meeting in [Fairness::Leximin, Fairness::Uniform].map(meeting) {
        for code in [None, Some(meeting.planned.as_str()), Some(meeting.ended.as_str())] {
            holds(&meeting.auditor, code);
        }
        holds(&meeting.public, None);
        let untouched = Workshop::open(meeting);
        holds(&untouched.close(Some(&meeting.key)), None);
        let notes = verify(&meeting.auditor, Some(&meeting.planned)).notes;
        for note in [Note::Binds { draw: DrawId(1) }, Note::PlanHeld { draw: DrawId(1) }, Note::NotBindingRehearsal { draw: DrawId(2) }] {
            assert!(notes.contains(&note), "{notes:?}");
        }
        assert!(!notes.contains(&Note::PlanHeld { draw: DrawId(2) }) && !notes.contains(&Note::Binds { draw: DrawId(3) }));
    }
}

#[test]
fn a_panel_member_exchanged() {
    for fairness in [Fairness::Leximin, Fairness::Uniform] {
        let exchange = |workshop: &mut Workshop| {
            let mut outcome = workshop.outcome();
            let other = (0..40).map(PersonId::at).find(|person| !outcome.panel.contains(person)).unwrap();
            outcome.panel[3] = other;
            workshop.set_outcome(&outcome);
        };
        check(fairness, exchange, |code| matches!(code, Code::Panel { extra, missing } if extra.len() == 1 && missing.len() == 1));
    }
}

#[test]
fn another_ticket_with_its_own_panel() {
    let alter = |workshop: &mut Workshop| {
        let (mut outcome, book) = (workshop.outcome(), Book::from_csv(&workshop.files["draws/d1/book.csv"]).unwrap());
        let ticket = (outcome.ticket.unwrap() + 1) % 50;
        outcome.panel.clone_from(&book.tickets[ticket as usize]);
        outcome.ticket = Some(ticket);
        workshop.set_outcome(&outcome);
    };
    check(Fairness::Leximin, alter, |code| matches!(code, Code::Ticket { .. }));
}

#[test]
fn tickets_numbered_as_one_likes() {
    let renumber = |workshop: &mut Workshop| {
        let mut book = Book::from_csv(&workshop.files["draws/d1/book.csv"]).unwrap();
        let other = (1..50).find(|place| book.tickets[*place] != book.tickets[0]).unwrap();
        book.tickets.swap(0, other);
        let name = workshop.replace("draws/d1/book.csv", book.to_csv());
        replan(workshop, |plan| plan.book = Some(name));
    };
    check(Fairness::Leximin, renumber, |code| *code == Code::Plan { fault: PlanFault::Numbering });
}

/// Changes the first plan, and all that follows from it.
fn replan(workshop: &mut Workshop, change: impl FnOnce(&mut Plan)) {
    workshop.replan(change);
    workshop.draw_again();
    // The other draws keep the book and the proof that they named.
    for file in ["d2/book.csv", "d3/book.csv", "d2/certificate.json", "d3/certificate.json"] {
        let bytes = workshop.files[&format!("draws/{file}")].clone();
        workshop.files.insert(format!("blobs/{}", folkmoot::digest::sha256(&bytes)), bytes);
    }
}

#[test]
fn a_level_that_claims_a_bound_its_proof_does_not_give() {
    for index in [0, 1] {
        let lower = |workshop: &mut Workshop| {
            replan(workshop, |plan| {
                let level = &mut plan.levels.as_mut().unwrap()[index];
                // A bound of its own, and what was reached brought below it.
                (level.bound, level.reached) = (["1/7", "1/6"][index].to_owned(), ["1/7", "1/6"][index].to_owned());
            });
        };
        check(
            Fairness::Leximin,
            lower,
            |code| matches!(code, Code::Plan { fault: PlanFault::Bound { level: l, .. } } if *l as usize == index + 1),
        );
    }
}

#[test]
fn a_level_that_reached_more_than_the_lottery_gives() {
    let raise = |workshop: &mut Workshop| replan(workshop, |plan| plan.levels.as_mut().unwrap()[1].reached = "1/2".to_owned());
    check(Fairness::Leximin, raise, |code| *code == Code::Plan { fault: PlanFault::Levels });
    let raise = |workshop: &mut Workshop| {
        replan(workshop, |plan| {
            let level = &mut plan.levels.as_mut().unwrap()[1];
            (level.reached, level.bound) = ("1/2".to_owned(), "1/1".to_owned());
        });
    };
    check(Fairness::Leximin, raise, |code| matches!(code, Code::Plan { fault: PlanFault::BelowLevel { level: 2, .. } }));
}

#[test]
fn a_proof_changed_on_a_level() {
    let with = |change: fn(&mut serde_json::Value)| {
        move |workshop: &mut Workshop| {
            let mut proof: serde_json::Value = serde_json::from_slice(&workshop.files["draws/d1/certificate.json"]).unwrap();
            change(&mut proof);
            let name = workshop.replace("draws/d1/certificate.json", serde_json::to_vec(&proof).unwrap());
            replan(workshop, |plan| plan.certificate = Some(name));
        }
    };
    let seats =
        |level: usize| move |code: &Code| matches!(code, Code::Plan { fault: PlanFault::Bound { level: l, .. } } if *l as usize == level);
    check(Fairness::Leximin, with(|proof| proof["proofs"][0]["seats"] = json!(7)), seats(1));
    check(Fairness::Leximin, with(|proof| proof["proofs"][1]["seats"] = json!(-7)), seats(2));
    // Somebody put on another level, or on one that there is not.
    let other = with(|proof| proof["levels"][0] = json!(3 - proof["levels"][0].as_u64().unwrap()));
    check(Fairness::Leximin, other, |code| matches!(code, Code::Plan { fault: PlanFault::Settled { .. } }));
    let none = with(|proof| proof["levels"][0] = json!(0));
    check(Fairness::Leximin, none, |code| *code == Code::Plan { fault: PlanFault::CertificateShape });
    // A level more or less than the plan has.
    let fewer = with(|proof| drop(proof["proofs"].as_array_mut().unwrap().pop()));
    check(Fairness::Leximin, fewer, |code| *code == Code::Plan { fault: PlanFault::CertificateShape });
    let zero = with(|proof| proof["proofs"][0]["values"] = json!([["age", "older", 0]]));
    check(Fairness::Leximin, zero, |code| *code == Code::Plan { fault: PlanFault::CertificateUnreadable });
}

#[test]
fn other_evidence_and_the_old_result() {
    let change = |workshop: &mut Workshop| {
        workshop.of_draw("draw.evidenced/1", "d1").data["evidence"]["digits"] = json!("27182818284590452353");
    };
    for fairness in [Fairness::Leximin, Fairness::Uniform] {
        check(fairness, change, |code| matches!(code, Code::Seed { expected: Some(_) }));
    }
}

#[test]
fn a_seed_out_of_thin_air() {
    let change = |workshop: &mut Workshop| {
        let mut outcome = workshop.outcome();
        outcome.seed.0[0] ^= 1;
        workshop.set_outcome(&outcome);
    };
    check(Fairness::Uniform, change, |code| matches!(code, Code::Seed { .. }));
}
