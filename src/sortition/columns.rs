//! The truth over whole panels, for pools small enough: column generation, level by level.
//!
//! The quota programs promise chances that whole panels cannot always keep. Here a program over shares of panels raises the smallest
//! chance; its multipliers price the panels that it does not know yet, by integer programming; when none is worth more, those whose
//! multiplier shows that they cannot rise are settled, and the next level begins (Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596,
//! 2021). Bounded in panels and nodes: past them nothing is claimed.
#![expect(clippy::indexing_slicing, reason = "arrays over units or panels, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tickets and seats, far below 2^31"
)]

use super::counts::{Panel, Units};
use super::local::weight;
use super::lp::{Program, Vertex};
use super::panel::{Found, best};
use super::watch::{Stage, Stopped, Watch, tick};

/// Pools with more units than this are not given to column generation.
pub(super) const SMALL: usize = 80;
/// Panels that may be priced, over all levels.
const PRICED: usize = 600;
/// Nodes for one panel.
const NODES: u64 = 20_000;
/// A multiplier above this settles whom it belongs to; those of one level sum to 1.
const HOLDS: f64 = 1e-6;
/// Exchanges between tickets after rounding.
const EXCHANGES: usize = 500;

/// Panels, the share of each, and the chances of one person of each unit that follow.
#[derive(Clone, Debug)]
pub(super) struct Shares {
    pub(super) panels: Vec<Panel>,
    pub(super) parts: Vec<f64>,
    pub(super) chances: Vec<f64>,
}

/// Whether shares of these panels give everybody these chances.
pub(super) fn reach(units: &Units, panels: &[Panel], chances: &[f64]) -> bool {
    let mut known = panels.to_vec();
    known.sort_unstable();
    known.dedup();
    let settled: Vec<Option<f64>> = chances.iter().map(|chance| Some(*chance)).collect();
    // Column 0 is what the worst off lacks.
    let mut program = master(units, &known, &settled);
    program.columns[0] = (1..=units.len()).map(|row| (row, 1.0)).collect();
    program.cost[0] = 1.0;
    // Chances lie on a grid of a billionth.
    program.minimise().is_ok_and(|vertex| vertex.x[0] < 2e-9)
}

/// The leximin chances over all panels, or those of so many levels; none if they are not proven within the bounds, or no panel is known to
/// exist. `start` are panels known already.
pub(super) fn leximin(units: &Units, start: &[Panel], levels: usize, watch: &mut dyn Watch) -> Result<Option<Shares>, Stopped> {
    let everyone: Vec<u32> = (0..units.len() as u32).collect();
    let mut panels = start.to_vec();
    panels.sort_unstable();
    panels.dedup();
    if panels.is_empty() {
        let Found::Panel(panel, _) = best(units, &everyone, &vec![0.0; units.len()], NODES, 1.0) else { return Ok(None) };
        panels.push(panel);
    }
    let mut settled: Vec<Option<f64>> = vec![None; units.len()];
    let (mut level, mut priced) = (0, 0);
    loop {
        let Ok(vertex) = master(units, &panels, &settled).minimise() else { return Ok(None) };
        let weights = weights(units, &vertex);
        tick(watch, Stage::Columns, settled.iter().flatten().count(), units.len())?;
        priced += 1;
        if priced > PRICED {
            return Ok(None);
        }
        let Found::Panel(panel, true) = best(units, &everyone, &weights, NODES, 0.0) else { return Ok(None) };
        if weight(&panel, &weights) > 1e-9 - vertex.multipliers[0] && !panels.contains(&panel) {
            panels.push(panel);
            continue;
        }
        let smallest = vertex.x[0];
        for (chance, y) in settled.iter_mut().zip(&vertex.multipliers[1..]) {
            if *y > HOLDS {
                *chance = chance.or(Some(smallest));
            }
        }
        level += 1;
        if level == levels || !settled.contains(&None) {
            let parts = vertex.x[1..].to_vec();
            let mut chances = vec![0.0; units.len()];
            for (panel, part) in panels.iter().zip(&parts) {
                for (unit, count) in panel {
                    chances[*unit as usize] += part * *count as f64 / units.copies(*unit as usize) as f64;
                }
            }
            return Ok(Some(Shares { panels, parts, chances }));
        }
    }
}

/// The shares of the panels known that make the smallest chance largest, of those units to which anything is due; the weight of each
/// unit's people in it, and what a panel must weigh more than to raise it.
pub(super) fn shares(units: &Units, panels: &[Panel], due: &[f64]) -> Option<(Vec<f64>, Vec<f64>, f64)> {
    let settled: Vec<Option<f64>> = due.iter().map(|due| (*due <= 0.0).then_some(0.0)).collect();
    let vertex = master(units, panels, &settled).minimise().ok()?;
    Some((vertex.x[1..].to_vec(), weights(units, &vertex), 1e-9 - vertex.multipliers[0]))
}

/// What each person of a unit adds to the worth of a panel.
fn weights(units: &Units, vertex: &Vertex) -> Vec<f64> {
    vertex.multipliers[1..].iter().enumerate().map(|(unit, y)| y.max(0.0) / units.copies(unit) as f64).collect()
}

/// Shares of panels, column 0 the smallest chance among the unsettled: none of them below it, none of the settled below theirs.
fn master(units: &Units, panels: &[Panel], settled: &[Option<f64>]) -> Program {
    let unsettled = settled.iter().enumerate().filter(|(_, chance)| chance.is_none());
    let mut columns: Vec<Vec<(usize, f64)>> = vec![unsettled.map(|(unit, _)| (unit + 1, -1.0)).collect()];
    for panel in panels {
        let chances = panel.iter().map(|(unit, count)| (*unit as usize + 1, *count as f64 / units.copies(*unit as usize) as f64));
        columns.push(std::iter::once((0, 1.0)).chain(chances).collect());
    }
    let count = columns.len();
    let row_lower = std::iter::once(1.0).chain(settled.iter().map(|chance| chance.unwrap_or(0.0))).collect();
    let row_upper = std::iter::once(1.0).chain(settled.iter().map(|_| 3.0)).collect();
    let cost = std::iter::once(-1.0).chain(std::iter::repeat_n(0.0, panels.len())).collect();
    // Bounds that never bind: one that does would take multipliers from the rows.
    Program { columns, cost, lower: vec![0.0; count], upper: vec![2.0; count], row_lower, row_upper }
}

/// Of each panel, whole tickets near its share: the largest remainders are rounded up.
pub(super) fn rounded(parts: &[f64], all: usize) -> Vec<usize> {
    let point: Vec<f64> = parts.iter().map(|part| (part * all as f64 * 1e6).round().max(0.0) / 1e6).collect();
    let mut counts: Vec<usize> = point.iter().map(|x| *x as usize).collect();
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by(|a, b| point[*b].fract().total_cmp(&point[*a].fract()));
    let left = all.saturating_sub(counts.iter().sum());
    order.iter().cycle().take(left).for_each(|i| counts[*i] += 1);
    counts
}

/// Whole tickets near the shares, exchanged as long as that brings the counts nearer to the chances.
pub(super) fn whole_tickets(units: &Units, lottery: &Shares, all: usize) -> Vec<Panel> {
    let mut counts = rounded(&lottery.parts, all);
    // How far each person of a unit is above their due, in tickets.
    let mut above: Vec<f64> = lottery.chances.iter().map(|chance| -chance * all as f64).collect();
    let per_person = |panel: &Panel| -> Vec<(usize, f64)> {
        panel.iter().map(|(unit, count)| (*unit as usize, *count as f64 / units.copies(*unit as usize) as f64)).collect()
    };
    let parts: Vec<Vec<(usize, f64)>> = lottery.panels.iter().map(per_person).collect();
    for (part, count) in parts.iter().zip(&counts) {
        for (unit, by) in part {
            above[*unit] += by * *count as f64;
        }
    }
    for _ in 0..EXCHANGES {
        let cost = |above: &[f64]| above.iter().map(|x| x * x).sum::<f64>();
        let now = cost(&above);
        let mut better: Option<(f64, usize, usize)> = None;
        for out in (0..counts.len()).filter(|i| counts[*i] > 0) {
            let mut without = above.clone();
            parts[out].iter().for_each(|(unit, by)| without[*unit] -= by);
            let base = cost(&without);
            for (into, part) in parts.iter().enumerate().filter(|(into, _)| *into != out) {
                let change = base + part.iter().map(|(unit, by)| by * (2.0 * without[*unit] + by)).sum::<f64>() - now;
                if change < -1e-9 && better.is_none_or(|(least, ..)| change < least) {
                    better = Some((change, out, into));
                }
            }
        }
        let Some((_, out, into)) = better else { break };
        counts[out] -= 1;
        counts[into] += 1;
        parts[out].iter().for_each(|(unit, by)| above[*unit] -= by);
        parts[into].iter().for_each(|(unit, by)| above[*unit] += by);
    }
    let panels = lottery.panels.iter().zip(counts);
    panels.flat_map(|(panel, count)| std::iter::repeat_n(panel.clone(), count)).take(all).collect()
}
