//! Counting: what holds for every method, then the method itself.

use super::ballot::Ballot;
use super::fraction::Least;
use super::method::{Method, Shape};
use super::outcome::{Outcome, Stage, TieEffect, Told};
use super::profile::{MAX_VOTES, Profile, ProfileFault, Weighted};
use super::rules::{Base, Blanks, Overvotes, RuleFault, Rules};
use super::tie::{Breaker, TieOrder, Tied, explore};
use super::watch::{Labour, Watch};
use super::{
    approval, borda, equal_shares, irv, judgment, majority, meek, minimax, phragmen, points, ranked_pairs, schulze, score, star, stv,
};
use crate::text::folded;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// Why nothing was counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum CountError {
    /// The options or the number of votes.
    Profile(ProfileFault),
    /// The rules.
    Rules(RuleFault),
    /// Ballots that cannot be read as this method needs them.
    Shape {
        /// What the method needs.
        shape: Shape,
        /// The number of the first such ballot, from 1.
        ballot: u64,
    },
    /// An order of breaking ties that does not hold every option once.
    TieOrder,
}

impl From<RuleFault> for CountError {
    fn from(fault: RuleFault) -> Self {
        Self::Rules(fault)
    }
}

/// Ballots to be gone through while ties are explored, at most: recounts times ballots.
const WORK: usize = 20_000_000;

/// A count under way: what the methods are given.
pub(super) struct Hall<'a> {
    /// Names of all options.
    pub(super) options: &'a [String],
    /// Valid ballots, in the shape of the method.
    pub(super) ballots: &'a [Weighted],
    pub(super) rules: &'a Rules,
    /// Whether an option takes part.
    pub(super) stands: Vec<bool>,
    /// The base of thresholds.
    pub(super) base: u64,
    /// Tells of long work, and says whether to go on.
    go_on: &'a dyn Fn(Labour, u64) -> bool,
    places: Vec<usize>,
}

/// What a method gives.
pub(super) struct Counted {
    pub(super) winners: Vec<u16>,
    pub(super) tied: Tied,
    pub(super) order: Option<Vec<Vec<u16>>>,
    pub(super) told: Vec<Told>,
    pub(super) stages: Vec<Stage>,
}

impl Hall<'_> {
    /// Tells how much of long work is done; gives whether to go on.
    pub(super) fn go_on(&self, labour: Labour, done: u64) -> bool {
        (self.go_on)(labour, done)
    }

    /// Options that take part.
    pub(super) fn standing(&self) -> impl Iterator<Item = u16> {
        (0..).zip(&self.stands).filter(|(_, stands)| **stands).map(|(option, _)| option)
    }

    /// The name of an option.
    pub(super) fn name(&self, option: u16) -> String {
        self.options.get(usize::from(option)).cloned().unwrap_or_default()
    }

    /// The number of an option.
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        let place = self.options.iter().position(|option| option == name || folded(option) == folded(name));
        place.and_then(|place| u16::try_from(place).ok())
    }

    /// The names of options.
    pub(super) fn names(&self, options: &[u16]) -> Vec<String> {
        options.iter().map(|option| self.name(*option)).collect()
    }

    /// The place of an option in the order of ties, the first preferred.
    pub(super) fn place(&self, option: u16) -> usize {
        self.places.get(usize::from(option)).copied().unwrap_or(usize::MAX)
    }

    /// A number for every option, from the ballots.
    pub(super) fn sums(&self, mut add: impl FnMut(&Weighted, &mut [u64])) -> Vec<u64> {
        let mut sums = vec![0; self.options.len()];
        self.ballots.iter().for_each(|ballot| add(ballot, &mut sums));
        sums
    }

    /// Runs a count that breaks ties as it goes, and finds out what they did.
    pub(super) fn explore(&self, run: impl FnMut(&mut Breaker<'_>) -> Counted) -> Counted {
        self.explore_costly(1, run)
    }

    /// As [`Hall::explore`], where every ballot is gone through about so many times.
    pub(super) fn explore_costly(&self, times: usize, mut run: impl FnMut(&mut Breaker<'_>) -> Counted) -> Counted {
        let most = (WORK / (self.ballots.len() * times + 1)).clamp(8, 512);
        let counted_by = |breaker: &mut Breaker<'_>| {
            let counted = run(breaker);
            let winners = counted.winners.clone();
            (counted, winners)
        };
        let (mut counted, tied) = explore(&self.places, most, counted_by, |runs| self.go_on(Labour::Ties, runs));
        counted.tied = tied;
        counted
    }

    /// The first `seats` of an order: whole levels, then as many of the next as there is room for, by the order of ties.
    pub(super) fn seated(&self, order: &[Vec<u16>], seats: usize) -> (Vec<u16>, Tied) {
        let mut winners = Vec::new();
        for level in order {
            let room = seats - winners.len();
            if level.len() > room && room > 0 {
                let mut sorted = level.clone();
                sorted.sort_by_key(|option| self.place(*option));
                winners.extend(sorted.iter().take(room));
                let mut tied = level.clone();
                tied.sort_unstable();
                return (winners, Tied { effect: TieEffect::Decides, options: tied });
            }
            winners.extend(level.iter().take(room));
        }
        (winners, Tied { effect: TieEffect::None, options: Vec::new() })
    }

    /// Options by a key, greatest first, equal ones on one level.
    pub(super) fn levels<K: Ord>(&self, key: impl Fn(u16) -> K) -> Vec<Vec<u16>> {
        let mut options: Vec<u16> = self.standing().collect();
        options.sort_by_key(|option| std::cmp::Reverse(key(*option)));
        options.chunk_by(|a, b| key(*a) == key(*b)).map(<[u16]>::to_vec).collect()
    }

    /// How many are elected.
    pub(super) fn seats(&self) -> usize {
        self.rules.seats as usize
    }
}

/// Counts the ballots of `profile` by `method` under `rules`; `tie` breaks ties.
///
/// Exact, and alike for any order of the ballots and any way of splitting weights.
///
/// # Errors
/// [`CountError`]: options, rules or ballots that do not go with the method. Nobody voting, a quorum missed or a threshold not reached are no
/// errors but outcomes.
///
/// # Panics
/// Never: nobody watches who could stop it.
pub fn count(method: Method, profile: &Profile, rules: &Rules, tie: &TieOrder) -> Result<Outcome, CountError> {
    Ok(count_watched(method, profile, rules, tie, &mut ())?.expect("nobody stopped it"))
}

/// As [`count`], watched; none where the watcher said stop.
///
/// # Errors
/// As there.
pub fn count_watched(
    method: Method,
    profile: &Profile,
    rules: &Rules,
    tie: &TieOrder,
    watch: &mut dyn Watch,
) -> Result<Option<Outcome>, CountError> {
    rules.check(method)?;
    let least = if method == Method::EqualShares { 1 } else { 2 };
    if profile.options.len() < least {
        return Err(CountError::Profile(ProfileFault::OneOption { options: profile.options.len() as u64 }));
    }
    let cast = profile.cast().ok_or(CountError::Profile(ProfileFault::TooManyVotes { limit: MAX_VOTES }))?;
    let stands = standing(profile, rules, least)?;
    let running = stands.iter().filter(|stands| **stands).count();
    if method != Method::EqualShares && (rules.seats == 0 || rules.seats as usize > running) {
        return Err(RuleFault::Seats { seats: rules.seats, options: running as u64 }.into());
    }
    let places = tie.places(profile.options.len()).ok_or(CountError::TieOrder)?;
    let (ballots, blank, invalid) = clean(method, profile, rules, &stands)?;
    let valid = cast - blank - invalid;
    let base = base(profile, rules, cast, valid, blank)?;
    let (watch, stopped) = (RefCell::new(watch), Cell::new(false));
    // Whoever said stop once is not asked again. How often it will be, nobody knows.
    let go_on = |labour, done| {
        stopped.set(stopped.get() || !watch.borrow_mut().tick(labour, done, 0));
        !stopped.get()
    };
    let hall = Hall { options: &profile.options, ballots: &ballots, rules, stands, base, go_on: &go_on, places };
    let counted = match quorum_missed(profile, rules, cast)? {
        _ if cast == 0 => Counted { told: vec![Told::NobodyVoted], ..nothing() },
        Some(missed) => Counted { told: vec![missed], ..nothing() },
        None if blank == cast => Counted { told: vec![Told::AllBlank { blank }], ..nothing() },
        None if valid == 0 => Counted { told: vec![Told::NoneValid { cast }], ..nothing() },
        None => by(method, &hall)?,
    };
    if stopped.get() {
        return Ok(None);
    }
    let mut told = counted.told;
    match counted.tied.effect {
        TieEffect::None => {}
        TieEffect::Harmless => told.push(Told::TieHarmless),
        TieEffect::Decides => told.push(Told::TieDecides { options: hall.names(&counted.tied.options) }),
        TieEffect::Unknown => told.push(Told::TieUnknown),
    }
    let outcome = Outcome {
        method,
        rules: rules.clone(),
        options: profile.options.clone(),
        valid,
        blank,
        invalid,
        winners: counted.winners,
        tied: counted.tied.options,
        tie: counted.tied.effect,
        order: counted.order,
        told,
        stages: counted.stages,
    };
    Ok(Some(if *tie == TieOrder::Open { outcome.unbroken() } else { outcome }))
}

fn by(method: Method, hall: &Hall<'_>) -> Result<Counted, CountError> {
    Ok(match method {
        Method::Majority => majority::count(hall),
        Method::Approval => approval::count(hall),
        Method::Score => score::count(hall),
        Method::Star => star::count(hall),
        Method::MajorityJudgment => judgment::count(hall),
        Method::Borda => borda::count(hall),
        Method::Irv => irv::count(hall),
        Method::Schulze => schulze::count(hall),
        Method::RankedPairs => ranked_pairs::count(hall),
        Method::Minimax => minimax::count(hall),
        Method::StvScottish => stv::count(hall),
        Method::StvMeek => meek::count(hall),
        Method::Phragmen => phragmen::count(hall),
        Method::EqualShares => equal_shares::count(hall)?,
        Method::Dots | Method::Quadratic => points::count(hall),
    })
}

/// An outcome without winners, of which nothing is said yet.
pub(super) fn nothing() -> Counted {
    let tied = Tied { effect: TieEffect::None, options: Vec::new() };
    Counted { winners: Vec::new(), tied, order: None, told: Vec::new(), stages: Vec::new() }
}

/// Who takes part: all but the withdrawn.
fn standing(profile: &Profile, rules: &Rules, least: usize) -> Result<Vec<bool>, RuleFault> {
    let mut stands = vec![true; profile.options.len()];
    for name in &rules.withdrawn {
        let unknown = || RuleFault::UnknownOption { rule: "withdrawn", option: name.clone() };
        let slot = profile.find(name).and_then(|option| stands.get_mut(usize::from(option))).ok_or_else(unknown)?;
        *slot = false;
    }
    if stands.iter().filter(|stands| **stands).count() < least {
        return Err(RuleFault::AllWithdrawn);
    }
    Ok(stands)
}

/// The ballots that count, in the shape of the method and without withdrawn options; how many are blank, how many invalid.
fn clean<'a>(method: Method, profile: &'a Profile, rules: &Rules, stands: &[bool]) -> Result<(Cow<'a, [Weighted]>, u64, u64), CountError> {
    let shape = method.shape();
    let whole = stands.iter().all(|stands| *stands);
    let fits = |ballot: &Weighted| ballot.ballot.fits(shape) && !(rules.overvotes == Overvotes::Invalid && ballot.ballot.overvoted());
    if whole && profile.ballots.iter().all(fits) {
        return Ok((Cow::Borrowed(&profile.ballots), 0, profile.invalid));
    }
    let (mut blank, mut invalid) = (0, profile.invalid);
    let mut cleaned = Vec::with_capacity(profile.ballots.len());
    for (ballot, number) in profile.ballots.iter().zip(1..) {
        let weight = ballot.weight;
        if rules.overvotes == Overvotes::Invalid && ballot.ballot.overvoted() {
            invalid += weight;
            continue;
        }
        let shaped = ballot.ballot.shaped(shape).ok_or(CountError::Shape { shape, ballot: number })?;
        match if whole { shaped } else { shaped.without(stands) } {
            Ballot::Blank if rules.blanks == Blanks::Aside => blank += weight,
            Ballot::Blank => invalid += weight,
            ballot @ (Ballot::Choice(_) | Ballot::Approvals(_) | Ballot::Ranking(_) | Ballot::Scores(_)) => {
                cleaned.push(Weighted { weight, ballot });
            }
        }
    }
    Ok((Cow::Owned(cleaned), blank, invalid))
}

/// The base of thresholds; people who took part are counted against those present and entitled.
fn base(profile: &Profile, rules: &Rules, cast: u64, valid: u64, blank: u64) -> Result<u64, RuleFault> {
    if let Some(present) = profile.present.filter(|present| cast > *present) {
        return Err(RuleFault::MoreThanPresent { cast, present });
    }
    if let Some(entitled) = profile.entitled.filter(|entitled| cast > *entitled) {
        return Err(RuleFault::MoreThanEntitled { cast, entitled });
    }
    match rules.base {
        Base::Cast => Ok(valid),
        Base::CastAndAbstaining => Ok(valid + blank),
        Base::Present => profile.present.ok_or(RuleFault::PresentUnknown),
        Base::Entitled => profile.entitled.ok_or(RuleFault::EntitledUnknown),
    }
}

/// What is said where too few took part.
fn quorum_missed(profile: &Profile, rules: &Rules, cast: u64) -> Result<Option<Told>, RuleFault> {
    let Some(quorum) = rules.quorum else { return Ok(None) };
    let found = if quorum.present { profile.present.ok_or(RuleFault::PresentUnknown)? } else { cast };
    let needed = match quorum.least {
        Least::Number(number) => number,
        Least::Part(part) => part.needed(profile.entitled.ok_or(RuleFault::EntitledUnknown)?, false),
    };
    Ok((found < needed).then(|| Told::QuorumMissed { needed, found, missing: needed - found }))
}
