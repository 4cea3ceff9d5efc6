//! The solver on pools of the size and shape that the field uses, through the same import as everybody's.

use super::pools::given;
use folkmoot::{
    digest::tagged,
    sortition::{Certificate, Fairness, Level, Lottery, Method, Pool, Quotas, Reading, Request, Side, Unsolved, import, solve},
};
use num_rational::BigRational;

/// Pool, quotas and panel size of a folder; none where it is absent.
fn load(name: &str) -> Option<(Pool, Quotas, u32)> {
    let given = given(name)?;
    let imported = import(&given.respondents, None, &given.quotas, &given.options).unwrap();
    Some((imported.pool, given.quotas, given.size))
}

fn solved(pool: &Pool, quotas: &Quotas, size: u32, fairness: Fairness) -> Result<Lottery, Unsolved> {
    solve(&Request { pool, quotas, size, fairness, tickets: 1000, seed: tagged("folkmoot/v1/turns", &[quotas.hash().as_ref()]) }, &mut ())
}

/// Leximin on a folder, with what every lottery must hold.
fn check(name: &str) -> Option<Lottery> {
    let (pool, quotas, size) = load(name)?;
    let begin = std::time::Instant::now();
    let lottery = solved(&pool, &quotas, size, Fairness::Leximin).unwrap();
    let number = |ratio: &BigRational| num_traits::ToPrimitive::to_f64(ratio).unwrap();
    println!(
        "{name}: {:?}, fewest {}, smallest {:.6}, bound {:.6}, gap {:.2e}, {} profiles, {} different panels, {:?}",
        lottery.method,
        lottery.fewest(),
        number(&lottery.smallest()),
        number(&lottery.bound()),
        number(&lottery.gap()),
        lottery.profiles,
        lottery.panels.iter().collect::<std::collections::BTreeSet<_>>().len(),
        begin.elapsed()
    );
    assert_eq!(lottery.panels.len(), 1000);
    proven(&lottery, &pool, &quotas, size);
    Some(lottery)
}

/// Every level, through its file, in exact fractions; gaps above a millionth are told.
fn proven(lottery: &Lottery, pool: &Pool, quotas: &Quotas, size: u32) {
    let bytes = lottery.certificate.to_bytes(quotas).unwrap();
    let begin = std::time::Instant::now();
    let reached: Vec<_> = lottery.levels.iter().map(|level| level.reached.clone()).collect();
    let bounds = Certificate::from_bytes(&bytes, quotas).unwrap().bounds(pool, quotas, size, &reached).unwrap();
    println!(
        "    {} levels, {} bytes of proof checked in {:?}, largest gap {:.1e}",
        bounds.len(),
        bytes.len(),
        begin.elapsed(),
        widest(lottery)
    );
    for ((number, level), bound) in (1..).zip(&lottery.levels).zip(bounds) {
        assert_eq!(bound, level.bound, "level {number}");
        assert!(level.reached <= level.bound, "level {number}");
        if level.bound.clone() - &level.reached > millionth() {
            println!("    level {number}: {} people, at least {} where {} is proven", level.people, level.reached, level.bound);
        }
    }
}

fn millionth() -> BigRational {
    BigRational::new(1.into(), 1_000_000.into())
}

/// The largest gap of any level.
fn widest(lottery: &Lottery) -> f64 {
    let gap = |level: &Level| num_traits::ToPrimitive::to_f64(&(&level.bound - &level.reached)).unwrap();
    lottery.levels.iter().map(gap).fold(0.0, f64::max)
}

#[test]
fn the_smallest_count_is_the_floor_of_the_optimum() {
    for (name, fewest) in [
        ("opendlp_upload_10", 500),
        ("example_small_20", 100),
        ("sf_fixture_22", 90),
        ("opendlp_monitoring_30", 296),
        ("synth_mass_24", 250),
        ("synth_hd_30", 85),
        ("synth_obf_30", 70),
        ("synth_nexus_170", 333),
        ("synth_cca_75", 49),
        ("synth_sfe_110", 28),
        ("example_large_200", 100),
        ("synth_2000_100", 24),
        ("synth_10000_150", 6),
    ] {
        let Some(lottery) = check(name) else { return };
        assert_eq!(lottery.fewest(), fewest, "{name}");
        assert_eq!(lottery.method, Method::Split, "{name}");
        assert!(lottery.levels.iter().all(|level| level.bound.clone() - &level.reached <= millionth()), "{name}");
    }
}

/// Takes a minute: `FOLKMOOT_CAMPAIGN=full cargo test --test suite hard_pools -- --nocapture`.
#[test]
fn hard_pools_end_with_a_lottery_and_its_gap() {
    if std::env::var_os("FOLKMOOT_CAMPAIGN").is_none() {
        println!("skipped: the hard pools take a minute; FOLKMOOT_CAMPAIGN=full runs them");
        return;
    }
    for name in ["hard_300_30_a", "hard_300_30_b", "hard_300_30_c", "hard_1000_60"] {
        let Some(lottery) = check(name) else { return };
        assert!(lottery.fewest() > 0, "{name}");
    }
}

#[test]
fn minima_above_the_panel_are_read_out_with_a_way_out() {
    let Some((pool, quotas, size)) = load("infeasible_arith_22") else { return };
    let Err(Unsolved::Impossible(conflict)) = solved(&pool, &quotas, size, Fairness::Leximin) else { panic!("a lottery of nothing") };
    assert_eq!(conflict.reading, Reading::MinimaExceed { feature: "geo_bucket".into(), sum: 24, size: 22 });
    assert!(conflict.bounds.iter().all(|bound| bound.side == Side::Min && bound.feature == "geo_bucket"));
    let mut relaxed = quotas.clone();
    for change in &conflict.ways_out[0].changes {
        let feature = relaxed.features.iter_mut().find(|feature| feature.name == change.feature).unwrap();
        let quota = feature.values.iter_mut().find(|quota| quota.value == change.value).unwrap();
        assert_eq!((quota.min, quota.max), change.from);
        (quota.min, quota.max) = change.to;
    }
    println!("{:?}", conflict.ways_out);
    let lottery = solved(&pool, &relaxed, size, Fairness::Leximin).unwrap();
    proven(&lottery, &pool, &relaxed, size);
}

#[test]
fn maximin_reaches_the_same_smallest_chance() {
    for (name, fewest) in [("sf_fixture_22", 90), ("synth_hd_30", 85), ("synth_nexus_170", 333)] {
        let Some((pool, quotas, size)) = load(name) else { return };
        let lottery = solved(&pool, &quotas, size, Fairness::Maximin).unwrap();
        assert_eq!(lottery.fewest(), fewest, "{name}, {:?}", lottery.method);
    }
}
