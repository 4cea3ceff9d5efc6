//! Proposals: what an organiser might bend, and that both checkers find it.

use super::{HAND, Meeting, code, found, hold, holds, organiser::Workshop, told};
use folkmoot::{
    assembly::{Actor, Change, Command, Newcomer, ProposalText},
    audit::Code,
    i18n::Lang,
    id::{MemberId, ProposalId},
    session::{Hand, Session},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

const P1: ProposalId = ProposalId(1);

fn act(session: &mut Session, member: u32, command: Command) {
    session.act(Hand { by: Actor::Member(MemberId(member)), op: None }, &[], |_| Ok(command)).unwrap();
}

fn text(body: &str) -> ProposalText {
    ProposalText { title: Untrusted::new("Benches"), body: Untrusted::new(body), ..ProposalText::default() }
}

/// A proposal of m1, which m2 supports, revised and admitted by m3, a facilitator.
fn meeting() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
            session.act(HAND, &[], |_| Ok(Command::Enrol(["Ana", "Bo", "Cyd"].map(newcomer).to_vec()))).unwrap();
            let role = Command::SetRole { member: MemberId(3), role: "facilitator".to_owned(), give: true };
            session.act(HAND, &[], |_| Ok(role)).unwrap();
            act(session, 1, Command::Propose(vec![text("Ten benches.")]));
            act(session, 2, Command::Support { proposal: P1, version: None });
            act(session, 1, Command::Revise { proposal: P1, on: 1, text: Box::new(text("Twelve benches.")) });
            act(session, 2, Command::Sign { proposal: P1, interests: None });
            let change = Change { old: Untrusted::new("Twelve"), new: Untrusted::new("Nine"), occurrence: None };
            act(session, 2, Command::Amend { proposal: P1, on: 2, change, reasons: None });
            let change = Change { old: Untrusted::new("benches"), new: Untrusted::new("seats"), occurrence: None };
            act(session, 2, Command::Amend { proposal: P1, on: 2, change, reasons: None });
            let (accept, reject, reason) = (vec![ProposalId(2)], vec![ProposalId(3)], Some(Untrusted::new("by 9 to 4")));
            act(session, 1, Command::Settle { proposal: P1, accept, reject, reason });
            act(session, 3, Command::Promote { amendment: ProposalId(3), title: Untrusted::new("Seats") });
            let status = "admitted".to_owned();
            act(session, 3, Command::Bring { proposal: P1, status, reason: Some(Untrusted::new("ours to do")) });
            code(session)
        })
    });
    &MEETING
}

#[test]
fn an_honest_record_of_proposals_holds() {
    let meeting = meeting();
    holds(&meeting.public, Some(&meeting.planned));
    let record = String::from_utf8(meeting.public["record.jsonl"].clone()).unwrap();
    assert!(record.contains("Twelve benches.") && record.contains("ours to do") && !record.contains("Cyd"));
}

/// A header of a kind is bent, and the record signed anew: both find it, the second one in these words.
fn bent(kind: &str, bend: impl Fn(&mut folkmoot::ledger::Header), words: &str) {
    let meeting = meeting();
    let mut workshop = Workshop::open(meeting);
    bend(&mut workshop.entries.iter_mut().find(|(header, _)| header.kind == kind).unwrap().0);
    let files = workshop.close(Some(&meeting.key));
    found(&files, None, |code| matches!(code, Code::NotAllowed { .. }));
    if let Some((_, text)) = told(&files, None) {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn hands_versions_and_stages_that_cannot_be() {
    bent("proposal.revised/1", |header| header.by = "m2".to_owned(), "m2 may not revise p1, which is submitted");
    bent("proposal.revised/1", |header| header.data["version"] = json!(3), "version 3 of p1 stands where 2 should");
    bent("proposal.supported/1", |header| header.by = "operator".to_owned(), "signatures and support are a member's");
    bent("proposal.supported/1", |header| header.data["version"] = json!(2), "supports version 2 of p1, which is not there");
    bent("proposal.signed/1", |header| header.by = "m1".to_owned(), "m1 has signed p1 already");
    bent("proposal.moved/1", |header| header.by = "m1".to_owned(), "m1 may not bring p1 there");
    bent("proposal.moved/1", |header| header.data["status"] = json!("adopted"), "p1 is submitted: adopted does not follow");
    bent("proposal.submitted/1", |header| header.data["proposal"] = json!("p2"), "stands where p1 should");
}

#[test]
fn amendments_that_cannot_be() {
    bent("amendment.submitted/1", |header| header.data["version"] = json!(3), "p1 has no version 3");
    bent("amendment.submitted/1", |header| header.data["version"] = json!(1), "does not stand in the text that it amends");
    bent("amendment.rejected/1", |header| header.data["amendment"] = json!("p2"), "p2 is over: adopted");
    let last = |workshop: &mut Workshop, change: &dyn Fn(&mut folkmoot::ledger::Header)| {
        change(&mut workshop.entries.iter_mut().rev().find(|(header, _)| header.kind == "proposal.revised/1").unwrap().0);
    };
    let whole = |change: &dyn Fn(&mut folkmoot::ledger::Header), words: &str| {
        let mut workshop = Workshop::open(meeting());
        last(&mut workshop, change);
        let files = workshop.close(Some(&meeting().key));
        found(&files, None, |code| matches!(code, Code::NotAllowed { .. }));
        if let Some((_, text)) = told(&files, None) {
            assert!(text.contains(words), "{text}");
        }
    };
    whole(&|header| header.data["amendments"] = json!(["p3"]), "version 3 of p1 is not what its amendments make of the text");
    whole(&|header| header.data["amendments"] = json!(["p2", "p3"]), "is not what its amendments make");
    whole(&|header| header.by = "m9".to_owned(), "m9 has not been enrolled");
}

#[test]
fn a_text_exchanged_shows_in_its_seal() {
    let meeting = meeting();
    let mut workshop = Workshop::open(meeting);
    let (_, payload) = workshop.entries.iter_mut().find(|(header, _)| header.kind == "proposal.revised/1").unwrap();
    *payload = payload.as_ref().map(|text| text.replace("Twelve", "Twenty"));
    found(&workshop.close(Some(&meeting.key)), None, |code| matches!(code, Code::SealBroken));
}
