//! A plan against its parts: hashes, shape, the people left out, every ticket, every level. What is not at hand is not checked.

use super::super::seats::Replacing;
use super::{MAX_LEVELS, MAX_PANELS, Plan, PlanFault, PlanLevel, fraction_text};
use crate::digest::{Digest, merkle_root, sha256};
use crate::id::PersonId;
use crate::randomness::Source;
use crate::sortition::{Book, Call, Certificate, Fairness, Level, Pool, Quotas, Remainder, check_book, check_panel, with_housemates};
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeSet;

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

impl Plan {
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
        if self.panel.is_some() && self.replaces.is_none() && self.seating.is_none() {
            return vec![PlanFault::Panels];
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
                let size = self.places();
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
}
