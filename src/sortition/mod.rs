//! Sortition: a pool of people, quotas, and a lottery of panels whose chances are as equal as the quotas allow.
//!
//! Pure: bytes and numbers in, bytes and numbers out; no file, no clock, no randomness of its own.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm))]

mod pool;
mod quotas;

pub use pool::{Person, Pool};
pub use quotas::{Feature, Quota, Quotas};
