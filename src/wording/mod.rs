//! Wording: texts compared word by word, passages found and put in place, texts that resemble one another. Pure, and exact: the same texts give
//! the same answer on any machine.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

mod diff;
mod likeness;
mod passage;

pub use diff::{Part, Piece, compare, distance};
pub use likeness::{Likeness, Profile};
pub use passage::{Passage, apply, clash, locate, occurrences};
