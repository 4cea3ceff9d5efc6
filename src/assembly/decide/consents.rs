//! Rounds of consent: asked, objected, resolved, repeated, closed.

use crate::assembly::admit::consents::open;
use crate::assembly::command::ConsentRequest;
use crate::assembly::event::{
    ConsentAsked, ConsentClosed, ConsentGiven, ConsentObjected, ConsentRepeated, ConsentResolved, ConsentText, Event,
};
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::id::VoteId;
use crate::text::{Untrusted, prose, tidy};
use chrono::NaiveDate;

pub(super) fn ask(state: &State, request: ConsentRequest) -> Event {
    let ConsentRequest { title, wording, on, review } = request;
    let text = ConsentText { title: Untrusted::new(tidy(title.raw())), wording: wording.map(|wording| kept(&wording)) };
    Event::ConsentAsked(ConsentAsked { on, review, vote: state.next_vote(), text: Some(text) })
}

pub(super) fn give(state: &State, vote: VoteId) -> Result<Event, Refusal> {
    Ok(Event::ConsentGiven(ConsentGiven { round: open(state, vote)?.round(), vote }))
}

pub(super) fn object(state: &State, vote: VoteId, reason: &Untrusted) -> Result<Event, Refusal> {
    let objection = u32::try_from(open(state, vote)?.objections.len() + 1).unwrap_or(u32::MAX);
    Ok(Event::ConsentObjected(ConsentObjected { objection, vote, reason: Some(kept(reason)) }))
}

pub(super) fn resolve(vote: VoteId, objection: u32, change: &Untrusted) -> Event {
    Event::ConsentResolved(ConsentResolved { objection, vote, change: Some(kept(change)) })
}

pub(super) fn repeat(state: &State, vote: VoteId, wording: &Untrusted) -> Result<Event, Refusal> {
    let round = open(state, vote)?.round() + 1;
    Ok(Event::ConsentRepeated(ConsentRepeated { round, vote, wording: Some(kept(wording)) }))
}

pub(super) fn close(state: &State, vote: VoteId, review: Option<NaiveDate>) -> Result<Event, Refusal> {
    let adopted = open(state, vote)?.standing().next().is_none();
    Ok(Event::ConsentClosed(ConsentClosed { adopted, review, vote }))
}

fn kept(text: &Untrusted) -> Untrusted {
    Untrusted::new(prose(text.raw()))
}
