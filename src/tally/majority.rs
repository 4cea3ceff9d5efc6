//! Majority: one choice a ballot. The option with the most votes wins, if they are the stated share of the stated base.
//!
//! The base is said, never assumed: ballots cast, those and abstentions, people present, people entitled. Two thirds of 9 is 6; more than
//! two thirds is 7. Without rules: more than one half of the ballots cast. Source: the usual definitions, as in *Robert's Rules of Order
//! Newly Revised*, §44.

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall};
use super::fraction::Fraction;
use super::outcome::{Stage, Standing, Status, Told};

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let votes = hall.sums(|ballot, sums| {
        let Ballot::Choice(option) = ballot.ballot else { return };
        if let Some(sum) = sums.get_mut(usize::from(option)) {
            *sum += ballot.weight;
        }
    });
    by_votes(hall, &votes, hall.rules.threshold.unwrap_or(Fraction::HALF))
}

/// The most votes win, of those options that reach the threshold.
pub(super) fn by_votes(hall: &Hall<'_>, votes: &[u64], threshold: Fraction) -> Counted {
    let of = |option: u16| votes.get(usize::from(option)).copied().unwrap_or(0);
    let order = hall.levels(of);
    let needed = threshold.needed(hall.base, hall.rules.needs_more(threshold)).max(1);
    let reaching: Vec<Vec<u16>> = order.iter().filter(|level| level.first().is_some_and(|option| of(*option) >= needed)).cloned().collect();
    let seats = hall.seats();
    let (winners, tied) = hall.seated(&reaching, seats);
    let first = order.first().and_then(|level| level.first()).copied().unwrap_or_default();
    let lead = winners.first().copied().unwrap_or(first);
    let (option, votes_of) = (hall.name(lead), of(lead));
    let stated = needed > 1;
    let mut told = match winners.as_slice() {
        [] => vec![Told::NotReached { option, votes: votes_of, of: hall.base, needed }],
        [_] if stated => vec![Told::Reached { option, votes: votes_of, of: hall.base, needed }],
        [_] if hall.rules.seats == 1 => vec![Told::Most { option, votes: votes_of, of: hall.base }],
        many => vec![Told::ElectedTogether { options: hall.names(many), seats: many.len() as u64 }],
    };
    if !winners.is_empty() && winners.len() < seats {
        told.push(Told::SeatsLeft { empty: (seats - winners.len()) as u64 });
    }
    let standing = |option: u16| Standing {
        option,
        amount: Amount::votes(of(option)),
        status: if winners.contains(&option) { Status::Elected } else { Status::Standing },
    };
    let needed = stated.then(|| Amount::votes(needed));
    let stage = Stage {
        told: vec![Told::Votes],
        standing: order.iter().flatten().map(|option| standing(*option)).collect(),
        needed,
        ..Stage::default()
    };
    Counted { winners, tied, order: Some(order), told, stages: vec![stage] }
}
