//! Quotas of a pool: other bounds put on record, and what leads out of those that no panel can meet.

use super::{Desk, HAND, Outcome};
use crate::assembly::{Command, RevisedQuotas};
use crate::i18n::Coded;
use crate::session::{DrawRequest, Explained, Session, SessionError};
use crate::sortition::Unsolved;
use crate::tui::effect::{Done, Revision};
use crate::tui::moot::Impasse;

impl Desk {
    pub(super) fn revise(&mut self, revision: Revision) -> Outcome {
        let Revision { pool, current, revised, reason, look_at } = revision;
        let back = RevisedQuotas { pool, current: revised.clone(), revised: current.clone(), reason: None };
        let report = self.session()?.revise_quotas(HAND, pool, (current, revised), reason).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-revised").with("pool", pool.to_string()).count("version", report.version.into());
        let undo = Some(Command::ReviseQuotas(Box::new(back)));
        Ok(Some(Done { said, undo, look_at: Some(look_at), warnings: Vec::new() }))
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
