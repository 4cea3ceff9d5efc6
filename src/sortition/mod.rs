//! Sortition: a pool of people, quotas, and a lottery of panels whose chances are as equal as the quotas allow.
//!
//! Pure: bytes and numbers in, bytes and numbers out; no file, no clock, no randomness of its own.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm))]

mod book;
mod bottleneck;
mod certificate;
mod check;
mod conflict;
mod counts;
mod fallback;
mod fault;
mod import;
mod instance;
mod leximin;
mod listing;
mod lp;
mod panel;
mod pool;
mod prove;
mod quotas;
mod rounding;
mod solve;
mod split;
mod table;
mod turns;
mod uniform;
mod watch;

pub use book::Book;
pub use bottleneck::{Bottleneck, Hold};
pub use certificate::{Certificate, Level, Proof};
pub use check::{PanelFault, check_book, check_panel};
pub use conflict::{Bound, Change, Conflict, Reading, Side};
pub use fault::{Encoding, Fault, FaultKind, InputFile, Warning, WarningKind};
pub use import::{Import, ImportOptions, SetAside, SheetRow, from_roll, import};
pub use listing::{Listing, read_listing};
pub use lp::Failure;
pub use pool::{Person, Pool};
pub use quotas::{Feature, Quota, Quotas};
pub use solve::{Fairness, Lottery, Method, NotAFairness, Request, Trouble, Unsolved, solve};
pub use uniform::{UniformDraw, UniformError, draw_uniform};
pub use watch::{Stage, Watch};

#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod tests;
