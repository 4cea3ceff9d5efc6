//! Score: every ballot gives each option a score in a stated range; the highest total wins, or the highest mean where the rules say that
//! options without a score are judged by those who scored them.
//!
//! Source: range voting, as in Smith, *Range voting*, 2000.

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall};
use super::outcome::{Stage, Standing, Status, Told};
use super::rules::DefaultGrade;
use num_rational::BigRational;

/// Sum of scores and number of voters who gave one, by option.
pub(super) fn totals(hall: &Hall<'_>) -> Vec<(i64, u64)> {
    let mut totals = vec![(0, 0); hall.options.len()];
    for ballot in hall.ballots {
        let Ballot::Scores(scores) = &ballot.ballot else { continue };
        for (option, score) in scores {
            if let Some((sum, voters)) = totals.get_mut(usize::from(*option)) {
                *sum += i64::from(*score) * ballot.weight.cast_signed();
                *voters += ballot.weight;
            }
        }
    }
    totals
}

/// The total of each option, those without a score getting the lowest.
pub(super) fn whole_totals(hall: &Hall<'_>) -> Vec<i64> {
    let ballots: u64 = hall.ballots.iter().map(|ballot| ballot.weight).sum();
    let fill = |(sum, voters): (i64, u64)| sum + i64::from(hall.rules.score_min) * (ballots - voters).cast_signed();
    totals(hall).into_iter().map(fill).collect()
}

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    if hall.rules.default_grade == DefaultGrade::None {
        let totals = totals(hall);
        let mean = |option: u16| {
            let (sum, voters) = totals.get(usize::from(option)).copied().unwrap_or_default();
            (voters > 0).then(|| BigRational::new(sum.into(), voters.into()))
        };
        let lowest = i64::from(hall.rules.score_min);
        let amount = |mean: Option<BigRational>| mean.map_or(Amount::Whole(lowest), Amount::from);
        return by_amount(hall, mean, amount, |option, points| Told::HighestMean { option, points });
    }
    let totals = whole_totals(hall);
    let total = |option: u16| totals.get(usize::from(option)).copied().unwrap_or(0);
    by_amount(hall, total, Amount::Whole, |option, points| Told::MostPoints { option, points })
}

/// The greatest amounts win.
pub(super) fn by_amount<K: Ord>(
    hall: &Hall<'_>,
    key: impl Fn(u16) -> K,
    amount: impl Fn(K) -> Amount,
    told: impl FnOnce(String, Amount) -> Told,
) -> Counted {
    let order = hall.levels(&key);
    let (winners, tied) = hall.seated(&order, hall.seats());
    let told = match winners.as_slice() {
        [one] => told(hall.name(*one), amount(key(*one))),
        many => Told::ElectedTogether { options: hall.names(many), seats: many.len() as u64 },
    };
    let status = |option: u16| if winners.contains(&option) { Status::Elected } else { Status::Standing };
    let standing = |option: &u16| Standing { option: *option, amount: amount(key(*option)), status: status(*option) };
    let stage = Stage { told: vec![Told::Points], standing: order.iter().flatten().map(standing).collect(), ..Stage::default() };
    Counted { winners, tied, order: Some(order), told: vec![told], stages: vec![stage] }
}
