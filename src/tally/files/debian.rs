//! Tally sheets of Debian: `Option 1------>: name`, then `V: 2-13` with the rank of each option, `-` for none.
//!
//! Ranks of which some are left out count as their order. Source: vote.debian.org; Debian's constitution, A.

use super::fault::{FileFault, FileFaultKind as Kind, at, excerpt};
use super::{BallotsRead, Format};
use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::profile::Profile;
use crate::tally::rules::Rules;
use std::collections::BTreeMap;

pub(super) fn read(text: &str, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let mut names: BTreeMap<u32, &str> = BTreeMap::new();
    for line in text.lines() {
        let found = line.split_once("Option ").and_then(|(_, rest)| rest.split_once(">:"));
        if let Some((number, name)) = found {
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            names.extend(digits.parse().ok().map(|number: u32| (number, name.trim())));
        }
    }
    let mut profile = Profile::new(names.values(), 2).map_err(|fault| FileFault { line: None, kind: Kind::Options(fault) })?;
    let options = profile.options.len();
    for (line, number) in text.lines().zip(1..) {
        let Some(vote) = line.trim_start().strip_prefix("V: ") else { continue };
        let ranks: Vec<char> = vote.split_whitespace().next().unwrap_or("").chars().collect();
        if ranks.len() != options {
            return Err(at(number, Kind::Ragged { cells: ranks.len() as u64, columns: options as u64 }));
        }
        let mut levels: BTreeMap<u32, Vec<u16>> = BTreeMap::new();
        for (rank, option) in ranks.iter().zip(0..) {
            if *rank != '-' {
                let rank = rank.to_digit(36).ok_or_else(|| at(number, Kind::NotABallot { text: excerpt(vote) }))?;
                levels.entry(rank).or_default().push(option);
            }
        }
        let ballot = Ballot::Ranking(Ranking::new(levels.values().map(|level| Level::Options(level))));
        profile.add(1, if ballot.is_empty() { Ballot::Blank } else { ballot });
    }
    Ok(BallotsRead { format: Format::Debian, profile, rules: rules.clone(), title: None, titles: Vec::new(), notes: Vec::new() })
}
