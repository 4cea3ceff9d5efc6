//! Several panels at once: a lottery for one panel as large as all together, each of its tickets then parted into panels that each meet
//! the quotas. Nobody sits on two of them, and no household either.
//!
//! A ticket that will not part (quotas that hold for the sum need not hold for any parts) is replaced by another that did; whoever loses a
//! ticket by it is counted, and what was reached is brought down to what stands, so that nothing more is claimed than is given.
#![expect(clippy::indexing_slicing, reason = "arrays over people, units or tickets, made together")]

use super::certificate::Level;
use super::conflict::{Conflict, conflict};
use super::counts::Units;
use super::instance::Instance;
use super::panel::{Found, best, is_panel};
use super::quotas::{Quota, Quotas};
use super::relax::WayOut;
use super::rounding::Sampler;
use super::solve::{Lottery, Request, Trouble, Unsolved, solve};
use super::split::split;
use super::watch::{Stage, Watch, tick};
use super::{Person, Pool};
use crate::digest::{Digest, tagged};
use crate::id::PersonId;
use crate::stream::Stream;
use num_bigint::BigInt;
use num_rational::BigRational;

/// Nodes for the search of one panel among the people of a ticket.
const NODES: u64 = 20_000;

impl Quotas {
    /// The quotas of so many panels together.
    #[must_use]
    pub fn times(&self, panels: u32) -> Self {
        let mut whole = self.clone();
        for quota in whole.features.iter_mut().flat_map(|feature| &mut feature.values) {
            let Quota { min, max, flex, .. } = quota;
            (*min, *max) = (min.saturating_mul(panels), max.saturating_mul(panels));
            *flex = flex.map(|(least, most)| (least.saturating_mul(panels), most.saturating_mul(panels)));
        }
        whole
    }
}

impl Conflict {
    /// A conflict of so many panels together, with ways out for the quotas of each: bounds move as far as their share of the whole, or a
    /// little further where that is no whole number.
    fn of_each(mut self, quotas: &Quotas, panels: u32) -> Self {
        let whole = quotas.times(panels);
        let mut ways: Vec<WayOut> = Vec::new();
        for mut way in std::mem::take(&mut self.ways_out) {
            let mut each = whole.changed(&way.changes);
            for quota in each.features.iter_mut().flat_map(|feature| &mut feature.values) {
                (quota.min, quota.max) = (quota.min / panels, quota.max.div_ceil(panels));
            }
            way.changes = quotas.changes_to(&each);
            if ways.iter().all(|other| other.changes != way.changes) {
                ways.push(way);
            }
        }
        Self { ways_out: ways, panels, ..self }
    }
}

/// Why panels of `size`, so many at once, cannot meet the quotas, as [`conflict`].
///
/// # Errors
/// Where the watcher says stop.
pub fn conflict_apart(pool: &Pool, quotas: &Quotas, size: u32, panels: u32, watch: &mut dyn Watch) -> Result<Option<Conflict>, Unsolved> {
    let found = conflict(pool, &quotas.times(panels), size.saturating_mul(panels), watch)?;
    Ok(found.map(|found| if panels > 1 { found.of_each(quotas, panels) } else { found }))
}

/// Works out a lottery for several panels of the size and under the quotas of `request`. Its panels are all people of a ticket, panel by
/// panel; its counts are the tickets in which somebody is on any of them; its proof is that of the panel as large as all together.
///
/// # Errors
/// As [`solve`]; [`Trouble::NotParted`] where no ticket can be parted.
pub fn solve_apart(request: &Request<'_>, panels: u32, watch: &mut dyn Watch) -> Result<Lottery, Unsolved> {
    if panels <= 1 {
        return solve(request, watch);
    }
    let size = request.size.checked_mul(panels).ok_or(Unsolved::Trouble(Trouble::NotParted))?;
    let quotas = request.quotas.times(panels);
    let mut lottery = solve(&Request { quotas: &quotas, size, ..*request }, watch).map_err(|error| match error {
        Unsolved::Impossible(conflict) => Unsolved::Impossible(Box::new(conflict.of_each(request.quotas, panels))),
        other @ (Unsolved::Cancelled | Unsolved::Trouble(_)) => other,
    })?;
    let mut parted: Vec<Option<Vec<PersonId>>> = Vec::with_capacity(lottery.panels.len());
    for (number, people) in lottery.panels.iter().enumerate() {
        tick(watch, Stage::Splitting, number, lottery.panels.len()).map_err(|_| Unsolved::Cancelled)?;
        let seed = tagged("folkmoot/v1/apart", &[&request.seed.0, &(number as u64).to_be_bytes()]);
        parted.push(part(request, panels, people, seed));
    }
    let sound: Vec<Vec<PersonId>> = parted.iter().flatten().cloned().collect();
    if sound.is_empty() {
        return Err(Unsolved::Trouble(Trouble::NotParted));
    }
    let mut next = sound.iter().cycle();
    let mut stand_in = || next.next().cloned().unwrap_or_default();
    let missing = parted.iter().any(Option::is_none);
    lottery.panels = parted.into_iter().map(|panel| panel.unwrap_or_else(&mut stand_in)).collect();
    if missing {
        lower(&mut lottery, request, &quotas, size)?;
    }
    Ok(lottery)
}

/// The panels of one ticket, one after the other, in an order of the stream; none where the people could not be parted.
fn part(request: &Request<'_>, panels: u32, people: &[PersonId], seed: Digest) -> Option<Vec<PersonId>> {
    let alone = |id: &PersonId| Some(Person { values: request.pool.person(*id)?.values.clone(), household: None });
    let pool = Pool { people: people.iter().map(alone).collect::<Option<_>>()? };
    let instance = Instance::new(&pool, request.quotas, request.size);
    let units = Units::new(&instance);
    let counts: Vec<i64> = (0..units.len()).map(|unit| units.copies(unit)).collect();
    let mut sampler = Sampler(u64::from_be_bytes([seed.0[0], seed.0[1], seed.0[2], seed.0[3], seed.0[4], seed.0[5], seed.0[6], seed.0[7]]));
    let found = split(&units, &counts, panels, &mut sampler, &mut ()).ok()?;
    let mut parts = found.panels;
    for piece in found.stuck {
        parts.extend(search(&units, piece.units.into_iter().zip(piece.counts).collect(), piece.tickets)?);
    }
    let mut stream = Stream::new(seed);
    let mut waiting: Vec<Vec<usize>> = units.people.clone();
    for people in &mut waiting {
        stream.shuffle(people);
    }
    stream.shuffle(&mut parts);
    let mut named = Vec::with_capacity(people.len());
    for part in parts {
        let mut panel = Vec::new();
        for (unit, count) in part {
            for _ in 0..count {
                panel.push(PersonId::at(waiting[unit as usize].pop()?));
            }
        }
        panel.sort_unstable();
        if !is_panel(&instance, &panel) {
            return None;
        }
        named.extend(panel.iter().map(|place| people[place.index()]));
    }
    (named.len() == people.len()).then_some(named)
}

/// Parts what would not split, panel by panel, by integer programming: each leaves within the quotas what the others need.
fn search(units: &Units, mut left: Vec<(u32, i64)>, mut panels: i64) -> Option<Vec<Vec<(u32, i64)>>> {
    let mut found = Vec::new();
    while panels > 1 {
        let mut tight = units.clone();
        for (unit, people) in tight.people.iter_mut().enumerate() {
            let count = left.iter().find(|(id, _)| *id as usize == unit).map_or(0, |(_, count)| *count);
            people.truncate(usize::try_from(count).ok()?);
        }
        let (ids, counts): (Vec<u32>, Vec<i64>) = left.iter().copied().unzip();
        let sums = units.rows.sums(&ids, &counts);
        for (row, sum) in sums.iter().enumerate().take(units.values) {
            tight.low[row] = units.low[row].max(sum - (panels - 1) * units.high[row]);
            tight.high[row] = units.high[row].min(sum - (panels - 1) * units.low[row]);
        }
        let Found::Panel(panel, _) = best(&tight, &ids, &vec![0.0; units.len()], NODES, 0.0) else { return None };
        for (unit, count) in &panel {
            left.iter_mut().filter(|(id, _)| id == unit).for_each(|(_, rest)| *rest -= count);
        }
        left.retain(|(_, count)| *count > 0);
        found.push(panel);
        panels -= 1;
    }
    found.push(left);
    Some(found)
}

/// Counts anew, and brings what the levels reached down to what everybody on them has.
fn lower(lottery: &mut Lottery, request: &Request<'_>, quotas: &Quotas, size: u32) -> Result<(), Unsolved> {
    lottery.counts = vec![0; request.pool.people.len()];
    for person in lottery.panels.iter().flatten() {
        lottery.counts[person.index()] += 1;
    }
    lottery.chances = None;
    let tickets = BigInt::from(request.tickets);
    let mut reached: Vec<BigRational> = lottery.levels.iter().map(|level| level.reached.clone()).collect();
    for (level, count) in lottery.certificate.levels.iter().zip(&lottery.counts) {
        if let Some(reached) = (*level as usize).checked_sub(1).and_then(|level| reached.get_mut(level)) {
            let chance = BigRational::new(BigInt::from(*count), tickets.clone());
            if chance < *reached {
                *reached = chance;
            }
        }
    }
    for level in (1..reached.len()).rev() {
        if reached[level] < reached[level - 1] {
            reached[level - 1] = reached[level].clone();
        }
    }
    let bounds = lottery.certificate.bounds(request.pool, quotas, size, &reached).ok_or(Unsolved::Trouble(Trouble::WrongPanel))?;
    let levels = lottery.levels.iter().zip(bounds).zip(reached);
    lottery.levels = levels.map(|((level, bound), reached)| Level { reached, bound, ..level.clone() }).collect();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;
    use crate::sortition::{Fairness, check_panel};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn every_panel_of_every_ticket_meets_the_quotas_and_nobody_sits_on_two(people in 24usize..60, homes in 0usize..6, panels in 2u32..4, slack in 0u32..2, seed in any::<[u8; 4]>()) {
            let text = format!("feature,value,min,max\nage,old,{0},{1}\nage,young,{0},{1}\nplace,east,{2},{3}\nplace,north,{2},{3}\nplace,south,{2},{3}\n", 3 - slack, 3 + slack, 2 - slack, 2 + slack);
            let quotas = Quotas::read(text.as_bytes()).unwrap().0;
            let person = |n: usize| Person {
                values: vec![u16::from(n.is_multiple_of(2)), u16::try_from(n * 5 / 2 % 3).unwrap()],
                household: (n < homes * 2).then(|| u32::try_from(n / 2 + 1).unwrap()),
            };
            let pool = Pool { people: (0..people).map(person).collect() };
            let request = Request { pool: &pool, quotas: &quotas, size: 6, fairness: Fairness::Leximin, tickets: 30, seed: sha256(&seed) };
            let lottery = match solve_apart(&request, panels, &mut ()) {
                Ok(lottery) => lottery,
                Err(Unsolved::Impossible(_)) => return Ok(()),
                Err(other) => panic!("{other:?}"),
            };
            let mut counts = vec![0; people];
            for ticket in &lottery.panels {
                prop_assert_eq!(check_panel(ticket, &pool, &quotas.times(panels), 6 * panels), vec![]);
                for panel in ticket.chunks(6) {
                    prop_assert_eq!(check_panel(panel, &pool, &quotas, 6), vec![]);
                    prop_assert!(panel.is_sorted());
                }
                for person in ticket {
                    counts[person.index()] += 1;
                }
            }
            prop_assert_eq!((&counts, lottery.panels.len()), (&lottery.counts, 30));
            // The proof holds, and nobody has less than their level claims.
            let reached: Vec<_> = lottery.levels.iter().map(|level| level.reached.clone()).collect();
            let bounds = lottery.certificate.bounds(&pool, &quotas.times(panels), 6 * panels, &reached).unwrap();
            for (level, bound) in lottery.levels.iter().zip(bounds) {
                prop_assert!(level.bound == bound && level.reached <= bound);
            }
            for (level, count) in lottery.certificate.levels.iter().zip(&counts) {
                let due = (*level as usize).checked_sub(1).map(|level| (&reached[level] * BigInt::from(30)).floor().to_integer());
                prop_assert!(due.is_none_or(|due| BigInt::from(*count) >= due));
            }
        }
    }
}
