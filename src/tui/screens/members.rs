//! Members: the roll and its filter, one member's card, roles and groups.

use crate::assembly::Command;
use crate::i18n::Coded;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::layer::{Card, Confirm, Layer, Marks};
use crate::tui::moot::{Row, role_name};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::update::show;

impl State {
    /// Works out who fits the filter of the roll: once, when either has changed.
    pub fn sift(&mut self) {
        let wanted = crate::text::folded(&self.members_filter.text);
        let fits = |roll: &[Row]| (0..roll.len()).filter(|place| roll[*place].haystack.contains(&wanted)).collect();
        self.sifted = self.moot.as_ref().filter(|_| !wanted.is_empty()).map(|moot| fits(&moot.roll));
    }

    /// How many members fit the filter.
    pub fn members(&self) -> usize {
        self.sifted.as_ref().map_or_else(|| self.moot.as_ref().map_or(0, |moot| moot.roll.len()), Vec::len)
    }

    /// The member in a row of the roll as it is filtered.
    pub fn member_at(&self, row: usize) -> Option<&Row> {
        let place = self.sifted.as_ref().map_or(Some(row), |sifted| sifted.get(row).copied())?;
        self.moot.as_ref()?.roll.get(place)
    }

    /// The member in the chosen row.
    pub fn member(&self) -> Option<&Row> {
        if self.screen == Screen::Members { self.member_at(self.cursor()) } else { None }
    }
}

/// Whether an action of this screen makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    !matches!(action, Action::Roles | Action::Groups | Action::Describe | Action::Leave) || state.member().is_some()
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let member = state.member().map(|row| row.id);
    match (action, member) {
        (Action::Enrol, _) => forms::open(state, Purpose::Enrol),
        (Action::ImportRoll, _) => forms::open(state, Purpose::ImportRoll),
        (Action::Describe, Some(id)) => forms::open(state, Purpose::Describe(id)),
        (Action::Roles | Action::Groups, Some(member)) => {
            show(state, Layer::Marks(Marks { member, roles: action == Action::Roles, selected: 0 }))
        }
        (Action::Leave, _) => leaving(state),
        _ => Vec::new(),
    }
}

fn leaving(state: &mut State) -> Vec<Effect> {
    let Some(row) = state.member() else { return Vec::new() };
    let name = if row.name.is_empty() { row.id.to_string() } else { row.name.clone() };
    let step = Coded::new("ui-confirm-leave").with("name", &name);
    let effect =
        Effect::Act { command: Command::Leave { member: row.id }, said: Coded::new("ui-said-left").with("name", &name), undo: None };
    show(state, Layer::Confirm(Confirm { step, word: "ui-word-leave", typed: String::new(), effect: Box::new(effect) }))
}

/// Shows all that is known of the chosen member.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    let (Some(row), Some(moot)) = (state.member(), &state.moot) else { return Vec::new() };
    let Some(member) = moot.assembly.members.get(&row.id) else { return Vec::new() };
    let name = if row.name.is_empty() { Coded::new("ui-no-name") } else { Coded::new("ui-plain").with("text", &row.name) };
    let line = |label: &str, text: String| Coded::new("ui-label-text").with("label", state.words().say(label)).with("text", text);
    let join = |texts: Vec<String>| if texts.is_empty() { "–".to_owned() } else { texts.join(", ") };
    let contact = member.identity.as_ref().and_then(|identity| identity.contact.as_ref()).map(|contact| contact.raw().to_owned());
    let mut card = Card::new(name)
        .line(Role::Dim, line("ui-label-number", row.id.to_string()))
        .line(Role::Text, line("ui-label-contact", contact.unwrap_or_else(|| "–".to_owned())))
        .line(Role::Text, line("ui-label-roles", join(member.roles.iter().map(|role| role_name(state.words(), role)).collect())))
        .line(Role::Text, line("ui-label-groups", join(member.groups.iter().map(|group| group.raw().to_owned()).collect())));
    for (field, content) in &member.fields {
        let text = Coded::new("ui-label-text").with("label", field.raw()).with("text", content.raw());
        card = card.line(Role::Text, text);
    }
    show(state, Layer::Card(card))
}
