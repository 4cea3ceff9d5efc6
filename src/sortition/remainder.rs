//! What is left of a pool and its quotas when some seats of a panel are filled already: who may still be drawn, under which quotas.
//!
//! Ids stay those of the whole pool. The arithmetic works on a pool of its own, without the people who are out; what it finds is written
//! back: nobody who is out is on any ticket, nor on a level of the proof.

use super::certificate::{Certificate, Proof};
use super::pool::{Person, Pool};
use super::quotas::{Feature, Quota, Quotas};
use super::solve::Lottery;
use crate::id::PersonId;
use std::collections::{BTreeMap, BTreeSet};

/// The people who may still be drawn.
#[derive(Clone, Debug)]
pub struct Remainder {
    /// They alone, in the order of the whole pool, households numbered anew.
    pub pool: Pool,
    /// Their ids in the whole pool.
    ids: Vec<PersonId>,
    /// Their households in the whole pool, in the order of the new numbers.
    homes: Vec<u32>,
    people: usize,
}

/// These people and everybody who shares a household with one of them, in order.
pub fn with_housemates(pool: &Pool, people: &BTreeSet<PersonId>) -> Vec<PersonId> {
    let homes: BTreeSet<u32> = people.iter().filter_map(|id| pool.person(*id)?.household).collect();
    let out = |(place, person): (usize, &Person)| {
        let id = PersonId::at(place);
        (people.contains(&id) || person.household.is_some_and(|home| homes.contains(&home))).then_some(id)
    };
    pool.people.iter().enumerate().filter_map(out).collect()
}

impl Quotas {
    /// The quotas that are open when these people stay: for each value, places at least and at most less those who have it, never below 0.
    #[must_use]
    pub fn left_open(&self, pool: &Pool, stay: &[PersonId]) -> Self {
        let staying = Pool { people: stay.iter().filter_map(|id| pool.person(*id)).cloned().collect() }.counts(self);
        let open = |quota: &Quota, taken: u32| Quota {
            value: quota.value.clone(),
            min: quota.min.saturating_sub(taken),
            max: quota.max.saturating_sub(taken),
            flex: quota.flex.map(|(least, most)| (least.saturating_sub(taken), most.saturating_sub(taken))),
        };
        let feature = |(feature, taken): (&Feature, Vec<u32>)| Feature {
            name: feature.name.clone(),
            values: feature.values.iter().zip(taken).map(|(quota, taken)| open(quota, taken)).collect(),
        };
        Self { features: self.features.iter().zip(staying).map(feature).collect() }
    }
}

impl Remainder {
    /// The pool without some people.
    pub fn new(pool: &Pool, without: &[PersonId]) -> Self {
        let out: BTreeSet<PersonId> = without.iter().copied().collect();
        let (mut people, mut ids, mut homes, mut known) = (Vec::new(), Vec::new(), Vec::new(), BTreeMap::new());
        for (place, person) in pool.people.iter().enumerate() {
            let id = PersonId::at(place);
            if out.contains(&id) {
                continue;
            }
            let household = person.household.map(|home| {
                *known.entry(home).or_insert_with(|| {
                    homes.push(home);
                    u32::try_from(homes.len()).unwrap_or(u32::MAX)
                })
            });
            people.push(Person { values: person.values.clone(), household });
            ids.push(id);
        }
        Self { pool: Pool { people }, ids, homes, people: pool.people.len() }
    }

    /// People of the remainder by their ids in the whole pool.
    pub fn named(&self, panel: &[PersonId]) -> Vec<PersonId> {
        panel.iter().filter_map(|id| self.ids.get(id.index()).copied()).collect()
    }

    /// What the people of the remainder have of a list over the whole pool.
    pub fn of_those<T: Copy>(&self, whole: &[T]) -> Vec<T> {
        self.ids.iter().filter_map(|id| whole.get(id.index()).copied()).collect()
    }

    /// A lottery over the remainder as one over the whole pool.
    #[must_use]
    pub fn lifted(&self, lottery: Lottery) -> Lottery {
        let panels = lottery.panels.iter().map(|panel| self.named(panel)).collect();
        let certificate = self.whole(&lottery.certificate);
        let chances = lottery.chances.as_ref().map(|chances| self.spread(chances));
        let (counts, never) = (self.spread(&lottery.counts), self.named(&lottery.never));
        Lottery { panels, counts, chances, certificate, never, ..lottery }
    }

    /// What a certificate over the whole pool says of the remainder. None where it puts somebody who is out on a level, or speaks of a
    /// household of which nobody is left.
    pub fn narrowed(&self, whole: &Certificate) -> Option<Certificate> {
        let numbers: BTreeMap<u32, u32> = self.homes.iter().copied().zip(1..).collect();
        let proof = |proof: &Proof| {
            let households = proof.households.iter().map(|(home, h)| Some((*numbers.get(home)?, *h))).collect::<Option<_>>()?;
            Some(Proof { seats: proof.seats, values: proof.values.clone(), households })
        };
        let proofs = whole.proofs.iter().map(proof).collect::<Option<_>>()?;
        let found = Certificate { levels: self.of_those(&whole.levels), proofs };
        (self.whole(&found) == *whole).then_some(found)
    }

    /// A certificate over the remainder as one over the whole pool: whoever is out is on no level.
    fn whole(&self, found: &Certificate) -> Certificate {
        let number = |home: u32| self.homes.get((home as usize).checked_sub(1)?).copied();
        let proof = |proof: &Proof| {
            let households = proof.households.iter().filter_map(|(home, h)| Some((number(*home)?, *h))).collect();
            Proof { seats: proof.seats, values: proof.values.clone(), households }
        };
        Certificate { levels: self.spread(&found.levels), proofs: found.proofs.iter().map(proof).collect() }
    }

    /// A list over the remainder as one over the whole pool, with nothing for whoever is out.
    fn spread<T: Copy + Default>(&self, list: &[T]) -> Vec<T> {
        let mut whole = vec![T::default(); self.people];
        for (id, cell) in self.ids.iter().zip(list) {
            whole.get_mut(id.index()).into_iter().for_each(|place| *place = *cell);
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;
    use crate::sortition::{Fairness, Request, Unsolved, check_panel, solve};
    use proptest::prelude::*;

    /// Thirty people with two features, some of them in households of two.
    fn pool(homes: usize) -> (Pool, Quotas) {
        let quotas = Quotas::read(b"feature,value,min,max\nage,old,2,4\nage,young,2,4\nplace,east,1,3\nplace,north,1,3\nplace,south,1,3\n");
        let person = |n: usize| Person {
            values: vec![u16::from(n.is_multiple_of(2)), u16::try_from(n * 7 / 3 % 3).unwrap()],
            household: (n < homes * 2).then(|| u32::try_from(n / 2 + 1).unwrap()),
        };
        (Pool { people: (0..30).map(person).collect() }, quotas.unwrap().0)
    }

    fn lottery(pool: &Pool, quotas: &Quotas, size: u32) -> Result<Lottery, Unsolved> {
        let request = Request { pool, quotas, size, fairness: Fairness::Leximin, tickets: 20, seed: sha256(b"turns") };
        solve(&request, &mut ())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn whoever_is_drawn_meets_the_first_quotas_with_those_who_stay(homes in 0usize..8, ticket in 0usize..20, leave in prop::collection::btree_set(0usize..6, 1..5), second in 0usize..20) {
            let (pool, quotas) = pool(homes);
            let first = lottery(&pool, &quotas, 6).unwrap().panels[ticket].clone();
            let stay: Vec<PersonId> = first.iter().enumerate().filter(|(place, _)| !leave.contains(place)).map(|(_, id)| *id).collect();
            let without = with_housemates(&pool, &first.iter().copied().collect());
            let remainder = Remainder::new(&pool, &without);
            let open = quotas.left_open(&pool, &stay);
            prop_assert!(open.same_values(&quotas));
            let size = u32::try_from(leave.len()).unwrap();
            let found = match lottery(&remainder.pool, &open, size) {
                Ok(found) => remainder.lifted(found),
                Err(Unsolved::Impossible(_)) => return Ok(()),
                Err(other) => panic!("{other:?}"),
            };
            // Every ticket, whichever is drawn, completes the panel as the quotas asked at first.
            for panel in found.panels.iter().skip(second).take(1).chain(&found.panels) {
                let whole = [stay.clone(), panel.clone()].concat();
                prop_assert_eq!(check_panel(&whole, &pool, &quotas, 6), vec![]);
                prop_assert!(panel.iter().all(|id| !without.contains(id)));
            }
            prop_assert!(without.iter().all(|id| found.counts[id.index()] == 0));
            // The certificate over the whole pool proves what that over the remainder did, and says nothing of those who are out.
            let narrowed = remainder.narrowed(&found.certificate).unwrap();
            let reached: Vec<_> = found.levels.iter().map(|level| level.reached.clone()).collect();
            let bounds = found.levels.iter().map(|level| level.bound.clone()).collect();
            prop_assert_eq!(narrowed.bounds(&remainder.pool, &open, size, &reached), Some(bounds));
            let mut forged = found.certificate.clone();
            forged.levels[without[0].index()] = 1;
            prop_assert!(remainder.narrowed(&forged).is_none());
            if let Some(home) = pool.people[without[0].index()].household {
                let mut forged = found.certificate;
                forged.proofs[0].households.insert(home, 1);
                prop_assert!(remainder.narrowed(&forged).is_none());
            }
        }
    }

    #[test]
    fn housemates_are_out_with_them_and_quotas_never_go_below_nothing() {
        let (pool, quotas) = pool(2);
        let out = with_housemates(&pool, &BTreeSet::from([PersonId(1), PersonId(9)]));
        assert_eq!(out, [1, 2, 9].map(PersonId));
        let stay: Vec<PersonId> = (1..=10).map(PersonId).collect();
        let open = quotas.left_open(&pool, &stay);
        assert!(open.features.iter().flat_map(|feature| &feature.values).all(|quota| quota.min == 0 && quota.max <= 3));
        assert!(!open.same_values(&Quotas::default()));
    }
}
