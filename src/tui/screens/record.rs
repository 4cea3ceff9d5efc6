//! The record: entries and their filter, one entry, the code, verifying, publishing.

use crate::i18n::Coded;
use crate::session::witnesses;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::layer::{Card, Confirm, Layer};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::update::{go, show, start};

/// Lines that one entry's bytes and proof may take: its end is found by the view.
pub(super) const ENTRY_LINES: usize = 200;

impl State {
    /// Entries listed on the record's screen.
    pub fn record_len(&self) -> usize {
        let all = || self.moot.as_ref().map_or(0, |moot| usize::try_from(moot.assembly.entries).unwrap_or(usize::MAX));
        self.found.as_ref().map_or_else(all, Vec::len)
    }

    /// The entry in a row of the record's screen: the newest first.
    pub fn record_seq(&self, row: usize) -> Option<u64> {
        match &self.found {
            Some(found) => found.get(row).copied(),
            None => (self.record_len().checked_sub(row + 1)).map(|seq| seq as u64),
        }
    }
}

/// Whether an action of this screen makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let entries = state.moot.as_ref().map_or(0, |moot| moot.assembly.entries);
    match action {
        Action::Left => matches!(state.screen, Screen::Entry(seq) if seq > 0),
        Action::Right => matches!(state.screen, Screen::Entry(seq) if seq + 1 < entries),
        Action::Turn => state.code.is_some(),
        _ => state.moot.is_some(),
    }
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match (action, state.screen) {
        (Action::Checkpoint, _) => show(state, Layer::Code(false)),
        (Action::Publish, _) => start(state, "ui-wait-writing", Effect::Publish),
        (Action::AddKey, _) => add_key(state),
        (Action::Verify, _) => start(state, "ui-wait-verifying", Effect::Verify(None)),
        (Action::Witnesses, _) => witnesses_card(state),
        (Action::TakeWitness, _) => forms::open(state, Purpose::Witness),
        (Action::Export, _) => forms::open(state, Purpose::Export),
        (Action::Against, _) => forms::open(state, Purpose::Against),
        (Action::Left, Screen::Entry(seq)) => go(state, Screen::Entry(seq.saturating_sub(1))),
        (Action::Right, Screen::Entry(seq)) => go(state, Screen::Entry(seq + 1)),
        _ => Vec::new(),
    }
}

/// A key is for ever: its word is asked for.
fn add_key(state: &mut State) -> Vec<Effect> {
    let step = Coded::new("ui-confirm-key");
    show(state, Layer::Confirm(Confirm { step, word: "ui-word-key", typed: String::new(), effect: Box::new(Effect::AddKey) }))
}

/// The witnesses that the record names, and the largest past that each has cosigned.
fn witnesses_card(state: &mut State) -> Vec<Effect> {
    let named = state.moot.as_ref().map(|moot| witnesses(&moot.assembly)).unwrap_or_default();
    let mut card = Card::new(Coded::new("ui-witnesses")).line(Role::Text, Coded::new("ui-witnesses-how")).gap();
    for (key, largest) in named {
        let line = Coded::new(if largest.is_some() { "ui-witness-cosigned" } else { "ui-witness-silent" }).with("name", key.name());
        let line = line.count("size", largest.map_or(0, |(size, _)| size));
        card = card.line(Role::Strong, line).line(Role::Dim, Coded::new("ui-plain").with("text", key.to_string()));
    }
    show(state, Layer::Card(card))
}

/// Opens the chosen entry.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    state.record_seq(state.cursor()).map_or_else(Vec::new, |seq| go(state, Screen::Entry(seq)))
}
