//! Alternates: chosen with the panel, so that the quotas are most likely to hold when some of the panel drop out; called up one by one.
//!
//! The aim is that of Assos, Baharav, Flanigan and Procaccia, "Alternates, Assemble!" (EC 2025): the smallest expected violation of the
//! quotas when everybody drops out independently, minimised over a sample of futures. What fills a seat in a future is the rule by which
//! alternates are called up in truth. Whole numbers only (`docs/format.md`, "Alternates").
#![expect(clippy::indexing_slicing, reason = "arrays over values or candidates, made together")]

use super::pool::Pool;
use super::quotas::Quotas;
use crate::digest::{Digest, tagged};
use crate::id::PersonId;
use crate::stream::Stream;
use std::collections::{BTreeMap, BTreeSet};

/// Futures that are imagined.
const FUTURES: u32 = 100;
/// Combinations of values that are looked at: those that the stream puts first.
const KINDS: usize = 400;

/// Somebody called up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// Who.
    pub person: PersonId,
    /// Places by which the quotas will be missed with them, whoever takes the seats that are still open.
    pub misses: u32,
    /// The same before they were called.
    pub before: u32,
}

impl Call {
    /// Whether the quotas are kept as far as they can be.
    pub fn keeps(&self) -> bool {
        self.misses <= self.before
    }
}

/// Of the alternates who wait, in their order, the one who fills an open seat of a panel of `size` best: whoever lowers most the number of
/// places that are empty, below a minimum or above a maximum; of several, the first. None where nobody waits or the pool lacks somebody.
pub fn call_up(pool: &Pool, quotas: &Quotas, size: u32, stay: &[PersonId], waiting: &[PersonId]) -> Option<Call> {
    let bounds = Bounds::new(quotas);
    let mut counts = vec![0; bounds.low.len()];
    for person in stay {
        add(&mut counts, &bounds.rows(pool, *person)?);
    }
    let rows = waiting.iter().map(|person| bounds.rows(pool, *person)).collect::<Option<Vec<_>>>()?;
    let (place, _) = best(&bounds, &counts, rows.iter().map(Vec::as_slice))?;
    let open = i64::from(size) - i64::try_from(stay.len()).ok()?;
    let before = bounds.misses(&counts, open);
    add(&mut counts, &rows[place]);
    Some(Call { person: waiting[place], misses: bounds.misses(&counts, open - 1), before })
}

/// Chooses up to `count` alternates for a panel, in the order in which they are called up where nothing else tells them apart. Everybody on
/// the panel drops out with a probability of `dropout` percent in the futures imagined. Fewer are chosen where nobody else may join.
pub fn choose(pool: &Pool, quotas: &Quotas, panel: &[PersonId], count: u32, dropout: u32, seed: Digest) -> Vec<PersonId> {
    let mut stream = Stream::new(tagged("folkmoot/v1/alternates", &[&seed.0]));
    let bounds = Bounds::new(quotas);
    let mut kinds = Kinds::new(pool, quotas, &bounds, panel, &mut stream);
    let seats: Vec<Vec<usize>> = panel.iter().filter_map(|person| bounds.rows(pool, *person)).collect();
    let mut futures: Vec<Future> = (0..FUTURES).map(|_| Future::imagine(&bounds, &seats, dropout, &mut stream)).collect();
    futures.retain(|future| future.open > 0);
    let (mut chosen, mut rows): (Vec<PersonId>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
    while chosen.len() < count as usize {
        let benefit = |kind: &Kind| futures.iter().map(|future| future.benefit(&bounds, &rows, &kind.rows)).sum::<i64>();
        let mut best: Option<(i64, usize)> = None;
        for (place, kind) in kinds.list.iter().enumerate().filter(|(_, kind)| !kind.people.is_empty()).take(KINDS) {
            let benefit = benefit(kind);
            if best.is_none_or(|(most, _)| benefit > most) {
                best = Some((benefit, place));
            }
        }
        let Some((_, place)) = best else { break };
        rows.push(kinds.list[place].rows.clone());
        chosen.extend(kinds.take(pool, place));
        for future in &mut futures {
            future.run(&bounds, &rows);
        }
    }
    chosen
}

/// Bounds of every value of every feature, in a row.
struct Bounds {
    low: Vec<i64>,
    high: Vec<i64>,
    /// Where the values of each feature begin, and where those of the last end.
    starts: Vec<usize>,
}

impl Bounds {
    fn new(quotas: &Quotas) -> Self {
        let (mut low, mut high, mut starts) = (Vec::new(), Vec::new(), vec![0]);
        for feature in &quotas.features {
            low.extend(feature.values.iter().map(|quota| i64::from(quota.min)));
            high.extend(feature.values.iter().map(|quota| i64::from(quota.max)));
            starts.push(low.len());
        }
        Self { low, high, starts }
    }

    /// The values of a person.
    fn rows(&self, pool: &Pool, person: PersonId) -> Option<Vec<usize>> {
        let values = &pool.person(person)?.values;
        // Without quotas there are no features to look at.
        let features = self.starts.iter().take(self.starts.len() - 1);
        Some(features.zip(values).map(|(start, value)| start + usize::from(*value)).collect())
    }

    /// By how much the places that are empty, below a minimum or above a maximum become fewer with somebody of these values.
    fn gain(&self, counts: &[i64], rows: &[usize]) -> i64 {
        let step = |row: &usize| i64::from(counts[*row] < self.low[*row]) - i64::from(counts[*row] >= self.high[*row]);
        1 + rows.iter().map(step).sum::<i64>()
    }

    /// Places by which the quotas will be missed, whoever takes the open seats: of each feature, those above a maximum, and those below a
    /// minimum that the open seats cannot make good.
    fn misses(&self, counts: &[i64], open: i64) -> u32 {
        let feature = |ends: &[usize]| {
            let sum = |step: &dyn Fn(usize) -> i64| (ends[0]..ends[1]).map(step).sum::<i64>();
            let below = sum(&|row| (self.low[row] - counts[row]).max(0));
            (below - open).max(0) + sum(&|row| (counts[row] - self.high[row]).max(0))
        };
        u32::try_from(self.starts.windows(2).map(feature).sum::<i64>()).unwrap_or(u32::MAX)
    }
}

/// Counts somebody of these values.
fn add(counts: &mut [i64], rows: &[usize]) {
    for row in rows {
        counts[*row] += 1;
    }
}

/// The one who gains most, and what they gain; of several, the first.
fn best<'a>(bounds: &Bounds, counts: &[i64], people: impl Iterator<Item = &'a [usize]>) -> Option<(usize, i64)> {
    let mut best: Option<(usize, i64)> = None;
    for (place, rows) in people.enumerate() {
        let gain = bounds.gain(counts, rows);
        if best.is_none_or(|(_, most)| gain > most) {
            best = Some((place, gain));
        }
    }
    best
}

/// People of the same values who may be chosen.
struct Kind {
    rows: Vec<usize>,
    /// In the order of the stream.
    people: Vec<PersonId>,
}

/// Everybody who may be an alternate, by their values, in the order of the stream.
struct Kinds {
    list: Vec<Kind>,
}

impl Kinds {
    fn new(pool: &Pool, quotas: &Quotas, bounds: &Bounds, panel: &[PersonId], stream: &mut Stream) -> Self {
        let seated: BTreeSet<PersonId> = panel.iter().copied().collect();
        let out: BTreeSet<PersonId> = super::with_housemates(pool, &seated).into_iter().collect();
        let choosable = pool.choosable(quotas).enumerate().filter(|(_, can)| *can).map(|(place, _)| PersonId::at(place));
        let mut people: Vec<PersonId> = choosable.filter(|person| !out.contains(person)).collect();
        stream.shuffle(&mut people);
        let (mut places, mut list): (BTreeMap<Vec<usize>, usize>, Vec<Kind>) = (BTreeMap::new(), Vec::new());
        for person in people {
            let Some(rows) = bounds.rows(pool, person) else { continue };
            let place = *places.entry(rows.clone()).or_insert(list.len());
            if place == list.len() {
                list.push(Kind { rows, people: Vec::new() });
            }
            list[place].people.push(person);
        }
        Self { list }
    }

    /// The first of a kind; they and their housemates are chosen no more.
    fn take(&mut self, pool: &Pool, place: usize) -> Option<PersonId> {
        let person = *self.list[place].people.first()?;
        let home = pool.person(person)?.household;
        let apart =
            |other: &PersonId| *other != person && (home.is_none() || pool.person(*other).is_some_and(|other| other.household != home));
        for kind in &mut self.list {
            kind.people.retain(apart);
        }
        Some(person)
    }
}

/// A future: who has dropped out, and how the alternates chosen so far fill their seats.
struct Future {
    /// Counts of every value after the dropouts, and seats open.
    counts: Vec<i64>,
    open: usize,
    /// For each alternate called up: the counts before, what they gained, and who they are.
    rounds: Vec<(Vec<i64>, i64, usize)>,
    /// Counts once nobody else is called up.
    last: Vec<i64>,
}

impl Future {
    fn imagine(bounds: &Bounds, seats: &[Vec<usize>], dropout: u32, stream: &mut Stream) -> Self {
        let (mut counts, mut open) = (vec![0; bounds.low.len()], 0);
        for rows in seats {
            if stream.below(100) < u64::from(dropout) {
                open += 1;
            } else {
                add(&mut counts, rows);
            }
        }
        Self { last: counts.clone(), counts, open, rounds: Vec::new() }
    }

    /// Calls alternates up as long as a seat is open and somebody gains anything.
    fn run(&mut self, bounds: &Bounds, alternates: &[Vec<usize>]) {
        let mut waiting: Vec<usize> = (0..alternates.len()).collect();
        self.last.clone_from(&self.counts);
        self.rounds.clear();
        while self.rounds.len() < self.open {
            let found = best(bounds, &self.last, waiting.iter().map(|place| alternates[*place].as_slice()));
            let Some((place, gain)) = found.filter(|(_, gain)| *gain > 0) else { break };
            let alternate = waiting.remove(place);
            self.rounds.push((self.last.clone(), gain, alternate));
            add(&mut self.last, &alternates[alternate]);
        }
    }

    /// By how much the places that are empty or miss their quota become fewer with one more alternate, the last in order.
    fn benefit(&self, bounds: &Bounds, alternates: &[Vec<usize>], one: &[usize]) -> i64 {
        // Until somebody gains less than they do, everybody is called up as before.
        let Some(round) = self.rounds.iter().position(|(counts, gain, _)| bounds.gain(counts, one) > *gain) else {
            return if self.rounds.len() < self.open { bounds.gain(&self.last, one).max(0) } else { 0 };
        };
        let (mut counts, before) = (self.rounds[round].0.clone(), self.rounds[round..].iter().map(|round| round.1).sum::<i64>());
        let called: Vec<usize> = self.rounds[..round].iter().map(|round| round.2).collect();
        let mut waiting: Vec<usize> = (0..alternates.len()).filter(|place| !called.contains(place)).collect();
        let mut gained = bounds.gain(&counts, one);
        add(&mut counts, one);
        for _ in round + 1..self.open {
            let found = best(bounds, &counts, waiting.iter().map(|place| alternates[*place].as_slice()));
            let Some((place, gain)) = found.filter(|(_, gain)| *gain > 0) else { break };
            gained += gain;
            add(&mut counts, &alternates[waiting.remove(place)]);
        }
        gained - before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;
    use crate::sortition::{Person, check_panel};
    use proptest::prelude::*;

    /// Two features of two and three values, with bounds that leave some room.
    fn quotas(slack: u32) -> Quotas {
        let (low, high) = (3 - slack.min(1), 3 + slack);
        let text = format!(
            "feature,value,min,max\ngender,female,{low},{high}\ngender,male,{low},{high}\nplace,east,{},{}\nplace,north,{},{}\nplace,south,{},{}\n",
            2 - slack.min(1),
            2 + slack,
            2 - slack.min(1),
            2 + slack,
            2 - slack.min(1),
            2 + slack
        );
        Quotas::read(text.as_bytes()).unwrap().0
    }

    /// Thirty people, `homes` households of two among them; the first six are a panel that meets the quotas.
    fn pool(homes: usize) -> (Pool, Vec<PersonId>) {
        let person = |n: usize| Person {
            values: vec![u16::try_from(n % 2).unwrap(), u16::try_from(n % 3).unwrap()],
            household: (n >= 5 && n < 5 + homes * 2).then(|| u32::try_from((n - 5) / 2 + 1).unwrap()),
        };
        ((Pool { people: (0..30).map(person).collect() }), (0..6).map(PersonId::at).collect())
    }

    /// The places that are empty or miss their quota over all futures, counted from the panels themselves.
    fn missed(pool: &Pool, quotas: &Quotas, panel: &[PersonId], alternates: &[PersonId], dropout: u32, seed: Digest) -> u64 {
        let bounds = Bounds::new(quotas);
        let mut stream = Stream::new(tagged("folkmoot/v1/alternates", &[&seed.0]));
        drop(Kinds::new(pool, quotas, &bounds, panel, &mut stream));
        let mut sum = 0;
        for _ in 0..FUTURES {
            let mut stay: Vec<PersonId> = panel.iter().filter(|_| stream.below(100) >= u64::from(dropout)).copied().collect();
            let mut waiting = alternates.to_vec();
            while stay.len() < panel.len() {
                // The rule as it is applied in truth, as long as somebody gains anything.
                let Some(call) = call_up(pool, quotas, 6, &stay, &waiting) else { break };
                let with: Vec<PersonId> = stay.iter().copied().chain([call.person]).collect();
                if violation(pool, quotas, &with) >= violation(pool, quotas, &stay) {
                    break;
                }
                waiting.retain(|person| *person != call.person);
                stay = with;
            }
            sum += violation(pool, quotas, &stay);
        }
        sum
    }

    fn violation(pool: &Pool, quotas: &Quotas, panel: &[PersonId]) -> u64 {
        let counts = Pool { people: panel.iter().filter_map(|id| pool.person(*id)).cloned().collect() }.counts(quotas);
        let all = quotas.features.iter().flat_map(|feature| &feature.values).zip(counts.into_iter().flatten());
        let missed: u32 = all.map(|(quota, count)| quota.min.saturating_sub(count) + count.saturating_sub(quota.max)).sum();
        6 - panel.len() as u64 + u64::from(missed)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn every_alternate_may_join_and_the_first_is_the_best_there_is(homes in 0usize..8, slack in 0u32..2, dropout in 1u32..60, number in 0u32..1000) {
            let (pool, panel) = pool(homes);
            let (quotas, seed) = (quotas(slack), sha256(&number.to_be_bytes()));
            prop_assert_eq!(check_panel(&panel, &pool, &quotas, 6), vec![]);
            let chosen = choose(&pool, &quotas, &panel, 4, dropout, seed);
            prop_assert_eq!(chosen.len(), 4);
            let mut homes: Vec<u32> = panel.iter().chain(&chosen).filter_map(|id| pool.person(*id)?.household).collect();
            let count = homes.len();
            homes.sort_unstable();
            homes.dedup();
            prop_assert_eq!(homes.len(), count, "no household twice");
            prop_assert!(chosen.iter().all(|id| !panel.contains(id)));
            // Fewer are the beginning of more; each further one helps, or changes nothing that the rule could make good.
            prop_assert_eq!(&choose(&pool, &quotas, &panel, 2, dropout, seed), &chosen[..2]);
            // Against all others, with violations counted from the panels themselves.
            let out = crate::sortition::with_housemates(&pool, &panel.iter().copied().collect());
            let first = missed(&pool, &quotas, &panel, &chosen[..1], dropout, seed);
            let best = (0..30).map(PersonId::at).filter(|id| !out.contains(id)).map(|id| missed(&pool, &quotas, &panel, &[id], dropout, seed)).min();
            prop_assert_eq!(Some(first), best);
            let home = pool.person(chosen[0]).unwrap().household;
            let free = |id: &PersonId| !out.contains(id) && *id != chosen[0] && (home.is_none() || pool.person(*id).unwrap().household != home);
            let second = missed(&pool, &quotas, &panel, &chosen[..2], dropout, seed);
            let best = (0..30).map(PersonId::at).filter(free).map(|id| missed(&pool, &quotas, &panel, &[chosen[0], id], dropout, seed)).min();
            prop_assert_eq!(Some(second), best);
        }
    }

    #[test]
    fn the_call_goes_to_whoever_mends_the_quotas_and_then_to_the_first() {
        // Exact quotas of six: three of each gender, two of each place. p0001 (female, east) has left.
        let ((pool, panel), quotas) = (pool(0), quotas(0));
        let call = |stay: &[PersonId], waiting: &[u32]| {
            let waiting: Vec<PersonId> = waiting.iter().copied().map(PersonId).collect();
            call_up(&pool, &quotas, 6, stay, &waiting).map(|call| (call.person.0, call.misses, call.before))
        };
        let stay = &panel[1..];
        assert_eq!(call(stay, &[8, 9, 13, 19]), Some((13, 0, 0)), "p0013 and p0019 are female and of the east: the first of them");
        assert_eq!(call(stay, &[8, 9]), Some((9, 2, 0)), "p0009 mends the gender alone: one place too many, one too few");
        assert_eq!(call(stay, &[8]), Some((8, 4, 0)), "nobody else waits");
        assert_eq!(call(stay, &[]), None);
        // With two seats open, nothing is missed that the second may still mend.
        assert_eq!(call(&panel[2..], &[8, 9]), Some((8, 0, 0)));
        let none = Quotas::default();
        assert_eq!(call_up(&pool, &none, 6, stay, &[PersonId(9), PersonId(8)]).map(|call| (call.person.0, call.keeps())), Some((9, true)));
    }
}
