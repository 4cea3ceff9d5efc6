//! Support that carries a proposal, members who let themselves be found, contributions taken back: what cannot be, found by both checkers.

use super::{HAND, Meeting, code, found, hold, holds, organiser::Workshop, told};
use folkmoot::{
    assembly::{Actor, Command, Judgement, Newcomer, ProposalText, Template},
    audit::Code,
    i18n::Lang,
    id::{MemberId, PostId, ProposalId, Target},
    session::{Hand, Session},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

const P1: ProposalId = ProposalId(1);

fn act(session: &mut Session, member: u32, command: Command) {
    session.act(Hand { by: Actor::Member(MemberId(member)), op: None }, &[], |_| Ok(command)).unwrap();
}

/// A proposal of m1 that one supporter carries: m2. They let themselves be found; m1 says something and takes it back.
fn meeting() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
            session.act(HAND, &[], |_| Ok(Command::Enrol(["Ana", "Bo"].map(newcomer).to_vec()))).unwrap();
            let mut rules = Template::Neighbourhood.rules();
            rules.workflow.stages.get_mut("admitted").unwrap().supporters = 1;
            session.act(HAND, &[], |_| Ok(Command::SetRules(Box::new(rules)))).unwrap();
            let text = ProposalText { title: Untrusted::new("Benches"), body: Untrusted::new("Ten."), ..ProposalText::default() };
            act(session, 1, Command::Propose(vec![text]));
            act(session, 2, Command::Support { proposal: P1, version: None });
            act(session, 2, Command::ShowInterests { member: MemberId(2), show: true });
            let (on, text) = (Target::Proposal(P1), Untrusted::new("well"));
            act(session, 1, Command::AddPost { on, parent: None, stance: None, sums: Vec::new(), text });
            for judgement in [Judgement::Hidden, Judgement::Shown] {
                act(session, 1, Command::JudgePost { post: PostId(1), judgement, reason: Untrusted::new("taken back") });
            }
            code(session)
        })
    });
    &MEETING
}

#[test]
fn an_honest_record_of_support_holds_and_its_thread_can_be_read() {
    holds(&meeting().public, Some(&meeting().planned));
    holds(&meeting().auditor, Some(&meeting().planned));
    let thread = String::from_utf8(meeting().auditor["discussion/p1.md"].clone()).unwrap();
    assert!(thread.starts_with("# p1 · Benches\n\n## c1 · m1 · ") && thread.contains("\n> well\n"), "{thread}");
    assert!(!meeting().public.contains_key("discussion/p1.md"));
}

#[test]
fn nobody_is_carried_or_found_by_the_hand_of_others() {
    type Bend = fn(&mut Workshop, usize);
    let bends: [(&str, Bend, &str); 5] = [
        ("proposal.moved/1", |w, at| w.entries[at].0.by = "m1".into(), "m1 may not bring p1 there"),
        ("proposal.supported/1", |w, at| drop(w.entries.remove(at)), "m2 may not bring p1 there"),
        ("member.interests_shown/1", |w, at| w.entries[at].0.data = json!({ "member": "m1" }), "is theirs to say"),
        ("post.hidden/1", |w, at| w.entries[at].0.by = "m2".into(), "m2 may not hide or show what others said"),
        ("post.shown/1", |w, at| w.entries[at].0.by = "m2".into(), "m2 may not hide or show what others said"),
    ];
    for (kind, bend, words) in bends {
        let mut workshop = Workshop::open(meeting());
        let at = workshop.entries.iter().position(|(header, _)| header.kind == kind).unwrap();
        bend(&mut workshop, at);
        let files = workshop.close(Some(&meeting().key));
        found(&files, None, |code| matches!(code, Code::NotAllowed { .. }));
        if let Some((_, text)) = told(&files, None) {
            assert!(text.contains(words), "{kind}: {text}");
        }
    }
}
