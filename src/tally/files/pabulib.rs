//! Pabulib: participatory budgets as three tables, META, PROJECTS and VOTES, with semicolons between cells.
//!
//! Options are named by their `project_id`. Source: Faliszewski and others, *Participatory Budgeting: Data, Tools, and Analysis*, IJCAI 2023;
//! pabulib.org/format.

use super::fault::{FileFault, FileFaultKind as Kind, FileNote, at, excerpt, number, once};
use super::{BallotsRead, Format};
use crate::tally::ballot::{Ballot, Ranking};
use crate::tally::profile::Profile;
use crate::tally::rules::Rules;
use std::collections::BTreeMap;

/// The rows of a section under its header, each with its line.
struct Section {
    columns: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

impl Section {
    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    fn require(&self, name: &'static str) -> Result<usize, FileFault> {
        self.column(name).ok_or(FileFault { line: None, kind: Kind::Missing { name } })
    }
}

pub(super) fn read(text: &str, rules: &Rules) -> Result<BallotsRead, FileFault> {
    let mut sections = sections(text)?;
    let mut section = |name: &'static str| sections.remove(name).ok_or(FileFault { line: None, kind: Kind::Missing { name } });
    let (meta, projects, votes) = (section("META")?, section("PROJECTS")?, section("VOTES")?);
    let meta: BTreeMap<&str, (u64, &str)> =
        meta.rows.iter().filter_map(|(line, row)| Some((row.first()?.as_str(), (*line, row.get(1)?.as_str())))).collect();
    let (id, cost) = (projects.require("project_id")?, projects.require("cost")?);
    let cell = |row: &[String], column: Option<usize>| column.and_then(|column| row.get(column)).cloned().unwrap_or_default();
    let mut profile = Profile::new(projects.rows.iter().map(|(_, row)| cell(row, Some(id))), 1)
        .map_err(|fault| FileFault { line: None, kind: Kind::Options(fault) })?;
    let costs =
        projects.rows.iter().zip(&profile.options).map(|((line, row), name)| Ok((name.clone(), money(&cell(row, Some(cost)), *line)?)));
    let costs = costs.collect::<Result<Vec<_>, FileFault>>()?;
    let budget = meta.get("budget").map(|(line, budget)| money(budget, *line)).transpose()?;
    let names = projects.column("name");
    let titles = if names.is_some() { projects.rows.iter().map(|(_, row)| cell(row, names)).collect() } else { Vec::new() };
    let kind = meta.get("vote_type").map_or("approval", |(_, kind)| kind);
    let (vote, points) = (votes.require("vote")?, votes.column("points"));
    let places: BTreeMap<String, u16> = profile.options.iter().cloned().zip(0..).collect();
    for (line, row) in &votes.rows {
        let ballot = ballot(kind, &cell(row, Some(vote)), points.map(|column| cell(row, Some(column))), &places, *line)?;
        profile.add(1, if ballot.is_empty() { Ballot::Blank } else { ballot });
    }
    let found = profile.cast().unwrap_or(0);
    let said = meta.get("num_votes").and_then(|(_, said)| said.parse().ok());
    let notes = said.filter(|said| *said != found).map(|said| FileNote::OtherNumber { said, found });
    let stated =
        Rules { budget: rules.budget.or(budget), costs: if rules.costs.is_empty() { costs } else { rules.costs.clone() }, ..rules.clone() };
    let title = meta.get("description").map(|(_, title)| (*title).to_owned());
    Ok(BallotsRead { format: Format::Pabulib, profile, rules: stated, title, titles, notes: notes.into_iter().collect() })
}

fn sections(text: &str) -> Result<BTreeMap<&'static str, Section>, FileFault> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut sections: BTreeMap<&'static str, Section> = BTreeMap::new();
    let mut current = None;
    let mut awaited = false;
    for record in reader.records() {
        let record =
            record.map_err(|error| at(error.position().map_or(0, csv::Position::line), Kind::Table { problem: error.to_string() }))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        let head = ["META", "PROJECTS", "VOTES"]
            .into_iter()
            .find(|name| cells.first().is_some_and(|cell| cell == name) && cells.iter().skip(1).all(String::is_empty));
        if let Some(head) = head {
            (current, awaited) = (Some(head), true);
        } else if let Some(name) = current {
            if awaited {
                sections.insert(name, Section { columns: cells.iter().map(|cell| cell.to_lowercase()).collect(), rows: Vec::new() });
                awaited = false;
            } else if let Some(section) = sections.get_mut(name) {
                section.rows.push((line, cells));
            }
        } else {
            return Err(at(line, Kind::Missing { name: "META" }));
        }
    }
    Ok(sections)
}

/// Whole money; a fraction of nothing may stand behind it.
fn money(text: &str, line: u64) -> Result<u64, FileFault> {
    let whole = text.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|byte| byte == b'0')).map_or(text, |(whole, _)| whole);
    number(whole, line)
}

fn ballot(kind: &str, vote: &str, points: Option<String>, places: &BTreeMap<String, u16>, line: u64) -> Result<Ballot, FileFault> {
    let name = |word: &str| places.get(word.trim()).copied().ok_or_else(|| at(line, Kind::NoSuchOption { option: excerpt(word) }));
    let marked: Vec<u16> = vote.split(',').filter(|word| !word.trim().is_empty()).map(name).collect::<Result<_, _>>()?;
    let spelled = |option: u16| places.iter().find(|(_, place)| **place == option).map(|(name, _)| name.clone()).unwrap_or_default();
    let sorted = once(marked.clone(), spelled, line)?;
    match kind {
        "approval" | "choose-1" => Ok(Ballot::Approvals(sorted.into())),
        "ordinal" => Ok(Ballot::Ranking(Ranking::strict(marked))),
        "cumulative" | "scoring" => {
            let points = points.ok_or(FileFault { line: None, kind: Kind::Missing { name: "points" } })?;
            let points: Vec<i32> =
                points.split(',').filter(|word| !word.trim().is_empty()).map(|word| number(word, line)).collect::<Result<_, _>>()?;
            if points.len() != marked.len() {
                return Err(at(line, Kind::Ragged { cells: points.len() as u64, columns: marked.len() as u64 }));
            }
            let mut scores: Vec<(u16, i32)> = marked.into_iter().zip(points).collect();
            scores.sort_unstable();
            Ok(Ballot::Scores(scores.into()))
        }
        other => Err(FileFault { line: None, kind: Kind::UnknownKind { kind: excerpt(other) } }),
    }
}
