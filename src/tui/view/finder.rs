//! Finders: a line to type into, and the rows that fit it.

use super::canvas::{Canvas, cells, wrapped};
use super::layers::{middle, typed, typed_cursor};
use crate::tui::finder::Finder;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, finder: &Finder) {
    let title = canvas.phrase(&finder.title);
    let width = 76.min(area.width.saturating_sub(2));
    let said = canvas.say(if finder.rows.is_empty() { finder.none } else { "ui-filter-none" });
    let told = wrapped(&said, width.saturating_sub(4)).len();
    let wanted = u16::try_from(finder.rows.len().max(told) + 4).unwrap_or(u16::MAX).clamp(6, 20);
    let inside = canvas.frame(middle(area, width, wanted), &title);
    typed(canvas, inside, &finder.query);
    let list = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    canvas.rows(list, finder.fitting.len(), finder.selected, |canvas, row, place, here| {
        let Some(found) = finder.row(place) else { return };
        let (text, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Text, Role::Dim) };
        let used = canvas.put_right(row.right(), row.y, (row.width / 2).max(cells(&found.note).min(row.width * 2 / 3)), &found.note, dim);
        canvas.put(row.x, row.y, row.width.saturating_sub(used + u16::from(used > 0) * 2), &found.text, text);
    });
    let empty = finder.fitting.is_empty();
    if empty {
        canvas.para(list, &said, Role::Dim);
    }
    typed_cursor(canvas, inside, &finder.query, empty);
}
