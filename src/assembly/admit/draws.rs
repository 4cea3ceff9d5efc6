//! Pools and draws: what must hold before an event about them.

use super::{in_order, reason, text};
use crate::assembly::ceremony;
use crate::assembly::event::{Circumstance, DrawCalled, DrawCancelled, DrawDeclined, DrawDrawn, DrawEvidenced, DrawPlanned, QuotasRevised};
use crate::assembly::plan::PlanFault;
use crate::assembly::refusal::Refusal;
use crate::assembly::state::{Draw, DrawStatus, State};
use crate::id::DrawId;
use crate::randomness::{Source, check_sources};
use crate::sortition::Fairness;

pub(super) fn revised(state: &State, event: &QuotasRevised) -> Result<(), Refusal> {
    let pool = state.pools.get(&event.pool).ok_or(Refusal::NoSuchPool(event.pool))?;
    if let Some(open) = pool.open_draw {
        return Err(Refusal::DrawOpen(open));
    }
    let expected = pool.version() + 1;
    if event.version != expected {
        return Err(Refusal::QuotasVersion { expected, found: event.version });
    }
    if event.quotas == pool.current() {
        return Err(Refusal::NothingToChange);
    }
    event.reason.as_ref().map_or(Ok(()), text)
}

pub(super) fn planned(state: &State, event: &DrawPlanned, when: &Circumstance) -> Result<(), Refusal> {
    in_order(state.next_draw(), event.draw)?;
    let pool = state.pools.get(&event.pool).ok_or(Refusal::NoSuchPool(event.pool))?;
    if let Some(open) = pool.open_draw {
        return Err(Refusal::DrawOpen(open));
    }
    if event.size == 0 || event.size > pool.imported.size {
        return Err(Refusal::PanelSize { size: event.size, people: pool.imported.size });
    }
    if event.panel.is_some() && event.replaces.or(event.seating).is_none() {
        return Err(Refusal::Plan(PlanFault::Panels));
    }
    if let Some(first) = event.replaces {
        replaces(state, event, first)?;
    }
    if let Some(first) = event.seating {
        seats(state, event, first)?;
    }
    let source = |text: &String| text.parse::<Source>().ok().filter(|source| source.to_string() == *text);
    let sources: Vec<_> =
        event.sources.iter().map(|text| source(text).ok_or_else(|| Refusal::NotASource(text.clone()))).collect::<Result<_, _>>()?;
    check_sources(&sources, when.at)?;
    Ok(())
}

/// A draw may fill seats that are open, from the pool they were drawn from and in the manner of the first draw.
fn replaces(state: &State, event: &DrawPlanned, first: DrawId) -> Result<(), Refusal> {
    let draw = drawn_first(state, first)?;
    let panel = draw.meant(event.panel)?;
    let uniform = |fairness| fairness == Fairness::Uniform;
    if draw.planned.pool != event.pool || uniform(draw.planned.fairness) != uniform(event.fairness) {
        return Err(Refusal::OtherDraw(first));
    }
    let open = draw.open_seats_on(panel);
    if event.size > open { Err(Refusal::OpenSeats { draw: first, open, wanted: event.size }) } else { Ok(()) }
}

/// A draw may seat everybody who is on a panel at tables.
fn seats(state: &State, event: &DrawPlanned, first: DrawId) -> Result<(), Refusal> {
    let draw = drawn_first(state, first)?;
    let panel = draw.meant(event.panel)?;
    if draw.planned.pool != event.pool || event.replaces.is_some() || event.alternates.is_some() || event.fairness != Fairness::Uniform {
        return Err(Refusal::OtherDraw(first));
    }
    let sitting = draw.staying_on(panel).len();
    if event.size as usize == sitting { Ok(()) } else { Err(Refusal::Plan(PlanFault::NotThePanel)) }
}

/// A draw with a panel of its own.
pub(in crate::assembly) fn drawn_first(state: &State, id: DrawId) -> Result<&Draw, Refusal> {
    let draw = state.draws.get(&id).ok_or(Refusal::NoSuchDraw(id))?;
    if let Some(replacing) = &draw.replacing {
        return Err(Refusal::FillsSeats { draw: id, first: replacing.draw });
    }
    if matches!(draw.status, DrawStatus::Drawn(_)) { Ok(draw) } else { Err(Refusal::NoPanelYet(id)) }
}

pub(super) fn declined(state: &State, event: &DrawDeclined) -> Result<(), Refusal> {
    let draw = drawn_first(state, event.draw)?;
    if draw.seats.declined.contains_key(&event.person) {
        return Err(Refusal::DeclinedAlready { draw: event.draw, person: event.person });
    }
    if !draw.seats.staying().any(|seat| seat.person == event.person) && !draw.seats.waiting().any(|person| person == event.person) {
        return Err(Refusal::NotOnPanel { draw: event.draw, person: event.person });
    }
    event.reason.as_ref().map_or(Ok(()), reason)
}

/// An alternate who waits may take an open seat, unless a draw is to fill it.
pub(super) fn called(state: &State, event: &DrawCalled) -> Result<(), Refusal> {
    let draw = drawn_first(state, event.draw)?;
    if draw.open_seats() == 0 {
        return Err(Refusal::OpenSeats { draw: event.draw, open: 0, wanted: 1 });
    }
    let filling = |other: &&Draw| other.status == DrawStatus::Open && other.planned.replaces == Some(event.draw);
    if let Some(other) = state.draws.values().find(filling) {
        return Err(Refusal::DrawOpen(other.planned.draw));
    }
    let waits = draw.seats.waiting().any(|person| person == event.person);
    if waits { Ok(()) } else { Err(Refusal::NotWaiting { draw: event.draw, person: event.person }) }
}

pub(super) fn open(state: &State, id: DrawId) -> Result<&Draw, Refusal> {
    let draw = state.draws.get(&id).ok_or(Refusal::NoSuchDraw(id))?;
    if draw.status == DrawStatus::Open { Ok(draw) } else { Err(Refusal::DrawOver(id)) }
}

pub(super) fn evidenced(state: &State, event: &DrawEvidenced) -> Result<(), Refusal> {
    let draw = open(state, event.draw)?;
    let expected = draw.missing().next().ok_or(Refusal::EvidenceComplete)?;
    if expected != event.source {
        return Err(Refusal::EvidenceOrder { expected: expected.to_owned(), found: event.source.clone() });
    }
    let source: Source = expected.parse().map_err(|_| Refusal::NotASource(expected.to_owned()))?;
    event.evidence.check(&source).map_err(|fault| Refusal::Evidence { source_name: event.source.clone(), fault })?;
    if source == Source::Ceremony { ceremony::evidenced(draw, &event.evidence) } else { Ok(()) }
}

pub(super) fn drawn(state: &State, event: &DrawDrawn) -> Result<(), Refusal> {
    let draw = open(state, event.draw)?;
    let missing: Vec<_> = draw.missing().map(str::to_owned).collect();
    if missing.is_empty() { Ok(()) } else { Err(Refusal::EvidenceMissing(missing)) }
}

pub(super) fn cancelled(state: &State, event: &DrawCancelled) -> Result<(), Refusal> {
    open(state, event.draw)?;
    event.reason.as_ref().map_or(Ok(()), reason)
}
