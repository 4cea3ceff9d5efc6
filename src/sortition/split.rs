//! Recursive splitting: the counts of m tickets into those of half as many and the rest, down to single panels.
//!
//! Each side stays within what its tickets allow and what leaves the other side possible, so that at one ticket the counts are a panel.
//! Where a few tickets' counts will not split (they need not: an even point may have no panel beside it) and patience is spent, the piece
//! is set aside for the fallback.
#![expect(clippy::indexing_slicing, reason = "arrays over units or rows, made together")]
#![expect(clippy::cast_precision_loss, reason = "tickets, far below 2^52")]

use super::counts::{Panel, Units};
use super::rounding::{Sampler, Wish, round};
use super::watch::{Stage, Stopped, Watch, tick};

/// Failures accepted, over all tickets, before pieces are set aside.
const PATIENCE: u32 = 60;
/// Tries for one piece while there is patience.
const TRIES: u32 = 10;
/// Rounds of repair for one try.
const ROUNDS: u64 = 1000;

/// Counts of some tickets.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) units: Vec<u32>,
    pub(super) counts: Vec<i64>,
    pub(super) tickets: i64,
}

/// Panels found, and the pieces that would not split.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) panels: Vec<Panel>,
    pub(super) stuck: Vec<Piece>,
}

/// Splits the counts of all tickets.
pub(super) fn split(units: &Units, counts: &[i64], tickets: u32, sampler: &mut Sampler, watch: &mut dyn Watch) -> Result<Pieces, Stopped> {
    let nonzero = (0u32..).zip(counts).filter(|(_, count)| **count > 0);
    let (ids, counts) = nonzero.map(|(unit, count)| (unit, *count)).unzip();
    let mut splitting = Splitting { units, sampler, watch, patience: PATIENCE, all: tickets as usize, found: Pieces::default() };
    splitting.split(&Piece { units: ids, counts, tickets: i64::from(tickets) })?;
    Ok(splitting.found)
}

struct Splitting<'a> {
    units: &'a Units,
    sampler: &'a mut Sampler,
    watch: &'a mut dyn Watch,
    patience: u32,
    all: usize,
    found: Pieces,
}

impl Splitting<'_> {
    /// Whether the piece, and all below it, found panels or were set aside.
    fn split(&mut self, piece: &Piece) -> Result<bool, Stopped> {
        if piece.tickets == 1 {
            self.found.panels.push(piece.units.iter().copied().zip(piece.counts.iter().copied()).collect());
            return Ok(true);
        }
        tick(self.watch, Stage::Splitting, self.found.panels.len(), self.all)?;
        let (panels, stuck) = (self.found.panels.len(), self.found.stuck.len());
        for attempt in 0..TRIES {
            if let Some((first, second)) = self.halve(piece, attempt)
                && self.split(&first)?
                && self.split(&second)?
            {
                return Ok(true);
            }
            self.found.panels.truncate(panels);
            self.found.stuck.truncate(stuck);
            self.patience = self.patience.saturating_sub(1);
            if self.patience == 0 && attempt > 0 {
                self.found.stuck.push(piece.clone());
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// One try at two halves: first with every value's share rounded to the floor or ceiling, then anything possible.
    fn halve(&mut self, piece: &Piece, attempt: u32) -> Option<(Piece, Piece)> {
        let units = self.units;
        let (m, a) = (piece.tickets, piece.tickets / 2);
        let b = m - a;
        let sums = units.rows.sums(&piece.units, &piece.counts);
        let low: Vec<i64> = sums.iter().enumerate().map(|(r, sum)| (a * units.low[r]).max(sum - b * units.high[r])).collect();
        let high: Vec<i64> = sums.iter().enumerate().map(|(r, sum)| (a * units.high[r]).min(sum - b * units.low[r])).collect();
        let share = a as f64 / m as f64;
        let point: Vec<f64> = piece.counts.iter().map(|count| *count as f64 * share).collect();
        // After some failures, units may stray further from their share.
        let stray = i64::from(attempt >= 3) + i64::from(attempt >= 6);
        let mut least: Vec<i64> = piece.counts.iter().map(|count| (count * a).div_euclid(m)).collect();
        let mut most: Vec<i64> = piece.counts.iter().map(|count| (count * a + m - 1).div_euclid(m)).collect();
        for (i, count) in piece.counts.iter().enumerate() {
            let copies = units.copies(piece.units[i] as usize);
            least[i] = (least[i] - stray).max(0).max(count - b * copies);
            most[i] = (most[i] + stray).min(*count).min(a * copies);
        }
        let wish = Wish {
            units: &piece.units,
            point: &point,
            least: &least,
            most: &most,
            total: a * units.size,
            low: &low,
            high: &high,
            rounds: ROUNDS,
        };
        let mut counts = None;
        if m > 2 && attempt < 6 {
            let (mut closer_low, mut closer_high) = (low.clone(), high.clone());
            for r in 0..units.values {
                let (floor, ceiling) = ((sums[r] * a).div_euclid(m), (sums[r] * a + m - 1).div_euclid(m));
                if low[r].max(floor) <= high[r].min(ceiling) {
                    (closer_low[r], closer_high[r]) = (low[r].max(floor), high[r].min(ceiling));
                }
            }
            counts = round(&units.rows, &Wish { low: &closer_low, high: &closer_high, ..wish.clone() }, self.sampler);
        }
        let counts = counts.or_else(|| round(&units.rows, &wish, self.sampler))?;
        let part = |tickets: i64, count: &dyn Fn(usize) -> i64| {
            let (units, counts) = (0..counts.len()).filter(|i| count(*i) > 0).map(|i| (piece.units[i], count(i))).unzip();
            Piece { units, counts, tickets }
        };
        Some((part(a, &|i| counts[i]), part(b, &|i| piece.counts[i] - counts[i])))
    }
}
