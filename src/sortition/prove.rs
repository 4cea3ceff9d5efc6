//! From chances to their proof: people put on levels, and for each level the multipliers of a program, rounded to whole numbers.
//!
//! Any whole numbers prove something (see `certificate`), so nothing here need be trusted: rounding can only weaken a bound, and what is
//! proven is worked out in fractions.
#![expect(clippy::indexing_slicing, reason = "arrays over classes or levels, made together")]

use super::certificate::{Certificate, Everybody, Level, Proof};
use super::instance::Instance;
use super::leximin::{Halt, Ladder, Multipliers};
use super::lp::Failure;
use super::watch::{Stage, Watch, tick};
use super::{Pool, Quotas};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive as _;
use std::collections::BTreeMap;

/// Chances nearer than this are one level: what a linear program leaves of rounding.
const APART: f64 = 2e-8;
/// Levels at most; whoever is above the last but one shares the last.
const LEVELS: usize = 100;
/// Largest common denominator that is looked for: multipliers are often small fractions of one another.
const DENOMINATOR: u32 = 5000;
/// Multipliers that are no small fractions are rounded to this part of the largest.
const FINE: f64 = 1e12;
/// The same, of what was reached.
const TRILLION: i64 = 1_000_000_000_000;
/// Floors are lowered by this in the programs, which would else be infeasible by a rounding error.
const SLACK: f64 = 1e-11;

/// On how many levels people are put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rungs {
    /// On one: only the smallest chance is made as large as can be.
    One,
    /// Those without any chance on one, all others on another.
    Chance,
    /// On as many as there are different chances.
    Each,
}

/// Puts everybody on a level by the chances of their classes, and proves each. `attained` says that these are the best that fractions of
/// people could have, not merely what a lottery was found to give.
pub(super) fn prove(
    instance: &Instance,
    (pool, quotas, size): (&Pool, &Quotas, u32),
    chances: &[f64],
    rungs: Rungs,
    attained: bool,
    watch: &mut dyn Watch,
) -> Result<(Certificate, Vec<Level>), Halt> {
    let (level_of, values) = levels(chances, rungs);
    let mut of_person = vec![0u32; pool.people.len()];
    for (class, level) in instance.classes.iter().zip(&level_of) {
        #[expect(clippy::cast_possible_truncation, reason = "at most LEVELS")]
        class.members.iter().for_each(|member| of_person[*member] = *level as u32 + 1);
    }
    let everybody =
        Everybody::new(pool, quotas, &of_person, values.len()).expect("levels are made of the classes, which are who can be chosen");
    let mut ladder = Ladder::new(instance);
    let kept = attained.then(|| ladder.tight(&level_of, chances));
    let (mut proofs, mut reached, mut proven, mut floors) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (level, value) in (1..).zip(&values) {
        tick(watch, Stage::Levels, proofs.len(), values.len())?;
        let solved = if *value < 1.0 { ladder.proof(&level_of, &floors, kept.as_ref()) } else { Err(Failure::TooManySteps) };
        let weighed = |proof: Proof| (everybody.bound(quotas, size, level, &proof, &reached), proof);
        let attempt = |m: &Multipliers, numbers: Vec<i64>| plain(weighed(proof(instance, pool, quotas, m, &numbers)), &weighed);
        let best = |m: &Multipliers| whole(m).into_iter().map(|numbers| attempt(m, numbers)).min_by(|a, b| a.0.cmp(&b.0));
        let trivial = || (BigRational::from_integer(1.into()), Proof::trivial(quotas));
        let (bound, proof) = solved.as_ref().ok().and_then(|(_, m)| best(m)).unwrap_or_else(trivial);
        // The program's own level is finer than the grid; coarse floors would weaken every bound above them.
        let near = solved.ok().map(|(level, _)| level).filter(|level| attained && (level - value).abs() < APART);
        let value = trillionths(near.unwrap_or(*value)).min(floored(&bound));
        floors.push(value.to_f64().unwrap_or(0.0) - SLACK);
        proven.push(Level { people: everybody.settled(level), reached: value.clone(), bound });
        reached.push(value);
        proofs.push(proof);
    }
    Ok((Certificate { levels: of_person, proofs }, proven))
}

/// Per class its level, from 0, and per level the smallest of its chances.
fn levels(chances: &[f64], rungs: Rungs) -> (Vec<usize>, Vec<f64>) {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|a, b| chances[*a].total_cmp(&chances[*b]));
    let (mut level_of, mut values) = (vec![0; chances.len()], Vec::<f64>::new());
    for class in order {
        let above = values.last().is_none_or(|last| match rungs {
            Rungs::One => false,
            Rungs::Chance => *last <= APART && chances[class] > APART,
            Rungs::Each => chances[class] > last + APART,
        });
        if above && values.len() < LEVELS {
            values.push(chances[class]);
        }
        level_of[class] = values.len() - 1;
    }
    (level_of, values)
}

/// The multipliers as whole numbers, in up to two ways: seats, values, compositions.
fn whole(multipliers: &Multipliers) -> Vec<Vec<i64>> {
    let all: Vec<f64> = [multipliers.seats].iter().chain(&multipliers.value).chain(&multipliers.household).copied().collect();
    let largest = all.iter().fold(0.0, |most: f64, m| most.max(m.abs()));
    if largest == 0.0 {
        return Vec::new();
    }
    let times = |factor: f64| -> Vec<f64> { all.iter().map(|m| m / largest * factor).collect() };
    #[expect(clippy::cast_possible_truncation, reason = "at most FINE")]
    let rounded = |scaled: Vec<f64>| -> Vec<i64> { scaled.into_iter().map(|m| m.round() as i64).collect() };
    let small = (1..=DENOMINATOR).map(f64::from).map(times).find(|scaled| scaled.iter().all(|m| (m - m.round()).abs() < 1e-6));
    small.into_iter().chain([times(FINE)]).map(rounded).collect()
}

fn proof(instance: &Instance, pool: &Pool, quotas: &Quotas, multipliers: &Multipliers, numbers: &[i64]) -> Proof {
    let mut numbers = numbers.iter().copied();
    let mut next = || numbers.next().unwrap_or(0);
    let seats = next();
    let values = quotas.features.iter().map(|feature| feature.values.iter().map(|_| next()).collect()).collect();
    let compositions: Vec<i64> = multipliers.household.iter().map(|_| next()).collect();
    let home = |class: &super::instance::Class| {
        let h = class.composition.map(|c| compositions[c]).filter(|h| *h > 0);
        h.into_iter().flat_map(|h| class.members.iter().filter_map(move |i| Some((pool.people[*i].household?, h)))).collect::<Vec<_>>()
    };
    let households: BTreeMap<u32, i64> = instance.classes.iter().flat_map(home).collect();
    Proof { seats, values, households }
}

/// The same proof in terms of maxima where that is as good: every panel has as many people as places, so "at least one from the field"
/// and "at most one from the office" may be the same, and the second says whom it holds down.
fn plain(mut best: (BigRational, Proof), weighed: &impl Fn(Proof) -> (BigRational, Proof)) -> (BigRational, Proof) {
    let plainness = |proof: &Proof| (proof.seats != 0, proof.values.iter().flatten().filter(|u| **u != 0).count());
    for feature in 0..best.1.values.len() {
        let shift = best.1.values[feature].iter().map(|u| -u).max().unwrap_or(0).min(best.1.seats);
        if shift > 0 {
            let mut other = best.1.clone();
            other.seats -= shift;
            other.values[feature].iter_mut().for_each(|u| *u += shift);
            let other = weighed(other);
            if other.0 <= best.0 && plainness(&other.1) <= plainness(&best.1) {
                best = other;
            }
        }
    }
    best
}

/// A chance as the fraction it is.
fn trillionths(chance: f64) -> BigRational {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 10^12")]
    let steps = (chance * FINE).round() as i64;
    BigRational::new(BigInt::from(steps), BigInt::from(TRILLION))
}

/// The largest whole number of trillionths that is no more.
fn floored(bound: &BigRational) -> BigRational {
    let trillion = BigInt::from(TRILLION);
    BigRational::new((bound * &trillion).floor().to_integer(), trillion)
}
