//! The pool as the arithmetic sees it: people who are interchangeable become one class.
//!
//! Two people are interchangeable when they have the same values and live alone, or have the same values in households of the same
//! composition. People with a value that has no place at all can never be chosen: they are set aside, else they would force the smallest
//! chance to 0.
#![expect(clippy::indexing_slicing, reason = "places are made here, from the same lists they index")]

use super::{Person, Pool, Quotas};
use std::collections::BTreeMap;

/// Interchangeable people.
#[derive(Clone, Debug)]
pub(super) struct Class {
    /// One value row per feature, counted over all features.
    pub(super) values: Vec<usize>,
    /// The composition of the households its people share; none for people alone.
    pub(super) composition: Option<usize>,
    /// Places in the pool.
    pub(super) members: Vec<usize>,
}

/// Shared households with the same people in them, value for value.
#[derive(Clone, Debug)]
pub(super) struct Composition {
    /// The classes their people belong to.
    pub(super) classes: Vec<usize>,
    /// How many households are so composed.
    pub(super) households: usize,
}

/// A draw without names.
#[derive(Clone, Debug)]
pub(super) struct Instance {
    /// Seats.
    pub(super) size: i64,
    /// Places at least, per value row.
    pub(super) low: Vec<i64>,
    /// Places at most, per value row.
    pub(super) high: Vec<i64>,
    /// The first value row of each feature.
    pub(super) first_row: Vec<usize>,
    /// All classes.
    pub(super) classes: Vec<Class>,
    /// All compositions of shared households.
    pub(super) compositions: Vec<Composition>,
    /// Per person of the pool, the value rows.
    pub(super) people: Vec<Vec<usize>>,
    /// Per person of the pool, the household shared with another eligible person, numbered from 0.
    pub(super) household: Vec<Option<usize>>,
    /// People who can never be chosen.
    pub(super) never: Vec<usize>,
    /// Different combinations of values among the eligible.
    pub(super) profiles: usize,
}

impl Instance {
    /// Groups the people of `pool`. Values outside the quotas are refused by the import and may not occur.
    pub(super) fn new(pool: &Pool, quotas: &Quotas, size: u32) -> Self {
        let mut first_row = Vec::new();
        let (mut low, mut high) = (Vec::new(), Vec::new());
        for feature in &quotas.features {
            first_row.push(low.len());
            low.extend(feature.values.iter().map(|quota| i64::from(quota.min)));
            high.extend(feature.values.iter().map(|quota| i64::from(quota.max)));
        }
        let rows = |person: &Person| -> Vec<usize> {
            person.values.iter().zip(&first_row).map(|(value, row)| row + usize::from(*value)).collect()
        };
        let people: Vec<Vec<usize>> = pool.people.iter().map(rows).collect();
        let (eligible, never): (Vec<usize>, Vec<usize>) = (0..people.len()).partition(|i| people[*i].iter().all(|row| high[*row] > 0));

        let mut homes: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for &i in &eligible {
            if let Some(home) = pool.people[i].household {
                homes.entry(home).or_default().push(i);
            }
        }
        homes.retain(|_, members| members.len() > 1);
        let mut household = vec![None; people.len()];
        let mut composed: BTreeMap<Vec<&[usize]>, Vec<&[usize]>> = BTreeMap::new();
        for (number, members) in homes.values().enumerate() {
            let mut composition: Vec<&[usize]> = members.iter().map(|i| people[*i].as_slice()).collect();
            composition.sort_unstable();
            composed.entry(composition).or_default().push(members);
            for &i in members {
                household[i] = Some(number);
            }
        }

        let alone = by_values(eligible.iter().copied().filter(|i| household[*i].is_none()), &people);
        let mut classes: Vec<Class> = alone.into_iter().map(|(values, members)| Class { values, composition: None, members }).collect();
        let mut compositions = Vec::new();
        for homes in composed.values() {
            let first = classes.len();
            for (values, members) in by_values(homes.iter().flat_map(|members| members.iter().copied()), &people) {
                classes.push(Class { values, composition: Some(compositions.len()), members });
            }
            compositions.push(Composition { classes: (first..classes.len()).collect(), households: homes.len() });
        }
        let mut profiles: Vec<&[usize]> = classes.iter().map(|class| class.values.as_slice()).collect();
        profiles.sort_unstable();
        profiles.dedup();
        let profiles = profiles.len();
        Self { size: i64::from(size), low, high, first_row, classes, compositions, people, household, never, profiles }
    }

    /// The value rows of one feature.
    pub(super) fn rows_of(&self, feature: usize) -> std::ops::Range<usize> {
        self.first_row[feature]..self.first_row.get(feature + 1).copied().unwrap_or(self.low.len())
    }

    /// The feature of a value row.
    pub(super) fn feature_of(&self, row: usize) -> usize {
        self.first_row.partition_point(|first| *first <= row) - 1
    }
}

/// People grouped by their values, in the order of the values.
fn by_values(people: impl Iterator<Item = usize>, rows: &[Vec<usize>]) -> BTreeMap<Vec<usize>, Vec<usize>> {
    let mut groups: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for i in people {
        groups.entry(rows[i].clone()).or_default().push(i);
    }
    groups
}
