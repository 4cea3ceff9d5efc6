//! Quotas from a population: each value's share of the places, as a minimum and a maximum.
//!
//! A value's exact share is `size` times its part of the population of its feature, a fraction. Without slack the minimum is the share
//! rounded down and the maximum the share rounded up: so every apportionment within a quota (largest remainders among them) fits, and
//! each feature alone can always be met. Slack moves both bounds further apart, by places or by a part of the share.

use super::fault::{Fault, FaultKind, Findings, InputFile, Warning, excerpt};
use super::listing::Listing;
use super::quotas::{FAMILIES, Feature, Quota, Quotas};
use super::table::Table;
use crate::text::folded;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive as _, Zero as _};
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// Columns that hold a population, the first that is there.
const AMOUNTS: [&str; 7] = ["population", "count", "people", "number", "share", "percent", "percentage"];
/// Longest number that is read.
const LONGEST: usize = 30;

/// How much further the bounds stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slack {
    /// So many places on either side.
    Places(u32),
    /// So many hundredths of the share on either side.
    Percent(u32),
}

/// A text that is no slack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("for example: 1, 10%")]
pub struct NotASlack;

impl FromStr for Slack {
    type Err = NotASlack;
    fn from_str(text: &str) -> Result<Self, NotASlack> {
        let number = |text: &str| text.trim().parse().ok().filter(|number| *number <= 1000).ok_or(NotASlack);
        match text.trim().strip_suffix('%') {
            Some(percent) => number(percent).map(Self::Percent),
            None => number(text).map(Self::Places),
        }
    }
}

impl fmt::Display for Slack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Places(places) => write!(f, "{places}"),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

/// One value's part of its feature: feature, value, and the amount given.
type Parts = BTreeMap<String, (String, BTreeMap<String, (String, BigRational)>)>;

/// What was suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The quotas.
    pub quotas: Quotas,
    /// The exact share of places of each value, in the order of the quotas.
    pub shares: Vec<BigRational>,
    /// What was odd about the file.
    pub warnings: Vec<Warning>,
}

/// Quotas for a panel of `size` after a file of the population: `feature,value` (or the other names of a file of categories) and a column of
/// counts or shares.
///
/// # Errors
/// Every fault of the file at once.
pub fn suggest(population: &[u8], size: u32, slack: Slack) -> Result<Suggestion, Vec<Fault>> {
    let mut findings = Findings::new(InputFile::Population);
    let parts = Table::read(population, &mut findings).and_then(|table| {
        table.require_rows(&mut findings);
        parts(&table, &mut findings)
    });
    let found = parts.filter(|_| findings.faultless()).map(|parts| apportion(parts, size, slack, &mut findings));
    let ((quotas, shares), warnings) = findings.conclude(found)?;
    Ok(Suggestion { quotas, shares, warnings })
}

fn parts(table: &Table, findings: &mut Findings) -> Option<Parts> {
    let has = |name: &str| table.position(name).is_some();
    let (feature, value) = FAMILIES.into_iter().find(|(feature, value)| has(feature) && has(value)).unwrap_or(("feature", "value"));
    let amount = AMOUNTS.into_iter().find(|name| has(name)).unwrap_or(AMOUNTS[0]);
    let [feature, value, amount] = [feature, value, amount].map(|name| table.require(name, findings));
    let (feature, value, amount) = (feature?, value?, amount?);
    let mut parts = Parts::new();
    for (row, cells) in table.rows() {
        let cell = |column: usize| cells.get(column).map_or("", |cell| &**cell);
        let (name, spelled) = (cell(feature), cell(value));
        if name.is_empty() || spelled.is_empty() {
            findings.fault(Some(row), Some(table.name(if name.is_empty() { feature } else { value })), FaultKind::EmptyValue);
            continue;
        }
        let Some(part) = number(cell(amount)) else {
            let kind =
                if cell(amount).is_empty() { FaultKind::MissingNumber } else { FaultKind::NotANumber { text: excerpt(cell(amount)) } };
            findings.fault(Some(row), Some(table.name(amount)), kind);
            continue;
        };
        let (_, values) = parts.entry(folded(name)).or_insert_with(|| (name.to_owned(), BTreeMap::new()));
        if values.insert(folded(spelled), (spelled.to_owned(), part)).is_some() {
            findings.fault(Some(row), Some(table.name(value)), FaultKind::ValueTwice);
        }
    }
    Some(parts)
}

/// A number from 0 with digits after a point or comma, and perhaps a percent sign.
fn number(text: &str) -> Option<BigRational> {
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > LONGEST || whole.is_empty() || !digits(whole) || !digits(rest) {
        return None;
    }
    let all: BigInt = format!("{whole}{rest}").parse().ok()?;
    Some(BigRational::new(all, BigInt::from(10u32).pow(u32::try_from(rest.len()).ok()?)))
}

/// So many hundredths of the places, rounded up.
pub(super) fn places_of(percentage: &str, size: u32) -> Option<u32> {
    (number(percentage)? * BigInt::from(size) / BigInt::from(100)).ceil().to_integer().to_u32()
}

fn apportion(parts: Parts, size: u32, slack: Slack, findings: &mut Findings) -> (Quotas, Vec<BigRational>) {
    let (mut features, mut shares) = (Vec::new(), Vec::new());
    for (name, values) in parts.into_values() {
        let total: BigRational = values.values().map(|(_, part)| part).sum();
        if total.is_zero() {
            findings.fault(None, None, FaultKind::NobodyInFeature { feature: name });
            continue;
        }
        let mut quotas = Vec::with_capacity(values.len());
        for (value, part) in values.into_values() {
            let share = part * BigInt::from(size) / &total;
            let apart = match slack {
                Slack::Places(_) => BigRational::zero(),
                Slack::Percent(percent) => &share * BigRational::new(percent.into(), 100.into()),
            };
            let further = if let Slack::Places(places) = slack { places } else { 0 };
            let whole = |bound: BigRational| bound.to_integer().to_u32().unwrap_or(0);
            let min = whole((&share - &apart).max(BigRational::zero()).floor()).saturating_sub(further);
            let max = whole((&share + &apart).ceil()).saturating_add(further).min(size);
            quotas.push(Quota { value, min, max, flex: None });
            shares.push(share);
        }
        features.push(Feature { name, values: quotas });
    }
    (Quotas { features }, shares)
}

/// What quotas ask of the people at hand, where these fall short of it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shortage {
    /// No column of that feature.
    NoFeature {
        /// The feature.
        feature: String,
    },
    /// Fewer people than the minimum.
    TooFew {
        /// The feature.
        feature: String,
        /// The value.
        value: String,
        /// Places at least.
        min: u32,
        /// People with the value.
        people: u32,
    },
    /// People with a value that the population does not have.
    Unknown {
        /// The feature.
        feature: String,
        /// The value.
        value: String,
        /// People with the value.
        people: u32,
    },
}

/// Where the people of a list cannot fill what quotas ask for, each value by itself.
pub fn shortages(quotas: &Quotas, people: &Listing) -> Vec<Shortage> {
    let mut found = Vec::new();
    for feature in &quotas.features {
        let (name, mut counts) = (folded(&feature.name), BTreeMap::<String, (String, u32)>::new());
        let mut column = false;
        for (_, cell) in people.iter().flatten().filter(|(column, _)| folded(column) == name) {
            column = true;
            counts.entry(folded(cell)).or_insert_with(|| (cell.clone(), 0)).1 += 1;
        }
        if !column {
            found.push(Shortage::NoFeature { feature: feature.name.clone() });
            continue;
        }
        for quota in &feature.values {
            let people = counts.remove(&folded(&quota.value)).map_or(0, |(_, people)| people);
            if people < quota.min {
                found.push(Shortage::TooFew { feature: feature.name.clone(), value: quota.value.clone(), min: quota.min, people });
            }
        }
        let unknown =
            counts.into_values().map(|(value, people)| Shortage::Unknown { feature: feature.name.clone(), value: excerpt(&value), people });
        found.extend(unknown);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str, size: u32, slack: &str) -> Vec<(u32, u32)> {
        let suggestion = suggest(text.as_bytes(), size, slack.parse().unwrap()).unwrap();
        assert_eq!(Quotas::from_csv(&suggestion.quotas.to_csv()), Ok(suggestion.quotas.clone()));
        assert_eq!(suggestion.quotas.check_size(size, 1000), []);
        suggestion.quotas.each().map(|(_, quota)| (quota.min, quota.max)).collect()
    }

    #[test]
    fn shares_are_exact_and_rounded_both_ways() {
        // 10 of 30 in thirds of 10 places; 12.5 of 100 percent is 1.25 places.
        let thirds = "feature,value,count\nage,a,10\nage,b,10\nage,c,10\n";
        assert_eq!(bounds(thirds, 10, "0"), [(3, 4); 3]);
        assert_eq!(bounds(thirds, 9, "0"), [(3, 3); 3]);
        assert_eq!(bounds(thirds, 9, "1"), [(2, 4); 3]);
        assert_eq!(bounds(thirds, 9, "10%"), [(2, 4); 3]);
        assert_eq!(bounds("category,name,percentage\ng,x,\"12,5%\"\ng,y,87.5 %\n", 10, "0"), [(1, 2), (8, 9)]);
        assert_eq!(bounds("feature,value,share\ng,x,0\ng,y,0.4\n", 10, "20"), [(0, 10), (0, 10)]);
    }

    #[test]
    fn every_fault_of_the_population_is_told() {
        let faults = suggest(b"feature,value,count\ng,x,-1\ng,y,\ng,,3\ng,z,1\nG,Z,2\n", 5, Slack::Places(0)).unwrap_err();
        let kinds: Vec<_> = faults.iter().map(|fault| (fault.row, &fault.kind)).collect();
        let text = "-1".to_owned();
        let expected = [
            (Some(2), &FaultKind::NotANumber { text }),
            (Some(3), &FaultKind::MissingNumber),
            (Some(4), &FaultKind::EmptyValue),
            (Some(6), &FaultKind::ValueTwice),
        ];
        assert_eq!(kinds, expected);
        assert_eq!(
            suggest(b"feature,value,count\ng,x,0\n", 5, Slack::Places(0)).unwrap_err()[0].kind,
            FaultKind::NobodyInFeature { feature: "g".into() }
        );
        assert!("x".parse::<Slack>().is_err() && "-1".parse::<Slack>().is_err());
        assert_eq!("5 %".parse::<Slack>(), Ok(Slack::Percent(5)));
    }

    #[test]
    fn people_who_are_missing_are_named() {
        let quotas = suggest(b"feature,value,count\nage,old,1\nage,young,1\narea,n,1\n", 4, Slack::Places(0)).unwrap().quotas;
        let (people, _) = super::super::read_listing(b"id,AGE\n1,Old\n2,young\n3,YOUNG\n4,other\n", "id").unwrap();
        assert_eq!(
            shortages(&quotas, &people),
            [
                Shortage::TooFew { feature: "age".into(), value: "old".into(), min: 2, people: 1 },
                Shortage::Unknown { feature: "age".into(), value: "other".into(), people: 1 },
                Shortage::NoFeature { feature: "area".into() },
            ]
        );
    }
}
