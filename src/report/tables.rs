//! Tables for reading and for spreadsheets. Nothing is checked with them.

use super::reading::{Story, extremes};
use crate::assembly::{Draw, DrawStatus, Origin, Vote, VoteStatus};
use crate::id::{DrawId, PersonId, VoteId};
use crate::tally::Outcome;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

pub(super) fn files(story: &Story, files: &mut BTreeMap<String, Vec<u8>>) {
    let mut keep = |name: String, rows: Vec<Vec<String>>| drop(files.insert(format!("tables/{name}.csv"), spreadsheet(&rows)));
    let entries = story.rows.iter().map(|row| vec![row.seq.to_string(), moment(row.at), row.by.clone(), row.kind.clone()]);
    keep("entries".to_owned(), table(&["seq", "at", "by", "kind"], entries));
    let pools = story.state.pools.values().map(|pool| {
        let imported = &pool.imported;
        let origin = match imported.origin {
            Origin::Files => "files",
            Origin::Roll => "roll",
        };
        let set_aside = imported.set_aside;
        let numbers = [imported.size, imported.unique, set_aside.id, set_aside.address].map(|number| number.to_string());
        [vec![imported.pool.to_string(), moment(pool.at), origin.to_owned()], numbers.to_vec(), vec![imported.hash.to_string()]].concat()
    });
    let columns = ["pool", "at", "origin", "size", "unique", "set_aside_by_id", "set_aside_by_address", "hash"];
    keep("pools".to_owned(), table(&columns, pools));
    let columns = [
        "draw",
        "pool",
        "planned_at",
        "status",
        "binding",
        "size",
        "fairness",
        "sources",
        "tickets",
        "least_tickets",
        "most_tickets",
        "bound",
        "commitment",
        "seed",
        "ticket",
        "panel",
    ];
    keep("draws".to_owned(), table(&columns, story.state.draws.iter().map(|(id, draw)| row(story, *id, draw))));
    let proposals = story.state.proposals.iter().map(|(id, proposal)| {
        let names = |ids: Vec<String>| ids.join(" ");
        vec![
            id.to_string(),
            proposal.status.clone(),
            proposal.version().to_string(),
            proposal.supporters.len().to_string(),
            names(proposal.authors.keys().map(ToString::to_string).collect()),
            proposal.amends.as_ref().map(|amends| amends.proposal.to_string()).unwrap_or_default(),
            proposal.title().map(|title| crate::text::harmless(title.raw())).unwrap_or_default(),
        ]
    });
    let columns = ["proposal", "status", "version", "supporters", "authors", "amends", "title"];
    if !story.state.proposals.is_empty() {
        keep("proposals".to_owned(), table(&columns, proposals));
    }
    let columns = [
        "vote",
        "opened_at",
        "status",
        "secret",
        "straw",
        "method",
        "seats",
        "entitled",
        "cast",
        "valid",
        "blank",
        "invalid",
        "winners",
        "tied",
        "title",
    ];
    if !story.state.votes.is_empty() {
        keep("votes".to_owned(), table(&columns, story.state.votes.iter().map(|(id, vote)| decided(*id, vote))));
    }
    for (id, counts) in story.plans.iter().filter_map(|(id, plan)| Some((id, plan.counts.as_ref()?))) {
        let chances = counts.iter().enumerate().map(|(index, count)| vec![PersonId::at(index).to_string(), count.to_string()]);
        keep(format!("{id}-chances"), table(&["id", "tickets"], chances));
    }
}

fn row(story: &Story, id: DrawId, draw: &Draw) -> Vec<String> {
    let (status, outcome) = match &draw.status {
        DrawStatus::Open => ("open", None),
        DrawStatus::Drawn(outcome) => ("drawn", Some(outcome)),
        DrawStatus::Cancelled { .. } => ("cancelled", None),
    };
    let plan = story.plans.get(&id);
    let least_most = plan.and_then(extremes);
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let panel = outcome.map(|outcome| outcome.panel.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    vec![
        id.to_string(),
        draw.planned.pool.to_string(),
        moment(draw.at),
        status.to_owned(),
        if draw.binding() { "yes" } else { "no" }.to_owned(),
        draw.planned.size.to_string(),
        fairness(draw).to_owned(),
        draw.planned.sources.join(" "),
        number(plan.and_then(|plan| plan.tickets)),
        number(least_most.map(|(least, _)| least)),
        number(least_most.map(|(_, most)| most)),
        plan.and_then(|plan| plan.bound()).unwrap_or_default().to_owned(),
        draw.planned.commitment.to_string(),
        outcome.map(|outcome| outcome.seed.to_string()).unwrap_or_default(),
        number(outcome.and_then(|outcome| outcome.ticket)),
        panel.unwrap_or_default(),
    ]
}

/// A vote, and what came of it as far as the ballots are there.
fn decided(id: VoteId, vote: &Vote) -> Vec<String> {
    let (opened, outcome) = (&vote.opened, vote.outcome().ok().flatten());
    let status = match &vote.status {
        VoteStatus::Open => "open",
        VoteStatus::Closed { .. } => "closed",
        VoteStatus::Cancelled { .. } => "cancelled",
    };
    let flag = |flag: bool| if flag { "yes" } else { "no" }.to_owned();
    let number = |number: fn(&Outcome) -> u64| outcome.as_ref().map(|outcome| number(outcome).to_string()).unwrap_or_default();
    let names = |options: fn(&Outcome) -> &[u16]| {
        let name = |outcome: &Outcome, option: &u16| outcome.options.get(usize::from(*option)).map(|name| crate::text::harmless(name));
        let names = |outcome: &Outcome| options(outcome).iter().filter_map(|option| name(outcome, option)).collect::<Vec<_>>().join("; ");
        outcome.as_ref().map(names).unwrap_or_default()
    };
    vec![
        id.to_string(),
        moment(vote.at),
        status.to_owned(),
        flag(opened.secret.is_some()),
        flag(opened.straw),
        opened.method.to_string(),
        opened.rules.seats.to_string(),
        opened.entitled.to_string(),
        vote.turnout().to_string(),
        number(|outcome| outcome.valid),
        number(|outcome| outcome.blank),
        number(|outcome| outcome.invalid),
        names(|outcome| &outcome.winners),
        names(|outcome| &outcome.tied),
        vote.title().map(|title| crate::text::harmless(title.raw())).unwrap_or_default(),
    ]
}

/// The name of a draw's fairness, as files and keys of phrases have it.
pub(super) fn fairness(draw: &Draw) -> &'static str {
    draw.planned.fairness.word()
}

/// A time as entries write it.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

fn table(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<Vec<String>> {
    std::iter::once(columns.iter().map(|name| (*name).to_owned()).collect()).chain(rows).collect()
}

/// RFC 4180 with line feeds. What a spreadsheet would take for a formula gets an apostrophe in front.
///
/// # Panics
/// Never: rows of any length are taken, and memory is not refused.
pub fn spreadsheet(rows: &[Vec<String>]) -> Vec<u8> {
    spreadsheet_but(rows, &[])
}

/// As [`spreadsheet`], but for columns that other tools read: they are written exactly.
///
/// # Panics
/// Never, as [`spreadsheet`].
pub fn spreadsheet_but(rows: &[Vec<String>], exact: &[bool]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    let guarded = |cell: &String| if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']) { format!("'{cell}") } else { cell.clone() };
    for row in rows {
        writer
            .write_record(
                row.iter().enumerate().map(|(place, cell)| if exact.get(place) == Some(&true) { cell.clone() } else { guarded(cell) }),
            )
            .expect("memory takes every row");
    }
    writer.into_inner().expect("memory takes everything")
}

#[cfg(test)]
mod tests {
    use super::spreadsheet;

    #[test]
    fn cells_are_quoted_where_needed_and_never_formulas() {
        let rows = [["a", "b"], ["=1+1", "x,\"y\""], ["-2", "@sum"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(String::from_utf8(spreadsheet(&rows)).unwrap(), "a,b\n'=1+1,\"x,\"\"y\"\"\"\n'-2,'@sum\n");
    }
}
