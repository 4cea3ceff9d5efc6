//! The pool: people without names, each with one value per feature and perhaps a household.

use crate::id::PersonId;

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
    /// The person of that name, if the pool has them.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(id.index())
    }
}
