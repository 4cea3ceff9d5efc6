//! What lies over a screen: forms, pickers, cards.

use super::canvas::{Canvas, cells, wrapped};
use super::{code, finder, forms, settling, ways};
use crate::i18n::Lang;
use crate::tui::keymap::{Binding, Context, of};
use crate::tui::layer::{Card, Confirm, Files, Layer, Marks, Palette, Progress};
use crate::tui::layers::marks_of;
use crate::tui::moot::role_name;
use crate::tui::palette::{is_here, matches};
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Draws the layers, the topmost last.
pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    // The line of keys stays in sight, and what was said just now.
    let area = Rect { height: area.height - 1 - u16::from(state.toast.is_some()), ..area };
    for layer in &state.layers {
        canvas.forget_cursor();
        match layer {
            Layer::Form(form) => forms::draw(state, canvas, area, form),
            Layer::Files(files) => files_layer(canvas, area, files),
            Layer::Palette(palette) => palette_layer(state, canvas, area, palette),
            Layer::Finder(found) => finder::draw(canvas, area, found),
            Layer::Settling(settling) => settling::draw(state, canvas, area, settling),
            Layer::Marks(marks) => marks_layer(state, canvas, area, marks),
            Layer::Ways(ways) => ways::draw(canvas, area, ways),
            Layer::Confirm(confirm) => confirm_layer(canvas, area, confirm),
            Layer::Progress(progress) => progress_layer(state, canvas, area, progress),
            Layer::Card(card) => card_layer(canvas, area, card),
            Layer::Help(top) => help_layer(state, canvas, area, *top),
            Layer::Code(qr) => code_layer(state, canvas, area, *qr),
        }
    }
}

/// A place in the middle.
pub(super) fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

/// A line to type into, at the top of a picker.
pub(super) fn typed(canvas: &mut Canvas<'_>, area: Rect, text: &str) {
    let used = canvas.put(area.x, area.y, 2, "› ", Role::Accent);
    let end = area.x + used + canvas.put(area.x + used, area.y, area.width.saturating_sub(used + 1), text, Role::Strong);
    canvas.put(end, area.y, 1, "▏", Role::Accent);
}

fn files_layer(canvas: &mut Canvas<'_>, area: Rect, files: &Files) {
    let title = canvas.say("ui-files");
    let inside = canvas.frame(middle(area, 76, area.height.saturating_sub(2)), &title);
    let path = crate::text::shown(&files.folder.path.to_string_lossy());
    // Of a long path the end says more.
    let long = cells(&path) > inside.width;
    let tail: String =
        if long { path.chars().rev().take(usize::from(inside.width) - 1).collect::<Vec<_>>().into_iter().rev().collect() } else { path };
    canvas.put(inside.x, inside.y, inside.width, &if long { format!("…{tail}") } else { tail }, Role::Dim);
    typed(canvas, Rect { y: inside.y + 1, ..inside }, &files.query);
    let rows = files.rows();
    let list = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    canvas.rows(list, rows.len(), files.selected, |canvas, row, index, here| {
        let Some((place, name, folder)) = rows.get(index) else { return };
        let fits = files.fits(name);
        let whole = *place == usize::MAX;
        let role = match (here, *folder, fits) {
            (true, ..) => Role::Chosen,
            (_, true, _) => Role::Accent,
            (_, _, true) => Role::Strong,
            _ => Role::Dim,
        };
        let name = if *folder { format!("{name}/") } else { name.clone() };
        let name = if whole { canvas.say("ui-files-whole") } else { name };
        canvas.put(row.x, row.y, row.width, &name, role);
    });
    if rows.is_empty() {
        let text = canvas.say("ui-files-none");
        canvas.para(list, &text, Role::Dim);
    }
    typed_cursor(canvas, Rect { y: inside.y + 1, ..inside }, &files.query, rows.is_empty());
}

/// Where nothing is left to choose, the cursor stays with the text.
pub(super) fn typed_cursor(canvas: &mut Canvas<'_>, area: Rect, text: &str, empty: bool) {
    if empty {
        canvas.set_cursor(area.x + 2 + cells(text).min(area.width.saturating_sub(3)), area.y);
    }
}

fn palette_layer(state: &State, canvas: &mut Canvas<'_>, area: Rect, palette: &Palette) {
    let found = matches(state, &palette.query);
    let title = canvas.say("ui-palette");
    let inside = canvas.frame(middle(area, 66, 18), &title);
    typed(canvas, inside, &palette.query);
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    let other = state.lexicon.of(if state.lang == Lang::En { Lang::Fr } else { Lang::En });
    canvas.rows(list, found.len(), palette.selected, |canvas, row, index, here| {
        let Some(binding) = found.get(index) else { return };
        let (text, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Text, Role::Dim) };
        let name = canvas.say(binding.phrase);
        let used = canvas.put(row.x, row.y, row.width.saturating_sub(20), &name, text);
        // The name in the other language only where it was looked for.
        let also = other.say(binding.phrase);
        if !palette.query.is_empty() && also != name {
            canvas.put(row.x + used + 2, row.y, row.width.saturating_sub(used + 22), &also, dim);
        }
        let key = binding.keys[0].label(canvas.words());
        let place = if is_here(state, binding) { key } else { elsewhere(canvas, binding, &key) };
        canvas.put_right(row.right(), row.y, 18, &place, dim);
    });
    if found.is_empty() {
        let text = canvas.say("ui-filter-none");
        canvas.para(list, &text, Role::Dim);
    }
    typed_cursor(canvas, inside, &palette.query, found.is_empty());
}

/// The screen of an action that is not of this one, and its key there.
fn elsewhere(canvas: &Canvas<'_>, binding: &Binding, key: &str) -> String {
    let stem = match binding.context {
        Context::Start => "start",
        Context::Members => "members",
        Context::Threads | Context::Thread | Context::Search => "threads",
        Context::Draws | Context::Pool | Context::Quotas | Context::Fairness | Context::Draw | Context::Chances => "draws",
        Context::Proposals | Context::Proposal => "proposals",
        Context::Votes | Context::Vote | Context::Consent => "votes",
        Context::Record | Context::Entry => "record",
        Context::Home => "home",
        _ => return key.to_owned(),
    };
    format!("{} · {key}", canvas.say(&format!("ui-title-{stem}")))
}

fn marks_layer(state: &State, canvas: &mut Canvas<'_>, area: Rect, marks: &Marks) {
    let known = marks_of(state, marks.member, marks.roles);
    let name = state.moot.as_ref().map(|moot| crate::tui::moot::member_name(&moot.assembly, marks.member)).unwrap_or_default();
    let title = canvas.tell(if marks.roles { "ui-marks-roles" } else { "ui-marks-groups" }, &[("name", (&name).into())]);
    let total = known.len() + usize::from(!marks.roles);
    let inside = canvas.frame(middle(area, 56, u16::try_from(total + 2).unwrap_or(area.height).max(4)), &title);
    canvas.rows(inside, total, marks.selected, |canvas, row, index, here| {
        let role = if here { Role::Chosen } else { Role::Text };
        match known.get(index) {
            Some((name, has)) => {
                let name = if marks.roles { role_name(canvas.words(), name.raw()) } else { name.shown() };
                canvas.put(row.x, row.y, row.width, &format!("{} {name}", if *has { "✓" } else { "·" }), role);
            }
            None => drop(canvas.put(row.x, row.y, row.width, &format!("+ {}", canvas.say("ui-new-group")), role)),
        }
    });
}

fn confirm_layer(canvas: &mut Canvas<'_>, area: Rect, confirm: &Confirm) {
    let word = canvas.say(confirm.word);
    let title = canvas.say("ui-confirm");
    let text = canvas.phrase(&confirm.step);
    let width = 60.min(area.width);
    let lines = u16::try_from(wrapped(&text, width - 4).len()).unwrap_or(3);
    let inside = canvas.frame(middle(area, width, lines + 6), &title);
    let used = canvas.para(inside, &text, Role::Strong);
    let ask = canvas.tell("ui-type-word", &[("word", (&word).into())]);
    let y = inside.y + used + 1;
    canvas.put(inside.x, y, inside.width, &ask, Role::Text);
    typed(canvas, Rect { y: y + 1, ..inside }, &confirm.typed);
    typed_cursor(canvas, Rect { y: y + 1, ..inside }, &confirm.typed, true);
}

fn progress_layer(state: &State, canvas: &mut Canvas<'_>, area: Rect, progress: &Progress) {
    let title = canvas.say(if progress.stopping { "ui-stopping" } else { progress.title });
    let inside = canvas.frame(middle(area, 60, 6), &title);
    let seconds = u64::try_from((state.now - progress.since).num_seconds()).unwrap_or(0);
    let mut note = canvas.tell("ui-elapsed", &[("seconds", seconds.into())]);
    if let Some((stage, ..)) = progress.stage {
        let name = canvas.say(stage);
        canvas.put(inside.x, inside.y, inside.width, &name, Role::Text);
    }
    // Of how much nobody knows, no bar says anything.
    if let Some((_, done, of)) = progress.stage.filter(|(_, _, of)| *of > 0) {
        canvas.bar(inside.x, inside.y + 1, inside.width, (done, of), Role::Accent);
        if done > 0 && seconds > 2 {
            let left = seconds * of.saturating_sub(done) / done;
            note = canvas.tell("ui-left", &[("seconds", left.into())]);
        }
    }
    canvas.put(inside.x, inside.y + 3, inside.width, &note, Role::Dim);
    canvas.set_cursor(inside.x, inside.y);
}

/// A card's lines as they are wrapped.
fn card_lines(canvas: &Canvas<'_>, card: &Card, width: u16) -> Vec<(Role, String)> {
    let mut lines = Vec::new();
    for line in &card.lines {
        match &line.text {
            None => lines.push((Role::Text, String::new())),
            Some(text) => {
                let phrase = if line.before.is_empty() { Some(canvas.phrase(text)) } else { text.phrase_as(line.before, canvas.words()) };
                let paragraphs = phrase.unwrap_or_default();
                let wrapped = paragraphs.lines().flat_map(|paragraph| wrapped(paragraph, width));
                lines.extend(wrapped.map(|text| (line.role, text)));
            }
        }
    }
    lines
}

fn card_layer(canvas: &mut Canvas<'_>, area: Rect, card: &Card) {
    let width = 80.min(area.width.saturating_sub(4));
    let lines = card_lines(canvas, card, width - 6);
    let title = canvas.phrase(&card.title);
    let lines: Vec<_> = lines.into_iter().map(|line| [line, (Role::Text, String::new())]).collect();
    reading(canvas, area, width, &title, &lines, card.top);
}

/// Something to read, scrolled; each line in two parts.
fn reading(canvas: &mut Canvas<'_>, area: Rect, width: u16, title: &str, lines: &[[(Role, String); 2]], top: usize) {
    let height = u16::try_from(lines.len() + 4).unwrap_or(area.height);
    let inside = canvas.frame(middle(area, width, height), title);
    let text = Rect { y: inside.y + 1, height: inside.height.saturating_sub(2), ..inside };
    canvas.set_cursor(text.x, text.y);
    canvas.lines(text, lines.len(), top, |canvas, row, index| {
        let mut x = row.x;
        for (role, text) in &lines[index] {
            x += canvas.put(x, row.y, row.right().saturating_sub(x), text, *role);
        }
    });
}

fn help_layer(state: &State, canvas: &mut Canvas<'_>, area: Rect, top: usize) {
    let width = 78.min(area.width.saturating_sub(2));
    let form = state.layers.iter().rev().find_map(|layer| if let Layer::Form(form) = layer { Some(form) } else { None });
    let below = form.map_or_else(|| state.contexts_of_screen(), |_| vec![crate::tui::keymap::Context::Form]);
    let about = form.map_or_else(|| format!("ui-help-{}", state.screen.stem()), |form| format!("ui-about-{}", form.purpose.stem()));
    let plain = |text: String| [(Role::Text, text), (Role::Text, String::new())];
    let mut lines: Vec<_> = wrapped(&canvas.say(&about), width - 6).into_iter().map(plain).collect();
    let mut context = None;
    for binding in of(&below).filter(|binding| state.offered_below(binding.action)) {
        if context.replace(binding.context) != Some(binding.context) {
            lines.push(plain(String::new()));
        }
        let keys = binding.keys.iter().map(|key| key.label(canvas.words())).collect::<Vec<_>>().join("  ");
        let pad = " ".repeat(usize::from(18u16.saturating_sub(cells(&keys)).max(2)));
        lines.push([(Role::Accent, format!("{keys}{pad}")), (Role::Text, canvas.say(state.phrase(binding)))]);
    }
    let title = canvas.say("ui-help");
    reading(canvas, area, width, &title, &lines, top);
}

fn code_layer(state: &State, canvas: &mut Canvas<'_>, area: Rect, qr: bool) {
    let Some(known) = &state.code else { return };
    let title = canvas.say("ui-code");
    if qr {
        let (width, height) = code::qr_size(known).unwrap_or((0, 0));
        // Without its frame it fits a window of 24 lines.
        canvas.clear(area);
        if !code::draw_qr(canvas, middle(area, width, height), known) {
            let text = canvas.tell("ui-qr-too-small", &[("width", u32::from(width).into()), ("height", u32::from(height + 1).into())]);
            let inside = canvas.frame(middle(area, 56, 7), &title);
            canvas.para(inside, &text, Role::Text);
        }
        canvas.set_cursor(area.x, area.y);
        return;
    }
    let width = 66.min(area.width.saturating_sub(2));
    let inside = canvas.frame(middle(area, width, 16), &title);
    let text = canvas.tell("ui-code-about", &[("count", known.size.into())]);
    let mut y = inside.y + 1 + canvas.para(Rect { height: 4, ..inside }, &text, Role::Text);
    canvas.set_cursor(inside.x, y);
    y += code::words(canvas, Rect { y, height: inside.bottom().saturating_sub(y), ..inside }, known, Role::Strong) + 1;
    let signed = state.moot.as_ref().and_then(|moot| moot.assembly.checkpoint.as_ref()).map(|(seq, _)| *seq);
    let text = match signed {
        Some(seq) if seq + 1 == known.size => canvas.say("ui-code-signed"),
        Some(seq) => canvas.tell("ui-code-signed-before", &[("count", seq.into())]),
        None => canvas.say("ui-code-unsigned"),
    };
    canvas.para(Rect { y, height: inside.bottom().saturating_sub(y), ..inside }, &text, Role::Dim);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_the_middle_stay_inside() {
        for size in 0..200u16 {
            let area = Rect { x: 3, y: 5, width: size, height: size / 2 };
            let place = middle(area, 80, 20);
            assert_eq!(area.intersection(place), place);
        }
    }
}
