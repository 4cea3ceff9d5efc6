//! Search: the line that is typed into, and what holds its words.

use super::canvas::Canvas;
use super::members;
use crate::session::{Wanted, excerpt};
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let (title, hits) = (canvas.say("ui-title-search"), &state.search.hits);
    let search = &state.search;
    let kind = search.kind.map(|kind| canvas.say(&format!("kind-{}", kind.name())));
    let tag = search.tag.as_ref().map(|tag| format!("#{tag}")).or_else(|| search.place.as_ref().map(|place| format!("@{place}")));
    let count = (!hits.is_empty()).then(|| canvas.tell("ui-count-hits", &[("count", hits.len().into())]));
    let note = [kind, tag, count].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    canvas.heading(area, area.y, &title, &note);
    let typed = &state.search.filter;
    let top = area.y + 1 + members::filter(canvas, Rect { y: area.y + 1, ..area }, typed);
    let list = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    if hits.is_empty() {
        let text = canvas.say(if typed.text.trim().is_empty() && !state.search.narrowed() { "ui-search-how" } else { "search-none" });
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    let words = Wanted::typed(&typed.text);
    let cursor = canvas.cursor();
    canvas.rows(list, hits.len(), state.cursor(), |canvas, row, index, here| {
        let Some(hit) = hits.get(index) else { return };
        let (text, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Text, Role::Dim) };
        let kind = canvas.say(&format!("kind-{}", hit.kind.name()));
        canvas.put(row.x, row.y, 12, &kind, dim);
        canvas.put(row.x + 13, row.y, 8, &hit.id, dim);
        let width = row.width.saturating_sub(22);
        let line = crate::text::shown_lines(&excerpt(&hit.text, &words, usize::from(width))).concat();
        canvas.put(row.x + 22, row.y, width, &line, text);
    });
    // While something is typed the cursor stays with it.
    if let Some(cursor) = cursor.filter(|_| typed.open) {
        canvas.set_cursor(cursor.x, cursor.y);
    }
}
