//! The form that breaks a tie: what the announced source of chance gave, after the vote was closed.

use super::Asked;
use super::draws::evidenced;
use crate::assembly::{Actor, Command};
use crate::i18n::Coded;
use crate::id::VoteId;
use crate::randomness::Source;
use crate::tui::effect::{Effect, LookAt};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

/// The vote, the source whose turn it is, and the field that asks for what it gave.
fn awaited(state: &State, purpose: &Purpose) -> Option<(VoteId, Source, &'static str)> {
    let Purpose::BreakTie(id) = purpose else { return None };
    let source: Source = state.moot.as_ref()?.assembly.votes.get(id)?.awaited()?.parse().ok()?;
    Some((*id, source, if matches!(source, Source::Dice { .. }) { "dice-rolled" } else { "beacon" }))
}

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match awaited(state, purpose) {
        Some((_, _, "beacon")) => vec![Field::area("beacon", "")],
        _ => vec![Field::line("dice-rolled", "")],
    }
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let (vote, source, field) = awaited(state, &form.purpose).ok_or_else(|| ("dice-rolled", Coded::new("ui-wrong")))?;
    let command = Box::new(Command::BreakTie { vote, evidence: vec![evidenced(form, field, &source)?] });
    Ok((
        "ui-wait-writing",
        Effect::ActAs { by: Actor::Operator, command, said: Coded::new("ui-said-tie"), undo: None, look_at: Some(LookAt::Vote(vote)) },
    ))
}
