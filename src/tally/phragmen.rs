//! Sequential Phragmén: electing an option costs one unit of load, which those who approve of it share so that their loads become equal;
//! seat by seat, the option is elected whose supporters end with the smallest load.
//!
//! Exact fractions. Source: Phragmén, 1894; Brill, Freeman, Janson, Lackner, *Phragmén's voting methods and justified representation*,
//! AAAI 2017.

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall, nothing};
use super::outcome::{Stage, Standing, Status, Told};
use super::tie::Breaker;
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeMap;

/// Voters with the same approvals.
struct Group<'a> {
    approved: &'a [u16],
    voters: u64,
    load: BigRational,
}

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    hall.explore(|breaker| run(hall, breaker))
}

fn run(hall: &Hall<'_>, breaker: &mut Breaker<'_>) -> Counted {
    let mut groups: BTreeMap<&[u16], u64> = BTreeMap::new();
    for ballot in hall.ballots {
        if let Ballot::Approvals(approved) = &ballot.ballot {
            *groups.entry(approved).or_default() += ballot.weight;
        }
    }
    let nil = || BigRational::from_integer(0.into());
    let mut groups: Vec<Group<'_>> = groups.into_iter().map(|(approved, voters)| Group { approved, voters, load: nil() }).collect();
    let (mut winners, mut stages) = (Vec::new(), Vec::new());
    while winners.len() < hall.seats() {
        let loads: Vec<(u16, BigRational)> = hall
            .standing()
            .filter(|option| !winners.contains(option))
            .filter_map(|option| Some((option, load_of(&groups, option)?)))
            .collect();
        let Some(least) = loads.iter().map(|(_, load)| load).min() else { break };
        let tied: Vec<u16> = loads.iter().filter(|(_, load)| load == least).map(|(option, _)| *option).collect();
        let winner = breaker.first(&tied);
        let mut told = vec![Told::SmallestLoad { option: hall.name(winner), load: least.clone().into() }];
        if tied.len() > 1 {
            told.push(Told::TieBroken { options: hall.names(&tied), option: hall.name(winner) });
        }
        for group in groups.iter_mut().filter(|group| group.approved.contains(&winner)) {
            group.load = least.clone();
        }
        winners.push(winner);
        let status = |option: u16| if option == winner { Status::Elected } else { Status::Standing };
        let standing =
            |(option, load): &(u16, BigRational)| Standing { option: *option, amount: Amount::from(load.clone()), status: status(*option) };
        stages.push(Stage { told, standing: loads.iter().map(standing).collect(), ..Stage::default() });
    }
    let mut told = vec![Told::ElectedTogether { options: hall.names(&winners), seats: winners.len() as u64 }];
    if winners.len() < hall.seats() {
        told.push(Told::SeatsLeft { empty: (hall.seats() - winners.len()) as u64 });
    }
    let order = winners.iter().map(|winner| vec![*winner]).collect();
    Counted { winners, order: Some(order), told, stages, ..nothing() }
}

/// The load that supporters of an option would have if it were elected; none where it has no supporters.
fn load_of(groups: &[Group<'_>], option: u16) -> Option<BigRational> {
    let supporters = || groups.iter().filter(|group| group.approved.contains(&option));
    let voters: BigInt = supporters().map(|group| BigInt::from(group.voters)).sum();
    let loads = supporters().map(|group| &group.load * BigRational::from_integer(group.voters.into()));
    (voters > BigInt::from(0)).then(|| (BigRational::from_integer(1.into()) + loads.sum::<BigRational>()) / voters)
}
