//! Corrupted files of every kind that is read: no panic, no hang, and nothing recorded where a file is refused.

use super::{Dice, folder_in_memory, times};
use folkmoot::{
    assembly::{Actor, Language, Template},
    session::{Founding, Hand, KeyFolder, PoolRequest, PoolSource, QuotaEdit, Session},
    sortition::{ImportOptions, Quotas, Slack, read_settings, shortages, suggest},
    text::Untrusted,
};
use std::fs;

const PEOPLE: &str = "id,name,gender,age,street,zip\n1,Ana,Woman,16-34,1 Elm,A1\n2,Bo,Man,35+,1 Elm,A1\n3,\"Cy, the elder\",Man,35+,2 Elm,A1\n\
    4,Zoé,Woman,22,3 Elm,A2\n5,Di,Woman,35+,4 Elm,A3\n6,Ed,Man,16-34,5 Elm,A3\n";
const QUOTAS: &str =
    "feature,value,min,max,min_flex,max_flex\ngender,Woman,1,2,0,3\ngender,Man,1,2,0,3\nage,16-34,1,2,0,3\nage,35+,1,2,0,3\n";
const EARLIER: &str = "id,street,zip\n9,9 Oak,B1\n3,2 Elm,A1\n";
const POPULATION: &str = "feature,value,count\ngender,Woman,5012\ngender,Man,4988\nage,16-34,\"33,3%\"\nage,35+,66.7\n";
const SETTINGS: &str = "id_column = \"id\"\ncheck_same_address = true\ncheck_same_address_columns = [\"street\", \"zip\"]\nmax_attempts = 100\n\
    columns_to_keep = [\"name\"]\nselection_algorithm = \"maximin\"\nrandom_number_seed = 0\n";

/// What spreadsheets, keyboards and ill will put into files.
const NASTY: [&str; 24] = [
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "é",
    "e\u{301}",
    "😀",
    "=1+1",
    "-1",
    "99999999999",
    "0",
    "\\",
    "[",
    "=",
    "ß",
    "İ",
];

/// A file with one to four things done to it.
fn corrupted(file: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = file.as_bytes().to_vec();
    for _ in 0..=dice.below(4) {
        let length = bytes.len() as u64;
        let place = |dice: &mut Dice| usize::try_from(dice.below(length + 1)).unwrap();
        let (a, b) = (place(dice), place(dice));
        let (from, to) = (a.min(b), a.max(b));
        match dice.below(9) {
            0 if from < bytes.len() => bytes[from] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(from..to)),
            2 => bytes.truncate(from),
            3 => {
                let again = bytes[from..to].to_vec();
                bytes.splice(to..to, again);
            }
            4 => {
                let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
                let taken = usize::try_from(dice.below(lines.len().max(1) as u64)).unwrap();
                bytes = lines.iter().skip(taken).chain(lines.iter().take(taken)).copied().collect::<Vec<_>>().concat();
            }
            5 => bytes = bytes.iter().flat_map(|byte| [*byte, 0]).collect(),
            6 => bytes.insert(from, u8::try_from(dice.below(256)).unwrap()),
            7 => {
                let long = "x".repeat(usize::try_from(dice.below(100_000)).unwrap());
                bytes.splice(from..from, long.into_bytes());
            }
            _ => {
                let nasty = NASTY[usize::try_from(dice.below(NASTY.len() as u64)).unwrap()];
                bytes.splice(from..from, nasty.bytes());
            }
        }
    }
    bytes
}

#[test]
fn corrupted_files_are_read_or_refused_and_what_is_refused_leaves_no_trace() {
    let folder = folder_in_memory();
    let (path, hand) = (folder.path().join("a.moot"), Hand { by: Actor::Operator, op: None });
    let founding = Founding { name: Untrusted::new("A"), language: Language::En, template: Template::Neighbourhood, publish_rows: false };
    let mut session = Session::found(&path, founding, hand, KeyFolder::at(folder.path().join("keys"))).unwrap();
    let fresh = fs::read(&path).unwrap();
    let (mut dice, mut before, mut refused, mut taken) = (Dice(0x5eed), fresh, 0, 0);
    let current = Quotas::read(QUOTAS.as_bytes()).unwrap().0;
    for round in 0..times(400, 10_000) {
        // One file of the five is corrupted, sometimes two.
        let hit = dice.below(5);
        let both = dice.below(4) == 0;
        let mut file = |number: u64, text: &str| {
            if number == hit || both && number == (hit + 1) % 5 { corrupted(text, &mut dice) } else { text.as_bytes().to_vec() }
        };
        let [respondents, categories, already, population, settings] =
            [(0, PEOPLE), (1, QUOTAS), (2, EARLIER), (3, POPULATION), (4, SETTINGS)].map(|(number, text)| file(number, text));

        drop(Quotas::read_for(&categories, Some(3)).map(|(quotas, _)| quotas.to_csv()));
        if let Ok(suggestion) = suggest(&population, 3, Slack::Percent(10)) {
            assert_eq!(Quotas::from_csv(&suggestion.quotas.to_csv()), Ok(suggestion.quotas.clone()), "round {round}");
            assert_eq!(suggestion.quotas.check_size(3, 1000), [], "round {round}");
            drop(folkmoot::sortition::read_listing(&respondents, "gender").map(|(people, _)| shortages(&suggestion.quotas, &people)));
        }
        let edit =
            QuotaEdit { file: Some(categories.clone()), set: vec![String::from_utf8_lossy(&population).chars().take(300).collect()] };
        assert!(edit.of(&current).is_err(), "round {round}: nothing of that form is a change");
        let options = read_settings(&settings).map_or_else(|_| ImportOptions::default(), |(options, _)| options);

        let source = PoolSource::Files { respondents, already: Some(already) };
        match session.import_pool(hand, &PoolRequest { source, categories, options }) {
            Ok(report) => {
                taken += 1;
                assert_eq!(report.recorded.entries.len(), 1, "round {round}");
                before = fs::read(&path).unwrap();
            }
            Err(error) => {
                refused += 1;
                assert!(!error.explain().details.is_empty(), "round {round}: {error} is not explained");
                assert!(fs::read(&path).unwrap() == before, "round {round}: something was recorded");
            }
        }
    }
    println!("{refused} refused, {taken} read");
    assert!(refused > 50 && taken > 50, "{refused} refused, {taken} read");
}
