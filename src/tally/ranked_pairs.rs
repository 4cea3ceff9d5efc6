//! Ranked pairs: victories in direct comparisons are kept from the strongest on, each unless it would close a circle with those kept before.
//!
//! Of equally strong victories, the one with fewer ballots against it comes first; those equal in that too are kept together where they can
//! be, else in the order of ties. Source: Tideman, *Independence of clones as a criterion for voting rules*, Social Choice and Welfare 4,
//! 1987.

use super::count::{Counted, Hall};
use super::outcome::{Duel, Stage, Told};
use super::pairwise::{Pairwise, explored, layers, told};
use super::tie::Breaker;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let pairwise = Pairwise::of(hall);
    let mut counted = hall.explore(|breaker| run(hall, &pairwise, breaker));
    counted.told = told(hall, &pairwise, &counted.winners, |option| Told::KeptVictories { option });
    counted
}

fn run(hall: &Hall<'_>, pairwise: &Pairwise, breaker: &mut Breaker<'_>) -> Counted {
    let key = |duel: &Duel| (pairwise.strength(duel.winner, duel.loser, hall.rules.strength), std::cmp::Reverse(duel.against));
    let mut duels: Vec<Duel> = pairwise.duels(hall).into_iter().filter(|duel| duel.votes > duel.against).collect();
    duels.sort_by_key(|duel| (std::cmp::Reverse(key(duel)), duel.winner, duel.loser));
    let mut kept = Kept { size: hall.options.len(), reach: vec![false; hall.options.len().pow(2)] };
    let mut judged = Vec::new();
    for group in duels.chunk_by(|a, b| key(a) == key(b)) {
        kept.judge(group.to_vec(), breaker, &mut judged);
    }
    let mut order = layers(hall, |one, other| kept.reaches(one, other));
    if let Some(cut) = straddling(&order, hall.seats()) {
        break_level(&mut order, cut, breaker);
    }
    explored(hall, order, vec![Stage { told: vec![Told::Comparisons], duels: judged, ..Stage::default() }])
}

/// The place of the level that holds some who are elected and some who are not.
fn straddling(order: &[Vec<u16>], seats: usize) -> Option<usize> {
    let mut before = 0;
    order.iter().position(|level| {
        let here = before < seats && before + level.len() > seats;
        before += level.len();
        here
    })
}

fn break_level(order: &mut Vec<Vec<u16>>, cut: usize, breaker: &mut Breaker<'_>) {
    let mut level = order.remove(cut);
    while !level.is_empty() {
        let last = breaker.last(&level);
        level.retain(|option| *option != last);
        order.insert(cut, vec![last]);
    }
}

/// The victories kept so far: who is ahead of whom through any number of them.
struct Kept {
    size: usize,
    reach: Vec<bool>,
}

impl Kept {
    fn reaches(&self, one: u16, other: u16) -> bool {
        self.reach.get(usize::from(one) * self.size + usize::from(other)).copied().unwrap_or(false)
    }

    fn keep(&mut self, winner: u16, loser: u16) {
        let options = 0..u16::try_from(self.size).unwrap_or(u16::MAX);
        let ahead: Vec<u16> = options.clone().filter(|one| *one == winner || self.reaches(*one, winner)).collect();
        let behind: Vec<u16> = options.filter(|one| *one == loser || self.reaches(loser, *one)).collect();
        for one in ahead {
            for other in &behind {
                if let Some(reach) = self.reach.get_mut(usize::from(one) * self.size + usize::from(*other)) {
                    *reach = true;
                }
            }
        }
    }

    /// Keeps of equally strong victories what closes no circle.
    fn judge(&mut self, mut group: Vec<Duel>, breaker: &mut Breaker<'_>, judged: &mut Vec<Duel>) {
        let mut together = Self { size: self.size, reach: self.reach.clone() };
        for duel in &group {
            together.keep(duel.winner, duel.loser);
        }
        let circle = (0..u16::try_from(self.size).unwrap_or(u16::MAX)).any(|one| together.reaches(one, one));
        while !group.is_empty() {
            // Only where they close a circle together does it matter which comes first.
            let place = if circle { next(&group, breaker) } else { 0 };
            let mut duel = group.remove(place);
            duel.kept = !self.reaches(duel.loser, duel.winner);
            if duel.kept {
                self.keep(duel.winner, duel.loser);
            }
            judged.push(duel);
        }
    }
}

/// The victory that comes first: of the winner who is preferred, and then over the loser who comes last.
fn next(group: &[Duel], breaker: &mut Breaker<'_>) -> usize {
    let unique = |mut options: Vec<u16>| {
        options.sort_unstable();
        options.dedup();
        options
    };
    let winner = breaker.first(&unique(group.iter().map(|duel| duel.winner).collect()));
    let losers = unique(group.iter().filter(|duel| duel.winner == winner).map(|duel| duel.loser).collect());
    let loser = breaker.last(&losers);
    group.iter().position(|duel| (duel.winner, duel.loser) == (winner, loser)).unwrap_or(0)
}
