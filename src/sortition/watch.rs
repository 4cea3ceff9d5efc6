//! Watching a long solution: how far it is, and whether to go on.

/// What the solver is doing. The order is the usual one; a stage may come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Raising the chances, level by level; counted in profiles whose chance is settled.
    Levels,
    /// Turning chances into whole tickets.
    Counts,
    /// Splitting the tickets into panels; counted in panels.
    Splitting,
    /// Finding panels one by one where splitting failed; counted in panels.
    Columns,
    /// Counting every panel again, exactly.
    Checking,
    /// The quotas cannot be met: looking for the smallest set that conflicts; counted in checks.
    Conflict,
}

/// Somebody who is told of progress and may stop it.
pub trait Watch {
    /// `done` of about `of` in this stage; false means stop.
    fn tick(&mut self, stage: Stage, done: u64, of: u64) -> bool;
}

/// Nobody watches: go on.
impl Watch for () {
    fn tick(&mut self, _: Stage, _: u64, _: u64) -> bool {
        true
    }
}

/// The watcher said stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stopped;

/// [`Watch::tick`] as a result.
pub(super) fn tick(watch: &mut dyn Watch, stage: Stage, done: usize, of: usize) -> Result<(), Stopped> {
    if watch.tick(stage, done as u64, of as u64) { Ok(()) } else { Err(Stopped) }
}
