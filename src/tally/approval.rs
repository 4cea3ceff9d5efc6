//! Approval: every ballot approves of any number of options; the option that most approve of wins.
//!
//! A threshold, where the rules state one, is a share of the base as for [`super::majority`]. Source: Brams, Fishburn, *Approval Voting*,
//! 1983.

use super::ballot::Ballot;
use super::count::{Counted, Hall};
use super::fraction::Fraction;
use super::majority::by_votes;
use super::outcome::Told;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let votes = hall.sums(|ballot, sums| {
        let Ballot::Approvals(options) = &ballot.ballot else { return };
        for option in options {
            if let Some(sum) = sums.get_mut(usize::from(*option)) {
                *sum += ballot.weight;
            }
        }
    });
    let mut counted = by_votes(hall, &votes, hall.rules.threshold.unwrap_or(Fraction::NONE));
    for told in &mut counted.told {
        if let Told::Most { option, votes, of } = told {
            *told = Told::Approved { option: std::mem::take(option), votes: *votes, of: *of };
        }
    }
    counted
}
