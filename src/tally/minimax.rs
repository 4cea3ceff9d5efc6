//! Minimax: the option whose worst defeat in a direct comparison is the least bad. A defeat, by default, is as bad as the ballots that
//! prefer the other (winning votes).
//!
//! Source: Simpson, *On defining areas of voter choice*, 1969; Kramer, *A dynamical model of political equilibrium*, 1977.

use super::count::{Counted, Hall};
use super::outcome::Told;
use super::pairwise::{Pairwise, concluded};

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let pairwise = Pairwise::of(hall);
    let defeat = |option: u16| hall.standing().map(|other| pairwise.strength(other, option, hall.rules.strength)).max().unwrap_or(0);
    let order = hall.levels(|option| std::cmp::Reverse(defeat(option)));
    let worst = order.first().and_then(|level| level.first()).map_or(0, |option| defeat(*option));
    concluded(hall, &pairwise, order, |option| Told::SmallestDefeat { option, votes: worst })
}
