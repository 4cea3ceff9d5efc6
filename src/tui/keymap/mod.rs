//! The one table of keys. Input, footer, help, palette and the manual's page of keys derive from it.
//!
//! Letters stand unshifted on AZERTY as on QWERTY; nothing needs a digit or a bracket.

pub mod page;
mod table;

pub use table::BINDINGS;

use super::action::Action;
use crate::i18n::Words;
use Key::{Backspace, Char, End, Left, Right};

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
    /// The name on the key, as keyboards of the language have it.
    pub fn label(self, words: &Words) -> String {
        match self {
            Self::Char(' ') => words.say("key-space"),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            Self::F(number) => format!("F{number}"),
            Self::Enter => words.say("key-enter"),
            Self::Esc => words.say("key-esc"),
            Self::Tab => "Tab".to_owned(),
            Self::BackTab => words.say("key-back-tab"),
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
            Self::Left => "←".to_owned(),
            Self::Right => "→".to_owned(),
            Self::PageUp => words.say("key-page-up"),
            Self::PageDown => words.say("key-page-down"),
            Self::Home => words.say("key-home"),
            Self::End => words.say("key-end"),
            Self::Backspace => words.say("key-backspace"),
            Self::Delete => words.say("key-delete"),
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
    /// Proposals.
    Proposals,
    /// One proposal.
    Proposal,
    /// Pools and draws.
    Draws,
    /// One pool.
    Pool,
    /// Other quotas of a pool, tried out.
    Quotas,
    /// The notions of fairness side by side.
    Fairness,
    /// Votes.
    Votes,
    /// One vote.
    Vote,
    /// Rounds of consent.
    Consent,
    /// One draw.
    Draw,
    /// Everyone's chance.
    Chances,
    /// What is talked about.
    Threads,
    /// What is said about a thing.
    Thread,
    /// Words looked for everywhere.
    Search,
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
    /// The guided tour, under the screen.
    Tour,
    /// A voter alone with their ballot: nothing else can be reached from there.
    Booth,
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
    use super::Context as C;
    use super::Key::Ctrl;
    use super::*;
    use crate::i18n::Lang;

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
