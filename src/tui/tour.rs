//! The guided tour: a strip under the screen that names what one sees and the key that leads on. Pure, as all of `update`.

use super::action::Action;
use super::effect::Effect;
use super::keymap::{BINDINGS, Context};
use super::layer::Layer;
use super::screen::Screen;
use super::screens::votes::look_at;
use super::state::State;
use super::update::{go, say};
use crate::assembly::{DrawStatus, VoteStatus};
use crate::i18n::{Coded, Words};

/// A stop of the tour.
#[derive(Debug)]
pub struct Stop {
    /// `ui-tour-<stem>` is its text; but for the last it is the stem of the screen it is about.
    pub stem: &'static str,
    /// What leads to the next stop.
    lead: Action,
    /// Where the key of that stands in the table.
    at: Context,
}

const fn stop(stem: &'static str, lead: Action, at: Context) -> Stop {
    Stop { stem, lead, at }
}

/// The stops. The last is reached by opening the help.
pub const STOPS: [Stop; 9] = [
    stop("home", Action::GoMembers, Context::Assembly),
    stop("members", Action::GoDraws, Context::Assembly),
    stop("draws", Action::Choose, Context::Draws),
    stop("draw", Action::Chances, Context::Draw),
    stop("chances", Action::GoVotes, Context::Assembly),
    stop("votes", Action::Choose, Context::Votes),
    stop("vote", Action::GoRecord, Context::Assembly),
    stop("record", Action::Help, Context::Anywhere),
    stop("end", Action::Palette, Context::Anywhere),
];

/// The tour as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    /// The stop, kept while the tour is put away.
    pub at: usize,
    /// Whether it is shown.
    pub on: bool,
    /// Whether it begins with the next file that is opened.
    pub wanted: bool,
}

impl Stop {
    /// The key that leads on, as the table has it.
    pub fn key(&self, words: &Words) -> String {
        let binding = BINDINGS.iter().find(|binding| (binding.action, binding.context) == (self.lead, self.at));
        binding.map(|binding| binding.keys[0].label(words)).unwrap_or_default()
    }
}

impl State {
    /// The stop that is shown, and its place.
    pub fn stop(&self) -> Option<(usize, &'static Stop)> {
        let shown = self.tour.on && self.moot.is_some();
        STOPS.get(self.tour.at).filter(|_| shown).map(|stop| (self.tour.at, stop))
    }
}

/// Takes the tour up, or goes on to the next stop; after the last it is over.
pub(super) fn go_on(state: &mut State) -> Vec<Effect> {
    if !state.tour.on {
        state.tour.on = true;
        return to(state, state.tour.at);
    }
    let next = state.tour.at + 1;
    if next < STOPS.len() {
        return to(state, next);
    }
    state.tour = Tour::default();
    say(state, Coded::new("ui-tour-over"), None);
    Vec::new()
}

/// Puts the tour away; it is taken up where it was left.
pub(super) fn leave(state: &mut State) -> Vec<Effect> {
    state.tour.on = false;
    let key = BINDINGS.iter().find(|binding| (binding.action, binding.context) == (Action::Tour, Context::Assembly));
    let key = key.map(|binding| binding.keys[0].label(state.words())).unwrap_or_default();
    say(state, Coded::new("ui-tour-left").with("key", key), None);
    Vec::new()
}

/// Shows a stop, passing over those for which there is no draw or no vote.
fn to(state: &mut State, place: usize) -> Vec<Effect> {
    let assembly = state.moot.as_ref().map(|moot| &moot.assembly);
    let draw = assembly.and_then(|assembly| {
        let drawn = assembly.draws.iter().rev().find(|(_, draw)| matches!(draw.status, DrawStatus::Drawn(_)));
        drawn.or_else(|| assembly.draws.iter().next_back()).map(|(id, _)| *id)
    });
    let vote = assembly.and_then(|assembly| {
        let closed = assembly.votes.iter().rev().find(|(_, vote)| matches!(vote.status, VoteStatus::Closed { .. }));
        closed.or_else(|| assembly.votes.iter().next_back()).map(|(id, _)| *id)
    });
    let screen = match (STOPS.get(place).map(|stop| stop.stem), draw, vote) {
        (Some("members"), ..) => Screen::Members,
        (Some("draws"), ..) => Screen::Draws,
        (Some("draw"), Some(draw), _) => Screen::Draw(draw),
        (Some("chances"), Some(draw), _) => Screen::Chances(draw),
        (Some("votes"), ..) => Screen::Votes,
        (Some("vote"), _, Some(vote)) => {
            state.tour.at = place;
            return look_at(state, vote);
        }
        (Some("draw" | "chances"), None, _) | (Some("vote"), _, None) => return to(state, place + 1),
        (Some("record" | "end"), ..) => Screen::Record,
        _ => Screen::Home,
    };
    state.tour.at = if screen == Screen::Home { 0 } else { place };
    go(state, screen)
}

/// Whoever goes where the next stop is has arrived there.
pub(super) fn follow(state: &mut State) {
    let Some((at, _)) = state.stop() else { return };
    let Some(next) = STOPS.get(at + 1) else { return };
    let help = matches!(state.layers.last(), Some(Layer::Help(_)));
    if next.stem == state.screen.stem() || at + 2 == STOPS.len() && help {
        state.tour.at = at + 1;
    }
}
