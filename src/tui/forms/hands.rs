//! The form of a teller who has counted hands: how many for each option, and how many for none.

use super::votes::teller_named;
use super::{Asked, Blame};
use crate::assembly::{Actor, Command, Vote};
use crate::i18n::Coded;
use crate::id::VoteId;
use crate::tally::Ballot;
use crate::text::{folded, shown};
use crate::tui::effect::{Effect, LookAt};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

fn vote(state: &State, purpose: &Purpose) -> Option<(VoteId, std::sync::Arc<Vote>)> {
    let Purpose::EnterHands(id) = purpose else { return None };
    Some((*id, std::sync::Arc::clone(state.moot.as_ref()?.assembly.votes.get(id)?)))
}

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    let Some((_, vote)) = vote(state, purpose) else { return Vec::new() };
    let blank = state.words().say("hands-blank");
    let names = vote.options().options.iter().map(|name| shown(name)).chain([blank]);
    let lines: Vec<String> = names.map(|name| format!("{name} = 0")).collect();
    vec![Field::line("counter", ""), Field::area("hands", &lines.join("\n"))]
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let (id, vote) = vote(state, &form.purpose).ok_or_else(|| ("counter", Coded::new("ui-wrong")))?;
    let by = Actor::Member(teller_named(state, form, "counter")?);
    let command = Box::new(Command::EnterBallots { vote: id, ballots: counted(state, form, &vote)? });
    Ok(("ui-wait-writing", Effect::ActAs { by, command, said: Coded::new("ui-said-hands"), undo: None, look_at: Some(LookAt::Vote(id)) }))
}

/// A ballot for each hand: lines such as `Yes = 12`.
fn counted(state: &State, form: &Form, vote: &Vote) -> Result<Vec<Ballot>, Blame> {
    let blank = folded(&state.words().say("hands-blank"));
    let text = form.text("hands");
    let mut ballots = Vec::new();
    for (line, number) in text.lines().zip(1u64..).filter(|(line, _)| !line.trim().is_empty()) {
        let wrong = || ("hands", Coded::new("ui-wrong-hands").count("line", number));
        let (name, count) = line.rsplit_once('=').ok_or_else(wrong)?;
        let count: usize = count.trim().parse().ok().filter(|count| *count <= 100_000).ok_or_else(wrong)?;
        // An option that is called as blank ballots are is meant first.
        let ballot = match vote.options().find(name.trim()) {
            Some(option) => Ballot::Choice(option),
            None if folded(name) == blank => Ballot::Blank,
            None => return Err(wrong()),
        };
        ballots.extend(std::iter::repeat_n(ballot, count));
    }
    Ok(ballots)
}
