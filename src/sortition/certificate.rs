//! The proof that nobody could have done better, level by level: checkable with fractions, without a solver.
//!
//! A proof is a whole number for the seats, one for each value (of either sign) and one for each shared household. Any numbers prove
//! something: give every person r = seats + the sum of their values' numbers, every household (people alone are one each) the least
//! h >= 0 that makes r + h >= 0 for all who live there, or more where the proof says so, and let c = r + h. In every panel the c of its
//! members sum to at most
//!
//! T = seats·k + Σ (number·max where above 0, else number·min) + Σ h,
//!
//! and so do, in every lottery, the c of everybody times their chances. Whoever gives the people settled below a level at least what was
//! reached there cannot give everyone of the rest more than (T - Σ settled c·reached) / Σ rest c.

use super::{Pool, Quotas};
use crate::canonical;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::One as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who is settled on which level, and why no level could be higher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Per person of the pool, the level on which they are settled, from 1; 0 for people who can never be chosen.
    pub levels: Vec<u32>,
    /// Per level, the lowest first, what proves its bound.
    pub proofs: Vec<Proof>,
}

/// The multipliers of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Of the seats.
    pub seats: i64,
    /// Per feature, per value: above 0 the maximum holds chances down, below 0 the minimum does, of others.
    pub values: Vec<Vec<i64>>,
    /// Of shared households, by their number; above 0. Those not named have what follows from the others.
    pub households: BTreeMap<u32, i64>,
}

/// One rung: the people settled there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// How many are settled there.
    pub people: u32,
    /// The smallest of their chances before rounding to tickets, in whole trillionths.
    pub reached: BigRational,
    /// No lottery that gives everyone settled below at least what was reached there gives everyone of the rest more than this.
    pub bound: BigRational,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    levels: Vec<u32>,
    proofs: Vec<ProofFile>,
}

/// A proof as its file has it: numbers other than 0, each with its name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProofFile {
    households: Vec<(String, i64)>,
    seats: i64,
    values: Vec<(String, String, i64)>,
}

impl Certificate {
    /// The bytes of `certificate.json` (`docs/format.md`, "Certificate"), with the names that the quotas have.
    ///
    /// # Errors
    /// Where a multiplier is beyond what canonical JSON holds.
    pub fn to_bytes(&self, quotas: &Quotas) -> Result<Vec<u8>, canonical::CanonicalError> {
        let file = |proof: &Proof| ProofFile {
            households: proof.households.iter().map(|(number, h)| (format!("h{number}"), *h)).collect(),
            seats: proof.seats,
            values: names(quotas)
                .zip(proof.values.iter().flatten())
                .filter(|(_, u)| **u != 0)
                .map(|((feature, value), u)| (feature.to_owned(), value.to_owned(), *u))
                .collect(),
        };
        canonical::to_bytes(&File { levels: self.levels.clone(), proofs: self.proofs.iter().map(file).collect() })
    }

    /// Reads `certificate.json`. None where it is not canonical, names what these quotas have not, or has an order of its own.
    pub fn from_bytes(bytes: &[u8], quotas: &Quotas) -> Option<Self> {
        let file: File = canonical::from_bytes(bytes).ok()?;
        let proofs = file.proofs.into_iter().map(|proof| proof.read(quotas)).collect::<Option<_>>()?;
        Some(Self { levels: file.levels, proofs })
    }

    /// What each level's proof proves, given what was reached on those below it. None where the shapes do not fit: not one level a person
    /// who can be chosen, not one proof and one chance a level, a household that the pool has not.
    pub fn bounds(&self, pool: &Pool, quotas: &Quotas, size: u32, reached: &[BigRational]) -> Option<Vec<BigRational>> {
        let everybody = Everybody::new(pool, quotas, &self.levels, self.proofs.len())?;
        if reached.len() != self.proofs.len() || self.proofs.iter().any(|proof| !proof.fits(pool, quotas)) {
            return None;
        }
        Some((1..).zip(&self.proofs).map(|(level, proof)| everybody.bound(quotas, size, level, proof, reached)).collect())
    }
}

impl ProofFile {
    fn read(self, quotas: &Quotas) -> Option<Proof> {
        let numbered = |(name, h): &(String, i64)| {
            let number: u32 = name.strip_prefix('h')?.parse().ok()?;
            (*h > 0 && format!("h{number}") == *name).then_some((number, *h))
        };
        let households: Vec<(u32, i64)> = self.households.iter().map(numbered).collect::<Option<_>>()?;
        let ascending = households.windows(2).all(|pair| matches!(pair, [a, b] if a.0 < b.0));
        let mut named = self.values.into_iter().peekable();
        let mut number = |feature: &str, value: &str| {
            let next = named.next_if(|(f, v, u)| *u != 0 && f == feature && v == value);
            next.map_or(0, |(_, _, u)| u)
        };
        let row = |feature: &super::Feature| feature.values.iter().map(|quota| number(&feature.name, &quota.value)).collect();
        let values = quotas.features.iter().map(row).collect();
        (ascending && named.next().is_none()).then(|| Proof { seats: self.seats, values, households: households.into_iter().collect() })
    }
}

impl Proof {
    /// The proof that chances do not exceed 1, for quotas of that shape.
    pub(super) fn trivial(quotas: &Quotas) -> Self {
        let values = quotas.features.iter().map(|feature| vec![0; feature.values.len()]).collect();
        Self { seats: 0, values, households: BTreeMap::new() }
    }

    fn fits(&self, pool: &Pool, quotas: &Quotas) -> bool {
        let homes = pool.people.iter().filter_map(|person| person.household).max().unwrap_or(0);
        let shape = quotas.features.iter().map(|feature| feature.values.len());
        self.values.iter().map(Vec::len).eq(shape) && self.households.iter().all(|(home, h)| (1..=homes).contains(home) && *h > 0)
    }
}

/// People who can be chosen and are alike for a proof: one level, equal values, and where shared the same household.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Kind<'a> {
    level: u32,
    household: Option<u32>,
    values: &'a [u16],
}

/// The people of a pool, as proofs see them.
pub(super) struct Everybody<'a> {
    kinds: BTreeMap<Kind<'a>, u32>,
}

impl<'a> Everybody<'a> {
    /// None unless everybody who can be chosen is on one of the levels, and nobody else.
    pub(super) fn new(pool: &'a Pool, quotas: &'a Quotas, levels: &[u32], highest: usize) -> Option<Self> {
        if levels.len() != pool.people.len() {
            return None;
        }
        let mut kinds = BTreeMap::new();
        for ((person, can), &level) in pool.people.iter().zip(pool.choosable(quotas)).zip(levels) {
            if can != (level > 0) || level as usize > highest || person.values.len() != quotas.features.len() {
                return None;
            }
            if can {
                *kinds.entry(Kind { level, household: person.household, values: &person.values }).or_insert(0) += 1;
            }
        }
        Some(Self { kinds })
    }

    /// How many are settled on a level.
    pub(super) fn settled(&self, level: u32) -> u32 {
        self.kinds.iter().filter(|(kind, _)| kind.level == level).map(|(_, people)| people).sum()
    }

    /// What the proof of that level proves; at most 1, as every chance is.
    pub(super) fn bound(&self, quotas: &Quotas, size: u32, level: u32, proof: &Proof, reached: &[BigRational]) -> BigRational {
        let rows = proof.values.iter().zip(&quotas.features).flat_map(|(row, feature)| row.iter().zip(&feature.values));
        let most = |(u, quota): (&i64, &super::Quota)| i128::from(*u) * i128::from(if *u > 0 { quota.max } else { quota.min });
        let mut total = i128::from(proof.seats) * i128::from(size) + rows.map(most).sum::<i128>();

        let own = |kind: &Kind<'_>| {
            let numbers = proof.values.iter().zip(kind.values).map(|(row, value)| row.get(usize::from(*value)).copied().unwrap_or(0));
            i128::from(proof.seats) + numbers.map(i128::from).sum::<i128>()
        };
        let mut homes: BTreeMap<u32, i128> = proof.households.iter().map(|(home, h)| (*home, i128::from(*h))).collect();
        let shared = self.kinds.keys().filter_map(|kind| Some((kind.household?, own(kind))));
        for (home, r) in shared.filter(|(_, r)| *r < 0) {
            let h = homes.entry(home).or_insert(0);
            *h = (*h).max(-r);
        }
        total += homes.values().sum::<i128>();

        // c of all people settled on each level below; the last is that of the rest.
        let mut sums = vec![0i128; level as usize];
        for (kind, people) in &self.kinds {
            let (r, people) = (own(kind), i128::from(*people));
            let c = if let Some(home) = kind.household {
                r + homes.get(&home).copied().unwrap_or(0)
            } else {
                total += (-r).max(0) * people;
                r.max(0)
            };
            if let Some(sum) = sums.get_mut(kind.level.min(level) as usize - 1) {
                *sum += c * people;
            }
        }
        let rest = sums.pop().filter(|rest| *rest > 0);
        let given = sums.into_iter().zip(reached).map(|(c, reached)| reached * BigInt::from(c)).sum::<BigRational>();
        rest.map_or_else(BigRational::one, |rest| {
            ((BigRational::from_integer(total.into()) - given) / BigInt::from(rest)).min(BigRational::one())
        })
    }
}

/// Feature and value of every quota, in the order of `quotas.csv`.
fn names(quotas: &Quotas) -> impl Iterator<Item = (&str, &str)> {
    quotas.features.iter().flat_map(|feature| feature.values.iter().map(|quota| (feature.name.as_str(), quota.value.as_str())))
}
