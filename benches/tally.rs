//! Counting: a million ballots from memory and from a file, and the elections that the outside data holds.

use criterion::{Criterion, criterion_group, criterion_main};
use folkmoot::tally::{Ballot, Method, Profile, Ranking, Rules, TieOrder, count, read_ballots};
use std::{fs, hint::black_box, path::Path};

/// A small generator: what is timed is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A complete ranking of the options.
    fn ranking(&mut self, options: u16) -> Vec<u16> {
        let mut order: Vec<u16> = (0..options).collect();
        for place in (1..order.len()).rev() {
            let other = usize::try_from(self.below(place as u64 + 1)).expect("below the number of options");
            order.swap(place, other);
        }
        order
    }
}

fn profile(ballots: u32, options: u16, ballot: impl Fn(&mut Numbers) -> Ballot) -> Profile {
    let mut numbers = Numbers(7);
    let mut profile = Profile::new((1..=options).map(|n| format!("Option {n}")), 2).expect("names that differ");
    for _ in 0..ballots {
        profile.add(1, ballot(&mut numbers));
    }
    profile
}

fn counted(method: Method, profile: &Profile, rules: &Rules) -> Vec<u16> {
    count(method, black_box(profile), rules, &TieOrder::Listed).expect("sound ballots").winners
}

fn memory(c: &mut Criterion) {
    let ranked = profile(1_000_000, 10, |numbers| Ballot::Ranking(Ranking::strict(numbers.ranking(10))));
    let graded = profile(1_000_000, 10, |numbers| {
        Ballot::Scores((0..10).map(|option| (option, i32::try_from(numbers.below(6)).expect("below six"))).collect())
    });
    let ward = profile(13_000, 10, |numbers| {
        let mut order = numbers.ranking(10);
        order.truncate(1 + usize::try_from(numbers.below(10)).expect("below ten"));
        Ballot::Ranking(Ranking::strict(order))
    });
    let mut group = c.benchmark_group("from memory");
    group.sample_size(10);
    for method in [Method::Schulze, Method::Irv] {
        group.bench_function(format!("a million rankings of ten, {method}"), |b| b.iter(|| counted(method, &ranked, &Rules::default())));
    }
    group.bench_function("a million ballots of ten grades, majority-judgment", |b| {
        b.iter(|| counted(Method::MajorityJudgment, &graded, &Rules::default()));
    });
    let seats = Rules { seats: 4, ..Rules::default() };
    group.bench_function("a ward of 13,000, stv-scottish", |b| b.iter(|| counted(Method::StvScottish, &ward, &seats)));
    group.finish();
}

fn files(c: &mut Criterion) {
    let mut numbers = Numbers(7);
    let mut text = "10 1\n".to_owned();
    for _ in 0..1_000_000 {
        let marks: Vec<String> = numbers.ranking(10).iter().map(|option| (option + 1).to_string()).collect();
        text.extend(["1 ", &marks.join(" "), " 0\n"]);
    }
    text.push_str("0\n");
    text.extend((1..=10).map(|n| format!("\"Option {n}\"\n")));
    let mut group = c.benchmark_group("from a file");
    group.sample_size(10);
    group.bench_function("a million lines of BLT, read and counted by schulze", |b| {
        b.iter(|| {
            let read = read_ballots(text.as_bytes(), None, Method::Schulze, &Rules::default()).expect("a sound file");
            counted(Method::Schulze, &read.profile, &read.rules)
        });
    });
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/voting/pb/poland_wieliczka_2023.pb"));
    if let Ok(bytes) = fs::read(path) {
        let read = read_ballots(&bytes, None, Method::EqualShares, &Rules::default()).expect("a sound file");
        group.bench_function("Wieliczka 2023, equal-shares with add-one", |b| {
            b.iter(|| counted(Method::EqualShares, &read.profile, &read.rules));
        });
    }
    group.finish();
}

criterion_group!(benches, memory, files);
criterion_main!(benches);
