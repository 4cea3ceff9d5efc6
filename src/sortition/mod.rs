//! Sortition: a pool of people, quotas, and a lottery of panels whose chances are as equal as the quotas allow.
//!
//! Pure: bytes and numbers in, bytes and numbers out; no file, no clock, no randomness of its own.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm))]

mod book;
mod check;
mod fault;
mod import;
mod listing;
mod pool;
mod quotas;
mod table;
mod uniform;

pub use book::Book;
pub use check::{PanelFault, check_book, check_panel};
pub use fault::{Encoding, Fault, FaultKind, InputFile, Warning, WarningKind};
pub use import::{Import, ImportOptions, SetAside, SheetRow, from_roll, import};
pub use listing::{Listing, read_listing};
pub use pool::{Person, Pool};
pub use quotas::{Feature, Quota, Quotas};
pub use uniform::{UniformDraw, UniformError, draw_uniform};

#[cfg(test)]
mod import_tests;
#[cfg(test)]
mod reading_tests;
