//! Draws: the list of draws and pools, and one pool.

use crate::assembly::Draw;
use crate::id::{DrawId, PoolId};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::update::go;

/// A row of the screen of draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawsRow {
    /// A draw.
    Draw(DrawId),
    /// A pool.
    Pool(PoolId),
}

impl State {
    /// Draws, then pools, the latest first.
    pub fn draws_rows(&self) -> Vec<DrawsRow> {
        let Some(moot) = &self.moot else { return Vec::new() };
        let draws = moot.assembly.draws.keys().rev().map(|id| DrawsRow::Draw(*id));
        draws.chain(moot.assembly.pools.keys().rev().map(|id| DrawsRow::Pool(*id))).collect()
    }

    /// The draw that is looked at, or chosen in the list.
    pub fn draw_here(&self) -> Option<(DrawId, &Draw)> {
        let id = match self.screen {
            Screen::Draw(id) | Screen::Chances(id) => id,
            Screen::Draws => match self.draws_rows().get(self.cursor())? {
                DrawsRow::Draw(id) => *id,
                DrawsRow::Pool(_) => return None,
            },
            _ => return None,
        };
        Some((id, self.moot.as_ref()?.assembly.draws.get(&id)?))
    }

    /// Lines of the pool that was read: each feature has a heading, its values, and a gap.
    pub(super) fn pool_lines(&self) -> usize {
        self.pool.as_ref().map_or(0, |pool| pool.features.iter().map(|(_, values)| values.len() + 2).sum())
    }
}

/// Whether an action of this screen makes sense now: a pool is drawn from once at a time.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let pools = state.moot.as_ref().map(|moot| &moot.assembly.pools);
    let free = |id: &PoolId| pools.and_then(|pools| pools.get(id)).is_some_and(|pool| pool.open_draw.is_none());
    match (action, state.screen) {
        (Action::Plan, Screen::Pool(id)) => free(&id),
        (Action::Plan, _) => pools.and_then(|pools| pools.last_key_value()).is_some_and(|(id, _)| free(id)),
        _ => true,
    }
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::ImportPool => forms::open(state, Purpose::Pool),
        Action::Plan => forms::open(state, Purpose::Plan),
        _ => Vec::new(),
    }
}

/// Opens the chosen draw or pool.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    match state.draws_rows().get(state.cursor()) {
        Some(DrawsRow::Draw(id)) => go(state, Screen::Draw(*id)),
        Some(DrawsRow::Pool(id)) => go(state, Screen::Pool(*id)),
        None => Vec::new(),
    }
}
