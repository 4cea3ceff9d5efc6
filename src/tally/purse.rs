//! The purses of voters under equal shares: who can pay for what, and how much each.
//!
//! Every amount of money is known in fixed point with a bound on its error, which decides nearly every comparison. Where it does not, the
//! same amount is worked out as a fraction: a purse is the share of all less what was paid, and what was paid for a project follows from
//! the purses before it. So nothing is ever decided by rounding.
#![expect(clippy::indexing_slicing, reason = "arrays over projects and groups of voters, made together")]

use super::amount::Amount;
use super::equal_shares::Projects;
use super::tie::Breaker;
use num_bigint::BigInt;
use num_rational::BigRational;
use std::cmp::Ordering;

/// Voters with the same ballot who support a project.
#[derive(Clone, Copy, Debug)]
pub(super) struct Supporter {
    /// Their group.
    pub(super) group: usize,
    /// How many they are.
    pub(super) voters: u64,
    /// What the project is worth to each: what they pay is in proportion.
    pub(super) utility: u64,
}

/// A project that was funded.
pub(super) struct Bought {
    pub(super) project: u16,
    /// What each supporter pays at most, for one unit of utility; to two digits.
    pub(super) payment: Amount,
    /// Projects that were worth as much.
    pub(super) tied: Vec<u16>,
}

/// Digits of fixed point, in bits.
const BITS: u32 = 48;

/// A number in fixed point: off by at most `error` units.
#[derive(Clone, Copy, Debug, Default)]
struct Near {
    value: i128,
    error: i128,
}

impl Near {
    fn whole(number: u64) -> Self {
        Self { value: i128::from(number) << BITS, error: 0 }
    }

    fn times(self, factor: u64) -> Self {
        Self { value: self.value.saturating_mul(i128::from(factor)), error: self.error.saturating_mul(i128::from(factor)) }
    }

    fn less(self, other: Self) -> Self {
        Self { value: self.value - other.value, error: self.error + other.error }
    }

    fn over(self, divisor: u128) -> Self {
        let divisor = i128::try_from(divisor).unwrap_or(i128::MAX);
        Self { value: self.value / divisor, error: self.error / divisor + 2 }
    }

    /// How it compares, where its error leaves no doubt.
    fn compare(self, other: Self) -> Option<Ordering> {
        let difference = self.less(other);
        (difference.value.abs() > difference.error).then(|| difference.value.cmp(&0))
    }
}

/// Voters with the same ballot.
#[derive(Clone, Debug, Default)]
struct Purse {
    left: Near,
    /// What they paid for in full: the number of the purchase, and their utility.
    paid: Vec<(usize, u64)>,
    empty: bool,
}

/// An offer: what a project would cost a supporter for one unit of utility, and who would pay all they have.
struct Offer {
    price: Near,
    cost: u64,
    poor: Vec<Supporter>,
    /// Utilities of the others, in all.
    rich: u128,
}

pub(super) struct Purses<'a> {
    projects: &'a Projects,
    share: BigRational,
    groups: Vec<Purse>,
    /// Every purchase.
    offers: Vec<Offer>,
    /// Exact prices of the first purchases, as far as they were needed.
    prices: Vec<BigRational>,
}

impl<'a> Purses<'a> {
    /// Everybody has an equal part of the budget, and `raised` more.
    pub(super) fn new(projects: &'a Projects, raised: u64) -> Self {
        let voters = projects.voters.max(1);
        let share = BigRational::new(projects.budget.into(), voters.into()) + BigRational::from_integer(raised.into());
        let part = Near::whole(projects.budget).over(voters.into());
        let left = Near { value: part.value + (i128::from(raised) << BITS), ..part };
        let groups = vec![Purse { left, paid: Vec::new(), empty: false }; projects.groups];
        Self { projects, share, groups, offers: Vec::new(), prices: Vec::new() }
    }

    /// Funds projects until nobody can pay for any more.
    pub(super) fn spend(mut self, supported: &[u16], breaker: &mut Breaker<'_>) -> Vec<Bought> {
        let mut bought: Vec<Bought> = Vec::new();
        let mut chosen: Vec<u16> = Vec::new();
        // Prices only rise: what a project cost when it was looked at last is a bound.
        let mut open: Vec<(u16, Near)> = supported.iter().map(|project| (*project, Near::default())).collect();
        loop {
            open.retain(|(project, _)| self.projects.free(*project, &chosen));
            open.sort_by_key(|(project, price)| (price.value / i128::from(self.projects.worth[usize::from(*project)]), *project));
            let mut best: Vec<(u16, Offer)> = Vec::new();
            let mut gone = Vec::new();
            for (project, bound) in &mut open {
                if best.first().is_some_and(|(other, offer)| self.dearer(*project, *bound, *other, offer.price) == Some(Ordering::Greater))
                {
                    continue;
                }
                let Some(offer) = self.offer(*project) else {
                    gone.push(*project);
                    continue;
                };
                *bound = offer.price;
                match best.first().map(|(other, at)| self.compare((*project, &offer), (*other, at))) {
                    Some(Ordering::Greater) => {}
                    Some(Ordering::Equal) => best.push((*project, offer)),
                    Some(Ordering::Less) | None => best = vec![(*project, offer)],
                }
            }
            open.retain(|(project, _)| !gone.contains(project));
            let mut tied: Vec<u16> = best.iter().map(|(project, _)| *project).collect();
            if tied.is_empty() {
                return bought;
            }
            tied.sort_unstable();
            let project = breaker.first(&tied);
            let Some((_, offer)) = best.into_iter().find(|(one, _)| *one == project) else { return bought };
            let hundredths = (offer.price.value * 100 + (1 << (BITS - 1))) >> BITS;
            bought.push(Bought { project, payment: Amount::Decimal { units: hundredths, digits: 2 }, tied });
            chosen.push(project);
            self.pay(project, offer);
        }
    }

    /// What a project would cost; none where its supporters cannot pay for it.
    fn offer(&mut self, project: u16) -> Option<Offer> {
        let cost = self.projects.costs[usize::from(project)];
        let projects = self.projects;
        let mut rich: Vec<Supporter> =
            projects.supporters[usize::from(project)].iter().copied().filter(|one| !self.groups[one.group].empty).collect();
        let sum = rich.iter().map(|one| self.groups[one.group].left.times(one.voters));
        let sum = sum.fold(Near::default(), |a, b| Near { value: a.value + b.value, error: a.error + b.error });
        let enough =
            sum.compare(Near::whole(cost)).map_or_else(|| self.exact_sum(&rich) >= BigRational::from_integer(cost.into()), Ordering::is_gt);
        if !enough {
            return None;
        }
        let (mut rest, mut poor) = (Near::whole(cost), Vec::new());
        loop {
            let weight: u128 = rich.iter().map(|one| u128::from(one.voters) * u128::from(one.utility)).sum();
            if weight == 0 {
                return None;
            }
            let offer = Offer { price: rest.over(weight), cost, poor: std::mem::take(&mut poor), rich: weight };
            let mut newly = Vec::new();
            rich.retain(|one| {
                let left = self.groups[one.group].left;
                let short = left.compare(offer.price.times(one.utility)).map_or_else(
                    || self.exact_left(one.group) < self.exact_price(&offer) * BigRational::from_integer(one.utility.into()),
                    Ordering::is_lt,
                );
                if short {
                    newly.push(*one);
                }
                !short
            });
            if newly.is_empty() {
                return Some(offer);
            }
            for one in &newly {
                rest = rest.less(self.groups[one.group].left.times(one.voters));
            }
            poor = offer.poor;
            poor.extend(newly);
        }
    }

    fn pay(&mut self, project: u16, offer: Offer) {
        for one in &offer.poor {
            self.groups[one.group].empty = true;
        }
        let purchase = self.offers.len();
        for one in &self.projects.supporters[usize::from(project)] {
            let purse = &mut self.groups[one.group];
            if !purse.empty {
                purse.left = purse.left.less(offer.price.times(one.utility));
                purse.paid.push((purchase, one.utility));
            }
        }
        self.offers.push(offer);
    }

    /// How the prices of two projects compare, each per unit of what the project is worth.
    fn dearer(&self, one: u16, price: Near, other: u16, at: Near) -> Option<Ordering> {
        let (a, b) = (self.projects.worth[usize::from(other)], self.projects.worth[usize::from(one)]);
        let fits = |price: Near, by: u64| price.value.checked_mul(i128::from(by)).is_some();
        if fits(price, a) && fits(at, b) { price.times(a).compare(at.times(b)) } else { None }
    }

    fn compare(&mut self, one: (u16, &Offer), other: (u16, &Offer)) -> Ordering {
        self.dearer(one.0, one.1.price, other.0, other.1.price).unwrap_or_else(|| {
            let worth = |project: u16| BigRational::from_integer(self.projects.worth[usize::from(project)].into());
            let (for_one, for_other) = (worth(one.0), worth(other.0));
            (self.exact_price(one.1) * for_other).cmp(&(self.exact_price(other.1) * for_one))
        })
    }

    /// The price of an offer as a fraction.
    fn exact_price(&mut self, offer: &Offer) -> BigRational {
        let poor = self.exact_sum(&offer.poor);
        (BigRational::from_integer(offer.cost.into()) - poor) / BigRational::from_integer(BigInt::from(offer.rich))
    }

    fn exact_left(&mut self, group: usize) -> BigRational {
        self.exact_sum(&[Supporter { group, voters: 1, utility: 1 }])
    }

    /// What these have together, had they not paid all: the poor of earlier purchases are asked as they were before.
    fn exact_sum(&mut self, voters: &[Supporter]) -> BigRational {
        let mut paid = vec![0_u128; self.offers.len()];
        let mut heads = 0_u128;
        for one in voters {
            heads += u128::from(one.voters);
            for (purchase, utility) in &self.groups[one.group].paid {
                paid[*purchase] += u128::from(one.voters) * u128::from(*utility);
            }
        }
        let latest = paid.iter().rposition(|units| *units > 0).map_or(0, |last| last + 1);
        while self.prices.len() < latest {
            let next = self.prices.len();
            let offer = Offer { poor: self.offers[next].poor.clone(), ..self.offers[next] };
            let price = self.exact_price(&offer);
            self.prices.push(price);
        }
        let spent = paid.iter().zip(&self.prices).filter(|(units, _)| **units > 0).map(|(units, price)| price * BigInt::from(*units));
        &self.share * BigInt::from(heads) - spent.sum::<BigRational>()
    }
}
