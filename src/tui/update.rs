//! From keys to changes: state and action in, effects out. Never performs IO, reads no clock, asks no session.

use super::action::Action;
use super::effect::{Effect, Settings};
use super::keymap::{Key, meaning};
use super::layer::{Layer, Palette, Progress};
use super::screen::Screen;
use super::screens::draw::dice_draft;
use super::state::{State, Toast, Undo};
use super::{comparing, forms, layers, screens, tour, workbench};
use crate::i18n::{Coded, Lang};
use chrono::TimeDelta;

/// A key was pressed.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
    let mut effects = take(state, key);
    screens::thread::follow(state);
    tour::follow(state);
    effects.extend(background(state));
    effects
}

/// What is to be worked out in the background now.
pub(super) fn background(state: &mut State) -> Vec<Effect> {
    [workbench::follow(state), comparing::follow(state)].concat()
}

fn take(state: &mut State, key: Key) -> Vec<Effect> {
    if let Some(effects) = write(state, key) {
        return effects;
    }
    let contexts = state.contexts();
    match meaning(&contexts, key) {
        Some(binding) if state.offered(binding.action) => act(state, binding.action),
        _ => Vec::new(),
    }
}

/// Text was pasted: into whatever has the focus.
pub fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if let Some(Layer::Form(form)) = state.layers.last_mut() {
        if let Some(field) = form.focused() {
            field.paste(text);
        }
        forms::follow(state);
        return [layers::keep(state), forms::similar(state)].concat();
    }
    let line = text.trim();
    let few = line.chars().take(1000).filter(|c| !c.is_control());
    let mut effects: Vec<Effect> = few.flat_map(|c| press_if_text(state, c)).collect();
    effects.extend(background(state));
    effects
}

fn press_if_text(state: &mut State, c: char) -> Vec<Effect> {
    write(state, Key::Char(c)).unwrap_or_default()
}

/// A key that writes into what has the focus; none where it means something else.
fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    if state.layers.is_empty() {
        return screens::write(state, key);
    }
    layers::write(state, key)
}

/// Whether keys go into a text now: nothing else may be meant by letters then.
pub fn writing(state: &State) -> bool {
    match state.layers.last() {
        Some(Layer::Form(form)) => form.focus < form.fields.len(),
        Some(Layer::Files(_) | Layer::Palette(_) | Layer::Finder(_) | Layer::Confirm(_)) => true,
        Some(_) => false,
        None => screens::writing(state),
    }
}

/// An action was chosen: by its key, or in the palette.
pub fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if !state.layers.is_empty() && action != Action::Language && action != Action::Theme {
        return layers::act(state, action);
    }
    match action {
        Action::Quit => {
            state.quit = true;
            leave(state)
        }
        Action::Help => show(state, Layer::Help(0)),
        Action::Palette => show(state, Layer::Palette(Palette::default())),
        Action::Language => {
            state.lang = if state.lang == Lang::En { Lang::Fr } else { Lang::En };
            state.settings = Settings { french: Some(state.lang == Lang::Fr), ..state.settings };
            vec![Effect::KeepSettings(state.settings), Effect::Speak(state.lang)]
        }
        Action::Theme => {
            state.settings.theme = state.settings.theme.next();
            say(state, Coded::new(state.settings.theme.phrase()), None);
            vec![Effect::KeepSettings(state.settings)]
        }
        Action::Undo => undo(state),
        Action::Next | Action::Previous => {
            let place = Screen::MAIN.iter().position(|screen| *screen == state.screen.main()).unwrap_or(0);
            let step = if action == Action::Next { 1 } else { Screen::MAIN.len() - 1 };
            let mut effects = hinted(state);
            effects.extend(go(state, Screen::MAIN[(place + step) % Screen::MAIN.len()]));
            effects
        }
        Action::GoHome => go(state, Screen::Home),
        Action::GoMembers => go(state, Screen::Members),
        Action::GoThreads => go(state, Screen::Threads),
        Action::GoSearch => screens::search::open(state),
        Action::GoProposals => go(state, Screen::Proposals),
        Action::GoDraws => go(state, Screen::Draws),
        Action::GoVotes => go(state, Screen::Votes),
        Action::GoRecord => go(state, Screen::Record),
        Action::GoStart => {
            let mut effects = leave(state);
            state.moot = None;
            state.screen = Screen::Start;
            effects.push(Effect::Close);
            effects
        }
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => walk(state, action),
        Action::Tour => tour::go_on(state),
        Action::LeaveTour => tour::leave(state),
        Action::Choose => screens::choose(state),
        Action::Back => screens::back(state),
        action => screens::act(state, action),
    }
}

/// Time went by.
pub fn tick(state: &mut State) {
    if state.toast.as_ref().is_some_and(|toast| toast.until <= state.now) {
        state.toast = None;
    }
}

/// Whether something on the screen changes by itself, and how soon the next frame is due, in milliseconds.
pub fn pace(state: &State) -> Option<u64> {
    if let Some(Layer::Progress(_)) = state.layers.last() {
        return Some(100);
    }
    screens::pace(state).or_else(|| state.toast.as_ref().map(|_| 1000))
}

/// Says what was done, for a while.
pub(super) fn say(state: &mut State, said: Coded, undo: Option<Undo>) {
    let until = state.now + TimeDelta::seconds(if undo.is_some() { 20 } else { 8 });
    state.toast = Some(Toast { said, undo, until });
}

pub(super) fn show(state: &mut State, layer: Layer) -> Vec<Effect> {
    let effects = if matches!(layer, Layer::Help(_) | Layer::Palette(_)) { hinted(state) } else { Vec::new() };
    state.layers.push(layer);
    effects
}

/// Begins long work.
pub(super) fn start(state: &mut State, title: &'static str, effect: Effect) -> Vec<Effect> {
    state.layers.push(Layer::Progress(Progress { title, stage: None, since: state.now, stopping: false }));
    vec![effect]
}

/// The first hints go away for good.
fn hinted(state: &mut State) -> Vec<Effect> {
    if state.settings.hints_seen || state.moot.is_none() {
        return Vec::new();
    }
    state.settings.hints_seen = true;
    vec![Effect::KeepSettings(state.settings)]
}

/// Shows a screen and asks for what it needs.
pub(super) fn go(state: &mut State, screen: Screen) -> Vec<Effect> {
    let mut effects = if state.screen == Screen::Home && screen != Screen::Home { seen(state) } else { Vec::new() };
    effects.extend(screens::thread::keep_read(state));
    if state.screen != screen {
        // A list keeps its place; what is under it starts at its top.
        if screen.main() != screen {
            state.cursors.insert(screen.stem(), 0);
        }
        if let Screen::Draw(id) = screen {
            state.dice = state.drafts.get(&dice_draft(id)).cloned().unwrap_or_default();
        }
    }
    state.screen = screen;
    if matches!(screen, Screen::Threads | Screen::Thread(_)) {
        state.arrange();
    }
    effects.extend(state.wants());
    effects
}

/// What is new has been looked at.
fn seen(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    if moot.seen == moot.assembly.entries { Vec::new() } else { vec![Effect::KeepSeen(moot.assembly.entries)] }
}

/// Leaves the file: what was new has been seen.
fn leave(state: &mut State) -> Vec<Effect> {
    let mut effects = screens::thread::keep_read(state);
    effects.extend(state.moot.as_ref().map(|moot| Effect::KeepSeen(moot.assembly.entries)));
    effects
}

/// Moves the chosen row.
fn walk(state: &mut State, action: Action) -> Vec<Effect> {
    let last = state.rows().saturating_sub(1);
    let cursor = state.cursor();
    let page = usize::from(state.size.1).saturating_sub(8).max(1);
    let cursor = match action {
        Action::Up => cursor.saturating_sub(1),
        Action::Down => cursor + 1,
        Action::PageUp => cursor.saturating_sub(page),
        Action::PageDown => cursor + page,
        Action::First => 0,
        _ => last,
    };
    state.cursors.insert(state.screen.stem(), cursor.min(last));
    if state.screen == Screen::Record { state.wants() } else { Vec::new() }
}

fn undo(state: &mut State) -> Vec<Effect> {
    let command = state.toast.take().and_then(|toast| toast.undo);
    let said = Coded::new("ui-said-undone");
    command.map(|(by, command)| Effect::ActAs { by, command, said, undo: None, look_at: None }).into_iter().collect()
}
