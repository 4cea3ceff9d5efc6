//! Watching a long count: what is being done, how far it is, and whether to go on.

/// What takes long in a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labour {
    /// Taking ballots out of their box; counted in ballots.
    Box,
    /// Raising everybody's share, one unit at a time; nobody knows beforehand how often.
    Raising,
    /// Counting again with ties broken otherwise; nobody knows beforehand how often.
    Ties,
    /// Counting in other ways; counted in ways.
    Ways,
    /// Counting once more, into the record: nobody is asked any more.
    Record,
}

/// Somebody who is told of progress and may stop it.
pub trait Watch {
    /// `done` of `of`, or of nobody knows how many where `of` is 0; false means stop.
    fn tick(&mut self, labour: Labour, done: u64, of: u64) -> bool;
}

/// Nobody watches: go on.
impl Watch for () {
    fn tick(&mut self, _: Labour, _: u64, _: u64) -> bool {
        true
    }
}
