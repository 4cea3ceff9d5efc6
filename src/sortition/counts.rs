//! From chances to whole tickets: how many of the M tickets each unit gets.
//!
//! A unit is what a panel counts: a class of people alone, or the like people of one shared household. The counts meet the M-fold quotas
//! exactly and differ from M times the chance by less than 1 per person; nothing that follows moves them, unless splitting fails.
#![expect(clippy::indexing_slicing, reason = "arrays over classes, units or rows, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "tickets and people, far below 2^31"
)]

use super::instance::Instance;
use super::rounding::{Rows, Sampler, Wish, round};
use std::collections::BTreeMap;

/// Rounds of repair for one try at the counts.
const ROUNDS: u64 = 3000;
/// A row without a bound.
const UNBOUNDED: i64 = i64::MAX / 1_000_000;

/// All units and the rows that bound a panel.
#[derive(Clone, Debug)]
pub(super) struct Units {
    pub(super) rows: Rows,
    /// Bounds per row: values, then shared households, then the row without bounds.
    pub(super) low: Vec<i64>,
    pub(super) high: Vec<i64>,
    /// The value rows: the first of all rows.
    pub(super) values: usize,
    /// Seats.
    pub(super) size: i64,
    /// The class of each unit.
    pub(super) class: Vec<usize>,
    /// The people of each unit, as places in the pool.
    pub(super) people: Vec<Vec<usize>>,
}

/// The units of one panel, with how many people of each.
pub(super) type Panel = Vec<(u32, i64)>;

impl Units {
    pub(super) fn new(instance: &Instance) -> Self {
        let values = instance.low.len();
        let homes = instance.household.iter().flatten().max().map_or(0, |last| last + 1);
        let none = values + homes;
        let mut units = Self {
            rows: Rows { width: instance.first_row.len() + 1, of_unit: Vec::new(), count: none + 1 },
            low: instance.low.iter().copied().chain(std::iter::repeat_n(0, homes + 1)).collect(),
            high: instance.high.iter().copied().chain(std::iter::repeat_n(1, homes)).chain([UNBOUNDED]).collect(),
            values,
            size: instance.size,
            class: Vec::new(),
            people: Vec::new(),
        };
        for (number, class) in instance.classes.iter().enumerate() {
            let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for &member in &class.members {
                parts.entry(instance.household[member].map_or(none, |home| values + home)).or_default().push(member);
            }
            for (row, people) in parts {
                units.rows.of_unit.extend(class.values.iter().chain([&row]).map(|row| *row as u32));
                units.class.push(number);
                units.people.push(people);
            }
        }
        units
    }

    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// People in a unit.
    pub(super) fn copies(&self, unit: usize) -> i64 {
        self.people[unit].len() as i64
    }
}

/// Tickets per unit near `tickets` times the chances of the classes; none if the search finds none.
pub(super) fn counts(units: &Units, chances: &[f64], tickets: u32, sampler: &mut Sampler) -> Option<Vec<i64>> {
    let m = i64::from(tickets);
    let all: Vec<u32> = (0..units.len() as u32).collect();
    let scaled = |bounds: &[i64]| -> Vec<i64> { bounds.iter().map(|bound| bound.saturating_mul(m)).collect() };
    let (low, high) = (scaled(&units.low), scaled(&units.high));
    let point = target(units, chances, tickets);
    // First each unit between its floor and ceiling, then each person.
    for of_person in [false, true] {
        let edge = |side: fn(f64) -> f64| -> Vec<i64> {
            let unit = |u: usize| {
                let copies = units.copies(u);
                let most = m * copies;
                let bound = if of_person {
                    copies * side(snapped(chances[units.class[u]] * f64::from(tickets))) as i64
                } else {
                    side(snapped(point[u])) as i64
                };
                bound.min(most)
            };
            (0..units.len()).map(unit).collect()
        };
        let (least, most) = (edge(f64::floor), edge(f64::ceil));
        let wish =
            Wish { units: &all, point: &point, least: &least, most: &most, total: m * units.size, low: &low, high: &high, rounds: ROUNDS };
        if let Some(counts) = (0..4).find_map(|_| round(&units.rows, &wish, sampler)) {
            return Some(counts);
        }
    }
    None
}

/// Tickets times chance of each unit, not rounded.
pub(super) fn target(units: &Units, chances: &[f64], tickets: u32) -> Vec<f64> {
    (0..units.len()).map(|u| chances[units.class[u]] * units.copies(u) as f64 * f64::from(tickets)).collect()
}

/// What is a whole number but for rounding, as that number.
fn snapped(x: f64) -> f64 {
    if (x - x.round()).abs() < 1e-4 { x.round() } else { x }
}
