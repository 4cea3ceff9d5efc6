//! Tally: ballots and rules in, an outcome with its explanation out.
//!
//! Pure and exact: whole numbers, fixed point and fractions, never floats; no file, no clock, no randomness. The same ballots in any order
//! give the same outcome. One file a method, each with its definition and source; `docs/voting.md` says them in plain words.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

mod amount;
mod approval;
mod ballot;
mod borda;
mod compare;
mod count;
mod equal_shares;
mod files;
mod fraction;
mod irv;
mod json;
mod judgment;
mod majority;
mod meek;
mod method;
mod minimax;
mod outcome;
mod pairwise;
mod phragmen;
mod points;
mod profile;
mod purse;
mod ranked_pairs;
mod reading;
mod rules;
mod schulze;
mod score;
mod star;
mod stv;
mod tie;
mod watch;
mod why;

pub use amount::Amount;
pub use ballot::{Ballot, Level, Ranking};
pub use compare::{Compared, compare, compare_watched};
pub use count::{CountError, count, count_watched};
pub use files::{
    BallotFile, BallotsRead, FileFault, FileFaultKind, FileNote, Format, NotAFormat, Recount, ballot_file, ballot_files, read_ballots,
    recounts,
};
pub use fraction::{Fraction, NotAFraction, NotAQuorum, Quorum};
pub use method::{Method, NotAMethod, Shape};
pub use outcome::{Duel, Move, Outcome, Stage, Standing, Status, TieEffect, Told};
pub use profile::{MAX_OPTIONS, MAX_VOTES, Profile, ProfileFault, Weighted};
pub use reading::{BallotFault, read_ballot};
pub use rules::{Base, Blanks, Completion, DefaultGrade, Exclusion, Overvotes, RuleFault, Rules, Strength, Unranked, Utility};
pub use tie::TieOrder;
pub use watch::{Labour, Watch};

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
