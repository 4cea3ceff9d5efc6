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
    let ways = conflict(&people, &quotas, 3).ways_out;
    assert_eq!(ways[0], WayOut { kind: WayKind::Flex, changes: vec![expected], beyond_flex: false });
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
fn smallest_of(panels: &[u32], people: &[usize], given: &[(usize, f64)]) -> Option<f64> {
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
        let Some(truth) = smallest_of(panels, &settled(&|l| l >= number), &given) else { continue };
        let bound = level.bound.to_f64().unwrap();
        assert!(truth <= bound + 1e-6, "seed {seed}, level {number}: {truth} above {bound}");
        attained += usize::from(number > 1 && bound - truth < 1e-6);
    }
    attained
}

/// The leximin chances over all lotteries of these panels, by another solver, each panel a column of its own.
fn truth(panels: &[u32], people: &[usize]) -> Vec<f64> {
    let mut settled: Vec<Option<f64>> = vec![None; people.len()];
    // The largest smallest chance of the unsettled, `extra` counted as unsettled alone if given.
    let raised = |settled: &[Option<f64>], alone: Option<usize>| {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let smallest = problem.add_var(1.0, (0.0, 1.0));
        let shares: Vec<_> = panels.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
        problem.add_constraint(shares.iter().map(|share| (*share, 1.0)).collect::<Vec<_>>().as_slice(), ComparisonOp::Eq, 1.0);
        for (place, (i, chance)) in people.iter().zip(settled).enumerate() {
            let holding = panels.iter().zip(&shares).filter(|(panel, _)| *panel >> i & 1 == 1).map(|(_, share)| (*share, 1.0));
            let raised = chance.is_none() && alone.is_none() || alone == Some(place);
            let terms: Vec<_> = holding.chain(raised.then_some((smallest, -1.0))).collect();
            problem.add_constraint(
                terms.as_slice(),
                ComparisonOp::Ge,
                if alone == Some(place) { 0.0 } else { chance.unwrap_or(0.0) - 1e-11 },
            );
        }
        problem.solve().unwrap().into_solution().unwrap().objective()
    };
    while settled.contains(&None) {
        let level = raised(&settled, None);
        // Whoever cannot rise while the others of the level stay at it is settled.
        let held: Vec<Option<f64>> = settled.iter().map(|chance| chance.or(Some(level))).collect();
        let stays: Vec<bool> = (0..people.len()).map(|i| settled[i].is_none() && raised(&held, Some(i)) < level + 1e-7).collect();
        assert!(stays.contains(&true));
        settled.iter_mut().zip(stays).filter(|(_, stays)| *stays).for_each(|(chance, _)| *chance = Some(level));
    }
    settled.into_iter().flatten().collect()
}

/// A small pool with its quotas and panel size, of everything that may occur.
fn small(seed: u64) -> (Pool, Quotas, u32) {
    let mut stream = crate::stream::Stream::new(tagged("small", &[&seed.to_be_bytes()]));
    let mut below = |n: u64| stream.below(n) as u32;
    let (people, size, features) = (5 + below(10), 2 + below(5), 1 + below(3) as usize);
    let most = 1 + size.div_ceil(2);
    let quotas: Vec<Feature> = (0..features)
        .map(|f| {
            let bounds: Vec<(u32, u32)> = (0..2 + below(2)).map(|_| (below(2), 1 + below(u64::from(most)))).collect();
            feature(&format!("f{f}"), &bounds)
        })
        .collect();
    let quotas = Quotas { features: quotas };
    let values = |below: &mut dyn FnMut(u64) -> u32| quotas.features.iter().map(|f| below(f.values.len() as u64) as u16).collect();
    let person = |_| Person { values: values(&mut below), household: Some(below(11) + 1) };
    let mut pool = Pool { people: (0..people).map(person).collect() };
    let shared = |h: Option<u32>, pool: &Pool| pool.people.iter().filter(|p| p.household == h).count() > 1;
    let homes: Vec<_> = pool.people.iter().map(|p| p.household.filter(|_| shared(p.household, &pool))).collect();
    pool.people.iter_mut().zip(homes).for_each(|(person, home)| person.household = home);
    (pool, quotas, size)
}

/// Against brute force: every panel listed, every level solved by another solver.
fn against_brute_force(seeds: std::ops::Range<u64>) {
    let (mut split, mut columns, mut impossible, mut further, mut higher) = (0, 0, 0, 0, 0);
    for seed in seeds {
        let (pool, quotas, size) = small(seed);
        let panels = all_panels(&pool, &quotas, size);
        match draw(&pool, &quotas, size) {
            Err(Unsolved::Impossible(_)) => {
                assert!(panels.is_empty(), "seed {seed}");
                impossible += 1;
            }
            Err(other) => panic!("seed {seed}: {other}"),
            Ok(lottery) => {
                let able: Vec<usize> = (0..pool.people.len()).filter(|i| !lottery.never.contains(&PersonId::at(*i))).collect();
                let truth = truth(&panels, &able);
                let chances = lottery.chances.as_ref().unwrap();
                for (i, truth) in able.iter().zip(&truth) {
                    assert!(
                        (chances[*i] - truth).abs() < 1e-9,
                        "seed {seed}, person {i}: {} for {truth}, {:?}",
                        chances[*i],
                        lottery.method
                    );
                    let rounded = (f64::from(lottery.counts[*i]) - 1000.0 * truth).abs();
                    if rounded > 1.0 + 1e-6 {
                        further += 1;
                        println!("seed {seed}, person {i}: {} tickets for {:.3}", lottery.counts[*i], 1000.0 * truth);
                    }
                }
                let least = truth.iter().copied().fold(1.0, f64::min);
                assert!(least <= lottery.bound().to_f64().unwrap() + 1e-9, "seed {seed}");
                higher += levels_hold(&lottery, &panels, seed);
                if lottery.method == Method::Split { split += 1 } else { columns += 1 }
            }
        }
    }
    println!(
        "{split} split, {columns} by columns, {impossible} impossible, {further} people further than a ticket, {higher} higher levels attained"
    );
    assert!(split > 0 && columns > 0 && impossible > 0 && further == 0 && higher > 20, "{split} {columns} {impossible} {further} {higher}");
}

#[test]
fn small_pools_get_the_truth_of_brute_force() {
    against_brute_force(0..80);
}

#[test]
#[ignore = "takes some seconds more: cargo test --release brute -- --ignored"]
fn five_hundred_small_pools_get_the_truth_of_brute_force() {
    against_brute_force(0..500);
}

/// Σ log p over the people, and the widest factor from the mean: what nash and goldilocks are about.
fn spread(of: impl Iterator<Item = f64> + Clone, mean: f64) -> (f64, f64) {
    (of.clone().map(f64::ln).sum(), of.map(|p| (p / mean).max(mean / p)).fold(1.0, f64::max))
}

#[test]
fn nash_and_goldilocks_are_the_best_of_their_kind() {
    // given twelve people of whom one field is rare: 2 field workers for 1 or 2 of 4 places, and a hall that asks for few of the young
    let quotas = Quotas { features: vec![feature("work", &[(1, 2), (2, 3)]), feature("age", &[(1, 1), (3, 3)])] };
    let mut people: Vec<(&[u16], Option<u32>)> = vec![(&[0, 0], None), (&[0, 1], None)];
    people.extend([(&[1u16, 0][..], None); 3].into_iter().chain([(&[1u16, 1][..], None); 7]));
    let pool = pool(&people);
    let chances = |fairness| {
        let request = Request { pool: &pool, quotas: &quotas, size: 4, fairness, tickets: 1_000_000, seed: tagged("test", &[]) };
        let lottery = solve(&request, &mut ()).unwrap();
        assert_eq!(lottery.method, Method::Split, "{fairness}");
        lottery.counts.iter().map(|count| f64::from(*count) / 1e6).collect::<Vec<_>>()
    };
    let of = |fairness| spread(chances(fairness).into_iter(), 4.0 / 12.0);
    let (nash, goldilocks) = (of(Fairness::Nash), of(Fairness::Goldilocks));
    // then no mixture of a few thousand tried by hand is better: a of the field's young, b of its others, c and d of the offices'
    let (mut best_product, mut best_factor) = (f64::NEG_INFINITY, f64::INFINITY);
    for a in 1..200u32 {
        for b in 1..200u32 {
            let (a, b) = (f64::from(a) / 200.0, f64::from(b) / 200.0);
            if !(1.0..=2.0).contains(&(a + b)) || a >= 1.0 {
                continue;
            }
            let (c, d) = ((1.0 - a) / 3.0, (3.0 - b) / 7.0);
            let all = [a, b].into_iter().chain([c; 3]).chain([d; 7]);
            let (product, factor) = spread(all, 4.0 / 12.0);
            (best_product, best_factor) = (best_product.max(product), best_factor.min(factor));
        }
    }
    assert!(nash.0 >= best_product - 1e-4, "{nash:?} for {best_product}");
    assert!(goldilocks.1 <= best_factor + 1e-4, "{goldilocks:?} for {best_factor}");
    assert!(nash.0 > goldilocks.0 + 1e-3 || goldilocks.1 < nash.1 - 1e-3, "{nash:?} {goldilocks:?}");
}

#[test]
fn nobody_is_left_out_of_nash_and_goldilocks_but_those_whom_the_quotas_leave_out() {
    // given a value without a place, and households: every notion sets the same people aside and keeps housemates apart
    let quotas = Quotas { features: vec![feature("age", &[(1, 3), (1, 3), (0, 0)])] };
    let pool = pool(&[(&[0], Some(1)), (&[1], Some(1)), (&[0], None), (&[1], None), (&[2], None), (&[1], Some(2)), (&[1], Some(2))]);
    for fairness in [Fairness::Nash, Fairness::Goldilocks] {
        let request = Request { pool: &pool, quotas: &quotas, size: 3, fairness, tickets: 1000, seed: tagged("test", &[]) };
        let lottery = solve(&request, &mut ()).unwrap();
        assert_eq!(lottery.never, [PersonId::at(4)], "{fairness}");
        assert!(lottery.fewest() > 0 && lottery.counts.iter().sum::<u32>() == 3000, "{fairness}: {:?}", lottery.counts);
    }
}
