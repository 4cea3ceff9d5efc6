//! The record: every entry in plain words, the newest first.

use super::canvas::Canvas;
use super::{home, members};
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let title = canvas.say("ui-title-record");
    let note = canvas.tell("ui-count-entries", &[("count", state.record_len().into())]);
    canvas.heading(area, area.y, &title, &note);
    let top = area.y + 1 + members::filter(canvas, Rect { y: area.y + 1, ..area }, &state.record_filter);
    let list = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    if state.record_len() == 0 {
        let text = canvas.say("ui-filter-none");
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    let (from, page) = &state.page;
    canvas.rows(list, state.record_len(), state.cursor(), |canvas, row, index, here| {
        let Some(seq) = state.record_seq(index) else { return };
        let known = seq.checked_sub(*from).and_then(|place| page.get(usize::try_from(place).ok()?));
        let latest = || moot.latest.iter().find(|telling| telling.seq == seq);
        match known.or_else(latest) {
            Some(telling) => home::entry(canvas, row, telling, false, here),
            None => drop(canvas.put(row.x, row.y, row.width, &format!("{seq:>7} …"), Role::Dim)),
        }
    });
}
