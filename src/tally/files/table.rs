//! Tables: a row a ballot. Columns are options, and cells ranks, grades, scores or crosses; or columns are ranks, and cells options.
//!
//! Comma, semicolon or tab, whichever the header uses. A column `weight` or `count` says how many voters; `voter`, `id` and the like are
//! passed over. A table without a header that begins with `# count` is ranks by name, with labels for overvotes, skipped ranks and
//! undeclared write-ins.

use super::fault::{FileFault, FileFaultKind as Kind, at, excerpt, number, weight};
use super::{BallotsRead, Format};
use crate::tally::ballot::{Ballot, Level, Ranking};
use crate::tally::method::{Method, Shape};
use crate::tally::profile::{MAX_OPTIONS, Profile};
use crate::tally::rules::{Rules, Utility};
use crate::text::folded;
use std::collections::BTreeMap;

const WEIGHTS: [&str; 7] = ["weight", "count", "votes", "voters", "poids", "nombre", "voix"];
const PASSED_OVER: [&str; 9] = ["voter", "voter_id", "id", "ballot", "ballot_id", "timestamp", "horodateur", "votant", "bulletin"];
const RANKS: [&str; 4] = ["rank", "choice", "rang", "choix"];

/// What cells of a table of names mean besides names.
struct Labels {
    overvote: String,
    skipped: String,
    write_in: String,
}

pub(super) fn read(text: &str, method: Method, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let labelled = text.starts_with("# count");
    let header = text.lines().find(|line| labelled || !line.trim_start().starts_with('#')).unwrap_or("");
    let separator = ['\t', ';', ','].into_iter().max_by_key(|mark| (header.matches(*mark).count(), *mark == '\t')).unwrap_or(',');
    let separator = u8::try_from(if labelled { '\t' } else { separator }).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .comment(Some(b'#'))
        .quoting(!labelled)
        .has_headers(!labelled)
        .flexible(true)
        .from_reader(text.as_bytes());
    let broken = |error: &csv::Error| at(error.position().map_or(1, csv::Position::line), Kind::Table { problem: error.to_string() });
    let columns: Vec<String> = if labelled {
        Vec::new()
    } else {
        reader.headers().map_err(|error| broken(&error))?.iter().map(|name| name.trim().to_owned()).collect()
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        rows.push((record.position().map_or(0, csv::Position::line), record));
    }
    let known = |list: &[&str], name: &String| list.contains(&folded(name).as_str());
    let weights = if labelled { Some(0) } else { columns.iter().position(|name| known(&WEIGHTS, name)) };
    let marks: Vec<usize> =
        (0..columns.len()).filter(|at| Some(*at) != weights && !columns.get(*at).is_some_and(|name| known(&PASSED_OVER, name))).collect();
    let names: Vec<&String> = marks.iter().filter_map(|at| columns.get(*at)).collect();
    let rank =
        |name: &&String| RANKS.iter().any(|word| folded(name).strip_prefix(word).is_some_and(|rest| rest.trim().parse::<u32>().is_ok()));
    let by_rank = labelled || (!names.is_empty() && names.iter().all(rank));
    let (mut profile, mut rules) = (Profile::default(), rules.clone());
    if by_rank || (method.shape() == Shape::Choice && names.len() == 1) {
        by_name(&rows, text, labelled, &marks, weights, &mut profile, &mut rules)?;
    } else {
        profile = Profile::new(names, 2).map_err(|fault| at(1, Kind::Options(fault)))?;
        for (line, record) in &rows {
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if record.len() != columns.len() {
                return Err(at(*line, Kind::Ragged { cells: record.len() as u64, columns: columns.len() as u64 }));
            }
            let cells: Vec<&str> = marks.iter().filter_map(|at| record.get(*at)).map(str::trim).collect();
            let ballot = ballot(&cells, method, &rules, *line)?;
            profile.add(weigh(record, weights, *line)?, if ballot.is_empty() { Ballot::Blank } else { ballot });
        }
    }
    Ok(BallotsRead { format: Format::Csv, profile, rules, title: None, titles: Vec::new(), notes: Vec::new() })
}

fn weigh(record: &csv::StringRecord, weights: Option<usize>, line: u64) -> Result<u64, FileFault> {
    weights.and_then(|at| record.get(at)).map_or(Ok(1), |cell| weight(cell, line))
}

/// A table whose cells are names of options, best first. The options are all names that stand in it, in the order of their letters.
fn by_name(
    rows: &[(u64, csv::StringRecord)],
    text: &str,
    labelled: bool,
    marks: &[usize],
    weights: Option<usize>,
    profile: &mut Profile,
    rules: &mut Rules,
) -> Result<(), FileFault> {
    let labels = Labels::of(text);
    let cells = |record: &csv::StringRecord| -> Vec<String> {
        let all = record.iter().map(|cell| cell.trim().to_owned());
        if labelled {
            all.skip(1).collect()
        } else {
            marks.iter().filter_map(|at| record.get(*at)).map(|cell| cell.trim().to_owned()).collect()
        }
    };
    let rows: Vec<(u64, u64, Vec<String>)> =
        rows.iter().map(|(line, record)| Ok((*line, weigh(record, weights, *line)?, cells(record)))).collect::<Result<_, FileFault>>()?;
    let mut names: Vec<&String> = rows.iter().flat_map(|(_, _, cells)| cells).filter(|cell| labels.level(cell).is_none()).collect();
    names.sort_unstable();
    names.dedup();
    *profile = Profile::new(names, 2).map_err(|fault| FileFault { line: None, kind: Kind::Options(fault) })?;
    let places: BTreeMap<String, u16> = profile.options.iter().map(|name| folded(name)).zip(0..).collect();
    rules.write_in = profile.options.iter().find(|name| **name == labels.write_in).cloned().or(rules.write_in.take());
    for (_, voters, cells) in &rows {
        let mut seen: Vec<u16> = Vec::new();
        let levels: Vec<(Option<Level<'_>>, Vec<u16>)> = cells
            .iter()
            .map(|cell| {
                let option = places.get(&folded(cell)).copied().filter(|option| !seen.contains(option));
                seen.extend(option);
                (labels.level(cell), option.into_iter().collect())
            })
            .collect();
        let used = levels.iter().rposition(|(level, _)| *level != Some(Level::Skipped)).map_or(0, |last| last + 1);
        let ranking = Ranking::new(levels.iter().take(used).map(|(level, options)| level.unwrap_or(Level::Options(options))));
        let ballot = Ballot::Ranking(ranking);
        profile.add(*voters, if ballot.is_empty() { Ballot::Blank } else { ballot });
    }
    Ok(())
}

impl Labels {
    /// `# …; labels: overvote=… skipped=… uwi=…`, or what is usual.
    fn of(text: &str) -> Self {
        let head = text.lines().next().filter(|line| line.starts_with('#')).unwrap_or("");
        let label = |key: &str, usual: &str| {
            let found = head.split_whitespace().find_map(|word| word.strip_prefix(key)?.strip_prefix('='));
            found.unwrap_or(usual).to_owned()
        };
        Self { overvote: label("overvote", "overvote"), skipped: label("skipped", "undervote"), write_in: label("uwi", "UWI") }
    }

    /// What a cell means that is no name.
    fn level(&self, cell: &str) -> Option<Level<'static>> {
        match cell {
            _ if cell.is_empty() || cell == self.skipped => Some(Level::Skipped),
            _ if cell == self.overvote => Some(Level::Overvote),
            _ => None,
        }
    }
}

/// A row whose columns are options.
fn ballot(cells: &[&str], method: Method, rules: &Rules, line: u64) -> Result<Ballot, FileFault> {
    let marked = |cell: &str| !matches!(folded(cell).as_str(), "" | "0" | "no" | "non" | "false" | "faux" | "-");
    let crossed = || (0..).zip(cells).filter(|(_, cell)| marked(cell)).map(|(option, _)| option).collect::<Vec<u16>>();
    let shape = if method.shape() == Shape::Projects && rules.utility == Utility::Points { Shape::Points } else { method.shape() };
    match shape {
        Shape::Choice => match crossed().as_slice() {
            [] => Ok(Ballot::Blank),
            [one] => Ok(Ballot::Choice(*one)),
            _ => Err(at(line, Kind::TooManyMarks)),
        },
        Shape::Approvals | Shape::Projects => Ok(Ballot::Approvals(crossed().into())),
        Shape::Ranking => ranking(cells, line),
        Shape::Grades | Shape::Scores | Shape::Points => scores(cells, shape, method, rules, line),
    }
}

fn ranking(cells: &[&str], line: u64) -> Result<Ballot, FileFault> {
    let mut levels: Vec<Vec<u16>> = Vec::new();
    for (option, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty() && **cell != "-") {
        let rank: usize = number(cell, line)?;
        if rank == 0 || rank > MAX_OPTIONS {
            return Err(at(line, Kind::OutOfRange { score: excerpt(cell), min: 1, max: i32::try_from(MAX_OPTIONS).unwrap_or(i32::MAX) }));
        }
        if levels.len() < rank {
            levels.resize(rank, Vec::new());
        }
        if let Some(level) = levels.get_mut(rank - 1) {
            level.push(option);
        }
    }
    Ok(Ballot::Ranking(Ranking::new(levels.iter().map(|level| if level.is_empty() { Level::Skipped } else { Level::Options(level) }))))
}

fn scores(cells: &[&str], shape: Shape, method: Method, rules: &Rules, line: u64) -> Result<Ballot, FileFault> {
    let grades = i32::try_from(rules.grades.len()).unwrap_or(i32::MAX);
    let (min, max) = match shape {
        Shape::Grades => (0, grades - 1),
        Shape::Scores => (rules.score_min, rules.score_max),
        Shape::Choice | Shape::Approvals | Shape::Ranking | Shape::Projects | Shape::Points => (0, i32::MAX),
    };
    let mut scores = Vec::new();
    for (option, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        let named = rules.grades.iter().position(|grade| shape == Shape::Grades && folded(grade) == folded(cell));
        let score = match (named.and_then(|place| i32::try_from(place).ok()), cell.parse::<i32>()) {
            (Some(grade), _) => grade,
            (None, Ok(score)) if (min..=max).contains(&score) => score,
            (None, Ok(_)) => return Err(at(line, Kind::OutOfRange { score: excerpt(cell), min, max })),
            (None, Err(_)) if shape == Shape::Grades => {
                return Err(at(line, Kind::UnknownGrade { grade: excerpt(cell), known: rules.grades.clone() }));
            }
            (None, Err(_)) => return Err(at(line, Kind::NotANumber { text: excerpt(cell) })),
        };
        scores.push((option, score));
    }
    let cost = |score: i32| u64::from(score.unsigned_abs()).pow(if method == Method::Quadratic { 2 } else { 1 });
    let spent = scores.iter().map(|(_, score)| cost(*score)).fold(0, u64::saturating_add);
    let points = u64::from(rules.points);
    if method.shape() == Shape::Points && spent > points {
        return Err(at(line, Kind::TooMuch { spent, points }));
    }
    Ok(Ballot::Scores(scores.into()))
}
