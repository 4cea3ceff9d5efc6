//! Discussions: what is said, changed, answered, hidden, contested, shown again.

use crate::assembly::event::{Event, PostAdded, PostAnswered, PostEdited, PostJudged, Stance, TopicOpened};
use crate::assembly::posts::Judgement;
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::id::{PostId, Target};
use crate::text::{Untrusted, prose, tidy};

pub(super) fn open(state: &State, title: &Untrusted) -> Vec<Event> {
    let title = Some(Untrusted::new(tidy(title.raw())));
    vec![Event::TopicOpened(TopicOpened { topic: state.posts.next_topic(), title })]
}

pub(super) fn add(
    state: &State,
    on: Target,
    parent: Option<PostId>,
    stance: Option<Stance>,
    sums: Vec<PostId>,
    text: &Untrusted,
) -> Vec<Event> {
    let text = Some(Untrusted::new(prose(text.raw())));
    vec![Event::PostAdded(PostAdded { on, parent, post: state.posts.next_post(), stance, sums, text })]
}

pub(super) fn edit(
    state: &State,
    post: PostId,
    seen: Option<u32>,
    stance: Option<Stance>,
    text: &Untrusted,
) -> Result<Vec<Event>, Refusal> {
    let old = state.posts.get(post).ok_or(Refusal::NoSuchPost(post))?;
    let version = seen.unwrap_or(old.version()).saturating_add(1);
    let (stance, text) = (stance.or(old.current.stance), Some(Untrusted::new(prose(text.raw()))));
    Ok(vec![Event::PostEdited(PostEdited { post, stance, version, text })])
}

pub(super) fn answer(post: PostId, answer: PostId) -> Vec<Event> {
    vec![Event::PostAnswered(PostAnswered { answer, post })]
}

pub(super) fn judge(post: PostId, judgement: Judgement, reason: Untrusted) -> Vec<Event> {
    let event = PostJudged { post, reason: Some(reason) };
    vec![match judgement {
        Judgement::Hidden => Event::PostHidden(event),
        Judgement::Contested => Event::PostContested(event),
        Judgement::Shown => Event::PostShown(event),
    }]
}
