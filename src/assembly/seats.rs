//! Seats: who sits on a panel as it stands, who gave a seat up, who came in for them.
//!
//! The panel of a draw stays as it was drawn, for ever. What stands is kept beside it, with the draw that was held first; draws that
//! replace people fill the seats of that one.

use super::state::{Draw, DrawStatus};
use crate::id::{DrawId, PersonId};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How somebody came to a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Drawn by this draw.
    Drawn(DrawId),
}

impl fmt::Display for Came {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drawn(draw) => fmt::Display::fmt(draw, f),
        }
    }
}

/// Somebody who sits, or sat, on a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub person: PersonId,
    /// How they came.
    pub came: Came,
}

/// A seat given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declined {
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// Why; none where withheld or erased.
    pub reason: Option<Untrusted>,
}

/// Everybody who ever had a seat on a panel, in the order in which they came, and who gave it up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    /// All seats ever taken.
    pub taken: Vec<Seat>,
    /// Those who said no.
    pub declined: BTreeMap<PersonId, Declined>,
}

impl Seats {
    /// Who sits there now, in the order in which they came.
    pub fn staying(&self) -> impl Iterator<Item = &Seat> {
        self.taken.iter().filter(|seat| !self.declined.contains_key(&seat.person))
    }

    /// The published file: `id,from,standing`, a line for each seat ever taken, in the order in which people came; `from` is the draw, and
    /// `standing` is `stays` or `declined`.
    pub fn to_csv(&self) -> Vec<u8> {
        let line = |seat: &Seat| {
            let standing = if self.declined.contains_key(&seat.person) { "declined" } else { "stays" };
            format!("{},{},{standing}\n", seat.person, seat.came)
        };
        std::iter::once("id,from,standing\n".to_owned()).chain(self.taken.iter().map(line)).collect::<String>().into_bytes()
    }

    /// Everybody who cannot be drawn again for this panel: who had a seat, and who said no.
    pub fn spent(&self) -> BTreeSet<PersonId> {
        self.taken.iter().map(|seat| seat.person).chain(self.declined.keys().copied()).collect()
    }
}

/// What a draw that replaces people found when it was planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacing {
    /// The draw whose seats it fills.
    pub draw: DrawId,
    /// Who sat there.
    pub stay: Vec<PersonId>,
    /// Who could not be drawn again.
    pub spent: BTreeSet<PersonId>,
}

impl Draw {
    /// Who sits on the panel as it stands; nobody before it is drawn, and nobody of a draw that fills the seats of another.
    pub fn staying(&self) -> Vec<PersonId> {
        self.seats.staying().map(|seat| seat.person).collect()
    }

    /// Seats that nobody holds.
    pub fn open_seats(&self) -> u32 {
        let taken = u32::try_from(self.seats.staying().count()).unwrap_or(u32::MAX);
        if matches!(self.status, DrawStatus::Drawn(_)) && self.replacing.is_none() { self.planned.size.saturating_sub(taken) } else { 0 }
    }
}
