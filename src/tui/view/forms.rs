//! Forms: fields with their errors and advice, the button, and what was wrong when it was sent.

use super::canvas::{Canvas, cells, wrapped};
use super::layers::middle;
use super::proposal::spans;
use crate::tui::form::{Content, Field, Form};
use crate::tui::keymap::Key;
use crate::tui::proposal::{status_name, title};
use crate::tui::prose::markdown;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Lines of a field of several lines.
const AREA: u16 = 4;
/// Lines that an error or an advice takes at most.
const ADVICE: u16 = 3;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect, form: &Form) {
    let stem = form.purpose.stem();
    let title = canvas.say(&format!("ui-form-{stem}"));
    let composes = form.purpose.composes();
    let width = area.width.saturating_sub(4).min(if composes { 104 } else { 88 });
    let asked: Vec<(usize, &Field)> = form.fields.iter().enumerate().filter(|(_, field)| form.asks(field)).collect();
    let areas = asked.iter().filter(|(_, field)| matches!(field.content, Content::Area(_))).count();
    let areas = if composes { areas.min(1) } else { areas };
    let about = wrapped(&canvas.say(&format!("ui-about-{stem}")), width - 4);
    let wrong = failure(canvas, form, width - 6);
    let wanted = asked.len() + areas * usize::from(AREA - 1) + about.len() + 8 + wrong.len();
    let wanted = if composes { usize::from(area.height) } else { wanted };
    let inside = canvas.frame(middle(area, width, u16::try_from(wanted).unwrap_or(area.height)), &title);
    let (mut y, bottom) = (inside.y, inside.bottom());
    if composes && form.preview {
        return preview(canvas, inside, form);
    }
    // A text that is composed comes with a line of advice, and maybe one of what resembles it.
    let needed = about.len() + 4 + areas * usize::from(AREA - 1) + asked.len() + if composes { 3 } else { 0 };
    if wrong.is_empty() && usize::from(inside.height) >= needed || usize::from(inside.height) >= needed + 4 + wrong.len() {
        for line in &about {
            canvas.put(inside.x, y, inside.width, line, Role::Dim);
            y += 1;
        }
        y += 1;
    }
    let label = (inside.width * 2 / 5).clamp(16, 30);
    // What was wrong has up to half of the room; the rest can be scrolled to.
    let told = u16::try_from(wrong.len()).unwrap_or(u16::MAX).min(inside.height / 2);
    let sent = 2 + told + u16::from(told > 0);
    let room = bottom.saturating_sub(y + sent);
    let tall_one = if composes { Some(tall_one(form)) } else { None };
    let hidden = first(canvas, &asked, (form.focus, tall_one), (inside.width.saturating_sub(label), room));
    for (index, (place, field)) in asked.iter().enumerate().skip(hidden) {
        let room = Rect { y, height: bottom.saturating_sub(y + sent), ..inside };
        if room.height == 0 {
            break;
        }
        // What is composed has the room that the fields after it leave; the other texts of the form show their first line meanwhile.
        let after = u16::try_from(asked.len() - index).unwrap_or(0);
        let space = match tall_one {
            None => Space::Beside,
            Some(tall) if tall == *place => Space::Below(room.height.saturating_sub(after + 2).max(AREA + 1)),
            Some(_) => Space::Line,
        };
        y += field_lines(canvas, room, field, (label, space), *place == form.focus);
        if field.name == "proposal-title" {
            y += similar(state, canvas, Rect { y, height: bottom.saturating_sub(y + sent), ..inside }, form);
        }
    }
    let button = canvas.say(&format!("ui-send-{stem}"));
    let focused = form.focus >= form.fields.len();
    let text = format!("  {button}  ");
    if y < bottom {
        canvas.put(inside.x + label, y, inside.width.saturating_sub(label), &text, if focused { Role::TopHere } else { Role::Top });
        if focused {
            canvas.set_cursor(inside.x + label, y);
        }
    }
    let place = Rect { y: y + 2, height: bottom.saturating_sub(y + 2), ..inside };
    canvas.lines(place, wrong.len(), form.top, |canvas, row, index| {
        let Some((role, text)) = wrong.get(index) else { return };
        canvas.put(row.x, row.y, row.width, text, *role);
    });
}

/// The room that a text of several lines has.
#[derive(Clone, Copy)]
enum Space {
    /// Its first line is shown.
    Line,
    /// A few lines, beside its name.
    Beside,
    /// So many lines, its name and then the whole width below it.
    Below(u16),
}

/// The text that is being written, as it will be read.
fn preview(canvas: &mut Canvas<'_>, area: Rect, form: &Form) {
    let Some(field) = form.fields.get(tall_one(form)) else { return };
    let name = canvas.say(&format!("ui-field-{}", field.name));
    let note = canvas.say("ui-previewed");
    canvas.heading(area, area.y, &name, &note);
    let text = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let lines = markdown(&field.text(), area.width.saturating_sub(2));
    canvas.lines(text, lines.len(), form.top, |canvas, row, index| spans(canvas, row, &lines[index]));
    canvas.set_cursor(text.x, text.y);
}

/// The text of a form that has the room: the one that is being written, else the first.
fn tall_one(form: &Form) -> usize {
    let area = |field: &Field| matches!(field.content, Content::Area(_));
    let focused = form.fields.get(form.focus).is_some_and(area).then_some(form.focus);
    focused.or_else(|| form.fields.iter().position(area)).unwrap_or(0)
}

/// What resembles the proposal that is being written, below its title; gives the lines used.
fn similar(state: &State, canvas: &mut Canvas<'_>, area: Rect, form: &Form) -> u16 {
    let Some(moot) = state.moot.as_ref().filter(|_| !form.similar.is_empty() && area.height > 0) else { return 0 };
    let named = form.similar.iter().filter_map(|similar| {
        let proposal = moot.assembly.proposals.get(&similar.proposal)?;
        Some(format!("{} {}", similar.proposal, title(proposal, canvas.words())))
    });
    let named = named.collect::<Vec<_>>().join(" · ");
    let text = canvas.tell("ui-similar", &[("key", (&Key::F(7).label(canvas.words())).into()), ("proposals", (&named).into())]);
    canvas.put(area.x, area.y, area.width, &text, Role::Warn);
    1
}

/// The first field shown, so that the one with the focus is in sight.
fn first(canvas: &Canvas<'_>, asked: &[(usize, &Field)], (focus, tall_one): (usize, Option<usize>), (width, room): (u16, u16)) -> usize {
    let height = |(place, field): &(usize, &Field)| {
        let body = match (&field.content, tall_one) {
            (Content::Area(_), None) => AREA,
            (Content::Area(_), Some(tall)) if tall == *place => AREA + 1,
            _ => 1,
        };
        let told = remark(canvas, field, *place == focus, width).map_or(0, |(_, text)| wrapped(&text, width).len());
        body + u16::try_from(told).unwrap_or(ADVICE).min(ADVICE)
    };
    let here = asked.iter().position(|(place, _)| *place == focus).unwrap_or(asked.len().saturating_sub(1));
    let mut used = 0;
    let fits = asked.iter().take(here + 1).rev().take_while(|row| {
        used += height(row);
        used <= room
    });
    here + 1 - fits.count().max(1).min(here + 1)
}

/// What can be chosen, in words; a stage that the rules alone know as they spell it.
fn chosen_name(canvas: &Canvas<'_>, phrase: &str) -> String {
    match phrase.strip_prefix("status-") {
        Some(status) => status_name(canvas.words(), status),
        None if canvas.words().has(phrase) => canvas.say(phrase),
        None => phrase.to_owned(),
    }
}

/// What stands below a field: its error, else what it wants while it has the focus.
fn remark(canvas: &Canvas<'_>, field: &Field, focused: bool, width: u16) -> Option<(Role, String)> {
    if let Some(error) = field.error.clone().or_else(|| field.too_long()) {
        return Some((Role::Bad, format!("✗ {}", canvas.phrase(&error))));
    }
    // A choice explains what is chosen; any other field what it wants.
    let key = match &field.content {
        Content::Choice(phrases, chosen) => phrases.get(*chosen).map(|phrase| format!("{phrase}-advice")).unwrap_or_default(),
        _ => format!("ui-advice-{}", field.kind().0),
    };
    if focused && canvas.words().has(&key) {
        return Some((Role::Dim, canvas.say(&key)));
    }
    // What is chosen and does not fit beside its name stands whole below it.
    let Content::Choice(phrases, chosen) = &field.content else { return None };
    let name = phrases.get(*chosen).map(|phrase| chosen_name(canvas, phrase))?;
    (focused && cells(&name) + 4 > width).then_some((Role::Dim, name))
}

/// A field, its error, its advice; gives the lines used.
fn field_lines(canvas: &mut Canvas<'_>, area: Rect, field: &Field, (label, space): (u16, Space), focused: bool) -> u16 {
    let (kind, number) = field.kind();
    let name = canvas.tell(&format!("ui-field-{kind}"), &[("number", number.into())]);
    canvas.put(area.x, area.y, label - 1, &name, if focused { Role::Strong } else { Role::Text });
    let place = Rect { x: area.x + label, width: area.width.saturating_sub(label), height: 1, ..area };
    let mut used = 1;
    match &field.content {
        // What is hidden does not even show how long it is.
        Content::Line(editor) if field.is_hidden() => {
            let text = if editor.is_empty() { "…".to_owned() } else { canvas.say("ui-hidden") };
            if focused {
                canvas.fill(place, Role::Chosen);
                canvas.set_cursor(place.x, place.y);
            }
            canvas.put(place.x, place.y, place.width, &text, if focused { Role::Chosen } else { Role::Dim });
        }
        Content::Line(editor) | Content::File(editor) => {
            canvas.editor(place, editor, focused);
            if !focused && editor.is_empty() {
                canvas.put(place.x, place.y, place.width, "…", Role::Dim);
            }
        }
        Content::Area(editor) => match space {
            Space::Line => {
                let first = editor.lines().iter().find(|line| !line.trim().is_empty()).map_or("…", String::as_str);
                let first = crate::text::shown_lines(first).concat();
                canvas.put(place.x, place.y, place.width, &first, if first == "…" { Role::Dim } else { Role::Text });
            }
            Space::Beside => {
                used = AREA.min(area.height);
                canvas.editor(Rect { height: used, ..place }, editor, focused);
                if !focused && editor.is_empty() {
                    canvas.put(place.x, place.y, place.width, "…", Role::Dim);
                }
            }
            Space::Below(lines) => {
                used = lines.min(area.height);
                canvas.editor(Rect { y: area.y + 1, height: used.saturating_sub(1), ..area }, editor, focused);
            }
        },
        Content::Choice(phrases, chosen) => {
            let text = phrases.get(*chosen).map(|phrase| chosen_name(canvas, phrase)).unwrap_or_default();
            if focused {
                canvas.fill(place, Role::Chosen);
                canvas.set_cursor(place.x, place.y);
            }
            let text = format!("‹ {text} ›");
            canvas.put(place.x, place.y, place.width, &text, if focused { Role::Chosen } else { Role::Text });
        }
    }
    if let Some((role, text)) = remark(canvas, field, focused, place.width) {
        let wide = matches!((&field.content, space), (Content::Area(_), Space::Below(_)));
        let rest = if wide { area } else { place };
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used).min(ADVICE), ..rest };
        used += canvas.para(rest, &text, role);
    }
    used
}

/// What was wrong when the form was sent: every fault, and what to do.
fn failure(canvas: &Canvas<'_>, form: &Form, width: u16) -> Vec<(Role, String)> {
    let Some(failure) = &form.failure else { return Vec::new() };
    let headline = failure.headline.phrase_as("error-", canvas.words()).unwrap_or_else(|| canvas.phrase(&failure.headline));
    let details = failure.details.iter().map(|line| (Role::Text, canvas.phrase(line)));
    let hint = failure.headline.phrase_as("hint-", canvas.words()).map(|hint| (Role::Dim, hint));
    let all = std::iter::once((Role::Bad, format!("✗ {headline}"))).chain(details).chain(hint);
    all.flat_map(|(role, text)| wrapped(&text, width).into_iter().map(move |line| (role, line))).collect()
}
