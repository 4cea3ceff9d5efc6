//! Ways out of quotas that no panel can meet: what conflicts, the ways, and what the chosen one changes.

use super::canvas::{Canvas, wrapped};
use super::layers::middle;
use crate::session::{explain_bounds, explain_way_out};
use crate::sortition::WayOut;
use crate::tui::layer::Ways;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Lines kept for what the chosen way changes, at least.
const CHANGES: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, ways: &Ways) {
    let conflict = &ways.impasse.conflict;
    let width = area.width.saturating_sub(4).min(88);
    let text = width.saturating_sub(4);
    let laid = |canvas: &Canvas<'_>, lines: Vec<crate::i18n::Coded>, width: u16| -> Vec<String> {
        lines.iter().flat_map(|line| wrapped(&canvas.phrase(line), width)).collect()
    };
    let headline = ways.impasse.headline.phrase_as("error-", canvas.words()).unwrap_or_default();
    let headline = wrapped(&headline, text);
    let bounds = laid(canvas, explain_bounds(conflict), text.saturating_sub(2));
    let about = wrapped(&canvas.say("ui-ways-about"), text);
    let changes = |canvas: &Canvas<'_>, way: &WayOut| laid(canvas, explain_way_out(way), text.saturating_sub(2));
    let most = conflict.ways_out.iter().map(|way| changes(canvas, way).len()).max().unwrap_or(0);
    let [told, bounded, said, rows, most] = [headline.len(), bounds.len(), about.len(), conflict.ways_out.len(), most]
        .map(|lines| u16::try_from(lines).unwrap_or(u16::MAX / 8));
    let title = canvas.say("ui-ways");
    let inside = canvas.frame(middle(area, width, told + bounded + said + rows + most + 4), &title);
    let bottom = inside.bottom();
    let place = |y: u16, height: u16| Rect { y, height: height.min(bottom.saturating_sub(y)), ..inside };
    let aside = |area: Rect| Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    let mut y = inside.y + put(canvas, place(inside.y, told), &headline, Role::Bad);
    // Where not everything fits, the bounds are cut short: the ways have precedence.
    let left = bottom.saturating_sub(y).saturating_sub(said + rows + most.min(CHANGES) + 2);
    y += put(canvas, aside(place(y, left)), &bounds, Role::Text) + 1;
    y += put(canvas, place(y, said), &about, Role::Dim);
    canvas.rows(place(y, rows), conflict.ways_out.len(), ways.selected, |canvas, row, index, here| {
        let Some(way) = conflict.ways_out.get(index) else { return };
        canvas.put(row.x, row.y, row.width, &line(canvas, way), if here { Role::Chosen } else { Role::Text });
    });
    y = y.saturating_add(rows + 1);
    let Some(way) = conflict.ways_out.get(ways.selected) else { return };
    let lines = changes(canvas, way);
    put(canvas, aside(place(y, u16::MAX)), &lines, Role::Strong);
}

/// A way in a line.
fn line(canvas: &Canvas<'_>, way: &WayOut) -> String {
    canvas.phrase(&crate::i18n::Coded::of("ui-way", &way.kind).count("count", way.changes.len() as u64))
}

/// Lines as far as there is room, the last one dots where some are left out; gives the lines used.
fn put(canvas: &mut Canvas<'_>, area: Rect, lines: &[String], role: Role) -> u16 {
    let room = usize::from(area.height);
    for (place, line) in (0u16..area.height).zip(lines) {
        let cut = usize::from(place) + 1 == room && lines.len() > room;
        canvas.put(area.x, area.y + place, area.width, if cut { "…" } else { line }, role);
    }
    u16::try_from(lines.len().min(room)).unwrap_or(area.height)
}
