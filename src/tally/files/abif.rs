//! ABIF, the Aggregated Ballot Information Format: `27:Memph>Nashv=Chatt`, scores as `Memph/5`, `=Memph:[Memphis, TN]` to name an option.
//!
//! `{…}` is about the file; its `title` is taken. Source: electorama.com/abif.

use super::fault::{FileFault, FileFaultKind as Kind, at, excerpt, number, once, weight};
use super::{BallotsRead, Format};
use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::method::{Method, Shape};
use crate::tally::profile::Profile;
use crate::tally::rules::Rules;
use std::collections::BTreeMap;

/// Options with their scores, those that are equal together.
type Levels = Vec<Vec<(String, Option<i32>)>>;
/// A ballot as written: its line, its voters, its levels, and whether it only lists scores.
type Written = (u64, u64, Levels, bool);

pub(super) fn read(text: &str, method: Method, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let (mut order, mut title, mut ballots): (Vec<String>, _, Vec<Written>) = (Vec::new(), None, Vec::new());
    for (whole, line) in text.lines().zip(1..) {
        let written = whole.split('#').next().unwrap_or("").trim();
        if written.is_empty() {
            continue;
        }
        if let Some(about) = written.strip_prefix('{') {
            title = about
                .split_once("title")
                .and_then(|(_, rest)| rest.split('"').find(|part| !part.trim_matches([' ', ':', '\'', '}']).is_empty()))
                .map(|text| text.trim().to_owned())
                .or(title);
            continue;
        }
        if let Some(named) = written.strip_prefix('=') {
            let (token, name) = named.split_once(':').ok_or_else(|| at(line, Kind::NotABallot { text: excerpt(written) }))?;
            note(&mut order, unbracketed(token));
            names.insert(unbracketed(token), unbracketed(name));
            continue;
        }
        let (voters, marks) = written.split_once([':', '*']).ok_or_else(|| at(line, Kind::NotABallot { text: excerpt(written) }))?;
        let mut levels = Vec::new();
        for level in split(marks, &['>', ',']) {
            let mut options = Vec::new();
            for mark in split(level, &['=']) {
                let (token, score) = match split(mark, &['/']).as_slice() {
                    [token, score] => (unbracketed(token), Some(number(score, line)?)),
                    _ => (unbracketed(mark), None),
                };
                // A ballot may spell the name out.
                let token = names.iter().find(|(_, name)| **name == token).map_or(token, |(token, _)| token.clone());
                if !token.is_empty() {
                    note(&mut order, token.clone());
                    options.push((token, score));
                }
            }
            levels.push(options);
        }
        ballots.push((line, weight(voters, line)?, levels, marks.contains(',')));
    }
    let spelled = order.iter().map(|token| names.get(token).unwrap_or(token));
    let mut profile = Profile::new(spelled, 2).map_err(|fault| FileFault { line: None, kind: Kind::Options(fault) })?;
    let places: BTreeMap<&String, u16> = order.iter().zip(0..).collect();
    for (line, voters, levels, listed) in ballots {
        let listed = listed || method.shape() != Shape::Ranking;
        let ballot = ballot(&levels, &places, &profile, listed, line)?;
        profile.add(voters, if ballot.is_empty() { Ballot::Blank } else { ballot });
    }
    Ok(BallotsRead { format: Format::Abif, profile, rules: rules.clone(), title, titles: Vec::new(), notes: Vec::new() })
}

fn note(order: &mut Vec<String>, token: String) {
    if !token.is_empty() && !order.contains(&token) {
        order.push(token);
    }
}

/// Splits outside square brackets.
fn split<'a>(text: &'a str, marks: &[char]) -> Vec<&'a str> {
    let (mut parts, mut begin, mut depth) = (Vec::new(), 0, 0_i32);
    for (place, letter) in text.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            mark if depth == 0 && marks.contains(&mark) => {
                parts.extend(text.get(begin..place));
                begin = place + 1;
            }
            _ => {}
        }
    }
    parts.extend(text.get(begin..));
    parts
}

fn unbracketed(text: &str) -> String {
    let text = text.trim();
    text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text).trim().to_owned()
}

fn ballot(levels: &Levels, places: &BTreeMap<&String, u16>, profile: &Profile, listed: bool, line: u64) -> Result<Ballot, FileFault> {
    let place = |token: &String| places.get(token).copied().unwrap_or_default();
    let marked: Vec<Vec<u16>> = levels.iter().map(|level| level.iter().map(|(token, _)| place(token)).collect()).collect();
    once(marked.concat(), |option| profile.name(option).to_owned(), line)?;
    let complete = levels.iter().flatten().all(|(_, score)| score.is_some());
    if complete && listed {
        let mut scores: Vec<(u16, i32)> = levels.iter().flatten().filter_map(|(token, score)| Some((place(token), (*score)?))).collect();
        scores.sort_unstable();
        return Ok(Ballot::Scores(scores.into()));
    }
    Ok(Ballot::Ranking(Ranking::new(marked.iter().filter(|level| !level.is_empty()).map(|level| Level::Options(level)))))
}
