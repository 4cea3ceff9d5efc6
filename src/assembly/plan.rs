//! The plan of a draw: everything that decides who is drawn, fixed before chance is known. Its bytes are what the commitment commits to.

use super::event::Outcome;
use super::seats::Replacing;
use crate::canonical::{self, CanonicalError};
use crate::digest::{Digest, merkle_root, sha256, tagged};
use crate::id::{DrawId, PersonId};
use crate::randomness::{Evidence, Source, seed, ticket};
use crate::sortition::{
    Book, Call, Certificate, Fairness, Level, PanelFault, Pool, Quotas, Remainder, check_book, check_panel, choose_alternates,
    draw_uniform, seat, with_housemates,
};
use crate::stream::Stream;
use num_bigint::BigInt;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

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

/// What a replacement is checked against: the panel and the quotas of the draw whose seats it fills.
#[derive(Clone, Copy, Debug)]
pub struct Replaced<'a> {
    /// The seats as they were when the replacement was planned.
    pub seats: &'a Replacing,
    /// The quotas of the first draw, where they are at hand; it has none if it is uniform.
    pub quotas: Option<&'a Quotas>,
}

/// What a plan speaks of, as far as it is at hand: an auditor without the rows checks the rest.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlanParts<'a> {
    /// The leaves of the pool's rows.
    pub leaves: Option<&'a [Digest]>,
    /// The rows.
    pub pool: Option<&'a Pool>,
    /// The quotas.
    pub quotas: Option<&'a Quotas>,
    /// The bytes of the lottery book.
    pub book: Option<&'a [u8]>,
    /// The bytes of the certificate.
    pub certificate: Option<&'a [u8]>,
    /// For a plan that replaces people: what it found.
    pub replaced: Option<Replaced<'a>>,
}

/// A way in which a plan and its parts do not agree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanFault {
    /// Keys that a lottery needs are null, or keys that a uniform draw must leave null are not.
    #[error("the plan's keys do not fit its fairness")]
    Shape,
    /// Alternates in a number or with a dropout that no plan may have, or of a draw that replaces people.
    #[error(
        "alternates: 1 to {MAX_ALTERNATES}, a dropout of 1 to {MAX_DROPOUT} percent unless the draw is uniform, and none of a replacement"
    )]
    Alternates,
    /// Tables or rounds that no plan may have, or keys beside them that have no place there.
    #[error("tables: 2 people each at least, 1 to {MAX_ROUNDS} rounds, {MAX_PLACES_AT_TABLES} places in all")]
    Seating,
    /// The people to be seated are not the panel as it stands.
    #[error("the people to be seated are not the panel as it stands")]
    NotThePanel,
    /// Several panels that are not of equal size, too many, or beside what goes with one panel alone.
    #[error("2 to {MAX_PANELS} panels of equal size, without alternates")]
    Panels,
    /// An alternate waits who can take an open seat and keep the quotas.
    #[error("an alternate comes first: {0}")]
    AlternateFirst(PersonId),
    /// The people who cannot be drawn are not those of the panel, those who said no, and their housemates.
    #[error("the people who cannot be drawn again are not those of the record")]
    Without,
    /// The quotas are not those that the people who stay leave open.
    #[error("the quotas are not those left open")]
    LeftOpen,
    /// The quotas speak of other features or values than those of the first draw.
    #[error("the quotas have other features or values than the first draw")]
    OtherValues,
    /// Somebody who cannot be drawn is on a ticket.
    #[error("{person} cannot be drawn and is on {found} tickets")]
    Barred {
        /// Who.
        person: PersonId,
        /// Tickets that hold them.
        found: u32,
    },
    /// The leaves have another root.
    #[error("the pool hash is not the root of the leaves")]
    PoolHash,
    /// The quotas have another hash.
    #[error("the quotas hash is not that of the quotas")]
    QuotasHash,
    /// The book has another hash.
    #[error("the book's hash is not that of the book")]
    BookHash,
    /// The certificate has another hash.
    #[error("the certificate's hash is not that of the certificate")]
    CertificateHash,
    /// The book cannot be read.
    #[error("the book cannot be read: {0}")]
    BookUnreadable(String),
    /// The certificate cannot be read.
    #[error("the certificate cannot be read, or is of other quotas")]
    CertificateUnreadable,
    /// The certificate does not have one level for everybody who can be chosen, or not one proof for every level.
    #[error("the certificate is of other people or other levels")]
    CertificateShape,
    /// Another number of tickets than planned.
    #[error("the book has {found} tickets, the plan {planned}")]
    Tickets {
        /// In the book.
        found: u32,
        /// In the plan.
        planned: u32,
    },
    /// Balls draw a ticket by its digits: the lottery has another number of tickets, or none.
    #[error("{source_name} draws one of {expected} tickets, the plan has {}", .planned.unwrap_or(0))]
    Balls {
        /// The source that draws the ticket.
        source_name: String,
        /// Tickets that it can draw.
        expected: u32,
        /// Tickets of the plan; none for a uniform draw.
        planned: Option<u32>,
    },
    /// Tickets are not numbered as their content says.
    #[error("the tickets are not numbered as the sorted book says")]
    Numbering,
    /// Somebody is on more or fewer tickets than the plan says.
    #[error("{person} is on {found} tickets, the plan says {planned}")]
    Count {
        /// Who.
        person: PersonId,
        /// In the book.
        found: u32,
        /// In the plan.
        planned: u32,
    },
    /// A ticket that is not a panel.
    #[error("ticket {ticket}: {fault:?}")]
    Ticket {
        /// Which.
        ticket: u32,
        /// What is wrong with it.
        fault: PanelFault,
    },
    /// The certificate proves another bound.
    #[error("level {level}: the certificate proves {proven}, the plan says {planned}")]
    Bound {
        /// Of which level.
        level: u32,
        /// What it proves.
        proven: String,
        /// What the plan says.
        planned: String,
    },
    /// There are no levels, or their numbers are no fractions from 0 to 1, fall, or reach more than is proven possible.
    #[error("the levels are not in order")]
    Levels,
    /// The plan tells another number of people settled on a level than the certificate has there.
    #[error("level {level}: the certificate has {found} people there, the plan {planned}")]
    Settled {
        /// Which level.
        level: u32,
        /// In the certificate.
        found: u32,
        /// In the plan.
        planned: u32,
    },
    /// Somebody has fewer tickets than what was reached on their level comes to.
    #[error("{person} is on {found} tickets, fewer than level {level} reached")]
    BelowLevel {
        /// Who.
        person: PersonId,
        /// In the plan.
        found: u32,
        /// Their level.
        level: u32,
    },
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

    /// Everything in which the plan and the parts at hand disagree, in exact arithmetic. Empty means: it holds.
    pub fn check(&self, parts: PlanParts<'_>) -> Vec<PlanFault> {
        let mut faults = Vec::new();
        let lottery = [
            self.book.is_some(),
            self.certificate.is_some(),
            self.counts.is_some(),
            self.levels.is_some(),
            self.profiles.is_some(),
            self.quotas.is_some(),
            self.tickets.is_some(),
        ];
        if !lottery.iter().all(|present| *present == (self.fairness != Fairness::Uniform)) || self.size == 0 || self.tickets == Some(0) {
            faults.push(PlanFault::Shape);
        }
        if self.alternates.is_some_and(|alternates| !alternates.holds(self.fairness) || self.replaces.is_some()) {
            faults.push(PlanFault::Alternates);
        }
        if let Some(panels) = self.panels {
            let alone = self.alternates.is_none() && self.replaces.is_none() && self.seating.is_none();
            if !(2..=MAX_PANELS).contains(&panels) || !self.size.is_multiple_of(panels) || !alone {
                return vec![PlanFault::Panels];
            }
        }
        if let Some(seating) = &self.seating {
            let alone = self.fairness == Fairness::Uniform && self.alternates.is_none() && self.replaces.is_none();
            if !seating.holds() || !alone || seating.people.len() as u64 != u64::from(self.size) {
                faults.push(PlanFault::Seating);
            }
            let panel = parts.replaced.map(|found| found.seats.stay.iter().copied().collect::<BTreeSet<_>>());
            if panel.is_some_and(|panel| !panel.iter().eq(&seating.people)) {
                faults.push(PlanFault::NotThePanel);
            }
        }
        let by_hand = self.sources.iter().filter_map(|name| Some((name, name.parse::<Source>().ok()?.tickets()?)));
        for (source_name, expected) in by_hand.filter(|(_, expected)| self.tickets != Some(*expected)) {
            faults.push(PlanFault::Balls { source_name: source_name.clone(), expected, planned: self.tickets });
        }
        if parts.leaves.is_some_and(|leaves| merkle_root(leaves) != self.pool) {
            faults.push(PlanFault::PoolHash);
        }
        if let (Some(quotas), Some(planned)) = (parts.quotas, self.quotas)
            && sha256(&quotas.to_csv()) != planned
        {
            faults.push(PlanFault::QuotasHash);
        }
        self.check_replacement(parts, &mut faults);
        self.check_book(parts, &mut faults);
        self.check_certificate(parts, &mut faults);
        faults
    }

    /// Panels drawn at once.
    pub fn panels(&self) -> u32 {
        self.panels.unwrap_or(1)
    }

    /// Quotas of one panel as those of all panels together.
    pub fn whole<'q>(&self, quotas: &'q Quotas) -> Cow<'q, Quotas> {
        if self.panels() > 1 { Cow::Owned(quotas.times(self.panels())) } else { Cow::Borrowed(quotas) }
    }

    /// The people whom it cannot draw, in order.
    pub fn without(&self) -> &[PersonId] {
        self.replaces.as_ref().map_or(&[], |replaces| &replaces.without)
    }

    fn check_replacement(&self, parts: PlanParts<'_>, faults: &mut Vec<PlanFault>) {
        let Some(replaces) = &self.replaces else { return };
        for person in &replaces.without {
            match self.counts.as_ref().and_then(|counts| counts.get(person.index())) {
                Some(0) | None => {}
                Some(found) => faults.push(PlanFault::Barred { person: *person, found: *found }),
            }
        }
        let Some(found) = parts.replaced else { return };
        let out: BTreeSet<PersonId> = replaces.without.iter().copied().collect();
        let expected = parts.pool.map(|pool| with_housemates(pool, &found.seats.spent));
        let listed = replaces.without.is_sorted_by(|a, b| a < b) && found.seats.spent.is_subset(&out);
        if !listed || expected.is_some_and(|expected| expected != replaces.without) {
            faults.push(PlanFault::Without);
        }
        if let Some(pool) = parts.pool
            && let Some(call) = found.seats.next(pool, found.quotas).filter(Call::keeps)
        {
            faults.push(PlanFault::AlternateFirst(call.person));
        }
        let (Some(quotas), Some(first)) = (parts.quotas, found.quotas) else { return };
        if !quotas.same_values(first) {
            faults.push(PlanFault::OtherValues);
        } else if !replaces.by_hand && parts.pool.is_some_and(|pool| first.left_open(pool, &found.seats.stay) != *quotas) {
            faults.push(PlanFault::LeftOpen);
        }
    }

    fn check_book(&self, parts: PlanParts<'_>, faults: &mut Vec<PlanFault>) {
        let (Some(bytes), Some(hash), Some(planned), Some(tickets)) = (parts.book, self.book, &self.counts, self.tickets) else { return };
        if sha256(bytes) != hash {
            faults.push(PlanFault::BookHash);
        }
        let book = match Book::from_csv(bytes) {
            Ok(book) => book,
            Err(found) => return faults.push(PlanFault::BookUnreadable(found.first().map(ToString::to_string).unwrap_or_default())),
        };
        let found = u32::try_from(book.tickets.len()).unwrap_or(u32::MAX);
        if found != tickets {
            faults.push(PlanFault::Tickets { found, planned: tickets });
        }
        if book.further + 1 != self.panels() as usize {
            faults.push(PlanFault::Panels);
        }
        if !book.numbering_holds() {
            faults.push(PlanFault::Numbering);
        }
        let counts = book.counts(planned.len());
        for (index, (found, planned)) in counts.iter().zip(planned).enumerate().filter(|(_, (found, planned))| found != planned) {
            faults.push(PlanFault::Count { person: PersonId::at(index), found: *found, planned: *planned });
        }
        if let (Some(pool), Some(quotas)) = (parts.pool, parts.quotas) {
            if pool.people.len() != planned.len() {
                faults.push(PlanFault::Shape);
            }
            let found = check_book(&book, pool, &self.whole(quotas), self.size);
            faults.extend(found.into_iter().map(|(ticket, fault)| PlanFault::Ticket { ticket, fault }));
            if self.panels() > 1 {
                let size = self.size / self.panels();
                let panel = |panel: &[PersonId]| check_panel(panel, pool, quotas, size);
                for (ticket, people) in (0u32..).zip(&book.tickets) {
                    let found = people.chunks(size.max(1) as usize).flat_map(panel);
                    faults.extend(found.map(|fault| PlanFault::Ticket { ticket, fault }));
                }
            }
        }
    }

    fn check_certificate(&self, parts: PlanParts<'_>, faults: &mut Vec<PlanFault>) {
        let Some(planned) = &self.levels else { return };
        let levels: Vec<Level> = planned.iter().filter_map(PlanLevel::numbers).collect();
        let rising = levels.windows(2).all(|pair| matches!(pair, [low, high] if low.reached <= high.reached));
        if !(1..=MAX_LEVELS).contains(&planned.len())
            || levels.iter().any(|level| level.people == 0)
            || levels.len() < planned.len()
            || !rising
            || levels.iter().any(|level| level.reached > level.bound)
        {
            return faults.push(PlanFault::Levels);
        }
        let (Some(bytes), Some(hash)) = (parts.certificate, self.certificate) else { return };
        if sha256(bytes) != hash {
            faults.push(PlanFault::CertificateHash);
        }
        let Some(quotas) = parts.quotas else { return };
        let quotas = &*self.whole(quotas);
        let Some(certificate) = Certificate::from_bytes(bytes, quotas) else { return faults.push(PlanFault::CertificateUnreadable) };
        self.check_settled(&certificate, &levels, faults);
        let Some(pool) = parts.pool else { return };
        let reached: Vec<BigRational> = levels.iter().map(|level| level.reached.clone()).collect();
        // Of a replacement, what the certificate says of the people who can be drawn; it must say nothing of anybody else.
        let narrowed = |left: &Remainder| left.narrowed(&certificate)?.bounds(&left.pool, quotas, self.size, &reached);
        let bounds = match &self.replaces {
            Some(replaces) => narrowed(&Remainder::new(pool, &replaces.without)),
            None => certificate.bounds(pool, quotas, self.size, &reached),
        };
        let Some(bounds) = bounds else { return faults.push(PlanFault::CertificateShape) };
        for ((level, proven), planned) in (1..).zip(&bounds).zip(planned) {
            let proven = fraction_text(proven);
            if proven != planned.bound {
                faults.push(PlanFault::Bound { level, proven, planned: planned.bound.clone() });
            }
        }
    }

    /// What needs no rows: as many people on every level as the plan says, each with the tickets that their level reached, and nobody who
    /// cannot be drawn.
    fn check_settled(&self, certificate: &Certificate, levels: &[Level], faults: &mut Vec<PlanFault>) {
        if self.without().iter().any(|person| certificate.levels.get(person.index()).is_some_and(|level| *level > 0)) {
            faults.push(PlanFault::CertificateShape);
        }
        for (number, level) in (1..).zip(levels) {
            let found = certificate.levels.iter().filter(|settled| **settled == number).count();
            let found = u32::try_from(found).unwrap_or(u32::MAX);
            if found != level.people {
                faults.push(PlanFault::Settled { level: number, found, planned: level.people });
            }
        }
        let (Some(counts), Some(tickets)) = (&self.counts, self.tickets) else { return };
        let due: Vec<BigInt> = levels.iter().map(|level| (&level.reached * BigInt::from(tickets)).floor().to_integer()).collect();
        for (index, (level, found)) in certificate.levels.iter().zip(counts).enumerate() {
            let due = (*level as usize).checked_sub(1).and_then(|level| due.get(level));
            if due.is_some_and(|due| BigInt::from(*found) < *due) {
                faults.push(PlanFault::BelowLevel { person: PersonId::at(index), found: *found, level: *level });
            }
        }
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
