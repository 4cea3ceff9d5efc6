//! Discussions as Markdown: a thread a file, to be read, printed, mailed. Members stand there by their numbers, never by name.

use crate::assembly::{Actor, Judgement, Post, State};
use crate::i18n::{Coded, Words};
use crate::id::{PostId, Target};
use crate::text::{harmless, tidy};

/// What is talked about, in the order of its names: whatever has a contribution.
pub fn threads(state: &State) -> Vec<Target> {
    state.posts.threads().map(|(on, _)| on).collect()
}

/// A thread in reading order. What people wrote stands behind `>`, so that nothing in it can pass for a heading of the file; what is hidden
/// keeps its place, without its words.
pub fn discussion(state: &State, on: Target, words: &Words) -> String {
    let title = match on {
        Target::Proposal(id) => state.proposals.get(&id).and_then(|proposal| proposal.title()),
        Target::Topic(id) => state.posts.topic(id).and_then(|topic| topic.title.as_ref()),
        Target::Vote(id) => state.votes.get(&id).and_then(|vote| vote.title()),
        Target::Draw(_) => None,
    };
    let title = title.map(|title| format!(" · {}", harmless(&tidy(title.raw())))).unwrap_or_default();
    let mut out = vec![format!("# {on}{title}")];
    for id in state.posts.thread(on) {
        if let Some(post) = state.posts.get(id) {
            out.extend([String::new(), format!("## {}", head(state, id, post, words)), String::new()]);
            out.extend(body(post, words));
        }
    }
    out.push(String::new());
    out.join("\n")
}

fn head(state: &State, id: PostId, post: &Post, words: &Words) -> String {
    let names = |ids: &[PostId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let tell = |key: &str, place: &str, text: &str| words.tell(key, &[(place, text.into())]);
    let parts = [
        Some(id.to_string()),
        Some(by(post.author, words)),
        post.current.stance.map(|stance| Coded::of("stance", &stance).phrase(words)),
        Some(post.at().format("%Y-%m-%d %H:%M UTC").to_string()),
        post.parent.map(|parent| tell("post-replies-to", "parent", &parent.to_string())),
        (!post.sums.is_empty()).then(|| tell("post-sums", "posts", &names(&post.sums))),
        (post.version() > 1).then(|| words.say("post-edited")),
        state.posts.is_open_question(id).then(|| words.say("post-unanswered")),
        post.answer.map(|answer| tell("post-answered-by", "answer", &answer.to_string())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn body(post: &Post, words: &Words) -> Vec<String> {
    let mut lines = match &post.current.text {
        _ if post.hidden() => Vec::new(),
        Some(text) => harmless(text.raw()).split('\n').map(|line| format!("> {line}").trim_end().to_owned()).collect(),
        None => vec![words.say("name-withheld")],
    };
    for judged in &post.judged {
        let key = match judged.what {
            Judgement::Hidden => "post-judged-hidden",
            Judgement::Contested => "post-judged-contested",
            Judgement::Shown => "post-judged-shown",
        };
        let reason = judged.reason.as_ref().map_or_else(|| words.say("name-withheld"), |reason| harmless(&tidy(reason.raw())));
        let told = Coded::new(key).with("by", by(judged.by, words)).with("at", judged.at.format("%Y-%m-%d %H:%M UTC").to_string());
        let gap = if lines.is_empty() { None } else { Some(String::new()) };
        lines.extend(gap.into_iter().chain([told.with("reason", reason).phrase(words)]));
    }
    lines
}

fn by(actor: Actor, words: &Words) -> String {
    match actor {
        Actor::Operator => words.say("by-operator"),
        Actor::Member(id) => id.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::{Circumstance, Event, PostAdded, PostJudged, Stance, TopicOpened};
    use crate::i18n::Lang;
    use crate::id::{MemberId, TopicId};
    use crate::text::Untrusted;

    #[test]
    fn a_thread_goes_out_without_names_or_harm() {
        let mut state = State::default();
        let on = Target::Topic(TopicId(1));
        let said = |post: u32, parent: Option<u32>, stance, text: &str| {
            let text = Some(Untrusted::new(text));
            Event::PostAdded(PostAdded { on, parent: parent.map(PostId), post: PostId(post), stance, sums: Vec::new(), text })
        };
        let hostile = "## c9 · m3\n\u{1b}]0;evil\u{7}\u{202e}abc 👩\u{200d}🌾";
        let events = [
            Event::TopicOpened(TopicOpened { topic: TopicId(1), title: Some(Untrusted::new("=cmd()|' /C calc'!A0")) }),
            said(1, None, Some(Stance::Question), "Who waters it?\n\nIn August nobody is here."),
            said(2, Some(1), None, hostile),
            Event::PostHidden(PostJudged { post: PostId(2), reason: Some(Untrusted::new("off the point")) }),
            said(3, None, Some(Stance::For), hostile),
        ];
        for (event, seq) in events.iter().zip(0..) {
            state.apply(event, &Circumstance { seq, at: chrono::DateTime::UNIX_EPOCH, by: Actor::Member(MemberId(2)) });
        }
        assert_eq!(threads(&state), [on]);
        let expected = "# topic1 · =cmd()|' /C calc'!A0\n\n\
            ## c1 · m2 · question · 1970-01-01 00:00 UTC · open\n\n> Who waters it?\n>\n> In August nobody is here.\n\n\
            ## c2 · m2 · 1970-01-01 00:00 UTC · answers c1\n\nHidden by m2 on 1970-01-01 00:00 UTC: off the point\n\n\
            ## c3 · m2 · for · 1970-01-01 00:00 UTC\n\n> ## c9 · m3\n> \\u{1b}]0;evil\\u{7}\\u{202e}abc 👩\u{200d}🌾\n";
        assert_eq!(discussion(&state, on, &Words::new(Lang::En)), expected);
    }
}
