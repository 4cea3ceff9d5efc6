//! The plan of a draw: everything that decides who is drawn, fixed before chance is known. Its bytes are what the commitment commits to.

mod check;
mod fault;

pub use check::{PlanParts, Replaced};
pub use fault::PlanFault;

use super::event::Outcome;
use crate::canonical::{self, CanonicalError};
use crate::digest::{Digest, tagged};
use crate::id::{DrawId, PersonId};
use crate::randomness::{Evidence, Source, seed, ticket};
use crate::sortition::{Book, Fairness, Level, Pool, Quotas, Remainder, choose_alternates, draw_uniform, seat};
use crate::stream::Stream;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Levels that a plan may have.
const MAX_LEVELS: usize = 100;
/// Alternates that a plan may have.
const MAX_ALTERNATES: u32 = 500;
/// Rounds for which a plan may seat people.
const MAX_ROUNDS: u32 = 20;
/// Places at tables in all rounds together, so that they fit into an entry.
const MAX_PLACES_AT_TABLES: u64 = 5000;
/// Panels that a plan may draw at once.
pub const MAX_PANELS: u32 = 20;
/// The likeliest dropout that a plan may reckon with, in percent.
const MAX_DROPOUT: u32 = 90;

/// The plan, as its canonical JSON has it (`docs/format.md`, "Plan"). What a uniform draw has no use for is `None` there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Who is drawn with the panel, to take its seats in their turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternates: Option<Alternates>,
    /// SHA-256 of the lottery book.
    pub book: Option<Digest>,
    /// SHA-256 of the proof of the levels' bounds.
    pub certificate: Option<Digest>,
    /// Tickets that hold each person, `p0001` first.
    pub counts: Option<Vec<u32>>,
    /// What is made as equal as possible.
    pub fairness: Fairness,
    /// The levels on which people are settled, the lowest first; a single one unless every chance counts, not the smallest alone.
    pub levels: Option<Vec<PlanLevel>>,
    /// Which panel of the draw that it replaces people of, or seats, where that drew several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<u32>,
    /// How many panels are drawn at once, where it is more than one; nobody sits on two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panels: Option<u32>,
    /// Pool hash.
    pub pool: Digest,
    /// Number of groups of people who are alike for the draw.
    pub profiles: Option<u32>,
    /// The program that planned, with its version.
    pub program: String,
    /// Quotas hash.
    pub quotas: Option<Digest>,
    /// Whose seats it fills, where it replaces people of an earlier draw.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Replacement>,
    /// Which panel is seated at tables, where that is what the draw is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seating: Option<Seating>,
    /// Places on the panel; of several, on all together.
    pub size: u32,
    /// The sources of chance, in the order in which evidence comes.
    pub sources: Vec<String>,
    /// Number of tickets.
    pub tickets: Option<u32>,
}

/// The alternates of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternates {
    /// How many; fewer are drawn where fewer may join the panel.
    pub count: u32,
    /// How likely somebody of the panel is to drop out, in percent; none for a uniform draw, which has no quotas to keep.
    pub dropout: Option<u32>,
}

impl Alternates {
    /// Whether there may be so many, with such a probability.
    pub fn holds(&self, fairness: Fairness) -> bool {
        let likely = self.dropout.map(|percent| (1..=MAX_DROPOUT).contains(&percent));
        (1..=MAX_ALTERNATES).contains(&self.count) && likely == (fairness != Fairness::Uniform).then_some(true)
    }
}

/// A level, as the plan tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLevel {
    /// A fraction: no lottery that gives everyone settled on lower levels at least what they reached gives everyone else who can be chosen
    /// more than this.
    pub bound: String,
    /// How many people are settled there.
    pub people: u32,
    /// A fraction: the smallest of their chances, before rounding to tickets.
    pub reached: String,
}

impl From<&Level> for PlanLevel {
    fn from(level: &Level) -> Self {
        Self { bound: fraction_text(&level.bound), people: level.people, reached: fraction_text(&level.reached) }
    }
}

impl PlanLevel {
    /// What is proven and what was reached, as numbers; none unless both are fractions from 0 to 1 in lowest terms.
    pub fn numbers(&self) -> Option<Level> {
        Some(Level { bound: fraction(&self.bound)?, people: self.people, reached: fraction(&self.reached)? })
    }
}

/// The part of a plan that fills open seats of an earlier draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    /// Whether the quotas are given by hand, and not those that the people who stay leave open.
    pub by_hand: bool,
    /// The draw whose seats it fills.
    pub draw: DrawId,
    /// People of the pool who cannot be drawn, in order: who sat on that panel or said no, and their housemates.
    pub without: Vec<PersonId>,
}

/// The part of a plan that seats a panel at tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seating {
    /// The draw whose panel it is.
    pub draw: DrawId,
    /// The panel as it stands, in order of number.
    pub people: Vec<PersonId>,
    /// How often everybody is seated anew.
    pub rounds: u32,
    /// How many tables there are.
    pub tables: u32,
}

impl Seating {
    /// Whether so many people can be seated at so many tables so often: two a table at least.
    pub fn holds(&self) -> bool {
        let people = self.people.len() as u64;
        (1..=MAX_ROUNDS).contains(&self.rounds)
            && self.tables > 0
            && u64::from(self.tables) * 2 <= people
            && people * u64::from(self.rounds) <= MAX_PLACES_AT_TABLES
            && self.people.is_sorted_by(|a, b| a < b)
    }
}

impl Plan {
    /// A plan of a draw without quotas; a lottery is written into it.
    pub fn new(pool: Digest, fairness: Fairness, size: u32, sources: &[Source]) -> Self {
        Self {
            alternates: None,
            book: None,
            certificate: None,
            counts: None,
            fairness,
            levels: None,
            panel: None,
            panels: None,
            pool,
            profiles: None,
            program: super::PROGRAM.to_owned(),
            quotas: None,
            replaces: None,
            seating: None,
            size,
            sources: sources.iter().map(ToString::to_string).collect(),
            tickets: None,
        }
    }

    /// The bytes that are committed to.
    ///
    /// # Errors
    /// None in practice: a plan holds nothing that canonical JSON lacks.
    pub fn to_bytes(&self) -> Result<Vec<u8>, CanonicalError> {
        canonical::to_bytes(self)
    }

    /// Reads the bytes of a plan.
    ///
    /// # Errors
    /// Where they are not canonical JSON, or not a plan.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CanonicalError> {
        canonical::from_bytes(bytes)
    }

    /// The commitment to a plan's bytes.
    pub fn commitment(bytes: &[u8]) -> Digest {
        tagged("folkmoot/v1/plan", &[bytes])
    }

    /// Panels drawn at once.
    pub fn panels(&self) -> u32 {
        self.panels.unwrap_or(1)
    }

    /// Places on each panel.
    pub fn places(&self) -> u32 {
        self.size / self.panels().max(1)
    }

    /// Quotas of one panel as those of all panels together.
    pub fn whole<'q>(&self, quotas: &'q Quotas) -> Cow<'q, Quotas> {
        if self.panels() > 1 { Cow::Owned(quotas.times(self.panels())) } else { Cow::Borrowed(quotas) }
    }

    /// The people whom it cannot draw, in order.
    pub fn without(&self) -> &[PersonId] {
        self.replaces.as_ref().map_or(&[], |replaces| &replaces.without)
    }

    /// A fraction: no lottery gives everyone who can be chosen more than this; none for a uniform draw.
    pub fn bound(&self) -> Option<&str> {
        Some(self.levels.as_ref()?.first()?.bound.as_str())
    }

    /// How far the smallest chance (before rounding to tickets) stays below what is proven impossible to exceed; none for a uniform draw.
    pub fn gap(&self) -> Option<BigRational> {
        let lowest = self.levels.as_ref()?.first()?.numbers()?;
        Some(lowest.bound - lowest.reached)
    }

    /// What the sources gave, as the draw's outcome. None where the evidence is not complete, or neither book nor pool is at hand; without
    /// pool and quotas, a lottery has no alternates.
    ///
    /// `evidence` stands in the order of the plan's sources, `rehearsal` left out.
    pub fn outcome(
        &self,
        commitment: &Digest,
        evidence: &[(String, Evidence)],
        book: Option<&Book>,
        pool: Option<&Pool>,
        quotas: Option<&Quotas>,
    ) -> Option<Outcome> {
        let seed = self.seed(commitment, evidence)?;
        if let Some(Seating { people, rounds, tables, .. }) = &self.seating {
            let stream = &mut Stream::new(tagged("folkmoot/v1/seating", &[&seed.0]));
            let rounds = seat(pool?, people, usize::try_from(*tables).ok()?, usize::try_from(*rounds).ok()?, stream)?;
            return Some(Outcome { alternates: None, panel: people.clone(), seed, tables: Some(rounds), ticket: None });
        }
        if self.fairness == Fairness::Uniform {
            let remainder = Remainder::new(pool?, self.without());
            let drawn = draw_uniform(&remainder.pool, self.size, &mut Stream::new(seed)).ok()?;
            let alternates = self.alternates.map(|wish| drawn.reserve.into_iter().take(wish.count as usize).collect());
            return Some(Outcome { alternates, panel: remainder.named(&drawn.panel), seed, tables: None, ticket: None });
        }
        let tickets = self.tickets.filter(|tickets| *tickets > 0)?;
        let by_hand = evidence.iter().find_map(|(_, evidence)| evidence.ticket());
        let number = by_hand.or_else(|| u32::try_from(ticket(seed, u64::from(tickets))).ok())?;
        let panel = book?.tickets.get(usize::try_from(number).ok()?)?.clone();
        let chosen =
            |(wish, (pool, quotas)): (Alternates, _)| choose_alternates(pool, quotas, &panel, wish.count, wish.dropout.unwrap_or(0), seed);
        let alternates = self.alternates.zip(pool.zip(quotas)).map(chosen);
        Some(Outcome { alternates, panel, seed, tables: None, ticket: Some(number) })
    }

    /// The seed that the evidence gives with the commitment; none where evidence is missing or not of its source.
    pub fn seed(&self, commitment: &Digest, evidence: &[(String, Evidence)]) -> Option<Digest> {
        let mut given = evidence.iter();
        let mut parts = Vec::with_capacity(self.sources.len());
        for name in &self.sources {
            let value = if name == "rehearsal" {
                Vec::new()
            } else {
                let (source, evidence) = given.next()?;
                if source != name {
                    return None;
                }
                evidence.value_bytes()
            };
            parts.push((name.clone(), value));
        }
        given.next().is_none().then(|| seed(commitment, &parts))
    }
}

/// A fraction as the plan writes it: `1/11`, and `1/1` for a whole.
pub fn fraction_text(value: &BigRational) -> String {
    format!("{}/{}", value.numer(), value.denom())
}

/// A fraction from 0 to 1 in lowest terms, as the plan writes it.
fn fraction(text: &str) -> Option<BigRational> {
    let value: BigRational = text.parse().ok()?;
    let unit = BigRational::from_integer(1.into());
    (fraction_text(&value) == text && value >= BigRational::from_integer(0.into()) && value <= unit).then_some(value)
}
