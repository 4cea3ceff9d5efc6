//! Quotas that no panel can meet: the smallest set of bounds that conflict, and what they say. Ways out are found in `relax`.
//!
//! The set is found by deleting: whole features first, then single bounds, in one order per feature (whose own bounds are tried last), as
//! long as what is left still conflicts; the smallest of all orders is told. The same search says why certain people can be on no panel,
//! or must be on every one (`fate`): the conflict is then with them on it, or without them.
#![expect(clippy::indexing_slicing, reason = "arrays over value rows or classes, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "places, far below 2^31"
)]

use super::instance::Instance;
use super::relax::{WayOut, ways_out};
use super::solve::Unsolved;
use super::watch::{Stage, Stopped, Watch, tick};
use super::{Pool, Quota, Quotas};
use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, Variable};

/// Nodes for one integer program.
const NODES: u64 = 5_000;
/// Nodes times variables, for large pools: each node takes longer there.
const WORK: u64 = 3_000_000;

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
    /// Seats of the panel; of several, of all together, whose bounds are the quotas taken so many times.
    pub size: u32,
    /// How many panels are wanted at once. The ways out are changes of the quotas of each.
    pub panels: u32,
    /// Whether fractions of people could meet the quotas: then only whole panels are impossible.
    pub only_whole: bool,
    /// Ways out, after each of which a panel exists; in a fixed order, so that their numbers mean the same each time.
    pub ways_out: Vec<WayOut>,
}

/// Which bounds of the value rows are in force.
#[derive(Clone)]
pub(super) struct Kept {
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

    /// Rows and sides in force.
    fn members(&self) -> Vec<(usize, Side)> {
        let sides = [(Side::Min, &self.min), (Side::Max, &self.max)];
        (0..self.min.len()).flat_map(|row| sides.iter().filter(move |(_, kept)| kept[row]).map(move |(side, _)| (row, *side))).collect()
    }
}

/// What a panel is asked beside the quotas: to hold people, or not to hold all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing.
    Nothing,
    /// At least one person of this class.
    With(usize),
    /// Fewer than all people of this class.
    WithoutAll(usize),
}

/// Why no panel of `size` meets the quotas, and ways out; none where one does, or nothing could be shown.
///
/// # Errors
/// Where the watcher says stop.
pub fn conflict(pool: &Pool, quotas: &Quotas, size: u32, watch: &mut dyn Watch) -> Result<Option<Conflict>, Unsolved> {
    Ok(explain(&Instance::new(pool, quotas, size), pool, quotas, watch)?)
}

/// Why no panel meets the quotas; none if one does, or nothing could be shown.
pub(super) fn explain(instance: &Instance, pool: &Pool, quotas: &Quotas, watch: &mut dyn Watch) -> Result<Option<Conflict>, Stopped> {
    let homes = instance.household.iter().flatten().max().map_or(0, |last| last + 1);
    let (alone, shared): (Vec<_>, Vec<_>) = instance.classes.iter().partition(|class| class.composition.is_none());
    let people = |classes: &[&super::instance::Class]| classes.iter().map(|class| class.members.len()).sum::<usize>();
    let (households, available) = (people(&alone) + homes, people(&alone) + people(&shared));
    let size = instance.size as u32;
    let seatless = |reading| {
        let ways_out = ways_out(pool, quotas, size);
        Some(Conflict { bounds: Vec::new(), reading, size, panels: 1, only_whole: false, ways_out })
    };
    if available < size as usize {
        return Ok(seatless(Reading::PanelLargerThanPool { size, available: available as u32 }));
    }
    if households < size as usize {
        return Ok(seatless(Reading::HouseholdsTooFew { size, households: households as u32 }));
    }
    let search = Search { instance, pool, quotas, asked: Asked::Nothing, households: true };
    let all = search.all();
    let only_whole = search.feasible(&all, false);
    if only_whole && search.feasible(&all, true) {
        return Ok(None);
    }
    let members = search.smallest(only_whole, watch)?.members();
    let bounds = search.bounds(&members);
    Ok(Some(Conflict { bounds, reading: search.reading(&members), size, panels: 1, only_whole, ways_out: ways_out(pool, quotas, size) }))
}

/// Looks for bounds that conflict.
pub(super) struct Search<'a> {
    pub(super) instance: &'a Instance,
    pub(super) pool: &'a Pool,
    pub(super) quotas: &'a Quotas,
    pub(super) asked: Asked,
    /// Whether at most one person a household may sit.
    pub(super) households: bool,
}

impl Search<'_> {
    /// Every bound that says something.
    pub(super) fn all(&self) -> Kept {
        Kept { min: self.instance.low.iter().map(|low| *low > 0).collect(), max: vec![true; self.instance.low.len()] }
    }

    /// The smallest set of bounds found that still conflicts.
    pub(super) fn smallest(&self, whole: bool, watch: &mut dyn Watch) -> Result<Kept, Stopped> {
        let all = self.all();
        let mut smallest: Option<Kept> = None;
        for first in 0..self.quotas.features.len() {
            tick(watch, Stage::Conflict, first, self.quotas.features.len())?;
            let kept = self.filtered(all.clone(), first, whole);
            if smallest.as_ref().is_none_or(|best| kept.count() < best.count()) {
                smallest = Some(kept);
            }
        }
        Ok(smallest.unwrap_or(all))
    }

    /// A set of bounds that conflict, none of which can be left out: one order only, which need not find the smallest.
    pub(super) fn irreducible(&self, whole: bool) -> Kept {
        self.filtered(self.all(), 0, whole)
    }

    /// The bounds in force, as they are told.
    pub(super) fn told(&self, kept: &Kept) -> Vec<Bound> {
        self.bounds(&kept.members())
    }

    fn bounds(&self, members: &[(usize, Side)]) -> Vec<Bound> {
        members.iter().map(|(row, side)| self.bound(*row, *side)).collect()
    }

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

    /// Seats and households, and what is asked; per value row, the people who have it.
    pub(super) fn panel(&self, direction: OptimizationDirection, whole: bool) -> (Problem, Vec<Vec<(Variable, f64)>>) {
        let mut problem = Problem::new(direction);
        let classes = &self.instance.classes;
        let mut add = |n: usize| if whole { problem.add_integer_var(0.0, (0, n as i32)) } else { problem.add_var(0.0, (0.0, n as f64)) };
        let variables: Vec<Variable> = classes.iter().map(|class| add(class.members.len())).collect();
        let terms = |classes: &mut dyn Iterator<Item = usize>| classes.map(|j| (variables[j], 1.0)).collect::<Vec<_>>();
        problem.add_constraint(terms(&mut (0..classes.len())).as_slice(), ComparisonOp::Eq, self.instance.size as f64);
        for composition in self.instance.compositions.iter().filter(|_| self.households) {
            problem.add_constraint(
                terms(&mut composition.classes.iter().copied()).as_slice(),
                ComparisonOp::Le,
                composition.households as f64,
            );
        }
        match self.asked {
            Asked::Nothing => {}
            Asked::With(class) => problem.add_constraint([(variables[class], 1.0)], ComparisonOp::Ge, 1.0),
            Asked::WithoutAll(class) => {
                let most = classes[class].members.len() as f64 - 1.0;
                problem.add_constraint([(variables[class], 1.0)], ComparisonOp::Le, most);
            }
        }
        let mut of_row = vec![Vec::new(); self.instance.low.len()];
        for (class, variable) in classes.iter().zip(&variables) {
            class.values.iter().for_each(|row| of_row[*row].push((*variable, 1.0)));
        }
        (problem, of_row)
    }

    /// Whether the kept bounds can be met. What cannot be decided within the nodes counts as met: a conflict is only ever claimed.
    pub(super) fn feasible(&self, kept: &Kept, whole: bool) -> bool {
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
        !matches!(problem.solve_with(bounded(self.instance.classes.len())), Err(Error::Infeasible))
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
}

/// Nodes limited, the first good solution taken only if it is the best.
pub(super) fn bounded(variables: usize) -> SolveOptions {
    let mut options = SolveOptions::default();
    options.node_limit = Some((WORK / variables.max(1) as u64).clamp(50, NODES));
    options
}
