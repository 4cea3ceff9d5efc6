//! The exact check of a panel: whole numbers against quotas and households. No panel is shown, written or drawn without it.

use super::{book::Book, pool::Pool, quotas::Quotas};
use crate::id::PersonId;
use std::collections::{BTreeMap, BTreeSet};

/// One way in which people are not a panel.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PanelFault {
    /// More or fewer people than places.
    WrongSize {
        /// People.
        people: u64,
        /// Places.
        size: u32,
    },
    /// Somebody whom the pool does not have.
    Unknown(PersonId),
    /// Somebody who sits there twice.
    Twice(PersonId),
    /// A value that the panel has too rarely or too often.
    OutsideQuota {
        /// The feature.
        feature: String,
        /// The value.
        value: String,
        /// People of the panel who have it.
        count: u32,
        /// Places at least.
        min: u32,
        /// Places at most.
        max: u32,
    },
    /// Two people of one household.
    SharedHousehold {
        /// The one met first.
        a: PersonId,
        /// The other.
        b: PersonId,
    },
}

/// Everything that is wrong with a panel; nothing where it may be drawn.
pub fn check_panel(panel: &[PersonId], pool: &Pool, quotas: &Quotas, size: u32) -> Vec<PanelFault> {
    let mut faults = Vec::new();
    if panel.len() as u64 != u64::from(size) {
        faults.push(PanelFault::WrongSize { people: panel.len() as u64, size });
    }
    let mut counts: Vec<Vec<u32>> = quotas.features.iter().map(|feature| vec![0; feature.values.len()]).collect();
    // Nobody comes twice where the numbers rise: only a strange order needs a list of who has come.
    let rising = panel.is_sorted_by(|a, b| a < b);
    let (mut seen, mut homes) = (BTreeSet::new(), BTreeMap::new());
    for id in panel.iter().copied() {
        let Some(person) = pool.person(id) else {
            faults.push(PanelFault::Unknown(id));
            continue;
        };
        if !rising && !seen.insert(id) {
            faults.push(PanelFault::Twice(id));
            continue;
        }
        for (value, counts) in person.values.iter().zip(&mut counts) {
            if let Some(count) = counts.get_mut(usize::from(*value)) {
                *count += 1;
            }
        }
        if let Some(household) = person.household
            && let Some(housemate) = homes.insert(household, id)
        {
            faults.push(PanelFault::SharedHousehold { a: housemate, b: id });
        }
    }
    for (feature, counts) in quotas.features.iter().zip(counts) {
        for (quota, count) in feature.values.iter().zip(counts) {
            if count < quota.min || count > quota.max {
                let (feature, value) = (feature.name.clone(), quota.value.clone());
                faults.push(PanelFault::OutsideQuota { feature, value, count, min: quota.min, max: quota.max });
            }
        }
    }
    faults
}

/// The faults of every ticket of a book, with the ticket's number.
pub fn check_book(book: &Book, pool: &Pool, quotas: &Quotas, size: u32) -> Vec<(u32, PanelFault)> {
    let tickets = book.tickets.iter().zip(0u32..);
    tickets.flat_map(|(panel, number)| check_panel(panel, pool, quotas, size).into_iter().map(move |fault| (number, fault))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::Person;

    /// Four people: p0001 and p0002 of one household; music is played by p0001, p0003; not by p0002, p0004.
    fn given() -> (Pool, Quotas) {
        let quotas = Quotas::read(b"feature,value,min,max\nmusic,plays,1,1\nmusic,no,0,2\n").unwrap().0;
        let person = |value, household| Person { values: vec![value], household };
        (Pool { people: vec![person(1, Some(1)), person(0, Some(1)), person(1, None), person(0, None)] }, quotas)
    }

    fn check(panel: &[u32], expected: &[PanelFault]) {
        let (pool, quotas) = given();
        let panel: Vec<PersonId> = panel.iter().copied().map(PersonId).collect();
        assert_eq!(check_panel(&panel, &pool, &quotas, 2), expected, "{panel:?}");
    }

    fn outside(value: &str, count: u32, min: u32, max: u32) -> PanelFault {
        PanelFault::OutsideQuota { feature: "music".into(), value: value.into(), count, min, max }
    }

    #[test]
    fn a_panel_within_every_quota_has_no_fault() {
        check(&[3, 2], &[]);
        check(&[1, 4], &[]);
    }

    #[test]
    fn every_rule_is_checked() {
        check(&[1, 2], &[PanelFault::SharedHousehold { a: PersonId(1), b: PersonId(2) }]);
        check(&[1, 3], &[outside("plays", 2, 1, 1)]);
        check(&[2, 4], &[outside("plays", 0, 1, 1)]);
        check(&[3], &[PanelFault::WrongSize { people: 1, size: 2 }]);
        check(&[3, 3], &[PanelFault::Twice(PersonId(3))]);
        check(&[3, 5], &[PanelFault::Unknown(PersonId(5))]);
    }

    #[test]
    fn faults_of_a_book_name_their_ticket() {
        let (pool, quotas) = given();
        let book = Book { tickets: vec![vec![PersonId(2), PersonId(3)], vec![PersonId(3)]], further: 0 };
        assert_eq!(check_book(&book, &pool, &quotas, 2), [(1, PanelFault::WrongSize { people: 1, size: 2 })]);
    }
}
