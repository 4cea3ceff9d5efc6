//! Whole numbers near a point that meet row bounds exactly: cumulative rounding, then repair by swaps.
//!
//! A swap raises one unit and lowers another, so the total stands. Pairs are sampled; at a local minimum the violated rows weigh more; what
//! moved rests a few rounds. Bounded in rounds, and never trusted: the caller counts again.
#![expect(clippy::indexing_slicing, reason = "arrays over units or rows, made together")]
#![expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "small counts and places")]

/// `SplitMix64` (Steele, Lea, Flood 2014): chance for heuristics only, nothing depends on its quality.
#[derive(Clone, Debug)]
pub(super) struct Sampler(pub(super) u64);

impl Sampler {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        (((self.next() >> 32) * n as u64) >> 32) as usize
    }

    fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// What may be counted: units, and the rows each counts in.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    /// Rows per unit.
    pub(super) width: usize,
    /// `width` rows per unit, one after the other.
    pub(super) of_unit: Vec<u32>,
    /// All rows; the last one is a row without bounds, for units with fewer rows.
    pub(super) count: usize,
}

impl Rows {
    pub(super) fn of(&self, unit: u32) -> &[u32] {
        &self.of_unit[unit as usize * self.width..][..self.width]
    }

    /// The sums of the rows.
    pub(super) fn sums(&self, units: &[u32], counts: &[i64]) -> Vec<i64> {
        let mut sums = vec![0; self.count];
        for (unit, count) in units.iter().zip(counts).filter(|(_, count)| **count != 0) {
            self.of(*unit).iter().for_each(|row| sums[*row as usize] += count);
        }
        sums
    }
}

/// What is wanted.
#[derive(Clone, Debug)]
pub(super) struct Wish<'a> {
    /// The units at hand.
    pub(super) units: &'a [u32],
    /// Where each would like to be.
    pub(super) point: &'a [f64],
    /// Each at least.
    pub(super) least: &'a [i64],
    /// Each at most.
    pub(super) most: &'a [i64],
    /// Their sum.
    pub(super) total: i64,
    /// Per row, at least.
    pub(super) low: &'a [i64],
    /// Per row, at most.
    pub(super) high: &'a [i64],
    /// Rounds of repair.
    pub(super) rounds: u64,
}

/// Units tried on the violated side, and partners tried for each.
const SAMPLED: (usize, usize) = (6, 64);
/// Rounds that a moved unit rests, at least.
const REST: u64 = 4;
/// Of a hundred moves that make it worse, how many are taken.
const WORSE: usize = 5;

/// Counts that meet the wish, if the search finds them.
pub(super) fn round(rows: &Rows, wish: &Wish<'_>, sampler: &mut Sampler) -> Option<Vec<i64>> {
    let movable: Vec<u32> = (0..wish.units.len()).filter(|i| wish.least[*i] < wish.most[*i]).map(|i| i as u32).collect();
    let counts = cumulative(wish, &movable, sampler)?;
    let repair = Repair::new(rows, wish, counts);
    if repair.bad.is_empty() {
        return Some(repair.counts);
    }
    if movable.is_empty() {
        return None;
    }
    repair.run(&movable, sampler)
}

/// Rounds the running sum in the order of the units, so that neighbours (alike) make up for each other; then corrects the total.
fn cumulative(wish: &Wish<'_>, movable: &[u32], sampler: &mut Sampler) -> Option<Vec<i64>> {
    let mut running = sampler.fraction();
    let mut before = 0;
    let mut counts = Vec::with_capacity(wish.units.len());
    for ((point, least), most) in wish.point.iter().zip(wish.least).zip(wish.most) {
        running += point;
        let now = running.floor() as i64;
        counts.push((now - before).max(*least).min(*most));
        before = now;
    }
    let mut sum: i64 = counts.iter().sum();
    while sum != wish.total {
        if movable.is_empty() {
            return None;
        }
        let step = (wish.total - sum).signum();
        let start = sampler.below(movable.len());
        let may = |i: usize| if step > 0 { counts[i] < wish.most[i] } else { counts[i] > wish.least[i] };
        let found = (0..movable.len()).map(|t| movable[(start + t) % movable.len()] as usize).find(|i| may(*i))?;
        counts[found] += step;
        sum += step;
    }
    Some(counts)
}

/// How far a sum is outside its bounds.
pub(super) fn outside(sum: i64, low: i64, high: i64) -> i64 {
    (low - sum).max(sum - high).max(0)
}

struct Repair<'a> {
    rows: &'a Rows,
    wish: &'a Wish<'a>,
    counts: Vec<i64>,
    sums: Vec<i64>,
    /// Rows outside their bounds, and where each stands in that list.
    bad: Vec<u32>,
    place: Vec<u32>,
    weight: Vec<i64>,
    /// What one more, or one less, in a row costs.
    more: Vec<i32>,
    less: Vec<i32>,
}

impl<'a> Repair<'a> {
    fn new(rows: &'a Rows, wish: &'a Wish<'a>, counts: Vec<i64>) -> Self {
        let sums = rows.sums(wish.units, &counts);
        let n = rows.count;
        let mut repair = Self {
            rows,
            wish,
            counts,
            sums,
            bad: vec![],
            place: vec![u32::MAX; n],
            weight: vec![1; n],
            more: vec![0; n],
            less: vec![0; n],
        };
        (0..n.saturating_sub(1)).for_each(|row| repair.update(row));
        repair
    }

    fn update(&mut self, row: usize) {
        let (sum, low, high) = (self.sums[row], self.wish.low[row], self.wish.high[row]);
        let now = outside(sum, low, high);
        self.more[row] = (self.weight[row] * (outside(sum + 1, low, high) - now)) as i32;
        self.less[row] = (self.weight[row] * (outside(sum - 1, low, high) - now)) as i32;
        if now > 0 && self.place[row] == u32::MAX {
            self.place[row] = self.bad.len() as u32;
            self.bad.push(row as u32);
        } else if now == 0 && self.place[row] != u32::MAX {
            let hole = std::mem::replace(&mut self.place[row], u32::MAX) as usize;
            self.bad.swap_remove(hole);
            if let Some(moved) = self.bad.get(hole) {
                self.place[*moved as usize] = hole as u32;
            }
        }
    }

    fn unit_rows(&self, i: usize) -> &'a [u32] {
        self.rows.of(self.wish.units[i])
    }

    /// Movable units of each row: where each row's list starts, and the lists.
    fn lists(&self, movable: &[u32]) -> (Vec<u32>, Vec<u32>) {
        let mut start = vec![0u32; self.rows.count + 1];
        for &i in movable {
            self.unit_rows(i as usize).iter().for_each(|row| start[*row as usize + 1] += 1);
        }
        for row in 0..self.rows.count {
            start[row + 1] += start[row];
        }
        let mut next = start.clone();
        let mut lists = vec![0u32; movable.len() * self.rows.width];
        for &i in movable {
            for row in self.unit_rows(i as usize) {
                lists[next[*row as usize] as usize] = i;
                next[*row as usize] += 1;
            }
        }
        (start, lists)
    }

    fn may(&self, i: usize, step: i64) -> bool {
        if step > 0 { self.counts[i] < self.wish.most[i] } else { self.counts[i] > self.wish.least[i] }
    }

    fn run(mut self, movable: &[u32], sampler: &mut Sampler) -> Option<Vec<i64>> {
        let (start, lists) = self.lists(movable);
        let mut resting = vec![0u64; self.counts.len()];
        for now in 1..=self.wish.rounds {
            let row = self.bad[sampler.below(self.bad.len())] as usize;
            let step = if self.sums[row] > self.wish.high[row] { -1 } else { 1 };
            let list = &lists[start[row] as usize..start[row + 1] as usize];
            if list.is_empty() {
                return None;
            }
            let best = self.best_swap(list, movable, step, &resting, now, sampler);
            if best.is_none_or(|(cost, ..)| cost >= 0) {
                for row in self.bad.clone() {
                    self.weight[row as usize] += 1;
                    self.update(row as usize);
                }
            }
            let Some((cost, first, second)) = best else { continue };
            if cost > 0 && sampler.below(100) >= WORSE {
                continue;
            }
            let rest = now + REST + sampler.below(3) as u64;
            for (i, by) in [(first, step), (second, -step)] {
                self.counts[i] += by;
                resting[i] = rest;
                for &row in self.unit_rows(i) {
                    if row as usize + 1 < self.rows.count {
                        self.sums[row as usize] += by;
                        self.update(row as usize);
                    }
                }
            }
            if self.bad.is_empty() {
                return Some(self.counts);
            }
        }
        None
    }

    /// The cheapest sampled pair: the first takes the step, the second the opposite one.
    fn best_swap(
        &mut self,
        list: &[u32],
        movable: &[u32],
        step: i64,
        resting: &[u64],
        now: u64,
        sampler: &mut Sampler,
    ) -> Option<(i32, usize, usize)> {
        let mut best: Option<(i32, usize, usize)> = None;
        let begin = sampler.below(list.len());
        let firsts = (0..list.len()).map(|t| list[(begin + t) % list.len()] as usize);
        let firsts: Vec<usize> = firsts.filter(|i| resting[*i] <= now && self.may(*i, step)).take(SAMPLED.0).collect();
        let mut kept = vec![0; self.rows.width];
        for first in firsts {
            let own = self.unit_rows(first);
            let (forth, back) = if step > 0 { (&self.more, &mut self.less) } else { (&self.less, &mut self.more) };
            let mut base = 0;
            // Where both share a row, the swap leaves it as it is: the way back costs what the way forth gained.
            for (kept, row) in kept.iter_mut().zip(own) {
                let row = *row as usize;
                base += forth[row];
                *kept = std::mem::replace(&mut back[row], -forth[row]);
            }
            let back = if step > 0 { &self.less } else { &self.more };
            let begin = sampler.below(movable.len());
            let mut tried = 0;
            for t in 0..movable.len() {
                let at = if begin + t >= movable.len() { begin + t - movable.len() } else { begin + t };
                let second = movable[at] as usize;
                if !self.may(second, -step) || resting[second] > now {
                    continue;
                }
                tried += 1;
                if tried > SAMPLED.1 {
                    break;
                }
                let cost = base + self.unit_rows(second).iter().map(|row| back[*row as usize]).sum::<i32>();
                if best.is_none_or(|(least, ..)| cost < least) {
                    best = Some((cost, first, second));
                }
            }
            let back = if step > 0 { &mut self.less } else { &mut self.more };
            kept.iter().zip(own).for_each(|(kept, row)| back[*row as usize] = *kept);
        }
        best
    }
}
