//! What keys do in a layer. Pure, as all of `update`.

use super::action::Action;
use super::effect::{Effect, LookAt, Revision};
use super::form::{Content, Field};
use super::forms;
use super::keymap::{Key, edits};
use super::layer::{Files, Layer, Palette};
use super::moot::{FolderPicture, Impasse};
use super::palette;
use super::state::State;
use super::update::{self, start};
use crate::assembly::Command;
use crate::i18n::Coded;
use crate::id::MemberId;
use crate::text::Untrusted;

/// Longest line typed to narrow a list.
const LONGEST_QUERY: usize = 200;

/// A key that writes into the topmost layer; none where it means something else.
pub(super) fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    let line = match state.layers.last_mut()? {
        Layer::Form(form) => {
            let field = form.focused()?;
            let walks = matches!(key, Key::Up | Key::Down) && field.walk(key == Key::Down);
            if key == Key::Enter && matches!(field.content, Content::Area(_)) {
                field.paste("\n");
                return Some(keep(state));
            }
            if walks {
                return Some(Vec::new());
            }
            if !edits(key) {
                return None;
            }
            // A choice gives back what it has no use for, so that no key is silently lost.
            return if field.edit(key) || matches!(key, Key::Char(_)) { Some(keep(state)) } else { Some(Vec::new()) };
        }
        Layer::Files(Files { query, selected, .. }) | Layer::Palette(Palette { query, selected }) => {
            if matches!(key, Key::Char(_) | Key::Backspace) {
                *selected = 0;
            }
            query
        }
        Layer::Confirm(confirm) => &mut confirm.typed,
        _ => return None,
    };
    match key {
        Key::Char(c) if !crate::text::deceives(c) && line.len() < LONGEST_QUERY => line.push(c),
        Key::Char(_) => {}
        Key::Backspace => drop(line.pop()),
        _ => return None,
    }
    Some(Vec::new())
}

/// Keeps what is being written in the topmost form.
pub(super) fn keep(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Form(form)) = state.layers.last() else { return Vec::new() };
    if form.purpose.secret() {
        return Vec::new();
    }
    let (name, text) = (form.purpose.draft(), form.draft());
    state.drafts.insert(name.clone(), text.clone());
    vec![Effect::KeepDraft(name, text)]
}

/// An action while a layer is on top.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let page = usize::from(state.size.1).saturating_sub(8).max(1);
    let rows = choices(state);
    let Some(layer) = state.layers.last_mut() else { return Vec::new() };
    if action == Action::Back {
        state.layers.pop();
        return Vec::new();
    }
    match layer {
        Layer::Form(form) => match action {
            Action::Next => form.step(true),
            Action::Previous => form.step(false),
            Action::Submit => return forms::send(state),
            Action::Editor => state.editor = true,
            Action::Preview => form.preview = !form.preview,
            Action::Help => return update::show(state, Layer::Help(0)),
            Action::PageUp | Action::PageDown => {
                let faults = form.failure.as_ref().map_or(0, |failure| failure.details.len());
                form.top = moved(form.top, faults * 2 + 3, 4, action);
            }
            Action::Choose => {
                let place = form.focus;
                match form.focused().map(|field| (&field.content, field.text())) {
                    None => return forms::send(state),
                    // Only what has a path is a file already; the rest is what its name begins with.
                    Some((Content::File(_), text)) if !text.contains(std::path::MAIN_SEPARATOR) => {
                        return choose_file(state, "csv", Some(place), text);
                    }
                    Some(_) => form.step(true),
                }
            }
            _ => {}
        },
        Layer::Files(Files { selected, .. }) | Layer::Palette(Palette { selected, .. }) if moves(action) => {
            *selected = moved(*selected, rows, page, action);
        }
        Layer::Marks(marks) if moves(action) => marks.selected = moved(marks.selected, rows, page, action),
        Layer::Ways(ways) if moves(action) => ways.selected = moved(ways.selected, rows, page, action),
        Layer::Card(card) => card.top = moved(card.top, usize::MAX, page, action),
        Layer::Help(top) => *top = moved(*top, usize::MAX, page, action),
        Layer::Files(_) => return choose_row(state),
        Layer::Palette(palette) => {
            let palette = palette.clone();
            state.layers.pop();
            let chosen = palette::matches(state, &palette.query).get(palette.selected).copied();
            return chosen.map_or_else(Vec::new, |binding| palette::choose(state, binding));
        }
        Layer::Marks(_) => return toggle(state),
        Layer::Ways(_) => return take_way(state),
        Layer::Confirm(confirm) if action == Action::Submit => {
            let word = state.lexicon.of(state.lang).say(confirm.word);
            if crate::text::folded(&confirm.typed) == crate::text::folded(&word) {
                let effect = (*confirm.effect).clone();
                state.layers.pop();
                return start(state, "ui-wait-writing", effect);
            }
            let said = Coded::new("ui-wrong-word").with("word", word);
            update::say(state, said, None);
        }
        Layer::Progress(progress) if action == Action::Stop => progress.stopping = true,
        Layer::Code(qr) if action == Action::Turn => *qr = !*qr,
        Layer::Code(_) if action == Action::Publish => return start(state, "ui-wait-writing", Effect::Publish),
        _ => {}
    }
    Vec::new()
}

fn moves(action: Action) -> bool {
    matches!(action, Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last)
}

/// A row after a movement among `rows`; a text's end is found by the view, so `usize::MAX` rows are no harm.
fn moved(row: usize, rows: usize, page: usize, action: Action) -> usize {
    let last = rows.saturating_sub(1);
    let row = match action {
        Action::Up => row.saturating_sub(1),
        Action::Down => row.saturating_add(1),
        Action::PageUp => row.saturating_sub(page),
        Action::PageDown => row.saturating_add(page),
        Action::First => 0,
        Action::Last => last.min(1 << 16),
        _ => row,
    };
    row.min(last)
}

/// Rows of the topmost layer.
fn choices(state: &State) -> usize {
    match state.layers.last() {
        Some(Layer::Files(files)) => files.rows().len(),
        Some(Layer::Palette(palette)) => palette::matches(state, &palette.query).len(),
        Some(Layer::Ways(ways)) => ways.impasse.conflict.ways_out.len(),
        Some(Layer::Marks(marks)) => marks_of(state, marks.member, marks.roles).len() + usize::from(!marks.roles),
        _ => 0,
    }
}

/// Roles or groups, each with whether the member has it.
pub fn marks_of(state: &State, member: MemberId, roles: bool) -> Vec<(Untrusted, bool)> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let Some(who) = moot.assembly.members.get(&member) else { return Vec::new() };
    if roles {
        let known = moot.assembly.rules.as_ref().map(|(rules, _)| rules.roles.clone()).unwrap_or_default();
        return known.into_iter().map(|role| (Untrusted::new(&role), who.roles.contains(&role))).collect();
    }
    let all: std::collections::BTreeSet<&Untrusted> = moot.assembly.present_members().flat_map(|(_, other)| &other.groups).collect();
    all.into_iter().map(|group| (group.clone(), who.groups.contains(group))).collect()
}

fn toggle(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Marks(marks)) = state.layers.last() else { return Vec::new() };
    let (member, roles, selected) = (marks.member, marks.roles, marks.selected);
    let Some((name, has)) = marks_of(state, member, roles).into_iter().nth(selected) else {
        state.layers.pop();
        return forms::open(state, super::form::Purpose::Group(member));
    };
    let set = |on: bool| {
        if roles {
            Command::SetRole { member, role: name.raw().to_owned(), give: on }
        } else {
            Command::SetGroup { member, group: name.clone(), join: on }
        }
    };
    let key = match (roles, has) {
        (true, false) => "ui-said-role-given",
        (true, true) => "ui-said-role-taken",
        (false, false) => "ui-said-group-joined",
        (false, true) => "ui-said-group-left",
    };
    let spoken = if roles { super::moot::role_name(state.words(), name.raw()) } else { name.shown() };
    let said = Coded::new(key).with("name", spoken);
    vec![Effect::Act { command: set(!has), said, undo: Some(set(has)) }]
}

/// Records the chosen way out, and goes back to the plan.
fn take_way(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Ways(ways)) = state.layers.last() else { return Vec::new() };
    let Impasse { pool, quotas, conflict, .. } = &ways.impasse;
    let Some(way) = conflict.ways_out.get(ways.selected) else { return Vec::new() };
    let (current, revised) = (quotas.clone(), quotas.changed(&way.changes));
    let revision = Revision { pool: *pool, current, revised, reason: None, look_at: LookAt::Plan };
    state.layers.pop();
    start(state, "ui-wait-writing", Effect::Revise(Box::new(revision)))
}

/// Shows the folder where files were last looked for.
pub(super) fn choose_file(state: &mut State, ending: &'static str, field: Option<usize>, query: String) -> Vec<Effect> {
    let path = state.folder.clone();
    let folder = FolderPicture { path: path.clone(), rows: Vec::new() };
    state.layers.push(Layer::Files(Files { folder, query, selected: 0, ending, field }));
    vec![Effect::ListFolder(path)]
}

fn choose_row(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Files(files)) = state.layers.last() else { return Vec::new() };
    // A name typed whole, with its path, is taken as it is.
    let typed = files.folder.path.join(files.query.trim());
    let chosen = files.rows().get(files.selected).and_then(|(place, _, folder)| Some((&files.folder.rows.get(*place)?.0, *folder)));
    let (path, folder) = match chosen {
        Some((name, folder)) if name == ".." => (files.folder.path.parent().map_or_else(|| files.folder.path.clone(), Into::into), folder),
        Some((name, folder)) => (files.folder.path.join(name), folder),
        None if files.query.trim().is_empty() => return Vec::new(),
        None => (typed, false),
    };
    let field = files.field;
    if folder {
        state.folder.clone_from(&path);
        return vec![Effect::ListFolder(path)];
    }
    state.layers.pop();
    let Some(place) = field else { return start(state, "ui-wait-opening", Effect::Open(path)) };
    if let Some(Layer::Form(form)) = state.layers.last_mut() {
        if let Some(field) = form.fields.get_mut(place) {
            set_path(field, &path);
        }
        form.step(true);
    }
    keep(state)
}

fn set_path(field: &mut Field, path: &std::path::Path) {
    field.set(&path.to_string_lossy());
    field.error = None;
}
