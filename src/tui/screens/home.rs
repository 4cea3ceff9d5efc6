//! Home: what is sensible next.

use super::draw;
use crate::assembly::{Draw, DrawStatus, VoteStatus};
use crate::id::{DrawId, VoteId};
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::update::go;

/// What is sensible to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Say who may be drawn.
    Pool,
    /// Plan a draw from the latest pool.
    Plan,
    /// Go on with a draw.
    Continue(DrawId),
    /// Look at the panel.
    Panel(DrawId),
    /// Go on with a vote.
    Vote(VoteId),
    /// Go on with rounds of consent.
    Consent(VoteId),
}

impl State {
    /// What is sensible to do next.
    pub fn next_step(&self) -> Option<NextStep> {
        let state = &self.moot.as_ref()?.assembly;
        let vote = state.votes.iter().rev().find(|(_, vote)| vote.status == VoteStatus::Open).map(|(id, _)| *id);
        let consent = state.consents.iter().rev().find(|(_, consent)| consent.closed.is_none()).map(|(id, _)| *id);
        match (vote, consent) {
            (vote, Some(consent)) if vote < Some(consent) => return Some(NextStep::Consent(consent)),
            (Some(vote), _) => return Some(NextStep::Vote(vote)),
            (None, _) => {}
        }
        if let Some(open) = state.draws.iter().rev().find(|(_, draw)| draw.status == DrawStatus::Open) {
            return Some(NextStep::Continue(*open.0));
        }
        let Some((pool, _)) = state.latest_pool() else { return Some(NextStep::Pool) };
        let drawn = |draw: &Draw| draw.planned.pool == pool && matches!(draw.status, DrawStatus::Drawn(_));
        Some(state.draws.iter().rev().find(|(_, draw)| drawn(draw)).map_or(NextStep::Plan, |(id, _)| NextStep::Panel(*id)))
    }
}

/// Does the sensible next step: in a draw its own, else that of the assembly.
pub(super) fn next(state: &mut State) -> Vec<Effect> {
    if let Screen::Draw(id) = state.screen {
        return draw::next(state, id);
    }
    match state.next_step() {
        Some(NextStep::Pool) => forms::open(state, Purpose::Pool),
        Some(NextStep::Plan) => forms::open(state, Purpose::Plan),
        Some(NextStep::Continue(id) | NextStep::Panel(id)) => go(state, Screen::Draw(id)),
        Some(NextStep::Vote(id) | NextStep::Consent(id)) => super::votes::look_at(state, id),
        None => Vec::new(),
    }
}
