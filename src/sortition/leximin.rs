//! Chances as equal as the quotas allow: the ladder of quota programs.
//!
//! Level after level, the smallest chance among the unsettled classes is raised as far as the quotas, the caps (no chance above 1) and the
//! household rows allow; the classes whose multiplier shows that they cannot rise further are settled there (Flanigan, Gölz, Gupta,
//! Hennig, Procaccia, Nature 596, 2021, on marginals instead of panels). Caps and household rows join only when violated.
#![expect(clippy::indexing_slicing, reason = "arrays over classes or rows, made together")]
#![expect(clippy::cast_precision_loss, reason = "people and places, far below 2^52")]

use super::instance::Instance;
use super::interior::maximise;
use super::lp::{Failure, Program, Standing, Tableau, Vertex};
use super::watch::{Stage, Stopped, Watch, tick};
use std::collections::BTreeMap;

/// All results of floating point are rounded to this grid before anything depends on them.
pub(super) const GRID: f64 = 1e9;
/// A row that is never reached from below.
const FREE: f64 = -1e6;
/// Places that a row must leave to count as one that leaves room: far above what rounding does, far below a place.
const ROOM: f64 = 1e-5;
/// Vertices whose mean completes a draw that fixes the first level only.
pub(super) const VERTICES: usize = 16;

/// Chances for every class.
#[derive(Clone, Debug)]
pub(super) struct Chances {
    /// Chance of each person of a class, on the grid.
    pub(super) of_class: Vec<f64>,
    /// The smallest, on the grid.
    pub(super) smallest: f64,
}

/// The dual solution of a level. Whatever else the proof needs, of people and of caps, follows from it.
#[derive(Clone, Debug)]
pub(super) struct Multipliers {
    /// Of the seats.
    pub(super) seats: f64,
    /// Per value row: positive for the maximum, negative for the minimum.
    pub(super) value: Vec<f64>,
    /// Per composition, of each household.
    pub(super) household: Vec<f64>,
}

/// Why there are no chances.
#[derive(Clone, Copy)]
pub(super) enum Halt {
    Failed(Failure),
    Stopped,
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Stopped> for Halt {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// A row that joined because it was violated.
#[derive(Clone, Copy, PartialEq)]
enum Late {
    /// No person of this class above 1.
    Cap(usize),
    /// No household of this composition above 1.
    Homes(usize),
}

/// Rows that matter for a proof.
pub(super) struct Kept {
    /// Those of each class.
    rows_of: Vec<Vec<usize>>,
    /// Classes that are alike, and their people.
    alike: Vec<(Vec<usize>, f64)>,
    /// Bounds of all rows.
    lower: Vec<f64>,
    upper: Vec<f64>,
}

pub(super) struct Ladder<'a> {
    instance: &'a Instance,
    people: Vec<f64>,
    settled: Vec<Option<f64>>,
    late: Vec<Late>,
    /// The level reached.
    level: f64,
    /// What each unsettled class has above the level, at the last vertex.
    above: Option<Vec<f64>>,
    /// Whether a level has been reached.
    begun: bool,
    /// Where the last program ended.
    standing: Option<Standing>,
}

/// The smallest chance as large as possible, then the next, and so on. The first level's program tells whether the quotas can be met at
/// all by fractions of people: [`Failure::Infeasible`].
pub(super) fn leximin(instance: &Instance, watch: &mut dyn Watch) -> Result<Chances, Halt> {
    let mut ladder = Ladder::new(instance);
    while ladder.settled.contains(&None) {
        ladder.climb(watch)?;
    }
    let last = ladder.level;
    Ok(ladder.finish(|_| last))
}

/// The first level alone: whoever is not held there has its chance as well.
pub(super) fn first_level(instance: &Instance, watch: &mut dyn Watch) -> Result<Chances, Halt> {
    let mut ladder = Ladder::new(instance);
    while !ladder.begun {
        ladder.climb(watch)?;
    }
    let level = ladder.level;
    Ok(ladder.finish(|_| level))
}

/// Only the smallest chance as large as possible. The rest is the mean of a few vertices of what remains, each of another objective: an
/// inner point, far from the edges that are hard to reach with whole panels.
pub(super) fn maximin(instance: &Instance, watch: &mut dyn Watch) -> Result<Chances, Halt> {
    let mut ladder = Ladder::new(instance);
    while !ladder.begun {
        ladder.climb(watch)?;
    }
    let sum = scattered(instance.classes.len(), watch, |costs| ladder.vertex(costs))?;
    let people = ladder.people.clone();
    Ok(ladder.finish(|j| sum[j] / people[j] / VERTICES as f64))
}

/// Sum of the vertices of a few scattered costs.
pub(super) fn scattered(
    classes: usize,
    watch: &mut dyn Watch,
    mut vertex: impl FnMut(&[f64]) -> Result<Vec<f64>, Failure>,
) -> Result<Vec<f64>, Halt> {
    let mut sum = vec![0.0; classes];
    let mut state = 7u64;
    for round in 0..VERTICES {
        let mut cost = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / f64::from(1 << 24) - 0.5
        };
        let costs: Vec<f64> = sum.iter().map(|_| cost()).collect();
        for (total, x) in sum.iter_mut().zip(vertex(&costs)?) {
            *total += x;
        }
        tick(watch, Stage::Levels, round + 1, VERTICES)?;
    }
    Ok(sum)
}

impl<'a> Ladder<'a> {
    pub(super) fn new(instance: &'a Instance) -> Self {
        let people: Vec<f64> = instance.classes.iter().map(|class| class.members.len() as f64).collect();
        Self {
            instance,
            settled: vec![None; people.len()],
            people,
            late: Vec::new(),
            level: 0.0,
            above: None,
            begun: false,
            standing: None,
        }
    }

    /// The entries of a class in the rows: seats, its values, late rows.
    fn entries(&self, class: usize) -> Vec<(usize, f64)> {
        let values = &self.instance.classes[class].values;
        let own = std::iter::once(0).chain(values.iter().map(|row| row + 1));
        let mine = |late: &Late| match *late {
            Late::Cap(j) => j == class,
            Late::Homes(c) => self.instance.classes[class].composition == Some(c),
        };
        let after = 1 + self.instance.low.len();
        let late = self.late.iter().enumerate().filter(|(_, late)| mine(late)).map(|(i, _)| after + i);
        own.chain(late).map(|row| (row, 1.0)).collect()
    }

    /// Bounds of all rows, before anybody is settled.
    fn rows(&self) -> (Vec<f64>, Vec<f64>) {
        let seats = self.instance.size as f64;
        let most = |late: &Late| match *late {
            Late::Cap(j) => self.people[j],
            Late::Homes(c) => self.instance.compositions[c].households as f64,
        };
        let low = std::iter::once(seats).chain(self.instance.low.iter().map(|b| *b as f64)).chain(self.late.iter().map(|_| FREE));
        let high = std::iter::once(seats).chain(self.instance.high.iter().map(|b| *b as f64)).chain(self.late.iter().map(most));
        (low.collect(), high.collect())
    }

    /// Column 0 is the level; the others are what each unsettled class has above it.
    fn program(&self) -> Program {
        let (mut row_lower, mut row_upper) = self.rows();
        let rows = row_lower.len();
        let (mut common, mut given) = (vec![0.0; rows], vec![0.0; rows]);
        // The seats alone keep the first level below 1; a bound of its own would take the multipliers away.
        let most = if self.begun { 1.0 } else { 2.0 };
        let mut program =
            Program { columns: vec![Vec::new()], cost: vec![-1.0], lower: vec![self.level], upper: vec![most], ..Program::default() };
        for (j, people) in self.people.iter().enumerate() {
            let entries = self.entries(j);
            for (row, weight) in &entries {
                match self.settled[j] {
                    None => common[*row] += weight * people,
                    Some(chance) => given[*row] += weight * people * chance,
                }
            }
            let most = if self.settled[j].is_some() {
                0.0
            } else {
                f64::max(people * (1.0 - self.level), self.above.as_ref().map_or(0.0, |a| a[j]))
            };
            program.columns.push(entries);
            program.cost.push(0.0);
            program.lower.push(0.0);
            program.upper.push(most);
        }
        program.columns[0] = common.iter().copied().enumerate().filter(|(_, weight)| *weight != 0.0).collect();
        if let Some(above) = &self.above {
            // The last vertex must stay feasible, or rounding piles up over the levels: rows are widened to their activity there.
            let mut activity: Vec<f64> = (0..rows).map(|i| given[i] + common[i] * self.level).collect();
            for (j, extra) in above.iter().enumerate().filter(|(j, extra)| self.settled[*j].is_none() && **extra > 0.0) {
                program.columns[j + 1].iter().for_each(|(row, weight)| activity[*row] += weight * extra);
            }
            for i in 0..rows {
                row_lower[i] = row_lower[i].min(activity[i]);
                row_upper[i] = row_upper[i].max(activity[i]);
            }
        }
        for i in 0..rows {
            row_lower[i] -= given[i];
            row_upper[i] -= given[i];
        }
        Program { row_lower, row_upper, ..program }
    }

    /// Lets violated caps and household rows join; true if there was one.
    fn join_violated(&mut self, total: impl Fn(usize) -> f64) -> bool {
        let before = self.late.len();
        for (j, class) in self.instance.classes.iter().enumerate() {
            if class.composition.is_none() && total(j) > self.people[j] + 1e-7 && !self.late.contains(&Late::Cap(j)) {
                self.late.push(Late::Cap(j));
            }
        }
        for (c, composition) in self.instance.compositions.iter().enumerate() {
            let sum: f64 = composition.classes.iter().map(|j| total(*j)).sum();
            if sum > composition.households as f64 + 1e-7 && !self.late.contains(&Late::Homes(c)) {
                self.late.push(Late::Homes(c));
            }
        }
        self.late.len() > before
    }

    /// One program: either rows join, or at least one class settles.
    fn climb(&mut self, watch: &mut dyn Watch) -> Result<(), Halt> {
        let done = self.settled.iter().flatten().count();
        tick(watch, Stage::Levels, done, self.settled.len())?;
        let vertex = self.program().minimise_from(&mut self.standing)?;
        let level = vertex.x[0];
        let totals: Vec<f64> = (0..self.people.len())
            .map(|j| self.settled[j].map_or(self.people[j] * level + vertex.x[j + 1], |chance| self.people[j] * chance))
            .collect();
        if self.join_violated(|j| totals[j]) {
            return Ok(());
        }
        self.above = Some(vertex.x[1..].iter().map(|v| v.max(0.0)).collect());
        self.begun = true;
        for (chance, reduced) in self.settled.iter_mut().zip(&vertex.reduced[1..]) {
            if chance.is_none() && *reduced > 1e-9 {
                *chance = Some(level);
            }
        }
        if self.settled.iter().flatten().count() == done {
            // Nobody is held back by anything but the cap at 1, or rounding hides who is: the rest stays at this level.
            self.settled.iter_mut().for_each(|chance| *chance = chance.or(Some(level)));
        }
        self.level = level.min(1.0);
        Ok(())
    }

    /// The level above everybody with a floor, and what proves that nobody can give everyone of the rest more once those have at least
    /// their floor. Unlike on the way up, they may have more: else a multiplier could be owed to their not rising.
    ///
    /// `level_of` has the level of every class, from 0, and `floors` those of the levels below. `kept` are the rows that leave no room at
    /// chances known to reach the levels, if any are.
    pub(super) fn proof(&mut self, level_of: &[usize], floors: &[f64], kept: Option<&Kept>) -> Result<(f64, Multipliers), Failure> {
        loop {
            let whole = kept.is_none().then(|| self.all(level_of));
            let Kept { rows_of, alike, lower, upper } = kept.or(whole.as_ref()).expect("one or the other");
            let (mut row_lower, mut row_upper) = (lower.clone(), upper.clone());
            let mut common = vec![0.0; row_lower.len()];
            let (mut columns, mut upper) = (vec![Vec::new()], vec![2.0]);
            for (classes, people) in alike {
                let rows = &rows_of[classes[0]];
                let floor = floors.get(level_of[classes[0]]);
                for &row in rows {
                    match floor {
                        None => common[row] += people,
                        Some(chance) => {
                            row_lower[row] -= people * chance;
                            row_upper[row] -= people * chance;
                        }
                    }
                }
                columns.push(rows.iter().map(|row| (*row, 1.0)).collect());
                upper.push(people * (1.0 - floor.unwrap_or(&0.0)));
            }
            columns[0] = common.into_iter().enumerate().filter(|(_, weight)| *weight != 0.0).collect();
            let cost = std::iter::once(-1.0).chain(alike.iter().map(|_| 0.0)).collect();
            let program = Program { cost, lower: vec![0.0; columns.len()], columns, upper, row_lower, row_upper };
            let vertex = program.minimise_from(&mut self.standing)?;
            let mut chances = vec![0.0; self.people.len()];
            for ((classes, people), extra) in alike.iter().zip(&vertex.x[1..]) {
                for j in classes {
                    chances[*j] = floors.get(level_of[*j]).unwrap_or(&vertex.x[0]) + extra / people;
                }
            }
            let people = self.people.clone();
            if kept.is_some() || !self.join_violated(|j| people[j] * chances[j]) {
                return Ok((vertex.x[0], self.multipliers(&vertex)));
            }
        }
    }

    /// All rows.
    fn all(&self, level_of: &[usize]) -> Kept {
        let (lower, upper) = self.rows();
        let rows_of = (0..self.people.len()).map(|j| self.entries(j).into_iter().map(|(row, _)| row).collect()).collect();
        self.kept(level_of, rows_of, lower, upper)
    }

    /// The rows, caps and households among them, that leave no room at these chances. The others bound nothing where these chances are
    /// the best that can be: their multipliers are 0 on every level.
    pub(super) fn tight(&mut self, level_of: &[usize], chances: &[f64]) -> Kept {
        let totals: Vec<f64> = self.people.iter().zip(chances).map(|(people, chance)| people * chance).collect();
        self.join_violated(|j| totals[j] + ROOM);
        let Kept { mut rows_of, mut lower, mut upper, .. } = self.all(level_of);
        let mut activity = vec![0.0; lower.len()];
        for (rows, total) in rows_of.iter().zip(&totals) {
            for row in rows {
                activity[*row] += total;
            }
        }
        for (row, activity) in activity.iter().enumerate().skip(1) {
            lower[row] = if *activity > lower[row] + ROOM { FREE } else { lower[row] };
            upper[row] = if *activity < upper[row] - ROOM { -FREE } else { upper[row] };
        }
        for rows in &mut rows_of {
            rows.retain(|row| lower[*row] > FREE || upper[*row] < -FREE);
        }
        self.kept(level_of, rows_of, lower, upper)
    }

    /// Classes that are alike for these rows, and on one level, are one column of a proof's program.
    fn kept(&self, level_of: &[usize], rows_of: Vec<Vec<usize>>, lower: Vec<f64>, upper: Vec<f64>) -> Kept {
        let mut alike: BTreeMap<(usize, &[usize]), Vec<usize>> = BTreeMap::new();
        for (j, (level, rows)) in level_of.iter().zip(&rows_of).enumerate() {
            alike.entry((*level, rows)).or_default().push(j);
        }
        let people = |classes: &[usize]| classes.iter().map(|j| self.people[*j]).sum();
        let alike = alike
            .into_values()
            .map(|classes| {
                let people = people(&classes);
                (classes, people)
            })
            .collect();
        Kept { rows_of, alike, lower, upper }
    }

    fn multipliers(&self, vertex: &Vertex) -> Multipliers {
        let values = self.instance.low.len();
        let mut household = vec![0.0; self.instance.compositions.len()];
        for (late, y) in self.late.iter().zip(&vertex.multipliers[values + 1..]) {
            if let Late::Homes(c) = *late {
                household[c] = f64::max(-y, 0.0);
            }
        }
        Multipliers { seats: -vertex.multipliers[0], value: vertex.multipliers[1..=values].iter().map(|y| -y).collect(), household }
    }

    /// Chances of all classes by other costs, with everybody at least at the level.
    fn marginals(&self, costs: &[f64]) -> Program {
        let (row_lower, row_upper) = self.rows();
        let columns = (0..self.people.len()).map(|j| self.entries(j)).collect();
        let lower = self.people.iter().map(|n| n * (self.level - 1e-9).max(0.0)).collect();
        Program { columns, cost: costs.to_vec(), lower, upper: self.people.clone(), row_lower, row_upper }
    }

    /// A vertex for other costs, with everybody at least at the level: places of each class.
    fn vertex(&mut self, costs: &[f64]) -> Result<Vec<f64>, Failure> {
        loop {
            let x = self.marginals(costs).minimise()?.x;
            if !self.join_violated(|j| x[j]) {
                return Ok(x);
            }
        }
    }

    /// Everything to the grid.
    fn finish(self, rest: impl Fn(usize) -> f64) -> Chances {
        let on_grid = |chance: f64| (chance.clamp(0.0, 1.0) * GRID).round() / GRID;
        let of_class: Vec<f64> = self.settled.iter().enumerate().map(|(j, chance)| on_grid(chance.unwrap_or_else(|| rest(j)))).collect();
        let smallest = of_class.iter().copied().fold(1.0, f64::min);
        Chances { of_class, smallest }
    }
}

/// The program of all chances that meet the quotas, asked again and again with other costs: each answer starts from the last one.
pub(super) struct Marginals<'a> {
    ladder: Ladder<'a>,
    tableau: Option<Tableau>,
    /// The least and the largest chance.
    limits: (f64, f64),
}

impl<'a> Marginals<'a> {
    pub(super) fn new(instance: &'a Instance) -> Self {
        Self { ladder: Ladder::new(instance), tableau: None, limits: (0.0, 1.0) }
    }

    /// The point of the largest Σ weights·log(places), as near as the method comes; `start` if it comes nowhere.
    pub(super) fn logarithms(&mut self, weights: &[f64], start: &[f64]) -> Vec<f64> {
        let none = vec![0.0; weights.len()];
        loop {
            let x = maximise(&self.ladder.marginals(&none), weights, start);
            if x.iter().any(|x| !x.is_finite()) {
                return start.to_vec();
            }
            if !self.ladder.join_violated(|j| x[j]) {
                return x;
            }
        }
    }

    /// Every chance from `low` to `high`.
    pub(super) fn limit(&mut self, low: f64, high: f64) -> Result<(), Failure> {
        let mut tableau = self.ready(&vec![0.0; self.ladder.people.len()])?;
        for (j, people) in self.ladder.people.iter().enumerate() {
            tableau.set_bounds(j, people * low, people * high);
        }
        self.limits = (low, high);
        self.tableau = Some(tableau);
        Ok(())
    }

    /// The tableau of the last answer, or a new one.
    fn ready(&mut self, costs: &[f64]) -> Result<Tableau, Failure> {
        if let Some(tableau) = self.tableau.take() {
            return Ok(tableau);
        }
        let mut program = self.ladder.marginals(costs);
        program.lower = self.ladder.people.iter().map(|n| n * self.limits.0).collect();
        program.upper = self.ladder.people.iter().map(|n| n * self.limits.1).collect();
        Tableau::new(&program)
    }

    /// The vertex of the smallest cost: places of each class.
    pub(super) fn vertex(&mut self, costs: &[f64]) -> Result<Vec<f64>, Failure> {
        loop {
            let mut tableau = self.ready(costs)?;
            tableau.set_costs(costs);
            let done = match tableau.resume() {
                Err(Failure::TooManySteps | Failure::Singular) => {
                    tableau = self.ready(costs)?;
                    tableau.perturbed(1e-6).and_then(|()| tableau.optimise())
                }
                done => done,
            };
            done?;
            let x = tableau.point();
            if !self.ladder.join_violated(|j| x[j]) {
                self.tableau = Some(tableau);
                return Ok(x);
            }
        }
    }
}
