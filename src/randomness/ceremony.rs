//! Commit and reveal: each participant is bound to a secret before any of them is said.
//!
//! What is committed to is H("folkmoot/v1/commit", commitment of the draw's plan, number of the participant in decimal, nonce, secret).
//! The draw and the number are in it, so that nobody can hand in somebody else's commitment as their own.

use super::phrase::{self, PhraseFault};
use crate::digest::{Digest, tagged};
use crate::id::Nonce;

/// Longest secret, in characters: a word, a sentence, the digits of dice.
pub const MAX_SECRET_CHARS: usize = 100;
/// Most participants of one ceremony: all their secrets stand in one entry.
pub const MAX_PARTICIPANTS: u32 = 100;
/// Fewest secrets that make a ceremony: one alone would be one person's choice.
pub const MIN_REVEALS: usize = 2;

/// Why a text cannot be a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecretFault {
    /// Nothing but white space.
    #[error("the secret is empty")]
    Empty,
    /// Longer than [`MAX_SECRET_CHARS`].
    #[error("the secret has {found} characters, more than {MAX_SECRET_CHARS}")]
    TooLong {
        /// Characters found.
        found: usize,
    },
    /// A character that is not seen: whoever reads the secret aloud would say another.
    #[error("a hidden character at position {position}: {}", .character.escape_unicode())]
    Hidden {
        /// Position among the characters, from 1.
        position: usize,
        /// The character.
        character: char,
    },
}

/// The secret as it is hashed and kept: NFC, without white space around.
pub fn read_secret(text: &str) -> Result<String, SecretFault> {
    let secret = phrase::read(text).map_err(|fault| match fault {
        PhraseFault::Empty => SecretFault::Empty,
        PhraseFault::TooLong { found } => SecretFault::TooLong { found },
        PhraseFault::Hidden { position, character } => SecretFault::Hidden { position, character },
    })?;
    match secret.chars().count() {
        found if found > MAX_SECRET_CHARS => Err(SecretFault::TooLong { found }),
        _ => Ok(secret),
    }
}

/// What a participant commits to. `plan` is the commitment of the draw's plan.
pub fn commitment(plan: &Digest, participant: u32, nonce: &Nonce, secret: &str) -> Digest {
    tagged("folkmoot/v1/commit", &[plan.as_ref(), participant.to_string().as_bytes(), &nonce.0, secret.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;

    /// The expected value comes from another implementation of the notation, in Python.
    #[test]
    fn the_commitment_is_that_of_an_independent_computation() {
        let made = commitment(&sha256(b"plan"), 2, &Nonce([7; 16]), "été");
        assert_eq!(made.to_string(), "c01d72bf7e421326e49c6c6dd1e4fd2c8013dc8fc8dd68141c1c5675b501cdb8");
    }

    #[test]
    fn draw_number_nonce_and_secret_all_count() {
        let plan = sha256(b"plan");
        let mut made = vec![
            commitment(&plan, 1, &Nonce([7; 16]), "river"),
            commitment(&sha256(b"other"), 1, &Nonce([7; 16]), "river"),
            commitment(&plan, 2, &Nonce([7; 16]), "river"),
            commitment(&plan, 1, &Nonce([8; 16]), "river"),
            commitment(&plan, 1, &Nonce([7; 16]), "River"),
        ];
        made.sort_unstable();
        made.dedup();
        assert_eq!(made.len(), 5);
    }

    #[test]
    fn a_secret_is_what_can_be_read_aloud() {
        assert_eq!(read_secret(" e\u{301}te\u{301}\n").as_deref(), Ok("été"));
        assert_eq!(read_secret(" "), Err(SecretFault::Empty));
        assert!(read_secret(&"x".repeat(100)).is_ok());
        assert_eq!(read_secret(&"x".repeat(101)), Err(SecretFault::TooLong { found: 101 }));
        assert_eq!(read_secret(&"x".repeat(2000)), Err(SecretFault::TooLong { found: 2000 }));
        assert_eq!(read_secret("a\u{200b}"), Err(SecretFault::Hidden { position: 2, character: '\u{200b}' }));
    }
}
