//! From pool, quotas and panel size to a lottery and its proof.

use super::certificate::{Certificate, Level};
use super::columns::{self, SMALL, Shares, reach, whole_tickets};
use super::conflict::{Conflict, explain};
use super::counts::{Panel, Units, counts, target};
use super::fairness::Fairness;
use super::fallback::{Ending, serve};
use super::goldilocks::goldilocks;
use super::instance::Instance;
use super::leximin::{Chances, Halt, leximin, maximin};
use super::lp::Failure;
use super::nash::nash;
use super::panel::is_panel;
use super::prove::{Rungs, prove};
use super::rounding::Sampler;
use super::split::{Piece, Pieces, split};
use super::watch::{Stage, Stopped, Watch, tick};
use super::{Pool, Quotas, turns};
use crate::digest::Digest;
use crate::id::PersonId;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Who may be drawn.
    pub pool: &'a Pool,
    /// What every panel must meet.
    pub quotas: &'a Quotas,
    /// Seats.
    pub size: u32,
    /// Which lottery is wanted; [`Fairness::Uniform`] has none and is refused.
    pub fairness: Fairness,
    /// Tickets, M.
    pub tickets: u32,
    /// H("folkmoot/v1/turns", pool hash, quotas hash).
    pub seed: Digest,
}

/// How the lottery came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// By splitting: every person's tickets are within 1 of M times the chance.
    Split,
    /// From panels found one by one; the smallest chance is the largest that panels can give.
    Columns,
    /// The best lottery found; its distance from the bound is its gap.
    Best,
}

/// M equally likely panels, and why nobody could have been better off.
#[derive(Clone, Debug)]
pub struct Lottery {
    /// M panels, each sorted; not numbered yet.
    pub panels: Vec<Vec<PersonId>>,
    /// Per person of the pool, the tickets that hold them.
    pub counts: Vec<u32>,
    /// Per person of the pool, the chance before rounding to tickets, as floating point had it; none where only the counts are known.
    pub chances: Option<Vec<f64>>,
    /// Who is on which level, and what proves its bound.
    pub certificate: Certificate,
    /// The levels, the lowest first; one alone where only the smallest chance counts. Chances are those before rounding to tickets, or
    /// counted where splitting failed.
    pub levels: Vec<Level>,
    /// Different combinations of values among people who can be chosen.
    pub profiles: usize,
    /// People who can never be chosen: one of their values has no place.
    pub never: Vec<PersonId>,
    /// How it came about.
    pub method: Method,
}

impl Lottery {
    /// The smallest chance among people who can be chosen, before rounding to tickets.
    pub fn smallest(&self) -> BigRational {
        self.levels.first().map(|level| level.reached.clone()).unwrap_or_default()
    }

    /// No lottery gives everyone who can be chosen more than this.
    pub fn bound(&self) -> BigRational {
        self.levels.first().map(|level| level.bound.clone()).unwrap_or_default()
    }

    /// How far the smallest chance is below the bound.
    pub fn gap(&self) -> BigRational {
        self.bound() - self.smallest()
    }

    /// The fewest tickets of anybody who can be chosen.
    pub fn fewest(&self) -> u32 {
        let never = |person: usize| self.never.iter().any(|never| never.index() == person);
        self.counts.iter().enumerate().filter(|(person, _)| !never(*person)).map(|(_, count)| *count).min().unwrap_or(0)
    }
}

/// Why there is no lottery.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unsolved {
    /// No panel meets the quotas.
    #[error("no panel meets the quotas")]
    Impossible(Box<Conflict>),
    /// The watcher said stop.
    #[error("stopped")]
    Cancelled,
    /// The arithmetic failed; nothing is known about the quotas.
    #[error("{0}")]
    Trouble(Trouble),
}

/// What failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// A linear program.
    #[error("linear program: {0}")]
    Program(Failure),
    /// The search for a first panel ended without an answer.
    #[error("no panel found within the nodes allowed")]
    NoPanelFound,
    /// A panel failed the exact count.
    #[error("a panel failed the exact count")]
    WrongPanel,
    /// No ticket could be parted into several panels.
    #[error("no way found to part the people into panels that each meet the quotas")]
    NotParted,
    /// A uniform draw has no lottery.
    #[error("a uniform draw has no lottery")]
    Uniform,
    /// No ticket was asked for, or more than a book may have.
    #[error("a lottery has 1 to 1000000 tickets")]
    Tickets,
}

impl From<Stopped> for Unsolved {
    fn from(_: Stopped) -> Self {
        Self::Cancelled
    }
}

/// The lottery asked for. The same request gives the same lottery on every machine.
pub fn solve(request: &Request<'_>, watch: &mut dyn Watch) -> Result<Lottery, Unsolved> {
    let Request { pool, quotas, size, tickets, .. } = *request;
    if !(1..=1_000_000).contains(&tickets) {
        return Err(Unsolved::Trouble(Trouble::Tickets));
    }
    let instance = Instance::new(pool, quotas, size);
    let impossible = |watch: &mut dyn Watch| -> Unsolved {
        match explain(&instance, pool, quotas, watch) {
            Ok(Some(conflict)) => Unsolved::Impossible(Box::new(conflict)),
            Ok(None) => Unsolved::Trouble(Trouble::Program(Failure::Infeasible)),
            Err(Stopped) => Unsolved::Cancelled,
        }
    };
    let chances = match request.fairness {
        _ if instance.classes.is_empty() || size == 0 => return Err(impossible(watch)),
        Fairness::Leximin => leximin(&instance, watch),
        Fairness::Maximin => maximin(&instance, watch),
        Fairness::Nash => nash(&instance, watch),
        Fairness::Goldilocks => goldilocks(&instance, watch),
        Fairness::Uniform => return Err(Unsolved::Trouble(Trouble::Uniform)),
    };
    let chances = match chances {
        Ok(chances) => chances,
        Err(Halt::Failed(Failure::Infeasible)) => return Err(impossible(watch)),
        Err(halt) => return Err(halted(halt)),
    };
    let units = Units::new(&instance);
    let pieces = decompose(request, &units, &chances, watch)?;
    let wanted: Vec<f64> = units.class.iter().map(|class| chances.of_class.get(*class).copied().unwrap_or(0.0)).collect();
    let (panels, method, reached) = match over_panels(request, &units, &pieces, &wanted, watch)? {
        Some(shares) => (whole_tickets(&units, &shares, request.tickets as usize), Method::Columns, Some(shares.chances)),
        None if pieces.stuck.is_empty() => (pieces.panels, Method::Split, Some(wanted)),
        None => match serve(&units, pieces, &wanted, request.tickets as usize, &mut sampler(request), watch)? {
            Ending::Panels(panels) => (panels, Method::Best, None),
            Ending::NoPanel => return Err(impossible(watch)),
            Ending::Unknown => return Err(Unsolved::Trouble(Trouble::NoPanelFound)),
        },
    };
    let (panels, counts) = named(request, &instance, &units, &panels, watch)?;
    let of_class = match (&reached, method) {
        (_, Method::Split) => chances.of_class,
        (Some(reached), _) => fewest(&instance, &units, reached),
        (None, _) => given(&instance, &counts, tickets),
    };
    let rungs = match (request.fairness, method) {
        // Of the best lottery found only the smallest chance is worth a proof; who can have none must not hide it.
        (Fairness::Leximin, Method::Best) => Rungs::Chance,
        (Fairness::Leximin, Method::Split | Method::Columns) => Rungs::Each,
        (Fairness::Maximin | Fairness::Nash | Fairness::Goldilocks | Fairness::Uniform, _) => Rungs::One,
    };
    // Other notions do not make the smallest chance as large as can be.
    let attained = method == Method::Split && matches!(request.fairness, Fairness::Leximin | Fairness::Maximin);
    let (certificate, levels) = prove(&instance, (pool, quotas, size), &of_class, rungs, attained, watch).map_err(halted)?;
    let chances = reached.map(|reached| {
        let mut chances = vec![0.0; pool.people.len()];
        for (people, chance) in units.people.iter().zip(reached) {
            for person in people {
                chances.get_mut(*person).into_iter().for_each(|cell| *cell = chance);
            }
        }
        chances
    });
    let never = instance.never.iter().map(|person| PersonId::at(*person)).collect();
    Ok(Lottery { panels, counts, chances, certificate, levels, profiles: instance.profiles, never, method })
}

/// Per class the smallest chance of its units.
fn fewest(instance: &Instance, units: &Units, reached: &[f64]) -> Vec<f64> {
    let mut of_class = vec![1.0; instance.classes.len()];
    for (class, chance) in units.class.iter().zip(reached) {
        of_class.get_mut(*class).into_iter().for_each(|least: &mut f64| *least = least.min(*chance));
    }
    of_class
}

/// Per class what its people got at least, counted in tickets.
fn given(instance: &Instance, counts: &[u32], tickets: u32) -> Vec<f64> {
    let fewest = |class: &super::instance::Class| class.members.iter().filter_map(|member| counts.get(*member)).min().copied();
    instance.classes.iter().map(|class| f64::from(fewest(class).unwrap_or(0)) / f64::from(tickets)).collect()
}

fn halted(halt: Halt) -> Unsolved {
    match halt {
        Halt::Stopped => Unsolved::Cancelled,
        Halt::Failed(failure) => Unsolved::Trouble(Trouble::Program(failure)),
    }
}

/// In pools small enough: shares of panels with the chances that panels can give, unless those at hand give all that the quotas promise.
fn over_panels(
    request: &Request<'_>,
    units: &Units,
    pieces: &Pieces,
    wanted: &[f64],
    watch: &mut dyn Watch,
) -> Result<Option<Shares>, Unsolved> {
    let levels = match request.fairness {
        Fairness::Leximin => usize::MAX,
        Fairness::Maximin if !pieces.stuck.is_empty() => 1,
        Fairness::Maximin | Fairness::Nash | Fairness::Goldilocks | Fairness::Uniform => return Ok(None),
    };
    if units.len() > SMALL || pieces.stuck.is_empty() && reach(units, &pieces.panels, wanted) {
        return Ok(None);
    }
    Ok(columns::leximin(units, &pieces.panels, levels, watch)?)
}

/// Chance for heuristics, the same for the same request.
fn sampler(request: &Request<'_>) -> Sampler {
    Sampler(request.seed.0.iter().take(8).fold(0, |seed, byte| seed << 8 | u64::from(*byte)))
}

/// Counts, then pieces; where the chances cannot even be counted, one piece of everything.
fn decompose(request: &Request<'_>, units: &Units, chances: &Chances, watch: &mut dyn Watch) -> Result<Pieces, Unsolved> {
    let mut sampler = sampler(request);
    tick(watch, Stage::Counts, 0, 1)?;
    if let Some(counts) = counts(units, &chances.of_class, request.tickets, &mut sampler) {
        return Ok(split(units, &counts, request.tickets, &mut sampler, watch)?);
    }
    #[expect(clippy::cast_possible_truncation, reason = "tickets of a unit, far below 2^63")]
    let counts = target(units, &chances.of_class, request.tickets).into_iter().map(|x| x.round() as i64).collect();
    let units = (0u32..).take(units.len()).collect();
    Ok(Pieces { panels: Vec::new(), stuck: vec![Piece { units, counts, tickets: i64::from(request.tickets) }] })
}

/// Turns taken, every panel counted again, and everybody's tickets.
fn named(
    request: &Request<'_>,
    instance: &Instance,
    units: &Units,
    panels: &[Panel],
    watch: &mut dyn Watch,
) -> Result<(Vec<Vec<PersonId>>, Vec<u32>), Unsolved> {
    let panels = turns::take(units, panels, request.seed);
    let mut counts = vec![0; request.pool.people.len()];
    for (done, panel) in panels.iter().enumerate() {
        tick(watch, Stage::Checking, done, panels.len())?;
        if !is_panel(instance, panel) {
            return Err(Unsolved::Trouble(Trouble::WrongPanel));
        }
        for person in panel {
            counts.get_mut(person.index()).into_iter().for_each(|count| *count += 1);
        }
    }
    if panels.len() == request.tickets as usize { Ok((panels, counts)) } else { Err(Unsolved::Trouble(Trouble::WrongPanel)) }
}
