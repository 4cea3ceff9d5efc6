//! Paper ballots being typed: where a teller stands, and how far all of them have come.

use super::booth::{head, large, name_of, note, paragraphs};
use super::canvas::Canvas;
use super::ceremony::below;
use crate::assembly::Vote;
use crate::id::MemberId;
use crate::tui::screens::{Booth, Stack, differing};
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Between two papers: how many are typed, which comes next, how it goes on.
pub(super) fn between(state: &State, canvas: &mut Canvas<'_>, area: Rect, (booth, teller): (&Booth, MemberId), stack: &Stack) {
    let mut y = head(canvas, area, "ui-papers-title", &name_of(state, teller));
    let next = canvas.tell("ui-papers-next", &[("number", (stack.next() + 1).into())]);
    y = large(state, canvas, Rect { height: area.height * 2 / 5, ..below(area, y) }, &next, Role::Accent);
    let typed = canvas.tell("ui-papers-typed", &[("count", stack.papers.len().into())]);
    y += canvas.para(Rect { height: 2, ..below(area, y) }, &format!("{next} · {typed}"), Role::Strong) + 1;
    if !stack.again.is_empty() {
        let numbers = stack.again.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(", ");
        let text = canvas.tell("ui-papers-again", &[("count", stack.again.len().into()), ("numbers", (&numbers).into())]);
        y += canvas.para(Rect { height: 3, ..below(area, y) }, &text, Role::Warn) + 1;
    }
    let key = if stack.papers.is_empty() { "ui-papers-begin" } else { "ui-papers-how" };
    y = paragraphs(canvas, below(area, y), &[(key, Role::Text)]);
    note(canvas, below(area, y), booth);
}

/// How far the tellers have come, and in which papers they differ; gives the lines used.
pub(super) fn so_far(canvas: &mut Canvas<'_>, area: Rect, vote: &Vote) -> u16 {
    let numbers = differing(vote);
    let text = if !numbers.is_empty() {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        canvas.tell("ui-papers-differ", &[("count", numbers.len().into()), ("numbers", (&numbers.join(", ")).into())])
    } else if vote.tellers_missing().is_empty() {
        canvas.tell("ui-papers-agree", &[("count", vote.turnout().into())])
    } else {
        canvas.say("ui-papers-apart")
    };
    let role = if numbers.is_empty() { Role::Text } else { Role::Warn };
    canvas.para(Rect { height: 3, ..area }, &text, role) + 1
}
