//! Quotas of a pool: other bounds tried, other bounds put on record, and what leads out of those that no panel can meet.

use super::watching::Watching;
use super::{Desk, HAND, Outcome};
use crate::assembly::{Command, RevisedQuotas};
use crate::i18n::Coded;
use crate::session::{DrawRequest, Explained, Session, SessionError, explain_bounds};
use crate::sortition::Unsolved;
use crate::tui::effect::{Attempt, Done, News, Revision};
use crate::tui::moot::Impasse;
use crate::tui::workbench::Tried;
use std::sync::Arc;

impl Desk {
    /// Tries something in the background. What nobody wants any more is neither begun nor told.
    pub(super) fn attempt(&mut self, attempt: Attempt, tell: &mut dyn FnMut(News)) -> Outcome {
        let Attempt { number, subject, trial } = attempt;
        let reins = Arc::clone(&self.reins);
        if reins.stale(number) {
            return Ok(None);
        }
        let mut watch = Watching::of_trial(tell, &reins, number, subject);
        let tried = match self.session()?.simulate(&trial, &mut watch) {
            Ok(trying) => Tried::Chances(Box::new(trying.outlook)),
            Err(_) if reins.stale(number) => return Ok(None),
            Err(error) => Tried::Failed(conflicting(&error)),
        };
        tell(News::Tried(number, subject, tried));
        Ok(None)
    }

    pub(super) fn revise(&mut self, revision: Revision) -> Outcome {
        let Revision { pool, current, revised, reason, look_at } = revision;
        let back = RevisedQuotas { pool, current: revised.clone(), revised: current.clone(), reason: None };
        let report = self.session()?.revise_quotas(HAND, pool, (current, revised), reason).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-revised").with("pool", pool.to_string()).count("version", report.version.into());
        let undo = Some(Command::ReviseQuotas(Box::new(back)));
        Ok(Some(Done {
            said,
            undo: undo.map(|command| (crate::assembly::Actor::Operator, Box::new(command))),
            look_at: Some(look_at),
            warnings: Vec::new(),
        }))
    }
}

/// What went wrong; of quotas that no panel can meet, the bounds in conflict alone: ways out are for a plan.
fn conflicting(error: &SessionError) -> Explained {
    let explained = error.explain();
    let SessionError::Unsolved(unsolved) = error else { return explained };
    match unsolved.as_ref() {
        Unsolved::Impossible(conflict) => Explained { details: explain_bounds(conflict), ..explained },
        Unsolved::Cancelled | Unsolved::Trouble(_) => explained,
    }
}

/// What leads out of a plan that came to nothing because no panel meets the quotas; else what went wrong.
pub(super) fn impasse(session: &Session, request: &DrawRequest, error: SessionError) -> Result<Impasse, Explained> {
    let explained = error.explain();
    let SessionError::Unsolved(unsolved) = error else { return Err(explained) };
    match *unsolved {
        Unsolved::Impossible(conflict) if !conflict.ways_out.is_empty() => {
            let (pool, state) = session.pool_state(request.pool).map_err(|error| error.explain())?;
            let quotas = session.quotas(state, state.version()).map_err(|error| error.explain())?;
            Ok(Impasse { pool, quotas, headline: explained.headline, conflict: *conflict })
        }
        Unsolved::Impossible(_) | Unsolved::Cancelled | Unsolved::Trouble(_) => Err(explained),
    }
}
