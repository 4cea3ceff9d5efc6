//! A bounded dual simplex: few rows, many columns, every column between two finite bounds.
//!
//! Deterministic: one thread, no hash order, only the arithmetic operations that IEEE 754 defines exactly. Nothing that depends on its
//! answer may rest on it alone: panels are counted again in integers, bounds are evaluated again in fractions.

mod basis;
mod simplex;

pub(super) use simplex::{Standing, Tableau};

/// Minimise cost·x where `row_lower <= A x <= row_upper` and `lower <= x <= upper`.
#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    /// Per column, the rows it enters and with what weight.
    pub(super) columns: Vec<Vec<(usize, f64)>>,
    pub(super) cost: Vec<f64>,
    pub(super) lower: Vec<f64>,
    pub(super) upper: Vec<f64>,
    pub(super) row_lower: Vec<f64>,
    pub(super) row_upper: Vec<f64>,
}

/// An optimal vertex.
#[derive(Clone, Debug)]
pub(super) struct Vertex {
    /// Value of each column.
    pub(super) x: Vec<f64>,
    /// Multiplier of each row.
    pub(super) multipliers: Vec<f64>,
    /// Reduced cost of each column: 0 in the basis.
    pub(super) reduced: Vec<f64>,
}

/// Why there is no vertex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// No point meets all rows, within the tolerance of the arithmetic.
    #[error("no point meets all rows")]
    Infeasible,
    /// The basis lost its rank to rounding.
    #[error("the basis is singular")]
    Singular,
    /// More steps than any program of this size should need.
    #[error("too many steps")]
    TooManySteps,
}

impl Program {
    /// The optimal vertex. Costs are perturbed first, against stalling, then restored.
    pub(super) fn minimise(&self) -> Result<Vertex, Failure> {
        self.minimise_from(&mut None)
    }

    /// The same, begun where a program of the same columns, and of these rows or the first of them, ended; leaves there where this one does.
    pub(super) fn minimise_from(&self, standing: &mut Option<Standing>) -> Result<Vertex, Failure> {
        let begun = standing.take().and_then(|standing| {
            let mut tableau = Tableau::new(self).ok()?;
            tableau.stand(standing).ok()?;
            Self::run(tableau).ok()
        });
        let tableau = begun.map_or_else(|| Self::run(Tableau::new(self)?), Ok)?;
        let vertex = tableau.vertex();
        *standing = Some(tableau.standing());
        Ok(vertex)
    }

    fn run(mut tableau: Tableau) -> Result<Tableau, Failure> {
        tableau.perturbed(1e-6)?;
        tableau.optimise()?;
        Ok(tableau)
    }
}

#[cfg(test)]
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "single digits")]
mod tests {
    use super::*;
    use microlp::{ComparisonOp, OptimizationDirection, Problem};

    /// Numbers from 0 to n - 1, the same in every run.
    fn numbers(seed: u64) -> impl FnMut(u64) -> u64 {
        let mut stream = crate::stream::Stream::new(crate::digest::tagged("test", &[&seed.to_be_bytes()]));
        move |n| stream.below(n)
    }

    #[test]
    fn random_programs_agree_with_another_solver() {
        let (mut solved, mut refused) = (0, 0);
        for seed in 0..300 {
            let mut below = numbers(seed);
            let (rows, columns) = (1 + below(6) as usize, 1 + below(9) as usize);
            let mut program = Program::default();
            for _ in 0..columns {
                let entries = (0..rows).map(|r| (r, (below(9) as f64 - 4.0).clamp(-2.0, 3.0))).filter(|e| e.1 != 0.0).collect();
                program.columns.push(entries);
                program.cost.push(below(9) as f64 - 4.0);
                program.lower.push(below(3) as f64);
                program.upper.push(2.0 + below(4) as f64);
            }
            for _ in 0..rows {
                let low = below(12) as f64 - 6.0;
                program.row_lower.push(low);
                program.row_upper.push(low + below(16) as f64);
            }
            let mut other = Problem::new(OptimizationDirection::Minimize);
            let variables: Vec<_> = (0..columns).map(|j| other.add_var(program.cost[j], (program.lower[j], program.upper[j]))).collect();
            for row in 0..rows {
                let terms = || {
                    program.columns.iter().zip(&variables).flat_map(move |(c, v)| c.iter().filter(move |e| e.0 == row).map(|e| (*v, e.1)))
                };
                other.add_constraint(terms().collect::<Vec<_>>().as_slice(), ComparisonOp::Ge, program.row_lower[row]);
                other.add_constraint(terms().collect::<Vec<_>>().as_slice(), ComparisonOp::Le, program.row_upper[row]);
            }
            let theirs = other.solve().ok().map(|s| s.into_solution().unwrap().objective());
            let ours = program.minimise().ok().map(|v| v.x.iter().zip(&program.cost).map(|(x, c)| x * c).sum::<f64>());
            match (ours, theirs) {
                (Some(a), Some(b)) => assert!((a - b).abs() < 1e-6, "seed {seed}: {a} for {b}"),
                (a, b) => assert_eq!(a.is_some(), b.is_some(), "seed {seed}"),
            }
            if ours.is_some() { solved += 1 } else { refused += 1 }
        }
        assert!(solved > 50 && refused > 50, "{solved} solved, {refused} refused");
    }
}
