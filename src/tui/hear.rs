//! News from the desk: what was read, done, refused. Pure, as all of `update`.

use super::comparing;
use super::effect::{Done, Effect, LookAt, News};
use super::form::Purpose;
use super::layer::{Card, Layer, Ways};
use super::marks::ReadMarks;
use super::moot::Moot;
use super::screen::Screen;
use super::screens::{Arranged, Reveal, Search, asking, booth, thread, votes};
use super::state::{Filter, State};
use super::theme::Role;
use super::tour::Tour;
use super::update::{background, go, say};
use super::workbench;
use crate::i18n::Coded;
use crate::id::Target;
use crate::session::Explained;
use std::collections::BTreeMap;

/// Something came back, or another window wrote.
pub fn hear(state: &mut State, news: News) -> Vec<Effect> {
    let mut effects = take(state, news);
    thread::follow(state);
    effects.extend(background(state));
    effects
}

fn take(state: &mut State, news: News) -> Vec<Effect> {
    match news {
        News::Opened(moot, drafts) => return open(state, *moot, drafts),
        News::Changed(moot) => {
            state.moot = Some(*moot);
            asking::resettle(state);
            state.sift();
            state.arrange();
            state.sift_proposals();
            return [booth::follow(state), state.wants()].concat();
        }
        News::Code(code) => state.code = Some(code),
        News::Done(act) => return finish(state, act),
        News::Failed(explained) => fail(state, explained),
        News::Impasse(impasse) => {
            end_work(state);
            state.layers.push(Layer::Ways(Box::new(Ways { impasse: *impasse, selected: 0 })));
        }
        News::Progress(part, done, of) => {
            if let Some(Layer::Progress(progress)) = state.layers.last_mut() {
                progress.stage = Some((part, done, of));
            }
        }
        News::Pool(pool) => {
            workbench::read(state, &pool);
            state.pool = Some(*pool);
        }
        News::Trying(number, progress) => workbench::advance(state, number, progress),
        News::Tried(number, subject, tried) => workbench::take(state, number, subject, tried),
        News::Draw(draw) => state.draw = Some(*draw),
        News::Chances(chances) => state.chances = Some(*chances),
        News::Why(lines) => {
            let card = Card::new(Coded::new("ui-why-title"));
            let card = lines.into_iter().fold(card, |card, line| match line {
                Some(line) => card.line(Role::Text, line),
                None => card.gap(),
            });
            state.layers.push(Layer::Card(card));
        }
        News::Vote(vote) => {
            state.vote = Some(*vote);
            return state.wants();
        }
        News::Comparing(number, done, of) => comparing::advance(state, number, done, of),
        News::Compared(id, compared) => {
            if let Some(picture) = state.vote.as_mut().filter(|picture| picture.id == id) {
                picture.compared = Some(compared.into());
            }
        }
        News::Entries(from, entries) => state.page = (from, entries),
        News::Entry(entry) => state.entry = Some(*entry),
        News::Found(text, found) => {
            // A slower search for an older text says nothing any more.
            if text == state.record_filter.text {
                state.found = (!text.is_empty()).then_some(found);
                return state.wants();
            }
        }
        News::Hits(wanted, hits) => {
            if *wanted == state.search.wanted() {
                state.search.hits = hits;
            }
        }
        News::Similar(purpose, similar) => {
            if let Some(Layer::Form(form)) =
                state.layers.iter_mut().find(|layer| matches!(layer, Layer::Form(form) if form.purpose == purpose))
            {
                form.similar = similar;
            }
        }
        News::Folder(folder) => {
            if let Some(Layer::Files(files)) = state.layers.last_mut() {
                // What was typed looks in the folder it was typed for.
                if files.folder.path != folder.path {
                    files.query.clear();
                }
                state.folder.clone_from(&folder.path);
                files.folder = folder;
                files.selected = usize::from(files.query.is_empty() && files.folder.rows.len() > 1);
            }
        }
        News::Verified(good, lines) => {
            end_work(state);
            let effects = close_form(state);
            let title = Coded::new(if good { "ui-verified" } else { "ui-not-verified" });
            let role = if good { Role::Good } else { Role::Bad };
            let card = lines.into_iter().fold(Card::new(title), |card, line| card.line(role, line));
            state.layers.push(Layer::Card(card));
            return effects;
        }
    }
    Vec::new()
}

/// Another file: everything about it is new.
fn open(state: &mut State, moot: Moot, drafts: BTreeMap<String, String>) -> Vec<Effect> {
    state.read = drafts.get(thread::READ).map_or_else(ReadMarks::default, |text| ReadMarks::from_text(text));
    state.drafts = drafts;
    (state.arranged, state.search) = (Arranged::default(), Search::default());
    end_work(state);
    state.recent.retain(|path| *path != moot.path);
    state.recent.insert(0, moot.path.clone());
    state.moot = Some(moot);
    state.cursors.clear();
    (state.members_filter, state.record_filter, state.found) = (Filter::default(), Filter::default(), None);
    (state.pool, state.draw, state.chances, state.entry, state.code) = (None, None, None, None, None);
    (state.vote, state.booth, state.workbench, state.comparing) = (None, None, None, None);
    state.layers.clear();
    state.names = false;
    state.tour = Tour { on: state.tour.wanted, ..Tour::default() };
    state.proposals_filter = Filter::default();
    state.sift();
    state.sift_proposals();
    go(state, Screen::Home)
}

/// Takes the progress away.
fn end_work(state: &mut State) {
    state.layers.retain(|layer| !matches!(layer, Layer::Progress(_)));
}

/// The form on top has done its work; what was kept of it is forgotten.
fn close_form(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Form(form)) = state.layers.last() else { return Vec::new() };
    let name = form.purpose.draft();
    state.drafts.remove(&name);
    state.layers.pop();
    // What was laid out below the form is on record with it.
    if matches!(state.layers.last(), Some(Layer::Settling(_))) {
        state.layers.pop();
    }
    vec![Effect::KeepDraft(name, String::new())]
}

/// The form on top can be sent once more: its button has the focus.
fn send_again(state: &mut State) -> Vec<Effect> {
    if let Some(Layer::Form(form)) = state.layers.last_mut() {
        form.failure = None;
        form.focus = form.fields.len();
    }
    Vec::new()
}

fn finish(state: &mut State, done: Done) -> Vec<Effect> {
    // Of a ballot nothing more is said than the booth says.
    if done.look_at == Some(LookAt::Booth) {
        return booth::is_in(state);
    }
    end_work(state);
    let mut effects = if done.look_at == Some(LookAt::Plan) { send_again(state) } else { close_form(state) };
    say(state, done.said, done.undo);
    if !done.warnings.is_empty() {
        let card = Card::new(Coded::new("ui-warnings"));
        state.layers.push(Layer::Card(done.warnings.into_iter().fold(card, |card, line| card.line(Role::Warn, line))));
    }
    match done.look_at {
        Some(LookAt::Pool(id)) => effects.extend(go(state, Screen::Pool(id))),
        Some(LookAt::Quotas(id)) => effects.extend(go(state, Screen::Quotas(id))),
        Some(LookAt::Draw(id)) => {
            if !state.dice.is_empty() {
                state.dice.clear();
                state.drafts.remove(&format!("dice-{id}"));
                effects.push(Effect::KeepDraft(format!("dice-{id}"), String::new()));
            }
            effects.extend(go(state, Screen::Draw(id)));
        }
        Some(LookAt::Panel(draw)) => {
            state.reveal = Some(Reveal { draw, since: state.now });
            effects.extend(go(state, Screen::Draw(draw)));
        }
        Some(LookAt::Vote(id)) => effects.extend(votes::look_at(state, id)),
        Some(LookAt::Code) if matches!(state.layers.last(), Some(Layer::Code(_))) => {}
        Some(LookAt::Code) => state.layers.push(Layer::Code(false)),
        Some(LookAt::Post(post)) => effects.extend(thread::look_at(state, post)),
        Some(LookAt::Topic(topic)) => effects.extend(thread::open(state, Target::Topic(topic))),
        Some(LookAt::Proposal(id)) => effects.extend(go(state, Screen::Proposal(id))),
        Some(LookAt::Plan | LookAt::NewProposal | LookAt::Booth) | None => {}
    }
    effects
}

/// Says what went wrong: in the form that asked, else on a card.
fn fail(state: &mut State, explained: Explained) {
    end_work(state);
    if booth::is_refused(state, &explained) {
        return;
    }
    state.tour.wanted = false;
    if let Some(Layer::Form(form)) = state.layers.last_mut() {
        let (purpose, details) = overtaken(&form.purpose, state.moot.as_ref());
        form.purpose = purpose;
        // A text written on a version that is no longer in force: the next sending is on the one that has just been shown.
        if let (Purpose::ReviseText(id), true, Some(moot)) = (&form.purpose, explained.headline.fills("on"), &state.moot) {
            let version = moot.assembly.proposals.get(id).map_or(0, |proposal| proposal.version());
            if let Some(field) = form.fields.iter_mut().find(|field| field.name == "on") {
                field.set(&version.to_string());
            }
        }
        form.failure = Some(Explained { details: [explained.details, details].concat(), ..explained });
        form.top = 0;
        return;
    }
    // Whoever said stop knows why.
    if explained.headline == Coded::new("cancelled") {
        return say(state, Coded::new("error-cancelled"), None);
    }
    let card = Card::new(Coded::new("ui-failed")).said("error-", Role::Bad, explained.headline.clone());
    let card = explained.details.into_iter().fold(card, |card, line| card.line(Role::Text, line));
    state.layers.push(Layer::Card(card.said("hint-", Role::Dim, explained.headline)));
}

/// A text that was changed in another window while it was being changed here: what stands there now is told, and the next try is on top of it.
fn overtaken(purpose: &Purpose, moot: Option<&Moot>) -> (Purpose, Vec<Coded>) {
    let now = |id| moot.and_then(|moot| moot.assembly.posts.get(id));
    match purpose {
        Purpose::EditPost(id, seen) => match now(*id).filter(|post| post.version() > *seen) {
            Some(post) => {
                let text = post.current.text.as_ref().map(|text| crate::text::shown_lines(text.raw())).unwrap_or_default();
                let told = text.iter().map(|line| Coded::new("ui-plain").with("text", line));
                (Purpose::EditPost(*id, post.version()), std::iter::once(Coded::new("ui-overtaken")).chain(told).collect())
            }
            None => (purpose.clone(), Vec::new()),
        },
        other => (other.clone(), Vec::new()),
    }
}
