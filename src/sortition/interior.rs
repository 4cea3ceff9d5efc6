//! The largest sum of logarithms over a linear program, by a primal-dual interior-point method.
//!
//! Newton's method on the optimality conditions, relaxed by a shrinking amount; what is solved each time has one row per quota, however
//! many people there are. Started anywhere inside the columns' bounds; the rows are met only at the end. Only the arithmetic operations
//! that IEEE 754 defines exactly; the caller checks how good the answer is.
#![expect(clippy::indexing_slicing, reason = "arrays over columns or rows, made together")]
#![expect(clippy::cast_precision_loss, reason = "numbers of rows and columns")]

use super::lp::Program;

/// Newton steps.
const STEPS: usize = 80;
/// The relaxation, in proportion to all columns, at which it ends.
const ENOUGH: f64 = 1e-11;
/// How much of the way to the boundary a step may take.
const SHY: f64 = 0.995;

/// What is followed of one row: its sum, its multiplier, and those of its two sides.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    low: f64,
    high: f64,
    sum: f64,
    y: f64,
    at_low: f64,
    at_high: f64,
}

impl Row {
    /// The curvature of the relaxed sides and their pull; none for a row that must be met exactly.
    fn sides(&self, relaxed: f64) -> Option<(f64, f64)> {
        let (below, above) = (self.sum - self.low, self.high - self.sum);
        let pull = relaxed / below - relaxed / above - self.y;
        (self.high > self.low).then(|| (self.at_low / below + self.at_high / above, pull))
    }
}

/// Maximises Σ `weights`·log(x) where the program's rows and bounds hold, its costs aside; columns of weight 0 stay at 0. Begins at `start`.
pub(super) fn maximise(program: &Program, weights: &[f64], start: &[f64]) -> Vec<f64> {
    let mut point = Point::new(program, weights, start);
    for _ in 0..STEPS {
        let way = point.direction();
        let length = point.length(&way);
        if !length.is_finite() || way.x.iter().any(|d| !d.is_finite()) {
            break;
        }
        point.walk(&way, length);
        let mean = point.mean_product();
        let missed = point.rows.iter().zip(point.sums()).map(|(row, sum)| (row.sum - sum).abs()).fold(0.0, f64::max);
        if mean < ENOUGH && missed < 1e-9 {
            break;
        }
        point.relaxed = mean * if length > 0.9 { 0.1 } else { 0.4 };
    }
    point.x
}

/// Where the method stands.
struct Point<'a> {
    program: &'a Program,
    weights: &'a [f64],
    /// Columns with a weight.
    free: Vec<usize>,
    x: Vec<f64>,
    /// Multipliers of the columns' upper bounds.
    caps: Vec<f64>,
    rows: Vec<Row>,
    /// What the product of each multiplier and its slack is to be, for now.
    relaxed: f64,
}

/// By how much everything would move.
struct Way {
    x: Vec<f64>,
    caps: Vec<f64>,
    rows: Vec<Row>,
}

impl<'a> Point<'a> {
    fn new(program: &'a Program, weights: &'a [f64], start: &[f64]) -> Self {
        let free: Vec<usize> = (0..weights.len()).filter(|j| weights[*j] > 0.0).collect();
        let mut x = vec![0.0; start.len()];
        for &j in &free {
            x[j] = start[j].clamp(program.upper[j] * 1e-3, program.upper[j] * 0.9);
        }
        let relaxed = 1.0;
        let caps = x.iter().zip(&program.upper).map(|(x, upper)| relaxed / (upper - x).max(1e-9)).collect();
        let mut point = Self { program, weights, free, x, caps, rows: Vec::new(), relaxed };
        let row = |((low, high), sum): ((&f64, &f64), f64)| {
            let (low, high, width) = (*low, *high, high - low);
            if width <= 0.0 {
                return Row { low, high, sum: low, ..Row::default() };
            }
            let sum = sum.clamp(low + 0.1 * width, high - 0.1 * width);
            let (at_low, at_high) = (relaxed / (sum - low), relaxed / (high - sum));
            Row { low, high, sum, y: at_low - at_high, at_low, at_high }
        };
        point.rows = program.row_lower.iter().zip(&program.row_upper).zip(point.sums()).map(row).collect();
        point
    }

    /// Sums of the rows.
    fn sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.program.row_lower.len()];
        for &j in &self.free {
            for (row, weight) in &self.program.columns[j] {
                sums[*row] += weight * self.x[j];
            }
        }
        sums
    }

    /// What the multipliers of its rows, as given, add to a column.
    fn held(&self, column: usize, multiplier: impl Fn(usize) -> f64) -> f64 {
        self.program.columns[column].iter().map(|(row, weight)| weight * multiplier(*row)).sum()
    }

    /// Newton's direction: the rows' multipliers from a system with one equation a row, the rest from them.
    fn direction(&self) -> Way {
        let order = self.rows.len();
        let mut matrix = vec![0.0; order * order];
        let mut right: Vec<f64> = self.rows.iter().zip(self.sums()).map(|(row, sum)| row.sum - sum).collect();
        let (mut bends, mut pulls) = (vec![1.0; self.x.len()], vec![0.0; self.x.len()]);
        for &j in &self.free {
            let (x, slack) = (self.x[j], self.program.upper[j] - self.x[j]);
            let bend = self.weights[j] / (x * x) + self.caps[j] / slack;
            let pull = self.weights[j] / x + self.held(j, |row| self.rows[row].y) - self.relaxed / slack;
            (bends[j], pulls[j]) = (bend, pull);
            for (a, weight) in &self.program.columns[j] {
                right[*a] -= weight * pull / bend;
                for (b, other) in &self.program.columns[j] {
                    matrix[a * order + b] += weight * other / bend;
                }
            }
        }
        let largest = (0..order).map(|i| matrix[i * order + i]).fold(0.0, f64::max);
        for (i, row) in self.rows.iter().enumerate() {
            if let Some((bend, pull)) = row.sides(self.relaxed) {
                matrix[i * order + i] += 1.0 / bend;
                right[i] += pull / bend;
            }
            matrix[i * order + i] += 1e-13 * largest;
        }
        solve(&mut matrix, &mut right);
        let mut way = Way { x: vec![0.0; self.x.len()], caps: vec![0.0; self.x.len()], rows: Vec::new() };
        for &j in &self.free {
            let slack = self.program.upper[j] - self.x[j];
            way.x[j] = (pulls[j] + self.held(j, |row| right[row])) / bends[j];
            way.caps[j] = self.relaxed / slack - self.caps[j] + self.caps[j] / slack * way.x[j];
        }
        let row = |(row, y): (&Row, &f64)| {
            let Some((bend, pull)) = row.sides(self.relaxed) else { return Row { y: *y, ..Row::default() } };
            let (below, above, sum) = (row.sum - row.low, row.high - row.sum, (pull - y) / bend);
            let at_low = self.relaxed / below - row.at_low - row.at_low / below * sum;
            let at_high = self.relaxed / above - row.at_high + row.at_high / above * sum;
            Row { sum, y: *y, at_low, at_high, ..Row::default() }
        };
        way.rows = self.rows.iter().zip(&right).map(row).collect();
        way
    }

    /// How much of the way keeps everything that must be positive so; at most all of it.
    fn length(&self, way: &Way) -> f64 {
        let mut length: f64 = 1.0;
        let mut limit = |value: f64, by: f64| {
            if by < 0.0 {
                length = length.min(-SHY * value / by);
            }
        };
        for &j in &self.free {
            limit(self.x[j], way.x[j]);
            limit(self.program.upper[j] - self.x[j], -way.x[j]);
            limit(self.caps[j], way.caps[j]);
        }
        for (row, by) in self.rows.iter().zip(&way.rows).filter(|(row, _)| row.high > row.low) {
            limit(row.sum - row.low, by.sum);
            limit(row.high - row.sum, -by.sum);
            limit(row.at_low, by.at_low);
            limit(row.at_high, by.at_high);
        }
        length
    }

    fn walk(&mut self, way: &Way, length: f64) {
        for &j in &self.free {
            self.x[j] += length * way.x[j];
            self.caps[j] += length * way.caps[j];
        }
        for (row, by) in self.rows.iter_mut().zip(&way.rows) {
            row.sum += length * by.sum;
            row.y += length * by.y;
            row.at_low += length * by.at_low;
            row.at_high += length * by.at_high;
        }
    }

    /// The mean product of a multiplier and its slack: how far from the optimum.
    fn mean_product(&self) -> f64 {
        let sided = self.rows.iter().filter(|row| row.high > row.low);
        let of_rows: f64 = sided.clone().map(|row| row.at_low * (row.sum - row.low) + row.at_high * (row.high - row.sum)).sum();
        let of_caps: f64 = self.free.iter().map(|j| self.caps[*j] * (self.program.upper[*j] - self.x[*j])).sum();
        (of_rows + of_caps) / (self.free.len() + 2 * sided.count()).max(1) as f64
    }
}

/// Solves a symmetric positive system in place (Cholesky); a row that depends on others gets 0.
fn solve(matrix: &mut [f64], right: &mut [f64]) {
    let order = right.len();
    let mut dependent = vec![false; order];
    for i in 0..order {
        for j in 0..=i {
            let mut cell = matrix[i * order + j];
            for c in 0..j {
                cell -= matrix[i * order + c] * matrix[j * order + c];
            }
            if i == j {
                dependent[i] = cell <= 1e-14 * matrix[i * order + i].abs();
                matrix[i * order + i] = if dependent[i] { 1.0 } else { cell.sqrt() };
            } else {
                matrix[i * order + j] = if dependent[j] { 0.0 } else { cell / matrix[j * order + j] };
            }
        }
    }
    for i in 0..order {
        let sum: f64 = (0..i).map(|c| matrix[i * order + c] * right[c]).sum();
        right[i] = if dependent[i] { 0.0 } else { (right[i] - sum) / matrix[i * order + i] };
    }
    for i in (0..order).rev() {
        let sum: f64 = (i + 1..order).map(|c| matrix[c * order + i] * right[c]).sum();
        right[i] = if dependent[i] { 0.0 } else { (right[i] - sum) / matrix[i * order + i] };
    }
}
