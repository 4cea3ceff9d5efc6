//! Amendments settled together: each with what is to become of it, and what stands in one another's way.

use super::canvas::{Canvas, cells, wrapped};
use super::layers::middle;
use crate::tui::layer::Settling;
use crate::tui::proposal::clashes;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect, settling: &Settling) {
    let title = canvas.tell("ui-settle-title", &[("proposal", (&settling.proposal.to_string()).into())]);
    let width = 92.min(area.width.saturating_sub(2));
    let text = width.saturating_sub(4);
    let about = wrapped(&canvas.say("ui-settle-about"), text);
    let warnings: Vec<String> =
        clashes(state, settling.proposal).iter().flat_map(|warning| wrapped(&format!("! {warning}"), text)).collect();
    let lines = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let rows = settling.marks.len() + 1;
    let wanted = lines(rows + about.len() + warnings.len() + 4);
    let inside = canvas.frame(middle(area, width, wanted), &title);
    let mut y = inside.y;
    for line in &about {
        canvas.put(inside.x, y, inside.width, line, Role::Dim);
        y += 1;
    }
    let below = lines(warnings.len()).min(inside.height / 3);
    let list = Rect { y: y + 1, height: inside.bottom().saturating_sub(y + 1 + below), ..inside };
    let marks = [Some(true), Some(false), None].map(|mark| canvas.say(mark_key(mark)));
    let column = marks.iter().map(|name| cells(name)).max().unwrap_or(0) + 2;
    canvas.rows(list, rows, settling.selected, |canvas, row, index, here| {
        let (strong, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Text, Role::Dim) };
        let Some((id, mark)) = settling.marks.get(index) else {
            let text = canvas.say("ui-settle-go");
            canvas.put(row.x, row.y, row.width, &text, if here { Role::Chosen } else { Role::Accent });
            return;
        };
        let (sign, role) = match mark {
            Some(true) => ("✓", Role::Good),
            Some(false) => ("✗", Role::Bad),
            None => ("·", Role::Dim),
        };
        canvas.put(row.x, row.y, 2, sign, if here { Role::Chosen } else { role });
        let name = canvas.say(mark_key(*mark));
        canvas.put(row.x + 2, row.y, column, &name, strong);
        let x = row.x + 2 + column;
        canvas.put(x, row.y, 6, &id.to_string(), dim);
        let amends = state.moot.as_ref().and_then(|moot| moot.assembly.proposals.get(id)?.amends.as_ref()?.text.clone());
        let told = amends.map_or_else(|| canvas.say("name-withheld"), |text| format!("{} → {}", text.old.shown(), text.new.shown()));
        canvas.put(x + 6, row.y, row.right().saturating_sub(x + 6), &told, strong);
    });
    for (line, warning) in (0u16..).zip(warnings.iter().take(usize::from(below))) {
        canvas.put(inside.x, list.bottom() + line, inside.width, warning, Role::Warn);
    }
}

fn mark_key(mark: Option<bool>) -> &'static str {
    match mark {
        Some(true) => "ui-settle-take",
        Some(false) => "ui-settle-leave",
        None => "ui-settle-wait",
    }
}
