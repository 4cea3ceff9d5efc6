//! Draws: every draw and every pool, the latest first.

use super::canvas::Canvas;
use super::day_time;
use crate::assembly::{Draw, DrawStatus};
use crate::tui::screens::DrawsRow;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let rows = state.draws_rows();
    let title = canvas.say("ui-title-draws");
    let note = canvas.tell("ui-count-draws", &[("draws", moot.assembly.draws.len().into()), ("pools", moot.assembly.pools.len().into())]);
    canvas.heading(area, area.y, &title, &note);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        let text = canvas.say("ui-draws-none");
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, rows.len(), state.cursor(), |canvas, row, index, here| {
        let (strong, dim, text) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        let (name, sentence, sign, status) = match rows.get(index) {
            Some(DrawsRow::Draw(id)) => {
                let Some(draw) = moot.assembly.draws.get(id) else { return };
                let pool = draw.planned.pool.to_string();
                let places = [("size", draw.planned.size.into()), ("pool", (&pool).into())];
                let (sign, key) = status_of(draw);
                (id.to_string(), canvas.tell("ui-draw-line", &places), sign, canvas.say(key))
            }
            Some(DrawsRow::Pool(id)) => {
                let Some(pool) = moot.assembly.pools.get(id) else { return };
                let places = [("size", pool.imported.size.into())];
                (id.to_string(), canvas.tell("ui-pool-line", &places), "◆", day_time(pool.at))
            }
            None => return,
        };
        canvas.put(row.x, row.y, 2, sign, if here { text } else { Role::Accent });
        canvas.put(row.x + 2, row.y, 8, &name, strong);
        let used = canvas.put_right(row.right(), row.y, 30, &status, dim);
        canvas.put(row.x + 11, row.y, row.width.saturating_sub(used + 12), &sentence, text);
    });
}

/// The sign of a draw's status, and the key of its words.
pub(super) fn status_of(draw: &Draw) -> (&'static str, &'static str) {
    match &draw.status {
        DrawStatus::Open if draw.missing().next().is_some() => ("○", "ui-status-waiting"),
        DrawStatus::Open => ("○", "ui-status-ready"),
        DrawStatus::Drawn(_) if draw.open_seats() > 0 => ("!", "ui-status-seats-open"),
        DrawStatus::Drawn(_) if draw.binding() => ("✓", "ui-status-drawn"),
        DrawStatus::Drawn(_) => ("✓", "ui-status-rehearsed"),
        DrawStatus::Cancelled { .. } => ("✗", "ui-status-cancelled"),
    }
}
