//! Dots and quadratic credits: every voter has the same points. With dots, a vote costs a point; with quadratic credits, it costs the square:
//! 1 vote 1 credit, 2 votes 4, 3 votes 9. The most votes win.
//!
//! Source: Lalley, Weyl, *Quadratic Voting*, AEA Papers and Proceedings 108, 2018.

use super::amount::Amount;
use super::count::{Counted, Hall};
use super::outcome::Told;
use super::score::{by_amount, totals};

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let totals = totals(hall);
    let votes = |option: u16| totals.get(usize::from(option)).map_or(0, |(votes, _)| *votes);
    by_amount(hall, votes, Amount::Whole, |option, points| Told::MostPoints { option, points })
}
