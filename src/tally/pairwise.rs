//! Direct comparisons: for every two options, how many ballots prefer the one to the other.

use super::ballot::{Ballot, Ranking};
use super::count::{Counted, Hall, nothing};
use super::outcome::{Duel, Stage, Told};
use super::rules::{Strength, Unranked};

/// How many ballots prefer one option to another.
#[derive(Clone, Debug)]
pub(super) struct Pairwise {
    size: usize,
    votes: Vec<u64>,
}

impl Pairwise {
    /// Compares every two options on every ballot.
    pub(super) fn of(hall: &Hall<'_>) -> Self {
        let mut pairwise = Self { size: hall.options.len(), votes: vec![0; hall.options.len().pow(2)] };
        let standing = hall.standing().count();
        for ballot in hall.ballots {
            let Ballot::Ranking(ranking) = &ballot.ballot else { continue };
            match ranking.as_strict().filter(|order| order.len() == standing && hall.rules.truncation.is_none()) {
                Some(order) => pairwise.add_complete(order, ballot.weight),
                None => pairwise.add(ranking, ballot.weight, hall),
            }
        }
        pairwise
    }

    fn add_complete(&mut self, order: &[u16], weight: u64) {
        let mut rest = order;
        while let Some((option, lower)) = rest.split_first() {
            let row = self.row(*option);
            for other in lower {
                if let Some(votes) = row.get_mut(usize::from(*other)) {
                    *votes += weight;
                }
            }
            rest = lower;
        }
    }

    fn add(&mut self, ranking: &Ranking, weight: u64, hall: &Hall<'_>) {
        let ranks = hall.rules.truncation.map_or(usize::MAX, |ranks| ranks as usize);
        let levels: Vec<&[u16]> = ranking.levels().take(ranks).map(super::ballot::Level::options).collect();
        let unranked: Vec<u16> = match hall.rules.unranked {
            Unranked::Last => hall.standing().filter(|option| !levels.iter().any(|level| level.contains(option))).collect(),
            Unranked::NoOpinion => Vec::new(),
        };
        let mut rest = levels.as_slice();
        while let Some((level, lower)) = rest.split_first() {
            for option in *level {
                let row = self.row(*option);
                for other in lower.iter().copied().flatten().chain(&unranked) {
                    if let Some(votes) = row.get_mut(usize::from(*other)) {
                        *votes += weight;
                    }
                }
            }
            rest = lower;
        }
    }

    fn row(&mut self, option: u16) -> &mut [u64] {
        let begin = usize::from(option) * self.size;
        self.votes.get_mut(begin..begin + self.size).unwrap_or_default()
    }

    /// Ballots that prefer `one` to `other`.
    pub(super) fn over(&self, one: u16, other: u16) -> u64 {
        self.votes.get(usize::from(one) * self.size + usize::from(other)).copied().unwrap_or(0)
    }

    /// How strong the victory of `one` over `other` is; 0 where it is none.
    pub(super) fn strength(&self, one: u16, other: u16, strength: Strength) -> u64 {
        let (votes, against) = (self.over(one, other), self.over(other, one));
        match strength {
            _ if votes <= against => 0,
            Strength::Winning => votes,
            Strength::Margins => votes - against,
        }
    }

    /// Every comparison of two options: the winner first.
    pub(super) fn duels(&self, hall: &Hall<'_>) -> Vec<Duel> {
        let mut duels = Vec::new();
        for one in hall.standing() {
            for other in hall.standing().filter(|other| *other > one) {
                let (votes, against) = (self.over(one, other), self.over(other, one));
                duels.push(if votes >= against {
                    Duel { winner: one, loser: other, votes, against, kept: true }
                } else {
                    Duel { winner: other, loser: one, votes: against, against: votes, kept: true }
                });
            }
        }
        duels
    }

    /// The option that beats every other, with its closest comparison.
    pub(super) fn condorcet(&self, hall: &Hall<'_>) -> Option<(u16, Duel)> {
        hall.standing().find_map(|one| {
            let others = || hall.standing().filter(|other| *other != one);
            let closest = others().min_by_key(|other| self.over(one, *other).saturating_sub(self.over(*other, one)))?;
            let duel = Duel { winner: one, loser: closest, votes: self.over(one, closest), against: self.over(closest, one), kept: true };
            (duel.votes > duel.against).then_some((one, duel))
        })
    }
}

/// Layers of a relation that is transitive: those whom nobody left beats, then the same among the others.
pub(super) fn layers(hall: &Hall<'_>, beats: impl Fn(u16, u16) -> bool) -> Vec<Vec<u16>> {
    let mut left: Vec<u16> = hall.standing().collect();
    let mut layers = Vec::new();
    while !left.is_empty() {
        let layer: Vec<u16> = left.iter().copied().filter(|one| !left.iter().any(|other| beats(*other, *one))).collect();
        // A relation with a circle has no best; all that are left are then equal.
        let layer = if layer.is_empty() { left.clone() } else { layer };
        left.retain(|option| !layer.contains(option));
        layers.push(layer);
    }
    layers
}

/// What all methods of direct comparison say: the option that beats every other, or why there is none and what decides instead.
pub(super) fn told(hall: &Hall<'_>, pairwise: &Pairwise, winners: &[u16], instead: impl FnOnce(String) -> Told) -> Vec<Told> {
    let winner = winners.first().copied().unwrap_or_default();
    match pairwise.condorcet(hall).filter(|(option, _)| winners == [*option]) {
        Some((option, duel)) => {
            vec![Told::BeatsAll { option: hall.name(option), rival: hall.name(duel.loser), votes: duel.votes, against: duel.against }]
        }
        None if winners.len() > 1 => vec![Told::ElectedTogether { options: hall.names(winners), seats: winners.len() as u64 }],
        None => vec![Told::NoneBeatsAll, instead(hall.name(winner))],
    }
}

/// The outcome of an order that direct comparisons gave.
pub(super) fn concluded(hall: &Hall<'_>, pairwise: &Pairwise, order: Vec<Vec<u16>>, instead: impl FnOnce(String) -> Told) -> Counted {
    let (winners, tied) = hall.seated(&order, hall.seats());
    let told = told(hall, pairwise, &winners, instead);
    let stage = Stage { told: vec![Told::Comparisons], duels: pairwise.duels(hall), ..Stage::default() };
    Counted { winners, tied, order: Some(order), told, stages: vec![stage] }
}

/// The outcome of an order in which ties were broken as it came about.
pub(super) fn explored(hall: &Hall<'_>, order: Vec<Vec<u16>>, stages: Vec<Stage>) -> Counted {
    let winners = order.iter().flatten().copied().take(hall.seats()).collect();
    Counted { winners, order: Some(order), stages, ..nothing() }
}
