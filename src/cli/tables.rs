//! `draw tables` and `draw places`: a panel in groups of mixed composition, seated anew each round.

use super::draw::{announce, wish};
use super::{Context, Failure};
use crate::assembly::{DrawStatus, Outcome};
use crate::i18n::Words;
use crate::id::{DrawId, PersonId};
use crate::report::spreadsheet;
use crate::session::{DrawView, TablesRequest, TablesWish};
use crate::sortition::meetings;
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub(super) struct Plan {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long, value_name = "NUMBER")]
    panel: Option<u32>,
    #[arg(long, value_name = "N", required_unless_present = "size", conflicts_with = "size")]
    tables: Option<u32>,
    #[arg(long, value_name = "K")]
    size: Option<u32>,
    #[arg(long, value_name = "R", default_value_t = 1)]
    rounds: u32,
    #[arg(long = "source", value_name = "SOURCE", required = true)]
    sources: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Places {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
}

/// Commits to seating a panel at tables.
pub(super) fn plan(context: &mut Context, args: &Plan) -> Result<(), Failure> {
    let sources = args.sources.iter().map(|text| wish(text)).collect::<Result<Vec<_>, _>>()?;
    let tables = args.tables.map_or(TablesWish::Size(args.size.unwrap_or(0)), TablesWish::Tables);
    let request = TablesRequest { draw: args.draw, panel: args.panel, tables, rounds: args.rounds, sources };
    let mut session = context.open()?;
    let hand = context.hand();
    let planned = session.plan_tables(hand, &request)?;
    announce(context, &mut session, planned)
}

/// Who sits where, as CSV or JSON.
pub(super) fn places(context: &mut Context, args: &Places) -> Result<(), Failure> {
    let session = context.read()?;
    let table = session.tables(args.draw)?;
    if !context.global.json {
        return context.bytes(&spreadsheet(&table));
    }
    let Some((header, rows)) = table.split_first() else { return Ok(()) };
    let place = |row: &Vec<String>| header.iter().cloned().zip(row.iter().cloned().map(Value::from)).collect::<serde_json::Map<_, _>>();
    let places: Vec<_> = rows.iter().map(place).collect();
    context.data(&places, |_| String::new())
}

/// What a view says of tables, for `--json`.
pub(super) fn as_json(view: &DrawView) -> Value {
    let seating = view.plan.seating.as_ref();
    let rounds = if let DrawStatus::Drawn(outcome) = &view.draw.status { outcome.tables.as_ref() } else { None };
    json!({
        "seating": seating.map(|seating| json!({"draw": seating.draw, "tables": seating.tables, "rounds": seating.rounds})),
        "tables": rounds,
        "meetings": rounds.map(meetings),
    })
}

/// Whose panel is seated, as a line; nothing where it is none.
pub(super) fn planned(view: &DrawView, words: &Words) -> Option<String> {
    let seating = view.plan.seating.as_ref()?;
    let draw = words.panel_of(&seating.draw, view.plan.panel);
    let places = [("draw", (&draw).into()), ("tables", seating.tables.into()), ("rounds", seating.rounds.into())];
    Some(words.tell("tables-planned", &places))
}

/// Somebody's id in the imported file, or the opaque one.
fn named(view: &DrawView, id: PersonId) -> String {
    let source = view.panel.iter().find(|member| member.id == id).and_then(|member| member.source_id.as_deref());
    source.map_or_else(|| id.to_string(), crate::text::shown)
}

/// The tables of every round, how evenly they are mixed, and who meets whom how often.
pub(super) fn shown(view: &DrawView, outcome: &Outcome, words: &Words) -> Vec<String> {
    let Some(rounds) = &outcome.tables else { return Vec::new() };
    let mut lines = Vec::new();
    for ((round, tables), most) in (1u64..).zip(rounds).zip(&view.unevenness) {
        lines.extend([String::new(), words.tell("tables-round", &[("round", round.into())])]);
        for (table, people) in (1u64..).zip(tables) {
            let name = |id: &PersonId| named(view, *id);
            let people = people.iter().map(name).collect::<Vec<_>>().join(", ");
            lines.push(words.tell("tables-table", &[("table", table.into()), ("people", (&people).into())]));
        }
        lines.push(words.tell("tables-even", &[("count", (*most).into())]));
    }
    lines.push(String::new());
    for (times, pairs) in (0u64..).zip(meetings(rounds)).filter(|(_, pairs)| *pairs > 0) {
        lines.push(words.tell("tables-met", &[("times", times.into()), ("pairs", pairs.into())]));
    }
    lines
}
