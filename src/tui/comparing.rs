//! The ballots of a closed vote counted in other ways, in the background, as long as somebody looks. Pure, as all of `update`.

use super::effect::{Effect, Voting};
use super::screen::Screen;
use super::state::State;
use super::vote::VoteTab;
use crate::id::VoteId;
use chrono::{DateTime, Utc};

/// A comparison under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparing {
    /// Of which vote.
    pub vote: VoteId,
    /// Its number among all that is worked out in the background.
    number: u64,
    /// When it began.
    pub since: DateTime<Utc>,
    /// Ways counted, of so many; none before the first.
    pub progress: Option<(u64, u64)>,
}

/// Asks for what is shown and not known; what is no longer shown is stale, and the desk stops it.
pub(super) fn follow(state: &mut State) -> Vec<Effect> {
    let missing = state.counted().filter(|picture| picture.compared.is_none()).map(|picture| picture.id);
    let shown = missing.filter(|id| state.screen == Screen::Vote(*id) && state.vote_tab == VoteTab::Otherwise);
    if state.comparing.map(|comparing| comparing.vote) == shown {
        return Vec::new();
    }
    state.comparing = shown.map(|vote| {
        state.trials += 1;
        Comparing { vote, number: state.trials, since: state.now, progress: None }
    });
    state.comparing.map(|comparing| Effect::Vote(Voting::Compare(comparing.vote, comparing.number))).into_iter().collect()
}

/// It has come further.
pub(super) fn advance(state: &mut State, number: u64, done: u64, of: u64) {
    if let Some(comparing) = state.comparing.as_mut().filter(|comparing| comparing.number == number) {
        comparing.progress = Some((done, of));
    }
}
