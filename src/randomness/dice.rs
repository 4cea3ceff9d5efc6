//! Dice: digits rolled in public and typed in the order they fell.

use crate::text::Untrusted;

/// Why typed digits are not the evidence of a `dice` source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiceFault {
    /// Another number of digits than the plan announced.
    #[error("{expected} digits announced, {found} typed")]
    WrongCount {
        /// As announced.
        expected: u32,
        /// As typed.
        found: usize,
    },
    /// A character that is neither a digit from 0 to 9 nor a separator.
    #[error("not a digit at position {position}: {}", .character.shown())]
    WrongCharacter {
        /// Position in the typed text, in characters from 1.
        position: usize,
        /// The character.
        character: Untrusted,
    },
}

/// The digits alone: white space, dashes and commas between them are for the reader of the dice.
pub(super) fn read(text: &str, expected: u32) -> Result<String, DiceFault> {
    let mut digits = String::new();
    for (position, c) in (1..).zip(text.chars()) {
        if c.is_ascii_digit() {
            digits.push(c);
        } else if !(c.is_ascii_whitespace() || matches!(c, '-' | ',')) {
            return Err(DiceFault::WrongCharacter { position, character: Untrusted::new(c) });
        }
    }
    match u32::try_from(digits.len()) {
        Ok(found) if found == expected => Ok(digits),
        _ => Err(DiceFault::WrongCount { expected, found: digits.len() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_removed_and_zeros_kept() {
        for typed in ["007321", " 0 0 7 3 2 1\n", "00-73-21", "0,0,7, 3,2,1"] {
            assert_eq!(read(typed, 6).as_deref(), Ok("007321"), "{typed}");
        }
    }

    #[test]
    fn a_missing_or_extra_digit_is_counted() {
        assert_eq!(read("12345", 6), Err(DiceFault::WrongCount { expected: 6, found: 5 }));
        assert_eq!(read("1234567", 6), Err(DiceFault::WrongCount { expected: 6, found: 7 }));
        assert_eq!(read("", 1), Err(DiceFault::WrongCount { expected: 1, found: 0 }));
    }

    #[test]
    fn a_wrong_character_is_shown_where_it_stands() {
        for (typed, position, c) in
            [("12x456", 3, 'x'), ("é12345", 1, 'é'), ("1 2.3", 4, '.'), ("٣", 1, '٣'), ("1\u{202e}2", 2, '\u{202e}')]
        {
            assert_eq!(read(typed, 6), Err(DiceFault::WrongCharacter { position, character: Untrusted::new(c) }), "{typed}");
        }
    }
}
