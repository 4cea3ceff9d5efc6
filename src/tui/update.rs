//! From keys to changes: state and action in, effects out. Never performs IO, reads no clock, asks no session.

use super::action::Action;
use super::effect::{Effect, Settings};
use super::form::Purpose;
use super::keymap::{Key, meaning};
use super::layer::{Card, Confirm, Layer, Marks, Palette, Progress};
use super::moot::role_name;
use super::state::{DrawsRow, Filter, NextStep, Reveal, Screen, State, Toast};
use super::theme::Role;
use super::{fill, layers};
use crate::assembly::{Command, DrawStatus, Evidenced};
use crate::i18n::{Coded, Lang};
use crate::id::DrawId;
use crate::randomness::{Evidence, Source};
use chrono::TimeDelta;

/// A key was pressed.
pub fn press(state: &mut State, key: Key) -> Vec<Effect> {
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
        return layers::keep(state);
    }
    let line = text.trim();
    let few = line.chars().take(1000).filter(|c| !c.is_control());
    few.flat_map(|c| press_if_text(state, c)).collect()
}

fn press_if_text(state: &mut State, c: char) -> Vec<Effect> {
    write(state, Key::Char(c)).unwrap_or_default()
}

/// A key that writes into what has the focus; none where it means something else.
fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    if state.layers.is_empty() {
        return type_on_screen(state, key);
    }
    layers::write(state, key)
}

/// Filters and dice take keys on the screen itself.
fn type_on_screen(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    if let Some(filter) = open_filter(state) {
        match key {
            Key::Char(c) if !crate::text::deceives(c) && filter.text.len() < 200 => filter.text.push(c),
            Key::Backspace => drop(filter.text.pop()),
            Key::Enter | Key::Down | Key::Up | Key::Tab => filter.open = false,
            Key::Esc | Key::Ctrl('c') => *filter = Filter::default(),
            _ => return None,
        }
        state.cursors.insert(state.screen.stem(), 0);
        state.sift();
        return Some(if state.screen == Screen::Record { vec![Effect::FindEntries(state.record_filter.text.clone())] } else { Vec::new() });
    }
    let awaited = state.dice_awaited()?;
    match key {
        Key::Char(c) if c.is_ascii_digit() => {
            if state.dice.len() < awaited {
                state.dice.push(c);
            }
        }
        Key::Backspace => drop(state.dice.pop()),
        _ => return None,
    }
    Some(vec![Effect::KeepDraft(dice_draft(state), state.dice.clone())])
}

fn dice_draft(state: &State) -> String {
    state.draw_here().map_or_else(|| "dice".to_owned(), |(id, _)| format!("dice-{id}"))
}

fn open_filter(state: &mut State) -> Option<&mut Filter> {
    let filter = match state.screen {
        Screen::Members => &mut state.members_filter,
        Screen::Record => &mut state.record_filter,
        _ => return None,
    };
    filter.open.then_some(filter)
}

/// Whether keys go into a text now: nothing else may be meant by letters then.
pub fn writing(state: &State) -> bool {
    match state.layers.last() {
        Some(Layer::Form(form)) => form.focus < form.fields.len(),
        Some(Layer::Files(_) | Layer::Palette(_) | Layer::Confirm(_)) => true,
        Some(_) => false,
        None => match state.screen {
            Screen::Members => state.members_filter.open,
            Screen::Record => state.record_filter.open,
            _ => false,
        },
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
        Action::GoDraws => go(state, Screen::Draws),
        Action::GoRecord => go(state, Screen::Record),
        Action::GoStart => {
            let mut effects = leave(state);
            state.moot = None;
            state.screen = Screen::Start;
            effects.push(Effect::Close);
            effects
        }
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => walk(state, action),
        Action::Left | Action::Right => match state.screen {
            Screen::Entry(seq) => go(state, Screen::Entry(if action == Action::Left { seq.saturating_sub(1) } else { seq + 1 })),
            _ => Vec::new(),
        },
        Action::Choose => choose(state),
        Action::Back => back(state),
        Action::NextStep => next_step(state),
        Action::Filter => {
            if let Some(filter) = match state.screen {
                Screen::Members => Some(&mut state.members_filter),
                Screen::Record => Some(&mut state.record_filter),
                _ => None,
            } {
                filter.open = true;
            }
            Vec::new()
        }
        Action::Checkpoint => show(state, Layer::Code(false)),
        Action::Publish => start(state, "ui-wait-writing", Effect::Publish),
        Action::Verify => start(state, "ui-wait-verifying", Effect::Verify(None)),
        Action::Sample => start(state, "ui-wait-sample", Effect::Sample),
        Action::Chances => state.draw_here().map(|(id, _)| id).map_or_else(Vec::new, |id| go(state, Screen::Chances(id))),
        Action::Replay => {
            if let Some((draw, _)) = state.draw_here() {
                state.reveal = Some(Reveal { draw, since: state.now });
                return go(state, Screen::Draw(draw));
            }
            Vec::new()
        }
        Action::Names => {
            state.names = !state.names;
            Vec::new()
        }
        Action::HowToCheck => how_to_check(state),
        Action::Roles | Action::Groups => {
            if let Some(member) = state.member().map(|row| row.id) {
                return show(state, Layer::Marks(Marks { member, roles: action == Action::Roles, selected: 0 }));
            }
            Vec::new()
        }
        Action::Leave => leaving(state),
        Action::Found => fill::open(state, Purpose::Found),
        Action::Open => layers::choose_file(state, "moot", None),
        Action::Enrol => fill::open(state, Purpose::Enrol),
        Action::ImportRoll => fill::open(state, Purpose::ImportRoll),
        Action::Describe => state.member().map(|row| row.id).map_or_else(Vec::new, |id| fill::open(state, Purpose::Describe(id))),
        Action::ImportPool => fill::open(state, Purpose::Pool),
        Action::Plan => fill::open(state, Purpose::Plan),
        Action::CancelDraw => state.draw_here().map(|(id, _)| id).map_or_else(Vec::new, |id| fill::open(state, Purpose::Cancel(id))),
        Action::Contacts => state.draw_here().map(|(id, _)| id).map_or_else(Vec::new, |id| fill::open(state, Purpose::Contacts(id))),
        Action::Export => fill::open(state, Purpose::Export),
        Action::Against => fill::open(state, Purpose::Against),
        Action::Turn | Action::Submit | Action::Stop => Vec::new(),
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
    if let (Screen::Draw(id), Some(draw)) = (state.screen, &state.draw) {
        if draw.view.id == id && !state.revealed(id, draw.faces.len()).1 {
            return Some(60);
        }
        if state.awaited().and_then(|source| source.known_from()).is_some_and(|known| known > state.now) {
            return Some(1000);
        }
    }
    state.toast.as_ref().map(|_| 1000)
}

/// Says what was done, for a while.
pub(super) fn say(state: &mut State, said: Coded, undo: Option<Command>) {
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
    if state.screen != screen {
        if screen.main() == screen {
            // A list keeps its place; what is under it starts at its top.
        } else {
            state.cursors.insert(screen.stem(), 0);
        }
        if let Screen::Draw(id) = screen {
            state.dice = state.drafts.get(&format!("dice-{id}")).cloned().unwrap_or_default();
        }
    }
    state.screen = screen;
    effects.extend(state.wants());
    effects
}

/// What is new has been looked at.
fn seen(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    if moot.seen == moot.assembly.entries { Vec::new() } else { vec![Effect::KeepSeen(moot.assembly.entries)] }
}

/// Leaves the file: what was new has been seen.
fn leave(state: &State) -> Vec<Effect> {
    state.moot.as_ref().map(|moot| Effect::KeepSeen(moot.assembly.entries)).into_iter().collect()
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

fn choose(state: &mut State) -> Vec<Effect> {
    let cursor = state.cursor();
    match state.screen {
        Screen::Start => {
            state.recent.get(cursor).cloned().map_or_else(Vec::new, |path| start(state, "ui-wait-opening", Effect::Open(path)))
        }
        Screen::Members => member_card(state),
        Screen::Draws => match state.draws_rows().get(cursor) {
            Some(DrawsRow::Draw(id)) => go(state, Screen::Draw(*id)),
            Some(DrawsRow::Pool(id)) => go(state, Screen::Pool(*id)),
            None => Vec::new(),
        },
        Screen::Record => state.record_seq(cursor).map_or_else(Vec::new, |seq| go(state, Screen::Entry(seq))),
        _ => Vec::new(),
    }
}

fn back(state: &mut State) -> Vec<Effect> {
    let filter = match state.screen {
        Screen::Members => Some(&mut state.members_filter),
        Screen::Record => Some(&mut state.record_filter),
        _ => None,
    };
    if let Some(filter) = filter.filter(|filter| !filter.text.is_empty()) {
        *filter = Filter::default();
        state.sift();
        return if state.screen == Screen::Record { vec![Effect::FindEntries(String::new())] } else { Vec::new() };
    }
    go(state, state.screen.parent())
}

fn undo(state: &mut State) -> Vec<Effect> {
    let command = state.toast.take().and_then(|toast| toast.undo);
    command.map(|command| Effect::Act { command, said: Coded::new("ui-said-undone"), undo: None }).into_iter().collect()
}

fn next_step(state: &mut State) -> Vec<Effect> {
    if let Screen::Draw(id) = state.screen {
        return next_in_draw(state, id);
    }
    match state.next_step() {
        Some(NextStep::Pool) => fill::open(state, Purpose::Pool),
        Some(NextStep::Plan) => fill::open(state, Purpose::Plan),
        Some(NextStep::Continue(id) | NextStep::Panel(id)) => go(state, Screen::Draw(id)),
        None => Vec::new(),
    }
}

/// What comes next in a draw: the next source, or the draw itself.
fn next_in_draw(state: &mut State, id: DrawId) -> Vec<Effect> {
    let Some((_, draw)) = state.draw_here() else { return Vec::new() };
    if draw.status != DrawStatus::Open {
        state.reveal = None;
        return Vec::new();
    }
    match state.awaited() {
        None => {
            let step = Coded::new("ui-confirm-run").with("draw", id.to_string());
            let confirm = Confirm { step, word: "ui-word-draw", typed: String::new(), effect: Box::new(Effect::Run(id)) };
            show(state, Layer::Confirm(confirm))
        }
        Some(source @ Source::Dice { digits }) => {
            if let Ok(evidence) = Evidence::read(&source, &state.dice) {
                let given = Evidenced { source: source.to_string(), evidence };
                return start(state, "ui-wait-writing", Effect::Evidence(id, vec![given]));
            }
            let left = u64::from(digits).saturating_sub(state.dice.len() as u64);
            say(state, Coded::new("ui-dice-missing").count("count", left), None);
            Vec::new()
        }
        Some(source @ Source::Drand { .. }) => match source.known_from().filter(|known| *known > state.now) {
            Some(known) => {
                say(state, Coded::new("ui-beacon-later").with("time", super::view::clock_time(known)), None);
                Vec::new()
            }
            None => fill::open(state, Purpose::Evidence(id, source.to_string())),
        },
        Some(source) => fill::open(state, Purpose::Evidence(id, source.to_string())),
    }
}

fn how_to_check(state: &mut State) -> Vec<Effect> {
    let Some((id, draw)) = state.draw_here() else { return Vec::new() };
    let DrawStatus::Drawn(outcome) = &draw.status else { return Vec::new() };
    let fact = |key: &str, text: String| Coded::new(format!("ui-check-{key}")).with("text", text);
    let mut card = Card::new(Coded::new("ui-check-title").with("draw", id.to_string()))
        .line(Role::Text, Coded::new("ui-check-how"))
        .gap()
        .line(Role::Dim, fact("commitment", draw.planned.commitment.to_string()));
    for (source, evidence, _) in &draw.evidence {
        let value = match evidence {
            Evidence::Drand(beacon) => crate::digest::hex(&beacon.randomness.0),
            Evidence::Dice { digits: text } | Evidence::Phrase { text } => text.clone(),
            Evidence::Rehearsal {} => String::new(),
        };
        card = card.line(Role::Dim, fact("evidence", value).with("source", source));
    }
    card = card.line(Role::Dim, fact("seed", outcome.seed.to_string()));
    if let Some(ticket) = outcome.ticket {
        card = card.line(Role::Dim, fact("ticket", ticket.to_string()));
    }
    let card = card.gap().line(Role::Text, Coded::new("ui-check-bundle"));
    show(state, Layer::Card(card))
}

fn leaving(state: &mut State) -> Vec<Effect> {
    let Some(row) = state.member() else { return Vec::new() };
    let name = if row.name.is_empty() { row.id.to_string() } else { row.name.clone() };
    let step = Coded::new("ui-confirm-leave").with("name", &name);
    let effect =
        Effect::Act { command: Command::Leave { member: row.id }, said: Coded::new("ui-said-left").with("name", &name), undo: None };
    show(state, Layer::Confirm(Confirm { step, word: "ui-word-leave", typed: String::new(), effect: Box::new(effect) }))
}

fn member_card(state: &mut State) -> Vec<Effect> {
    let (Some(row), Some(moot)) = (state.member(), &state.moot) else { return Vec::new() };
    let Some(member) = moot.assembly.members.get(&row.id) else { return Vec::new() };
    let name = if row.name.is_empty() { Coded::new("ui-no-name") } else { Coded::new("ui-plain").with("text", &row.name) };
    let line = |label: &str, text: String| Coded::new("ui-label-text").with("label", state.words().say(label)).with("text", text);
    let join = |texts: Vec<String>| if texts.is_empty() { "–".to_owned() } else { texts.join(", ") };
    let contact = member.identity.as_ref().and_then(|identity| identity.contact.as_ref()).map(|contact| contact.raw().to_owned());
    let mut card = Card::new(name)
        .line(Role::Dim, line("ui-label-number", row.id.to_string()))
        .line(Role::Text, line("ui-label-contact", contact.unwrap_or_else(|| "–".to_owned())))
        .line(Role::Text, line("ui-label-roles", join(member.roles.iter().map(|role| role_name(state.words(), role)).collect())))
        .line(Role::Text, line("ui-label-groups", join(member.groups.iter().map(|group| group.raw().to_owned()).collect())));
    for (field, content) in &member.fields {
        let text = Coded::new("ui-label-text").with("label", field.raw()).with("text", content.raw());
        card = card.line(Role::Text, text);
    }
    show(state, Layer::Card(card))
}
