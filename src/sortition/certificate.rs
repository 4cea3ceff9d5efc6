//! The proof that nobody could have done better: checkable with fractions, without a solver.
//!
//! Weights w on people, multipliers u on the quotas and h on the households (everyone has one: of people alone it says that no chance
//! exceeds 1) such that for every person who can be chosen w <= alpha + Σ (u+ - u-) + h. Then no lottery whatever gives everyone more than
//!
//! alpha·k + Σ (u+·max - u-·min) + Σ h, divided by Σ w.

use super::instance::Instance;
use super::leximin::Multipliers;
use super::{Pool, Quotas};
use crate::canonical;
use num_bigint::BigInt;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};

/// The multipliers' grid.
const GRID: f64 = 1e12;

/// Multipliers as whole numbers over one common denominator, the sum of the weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// w, per person of the pool; not negative.
    pub weights: Vec<i64>,
    /// u+ where positive, -u- where negative; per feature, per value.
    pub values: Vec<Vec<i64>>,
    /// h of each shared household, by its number less 1; not negative.
    pub shared: Vec<i64>,
    /// h of each person who shares no household, 0 for the others; not negative.
    pub alone: Vec<i64>,
}

/// The certificate as its file has it: multipliers of quotas one after the other, each with its name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    alone: Vec<i64>,
    households: Vec<i64>,
    values: Vec<(String, String, i64)>,
    weights: Vec<i64>,
}

impl Certificate {
    /// The bytes of `certificate.json` (`docs/format.md`, "Certificate"), with the names that the quotas have.
    ///
    /// # Errors
    /// Where a multiplier is beyond what canonical JSON holds.
    pub fn to_bytes(&self, quotas: &Quotas) -> Result<Vec<u8>, canonical::CanonicalError> {
        let named = |(feature, row): (&super::Feature, &Vec<i64>)| {
            let names: Vec<_> = feature.values.iter().map(|quota| (feature.name.clone(), quota.value.clone())).collect();
            names.into_iter().zip(row.clone()).map(|((feature, value), u)| (feature, value, u)).collect::<Vec<_>>()
        };
        let values = quotas.features.iter().zip(&self.values).flat_map(named).collect();
        canonical::to_bytes(&File { alone: self.alone.clone(), households: self.shared.clone(), values, weights: self.weights.clone() })
    }

    /// Reads `certificate.json`. None where it is not canonical, or its quotas are not these.
    pub fn from_bytes(bytes: &[u8], quotas: &Quotas) -> Option<Self> {
        let file: File = canonical::from_bytes(bytes).ok()?;
        let mut rest = file.values.into_iter();
        let mut row = |feature: &super::Feature| {
            let cell = |quota: &super::Quota| rest.next().filter(|cell| cell.0 == feature.name && cell.1 == quota.value).map(|cell| cell.2);
            feature.values.iter().map(cell).collect::<Option<Vec<_>>>()
        };
        let values = quotas.features.iter().map(&mut row).collect::<Option<_>>()?;
        rest.next().is_none().then_some(Self { weights: file.weights, values, shared: file.households, alone: file.alone })
    }

    /// Rounds the multipliers of the first level: alpha, being the exact maximum, makes them valid however coarse the rounding.
    pub(super) fn new(instance: &Instance, proof: &Multipliers, pool: &Pool, quotas: &Quotas) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a float too large saturates, which weakens the bound and never breaks it")]
        let grid = |x: f64| (x * GRID).round() as i64;
        let mut certificate = Self::trivial(pool, quotas);
        let mut rows = proof.value.iter();
        for value in certificate.values.iter_mut().flatten() {
            *value = rows.next().map_or(0, |u| grid(*u));
        }
        for (class, (weight, cap)) in instance.classes.iter().zip(proof.weight.iter().zip(&proof.cap)) {
            for &member in &class.members {
                let home = pool.people.get(member).and_then(|person| person.household);
                let multiplier = grid(class.composition.map_or(*cap, |c| proof.household.get(c).copied().unwrap_or(0.0)));
                set(&mut certificate.weights, member, grid(*weight));
                // Whoever shared a household only with people set aside still lives at its number.
                match home {
                    Some(number) => set(&mut certificate.shared, number as usize - 1, multiplier),
                    None => set(&mut certificate.alone, member, multiplier),
                }
            }
        }
        certificate
    }

    /// All multipliers 0, for a pool of that shape.
    fn trivial(pool: &Pool, quotas: &Quotas) -> Self {
        let homes = pool.people.iter().filter_map(|person| person.household).max().unwrap_or(0);
        Self {
            weights: vec![0; pool.people.len()],
            values: quotas.features.iter().map(|feature| vec![0; feature.values.len()]).collect(),
            shared: vec![0; homes as usize],
            alone: vec![0; pool.people.len()],
        }
    }

    /// Alpha: the largest w - Σ u - h over the people who can be chosen; none if the shapes do not fit or numbers overflow.
    fn alpha(&self, pool: &Pool, quotas: &Quotas) -> Option<i64> {
        let mut alpha = None;
        for (i, person) in pool.people.iter().enumerate() {
            let (mut gap, mut never) = (*self.weights.get(i)?, false);
            for ((feature, row), &value) in quotas.features.iter().zip(&self.values).zip(&person.values) {
                never |= feature.values.get(usize::from(value))?.max == 0;
                gap = gap.checked_sub(*row.get(usize::from(value))?)?;
            }
            gap = gap.checked_sub(match person.household {
                Some(number) => *self.shared.get((number as usize).checked_sub(1)?)?,
                None => *self.alone.get(i)?,
            })?;
            if !never {
                alpha = alpha.max(Some(gap));
            }
        }
        alpha
    }

    /// The bound proven: no lottery of panels of `size` gives everyone who can be chosen more than this. None if it proves nothing: a shape
    /// that does not fit, a negative multiplier, a weight on somebody who cannot be chosen.
    pub fn bound(&self, pool: &Pool, quotas: &Quotas, size: u32) -> Option<BigRational> {
        let shape = Self::trivial(pool, quotas);
        let lengths = |c: &Self| (c.weights.len(), c.values.iter().map(Vec::len).collect::<Vec<_>>(), c.shared.len(), c.alone.len());
        let negative = [&self.weights, &self.shared, &self.alone].into_iter().flatten().any(|multiplier| *multiplier < 0);
        if lengths(self) != lengths(&shape) || negative {
            return None;
        }
        let cannot = |values: &[u16]| {
            let mut quota = quotas.features.iter().zip(values).filter_map(|(feature, value)| feature.values.get(usize::from(*value)));
            quota.any(|quota| quota.max == 0)
        };
        if pool.people.iter().zip(&self.weights).any(|(person, weight)| *weight > 0 && cannot(&person.values)) {
            return None;
        }
        let mut total = BigInt::from(self.alpha(pool, quotas)?) * size;
        for (multiplier, quota) in self.values.iter().flatten().zip(quotas.features.iter().flat_map(|feature| &feature.values)) {
            total += BigInt::from(*multiplier) * if *multiplier > 0 { quota.max } else { quota.min };
        }
        total += self.shared.iter().chain(&self.alone).map(|h| BigInt::from(*h)).sum::<BigInt>();
        let weights: BigInt = self.weights.iter().map(|w| BigInt::from(*w)).sum();
        (weights > BigInt::ZERO).then(|| BigRational::new(total, weights))
    }
}

fn set(cells: &mut [i64], at: usize, value: i64) {
    if let Some(cell) = cells.get_mut(at) {
        *cell = value;
    }
}
