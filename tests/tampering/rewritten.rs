//! Pasts rewritten so that everything fits. Without the key the signatures tell; with it, nothing but a code that somebody noted down.

use super::{Files, found, holds, meeting, organiser::Workshop};
use folkmoot::{audit::Code, sortition::Fairness};
use serde_json::json;

/// Found by its signatures where the key is not at hand; where it is, by the code alone.
fn check(tamper: impl Fn(&mut Workshop), what: impl Fn(&Code) -> bool) {
    let meeting = meeting(Fairness::Uniform);
    let rewrite = |key| -> Files {
        let mut workshop = Workshop::open(meeting);
        tamper(&mut workshop);
        workshop.close(key)
    };
    found(&rewrite(None), None, what);
    let signed = rewrite(Some(&meeting.key));
    holds(&signed, None);
    found(&signed, Some(&meeting.ended), |code| *code == Code::HeldCodeMissing);
}

fn root(code: &Code) -> bool {
    matches!(code, Code::CheckpointRoot { .. })
}

#[test]
fn other_evidence_and_all_that_follows_from_it() {
    let change = |workshop: &mut Workshop| {
        workshop.of_draw("draw.evidenced/1", "d1").data["evidence"]["digits"] = json!("27182818284590452353");
        workshop.draw_again();
    };
    check(change, root);
}

#[test]
fn entries_deleted_at_the_end() {
    // given a record whose last published checkpoint goes with everything after it, and the entry before it, which cancelled a draw
    let delete = |workshop: &mut Workshop| {
        let last = workshop.entries.iter().rposition(|(header, _)| header.kind == "draw.cancelled/1").unwrap();
        workshop.entries.truncate(last);
    };
    check(delete, |code| matches!(code, Code::CheckpointSize { .. }));
}

#[test]
fn entries_in_another_order() {
    // given an early code published just after the plan of d1: let it come before, as if the plan had not been fixed yet
    let reorder = |workshop: &mut Workshop| {
        let plan = workshop.entries.iter().position(|(header, _)| header.kind == "draw.planned/1").unwrap();
        assert_eq!(workshop.entries[plan + 1].0.kind, "checkpoint.published/1");
        workshop.entries.swap(plan, plan + 1);
    };
    check(reorder, root);
}

#[test]
fn a_second_draw_hidden() {
    // given two results from one pool: the second is hidden, as if there had been the first alone
    let hide = |workshop: &mut Workshop| {
        workshop.entries.retain(|(header, _)| header.data["draw"] != "d2");
        workshop.of_draw("draw.planned/1", "d3").data["draw"] = json!("d2");
        workshop.of_draw("draw.cancelled/1", "d3").data["draw"] = json!("d2");
        let plan = workshop.files["draws/d2/plan.json"].clone();
        workshop.files.remove(&format!("blobs/{}", folkmoot::digest::sha256(&plan)));
        workshop.files.retain(|path, _| !path.starts_with("draws/d2/"));
        let third: Files = workshop
            .files
            .iter()
            .filter(|(path, _)| path.starts_with("draws/d3/"))
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect();
        workshop.files.retain(|path, _| !path.starts_with("draws/d3/"));
        workshop.files.extend(third.into_iter().map(|(path, bytes)| (path.replace("d3", "d2"), bytes)));
    };
    check(hide, |code| matches!(code, Code::CheckpointRoot { .. } | Code::CheckpointSize { .. }));
}

#[test]
fn a_code_of_another_record() {
    let (ours, other) = (meeting(Fairness::Uniform), meeting(Fairness::Leximin));
    found(&ours.auditor, Some(&other.ended), |code| *code == Code::HeldCodeMissing);
}
