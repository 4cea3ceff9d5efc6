//! Where splitting fails: panels found one by one, and the tickets that bring the smallest chance as high as these panels can.
//!
//! First each panel is the one that serves best what is still owed (herding). Then a program over shares of the panels known says who is
//! hardest to serve, and panels for them join. At last tickets are exchanged, one at a time, to raise the smallest count ticket by
//! ticket. Bounded in panels, steps and nodes; what cannot be reached is said as a gap, never hidden.
#![expect(clippy::indexing_slicing, reason = "arrays over units or panels, made together")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "tickets and seats, far below 2^31"
)]

use super::columns::{rounded, shares};
use super::counts::{Panel, Units};
use super::local::{Search, weight};
use super::panel::{Found, best};
use super::rounding::Sampler;
use super::split::Pieces;
use super::watch::{Stage, Stopped, Watch, tick};

/// Panels found by herding; twice as many where no program over shares follows.
const HERD: usize = 500;
/// Rounds of pricing, and panels looked for in each.
const ROUNDS: usize = 2;
const PRICED: usize = 20;
/// Pools of more units have no program over shares: it would take longer than all the rest.
const MIDDLING: usize = 500;
/// Exchanges of tickets that may fail before the smallest count is left as it is.
const FAILURES: usize = 100;
/// Exchanges of tickets at most.
const EXCHANGES: usize = 1000;
/// Nodes before a pool is said to have no panel that can be found.
const NODES_FOR_ANY: u64 = 20_000;

/// What the fallback ends with.
pub(super) enum Ending {
    /// Panels for all tickets.
    Panels(Vec<Panel>),
    /// No panel meets the quotas.
    NoPanel,
    /// Not even one panel was found within the nodes allowed.
    Unknown,
}

/// So many tickets, near the `wanted` chances of one person of each unit. The pieces' panels are a beginning.
pub(super) fn serve(
    units: &Units,
    pieces: Pieces,
    wanted: &[f64],
    tickets: usize,
    sampler: &mut Sampler,
    watch: &mut dyn Watch,
) -> Result<Ending, Stopped> {
    let mut known = pieces.panels;
    if known.is_empty() {
        let everyone: Vec<u32> = (0..units.len() as u32).collect();
        match best(units, &everyone, &vec![0.0; units.len()], NODES_FOR_ANY, 1.0) {
            Found::Panel(panel, _) => known.push(panel),
            Found::None => return Ok(Ending::NoPanel),
            Found::Unknown => return Ok(Ending::Unknown),
        }
    }
    let search = Search::new(units);
    let due: Vec<f64> = wanted.iter().enumerate().map(|(unit, chance)| chance.max(0.0) * units.copies(unit) as f64).collect();
    let middling = units.len() <= MIDDLING;
    herd(&search, &due, if middling { HERD } else { 2 * HERD }, &mut known, sampler, watch)?;
    known.sort_unstable();
    let times: Vec<f64> = known.chunk_by(|a, b| a == b).map(|equal| equal.len() as f64 / known.len() as f64).collect();
    known.dedup();
    let mut parts = None;
    if middling {
        for round in 0..ROUNDS {
            tick(watch, Stage::Columns, round, ROUNDS)?;
            parts = price(units, &search, &due, &mut known, sampler);
        }
    }
    let parts = parts.unwrap_or(times);
    let mut book = Book::new(units, &search, known, &due, &parts, tickets);
    book.raise(sampler, watch)?;
    Ok(Ending::Panels(book.panels()))
}

/// Panels that serve what is still owed, one after the other: every ticket owes each unit its due, in proportion.
fn herd(
    search: &Search<'_>,
    due: &[f64],
    steps: usize,
    known: &mut Vec<Panel>,
    sampler: &mut Sampler,
    watch: &mut dyn Watch,
) -> Result<(), Stopped> {
    let mut owed = vec![0.0; due.len()];
    let mut panel = known[0].clone();
    for done in 0..steps {
        tick(watch, Stage::Columns, done, steps)?;
        owed.iter_mut().zip(due).for_each(|(owed, due)| *owed += due);
        let weights: Vec<f64> = owed.iter().zip(due).map(|(owed, due)| owed / due.max(1e-6)).collect();
        panel = search.raised(&panel, &weights, sampler);
        for (unit, count) in &panel {
            owed[*unit as usize] -= *count as f64;
        }
        known.push(panel.clone());
    }
    Ok(())
}

/// The shares of the panels known that raise the smallest chance most; panels that would raise it further join, with a share of 0.
fn price(units: &Units, search: &Search<'_>, due: &[f64], known: &mut Vec<Panel>, sampler: &mut Sampler) -> Option<Vec<f64>> {
    let (mut parts, weights, worth) = shares(units, known, due)?;
    for _ in 0..PRICED {
        let start = known[sampler.below(parts.len())].clone();
        let panel = search.raised(&start, &weights, sampler);
        if weight(&panel, &weights) > worth && !known.contains(&panel) {
            known.push(panel);
        }
    }
    parts.resize(known.len(), 0.0);
    Some(parts)
}

/// Panels, and how many tickets hold each.
struct Book<'a> {
    units: &'a Units,
    search: &'a Search<'a>,
    known: Vec<Panel>,
    tickets: Vec<usize>,
    /// Per unit, tickets times people on them.
    got: Vec<i64>,
    /// Per unit, what it would have in all tickets.
    due: Vec<f64>,
    /// The tickets that everybody shall have.
    floor: i64,
}

impl<'a> Book<'a> {
    fn new(units: &'a Units, search: &'a Search<'a>, known: Vec<Panel>, due: &[f64], parts: &[f64], all: usize) -> Self {
        let due = due.iter().map(|due| due * all as f64).collect();
        let mut book = Self { units, search, known, tickets: rounded(parts, all), got: vec![0; units.len()], due, floor: 0 };
        for place in 0..book.known.len() {
            book.count(place, book.tickets[place] as i64);
        }
        book
    }

    fn count(&mut self, place: usize, times: i64) {
        for (unit, count) in &self.known[place] {
            self.got[*unit as usize] += count * times;
        }
    }

    /// The fewest tickets of anybody to whom some are due.
    fn fewest(&self) -> i64 {
        let somebody = self.got.iter().enumerate().filter(|(unit, _)| self.due[*unit] > 0.0);
        somebody.map(|(unit, got)| got / self.units.copies(unit)).min().unwrap_or(0)
    }

    /// What it costs that a unit has so many: a little for each ticket that it is from its due, in proportion; much for each below the floor.
    fn cost(&self, unit: usize, got: i64) -> f64 {
        let due = self.due[unit];
        let floor = if due > 0.0 { self.floor * self.units.copies(unit) } else { 0 };
        let (off, below, due) = (got as f64 - due, (floor - got).max(0) as f64, due.max(1.0));
        off * off / due + 100.0 * below * below
    }

    /// What a change by so many of a panel would add to the cost.
    fn change(&self, place: usize, times: i64) -> f64 {
        let one = |(unit, count): &(u32, i64)| {
            let unit = *unit as usize;
            self.cost(unit, self.got[unit] + times * count) - self.cost(unit, self.got[unit])
        };
        self.known[place].iter().map(one).sum()
    }

    /// Raises the smallest count, ticket by ticket, as far as exchanges lead.
    fn raise(&mut self, sampler: &mut Sampler, watch: &mut dyn Watch) -> Result<(), Stopped> {
        let mut highest = self.tickets.clone();
        self.floor = self.fewest() + 1;
        let mut failures = 0;
        for done in 0..EXCHANGES {
            tick(watch, Stage::Columns, done, EXCHANGES)?;
            failures = if self.exchange(failures, sampler) { 0 } else { failures + 1 };
            if self.fewest() >= self.floor {
                highest.clone_from(&self.tickets);
                self.floor = self.fewest() + 1;
                failures = 0;
            }
            if failures > FAILURES {
                break;
            }
        }
        self.tickets = highest;
        Ok(())
    }

    /// Takes one ticket out and puts another in, known or found for this, if that costs less.
    fn exchange(&mut self, skip: usize, sampler: &mut Sampler) -> bool {
        let mut out: Vec<(f64, usize)> =
            (0..self.known.len()).filter(|place| self.tickets[*place] > 0).map(|place| (self.change(place, -1), place)).collect();
        out.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let Some(&(saved, out)) = out.get(skip) else { return false };
        self.count(out, -1);
        let costs = (0..self.known.len()).map(|place| (self.change(place, 1), place));
        let (mut added, mut into) = costs.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).expect("a panel is known");
        if saved + added >= -1e-9 {
            let weights: Vec<f64> = (0..self.got.len()).map(|u| self.cost(u, self.got[u]) - self.cost(u, self.got[u] + 1)).collect();
            let panel = self.search.raised(&self.known[into], &weights, sampler);
            self.known.push(panel);
            self.tickets.push(0);
            into = self.known.len() - 1;
            added = self.change(into, 1);
            if saved + added >= -1e-9 {
                self.known.pop();
                self.tickets.pop();
                self.count(out, 1);
                return false;
            }
        }
        self.tickets[out] -= 1;
        self.tickets[into] += 1;
        self.count(into, 1);
        true
    }

    fn panels(self) -> Vec<Panel> {
        self.known.into_iter().zip(self.tickets).flat_map(|(panel, tickets)| std::iter::repeat_n(panel, tickets)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::instance::Instance;
    use crate::sortition::{Feature, Person, Pool, Quota, Quotas};

    /// Music, sport, chess; value 0 plays, and at most one on a panel of two may. The fourth plays nothing.
    fn three_games(least: u32) -> Units {
        let quota = |value: &str, min, max| Quota { value: value.into(), min, max, flex: None };
        let feature = |name: &str| Feature { name: name.into(), values: vec![quota("plays", least, 1), quota("no", least, 2 - least)] };
        let quotas = Quotas { features: ["chess", "music", "sport"].map(feature).to_vec() };
        let people = [[1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 1, 1]];
        let people = people.map(|values| Person { values: values.to_vec(), household: None });
        Units::new(&Instance::new(&Pool { people: people.to_vec() }, &quotas, 2))
    }

    #[test]
    fn herding_and_exchanges_alone_reach_what_whole_panels_can_give() {
        let units = three_games(0);
        let wanted = vec![0.5; 4];
        let ending = serve(&units, Pieces::default(), &wanted, 1000, &mut Sampler(1), &mut ()).unwrap();
        let Ending::Panels(panels) = ending else { panic!("no panels") };
        let mut counts = [0; 4];
        panels.iter().flatten().for_each(|(unit, _)| counts[*unit as usize] += 1);
        counts.sort_unstable();
        assert_eq!((panels.len(), counts), (1000, [333, 333, 334, 1000]));
    }

    #[test]
    fn where_no_panel_exists_none_is_made_up() {
        let ending = serve(&three_games(1), Pieces::default(), &[0.5; 4], 1000, &mut Sampler(1), &mut ()).unwrap();
        assert!(matches!(ending, Ending::NoPanel));
    }

    #[test]
    fn it_stops_when_told() {
        struct Soon(u32);
        impl Watch for Soon {
            fn tick(&mut self, _: Stage, _: u64, _: u64) -> bool {
                self.0 -= 1;
                self.0 > 0
            }
        }
        assert!(serve(&three_games(0), Pieces::default(), &[0.5; 4], 1000, &mut Sampler(1), &mut Soon(300)).is_err());
    }
}
