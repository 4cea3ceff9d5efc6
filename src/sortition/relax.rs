//! Ways out of quotas that no panel can meet: few and small changes of bounds, each proven to admit a panel.
//!
//! Up to three are offered, always in this order: within the flexible ranges alone, where the file of quotas gives some; the gentlest, which
//! has the smallest largest relative change and then the smallest sum of changes, and so spreads what must move; and the one that moves the
//! fewest bounds, then the smallest sum. Of equal ones, the one whose moved bounds stand earlier in the order of the quotas. A bound
//! with a flexible range stays inside it, unless there is no other way, which is then said.
#![expect(clippy::indexing_slicing, reason = "arrays over value rows, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "places, far below 2^31"
)]

use super::conflict::{Asked, Change, Search, bounded};
use super::counts::Units;
use super::instance::Instance;
use super::panel::{Found, best};
use super::{Pool, Quota, Quotas};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Variable};

/// Nodes before a way out is given up as not proven.
const NODES: u64 = 20_000;

/// What a way out spares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WayKind {
    /// Only bounds with a flexible range move, and stay inside it.
    Flex,
    /// No bound moves far: the largest relative change is as small as possible.
    Gentle,
    /// As few bounds as possible move.
    Fewest,
}

/// Changes of bounds after which a panel exists.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct WayOut {
    /// What it spares.
    pub kind: WayKind,
    /// The bounds that move, in the order of the quotas.
    pub changes: Vec<Change>,
    /// Whether some bound leaves its flexible range: within the ranges there is no way out.
    pub beyond_flex: bool,
}

/// How far each row's minimum moves down and its maximum up.
type Moves = Vec<(u32, u32)>;

/// The ways out, each different from those before it.
pub(super) fn ways_out(pool: &Pool, quotas: &Quotas, size: u32) -> Vec<WayOut> {
    // People with a value that has no place take part: giving it one may be the way.
    let mut open = quotas.clone();
    open.features.iter_mut().flat_map(|feature| &mut feature.values).for_each(|quota| quota.max = quota.max.max(1));
    let instance = Instance::new(pool, &open, size);
    let search = Search { instance: &instance, pool, quotas, asked: Asked::Nothing, households: true };
    let relaxing = Relaxing { search, rows: quotas.each().map(|(_, quota)| quota).collect(), size };
    let mut ways: Vec<WayOut> = Vec::new();
    for kind in [WayKind::Flex, WayKind::Gentle, WayKind::Fewest] {
        if kind == WayKind::Flex && relaxing.rows.iter().all(|quota| quota.flex.is_none()) {
            continue;
        }
        let Some((later, beyond_flex)) = relaxing.way(kind, pool, quotas) else { continue };
        let changes = quotas.changes_to(&later);
        if !changes.is_empty() && ways.iter().all(|way| way.changes != changes) {
            ways.push(WayOut { kind, changes, beyond_flex });
        }
    }
    ways
}

/// Whether a panel meets the quotas: one is found, and counted in integers.
fn panel_exists(pool: &Pool, quotas: &Quotas, size: u32) -> bool {
    let units = Units::new(&Instance::new(pool, quotas, size));
    let everyone: Vec<u32> = (0..units.len() as u32).collect();
    matches!(best(&units, &everyone, &vec![0.0; units.len()], NODES, 1.0), Found::Panel(..))
}

/// What an integer program makes small.
#[derive(Clone, Copy)]
enum Goal {
    /// The largest relative change.
    Largest,
    /// The number of bounds that move.
    Number,
    /// The sum of changes, with neither the largest nor the number above these.
    Sum { largest: f64, number: f64 },
}

struct Relaxing<'a> {
    search: Search<'a>,
    rows: Vec<&'a Quota>,
    size: u32,
}

impl Relaxing<'_> {
    /// The quotas after the way out of a kind, proven to admit a panel; and whether a flexible range is left.
    fn way(&self, kind: WayKind, pool: &Pool, quotas: &Quotas) -> Option<(Quotas, bool)> {
        let limits: &[Limits] = if kind == WayKind::Flex { &[Limits::FlexAlone] } else { &[Limits::Flex, Limits::None] };
        for limits in limits {
            // Fractions of people make the program small; where they promise too much, whole people do it.
            for whole in [false, true] {
                let Some(moves) = self.moves(kind, *limits, whole) else { continue };
                let mut changed = quotas.clone();
                let all = changed.features.iter_mut().flat_map(|feature| &mut feature.values);
                for (quota, (down, up)) in all.zip(moves) {
                    (quota.min, quota.max) = (quota.min.saturating_sub(down), quota.max + up);
                }
                if panel_exists(pool, &changed, self.size) {
                    return Some((changed, matches!(limits, Limits::None) && self.rows.iter().any(|quota| quota.flex.is_some())));
                }
            }
        }
        None
    }

    fn moves(&self, kind: WayKind, limits: Limits, whole: bool) -> Option<Moves> {
        let goal = match kind {
            WayKind::Fewest => {
                let moves = self.solve(Goal::Number, limits, whole)?;
                let number = moves.iter().map(|(down, up)| u32::from(*down > 0) + u32::from(*up > 0)).sum::<u32>();
                Goal::Sum { largest: f64::from(u32::MAX), number: f64::from(number) }
            }
            WayKind::Flex | WayKind::Gentle => {
                let moves = self.solve(Goal::Largest, limits, whole)?;
                Goal::Sum { largest: self.largest(&moves), number: f64::from(u32::MAX) }
            }
        };
        self.solve(goal, limits, whole)
    }

    /// The largest change in proportion to its bound.
    fn largest(&self, moves: &Moves) -> f64 {
        let share = |(quota, (down, up)): (&&Quota, &(u32, u32))| {
            f64::max(f64::from(*down) / f64::from(quota.min.max(1)), f64::from(*up) / f64::from(quota.max.max(1)))
        };
        self.rows.iter().zip(moves).map(share).fold(0.0, f64::max)
    }

    /// How far a row's bounds may move.
    fn room(&self, quota: &Quota, limits: Limits) -> (u32, u32) {
        let most = self.size.saturating_sub(quota.max);
        match (limits, quota.flex) {
            (Limits::None, _) | (Limits::Flex, None) => (quota.min, most),
            (Limits::FlexAlone, None) => (0, 0),
            (Limits::Flex | Limits::FlexAlone, Some((least, largest))) => {
                (quota.min.saturating_sub(least), largest.saturating_sub(quota.max).min(most))
            }
        }
    }

    /// One integer program: people (whole or not), and whole moves of bounds.
    fn solve(&self, goal: Goal, limits: Limits, whole: bool) -> Option<Moves> {
        let (mut problem, of_row) = self.search.panel(OptimizationDirection::Minimize, whole);
        let (cost_of_largest, cost_of_number, cost_of_sum) = match goal {
            Goal::Largest => (1.0, 0.0, 1e-4),
            Goal::Number => (0.0, 1.0, 1e-4),
            Goal::Sum { .. } => (0.0, 0.0, 1.0),
        };
        let (largest, number) = match goal {
            Goal::Largest | Goal::Number => (f64::from(u32::MAX), f64::from(u32::MAX)),
            Goal::Sum { largest, number } => (largest + 1e-9, number + 1e-9),
        };
        let by_number = matches!(goal, Goal::Number) || number < f64::from(u32::MAX);
        let relative = problem.add_var(cost_of_largest, (0.0, largest));
        let mut steps: Vec<(Variable, Variable)> = Vec::new();
        let mut whethers: Vec<(Variable, f64)> = Vec::new();
        let rows = of_row.len() as f64;
        for (row, terms) in of_row.into_iter().enumerate() {
            let (quota, (down, up)) = (self.rows[row], self.room(self.rows[row], limits));
            // Of equal sums the one that moves earlier rows: the last row costs a thousandth more.
            let cost = cost_of_sum * (1.0 + 1e-3 * row as f64 / rows);
            let [down, up] = [(down, quota.min), (up, quota.max)].map(|(room, bound)| {
                let by = problem.add_integer_var(cost, (0, room as i32));
                problem.add_constraint([(relative, f64::from(bound.max(1))), (by, -1.0)], ComparisonOp::Ge, 0.0);
                if by_number && room > 0 {
                    let whether = problem.add_integer_var(cost_of_number, (0, 1));
                    problem.add_constraint([(whether, f64::from(room)), (by, -1.0)], ComparisonOp::Ge, 0.0);
                    whethers.push((whether, 1.0));
                }
                by
            });
            let with = |variable, weight| -> LinearExpr { terms.iter().copied().chain([(variable, weight)]).collect() };
            problem.add_constraint(with(down, 1.0), ComparisonOp::Ge, f64::from(quota.min));
            problem.add_constraint(with(up, -1.0), ComparisonOp::Le, f64::from(quota.max));
            steps.push((down, up));
        }
        if by_number && number < f64::from(u32::MAX) {
            problem.add_constraint(whethers.as_slice(), ComparisonOp::Le, number);
        }
        let solution = problem.solve_with(bounded(self.search.instance.classes.len())).ok()?.into_solution().ok()?;
        let count = |variable| solution.var_value(variable).round().max(0.0) as u32;
        Some(steps.into_iter().map(|(down, up)| (count(down), count(up))).collect())
    }
}

/// What flexible ranges mean for a way out.
#[derive(Clone, Copy)]
enum Limits {
    /// Only bounds that have one move, inside it.
    FlexAlone,
    /// Bounds that have one stay inside it; others move freely.
    Flex,
    /// They are left.
    None,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::conflict;

    /// Minimum, maximum, flexible range.
    type Bounds = (u32, u32, Option<(u32, u32)>);
    /// What is expected: kind, whether a flexible range is left, and the values that move with their bounds after it.
    type Way<'a> = (WayKind, bool, &'a [(&'a str, u32, u32)]);

    /// Quotas of one feature with values a, b, c, …, and a pool with so many people of each.
    fn given(bounds: &[Bounds], people: &[usize]) -> (Pool, Quotas) {
        let quota = |((min, max, flex), name): (&Bounds, char)| Quota { value: name.to_string(), min: *min, max: *max, flex: *flex };
        let values = bounds.iter().zip('a'..).map(quota).collect();
        let person = |value| crate::sortition::Person { values: vec![value], household: None };
        let people = people.iter().zip(0..).flat_map(|(count, value)| std::iter::repeat_n(person(value), *count)).collect();
        (Pool { people }, Quotas { features: vec![crate::sortition::Feature { name: "age".to_owned(), values }] })
    }

    fn check(bounds: &[Bounds], people: &[usize], size: u32, expected: &[Way<'_>]) {
        let (pool, quotas) = given(bounds, people);
        let found = conflict(&pool, &quotas, size, &mut ()).unwrap().unwrap();
        let told = |way: &WayOut| {
            let moved = way.changes.iter().map(|change| (change.value.clone(), change.to.0, change.to.1)).collect::<Vec<_>>();
            (way.kind, way.beyond_flex, moved)
        };
        let expected: Vec<_> = expected
            .iter()
            .map(|(kind, beyond, moved)| (*kind, *beyond, moved.iter().map(|(name, min, max)| ((*name).to_owned(), *min, *max)).collect()))
            .collect();
        assert_eq!(found.ways_out.iter().map(told).collect::<Vec<_>>(), expected);
        for way in &found.ways_out {
            assert_eq!(conflict(&pool, &quotas.changed(&way.changes), size, &mut ()), Ok(None));
        }
    }

    #[test]
    fn the_gentle_way_spreads_and_the_other_moves_few() {
        // Twelve places for ten: two minima a quarter lower, or one by half. Of equal ones the first.
        check(
            &[(4, 8, None); 3],
            &[9; 3],
            10,
            &[(WayKind::Gentle, false, &[("a", 3, 8), ("b", 3, 8)]), (WayKind::Fewest, false, &[("a", 2, 8)])],
        );
        // One place from eight is gentler than one from two.
        check(
            &[(2, 8, None), (8, 8, None)],
            &[9; 2],
            9,
            &[(WayKind::Gentle, false, &[("b", 7, 8)]), (WayKind::Fewest, false, &[("a", 1, 8)])],
        );
        // Too few people: the minimum comes down to those there are.
        check(&[(3, 5, None), (0, 9, None)], &[1, 9], 6, &[(WayKind::Gentle, false, &[("a", 1, 5)])]);
    }

    #[test]
    fn flexible_ranges_come_first_and_are_left_only_where_nothing_else_helps() {
        let flexible = Some((3, 8));
        check(
            &[(4, 8, None), (4, 8, None), (4, 8, flexible)],
            &[9; 3],
            11,
            &[(WayKind::Flex, false, &[("c", 3, 8)]), (WayKind::Gentle, false, &[("a", 3, 8)])],
        );
        check(
            &[(4, 8, flexible), (4, 8, Some((4, 8)))],
            &[9; 2],
            6,
            &[(WayKind::Gentle, true, &[("a", 3, 8), ("b", 3, 8)]), (WayKind::Fewest, true, &[("a", 2, 8)])],
        );
    }

    #[test]
    fn a_value_without_a_place_may_be_given_one() {
        check(&[(0, 2, None), (0, 0, None)], &[2, 9], 3, &[(WayKind::Gentle, false, &[("b", 0, 1)])]);
    }
}
