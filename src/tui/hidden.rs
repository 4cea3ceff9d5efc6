//! What is typed and not shown: the secret of a ceremony, a passphrase, a ballot must not stand on a screen that others see.

use super::keymap::Key;
use super::terminal::{Input, Unechoed, input};
use std::io;
use std::time::Duration;
use zeroize::Zeroizing;

/// Longest text that is typed and not shown, in bytes: there is room for it from the start, so that no copy is left behind.
const LONGEST: usize = 1000;

/// A text that is shown nowhere, not even to whoever looks for a fault, and wiped when it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(Zeroizing<String>);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hidden")
    }
}

impl Default for Hidden {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl From<Zeroizing<String>> for Hidden {
    fn from(text: Zeroizing<String>) -> Self {
        Self(text)
    }
}

impl Hidden {
    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Takes a key that writes or deletes; false where it does neither.
    pub fn edit(&mut self, key: Key) -> bool {
        match key {
            Key::Char(c) if self.0.len() + c.len_utf8() <= LONGEST => self.0.push(c),
            Key::Char(_) => {}
            Key::Backspace => drop(self.0.pop()),
            _ => return false,
        }
        true
    }
}

/// Asks, and reads a line from the terminal without showing it; none where the person gave up (Esc, Ctrl+C).
///
/// # Errors
/// Where there is no terminal.
pub fn hidden_line(ask: impl FnOnce() -> io::Result<()>) -> io::Result<Option<String>> {
    let _raw = Unechoed::take()?;
    // Once nothing is shown any more: whoever is quick types after the question.
    ask()?;
    let mut line = String::new();
    loop {
        match input(Duration::from_hours(1))? {
            Some(Input::Key(Key::Enter)) => return Ok(Some(line)),
            Some(Input::Key(Key::Esc | Key::Ctrl('c' | 'd'))) => return Ok(None),
            Some(Input::Key(Key::Backspace)) => drop(line.pop()),
            Some(Input::Key(Key::Char(sign))) => line.push(sign),
            Some(Input::Paste(text)) => line.push_str(text.trim_end()),
            _ => {}
        }
    }
}
