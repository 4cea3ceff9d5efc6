//! Ballots as files that other programs read.

use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::method::{Method, Shape};
use crate::tally::profile::Profile;
use crate::tally::rules::{Completion, Rules};
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

/// The ballots in every form that holds what they say, that of [`ballot_file`] first.
pub fn ballot_files(method: Method, profile: &Profile, rules: &Rules, title: &str) -> Vec<BallotFile> {
    let file = |extension, text: String| BallotFile { extension, bytes: text.into_bytes() };
    let mut files = vec![ballot_file(method, profile, rules, title)];
    let more = match method.shape() {
        Shape::Choice | Shape::Grades => Vec::new(),
        Shape::Approvals | Shape::Projects => vec![file("csv", table(method, profile, rules))],
        Shape::Scores | Shape::Points => vec![file("abif", abif(profile, title))],
        Shape::Ranking => vec![
            file("blt", blt(profile, rules, title)),
            preflib(profile, title),
            file("abif", abif(profile, title)),
            file("csv", table(method, profile, rules)),
        ],
    };
    let first = files.first().map(|file| file.extension);
    files.extend(more.into_iter().filter(|file| Some(file.extension) != first));
    files
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

/// Projects are called by their names; by their numbers, with the names beside, where a name has a mark of the form in it.
fn pabulib(profile: &Profile, rules: &Rules, title: &str) -> String {
    let points = profile.ballots.iter().any(|ballot| matches!(ballot.ballot, Ballot::Scores(_)));
    let by_name = !profile.options.iter().any(|name| name.contains([',', ';', '"']));
    let called = |option: u16| if by_name { profile.name(option).to_owned() } else { number(option) };
    let ballots: Vec<(&Ballot, u64)> = grouped(profile).into_iter().filter(|(ballot, _)| **ballot != Ballot::Blank).collect();
    let (kind, budget) = (if points { "cumulative" } else { "approval" }, rules.budget.unwrap_or(0));
    let rule = if rules.completion == Completion::AddOne { "equalshares/add1" } else { "equalshares" };
    let mut text = format!(
        "META\nkey;value\ndescription;{}\nnum_projects;{}\nnum_votes;{}\nbudget;{budget}\nvote_type;{kind}\nrule;{rule}\n",
        cell(title, ';'),
        profile.options.len(),
        ballots.iter().map(|(_, voters)| voters).sum::<u64>()
    );
    text.push_str(if by_name { "PROJECTS\nproject_id;cost\n" } else { "PROJECTS\nproject_id;cost;name\n" });
    for (name, option) in profile.options.iter().zip(0..) {
        let cost = rules.costs.iter().find(|(named, _)| named == name).map_or(0, |(_, cost)| *cost);
        let long = if by_name { String::new() } else { format!(";{}", cell(name, ';')) };
        put(&mut text, format_args!("{};{cost}{long}\n", called(option)));
    }
    text.push_str(if points { "VOTES\nvoter_id;vote;points\n" } else { "VOTES\nvoter_id;vote\n" });
    let single = ballots.into_iter().flat_map(|(ballot, voters)| std::iter::repeat_n(ballot, usize::try_from(voters).unwrap_or(0)));
    for (ballot, voter) in single.zip(1..) {
        let marks: Vec<(u16, i32)> = match ballot {
            Ballot::Approvals(options) => options.iter().map(|option| (*option, 1)).collect(),
            Ballot::Scores(scores) => scores.to_vec(),
            Ballot::Choice(option) => vec![(*option, 1)],
            Ballot::Blank | Ballot::Ranking(_) => Vec::new(),
        };
        put(&mut text, format_args!("{voter};{}", marks.iter().map(|(option, _)| called(*option)).collect::<Vec<_>>().join(",")));
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
            Ballot::Blank => Vec::new(),
            Ballot::Ranking(ranking) => {
                let ranked = ranking
                    .levels()
                    .zip(1..)
                    .flat_map(|(level, rank): (Level<'_>, u32)| level.options().iter().map(move |option| (*option, rank.to_string())));
                ranked.collect()
            }
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

/// A ballot form of names in brackets, `>` between ranks and `=` between equals; scores behind a stroke.
fn abif(profile: &Profile, title: &str) -> String {
    let named = |option: u16| format!("[{}]", profile.name(option).replace(['[', ']', '#'], " ").replace(char::is_control, " "));
    let mut text = format!("{{\"title\": {}}}\n", quoted(title));
    for (number, option) in (1..=profile.options.len()).zip(0..) {
        put(&mut text, format_args!("=o{number}:{}\n", named(option)));
    }
    for (ballot, voters) in grouped(profile) {
        let token = |option: u16| format!("o{}", number(option));
        let marks = match ballot {
            Ballot::Ranking(ranking) => levels(ranking, token, "=", ("", "")).join(">"),
            Ballot::Scores(scores) => {
                scores.iter().map(|(option, score)| format!("{}/{score}", token(*option))).collect::<Vec<_>>().join(",")
            }
            Ballot::Blank | Ballot::Choice(_) | Ballot::Approvals(_) => continue,
        };
        put(&mut text, format_args!("{voters}:{marks}\n"));
    }
    text
}
