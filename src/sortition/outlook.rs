//! What a lottery means for people and groups, in tickets: the smallest and the largest chance, how equal they are, who gains by a change.

use super::pool::Pool;
use super::quotas::Quotas;
use crate::id::PersonId;

/// The chances of everybody, as tickets out of `tickets`.
///
/// People who can never be chosen, because one of their values has no place, are left out of every figure but `people` of their groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// M.
    pub tickets: u32,
    /// Tickets of each person, `p0001` first.
    pub counts: Vec<u32>,
    /// Tickets of whoever has fewest.
    pub smallest: u32,
    /// Tickets of whoever has most.
    pub largest: u32,
    /// People who have fewest.
    pub with_smallest: u32,
    /// Gini coefficient of the chances, 0 (all equal) to 1. For display: worked out in whole numbers, divided once, rounded to 6 decimals.
    pub gini: f64,
    /// Geometric mean of the chances; 0 where somebody has none. For display: a float, rounded to 6 decimals.
    pub geometric_mean: f64,
    /// For each value of each feature, in the order of the quotas.
    pub groups: Vec<Group>,
    /// People on no ticket though each of their values has places.
    pub without: Vec<PersonId>,
    /// People on every ticket.
    pub certain: Vec<PersonId>,
}

/// The people of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The feature's name.
    pub feature: String,
    /// The value's name.
    pub value: String,
    /// Places at least.
    pub min: u32,
    /// Places at most.
    pub max: u32,
    /// People of the pool who have it.
    pub people: u32,
    /// Those of them who can be chosen.
    pub choosable: u32,
    /// Tickets of whoever of them has fewest; none where nobody can be chosen.
    pub smallest: Option<u32>,
    /// Tickets of whoever of them has most.
    pub largest: Option<u32>,
    /// Their tickets together: divided by M, the places that they have on average; divided by M and their number, their mean chance.
    pub total: u64,
}

impl Outlook {
    /// Reads the tickets of everybody.
    pub fn new(pool: &Pool, quotas: &Quotas, counts: Vec<u32>, tickets: u32) -> Self {
        let can: Vec<bool> = pool.choosable(quotas).collect();
        let of = |wanted: u32| {
            let has = |(place, (can, count)): (usize, (&bool, &u32))| (*can && *count == wanted).then(|| PersonId::at(place));
            can.iter().zip(&counts).enumerate().filter_map(has).collect::<Vec<_>>()
        };
        let mut sorted: Vec<u32> = can.iter().zip(&counts).filter(|(can, _)| **can).map(|(_, count)| *count).collect();
        sorted.sort_unstable();
        let (smallest, largest) = (sorted.first().copied().unwrap_or(0), sorted.last().copied().unwrap_or(0));
        let groups = groups(pool, quotas, &can, &counts);
        Self {
            tickets,
            smallest,
            largest,
            with_smallest: sorted.iter().take_while(|count| **count == smallest).map(|_| 1).sum(),
            gini: gini(&sorted),
            geometric_mean: geometric_mean(&sorted, tickets),
            groups,
            without: of(0),
            certain: of(tickets),
            counts,
        }
    }

    /// People who are on more tickets here than in `other`, and people who are on fewer. A ticket more or less is rounding.
    pub fn moved_from(&self, other: &Self) -> (u32, u32) {
        let both = || self.counts.iter().zip(&other.counts).map(|(now, then)| (u64::from(*now), u64::from(*then)));
        // Of different numbers of tickets, chances are compared across.
        let (now_of, then_of) = (u64::from(self.tickets), u64::from(other.tickets));
        let more = both().filter(|(now, then)| now * then_of > (then + 1) * now_of).map(|_| 1).sum();
        let fewer = both().filter(|(now, then)| (now + 1) * then_of < then * now_of).map(|_| 1).sum();
        (more, fewer)
    }
}

fn groups(pool: &Pool, quotas: &Quotas, can: &[bool], counts: &[u32]) -> Vec<Group> {
    let empty = |(feature, quota): (&str, &super::Quota)| Group {
        feature: feature.to_owned(),
        value: quota.value.clone(),
        min: quota.min,
        max: quota.max,
        people: 0,
        choosable: 0,
        smallest: None,
        largest: None,
        total: 0,
    };
    let mut groups: Vec<Group> = quotas.each().map(empty).collect();
    let first: Vec<usize> = quotas
        .features
        .iter()
        .scan(0, |next, feature| {
            let first = *next;
            *next += feature.values.len();
            Some(first)
        })
        .collect();
    for ((person, can), count) in pool.people.iter().zip(can).zip(counts) {
        for (first, value) in first.iter().zip(&person.values) {
            let Some(group) = groups.get_mut(first + usize::from(*value)) else { continue };
            group.people += 1;
            group.total += u64::from(*count);
            if *can {
                group.choosable += 1;
                group.smallest = Some(group.smallest.map_or(*count, |least| least.min(*count)));
                group.largest = Some(group.largest.map_or(*count, |most| most.max(*count)));
            }
        }
    }
    groups
}

/// Σ (2i - n - 1) x / (n Σ x) over the sorted x, i their place from 1.
fn gini(sorted: &[u32]) -> f64 {
    let n = i128::try_from(sorted.len()).unwrap_or(0);
    let sum: i128 = sorted.iter().map(|count| i128::from(*count)).sum();
    let weighted: i128 = sorted.iter().zip(1..).map(|(count, place): (_, i128)| (2 * place - n - 1) * i128::from(*count)).sum();
    if n * sum == 0 {
        return 0.0;
    }
    // Whole millionths first, so that the one division is of small numbers.
    let millionths = (weighted * 2_000_000 / (n * sum) + 1) / 2;
    f64::from(i32::try_from(millionths).unwrap_or(i32::MAX)) / 1e6
}

fn geometric_mean(sorted: &[u32], tickets: u32) -> f64 {
    if sorted.is_empty() || sorted.first() == Some(&0) || tickets == 0 {
        return 0.0;
    }
    let logarithms: f64 = sorted.iter().map(|count| (f64::from(*count) / f64::from(tickets)).ln()).sum();
    let people = f64::from(u32::try_from(sorted.len()).unwrap_or(u32::MAX));
    ((logarithms / people).exp() * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::Person;

    fn given(counts: &[u32]) -> Outlook {
        let quotas = Quotas::read(b"feature,value,min,max\narea,closed,0,0\narea,north,1,2\narea,south,1,2\n").unwrap().0;
        let person = |value| Person { values: vec![value], household: None };
        Outlook::new(&Pool { people: [1, 1, 2, 2, 0].map(person).to_vec() }, &quotas, counts.to_vec(), 100)
    }

    #[test]
    fn figures_leave_out_who_can_never_be_chosen() {
        let outlook = given(&[40, 60, 50, 50, 0]);
        assert_eq!((outlook.smallest, outlook.largest, outlook.with_smallest), (40, 60, 1));
        // Differences between pairs: 20 once, 10 four times; over n² and twice the mean: 2·60 / (2·16·50).
        assert!((outlook.gini - 0.075).abs() < 1e-9, "{}", outlook.gini);
        assert!((outlook.geometric_mean - 0.494_924).abs() < 1e-6, "{}", outlook.geometric_mean);
        assert!(outlook.without.is_empty() && outlook.certain.is_empty());
        let north = &outlook.groups[1];
        assert_eq!((north.people, north.smallest, north.largest, north.total), (2, Some(40), Some(60), 100));
        let closed = &outlook.groups[0];
        assert_eq!((closed.people, closed.choosable, closed.smallest, closed.total), (1, 0, None, 0));
    }

    #[test]
    fn equal_chances_have_no_inequality_and_extremes_are_named() {
        assert!(given(&[50; 5]).gini.abs() < 1e-9);
        let outlook = given(&[0, 100, 50, 50, 0]);
        assert_eq!((outlook.without, outlook.certain), (vec![PersonId(1)], vec![PersonId(2)]));
        assert!(outlook.geometric_mean.abs() < 1e-9);
    }

    #[test]
    fn one_ticket_more_is_rounding() {
        assert_eq!(given(&[41, 58, 50, 51, 0]).moved_from(&given(&[40, 60, 50, 50, 0])), (0, 1));
        assert_eq!(given(&[42, 58, 50, 50, 0]).moved_from(&given(&[40, 60, 50, 50, 0])), (1, 1));
    }
}
