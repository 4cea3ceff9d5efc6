//! Whether something may be said, changed, answered, hidden: the part of `admit` that concerns discussions.
//!
//! Any text may be said: hidden and control characters are made visible where it is shown, never refused.

use super::{in_order, name, reason};
use crate::assembly::event::{Actor, Circumstance, PostAdded, PostAnswered, PostEdited, PostJudged, TopicOpened};
use crate::assembly::posts::{Judgement, Post};
use crate::assembly::refusal::Refusal;
use crate::assembly::rules::Power;
use crate::assembly::state::State;
use crate::id::{PostId, Target};
use crate::text::Untrusted;

/// Most bytes of a text that is discussed or discusses: 64 KiB.
const LONGEST_TEXT: usize = 64 << 10;

/// A text to be read by all: something, and no more than the limit.
fn said(text: &Untrusted) -> Result<(), Refusal> {
    let (raw, limit) = (text.raw(), LONGEST_TEXT);
    if raw.len() > limit {
        return Err(Refusal::TextTooLong { limit, found: raw.len() });
    }
    if raw.trim().is_empty() { Err(Refusal::NoText) } else { Ok(()) }
}

fn post(state: &State, id: PostId) -> Result<&Post, Refusal> {
    state.posts.get(id).ok_or(Refusal::NoSuchPost(id))
}

impl State {
    /// Whether there is such a thing to talk about.
    ///
    /// # Errors
    /// Where nothing has that name.
    pub fn has(&self, on: Target) -> Result<(), Refusal> {
        match on {
            Target::Draw(id) if !self.draws.contains_key(&id) => Err(Refusal::NoSuchDraw(id)),
            Target::Proposal(id) if !self.proposals.contains_key(&id) => Err(Refusal::NoSuchProposal(id)),
            Target::Topic(id) if self.posts.topic(id).is_none() => Err(Refusal::NoSuchTopic(id)),
            Target::Vote(id) if self.consents.contains_key(&id) => Ok(()),
            Target::Vote(id) => super::find_vote(self, id).map(drop),
            Target::Draw(_) | Target::Proposal(_) | Target::Topic(_) => Ok(()),
        }
    }
}

pub(super) fn opened(state: &State, event: &TopicOpened) -> Result<(), Refusal> {
    in_order(state.posts.next_topic(), event.topic)?;
    event.title.as_ref().map_or(Ok(()), name)
}

pub(super) fn added(state: &State, event: &PostAdded, when: &Circumstance) -> Result<(), Refusal> {
    in_order(state.posts.next_post(), event.post)?;
    state.has(event.on)?;
    if let Some(parent) = event.parent {
        let on = post(state, parent)?.on;
        if on != event.on {
            return Err(Refusal::OtherThread { post: parent, on });
        }
    }
    for (place, sum) in event.sums.iter().enumerate() {
        let on = post(state, *sum)?.on;
        if on != event.on {
            return Err(Refusal::OtherThread { post: *sum, on });
        }
        if event.sums.iter().take(place).any(|before| before == sum) {
            return Err(Refusal::SumsTwice(*sum));
        }
    }
    event.text.as_ref().map_or(Ok(()), said)?;
    let limit = state.rules.as_ref().and_then(|(rules, _)| rules.posts_per_day);
    match (when.by, limit) {
        (Actor::Member(member), Some(limit)) if state.posts.written_on(member, when.at.date_naive()) >= limit => {
            Err(Refusal::PostsPerDay { limit })
        }
        (Actor::Member(_) | Actor::Operator, _) => Ok(()),
    }
}

pub(super) fn edited(state: &State, event: &PostEdited, when: &Circumstance) -> Result<(), Refusal> {
    let old = post(state, event.post)?;
    if old.author != when.by {
        return Err(Refusal::NotTheAuthor(event.post));
    }
    let current = old.version();
    if event.version != current.saturating_add(1) {
        return Err(Refusal::PostVersion { post: event.post, current, found: event.version.saturating_sub(1) });
    }
    let Some(text) = &event.text else { return Ok(()) };
    said(text)?;
    let same = old.current.text.as_ref() == Some(text) && old.current.stance == event.stance;
    if same { Err(Refusal::NothingToChange) } else { Ok(()) }
}

/// Only who asked takes an answer, or whoever may moderate.
pub(super) fn answered(state: &State, event: &PostAnswered, when: &Circumstance) -> Result<(), Refusal> {
    let question = post(state, event.post)?;
    if question.author != when.by && !state.may(when.by, Power::Moderate) {
        return Err(Refusal::NotTheAuthor(event.post));
    }
    if question.current.stance != Some(crate::assembly::event::Stance::Question) {
        return Err(Refusal::NotAQuestion(event.post));
    }
    if post(state, event.answer)?.hidden() || !state.posts.is_below(event.answer, event.post) {
        return Err(Refusal::NotAnAnswer { post: event.post, answer: event.answer });
    }
    if question.answer == Some(event.answer) { Err(Refusal::NothingToChange) } else { Ok(()) }
}

pub(super) fn judged(state: &State, event: &PostJudged, what: Judgement, when: &Circumstance) -> Result<(), Refusal> {
    match (what, post(state, event.post)?.hiding()) {
        (Judgement::Hidden, Some(_)) => return Err(Refusal::PostHidden(event.post)),
        (Judgement::Contested | Judgement::Shown, None) => return Err(Refusal::PostNotHidden(event.post)),
        (Judgement::Contested, Some([_, contests @ ..])) if contests.iter().any(|judged| judged.by == when.by) => {
            return Err(Refusal::ContestedAlready(event.post));
        }
        (Judgement::Hidden, None) | (Judgement::Contested | Judgement::Shown, Some(_)) => {}
    }
    event.reason.as_ref().map_or(Ok(()), reason)
}
