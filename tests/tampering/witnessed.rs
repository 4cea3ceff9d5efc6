//! Witnesses who did not see what the record says that they saw.

use super::{HAND, Meeting, code, found, hold, holds, organiser::Workshop, plan, verify};
use folkmoot::{
    assembly::{Actor, Evidenced},
    audit::{Code, Note},
    i18n::Lang,
    id::DrawId,
    ledger::{
        self,
        cosignature::{WitnessSigningKey, cosign},
    },
    randomness::Evidence,
    sortition::Fairness,
};
use serde_json::json;
use std::sync::LazyLock;

fn witness(seed: u8) -> WitnessSigningKey {
    WitnessSigningKey::from_seed("zoe.example", &[seed; 32]).unwrap()
}

/// A plan, a witness who cosigns it, dice, the panel.
fn witnessed() -> &'static Meeting {
    static WITNESSED: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            session.name_witness(HAND, &witness(1).vkey().to_string()).unwrap();
            let draw = plan(session, Fairness::Leximin, 50, "dice:20");
            let planned = code(session);
            let mut note = ledger::Note::parse(&session.publish_checkpoint(Actor::Operator).unwrap().note.unwrap()).unwrap();
            cosign(&mut note, &witness(1), 1_700_000_000);
            session.record_cosigned(HAND, &note.to_string()).unwrap();
            let dice = Evidence::Dice { digits: "31415926535897932384".into() };
            session.run_draw(HAND, draw, vec![Evidenced { source: "dice:20".into(), evidence: dice }]).unwrap();
            planned
        })
    });
    &WITNESSED
}

#[test]
fn a_witnessed_plan_is_said_to_be_one() {
    let meeting = witnessed();
    holds(&meeting.auditor, Some(&meeting.planned));
    holds(&meeting.public, None);
    let notes = verify(&meeting.public, None).notes;
    assert!(notes.contains(&Note::PlanWitnessed { draw: DrawId(1), count: 1 }), "{notes:?}");
    assert!(notes.iter().any(|note| matches!(note, Note::Witnessed { count: 1, .. })) && !notes.contains(&Note::NothingHeld));
}

/// Replaces the cosigned note by what the change makes of its lines; everything else is signed anew.
fn check(change: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool) {
    let meeting = witnessed();
    let mut workshop = Workshop::open(meeting);
    change(&mut workshop);
    found(&workshop.close(None), None, what);
}

fn note(workshop: &mut Workshop) -> &mut serde_json::Value {
    let entry = workshop.entries.iter_mut().find(|(header, _)| header.kind == "checkpoint.cosigned/1");
    &mut entry.unwrap().0.data["note"]
}

#[test]
fn a_changed_cosignature_and_one_of_somebody_else() {
    let changed = |workshop: &mut Workshop| {
        let note = note(workshop);
        let parsed = ledger::Note::parse(note.as_str().unwrap()).unwrap();
        let text = note.as_str().unwrap().to_owned();
        let (head, line) = text.trim_end().rsplit_once('\n').unwrap();
        assert_eq!(parsed.signatures().len(), 2);
        let at = line.len() - 40;
        let other = if line.as_bytes()[at] == b'A' { "B" } else { "A" };
        *note = json!(format!("{head}\n{}{other}{}\n", &line[..at], &line[at + 1..]));
    };
    check(changed, |code| *code == Code::Cosignature);
    let stranger = |workshop: &mut Workshop| {
        let note = note(workshop);
        let text = note.as_str().unwrap().to_owned();
        let (head, _) = text.trim_end().rsplit_once('\n').unwrap();
        let mut parsed = ledger::Note::parse(&format!("{head}\n")).unwrap();
        cosign(&mut parsed, &witness(2), 1_700_000_000);
        *note = json!(parsed.to_string());
    };
    check(stranger, |code| *code == Code::Cosignature);
}

#[test]
fn a_witness_named_afterwards_or_by_no_key() {
    let late = |workshop: &mut Workshop| {
        let place = workshop.entries.iter().position(|(header, _)| header.kind == "witness.named/1").unwrap();
        let entry = workshop.entries.remove(place);
        workshop.entries.push(entry);
    };
    // What was cosigned had the witness's name in it.
    check(late, |code| matches!(code, Code::CheckpointRoot { .. }));
    let strange = |workshop: &mut Workshop| {
        let entry = workshop.entries.iter_mut().find(|(header, _)| header.kind == "witness.named/1");
        entry.unwrap().0.data["key"] = json!("zoe.example+00000000+AA");
    };
    check(strange, |code| *code == Code::WitnessKey);
}

#[test]
fn another_past_than_the_one_that_was_cosigned() {
    let meeting = witnessed();
    let mut workshop = Workshop::open(meeting);
    workshop.entries[3].0.at += chrono::TimeDelta::seconds(1);
    let files = workshop.close(Some(&meeting.key));
    found(&files, None, |code| matches!(code, Code::CheckpointRoot { .. }));
}
