//! Draws: worked out here, decided in `assembly`, told as views.

use super::pool::{PoolView, Sheet};
use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{
    Alternates, Came, Command, Declined, Draw, DrawStatus, Evidenced, FirstDraw, MAX_PANELS, Material, Outcome, Plan, PlanFault, PlanLevel,
    PlannedDraw, PoolState, Replacement, Seat,
};
use crate::digest::{Digest, sha256, tagged};
use crate::id::{DrawId, PersonId, PoolId};
use crate::randomness::Source;
use crate::sortition::{Book, Call, Fairness, Lottery, Pool, Quotas, Remainder, Request, Watch, solve_apart, unevenness};
use crate::store::StoreError;
use crate::text::Untrusted;

/// A draw to plan.
#[derive(Clone, Debug)]
pub struct DrawRequest {
    /// From which pool; the latest where none is named.
    pub pool: Option<PoolId>,
    /// Places on a panel.
    pub size: u32,
    /// How many panels are drawn at once.
    pub panels: u32,
    /// What is made as equal as possible.
    pub fairness: Fairness,
    /// Number of tickets; where none is given, as many as balls can draw, or the rules'.
    pub tickets: Option<u32>,
    /// Sources of chance, in the order in which evidence will come.
    pub sources: Vec<Source>,
    /// Who is drawn with the panel, to take its seats in their turn.
    pub alternates: Option<Alternates>,
}

/// A person drawn, and who that is in the imported file where this file knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelMember {
    /// Opaque id.
    pub id: PersonId,
    /// Id in the imported file.
    pub source_id: Option<String>,
}

/// A draw, for showing.
#[derive(Clone, Debug)]
pub struct DrawView {
    /// Its name.
    pub id: DrawId,
    /// Where it stands.
    pub draw: Draw,
    /// Its plan.
    pub plan: Plan,
    /// People in the pool.
    pub pool_size: u32,
    /// Tickets of whoever has fewest, among those who can be chosen at all; none for a uniform draw.
    pub min_tickets: Option<u32>,
    /// Tickets of whoever has most; none for a uniform draw.
    pub max_tickets: Option<u32>,
    /// People who are on no ticket though no single quota closes the lottery to them: their combination of values fits no panel. Known only
    /// where the bound is 0, for else everybody could have been given a chance.
    pub nobody: usize,
    /// The panel, where it is drawn.
    pub panel: Vec<PanelMember>,
    /// Everybody who sits, or sat, on the panel as it stands; of a draw that fills the seats of another, nobody.
    pub seats: Vec<SeatView>,
    /// For each round of tables, by how many people two tables differ in a value, at most.
    pub unevenness: Vec<u32>,
    /// The alternates in their order, and what became of them.
    pub alternates: Vec<AlternateView>,
    /// The alternate whose turn it is, where a seat is open and one waits.
    pub next: Option<Call>,
}

/// An alternate, for showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlternateView {
    /// Who.
    pub member: PanelMember,
    /// Whether they have taken a seat, which they may have given up.
    pub called: bool,
    /// Where they said no: when and why.
    pub declined: Option<Declined>,
}

/// A seat, for showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatView {
    /// Who.
    pub member: PanelMember,
    /// How they came.
    pub came: Came,
    /// On which panel of the draw, from 1.
    pub panel: u32,
    /// Where they gave it up: when and why.
    pub declined: Option<Declined>,
}

impl Session {
    /// Works a lottery out and commits to it.
    ///
    /// # Errors
    /// Where no panel can meet the quotas, somebody stops it, or the rules stand against it.
    pub fn plan_draw(&mut self, hand: Hand, request: &DrawRequest, watch: &mut dyn Watch) -> Result<DrawId, SessionError> {
        self.catch_up()?;
        if let Some(recorded) = self.recorded(hand.op)? {
            return planned(&recorded).ok_or(StoreError::Repeated.into());
        }
        let state = &self.state;
        let latest = || state.latest_pool().map(|(id, _)| id).ok_or(SessionError::NoPool);
        let id = request.pool.map_or_else(latest, Ok)?;
        let pool = state.pools.get(&id).ok_or(crate::assembly::Refusal::NoSuchPool(id))?;
        if let Some(open) = pool.open_draw {
            return Err(crate::assembly::Refusal::DrawOpen(open).into());
        }
        let view = self.pool(pool)?;
        if !(1..=MAX_PANELS).contains(&request.panels) || request.panels > 1 && request.alternates.is_some() {
            return Err(crate::assembly::Refusal::Plan(PlanFault::Panels).into());
        }
        let size = request.size.saturating_mul(request.panels.max(1));
        drawable(pool, size)?;
        self.work_out(hand, id, view, request, None, watch)
    }

    /// Works out the lottery of a draw, or of a replacement over what is left of its pool, and puts the plan on record. The quotas are
    /// those of `view`.
    pub(super) fn work_out(
        &mut self,
        hand: Hand,
        id: PoolId,
        view: PoolView,
        request: &DrawRequest,
        replacing: Option<(Replacement, Option<u32>, FirstDraw)>,
        watch: &mut dyn Watch,
    ) -> Result<DrawId, SessionError> {
        crate::randomness::check_sources(&request.sources, crate::clock::now()).map_err(crate::assembly::Refusal::from)?;
        let state = &self.state;
        let by_hand = request.sources.iter().find_map(|source| Some((source, source.tickets()?)));
        if let Some((source, expected)) = by_hand
            && (request.fairness == Fairness::Uniform || request.tickets.is_some_and(|tickets| tickets != expected))
        {
            let planned = request.tickets.filter(|_| request.fairness != Fairness::Uniform);
            return Err(crate::assembly::Refusal::Plan(PlanFault::Balls { source_name: source.to_string(), expected, planned }).into());
        }
        let tickets = request
            .tickets
            .or(by_hand.map(|(_, tickets)| tickets))
            .or(state.rules.as_ref().map(|(rules, _)| rules.tickets))
            .unwrap_or(1000);
        let hashes = (state.pool_hash(id).ok_or(crate::assembly::Refusal::NoSuchPool(id))?, view.quotas.hash());
        let (replaces, panel, first) = match replacing {
            Some((replaces, panel, first)) => (Some(replaces), panel, Some(first)),
            None => (None, None, None),
        };
        let mut plan = Plan::new(hashes.0, request.fairness, request.size.saturating_mul(request.panels.max(1)), &request.sources);
        plan.panel = panel;
        plan.panels = Some(request.panels).filter(|panels| *panels > 1);
        (plan.alternates, plan.replaces) = (request.alternates, replaces);
        let (mut book, mut certificate) = (None, None);
        if request.fairness != Fairness::Uniform {
            let seed = seed_of_turns(hashes.0, hashes.1);
            let remainder = Remainder::new(&view.people, plan.without());
            let pool = if plan.replaces.is_some() { &remainder.pool } else { &view.people };
            let work = Request { pool, quotas: &view.quotas, size: request.size, fairness: request.fairness, tickets, seed };
            let lottery = solve_apart(&work, request.panels, watch).map_err(|error| SessionError::Unsolved(Box::new(error)))?;
            let lottery = if plan.replaces.is_some() { remainder.lifted(lottery) } else { lottery };
            let (book_bytes, certificate_bytes) = write_lottery(&mut plan, lottery, &view.quotas, tickets)?;
            (book, certificate) = (Some(book_bytes), Some(certificate_bytes));
        }
        let bytes = plan.to_bytes().map_err(crate::ledger::EntryError::from)?;
        // The quotas of a pool are on record with it; those left open are not yet.
        let open = plan.replaces.as_ref().and(plan.quotas).map(|_| view.quotas.to_csv());
        let named = |bytes: Vec<u8>| (sha256(&bytes), bytes);
        let blobs = [Some(named(bytes)), plan.book.zip(book.clone()), plan.certificate.zip(certificate.clone()), open.map(named)];
        let blobs: Vec<_> = blobs.into_iter().flatten().collect();
        let work = PlannedDraw { pool: id, plan, leaves: view.leaves, people: view.people, quotas: view.quotas, book, certificate, first };
        let recorded = self.act(hand, &blobs, |_| Ok(Command::PlanDraw(Box::new(work))))?;
        planned(&recorded).ok_or(StoreError::Repeated.into())
    }

    /// A draw by its name.
    ///
    /// # Errors
    /// Where there is none of that name.
    pub fn draw(&self, id: DrawId) -> Result<&Draw, SessionError> {
        self.state.draws.get(&id).ok_or_else(|| crate::assembly::Refusal::NoSuchDraw(id).into())
    }

    /// The plan of a draw.
    ///
    /// # Errors
    /// Where its blob is missing or damaged.
    pub fn plan(&self, draw: &Draw) -> Result<Plan, SessionError> {
        Plan::from_bytes(&self.blob(&draw.planned.plan)?).map_err(|_| SessionError::Blob(draw.planned.plan))
    }

    /// Puts evidence on record and shows the code after it.
    ///
    /// # Errors
    /// Where it is not the next source's turn, or the evidence does not hold.
    pub fn give_evidence(&mut self, hand: Hand, draw: DrawId, evidence: Vec<Evidenced>) -> Result<Recorded, SessionError> {
        self.act(hand, &[], |_| Ok(Command::GiveEvidence { draw, evidence }))
    }

    /// Draws the panel, taking what evidence is still missing.
    ///
    /// # Errors
    /// Where evidence is missing or does not hold, or the draw is over.
    pub fn run_draw(&mut self, hand: Hand, draw: DrawId, evidence: Vec<Evidenced>) -> Result<Recorded, SessionError> {
        self.catch_up()?;
        let material = self.material(draw)?;
        self.act(hand, &[], |_| Ok(Command::RunDraw { draw, evidence, material }))
    }

    /// Calls a draw off.
    ///
    /// # Errors
    /// Where it is over, or no reason is given.
    pub fn cancel_draw(&mut self, hand: Hand, draw: DrawId, reason: Untrusted) -> Result<Recorded, SessionError> {
        self.catch_up()?;
        let material = self.material(draw)?;
        self.act(hand, &[], |_| Ok(Command::CancelDraw { draw, reason, material }))
    }

    pub(super) fn material(&self, id: DrawId) -> Result<Material, SessionError> {
        let draw = self.draw(id)?;
        let bytes = self.blob(&draw.planned.plan)?;
        let plan = self.plan(draw)?;
        let book = plan.book.map(|name| self.blob(&name)).transpose()?;
        let rows = plan.fairness == Fairness::Uniform || plan.alternates.is_some();
        let pool = if rows { Some(self.rows_of(draw)?) } else { None };
        let quotas = if plan.alternates.is_some() { self.quotas_of(&plan)? } else { None };
        Ok(Material { plan: bytes, book, pool, quotas })
    }

    /// The people of a draw's pool, with their leaves.
    pub(super) fn rows_of(&self, draw: &Draw) -> Result<(Pool, Vec<Digest>), SessionError> {
        let pool = self.state.pools.get(&draw.planned.pool).ok_or(SessionError::NoPool)?;
        self.pool_at(pool, draw.quotas).map(|view| (view.people, view.leaves))
    }

    /// Whether some value of the quotas has no place at all.
    fn closes_a_value(&self, plan: &Plan) -> Result<bool, SessionError> {
        let quotas = self.quotas_of(plan)?.unwrap_or_default();
        Ok(quotas.features.iter().flat_map(|feature| &feature.values).any(|quota| quota.max == 0))
    }

    /// The quotas of a plan; none of a uniform draw.
    pub(super) fn quotas_of(&self, plan: &Plan) -> Result<Option<Quotas>, SessionError> {
        let read = |name| Quotas::from_csv(&self.blob(&name)?).map_err(|_| SessionError::Blob(name));
        plan.quotas.map(read).transpose()
    }

    /// The people of a draw's pool and the quotas of its plan; none for a uniform draw.
    pub(super) fn drawn_from(&self, draw: &Draw, plan: &Plan) -> Result<(Pool, Quotas), SessionError> {
        let pool = self.state.pools.get(&draw.planned.pool).ok_or(SessionError::NoPool)?;
        let quotas = self.quotas_of(plan)?.unwrap_or_default();
        Ok((self.pool_at(pool, draw.quotas)?.people, plan.whole(&quotas).into_owned()))
    }

    /// A draw with its plan and panel.
    ///
    /// # Errors
    /// Where there is none of that name, or its blobs are damaged.
    pub fn draw_view(&self, id: DrawId) -> Result<DrawView, SessionError> {
        let draw = self.draw(id)?.clone();
        let plan = self.plan(&draw)?;
        let pool = self.state.pools.get(&draw.planned.pool).ok_or(SessionError::NoPool)?;
        let (panel, seats, alternates) = match &draw.status {
            DrawStatus::Drawn(outcome) => {
                let sheet = self.sheet(pool)?;
                let source_id = |id: &PersonId| sheet.as_ref().and_then(|sheet: &Sheet| sheet.source_id(*id)).map(str::to_owned);
                let member = |id: &PersonId| PanelMember { id: *id, source_id: source_id(id) };
                let seat = |seat: &Seat| SeatView {
                    member: member(&seat.person),
                    came: seat.came,
                    panel: seat.panel,
                    declined: draw.seats.declined.get(&seat.person).cloned(),
                };
                let alternate = |id: &PersonId| AlternateView {
                    member: member(id),
                    called: draw.seats.calls.iter().any(|(call, _)| call.person == *id),
                    declined: draw.seats.declined.get(id).cloned(),
                };
                let alternates = draw.seats.alternates.iter().map(alternate).collect();
                (outcome.panel.iter().map(member).collect(), draw.seats.taken.iter().map(seat).collect(), alternates)
            }
            DrawStatus::Open | DrawStatus::Cancelled { .. } => (Vec::new(), Vec::new(), Vec::new()),
        };
        let pool_size = pool.imported.size;
        let most = |counts: &[u32]| counts.iter().max().copied();
        let (min_tickets, max_tickets, nobody) = match &plan.counts {
            None => (None, None, 0),
            // Rows are read only where somebody has no ticket: by the quotas, or for having had a seat, and not by the lottery.
            Some(counts)
                if counts.contains(&0) && (plan.replaces.is_some() || plan.bound() == Some("0/1") || self.closes_a_value(&plan)?) =>
            {
                let (people, quotas) = self.drawn_from(&draw, &plan)?;
                let out = |place: usize| plan.without().binary_search(&PersonId::at(place)).is_ok();
                let can = people.choosable(&quotas).zip(counts).enumerate().filter(|(place, (can, _))| *can && !out(*place));
                let mut can: Vec<u32> = can.map(|(_, (_, count))| *count).collect();
                let nobody = if plan.bound() == Some("0/1") { can.iter().filter(|count| **count == 0).count() } else { 0 };
                // Whoever fits no panel is told of by themselves: the fewest tickets are those of somebody who can be drawn.
                can.retain(|count| *count > 0 || nobody == 0);
                (can.iter().min().copied(), most(counts), nobody)
            }
            Some(counts) => (counts.iter().min().copied(), most(counts), 0),
        };
        let next = self.next_alternate(id)?;
        let unevenness = match &draw.status {
            DrawStatus::Drawn(Outcome { tables: Some(rounds), .. }) => {
                let (people, _) = self.rows_of(&draw)?;
                rounds.iter().map(|tables| unevenness(tables, &people)).collect()
            }
            _ => Vec::new(),
        };
        Ok(DrawView { id, draw, plan, pool_size, min_tickets, max_tickets, nobody, panel, seats, unevenness, alternates, next })
    }
}

/// Whether a panel of that size can come from the pool at all.
pub(super) fn drawable(pool: &PoolState, size: u32) -> Result<(), SessionError> {
    let people = pool.imported.size;
    if size == 0 || size > people { Err(crate::assembly::Refusal::PanelSize { size, people }.into()) } else { Ok(()) }
}

/// What decides whose turn it is among people who are alike.
pub(super) fn seed_of_turns(pool: Digest, quotas: Digest) -> Digest {
    tagged("folkmoot/v1/turns", &[pool.as_ref(), quotas.as_ref()])
}

/// The draw that an act planned.
pub(super) fn planned(recorded: &Recorded) -> Option<DrawId> {
    recorded.entries.iter().find_map(|entry| match &entry.event {
        Some(crate::assembly::Event::DrawPlanned(event)) => Some(event.draw),
        _ => None,
    })
}

/// Writes a lottery into its plan; gives the bytes of book and certificate.
fn write_lottery(plan: &mut Plan, lottery: Lottery, quotas: &Quotas, tickets: u32) -> Result<(Vec<u8>, Vec<u8>), SessionError> {
    let book = Book::number_apart(lottery.panels, plan.panels().saturating_sub(1) as usize);
    let certificate_bytes = lottery.certificate.to_bytes(quotas).map_err(crate::ledger::EntryError::from)?;
    let book_bytes = book.to_csv();
    plan.book = Some(sha256(&book_bytes));
    plan.certificate = Some(sha256(&certificate_bytes));
    plan.counts = Some(lottery.counts);
    plan.levels = Some(lottery.levels.iter().map(PlanLevel::from).collect());
    plan.profiles = u32::try_from(lottery.profiles).ok();
    plan.quotas = Some(quotas.hash());
    plan.tickets = Some(tickets);
    Ok((book_bytes, certificate_bytes))
}
