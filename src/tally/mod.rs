//! Tally: ballots and rules in, an outcome with its explanation out.
//!
//! Pure and exact: whole numbers, fixed point and fractions, never floats; no file, no clock, no randomness. The same ballots in any order
//! give the same outcome. One file a method, each with its definition and source; `docs/voting.md` says them in plain words.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

mod amount;
mod approval;
mod ballot;
mod count;
mod fraction;
mod irv;
mod json;
mod majority;
mod method;
mod outcome;
mod profile;
mod reading;
mod rules;
mod tie;

pub use amount::Amount;
pub use ballot::{Ballot, Level, Ranking};
pub use count::{CountError, count};
pub use fraction::{Fraction, NotAFraction, NotAQuorum, Quorum};
pub use method::{Method, NotAMethod, Shape};
pub use outcome::{Move, Outcome, Stage, Standing, Status, TieEffect, Told};
pub use profile::{MAX_OPTIONS, MAX_VOTES, Profile, ProfileFault, Weighted};
pub use reading::{BallotFault, read_ballot};
pub use rules::{Base, Blanks, Completion, DefaultGrade, Overvotes, RuleFault, Rules, Strength, Unranked, Utility};
pub use tie::TieOrder;

#[cfg(test)]
mod tests;
