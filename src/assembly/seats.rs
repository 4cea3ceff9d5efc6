//! Seats: who sits on a panel as it stands, who gave a seat up, who came in for them.
//!
//! The panel of a draw stays as it was drawn, for ever. What stands is kept beside it, with the draw that was held first; draws that
//! replace people fill the seats of that one.

use super::event::DrawCalled;
use super::refusal::Refusal;
use super::state::{Draw, DrawStatus};
use crate::id::{DrawId, PersonId};
use crate::sortition::{Call, Pool, Quotas, Rounds, call_up};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How somebody came to a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Drawn by this draw.
    Drawn(DrawId),
    /// An alternate of the first draw, called up.
    Called,
}

impl fmt::Display for Came {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drawn(draw) => fmt::Display::fmt(draw, f),
            Self::Called => f.write_str("alternate"),
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
    /// On which panel of the draw, from 1.
    pub panel: u32,
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
    /// The alternates, in their order, whatever became of them.
    pub alternates: Vec<PersonId>,
    /// Every call of an alternate, and what it found.
    pub calls: Vec<(DrawCalled, Replacing)>,
}

impl Seats {
    /// Who sits there now, in the order in which they came.
    pub fn staying(&self) -> impl Iterator<Item = &Seat> {
        self.taken.iter().filter(|seat| !self.declined.contains_key(&seat.person))
    }

    /// Everybody who cannot be drawn again for this panel: who had a seat, the alternates, and who said no.
    pub fn spent(&self) -> BTreeSet<PersonId> {
        self.taken.iter().map(|seat| seat.person).chain(self.alternates.iter().chain(self.declined.keys()).copied()).collect()
    }

    /// The alternates who neither have been called up nor said no, in their order.
    pub fn waiting(&self) -> impl Iterator<Item = PersonId> {
        let gone = |person: &&PersonId| self.declined.contains_key(person) || self.taken.iter().any(|seat| seat.person == **person);
        self.alternates.iter().filter(move |person| !gone(person)).copied()
    }
}

/// The published file: `round,table,id`, a line for each place.
pub fn tables_csv(rounds: &Rounds) -> Vec<u8> {
    let places = (1..).zip(rounds).flat_map(|(round, tables)| (1..).zip(tables).map(move |(table, people)| (round, table, people)));
    let lines = places.flat_map(|(round, table, people)| people.iter().map(move |person| format!("{round},{table},{person}\n")));
    std::iter::once("round,table,id\n".to_owned()).chain(lines).collect::<String>().into_bytes()
}

/// A panel as it stood when a draw that replaces or seats people was planned, or an alternate called up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacing {
    /// The draw whose seats it fills.
    pub draw: DrawId,
    /// On which of its panels, where it drew several.
    pub panel: Option<u32>,
    /// Who sat there.
    pub stay: Vec<PersonId>,
    /// Who could not be drawn again.
    pub spent: BTreeSet<PersonId>,
    /// Seats of the panel.
    pub size: u32,
    /// Alternates who waited.
    pub waiting: Vec<PersonId>,
}

impl Replacing {
    /// The alternate whose turn it is: under the quotas of the first draw, or, where it has none, the first who waits.
    pub fn next(&self, pool: &Pool, quotas: Option<&Quotas>) -> Option<Call> {
        call_up(pool, quotas.unwrap_or(&Quotas::default()), self.size, &self.stay, &self.waiting)
    }
}

impl Draw {
    /// Panels that it drew at once.
    pub fn panels(&self) -> u32 {
        self.planned.panels.unwrap_or(1)
    }

    /// Places on each of its panels.
    pub fn places(&self) -> u32 {
        self.planned.size / self.panels().max(1)
    }

    /// Which of its panels is meant: one is named exactly where there are several.
    ///
    /// # Errors
    /// Where none is named and one should be, or the other way about, or there is none of that number.
    pub fn meant(&self, panel: Option<u32>) -> Result<u32, Refusal> {
        let named = match (self.planned.panels, panel) {
            (None, None) => Some(1),
            (Some(panels), Some(panel)) => Some(panel).filter(|panel| (1..=panels).contains(panel)),
            (None, Some(_)) | (Some(_), None) => None,
        };
        named.ok_or(Refusal::WhichPanel { draw: self.planned.draw, panels: self.panels() })
    }

    /// Who sits on the panel as it stands, or on all of them; nobody before it is drawn, and nobody of a draw that fills the seats of another.
    pub fn staying(&self) -> Vec<PersonId> {
        self.seats.staying().map(|seat| seat.person).collect()
    }

    /// Who sits on one of its panels.
    pub fn staying_on(&self, panel: u32) -> Vec<PersonId> {
        self.seats.staying().filter(|seat| seat.panel == panel).map(|seat| seat.person).collect()
    }

    /// Seats that nobody holds, on all panels.
    pub fn open_seats(&self) -> u32 {
        (1..=self.panels()).map(|panel| self.open_seats_on(panel)).sum()
    }

    /// Seats that nobody holds on one of its panels.
    pub fn open_seats_on(&self, panel: u32) -> u32 {
        let taken = u32::try_from(self.staying_on(panel).len()).unwrap_or(u32::MAX);
        let has_seats = matches!(self.status, DrawStatus::Drawn(_)) && self.replacing.is_none();
        if has_seats { self.places().saturating_sub(taken) } else { 0 }
    }

    /// The published file: `id,from,standing`, a line for each seat ever taken, in the order in which people came; `from` is the draw or
    /// `alternate`, and `standing` is `stays` or `declined`. Of several panels, `panel` stands after them.
    pub fn seats_csv(&self) -> Vec<u8> {
        let number = |text: String| if self.planned.panels.is_some() { format!(",{text}") } else { String::new() };
        let line = |seat: &Seat| {
            let standing = if self.seats.declined.contains_key(&seat.person) { "declined" } else { "stays" };
            format!("{},{},{standing}{}\n", seat.person, seat.came, number(seat.panel.to_string()))
        };
        let header = format!("id,from,standing{}\n", number("panel".to_owned()));
        std::iter::once(header).chain(self.seats.taken.iter().map(line)).collect::<String>().into_bytes()
    }
}
