//! The inverse of the basis, dense: bases here have tens of rows, seldom hundreds.
#![expect(clippy::indexing_slicing, reason = "dense square arrays, all of the same order")]

use super::Failure;

/// The explicit inverse, row after row.
#[derive(Clone, Debug)]
pub(super) struct Inverse {
    order: usize,
    cells: Vec<f64>,
    /// Per row, the sum of its squares.
    pub(super) weights: Vec<f64>,
    /// Pivots since the inverse was last computed afresh.
    pub(super) age: usize,
}

impl Inverse {
    /// Inverts the square matrix whose columns are given sparsely (Gauss-Jordan in place, partial pivoting).
    pub(super) fn of<'a>(columns: impl ExactSizeIterator<Item = (&'a [u32], &'a [f64])>) -> Result<Self, Failure> {
        let order = columns.len();
        let mut cells = vec![0.0; order * order];
        for (j, (rows, values)) in columns.enumerate() {
            for (row, value) in rows.iter().zip(values) {
                cells[*row as usize * order + j] = *value;
            }
        }
        let mut swapped = Vec::new();
        for c in 0..order {
            let (mut pivot, mut best) = (c, 0.0);
            for i in c..order {
                let size = f64::abs(cells[i * order + c]);
                if size > best {
                    (pivot, best) = (i, size);
                }
            }
            if best <= 1e-12 {
                return Err(Failure::Singular);
            }
            if pivot != c {
                swapped.push((c, pivot));
                for j in 0..order {
                    cells.swap(pivot * order + j, c * order + j);
                }
            }
            let inverse = 1.0 / std::mem::replace(&mut cells[c * order + c], 1.0);
            let pivot_row: Vec<f64> = cells[c * order..(c + 1) * order].iter().map(|cell| cell * inverse).collect();
            cells[c * order..(c + 1) * order].copy_from_slice(&pivot_row);
            for i in (0..order).filter(|i| *i != c) {
                let factor = std::mem::take(&mut cells[i * order + c]);
                if factor != 0.0 {
                    cells[i * order..(i + 1) * order].iter_mut().zip(&pivot_row).for_each(|(cell, p)| *cell -= factor * p);
                }
            }
        }
        // Rows exchanged on the way are columns exchanged in the inverse.
        for (a, b) in swapped.into_iter().rev() {
            (0..order).for_each(|i| cells.swap(i * order + a, i * order + b));
        }
        let weights = (0..order).map(|i| square(&cells[i * order..(i + 1) * order])).collect();
        Ok(Self { order, cells, weights, age: 0 })
    }

    /// One row of the inverse.
    pub(super) fn row(&self, i: usize) -> &[f64] {
        &self.cells[i * self.order..(i + 1) * self.order]
    }

    /// Inverse times a dense vector.
    pub(super) fn times(&self, vector: &[f64]) -> Vec<f64> {
        (0..self.order).map(|i| self.row(i).iter().zip(vector).map(|(a, b)| a * b).sum()).collect()
    }

    /// Inverse times a sparse column.
    pub(super) fn times_sparse(&self, rows: &[u32], values: &[f64]) -> Vec<f64> {
        let entry = |i: usize| rows.iter().zip(values).map(|(row, value)| self.cells[i * self.order + *row as usize] * value).sum();
        (0..self.order).map(entry).collect()
    }

    /// A dense row vector times the inverse.
    pub(super) fn times_left(&self, vector: &[f64]) -> Vec<f64> {
        let mut product = vec![0.0; self.order];
        for (i, weight) in vector.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
            product.iter_mut().zip(self.row(i)).for_each(|(cell, a)| *cell += weight * a);
        }
        product
    }

    /// Replaces column `r` of the basis; `column` is the inverse times the entering column.
    pub(super) fn replace(&mut self, r: usize, column: &[f64]) {
        let inverse = 1.0 / column[r];
        let pivot_row: Vec<f64> = self.row(r).iter().map(|cell| cell * inverse).collect();
        for (i, factor) in column.iter().enumerate() {
            let row = &mut self.cells[i * self.order..(i + 1) * self.order];
            if i == r {
                row.copy_from_slice(&pivot_row);
            } else if *factor != 0.0 {
                row.iter_mut().zip(&pivot_row).for_each(|(cell, p)| *cell -= factor * p);
            } else {
                continue;
            }
            self.weights[i] = square(row);
        }
        self.age += 1;
    }
}

fn square(row: &[f64]) -> f64 {
    row.iter().map(|cell| cell * cell).sum()
}
