//! Sortition: a pool of people, quotas, and a lottery of panels whose chances are as equal as the quotas allow.
//!
//! Pure: bytes and numbers in, bytes and numbers out; no file, no clock, no randomness of its own.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm))]

mod certificate;
mod conflict;
mod counts;
mod fallback;
mod instance;
mod leximin;
mod lp;
mod panel;
mod pool;
mod quotas;
mod rounding;
mod solve;
mod split;
mod turns;
mod watch;

#[cfg(test)]
mod outside;
#[cfg(test)]
mod tests;

pub use certificate::Certificate;
pub use conflict::{Bound, Change, Conflict, Reading, Side};
pub use lp::Failure;
pub use pool::{Person, Pool};
pub use quotas::{Feature, Quota, Quotas};
pub use solve::{Fairness, Lottery, Method, NotAFairness, Request, Trouble, Unsolved, solve};
pub use watch::{Stage, Watch};
