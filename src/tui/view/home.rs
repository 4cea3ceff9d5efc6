//! Home: where the assembly stands, what is sensible next, what happened since the user last looked, the code.

use super::canvas::{Canvas, cells};
use super::{code, day_time};
use crate::tui::keymap::Key;
use crate::tui::moot::{Moot, Telling};
use crate::tui::screens::NextStep;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let mut y = area.y + standing(canvas, area, moot) + 1;
    y = next(state, canvas, area, y) + 1;
    let code_lines = state.code.as_ref().map_or(0, |_| 12u16.div_ceil(if area.width >= 84 { 6 } else { 4 }) + 2);
    let news = Rect { y, height: area.bottom().saturating_sub(y + code_lines), ..area };
    happened(canvas, news, moot);
    if let Some(known) = &state.code {
        let top = area.bottom().saturating_sub(code_lines - 1);
        let title = canvas.say("ui-code");
        let note = canvas.tell("ui-code-of", &[("count", known.size.into())]);
        canvas.heading(area, top, &title, &note);
        code::words(canvas, Rect { y: top + 1, height: code_lines - 2, ..area }, known, Role::Strong);
    }
}

/// Name, file, and the numbers; gives the lines used.
fn standing(canvas: &mut Canvas<'_>, area: Rect, moot: &Moot) -> u16 {
    let assembly = &moot.assembly;
    let name = assembly.founding.as_ref().map(|founding| founding.name.shown()).unwrap_or_default();
    canvas.put(area.x, area.y, area.width, &name, Role::Strong);
    let drawn = assembly.draws.values().filter(|draw| matches!(draw.status, crate::assembly::DrawStatus::Drawn(_))).count();
    let numbers = canvas.tell(
        "ui-home-numbers",
        &[
            ("members", moot.roll.len().into()),
            ("pools", assembly.pools.len().into()),
            ("drawn", drawn.into()),
            ("entries", assembly.entries.into()),
        ],
    );
    1 + canvas.para(Rect { y: area.y + 1, height: 2, ..area }, &numbers, Role::Dim)
}

/// What is sensible next; gives the line after it.
fn next(state: &State, canvas: &mut Canvas<'_>, area: Rect, y: u16) -> u16 {
    let title = canvas.say("ui-home-next");
    canvas.heading(area, y, &title, "");
    let (key, draw) = match state.next_step() {
        Some(NextStep::Pool) => ("ui-next-pool", String::new()),
        Some(NextStep::Plan) => ("ui-next-plan", String::new()),
        Some(NextStep::Continue(id)) => ("ui-next-continue", id.to_string()),
        Some(NextStep::Panel(id)) => ("ui-next-panel", id.to_string()),
        Some(NextStep::Consent(id)) => ("ui-next-consent", id.to_string()),
        Some(NextStep::Vote(id)) => ("ui-next-vote", id.to_string()),
        None => return y + 1,
    };
    let text = canvas.tell(key, &[("draw", (&draw).into())]);
    let label = format!(" {} ", Key::Enter.label(canvas.words()));
    canvas.fill(Rect { y: y + 1, height: 1, ..area }, Role::Chosen);
    canvas.put(area.x, y + 1, area.width - cells(&label) - 1, &format!("▸ {text}"), Role::Chosen);
    canvas.put_right(area.right() - 1, y + 1, cells(&label), &label, Role::Chosen);
    canvas.set_cursor(area.x, y + 1);
    let why = canvas.say(&format!("{key}-why"));
    y + 2 + canvas.para(Rect { y: y + 2, height: 2, ..area }, &why, Role::Dim)
}

/// What happened since the user last looked; the latest where nothing did.
fn happened(canvas: &mut Canvas<'_>, area: Rect, moot: &Moot) {
    if area.height < 2 {
        return;
    }
    let fresh = moot.assembly.entries.saturating_sub(moot.seen);
    let title =
        if fresh > 0 && moot.seen > 0 { canvas.tell("ui-home-since", &[("count", fresh.into())]) } else { canvas.say("ui-home-latest") };
    canvas.heading(area, area.y, &title, "");
    for (y, telling) in (area.y + 1..area.bottom()).zip(&moot.latest) {
        entry(canvas, Rect { y, height: 1, ..area }, telling, moot.seen > 0 && telling.seq >= moot.seen, false);
    }
}

/// One entry on a line: number, time, sentence.
pub(super) fn entry(canvas: &mut Canvas<'_>, row: Rect, telling: &Telling, fresh: bool, here: bool) {
    let (dim, text) = if here { (Role::ChosenDim, Role::Chosen) } else { (Role::Dim, Role::Text) };
    let sign = if fresh { "•" } else { " " };
    let mut x = row.x + canvas.put(row.x, row.y, 1, sign, if here { text } else { Role::Accent });
    x += canvas.put(x, row.y, 7, &format!("{:>6} ", telling.seq), dim);
    x += canvas.put(x, row.y, 18, &format!("{}  ", day_time(telling.at)), dim);
    let sentence = canvas.phrase(&telling.what);
    canvas.put(x, row.y, row.right().saturating_sub(x), &sentence, text);
}
