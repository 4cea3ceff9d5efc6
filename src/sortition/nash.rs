//! The product of the chances as large as possible: an interior point, then simplicial decomposition.
//!
//! An interior-point method gives a point; usually it is good enough, else it is the first of the points whose mean is improved. A round asks the program for the
//! vertex that the gradient likes best, then finds the best mean of all vertices at hand by exchanges between two of them (von Hohenbalken
//! 1977; Frank and Wolfe 1956 with pairwise steps). What the gradient promises of the new vertex bounds how far from the optimum the point
//! is: with n people and the gradient n/x of the logarithms, no lottery's geometric mean is larger than (promise / n) times this one's.
#![expect(clippy::indexing_slicing, reason = "arrays over classes or vertices, made together")]
#![expect(clippy::cast_precision_loss, reason = "people, far below 2^52")]

use super::instance::Instance;
use super::leximin::{Chances, GRID, Halt, Marginals, leximin};
use super::watch::{Stage, Watch, tick};

/// The geometric mean is this near the largest possible, in proportion, when the search ends of itself.
pub(super) const NEAR: f64 = 1e-7;
/// Rounds, each with one more vertex.
const ROUNDS: usize = 400;
/// Exchanges between vertices in one round.
const EXCHANGES: usize = 2_000;

/// Chances with the largest product. People who have no chance in any lottery (the quotas alone say so) are left out of it.
pub(super) fn nash(instance: &Instance, watch: &mut dyn Watch) -> Result<Chances, Halt> {
    let chances = leximin(instance, watch)?;
    let people: Vec<f64> = instance.classes.iter().map(|class| class.members.len() as f64).collect();
    let counted: Vec<f64> = people.iter().zip(&chances.of_class).map(|(n, p)| if *p > 0.0 { *n } else { 0.0 }).collect();
    let all: f64 = counted.iter().sum();
    let start: Vec<f64> = people.iter().zip(&chances.of_class).map(|(n, p)| n * p).collect();
    let mut marginals = Marginals::new(instance);
    let start = marginals.logarithms(&counted, &start);
    let mut mean = Mean { counted, shares: vec![1.0], point: start.clone(), vertices: vec![start] };
    for round in 0..ROUNDS {
        tick(watch, Stage::Levels, round, ROUNDS)?;
        let gradient = mean.gradient();
        let costs: Vec<f64> = gradient.iter().map(|g| -g).collect();
        let vertex = marginals.vertex(&costs)?;
        let gap = dot(&gradient, &vertex) / all - 1.0;
        if gap <= NEAR {
            break;
        }
        mean.vertices.push(vertex);
        mean.shares.push(0.0);
        mean.improve(all * f64::max(gap / 20.0, NEAR / 4.0));
    }
    let of_class: Vec<f64> = mean.point.iter().zip(&people).map(|(x, n)| ((x / n).clamp(0.0, 1.0) * GRID).round() / GRID).collect();
    let smallest = of_class.iter().copied().fold(1.0, f64::min);
    Ok(Chances { of_class, smallest })
}

/// A mean of vertices.
struct Mean {
    /// People of each class who count.
    counted: Vec<f64>,
    vertices: Vec<Vec<f64>>,
    /// Not negative; they sum to 1.
    shares: Vec<f64>,
    /// Places of each class.
    point: Vec<f64>,
}

impl Mean {
    /// Of the sum of the logarithms of everybody's chances.
    fn gradient(&self) -> Vec<f64> {
        self.counted.iter().zip(&self.point).map(|(n, x)| if *n > 0.0 { n / x.max(1e-12) } else { 0.0 }).collect()
    }

    /// Moves shares from the vertex that the gradient likes least to the one it likes best, until the two are as near as `tolerance`.
    fn improve(&mut self, tolerance: f64) {
        for _ in 0..EXCHANGES {
            let gradient = self.gradient();
            let likes: Vec<f64> = self.vertices.iter().map(|vertex| dot(&gradient, vertex)).collect();
            let best = (0..likes.len()).fold(0, |best, i| if likes[i] > likes[best] { i } else { best });
            let worst =
                (0..likes.len()).filter(|i| self.shares[*i] > 0.0).fold(best, |worst, i| if likes[i] < likes[worst] { i } else { worst });
            if likes[best] - likes[worst] <= tolerance {
                break;
            }
            let along: Vec<f64> = self.vertices[best].iter().zip(&self.vertices[worst]).map(|(a, b)| a - b).collect();
            let step = self.length(&along, self.shares[worst]);
            self.shares[best] += step;
            self.shares[worst] -= step;
            self.point.iter_mut().zip(&along).for_each(|(x, d)| *x = (*x + step * d).max(0.0));
        }
        let mut kept = self.shares.iter().map(|share| *share > 0.0);
        self.vertices.retain(|_| kept.next() == Some(true));
        self.shares.retain(|share| *share > 0.0);
    }

    /// How far along the logarithms still rise, at most `most`: Newton's method, kept between what is known to be short and long.
    fn length(&self, along: &[f64], most: f64) -> f64 {
        let slopes = |step: f64| {
            let mut slopes = (0.0, 0.0);
            for ((n, x), d) in self.counted.iter().zip(&self.point).zip(along).filter(|((n, _), d)| **n > 0.0 && **d != 0.0) {
                let rate = d / (x + step * d).max(1e-12);
                slopes.0 += n * rate;
                slopes.1 -= n * rate * rate;
            }
            slopes
        };
        if slopes(most).0 >= 0.0 {
            return most;
        }
        let (mut short, mut long, mut step) = (0.0, most, 0.0);
        for _ in 0..40 {
            let (first, second) = slopes(step);
            if first > 0.0 {
                short = step;
            } else {
                long = step;
            }
            let newton = step - first / second;
            let next = if newton > short && newton < long { newton } else { f64::midpoint(short, long) };
            if (next - step).abs() <= 1e-12 * most {
                return next;
            }
            step = next;
        }
        short
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
