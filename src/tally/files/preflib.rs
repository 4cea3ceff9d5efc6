//! `PrefLib`: a head of `# KEY: value`, then `count: 3,{1,2},4`. In soc, soi, toc and toi a line is a ranking, in cat it puts the options into
//! categories, best first.
//!
//! Source: Mattei, Walsh, *PrefLib: A Library for Preferences*, ADT 2013; preflib.org/format.

use super::fault::{FileFault, FileFaultKind as Kind, FileNote, at, excerpt, number, once, weight};
use super::{BallotsRead, Format};
use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::method::{Method, Shape};
use crate::tally::profile::Profile;
use crate::tally::rules::Rules;
use std::collections::BTreeMap;

pub(super) fn read(text: &str, method: Method, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let mut keys: BTreeMap<&str, (u64, &str)> = BTreeMap::new();
    let mut lines = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        match line.strip_prefix('#') {
            Some(head) => {
                if let Some((key, value)) = head.split_once(':') {
                    keys.insert(key.trim(), (number, value.trim()));
                }
            }
            None if line.trim().is_empty() => {}
            None => lines.push((number, line)),
        }
    }
    let stated = |key: &'static str| keys.get(key).map(|(line, value)| number::<u64>(value, *line)).transpose();
    let count = stated("NUMBER ALTERNATIVES")?.ok_or(FileFault { line: None, kind: Kind::Missing { name: "NUMBER ALTERNATIVES" } })?;
    let named = |kind: &str, number: u64| keys.get(format!("{kind} NAME {number}").as_str()).map(|(_, name)| (*name).to_owned());
    let options = (1..=count.min(10_000)).map(|number| named("ALTERNATIVE", number).unwrap_or_else(|| number.to_string()));
    let mut profile = Profile::new(options, 2).map_err(|fault| FileFault { line: None, kind: Kind::Options(fault) })?;
    let categories = stated("NUMBER CATEGORIES")?;
    let mut rules = rules.clone();
    if let Some(categories) = categories.filter(|_| method.shape() == Shape::Grades) {
        rules.grades =
            (1..=categories.min(1000)).rev().map(|number| named("CATEGORY", number).unwrap_or_else(|| number.to_string())).collect();
    }
    for (line, text) in lines {
        let (voters, order) = text.split_once(':').ok_or_else(|| at(line, Kind::NotABallot { text: excerpt(text) }))?;
        let voters = weight(voters, line)?;
        let levels = levels(order, count, line)?;
        once(levels.concat(), |option| profile.name(option).to_owned(), line)?;
        let ballot = match categories {
            Some(categories) => categorised(&levels, categories, method),
            None => Ballot::Ranking(Ranking::new(levels.iter().filter(|level| !level.is_empty()).map(|level| Level::Options(level)))),
        };
        profile.add(voters, if ballot.is_empty() { Ballot::Blank } else { ballot });
    }
    let found = profile.cast().unwrap_or(0);
    let notes = stated("NUMBER VOTERS")?.filter(|said| *said != found).map(|said| FileNote::OtherNumber { said, found });
    let title = keys.get("TITLE").map(|(_, title)| (*title).to_owned());
    Ok(BallotsRead { format: Format::Preflib, profile, rules, title, titles: Vec::new(), notes: notes.into_iter().collect() })
}

/// `3,{1,2},4`, `{}` being nobody.
fn levels(text: &str, options: u64, line: u64) -> Result<Vec<Vec<u16>>, FileFault> {
    let option = |word: &str| -> Result<u16, FileFault> {
        let number: u64 = number(word, line)?;
        let place = number.checked_sub(1).filter(|_| number <= options).and_then(|place| u16::try_from(place).ok());
        place.ok_or_else(|| at(line, Kind::NoSuchNumber { number, options }))
    };
    let mut levels = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (level, after) = match rest.strip_prefix('{') {
            Some(inside) => inside.split_once('}').ok_or_else(|| at(line, Kind::NotABallot { text: excerpt(text) }))?,
            None => rest.split_at(rest.find(',').unwrap_or(rest.len())),
        };
        levels.push(level.split(',').filter(|word| !word.trim().is_empty()).map(option).collect::<Result<Vec<u16>, _>>()?);
        let after = after.trim_start();
        rest = after.strip_prefix(',').unwrap_or(after).trim_start();
    }
    Ok(levels)
}

/// The first category is the best: the one approved of, or the highest grade.
fn categorised(levels: &[Vec<u16>], categories: u64, method: Method) -> Ballot {
    if matches!(method.shape(), Shape::Grades | Shape::Scores) {
        let grades = (0..i32::try_from(categories).unwrap_or(i32::MAX)).rev();
        let mut scores: Vec<(u16, i32)> =
            levels.iter().zip(grades).flat_map(|(level, grade)| level.iter().map(move |option| (*option, grade))).collect();
        scores.sort_unstable();
        return Ballot::Scores(scores.into());
    }
    if method.shape() == Shape::Ranking {
        return Ballot::Ranking(Ranking::new(levels.iter().filter(|level| !level.is_empty()).map(|level| Level::Options(level))));
    }
    let mut approved = levels.first().cloned().unwrap_or_default();
    approved.sort_unstable();
    Ballot::Approvals(approved.into())
}
