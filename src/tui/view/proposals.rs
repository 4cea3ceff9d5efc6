//! Proposals: the list, what changed last first.

use super::canvas::Canvas;
use super::{day_time, members};
use crate::tui::proposal::{needed, status_name, status_sign};
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let total = state.proposals_len();
    let title = canvas.say("ui-title-proposals");
    let count = canvas.tell("ui-count-proposals", &[("count", total.into())]);
    let marked = match state.marked.len() {
        0 => None,
        marked => Some(canvas.tell("ui-marked", &[("count", marked.into())])),
    };
    let note =
        [Some(count), Some(canvas.say(state.proposals_order.phrase())), marked].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    canvas.heading(area, area.y, &title, &note);
    let top = area.y + 1 + members::filter(canvas, Rect { y: area.y + 1, ..area }, &state.proposals_filter);
    let list = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    if total == 0 {
        let key = if state.proposals_filter.text.is_empty() { "ui-proposals-none" } else { "ui-filter-none" };
        let text = canvas.say(key);
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, total, state.cursor(), |canvas, row, index, here| {
        let found = state.proposal_at(index).and_then(|row| Some((row, moot.assembly.proposals.get(&row.id)?)));
        let Some((known, proposal)) = found else { return };
        let (strong, dim, text) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        let (sign, role) =
            if state.marked.contains(&known.id) { ("☑", Role::Good) } else { (status_sign(&proposal.status), Role::Accent) };
        canvas.put(row.x, row.y, 2, sign, if here { text } else { role });
        canvas.put(row.x + 2, row.y, 7, &known.id.to_string(), dim);
        // From the right: when it last changed, where there is room; its supporters; its stage.
        let mut right = row.right();
        if row.width >= 90 {
            right -= 1 + canvas.put_right(right, row.y, 17, &day_time(known.latest), dim);
        }
        // Where the next stage asks for supporters: how many of them there are.
        let support = match needed(&moot.assembly, proposal) {
            Some(needed) => format!("{}/{needed}", canvas.tell("ui-support", &[("count", proposal.supporters.len().into())])),
            None => canvas.tell("ui-support", &[("count", proposal.supporters.len().into())]),
        };
        right = right.saturating_sub(1 + canvas.put_right(right, row.y, 11, &support, text));
        let status = status_name(canvas.words(), &proposal.status);
        let width = (row.width / 4).clamp(14, 24);
        canvas.put(right.saturating_sub(width), row.y, width.saturating_sub(1), &status, dim);
        right = right.saturating_sub(width);
        canvas.put(row.x + 9, row.y, right.saturating_sub(row.x + 10), &known.title, strong);
    });
}
