//! Schulze: an option is ahead of another if the strongest path of victories leads from it to the other. A path is as strong as its weakest
//! victory; a victory, by default, as strong as the ballots that prefer the winner (winning votes).
//!
//! Source: Schulze, *A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method*,
//! Social Choice and Welfare 36, 2011; Debian's constitution, A.5.

use super::count::{Counted, Hall};
use super::outcome::Told;
use super::pairwise::{Pairwise, concluded, layers};

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let pairwise = Pairwise::of(hall);
    let paths = paths(hall, &pairwise);
    let size = hall.options.len();
    let path = |one: u16, other: u16| paths.get(usize::from(one) * size + usize::from(other)).copied().unwrap_or(0);
    let order = layers(hall, |one, other| path(one, other) > path(other, one));
    concluded(hall, &pairwise, order, |option| Told::StrongestPaths { option })
}

/// The strength of the strongest path between every two options (Floyd and Warshall's algorithm, with minimum and maximum).
fn paths(hall: &Hall<'_>, pairwise: &Pairwise) -> Vec<u64> {
    let size = hall.options.len();
    let options = || 0..u16::try_from(size).unwrap_or(u16::MAX);
    let strength = |one| options().map(move |other| pairwise.strength(one, other, hall.rules.strength));
    let mut paths: Vec<u64> = options().flat_map(strength).collect();
    for over in 0..size {
        let onward: Vec<u64> = paths.iter().skip(over * size).take(size).copied().collect();
        for row in paths.chunks_exact_mut(size) {
            let first = row.get(over).copied().unwrap_or(0);
            for (direct, second) in row.iter_mut().zip(&onward) {
                *direct = (*direct).max(first.min(*second));
            }
        }
    }
    paths
}
