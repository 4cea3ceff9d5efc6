//! The one table of keys. Input, footer, help, palette and the manual's page of keys derive from it.
//!
//! Letters stand unshifted on AZERTY as on QWERTY; nothing needs a digit or a bracket.

use super::action::Action;

/// A key as people press it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A letter or sign.
    Char(char),
    /// Ctrl and a letter.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Deletes backwards.
    Backspace,
    /// Deletes forwards.
    Delete,
}

impl Key {
    /// The name on the key: a sign, or the key of a phrase where languages differ.
    pub fn label(self) -> String {
        match self {
            Self::Char(' ') => "Space".to_owned(),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            Self::F(number) => format!("F{number}"),
            Self::Enter => "Enter".to_owned(),
            Self::Esc => "Esc".to_owned(),
            Self::Tab => "Tab".to_owned(),
            Self::BackTab => "Shift+Tab".to_owned(),
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
            Self::Left => "←".to_owned(),
            Self::Right => "→".to_owned(),
            Self::PageUp => "PgUp".to_owned(),
            Self::PageDown => "PgDn".to_owned(),
            Self::Home => "Home".to_owned(),
            Self::End => "End".to_owned(),
            Self::Backspace => "Backspace".to_owned(),
            Self::Delete => "Del".to_owned(),
        }
    }
}

/// Where a key means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Context {
    /// Every screen, as long as nothing lies over it.
    Anywhere,
    /// Every screen of an open assembly.
    Assembly,
    /// Whatever has rows.
    Rows,
    /// Choosing a file to open.
    Start,
    /// Where we stand.
    Home,
    /// The roll.
    Members,
    /// Pools and draws.
    Draws,
    /// One pool.
    Pool,
    /// One draw.
    Draw,
    /// Everyone's chance.
    Chances,
    /// The record.
    Record,
    /// One entry.
    Entry,
    /// A form.
    Form,
    /// A list to choose from, laid over the screen.
    Picker,
    /// Something to read, laid over the screen.
    Card,
    /// The card of the twelve words.
    Code,
    /// A word to be typed before a step that cannot be undone.
    Confirm,
    /// Long work.
    Progress,
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// The keys; the first is the one shown.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// How that is called: the key of a phrase.
    pub phrase: &'static str,
    /// Whether the footer shows it.
    pub footer: bool,
}

const fn row(context: Context, keys: &'static [Key], action: Action, phrase: &'static str, footer: bool) -> Binding {
    Binding { context, keys, action, phrase, footer }
}

use Action as A;
use Context as C;
use Key::{BackTab, Backspace, Char, Ctrl, Down, End, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up};

/// The table. Within a context the order is that of the footer and the help.
pub const BINDINGS: &[Binding] = &[
    row(C::Start, &[Enter], A::Choose, "ui-do-open-this", true),
    row(C::Start, &[Char('n')], A::Found, "ui-do-found", true),
    row(C::Start, &[Char('o')], A::Open, "ui-do-open", true),
    row(C::Start, &[Char('s')], A::Sample, "ui-do-sample", true),
    row(C::Home, &[Enter], A::NextStep, "ui-do-next-step", true),
    row(C::Home, &[Char('c')], A::Checkpoint, "ui-do-code", true),
    row(C::Home, &[Char('e')], A::Export, "ui-do-export", true),
    row(C::Members, &[Enter], A::Choose, "ui-do-member-card", true),
    row(C::Members, &[Char('n')], A::Enrol, "ui-do-enrol", true),
    row(C::Members, &[Char('i')], A::ImportRoll, "ui-do-import-roll", true),
    row(C::Members, &[Char('f')], A::Filter, "ui-do-filter", true),
    row(C::Members, &[Char('o')], A::Roles, "ui-do-roles", true),
    row(C::Members, &[Char('g')], A::Groups, "ui-do-groups", true),
    row(C::Members, &[Char('e')], A::Describe, "ui-do-describe", false),
    row(C::Members, &[Char('l')], A::Leave, "ui-do-leave", false),
    row(C::Members, &[Esc], A::Back, "ui-do-back", false),
    row(C::Draws, &[Enter], A::Choose, "ui-do-open-this", true),
    row(C::Draws, &[Char('i')], A::ImportPool, "ui-do-pool", true),
    row(C::Draws, &[Char('p')], A::Plan, "ui-do-plan", true),
    row(C::Draws, &[Char('c')], A::Chances, "ui-do-chances", true),
    row(C::Draws, &[Esc], A::Back, "ui-do-back", false),
    row(C::Pool, &[Char('p')], A::Plan, "ui-do-plan", true),
    row(C::Pool, &[Esc], A::Back, "ui-do-back", true),
    row(C::Draw, &[Enter], A::NextStep, "ui-do-next-step", true),
    row(C::Draw, &[Char('c')], A::Chances, "ui-do-chances", true),
    row(C::Draw, &[Char('w')], A::Checkpoint, "ui-do-code", true),
    row(C::Draw, &[Char('v')], A::HowToCheck, "ui-do-how-to-check", true),
    row(C::Draw, &[Char('o')], A::Contacts, "ui-do-contacts", true),
    row(C::Draw, &[Char('e')], A::Export, "ui-do-export", true),
    row(C::Draw, &[Char('n')], A::Names, "ui-do-names", false),
    row(C::Draw, &[Char('a')], A::Replay, "ui-do-replay", false),
    row(C::Draw, &[Char('x')], A::CancelDraw, "ui-do-cancel-draw", false),
    row(C::Draw, &[Esc], A::Back, "ui-do-back", true),
    row(C::Chances, &[Esc], A::Back, "ui-do-back", true),
    row(C::Record, &[Enter], A::Choose, "ui-do-entry", true),
    row(C::Record, &[Char('f')], A::Filter, "ui-do-filter", true),
    row(C::Record, &[Char('c')], A::Checkpoint, "ui-do-code", true),
    row(C::Record, &[Char('s')], A::Publish, "ui-do-publish", false),
    row(C::Record, &[Char('v')], A::Verify, "ui-do-verify", true),
    row(C::Record, &[Char('w')], A::Against, "ui-do-against", true),
    row(C::Record, &[Char('e')], A::Export, "ui-do-export", true),
    row(C::Record, &[Esc], A::Back, "ui-do-back", false),
    row(C::Entry, &[Left], A::Left, "ui-do-entry-before", true),
    row(C::Entry, &[Right], A::Right, "ui-do-entry-after", true),
    row(C::Entry, &[Esc], A::Back, "ui-do-back", true),
    row(C::Rows, &[Up, Char('k')], A::Up, "ui-do-up", false),
    row(C::Rows, &[Down, Char('j')], A::Down, "ui-do-down", false),
    row(C::Rows, &[PageUp], A::PageUp, "ui-do-page-up", false),
    row(C::Rows, &[PageDown], A::PageDown, "ui-do-page-down", false),
    row(C::Rows, &[Key::Home], A::First, "ui-do-first", false),
    row(C::Rows, &[End], A::Last, "ui-do-last", false),
    row(C::Assembly, &[Char('u')], A::Undo, "ui-do-undo", false),
    row(C::Assembly, &[Tab], A::Next, "ui-do-next-screen", false),
    row(C::Assembly, &[BackTab], A::Previous, "ui-do-previous-screen", false),
    row(C::Assembly, &[Char('h')], A::GoHome, "ui-do-home", false),
    row(C::Assembly, &[Char('m')], A::GoMembers, "ui-do-members", false),
    row(C::Assembly, &[Char('d')], A::GoDraws, "ui-do-draws", false),
    row(C::Assembly, &[Char('r')], A::GoRecord, "ui-do-record", false),
    row(C::Assembly, &[F(4)], A::GoStart, "ui-do-start", false),
    row(C::Anywhere, &[Char('?'), F(1)], A::Help, "ui-do-help", true),
    row(C::Anywhere, &[Ctrl('p'), Char(' ')], A::Palette, "ui-do-palette", true),
    row(C::Anywhere, &[F(2)], A::Language, "ui-do-language", false),
    row(C::Anywhere, &[F(3)], A::Theme, "ui-do-theme", false),
    row(C::Anywhere, &[Char('q'), Ctrl('c')], A::Quit, "ui-do-quit", false),
    row(C::Form, &[Tab, Down], A::Next, "ui-do-next-field", true),
    row(C::Form, &[BackTab, Up], A::Previous, "ui-do-previous-field", false),
    row(C::Form, &[Enter], A::Choose, "ui-do-field", false),
    row(C::Form, &[Ctrl('s')], A::Submit, "ui-do-submit", true),
    row(C::Form, &[F(1)], A::Help, "ui-do-help", false),
    row(C::Form, &[Esc, Ctrl('c')], A::Back, "ui-do-close-form", true),
    row(C::Picker, &[Up], A::Up, "ui-do-up", false),
    row(C::Picker, &[Down], A::Down, "ui-do-down", false),
    row(C::Picker, &[PageUp], A::PageUp, "ui-do-page-up", false),
    row(C::Picker, &[PageDown], A::PageDown, "ui-do-page-down", false),
    row(C::Picker, &[Key::Home], A::First, "ui-do-first", false),
    row(C::Picker, &[End], A::Last, "ui-do-last", false),
    row(C::Picker, &[Enter], A::Choose, "ui-do-choose", true),
    row(C::Picker, &[Esc, Ctrl('c')], A::Back, "ui-do-close", true),
    row(C::Card, &[Up, Char('k')], A::Up, "ui-do-up", true),
    row(C::Card, &[Down, Char('j')], A::Down, "ui-do-down", true),
    row(C::Card, &[PageUp], A::PageUp, "ui-do-page-up", false),
    row(C::Card, &[PageDown], A::PageDown, "ui-do-page-down", false),
    row(C::Card, &[Key::Home], A::First, "ui-do-first", false),
    row(C::Card, &[End], A::Last, "ui-do-last", false),
    row(C::Card, &[Esc, Enter, Char('q'), Char('?'), F(1), Ctrl('c')], A::Back, "ui-do-close", true),
    row(C::Code, &[Tab, Left, Right], A::Turn, "ui-do-turn", true),
    row(C::Code, &[Char('s')], A::Publish, "ui-do-publish", true),
    row(C::Code, &[Esc, Enter, Char('q'), Ctrl('c')], A::Back, "ui-do-close", true),
    row(C::Confirm, &[Enter], A::Submit, "ui-do-confirm", true),
    row(C::Confirm, &[Esc, Ctrl('c')], A::Back, "ui-do-not", true),
    row(C::Progress, &[Esc, Ctrl('c')], A::Stop, "ui-do-stop", true),
];

/// The lines of a list of contexts, in order.
pub fn of(contexts: &[Context]) -> impl Iterator<Item = &'static Binding> + '_ {
    contexts.iter().flat_map(|context| BINDINGS.iter().filter(move |binding| binding.context == *context))
}

/// What a key means in a list of contexts; the first that knows it has the say.
pub fn meaning(contexts: &[Context], key: Key) -> Option<&'static Binding> {
    of(contexts).find(|binding| binding.keys.contains(&key))
}

/// Whether a key writes or deletes in a text that has the focus.
pub fn edits(key: Key) -> bool {
    matches!(key, Char(_) | Backspace | Key::Delete | Left | Right | Key::Home | End)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Words};

    #[test]
    fn no_key_means_two_things_in_a_context() {
        let over = [C::Assembly, C::Anywhere, C::Rows];
        for binding in BINDINGS {
            for key in binding.keys {
                let clash =
                    |other: &&Binding| other.keys.contains(key) && (other.context, other.action) != (binding.context, binding.action);
                let same = BINDINGS.iter().filter(|other| other.context == binding.context).find(clash);
                assert!(same.is_none(), "{key:?} in {:?}", binding.context);
                let screen = binding.context < C::Form && !over.contains(&binding.context);
                let above = BINDINGS.iter().filter(|other| screen && over.contains(&other.context)).find(clash);
                assert!(above.is_none(), "{key:?} of {:?} hides {:?}", binding.context, above.map(|other| other.action));
            }
        }
    }

    #[test]
    fn every_key_is_on_both_keyboards() {
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            if let Char(c) | Ctrl(c) = key {
                // `?` takes Shift on both; F1 stands beside it.
                assert!(c.is_ascii_lowercase() || matches!(c, ' ' | '?'), "{key:?}");
            }
        }
    }

    #[test]
    fn every_meaning_has_its_phrase_in_both_languages() {
        for words in [Words::new(Lang::En), Words::new(Lang::Fr)] {
            for binding in BINDINGS {
                assert!(words.has(binding.phrase), "{}", binding.phrase);
            }
        }
    }
}
