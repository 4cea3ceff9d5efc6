//! People whom quotas and households leave no chance, and people whom they leave no choice: who can be on no panel, who is on every one, and
//! exactly why.
//!
//! Somebody on no ticket, or on all, is looked at with the search for conflicts: if no panel with them (or without them) meets the quotas,
//! bounds of which none can be left out of the conflict are the reason. Only a conflict is ever claimed; what could not be shown is said to be the lottery's.

use super::conflict::{Asked, Bound, Search};
use super::instance::Instance;
use super::solve::Unsolved;
use super::watch::{Stage, Watch, tick};
use super::{Pool, Quotas};
use crate::id::PersonId;

/// Kinds of people looked at: beyond them only the lottery's word is given.
const LOOKED_AT: usize = 12;
/// Classes of a pool beyond which no conflict is searched: each check would take seconds.
const CLASSES: usize = 500;

/// Never or always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// On no panel.
    Never,
    /// On every panel.
    Certain,
}

/// Why.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// One of their values has no place.
    Closed {
        /// The feature's name.
        feature: String,
        /// The value's name.
        value: String,
    },
    /// These bounds cannot be met with any of them on the panel (or without all of them).
    Bounds {
        /// A conflicting set of which none can be left out.
        bounds: Vec<Bound>,
        /// Whether the rule of one person a household is needed for the conflict.
        household: bool,
    },
    /// The quotas leave a choice, or it could not be shown that they do not: this lottery happens to give no ticket, or all.
    Lottery,
}

/// People of the same fate for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fated {
    /// Never or always.
    pub fate: Fate,
    /// Who.
    pub people: Vec<PersonId>,
    /// Why.
    pub why: Why,
}

/// Everybody whom `counts`, tickets out of `tickets`, put on no panel or on every one.
///
/// # Errors
/// Where the watcher says stop.
pub fn fates(
    pool: &Pool,
    quotas: &Quotas,
    size: u32,
    (counts, tickets): (&[u32], u32),
    watch: &mut dyn Watch,
) -> Result<Vec<Fated>, Unsolved> {
    let mut fated = closed(pool, quotas);
    let instance = Instance::new(pool, quotas, size);
    let mut looked_at = 0;
    for (number, class) in instance.classes.iter().enumerate() {
        let on = |wanted: u32| class.members.iter().copied().filter(|member| counts.get(*member) == Some(&wanted)).collect::<Vec<_>>();
        for (fate, asked, people) in [(Fate::Never, Asked::With(number), on(0)), (Fate::Certain, Asked::WithoutAll(number), on(tickets))] {
            if people.is_empty() {
                continue;
            }
            // With some of a class on other tickets, the class can be chosen, or left out: nothing is to be shown.
            let all = people.len() == class.members.len();
            looked_at += usize::from(all);
            let why = if all && looked_at <= LOOKED_AT && instance.classes.len() <= CLASSES {
                reason(&Search { instance: &instance, pool, quotas, asked, households: true }, watch)?
            } else {
                Why::Lottery
            };
            add(&mut fated, fate, people, why);
        }
    }
    for one in &mut fated {
        one.people.sort_unstable();
    }
    fated.sort_by_key(|fated| (fated.fate, fated.people.first().copied()));
    Ok(fated)
}

/// People with a value that has no place: each by the first such value of theirs.
fn closed(pool: &Pool, quotas: &Quotas) -> Vec<Fated> {
    let mut fated = Vec::new();
    for (place, person) in pool.people.iter().enumerate() {
        let own = quotas
            .features
            .iter()
            .zip(&person.values)
            .filter_map(|(feature, value)| Some((feature, feature.values.get(usize::from(*value))?)));
        if let Some((feature, quota)) = own.into_iter().find(|(_, quota)| quota.max == 0) {
            let why = Why::Closed { feature: feature.name.clone(), value: quota.value.clone() };
            add(&mut fated, Fate::Never, vec![place], why);
        }
    }
    fated
}

fn add(fated: &mut Vec<Fated>, fate: Fate, places: Vec<usize>, why: Why) {
    let people = places.into_iter().map(PersonId::at);
    match fated.iter_mut().find(|fated| fated.fate == fate && fated.why == why) {
        Some(found) => found.people.extend(people),
        None => fated.push(Fated { fate, people: people.collect(), why }),
    }
}

fn reason(search: &Search<'_>, watch: &mut dyn Watch) -> Result<Why, Unsolved> {
    let all = search.all();
    let only_whole = search.feasible(&all, false);
    if only_whole && search.feasible(&all, true) {
        return Ok(Why::Lottery);
    }
    tick(watch, Stage::Conflict, 0, 1)?;
    let bounds = search.told(&search.irreducible(only_whole));
    let apart = Search { households: false, ..*search };
    Ok(Why::Bounds { bounds, household: apart.feasible(&all, only_whole) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::{Person, Side};

    fn given(quotas: &str, people: &[(&[u16], Option<u32>)]) -> (Pool, Quotas) {
        let quotas = Quotas::read(format!("feature,value,min,max\n{quotas}").as_bytes()).unwrap().0;
        let people = people.iter().map(|(values, household)| Person { values: values.to_vec(), household: *household }).collect();
        (Pool { people }, quotas)
    }

    fn ids(people: &[u32]) -> Vec<PersonId> {
        people.iter().copied().map(PersonId).collect()
    }

    #[test]
    fn households_and_values_together_can_leave_no_choice() {
        // a plays sport, b chess, both of one household; c plays both, d nothing: only c and d make a panel.
        let (pool, quotas) = given(
            "chess,plays,1,1\nchess,no,1,1\nsport,plays,1,1\nsport,no,1,1\n",
            &[(&[0, 1], Some(1)), (&[1, 0], Some(1)), (&[1, 1], None), (&[0, 0], None)],
        );
        let fated = fates(&pool, &quotas, 2, (&[0, 0, 100, 100], 100), &mut ()).unwrap();
        let of = |fate| fated.iter().filter(move |fated| fated.fate == fate).flat_map(|fated| fated.people.clone()).collect::<Vec<_>>();
        assert_eq!((of(Fate::Never), of(Fate::Certain)), (ids(&[1, 2]), ids(&[3, 4])));
        let by_household = |fated: &Fated| matches!(&fated.why, Why::Bounds { household: true, bounds } if !bounds.is_empty());
        assert!(fated.iter().all(by_household), "{fated:?}");
    }

    #[test]
    fn a_value_without_a_place_is_the_reason_and_one_with_too_few_people_makes_certain() {
        let (pool, quotas) =
            given("age,old,2,2\nage,older,0,0\nage,young,0,3\n", &[(&[0], None), (&[0], None), (&[1], None), (&[2], None), (&[2], None)]);
        let fated = fates(&pool, &quotas, 3, (&[10, 10, 0, 10, 0], 10), &mut ()).unwrap();
        let closed = Why::Closed { feature: "age".to_owned(), value: "older".to_owned() };
        let bound = |side| Bound { feature: "age".to_owned(), value: "old".to_owned(), side, places: 2, available: 2 };
        let needed = Why::Bounds { bounds: vec![bound(Side::Min)], household: false };
        // One of the two young happens to be on every ticket, the other on none: nothing demands it.
        assert_eq!(
            fated,
            [
                Fated { fate: Fate::Never, people: ids(&[3]), why: closed },
                Fated { fate: Fate::Never, people: ids(&[5]), why: Why::Lottery },
                Fated { fate: Fate::Certain, people: ids(&[1, 2]), why: needed },
                Fated { fate: Fate::Certain, people: ids(&[4]), why: Why::Lottery },
            ]
        );
    }
}
