//! Pools: leaves, quotas, rows and salts against the record and each other.

use super::blobs::Blobs;
use super::finding::{Code, Place, Report, Role};
use super::note::Note;
use super::record::Life;
use crate::assembly::PoolState;
use crate::digest::{Digest, merkle_root};
use crate::id::{PersonId, PoolId};
use crate::sortition::{Fault, Pool, Quotas};
use std::collections::BTreeMap;

/// Copies of rows and salts that a bundle keeps beside the draws of a pool.
#[derive(Clone, Copy, Default)]
pub(super) struct Copies<'a> {
    pub(super) rows: Option<&'a [u8]>,
    pub(super) salts: Option<&'a [u8]>,
}

/// What of a pool could be read.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) leaves: Option<Vec<Digest>>,
    /// Of every version, the first first; none where they cannot be read.
    pub(super) quotas: Vec<Option<Quotas>>,
    pub(super) people: Option<Pool>,
}

pub(super) fn check(
    life: &Life,
    blobs: &mut Blobs<'_>,
    copies: &BTreeMap<PoolId, Copies<'_>>,
    report: &mut Report,
) -> BTreeMap<PoolId, Parts> {
    let each = life.state.pools.iter();
    each.map(|(id, pool)| (*id, parts(pool, blobs, copies.get(id).copied().unwrap_or_default(), report))).collect()
}

fn parts(state: &PoolState, blobs: &mut Blobs<'_>, copies: Copies<'_>, report: &mut Report) -> Parts {
    let pool = &state.imported;
    let place = Place::Pool(pool.pool);
    let versions = versions(state, blobs, &place, report);
    let quotas = versions.first().and_then(Option::as_ref);
    let leaves = blobs.public(pool.leaves, Role::Leaves, &place, report);
    let leaves = leaves.and_then(|bytes| hashes(bytes, "leaf", pool.size, Role::Leaves, &place, report));
    if leaves.as_ref().is_some_and(|leaves| merkle_root(leaves) != pool.hash) {
        report.find(place.clone(), Code::PoolHash);
    }
    let salt = pool.blobs.as_ref();
    let rows = blobs.private(pool.rows, salt, Role::Rows, &place, report).or(copies.rows);
    let salts = blobs.private(pool.salts, salt, Role::Salts, &place, report).or(copies.salts);
    blobs.private(pool.sheet, salt, Role::Sheet, &place, report);
    for (own, copy, role) in [(rows, copies.rows, Role::Rows), (salts, copies.salts, Role::Salts)] {
        if copy.is_some() && own != copy {
            report.find(place.clone(), Code::CopyDiffers { role });
        }
    }
    if rows.is_none() {
        report.note(Note::RowsAbsent { pool: pool.pool });
    }
    let salts = salts.and_then(|bytes| hashes(bytes, "salt", pool.size, Role::Salts, &place, report));
    let people = rows.zip(quotas).and_then(|(bytes, quotas)| readable(Pool::from_csv(bytes, quotas), Role::Rows, &place, report));
    let people = people.filter(|people| sized(people.people.len(), pool.size, Role::Rows, &place, report));
    if let (Some(people), Some(quotas)) = (&people, quotas) {
        let unique = people.unique();
        if unique != pool.unique {
            report.find(place.clone(), Code::UniqueCount { found: unique, says: pool.unique });
        }
        match (&salts, &leaves) {
            (Some(salts), Some(leaves)) => {
                let given = people.leaves(quotas, salts);
                let changed = given.iter().zip(leaves).enumerate().filter(|(_, (given, leaf))| given != leaf);
                changed.for_each(|(index, _)| report.find(place.clone(), Code::RowChanged { person: PersonId::at(index) }));
            }
            _ => report.note(Note::SaltsAbsent { pool: pool.pool }),
        }
    }
    Parts { leaves, quotas: versions, people }
}

/// Every version of a pool's quotas, all of the same features and values.
fn versions(pool: &PoolState, blobs: &mut Blobs<'_>, place: &Place, report: &mut Report) -> Vec<Option<Quotas>> {
    let mut versions: Vec<Option<Quotas>> = Vec::with_capacity(pool.quotas.len());
    for (name, version) in pool.quotas.iter().zip(1..) {
        let bytes = blobs.public(*name, Role::Quotas, place, report);
        let quotas = bytes.and_then(|bytes| readable(Quotas::from_csv(bytes), Role::Quotas, place, report));
        let first = versions.first().and_then(Option::as_ref);
        if first.zip(quotas.as_ref()).is_some_and(|(first, quotas)| !quotas.same_values(first)) {
            report.find(place.clone(), Code::QuotasValues { version });
        }
        versions.push(quotas);
    }
    versions
}

pub(super) fn readable<T>(read: Result<T, Vec<Fault>>, role: Role, place: &Place, report: &mut Report) -> Option<T> {
    let detail = |faults: Vec<Fault>| faults.first().map(ToString::to_string).unwrap_or_default();
    read.map_err(|faults| report.find(place.clone(), Code::TableUnreadable { role, detail: detail(faults) })).ok()
}

fn sized(found: usize, size: u32, role: Role, place: &Place, report: &mut Report) -> bool {
    let fits = found as u64 == u64::from(size);
    if !fits {
        report.find(place.clone(), Code::TableSize { role, found: found as u64, size });
    }
    fits
}

/// Reads a table of one hash a person, in its one spelling.
fn hashes(bytes: &[u8], column: &str, size: u32, role: Role, place: &Place, report: &mut Report) -> Option<Vec<Digest>> {
    let read = || {
        let mut lines = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?.split('\n');
        let header = lines.next()?.strip_prefix("id,")?;
        let person = |(index, line): (usize, &str)| {
            let (id, hash) = line.split_once(',')?;
            (id == PersonId::at(index).to_string()).then(|| Digest::from_hex(hash))?
        };
        (header == column).then(|| lines.enumerate().map(person).collect::<Option<Vec<_>>>())?
    };
    let found = read();
    if found.is_none() {
        report.find(place.clone(), Code::TableUnreadable { role, detail: format!("not a table of id,{column}") });
    }
    found.filter(|hashes| sized(hashes.len(), size, role, place, report))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_cannot_be_read_is_told_by_its_first_fault() {
        let mut report = Report::default();
        let quotas = Quotas::from_csv(b"feature,value,min,max\ng,a,3,2\ng,b,x,2\n");
        let faults = quotas.clone().unwrap_err();
        assert_eq!((faults.len(), faults[0].row), (2, Some(2)));
        assert!(readable(quotas, Role::Quotas, &Place::Record, &mut report).is_none());
        assert_eq!(report.findings[0].code, Code::TableUnreadable { role: Role::Quotas, detail: faults[0].to_string() });
    }
}
