//! Changing the bounds of quotas: the features and values of a pool stay, minima and maxima move.

use super::conflict::Change;
use super::fault::{Fault, FaultKind, InputFile, excerpt};
use super::quotas::{MAX_PLACES, Quota, Quotas};
use crate::text::folded;
use std::collections::{BTreeMap, BTreeSet};

/// A change that cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditFault {
    /// Not of the form `feature=value:MIN-MAX`.
    Form {
        /// What was given.
        given: String,
    },
    /// No such value of no such feature.
    NoSuchValue {
        /// What was given.
        given: String,
        /// The feature and value that come nearest.
        nearest: Option<String>,
    },
    /// A minimum above its maximum.
    MinOverMax {
        /// What was given.
        given: String,
    },
    /// More places than any panel has.
    TooLarge {
        /// What was given.
        given: String,
        /// Places at most.
        limit: u32,
    },
    /// The same value twice.
    Twice {
        /// What was given.
        given: String,
    },
}

impl Quotas {
    /// Whether both have the same features and values, spelled alike: only then can they be quotas of the same pool.
    pub fn same_values(&self, other: &Self) -> bool {
        self.names().eq(other.names())
    }

    fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.features.iter().flat_map(|feature| feature.values.iter().map(|quota| (feature.name.as_str(), quota.value.as_str())))
    }

    /// Every quota with the name of its feature, in order.
    pub fn each(&self) -> impl Iterator<Item = (&str, &Quota)> {
        self.features.iter().flat_map(|feature| feature.values.iter().map(|quota| (feature.name.as_str(), quota)))
    }

    fn each_mut(&mut self) -> impl Iterator<Item = &mut Quota> {
        self.features.iter_mut().flat_map(|feature| &mut feature.values)
    }

    /// These quotas with other bounds. Each change is `feature=value:MIN-MAX`, or `feature=value:N` for exactly N; names are compared
    /// without case. Where a bound leaves the flexible range of its quota, the range is widened to hold it: what is set by hand is meant.
    ///
    /// # Errors
    /// Every change that cannot be made; then none is.
    pub fn edited(&self, changes: &[String]) -> Result<Self, Vec<EditFault>> {
        let places: BTreeMap<String, usize> =
            self.names().zip(0..).map(|((feature, value), place)| (folded(&format!("{feature}={value}")), place)).collect();
        let (mut edited, mut seen, mut faults) = (self.clone(), BTreeSet::new(), Vec::new());
        for change in changes {
            match read(change, &places) {
                Ok((place, _)) if !seen.insert(place) => faults.push(EditFault::Twice { given: excerpt(change) }),
                Ok((place, bounds)) => edited.each_mut().skip(place).take(1).for_each(|quota| quota.move_to(bounds)),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() { Ok(edited) } else { Err(faults) }
    }

    /// The bounds of `other`, read from a file, under the features and values of these quotas as they are spelled here.
    ///
    /// # Errors
    /// Every value that the one has and the other lacks.
    pub fn bounded_as(&self, other: &Self) -> Result<Self, Vec<Fault>> {
        let folded_name = |(feature, quota): (&str, &Quota)| (folded(feature), folded(&quota.value));
        let mut given: BTreeMap<(String, String), (&str, &Quota)> = other.each().map(|named| (folded_name(named), named)).collect();
        let fault = |kind| Fault { file: InputFile::Quotas, row: None, column: None, kind };
        let mut faults = Vec::new();
        let mut bounded = self.clone();
        for (quota, named) in bounded.each_mut().zip(self.each()) {
            match given.remove(&folded_name(named)) {
                Some((_, found)) => (quota.min, quota.max, quota.flex) = (found.min, found.max, found.flex),
                None => {
                    faults.push(fault(FaultKind::QuotaMissing { feature: named.0.to_owned(), value: named.1.value.clone() }));
                }
            }
        }
        let unknown =
            |(feature, quota): (&str, &Quota)| fault(FaultKind::QuotaUnknown { feature: excerpt(feature), value: excerpt(&quota.value) });
        faults.extend(given.into_values().map(unknown));
        if faults.is_empty() { Ok(bounded) } else { Err(faults) }
    }

    /// These quotas after the changes of a way out. What names no value here changes nothing.
    #[must_use]
    pub fn changed(&self, changes: &[Change]) -> Self {
        let mut later = self.clone();
        for feature in &mut later.features {
            for quota in &mut feature.values {
                let own = |change: &&Change| change.feature == feature.name && change.value == quota.value;
                if let Some(change) = changes.iter().find(own) {
                    quota.move_to(change.to);
                }
            }
        }
        later
    }

    /// The bounds in which `later`, quotas of the same features and values, differ from these.
    pub fn changes_to(&self, later: &Self) -> Vec<Change> {
        let change = |((feature, from), (_, to)): ((&str, &Quota), (&str, &Quota))| {
            let (from, to, value) = ((from.min, from.max), (to.min, to.max), from.value.clone());
            (from != to).then(|| Change { feature: feature.to_owned(), value, from, to })
        };
        self.each().zip(later.each()).filter_map(change).collect()
    }
}

impl Quota {
    fn move_to(&mut self, (min, max): (u32, u32)) {
        (self.min, self.max) = (min, max);
        self.flex = self.flex.map(|(least, most)| (least.min(min), most.max(max)));
    }
}

/// The place of a change's value and its new bounds.
fn read(change: &str, places: &BTreeMap<String, usize>) -> Result<(usize, (u32, u32)), EditFault> {
    let given = || excerpt(change);
    let form = || EditFault::Form { given: given() };
    let (name, bounds) = change.rsplit_once(':').ok_or_else(form)?;
    let name = folded(name);
    if !name.contains('=') {
        return Err(form());
    }
    let place = places.get(&name).copied().ok_or_else(|| {
        let nearest = places.keys().take(10_000).map(|known| (strsim::osa_distance(&name, known), known)).min();
        let nearest = nearest.filter(|(distance, known)| name.len() <= 400 && *distance <= known.chars().count().div_ceil(3));
        EditFault::NoSuchValue { given: given(), nearest: nearest.map(|(_, known)| known.clone()) }
    })?;
    let (min, max) = bounds.split_once(['-', '\u{2013}']).unwrap_or((bounds, bounds));
    let places = |text: &str| {
        let text = text.trim();
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok().filter(|number| *number <= MAX_PLACES)).ok_or_else(form)
    };
    match (places(min)?, places(max)?) {
        (Some(min), Some(max)) if min > max => Err(EditFault::MinOverMax { given: given() }),
        (Some(min), Some(max)) => Ok((place, (min, max))),
        _ => Err(EditFault::TooLarge { given: given(), limit: MAX_PLACES }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotas() -> Quotas {
        Quotas::read(b"feature,value,min,max,min_flex,max_flex\nAge,16-34,2,4,1,5\nAge,35+,2,4,,\nArea: old,North=East,1,3,,\n").unwrap().0
    }

    fn edited(changes: &[&str]) -> Result<Quotas, Vec<EditFault>> {
        quotas().edited(&changes.iter().map(|change| (*change).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn bounds_move_and_nothing_else() {
        let after = edited(&["age=16-34:3-6", "AREA: OLD=north=east: 2"]).unwrap();
        let before = quotas();
        assert!(after.same_values(&before));
        let change = |feature: &str, value: &str, from, to| Change { feature: feature.into(), value: value.into(), from, to };
        let changes = before.changes_to(&after);
        assert_eq!(changes, [change("Age", "16-34", (2, 4), (3, 6)), change("Area: old", "North=East", (1, 3), (2, 2))]);
        // The flexible range holds what was set by hand.
        assert_eq!(after.features[0].values[0].flex, Some((1, 6)));
        assert_eq!(before.changed(&changes), after);
        assert_eq!(Quotas::from_csv(&after.to_csv()), Ok(after));
    }

    #[test]
    fn every_change_that_cannot_be_made_is_told() {
        let given = |text: &str| text.to_owned();
        let faults = edited(&["age", "age:3", "age=16-35:1-2", "age=35+:4-2", "age=35+:x", "age=35+:0-99999999", "age=35+:1", "age=35+:2"]);
        assert_eq!(
            faults.unwrap_err(),
            [
                EditFault::Form { given: given("age") },
                EditFault::Form { given: given("age:3") },
                EditFault::NoSuchValue { given: given("age=16-35:1-2"), nearest: Some(given("age=16-34")) },
                EditFault::MinOverMax { given: given("age=35+:4-2") },
                EditFault::Form { given: given("age=35+:x") },
                EditFault::TooLarge { given: given("age=35+:0-99999999"), limit: MAX_PLACES },
                EditFault::Twice { given: given("age=35+:2") },
            ]
        );
    }

    #[test]
    fn a_file_gives_bounds_under_the_names_of_the_pool() {
        let other = |text: &str| Quotas::read(text.as_bytes()).unwrap().0;
        let file = other("category,name,min,max\nAREA: old,north=EAST,0,1\nage,35+,1,1\nage,16-34,0,9\n");
        let bounded = quotas().bounded_as(&file).unwrap();
        assert!(bounded.same_values(&quotas()));
        assert_eq!(bounded.each().map(|(_, quota)| (quota.min, quota.max)).collect::<Vec<_>>(), [(0, 9), (1, 1), (0, 1)]);
        let faults = quotas().bounded_as(&other("feature,value,min,max\nage,35+,1,1\nage,16-34,0,9\nage,?,0,1\n")).unwrap_err();
        assert!(matches!(&faults[0].kind, FaultKind::QuotaMissing { value, .. } if value == "North=East"), "{faults:?}");
        assert!(matches!(&faults[1].kind, FaultKind::QuotaUnknown { value, .. } if value == "?"), "{faults:?}");
    }
}
