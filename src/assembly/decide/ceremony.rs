//! Ceremonies: commitments taken, secrets said or kept; the last of them completes the evidence.

use crate::assembly::event::{DrawCommitted, DrawEvidenced, DrawRevealWithheld, DrawRevealed, Event};
use crate::assembly::refusal::Refusal;
use crate::assembly::state::{Draw, State};
use crate::digest::Digest;
use crate::id::{DrawId, MemberId, Nonce};
use crate::randomness::{Evidence, Source};
use crate::text::{Untrusted, tidy};

pub(super) fn commit(
    state: &State,
    id: DrawId,
    member: Option<MemberId>,
    name: &Untrusted,
    commitment: Digest,
) -> Result<Vec<Event>, Refusal> {
    let participant = u32::try_from(find(state, id)?.participants.len() + 1).unwrap_or(u32::MAX);
    let name = Some(Untrusted::new(tidy(name.raw())));
    Ok(vec![Event::DrawCommitted(DrawCommitted { commitment, draw: id, member, participant, name })])
}

pub(super) fn reveal(state: &State, id: DrawId, participant: u32, nonce: Nonce, reveal: String) -> Result<Vec<Event>, Refusal> {
    let draw = find(state, id)?;
    let mut reveals = said(draw, participant);
    if let Some(own) = reveals.iter_mut().find(|(number, _)| *number == participant) {
        own.1 = Some(reveal.clone());
    }
    let event = Event::DrawRevealed(DrawRevealed { draw: id, nonce, participant, reveal });
    Ok(concluding(draw, participant, event, reveals))
}

pub(super) fn withhold(state: &State, id: DrawId, participant: u32, reason: Untrusted) -> Result<Vec<Event>, Refusal> {
    let draw = find(state, id)?;
    let event = Event::DrawRevealWithheld(DrawRevealWithheld { draw: id, participant, reason: Some(reason) });
    Ok(concluding(draw, participant, event, said(draw, participant)))
}

fn find(state: &State, id: DrawId) -> Result<&Draw, Refusal> {
    state.draws.get(&id).ok_or(Refusal::NoSuchDraw(id))
}

/// Each participant's number, and what they have said.
fn said(draw: &Draw, but: u32) -> Vec<(u32, Option<String>)> {
    let secret = |participant: &crate::assembly::Participant| match &participant.secret {
        crate::assembly::Secret::Revealed { reveal, .. } => Some(reveal.clone()),
        crate::assembly::Secret::Committed | crate::assembly::Secret::Withheld { .. } => None,
    };
    (1..).zip(&draw.participants).map(|(number, participant)| (number, secret(participant).filter(|_| number != but))).collect()
}

/// The event, and the evidence where it was the last that was awaited.
fn concluding(draw: &Draw, participant: u32, event: Event, said: Vec<(u32, Option<String>)>) -> Vec<Event> {
    let others = (1..).zip(&draw.participants).filter(|(number, _)| *number != participant);
    if others.into_iter().any(|(_, other)| other.awaited()) {
        return vec![event];
    }
    let evidence = Evidence::Ceremony { reveals: said.into_iter().filter_map(|(_, reveal)| reveal).collect() };
    let source = Source::Ceremony.to_string();
    vec![event, Event::DrawEvidenced(DrawEvidenced { draw: draw.planned.draw, evidence, source })]
}
