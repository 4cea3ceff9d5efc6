//! One proposal: its heading, its tabs, and what the tab shows.

use super::canvas::{Canvas, cells};
use crate::id::ProposalId;
use crate::tui::proposal::{Row, Tab, amendments, clashes, needed, rows, status_name, title};
use crate::tui::prose::Line;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect, id: ProposalId) {
    let Some(proposal) = state.moot.as_ref().and_then(|moot| moot.assembly.proposals.get(&id)) else { return };
    let name = format!("{id} · {}", title(proposal, canvas.words()));
    let status = status_name(canvas.words(), &proposal.status);
    canvas.heading(area, area.y, &name, &status);
    let places = [("count", proposal.supporters.len().into()), ("behind", proposal.behind().count().into())];
    let needed = state.moot.as_ref().and_then(|moot| needed(&moot.assembly, proposal));
    let needed = needed.map(|needed| canvas.tell("ui-needed", &[("count", needed.into())]));
    let about = [
        canvas.tell("proposal-version", &[("version", proposal.version().into()), ("versions", proposal.version().into())]),
        canvas.tell("proposal-supporters", &places),
    ];
    let about = about.into_iter().chain(needed).collect::<Vec<_>>().join(" · ");
    canvas.put(area.x, area.y + 1, area.width, &about, Role::Dim);
    tabs(state, canvas, Rect { y: area.y + 2, height: 1, ..area }, proposal.amendments.len());
    let body = Rect { y: area.y + 4, height: area.height.saturating_sub(4), ..area };
    if state.tab == Tab::Amendments {
        list(state, canvas, body, id);
        return;
    }
    let shown = rows(state, id, state.tab, state.text_width());
    canvas.set_cursor(body.x, body.y);
    canvas.lines(body, shown.len(), state.cursor(), |canvas, place, index| match shown.get(index) {
        Some(Row::Whole(line)) => spans(canvas, place, line),
        Some(Row::Beside(old, new)) => {
            let half = state.text_width().saturating_sub(3) / 2;
            spans(canvas, Rect { width: half, ..place }, old);
            canvas.put(place.x + half + 1, place.y, 1, "│", Role::Line);
            spans(canvas, Rect { x: place.x + half + 3, width: half, ..place }, new);
        }
        None => {}
    });
}

/// A line of spans.
pub(super) fn spans(canvas: &mut Canvas<'_>, place: Rect, line: &Line) {
    let mut x = place.x;
    for (role, text) in line {
        x += canvas.put(x, place.y, place.right().saturating_sub(x), text, *role);
    }
}

fn tabs(state: &State, canvas: &mut Canvas<'_>, area: Rect, amendments: usize) {
    let names = Tab::ALL.map(|tab| {
        let name = canvas.say(tab.phrase());
        let name = if tab == Tab::Amendments && amendments > 0 { format!("{name} {amendments}") } else { name };
        (tab, if tab == state.tab { format!("[{name}]") } else { name })
    });
    // Two spaces between them where there is room.
    let wide = names.iter().map(|(_, name)| cells(name) + 2).sum::<u16>() <= area.width;
    let mut x = area.x;
    for (tab, name) in names {
        let here = tab == state.tab;
        let name = format!("{name}{}", if wide { "  " } else { " " });
        x += canvas.put(x, area.y, cells(&name).min(area.right().saturating_sub(x)), &name, if here { Role::Accent } else { Role::Dim });
    }
}

/// The amendments, and below them which cannot go together.
fn list(state: &State, canvas: &mut Canvas<'_>, area: Rect, id: ProposalId) {
    let Some(moot) = &state.moot else { return };
    let all = amendments(state, id);
    if all.is_empty() {
        let text = canvas.say("ui-amendments-none");
        canvas.para(area, &text, Role::Text);
        return;
    }
    let warnings = clashes(state, id);
    let below = u16::try_from(warnings.len()).unwrap_or(u16::MAX).min(area.height / 3);
    let rows = Rect { height: area.height.saturating_sub(below + u16::from(below > 0)), ..area };
    canvas.rows(rows, all.len(), state.cursor(), |canvas, row, index, here| {
        let Some((name, amendment)) = all.get(index).and_then(|id| Some((id, moot.assembly.proposals.get(id)?))) else { return };
        let (strong, dim, text) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        canvas.put(row.x, row.y, 6, &name.to_string(), dim);
        let status = status_name(canvas.words(), &amendment.status);
        let used = canvas.put_right(row.right(), row.y, 18, &status, dim);
        let change = amendment.amends.as_ref().and_then(|amends| amends.text.as_deref());
        let told = change.map_or_else(
            || canvas.say("name-withheld"),
            |change| {
                let places = [("count", change.distance().into())];
                format!("{} · {} → {}", canvas.tell("ui-words", &places), change.old.shown(), change.new.shown())
            },
        );
        canvas.put(row.x + 6, row.y, row.width.saturating_sub(used + 8), &told, if amendment.is_open_amendment() { strong } else { text });
    });
    let y = rows.bottom();
    for (line, warning) in (0u16..).zip(warnings.iter().take(usize::from(below))) {
        canvas.put(area.x, y + 1 + line, area.width, &format!("! {warning}"), Role::Warn);
    }
}
