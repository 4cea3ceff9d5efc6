//! Chances neither very small nor very large: all of them within the narrowest band around the mean.
//!
//! With n people and k seats, the mean chance is k/n. A band of factor f allows chances from (k/n)/f to (k/n)·f. Whether the quotas leave
//! room in a band is one linear program; the factor is bisected, so that it is known from both sides (Baharav, Flanigan, *Fair,
//! manipulation-robust, and transparent sortition*, 2024, on marginals instead of panels). Within the band, chances are an inner point.
#![expect(clippy::cast_precision_loss, reason = "people and places, far below 2^52")]

use super::instance::Instance;
use super::leximin::{Chances, GRID, Halt, Marginals, VERTICES, first_level, leximin, scattered};
use super::lp::Failure;
use super::watch::{Stage, Watch, tick};

/// Halvings of the factor's interval, which is seldom wider than the number of people.
const HALVINGS: usize = 44;

/// Chances within the narrowest band. Where the quotas leave somebody no chance at all there is none, and what comes out is leximin.
pub(super) fn goldilocks(instance: &Instance, watch: &mut dyn Watch) -> Result<Chances, Halt> {
    let first = first_level(instance, watch)?;
    if first.smallest <= 0.0 {
        return leximin(instance, watch);
    }
    let people: Vec<f64> = instance.classes.iter().map(|class| class.members.len() as f64).collect();
    let mean = instance.size as f64 / people.iter().sum::<f64>();
    // Any costs do, but equal ones would let the simplex stall.
    let costs: Vec<f64> = (0u32..).zip(&people).map(|(j, _)| f64::from(j.wrapping_mul(2_654_435_761) >> 8) / f64::from(1 << 24)).collect();
    let mut marginals = Marginals::new(instance);
    let band = |marginals: &mut Marginals<'_>, factor: f64| -> Result<bool, Failure> {
        marginals.limit(mean / factor, f64::min(mean * factor, 1.0))?;
        match marginals.vertex(&costs) {
            Ok(_) => Ok(true),
            Err(Failure::Infeasible) => Ok(false),
            Err(failure) => Err(failure),
        }
    };
    // The first level's own chances lie between its smallest and 1.
    let (mut narrow, mut wide) = (1.0, f64::max(1.0 / mean, mean / first.smallest) * (1.0 + 1e-9));
    for round in 0..HALVINGS {
        tick(watch, Stage::Levels, round, HALVINGS)?;
        let factor = f64::midpoint(narrow, wide);
        if band(&mut marginals, factor)? { wide = factor } else { narrow = factor }
    }
    // A hair wider, lest the band be empty again by rounding.
    wide *= 1.0 + 1e-9;
    marginals.limit(mean / wide, f64::min(mean * wide, 1.0))?;
    let sum = scattered(people.len(), watch, |costs| marginals.vertex(costs))?;
    let chance = |(x, n): (&f64, &f64)| ((x / n / VERTICES as f64).clamp(0.0, 1.0) * GRID).round() / GRID;
    let of_class: Vec<f64> = sum.iter().zip(&people).map(chance).collect();
    let smallest = of_class.iter().copied().fold(1.0, f64::min);
    Ok(Chances { of_class, smallest })
}
