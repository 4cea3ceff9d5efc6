//! Start: a file to open, to found, or the sample.

use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::state::State;
use crate::tui::update::start;
use crate::tui::{forms, layers};

/// Whether an action of this screen makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    action != Action::Sample || state.sample
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Found => forms::open(state, Purpose::Found),
        Action::Open => layers::choose_file(state, "moot", None, String::new()),
        Action::Sample => {
            state.tour.wanted = true;
            start(state, "ui-wait-sample", Effect::Sample)
        }
        _ => Vec::new(),
    }
}

/// Opens the chosen file.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    let path = state.recent.get(state.cursor()).cloned();
    path.map_or_else(Vec::new, |path| start(state, "ui-wait-opening", Effect::Open(path)))
}
