//! Discussion: what is talked about, one thread as it is sorted and folded, what is read and what is not.

use super::asking;
use crate::assembly::{Command, Judgement, Post, Stance, State as Assembly};
use crate::i18n::Coded;
use crate::id::{PostId, Target};
use crate::text::{Untrusted, quotation, shown_lines};
use crate::tui::action::Action;
use crate::tui::effect::{Effect, LookAt};
use crate::tui::finder::Ask;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::layer::{Card, Layer};
use crate::tui::moot::author_name;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::update::{go, say, show};
use crate::tui::view::day_time;
use std::collections::BTreeSet;

/// The name under which the marks of what was read are kept.
pub(in crate::tui) const READ: &str = "read";

/// Which contributions of a thread are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// All.
    #[default]
    All,
    /// Those of a stance.
    Of(Stance),
    /// Questions that nothing answers yet.
    Open,
    /// Those that are hidden.
    Hidden,
}

/// In which order threads below a thing stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As they were begun.
    #[default]
    Time,
    /// Those with open questions first.
    Unanswered,
    /// Those with most contributions first.
    Argued,
}

/// A line of the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The contribution.
    pub post: PostId,
    /// How many stand above it.
    pub depth: u32,
    /// How many below it are folded away.
    pub folded: usize,
}

/// The thread as it is shown.
#[derive(Clone, Debug, Default)]
pub struct Arranged {
    /// Its lines.
    pub lines: Vec<Line>,
    /// What is folded.
    pub folded: BTreeSet<PostId>,
    /// What is shown.
    pub choice: Choice,
    /// In which order.
    pub sort: Sort,
}

impl State {
    /// What is talked about, what was said last first: proposals and draws with contributions, and all topics.
    pub fn threads(&self) -> &[Target] {
        &self.talked
    }

    /// The contribution in the chosen line.
    pub fn post_here(&self) -> Option<(PostId, &Post)> {
        if !matches!(self.screen, Screen::Thread(_)) {
            return None;
        }
        let id = self.arranged.lines.get(self.cursor())?.post;
        Some((id, self.moot.as_ref()?.assembly.posts.get(id)?))
    }

    /// Works out lists and lines anew: when the record has grown, or something was folded, chosen or sorted.
    pub(in crate::tui) fn arrange(&mut self) {
        let Some(moot) = &self.moot else { return };
        let posts = &moot.assembly.posts;
        let latest = |on: &Target| posts.latest(*on);
        let topics = posts.topics().map(|(id, _)| Target::Topic(id));
        let mut talked: Vec<Target> = posts.threads().map(|(on, _)| on).chain(topics).collect::<BTreeSet<_>>().into_iter().collect();
        talked.sort_by_key(|on| std::cmp::Reverse(latest(on)));
        self.talked = talked;
        let Screen::Thread(on) = self.screen else { return };
        let here = self.arranged.lines.get(self.cursor()).map(|line| line.post);
        self.arranged.lines = lines(&moot.assembly, on, &self.arranged);
        if let Some(place) = here.and_then(|here| self.arranged.lines.iter().position(|line| line.post == here)) {
            self.cursors.insert(self.screen.stem(), place);
        }
    }
}

fn lines(assembly: &Assembly, on: Target, arranged: &Arranged) -> Vec<Line> {
    let posts = &assembly.posts;
    let order: Vec<(PostId, u32)> = posts.thread(on).into_iter().filter_map(|id| Some((id, posts.get(id)?.depth))).collect();
    let mut blocks: Vec<&[(PostId, u32)]> = order.chunk_by(|_, next| next.1 > 0).collect();
    match arranged.sort {
        Sort::Time => {}
        Sort::Unanswered => blocks.sort_by_key(|block| !block.iter().any(|(id, _)| posts.is_open_question(*id))),
        Sort::Argued => blocks.sort_by_key(|block| std::cmp::Reverse(block.len())),
    }
    let wanted = |id: PostId, post: &Post| match arranged.choice {
        Choice::All => true,
        Choice::Of(stance) => post.current.stance == Some(stance) && !post.hidden(),
        Choice::Open => posts.is_open_question(id),
        Choice::Hidden => post.hidden(),
    };
    let mut lines: Vec<Line> = Vec::new();
    let mut closed: Option<u32> = None;
    for (id, depth) in blocks.into_iter().flatten() {
        if closed.is_some_and(|above| *depth > above) {
            if let Some(line) = lines.last_mut() {
                line.folded += 1;
            }
            continue;
        }
        closed = (arranged.choice == Choice::All && arranged.folded.contains(id)).then_some(*depth);
        if posts.get(*id).is_some_and(|post| wanted(*id, post)) {
            lines.push(Line { post: *id, depth: *depth, folded: 0 });
        }
    }
    lines
}

/// The title of what a thread is about.
pub(in crate::tui) fn title(assembly: &Assembly, on: Target) -> Option<String> {
    let title = match on {
        Target::Proposal(id) => assembly.proposals.get(&id)?.title(),
        Target::Topic(id) => assembly.posts.topic(id)?.title.as_ref(),
        Target::Vote(id) => assembly.votes.get(&id).and_then(|vote| vote.title()).or_else(|| assembly.consents.get(&id)?.title()),
        Target::Draw(_) => None,
    };
    title.map(Untrusted::shown)
}

/// Opens the thread of a thing at the first contribution that has not been read.
pub(in crate::tui) fn open(state: &mut State, on: Target) -> Vec<Effect> {
    let effects = go(state, Screen::Thread(on));
    state.origin = None;
    state.arranged = Arranged::default();
    state.arrange();
    unread(state, 0);
    effects
}

/// Opens the discussion of the proposal, draw or vote that is looked at; the way back leads there.
pub(super) fn discuss(state: &mut State) -> Vec<Effect> {
    let on = match state.screen {
        Screen::Proposal(id) => Target::Proposal(id),
        Screen::Draw(id) => Target::Draw(id),
        Screen::Vote(id) | Screen::Consent(id) => Target::Vote(id),
        _ => return Vec::new(),
    };
    let origin = state.screen;
    let effects = open(state, on);
    state.origin = Some(origin);
    effects
}

/// Goes to a contribution, wherever it stands.
pub(in crate::tui) fn look_at(state: &mut State, post: PostId) -> Vec<Effect> {
    let Some(on) = state.moot.as_ref().and_then(|moot| Some(moot.assembly.posts.get(post)?.on)) else { return Vec::new() };
    let effects = if state.screen == Screen::Thread(on) { Vec::new() } else { open(state, on) };
    if !state.arranged.lines.iter().any(|line| line.post == post) {
        state.arranged = Arranged { sort: state.arranged.sort, ..Arranged::default() };
        state.arrange();
    }
    if let Some(place) = state.arranged.lines.iter().position(|line| line.post == post) {
        state.cursors.insert(state.screen.stem(), place);
    }
    effects
}

/// Moves to the next line from a place on that has not been read; says whether there is one.
fn unread(state: &mut State, from: usize) -> bool {
    let lines = &state.arranged.lines;
    let next = (from..lines.len()).chain(0..from.min(lines.len())).find(|place| !state.read.has(lines[*place].post));
    if let Some(place) = next {
        state.cursors.insert("thread", place);
    }
    next.is_some()
}

/// What is looked at has been read.
pub(in crate::tui) fn follow(state: &mut State) {
    if let Some((id, _)) = state.post_here().filter(|_| state.layers.is_empty()) {
        state.read.read(id);
    }
}

/// Keeps what was read, where something was.
pub(in crate::tui) fn keep_read(state: &mut State) -> Vec<Effect> {
    if !std::mem::take(&mut state.read.changed) {
        return Vec::new();
    }
    vec![Effect::KeepDraft(READ.to_owned(), state.read.to_string())]
}

/// Whether an action of these screens makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let Screen::Thread(_) = state.screen else {
        let asks = matches!(action, Action::OpenTopic | Action::Mentions | Action::Voices | Action::HiddenPosts);
        let members = state.moot.as_ref().is_some_and(|moot| !moot.roll.is_empty());
        let hides = || state.moot.as_ref().is_some_and(|moot| moot.assembly.posts.all().any(|(_, post)| post.hidden()));
        return match action {
            Action::HiddenPosts => hides(),
            Action::Mentions | Action::Voices => members,
            _ => asks,
        };
    };
    let here = state.post_here();
    let hidden = here.is_some_and(|(_, post)| post.hidden());
    match action {
        Action::Reply | Action::Quote | Action::Summarise => here.is_some(),
        Action::Linked => !asking::links(state).is_empty(),
        Action::EditPost => here.is_some_and(|(_, post)| !post.hidden()),
        Action::Hide => here.is_some() && !hidden,
        Action::Contest | Action::ShowAgain => hidden,
        Action::TakeAnswer => state.question_above().is_some(),
        Action::Fold => here.is_some_and(|(id, post)| !post.replies.is_empty() && !state.arranged.folded.contains(&id)),
        Action::Unfold => here.is_some_and(|(id, _)| state.arranged.folded.contains(&id)),
        Action::NextUnread | Action::MarkRead => state.arranged.lines.iter().any(|line| !state.read.has(line.post)),
        _ => true,
    }
}

impl State {
    /// The question above the chosen contribution that it could answer: the nearest.
    pub(super) fn question_above(&self) -> Option<PostId> {
        let (id, post) = self.post_here().filter(|(_, post)| !post.hidden())?;
        let posts = &self.moot.as_ref()?.assembly.posts;
        let above = std::iter::successors(post.parent, |above| posts.get(*above)?.parent);
        let mut questions = above.filter(|above| posts.get(*above).is_some_and(|post| post.current.stance == Some(Stance::Question)));
        questions.next().filter(|question| posts.get(*question).is_some_and(|post| post.answer != Some(id)))
    }
}

/// Does an action of these screens.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::OpenTopic => return forms::open(state, Purpose::Topic),
        Action::Mentions => return asking::ask(state, Ask::Mentions),
        Action::Voices => return asking::voices(state),
        Action::HiddenPosts => return asking::hidden(state),
        Action::Linked => return asking::linked(state),
        _ => {}
    }
    let Screen::Thread(on) = state.screen else { return Vec::new() };
    let here = state.post_here().map(|(id, post)| (id, post.version()));
    match (action, here) {
        (Action::Say, _) => forms::open(state, Purpose::Post(on, None)),
        (Action::Reply, Some((id, _))) => forms::open(state, Purpose::Post(on, Some(id))),
        (Action::Summarise, Some((id, _))) => forms::open(state, Purpose::Summary(on, id)),
        (Action::Quote, Some((id, _))) => quote(state, on, id),
        (Action::EditPost, Some((id, version))) => forms::open(state, Purpose::EditPost(id, version)),
        (Action::Hide, Some((id, _))) => forms::open(state, Purpose::Judge(id, Judgement::Hidden)),
        (Action::Contest, Some((id, _))) => forms::open(state, Purpose::Judge(id, Judgement::Contested)),
        (Action::ShowAgain, Some((id, _))) => forms::open(state, Purpose::Judge(id, Judgement::Shown)),
        (Action::TakeAnswer, Some((answer, _))) => take_answer(state, answer),
        (Action::Fold, Some((id, _))) => folded(state, |folded| _ = folded.insert(id)),
        (Action::Unfold, Some((id, _))) => folded(state, |folded| _ = folded.remove(&id)),
        (Action::NextUnread, _) => {
            if !unread(state, state.cursor()) {
                say(state, Coded::new("ui-said-all-read"), None);
            }
            Vec::new()
        }
        (Action::MarkRead, _) => {
            for line in &state.arranged.lines {
                state.read.read(line.post);
            }
            keep_read(state)
        }
        (Action::ByStance, _) => {
            state.arranged.choice = match state.arranged.choice {
                Choice::All => Choice::Of(Stance::For),
                Choice::Of(Stance::For) => Choice::Of(Stance::Against),
                Choice::Of(Stance::Against) => Choice::Of(Stance::Question),
                Choice::Of(Stance::Question) => Choice::Open,
                Choice::Open => Choice::Of(Stance::Information),
                Choice::Of(Stance::Information) => Choice::Hidden,
                Choice::Hidden => Choice::All,
            };
            state.arrange();
            Vec::new()
        }
        (Action::Sort, _) => {
            state.arranged.sort = match state.arranged.sort {
                Sort::Time => Sort::Unanswered,
                Sort::Unanswered => Sort::Argued,
                Sort::Argued => Sort::Time,
            };
            state.arrange();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Opens an answer that begins with what it answers, unless something is being written there already.
fn quote(state: &mut State, on: Target, id: PostId) -> Vec<Effect> {
    let text = state.post_here().and_then(|(_, post)| Some(quotation(post.current.text.as_ref().filter(|_| !post.hidden())?.raw())));
    let effects = forms::open(state, Purpose::Post(on, Some(id)));
    if let (Some(text), Some(Layer::Form(form))) = (text, state.layers.last_mut())
        && form.text("text").is_empty()
        && let Some(field) = form.fields.first_mut()
    {
        field.set(&text);
    }
    effects
}

fn folded(state: &mut State, change: impl FnOnce(&mut BTreeSet<PostId>)) -> Vec<Effect> {
    change(&mut state.arranged.folded);
    state.arrange();
    Vec::new()
}

/// The operator takes the answer in the name of whoever asked.
fn take_answer(state: &mut State, answer: PostId) -> Vec<Effect> {
    let Some(post) = state.question_above() else { return Vec::new() };
    let Some(by) = state.moot.as_ref().and_then(|moot| Some(moot.assembly.posts.get(post)?.author)) else { return Vec::new() };
    let said = Coded::new("ui-said-answered").with("post", post.to_string());
    vec![Effect::ActAs {
        by,
        command: Box::new(Command::AnswerPost { post, answer }),
        said,
        undo: None,
        look_at: Some(LookAt::Post(answer)),
    }]
}

/// Enter: opens the chosen thread, or reads the chosen contribution whole.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Threads {
        let chosen = state.talked.get(state.cursor()).copied();
        return chosen.map_or_else(Vec::new, |on| open(state, on));
    }
    let Some(card) = card(state) else { return Vec::new() };
    show(state, Layer::Card(card))
}

/// A contribution whole: what it says, what was decided about it, what it said before.
fn card(state: &State) -> Option<Card> {
    let (id, post) = state.post_here()?;
    let assembly = &state.moot.as_ref()?.assembly;
    let plain = |text: &str| Coded::new("ui-plain").with("text", text);
    let head = [id.to_string(), author_name(assembly, post.author, state.words()), day_time(post.at())].join(" · ");
    let mut card = Card::new(plain(&head));
    let text = |card: Card, role: Role, text: Option<&Untrusted>| match text {
        Some(text) => shown_lines(text.raw()).iter().fold(card, |card, line| card.line(role, plain(line))),
        None => card.line(Role::Dim, Coded::new("name-withheld")),
    };
    card = text(card, Role::Text, post.current.text.as_ref());
    if !post.sums.is_empty() {
        let posts = post.sums.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        card = card.gap().line(Role::Accent, Coded::new("post-sums").with("posts", posts));
    }
    for judged in &post.judged {
        let reason = judged.reason.as_ref().map_or_else(|| state.words().say("name-withheld"), Untrusted::shown);
        let key = match judged.what {
            Judgement::Hidden => "post-judged-hidden",
            Judgement::Contested => "post-judged-contested",
            Judgement::Shown => "post-judged-shown",
        };
        let (at, by) = (day_time(judged.at), author_name(assembly, judged.by, state.words()));
        card = card.gap().line(Role::Warn, Coded::new(key).with("at", at).with("by", by).with("reason", reason));
    }
    for (version, earlier) in (1u64..).zip(&post.earlier).collect::<Vec<_>>().into_iter().rev() {
        card = card.gap().line(Role::Strong, Coded::new("post-version").count("version", version).with("at", day_time(earlier.at)));
        card = text(card, Role::Dim, earlier.text.as_ref());
    }
    Some(card)
}
