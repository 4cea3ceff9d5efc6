//! Search: a line to type into, and what holds the words.

use super::thread;
use crate::session::{Hit, Kind};
use crate::tui::effect::Effect;
use crate::tui::screen::Screen;
use crate::tui::state::{Filter, State};
use crate::tui::update::go;

/// What was looked for, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What was typed.
    pub filter: Filter,
    /// What was found, the latest first.
    pub hits: Vec<Hit>,
}

/// Goes to the screen, ready to type.
pub(in crate::tui) fn open(state: &mut State) -> Vec<Effect> {
    state.search.filter.open = true;
    go(state, Screen::Search)
}

/// Goes to what was found.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    let Some(hit) = state.search.hits.get(state.cursor()).cloned() else { return Vec::new() };
    match hit.kind {
        Kind::Post => hit.id.parse().map_or_else(|_| Vec::new(), |post| thread::look_at(state, post)),
        Kind::Topic | Kind::Proposal => hit.id.parse().map_or_else(|_| Vec::new(), |on| thread::open(state, on)),
        Kind::Draw => hit.id.parse().map_or_else(|_| Vec::new(), |draw| go(state, Screen::Draw(draw))),
        Kind::Vote => {
            let votes = state.moot.as_ref().map(|moot| &moot.assembly.votes);
            let vote = hit.id.parse().ok().and_then(|id| votes?.get(&id)).map(|vote| vote.seq);
            vote.map_or_else(Vec::new, |seq| go(state, Screen::Entry(seq)))
        }
        Kind::Entry => hit.id.parse().map_or_else(|_| Vec::new(), |seq| go(state, Screen::Entry(seq))),
        Kind::Member => {
            state.members_filter = Filter { text: hit.text, open: false };
            state.sift();
            go(state, Screen::Members)
        }
    }
}
