//! Draws: pools frozen, lotteries committed to, evidence taken, panels drawn, draws called off.

use crate::assembly::command::{Evidenced, FirstDraw, FrozenPool, Material, PlannedDraw, RevisedQuotas};
use crate::assembly::event::{
    DrawCalled, DrawCancelled, DrawDeclined, DrawDrawn, DrawEvidenced, DrawPlanned, Event, Outcome, PoolImported, QuotasRevised,
};
use crate::assembly::plan::{Plan, PlanFault, PlanParts, Replaced};
use crate::assembly::refusal::Refusal;
use crate::assembly::seats::Replacing;
use crate::assembly::state::{Draw, State};
use crate::digest::{Digest, merkle_root, sha256};
use crate::id::{DrawId, PersonId};
use crate::randomness::{Evidence, Source};
use crate::sortition::{Book, Call, Pool, Quotas};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};

pub(super) fn import(state: &State, frozen: &FrozenPool) -> Result<Vec<Event>, Refusal> {
    let size = u32::try_from(frozen.pool.people.len()).unwrap_or(u32::MAX);
    if frozen.leaves.len() != frozen.pool.people.len() || size == 0 {
        return Err(Refusal::PanelSize { size: 1, people: size });
    }
    let [rows, salts, sheet] = frozen.private;
    Ok(vec![Event::PoolImported(PoolImported {
        hash: merkle_root(&frozen.leaves),
        leaves: frozen.leaves_blob,
        origin: frozen.origin,
        pool: state.next_pool(),
        quotas: sha256(&frozen.quotas.to_csv()),
        rows,
        salts,
        set_aside: frozen.set_aside,
        sheet,
        size,
        unique: frozen.unique,
        blobs: Some(frozen.salt),
    })])
}

pub(super) fn revise(state: &State, work: RevisedQuotas) -> Result<Vec<Event>, Refusal> {
    let pool = state.pools.get(&work.pool).ok_or(Refusal::NoSuchPool(work.pool))?;
    if work.current.hash() != pool.current() {
        return Err(Refusal::QuotasChanged);
    }
    if !work.revised.same_values(&work.current) {
        return Err(Refusal::QuotasValues);
    }
    let (version, quotas) = (pool.version() + 1, work.revised.hash());
    Ok(vec![Event::QuotasRevised(QuotasRevised { pool: work.pool, quotas, version, reason: work.reason })])
}

pub(super) fn plan(state: &State, work: &PlannedDraw) -> Result<Vec<Event>, Refusal> {
    let pool = state.pools.get(&work.pool).ok_or(Refusal::NoSuchPool(work.pool))?;
    let plan = &work.plan;
    if plan.pool != pool.imported.hash {
        return Err(Refusal::Plan(PlanFault::PoolHash));
    }
    let seated = plan.seating.as_ref().and_then(|seating| state.replacing(Some(seating.draw), plan.panel));
    let replaced = replaced(state, work)?.or(seated.map(|seats| (seats, None)));
    if plan.replaces.is_none() && plan.quotas.is_some_and(|quotas| quotas != pool.current()) {
        return Err(Refusal::Plan(PlanFault::QuotasHash));
    }
    let parts = PlanParts {
        leaves: Some(&work.leaves),
        pool: Some(&work.people),
        quotas: Some(&work.quotas),
        book: work.book.as_deref(),
        certificate: work.certificate.as_deref(),
        replaced: replaced.as_ref().map(|(seats, quotas)| Replaced { seats, quotas: *quotas }),
    };
    if let Some(fault) = plan.check(parts).into_iter().next() {
        return Err(Refusal::Plan(fault));
    }
    let bytes = plan.to_bytes().map_err(|_| Refusal::Plan(PlanFault::Shape))?;
    Ok(vec![Event::DrawPlanned(DrawPlanned {
        alternates: plan.alternates.map(|alternates| alternates.count),
        commitment: Plan::commitment(&bytes),
        draw: state.next_draw(),
        fairness: plan.fairness,
        panel: plan.panel,
        panels: plan.panels,
        plan: sha256(&bytes),
        pool: work.pool,
        replaces: plan.replaces.as_ref().map(|replaces| replaces.draw),
        seating: plan.seating.as_ref().map(|seating| seating.draw),
        size: plan.size,
        sources: plan.sources.clone(),
    })])
}

/// For a replacement: the seats as they are now, and the quotas of the first draw, whose plan must be the one of the record.
fn replaced<'a>(state: &State, work: &'a PlannedDraw) -> Result<Option<(Replacing, Option<&'a Quotas>)>, Refusal> {
    let Some(replaces) = &work.plan.replaces else { return Ok(None) };
    let seats = state.replacing(Some(replaces.draw), work.plan.panel).ok_or(Refusal::NoSuchDraw(replaces.draw))?;
    let planned = state.draws.get(&replaces.draw).map(|draw| draw.planned.plan);
    let FirstDraw { plan: bytes, quotas } = work.first.as_ref().ok_or(Refusal::Outcome)?;
    let plan = Plan::from_bytes(bytes).map_err(|_| Refusal::Outcome)?;
    let own = planned == Some(sha256(bytes)) && plan.quotas == quotas.as_ref().map(Quotas::hash);
    if own { Ok(Some((seats, quotas.as_ref()))) } else { Err(Refusal::Outcome) }
}

pub(super) fn decline(draw: DrawId, people: &[PersonId], reason: &Untrusted) -> Vec<Event> {
    let event = |person: &PersonId| Event::DrawDeclined(DrawDeclined { draw, person: *person, reason: Some(reason.clone()) });
    people.iter().map(event).collect()
}

/// Fills open seats one by one, as long as somebody waits (and, unless asked otherwise, keeps the quotas).
pub(super) fn call_up(state: &State, id: DrawId, anyway: bool, material: &Material) -> Result<Vec<Event>, Refusal> {
    let draw = crate::assembly::admit::draws::drawn_first(state, id)?;
    let mut found = state.replacing(Some(id), None).ok_or(Refusal::NoSuchDraw(id))?;
    let own = material.pool.as_ref().filter(|(pool, leaves)| own_pool(state, draw, pool, leaves));
    let plan = Plan::from_bytes(&material.plan).ok().filter(|_| sha256(&material.plan) == draw.planned.plan);
    let quotas = plan.filter(|plan| plan.quotas == material.quotas.as_ref().map(Quotas::hash)).map(|_| material.quotas.as_ref());
    let ((pool, _), quotas) = own.zip(quotas).ok_or(Refusal::Outcome)?;
    let open = draw.open_seats();
    if open == 0 {
        return Err(Refusal::OpenSeats { draw: id, open, wanted: 1 });
    }
    let mut events = Vec::new();
    for _ in 0..open {
        let Some(call) = found.next(pool, quotas) else { break };
        let Call { person, misses, .. } = call;
        if !call.keeps() && !anyway {
            if events.is_empty() {
                return Err(Refusal::NoneKeeps { draw: id, person, misses });
            }
            break;
        }
        found.waiting.retain(|waits| *waits != person);
        found.stay.push(person);
        events.push(Event::DrawCalled(DrawCalled { draw: id, misses, person }));
    }
    if events.is_empty() { Err(Refusal::NobodyWaits(id)) } else { Ok(events) }
}

pub(super) fn evidence(draw: DrawId, evidence: Vec<Evidenced>) -> Vec<Event> {
    let event = |given: Evidenced| Event::DrawEvidenced(DrawEvidenced { draw, evidence: given.evidence, source: given.source });
    evidence.into_iter().map(event).collect()
}

pub(super) fn run(state: &State, id: DrawId, given: Vec<Evidenced>, material: &Material) -> Result<Vec<Event>, Refusal> {
    let draw = state.draws.get(&id).ok_or(Refusal::NoSuchDraw(id))?;
    if draw.status != crate::assembly::DrawStatus::Open {
        return Err(Refusal::DrawOver(id));
    }
    let mut turns = draw.missing();
    for one in &given {
        match turns.next() {
            Some(expected) if expected == one.source => {}
            Some(expected) => return Err(Refusal::EvidenceOrder { expected: expected.to_owned(), found: one.source.clone() }),
            None => return Err(Refusal::EvidenceComplete),
        }
    }
    let missing: Vec<String> = turns.map(str::to_owned).collect();
    if !missing.is_empty() {
        return Err(Refusal::EvidenceMissing(missing));
    }
    let mut all = draw.given();
    all.extend(given.iter().map(|one| (one.source.clone(), one.evidence.clone())));
    let Outcome { alternates, panel, seed, tables, ticket } = outcome(state, draw, &all, material)?.ok_or(Refusal::Outcome)?;
    let mut events = evidence(id, given);
    events.push(Event::DrawDrawn(DrawDrawn { alternates, draw: id, panel, seed, tables, ticket }));
    Ok(events)
}

pub(super) fn cancel(state: &State, id: DrawId, reason: Untrusted, material: &Material, at: DateTime<Utc>) -> Result<Vec<Event>, Refusal> {
    let draw = state.draws.get(&id).ok_or(Refusal::NoSuchDraw(id))?;
    let complete = draw.missing().next().is_none();
    let would_be = if complete { outcome(state, draw, &draw.given(), material)? } else { None };
    let known = |source: &Source| source.known_from().is_some_and(|known| known <= at);
    let withheld = would_be.is_none() && (draw.partly_known() || draw.sources().iter().any(known));
    Ok(vec![Event::DrawCancelled(DrawCancelled { draw: id, would_be, withheld, reason: Some(reason) })])
}

/// What plan and evidence give, from material that must be the draw's own.
fn outcome(state: &State, draw: &Draw, evidence: &[(String, Evidence)], material: &Material) -> Result<Option<Outcome>, Refusal> {
    if sha256(&material.plan) != draw.planned.plan {
        return Err(Refusal::Outcome);
    }
    let plan = Plan::from_bytes(&material.plan).map_err(|_| Refusal::Outcome)?;
    let quotas = material.quotas.as_ref().filter(|quotas| plan.quotas == Some(quotas.hash()));
    let book = match (&material.book, plan.book) {
        (Some(bytes), Some(hash)) if sha256(bytes) == hash => Some(Book::from_csv(bytes).map_err(|_| Refusal::Outcome)?),
        (None, None) => None,
        _ => return Err(Refusal::Outcome),
    };
    let pool = material.pool.as_ref().filter(|(pool, leaves)| own_pool(state, draw, pool, leaves)).map(|(pool, _)| pool);
    let outcome = plan.outcome(&draw.planned.commitment, evidence, book.as_ref(), pool, quotas);
    let whole = |outcome: &Outcome| outcome.alternates.is_some() == plan.alternates.is_some();
    if outcome.as_ref().is_none_or(whole) { Ok(outcome) } else { Err(Refusal::Outcome) }
}

fn own_pool(state: &State, draw: &Draw, pool: &Pool, leaves: &[Digest]) -> bool {
    pool.people.len() == leaves.len() && state.pool_hash(draw.planned.pool) == Some(merkle_root(leaves))
}
