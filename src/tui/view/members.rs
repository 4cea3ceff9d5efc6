//! Members: the roll in the order of names.

use super::canvas::Canvas;
use crate::text::Untrusted;
use crate::tui::moot::role_name;
use crate::tui::state::{Filter, State};
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let total = state.members();
    let title = canvas.say("ui-title-members");
    let note = canvas.tell("ui-count-members", &[("count", total.into())]);
    canvas.heading(area, area.y, &title, &note);
    let top = area.y + 1 + filter(canvas, Rect { y: area.y + 1, ..area }, &state.members_filter);
    let list = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    if total == 0 {
        let key = if state.members_filter.text.is_empty() { "ui-members-none" } else { "ui-filter-none" };
        let text = canvas.say(key);
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, total, state.cursor(), |canvas, row, index, here| {
        let Some((member, known)) = state.member_at(index).and_then(|row| Some((moot.assembly.members.get(&row.id)?, row))) else { return };
        let (strong, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Strong, Role::Dim) };
        let name = &known.name;
        let column = (row.width * 2 / 5).max(20);
        let shown = if name.is_empty() { canvas.say("ui-no-name") } else { name.clone() };
        canvas.put(row.x, row.y, column - 1, &shown, if name.is_empty() { dim } else { strong });
        canvas.put(row.x + column, row.y, 7, &known.id.to_string(), dim);
        let groups = member.groups.iter().map(Untrusted::shown);
        let marks: Vec<String> = member.roles.iter().map(|role| role_name(canvas.words(), role)).chain(groups).collect();
        let from = row.x + column + 8;
        canvas.put(from, row.y, row.right().saturating_sub(from), &marks.join(" · "), if here { Role::Chosen } else { Role::Text });
    });
}

/// The line of a filter that is open or holds something; gives the lines used.
pub(super) fn filter(canvas: &mut Canvas<'_>, area: Rect, filter: &Filter) -> u16 {
    if !filter.open && filter.text.is_empty() {
        return 0;
    }
    let label = canvas.say("ui-filter");
    let used = canvas.put(area.x, area.y, area.width, &format!("{label} "), Role::Accent);
    let typed = canvas.put(area.x + used, area.y, area.width.saturating_sub(used + 1), &filter.text, Role::Strong);
    if filter.open {
        canvas.set_cursor(area.x + used + typed, area.y);
        canvas.put(area.x + used + typed, area.y, 1, "▏", Role::Accent);
    }
    1
}
