//! Draws: the plan against the record and its parts, the outcome worked out again from the evidence.

use super::blobs::Blobs;
use super::bundle::Beside;
use super::checkpoints::Witnessed;
use super::finding::{Code, Place, Report, Role};
use super::note::Note;
use super::pools::{Parts, readable};
use super::record::Life;
use crate::assembly::{Draw, DrawStatus, Outcome, Plan, PlanLevel, PlanParts, PoolState, Replaced};
use crate::id::{DrawId, PersonId, PoolId};
use crate::randomness::{NotBinding, Source};
use crate::sortition::{Book, Fairness, Quotas};
use std::collections::{BTreeMap, BTreeSet};

/// Longest text of a fraction that is read: its arithmetic must not become an attack.
const LONGEST_FRACTION: usize = 4096;

/// What others hold of the order of time.
pub(super) struct Known<'k> {
    /// Size of the past that somebody noted down.
    pub(super) held: Option<u64>,
    /// Cosignatures that hold.
    pub(super) witnessed: &'k [Witnessed],
}

pub(super) fn check(
    life: &Life,
    pools: &BTreeMap<PoolId, Parts>,
    blobs: &mut Blobs<'_>,
    known: &Known<'_>,
    report: &mut Report,
) -> BTreeMap<DrawId, Vec<Beside>> {
    let (none, mut beside, mut quotas) = (Parts::default(), BTreeMap::new(), BTreeMap::new());
    for (id, draw) in &life.state.draws {
        let parts = pools.get(&draw.planned.pool).unwrap_or(&none);
        let pool = life.state.pools.get(&draw.planned.pool);
        let lottery = planned(draw, pool, parts, &mut quotas, blobs, report);
        beside.insert(*id, files(draw, pool, lottery.as_ref().map(|lottery| &lottery.plan)));
        standing(*id, draw, report);
        let evidence = life.first_evidence.get(id).copied();
        let before = |size: u64| draw.seq < size && evidence.is_none_or(|evidence| size <= evidence);
        if known.held.is_some_and(before) {
            report.note(Note::PlanHeld { draw: *id });
        }
        let beacon = draw.sources().iter().filter_map(Source::known_from).min();
        let in_time = |time: u64| beacon.is_none_or(|beacon| i64::try_from(time).is_ok_and(|time| time < beacon.timestamp()));
        let witnesses: BTreeSet<&str> =
            known.witnessed.iter().filter(|one| before(one.size) && in_time(one.time)).map(|one| one.key.as_str()).collect();
        if !witnesses.is_empty() {
            report.note(Note::PlanWitnessed { draw: *id, count: witnesses.len() as u64 });
        }
        called(*id, draw, quotas.get(id), lottery.as_ref(), parts, report);
        concluded(life, *id, draw, lottery, quotas.get(id), parts, report);
    }
    beside
}

/// What a bundle keeps beside the draw.
fn files(draw: &Draw, pool: Option<&PoolState>, plan: Option<&Plan>) -> Vec<Beside> {
    let plan = plan.filter(|plan| plan.fairness != Fairness::Uniform);
    let open = plan.filter(|plan| plan.replaces.is_some()).map(|plan| plan.quotas);
    let files = [
        ("plan.json", Role::Plan, Some(draw.planned.plan)),
        ("leaves.csv", Role::Leaves, pool.map(|pool| pool.imported.leaves)),
        ("quotas.csv", Role::Quotas, open.unwrap_or_else(|| plan.and(pool).and_then(|pool| pool.quotas(draw.quotas)))),
        ("book.csv", Role::Book, plan.and_then(|plan| plan.book)),
        ("certificate.json", Role::Certificate, plan.and_then(|plan| plan.certificate)),
    ];
    files.into_iter().filter_map(|(name, role, hash)| Some((name, role, hash?))).collect()
}

/// A plan and its book, where they can be read.
struct Lottery {
    plan: Plan,
    book: Option<Book>,
}

/// Reads and checks a plan. `known` are the quotas of the draws before it, by their names.
fn planned(
    draw: &Draw,
    pool: Option<&PoolState>,
    parts: &Parts,
    known: &mut BTreeMap<DrawId, Quotas>,
    blobs: &mut Blobs<'_>,
    report: &mut Report,
) -> Option<Lottery> {
    let (planned, place) = (&draw.planned, Place::Draw(draw.planned.draw));
    let bytes = blobs.public(planned.plan, Role::Plan, &place, report)?;
    let plan = match Plan::from_bytes(bytes) {
        Ok(plan) => plan,
        Err(error) => {
            report.find(place, Code::PlanUnreadable { detail: error.to_string() });
            return None;
        }
    };
    let long = |level: &PlanLevel| level.bound.len().max(level.reached.len()) > LONGEST_FRACTION;
    if plan.levels.iter().flatten().any(long) {
        report.find(place, Code::PlanUnreadable { detail: "a fraction too long to be one".to_owned() });
        return None;
    }
    if Plan::commitment(bytes) != planned.commitment {
        report.find(place.clone(), Code::Commitment);
    }
    let pool_hash = pool.map(|pool| pool.imported.hash);
    let people = pool.map(|pool| u64::from(pool.imported.size));
    // A replacement has quotas of its own: those that are open, checked with the plan.
    let quotas_hash = match &plan.replaces {
        Some(_) => plan.quotas,
        None => pool.and_then(|pool| pool.quotas(draw.quotas)).filter(|_| plan.fairness != Fairness::Uniform),
    };
    let agreed = [
        ("alternates", plan.alternates.map(|alternates| alternates.count) == planned.alternates),
        ("fairness", plan.fairness == planned.fairness),
        ("panel", plan.panel == planned.panel),
        ("panels", plan.panels == planned.panels),
        ("seating", plan.seating.as_ref().map(|seating| seating.draw) == planned.seating),
        ("replaces", plan.replaces.as_ref().map(|replaces| replaces.draw) == planned.replaces),
        ("size", plan.size == planned.size),
        ("sources", plan.sources == planned.sources),
        ("pool", Some(plan.pool) == pool_hash),
        ("quotas", plan.quotas == quotas_hash),
        ("counts", plan.counts.as_ref().is_none_or(|counts| Some(counts.len() as u64) == people)),
    ];
    for (key, _) in agreed.into_iter().filter(|(_, agrees)| !agrees) {
        report.find(place.clone(), Code::PlanDiffers { key });
    }
    let book = plan.book.and_then(|name| blobs.public(name, Role::Book, &place, report));
    let certificate = plan.certificate.and_then(|name| blobs.public(name, Role::Certificate, &place, report));
    let quotas = match (&plan.replaces, plan.quotas) {
        (Some(_), Some(name)) => {
            let bytes = blobs.public(name, Role::Quotas, &place, report);
            bytes.and_then(|bytes| readable(Quotas::from_csv(bytes), Role::Quotas, &place, report))
        }
        (None, Some(_)) => (draw.quotas as usize).checked_sub(1).and_then(|place| parts.quotas.get(place)?.clone()),
        (_, None) => None,
    };
    let first = draw.replacing.as_ref().map(|seats| Replaced { seats, quotas: known.get(&seats.draw) });
    let parts = PlanParts {
        leaves: parts.leaves.as_deref(),
        pool: parts.people.as_ref(),
        quotas: quotas.as_ref(),
        book,
        certificate,
        replaced: first,
    };
    for fault in plan.check(parts) {
        report.find(place.clone(), Code::Plan { fault });
    }
    let book = book.and_then(|bytes| Book::from_csv(bytes).ok());
    known.extend(quotas.map(|quotas| (planned.draw, quotas)));
    Some(Lottery { plan, book })
}

/// Whether the draw binds, and why not. A cancelled one binds nobody, and an open one may still come not to.
fn standing(id: DrawId, draw: &Draw, report: &mut Report) {
    if matches!(draw.status, DrawStatus::Cancelled { .. }) {
        return;
    }
    for (participant, _) in (1..).zip(&draw.participants).filter(|(_, participant)| participant.withheld()) {
        report.note(Note::SecretWithheld { draw: id, participant });
    }
    let reasons = draw.not_binding();
    if reasons.is_empty() && draw.status != DrawStatus::Open {
        report.note(Note::Binds { draw: id });
    }
    for reason in reasons {
        report.note(match reason {
            NotBinding::Phrase => Note::NotBindingPhrase { draw: id },
            NotBinding::Rehearsal => Note::NotBindingRehearsal { draw: id },
            NotBinding::EnteredAfterBeacon { late, beacon, .. } => Note::NotBindingLate { draw: id, late, beacon },
        });
    }
}

/// What came of the draw, against what plan and evidence give.
fn concluded(life: &Life, id: DrawId, draw: &Draw, lottery: Option<Lottery>, quotas: Option<&Quotas>, parts: &Parts, report: &mut Report) {
    match &draw.status {
        DrawStatus::Open => {}
        DrawStatus::Drawn(outcome) => given(id, draw, lottery, outcome, quotas, parts, report),
        DrawStatus::Cancelled { reason, would_be, withheld } => {
            report.note(Note::Cancelled { draw: id, reason: reason.as_ref().map(|reason| reason.raw().to_owned()) });
            let complete = draw.missing().next().is_none();
            if would_be.is_some() != complete {
                report.find(Place::Draw(id), Code::WouldBe);
            }
            let known = life
                .cancelled
                .get(&id)
                .is_some_and(|at| draw.sources().iter().any(|source| source.known_from().is_some_and(|known| known <= *at)));
            if *withheld != (would_be.is_none() && (known || draw.partly_known())) {
                report.find(Place::Draw(id), Code::Withheld { says: *withheld });
            }
            if let Some(outcome) = would_be {
                given(id, draw, lottery, outcome, quotas, parts, report);
            }
        }
    }
}

fn given(id: DrawId, draw: &Draw, lottery: Option<Lottery>, found: &Outcome, quotas: Option<&Quotas>, parts: &Parts, report: &mut Report) {
    let place = Place::Draw(id);
    let people: BTreeSet<&PersonId> = found.panel.iter().collect();
    let fits = |person: &&PersonId| parts.leaves.as_ref().is_none_or(|leaves| person.index() < leaves.len());
    if people.len() != found.panel.len() || people.len() as u64 != u64::from(draw.planned.size) || !people.iter().all(fits) {
        report.find(place.clone(), Code::PanelShape);
    }
    let well_seated = found.tables.iter().flatten().all(|tables| seated(tables, &people));
    if !well_seated || found.tables.is_some() != draw.planned.seating.is_some() {
        report.find(place.clone(), Code::TablesShape);
    }
    let alternates: BTreeSet<&PersonId> = found.alternates.iter().flatten().collect();
    let as_planned = found.alternates.as_ref().map_or(draw.planned.alternates.is_none(), |list| {
        list.len() == alternates.len() && draw.planned.alternates.is_some_and(|count| list.len() as u64 <= u64::from(count))
    });
    if !as_planned || !alternates.is_disjoint(&people) || !alternates.iter().all(fits) {
        report.find(place.clone(), Code::AlternatesShape);
    }
    let Some(Lottery { plan, book }) = lottery else { return };
    let seed = plan.seed(&draw.planned.commitment, &draw.given());
    if seed != Some(found.seed) {
        return report.find(place, Code::Seed { expected: seed });
    }
    let expected = plan.outcome(&draw.planned.commitment, &draw.given(), book.as_ref(), parts.people.as_ref(), quotas);
    let Some(expected) = expected else {
        // Without the rows of a uniform draw, or with a book that was found wanting above, the panel cannot be drawn again.
        return report.note(if plan.seating.is_some() { Note::TablesUnchecked { draw: id } } else { Note::PanelUnchecked { draw: id } });
    };
    if found.ticket != expected.ticket {
        report.find(place.clone(), Code::Ticket { found: found.ticket, expected: expected.ticket });
    }
    if found.panel != expected.panel {
        let lacks = |list: &[PersonId], other: &[PersonId]| list.iter().filter(|person| !other.contains(person)).copied().collect();
        let (extra, missing) = (lacks(&found.panel, &expected.panel), lacks(&expected.panel, &found.panel));
        return report.find(place, Code::Panel { extra, missing });
    }
    if found.tables != expected.tables {
        report.find(place.clone(), Code::Tables);
    }
    match expected.alternates {
        None if found.alternates.is_some() => report.note(Note::AlternatesUnchecked { draw: id }),
        Some(expected) if found.alternates.as_ref() != Some(&expected) => report.find(place, Code::Alternates { expected }),
        _ => {}
    }
}

/// Whether everybody sits at one table of a round, and tables differ by one person at most.
fn seated(tables: &[Vec<PersonId>], people: &BTreeSet<&PersonId>) -> bool {
    let all: BTreeSet<&PersonId> = tables.iter().flatten().collect();
    let sizes = || tables.iter().map(Vec::len);
    let even = sizes().max().unwrap_or(0) <= sizes().min().unwrap_or(0) + 1;
    even && all == *people && sizes().sum::<usize>() == people.len()
}

/// Whether every alternate was called up in their turn. Takes the rows.
fn called(id: DrawId, draw: &Draw, quotas: Option<&Quotas>, lottery: Option<&Lottery>, parts: &Parts, report: &mut Report) {
    let (Some(pool), Some(lottery)) = (&parts.people, lottery) else { return };
    if lottery.plan.quotas.is_some() && quotas.is_none() {
        return;
    }
    for (event, found) in &draw.seats.calls {
        let due = found.next(pool, quotas);
        if due.is_none_or(|due| (due.person, due.misses) != (event.person, event.misses)) {
            let (expected, misses) = (due.map(|due| due.person), due.map_or(0, |due| due.misses));
            report.find(Place::Draw(id), Code::CalledUp { person: event.person, expected, misses });
        }
    }
}
