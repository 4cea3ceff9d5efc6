//! The sample town that the README, the demo and many tests draw from.

#[path = "../examples/town/generate.rs"]
mod generate;
#[path = "../examples/town/names.rs"]
mod names;

use folkmoot::{
    digest::tagged,
    sortition::{Fairness, Import, ImportOptions, Quotas, Request, import, solve},
};

const RESPONDENTS: &str = include_str!("../examples/town/respondents.csv");
const CATEGORIES: &str = include_str!("../examples/town/categories.csv");

fn town() -> (Import, Quotas) {
    let (quotas, odd) = Quotas::read(CATEGORIES.as_bytes()).unwrap();
    assert_eq!(odd, []);
    let options = ImportOptions { address_columns: vec!["adresse".to_owned(), "code_postal".to_owned()], ..ImportOptions::default() };
    (import(RESPONDENTS.as_bytes(), None, &quotas, &options).unwrap(), quotas)
}

#[test]
fn the_generator_still_writes_the_committed_files() {
    let (respondents, categories) = generate::town();
    assert!(respondents == RESPONDENTS, "examples/town/respondents.csv: run `cargo run --example town` and read the difference");
    assert!(categories == CATEGORIES, "examples/town/categories.csv: run `cargo run --example town` and read the difference");
}

#[test]
fn the_town_is_read_without_a_warning_and_is_skewed_as_it_says() {
    let (town, quotas) = town();
    assert_eq!((&town.warnings, quotas.check_size(24, 300)), (&vec![], vec![]));
    assert_eq!((town.pool.people.len(), town.sheet.len()), (300, 300));
    let mut sizes = std::collections::BTreeMap::<u32, usize>::new();
    for household in town.pool.people.iter().filter_map(|person| person.household) {
        *sizes.entry(household).or_default() += 1;
    }
    assert!(sizes.len() >= 20 && sizes.values().all(|size| *size >= 2), "{sizes:?}");
    // Against the places that each value may have of 24: who comes forward too often, and who too seldom.
    let counts = town.pool.counts(&quotas);
    let of = |share: fn(u32, u32, u32) -> bool| -> Vec<&str> {
        let features = quotas.features.iter().zip(&counts);
        let values = features.flat_map(|(feature, counts)| feature.values.iter().zip(counts));
        values
            .filter(|(quota, people)| share(24 * **people, 300 * quota.min, 300 * quota.max))
            .map(|(quota, _)| quota.value.as_str())
            .collect()
    };
    let (too_many, too_few) = (of(|people, _, max| people > max), of(|people, min, _| people < min));
    assert!(["60 et plus", "Bac + 3 et plus", "Centre-ville"].iter().all(|value| too_many.contains(value)), "{too_many:?}");
    assert!(
        ["16-24", "Sans diplôme ou brevet", "Logement social", "Les Hauts-Prés"].iter().all(|value| too_few.contains(value)),
        "{too_few:?}"
    );
    let young_of_the_estate = RESPONDENTS.lines().filter(|line| line.contains(",16-24,Les Hauts-Prés,")).count();
    assert!((1..=5).contains(&young_of_the_estate));
}

#[test]
fn its_graduates_are_the_bottleneck_of_a_panel_of_24() {
    let (town, quotas) = town();
    let hash = town.pool.hash(&quotas, &town.salts);
    let seed = tagged("folkmoot/v1/turns", &[hash.as_ref(), quotas.hash().as_ref()]);
    let request = Request { pool: &town.pool, quotas: &quotas, size: 24, fairness: Fairness::Leximin, tickets: 1000, seed };
    let lottery = solve(&request, &mut ()).unwrap();
    // Six places for 123 of them: nobody can promise everyone more, and nobody gets less but by the rounding to whole tickets.
    let graduates = RESPONDENTS.matches("Bac + 3 et plus").count();
    assert_eq!((lottery.bound().to_string(), graduates), ("2/41".to_owned(), 6 * 41 / 2));
    assert_eq!(lottery.counts.iter().min(), Some(&(1000 * 6 / 123)));
}

#[test]
fn nobody_in_the_town_could_be_somebody() {
    let mut mailboxes = std::collections::BTreeSet::new();
    for line in RESPONDENTS.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), 12, "{line}");
        assert!(cells[3].is_ascii() && cells[3].ends_with("@example.org") && mailboxes.insert(cells[3]), "{line}");
        assert!(cells[4].starts_with("06 39 98 ") && cells[6].starts_with("96"), "{line}");
    }
}
