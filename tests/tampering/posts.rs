//! Words put into mouths, versions left out, hiding without trace: what an organiser might do to a discussion.

use super::{HAND, Meeting, code, found, hold, holds, organiser::Workshop, told};
use folkmoot::{
    assembly::{Actor, Command, Judgement, Newcomer, Rules, Stance, Template},
    audit::Code,
    i18n::Lang,
    id::{MemberId, PostId, Target, TopicId},
    session::Hand,
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

fn meeting() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let text = |words: &str| Untrusted::new(words);
            let newcomers = ["Zoé", "Ali"].map(|name| Newcomer { name: text(name), ..Newcomer::default() });
            let mut act = |by: Option<u32>, command| {
                let by = by.map_or(Actor::Operator, |number| Actor::Member(MemberId(number)));
                session.act(Hand { by, ..HAND }, &[], |_| Ok(command)).unwrap();
            };
            act(None, Command::Enrol(newcomers.to_vec()));
            let rules = Rules { posts_per_day: Some(50), ..Template::Neighbourhood.rules() };
            act(None, Command::SetRules(Box::new(rules)));
            act(None, Command::OpenTopic { title: text("The cistern") });
            let on = Target::Topic(TopicId(1));
            let say = |parent: Option<u32>, stance, words: &str| Command::AddPost {
                on,
                parent: parent.map(PostId),
                stance,
                sums: parent.map(PostId).into_iter().collect(),
                text: text(words),
            };
            let judge = |judgement| Command::JudgePost { post: PostId(2), judgement, reason: text("because") };
            act(Some(1), say(None, Some(Stance::Question), "who?"));
            act(Some(2), say(Some(1), None, "I do"));
            act(Some(2), Command::EditPost { post: PostId(2), seen: Some(1), stance: None, text: text("we do") });
            act(Some(1), Command::AnswerPost { post: PostId(1), answer: PostId(2) });
            act(None, judge(Judgement::Hidden));
            act(Some(2), judge(Judgement::Contested));
            act(None, judge(Judgement::Shown));
            code(session)
        })
    });
    &MEETING
}

/// What is bent is found by both, the second one in these words.
fn check(bend: impl Fn(&mut Workshop), words: &str) {
    let mut workshop = Workshop::open(meeting());
    bend(&mut workshop);
    let files = workshop.close(Some(&meeting().key));
    found(&files, None, |code| matches!(code, Code::NotAllowed { .. }));
    if let Some((_, text)) = told(&files, None) {
        assert!(text.contains(words), "{text}");
    }
}

/// The place of the entry of a kind.
fn of(workshop: &Workshop, kind: &str) -> usize {
    workshop.entries.iter().position(|(header, _)| header.kind == kind).unwrap()
}

#[test]
fn an_honest_discussion_holds() {
    holds(&meeting().auditor, Some(&meeting().planned));
    holds(&meeting().public, Some(&meeting().ended));
}

#[test]
fn a_discussion_that_cannot_have_happened() {
    type Bend = fn(&mut Workshop, usize);
    #[rustfmt::skip]
    let bends: [(&str, Bend, &str); 12] = [
        ("post.edited/1", |w, at| w.entries[at].0.by = "m1".into(), "changed by somebody else than its author"),
        ("post.edited/1", |w, at| w.entries[at].0.data["version"] = json!(3), "version 3 of c2 stands where 2 should"),
        ("post.edited/1", |w, at| drop(w.entries.remove(at - 1)), "c2 has not been said"),
        ("post.answered/1", |w, at| w.entries[at].0.data["answer"] = json!("c1"), "c1 does not answer c1"),
        ("post.answered/1", |w, at| w.entries[at].0.data = json!({ "answer": "c2", "post": "c2" }), "c2 is not a question"),
        ("post.hidden/1", |w, at| drop(w.entries.remove(at)), "c2 is not hidden"),
        ("post.shown/1", |w, at| w.entries[at].0.kind = "post.contested/1".into(), "c2 is not hidden"),
        ("post.contested/1", |w, at| { let mut again = w.entries[at].clone(); again.0.op = folkmoot::id::OpId([9; 16]); w.entries.insert(at, again); }, "contested twice by m2"),
        ("post.added/1", |w, at| w.entries[at].0.data["post"] = json!("c2"), "stands where c1 should"),
        ("post.added/1", |w, at| w.entries[at].0.data["on"] = json!("d7"), "no d7 to talk about"),
        ("post.edited/1", |w, at| w.entries[at - 1].0.data["sums"] = json!(["c9"]), "c9 has not been said"),
        ("topic.opened/1", |w, at| drop(w.entries.remove(at)), "no topic1 to talk about"),
    ];
    for (kind, bend, words) in bends {
        // A second showing needs a hiding: turned into a contest it is none, so that case is put before the hiding.
        check(
            |workshop| {
                let at = of(workshop, kind);
                bend(workshop, at);
                if words == "c2 is not hidden" && kind == "post.shown/1" {
                    let contest = workshop.entries.remove(at);
                    let hidden = of(workshop, "post.hidden/1");
                    workshop.entries.insert(hidden, contest);
                }
            },
            words,
        );
    }
}

#[test]
fn more_than_the_rules_allow_in_a_day() {
    let bend = |workshop: &mut Workshop| {
        let rules = workshop.entries.iter_mut().filter(|(header, _)| header.kind == "rules.set/1").nth(1).unwrap();
        rules.0.data["rules"]["posts_per_day"] = json!(0);
    };
    check(bend, "says more in a day than the rules allow");
}

#[test]
fn other_words_do_not_fit_the_seal() {
    let mut workshop = Workshop::open(meeting());
    let at = of(&workshop, "post.added/1");
    workshop.entries[at].1 = workshop.entries[at].1.take().map(|payload| payload.replace("who?", "why?"));
    found(&workshop.close(Some(&meeting().key)), None, |code| *code == Code::SealBroken);
}
