//! A line that is typed and not shown: the secret of a ceremony must not stand on a screen that others see.

use super::keymap::Key;
use super::terminal::{Input, Unechoed, input};
use std::io;
use std::time::Duration;

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
