//! Proposals: what an organiser might bend, and that both checkers find it.

use super::{HAND, Meeting, code, found, hold, holds, organiser::Workshop, told};
use folkmoot::{
    assembly::{Actor, Command, Newcomer, ProposalText},
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
fn a_text_exchanged_shows_in_its_seal() {
    let meeting = meeting();
    let mut workshop = Workshop::open(meeting);
    let (_, payload) = workshop.entries.iter_mut().find(|(header, _)| header.kind == "proposal.revised/1").unwrap();
    *payload = payload.as_ref().map(|text| text.replace("Twelve", "Twenty"));
    found(&workshop.close(Some(&meeting.key)), None, |code| matches!(code, Code::SealBroken));
}
