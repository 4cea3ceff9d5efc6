//! The draw without quotas: everybody in a random order, no household twice, the first are the panel.

use super::pool::Pool;
use crate::{id::PersonId, stream::Stream};
use std::collections::BTreeSet;

/// Everybody who can be called, in the order in which they were drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UniformDraw {
    /// The panel.
    pub panel: Vec<PersonId>,
    /// Who is called next, and next. They too are of households of their own, so that any of them may join the panel.
    pub reserve: Vec<PersonId>,
}

/// Why a draw without quotas cannot be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UniformError {
    /// A panel of no places.
    #[error("a panel needs at least one place")]
    PanelOfNobody,
    /// One person a household, and fewer households than places.
    #[error("{size} places, {households} households")]
    TooFewHouseholds {
        /// Places.
        size: u32,
        /// Households, people alone counted as one each.
        households: u64,
    },
}

/// Draws a panel of `size` by forward Fisher-Yates over all people; whoever comes after a housemate is passed over.
///
/// # Errors
/// [`UniformError`], before the stream is touched: whether there is a panel does not depend on chance.
pub fn draw_uniform(pool: &Pool, size: u32, stream: &mut Stream) -> Result<UniformDraw, UniformError> {
    let shared: BTreeSet<u32> = pool.people.iter().filter_map(|person| person.household).collect();
    let alone = pool.people.iter().filter(|person| person.household.is_none()).count();
    let households = shared.len() + alone;
    if size == 0 {
        return Err(UniformError::PanelOfNobody);
    }
    if households < size as usize {
        return Err(UniformError::TooFewHouseholds { size, households: households as u64 });
    }
    let mut order: Vec<usize> = (0..pool.people.len()).collect();
    stream.shuffle(&mut order);
    let mut met = BTreeSet::new();
    let household = |place: &usize| pool.people.get(*place).and_then(|person| person.household);
    let mut panel: Vec<PersonId> =
        order.into_iter().filter(|place| household(place).is_none_or(|home| met.insert(home))).map(PersonId::at).collect();
    let reserve = panel.split_off(size as usize);
    Ok(UniformDraw { panel, reserve })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{digest::sha256, sortition::Person};

    fn pool(households: &[Option<u32>]) -> Pool {
        Pool { people: households.iter().map(|household| Person { values: Vec::new(), household: *household }).collect() }
    }

    #[test]
    fn people_come_in_the_order_of_the_stream_and_housemates_are_passed_over() {
        let pool = pool(&[Some(1), None, Some(1), Some(2), Some(2), None, Some(2)]);
        for seed in 0..50u8 {
            let mut expected: Vec<PersonId> = (1..=7).map(PersonId).collect();
            Stream::new(sha256(&[seed])).shuffle(&mut expected);
            for home in [vec![1, 3], vec![4, 5, 7]] {
                let first = *expected.iter().find(|id| home.contains(&id.0)).unwrap();
                expected.retain(|id| !home.contains(&id.0) || *id == first);
            }
            let draw = draw_uniform(&pool, 3, &mut Stream::new(sha256(&[seed]))).unwrap();
            assert_eq!([draw.panel, draw.reserve].concat(), expected);
        }
    }

    #[test]
    fn everybody_alone_has_the_same_chance() {
        let (pool, mut stream, mut counts) = (pool(&[None; 5]), Stream::new(sha256(b"chances")), [0; 5]);
        for _ in 0..5000 {
            draw_uniform(&pool, 2, &mut stream).unwrap().panel.iter().for_each(|id| counts[id.index()] += 1);
        }
        assert!(counts.iter().all(|count| (1880..2120).contains(count)), "{counts:?}");
    }

    #[test]
    fn too_few_households_are_said_before_anything_is_drawn() {
        let pool = pool(&[Some(1), Some(1), None]);
        let mut stream = Stream::new(sha256(b"few"));
        assert_eq!(draw_uniform(&pool, 3, &mut stream), Err(UniformError::TooFewHouseholds { size: 3, households: 2 }));
        assert_eq!(draw_uniform(&pool, 0, &mut stream), Err(UniformError::PanelOfNobody));
        assert_eq!(draw_uniform(&pool, 2, &mut stream).unwrap().reserve, []);
    }
}
