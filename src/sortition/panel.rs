//! One panel at a time: the best by given weights (integer programming, bounded in nodes), and the exact check of any.
#![expect(clippy::indexing_slicing, reason = "arrays over units, people or rows, made together")]
#![expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "seats and copies, far below 2^31")]

use super::counts::{Panel, Units};
use super::instance::Instance;
use crate::id::PersonId;
use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions};

/// What the search for a panel says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// A panel; whether it is proven to be the best.
    Panel(Panel, bool),
    /// No panel exists among these units.
    None,
    /// Not known within the nodes allowed.
    Unknown,
}

/// The panel of the largest weight among `candidates`, searched over at most `nodes` nodes.
pub(super) fn best(units: &Units, candidates: &[u32], weights: &[f64], nodes: u64, gap: f64) -> Found {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let variables: Vec<_> = candidates
        .iter()
        .map(|unit| problem.add_integer_var(weights[*unit as usize], (0, units.copies(*unit as usize).min(units.size) as i32)))
        .collect();
    let everyone: Vec<_> = variables.iter().map(|variable| (*variable, 1.0)).collect();
    problem.add_constraint(everyone.as_slice(), ComparisonOp::Eq, units.size as f64);
    let mut terms = vec![Vec::new(); units.rows.count];
    for (unit, variable) in candidates.iter().zip(&variables) {
        units.rows.of(*unit).iter().for_each(|row| terms[*row as usize].push((*variable, 1.0)));
    }
    for (row, terms) in terms[..units.rows.count - 1].iter().enumerate() {
        let (low, high) = (units.low[row], units.high[row]);
        if terms.is_empty() && low > 0 {
            return Found::None;
        }
        if terms.is_empty() || row >= units.values && terms.len() == 1 {
            continue;
        }
        if low == high {
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, low as f64);
            continue;
        }
        if low > 0 {
            problem.add_constraint(terms.as_slice(), ComparisonOp::Ge, low as f64);
        }
        if high < units.size {
            problem.add_constraint(terms.as_slice(), ComparisonOp::Le, high as f64);
        }
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(nodes);
    options.mip_gap = gap;
    match problem.solve_with(options) {
        Ok(outcome) => {
            let proven = outcome.is_optimal();
            let Ok(solution) = outcome.into_solution() else { return Found::Unknown };
            let counts = variables.iter().map(|variable| solution.var_value(*variable).round() as i64);
            let panel: Panel = candidates.iter().copied().zip(counts).filter(|(_, count)| *count > 0).collect();
            if holds(units, &panel) { Found::Panel(panel, proven) } else { Found::Unknown }
        }
        Err(Error::Infeasible) => Found::None,
        Err(_) => Found::Unknown,
    }
}

/// Whether units make a panel, counted in integers.
pub(super) fn holds(units: &Units, panel: &Panel) -> bool {
    let (ids, counts): (Vec<u32>, Vec<i64>) = panel.iter().copied().unzip();
    let sums = units.rows.sums(&ids, &counts);
    let within = sums.iter().zip(units.low.iter().zip(&units.high)).all(|(sum, (low, high))| low <= sum && sum <= high);
    within && counts.iter().sum::<i64>() == units.size && panel.iter().all(|(unit, count)| *count <= units.copies(*unit as usize))
}

/// Whether people make a panel, counted in integers from the pool alone: sorted, nobody twice, every quota, no two of one household.
pub(super) fn is_panel(instance: &Instance, panel: &[PersonId]) -> bool {
    let mut sums = vec![0i64; instance.low.len()];
    let mut homes = Vec::new();
    for person in panel {
        let Some(values) = instance.people.get(person.index()) else { return false };
        for row in values {
            sums[*row] += 1;
        }
        homes.extend(instance.household[person.index()]);
    }
    homes.sort_unstable();
    i64::try_from(panel.len()) == Ok(instance.size)
        && panel.is_sorted_by(|a, b| a < b)
        && homes.is_sorted_by(|a, b| a < b)
        && sums.iter().zip(instance.low.iter().zip(&instance.high)).all(|(sum, (low, high))| low <= sum && sum <= high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::{Feature, Person, Pool, Quota, Quotas};

    #[test]
    fn the_exact_check_trusts_nobody_about_seats_order_quotas_and_households() {
        // given p0001 and p0002 of one household, p0002 and p0004 of the value that needs exactly one place
        let quota = |value: &str, min, max| Quota { value: value.into(), min, max, flex: None };
        let quotas = Quotas { features: vec![Feature { name: "music".into(), values: vec![quota("plays", 1, 1), quota("no", 0, 2)] }] };
        let person = |value, household| Person { values: vec![value], household };
        let pool = Pool { people: vec![person(1, Some(1)), person(0, Some(1)), person(1, None), person(0, None)] };
        let instance = Instance::new(&pool, &quotas, 2);
        for (panel, expected) in [
            (&[2, 3][..], true),
            (&[1, 4], true),
            (&[1, 2], false),    // one household
            (&[2, 4], false),    // more than the maximum
            (&[1, 3], false),    // fewer than the minimum
            (&[3, 2], false),    // not sorted
            (&[4, 4], false),    // twice
            (&[4], false),       // too few
            (&[1, 3, 4], false), // too many
            (&[4, 5], false),    // nobody of the pool
        ] {
            let people: Vec<PersonId> = panel.iter().copied().map(PersonId).collect();
            assert_eq!(is_panel(&instance, &people), expected, "{panel:?}");
        }
    }
}
