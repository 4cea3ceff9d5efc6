//! Where splitting fails: panels one by one, each the one that serves best what is still owed.
//!
//! Pieces that would not split are served in order; what their panels leave over or take too much is carried to the next piece. Bounded
//! in panels and nodes; what cannot be reached is said as a gap, never hidden.
#![expect(clippy::indexing_slicing, reason = "arrays over units or panels, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tickets and seats, far below 2^31"
)]

use super::counts::{Panel, Units};
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

/// What the fallback ends with.
pub(super) enum Ending {
    /// Panels for all tickets.
    Panels(Vec<Panel>),
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
    Ok(Ending::Panels(panels))
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
