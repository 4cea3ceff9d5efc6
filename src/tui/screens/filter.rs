//! Filters: a line over a list, into which keys go while it is open.

use crate::tui::effect::Effect;
use crate::tui::keymap::Key;
use crate::tui::screen::Screen;
use crate::tui::state::{Filter, State};

/// Longest filter, in bytes.
const LONGEST: usize = 200;

/// The filter of the screen, where it has one.
pub(super) fn here(state: &mut State) -> Option<&mut Filter> {
    match state.screen {
        Screen::Members => Some(&mut state.members_filter),
        Screen::Proposals => Some(&mut state.proposals_filter),
        Screen::Record => Some(&mut state.record_filter),
        Screen::Search => Some(&mut state.search.filter),
        _ => None,
    }
}

/// Whether keys go into the filter of the screen.
pub(super) fn is_open(state: &State) -> bool {
    match state.screen {
        Screen::Members => state.members_filter.open,
        Screen::Proposals => state.proposals_filter.open,
        Screen::Record => state.record_filter.open,
        Screen::Search => state.search.filter.open,
        _ => false,
    }
}

/// Opens the filter of the screen.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    if let Some(filter) = here(state) {
        filter.open = true;
    }
    Vec::new()
}

/// Empties the filter of the screen; none where there is nothing in it.
pub(super) fn clear(state: &mut State) -> Option<Vec<Effect>> {
    if let Some(effects) = super::search::widen(state) {
        return Some(effects);
    }
    let filter = here(state).filter(|filter| !filter.text.is_empty())?;
    *filter = Filter::default();
    Some(apply(state))
}

/// A key that goes into the open filter.
pub(super) fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    let filter = here(state).filter(|filter| filter.open)?;
    match key {
        Key::Char(c) if !crate::text::deceives(c) && filter.text.len() < LONGEST => filter.text.push(c),
        Key::Backspace => drop(filter.text.pop()),
        Key::Enter | Key::Down | Key::Up | Key::Tab => filter.open = false,
        Key::Esc | Key::Ctrl('c') => *filter = Filter::default(),
        _ => return None,
    }
    state.cursors.insert(state.screen.stem(), 0);
    Some(apply(state))
}

fn apply(state: &mut State) -> Vec<Effect> {
    state.sift();
    state.sift_proposals();
    match state.screen {
        Screen::Record => vec![Effect::FindEntries(state.record_filter.text.clone())],
        Screen::Search => vec![Effect::Search(Box::new(state.search.wanted()))],
        _ => Vec::new(),
    }
}
