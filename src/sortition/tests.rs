//! The solver on pools small enough to know the truth.
#![expect(clippy::cast_possible_truncation, reason = "small numbers of a test")]

use super::*;
use crate::digest::tagged;
use crate::id::PersonId;
use microlp::{ComparisonOp, OptimizationDirection, Problem};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use std::collections::BTreeSet;

fn feature(name: &str, bounds: &[(u32, u32)]) -> Feature {
    let quota = |(i, (min, max)): (usize, &(u32, u32))| Quota { value: format!("v{i}"), min: *min, max: *max, flex: None };
    Feature { name: name.into(), values: bounds.iter().enumerate().map(quota).collect() }
}

fn pool(people: &[(&[u16], Option<u32>)]) -> Pool {
    Pool { people: people.iter().map(|(values, household)| Person { values: values.to_vec(), household: *household }).collect() }
}

fn draw(pool: &Pool, quotas: &Quotas, size: u32) -> Result<Lottery, Unsolved> {
    solve(&Request { pool, quotas, size, fairness: Fairness::Leximin, tickets: 1000, seed: tagged("test", &[]) }, &mut ())
}

fn fraction(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

fn conflict(pool: &Pool, quotas: &Quotas, size: u32) -> Conflict {
    match draw(pool, quotas, size) {
        Err(Unsolved::Impossible(conflict)) => *conflict,
        other => panic!("{other:?}"),
    }
}

/// Music, sport, chess: value 0 plays, value 1 does not.
fn three_games() -> (Pool, Quotas) {
    let quotas = Quotas { features: ["chess", "music", "sport"].map(|name| feature(name, &[(0, 1), (0, 2)])).to_vec() };
    (pool(&[(&[1, 0, 0], None), (&[0, 0, 1], None), (&[0, 1, 0], None), (&[1, 1, 1], None)]), quotas)
}

#[test]
fn where_whole_panels_can_give_less_than_fractions_the_gap_is_said() {
    let (pool, quotas) = three_games();
    let lottery = draw(&pool, &quotas, 2).unwrap();
    assert_eq!(lottery.method, Method::Columns);
    assert_eq!(lottery.fewest(), 333);
    assert!((lottery.smallest().to_f64().unwrap() - 1.0 / 3.0).abs() < 1e-8);
    assert!((lottery.bound().to_f64().unwrap() - 0.5).abs() < 1e-8);
}

#[test]
fn where_fractions_meet_the_quotas_and_no_panel_does_it_is_said() {
    let (pool, mut quotas) = three_games();
    for quota in quotas.features.iter_mut().flat_map(|feature| &mut feature.values) {
        (quota.min, quota.max) = (1, 1);
    }
    let conflict = conflict(&pool, &quotas, 2);
    assert_eq!(conflict.reading, Reading::Together);
    assert!(conflict.only_whole);
    assert!(!conflict.ways_out.is_empty());
}

#[test]
fn people_whom_no_panel_can_hold_have_no_chance_whatever_fractions_promise() {
    // a plays sport, b chess, both of one household; c plays both, d nothing: only c and d make a panel.
    let quotas = Quotas { features: ["chess", "sport"].map(|name| feature(name, &[(1, 1), (1, 1)])).to_vec() };
    let pool = pool(&[(&[1, 0], Some(1)), (&[0, 1], Some(1)), (&[0, 0], None), (&[1, 1], None)]);
    let lottery = draw(&pool, &quotas, 2).unwrap();
    assert_eq!((lottery.counts.as_slice(), lottery.smallest()), ([0, 0, 1000, 1000].as_slice(), fraction(0, 1)));
    assert!((lottery.bound().to_f64().unwrap() - 0.5).abs() < 1e-8);
}

#[test]
fn no_two_equals_are_tied_together() {
    let nothing: &[u16] = &[];
    let pool = pool(&[(nothing, None); 10]);
    let lottery = draw(&pool, &Quotas::default(), 2).unwrap();
    assert!(lottery.counts.iter().all(|count| *count == 200));
    assert_eq!(lottery.panels.into_iter().collect::<BTreeSet<_>>().len(), 45);
}

#[test]
fn people_whose_value_has_no_place_are_set_aside() {
    let quotas = Quotas { features: vec![feature("age", &[(0, 4), (0, 0)])] };
    let pool = pool(&[(&[0], Some(1)), (&[1], Some(1)), (&[0], None), (&[0], None)]);
    let lottery = draw(&pool, &quotas, 3).unwrap();
    assert_eq!(lottery.never, [PersonId::at(1)]);
    assert_eq!(lottery.fewest(), 1000);
    assert_eq!(lottery.bound(), fraction(1, 1));
}

#[test]
fn neither_a_panel_of_nobody_nor_one_from_nobody_has_a_lottery() {
    let one = pool(&[(&[], None)]);
    assert!(draw(&one, &Quotas::default(), 0).is_err());
    assert_eq!(conflict(&Pool::default(), &Quotas::default(), 1).reading, Reading::PanelLargerThanPool { size: 1, available: 0 });
}

#[test]
fn arithmetic_says_what_conflicts() {
    let two = pool(&[(&[0], None), (&[0], None), (&[1], None)]);
    let reading = |bounds: &[(u32, u32)], size| conflict(&two, &Quotas { features: vec![feature("age", bounds)] }, size).reading;
    let age = || "age".to_owned();
    assert_eq!(reading(&[(2, 2), (1, 1)], 2), Reading::MinimaExceed { feature: age(), sum: 3, size: 2 });
    assert_eq!(reading(&[(0, 1), (0, 5)], 3), Reading::MaximaFallShort { feature: age(), sum: 2, size: 3 });
    assert_eq!(reading(&[(0, 2), (2, 2)], 2), Reading::ValueTooFew { feature: age(), value: "v1".into(), min: 2, available: 1 });
    assert_eq!(reading(&[(0, 9), (0, 9)], 4), Reading::PanelLargerThanPool { size: 4, available: 3 });
    let home = pool(&[(&[0], Some(1)), (&[0], Some(1)), (&[1], None)]);
    let alone = Quotas { features: vec![feature("age", &[(0, 3), (0, 3)])] };
    assert_eq!(conflict(&home, &alone, 3).reading, Reading::HouseholdsTooFew { size: 3, households: 2 });
}

#[test]
fn of_several_conflicts_the_smallest_is_told() {
    // given one feature whose three minima do not fit together, and another of which one minimum alone is beyond the seats
    let quotas = Quotas { features: vec![feature("age", &[(1, 2), (1, 2), (1, 2)]), feature("zip", &[(3, 3), (0, 2)])] };
    let people = pool(&[(&[0, 0], None), (&[1, 0], None), (&[2, 0], None), (&[0, 1], None)]);
    let conflict = conflict(&people, &quotas, 2);
    assert_eq!(conflict.reading, Reading::MinimaExceed { feature: "zip".into(), sum: 3, size: 2 });
    assert_eq!(conflict.bounds.len(), 1, "{:?}", conflict.bounds);
}

#[test]
fn the_way_out_stays_within_what_may_be_moved() {
    let mut quotas = Quotas { features: vec![feature("age", &[(2, 2), (2, 2)])] };
    quotas.features[0].values[0].flex = Some((2, 2));
    quotas.features[0].values[1].flex = Some((1, 3));
    let people = pool(&[(&[0], None), (&[0], None), (&[1], None), (&[1], None)]);
    let expected = Change { feature: "age".into(), value: "v1".into(), from: (2, 2), to: (1, 2) };
    assert_eq!(conflict(&people, &quotas, 3).ways_out, [vec![expected]]);
}

#[test]
fn whatever_numbers_a_certificate_has_it_proves_nothing_false() {
    // The truth is 1/3 for a, b and c, and 1 for d; with one level or two, and a and b in one household or not.
    let (mut games, quotas) = three_games();
    for shared in [None, Some(1)] {
        games.people[0].household = shared;
        games.people[1].household = shared;
        for seed in 0u64..2000 {
            let mut stream = crate::stream::Stream::new(tagged("proof", &[&seed.to_be_bytes()]));
            let mut number = || i64::try_from(stream.below(9)).unwrap() - 4;
            let mut proof = || Proof {
                seats: number(),
                values: quotas.features.iter().map(|feature| feature.values.iter().map(|_| number()).collect()).collect(),
                households: shared.into_iter().map(|home| (home, number().abs() + 1)).collect(),
            };
            let certificate = Certificate { levels: vec![1, 1, 1, 2], proofs: vec![proof(), proof()] };
            let bounds = certificate.bounds(&games, &quotas, 2, &[fraction(1, 3), fraction(1, 1)]).unwrap();
            assert!(bounds[0] >= fraction(1, 3) && bounds[1] == fraction(1, 1), "{bounds:?} by {certificate:?}");
            assert_eq!(Certificate::from_bytes(&certificate.to_bytes(&quotas).unwrap(), &quotas), Some(certificate));
        }
    }
}

#[test]
fn a_certificate_of_another_shape_proves_nothing() {
    let (games, quotas) = three_games();
    let good = draw(&games, &quotas, 2).unwrap();
    let reached: Vec<_> = good.levels.iter().map(|level| level.reached.clone()).collect();
    let bounds: Vec<_> = good.levels.iter().map(|level| level.bound.clone()).collect();
    let proves = |bend: &dyn Fn(&mut Certificate)| {
        let mut certificate = good.certificate.clone();
        bend(&mut certificate);
        certificate.bounds(&games, &quotas, 2, &reached)
    };
    assert_eq!(proves(&|_| ()), Some(bounds));
    assert_eq!(proves(&|bent| bent.levels[3] = 0), None);
    assert_eq!(proves(&|bent| bent.levels[3] = 99), None);
    assert_eq!(proves(&|bent| bent.levels.truncate(3)), None);
    assert_eq!(proves(&|bent| bent.proofs.truncate(1)), None);
    assert_eq!(proves(&|bent| bent.proofs[0].values.truncate(1)), None);
    assert_eq!(proves(&|bent| bent.proofs[0].households.extend([(1, 1)])), None);
}

#[test]
fn what_holds_a_level_down_is_named() {
    // Of four in the office one has a place, of two in the field at most two.
    let quotas = Quotas { features: vec![feature("work", &[(1, 2), (0, 1)])] };
    let six = pool(&[(&[1], None), (&[1], None), (&[1], None), (&[1], None), (&[0], None), (&[0], None)]);
    let lottery = draw(&six, &quotas, 2).unwrap();
    let told: Vec<_> = lottery.levels.iter().map(|level| (level.people, level.reached.clone(), level.bound.clone())).collect();
    assert_eq!(told, [(4, fraction(1, 4), fraction(1, 4)), (2, fraction(1, 2), fraction(1, 2))]);
    let office = lottery.certificate.bottleneck(1, &six, &quotas).unwrap();
    let hold = Hold { feature: "work".into(), value: "v1".into(), side: Side::Max, places: 1, people: 4, settled: 0, at: (0, 1) };
    assert_eq!(office, Bottleneck { holds: vec![hold], seats: false, households: 0, people: 4, alone: true });
    let field = lottery.certificate.bottleneck(2, &six, &quotas).unwrap();
    assert_eq!(field, Bottleneck { holds: Vec::new(), seats: true, households: 0, people: 2, alone: false });
    assert_eq!(lottery.certificate.bottleneck(3, &six, &quotas), None);
}

#[test]
fn the_same_request_gives_the_same_lottery_and_may_be_stopped() {
    struct Impatient(u32);
    impl Watch for Impatient {
        fn tick(&mut self, _: Stage, _: u64, _: u64) -> bool {
            self.0 = self.0.saturating_sub(1);
            self.0 > 0
        }
    }
    let (pool, quotas) = three_games();
    assert_eq!(draw(&pool, &quotas, 2).unwrap().panels, draw(&pool, &quotas, 2).unwrap().panels);
    let request = Request { pool: &pool, quotas: &quotas, size: 2, fairness: Fairness::Leximin, tickets: 1000, seed: tagged("test", &[]) };
    for patience in 1..6 {
        assert_eq!(solve(&request, &mut Impatient(patience)).unwrap_err(), Unsolved::Cancelled, "{patience}");
    }
}

/// All panels, as sets of bits.
fn all_panels(pool: &Pool, quotas: &Quotas, size: u32) -> Vec<u32> {
    let fits = |panel: &u32| {
        let chosen = || pool.people.iter().enumerate().filter(|(i, _)| panel >> i & 1 == 1).map(|(_, person)| person);
        let homes: Vec<u32> = chosen().filter_map(|person| person.household).collect();
        let apart = homes.iter().collect::<BTreeSet<_>>().len() == homes.len();
        let met = quotas.features.iter().enumerate().all(|(f, feature)| {
            (0u16..).zip(&feature.values).all(|(v, quota)| {
                let places = chosen().filter(|person| person.values[f] == v).count() as u32;
                (quota.min..=quota.max).contains(&places)
            })
        });
        panel.count_ones() == size && apart && met
    };
    (0..1 << pool.people.len()).filter(fits).collect()
}

/// The largest smallest chance over all lotteries of these panels for these people, where others have at least what is given. None where no
/// lottery gives it.
fn truth(panels: &[u32], people: &[usize], given: &[(usize, f64)]) -> Option<f64> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let smallest = problem.add_var(1.0, (0.0, 1.0));
    let shares: Vec<_> = panels.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
    problem.add_constraint(shares.iter().map(|share| (*share, 1.0)).collect::<Vec<_>>().as_slice(), ComparisonOp::Eq, 1.0);
    for i in people {
        let holding = panels.iter().zip(&shares).filter(|(panel, _)| *panel >> i & 1 == 1).map(|(_, share)| (*share, 1.0));
        problem.add_constraint(holding.chain([(smallest, -1.0)]).collect::<Vec<_>>().as_slice(), ComparisonOp::Ge, 0.0);
    }
    for (i, least) in given {
        let holding = panels.iter().zip(&shares).filter(|(panel, _)| *panel >> i & 1 == 1).map(|(_, share)| (*share, 1.0));
        problem.add_constraint(holding.collect::<Vec<_>>().as_slice(), ComparisonOp::Ge, *least - 1e-9);
    }
    problem.solve().ok()?.into_solution().ok().map(|solution| solution.objective())
}

/// Every level's bound against all lotteries that give the people below it what was reached there; how many of these levels there were.
fn levels_hold(lottery: &Lottery, panels: &[u32], seed: u64) -> usize {
    let settled = |below: &dyn Fn(u32) -> bool| -> Vec<usize> {
        let levels = lottery.certificate.levels.iter().enumerate();
        levels.filter(|(_, level)| **level > 0 && below(**level)).map(|(i, _)| i).collect()
    };
    let reached = |i: usize| lottery.levels[lottery.certificate.levels[i] as usize - 1].reached.to_f64().unwrap();
    let mut attained = 0;
    for (number, level) in (1..).zip(&lottery.levels) {
        let given: Vec<_> = settled(&|l| l < number).into_iter().map(|i| (i, reached(i))).collect();
        let Some(truth) = truth(panels, &settled(&|l| l >= number), &given) else { continue };
        let bound = level.bound.to_f64().unwrap();
        assert!(truth <= bound + 1e-6, "seed {seed}, level {number}: {truth} above {bound}");
        attained += usize::from(number > 1 && bound - truth < 1e-6);
    }
    attained
}

#[test]
fn small_pools_get_the_truth_or_an_honest_gap() {
    let (mut tight, mut gaps, mut impossible, mut higher) = (0, 0, 0, 0);
    for seed in 0u64..250 {
        let mut stream = crate::stream::Stream::new(tagged("small", &[&seed.to_be_bytes()]));
        let mut below = |n: u64| stream.below(n) as u32;
        let (people, size, features) = (5 + below(8), 2 + below(4), 1 + below(3) as usize);
        let quotas: Vec<Feature> = (0..features)
            .map(|f| {
                let bounds: Vec<(u32, u32)> = (0..2 + below(2)).map(|_| (below(2), 1 + below(3))).collect();
                feature(&format!("f{f}"), &bounds)
            })
            .collect();
        let quotas = Quotas { features: quotas };
        let values = |below: &mut dyn FnMut(u64) -> u32| quotas.features.iter().map(|f| below(f.values.len() as u64) as u16).collect();
        let person = |_| Person { values: values(&mut below), household: Some(below(9) + 1) };
        let mut pool = Pool { people: (0..people).map(person).collect() };
        let shared = |h: Option<u32>, pool: &Pool| pool.people.iter().filter(|p| p.household == h).count() > 1;
        let homes: Vec<_> = pool.people.iter().map(|p| p.household.filter(|_| shared(p.household, &pool))).collect();
        pool.people.iter_mut().zip(homes).for_each(|(person, home)| person.household = home);
        let panels = all_panels(&pool, &quotas, size);
        match draw(&pool, &quotas, size) {
            Err(Unsolved::Impossible(_)) => {
                assert!(panels.is_empty(), "seed {seed}");
                impossible += 1;
            }
            Err(other) => panic!("seed {seed}: {other}"),
            Ok(lottery) => {
                let able: Vec<usize> = (0..pool.people.len()).filter(|i| !lottery.never.contains(&PersonId::at(*i))).collect();
                let (truth, smallest) = (truth(&panels, &able, &[]).unwrap(), lottery.smallest().to_f64().unwrap());
                let bound = lottery.bound().to_f64().unwrap();
                assert!(smallest <= truth + 1e-6 && truth <= bound + 1e-6, "seed {seed}: {smallest} {truth} {bound}");
                assert!(lottery.method == Method::Best || truth - smallest < 1e-6, "seed {seed}: {smallest} for {truth}");
                higher += levels_hold(&lottery, &panels, seed);
                if bound - smallest < 1e-6 { tight += 1 } else { gaps += 1 }
            }
        }
    }
    println!("{tight} tight, {gaps} with a gap, {impossible} impossible, {higher} higher levels attained");
    assert!(tight > 20 && gaps > 2 && impossible > 20 && higher > 20, "{tight} tight, {gaps} with a gap, {impossible} impossible");
}
