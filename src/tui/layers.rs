//! What keys do in a layer. Pure, as all of `update`.

use super::action::Action;
use super::effect::{Effect, LookAt, Revision};
use super::finder;
use super::form::{Content, Field, Purpose};
use super::forms;
use super::keymap::{Key, edits};
use super::layer::{Files, Layer, Palette};
use super::moot::{FolderPicture, Impasse};
use super::palette;
use super::screens::asking;
use super::state::State;
use super::update::{self, start};
use crate::assembly::{Clash, Command};
use crate::i18n::Coded;
use crate::id::{MemberId, ProposalId};
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
            if !field.edit(key) && !matches!(key, Key::Char(_)) {
                return Some(Vec::new());
            }
            // A word has ended: what resembles the text is looked for anew.
            let ended = matches!(key, Key::Char(c) if !c.is_alphanumeric());
            forms::follow(state);
            return Some([keep(state), if ended { forms::similar(state) } else { Vec::new() }].concat());
        }
        Layer::Finder(finder) => {
            match key {
                Key::Char(c) if !crate::text::deceives(c) && finder.query.len() < LONGEST_QUERY => finder.query.push(c),
                Key::Char(_) => {}
                Key::Backspace => drop(finder.query.pop()),
                _ => return None,
            }
            finder.sift();
            return Some(Vec::new());
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
            Action::Next | Action::Previous => {
                form.step(action == Action::Next);
                return forms::similar(state);
            }
            Action::Similar => return asking::similar(state),
            Action::Submit => return forms::send(state),
            Action::Editor => state.editor = true,
            Action::Preview => (form.preview, form.top) = (!form.preview, 0),
            Action::Help => return update::show(state, Layer::Help(0)),
            Action::PageUp | Action::PageDown if form.failure.is_none() => form.top = moved(form.top, usize::MAX, page, action),
            Action::PageUp | Action::PageDown => {
                let faults = form.failure.as_ref().map_or(0, |failure| failure.details.len());
                form.top = moved(form.top, faults * 2 + 3, 4, action);
            }
            Action::Choose => {
                let place = form.focus;
                let (adds, person) = (adds(form, place), names_a_person(form, place));
                match form.focused().map(|field| (&field.content, field.text())) {
                    None => return forms::send(state),
                    // Only what has a path is a file already; the rest is what its name begins with.
                    Some((Content::File(_), text)) if !text.contains(std::path::MAIN_SEPARATOR) || adds => {
                        let slips = matches!(form.purpose, Purpose::MakeCodes(_));
                        let (ending, query) = if adds { ("", String::new()) } else { (if slips { "txt" } else { "csv" }, text) };
                        return choose_file(state, ending, Some(place), query);
                    }
                    // A person who is named already is not asked for once more.
                    Some((Content::Line(_), text)) if person => {
                        if forms::posts::person(state, &text).is_none() || text.is_empty() {
                            return finder::people(state, place, &text);
                        }
                        if let Some(Layer::Form(form)) = state.layers.last_mut() {
                            form.step(true);
                        }
                    }
                    Some(_) => form.step(true),
                }
            }
            _ => {}
        },
        Layer::Files(Files { selected, .. }) | Layer::Palette(Palette { selected, .. }) if moves(action) => {
            *selected = moved(*selected, rows, page, action);
        }
        Layer::Finder(finder) if moves(action) => finder.selected = moved(finder.selected, rows, page, action),
        Layer::Finder(_) => return finder::choose(state),
        Layer::Settling(settling) if moves(action) => settling.selected = moved(settling.selected, rows, page, action),
        Layer::Settling(_) => return settle_row(state),
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

/// Whether a field takes one file more each time.
fn adds(form: &super::form::Form, place: usize) -> bool {
    form.fields.get(place).is_some_and(|field| field.name == "attach")
}

/// Whether a field of a form names a person of the roll.
fn names_a_person(form: &super::form::Form, place: usize) -> bool {
    form.fields.get(place).is_some_and(|field| {
        matches!(field.name, "speaker" | "giver" | "holder" | "objector")
            || field.name == "participant" && matches!(form.purpose, Purpose::Commit(_))
    })
}

/// What is to become of the chosen amendment: taken, left out, later. Where one is taken, what changes the same passage is left out.
fn settle_row(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Settling(settling)) = state.layers.last() else { return Vec::new() };
    let (id, mut marks) = (settling.proposal, settling.marks.clone());
    let Some((amendment, mark)) = marks.get(settling.selected).copied() else {
        if marks.iter().all(|(_, mark)| mark.is_none()) {
            update::say(state, Coded::new("ui-settle-nothing"), None);
            return Vec::new();
        }
        return forms::open(state, Purpose::SettleMarked(id));
    };
    let Some(moot) = &state.moot else { return Vec::new() };
    let clashes = moot.assembly.proposals.get(&id).map(|proposal| moot.assembly.clashes(proposal)).unwrap_or_default();
    let lost = clashes.contains(&Clash::Lost(amendment));
    let next = match mark {
        None if !lost => Some(true),
        None | Some(true) => Some(false),
        Some(false) => None,
    };
    let against = |other: ProposalId| {
        clashes
            .iter()
            .any(|clash| matches!(clash, Clash::Between(a, b) if (*a, *b) == (amendment, other) || (*a, *b) == (other, amendment)))
    };
    for (other, mark) in &mut marks {
        if *other == amendment {
            *mark = next;
        } else if next == Some(true) && against(*other) {
            *mark = Some(false);
        }
    }
    if let Some(Layer::Settling(settling)) = state.layers.last_mut() {
        settling.marks = marks;
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
        Some(Layer::Finder(finder)) => finder.fitting.len(),
        Some(Layer::Settling(settling)) => settling.marks.len() + 1,
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
    let texts = matches!((state.layers.last(), field), (Some(Layer::Form(form)), Some(_)) if form.purpose == Purpose::ImportProposals);
    state.layers.push(Layer::Files(Files { folder, query, selected: 0, ending, field, texts }));
    vec![Effect::ListFolder(path)]
}

fn choose_row(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Files(files)) = state.layers.last() else { return Vec::new() };
    // A name typed whole, with its path, is taken as it is.
    let typed = files.folder.path.join(files.query.trim());
    let chosen = files.rows().get(files.selected).and_then(|(place, _, folder)| Some((&files.folder.rows.get(*place)?.0, *folder)));
    let whole = files.rows().get(files.selected).is_some_and(|(place, ..)| *place == usize::MAX);
    let (path, folder) = match chosen {
        None if whole => (files.folder.path.clone(), false),
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

/// Files to attach come one after the other; of any other kind there is one.
fn set_path(field: &mut Field, path: &std::path::Path) {
    let before = if field.name == "attach" { field.text() } else { String::new() };
    let path = path.to_string_lossy();
    // What was typed to narrow the list is not a file.
    let kept = before.split("; ").filter(|name| name.contains(std::path::MAIN_SEPARATOR) && **name != *path);
    field.set(&kept.chain([&*path]).collect::<Vec<_>>().join("; "));
    field.error = None;
}
