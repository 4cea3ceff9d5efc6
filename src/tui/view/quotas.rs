//! Quotas tried out: what they would give, and a table in which each bound can be changed.

use super::canvas::Canvas;
use crate::session::Explained;
use crate::sortition::{Fairness, Outlook};
use crate::tui::moot::PoolPicture;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::workbench::{Cell, Subject, Tried, Workbench};
use ratatui::layout::Rect;

/// Lines of what is said above the table, so that the table stays where it is.
const SAID: u16 = 4;
/// Widths of the columns of numbers, from the left: people, least, most, least chance, on record.
const COLUMNS: [u16; 5] = [7, 7, 7, 8, 11];
/// The table at its widest: names and numbers stay within one glance.
const WIDEST: u16 = 100;
/// From this width on, there is a column of what is on record.
const WIDE: u16 = 72;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Screen::Quotas(id) = state.screen else { return };
    let title = canvas.tell("ui-quotas-title", &[("pool", (&id.to_string()).into())]);
    let picture = state.pool.as_ref().filter(|picture| picture.id == id);
    let (Some(bench), Some(picture)) = (state.bench(), picture) else {
        canvas.heading(area, area.y, &title, "");
        let text = canvas.say("ui-reading");
        canvas.put(area.x, area.y + 1, area.width, &text, Role::Dim);
        return;
    };
    let note = standing(canvas, bench, picture);
    canvas.heading(area, area.y, &title, &note);
    effect(canvas, Rect { y: area.y + 1, height: SAID.min(area.height.saturating_sub(1)), ..area }, bench);
    let list = Rect { y: area.y + 1 + SAID, height: area.height.saturating_sub(1 + SAID), width: area.width.min(WIDEST), ..area };
    table(state, canvas, list, bench, picture);
}

/// Whether anything differs from what is on record.
pub(super) fn standing(canvas: &Canvas<'_>, bench: &Workbench, picture: &PoolPicture) -> String {
    match bench.changes().len() {
        0 => canvas.tell("ui-quotas-version", &[("version", picture.version.into())]),
        count => canvas.tell("ui-quotas-tried", &[("count", count.into())]),
    }
}

/// What the quotas as they stand in the table would give.
fn effect(canvas: &mut Canvas<'_>, area: Rect, bench: &Workbench) {
    let said = |canvas: &mut Canvas<'_>, used: u16, text: &str, role: Role| {
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        used + canvas.para(rest, text, role)
    };
    if !bench.sound() {
        let text = canvas.say("ui-try-unsound");
        said(canvas, 0, &text, Role::Warn);
        return;
    }
    let used = match bench.known(Subject::Tried(Fairness::Leximin)) {
        Some(Tried::Chances(outlook)) => {
            let used = said(canvas, 0, &chances(canvas, "ui-try-chances", outlook), Role::Strong);
            match (outlook.without.len(), bench.known(Subject::OnRecord)) {
                (0, Some(Tried::Chances(before))) if bench.changed() => {
                    let (more, fewer) = outlook.moved_from(before);
                    let text = canvas.tell("ui-try-moved", &[("more", more.into()), ("fewer", fewer.into())]);
                    said(canvas, used, &text, Role::Text)
                }
                (0, _) => used,
                (count, _) => {
                    let text = canvas.tell("ui-try-without", &[("count", count.into())]);
                    said(canvas, used, &text, Role::Warn)
                }
            }
        }
        Some(Tried::Failed(explained)) => failure(canvas, area, explained),
        None => working(canvas, area, bench),
    };
    if bench.changed() && used < area.height {
        let text = match bench.known(Subject::OnRecord) {
            Some(Tried::Chances(before)) => chances(canvas, "ui-try-before", before),
            Some(Tried::Failed(_)) => canvas.say("simulate-current-impossible"),
            None => return,
        };
        said(canvas, used, &text, Role::Dim);
    }
}

/// Smallest and largest chance, and how equal they are.
fn chances(canvas: &Canvas<'_>, key: &str, outlook: &Outlook) -> String {
    let share = |count| canvas.words().share(count, outlook.tickets);
    let (low, high, gini) = (share(outlook.smallest), share(outlook.largest), canvas.words().fine_share(outlook.gini));
    canvas.tell(key, &[("low", (&low).into()), ("high", (&high).into()), ("gini", (&gini).into())])
}

/// Why there is no lottery, and which bounds conflict, as far as there is room; gives the lines used.
pub(super) fn failure(canvas: &mut Canvas<'_>, area: Rect, explained: &Explained) -> u16 {
    let headline = explained.headline.phrase_as("error-", canvas.words()).unwrap_or_else(|| canvas.phrase(&explained.headline));
    let mut used = canvas.para(area, &headline, Role::Bad);
    for line in &explained.details {
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        used += canvas.para(rest, &canvas.phrase(line), Role::Text);
    }
    used
}

/// How far the work is; gives the lines used.
pub(super) fn working(canvas: &mut Canvas<'_>, area: Rect, bench: &Workbench) -> u16 {
    if area.height == 0 {
        return 0;
    }
    let text = canvas.say("ui-try-working");
    let used = canvas.put(area.x, area.y, area.width, &text, Role::Accent) + 2;
    if let Some((_, stage, done, of)) = bench.progress.filter(|(.., of)| *of > 0) {
        let stage = canvas.say(stage);
        let used = used + canvas.put(area.x + used, area.y, area.width.saturating_sub(used), &stage, Role::Dim) + 2;
        canvas.bar(area.x + used, area.y, area.width.saturating_sub(used), (done, of), Role::Accent);
    }
    1
}

fn table(state: &State, canvas: &mut Canvas<'_>, area: Rect, bench: &Workbench, picture: &PoolPicture) {
    if area.height == 0 {
        return;
    }
    let wide = area.width >= WIDE;
    let shown = if wide { &COLUMNS[..] } else { &COLUMNS[..4] };
    let head = ["ui-column-pool", "ui-column-min", "ui-column-max", "ui-column-chance", "ui-column-record"];
    // The rows leave two cells at the left, and two at the right where they can be scrolled.
    let right = area.right().saturating_sub(2);
    let from = right.saturating_sub(shown.iter().sum());
    let mut x = from;
    for (width, key) in shown.iter().zip(head) {
        let text = canvas.say(key);
        canvas.put_right(x + width, area.y, width - 1, &text, Role::Dim);
        x += width;
    }
    let outlook = match bench.known(Subject::Tried(Fairness::Leximin)) {
        Some(Tried::Chances(outlook)) => Some(outlook),
        _ => None,
    };
    let values: Vec<(&str, &crate::sortition::Quota)> = bench.base.each().collect();
    let people: Vec<u32> = picture.features.iter().flat_map(|(_, values)| values.iter().map(|value| value.3)).collect();
    let list = Rect { y: area.y + 1, height: area.height - 1, ..area };
    canvas.rows(list, values.len() + 1, state.cursor(), |canvas, row, index, here| {
        let (text, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Text, Role::Dim) };
        let label = from.saturating_sub(row.x + 1);
        let Some(place) = index.checked_sub(1) else {
            let name = canvas.say("ui-field-size");
            canvas.put(row.x, row.y, label, &name, text);
            number(canvas, (from + shown[0] + shown[1], row.y), bench.size, (here, false), text);
            return;
        };
        let (Some((feature, quota)), Some((min, max))) = (values.get(place), bench.bounds.get(place)) else { return };
        let name = crate::text::shown(feature);
        let used = canvas.put(row.x, row.y, label / 2, &name, dim);
        canvas.put(row.x + used + 1, row.y, label.saturating_sub(used + 1), &crate::text::shown(&quota.value), text);
        let people = people.get(place).copied().unwrap_or(0);
        let few = if people < *min && !here { Role::Bad } else { dim };
        let mut x = from + shown[0];
        canvas.put_right(x, row.y, shown[0] - 1, &people.to_string(), few);
        let cells = [(Cell::Min(place), *min, quota.min), (Cell::Max(place), *max, quota.max)];
        for ((cell, bound, before), width) in cells.into_iter().zip(&shown[1..3]) {
            x += width;
            let role = if min > max && !here { Role::Bad } else { text };
            number(canvas, (x, row.y), bound, (here && bench.cell(index) == cell, bound != before), role);
        }
        x += shown[3];
        let least = outlook.and_then(|outlook| Some((outlook.groups.get(place)?.smallest?, outlook.tickets)));
        let least = least.map(|(least, tickets)| canvas.words().share(least, tickets)).unwrap_or_default();
        canvas.put_right(x, row.y, shown[3] - 1, &least, dim);
        if let Some(width) = shown.get(4).filter(|_| (quota.min, quota.max) != (*min, *max)) {
            canvas.put_right(x + width, row.y, width - 1, &format!("{}–{}", quota.min, quota.max), dim);
        }
    });
}

/// A number that can be changed: between brackets where keys change it, marked where it differs from what is on record.
fn number(canvas: &mut Canvas<'_>, (right, y): (u16, u16), number: u32, (active, changed): (bool, bool), role: Role) {
    let mark = if changed { "*" } else { "" };
    let text = if active { format!("‹{mark}{number}›") } else { format!("{mark}{number} ") };
    canvas.put_right(right, y, 9, &text, if changed && role == Role::Text { Role::Accent } else { role });
}
