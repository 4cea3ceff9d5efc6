//! Borda: from each ballot, an option gets a point for every option ranked below it, and half a point for every one that is equal.
//!
//! Options that a ballot does not rank are equal, behind all that are ranked. Source: Borda, *Mémoire sur les élections au scrutin*, 1781;
//! ties as in Black, *Partial justification of the Borda count*, 1976.

use super::amount::Amount;
use super::count::{Counted, Hall};
use super::outcome::Told;
use super::pairwise::Pairwise;
use super::score::by_amount;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let pairwise = Pairwise::of(hall);
    let ballots: u64 = hall.ballots.iter().map(|ballot| ballot.weight).sum();
    // Twice the points, to stay with whole numbers: ballots + over - under is twice the ballots that prefer, and once those that tie.
    let doubled = |option: u16| {
        let others = hall.standing().filter(|other| *other != option);
        others.map(|other| ballots + pairwise.over(option, other) - pairwise.over(other, option)).sum::<u64>()
    };
    by_amount(
        hall,
        doubled,
        |points| Amount::Decimal { units: i128::from(points) * 5, digits: 1 },
        |option, points| Told::MostPoints { option, points },
    )
}
