//! What holds the chances of a level down: the numbers of its proof that are not 0, as facts.

use super::certificate::{Certificate, Proof};
use super::conflict::Side;
use super::{Pool, Quotas};

/// Why a level is no higher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bottleneck {
    /// Quotas that hold it down, in their order. Empty where chances end at 1, or nothing is proven.
    pub holds: Vec<Hold>,
    /// Whether the places on the panel do.
    pub seats: bool,
    /// How many shared households do: one person of each at most.
    pub households: u32,
    /// People above the levels below, whom all of that holds back together.
    pub people: u32,
    /// Whether one maximum alone explains it: the people above the levels below share its places with those settled before them.
    pub alone: bool,
}

/// A quota that holds a level down: a maximum by the people who share it, a minimum by the places it takes from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Of which feature.
    pub feature: String,
    /// Of which value.
    pub value: String,
    /// Maximum or minimum.
    pub side: Side,
    /// Places.
    pub places: u32,
    /// People who can be chosen and have the value.
    pub people: u32,
    /// How many of them are settled on lower levels.
    pub settled: u32,
    /// The value's places in the quotas: feature, value.
    pub at: (usize, usize),
}

impl Certificate {
    /// What holds a level (from 1) down; none where there is no such level.
    pub fn bottleneck(&self, level: u32, pool: &Pool, quotas: &Quotas) -> Option<Bottleneck> {
        let proof = self.proofs.get((level as usize).checked_sub(1)?)?;
        let mut holds = Vec::new();
        for (f, (feature, row)) in quotas.features.iter().zip(&proof.values).enumerate() {
            for (v, (quota, u)) in feature.values.iter().zip(row).enumerate().filter(|(_, (_, u))| **u != 0) {
                let mine = || {
                    let has = pool.people.iter().map(move |person| person.values.get(f).is_some_and(|value| usize::from(*value) == v));
                    has.zip(&self.levels).filter(|(has, settled)| *has && **settled > 0).map(|(_, settled)| *settled)
                };
                let (side, places) = if *u > 0 { (Side::Max, quota.max) } else { (Side::Min, quota.min) };
                holds.push(Hold {
                    feature: feature.name.clone(),
                    value: quota.value.clone(),
                    side,
                    places,
                    people: count(mine()),
                    settled: count(mine().filter(|settled| *settled < level)),
                    at: (f, v),
                });
            }
        }
        let alone = proof.seats == 0 && proof.households.is_empty() && matches!(holds.as_slice(), [hold] if hold.side == Side::Max);
        let people = match holds.first() {
            Some(hold) if alone => hold.people - hold.settled,
            _ => held(self, level, pool, proof),
        };
        let households = u32::try_from(proof.households.len()).unwrap_or(u32::MAX);
        Some(Bottleneck { holds, seats: proof.seats != 0, households, people, alone })
    }
}

/// People of the rest whom the proof gives a weight.
fn held(certificate: &Certificate, level: u32, pool: &Pool, proof: &Proof) -> u32 {
    let own = |values: &[u16]| {
        let numbers = proof.values.iter().zip(values).map(|(row, value)| row.get(usize::from(*value)).copied().unwrap_or(0));
        i128::from(proof.seats) + numbers.map(i128::from).sum::<i128>()
    };
    let home = |household: Option<u32>| household.and_then(|home| proof.households.get(&home)).copied().map_or(0, i128::from);
    let people = pool.people.iter().zip(&certificate.levels).filter(|(_, settled)| **settled >= level);
    // What rounding leaves of a weight does not count.
    let largest = proof.values.iter().flatten().chain([&proof.seats]).map(|u| u.unsigned_abs()).max().unwrap_or(0);
    let least = i128::from(largest / 1_000_000);
    count(people.filter(|(person, _)| own(&person.values) + home(person.household) > least).map(|(_, settled)| *settled))
}

fn count(people: impl Iterator<Item = u32>) -> u32 {
    u32::try_from(people.count()).unwrap_or(u32::MAX)
}
