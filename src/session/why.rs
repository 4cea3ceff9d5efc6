//! Why a chance is no larger: the lowest of a draw, or that of one person. Facts from the proof, as codes that both faces phrase.

use super::{Session, SessionError};
use crate::assembly::Plan;
use crate::i18n::Coded;
use crate::id::{DrawId, PersonId};
use crate::sortition::{Bottleneck, Certificate, Hold, Level, Pool, Quotas, Side};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, ToPrimitive as _};

/// A level and what holds it down.
#[derive(Clone, Debug)]
pub struct Rung {
    /// Its number, from 1.
    pub number: u32,
    /// Levels in all.
    pub of: u32,
    /// Places on the panel.
    pub size: u32,
    /// What was reached, by how many, and what is proven.
    pub level: Level,
    /// What holds it down.
    pub bottleneck: Bottleneck,
}

/// One person's chance.
#[derive(Clone, Debug)]
pub struct Why {
    /// In which draw.
    pub draw: DrawId,
    /// Who.
    pub person: PersonId,
    /// Their id in the imported file, where this file knows it.
    pub source_id: Option<String>,
    /// Tickets that hold them, and all tickets; none for a uniform draw.
    pub tickets: Option<(u32, u32)>,
    /// Others of the pool in their household.
    pub housemates: u32,
    /// A value of theirs that has no place at all: feature, value.
    pub closed: Option<(String, String)>,
    /// Whose panel they cannot be drawn for again: they had a seat on it, or live with somebody who had.
    pub spent: Option<DrawId>,
    /// Their level; none for a uniform draw, and for people who can never be chosen.
    pub rung: Option<Rung>,
    /// Per quota that holds the level down, whether it is about a value of theirs.
    pub theirs: Vec<bool>,
}

impl Session {
    /// What holds the lowest chance of a draw down; none for a uniform draw.
    ///
    /// # Errors
    /// Where there is no such draw, or its blobs are damaged.
    pub fn lowest(&self, draw: DrawId) -> Result<Option<Rung>, SessionError> {
        let found = self.draw(draw)?;
        let plan = self.plan(found)?;
        let (pool, quotas) = self.drawn_from(found, &plan)?;
        self.rung(&plan, 1, &pool, &quotas)
    }

    /// Why somebody's chance is what it is. They are named as in the pool, or as in the imported file where this file knows.
    ///
    /// # Errors
    /// Where there is no such draw or person, or blobs are damaged.
    pub fn why(&self, draw: DrawId, who: &str) -> Result<Why, SessionError> {
        let found = self.draw(draw)?;
        let plan = self.plan(found)?;
        let (pool, quotas) = self.drawn_from(found, &plan)?;
        let sheet = self.sheet(self.state.pools.get(&found.planned.pool).ok_or(SessionError::NoPool)?)?;
        let missing = || SessionError::NoSuchPerson { draw, given: who.to_owned() };
        let behind = |id: PersonId| sheet.as_ref().and_then(|sheet| sheet.source_id(id)).map(str::to_owned);
        let listed = (0..pool.people.len()).map(PersonId::at).find(|id| behind(*id).as_deref() == Some(who.trim()));
        let id = who.trim().to_lowercase().parse().ok().filter(|id| pool.person(*id).is_some()).or(listed).ok_or_else(missing)?;
        let person = pool.person(id).ok_or_else(missing)?;
        let housemates = pool.people.iter().filter(|other| other.household.is_some() && other.household == person.household).count();
        let values = || quotas.features.iter().zip(&person.values).filter_map(|(f, v)| Some((f, f.values.get(usize::from(*v))?)));
        let closed = values().find(|(_, quota)| quota.max == 0).map(|(feature, quota)| (feature.name.clone(), quota.value.clone()));
        let tickets = plan.counts.as_ref().and_then(|counts| Some((*counts.get(id.index())?, plan.tickets?)));
        let level = self.certificate(&plan, &quotas)?.and_then(|proof| proof.levels.get(id.index()).copied()).filter(|level| *level > 0);
        let rung = level.map(|level| self.rung(&plan, level, &pool, &quotas)).transpose()?.flatten();
        let mine = |hold: &Hold| person.values.get(hold.at.0).is_some_and(|value| usize::from(*value) == hold.at.1);
        let theirs = rung.iter().flat_map(|rung| &rung.bottleneck.holds).map(mine).collect();
        let housemates = u32::try_from(housemates.saturating_sub(1)).unwrap_or(u32::MAX);
        let spent = plan.replaces.as_ref().filter(|replaces| replaces.without.contains(&id)).map(|replaces| replaces.draw);
        Ok(Why { draw, person: id, source_id: behind(id), tickets, housemates, closed, spent, rung, theirs })
    }

    fn rung(&self, plan: &Plan, number: u32, pool: &Pool, quotas: &Quotas) -> Result<Option<Rung>, SessionError> {
        let Some(certificate) = self.certificate(plan, quotas)? else { return Ok(None) };
        let levels = plan.levels.as_deref().unwrap_or_default();
        let level = (number as usize).checked_sub(1).and_then(|place| levels.get(place)?.numbers());
        let (Some(level), Some(bottleneck)) = (level, certificate.bottleneck(number, pool, quotas)) else { return Ok(None) };
        Ok(Some(Rung { number, of: u32::try_from(levels.len()).unwrap_or(u32::MAX), size: plan.size, level, bottleneck }))
    }

    fn certificate(&self, plan: &Plan, quotas: &Quotas) -> Result<Option<Certificate>, SessionError> {
        let read = |name| Certificate::from_bytes(&self.blob(&name)?, quotas).ok_or(SessionError::Blob(name));
        plan.certificate.map(read).transpose()
    }
}

/// A share with two decimals, rounded up: nobody is told that less is possible than what is proven.
fn share(coded: Coded, share: &BigRational) -> Coded {
    hundredths(coded, (share * BigInt::from(10_000)).ceil().to_integer().to_u64().unwrap_or(0))
}

fn hundredths(coded: Coded, hundredths: u64) -> Coded {
    coded.with("whole", (hundredths / 100).to_string()).with("tenth", format!("{:02}", hundredths % 100))
}

/// What holds a level down: a sentence, then a line for each limit where there are several.
pub fn bottleneck(rung: &Rung) -> Vec<Coded> {
    let Rung { number, level, bottleneck, size, .. } = rung;
    let lower = *number > 1;
    let sentence = |coded: Coded| share(coded, &level.bound).count("people", bottleneck.people.into()).count("size", (*size).into());
    let hold = bottleneck.holds.first();
    let told = |coded: Coded, hold: &Hold| {
        let coded = coded.with("feature", &hold.feature).with("value", &hold.value).count("places", hold.places.into());
        coded.count("all", hold.people.into()).count("settled", hold.settled.into())
    };
    if level.bound.is_one() {
        let certain = level.reached.is_one();
        return vec![Coded::new(if certain { "bottleneck-certain" } else { "bottleneck-unproven" })];
    }
    if let Some(hold) = hold.filter(|_| bottleneck.alone) {
        let key = if lower && hold.settled > 0 { "bottleneck-value-rest" } else { "bottleneck-value" };
        return vec![sentence(told(Coded::new(key), hold))];
    }
    if hold.is_none() && bottleneck.households == 0 {
        return vec![sentence(Coded::new(if lower { "bottleneck-seats-rest" } else { "bottleneck-seats" }))];
    }
    let head = sentence(Coded::new(if lower { "bottleneck-together-rest" } else { "bottleneck-together" }));
    let line = |hold: &Hold| {
        let key = match hold.side {
            Side::Max => "hold-max",
            Side::Min => "hold-min",
        };
        told(Coded::new(key), hold)
    };
    let seats = bottleneck.seats.then(|| Coded::new("hold-seats").count("size", (*size).into()));
    let homes = (bottleneck.households > 0).then(|| Coded::new("hold-homes").count("count", bottleneck.households.into()));
    std::iter::once(head).chain(bottleneck.holds.iter().map(line)).chain(seats).chain(homes).collect()
}

/// The card of one person: their chance, their level, what holds it down, what would raise it. A line each; none where there is a gap.
pub fn why(why: &Why) -> Vec<Option<Coded>> {
    let person = why.person.to_string();
    let mut lines = Vec::new();
    match why.tickets {
        Some((tickets, of)) => {
            let exact = u64::from(tickets) * 10_000 / u64::from(of.max(1));
            let chance = Coded::new("why-chance").with("person", &person).count("tickets", tickets.into()).count("of", of.into());
            lines.push(Some(hundredths(chance, exact)));
        }
        None if why.spent.is_some() => {}
        None => lines.push(Some(Coded::new("why-uniform").with("person", &person))),
    }
    lines.extend(why.source_id.as_ref().map(|id| Some(Coded::new("why-who").with("person", &person).with("id", id))));
    if let Some(first) = why.spent {
        lines.push(Some(Coded::new("why-spent").with("draw", first.to_string()).with("person", &person)));
        return lines;
    }
    if let Some((feature, value)) = &why.closed {
        lines.push(Some(Coded::new("why-never").with("feature", feature).with("value", value)));
    }
    if why.housemates > 0 {
        lines.push(Some(Coded::new("why-household").count("count", why.housemates.into())));
    }
    let Some(rung) = &why.rung else { return lines };
    let reached = BigRational::min(rung.level.reached.clone(), rung.level.bound.clone());
    let level = if rung.of == 1 { Coded::new("why-level-only") } else { Coded::new("why-level") };
    let level = level.count("level", rung.number.into()).count("of", rung.of.into()).count("people", rung.level.people.into());
    lines.extend([Some(share(level, &reached)), None]);
    lines.extend(bottleneck(rung).into_iter().map(Some));
    let theirs = rung.bottleneck.holds.iter().zip(&why.theirs).filter(|(hold, mine)| **mine && hold.side == Side::Max);
    lines.extend(theirs.map(|(hold, _)| Some(Coded::new("why-theirs").with("feature", &hold.feature).with("value", &hold.value))));
    if rung.level.bound.is_one() {
        return lines;
    }
    lines.extend([None, Some(Coded::new("raise-head"))]);
    lines.extend(rung.bottleneck.holds.iter().map(|hold| {
        let key = match hold.side {
            Side::Max => "raise-max",
            Side::Min => "raise-min",
        };
        Some(Coded::new(key).with("feature", &hold.feature).with("value", &hold.value).count("places", hold.places.into()))
    }));
    if rung.bottleneck.seats {
        lines.push(Some(Coded::new("raise-seats").count("size", rung.size.into())));
    }
    lines
}
