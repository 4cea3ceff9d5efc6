//! BLT: options and seats, `-2` for a withdrawn option, ballots as `weight first second 0` with `=` between equal ranks and `-` for a skipped
//! one, `0`, names in quotes, and a title.
//!
//! Comments begin with `#`; `(…)` before a ballot is its identifier and passed over. Source: Hill, Wichmann, Woodall, 1987, as extended by
//! `OpenSTV` and droop.

use super::fault::{FileFault, FileFaultKind as Kind, at, excerpt};
use super::{BallotsRead, Format};
use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::method::Method;
use crate::tally::profile::Profile;
use crate::tally::rules::Rules;

/// Words and names of the file, each with its line.
struct Tokens<'a> {
    rest: &'a str,
    line: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    Name(&'a str),
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let trimmed = self.rest.trim_start_matches([' ', '\t', '\r']);
            if let Some(rest) = trimmed.strip_prefix('\n') {
                (self.rest, self.line) = (rest, self.line + 1);
            } else if trimmed.starts_with('#') {
                self.rest = trimmed.find('\n').and_then(|end| trimmed.get(end..)).unwrap_or("");
            } else if let Some(rest) = trimmed.strip_prefix('"') {
                let line = rest.split('\n').next().unwrap_or("");
                // The last quote that is followed by a space or nothing ends the name: names may hold quotes themselves.
                let end = line.match_indices('"').map(|(at, _)| at).find(|at| {
                    let after = line.get(at + 1..).unwrap_or("");
                    after.is_empty() || after.starts_with(|c: char| c.is_whitespace())
                });
                let end = end.unwrap_or(line.len());
                self.rest = rest.get(end..).map_or("", |rest| rest.strip_prefix('"').unwrap_or(rest));
                return line.get(..end).map(Token::Name);
            } else if let Some(rest) = trimmed.strip_prefix('(') {
                self.rest = rest.split_once(')').map_or("", |(_, rest)| rest);
            } else {
                let end = trimmed.find(|c: char| c.is_ascii_whitespace()).unwrap_or(trimmed.len());
                let (word, rest) = trimmed.split_at_checked(end)?;
                self.rest = rest;
                return (!word.is_empty()).then_some(Token::Word(word));
            }
        }
    }

    fn word(&mut self, missing: &'static str) -> Result<&'a str, FileFault> {
        match self.next() {
            Some(Token::Word(word)) => Ok(word),
            Some(Token::Name(name)) => Err(at(self.line, Kind::NotABallot { text: excerpt(name) })),
            None => Err(at(self.line, Kind::CutOff { missing })),
        }
    }
}

pub(super) fn read(text: &str, method: Method, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let mut tokens = Tokens { rest: text, line: 1 };
    let head = |tokens: &mut Tokens<'_>| -> Result<u16, FileFault> {
        let word = tokens.word("ballots")?;
        word.parse().map_err(|_| at(tokens.line, Kind::Head { text: excerpt(word) }))
    };
    let (options, seats) = (head(&mut tokens)?, head(&mut tokens)?);
    let mut withdrawn = Vec::new();
    let mut ballots = Vec::new();
    let mut marks = Vec::new();
    loop {
        let word = tokens.word("the line 0 that ends the ballots")?;
        match word.strip_prefix('-') {
            Some(number) if ballots.is_empty() => withdrawn.push(option(number, options, tokens.line)?),
            _ if word == "0" => break,
            _ => ballots.push(ballot(word, &mut tokens, options, &mut marks)?),
        }
    }
    let mut names = Vec::new();
    while let Some(token) = tokens.next() {
        match token {
            Token::Name(name) => names.push(name),
            Token::Word(word) => return Err(at(tokens.line, Kind::NotABallot { text: excerpt(word) })),
        }
    }
    let count = usize::from(options);
    if names.len() < count {
        return Err(at(tokens.line, Kind::MissingNames { found: names.len() as u64, options: u64::from(options) }));
    }
    let title = names.get(count).map(|title| (*title).to_owned());
    names.truncate(count);
    let mut profile = Profile::new(names, 2).map_err(|fault| FileFault { line: None, kind: Kind::Options(fault) })?;
    profile.ballots = ballots;
    let withdrawn: Vec<String> = withdrawn.into_iter().map(|option| profile.name(option).to_owned()).collect();
    let rules = Rules { withdrawn: if rules.withdrawn.is_empty() { withdrawn } else { rules.withdrawn.clone() }, ..rules.clone() };
    // The seats that the file states are for methods of several seats; whoever asks for another number has it.
    let stated = if method.fills_one_seat() || rules.seats != 1 { rules.seats } else { u32::from(seats.max(1)) };
    let rules = Rules { seats: stated, ..rules };
    Ok(BallotsRead { format: Format::Blt, profile, rules, title, titles: Vec::new(), notes: Vec::new() })
}

fn option(word: &str, options: u16, line: u64) -> Result<u16, FileFault> {
    let number: u64 = word.parse().map_err(|_| at(line, Kind::NotANumber { text: excerpt(word) }))?;
    u16::try_from(number)
        .ok()
        .filter(|number| (1..=options).contains(number))
        .map(|number| number - 1)
        .ok_or_else(|| at(line, Kind::NoSuchNumber { number, options: u64::from(options) }))
}

fn ballot(first: &str, tokens: &mut Tokens<'_>, options: u16, marks: &mut Vec<u16>) -> Result<crate::tally::profile::Weighted, FileFault> {
    let line = tokens.line;
    let weight = super::fault::weight(first, line)?;
    marks.clear();
    let mut levels: Vec<Vec<u16>> = Vec::new();
    let mut strict = true;
    loop {
        let word = tokens.word("the 0 that ends a ballot")?;
        if word == "0" {
            break;
        }
        let begin = marks.len();
        if word != "-" {
            for part in word.split('=') {
                marks.push(option(part, options, tokens.line)?);
            }
        }
        if strict && marks.len() == begin + 1 {
            continue;
        }
        // Rare: the levels so far are taken apart once the first unusual one comes.
        if strict {
            levels = marks.iter().take(begin).map(|option| vec![*option]).collect();
            strict = false;
        }
        levels.push(marks.iter().skip(begin).copied().collect());
    }
    // A repeated option is found without sorting: ballots are short, and there are many.
    let twice = marks.iter().enumerate().find(|(place, option)| marks.iter().take(*place).any(|other| other == *option));
    if let Some((_, option)) = twice {
        return Err(at(line, Kind::Repeated { option: (option + 1).to_string() }));
    }
    let ballot = match (marks.is_empty(), strict) {
        (true, _) => Ballot::Blank,
        (false, true) => Ballot::Ranking(Ranking::strict(marks.iter().copied())),
        (false, false) => {
            Ballot::Ranking(Ranking::new(levels.iter().map(|level| if level.is_empty() { Level::Skipped } else { Level::Options(level) })))
        }
    };
    Ok(crate::tally::profile::Weighted { weight, ballot })
}
