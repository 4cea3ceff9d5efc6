//! Ties: the order that breaks them, and what other orders would have given.

use super::outcome::TieEffect;
use std::collections::BTreeSet;

/// The order that breaks ties: whoever stands earlier is preferred, in winning and in staying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TieOrder {
    /// The order in which the vote lists its options.
    #[default]
    Listed,
    /// A permutation of the options, from public randomness.
    Given(Vec<u16>),
    /// None: a tie stays a tie. Stages that cannot go on without breaking one do it as listed.
    Open,
}

impl TieOrder {
    /// The place of each of `options` options, the first preferred; none if it is no permutation.
    pub(super) fn places(&self, options: usize) -> Option<Vec<usize>> {
        let Self::Given(order) = self else { return Some((0..options).collect()) };
        let mut places = vec![usize::MAX; options];
        for (place, option) in order.iter().enumerate() {
            let slot = places.get_mut(usize::from(*option)).filter(|slot| **slot == usize::MAX)?;
            *slot = place;
        }
        (order.len() == options).then_some(places)
    }
}

/// Breaks the ties of one count, and remembers which there were. A count asks it, and is then run again with other answers.
pub(super) struct Breaker<'a> {
    /// The place of each option in the order.
    places: &'a [usize],
    /// Answers to give first, whatever the order says.
    script: Vec<u16>,
    /// What was answered, each with the options it was chosen from.
    asked: Vec<(Vec<u16>, u16)>,
    /// Who must stand before whom for the answers so far to come from one order.
    before: BTreeSet<(u16, u16)>,
}

impl<'a> Breaker<'a> {
    fn new(places: &'a [usize], script: Vec<u16>) -> Self {
        Self { places, script, asked: Vec::new(), before: BTreeSet::new() }
    }

    /// Who of the tied is preferred.
    pub(super) fn first(&mut self, tied: &[u16]) -> u16 {
        self.answer(tied, false)
    }

    /// Who of the tied comes last.
    pub(super) fn last(&mut self, tied: &[u16]) -> u16 {
        self.answer(tied, true)
    }

    /// Breaks a tie that cannot change who wins: it is not remembered.
    pub(super) fn last_of_no_weight(&self, tied: &[u16]) -> u16 {
        let place = |option: &u16| self.places.get(usize::from(*option)).copied().unwrap_or(usize::MAX);
        tied.iter().copied().max_by_key(place).unwrap_or_default()
    }

    fn answer(&mut self, tied: &[u16], last: bool) -> u16 {
        let place = |option: &u16| self.places.get(usize::from(*option)).copied().unwrap_or(usize::MAX);
        if let [only] = tied {
            return *only;
        }
        // What earlier answers imply is no choice any more, and not remembered as one.
        let free: Vec<u16> = tied.iter().copied().filter(|one| self.free(*one, tied, last)).collect();
        let chosen = match self.script.get(self.asked.len()) {
            Some(scripted) if free.len() > 1 => *scripted,
            _ if last => free.iter().copied().max_by_key(place).unwrap_or_default(),
            _ => free.iter().copied().min_by_key(place).unwrap_or_default(),
        };
        for other in tied.iter().copied().filter(|other| *other != chosen) {
            self.learn(if last { (other, chosen) } else { (chosen, other) });
        }
        if free.len() > 1 {
            self.asked.push((free, chosen));
        }
        chosen
    }

    /// Whether nothing learnt so far puts somebody of the tied before (or, if `last`, behind) this one.
    fn free(&self, one: u16, tied: &[u16], last: bool) -> bool {
        tied.iter().all(|other| !self.before.contains(&if last { (one, *other) } else { (*other, one) }))
    }

    /// Adds that one stands before another, and all that follows.
    fn learn(&mut self, (first, second): (u16, u16)) {
        if self.before.contains(&(first, second)) {
            return;
        }
        let ahead: Vec<u16> = self.before.iter().filter(|(_, b)| *b == first).map(|(a, _)| *a).chain([first]).collect();
        let behind: Vec<u16> = self.before.iter().filter(|(a, _)| *a == second).map(|(_, b)| *b).chain([second]).collect();
        self.before.extend(ahead.iter().flat_map(|a| behind.iter().map(|b| (*a, *b))));
    }
}

/// What ties did to a count.
pub(super) struct Tied {
    pub(super) effect: TieEffect,
    /// Options that win under some orders and not under others.
    pub(super) options: Vec<u16>,
}

/// Counts under the given order, then under every other choice that some order could have made, up to `most` counts, and as long as `go_on`
/// says so, which is told how many there were.
pub(super) fn explore<T>(
    places: &[usize],
    most: usize,
    mut run: impl FnMut(&mut Breaker<'_>) -> (T, Vec<u16>),
    go_on: impl Fn(u64) -> bool,
) -> (T, Tied) {
    let mut breaker = Breaker::new(places, Vec::new());
    let (result, winners) = run(&mut breaker);
    if breaker.asked.is_empty() {
        return (result, Tied { effect: TieEffect::None, options: Vec::new() });
    }
    let winners: BTreeSet<u16> = winners.into_iter().collect();
    let (mut any, mut all) = (winners.clone(), winners);
    let mut open = branches(&breaker, 0);
    let mut runs = 1;
    while let Some(script) = open.pop() {
        if runs == most || !go_on(runs as u64) {
            let effect = if any == all { TieEffect::Unknown } else { TieEffect::Decides };
            return (result, Tied { effect, options: any.difference(&all).copied().collect() });
        }
        runs += 1;
        let from = script.len();
        let mut breaker = Breaker::new(places, script);
        let winners: BTreeSet<u16> = run(&mut breaker).1.into_iter().collect();
        any.extend(&winners);
        all = all.intersection(&winners).copied().collect();
        open.extend(branches(&breaker, from));
    }
    let effect = if any == all { TieEffect::Harmless } else { TieEffect::Decides };
    (result, Tied { effect, options: any.difference(&all).copied().collect() })
}

/// The scripts that differ first at some answer from the `from`th on.
fn branches(breaker: &Breaker<'_>, from: usize) -> Vec<Vec<u16>> {
    let mut scripts = Vec::new();
    let answers: Vec<u16> = breaker.asked.iter().map(|(_, chosen)| *chosen).collect();
    for (place, (free, chosen)) in breaker.asked.iter().enumerate().skip(from) {
        let others = free.iter().filter(|other| *other != chosen);
        scripts.extend(others.map(|other| answers.iter().take(place).copied().chain([*other]).collect()));
    }
    scripts
}
