//! Majority judgment: every voter grades every option; the option with the highest median grade wins.
//!
//! The median of an even number of grades is the lower of the two in the middle. Of options with the same median, one such grade of each is
//! taken away, again and again, until the medians differ: those are the grades outwards from the middle, compared one by one, in runs and
//! not one by one, so that 72 million votes cost as much as seventy-two. Options are equal only if all their grades are. Source: Balinski,
//! Laraki, *Majority Judgment*, MIT Press 2010, chapter 1.

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall};
use super::outcome::{Stage, Standing, Status, Told};
use super::rules::DefaultGrade;
use std::cmp::Ordering;

/// How many voters gave each grade, lowest first.
type Merits = Vec<u64>;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let merits = merits(hall);
    let of = |option: u16| merits.get(usize::from(option)).map_or(&[][..], Vec::as_slice);
    let mut options: Vec<u16> = hall.standing().collect();
    options.sort_by(|one, other| compare(of(*other), of(*one)));
    let order: Vec<Vec<u16>> = options.chunk_by(|a, b| compare(of(*a), of(*b)) == Ordering::Equal).map(<[u16]>::to_vec).collect();
    let (winners, tied) = hall.seated(&order, hall.seats());
    let grade = |option: u16| hall.rules.grades.get(median(of(option)).unwrap_or(0)).cloned().unwrap_or_default();
    let told = told(hall, &order, &winners, grade, |option| median(of(option)));
    let status = |option: u16| if winners.contains(&option) { Status::Elected } else { Status::Standing };
    let standing = |option: &u16| Standing {
        option: *option,
        amount: Amount::Grade { median: grade(*option), merits: of(*option).to_vec() },
        status: status(*option),
    };
    let stage = Stage { told: vec![Told::Grades], standing: order.iter().flatten().map(standing).collect(), ..Stage::default() };
    Counted { winners, tied, order: Some(order), told, stages: vec![stage] }
}

fn told(
    hall: &Hall<'_>,
    order: &[Vec<u16>],
    winners: &[u16],
    grade: impl Fn(u16) -> String,
    median: impl Fn(u16) -> Option<usize>,
) -> Vec<Told> {
    let [winner] = winners else {
        return vec![Told::ElectedTogether { options: hall.names(winners), seats: winners.len() as u64 }];
    };
    let mut told = vec![Told::HighestMedian { option: hall.name(*winner), grade: grade(*winner) }];
    let rival = order
        .iter()
        .skip(1)
        .flatten()
        .next()
        .filter(|rival| order.first().is_some_and(|level| level.len() == 1) && median(**rival) == median(*winner));
    told.extend(rival.map(|rival| Told::MedianShared { option: hall.name(*winner), rival: hall.name(*rival) }));
    told
}

/// Everybody's grades, with what is read into those that are missing.
fn merits(hall: &Hall<'_>) -> Vec<Merits> {
    let grades = hall.rules.grades.len();
    let mut flat = vec![0; grades * hall.options.len()];
    let mut voters: u64 = 0;
    for ballot in hall.ballots {
        voters += ballot.weight;
        let Ballot::Scores(scores) = &ballot.ballot else { continue };
        for (option, grade) in scores {
            let place = usize::try_from(*grade).ok().filter(|grade| *grade < grades);
            if let Some(count) = place.and_then(|grade| flat.get_mut(usize::from(*option) * grades + grade)) {
                *count += ballot.weight;
            }
        }
    }
    let mut merits: Vec<Merits> = flat.chunks_exact(grades).map(<[u64]>::to_vec).collect();
    for merits in &mut merits {
        let missing = voters - merits.iter().sum::<u64>();
        let default = match hall.rules.default_grade {
            DefaultGrade::Lowest => Some(0),
            DefaultGrade::Grade(grade) => Some(grade as usize),
            // Nobody has graded it: there is no median but the lowest.
            DefaultGrade::Median => Some(median(merits).unwrap_or(0)),
            DefaultGrade::None => None,
        };
        if let Some(count) = default.and_then(|grade| merits.get_mut(grade)) {
            *count += missing;
        }
    }
    merits
}

/// The median grade, the lower one in the middle; none where nobody graded.
fn median(merits: &[u64]) -> Option<usize> {
    let half = merits.iter().map(|count| u128::from(*count)).sum::<u128>();
    if half == 0 {
        return None;
    }
    let mut below = 0;
    merits.iter().position(|count| {
        below += u128::from(*count);
        below * 2 >= half
    })
}

/// Compares by medians, each taken away in turn. Different numbers of voters are weighted up to the same.
fn compare(one: &[u64], other: &[u64]) -> Ordering {
    let total = |merits: &[u64]| merits.iter().map(|count| u128::from(*count)).sum::<u128>();
    let (of_one, of_other) = (total(one), total(other));
    if of_one == 0 || of_other == 0 {
        return of_one.cmp(&of_other);
    }
    let scaled = |merits: &[u64], by: u128| merits.iter().map(|count| u128::from(*count) * by).collect::<Vec<u128>>();
    let (by_one, by_other) = if of_one == of_other { (1, 1) } else { (of_other, of_one) };
    let mut a = Outwards::new(&scaled(one, by_one));
    let mut b = Outwards::new(&scaled(other, by_other));
    loop {
        match (a.head(), b.head()) {
            (Some((left, right, run)), Some((left_b, right_b, run_b))) => {
                // An odd number begins with the middle alone, and then takes left and right in turn; an even one left and right.
                let step = (left, right).cmp(&(left_b, right_b));
                if step != Ordering::Equal {
                    return step;
                }
                let both = run.min(run_b);
                a.pass(both);
                b.pass(both);
            }
            (None, None) => return Ordering::Equal,
            (Some(_), None) => return Ordering::Greater,
            (None, Some(_)) => return Ordering::Less,
        }
    }
}

/// The grades from the middle outwards, a pair (left, right) at a time, in runs of equal pairs. The middle of an odd number is a pair of
/// itself: doubling every grade changes no comparison.
struct Outwards {
    left: Vec<(usize, u128)>,
    right: Vec<(usize, u128)>,
}

impl Outwards {
    fn new(merits: &[u128]) -> Self {
        // Twice each grade, so that there is always a left and a right half.
        let half: u128 = merits.iter().sum();
        let (mut left, mut right, mut before) = (Vec::new(), Vec::new(), 0);
        for (grade, count) in merits.iter().enumerate().filter(|(_, count)| **count > 0) {
            let count = count * 2;
            let on_left = half.saturating_sub(before).min(count);
            left.extend((on_left > 0).then_some((grade, on_left)));
            right.extend((count > on_left).then_some((grade, count - on_left)));
            before += count;
        }
        right.reverse();
        Self { left, right }
    }

    fn head(&self) -> Option<(usize, usize, u128)> {
        let ((left, run), (right, other)) = (self.left.last()?, self.right.last()?);
        Some((*left, *right, *run.min(other)))
    }

    fn pass(&mut self, run: u128) {
        for side in [&mut self.left, &mut self.right] {
            if let Some((_, left)) = side.last_mut() {
                *left -= run;
                if *left == 0 {
                    side.pop();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition: the median is taken away until the medians differ.
    fn by_definition(one: &[u64], other: &[u64]) -> Ordering {
        let list = |merits: &[u64]| {
            merits
                .iter()
                .enumerate()
                .flat_map(|(grade, count)| std::iter::repeat_n(grade, usize::try_from(*count).unwrap()))
                .collect::<Vec<_>>()
        };
        let (mut a, mut b) = (list(one), list(other));
        while !a.is_empty() {
            let middle = (a.len() - 1) / 2;
            let step = a.remove(middle).cmp(&b.remove(middle));
            if step != Ordering::Equal {
                return step;
            }
        }
        Ordering::Equal
    }

    proptest::proptest! {
        #[test]
        fn runs_are_compared_as_single_medians_would_be(grades in proptest::collection::vec((0_usize..4, 0_usize..4), 1..14)) {
            let tally = |of: fn(&(usize, usize)) -> usize| {
                let mut merits = vec![0; 4];
                for pair in &grades {
                    merits[of(pair)] += 1;
                }
                merits
            };
            let (one, other) = (tally(|pair| pair.0), tally(|pair| pair.1));
            proptest::prop_assert_eq!(compare(&one, &other), by_definition(&one, &other));
            // Weighted up, an option is judged as before.
            let tripled: Vec<u64> = other.iter().map(|count| count * 3).collect();
            proptest::prop_assert_eq!(compare(&one, &tripled), by_definition(&one, &other));
        }
    }
}
