//! What holds for every profile: the order of ballots, the names of options and the splitting of weights change nothing; and small cases are
//! counted as the definitions say, in the plainest way.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

const OPTIONS: [&str; 4] = ["A", "B", "C", "D"];

/// A ballot of marks: for each option a number from 0 to 5, and how many voters.
type Marks = ([u8; 4], usize);

fn marks() -> impl Strategy<Value = Vec<Marks>> {
    prop::collection::vec((prop::array::uniform4(0_u8..6), 1_usize..4), 1..9)
}

/// A ballot for a method from marks: scores as they are; as a ranking, higher first and 0 unranked; approvals from 3 on.
fn ballot(shape: Shape, marks: [u8; 4]) -> Ballot {
    let scores: Box<[(u16, i32)]> = (0..).zip(marks).map(|(option, mark)| (option, i32::from(mark))).collect();
    match shape {
        Shape::Grades | Shape::Scores | Shape::Points => Ballot::Scores(scores),
        Shape::Ranking => Ballot::Scores(scores.iter().copied().filter(|(_, mark)| *mark > 0).collect()).shaped(Shape::Ranking).unwrap(),
        Shape::Approvals | Shape::Projects => {
            Ballot::Approvals(scores.iter().filter(|(_, mark)| *mark > 2).map(|(option, _)| *option).collect())
        }
        Shape::Choice => Ballot::Choice(u16::from(marks[0] % 4)),
    }
}

fn strict(marks: [u8; 4]) -> Ballot {
    let mut order: Vec<u16> = (0..4).collect();
    order.sort_by_key(|option| (std::cmp::Reverse(marks[usize::from(*option)]), (option * 7 + u16::from(marks[0])) % 5));
    order.truncate(1 + usize::from(marks[3] % 4));
    Ballot::Ranking(Ranking::strict(order))
}

fn rules(method: Method) -> Rules {
    let money = method == Method::EqualShares;
    Rules {
        seats: if method.fills_one_seat() || money { 1 } else { 2 },
        budget: money.then_some(20),
        costs: if money { OPTIONS.iter().zip([6, 7, 9, 5]).map(|(name, cost)| ((*name).to_owned(), cost)).collect() } else { Vec::new() },
        ..Rules::default()
    }
}

fn profile(names: &[&str], ballots: impl IntoIterator<Item = (Ballot, usize)>) -> Profile {
    let mut profile = Profile::new(names, 2).unwrap();
    for (ballot, weight) in ballots {
        profile.add(weight as u64, ballot);
    }
    profile
}

type Told = (Vec<String>, BTreeSet<String>, Option<Vec<BTreeSet<String>>>, TieEffect);

/// What is compared: winners, tied, levels of the order, all by name.
fn told(outcome: &Outcome) -> Told {
    let name = |option: &u16| outcome.name(*option).to_owned();
    let order = outcome.order.as_ref().map(|order| order.iter().map(|level| level.iter().map(name).collect()).collect());
    (outcome.winners.iter().map(name).collect(), outcome.tied.iter().map(name).collect(), order, outcome.tie)
}

fn moved(ballot: &Ballot, to: [u16; 4]) -> Ballot {
    let at = |option: &u16| to[usize::from(*option)];
    let sorted = |mut options: Vec<u16>| {
        options.sort_unstable();
        options
    };
    match ballot {
        Ballot::Blank => Ballot::Blank,
        Ballot::Choice(option) => Ballot::Choice(at(option)),
        Ballot::Approvals(options) => Ballot::Approvals(sorted(options.iter().map(at).collect()).into()),
        Ballot::Ranking(ranking) => {
            let levels: Vec<Vec<u16>> = ranking.levels().map(|level| level.options().iter().map(at).collect()).collect();
            Ballot::Ranking(Ranking::new(levels.iter().map(|level| Level::Options(level))))
        }
        Ballot::Scores(scores) => {
            let mut scores: Vec<(u16, i32)> = scores.iter().map(|(option, score)| (at(option), *score)).collect();
            scores.sort_unstable();
            Ballot::Scores(scores.into())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn order_names_and_weights_change_nothing(marks in marks(), turn in 0_usize..9, order in Just([0_u16, 1, 2, 3]).prop_shuffle()) {
        for method in Method::ALL {
            let rules = rules(method);
            let ballots: Vec<(Ballot, usize)> = marks.iter().map(|(marks, weight)| (ballot(method.shape(), *marks), *weight)).collect();
            let first = count(method, &profile(&OPTIONS, ballots.clone()), &rules, &TieOrder::Listed).unwrap();
            let mut turned: Vec<(Ballot, usize)> = ballots.iter().flat_map(|(ballot, weight)| std::iter::repeat_n((ballot.clone(), 1), *weight)).collect();
            turned.reverse();
            let half = turn.min(turned.len());
            turned.rotate_left(half);
            let split = count(method, &profile(&OPTIONS, turned), &rules, &TieOrder::Listed).unwrap();
            prop_assert_eq!(&split.stages, &first.stages, "{}", method);
            prop_assert_eq!(told(&split), told(&first), "{}", method);
            // The options in another order, ties still broken in the old one.
            let mut names = OPTIONS;
            (0..4).for_each(|option| names[usize::from(order[option])] = OPTIONS[option]);
            let renamed = profile(&names, ballots.iter().map(|(ballot, weight)| (moved(ballot, order), *weight)));
            let renamed = count(method, &renamed, &rules, &TieOrder::Given(order.to_vec())).unwrap();
            let winners = |outcome: &Outcome| told(outcome).0.into_iter().collect::<BTreeSet<_>>();
            prop_assert_eq!(winners(&renamed), winners(&first), "{}", method);
            prop_assert_eq!((told(&renamed).1, told(&renamed).2, renamed.tie), (told(&first).1, told(&first).2, first.tie), "{}", method);
        }
    }

    /// The tied set is what the winners of all orders differ by.
    #[test]
    fn ties_are_what_all_orders_say(marks in prop::collection::vec((prop::array::uniform4(0_u8..3), 1_usize..3), 1..5)) {
        for method in Method::ALL {
            let rules = rules(method);
            let ballots = marks.iter().map(|(marks, weight)| (ballot(method.shape(), marks.map(|mark| mark * 2)), *weight));
            let profile = profile(&OPTIONS, ballots);
            let counts: Vec<Outcome> = orders().into_iter().map(|order| count(method, &profile, &rules, &TieOrder::Given(order)).unwrap()).collect();
            let winners: Vec<BTreeSet<u16>> = counts.iter().map(|outcome| outcome.winners.iter().copied().collect()).collect();
            let any: BTreeSet<u16> = winners.iter().flatten().copied().collect();
            let all: BTreeSet<u16> = any.iter().copied().filter(|option| winners.iter().all(|set| set.contains(option))).collect();
            let tied: Vec<u16> = any.difference(&all).copied().collect();
            for outcome in counts {
                prop_assert_eq!(&outcome.tied, &tied, "{}", method);
                prop_assert_eq!(outcome.tie == TieEffect::Decides, !tied.is_empty(), "{}", method);
            }
        }
    }

    /// The strongest of all paths without repetition, one by one.
    #[test]
    fn schulze_is_its_definition(marks in marks()) {
        let ballots: Vec<(Ballot, usize)> = marks.iter().map(|(marks, weight)| (ballot(Shape::Ranking, *marks), *weight)).collect();
        let score = |marks: &[u8; 4], option: usize| marks[option];
        let over = |one: usize, other: usize| marks.iter().filter(|(marks, _)| score(marks, one) > score(marks, other)).map(|(_, weight)| weight).sum::<usize>();
        let path = |one, other| strongest(one, other, &[], &over);
        let best: Vec<u16> = (0..4).filter(|one| (0..4).all(|other| other == *one || path(*one, other) >= path(other, *one))).map(|one| u16::try_from(one).unwrap()).collect();
        let rules = Rules::default();
        let outcome = count(Method::Schulze, &profile(&OPTIONS, ballots), &rules, &TieOrder::Listed).unwrap();
        // Where nobody ranks anybody, all ballots are blank.
        if outcome.valid > 0 {
            prop_assert_eq!(&outcome.order.unwrap()[0], &best);
        }
    }

    /// One ballot after another, everything counted anew each round.
    #[test]
    fn instant_runoff_is_its_definition(marks in marks()) {
        let ballots: Vec<(Vec<u16>, usize)> = marks.iter().map(|(marks, weight)| (strict(*marks), *weight)).map(|(ballot, weight)| (order(&ballot), weight)).collect();
        let mut left: Vec<u16> = (0..4).collect();
        let winner = loop {
            let votes = |option: u16| ballots.iter().filter(|(order, _)| order.iter().find(|one| left.contains(one)) == Some(&option)).map(|(_, weight)| weight).sum::<usize>();
            let of: usize = left.iter().map(|option| votes(*option)).sum();
            if let Some(winner) = left.iter().find(|option| votes(**option) * 2 > of || left.len() == 1) {
                break *winner;
            }
            let last = *left.iter().min_by_key(|option| (votes(**option), std::cmp::Reverse(**option))).unwrap();
            left.retain(|option| *option != last);
        };
        let profile = profile(&OPTIONS, marks.iter().map(|(marks, weight)| (strict(*marks), *weight)));
        prop_assert_eq!(count(Method::Irv, &profile, &Rules::default(), &TieOrder::Listed).unwrap().winners, vec![winner]);
    }

    /// One paper at a time, each with its own value, as the Order of 2007 reads.
    #[test]
    fn transferable_votes_are_their_definition(marks in marks()) {
        let mut papers: Vec<(Vec<u16>, u64)> = marks.iter().flat_map(|(marks, weight)| std::iter::repeat_n((order(&strict(*marks)), 100_000), *weight)).collect();
        let quota = (papers.len() as u64 / 3 + 1) * 100_000;
        let (mut open, mut hopeful): (Vec<u16>, Vec<u16>) = ((0..4).collect(), (0..4).collect());
        let (mut elected, mut waiting): (Vec<u16>, Vec<u16>) = (Vec::new(), Vec::new());
        let mut history: Vec<Vec<u64>> = Vec::new();
        let mut held: Vec<Option<u16>> = papers.iter().map(|(order, _)| order.first().copied()).collect();
        loop {
            let votes: Vec<u64> = (0..4).map(|option| {
                let sum: u64 = papers.iter().zip(&held).filter(|(_, held)| **held == Some(option)).map(|((_, value), _)| value).sum();
                // What a transfer cuts off stays with nobody, the elected keep their quota.
                if elected.contains(&option) && !waiting.contains(&option) { quota } else { sum }
            }).collect();
            history.push(votes.clone());
            let mut reaching: Vec<u16> = hopeful.iter().copied().filter(|option| votes[usize::from(*option)] >= quota).collect();
            reaching.sort_by_key(|option| (std::cmp::Reverse(votes[usize::from(*option)]), *option));
            hopeful.retain(|option| !reaching.contains(option));
            open.retain(|option| !reaching.contains(option));
            elected.extend(&reaching);
            waiting.extend(&reaching);
            if elected.len() + hopeful.len() <= 2 || elected.len() >= 2 {
                break;
            }
            let key = |option: u16| history.iter().rev().map(|votes| votes[usize::from(option)]).collect::<Vec<_>>();
            let most = waiting.iter().copied().max_by_key(|option| (key(*option), std::cmp::Reverse(*option)));
            let from = most.unwrap_or_else(|| hopeful.iter().copied().min_by_key(|option| (key(*option), std::cmp::Reverse(*option))).unwrap());
            let total = votes[usize::from(from)];
            if most.is_some() { waiting.retain(|option| *option != from) } else { hopeful.retain(|option| *option != from); open.retain(|option| *option != from) }
            for ((order, value), held) in papers.iter_mut().zip(&mut held).filter(|(_, held)| **held == Some(from)) {
                if most.is_some() { *value = *value * (total - quota) / total }
                *held = order.iter().copied().find(|option| open.contains(option));
            }
        }
        if elected.len() < 2 {
            elected.extend(&hopeful);
        }
        let profile = profile(&OPTIONS, marks.iter().map(|(marks, weight)| (strict(*marks), *weight)));
        let outcome = count(Method::StvScottish, &profile, &Rules { seats: 2, ..Rules::default() }, &TieOrder::Listed).unwrap();
        let set = |options: &[u16]| options.iter().copied().collect::<BTreeSet<_>>();
        prop_assert_eq!(set(&outcome.winners), set(&elected));
    }
}

fn strongest(from: usize, to: usize, seen: &[usize], over: &dyn Fn(usize, usize) -> usize) -> usize {
    (0..4)
        .filter(|next| *next != from && !seen.contains(next) && over(from, *next) > over(*next, from))
        .map(|next| {
            let link = over(from, next);
            if next == to { link } else { link.min(strongest(next, to, &[seen, &[from]].concat(), over)) }
        })
        .max()
        .unwrap_or(0)
}

fn order(ballot: &Ballot) -> Vec<u16> {
    match ballot {
        Ballot::Ranking(ranking) => ranking.options().collect(),
        _ => Vec::new(),
    }
}

/// All 24 orders of four options.
fn orders() -> Vec<Vec<u16>> {
    let mut orders: Vec<Vec<u16>> = vec![Vec::new()];
    for _ in 0..4 {
        orders = orders
            .into_iter()
            .flat_map(|order| (0..4).filter(|one| !order.contains(one)).map(|one| [order.clone(), vec![one]].concat()).collect::<Vec<_>>())
            .collect();
    }
    orders
}
