//! One vote: while it is open how many have voted; its tabs.

use super::canvas::{Canvas, cells};
use super::ceremony::below;
use super::proposal::spans;
use super::result;
use crate::assembly::{Vote, VoteStatus};
use crate::tui::moot::member_name;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::vote::{VoteTab, in_line, rows, status, title, turnout};
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((id, vote)) = state.vote_here() else { return };
    let (sign, word) = status(vote);
    let note = format!("{sign} {}", canvas.say(word));
    let name = format!("{id} · {}", title(vote, canvas.words()));
    canvas.heading(area, area.y, &name, &note);
    let closed = matches!(vote.status, VoteStatus::Closed { .. });
    let mut y = area.y + 1;
    if !closed {
        y += standing(canvas, below(area, y), vote);
    }
    tabs(state, canvas, Rect { y, height: 1, ..area }, vote, closed);
    let body = below(area, y + 2);
    match state.vote_tab {
        VoteTab::Ballots => ballots(state, canvas, body, vote, closed),
        VoteTab::Result if closed => result::draw(state, canvas, body, vote),
        VoteTab::Otherwise => result::otherwise(state, canvas, body),
        VoteTab::Result | VoteTab::Stages | VoteTab::Rules => {
            let lines = rows(state, state.text_width());
            canvas.set_cursor(body.x, body.y);
            canvas.lines(body, lines.len(), state.cursor(), |canvas, place, index| {
                if let Some(line) = lines.get(index) {
                    spans(canvas, place, line);
                }
            });
        }
    }
}

/// How many have voted, as a bar and in words, with the quorum; gives the lines used.
fn standing(canvas: &mut Canvas<'_>, area: Rect, vote: &Vote) -> u16 {
    let method = canvas.say(&format!("method-{}", vote.opened.method));
    let kept = canvas.say(if vote.opened.secret.is_some() { "ui-vote-secret" } else { "ui-vote-open" });
    let used = canvas.put(area.x, area.y, area.width, &format!("{kept} · {method}"), Role::Dim);
    if vote.opened.straw {
        let text = canvas.say("vote-straw");
        canvas.put(area.x + used + 3, area.y, area.width.saturating_sub(used + 3), &text, Role::Warn);
    }
    let (cast, entitled) = (vote.turnout(), vote.opened.entitled);
    let width = (area.width / 3).clamp(10, 50);
    canvas.bar(area.x, area.y + 2, width, (cast, entitled), Role::Good);
    let lines = turnout(vote, canvas.words());
    let text = lines.join(" ");
    let right = Rect { x: area.x + width + 2, y: area.y + 2, width: area.width.saturating_sub(width + 2), height: 2 };
    let used = canvas.para(right, &text, Role::Strong);
    3 + used.max(1)
}

fn tabs(state: &State, canvas: &mut Canvas<'_>, area: Rect, vote: &Vote, closed: bool) {
    let mut x = area.x;
    for tab in VoteTab::of(vote) {
        let name = canvas.say(tab.phrase(closed));
        let here = *tab == state.vote_tab;
        let name = if here { format!("[{name}]  ") } else { format!("{name}  ") };
        x += canvas.put(x, area.y, cells(&name).min(area.right().saturating_sub(x)), &name, if here { Role::Accent } else { Role::Dim });
    }
}

/// Who has voted; once it is closed, in an open vote, how; of a secret one what the box held, in the order of the record.
fn ballots(state: &State, canvas: &mut Canvas<'_>, area: Rect, vote: &Vote, closed: bool) {
    let Some(moot) = &state.moot else { return };
    let about = canvas.say(match (closed, vote.opened.secret.is_some()) {
        (true, true) => "ui-ballots-secret",
        (true, false) => "ui-ballots-open",
        (false, true) => "ui-turnout-secret",
        (false, false) => "ui-turnout-open",
    });
    let used = canvas.para(Rect { height: 2, ..area }, &about, Role::Dim);
    let list = below(area, area.y + used);
    let words = |canvas: &Canvas<'_>, one: &crate::tally::Ballot| in_line(one, vote, canvas.words());
    if closed && vote.opened.secret.is_some() {
        canvas.rows(list, vote.counted.len(), state.cursor(), |canvas, row, index, here| {
            let Some(one) = vote.counted.get(index) else { return };
            let text = words(canvas, one);
            canvas.put(row.x, row.y, 6, &format!("{:>4}  ", index + 1), if here { Role::ChosenDim } else { Role::Dim });
            canvas.put(row.x + 6, row.y, row.width.saturating_sub(6), &text, if here { Role::Chosen } else { Role::Text });
        });
        return;
    }
    // Those who are still members stand in the order of names; whoever has left since, by their number.
    let known = moot.roll.iter().map(|row| row.id).filter(|id| vote.electorate.contains(id));
    let gone = vote.electorate.iter().filter(|id| !moot.roll.iter().any(|row| row.id == **id)).copied();
    let voters: Vec<_> = known.chain(gone).collect();
    canvas.rows(list, voters.len(), state.cursor(), |canvas, row, index, here| {
        let Some(id) = voters.get(index) else { return };
        let (strong, dim, text) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        let cast = vote.cast.get(id);
        canvas.put(row.x, row.y, 2, if cast.is_some() { "✓" } else { "·" }, if here { text } else { Role::Accent });
        let column = (row.width / 3).clamp(16, 40);
        canvas.put(row.x + 2, row.y, column - 1, &member_name(&moot.assembly, *id), if cast.is_some() { strong } else { dim });
        let told = match cast {
            Some(cast) if closed => cast.ballot.as_ref().map(|one| words(canvas, one)).unwrap_or_default(),
            Some(cast) if cast.by.is_some() => {
                let holder = cast.by.map(|by| member_name(&moot.assembly, by)).unwrap_or_default();
                canvas.tell("ui-voted-by", &[("holder", (&holder).into())])
            }
            Some(cast) if cast.times > 1 => canvas.tell("ui-voted-again", &[("count", cast.times.into())]),
            Some(_) => canvas.say("ui-voted"),
            None => String::new(),
        };
        canvas.put(row.x + 2 + column, row.y, row.width.saturating_sub(2 + column), &told, text);
    });
}
