//! Trying before deciding: what a draw would give, under any quotas and any fairness. Nothing is recorded and nothing is locked.

use super::draw::{drawable, seed_of_turns};
use super::{Session, SessionError};
use crate::id::PoolId;
use crate::sortition::{Fairness, Fated, Lottery, Outlook, Quotas, Request, Unsolved, Watch, fates, solve};

/// What is tried.
#[derive(Clone, Debug)]
pub struct Trial {
    /// From which pool; the latest where none is named.
    pub pool: Option<PoolId>,
    /// Places.
    pub size: u32,
    /// What is made as equal as possible; a uniform draw has no lottery to look at.
    pub fairness: Fairness,
    /// Number of tickets; the rules' where none is given.
    pub tickets: Option<u32>,
    /// The quotas; those in force where none are given.
    pub quotas: Option<Quotas>,
}

/// What a trial gave.
#[derive(Clone, Debug)]
pub struct Trying {
    /// The quotas it was tried with.
    pub quotas: Quotas,
    /// Everybody's chances.
    pub outlook: Outlook,
    /// The lottery itself: the one that `draw plan` would commit to.
    pub lottery: Lottery,
    /// Whom it leaves no chance, or no choice.
    pub fates: Vec<Fated>,
}

impl Session {
    /// Works out the lottery that a plan would commit to, and records nothing.
    ///
    /// # Errors
    /// Where no panel can meet the quotas, or somebody stops it.
    pub fn simulate(&self, trial: &Trial, watch: &mut dyn Watch) -> Result<Trying, SessionError> {
        let (_, pool) = self.pool_state(trial.pool)?;
        drawable(pool, trial.size)?;
        let view = self.pool(pool)?;
        let quotas = trial.quotas.clone().unwrap_or(view.quotas);
        let tickets = trial.tickets.or(self.state().rules.as_ref().map(|(rules, _)| rules.tickets)).unwrap_or(1000);
        let seed = seed_of_turns(pool.imported.hash, quotas.hash());
        let work = Request { pool: &view.people, quotas: &quotas, size: trial.size, fairness: trial.fairness, tickets, seed };
        let unsolved = |error: Unsolved| SessionError::Unsolved(Box::new(error));
        let lottery = solve(&work, watch).map_err(unsolved)?;
        let fates = fates(&view.people, &quotas, trial.size, (&lottery.counts, tickets), watch).map_err(unsolved)?;
        let outlook = Outlook::new(&view.people, &quotas, lottery.counts.clone(), tickets);
        Ok(Trying { quotas, outlook, lottery, fates })
    }
}
