//! Votes: the list, the latest first, each with how many have voted.

use super::canvas::{Canvas, cells};
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::vote::{status, title};
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let rows = state.votes_rows();
    let heading = canvas.say("ui-title-votes");
    let open = moot.assembly.votes.values().filter(|vote| vote.status == crate::assembly::VoteStatus::Open).count();
    let note = canvas.tell("ui-count-votes", &[("count", rows.len().into()), ("open", open.into())]);
    canvas.heading(area, area.y, &heading, &note);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        let text = canvas.say(if moot.roll.is_empty() { "ui-votes-nobody" } else { "ui-votes-none" });
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, rows.len(), state.cursor(), |canvas, row, index, here| {
        let Some((id, vote)) = rows.get(index).and_then(|id| Some((id, moot.assembly.votes.get(id)?))) else { return };
        let (strong, dim, text) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        let (sign, word) = status(vote);
        canvas.put(row.x, row.y, 2, sign, if here { text } else { Role::Accent });
        canvas.put(row.x + 2, row.y, 5, &id.to_string(), dim);
        // From the right: how far it is, how many have voted, whether they are enough, how ballots are kept, how they are counted.
        let word = canvas.say(word);
        let mut right = row.right();
        let mut column = |canvas: &mut Canvas<'_>, width: u16, text: &str, role: Role| {
            canvas.put(right.saturating_sub(width), row.y, width.saturating_sub(1), text, role);
            right = right.saturating_sub(width);
        };
        column(canvas, 10, &word, dim);
        let enough = match vote.quorum() {
            Some((needed, found)) if found < needed => " !",
            Some(_) => " ✓",
            None => "",
        };
        column(canvas, 12, &format!("{}/{}{enough}", vote.turnout(), vote.opened.entitled), text);
        let kept = canvas.say(if vote.opened.secret.is_some() { "ui-vote-secret" } else { "ui-vote-open" });
        column(canvas, cells(&kept).max(7) + 1, &kept, dim);
        if row.width >= 86 {
            let method = canvas.say(&format!("method-{}", vote.opened.method));
            column(canvas, 20, &method, dim);
        }
        let name = title(vote, canvas.words());
        canvas.put(row.x + 7, row.y, right.saturating_sub(row.x + 8), &name, strong);
    });
}
