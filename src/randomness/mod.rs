//! Randomness: the sources of chance that a draw announces, the evidence they leave, and the seed that comes of it.
//!
//! Pure: bytes and times in, bytes and numbers out. Nothing here asks the network, a clock or the system's own randomness; a beacon is
//! pasted, and proven by its signature. The contract is `docs/format.md`, "Draws" 4 to 7.

mod ceremony;
mod chain;
mod check;
mod dice;
mod drand;
mod evidence;
mod phrase;
mod quick;
mod rfc3797;
mod seed;
mod source;

pub use ceremony::{MAX_PARTICIPANTS, MAX_SECRET_CHARS, MIN_REVEALS, SecretFault, commitment, read_secret};
pub use chain::{Chain, Facts, Scheme};
pub use check::{BEACON_DELAY_MINUTES, DICE_ALONE, Footing, NotBinding, SourcesFault, Standing, check_sources, entered_late};
pub use dice::DiceFault;
pub use drand::{Beacon, BeaconFault, MAX_BEACON_BYTES, Signature};
pub use evidence::{Evidence, EvidenceFault};
pub use phrase::{MAX_PHRASE_CHARS, PhraseFault};
pub use quick::{QuickFault, fair_order};
pub use rfc3797::{SelectionFault, key as rfc3797_key, select as rfc3797_select};
pub use seed::{seed, ticket};
pub use source::{MAX_BALLS, MAX_DICE, NotASource, Source, Wish, WishFault};
