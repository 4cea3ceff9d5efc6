//! Seats of a panel: given up, and filled again by a later draw.

use super::draw::planned;
use super::{DrawRequest, Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, DrawStatus, FirstDraw, Material, Plan, PlannedDraw, Refusal, Replacement, Seating};
use crate::digest::sha256;
use crate::id::{DrawId, PersonId};
use crate::randomness::Source;
use crate::sortition::{Call, Fairness, Quotas, Unsolved, Watch, with_housemates};
use crate::store::StoreError;
use crate::text::Untrusted;

/// Open seats to fill by a draw.
#[derive(Clone, Debug)]
pub struct ReplaceRequest {
    /// Whose panel.
    pub draw: DrawId,
    /// Which of its panels, where it drew several; the only one with open seats where none is given.
    pub panel: Option<u32>,
    /// How many seats; all that are open where none is given.
    pub seats: Option<u32>,
    /// What is made as equal as possible; as in the first draw where nothing is given.
    pub fairness: Option<Fairness>,
    /// Number of tickets; the rules' where none is given.
    pub tickets: Option<u32>,
    /// Sources of chance, in the order in which evidence will come.
    pub sources: Vec<Source>,
    /// A file of quotas in place of those that the people who stay leave open.
    pub quotas: Option<Vec<u8>>,
}

/// How a panel is spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TablesWish {
    /// At so many tables.
    Tables(u32),
    /// At as few tables as hold everybody with at most so many people each.
    Size(u32),
}

/// A panel to seat at tables.
#[derive(Clone, Debug)]
pub struct TablesRequest {
    /// Whose panel.
    pub draw: DrawId,
    /// Which of its panels, where it drew several.
    pub panel: Option<u32>,
    /// How many tables.
    pub tables: TablesWish,
    /// How many rounds.
    pub rounds: u32,
    /// Sources of chance, in the order in which evidence will come.
    pub sources: Vec<Source>,
}

impl Session {
    /// The people behind what somebody typed: opaque ids, or ids of the imported file.
    ///
    /// # Errors
    /// Where the pool has nobody of that id.
    pub fn people_named(&self, draw: DrawId, names: &[String]) -> Result<Vec<PersonId>, SessionError> {
        let pool = self.state.pools.get(&self.draw(draw)?.planned.pool).ok_or(SessionError::NoPool)?;
        let sheet = self.sheet(pool)?;
        let behind = |name: &String| {
            let name = name.trim();
            let by_source = sheet.as_ref().and_then(|sheet| sheet.person(name));
            let by_id = || name.parse::<PersonId>().ok().filter(|id| id.index() < pool.imported.size as usize);
            by_source.or_else(by_id).ok_or_else(|| SessionError::NobodyOfId(name.to_owned()))
        };
        names.iter().map(behind).collect()
    }

    /// Writes down that people give up their seats.
    ///
    /// # Errors
    /// Where somebody is not on the panel as it stands, or no reason is given.
    pub fn decline(&mut self, hand: Hand, draw: DrawId, people: Vec<PersonId>, reason: Untrusted) -> Result<Recorded, SessionError> {
        self.act(hand, &[], |state| Ok(Command::Decline { draw: state.first_draw(draw), people, reason }))
    }

    /// Lets alternates take the open seats of a panel, one after another, as long as somebody waits and keeps the quotas (or `anyway`).
    ///
    /// # Errors
    /// Where no seat is open, nobody waits, or the quotas would be missed.
    pub fn call_up(&mut self, hand: Hand, draw: DrawId, anyway: bool) -> Result<Recorded, SessionError> {
        self.catch_up()?;
        let draw = self.state.first_draw(draw);
        let material = self.alternates_from(draw)?;
        self.act(hand, &[], |_| Ok(Command::CallUp { draw, anyway, material }))
    }

    /// Commits to seating a panel as it stands at tables, for some rounds.
    ///
    /// # Errors
    /// Where there is no panel yet, a draw of its pool is open, or so many people cannot sit at so many tables so often.
    pub fn plan_tables(&mut self, hand: Hand, request: &TablesRequest) -> Result<DrawId, SessionError> {
        self.catch_up()?;
        if let Some(recorded) = self.recorded(hand.op)? {
            return planned(&recorded).ok_or(StoreError::Repeated.into());
        }
        crate::randomness::check_sources(&request.sources, crate::clock::now()).map_err(Refusal::from)?;
        let draw = self.state.first_draw(request.draw);
        let first = self.draw(draw)?;
        if !matches!(first.status, DrawStatus::Drawn(_)) {
            return Err(SessionError::NotDrawn(draw));
        }
        let mut people = first.staying_on(first.meant(request.panel)?);
        people.sort_unstable();
        let size = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let tables = match request.tables {
            TablesWish::Tables(tables) => tables,
            TablesWish::Size(most) => size.div_ceil(most.max(1)),
        };
        let (id, (rows, leaves)) = (first.planned.pool, self.rows_of(first)?);
        let hash = self.state.pool_hash(id).ok_or(Refusal::NoSuchPool(id))?;
        let seating = Some(Seating { draw, people, rounds: request.rounds, tables });
        let plan = Plan { seating, panel: request.panel, ..Plan::new(hash, Fairness::Uniform, size, &request.sources) };
        let bytes = plan.to_bytes().map_err(crate::ledger::EntryError::from)?;
        let blobs = [(sha256(&bytes), bytes)];
        let quotas = Quotas::default();
        let work = PlannedDraw { pool: id, plan, leaves, people: rows, quotas, book: None, certificate: None, first: None };
        let recorded = self.act(hand, &blobs, |_| Ok(Command::PlanDraw(Box::new(work))))?;
        planned(&recorded).ok_or(StoreError::Repeated.into())
    }

    /// Who sits where: round, table, person and, where this file knows, the id in the imported file. A header and a row a place.
    ///
    /// # Errors
    /// Where the draw seats nobody, or has not taken place.
    pub fn tables(&self, draw: DrawId) -> Result<Vec<Vec<String>>, SessionError> {
        let found = self.draw(draw)?;
        let DrawStatus::Drawn(outcome) = &found.status else { return Err(SessionError::NotDrawn(draw)) };
        let rounds = outcome.tables.as_ref().ok_or(Refusal::NoTables(draw))?;
        let pool = self.state.pools.get(&found.planned.pool).ok_or(SessionError::NoPool)?;
        let sheet = self.sheet(pool)?;
        let source_id = |id: &PersonId| sheet.as_ref().and_then(|sheet| sheet.source_id(*id)).unwrap_or_default().to_owned();
        let mut table = vec![["round", "table", "person", "id"].map(str::to_owned).to_vec()];
        for (round, tables) in rounds.iter().enumerate() {
            for (number, people) in tables.iter().enumerate() {
                let row = |id: &PersonId| vec![(round + 1).to_string(), (number + 1).to_string(), id.to_string(), source_id(id)];
                table.extend(people.iter().map(row));
            }
        }
        Ok(table)
    }

    /// The alternate whose turn it is; none where no seat is open or nobody waits.
    pub(super) fn next_alternate(&self, draw: DrawId) -> Result<Option<Call>, SessionError> {
        let found = self.draw(draw)?;
        if found.open_seats() == 0 || found.seats.waiting().next().is_none() {
            return Ok(None);
        }
        let Material { pool, quotas, .. } = self.alternates_from(draw)?;
        let seats = self.state.replacing(Some(draw), None);
        Ok(seats.zip(pool).and_then(|(seats, (pool, _))| seats.next(&pool, quotas.as_ref())))
    }

    /// The plan of a draw, the people of its pool, and its quotas.
    fn alternates_from(&self, id: DrawId) -> Result<Material, SessionError> {
        let draw = self.draw(id)?;
        let quotas = self.quotas_of(&self.plan(draw)?)?;
        Ok(Material { plan: self.blob(&draw.planned.plan)?, book: None, pool: Some(self.rows_of(draw)?), quotas })
    }

    /// Works out a lottery for the open seats of a panel, over the people of its pool who are left, and commits to it.
    ///
    /// # Errors
    /// Where no seat is open, no panel can meet the quotas that are left, somebody stops it, or the rules stand against it.
    pub fn replace(&mut self, hand: Hand, request: &ReplaceRequest, watch: &mut dyn Watch) -> Result<DrawId, SessionError> {
        self.catch_up()?;
        if let Some(recorded) = self.recorded(hand.op)? {
            return planned(&recorded).ok_or(StoreError::Repeated.into());
        }
        let id = self.state.first_draw(request.draw);
        let first = self.draw(id)?;
        let mut gaps = (1..=first.panels()).filter(|panel| first.open_seats_on(*panel) > 0);
        let only = gaps.next().filter(|_| first.planned.panels.is_some() && gaps.next().is_none());
        let named = request.panel.or(only);
        let panel = if first.open_seats() == 0 { 1 } else { first.meant(named)? };
        let open = first.open_seats_on(panel);
        let size = request.seats.unwrap_or(open);
        if open == 0 || size == 0 || size > open {
            return Err(Refusal::OpenSeats { draw: id, open, wanted: size }.into());
        }
        let pool = self.state.pools.get(&first.planned.pool).ok_or(SessionError::NoPool)?;
        if let Some(open) = pool.open_draw {
            return Err(Refusal::DrawOpen(open).into());
        }
        let (plan, mut view) = (self.plan(first)?, self.pool(pool)?);
        let first_quotas = self.quotas_of(&plan)?;
        let replaces = Replacement {
            by_hand: request.quotas.is_some() && first_quotas.is_some(),
            draw: id,
            without: with_housemates(&view.people, &first.seats.spent()),
        };
        if let Some(quotas) = &first_quotas {
            view.quotas = match &request.quotas {
                Some(bytes) => Quotas::read(bytes).map_err(SessionError::Faults)?.0,
                None => quotas.left_open(&view.people, &first.staying_on(panel)),
            };
            if !view.quotas.same_values(quotas) {
                return Err(Refusal::Plan(crate::assembly::PlanFault::OtherValues).into());
            }
        }
        let fairness = request.fairness.unwrap_or(plan.fairness);
        let work = DrawRequest {
            pool: Some(first.planned.pool),
            size,
            panels: 1,
            fairness,
            tickets: request.tickets,
            sources: request.sources.clone(),
            alternates: None,
        };
        let (pool, bytes) = (first.planned.pool, self.blob(&first.planned.plan)?);
        let first_draw = FirstDraw { plan: bytes, quotas: first_quotas };
        self.work_out(hand, pool, view, &work, Some((replaces, named, first_draw)), watch).map_err(|error| match error {
            SessionError::Unsolved(unsolved) => match *unsolved {
                Unsolved::Impossible(conflict) => SessionError::NoReplacement(id, conflict),
                other @ (Unsolved::Cancelled | Unsolved::Trouble(_)) => SessionError::Unsolved(Box::new(other)),
            },
            other => other,
        })
    }
}
