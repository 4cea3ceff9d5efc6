//! Quotas: for each value of each feature, how many places at least and at most.

use super::{
    fault::{Fault, FaultKind, Findings, InputFile, Warning, WarningKind, excerpt},
    table::{Table, write_row},
};
use crate::{
    digest::{Digest, sha256},
    text::folded,
};
use std::collections::BTreeMap;

/// One value of a feature and the places it may have on the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// As spelled in the file of quotas.
    pub value: String,
    /// Places at least.
    pub min: u32,
    /// Places at most.
    pub max: u32,
    /// How far minimum and maximum may be moved when the quotas cannot be met, where the file says so: (least minimum, largest maximum).
    pub flex: Option<(u32, u32)>,
}

/// A feature (gender, age, …) and all its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// As spelled in the file of quotas.
    pub name: String,
    /// In the order of their folded names.
    pub values: Vec<Quota>,
}

/// All quotas of a draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotas {
    /// In the order of their folded names.
    pub features: Vec<Feature>,
}

/// How the columns of feature and value are called, in the files of the field; the first pair that a header has is taken.
pub(super) const FAMILIES: [(&str, &str); 3] = [("feature", "value"), ("category", "name"), ("category", "feature")];
/// Columns of the published file; the last two only where some quota is flexible.
const COLUMNS: [&str; 6] = ["feature", "value", "min", "max", "min_flex", "max_flex"];
/// Largest number of places read: far beyond any panel, small enough that sums and products of it never overflow.
pub const MAX_PLACES: u32 = 1_000_000;
/// Values of one feature at most: [`Person::values`](super::Person) counts them in 16 bits.
const MAX_VALUES: usize = 10_000;
/// Columns that the published pool has beside the features.
pub(super) const RESERVED: [&str; 2] = ["id", "household"];

impl Quotas {
    /// Reads a file of categories as organisers have them: any of the three families of columns, others beside them ignored.
    ///
    /// # Errors
    /// Every fault of the file at once.
    pub fn read(bytes: &[u8]) -> Result<(Self, Vec<Warning>), Vec<Fault>> {
        Self::read_for(bytes, None)
    }

    /// As [`Quotas::read`], for a panel of `size`: then a file may give `max_percentage` in place of `min` and `max`, as Decidim's strata
    /// do. The minimum is 0, the maximum that part of the places, rounded up; a part of 0, or none, means no maximum.
    ///
    /// # Errors
    /// Every fault of the file at once.
    pub fn read_for(bytes: &[u8], size: Option<u32>) -> Result<(Self, Vec<Warning>), Vec<Fault>> {
        let mut findings = Findings::new(InputFile::Quotas);
        let quotas = Table::read(bytes, &mut findings).and_then(|table| {
            let quotas = Reading::of(&table, size, &mut findings)?.quotas(&table, &mut findings);
            table.require_rows(&mut findings);
            Some(quotas)
        });
        findings.conclude(quotas)
    }

    /// The features of a file of categories in the order in which it names them first: that of the columns in lists whose columns are known
    /// by their place. Nothing of a file that cannot be read.
    pub fn named_in(bytes: &[u8]) -> Vec<String> {
        let Some(table) = Table::read(bytes, &mut Findings::new(InputFile::Quotas)) else { return Vec::new() };
        let family = FAMILIES.into_iter().find_map(|(feature, value)| table.position(value).and(table.position(feature)));
        let mut named: Vec<String> = Vec::new();
        for (_, cells) in table.rows() {
            let name = family.and_then(|column| cells.get(column)).map_or("", |cell| &**cell);
            if !name.is_empty() && !named.iter().any(|other| folded(other) == folded(name)) {
                named.push(name.to_owned());
            }
        }
        named
    }

    /// The published file, whose SHA-256 names these quotas: features and values in their order, `min_flex` and `max_flex` only where
    /// some quota is flexible, line feeds, quotes only where needed.
    pub fn to_csv(&self) -> Vec<u8> {
        let flexible = self.features.iter().flat_map(|feature| &feature.values).any(|quota| quota.flex.is_some());
        let width = if flexible { COLUMNS.len() } else { COLUMNS.len() - 2 };
        let mut out = String::new();
        write_row(&mut out, COLUMNS.into_iter().take(width));
        for feature in &self.features {
            for quota in &feature.values {
                let (least, most) = quota.flex.map_or_else(Default::default, |(least, most)| (least.to_string(), most.to_string()));
                let (min, max) = (quota.min.to_string(), quota.max.to_string());
                let cells: [&str; 6] = [&feature.name, &quota.value, &min, &max, &least, &most];
                write_row(&mut out, cells.into_iter().take(width));
            }
        }
        out.into_bytes()
    }

    /// Reads exactly what [`Quotas::to_csv`] writes.
    ///
    /// # Errors
    /// The faults of the file; [`FaultKind::NotCanonical`] where the same quotas are published as other bytes.
    pub fn from_csv(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let mut findings = Findings::new(InputFile::Quotas);
        let quotas = Table::read(bytes, &mut findings)
            .and_then(|table| Some(Reading::of(&table, None, &mut findings)?.quotas(&table, &mut findings)))
            .filter(|_| findings.faultless());
        if quotas.as_ref().is_some_and(|quotas| quotas.to_csv() != bytes) {
            findings.fault(None, None, FaultKind::NotCanonical);
        }
        findings.conclude(quotas).map(|(quotas, _)| quotas)
    }

    /// SHA-256 of the published file.
    pub fn hash(&self) -> Digest {
        sha256(&self.to_csv())
    }

    /// What a panel of `size` drawn from `pool` people contradicts, by sums alone. Without fault here the quotas may still conflict:
    /// only solving tells.
    pub fn check_size(&self, size: u32, pool: u32) -> Vec<Fault> {
        let fault = |column: Option<&str>, kind| Fault { file: InputFile::Quotas, row: None, column: column.map(str::to_owned), kind };
        let mut faults = Vec::new();
        if size == 0 {
            faults.push(fault(None, FaultKind::PanelOfNobody));
        }
        if size > pool {
            faults.push(fault(None, FaultKind::PanelExceedsPool { size, pool }));
        }
        for Feature { name, values } in &self.features {
            let sum = |places: fn(&Quota) -> u32| values.iter().map(|quota| u64::from(places(quota))).sum::<u64>();
            let (minima, maxima) = (sum(|quota| quota.min), sum(|quota| quota.max));
            if minima > u64::from(size) {
                faults.push(fault(Some("min"), FaultKind::MinimaExceed { feature: name.clone(), sum: minima, size }));
            }
            if maxima < u64::from(size) {
                faults.push(fault(Some("max"), FaultKind::MaximaFallShort { feature: name.clone(), sum: maxima, size }));
            }
        }
        faults
    }
}

/// Values by their folded names, each with the row that had it first.
type Values = BTreeMap<String, (u64, Quota)>;

/// Where the columns of a file of categories stand; none where one is missing.
struct Reading {
    feature: Option<usize>,
    value: Option<usize>,
    min: Option<usize>,
    max: Option<usize>,
    flex: Option<(usize, usize)>,
    /// A column of parts of the panel, and its places.
    percentage: Option<(usize, Option<u32>)>,
}

/// Columns of maximum parts of the panel, in hundredths.
const PERCENTAGES: [&str; 2] = ["max_percentage", "max_quota_percentage"];

impl Reading {
    /// Finds the columns; `None` where none of those needed is there, and rows could tell nothing.
    fn of(table: &Table, size: Option<u32>, findings: &mut Findings) -> Option<Self> {
        let has = |name: &str| table.position(name).is_some();
        let family = FAMILIES.into_iter().find(|(feature, value)| has(feature) && has(value));
        // With half a pair there, the fault names its other half.
        let (feature, value) = family.unwrap_or(if has("category") { ("category", "name") } else { ("feature", "value") });
        let percentage = PERCENTAGES.into_iter().find_map(|name| table.position(name)).filter(|_| !has("min") && !has("max"));
        let [feature, value] = [feature, value].map(|name| table.require(name, findings));
        if let Some(column) = percentage {
            if size.is_none() {
                findings.fault(Some(1), Some(table.name(column)), FaultKind::SizeNeeded);
            }
            return Some(Self { feature, value, min: None, max: None, flex: None, percentage: Some((column, size)) });
        }
        let [min, max] = ["min", "max"].map(|name| table.require(name, findings));
        let flex = match (table.position("min_flex"), table.position("max_flex")) {
            (Some(least), Some(most)) => Some((least, most)),
            (None, None) => None,
            (least, _) => {
                let missing = if least.is_none() { "min_flex" } else { "max_flex" };
                findings.fault(Some(1), None, FaultKind::OnlyOneFlexColumn { missing });
                None
            }
        };
        [feature, value, min, max].iter().any(Option::is_some).then_some(Self { feature, value, min, max, flex, percentage: None })
    }

    fn quotas(&self, table: &Table, findings: &mut Findings) -> Quotas {
        let mut features: BTreeMap<String, (String, Values)> = BTreeMap::new();
        for (row, cells) in table.rows() {
            let cell = |column: Option<usize>| column.and_then(|column| cells.get(column)).map_or("", |cell| &**cell);
            let (name, value) = (cell(self.feature), cell(self.value));
            if name.is_empty() && self.feature.is_some() {
                findings.warning(Some(row), WarningKind::BlankRow);
                continue;
            }
            let quota = self.quota(table, row, cells, findings);
            let feature_column = self.feature.map(|column| table.name(column));
            let value_column = self.value.map(|column| table.name(column));
            if RESERVED.contains(&folded(name).as_str()) {
                findings.fault(Some(row), feature_column, FaultKind::ReservedFeature);
            }
            if value.is_empty() && self.value.is_some() {
                findings.fault(Some(row), value_column, FaultKind::EmptyValue);
                continue;
            }
            let (spelled, values) = features.entry(folded(name)).or_insert_with(|| (name.to_owned(), Values::new()));
            // Of several spellings the first in the order of bytes: the order of rows must change nothing.
            if name < spelled.as_str() {
                name.clone_into(spelled);
            }
            if values.len() == MAX_VALUES {
                findings.fault(Some(row), value_column, FaultKind::TooManyValues { limit: MAX_VALUES as u64 });
            } else if let Some((first_row, _)) = values.get(&folded(value)) {
                if self.value.is_some() && self.feature.is_some() {
                    findings.fault(Some(row), value_column, FaultKind::DoubledValue { first_row: *first_row });
                }
            } else {
                values.insert(folded(value), (row, Quota { value: value.to_owned(), ..quota }));
            }
        }
        let values = |values: Values| values.into_values().map(|(_, quota)| quota).collect();
        Quotas { features: features.into_values().map(|(name, all)| Feature { name, values: values(all) }).collect() }
    }

    /// The numbers of a row.
    fn quota(&self, table: &Table, row: u64, cells: &[std::borrow::Cow<'_, str>], findings: &mut Findings) -> Quota {
        if let Some((column, size)) = self.percentage {
            let (text, size) = (cells.get(column).map_or("", |cell| &**cell), size.unwrap_or(0));
            let part = if text.is_empty() { Some(0) } else { super::suggest::places_of(text, size) };
            if part.is_none() {
                findings.fault(Some(row), Some(table.name(column)), FaultKind::NotANumber { text: excerpt(text) });
            }
            let max = part.filter(|places| *places > 0).unwrap_or(size).min(size);
            return Quota { value: String::new(), min: 0, max, flex: None };
        }
        let mut places = |column: Option<usize>, blank_is_none: bool| {
            let column = column?;
            let text = cells.get(column)?;
            let kind = match whole(text) {
                Ok(number) => return Some(number),
                Err(FaultKind::MissingNumber) if blank_is_none => return None,
                Err(kind) => kind,
            };
            findings.fault(Some(row), Some(table.name(column)), kind);
            None
        };
        let (min, max) = (places(self.min, false), places(self.max, false));
        let (least, most) = (places(self.flex.map(|flex| flex.0), true), places(self.flex.map(|flex| flex.1), true));
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            findings.fault(Some(row), self.max.map(|column| table.name(column)), FaultKind::MinOverMax { min, max });
        }
        if let Some((least_column, most_column)) = self.flex {
            let blank = |column: usize| cells.get(column).is_none_or(|cell| cell.is_empty());
            let inside = least.zip(min).is_some_and(|(least, min)| least > min) || most.zip(max).is_some_and(|(most, max)| most < max);
            if blank(least_column) != blank(most_column) {
                findings.fault(Some(row), None, FaultKind::OnlyOneFlex);
            } else if inside {
                findings.fault(Some(row), None, FaultKind::FlexInsideQuota);
            }
        }
        Quota { value: String::new(), min: min.unwrap_or(0), max: max.unwrap_or(0), flex: least.zip(most) }
    }
}

/// A number of places: digits and nothing else.
fn whole(text: &str) -> Result<u32, FaultKind> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let owned = excerpt(text);
    match text.strip_prefix(['-', '\u{2212}']) {
        _ if text.is_empty() => Err(FaultKind::MissingNumber),
        Some(rest) if digits(rest) => Err(FaultKind::Negative { text: owned }),
        None if digits(text) => {
            let number = text.parse().ok().filter(|number| *number <= MAX_PLACES);
            number.ok_or(FaultKind::NumberTooLarge { text: owned, limit: u64::from(MAX_PLACES) })
        }
        _ => Err(FaultKind::NotAnInteger { text: owned }),
    }
}
