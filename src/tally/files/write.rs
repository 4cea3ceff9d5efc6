//! Ballots as files that other programs read, and the command lines by which they count them again.

use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::method::{Method, Shape};
use crate::tally::profile::Profile;
use crate::tally::rules::{Completion, Rules, Utility};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A file of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotFile {
    /// The ending of its name, such as `blt`.
    pub extension: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// How another program counts a file again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Recount {
    /// The program.
    pub tool: &'static str,
    /// What to type, in the folder of the file.
    pub command: String,
}

/// Equal ballots together, in the order of their marks: the same ballots give the same bytes.
fn grouped(profile: &Profile) -> BTreeMap<&Ballot, u64> {
    let mut ballots = BTreeMap::new();
    for ballot in &profile.ballots {
        *ballots.entry(&ballot.ballot).or_default() += ballot.weight;
    }
    ballots
}

/// The ballots in the form that others read best: BLT for transferable votes, `PrefLib` for other rankings and approvals, pabulib for
/// projects, a table for choices, scores and grades. Blank ballots are left out where a form has none.
pub fn ballot_file(method: Method, profile: &Profile, rules: &Rules, title: &str) -> BallotFile {
    match method {
        Method::StvScottish | Method::StvMeek => BallotFile { extension: "blt", bytes: blt(profile, rules, title).into_bytes() },
        Method::Borda | Method::Irv | Method::Schulze | Method::RankedPairs | Method::Minimax => preflib(profile, title),
        Method::Approval | Method::Phragmen => BallotFile { extension: "cat", bytes: categories(profile, title).into_bytes() },
        Method::EqualShares => BallotFile { extension: "pb", bytes: pabulib(profile, rules, title).into_bytes() },
        Method::Majority | Method::Score | Method::Star | Method::MajorityJudgment | Method::Dots | Method::Quadratic => {
            BallotFile { extension: "csv", bytes: table(method, profile, rules).into_bytes() }
        }
    }
}

/// Adds to a text.
fn put(text: &mut String, more: std::fmt::Arguments<'_>) {
    text.write_fmt(more).expect("a string takes whatever is written to it");
}

/// A name on one line, in quotes.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "'").replace(char::is_control, " "))
}

fn levels(ranking: &Ranking, number: impl Fn(u16) -> String, equal: &str, frame: (&str, &str)) -> Vec<String> {
    let level = |level: Level<'_>| match level.options() {
        [] => None,
        [one] => Some(number(*one)),
        many => Some(format!("{}{}{}", frame.0, many.iter().map(|option| number(*option)).collect::<Vec<_>>().join(equal), frame.1)),
    };
    ranking.levels().filter_map(level).collect()
}

fn number(option: u16) -> String {
    (u32::from(option) + 1).to_string()
}

fn blt(profile: &Profile, rules: &Rules, title: &str) -> String {
    let mut text = format!("{} {}\n", profile.options.len(), rules.seats);
    for option in rules.withdrawn.iter().filter_map(|name| profile.find(name)) {
        put(&mut text, format_args!("-{}\n", number(option)));
    }
    for (ballot, voters) in grouped(profile) {
        if let Some(Ballot::Ranking(ranking)) = ballot.shaped(Shape::Ranking) {
            let marks = levels(&ranking, number, "=", ("", "")).join(" ");
            put(&mut text, format_args!("{voters} {marks} 0\n"));
        }
    }
    text.push_str("0\n");
    for name in profile.options.iter().map(String::as_str).chain([title]) {
        put(&mut text, format_args!("{}\n", quoted(name)));
    }
    text
}

fn head(profile: &Profile, title: &str, kind: &str, voters: u64, unique: usize) -> String {
    let plain = |text: &str| text.replace(char::is_control, " ");
    let mut text = format!("# FILE NAME: ballots.{kind}\n# TITLE: {}\n# DATA TYPE: {kind}\n# MODIFICATION TYPE: original\n", plain(title));
    put(
        &mut text,
        format_args!(
            "# NUMBER ALTERNATIVES: {}\n# NUMBER VOTERS: {voters}\n# NUMBER UNIQUE {}: {unique}\n",
            profile.options.len(),
            if kind == "cat" { "PREFERENCES" } else { "ORDERS" }
        ),
    );
    for (name, number) in profile.options.iter().zip(1..) {
        put(&mut text, format_args!("# ALTERNATIVE NAME {number}: {}\n", plain(name)));
    }
    text
}

fn preflib(profile: &Profile, title: &str) -> BallotFile {
    let rankings: BTreeMap<Ranking, u64> = grouped(profile).into_iter().fold(BTreeMap::new(), |mut all, (ballot, voters)| {
        if let Some(Ballot::Ranking(ranking)) = ballot.shaped(Shape::Ranking) {
            *all.entry(ranking).or_default() += voters;
        }
        all
    });
    let ties = rankings.keys().any(|ranking| ranking.levels().any(|level| level.options().len() > 1));
    let complete = rankings.keys().all(|ranking| ranking.options().count() == profile.options.len());
    let kind = match (ties, complete) {
        (false, true) => "soc",
        (false, false) => "soi",
        (true, true) => "toc",
        (true, false) => "toi",
    };
    let mut text = head(profile, title, kind, rankings.values().sum(), rankings.len());
    for (ranking, voters) in &rankings {
        put(&mut text, format_args!("{voters}: {}\n", levels(ranking, number, ",", ("{", "}")).join(",")));
    }
    BallotFile { extension: kind, bytes: text.into_bytes() }
}

fn categories(profile: &Profile, title: &str) -> String {
    let ballots: Vec<(Vec<u16>, u64)> = grouped(profile)
        .into_iter()
        .filter_map(|(ballot, voters)| match ballot.shaped(Shape::Approvals) {
            Some(Ballot::Approvals(options)) => Some((options.into(), voters)),
            Some(Ballot::Blank | Ballot::Choice(_) | Ballot::Ranking(_) | Ballot::Scores(_)) | None => None,
        })
        .collect();
    let mut text = head(profile, title, "cat", ballots.iter().map(|(_, voters)| voters).sum(), ballots.len());
    text.push_str("# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n");
    let set = |options: &[u16]| match options {
        [one] => number(*one),
        many => format!("{{{}}}", many.iter().map(|option| number(*option)).collect::<Vec<_>>().join(",")),
    };
    for (yes, voters) in ballots {
        let no: Vec<u16> = (0..u16::try_from(profile.options.len()).unwrap_or(u16::MAX)).filter(|option| !yes.contains(option)).collect();
        put(&mut text, format_args!("{voters}: {},{}\n", set(&yes), set(&no)));
    }
    text
}

/// A cell of a table, quoted where it must be.
fn cell(text: &str, separator: char) -> String {
    let plain = !text.contains([separator, '"', '\n', '\r']);
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

fn pabulib(profile: &Profile, rules: &Rules, title: &str) -> String {
    let points = profile.ballots.iter().any(|ballot| matches!(ballot.ballot, Ballot::Scores(_)));
    let ballots: Vec<&Ballot> = profile
        .ballots
        .iter()
        .filter(|ballot| ballot.ballot != Ballot::Blank)
        .flat_map(|ballot| std::iter::repeat_n(&ballot.ballot, usize::try_from(ballot.weight).unwrap_or(0)))
        .collect();
    let (kind, budget) = (if points { "cumulative" } else { "approval" }, rules.budget.unwrap_or(0));
    let rule = if rules.completion == Completion::AddOne { "equalshares/add1" } else { "equalshares" };
    let mut text = format!(
        "META\nkey;value\ndescription;{}\nnum_projects;{}\nnum_votes;{}\nbudget;{budget}\nvote_type;{kind}\nrule;{rule}\n",
        cell(title, ';'),
        profile.options.len(),
        ballots.len()
    );
    text.push_str("PROJECTS\nproject_id;cost\n");
    for name in &profile.options {
        let cost = rules.costs.iter().find(|(named, _)| named == name).map_or(0, |(_, cost)| *cost);
        put(&mut text, format_args!("{};{cost}\n", cell(name, ';')));
    }
    text.push_str(if points { "VOTES\nvoter_id;vote;points\n" } else { "VOTES\nvoter_id;vote\n" });
    for (ballot, voter) in ballots.into_iter().zip(1..) {
        let marks: Vec<(u16, i32)> = match ballot {
            Ballot::Approvals(options) => options.iter().map(|option| (*option, 1)).collect(),
            Ballot::Scores(scores) => scores.to_vec(),
            Ballot::Choice(option) => vec![(*option, 1)],
            Ballot::Blank | Ballot::Ranking(_) => Vec::new(),
        };
        let names = marks.iter().map(|(option, _)| profile.name(*option)).collect::<Vec<_>>().join(",");
        put(&mut text, format_args!("{voter};{}", cell(&names, ';')));
        if points {
            put(&mut text, format_args!(";{}", marks.iter().map(|(_, points)| points.to_string()).collect::<Vec<_>>().join(",")));
        }
        text.push('\n');
    }
    text
}

/// One row for each different ballot, `weight` first; a column for each option.
fn table(method: Method, profile: &Profile, rules: &Rules) -> String {
    let row = |cells: Vec<String>| cells.iter().map(|text| cell(text, ',')).collect::<Vec<_>>().join(",") + "\n";
    let mut text = row(std::iter::once("weight".to_owned()).chain(profile.options.iter().cloned()).collect());
    let shown = |score: i32| match usize::try_from(score).ok().and_then(|grade| rules.grades.get(grade)) {
        Some(grade) if method == Method::MajorityJudgment => grade.clone(),
        _ => score.to_string(),
    };
    for (ballot, voters) in grouped(profile) {
        let mut cells = vec![String::new(); profile.options.len()];
        let marks: Vec<(u16, String)> = match ballot {
            Ballot::Blank | Ballot::Ranking(_) => Vec::new(),
            Ballot::Choice(option) => vec![(*option, "1".to_owned())],
            Ballot::Approvals(options) => options.iter().map(|option| (*option, "1".to_owned())).collect(),
            Ballot::Scores(scores) => scores.iter().map(|(option, score)| (*option, shown(*score))).collect(),
        };
        for (option, mark) in marks {
            if let Some(slot) = cells.get_mut(usize::from(option)) {
                *slot = mark;
            }
        }
        text.push_str(&row(std::iter::once(voters.to_string()).chain(cells).collect()));
    }
    text
}

/// The command lines by which other programs count a file of [`ballot_file`] again, where there are such programs.
pub fn recounts(method: Method, rules: &Rules, file: &str) -> Vec<Recount> {
    let python = |tool, code: String| Recount { tool, command: format!("python3 -c \"{code}\"") };
    let pref_voting = |rule: &str| {
        let code = format!(
            "from pref_voting.profiles_with_ties import ProfileWithTies as P; from pref_voting.voting_methods import {rule} as f; p = P.from_preflib('{file}'); p.use_extended_strict_preference(); f.display(p)"
        );
        vec![python("pref_voting", code)]
    };
    match method {
        Method::Schulze => pref_voting("beat_path"),
        Method::RankedPairs => pref_voting("ranked_pairs"),
        Method::Minimax => pref_voting("minimax"),
        Method::Irv => pref_voting("instant_runoff"),
        Method::Borda => pref_voting("borda"),
        Method::StvScottish => vec![Recount { tool: "droop", command: format!("python3 Droop.py scotland {file}") }],
        Method::StvMeek => vec![Recount { tool: "droop", command: format!("python3 Droop.py meek-prf {file}") }],
        Method::Phragmen | Method::Approval => {
            let (rule, seats) = (if method == Method::Phragmen { "seqphragmen" } else { "av" }, rules.seats);
            vec![python(
                "abcvoting",
                format!(
                    "from abcvoting import abcrules, fileio; p = fileio.read_preflib_file('{file}'); print([[p.cand_names[c] for c in w] for w in abcrules.compute('{rule}', p, {seats})])"
                ),
            )]
        }
        Method::EqualShares => {
            let utility = match rules.utility {
                Utility::Cost => "Cost_Sat",
                Utility::Number => "Cardinality_Sat",
                Utility::Points => "Additive_Cardinal_Sat",
            };
            let step =
                if matches!(rules.completion, Completion::AddOne | Completion::AddOneGreedy) { ", voter_budget_increment=1" } else { "" };
            vec![python(
                "pabutools",
                format!(
                    "from pabutools.election import parse_pabulib, {utility} as s; from pabutools.rules import method_of_equal_shares as f; i, p = parse_pabulib('{file}'); print(f(i, p, sat_class=s{step}))"
                ),
            )]
        }
        Method::Majority | Method::Score | Method::Star | Method::MajorityJudgment | Method::Dots | Method::Quadratic => Vec::new(),
    }
}
