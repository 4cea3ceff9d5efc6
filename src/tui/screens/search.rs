//! Search: a line to type into, and what holds the words.

use super::thread;
use crate::session::{Hit, Kind, Wanted};
use crate::tui::effect::Effect;
use crate::tui::proposal::Tab;
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
    /// Only things of this kind.
    pub kind: Option<Kind>,
    /// Only proposals with this tag.
    pub tag: Option<String>,
    /// Only proposals of this place.
    pub place: Option<String>,
}

/// Hits of a search that are shown: whoever wants fewer types another letter.
const HITS: usize = 200;

impl Search {
    /// What is looked for.
    pub fn wanted(&self) -> Wanted {
        let (kind, tag, place) = (self.kind, self.tag.clone(), self.place.clone());
        Wanted { words: Wanted::typed(&self.filter.text), kind, tag, place, most: Some(HITS), ..Wanted::default() }
    }

    /// Whether anything narrows the search beside its words.
    pub fn narrowed(&self) -> bool {
        self.kind.is_some() || self.tag.is_some() || self.place.is_some()
    }
}

/// The next kind of things alone, and at last all of them.
pub(super) fn by_kind(state: &mut State) -> Vec<Effect> {
    let place = state.search.kind.and_then(|kind| Kind::ALL.iter().position(|known| *known == kind));
    state.search.kind = Kind::ALL.get(place.map_or(0, |place| place + 1)).copied();
    state.cursors.insert(state.screen.stem(), 0);
    state.wants()
}

/// Takes away what narrows the search beside its words; none where nothing does.
pub(super) fn widen(state: &mut State) -> Option<Vec<Effect>> {
    let narrowed = state.screen == Screen::Search && state.search.narrowed();
    narrowed.then(|| {
        (state.search.kind, state.search.tag, state.search.place) = (None, None, None);
        state.wants()
    })
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
        Kind::Topic => hit.id.parse().map_or_else(|_| Vec::new(), |on| thread::open(state, on)),
        Kind::Proposal => hit.id.parse().map_or_else(
            |_| Vec::new(),
            |id| {
                state.tab = Tab::Text;
                go(state, Screen::Proposal(id))
            },
        ),
        Kind::Draw => hit.id.parse().map_or_else(|_| Vec::new(), |draw| go(state, Screen::Draw(draw))),
        Kind::Vote => {
            let vote = hit.id.parse().ok().filter(|id| state.votes_rows().contains(id));
            vote.map_or_else(Vec::new, |id| super::votes::look_at(state, id))
        }
        Kind::Entry => hit.id.parse().map_or_else(|_| Vec::new(), |seq| go(state, Screen::Entry(seq))),
        Kind::Member => {
            state.members_filter = Filter { text: hit.text, open: false };
            state.sift();
            go(state, Screen::Members)
        }
    }
}
