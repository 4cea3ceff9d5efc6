//! Quotas of a pool: every version can be read back, and new bounds are a new version.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, Event, PoolState, Refusal, RevisedQuotas};
use crate::digest::Digest;
use crate::id::{DrawId, PoolId};
use crate::sortition::{Change, Fated, Quotas, Remainder, Unsolved, Warning, Watch, conflict_apart, fates};
use crate::store::StoreError;
use crate::text::Untrusted;

/// Other bounds for quotas: a file of all of them, then single changes. Empty: as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuotaEdit {
    /// A file of categories with the features and values of the pool.
    pub file: Option<Vec<u8>>,
    /// Changes, `feature=value:MIN-MAX`.
    pub set: Vec<String>,
}

impl QuotaEdit {
    /// These quotas after the edit, and what was odd about the file.
    ///
    /// # Errors
    /// Every fault of the file, or every change that cannot be made.
    pub fn of(&self, current: &Quotas) -> Result<(Quotas, Vec<Warning>), SessionError> {
        let (quotas, warnings) = match &self.file {
            Some(bytes) => {
                let (read, warnings) = Quotas::read(bytes).map_err(SessionError::Faults)?;
                (current.bounded_as(&read).map_err(SessionError::Faults)?, warnings)
            }
            None => (current.clone(), Vec::new()),
        };
        Ok((quotas.edited(&self.set).map_err(SessionError::Edits)?, warnings))
    }
}

impl Session {
    /// `quotas` after a way out: the `number`th that a plan of so many panels of `size` places would be told, from 1.
    ///
    /// # Errors
    /// Where a panel meets the quotas as they are, there are fewer ways out, or somebody stops it.
    pub fn relaxed(
        &self,
        pool: PoolId,
        quotas: &Quotas,
        (number, size, panels): (usize, u32, u32),
        watch: &mut dyn Watch,
    ) -> Result<Quotas, SessionError> {
        let (_, state) = self.pool_state(Some(pool))?;
        super::draw::drawable(state, size.saturating_mul(panels))?;
        let unsolved = |error: Unsolved| SessionError::Unsolved(Box::new(error));
        let found = conflict_apart(&self.pool(state)?.people, quotas, size, panels, watch).map_err(unsolved)?;
        let found = found.ok_or(SessionError::NothingToRelax { size })?;
        let way = number.checked_sub(1).and_then(|place| found.ways_out.get(place));
        let way = way.ok_or(SessionError::NoSuchWay { ways: found.ways_out.len() })?;
        Ok(quotas.changed(&way.changes))
    }

    /// Whom a planned lottery, and why, leaves no chance or no choice; nobody for a uniform draw.
    ///
    /// # Errors
    /// Where there is no such draw, its blobs are damaged, or somebody stops it.
    pub fn fates(&self, draw: DrawId, watch: &mut dyn Watch) -> Result<Vec<Fated>, SessionError> {
        let draw = self.draw(draw)?;
        let plan = self.plan(draw)?;
        let (Some(counts), Some(tickets)) = (&plan.counts, plan.tickets) else { return Ok(Vec::new()) };
        if !counts.iter().any(|count| *count == 0 || *count == tickets) {
            return Ok(Vec::new());
        }
        let (people, quotas) = self.drawn_from(draw, &plan)?;
        let left = Remainder::new(&people, plan.without());
        let unsolved = |error: Unsolved| SessionError::Unsolved(Box::new(error));
        let found = fates(&left.pool, &quotas, plan.size, (&left.of_those(counts), tickets), watch).map_err(unsolved)?;
        Ok(found.into_iter().map(|fated| Fated { people: left.named(&fated.people), ..fated }).collect())
    }
}

/// What a revision changed.
#[derive(Clone, Debug)]
pub struct RevisionReport {
    /// The version that it made.
    pub version: u32,
    /// The hash of the quotas in force.
    pub hash: Digest,
    /// The bounds that moved.
    pub changes: Vec<Change>,
    /// The entries.
    pub recorded: Recorded,
}

impl Session {
    /// The pool named, or the latest.
    ///
    /// # Errors
    /// Where there is none.
    pub fn pool_state(&self, pool: Option<PoolId>) -> Result<(PoolId, &PoolState), SessionError> {
        match pool {
            Some(id) => self.state.pools.get(&id).map(|pool| (id, pool)).ok_or_else(|| Refusal::NoSuchPool(id).into()),
            None => self.state.latest_pool().ok_or(SessionError::NoPool),
        }
    }

    /// A version of a pool's quotas.
    ///
    /// # Errors
    /// Where there is no such version, or its blob is missing or damaged.
    pub fn quotas(&self, pool: &PoolState, version: u32) -> Result<Quotas, SessionError> {
        let missing = || SessionError::NoSuchVersion { pool: pool.imported.pool, versions: pool.version() };
        let name = pool.quotas(version).ok_or_else(missing)?;
        Quotas::from_csv(&self.blob(&name)?).map_err(|_| SessionError::Blob(name))
    }

    /// Records `revised`, made from `current`, as the quotas of a pool from here on.
    ///
    /// # Errors
    /// Where a draw of the pool is open, nothing would change, or somebody else changed them meanwhile.
    pub fn revise_quotas(
        &mut self,
        hand: Hand,
        pool: PoolId,
        (current, revised): (Quotas, Quotas),
        reason: Option<Untrusted>,
    ) -> Result<RevisionReport, SessionError> {
        let blob = (revised.hash(), revised.to_csv());
        let work = RevisedQuotas { pool, current, revised, reason };
        let recorded = self.act(hand, &[blob], |_| Ok(Command::ReviseQuotas(Box::new(work))))?;
        let revised = |entry: &super::Entry| match &entry.event {
            Some(Event::QuotasRevised(event)) => Some((event.pool, event.version, event.quotas)),
            _ => None,
        };
        // What an earlier try recorded is told as it was.
        let (pool, version, hash) = recorded.entries.iter().find_map(revised).ok_or(StoreError::Repeated)?;
        let state = self.state.pools.get(&pool).ok_or(SessionError::NoPool)?;
        let changes = self.quotas(state, version.saturating_sub(1))?.changes_to(&self.quotas(state, version)?);
        Ok(RevisionReport { version, hash, changes, recorded })
    }
}
