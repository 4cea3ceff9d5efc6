//! Tables: a panel in groups of mixed composition, seated anew each round so that people meet new people.
//!
//! Whole numbers and one stream, counted in steps: the same tables on every machine (`docs/format.md`, "Seating").
#![expect(clippy::indexing_slicing, reason = "arrays over people, tables or values, made together")]

use super::pool::Pool;
use crate::id::PersonId;
use crate::stream::Stream;

/// Swaps tried in a round, for each person.
const STEPS: u64 = 800;
/// What somebody too many or too few of a value at a table weighs against one meeting again, while tables are sought.
const WEIGHT: i64 = 12;
/// By how much a swap may make things worse at first; the allowance falls evenly to nothing.
const ALLOWANCE: i64 = 6;

/// For each round, the people of each table, in the order of their numbers.
pub type Rounds = Vec<Vec<Vec<PersonId>>>;

/// How people meet over all rounds: how many pairs sit together never, once, twice, ….
pub fn meetings(rounds: &Rounds) -> Vec<u64> {
    let mut people: Vec<PersonId> = rounds.first().into_iter().flatten().flatten().copied().collect();
    people.sort_unstable();
    let mut met = vec![0usize; people.len() * people.len()];
    let place = |person: &PersonId| people.binary_search(person).ok();
    for table in rounds.iter().flatten() {
        let places: Vec<usize> = table.iter().filter_map(place).collect();
        for (at, one) in places.iter().enumerate() {
            places[..at].iter().for_each(|other| met[one.max(other) * people.len() + one.min(other)] += 1);
        }
    }
    let mut pairs = vec![0; 1];
    for one in 0..people.len() {
        for times in &met[one * people.len()..one * people.len() + one] {
            pairs.resize(pairs.len().max(times + 1), 0);
            pairs[*times] += 1;
        }
    }
    pairs
}

/// By how much the rarest and the fullest table of a round differ in a value, at most over all values.
pub fn unevenness(round: &[Vec<PersonId>], pool: &Pool) -> u32 {
    let kinds = |table: &Vec<PersonId>| {
        let mut kinds = std::collections::BTreeMap::new();
        for person in table.iter().filter_map(|id| pool.person(*id)) {
            person.values.iter().enumerate().for_each(|value| *kinds.entry(value).or_insert(0u32) += 1);
        }
        kinds
    };
    let tables: Vec<_> = round.iter().map(kinds).collect();
    let values: std::collections::BTreeSet<_> = tables.iter().flat_map(|table| table.keys().copied()).collect();
    let spread = |value| {
        let counts = || tables.iter().map(|table| table.get(&value).copied().unwrap_or(0));
        counts().max().unwrap_or(0) - counts().min().unwrap_or(0)
    };
    values.into_iter().map(spread).max().unwrap_or(0)
}

/// Seats people at tables for some rounds. The first tables have one person more where the numbers do not go up.
///
/// In each round people are shuffled onto the tables. Then pairs of people are exchanged, again and again, where that makes the values more
/// evenly spread and brings fewer people together who have met, or not much worse; of all that was seen, the most even stays, and of these
/// the one with the fewest meetings again. None where the pool lacks somebody, or there are more tables than people.
pub fn seat(pool: &Pool, people: &[PersonId], tables: usize, rounds: usize, stream: &mut Stream) -> Option<Rounds> {
    if tables == 0 || people.len() < tables {
        return None;
    }
    let rows = people.iter().map(|id| pool.person(*id).map(|person| person.values.as_slice())).collect::<Option<Vec<_>>>()?;
    let mut starts = vec![0];
    for feature in 0..rows.first().map_or(0, |row| row.len()) {
        let values = rows.iter().filter_map(|row| row.get(feature)).max().map_or(0, |most| usize::from(*most) + 1);
        starts.push(starts[feature] + values);
    }
    let flat = |row: &&[u16]| row.iter().zip(&starts).map(|(value, start)| start + usize::from(*value)).collect();
    let (values, width): (Vec<Vec<usize>>, usize) = (rows.iter().map(flat).collect(), starts[starts.len() - 1]);
    let mut met = vec![0i64; people.len() * people.len()];
    let mut seated = Vec::with_capacity(rounds);
    for _ in 0..rounds {
        let best = Round::new(&values, width, tables, &met, stream).improved(stream);
        for table in &best {
            for one in table {
                for other in table {
                    met[one * people.len() + other] += 1;
                }
            }
        }
        let named = |table: &Vec<usize>| {
            let mut named: Vec<PersonId> = table.iter().map(|place| people[*place]).collect();
            named.sort_unstable();
            named
        };
        seated.push(best.iter().map(named).collect());
    }
    Some(seated)
}

/// Tables of one round, while they are sought.
struct Round<'a> {
    values: &'a [Vec<usize>],
    met: &'a [i64],
    /// Who sits where, table by table.
    tables: Vec<Vec<usize>>,
    /// For each person: table and place there.
    places: Vec<(usize, usize)>,
    /// For each table, how many have each value.
    counts: Vec<Vec<i64>>,
    /// For each value, how many a table has at least and at most where it is spread evenly.
    even: Vec<(i64, i64)>,
}

impl<'a> Round<'a> {
    fn new(values: &'a [Vec<usize>], width: usize, tables: usize, met: &'a [i64], stream: &mut Stream) -> Self {
        let mut order: Vec<usize> = (0..values.len()).collect();
        stream.shuffle(&mut order);
        let mut even = vec![(0, 0); width];
        for value in values.iter().flatten() {
            even[*value].0 += 1;
        }
        let count = i64::try_from(tables).unwrap_or(i64::MAX);
        for bounds in &mut even {
            *bounds = (bounds.0 / count, (bounds.0 + count - 1) / count);
        }
        let mut round = Self {
            values,
            met,
            even,
            tables: vec![Vec::new(); tables],
            places: vec![(0, 0); values.len()],
            counts: vec![vec![0; width]; tables],
        };
        for (at, person) in order.into_iter().enumerate() {
            let table = at % tables;
            round.places[person] = (table, round.tables[table].len());
            round.tables[table].push(person);
            for value in &values[person] {
                round.counts[table][*value] += 1;
            }
        }
        round
    }

    /// The best tables seen.
    fn improved(mut self, stream: &mut Stream) -> Vec<Vec<usize>> {
        let people = self.values.len() as u64;
        let steps = i64::try_from(STEPS * people).unwrap_or(i64::MAX);
        let (mut now, mut best, mut kept) = ((0, 0), (0, 0), self.tables.clone());
        for step in 0..steps {
            let mut pick = || usize::try_from(stream.below(people)).unwrap_or(0);
            let (one, other) = (pick(), pick());
            if self.places[one].0 == self.places[other].0 {
                continue;
            }
            let (uneven, again) = (self.unevened(one, other), self.met_again(one, other));
            if WEIGHT * uneven + again > ALLOWANCE * (steps - step) / steps {
                continue;
            }
            self.exchange(one, other);
            now = (now.0 + uneven, now.1 + again);
            if now < best {
                best = now;
                kept.clone_from(&self.tables);
            }
        }
        kept
    }

    /// By how many the people too many or too few of a value at a table become more when two people change places.
    fn unevened(&self, one: usize, other: usize) -> i64 {
        let (from, to) = (&self.counts[self.places[one].0], &self.counts[self.places[other].0]);
        let leaves =
            |value: usize, counts: &[i64]| i64::from(counts[value] <= self.even[value].0) - i64::from(counts[value] > self.even[value].1);
        let comes =
            |value: usize, counts: &[i64]| i64::from(counts[value] >= self.even[value].1) - i64::from(counts[value] < self.even[value].0);
        let pairs = self.values[one].iter().zip(&self.values[other]).filter(|(a, b)| a != b);
        pairs.map(|(a, b)| leaves(*a, from) + comes(*a, to) + leaves(*b, to) + comes(*b, from)).sum()
    }

    /// By how many earlier meetings the people who sit together have more when two people change places.
    fn met_again(&self, one: usize, other: usize) -> i64 {
        let with = |person: usize, table: usize, without: usize| -> i64 {
            let row = &self.met[person * self.values.len()..(person + 1) * self.values.len()];
            self.tables[table].iter().filter(|guest| **guest != without).map(|guest| row[*guest]).sum()
        };
        let (from, to) = (self.places[one].0, self.places[other].0);
        with(one, to, other) + with(other, from, one) - with(one, from, one) - with(other, to, other)
    }

    fn exchange(&mut self, one: usize, other: usize) {
        let ((from, at), (to, there)) = (self.places[one], self.places[other]);
        (self.tables[from][at], self.tables[to][there]) = (other, one);
        (self.places[one], self.places[other]) = ((to, there), (from, at));
        for (person, left, joined) in [(one, from, to), (other, to, from)] {
            for value in &self.values[person] {
                self.counts[left][*value] -= 1;
                self.counts[joined][*value] += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;
    use crate::sortition::Person;
    use proptest::prelude::*;

    fn pool(people: usize, values: &[u16]) -> Pool {
        let mut stream = Stream::new(sha256(b"people"));
        let mut value = |count: &u16| u16::try_from(stream.below(u64::from(*count))).unwrap();
        Pool { people: (0..people).map(|_| Person { values: values.iter().map(&mut value).collect(), household: None }).collect() }
    }

    fn seated(pool: &Pool, tables: usize, rounds: usize, seed: &[u8]) -> Rounds {
        let people: Vec<PersonId> = (0..pool.people.len()).map(PersonId::at).collect();
        seat(pool, &people, tables, rounds, &mut Stream::new(sha256(seed))).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(30))]
        #[test]
        fn everybody_sits_once_a_round_at_tables_of_like_size(people in 4usize..40, tables in 1usize..8, rounds in 1usize..4, seed in any::<[u8; 4]>()) {
            prop_assume!(tables * 2 <= people);
            let pool = pool(people, &[2, 3]);
            let rounds = seated(&pool, tables, rounds, &seed);
            prop_assert_eq!(&rounds, &seated(&pool, tables, rounds.len(), &seed));
            for round in &rounds {
                let mut all: Vec<PersonId> = round.concat();
                all.sort_unstable();
                prop_assert_eq!(all, (0..people).map(PersonId::at).collect::<Vec<_>>());
                prop_assert!(round.iter().all(|table| [people / tables, people.div_ceil(tables)].contains(&table.len())));
                prop_assert!(round.iter().all(|table| table.is_sorted()));
            }
            let pairs = meetings(&rounds);
            prop_assert_eq!(pairs.iter().sum::<u64>(), (people * (people - 1) / 2) as u64);
        }
    }

    #[test]
    fn answers_are_spread_and_people_meet_new_people() {
        // Forty-eight people with five features, six tables of eight, five rounds.
        let pool = pool(48, &[2, 3, 4, 2, 3]);
        let rounds = seated(&pool, 6, 5, b"mixed");
        let uneven: Vec<u32> = rounds.iter().map(|round| unevenness(round, &pool)).collect();
        assert!(uneven.iter().all(|most| *most <= 1), "{uneven:?}");
        // Eight people of a table come from six tables of the round before: some must meet again, but fewer than by chance.
        let pairs = meetings(&rounds);
        let twice = |pairs: &[u64]| (0u64..).zip(pairs).map(|(times, pairs)| times.saturating_sub(1) * pairs).sum::<u64>();
        let mut stream = Stream::new(sha256(b"left to chance"));
        let mut order: Vec<PersonId> = (0..48).map(PersonId::at).collect();
        let chance: Rounds = (0..5)
            .map(|_| {
                stream.shuffle(&mut order);
                order.chunks(8).map(<[_]>::to_vec).collect()
            })
            .collect();
        assert!(twice(&pairs) * 10 < twice(&meetings(&chance)) * 9, "{pairs:?} against {:?}", meetings(&chance));
    }

    #[test]
    fn twelve_people_at_tables_of_three_need_not_meet_twice_in_two_rounds() {
        let pairs = meetings(&seated(&pool(12, &[]), 4, 2, b"strangers"));
        assert_eq!(pairs, [66 - 24, 24], "two rounds without a second meeting");
    }
}
