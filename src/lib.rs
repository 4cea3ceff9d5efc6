//! folkmoot: a local assembly that governs itself from a terminal, in one file that anyone can check.
//!
//! The rooms, from the ground up. A room imports only from rooms on floors below its own; `tests/architecture.rs` holds that.
#![forbid(unsafe_code)]

// Ground floor: no room here knows another's business.
pub mod canonical;
pub mod clock;
pub mod digest;
pub mod i18n;
pub mod id;
pub mod stream;
pub mod text;

// First floor: the arithmetic of drawing by lot, the sources of chance, the counting of votes and their secrecy, the comparing of texts, the bytes of the record.
pub mod ledger;
pub mod randomness;
pub mod secrecy;
pub mod sortition;
pub mod tally;
pub mod wording;

// Second floor: what an assembly is and may do; where the bytes are kept.
pub mod assembly;
pub mod store;

// Third floor: writing, telling, checking.
pub mod audit;
pub mod report;
pub mod session;

// The faces.
pub mod cli;
pub mod tui;
