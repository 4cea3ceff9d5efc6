//! Elections that were counted by others: stage by stage, winners and order, as published or as other programs count them.

use super::data;
use folkmoot::tally::{
    Amount, Ballot, BallotsRead, DefaultGrade, FileNote, Method, Outcome, Overvotes, Profile, Rules, Status, TieEffect, TieOrder, Told,
    count, read_ballots,
};
use num_rational::BigRational;
use serde_json::Value;
use std::{collections::BTreeMap, fs};

fn load(folder: &str, name: &str, method: Method, rules: &Rules) -> Option<BallotsRead> {
    let path = data(&["voting", folder, name])?;
    Some(read_ballots(&fs::read(path).unwrap(), None, method, rules).unwrap_or_else(|fault| panic!("{name}: {fault}")))
}

fn counted(read: &BallotsRead, method: Method) -> Outcome {
    count(method, &read.profile, &read.rules, &TieOrder::Listed).unwrap()
}

fn names(outcome: &Outcome) -> Vec<&str> {
    outcome.winners.iter().map(|option| outcome.name(*option)).collect()
}

/// A decimal number as written.
fn decimal(text: &str) -> BigRational {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits: num_bigint::BigInt = format!("{whole}{part}").parse().unwrap();
    BigRational::new(digits, num_bigint::BigInt::from(10).pow(u32::try_from(part.len()).unwrap()))
}

fn value(amount: &Amount) -> BigRational {
    decimal(&amount.to_string())
}

/// A candidate of a dump: name, state, votes.
type Dumped = (String, String, String);

/// The last line of each round of a droop dump: its quota, votes that count for nobody, and the state and votes of each candidate.
fn dumped(text: &str) -> Vec<(String, String, Vec<Dumped>)> {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let first = header.iter().position(|name| *name == "1.name").unwrap();
    let width = header.iter().filter(|name| name.starts_with("1.")).count();
    let mut rounds: BTreeMap<u32, (String, String, Vec<Dumped>)> = BTreeMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        // The last line of a round is what it ends with; a round may only log.
        if cells.len() < header.len() || cells[0] == "X" {
            continue;
        }
        let candidates = cells[first..].chunks(width).map(|one| (one[0].to_owned(), one[1].to_owned(), one[2].to_owned())).collect();
        rounds.insert(cells[0].parse().unwrap(), (cells[2].to_owned(), cells[first - 1].to_owned(), candidates));
    }
    rounds.into_values().collect()
}

fn state(status: Status) -> &'static str {
    match status {
        Status::Standing => "H",
        Status::Elected => "E",
        Status::Out | Status::Withdrawn => "D",
    }
}

/// Where the dumps break a tie by list, the first of it is out: as if it stood last.
fn from_last(read: &BallotsRead) -> TieOrder {
    TieOrder::Given((0..u16::try_from(read.profile.options.len()).unwrap()).rev().collect())
}

#[test]
fn scottish_wards_stage_by_stage() {
    for name in ["Calton-2007", "Govan-2007", "weak-defeat", "weak-surplus"] {
        let Some(read) = load("scotland", &format!("{name}.blt"), Method::StvScottish, &Rules::default()) else { return };
        let dump = fs::read_to_string(data(&["voting", "scotland", &format!("{name}.droop-scotland.tsv")]).unwrap()).unwrap();
        let outcome = count(Method::StvScottish, &read.profile, &read.rules, &from_last(&read)).unwrap();
        let rounds = dumped(&dump);
        assert_eq!(outcome.stages.len(), rounds.len(), "{name}");
        let last = rounds.len() - 1;
        for (at, (stage, (quota, exhausted, candidates))) in outcome.stages.iter().zip(&rounds).enumerate() {
            assert_eq!(value(stage.needed.as_ref().unwrap()), decimal(quota));
            assert_eq!(value(stage.exhausted.as_ref().unwrap()), decimal(exhausted), "{name} {at}");
            for (standing, (spelled, mark, votes)) in stage.standing.iter().zip(candidates) {
                assert_eq!(outcome.name(standing.option), spelled);
                assert_eq!(value(&standing.amount), decimal(votes), "{name} {at} {spelled}");
                // The dump marks who is left at the very end as defeated.
                if at < last {
                    assert_eq!(state(standing.status), mark.to_uppercase(), "{name} {at} {spelled}");
                }
            }
        }
        let elected: Vec<&str> = rounds[last].2.iter().filter(|(_, mark, _)| mark == "E").map(|(name, ..)| name.as_str()).collect();
        let mut winners = names(&outcome);
        winners.sort_by_key(|name| outcome.options.iter().position(|option| option == name));
        assert_eq!(winners, elected, "{name}");
    }
}

/// The reference rule of nine digits. Of SC-Vm-12 the dump is at hand, its ballots are not.
#[test]
fn meek_stage_by_stage() {
    let Some(read) = load("stv", "SC.blt", Method::StvMeek, &Rules::default()) else { return };
    let dump = fs::read_to_string(data(&["voting", "stv", "SC-meek-prf-o6-fixed-p9-d9.txt"]).unwrap()).unwrap();
    let outcome = count(Method::StvMeek, &read.profile, &read.rules, &from_last(&read)).unwrap();
    let rounds: Vec<_> = dumped(&dump).into_iter().skip(1).collect();
    assert_eq!(outcome.stages.len(), rounds.len());
    for (at, (stage, (quota, _, candidates))) in outcome.stages.iter().zip(&rounds).enumerate() {
        assert_eq!(value(stage.needed.as_ref().unwrap()), decimal(quota), "{at}");
        for (standing, (spelled, mark, votes)) in stage.standing.iter().zip(candidates) {
            assert_eq!(outcome.name(standing.option), spelled);
            // The dump marks who is left at the very end as defeated.
            assert!(at + 1 == rounds.len() || state(standing.status) == mark, "{at} {spelled}");
            assert_eq!(value(&standing.amount), decimal(votes), "{at} {spelled}");
        }
    }
    assert_eq!(names(&outcome), ["Rebecca Rotzler", "Pat LaMarche", "Steve Kramer", "Kristen Olsen"]);
}

/// Winners as announced; the order behind them as every Condorcet method gives it, there being no circle.
#[test]
fn debian_leaders() {
    let elections: [(&str, &[&str], bool); 2] = [
        (
            "debian_leader2007_tally.txt",
            &[
                "Sam Hocevar",
                "Steve McIntyre",
                "Raphaël Hertzog",
                "Wouter Verhelst",
                "Anthony Towns",
                "Gustavo Franco",
                "None Of The Above",
                "Simon Richter",
                "Aigars Mahinovs",
            ],
            true,
        ),
        ("debian_leader2020_tally.txt", &["Jonathan Carter", "Sruthi Chandran", "Brian Gupta", "None Of The Above"], false),
    ];
    for (name, expected, latin) in elections {
        for method in [Method::Schulze, Method::RankedPairs] {
            let Some(read) = load("debian", name, method, &Rules::default()) else { return };
            assert_eq!(read.notes, if latin { vec![FileNote::Latin1] } else { vec![] });
            let outcome = counted(&read, method);
            let order: Vec<&str> = outcome.order.as_ref().unwrap().iter().map(|level| outcome.name(level[0])).collect();
            assert_eq!((order.as_slice(), names(&outcome)), (expected, vec![expected[0]]), "{method}");
        }
    }
}

/// Round by round under the rules of the two cities. Only the very last round of Minneapolis is not counted here: it shows where a surplus
/// would go when all seats are filled.
#[test]
fn american_cities_round_by_round() {
    let portland = Rules { batch: true, skipped_ranks: Some(1), truncation: Some(15), ..Rules::default() };
    let parks =
        Rules { seats: 3, digits: Some(4), skipped_ranks: Some(2), truncation: Some(3), overvotes: Overvotes::Skip, ..Rules::default() };
    for (name, method, rules, extra) in
        [("2015_portland_mayor", Method::Irv, portland, 0), ("2013_minneapolis_park", Method::StvScottish, parks, 1)]
    {
        let Some(path) = data(&["voting", "rctab", &format!("{name}_expected_detailed_report.json")]) else { return };
        let read = load("rctab", &format!("{name}.ranks.tsv"), method, &rules).unwrap();
        let outcome = counted(&read, method);
        let report: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let rounds = report["results"].as_array().unwrap();
        assert_eq!(outcome.stages.len() + extra, rounds.len());
        for (stage, round) in outcome.stages.iter().zip(rounds) {
            let text = |value: &Value| value.as_str().map(decimal);
            assert_eq!(Some(value(stage.needed.as_ref().unwrap())), text(&round["threshold"]));
            let inactive = round["inactiveBallots"].as_object().unwrap().values().filter_map(text).sum::<BigRational>();
            assert_eq!(value(stage.exhausted.as_ref().unwrap()), inactive, "{name} {}", round["round"]);
            for standing in &stage.standing {
                let name = if outcome.name(standing.option) == "UWI" { "Undeclared Write-ins" } else { outcome.name(standing.option) };
                let votes = text(&round["tally"][name]).unwrap_or_default();
                assert_eq!(value(&standing.amount), votes, "{name} in round {}", round["round"]);
            }
        }
        let elected =
            rounds.iter().flat_map(|round| round["tallyResults"].as_array().unwrap()).filter_map(|result| result["elected"].as_str());
        assert_eq!(names(&outcome), elected.collect::<Vec<_>>());
    }
}

/// Whole ballots that give every option the grades of its row; voters of a row that is short leave the rest ungraded.
fn graded(tallies: &[Vec<u64>], voters: u64) -> Profile {
    let mut profile = Profile::new((0..tallies.len()).map(|n| format!("option {n}")), 2).unwrap();
    let mut left: Vec<Vec<(i32, u64)>> =
        tallies.iter().map(|row| (0..).zip(row.iter().copied()).filter(|(_, count)| *count > 0).collect()).collect();
    let mut rest = voters;
    while rest > 0 {
        let step = left.iter().filter_map(|row| row.first()).map(|(_, count)| *count).min().unwrap_or(rest);
        let scores: Vec<(u16, i32)> = (0..).zip(&left).filter_map(|(option, row)| Some((option, row.first()?.0))).collect();
        profile.add(step, if scores.is_empty() { Ballot::Blank } else { Ballot::Scores(scores.into()) });
        for row in &mut left {
            if let Some(first) = row.first_mut() {
                first.1 -= step;
                if first.1 == 0 {
                    row.remove(0);
                }
            }
        }
        rest -= step;
    }
    profile
}

#[test]
fn majority_judgment_assertions() {
    let Some(path) = data(&["voting", "mj", "mieuxvoter_assertions.json"]) else { return };
    let cases: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    for case in cases.as_array().unwrap() {
        let tallies: Vec<Vec<u64>> = serde_json::from_value(case["tallies"].clone()).unwrap();
        let default_grade = match (case["mode"].as_str(), case["default"].as_u64()) {
            (Some("MedianDefault"), _) => DefaultGrade::Median,
            (Some("Normalized"), _) => DefaultGrade::None,
            (_, Some(grade)) => DefaultGrade::Grade(u32::try_from(grade).unwrap()),
            _ => DefaultGrade::Lowest,
        };
        let rules =
            Rules { grades: (0..tallies[0].len()).map(|grade| format!("grade {grade}")).collect(), default_grade, ..Rules::default() };
        let profile = graded(&tallies, case["participants"].as_u64().unwrap());
        let order = count(Method::MajorityJudgment, &profile, &rules, &TieOrder::Listed).unwrap().order.unwrap();
        let mut ranks = vec![0; tallies.len()];
        let mut ahead = 0;
        for level in order {
            for option in &level {
                ranks[usize::from(*option)] = ahead + 1;
            }
            ahead += level.len();
        }
        let expected: Vec<usize> = serde_json::from_value(case["ranks"].clone()).unwrap();
        assert_eq!(ranks, expected, "{}", case["title"]);
    }
}

/// 31 projects and 984,579 as pabutools counts the file; 30 and 995,079 as was published, 66 and 67 giving way to 46.
#[test]
fn wieliczka_funds_what_was_published() {
    let Some(read) = load("pb", "poland_wieliczka_2023.pb", Method::EqualShares, &Rules::default()) else { return };
    let outcome = counted(&read, Method::EqualShares);
    let funded = |projects, spent| Told::Funded { projects, spent, budget: 1_000_000 };
    assert_eq!((&outcome.told[0], outcome.tie), (&funded(31, 984_579), TieEffect::None));
    let conflicts = [["46", "66"], ["46", "67"]].map(|pair| pair.map(str::to_owned).into()).into();
    let ruled = BallotsRead { rules: Rules { conflicts, ..read.rules.clone() }, ..read };
    let outcome = counted(&ruled, Method::EqualShares);
    assert_eq!(outcome.told[0], funded(30, 995_079));
    let table = fs::read_to_string(data(&["voting", "pb", "poland_wieliczka_2023.pb"]).unwrap()).unwrap();
    let (_, table) = table.split_once("PROJECTS").unwrap();
    let mut published: Vec<&str> = table.lines().filter(|line| line.ends_with(";1")).map(|line| line.split(';').next().unwrap()).collect();
    let mut winners = names(&outcome);
    winners.sort_unstable();
    published.sort_unstable();
    assert_eq!(winners, published);
}

/// Every file of a form is read as the number of voters that it states.
#[test]
fn other_files_are_read_whole() {
    for (folder, name, method, votes) in [
        ("debian", "debian_00001.toc", Method::Schulze, 475),
        ("debian", "debian_00003.toc", Method::Borda, 504),
        ("pb", "poland_czestochowa_2020_grabowka.pb", Method::EqualShares, 201),
        ("pb", "poland_zabrze_2020_konczyce.pb", Method::EqualShares, 84),
    ] {
        let Some(read) = load(folder, name, method, &Rules::default()) else { return };
        assert_eq!((read.profile.cast(), read.notes.as_slice()), (Some(votes), &[][..]), "{name}");
        assert_eq!(counted(&read, method).tie, TieEffect::None, "{name}");
    }
}
