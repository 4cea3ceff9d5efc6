//! The iterations: the dual simplex for boxed columns, with bound flipping.
//!
//! Rows become columns of their own (`A x - s = 0`), so the first basis is the rows and any cost is dual feasible: each column simply
//! starts at the bound its cost prefers. Before a program is called infeasible or a vertex optimal, the basis is inverted afresh.
#![expect(clippy::indexing_slicing, reason = "arrays over the columns or over the rows, made together in `Tableau::new`")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "row numbers are far below 2^32; 24 random bits fit a float"
)]

use super::{Failure, Program, Vertex, basis::Inverse};

/// Reduced costs below this count as 0.
const DUAL: f64 = 1e-9;
/// A basic column further than this outside its bounds must leave.
const PRIMAL: f64 = 1e-8;
/// Pivots smaller than this are not taken.
const PIVOT: f64 = 1e-9;
/// Pivots between two fresh inversions.
const REFRESH: usize = 60;
/// Steps after which a program is given up.
const STEPS: usize = 20_000;

/// A program on its way to an optimal vertex.
#[derive(Clone, Debug)]
pub(in crate::sortition) struct Tableau {
    rows: usize,
    /// Columns of the program; the rows' own columns follow them.
    columns: usize,
    start: Vec<usize>,
    row_of: Vec<u32>,
    value_of: Vec<f64>,
    cost: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    basis: Vec<usize>,
    basic: Vec<bool>,
    at_upper: Vec<bool>,
    /// Columns outside the basis whose bounds differ: those that can enter it.
    free: Vec<u32>,
    /// Those of them that the leaving row has.
    touched: Vec<u32>,
    /// Values of the basic columns.
    x: Vec<f64>,
    inverse: Inverse,
    reduced: Vec<f64>,
    /// The leaving row in terms of the columns touched.
    pivot_row: Vec<f64>,
}

/// Where a tableau stood.
#[derive(Clone, Debug)]
pub(in crate::sortition) struct Standing {
    columns: usize,
    basis: Vec<usize>,
    at_upper: Vec<bool>,
}

/// A basic column outside its bounds.
#[derive(Clone, Copy)]
struct Leaving {
    row: usize,
    by: f64,
    above: bool,
}

/// What the ratio test found.
enum Entering {
    /// This column enters, and these go to their other bound first.
    Column(usize, Vec<usize>),
    /// Nothing can bring the leaving column back.
    Nothing,
}

impl Tableau {
    /// The program with the rows as basis.
    pub(in crate::sortition) fn new(program: &Program) -> Result<Self, Failure> {
        let (rows, columns) = (program.row_lower.len(), program.columns.len());
        let (mut start, mut row_of, mut value_of) = (vec![0], Vec::new(), Vec::new());
        let own = (0..rows).map(|i| vec![(i, -1.0)]);
        for column in program.columns.iter().cloned().chain(own) {
            row_of.extend(column.iter().map(|(row, _)| *row as u32));
            value_of.extend(column.iter().map(|(_, value)| *value));
            start.push(row_of.len());
        }
        let chain = |a: &[f64], b: &[f64]| -> Vec<f64> { a.iter().chain(b).copied().collect() };
        let all = columns + rows;
        let basis: Vec<usize> = (columns..all).collect();
        let mut tableau = Self {
            rows,
            columns,
            start,
            row_of,
            value_of,
            cost: chain(&program.cost, &vec![0.0; rows]),
            lower: chain(&program.lower, &program.row_lower),
            upper: chain(&program.upper, &program.row_upper),
            basis,
            basic: (0..all).map(|j| j >= columns).collect(),
            at_upper: vec![false; all],
            free: Vec::new(),
            touched: Vec::new(),
            x: vec![0.0; rows],
            inverse: Inverse::of(std::iter::empty::<(&[u32], &[f64])>().collect::<Vec<_>>().into_iter())?,
            reduced: vec![0.0; all],
            pivot_row: vec![0.0; all],
        };
        tableau.invert()?;
        Ok(tableau)
    }

    /// Where it stands.
    pub(super) fn standing(self) -> Standing {
        Standing { columns: self.columns, basis: self.basis, at_upper: self.at_upper }
    }

    /// Stands where one of the same columns stood; rows that it had not join the basis.
    pub(super) fn stand(&mut self, at: Standing) -> Result<(), Failure> {
        if at.columns != self.columns || at.basis.len() > self.rows {
            return Err(Failure::Singular);
        }
        self.basis.splice(..at.basis.len(), at.basis);
        self.basic.fill(false);
        self.basis.iter().for_each(|j| self.basic[*j] = true);
        self.at_upper[..at.at_upper.len()].copy_from_slice(&at.at_upper);
        self.invert()
    }

    fn column(&self, j: usize) -> (&[u32], &[f64]) {
        let range = self.start[j]..self.start[j + 1];
        (&self.row_of[range.clone()], &self.value_of[range])
    }

    fn dot(&self, j: usize, vector: &[f64]) -> f64 {
        let (rows, values) = self.column(j);
        rows.iter().zip(values).map(|(row, value)| vector[*row as usize] * value).sum()
    }

    fn invert(&mut self) -> Result<(), Failure> {
        self.inverse = Inverse::of(self.basis.iter().map(|j| self.column(*j)))?;
        Ok(())
    }

    fn multipliers(&self) -> Vec<f64> {
        let costs: Vec<f64> = self.basis.iter().map(|j| self.cost[*j]).collect();
        self.inverse.times_left(&costs)
    }

    /// Reduced costs, bounds taken and values, afresh from the inverse.
    fn evaluate(&mut self) {
        let multipliers = self.multipliers();
        let mut activity = vec![0.0; self.rows];
        self.free.clear();
        for j in 0..self.basic.len() {
            if self.basic[j] {
                self.reduced[j] = 0.0;
                continue;
            }
            self.reduced[j] = self.cost[j] - self.dot(j, &multipliers);
            if self.reduced[j].abs() > DUAL {
                self.at_upper[j] = self.reduced[j] < 0.0;
            }
            self.add(j, self.bound(j), &mut activity);
            if self.upper[j] > self.lower[j] {
                self.free.push(j as u32);
            }
        }
        self.x = self.inverse.times(&activity).into_iter().map(|v| -v).collect();
    }

    /// Inverts and evaluates afresh.
    fn refresh(&mut self) -> Result<(), Failure> {
        self.invert()?;
        self.evaluate();
        Ok(())
    }

    fn add(&self, j: usize, times: f64, activity: &mut [f64]) {
        if times != 0.0 {
            let (rows, values) = self.column(j);
            rows.iter().zip(values).for_each(|(row, value)| activity[*row as usize] += value * times);
        }
    }

    fn bound(&self, j: usize) -> f64 {
        if self.at_upper[j] { self.upper[j] } else { self.lower[j] }
    }

    /// Optimises with slightly different costs, so that ties do not stall; [`Self::optimise`] must follow.
    pub(in crate::sortition) fn perturbed(&mut self, by: f64) -> Result<(), Failure> {
        let costs = self.cost.clone();
        let mut state = 12345u64;
        for cost in &mut self.cost[..self.columns] {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *cost += by * (0.5 + (state >> 40) as f64 / f64::from(1 << 24));
        }
        let done = self.optimise();
        self.cost = costs;
        done
    }

    /// Runs to an optimal vertex, from a fresh inverse.
    pub(in crate::sortition) fn optimise(&mut self) -> Result<(), Failure> {
        if self.inverse.age > 0 {
            self.invert()?;
        }
        self.resume()
    }

    /// Runs on to an optimal vertex, after costs or bounds changed: with bounds on both sides of every column, no basis is a wrong start.
    pub(in crate::sortition) fn resume(&mut self) -> Result<(), Failure> {
        self.evaluate();
        for _ in 0..STEPS {
            if self.inverse.age >= REFRESH {
                self.refresh()?;
            }
            let Some(leaving) = self.leaving(PRIMAL) else {
                if self.inverse.age > 0 {
                    self.refresh()?;
                    if self.leaving(10.0 * PRIMAL).is_some() {
                        continue;
                    }
                }
                return Ok(());
            };
            match self.entering(leaving) {
                Entering::Column(column, flips) => self.pivot(leaving, column, &flips),
                Entering::Nothing if self.inverse.age > 0 => self.refresh()?,
                Entering::Nothing => return Err(Failure::Infeasible),
            }
        }
        Err(Failure::TooManySteps)
    }

    /// The basic column furthest outside its bounds, measured along its own edge (dual steepest edge: Forrest, Goldfarb 1992).
    fn leaving(&self, tolerance: f64) -> Option<Leaving> {
        let mut worst = None;
        let mut most = 0.0;
        for (row, (&j, x)) in self.basis.iter().zip(&self.x).enumerate() {
            for (by, above) in [(x - self.upper[j], true), (self.lower[j] - x, false)] {
                let steep = by * by / self.inverse.weights[row];
                if by > tolerance && steep > most {
                    most = steep;
                    worst = Some(Leaving { row, by, above });
                }
            }
        }
        worst
    }

    /// The ratio test: columns in the order of their ratios; each is flipped to its other bound as long as that alone is not enough.
    fn entering(&mut self, leaving: Leaving) -> Entering {
        let mut candidates: Vec<(f64, usize)> = Vec::new();
        let sign = if leaving.above { 1.0 } else { -1.0 };
        let row = self.inverse.row(leaving.row).to_vec();
        self.touched.clear();
        for &column in &self.free {
            let j = column as usize;
            let alpha = self.dot(j, &row);
            if alpha == 0.0 {
                continue;
            }
            self.touched.push(column);
            self.pivot_row[j] = alpha;
            let along = alpha * sign;
            if !self.at_upper[j] && along > PIVOT {
                candidates.push((self.reduced[j].max(0.0) / along, j));
            } else if self.at_upper[j] && along < -PIVOT {
                candidates.push((self.reduced[j].min(0.0) / along, j));
            }
        }
        let order = |a: &(f64, usize), b: &(f64, usize)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
        let (mut sorted, mut block) = (0, 32);
        let mut left = leaving.by;
        let mut flips = Vec::new();
        for i in 0..candidates.len() {
            if i + 1 >= sorted && sorted < candidates.len() {
                // Sorting only as far as needed: most tests end among the first few.
                let tail = &mut candidates[sorted..];
                let count = block.min(tail.len());
                if count < tail.len() {
                    tail.select_nth_unstable_by(count - 1, order);
                }
                tail[..count].sort_unstable_by(order);
                sorted += count;
                block *= 4;
            }
            let (ratio, j) = candidates[i];
            let gain = (self.upper[j] - self.lower[j]) * self.pivot_row[j].abs();
            let last = i + 1 == candidates.len();
            if last && left - gain > 1e-7 {
                return Entering::Nothing;
            }
            if last || left - gain < 0.0 {
                let tied = candidates[i..sorted].iter().take_while(|c| c.0 <= ratio + 1e-12).map(|c| c.1);
                let steadiest = tied.fold(j, |a, b| if self.pivot_row[b].abs() > self.pivot_row[a].abs() { b } else { a });
                return Entering::Column(steadiest, flips);
            }
            left -= gain;
            flips.push(j);
        }
        Entering::Nothing
    }

    /// Flips, then exchanges the leaving and the entering column.
    fn pivot(&mut self, leaving: Leaving, entering: usize, flips: &[usize]) {
        if !flips.is_empty() {
            let mut activity = vec![0.0; self.rows];
            for &j in flips {
                let before = self.bound(j);
                self.at_upper[j] = !self.at_upper[j];
                self.add(j, self.bound(j) - before, &mut activity);
            }
            let moved = self.inverse.times(&activity);
            self.x.iter_mut().zip(moved).for_each(|(x, by)| *x -= by);
        }
        let ratio = self.reduced[entering] / self.pivot_row[entering];
        for j in self.touched.iter().map(|j| *j as usize) {
            self.reduced[j] -= ratio * self.pivot_row[j];
        }
        let (rows, values) = self.column(entering);
        let column = self.inverse.times_sparse(rows, values);
        let Leaving { row, above, .. } = leaving;
        let out = self.basis[row];
        let target = if above { self.upper[out] } else { self.lower[out] };
        let step = (self.x[row] - target) / column[row];
        let value = self.bound(entering) + step;
        self.x.iter_mut().zip(&column).for_each(|(x, c)| *x -= step * c);
        self.x[row] = value;
        self.reduced[out] = -ratio;
        self.reduced[entering] = 0.0;
        self.basic[out] = false;
        self.basic[entering] = true;
        self.at_upper[out] = above;
        self.basis[row] = entering;
        self.free.retain(|j| *j as usize != entering);
        if self.upper[out] > self.lower[out] {
            self.free.push(out as u32);
        }
        self.inverse.replace(row, &column);
    }

    /// Other costs; [`Self::resume`] must follow.
    pub(in crate::sortition) fn set_costs(&mut self, costs: &[f64]) {
        self.cost[..self.columns].copy_from_slice(costs);
    }

    /// Other bounds; [`Self::resume`] must follow.
    pub(in crate::sortition) fn set_bounds(&mut self, column: usize, lower: f64, upper: f64) {
        (self.lower[column], self.upper[column]) = (lower, upper);
    }

    /// Values of the columns.
    pub(in crate::sortition) fn point(&self) -> Vec<f64> {
        let mut x: Vec<f64> = (0..self.columns).map(|j| self.bound(j)).collect();
        for (j, value) in self.basis.iter().zip(&self.x) {
            if let Some(cell) = x.get_mut(*j) {
                *cell = *value;
            }
        }
        x
    }

    /// Where it stands.
    pub(super) fn vertex(&self) -> Vertex {
        Vertex { x: self.point(), multipliers: self.multipliers(), reduced: self.reduced[..self.columns].to_vec() }
    }
}
