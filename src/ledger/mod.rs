//! The bytes of the record: entries, seals, the Merkle tree, checkpoints and the twelve words a room notes down, receipts.
//!
//! Everything hashed here is bytes as they were written; nothing is re-serialised to be checked. Nothing here knows what an entry
//! means, performs IO, reads a clock or draws randomness: salts, key bytes and times are given.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

pub mod blob;
pub mod checkpoint;
pub mod cosignature;
pub mod entry;
pub mod note;
pub mod receipt;
pub mod tree;
pub mod words;

pub use checkpoint::{Checkpoint, CheckpointError};
pub use entry::{EntryError, Header, Payload};
pub use note::{Note, NoteError, SigningKey, VerifyingKey};
pub use receipt::{Receipt, ReceiptError};
pub use tree::{ProofError, Tree};
pub use words::{Code, Language, WordsError};

/// Reads a whole number in its one spelling: no sign, no leading zeros.
fn decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

#[cfg(test)]
mod tests;
