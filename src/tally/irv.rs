//! Instant runoff: every ballot counts for the highest option on it that is still standing. Whoever has more than half of the ballots that
//! still count wins; else the last is eliminated, and the ballots go on.
//!
//! Source: Hare's method for one seat, as in *Robert's Rules of Order Newly Revised*, §45, and the parameters of `RCTab` (Bright Spots):
//! overvotes, skipped ranks, elimination in batches, undeclared write-ins. A tie for the last place is broken by the order of ties.
#![expect(clippy::indexing_slicing, reason = "arrays over the options, which ballots name by number")]

use super::amount::Amount;
use super::ballot::{Ballot, Level, Ranking};
use super::count::{Counted, Hall, nothing};
use super::outcome::{Move, Stage, Standing, Status, Told};
use super::rules::{Overvotes, Rules};
use super::tie::Breaker;

/// The option a ballot counts for, with where to go on: the highest that stands.
pub(super) fn holder(ranking: &Ranking, from: u32, standing: &[bool], rules: &Rules) -> Option<(u16, u32)> {
    let most = rules.truncation.map_or(usize::MAX, |ranks| ranks as usize);
    if let Some(order) = ranking.as_strict() {
        let mut rest = order.iter().zip(0u32..).take(most).skip(from as usize);
        return rest.find(|(option, _)| standing[usize::from(**option)]).map(|(option, place)| (*option, place));
    }
    let mut skipped = 0;
    for level in ranking.levels().take(most) {
        if rules.skipped_ranks.is_some_and(|limit| skipped > limit) && level != Level::Skipped {
            return None;
        }
        let mut left = level.options().iter().filter(|option| standing[usize::from(**option)]);
        match (level, left.next(), left.next()) {
            (Level::Skipped, ..) => skipped += 1,
            (Level::Options(_), Some(only), None) => return Some((*only, 0)),
            (Level::Options(_), None, _) => skipped = 0,
            (Level::Overvote | Level::Options(_), ..) if rules.overvotes == Overvotes::Skip => skipped = 0,
            (Level::Overvote | Level::Options(_), ..) => return None,
        }
    }
    None
}

/// The ballots of each option. Strict ones lie one behind another, each as its weight, the number of options left on it, and these: a
/// million of them are gone through in the order of memory.
struct Piles {
    strict: Vec<Vec<u16>>,
    /// Numbers of ballots with equal, skipped or unreadable ranks, of which every rank is looked at again.
    others: Vec<Vec<u32>>,
    /// Whether equal strict ballots have been put together.
    merged: bool,
}

impl Piles {
    /// Adds a strict ballot, of which these options are left.
    fn add(&mut self, option: u16, order: &[u16], weight: u64) {
        #[expect(clippy::cast_possible_truncation, reason = "a weight is taken apart")]
        let head = [weight as u16, (weight >> 16) as u16, (weight >> 32) as u16, (weight >> 48) as u16, order.len() as u16];
        let pile = &mut self.strict[usize::from(option)];
        pile.extend_from_slice(&head);
        pile.extend_from_slice(order);
    }

    /// Puts equal ballots together: once few options stand, a million ballots are a few thousand different ones.
    fn merge(&mut self, standing: &[bool]) {
        let options: Vec<u16> = (0..).zip(standing).filter(|(_, stands)| **stands).map(|(option, _)| option).collect();
        self.merged = true;
        // An order is a number: its first option the lowest digit, options counted from 1.
        let base = options.len() + 1;
        let digits: Vec<usize> = (0..standing.len())
            .map(|at| options.iter().position(|option| usize::from(*option) == at).map_or(0, |digit| digit + 1))
            .collect();
        for option in &options {
            let pile = std::mem::take(&mut self.strict[usize::from(*option)]);
            let mut weights = vec![0_u64; base.pow(u32::try_from(options.len()).unwrap_or(0))];
            let mut rest = pile.as_slice();
            while let Some((weight, order, behind)) = first(rest) {
                let mut code = 0;
                for digit in order.iter().rev().map(|option| digits[usize::from(*option)]).filter(|digit| *digit > 0) {
                    code = code * base + digit;
                }
                weights[code] += weight;
                rest = behind;
            }
            for (code, weight) in weights.into_iter().enumerate().filter(|(_, weight)| *weight > 0) {
                let digits =
                    std::iter::successors(Some(code), |code| Some(code / base)).map(|code| code % base).take_while(|digit| *digit > 0);
                self.add(*option, &digits.map(|digit| options[digit - 1]).collect::<Vec<_>>(), weight);
            }
        }
    }
}

/// Options that stand when equal ballots are put together.
const FEW: usize = 6;
/// Ballots below which that is not worth while.
const MANY: usize = 10_000;

/// The weight of a strict ballot, the options left on it, and the ballots behind it.
fn first(pile: &[u16]) -> Option<(u64, &[u16], &[u16])> {
    let (weight, rest) = pile.split_first_chunk::<4>()?;
    let weight = weight.iter().rev().fold(0, |sum, part| (sum << 16) | u64::from(*part));
    let (left, rest) = rest.split_first()?;
    let (order, rest) = rest.split_at_checked(usize::from(*left))?;
    Some((weight, order, rest))
}

struct Round<'a> {
    hall: &'a Hall<'a>,
    standing: Vec<bool>,
    votes: Vec<u64>,
    exhausted: u64,
    piles: Piles,
    out: Vec<Vec<u16>>,
    stages: Vec<Stage>,
}

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    hall.explore(|breaker| Round::new(hall).run(breaker))
}

impl<'a> Round<'a> {
    fn new(hall: &'a Hall<'a>) -> Self {
        let options = hall.options.len();
        let piles = Piles { strict: vec![Vec::new(); options], others: vec![Vec::new(); options], merged: false };
        let (standing, votes) = (hall.stands.clone(), vec![0; options]);
        let mut round = Self { hall, standing, votes, exhausted: 0, piles, out: Vec::new(), stages: Vec::new() };
        let most = hall.rules.truncation.map_or(usize::MAX, |ranks| ranks as usize);
        for (ballot, number) in hall.ballots.iter().zip(0..) {
            let Ballot::Ranking(ranking) = &ballot.ballot else { continue };
            match ranking.as_strict() {
                Some(order) => round.give(&order[..order.len().min(most)], ballot.weight),
                None => round.give_scanned(number),
            };
        }
        round
    }

    /// Gives a strict ballot to the highest option on it that stands.
    fn give(&mut self, order: &[u16], weight: u64) -> Option<u16> {
        let Some(place) = order.iter().position(|option| self.standing[usize::from(*option)]) else {
            self.exhausted += weight;
            return None;
        };
        let option = order[place];
        self.votes[usize::from(option)] += weight;
        self.piles.add(option, &order[place + 1..], weight);
        Some(option)
    }

    /// Gives any other ballot to the highest option on it that stands.
    fn give_scanned(&mut self, number: u32) -> Option<u16> {
        let ballot = &self.hall.ballots[number as usize];
        let Ballot::Ranking(ranking) = &ballot.ballot else { return None };
        let Some((option, _)) = holder(ranking, 0, &self.standing, self.hall.rules) else {
            self.exhausted += ballot.weight;
            return None;
        };
        self.votes[usize::from(option)] += ballot.weight;
        self.piles.others[usize::from(option)].push(number);
        Some(option)
    }

    fn run(mut self, breaker: &mut Breaker<'_>) -> Counted {
        loop {
            let running: Vec<u16> = self.running();
            let of: u64 = running.iter().map(|option| self.votes[usize::from(*option)]).sum();
            let needed = of / 2 + 1;
            let leader = running.iter().copied().find(|option| self.votes[usize::from(*option)] >= needed || running.len() == 1);
            if let Some(winner) = leader {
                let votes = self.votes[usize::from(winner)];
                let told = if votes >= needed {
                    Told::Elected { option: self.hall.name(winner), votes: Amount::votes(votes), needed: Amount::votes(needed) }
                } else {
                    Told::LastStanding { option: self.hall.name(winner) }
                };
                self.stage(vec![told], needed, &[winner], Vec::new());
                return self.finish(winner, votes, of);
            }
            let (leaving, told) = self.leaving(&running, breaker);
            self.eliminate(&leaving, told, needed);
        }
    }

    fn running(&self) -> Vec<u16> {
        (0..).zip(&self.standing).filter(|(_, standing)| **standing).map(|(option, _)| option).collect()
    }

    /// Who leaves next, and why.
    fn leaving(&self, running: &[u16], breaker: &mut Breaker<'_>) -> (Vec<u16>, Vec<Told>) {
        let votes = |option: u16| self.votes[usize::from(option)];
        let gone = |option: u16| Told::Eliminated { option: self.hall.name(option), votes: Amount::votes(votes(option)) };
        let write_in = self.hall.rules.write_in.as_ref().and_then(|name| self.hall.find(name));
        if let Some(option) = write_in.filter(|option| running.contains(option) && votes(*option) > 0) {
            return (vec![option], vec![gone(option)]);
        }
        let mut sorted = running.to_vec();
        sorted.sort_by_key(|option| (votes(*option), std::cmp::Reverse(self.hall.place(*option))));
        let batch = if self.hall.rules.batch { self.cannot_catch_up(&sorted) } else { 0 };
        if batch > 0 {
            let leaving = sorted[..batch].to_vec();
            let told =
                if let [one] = leaving.as_slice() { gone(*one) } else { Told::EliminatedTogether { options: self.hall.names(&leaving) } };
            return (leaving, vec![told]);
        }
        let fewest = votes(sorted[0]);
        let tied: Vec<u16> = sorted.iter().copied().take_while(|option| votes(*option) == fewest).collect();
        // Where all of the tied together stay behind the next, all of them leave in turn, whoever is first.
        let next = sorted.get(tied.len()).map(|option| votes(*option));
        let harmless = next.is_some_and(|next| fewest * (tied.len() as u64) < next);
        let last = if harmless { breaker.last_of_no_weight(&tied) } else { breaker.last(&tied) };
        let mut told = vec![gone(last)];
        if tied.len() > 1 {
            told.push(Told::TieBroken { options: self.hall.names(&tied), option: self.hall.name(last) });
        }
        (vec![last], told)
    }

    /// How many of the last together have fewer votes than the one above them.
    fn cannot_catch_up(&self, sorted: &[u16]) -> usize {
        let (mut sum, mut most) = (0, 0);
        for (place, option) in sorted.iter().enumerate() {
            let votes = self.votes[usize::from(*option)];
            if sum < votes {
                most = place;
            }
            sum += votes;
        }
        most
    }

    fn eliminate(&mut self, leaving: &[u16], told: Vec<Told>, needed: u64) {
        let before = self.stages.len();
        self.stage(told, needed, &[], Vec::new());
        for option in leaving {
            self.standing[usize::from(*option)] = false;
        }
        if self.hall.ballots.len() > MANY && !self.piles.merged && self.running().len() <= FEW {
            self.piles.merge(&self.standing);
        }
        let mut moved = Vec::new();
        for option in leaving {
            let from = usize::from(*option);
            let mut to = vec![0; self.votes.len()];
            let exhausted = self.exhausted;
            let pile = std::mem::take(&mut self.piles.strict[from]);
            let mut rest = pile.as_slice();
            while let Some((weight, order, behind)) = first(rest) {
                if let Some(next) = self.give(order, weight) {
                    to[usize::from(next)] += weight;
                }
                rest = behind;
            }
            for number in std::mem::take(&mut self.piles.others[from]) {
                if let Some(next) = self.give_scanned(number) {
                    to[usize::from(next)] += self.hall.ballots[number as usize].weight;
                }
            }
            self.votes[from] = 0;
            let lost = self.exhausted - exhausted;
            moved.extend((0..).zip(&to).filter(|(_, votes)| **votes > 0).map(|(next, votes)| Move {
                from: *option,
                to: Some(next),
                amount: Amount::votes(*votes),
            }));
            moved.extend((lost > 0).then(|| Move { from: *option, to: None, amount: Amount::votes(lost) }));
        }
        self.stages[before].moved = moved;
        let mut levels: Vec<Vec<u16>> = leaving.iter().map(|option| vec![*option]).collect();
        self.out.append(&mut levels);
    }

    fn stage(&mut self, told: Vec<Told>, needed: u64, elected: &[u16], moved: Vec<Move>) {
        let standing = self.hall.standing().map(|option| Standing {
            option,
            amount: Amount::votes(self.votes[usize::from(option)]),
            status: match self.standing[usize::from(option)] {
                _ if elected.contains(&option) => Status::Elected,
                true => Status::Standing,
                false => Status::Out,
            },
        });
        let standing = standing.collect();
        self.stages.push(Stage {
            told,
            standing,
            needed: Some(Amount::votes(needed)),
            exhausted: Some(Amount::votes(self.exhausted)),
            moved,
            ..Stage::default()
        });
    }

    fn finish(mut self, winner: u16, votes: u64, of: u64) -> Counted {
        let rounds = self.stages.len() as u64;
        let mut rest = self.running();
        rest.retain(|option| *option != winner);
        rest.sort_by_key(|option| std::cmp::Reverse(self.votes[usize::from(*option)]));
        let equal = |a: &u16, b: &u16| self.votes[usize::from(*a)] == self.votes[usize::from(*b)];
        let mut order = vec![vec![winner]];
        order.extend(rest.chunk_by(equal).map(<[u16]>::to_vec));
        order.extend(std::mem::take(&mut self.out).into_iter().rev());
        let told = vec![Told::IrvWins { option: self.hall.name(winner), votes, of, rounds }];
        Counted { winners: vec![winner], order: Some(order), told, stages: self.stages, ..nothing() }
    }
}
