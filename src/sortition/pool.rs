//! The pool: people without names, each with one value per feature and perhaps a household.

use super::{
    fault::{Fault, FaultKind, Findings, InputFile},
    quotas::{Feature, Quotas},
    table::{Table, write_row},
};
use crate::{
    digest::{Digest, leaf, merkle_root, tagged},
    id::PersonId,
};
use std::collections::{BTreeMap, BTreeSet};

/// One person of the pool. Their name is their place in [`Pool::people`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    /// For each feature of the quotas, in their order, the place of the person's value in [`Feature::values`](super::Feature).
    pub values: Vec<u16>,
    /// The household shared with somebody else of the pool, numbered from 1 in order of first appearance; none for people alone.
    pub household: Option<u32>,
}

/// All people who may be drawn, in the order of their opaque ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pool {
    /// `p0001` first.
    pub people: Vec<Person>,
}

impl Pool {
    /// For each person, whether any panel can hold them: no value of theirs has a maximum of 0.
    pub fn choosable<'a>(&'a self, quotas: &'a Quotas) -> impl Iterator<Item = bool> + 'a {
        let closed = |(feature, value): (&super::Feature, &u16)| feature.values.get(usize::from(*value)).is_none_or(|quota| quota.max == 0);
        self.people.iter().map(move |person| !quotas.features.iter().zip(&person.values).any(closed))
    }

    /// The person of that name, if the pool has them.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(id.index())
    }

    /// For each feature and value of the quotas, how many people have it.
    pub fn counts(&self, quotas: &Quotas) -> Vec<Vec<u32>> {
        let mut counts: Vec<Vec<u32>> = quotas.features.iter().map(|feature| vec![0; feature.values.len()]).collect();
        for person in &self.people {
            for (value, counts) in person.values.iter().zip(&mut counts) {
                if let Some(count) = counts.get_mut(usize::from(*value)) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// People whom their features tell from everybody else: whoever knows somebody well may recognise them in the published rows.
    pub fn unique(&self) -> u32 {
        let mut all: Vec<&[u16]> = self.people.iter().map(|person| person.values.as_slice()).collect();
        all.sort_unstable();
        all.chunk_by(|a, b| a == b).filter(|alike| alike.len() == 1).map(|_| 1).sum()
    }

    /// The published file: `id`, one column per feature, `household` (`h1`, `h2`, …, empty for people alone); a line per person; line
    /// feeds; values as the quotas spell them.
    pub fn to_csv(&self, quotas: &Quotas) -> Vec<u8> {
        std::iter::once(header(quotas)).chain(self.lines(quotas)).collect::<String>().into_bytes()
    }

    /// Reads exactly what [`Pool::to_csv`] writes for the same quotas.
    ///
    /// # Errors
    /// The faults of the file; [`FaultKind::NotCanonical`] where the same people are published as other bytes.
    pub fn from_csv(bytes: &[u8], quotas: &Quotas) -> Result<Self, Vec<Fault>> {
        let mut findings = Findings::new(InputFile::Pool);
        let table = Table::read(bytes, &mut findings);
        let pool = table.and_then(|table| published(&table, quotas, &mut findings)).filter(|_| findings.faultless());
        if pool.as_ref().is_some_and(|pool| pool.to_csv(quotas) != bytes) {
            findings.fault(None, None, FaultKind::NotCanonical);
        }
        findings.conclude(pool).map(|(pool, _)| pool)
    }

    /// The leaf of every person: H("folkmoot/v1/row", salt, row bytes) as a Merkle leaf, where row bytes are the header line, a line feed
    /// and the person's line without its end. One row can be opened, with its salt, without the others.
    ///
    /// # Panics
    /// Where there are not as many salts as people.
    pub fn leaves(&self, quotas: &Quotas, salts: &[Digest]) -> Vec<Digest> {
        assert_eq!(salts.len(), self.people.len(), "one salt per person");
        let header = header(quotas);
        let row = |line: String| format!("{header}{}", line.trim_end_matches('\n'));
        let commitment = |(line, salt): (String, &Digest)| tagged("folkmoot/v1/row", &[&salt.0, row(line).as_bytes()]);
        self.lines(quotas).zip(salts).map(|both| leaf(&commitment(both).0)).collect()
    }

    /// The pool hash: root of the tree over [`Pool::leaves`].
    ///
    /// # Panics
    /// As [`Pool::leaves`].
    pub fn hash(&self, quotas: &Quotas, salts: &[Digest]) -> Digest {
        merkle_root(&self.leaves(quotas, salts))
    }

    fn lines(&self, quotas: &Quotas) -> impl Iterator<Item = String> {
        self.people.iter().enumerate().map(|(place, person)| {
            let id = PersonId::at(place).to_string();
            let household = person.household.map_or_else(String::new, |number| format!("h{number}"));
            let spelled = |(feature, value): (&'_ Feature, &u16)| {
                // A value outside the quotas shows as an empty cell, which no reader accepts.
                feature.values.get(usize::from(*value)).map_or_else(String::new, |quota| quota.value.clone())
            };
            let values: Vec<String> = quotas.features.iter().zip(&person.values).map(spelled).collect();
            let cells = std::iter::once(&id).chain(&values).chain(std::iter::once(&household));
            let mut line = String::new();
            write_row(&mut line, cells.map(String::as_str));
            line
        })
    }
}

fn header(quotas: &Quotas) -> String {
    let mut line = String::new();
    let names = quotas.features.iter().map(|feature| feature.name.as_str());
    write_row(&mut line, std::iter::once("id").chain(names).chain(std::iter::once("household")));
    line
}

fn published(table: &Table, quotas: &Quotas, findings: &mut Findings) -> Option<Pool> {
    let features = quotas.features.iter().map(|feature| feature.name.as_str());
    let expected: Vec<&str> = std::iter::once("id").chain(features).chain(std::iter::once("household")).collect();
    if table.columns != expected {
        for name in &expected {
            table.require(name, findings);
        }
        findings.fault(Some(1), None, FaultKind::NotCanonical);
        return None;
    }
    let known: Vec<BTreeMap<&str, u16>> =
        quotas.features.iter().map(|feature| feature.values.iter().map(|quota| quota.value.as_str()).zip(0..).collect()).collect();
    let (mut pool, mut first_seen, mut shared) = (Pool::default(), BTreeMap::new(), BTreeSet::new());
    for (row, cells) in table.rows() {
        let [id, values @ .., household] = cells else { continue };
        let expected = PersonId::at(pool.people.len()).to_string();
        if *id != expected {
            findings.fault(Some(row), Some("id"), FaultKind::WrongPerson { expected });
        }
        let mut person = Person { values: Vec::with_capacity(values.len()), household: None };
        for ((value, known), feature) in values.iter().zip(&known).zip(&quotas.features) {
            person.values.push(known.get(&**value).copied().unwrap_or_else(|| {
                findings.unknown(row, &feature.name, feature, value);
                0
            }));
        }
        if !household.is_empty() {
            let number = household.strip_prefix('h').and_then(|digits| digits.parse::<u32>().ok());
            match number {
                Some(number) if first_seen.contains_key(&number) => _ = shared.insert(number),
                Some(number) if number as usize == first_seen.len() + 1 => _ = first_seen.insert(number, row),
                _ => findings.fault(Some(row), Some("household"), FaultKind::BadHousehold),
            }
            person.household = number;
        }
        pool.people.push(person);
    }
    for (_, row) in first_seen.into_iter().filter(|(number, _)| !shared.contains(number)) {
        findings.fault(Some(row), Some("household"), FaultKind::BadHousehold);
    }
    Some(pool)
}
