//! Discussions: threads of contributions, as they stand.
//!
//! Nothing that was said goes away: a contribution keeps all its versions and all that was decided about it. What is hidden is there for
//! whoever asks for it by name.

use super::event::{Actor, Circumstance, PostAdded, PostAnswered, PostEdited, Stance, TopicOpened};
use crate::id::{MemberId, PostId, Target, TopicId};
use crate::text::Untrusted;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A topic of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is called; none where withheld or erased.
    pub title: Option<Untrusted>,
    /// The entry that opened it.
    pub seq: u64,
    /// Who opened it.
    pub by: Actor,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a contribution says at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Its stance.
    pub stance: Option<Stance>,
    /// What it says; none where withheld or erased.
    pub text: Option<Untrusted>,
}

/// What can be decided about a contribution, or held against that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// It is hidden.
    Hidden,
    /// Its hiding is contested.
    Contested,
    /// It is shown again.
    Shown,
}

/// A judgement that was passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// By whom.
    pub by: Actor,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Judgement,
    /// Why; none where withheld or erased.
    pub reason: Option<Untrusted>,
}

/// A contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// What its thread is about.
    pub on: Target,
    /// What it answers.
    pub parent: Option<PostId>,
    /// What it sums up.
    pub sums: Vec<PostId>,
    /// How many contributions stand above it.
    pub depth: u32,
    /// Who wrote it.
    pub author: Actor,
    /// The entry that brought it.
    pub seq: u64,
    /// The wording in force.
    pub current: Wording,
    /// The wordings before it, the first first.
    pub earlier: Vec<Wording>,
    /// What was decided about it, in order.
    pub judged: Vec<Judged>,
    /// For a question: the answer taken last.
    pub answer: Option<PostId>,
    /// What answers it directly, in order of writing.
    pub replies: Vec<PostId>,
}

impl Post {
    /// All wordings, the first first.
    pub fn versions(&self) -> impl Iterator<Item = &Wording> {
        self.earlier.iter().chain([&self.current])
    }

    /// The number of the wording in force.
    pub fn version(&self) -> u32 {
        next(self.earlier.len())
    }

    /// When it was first written.
    pub fn at(&self) -> DateTime<Utc> {
        self.earlier.first().unwrap_or(&self.current).at
    }

    /// The judgement that hides it, where it is hidden, and those who contest that.
    pub fn hiding(&self) -> Option<&[Judged]> {
        let last = self.judged.iter().rposition(|judged| judged.what != Judgement::Contested)?;
        self.judged.get(last..).filter(|since| since.first().is_some_and(|judged| judged.what == Judgement::Hidden))
    }

    /// Whether its author has taken it back: then it is they who hid it.
    pub fn taken_back(&self, by: Actor) -> bool {
        self.author == by && self.hiding().and_then(|judged| judged.first()).is_some_and(|hidden| hidden.by == by)
    }

    /// Whether it is hidden.
    pub fn hidden(&self) -> bool {
        self.hiding().is_some()
    }
}

/// All discussions of an assembly. A clone costs next to nothing; the first change after it copies a list of pointers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posts {
    topics: Arc<Vec<Topic>>,
    all: Arc<Vec<Arc<Post>>>,
    /// Of each thread, what answers nothing, in order of writing.
    threads: Arc<BTreeMap<Target, Vec<PostId>>>,
    /// Of each contribution, those that sum it up, in order of writing.
    summing: Arc<BTreeMap<PostId, Vec<PostId>>>,
    /// What each member wrote on the latest day on which they wrote.
    today: Arc<BTreeMap<MemberId, (NaiveDate, u32)>>,
}

/// Place of a number from 1 in a list.
fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}

/// The number of the next thing in a list.
fn next(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1)
}

impl Posts {
    /// A contribution.
    pub fn get(&self, id: PostId) -> Option<&Post> {
        self.all.get(place(id.0)?).map(AsRef::as_ref)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// All of them, in order of writing.
    pub fn all(&self) -> impl Iterator<Item = (PostId, &Post)> {
        (1u32..).zip(self.all.iter()).map(|(number, post)| (PostId(number), post.as_ref()))
    }

    /// A topic.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.get(place(id.0)?)
    }

    /// All topics, in order of opening.
    pub fn topics(&self) -> impl Iterator<Item = (TopicId, &Topic)> {
        (1u32..).zip(self.topics.iter()).map(|(number, topic)| (TopicId(number), topic))
    }

    /// What has been talked about, each with what answers nothing.
    pub fn threads(&self) -> impl Iterator<Item = (Target, &[PostId])> {
        self.threads.iter().map(|(on, roots)| (*on, roots.as_slice()))
    }

    /// A thread in reading order: each contribution, then what answers it, both in order of writing.
    pub fn thread(&self, on: Target) -> Vec<PostId> {
        let mut waiting: Vec<PostId> = self.threads.get(&on).into_iter().flatten().rev().copied().collect();
        let mut order = Vec::new();
        while let Some(id) = waiting.pop() {
            order.push(id);
            waiting.extend(self.get(id).into_iter().flat_map(|post| post.replies.iter().rev().copied()));
        }
        order
    }

    /// What was said last in a thread.
    pub fn latest(&self, on: Target) -> Option<PostId> {
        self.thread(on).into_iter().max()
    }

    /// Whether `post` stands somewhere below `above`.
    pub fn is_below(&self, post: PostId, above: PostId) -> bool {
        let parent = |id: &PostId| self.get(*id).and_then(|post| post.parent);
        std::iter::successors(parent(&post), parent).any(|id| id == above)
    }

    /// Whether it asks something that nothing visible answers.
    pub fn is_open_question(&self, id: PostId) -> bool {
        let Some(post) = self.get(id) else { return false };
        let answered = post.answer.and_then(|answer| self.get(answer)).is_some_and(|answer| !answer.hidden());
        post.current.stance == Some(Stance::Question) && !post.hidden() && !answered
    }

    /// How many contributions somebody wrote on a day.
    pub fn written_on(&self, member: MemberId, day: NaiveDate) -> u32 {
        self.today.get(&member).filter(|(latest, _)| *latest == day).map_or(0, |(_, count)| *count)
    }

    /// The next contribution's name.
    pub fn next_post(&self) -> PostId {
        PostId(next(self.all.len()))
    }

    /// The next topic's name.
    pub fn next_topic(&self) -> TopicId {
        TopicId(next(self.topics.len()))
    }

    /// Contributions that sum one up, in order of writing.
    pub fn summing(&self, id: PostId) -> &[PostId] {
        self.summing.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn opened(&mut self, event: &TopicOpened, when: &Circumstance) {
        Arc::make_mut(&mut self.topics).push(Topic { title: event.title.clone(), seq: when.seq, by: when.by, at: when.at });
    }

    pub(super) fn added(&mut self, event: &PostAdded, when: &Circumstance) {
        let id = self.next_post();
        let depth = event.parent.and_then(|parent| self.get(parent)).map_or(0, |parent| parent.depth.saturating_add(1));
        let post = Post {
            on: event.on,
            parent: event.parent,
            sums: event.sums.clone(),
            depth,
            author: when.by,
            seq: when.seq,
            current: Wording { at: when.at, stance: event.stance, text: event.text.clone() },
            earlier: Vec::new(),
            judged: Vec::new(),
            answer: None,
            replies: Vec::new(),
        };
        for sum in &event.sums {
            Arc::make_mut(&mut self.summing).entry(*sum).or_default().push(id);
        }
        Arc::make_mut(&mut self.all).push(Arc::new(post));
        match event.parent {
            Some(parent) => self.change(parent, |parent| parent.replies.push(id)),
            None => Arc::make_mut(&mut self.threads).entry(event.on).or_default().push(id),
        }
        if let Actor::Member(member) = when.by {
            let day = when.at.date_naive();
            let count = self.written_on(member, day).saturating_add(1);
            Arc::make_mut(&mut self.today).insert(member, (day, count));
        }
    }

    pub(super) fn edited(&mut self, event: &PostEdited, when: &Circumstance) {
        let version = Wording { at: when.at, stance: event.stance, text: event.text.clone() };
        self.change(event.post, |post| {
            let before = std::mem::replace(&mut post.current, version);
            post.earlier.push(before);
        });
    }

    pub(super) fn answered(&mut self, event: &PostAnswered) {
        self.change(event.post, |post| post.answer = Some(event.answer));
    }

    pub(super) fn judged(&mut self, id: PostId, what: Judgement, reason: Option<&Untrusted>, when: &Circumstance) {
        let judged = Judged { by: when.by, at: when.at, what, reason: reason.cloned() };
        self.change(id, |post| post.judged.push(judged));
    }

    fn change(&mut self, id: PostId, change: impl FnOnce(&mut Post)) {
        if let Some(post) = place(id.0).and_then(|place| Arc::make_mut(&mut self.all).get_mut(place)) {
            change(Arc::make_mut(post));
        }
    }
}
