//! Single transferable vote after Meek: the elected keep just the part of every ballot that they need, and pass the rest on, also to others
//! already elected; the quota falls as ballots run out.
//!
//! Fixed point, as in the reference rule of the Proportional Representation Foundation: nine digits, kept parts and products rounded up,
//! the surplus iterated below a millionth of a vote. An option is tied for the last place with whoever is ahead of it by no more than the
//! surplus still to be passed on. Source: Meek, 1969; Hill, Wichmann, Woodall, *Algorithm 123*, The Computer Journal 30, 1987;
//! prfound.org, *Reference Meek Rule*.
#![expect(clippy::indexing_slicing, reason = "arrays over the options, which ballots name by number")]

use super::amount::Amount;
use super::ballot::{Ballot, Level};
use super::count::{Counted, Hall};
use super::outcome::{Stage, Standing, Status, Told};
use super::rules::{Overvotes, Rules};
use super::stv::{amount, elected};
use super::tie::Breaker;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    hall.explore(|breaker| Count::new(hall).run(breaker))
}

struct Count<'a> {
    hall: &'a Hall<'a>,
    digits: u32,
    one: u128,
    keep: Vec<u128>,
    votes: Vec<u128>,
    status: Vec<Status>,
    quota: u128,
    exhausted: u128,
    /// Every ballot as the options on it that are not out, with its weight.
    papers: Vec<(u64, Vec<u16>)>,
    winners: Vec<u16>,
    out: Vec<u16>,
    stages: Vec<Stage>,
}

impl<'a> Count<'a> {
    fn new(hall: &'a Hall<'a>) -> Self {
        let digits = hall.rules.digits.unwrap_or(9);
        let one = 10_u128.pow(digits);
        let status: Vec<Status> = hall.stands.iter().map(|stands| if *stands { Status::Standing } else { Status::Withdrawn }).collect();
        let keep = hall.stands.iter().map(|stands| if *stands { one } else { 0 }).collect();
        let votes = vec![0; hall.options.len()];
        Self {
            hall,
            digits,
            one,
            keep,
            votes,
            status,
            quota: 0,
            exhausted: 0,
            papers: hall.ballots.iter().map(|ballot| (ballot.weight, order(&ballot.ballot, hall.rules))).collect(),
            winners: Vec::new(),
            out: Vec::new(),
            stages: Vec::new(),
        }
    }

    fn run(mut self, breaker: &mut Breaker<'_>) -> Counted {
        loop {
            let seats = self.hall.seats().saturating_sub(self.winners.len());
            let hopeful = self.hopeful();
            if seats == 0 || hopeful.len() <= seats {
                self.close(hopeful, seats);
                break;
            }
            let (elected, surplus) = self.iterate();
            let told = if elected.is_empty() { self.defeat(&hopeful, surplus, breaker) } else { elected };
            self.stage(told);
            self.strike();
        }
        let mut order: Vec<Vec<u16>> = self.winners.iter().map(|winner| vec![*winner]).collect();
        order.extend(self.out.iter().rev().map(|option| vec![*option]));
        let quota = self.amount(self.quota);
        elected(self.hall, self.winners, quota, order, self.stages)
    }

    /// Takes those who are out from every ballot.
    fn strike(&mut self) {
        let status = &self.status;
        let open = |option: &u16| matches!(status[usize::from(*option)], Status::Standing | Status::Elected);
        self.papers.iter_mut().for_each(|(_, order)| order.retain(open));
    }

    fn hopeful(&self) -> Vec<u16> {
        self.hall.standing().filter(|option| self.status[usize::from(*option)] == Status::Standing).collect()
    }

    /// Product of two fixed-point numbers, rounded up.
    fn times(&self, a: u128, b: u128) -> u128 {
        (a * b).div_ceil(self.one)
    }

    fn distribute(&mut self) {
        let mut votes = vec![0; self.votes.len()];
        let mut exhausted = 0;
        for (weight, order) in &self.papers {
            let mut left = self.one;
            for option in order {
                let kept = self.times(left, self.keep[usize::from(*option)]);
                votes[usize::from(*option)] += kept * u128::from(*weight);
                left -= kept;
                if left == 0 {
                    break;
                }
            }
            exhausted += left * u128::from(*weight);
        }
        (self.votes, self.exhausted) = (votes, exhausted);
        self.quota = self.votes.iter().sum::<u128>() / (self.hall.seats() as u128 + 1) + 1;
    }

    /// Adjusts what the elected keep until somebody is elected or hardly any surplus is left.
    fn iterate(&mut self) -> (Vec<Told>, u128) {
        let least = 10_u128.pow(self.digits.saturating_sub(6).max(self.digits - self.digits * 2 / 3));
        let mut before = None;
        loop {
            self.distribute();
            let elected = self.elect();
            let elected_votes = self.winners.iter().map(|option| self.votes[usize::from(*option)]);
            let surplus = elected_votes.map(|votes| votes.cast_signed() - self.quota.cast_signed()).sum::<i128>().max(0).unsigned_abs();
            if !elected.is_empty() || surplus < least || before.is_some_and(|before| surplus >= before) {
                return (elected, surplus);
            }
            before = Some(surplus);
            for option in &self.winners {
                let place = usize::from(*option);
                let product = self.times(self.keep[place], self.quota);
                self.keep[place] = (product * self.one).div_ceil(self.votes[place].max(1));
            }
        }
    }

    fn elect(&mut self) -> Vec<Told> {
        let mut reaching = self.hopeful();
        reaching.retain(|option| self.votes[usize::from(*option)] >= self.quota);
        reaching.sort_by_key(|option| (std::cmp::Reverse(self.votes[usize::from(*option)]), self.hall.place(*option)));
        let mut told = Vec::new();
        for option in reaching {
            self.status[usize::from(option)] = Status::Elected;
            self.winners.push(option);
            let votes = self.amount(self.votes[usize::from(option)]);
            told.push(Told::Elected { option: self.hall.name(option), votes, needed: self.amount(self.quota) });
        }
        told
    }

    fn defeat(&mut self, hopeful: &[u16], surplus: u128, breaker: &mut Breaker<'_>) -> Vec<Told> {
        let votes = |option: u16| self.votes[usize::from(option)];
        let fewest = hopeful.iter().map(|option| votes(*option)).min().unwrap_or(0);
        let tied: Vec<u16> = hopeful.iter().copied().filter(|option| votes(*option) <= fewest + surplus).collect();
        let seats = self.hall.seats() - self.winners.len();
        let empty = tied.iter().all(|option| votes(*option) == 0) && hopeful.len() - tied.len() >= seats;
        let last = if empty { breaker.last_of_no_weight(&tied) } else { breaker.last(&tied) };
        let mut told = vec![Told::Eliminated { option: self.hall.name(last), votes: self.amount(votes(last)) }];
        if tied.len() > 1 {
            told.push(Told::TieBroken { options: self.hall.names(&tied), option: self.hall.name(last) });
        }
        self.status[usize::from(last)] = Status::Out;
        self.keep[usize::from(last)] = 0;
        self.out.push(last);
        told
    }

    /// No seat is left, or just enough: the rest is out, or elected.
    fn close(&mut self, mut hopeful: Vec<u16>, seats: usize) {
        hopeful.sort_by_key(|option| (std::cmp::Reverse(self.votes[usize::from(*option)]), self.hall.place(*option)));
        if hopeful.is_empty() {
            return;
        }
        if self.stages.is_empty() {
            self.distribute();
        }
        for option in &hopeful {
            self.status[usize::from(*option)] = if seats > 0 { Status::Elected } else { Status::Out };
        }
        if seats > 0 {
            self.winners.extend(&hopeful);
            self.stage(vec![Told::ElectedAsRemaining { options: self.hall.names(&hopeful), seats: hopeful.len() as u64 }]);
        } else {
            self.out.extend(hopeful.iter().rev());
        }
    }

    fn amount(&self, votes: u128) -> Amount {
        amount(votes, self.digits)
    }

    fn stage(&mut self, told: Vec<Told>) {
        let one = |option: u16| Standing {
            option,
            amount: self.amount(self.votes[usize::from(option)]),
            status: self.status[usize::from(option)],
        };
        let standing = self.hall.standing().map(one).collect();
        let (needed, exhausted) = (Some(self.amount(self.quota)), Some(self.amount(self.exhausted)));
        self.stages.push(Stage { told, standing, needed, exhausted, ..Stage::default() });
    }
}

/// A ballot as the options on it, best first. A rank of several options is an overvote, whoever of them is left.
fn order(ballot: &Ballot, rules: &Rules) -> Vec<u16> {
    let Ballot::Ranking(ranking) = ballot else { return Vec::new() };
    let (mut order, mut skipped) = (Vec::new(), 0);
    for level in ranking.levels().take(rules.truncation.map_or(usize::MAX, |ranks| ranks as usize)) {
        if rules.skipped_ranks.is_some_and(|limit| skipped > limit) && level != Level::Skipped {
            break;
        }
        skipped = if level == Level::Skipped { skipped + 1 } else { 0 };
        match level {
            Level::Options([only]) => order.push(*only),
            Level::Options([]) | Level::Skipped => {}
            Level::Options(_) | Level::Overvote if rules.overvotes == Overvotes::Skip => {}
            Level::Options(_) | Level::Overvote => break,
        }
    }
    order
}
