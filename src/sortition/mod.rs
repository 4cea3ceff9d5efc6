//! Sortition: a pool of people, quotas, and a lottery of panels whose chances are as equal as the quotas allow.
//!
//! Pure: bytes and numbers in, bytes and numbers out; no file, no clock, no randomness of its own.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm))]

mod alternates;
mod apart;
mod book;
mod bottleneck;
mod certificate;
mod check;
mod columns;
mod conflict;
mod counts;
mod edit;
mod fairness;
mod fallback;
mod fate;
mod fault;
mod goldilocks;
mod import;
mod instance;
mod interior;
mod leximin;
mod listing;
mod local;
mod lp;
mod nash;
mod outlook;
mod panel;
mod pool;
mod prove;
mod quotas;
mod relax;
mod remainder;
mod rounding;
mod seating;
mod settings;
mod solve;
mod split;
mod suggest;
mod table;
mod turns;
mod uniform;
mod watch;

pub use alternates::{Call, call_up, choose as choose_alternates};
pub use apart::{conflict_apart, solve_apart};
pub use book::Book;
pub use bottleneck::{Bottleneck, Hold};
pub use certificate::{Certificate, Level, Proof};
pub use check::{PanelFault, check_book, check_panel};
pub use conflict::{Bound, Change, Conflict, Reading, Side, conflict};
pub use edit::EditFault;
pub use fairness::{Fairness, NotAFairness};
pub use fate::{Fate, Fated, Why, fates};
pub use fault::{Encoding, Fault, FaultKind, InputFile, Warning, WarningKind};
pub use import::{Import, ImportOptions, SetAside, SheetRow, from_roll, import};
pub use listing::{Listing, read_listing};
pub use lp::Failure;
pub use outlook::{Group, Outlook};
pub use pool::{Person, Pool};
pub use quotas::{Feature, MAX_PLACES, Quota, Quotas};
pub use relax::{WayKind, WayOut};
pub use remainder::{Remainder, with_housemates};
pub use seating::{Rounds, meetings, seat, unevenness};
pub use settings::{SettingsFault, SettingsNote, read_settings};
pub use solve::{Lottery, Method, Request, Trouble, Unsolved, solve};
pub use suggest::{NotASlack, Shortage, Slack, Suggestion, shortages, suggest};
pub use uniform::{UniformDraw, UniformError, draw_uniform};
pub use watch::{Stage, Watch};

#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod tests;
