//! Makes pools of 200 to 1,000 people with quotas that some panel meets, draws up a lottery for each, and says how many reach the optimum.
//!
//!     cargo run --release --example pools -- 200
//!     cargo run --release --example pools -- 100000x500
//!
//! The second form makes one pool of so many people for a panel of so many places, with seven features.
//! Each pool has three to seven features with two to eight values of uneven shares, some households, and bounds around the counts of a
//! hidden panel. The same number makes the same pools on every machine.
#![expect(clippy::print_stdout, reason = "an example that reports")]
#![expect(clippy::cast_possible_truncation, reason = "small numbers")]

use folkmoot::digest::tagged;
use folkmoot::sortition::{Fairness, Feature, Person, Pool, Quota, Quotas, Request, solve};
use folkmoot::stream::Stream;
use num_traits::ToPrimitive as _;
use std::time::{Duration, Instant};

fn main() {
    let wish = std::env::args().nth(1).unwrap_or_else(|| "200".to_owned());
    if let Some((people, size)) = wish.split_once('x').and_then(|(people, size)| Some((people.parse().ok()?, size.parse().ok()?))) {
        let _ = report(0, &made(0, people, size, 7));
        return;
    }
    let count: u64 = wish.parse().unwrap_or(200);
    let (mut optimal, mut whole) = (0, 0);
    let mut times = Vec::new();
    for number in 0..count {
        let mut stream = Stream::new(tagged("sizes", &[&number.to_be_bytes()]));
        let people = 200 + stream.below(801);
        let (reached, to_the_ticket, time) = report(number, &made(number, people, 20 + stream.below(people / 10), 3 + stream.below(5)));
        optimal += u32::from(reached);
        whole += u32::from(to_the_ticket);
        times.push(time);
    }
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 101).copied().unwrap_or_default();
    println!(
        "{optimal} of {count} reach the optimum, {whole} to the whole ticket; median {:.2?}, 90th percentile {:.2?}, longest {:.2?}",
        at(50),
        at(90),
        at(100)
    );
}

/// Draws up the lottery of a pool and prints what it is; whether its smallest chance is the largest possible, and the fewest
/// tickets are, and the time it took.
fn report(number: u64, (pool, quotas, size): &(Pool, Quotas, u32)) -> (bool, bool, Duration) {
    let seed = tagged("folkmoot/v1/turns", &[quotas.hash().as_ref()]);
    let begin = Instant::now();
    let request = Request { pool, quotas, size: *size, fairness: Fairness::Leximin, tickets: 1000, seed };
    let lottery = solve(&request, &mut ()).expect("a hidden panel meets the quotas");
    let time = begin.elapsed();
    let gap = lottery.gap().to_f64().unwrap_or(1.0);
    println!(
        "{number:3}: {} people, {size} places, {} features, {:?}, fewest {} of {:.2}, gap {gap:.1e}, {time:.2?}",
        pool.people.len(),
        quotas.features.len(),
        lottery.method,
        lottery.fewest(),
        1000.0 * lottery.bound().to_f64().unwrap_or(1.0),
    );
    let promised = (lottery.bound() * num_bigint::BigInt::from(1000)).to_integer();
    (gap <= 1e-6, promised <= lottery.fewest().into(), time)
}

/// A pool, its quotas and the size of its panel.
fn made(number: u64, people: u64, size: u64, features: u64) -> (Pool, Quotas, u32) {
    let mut stream = Stream::new(tagged("pools", &[&number.to_be_bytes()]));
    let mut below = |n: u64| stream.below(n);
    // Shares fall from value to value, faster in some features than in others.
    let shares: Vec<Vec<u64>> = (0..features)
        .map(|_| (0..2 + below(7)).scan(100, |share, _| Some(std::mem::replace(share, *share * (40 + below(60)) / 100 + 1))).collect())
        .collect();
    let mut value = |shares: &[u64]| {
        let mut point = below(shares.iter().sum());
        shares.iter().position(|share| point.checked_sub(*share).map(|left| point = left).is_none()).unwrap_or(0) as u16
    };
    let person = |household| Person { values: shares.iter().map(|shares| value(shares)).collect(), household };
    let mut pool: Vec<Person> = (0..people).map(|_| None).map(person).collect();
    // A fifth of the people live two to a household.
    let paired = pool.len() / 5 / 2 * 2;
    let last = pool.len() - paired;
    for (place, person) in pool.iter_mut().skip(last).enumerate() {
        person.household = Some(1 + place as u32 / 2);
    }
    let hidden = &pool[..last.min(size as usize)];
    let slack = 1 + below(3) as u32;
    let mut quota = |feature: usize, value: usize| {
        let count = hidden.iter().filter(|person| usize::from(person.values[feature]) == value).count() as u32;
        Quota {
            value: format!("v{value}"),
            min: count.saturating_sub(below(u64::from(slack)) as u32),
            max: count + below(u64::from(slack) + 1) as u32,
            flex: None,
        }
    };
    let features = shares
        .iter()
        .enumerate()
        .map(|(feature, shares)| Feature {
            name: format!("f{feature}"),
            values: (0..shares.len()).map(|value| quota(feature, value)).collect(),
        })
        .collect();
    let size = hidden.len() as u32;
    (Pool { people: pool }, Quotas { features }, size)
}
