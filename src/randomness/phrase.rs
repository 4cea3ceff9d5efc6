//! Phrases: words said in the room, to show how a draw works or to draw what matters little.

use crate::text;
use unicode_normalization::UnicodeNormalization as _;

/// Longest phrase, in characters after normalisation.
pub const MAX_PHRASE_CHARS: usize = 1000;

/// Why a text cannot be a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhraseFault {
    /// Nothing but white space.
    #[error("the phrase is empty")]
    Empty,
    /// Longer than [`MAX_PHRASE_CHARS`].
    #[error("the phrase has {found} characters, more than {MAX_PHRASE_CHARS}")]
    TooLong {
        /// Characters found.
        found: usize,
    },
    /// A character that is not seen or misleads the eye: who copies the phrase from a page would get another seed.
    #[error("a hidden character at position {position}: {}", .character.escape_unicode())]
    Hidden {
        /// Position among the phrase's characters, from 1.
        position: usize,
        /// The character.
        character: char,
    },
}

/// The phrase in NFC. White space around it is dropped, since nobody sees it; inside it stands as typed, on one line.
pub(super) fn read(text: &str) -> Result<String, PhraseFault> {
    let phrase: String = text.trim().nfc().collect();
    let found = phrase.chars().count();
    if found == 0 {
        return Err(PhraseFault::Empty);
    }
    if found > MAX_PHRASE_CHARS {
        return Err(PhraseFault::TooLong { found });
    }
    match (1..).zip(phrase.chars()).find(|(_, c)| text::deceives(*c)) {
        Some((position, character)) => Err(PhraseFault::Hidden { position, character }),
        None => Ok(phrase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_encodings_of_the_same_words_are_one_phrase() {
        assert_eq!(read("  l'e\u{301}te\u{301}  à Niort \r\n").as_deref(), Ok("l'été  à Niort"));
        assert_eq!(read("日本 🙂").as_deref(), Ok("日本 🙂"));
    }

    #[test]
    fn nothing_too_much_and_the_unseen_are_refused() {
        assert_eq!(read(" \n\t"), Err(PhraseFault::Empty));
        assert!(read(&"e\u{301}".repeat(1000)).is_ok());
        assert_eq!(read(&"e".repeat(1001)), Err(PhraseFault::TooLong { found: 1001 }));
        for character in ['\n', '\t', '\u{200b}', '\u{202e}', '\u{1b}'] {
            assert_eq!(read(&format!("e\u{301}{character}b")), Err(PhraseFault::Hidden { position: 2, character }));
        }
    }
}
