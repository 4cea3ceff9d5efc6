//! Where splitting fails: panels one by one, each the one that serves best what is still owed.
//!
//! Pieces that would not split are served in order; what their panels leave over or take too much is carried to the next piece. For small
//! pools, column generation then finds the largest smallest chance that panels can give (a quota program may promise more than panels
//! can keep). Bounded in panels and nodes; what cannot be reached is said as a gap, never hidden.
#![expect(clippy::indexing_slicing, reason = "arrays over units or panels, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tickets and seats, far below 2^31"
)]

use super::counts::{Panel, Units};
use super::lp::Program;
use super::panel::{Found, best};
use super::split::Pieces;
use super::watch::{Stage, Stopped, Watch, tick};

/// Nodes for one panel.
const NODES: u64 = 30;
/// A panel this near the best of its kind, in proportion, is good enough.
const NEAR: f64 = 0.05;
/// Panels exchanged at the end for better ones.
const EXCHANGES: usize = 100;
/// Nodes before a pool is said to have no panel that can be found.
const NODES_FOR_ANY: u64 = 20_000;
/// Pools with more units than this are not given to column generation.
const SMALL: usize = 80;
/// Panels that column generation may add.
const COLUMNS: usize = 400;

/// What the fallback ends with.
pub(super) enum Ending {
    /// Panels for all tickets; the smallest chance that panels can give, if that is known.
    Panels(Vec<Panel>, Option<f64>),
    /// No panel meets the quotas.
    NoPanel,
    /// Not even one panel was found within the nodes allowed.
    Unknown,
}

/// Serves the pieces that are stuck.
pub(super) fn serve(units: &Units, pieces: Pieces, watch: &mut dyn Watch) -> Result<Ending, Stopped> {
    let Pieces { mut panels, stuck } = pieces;
    let everyone: Vec<u32> = (0..units.len() as u32).collect();
    match panels.is_empty().then(|| best(units, &everyone, &vec![0.0; units.len()], NODES_FOR_ANY, 1.0)) {
        Some(Found::None) => return Ok(Ending::NoPanel),
        Some(Found::Unknown) => return Ok(Ending::Unknown),
        Some(Found::Panel(..)) | None => {}
    }
    let all = panels.len() + stuck.iter().map(|piece| piece.tickets as usize).sum::<usize>();
    if units.len() <= SMALL
        && let Some((columns, smallest)) = generate(units, &everyone, watch)?
    {
        return Ok(Ending::Panels(tickets_of(columns, all), Some(smallest)));
    }
    let mut owed = vec![0i64; units.len()];
    let equal = vec![1i64; units.len()];
    for piece in stuck {
        piece.units.iter().zip(&piece.counts).for_each(|(unit, count)| owed[*unit as usize] += count);
        for _ in 0..piece.tickets {
            tick(watch, Stage::Columns, panels.len(), all)?;
            let Some(panel) = serving(units, &everyone, &owed, &equal).or_else(|| panels.last().cloned()) else {
                return Ok(Ending::Unknown);
            };
            serve_one(&mut owed, &panel, 1);
            panels.push(panel);
        }
    }
    // At the end shortfalls count in proportion: three tickets missing of six are worse than ten of nine hundred.
    let mut due = owed.clone();
    panels.iter().flatten().for_each(|(unit, count)| due[*unit as usize] += count);
    let scale: Vec<i64> = due.iter().map(|due| (200 / due.max(&1)).clamp(1, 30)).collect();
    exchange(units, &everyone, &scale, &mut panels, &mut owed, watch)?;
    Ok(Ending::Panels(panels, None))
}

/// Takes off what a panel serves, or with -1 puts it back.
fn serve_one(owed: &mut [i64], panel: &Panel, sign: i64) {
    for (unit, count) in panel {
        owed[*unit as usize] -= sign * count;
    }
}

/// Exchanges the panels that serve the overserved most for others, as long as the squares of what is owed fall.
fn exchange(
    units: &Units,
    everyone: &[u32],
    scale: &[i64],
    panels: &mut [Panel],
    owed: &mut [i64],
    watch: &mut dyn Watch,
) -> Result<(), Stopped> {
    let squares = |owed: &[i64]| owed.iter().zip(scale).map(|(owed, scale)| owed * owed * scale).sum::<i64>();
    let mut tried = vec![false; panels.len()];
    for done in 0..EXCHANGES {
        tick(watch, Stage::Columns, done, EXCHANGES)?;
        let cost = |panel: &Panel| panel.iter().map(|(unit, count)| owed[*unit as usize] * scale[*unit as usize] * count).sum::<i64>();
        let Some(worst) = (0..panels.len()).filter(|i| !tried[*i]).min_by_key(|i| cost(&panels[*i])) else { break };
        let before = squares(owed);
        serve_one(owed, &panels[worst], -1);
        if let Some(better) = serving(units, everyone, owed, scale) {
            serve_one(owed, &better, 1);
            if squares(owed) < before {
                panels[worst] = better;
                continue;
            }
            serve_one(owed, &better, -1);
        }
        serve_one(owed, &panels[worst], 1);
        tried[worst] = true;
    }
    Ok(())
}

/// The panel that brings the squares of what is owed down furthest.
fn serving(units: &Units, everyone: &[u32], owed: &[i64], scale: &[i64]) -> Option<Panel> {
    let weights: Vec<f64> = owed.iter().zip(scale).map(|(owed, scale)| ((2 * owed - 1) * scale) as f64).collect();
    let wanting: Vec<u32> = everyone.iter().copied().filter(|unit| owed[*unit as usize] > 0).collect();
    [&wanting, everyone].into_iter().find_map(|candidates| match best(units, candidates, &weights, NODES, NEAR) {
        Found::Panel(panel, _) => Some(panel),
        Found::None | Found::Unknown => None,
    })
}

/// Panels with their shares, and the smallest chance they give.
type Generated = (Vec<(Panel, f64)>, f64);

/// Column generation: panels and their shares with the largest smallest chance of all; none if it is not proven within the bounds.
fn generate(units: &Units, everyone: &[u32], watch: &mut dyn Watch) -> Result<Option<Generated>, Stopped> {
    let mut panels: Vec<Panel> = Vec::new();
    let mut weights: Vec<f64> = (0..units.len()).map(|_| 1.0 / units.len() as f64).collect();
    let (mut shares, mut smallest) = (Vec::new(), -1.0);
    for _ in 0..COLUMNS {
        tick(watch, Stage::Columns, panels.len(), COLUMNS)?;
        let per_person: Vec<f64> = weights.iter().enumerate().map(|(unit, weight)| weight / units.copies(unit) as f64).collect();
        let Found::Panel(panel, true) = best(units, everyone, &per_person, NODES_FOR_ANY, 0.0) else { return Ok(None) };
        let worth: f64 = panel.iter().map(|(unit, count)| per_person[*unit as usize] * *count as f64).sum();
        if worth <= smallest + 1e-7 || panels.contains(&panel) {
            return Ok(Some((panels.into_iter().zip(shares).collect(), smallest)));
        }
        panels.push(panel);
        let Ok(vertex) = master(units, &panels).minimise() else { return Ok(None) };
        smallest = vertex.x[0];
        shares = vertex.x[1..].to_vec();
        weights = vertex.multipliers[1..].iter().map(|y| y.max(0.0)).collect();
    }
    Ok(None)
}

/// Shares of panels, column 0 the smallest chance: no person below it.
fn master(units: &Units, panels: &[Panel]) -> Program {
    let mut columns: Vec<Vec<(usize, f64)>> = vec![(1..=units.len()).map(|row| (row, -1.0)).collect()];
    for panel in panels {
        let chances = panel.iter().map(|(unit, count)| (*unit as usize + 1, *count as f64 / units.copies(*unit as usize) as f64));
        columns.push(std::iter::once((0, 1.0)).chain(chances).collect());
    }
    let count = columns.len();
    let bounds = |first: f64, others: f64| std::iter::once(first).chain(std::iter::repeat_n(others, units.len())).collect::<Vec<f64>>();
    let cost = std::iter::once(-1.0).chain(std::iter::repeat_n(0.0, panels.len())).collect();
    Program { columns, cost, lower: vec![0.0; count], upper: vec![1.0; count], row_lower: bounds(1.0, 0.0), row_upper: bounds(1.0, 2.0) }
}

/// Whole tickets near the shares: the largest remainders are rounded up.
fn tickets_of(columns: Vec<(Panel, f64)>, all: usize) -> Vec<Panel> {
    let point: Vec<f64> = columns.iter().map(|(_, share)| (share * all as f64 * 1e6).round() / 1e6).collect();
    let mut counts: Vec<usize> = point.iter().map(|x| x.max(0.0) as usize).collect();
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by(|a, b| point[*b].fract().total_cmp(&point[*a].fract()));
    let left = all.saturating_sub(counts.iter().sum());
    order.iter().cycle().take(if order.is_empty() { 0 } else { left }).for_each(|i| counts[*i] += 1);
    let mut tickets: Vec<Panel> =
        columns.into_iter().zip(counts).flat_map(|((panel, _), count)| std::iter::repeat_n(panel, count)).collect();
    tickets.truncate(all);
    tickets
}
