//! Side by side: what the same ballots would give under other methods and parameters. For information; a vote is decided by its own rules.

use super::count::count_watched;
use super::method::Method;
use super::outcome::Outcome;
use super::profile::Profile;
use super::rules::{Base, Completion, DefaultGrade, Overvotes, RuleFault, Rules, Strength, Unranked, Utility};
use super::tie::TieOrder;
use super::watch::{Labour, Watch};
use std::collections::BTreeSet;

/// The same ballots under another method, or with one parameter changed.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The method.
    pub method: Method,
    /// The parameter that was changed, and its value as JSON; none: another method under its own defaults.
    pub change: Option<(&'static str, serde_json::Value)>,
    /// What it gives.
    pub outcome: Outcome,
    /// Whether others win.
    pub differs: bool,
}

/// Counts the ballots by every other method that they suit, and by the same method with each parameter changed that could matter.
pub fn compare(outcome: &Outcome, profile: &Profile, tie: &TieOrder) -> Vec<Compared> {
    compare_watched(outcome, profile, tie, &mut ()).unwrap_or_default()
}

/// As [`compare`], watched; none where the watcher said stop.
pub fn compare_watched(outcome: &Outcome, profile: &Profile, tie: &TieOrder, watch: &mut dyn Watch) -> Option<Vec<Compared>> {
    let winners = |outcome: &Outcome| outcome.winners.iter().copied().collect::<BTreeSet<u16>>();
    let own = winners(outcome);
    let mut all = Vec::new();
    let ways = ways(outcome);
    for ((method, changed, rules), done) in ways.iter().zip(0..) {
        let mut way = Way { watch: &mut *watch, done, of: ways.len() as u64 };
        if !way.tick(Labour::Ways, done, way.of) {
            return None;
        }
        // What these ballots do not suit, or these rules not allow, is passed over.
        let Ok(counted) = count_watched(*method, profile, rules, tie, &mut way) else { continue };
        let counted = counted?;
        let value = |name| serde_json::to_value(rules).ok().and_then(|value| value.get(name).cloned()).unwrap_or_default();
        let change = changed.map(|name| (name, value(name)));
        all.push(Compared { method: *method, change, differs: winners(&counted) != own, outcome: counted });
    }
    Some(all)
}

/// The watcher of one way among several: told how many ways are done.
struct Way<'w> {
    watch: &'w mut dyn Watch,
    done: u64,
    of: u64,
}

impl Watch for Way<'_> {
    fn tick(&mut self, _: Labour, _: u64, _: u64) -> bool {
        self.watch.tick(Labour::Ways, self.done, self.of)
    }
}

/// The ways to count: the method, the parameter that was changed, the rules.
fn ways(outcome: &Outcome) -> Vec<(Method, Option<&'static str>, Rules)> {
    let mut ways: Vec<_> = variants(outcome).into_iter().map(|(name, rules)| (outcome.method, Some(name), rules)).collect();
    let seats = u32::try_from(outcome.winners.len()).unwrap_or(1).max(1);
    for method in Method::ALL.into_iter().filter(|method| *method != outcome.method) {
        let seats = if outcome.method == Method::EqualShares { seats } else { outcome.rules.seats };
        let common = Rules { seats, withdrawn: outcome.rules.withdrawn.clone(), quorum: outcome.rules.quorum, ..Rules::default() };
        if suits(outcome, method) && common.check(method) != Err(RuleFault::NoBudget) {
            ways.push((method, None, common));
        }
    }
    ways
}

/// Points and grades mean something else to other methods of points and grades; and a budget is not a number of seats.
fn suits(outcome: &Outcome, method: Method) -> bool {
    let numbers = |method| matches!(method, Method::Score | Method::Star | Method::MajorityJudgment | Method::Dots | Method::Quadratic);
    match (outcome.method, method) {
        (Method::Score, Method::Star) | (Method::Star, Method::Score) => true,
        (one, other) => !(numbers(one) && numbers(other)),
    }
}

/// The rules with one parameter changed at a time, of those that the method has.
fn variants(outcome: &Outcome) -> Vec<(&'static str, Rules)> {
    let rules = &outcome.rules;
    let changed = |change: &dyn Fn(&mut Rules)| {
        let mut rules = rules.clone();
        change(&mut rules);
        rules
    };
    let mut all = Vec::new();
    for base in [Base::Cast, Base::CastAndAbstaining, Base::Present, Base::Entitled] {
        all.push(("base", changed(&|rules| rules.base = base)));
    }
    for overvotes in [Overvotes::Exhaust, Overvotes::Skip, Overvotes::Invalid] {
        all.push(("overvotes", changed(&|rules| rules.overvotes = overvotes)));
    }
    for strength in [Strength::Winning, Strength::Margins] {
        all.push(("strength", changed(&|rules| rules.strength = strength)));
    }
    for unranked in [Unranked::Last, Unranked::NoOpinion] {
        all.push(("unranked", changed(&|rules| rules.unranked = unranked)));
    }
    for grade in [DefaultGrade::Lowest, DefaultGrade::Median, DefaultGrade::None] {
        all.push(("default_grade", changed(&|rules| rules.default_grade = grade.clone())));
    }
    for utility in [Utility::Cost, Utility::Number] {
        all.push(("utility", changed(&|rules| rules.utility = utility)));
    }
    for completion in [Completion::AddOne, Completion::AddOneGreedy, Completion::Greedy, Completion::None] {
        all.push(("completion", changed(&|rules| rules.completion = completion)));
    }
    all.retain(|(name, changed)| {
        changed != rules && changed.check(outcome.method).is_ok() && rules.of(outcome.method).iter().any(|(rule, _)| rule == name)
    });
    all
}
