//! A good panel near another: swaps of one seat at a time, across panels that break a few bounds.
//!
//! Tight quotas leave hardly any swap between two panels. So the search may break bounds, at a price that rises while any is broken and
//! falls while none is; who moved rests a few steps (tabu search, Glover 1989). Bounded in steps; what it yields is counted in integers.
#![expect(clippy::indexing_slicing, reason = "arrays over units or rows, made together")]
#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seats and places, far below 2^31")]

use super::counts::{Panel, Units};
use super::panel::holds;
use super::rounding::{Sampler, outside};

/// Swaps for one panel.
const STEPS: u64 = 150;
/// Seats tried for each swap; each with everybody who could take it.
const TRIED: usize = 8;
/// Steps that a moved unit rests, at least, and how many more at most.
const REST: (u64, usize) = (4, 6);
/// By how much the price of a broken bound rises or falls from step to step.
const SWAY: f64 = 1.15;

/// The search over one pool: its units, and which of them count in each row.
pub(super) struct Search<'a> {
    units: &'a Units,
    of_row: Vec<Vec<u32>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(units: &'a Units) -> Self {
        let mut of_row = vec![Vec::new(); units.rows.count];
        for unit in 0..units.len() as u32 {
            units.rows.of(unit).iter().for_each(|row| of_row[*row as usize].push(unit));
        }
        Self { units, of_row }
    }

    /// The panel of the largest weight that is met on the way from `start`, a panel; at worst `start` itself. Somebody of the heaviest
    /// unit takes a seat at once and keeps it: who fits few panels would else never be let in.
    pub(super) fn raised(&self, start: &Panel, weights: &[f64], sampler: &mut Sampler) -> Panel {
        let mut seats = Seats::new(self, start, weights);
        let (mut best, mut most) = (None, f64::NEG_INFINITY);
        seats.seat_heaviest(sampler);
        for now in 1..=STEPS {
            // Where everybody who could move rests, time passes.
            let Some((out, into)) = seats.swap(now, sampler) else { continue };
            seats.take(out, into, now, sampler);
            seats.price *= if seats.broken > 0 { SWAY } else { 1.0 / SWAY };
            if seats.broken == 0 && seats.weight() > most {
                most = seats.weight();
                best = Some(seats.panel());
            }
        }
        best.filter(|panel| holds(self.units, panel)).unwrap_or_else(|| start.clone())
    }
}

/// The sum of the weights of a panel's people.
pub(super) fn weight(panel: &Panel, weights: &[f64]) -> f64 {
    panel.iter().map(|(unit, count)| weights[*unit as usize] * f64::from(*count as i32)).sum()
}

struct Seats<'a> {
    search: &'a Search<'a>,
    weights: &'a [f64],
    held: Vec<i64>,
    /// Whose unit sits on each seat.
    sitting: Vec<u32>,
    sums: Vec<i64>,
    /// What one more in a row adds to what is broken, and what one more of a unit adds in all its rows.
    more: Vec<i32>,
    breaks: Vec<i32>,
    /// Places by which sums miss their bounds.
    broken: i64,
    /// What a broken place costs.
    price: f64,
    resting: Vec<u64>,
}

impl<'a> Seats<'a> {
    fn new(search: &'a Search<'a>, start: &Panel, weights: &'a [f64]) -> Self {
        let units = search.units;
        let mut held = vec![0; units.len()];
        for (unit, count) in start {
            held[*unit as usize] += count;
        }
        let sitting: Vec<u32> = start.iter().flat_map(|(unit, count)| std::iter::repeat_n(*unit, *count as usize)).collect();
        let (ids, counts): (Vec<u32>, Vec<i64>) = start.iter().copied().unzip();
        let sums = units.rows.sums(&ids, &counts);
        let price = weights.iter().fold(0.0, |most: f64, weight| most.max(weight.abs()));
        let (more, breaks, resting) = (vec![0; sums.len()], vec![0; units.len()], vec![0; units.len()]);
        let mut seats = Self { search, weights, held, sitting, sums, more, breaks, broken: 0, price, resting };
        (0..seats.sums.len()).for_each(|row| seats.renew(row));
        seats
    }

    /// Works out anew what one more in a row adds to what is broken.
    fn renew(&mut self, row: usize) {
        let by = self.step(row, 1) - self.more[row];
        if by != 0 {
            self.more[row] += by;
            let search = self.search;
            search.of_row[row].iter().for_each(|unit| self.breaks[*unit as usize] += by);
        }
    }

    /// What a step in a row adds to what is broken.
    fn step(&self, row: usize, by: i64) -> i32 {
        let (sum, low, high) = (self.sums[row], self.search.units.low[row], self.search.units.high[row]);
        (outside(sum + by, low, high) - outside(sum, low, high)) as i32
    }

    /// Changes the sums of a unit's rows, and what is broken.
    fn shift(&mut self, unit: u32, by: i64) {
        for row in self.search.units.rows.of(unit) {
            let row = *row as usize;
            self.broken += i64::from(self.step(row, by));
            self.sums[row] += by;
            self.renew(row);
        }
    }

    /// Gives a seat for good to the heaviest unit.
    fn seat_heaviest(&mut self, sampler: &mut Sampler) {
        let heaviest = (0..self.weights.len()).max_by(|a, b| self.weights[*a].total_cmp(&self.weights[*b]).then(b.cmp(a)));
        let Some(heaviest) = heaviest else { return };
        if self.held[heaviest] == 0 {
            self.take(sampler.below(self.sitting.len()), heaviest as u32, 0, sampler);
        }
        self.resting[heaviest] = u64::MAX;
    }

    /// The best swap of some sampled seats: the seat, and who takes it.
    fn swap(&mut self, now: u64, sampler: &mut Sampler) -> Option<(usize, u32)> {
        let units = self.search.units;
        let mut best: Option<(f64, usize, u32)> = None;
        let begin = sampler.below(self.sitting.len());
        let seats = (0..self.sitting.len()).map(|t| (begin + t) % self.sitting.len());
        let tried: Vec<usize> = seats.filter(|seat| self.resting[self.sitting[*seat] as usize] <= now).take(TRIED).collect();
        for seat in tried {
            let out = self.sitting[seat];
            self.shift(out, -1);
            for into in 0..units.len() {
                if self.resting[into] > now || self.held[into] >= units.copies(into) || into == out as usize {
                    continue;
                }
                let broken = self.broken + i64::from(self.breaks[into]);
                let value = self.weights[into] - self.weights[out as usize] - self.price * f64::from(broken as i32);
                if best.is_none_or(|(most, ..)| value > most) {
                    best = Some((value, seat, into as u32));
                }
            }
            self.shift(out, 1);
        }
        best.map(|(_, seat, into)| (seat, into))
    }

    fn take(&mut self, seat: usize, into: u32, now: u64, sampler: &mut Sampler) {
        let out = std::mem::replace(&mut self.sitting[seat], into);
        for (unit, by) in [(out, -1), (into, 1)] {
            self.shift(unit, by);
            self.held[unit as usize] += by;
            self.resting[unit as usize] = now + REST.0 + sampler.below(REST.1) as u64;
        }
    }

    fn weight(&self) -> f64 {
        self.sitting.iter().map(|unit| self.weights[*unit as usize]).sum()
    }

    fn panel(&self) -> Panel {
        (0u32..).zip(&self.held).filter(|(_, count)| **count > 0).map(|(unit, count)| (unit, *count)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::instance::Instance;
    use crate::sortition::panel::{Found, best};
    use crate::sortition::{Feature, Person, Pool, Quota, Quotas};

    #[test]
    fn the_search_finds_panels_and_mostly_the_best_that_hold_somebody_of_the_heaviest_unit() {
        // given pools of 40 with bounds that a hidden panel of 8 meets
        let (mut optimal, mut cases) = (0, 0);
        for seed in 0..60 {
            let mut sampler = Sampler(seed);
            let people: Vec<Person> =
                (0..40).map(|_| Person { values: (0..3).map(|_| sampler.below(4) as u16).collect(), household: None }).collect();
            let count = |feature: usize, value: u16| people[..8].iter().filter(|person| person.values[feature] == value).count() as u32;
            let quota = |feature: usize, value: u16| {
                let hidden = count(feature, value);
                Quota { value: format!("v{value}"), min: hidden.saturating_sub(1), max: hidden + u32::from(value % 2), flex: None }
            };
            let features = (0..3).map(|f| Feature { name: format!("f{f}"), values: (0..4).map(|value| quota(f, value)).collect() });
            let quotas = Quotas { features: features.collect() };
            let units = Units::new(&Instance::new(&Pool { people: people.clone() }, &quotas, 8));
            let everyone: Vec<u32> = (0..units.len() as u32).collect();
            let Found::Panel(start, _) = best(&units, &everyone, &vec![0.0; units.len()], 1000, 1.0) else { continue };
            let weights: Vec<f64> = everyone.iter().map(|_| f64::from(sampler.below(100) as u32)).collect();
            // when
            let panel = Search::new(&units).raised(&start, &weights, &mut sampler);
            // then
            assert!(holds(&units, &panel), "seed {seed}");
            let heaviest = (0..units.len()).max_by(|a, b| weights[*a].total_cmp(&weights[*b]).then(b.cmp(a))).unwrap();
            let mut favoured = weights.clone();
            favoured[heaviest] += 1e4;
            let Found::Panel(truth, true) = best(&units, &everyone, &favoured, 20_000, 0.0) else { continue };
            cases += 1;
            optimal += u32::from(weight(&panel, &weights) >= weight(&truth, &weights) - 1e-9);
        }
        assert!(cases >= 40 && optimal * 10 >= cases * 3, "{optimal} of {cases}");
    }
}
