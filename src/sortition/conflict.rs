//! Quotas that no panel can meet: the smallest set of bounds that conflict, what they say, and gentle ways out.
//!
//! The set is found by deleting: whole features first, then single bounds, in one order per feature (whose own bounds are tried last), as
//! long as what is left still conflicts; the smallest of all orders is told. A way out has the smallest largest relative change, then
//! the smallest sum of changes; of equals, the one that the integer program's fixed order finds.
#![expect(clippy::indexing_slicing, reason = "arrays over value rows or classes, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "places, far below 2^31"
)]

use super::instance::Instance;
use super::watch::{Stage, Stopped, Watch, tick};
use super::{Pool, Quota, Quotas};
use microlp::{ComparisonOp, Error, LinearExpr, OptimizationDirection, Problem, SolveOptions, Variable};

/// Nodes for one integer program.
const NODES: u64 = 5_000;

/// One side of a quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Places at least.
    Min,
    /// Places at most.
    Max,
}

/// A bound that takes part in the conflict.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Bound {
    /// The feature's name.
    pub feature: String,
    /// The value's name.
    pub value: String,
    /// Which side.
    pub side: Side,
    /// Places at least or at most.
    pub places: u32,
    /// How many people of the pool have the value.
    pub available: u32,
}

/// What a conflict says, where arithmetic alone shows it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The panel has more seats than the pool has people who can be chosen.
    PanelLargerThanPool {
        /// Seats.
        size: u32,
        /// People who can be chosen.
        available: u32,
    },
    /// The panel has more seats than there are households.
    HouseholdsTooFew {
        /// Seats.
        size: u32,
        /// Households with somebody who can be chosen.
        households: u32,
    },
    /// One value needs more people than the pool has.
    ValueTooFew {
        /// The feature's name.
        feature: String,
        /// The value's name.
        value: String,
        /// Places at least.
        min: u32,
        /// People with the value.
        available: u32,
    },
    /// The minima of one feature sum to more than the panel has seats.
    MinimaExceed {
        /// The feature's name.
        feature: String,
        /// Sum of the minima.
        sum: u32,
        /// Seats.
        size: u32,
    },
    /// The maxima of one feature (never more than the pool has) sum to less than the panel has seats.
    MaximaFallShort {
        /// The feature's name.
        feature: String,
        /// Sum of the maxima.
        sum: u32,
        /// Seats.
        size: u32,
    },
    /// Several bounds cannot hold together, though each can alone.
    Together,
}

/// One quota moved.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Change {
    /// The feature's name.
    pub feature: String,
    /// The value's name.
    pub value: String,
    /// Minimum and maximum as they are.
    pub from: (u32, u32),
    /// Minimum and maximum as they might be.
    pub to: (u32, u32),
}

/// Why no panel exists, and what could be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The smallest conflicting set found; empty when the panel cannot be seated whatever the quotas.
    pub bounds: Vec<Bound>,
    /// What it says.
    pub reading: Reading,
    /// Whether fractions of people could meet the quotas: then only whole panels are impossible.
    pub only_whole: bool,
    /// Ways out, each a set of changes after which a panel exists.
    pub ways_out: Vec<Vec<Change>>,
}

/// Which bounds of the value rows are in force.
#[derive(Clone)]
struct Kept {
    min: Vec<bool>,
    max: Vec<bool>,
}

impl Kept {
    fn side(&mut self, side: Side) -> &mut Vec<bool> {
        match side {
            Side::Min => &mut self.min,
            Side::Max => &mut self.max,
        }
    }

    fn count(&self) -> usize {
        self.min.iter().chain(&self.max).filter(|kept| **kept).count()
    }
}

/// Why no panel meets the quotas; none if one does, or nothing could be shown.
pub(super) fn explain(instance: &Instance, pool: &Pool, quotas: &Quotas, watch: &mut dyn Watch) -> Result<Option<Conflict>, Stopped> {
    let homes = instance.household.iter().flatten().max().map_or(0, |last| last + 1);
    let (alone, shared): (Vec<_>, Vec<_>) = instance.classes.iter().partition(|class| class.composition.is_none());
    let people = |classes: &[&super::instance::Class]| classes.iter().map(|class| class.members.len()).sum::<usize>();
    let (households, available) = (people(&alone) + homes, people(&alone) + people(&shared));
    let size = instance.size as u32;
    let seatless = |reading| Some(Conflict { bounds: Vec::new(), reading, only_whole: false, ways_out: Vec::new() });
    if available < size as usize {
        return Ok(seatless(Reading::PanelLargerThanPool { size, available: available as u32 }));
    }
    if households < size as usize {
        return Ok(seatless(Reading::HouseholdsTooFew { size, households: households as u32 }));
    }
    let search = Search { instance, pool, quotas };
    let rows = instance.low.len();
    let all = Kept { min: instance.low.iter().map(|low| *low > 0).collect(), max: vec![true; rows] };
    let only_whole = search.feasible(&all, false);
    if only_whole && search.feasible(&all, true) {
        return Ok(None);
    }
    let mut smallest: Option<Kept> = None;
    for first in 0..quotas.features.len() {
        tick(watch, Stage::Conflict, first, quotas.features.len())?;
        let kept = search.filtered(all.clone(), first, only_whole);
        if smallest.as_ref().is_none_or(|best| kept.count() < best.count()) {
            smallest = Some(kept);
        }
    }
    let kept = smallest.unwrap_or(all);
    let sides = [(Side::Min, &kept.min), (Side::Max, &kept.max)];
    let members = (0..rows).flat_map(|row| sides.iter().filter(move |(_, kept)| kept[row]).map(move |(side, _)| (row, *side)));
    let members: Vec<(usize, Side)> = members.collect();
    let bounds = members.iter().map(|(row, side)| search.bound(*row, *side)).collect();
    Ok(Some(Conflict { bounds, reading: search.reading(&members), only_whole, ways_out: search.way_out().into_iter().collect() }))
}

struct Search<'a> {
    instance: &'a Instance,
    pool: &'a Pool,
    quotas: &'a Quotas,
}

impl Search<'_> {
    fn quota(&self, row: usize) -> (&str, &Quota) {
        let feature = self.instance.feature_of(row);
        let found = &self.quotas.features[feature];
        (&found.name, &found.values[row - self.instance.first_row[feature]])
    }

    /// People of the pool with the value, whether or not they can be chosen.
    fn available(&self, row: usize) -> u32 {
        let feature = self.instance.feature_of(row);
        let value = row - self.instance.first_row[feature];
        self.pool.people.iter().filter(|person| usize::from(person.values[feature]) == value).count() as u32
    }

    fn bound(&self, row: usize, side: Side) -> Bound {
        let (feature, quota) = self.quota(row);
        let places = if side == Side::Min { quota.min } else { quota.max };
        Bound { feature: feature.to_owned(), value: quota.value.clone(), side, places, available: self.available(row) }
    }

    /// Seats and households; per value row, the people who have it.
    fn panel(&self, direction: OptimizationDirection, whole: bool) -> (Problem, Vec<Vec<(Variable, f64)>>) {
        let mut problem = Problem::new(direction);
        let classes = &self.instance.classes;
        let mut add = |n: usize| if whole { problem.add_integer_var(0.0, (0, n as i32)) } else { problem.add_var(0.0, (0.0, n as f64)) };
        let variables: Vec<Variable> = classes.iter().map(|class| add(class.members.len())).collect();
        let terms = |classes: &mut dyn Iterator<Item = usize>| classes.map(|j| (variables[j], 1.0)).collect::<Vec<_>>();
        problem.add_constraint(terms(&mut (0..classes.len())).as_slice(), ComparisonOp::Eq, self.instance.size as f64);
        for composition in &self.instance.compositions {
            problem.add_constraint(
                terms(&mut composition.classes.iter().copied()).as_slice(),
                ComparisonOp::Le,
                composition.households as f64,
            );
        }
        let mut of_row = vec![Vec::new(); self.instance.low.len()];
        for (class, variable) in classes.iter().zip(&variables) {
            class.values.iter().for_each(|row| of_row[*row].push((*variable, 1.0)));
        }
        (problem, of_row)
    }

    /// Whether the kept bounds can be met. What cannot be decided within the nodes counts as met: a conflict is only ever claimed.
    fn feasible(&self, kept: &Kept, whole: bool) -> bool {
        let (mut problem, of_row) = self.panel(OptimizationDirection::Maximize, whole);
        for (row, terms) in of_row.iter().enumerate() {
            if kept.min[row] && terms.is_empty() {
                return false;
            }
            if kept.min[row] {
                problem.add_constraint(terms.as_slice(), ComparisonOp::Ge, self.instance.low[row] as f64);
            }
            if kept.max[row] && !terms.is_empty() {
                problem.add_constraint(terms.as_slice(), ComparisonOp::Le, self.instance.high[row] as f64);
            }
        }
        !matches!(problem.solve_with(bounded()), Err(Error::Infeasible))
    }

    /// The deletion filter, the bounds of feature `first` tried last.
    fn filtered(&self, mut kept: Kept, first: usize, whole: bool) -> Kept {
        for feature in (0..self.quotas.features.len()).filter(|feature| *feature != first) {
            let before = kept.clone();
            for row in self.instance.rows_of(feature) {
                (kept.min[row], kept.max[row]) = (false, false);
            }
            if self.feasible(&kept, whole) {
                kept = before;
            }
        }
        let own = self.instance.rows_of(first);
        let (last, rows): (Vec<usize>, Vec<usize>) = (0..self.instance.low.len()).partition(|row| own.contains(row));
        for side in [Side::Max, Side::Min] {
            for &row in rows.iter().chain(&last) {
                if std::mem::replace(&mut kept.side(side)[row], false) && self.feasible(&kept, whole) {
                    kept.side(side)[row] = true;
                }
            }
        }
        kept
    }

    fn reading(&self, members: &[(usize, Side)]) -> Reading {
        let seats = self.instance.size as u32;
        let Some(&(first, side)) = members.first() else { return Reading::Together };
        let feature = self.quota(first).0.to_owned();
        if let [(row, Side::Min)] = *members {
            let quota = self.quota(row).1;
            let available = self.available(row);
            if available < quota.min {
                return Reading::ValueTooFew { feature, value: quota.value.clone(), min: quota.min, available };
            }
        }
        let of = self.instance.feature_of(first);
        if members.iter().any(|(row, other)| self.instance.feature_of(*row) != of || *other != side) {
            return Reading::Together;
        }
        match side {
            Side::Min => {
                let sum = members.iter().map(|(row, _)| self.quota(*row).1.min).sum();
                if sum > seats { Reading::MinimaExceed { feature, sum, size: seats } } else { Reading::Together }
            }
            Side::Max => {
                let bounded = |row: usize| members.iter().any(|(member, _)| *member == row);
                let most = |row: usize| if bounded(row) { self.quota(row).1.max.min(self.available(row)) } else { self.available(row) };
                let sum = self.instance.rows_of(of).map(most).sum();
                if sum < seats { Reading::MaximaFallShort { feature, sum, size: seats } } else { Reading::Together }
            }
        }
    }

    /// The gentlest changes after which a panel exists, within the flexible bounds where given: two integer programs.
    fn way_out(&self) -> Option<Vec<Change>> {
        let largest = self.relaxed(None)?.0;
        let moved = self.relaxed(Some(largest))?.1;
        let change = |(row, (down, up)): (usize, (u32, u32))| {
            let (feature, quota) = self.quota(row);
            let (from, to) = ((quota.min, quota.max), (quota.min - down, quota.max + up));
            Change { feature: feature.to_owned(), value: quota.value.clone(), from, to }
        };
        Some(moved.into_iter().enumerate().filter(|(_, by)| *by != (0, 0)).map(change).collect())
    }

    /// The largest relative change, as small as possible; or, given that, the smallest sum. With how far each row's bounds move.
    fn relaxed(&self, largest: Option<f64>) -> Option<(f64, Vec<(u32, u32)>)> {
        let (mut problem, of_row) = self.panel(OptimizationDirection::Minimize, true);
        let (of_largest, of_sum) = if largest.is_none() { (1.0, 1e-4) } else { (0.0, 1.0) };
        let relative = problem.add_var(of_largest, (0.0, largest.map_or(f64::from(u32::MAX), |t| t + 1e-9)));
        let mut moves = Vec::new();
        for (row, terms) in of_row.into_iter().enumerate() {
            let quota = self.quota(row).1;
            let (down, up) = quota.flex.map_or((quota.min, self.instance.size as u32), |(min, max)| (quota.min.saturating_sub(min), max));
            let down = problem.add_integer_var(of_sum, (0, down.min(quota.min) as i32));
            let up = problem.add_integer_var(of_sum, (0, up.saturating_sub(quota.max) as i32));
            let with = |variable, weight| -> LinearExpr { terms.iter().copied().chain([(variable, weight)]).collect() };
            problem.add_constraint(with(down, 1.0), ComparisonOp::Ge, f64::from(quota.min));
            problem.add_constraint(with(up, -1.0), ComparisonOp::Le, f64::from(quota.max));
            for (moved, bound) in [(down, quota.min), (up, quota.max)] {
                problem.add_constraint([(relative, f64::from(bound.max(1))), (moved, -1.0)], ComparisonOp::Ge, 0.0);
            }
            moves.push((down, up));
        }
        let solution = problem.solve_with(bounded()).ok()?.into_solution().ok()?;
        let whole = |variable| solution.var_value(variable).round().max(0.0) as u32;
        let changes: Vec<(u32, u32)> = moves.into_iter().map(|(down, up)| (whole(down), whole(up))).collect();
        let share = |(row, (down, up)): (usize, &(u32, u32))| {
            let quota = self.quota(row).1;
            f64::max(f64::from(*down) / f64::from(quota.min.max(1)), f64::from(*up) / f64::from(quota.max.max(1)))
        };
        Some((changes.iter().enumerate().map(share).fold(0.0, f64::max), changes))
    }
}

/// Nodes limited, the first good solution taken only if it is the best.
fn bounded() -> SolveOptions {
    let mut options = SolveOptions::default();
    options.node_limit = Some(NODES);
    options
}
