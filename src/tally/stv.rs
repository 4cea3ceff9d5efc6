//! Single transferable vote as Scottish local elections count it: a surplus goes on at a reduced value, in fixed point.
//!
//! The quota is the votes divided by one more than the seats, rounded down, plus one. The largest surplus is transferred first: every paper
//! of the elected goes on at its value times surplus over votes, cut off after five digits. Where there is no surplus, the last is out, and
//! their papers go on at the value they have. Ties go by the latest earlier stage at which the tied differ, then by the order of ties.
//! Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52. With `digits` 4 it is the count of
//! Minneapolis.
#![expect(clippy::indexing_slicing, reason = "arrays over the options, which ballots name by number")]

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall, nothing};
use super::irv::holder;
use super::outcome::{Move, Stage, Standing, Status, Told};
use super::tie::Breaker;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    hall.explore(|breaker| Count::new(hall).run(breaker))
}

/// A ballot paper in a pile: which, where to go on, and its value.
struct Paper {
    ballot: u32,
    place: u32,
    value: u64,
}

struct Count<'a> {
    hall: &'a Hall<'a>,
    digits: u32,
    quota: u128,
    /// Whether an option can receive votes.
    open: Vec<bool>,
    status: Vec<Status>,
    votes: Vec<u128>,
    piles: Vec<Vec<Paper>>,
    exhausted: u128,
    /// Votes after every stage.
    history: Vec<Vec<u128>>,
    /// Elected, whose surplus waits.
    pending: Vec<u16>,
    winners: Vec<u16>,
    out: Vec<u16>,
    stages: Vec<Stage>,
}

impl<'a> Count<'a> {
    fn new(hall: &'a Hall<'a>) -> Self {
        let options = hall.options.len();
        let digits = hall.rules.digits.unwrap_or(5);
        let status = hall.stands.iter().map(|stands| if *stands { Status::Standing } else { Status::Withdrawn }).collect();
        let mut count = Self {
            hall,
            digits,
            quota: 0,
            open: hall.stands.clone(),
            status,
            votes: vec![0; options],
            piles: (0..options).map(|_| Vec::new()).collect(),
            exhausted: 0,
            history: Vec::new(),
            pending: Vec::new(),
            winners: Vec::new(),
            out: Vec::new(),
            stages: Vec::new(),
        };
        let whole = 10_u64.pow(digits);
        for ballot in 0..u32::try_from(hall.ballots.len()).unwrap_or(u32::MAX) {
            count.give(&Paper { ballot, place: 0, value: whole });
        }
        let total: u128 = count.votes.iter().sum::<u128>() / u128::from(whole);
        count.quota = (total / (hall.seats() as u128 + 1) + 1) * u128::from(whole);
        count
    }

    /// Gives a paper to the highest option on it that can receive it: to whom, and how much.
    fn give(&mut self, paper: &Paper) -> (Option<u16>, u128) {
        let ballot = &self.hall.ballots[paper.ballot as usize];
        let amount = u128::from(ballot.weight) * u128::from(paper.value);
        let next = match &ballot.ballot {
            Ballot::Ranking(ranking) => holder(ranking, paper.place, &self.open, self.hall.rules),
            Ballot::Blank | Ballot::Choice(_) | Ballot::Approvals(_) | Ballot::Scores(_) => None,
        };
        let Some((option, place)) = next else {
            self.exhausted += amount;
            return (None, amount);
        };
        self.votes[usize::from(option)] += amount;
        self.piles[usize::from(option)].push(Paper { place: place + 1, ..*paper });
        (Some(option), amount)
    }

    fn run(mut self, breaker: &mut Breaker<'_>) -> Counted {
        let mut told = vec![Told::FirstCount { quota: self.amount(self.quota) }];
        told.extend(self.elect());
        self.stage(told, Vec::new());
        loop {
            let seats = self.hall.seats() - self.winners.len();
            let hopeful = self.hopeful();
            if hopeful.len() <= seats {
                self.elect_remaining(hopeful);
                break;
            }
            if seats == 0 {
                break;
            }
            let (mut told, moved) = if self.pending.is_empty() { self.defeat(&hopeful, seats, breaker) } else { self.transfer(breaker) };
            told.extend(self.elect());
            self.stage(told, moved);
        }
        let mut order: Vec<Vec<u16>> = self.winners.iter().map(|winner| vec![*winner]).collect();
        let mut rest = self.hopeful();
        rest.sort_by_key(|option| std::cmp::Reverse(self.votes[usize::from(*option)]));
        order.extend(rest.chunk_by(|a, b| self.votes[usize::from(*a)] == self.votes[usize::from(*b)]).map(<[u16]>::to_vec));
        order.extend(self.out.iter().rev().map(|option| vec![*option]));
        let quota = self.amount(self.quota);
        elected(self.hall, self.winners, quota, order, self.stages)
    }

    fn hopeful(&self) -> Vec<u16> {
        self.hall.standing().filter(|option| self.status[usize::from(*option)] == Status::Standing).collect()
    }

    /// Elects whoever has the quota, most votes first.
    fn elect(&mut self) -> Vec<Told> {
        let mut reaching = self.hopeful();
        reaching.retain(|option| self.votes[usize::from(*option)] >= self.quota);
        reaching.sort_by_key(|option| (std::cmp::Reverse(self.votes[usize::from(*option)]), self.hall.place(*option)));
        let tell = |option: u16| {
            self.status[usize::from(option)] = Status::Elected;
            self.open[usize::from(option)] = false;
            self.pending.push(option);
            self.winners.push(option);
            let votes = amount(self.votes[usize::from(option)], self.digits);
            Told::Elected { option: self.hall.name(option), votes, needed: amount(self.quota, self.digits) }
        };
        reaching.into_iter().map(tell).collect()
    }

    fn elect_remaining(&mut self, mut hopeful: Vec<u16>) {
        hopeful.sort_by_key(|option| (std::cmp::Reverse(self.votes[usize::from(*option)]), self.hall.place(*option)));
        for option in &hopeful {
            self.status[usize::from(*option)] = Status::Elected;
            self.winners.push(*option);
        }
        let told =
            (!hopeful.is_empty()).then(|| Told::ElectedAsRemaining { options: self.hall.names(&hopeful), seats: hopeful.len() as u64 });
        let standing = self.standing();
        if let Some(stage) = self.stages.last_mut() {
            stage.told.extend(told);
            stage.standing = standing;
        }
    }

    /// The largest surplus goes on.
    fn transfer(&mut self, breaker: &mut Breaker<'_>) -> (Vec<Told>, Vec<Move>) {
        let most = self.pending.iter().map(|option| self.votes[usize::from(*option)]).max().unwrap_or(0);
        let tied: Vec<u16> = self.pending.iter().copied().filter(|option| self.votes[usize::from(*option)] == most).collect();
        let (from, mut told) = self.untied(&tied, true, |tied| breaker.first(tied));
        self.pending.retain(|option| *option != from);
        let surplus = most - self.quota;
        told.insert(0, Told::Surplus { option: self.hall.name(from), surplus: self.amount(surplus) });
        let papers = std::mem::take(&mut self.piles[usize::from(from)]);
        let value = |value: u64| u64::try_from(u128::from(value) * surplus / most).unwrap_or(0);
        let papers = if surplus == 0 { Vec::new() } else { papers };
        // What the cut after the last digit leaves belongs to nobody, and is not counted as passed on.
        let moved = self.pass_on(from, papers.into_iter().map(|paper| Paper { value: value(paper.value), ..paper }));
        self.votes[usize::from(from)] = self.quota;
        (told, moved)
    }

    /// The last is out.
    fn defeat(&mut self, hopeful: &[u16], seats: usize, breaker: &mut Breaker<'_>) -> (Vec<Told>, Vec<Move>) {
        let votes = |option: u16| self.votes[usize::from(option)];
        let write_in = self.hall.rules.write_in.as_ref().and_then(|name| self.hall.find(name));
        let write_in = write_in.filter(|option| hopeful.contains(option) && votes(*option) > 0);
        let fewest = hopeful.iter().map(|option| votes(*option)).min().unwrap_or(0);
        let tied: Vec<u16> = match write_in {
            Some(option) => vec![option],
            None => hopeful.iter().copied().filter(|option| votes(*option) == fewest).collect(),
        };
        // Options without a vote leave in any order, and nothing else changes.
        let harmless = fewest == 0 && hopeful.len() - tied.len() >= seats;
        let last = |tied: &[u16]| if harmless { breaker.last_of_no_weight(tied) } else { breaker.last(tied) };
        let (from, mut told) = self.untied(&tied, false, last);
        told.insert(0, Told::Eliminated { option: self.hall.name(from), votes: self.amount(votes(from)) });
        self.status[usize::from(from)] = Status::Out;
        self.open[usize::from(from)] = false;
        self.out.push(from);
        let papers = std::mem::take(&mut self.piles[usize::from(from)]);
        self.votes[usize::from(from)] = 0;
        let moved = self.pass_on(from, papers.into_iter());
        (told, moved)
    }

    /// One of the tied: by the latest stage at which they differ, else by the order of ties.
    fn untied(&self, tied: &[u16], most: bool, choose: impl FnOnce(&[u16]) -> u16) -> (u16, Vec<Told>) {
        let mut left = tied.to_vec();
        for (at, votes) in self.history.iter().enumerate().rev() {
            let of = |option: &u16| votes[usize::from(*option)];
            let best = if most { left.iter().map(of).max() } else { left.iter().map(of).min() };
            let before = left.len();
            left.retain(|option| Some(of(option)) == best);
            if let ([one], true) = (left.as_slice(), before > 1) {
                return (
                    *one,
                    vec![Told::TieByEarlier { options: self.hall.names(tied), option: self.hall.name(*one), stage: at as u64 + 1 }],
                );
            }
        }
        let chosen = choose(&left);
        let told = (left.len() > 1).then(|| Told::TieBroken { options: self.hall.names(&left), option: self.hall.name(chosen) });
        (chosen, told.into_iter().collect())
    }

    /// Hands papers on: what went to whom.
    fn pass_on(&mut self, from: u16, papers: impl Iterator<Item = Paper>) -> Vec<Move> {
        let (mut to, mut lost) = (vec![0_u128; self.votes.len()], 0);
        for paper in papers.filter(|paper| paper.value > 0) {
            match self.give(&paper) {
                (Some(option), amount) => to[usize::from(option)] += amount,
                (None, amount) => lost += amount,
            }
        }
        let received = (0..).zip(&to).filter(|(_, votes)| **votes > 0).map(|(option, votes)| (Some(option), *votes));
        let moved = received.chain((lost > 0).then_some((None, lost))).map(|(to, votes)| Move { from, to, amount: self.amount(votes) });
        moved.collect()
    }

    fn amount(&self, votes: u128) -> Amount {
        amount(votes, self.digits)
    }

    fn standing(&self) -> Vec<Standing> {
        let one = |option: u16| Standing {
            option,
            amount: self.amount(self.votes[usize::from(option)]),
            status: self.status[usize::from(option)],
        };
        self.hall.standing().map(one).collect()
    }

    fn stage(&mut self, told: Vec<Told>, moved: Vec<Move>) {
        self.history.push(self.votes.clone());
        let (needed, exhausted) = (Some(self.amount(self.quota)), Some(self.amount(self.exhausted)));
        self.stages.push(Stage { told, standing: self.standing(), needed, exhausted, moved, ..Stage::default() });
    }
}

/// What a count for several seats ends with, and the sentence that opens its result.
pub(super) fn elected(hall: &Hall<'_>, winners: Vec<u16>, quota: Amount, order: Vec<Vec<u16>>, stages: Vec<Stage>) -> Counted {
    let (options, seats, rounds) = (hall.names(&winners), winners.len() as u64, stages.len() as u64);
    let told = vec![Told::StvElected { options, seats, quota, rounds }];
    Counted { winners, order: Some(order), told, stages, ..nothing() }
}

pub(super) fn amount(votes: u128, digits: u32) -> Amount {
    Amount::Decimal { units: i128::try_from(votes).unwrap_or(i128::MAX), digits }
}
