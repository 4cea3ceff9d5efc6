//! The workbench: quotas tried out before anything is recorded, and what a draw under them would give. Pure, as all of `update`.
//!
//! What is tried is worked out by the desk in the background, one notion of fairness after the other. Each change makes all earlier orders
//! stale: the desk stops them, and what still comes of them is passed over.

use super::effect::{Attempt, Effect};
use super::layer::Layer;
use super::moot::PoolPicture;
use super::screen::Screen;
use super::state::State;
use crate::assembly::Draw;
use crate::id::PoolId;
use crate::session::{Explained, Trial};
use crate::sortition::{Change, Fairness, MAX_PLACES, Outlook, Quotas};

/// Whose chances are worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The quotas on record, under the notion of fairness that is recommended.
    OnRecord,
    /// The quotas that are tried, under a notion of fairness.
    Tried(Fairness),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Tried {
    /// Everybody's chances.
    Chances(Box<Outlook>),
    /// No panel meets the quotas, or something else stands against it.
    Failed(Explained),
}

/// A number that is being changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Places of the panel.
    Size,
    /// The minimum of a value, by its place.
    Min(usize),
    /// The maximum of a value, by its place.
    Max(usize),
}

/// How far a trial is: of what, the key of the stage, done, of.
pub type Progress = (Subject, &'static str, u64, u64);

/// Quotas being tried.
#[derive(Clone, Debug)]
pub struct Workbench {
    /// Of which pool.
    pub pool: PoolId,
    /// The quotas on record.
    pub base: Quotas,
    /// Least and most places of each value, in the order of the quotas.
    pub bounds: Vec<(u32, u32)>,
    /// Places of the panel.
    pub size: u32,
    /// Whether maxima are changed, or minima.
    pub upper: bool,
    /// Whether the next digit goes on with the number, or begins it anew.
    pub typing: bool,
    /// What is known of the numbers as they are.
    pub known: Vec<(Subject, Tried)>,
    /// What is being worked out.
    pub pending: Vec<Subject>,
    /// How far it is.
    pub progress: Option<Progress>,
}

impl Workbench {
    fn new(picture: &PoolPicture, size: u32) -> Self {
        Self {
            pool: picture.id,
            bounds: bounds(&picture.quotas),
            base: picture.quotas.clone(),
            size,
            upper: false,
            typing: false,
            known: Vec::new(),
            pending: Vec::new(),
            progress: None,
        }
    }

    /// The bounds that differ from those on record.
    pub fn changes(&self) -> Vec<Change> {
        let change = |((feature, quota), to): ((&str, &crate::sortition::Quota), &(u32, u32))| {
            let from = (quota.min, quota.max);
            (from != *to).then(|| Change { feature: feature.to_owned(), value: quota.value.clone(), from, to: *to })
        };
        self.base.each().zip(&self.bounds).filter_map(change).collect()
    }

    /// The quotas that are tried.
    pub fn quotas(&self) -> Quotas {
        self.base.changed(&self.changes())
    }

    /// Whether anything differs from what is on record.
    pub fn changed(&self) -> bool {
        bounds(&self.base) != self.bounds
    }

    /// Whether every number makes sense: while one is being typed, it may not.
    pub fn sound(&self) -> bool {
        self.size > 0 && self.bounds.iter().all(|(min, max)| min <= max)
    }

    /// The cell in a row of the screen: first the places, then the values.
    pub fn cell(&self, row: usize) -> Cell {
        match row.checked_sub(1) {
            None => Cell::Size,
            Some(place) if self.upper => Cell::Max(place),
            Some(place) => Cell::Min(place),
        }
    }

    fn number(&self, cell: Cell) -> u32 {
        match cell {
            Cell::Size => self.size,
            Cell::Min(place) => self.bounds.get(place).map_or(0, |bounds| bounds.0),
            Cell::Max(place) => self.bounds.get(place).map_or(0, |bounds| bounds.1),
        }
    }

    fn set(&mut self, cell: Cell, number: u32) {
        let number = number.min(MAX_PLACES);
        if self.number(cell) == number {
            return;
        }
        // What is known of the quotas on record stays known.
        if !self.changed()
            && let Some((subject, _)) = self.known.iter_mut().find(|(subject, _)| *subject == Subject::Tried(Fairness::Leximin))
        {
            *subject = Subject::OnRecord;
        }
        match cell {
            Cell::Size => self.size = number,
            Cell::Min(place) => self.bounds.iter_mut().skip(place).take(1).for_each(|bounds| bounds.0 = number),
            Cell::Max(place) => self.bounds.iter_mut().skip(place).take(1).for_each(|bounds| bounds.1 = number),
        }
        self.forget(cell == Cell::Size);
    }

    /// One place more or fewer; the other bound of the value gives way.
    pub fn step(&mut self, cell: Cell, more: bool) {
        self.typing = false;
        let number = self.number(cell);
        let number = if more { number.saturating_add(1) } else { number.saturating_sub(1) };
        self.set(cell, if cell == Cell::Size { number.max(1) } else { number });
        match cell {
            Cell::Min(place) => self.set(Cell::Max(place), self.number(Cell::Max(place)).max(number)),
            Cell::Max(place) => self.set(Cell::Min(place), self.number(Cell::Min(place)).min(number)),
            Cell::Size => {}
        }
    }

    /// A digit, or none to take the last one away.
    pub fn digit(&mut self, cell: Cell, digit: Option<u32>) {
        let before = if self.typing || digit.is_none() { self.number(cell) } else { 0 };
        self.typing = true;
        self.set(cell, digit.map_or(before / 10, |digit| before.saturating_mul(10).saturating_add(digit)));
    }

    /// The bounds as they are on record.
    pub fn restore(&mut self) {
        self.bounds = bounds(&self.base);
        self.typing = false;
        self.forget(false);
    }

    /// What was known of other numbers is not known of these. `all`: of the quotas on record neither.
    fn forget(&mut self, all: bool) {
        self.known.retain(|(subject, _)| !all && *subject == Subject::OnRecord);
        self.stop();
    }

    fn stop(&mut self) {
        self.pending.clear();
        self.progress = None;
    }

    /// What is known of a subject.
    pub fn known(&self, subject: Subject) -> Option<&Tried> {
        // Unchanged quotas are those on record.
        let alike = [Subject::OnRecord, Subject::Tried(Fairness::Leximin)];
        let same = !self.changed() && alike.contains(&subject);
        self.known.iter().find(|(known, _)| *known == subject || same && alike.contains(known)).map(|(_, tried)| tried)
    }

    /// What a screen shows and nobody knows yet.
    fn missing(&self, screen: Screen) -> Vec<Subject> {
        let shown = match screen {
            Screen::Quotas(_) => vec![Subject::Tried(Fairness::Leximin), Subject::OnRecord],
            Screen::Fairness(_) => Fairness::lotteries().map(Subject::Tried).collect(),
            _ => Vec::new(),
        };
        let missing = |subject: &Subject| {
            let same = *subject == Subject::OnRecord && !self.changed();
            !same && self.known(*subject).is_none()
        };
        if self.sound() { shown.into_iter().filter(missing).collect() } else { Vec::new() }
    }

    fn trial(&self, subject: Subject) -> Trial {
        let (fairness, quotas) = match subject {
            Subject::OnRecord => (Fairness::Leximin, self.base.clone()),
            Subject::Tried(fairness) => (fairness, self.quotas()),
        };
        Trial { pool: Some(self.pool), size: self.size, fairness, tickets: None, quotas: Some(quotas) }
    }
}

fn bounds(quotas: &Quotas) -> Vec<(u32, u32)> {
    quotas.each().map(|(_, quota)| (quota.min, quota.max)).collect()
}

/// A pool was read: the workbench of its screens is made, or follows what is on record now.
pub(super) fn read(state: &mut State, picture: &PoolPicture) {
    if !matches!(state.screen, Screen::Quotas(id) | Screen::Fairness(id) if id == picture.id) {
        return;
    }
    let size = likely_size(state, picture);
    match &mut state.workbench {
        Some(bench) if bench.pool == picture.id => {
            if bench.base != picture.quotas {
                let tried = bench.changed().then(|| bench.bounds.clone());
                bench.base = picture.quotas.clone();
                bench.bounds = tried.unwrap_or_else(|| bounds(&picture.quotas));
                bench.forget(true);
            }
        }
        other => *other = Some(Workbench::new(picture, size)),
    }
}

/// The places that a draw of the pool will likely have: those of the plan being written, of the latest draw, or what the quotas have room for.
fn likely_size(state: &State, picture: &PoolPicture) -> u32 {
    let draft = state.drafts.get("plan").and_then(|draft| serde_json::from_str::<serde_json::Value>(draft).ok());
    let written = draft.and_then(|draft| draft.get("size")?.as_str()?.trim().parse().ok());
    let of_pool = |draw: &&Draw| draw.planned.pool == picture.id && draw.replacing.is_none();
    let latest = || Some(state.moot.as_ref()?.assembly.draws.values().rev().find(of_pool)?.planned.size);
    let sums = |bound: fn(&crate::sortition::Quota) -> u32| {
        picture.quotas.features.iter().map(move |feature| feature.values.iter().map(bound).fold(0, u32::saturating_add))
    };
    let (least, most) = (sums(|quota| quota.min).max().unwrap_or(1), sums(|quota| quota.max).min().unwrap_or(1));
    written.or_else(latest).unwrap_or_else(|| least.midpoint(most.max(least))).clamp(1, MAX_PLACES)
}

/// Asks for what is shown and not known; stops what is no longer shown, or stands in the way of an act.
pub(super) fn follow(state: &mut State) -> Vec<Effect> {
    let screen = state.screen;
    let acts = state.layers.iter().any(|layer| matches!(layer, Layer::Form(_) | Layer::Progress(_) | Layer::Confirm(_)));
    let Some(bench) = &mut state.workbench else { return Vec::new() };
    let here = matches!(screen, Screen::Quotas(id) | Screen::Fairness(id) if id == bench.pool) && !acts;
    let missing = if here { bench.missing(screen) } else { Vec::new() };
    if missing.is_empty() {
        bench.stop();
    }
    if bench.pending == missing {
        return Vec::new();
    }
    state.trials += 1;
    let number = state.trials;
    bench.stop();
    bench.pending.clone_from(&missing);
    missing.into_iter().map(|subject| Effect::Try(Box::new(Attempt { number, subject, trial: bench.trial(subject) }))).collect()
}

/// A trial came to its end.
pub(super) fn take(state: &mut State, number: u64, subject: Subject, tried: Tried) {
    let latest = state.trials;
    let Some(bench) = state.workbench.as_mut().filter(|bench| number == latest && bench.pending.contains(&subject)) else { return };
    bench.pending.retain(|pending| *pending != subject);
    bench.progress = None;
    bench.known.push((subject, tried));
}

/// A trial has come further.
pub(super) fn advance(state: &mut State, number: u64, progress: Progress) {
    let latest = state.trials;
    if let Some(bench) = state.workbench.as_mut().filter(|bench| number == latest && bench.pending.contains(&progress.0)) {
        bench.progress = Some(progress);
    }
}

impl State {
    /// The workbench of the pool whose quotas are tried on this screen.
    pub fn bench(&self) -> Option<&Workbench> {
        let (Screen::Quotas(id) | Screen::Fairness(id)) = self.screen else { return None };
        self.workbench.as_ref().filter(|bench| bench.pool == id)
    }

    /// Trials up to this number are wanted no more.
    pub fn stale(&self) -> u64 {
        let pending = self.comparing.is_some() || self.workbench.as_ref().is_some_and(|bench| !bench.pending.is_empty());
        if pending { self.trials.saturating_sub(1) } else { self.trials }
    }
}
