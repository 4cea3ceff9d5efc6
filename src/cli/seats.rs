//! `draw decline` and `draw replace`: seats given up, and filled again by a later draw.

use super::draw::{announce, last, publish, tell, wish};
use super::progress::Progress;
use super::table::{Align, table};
use super::{Context, Failure, conflict};
use crate::assembly::{Alternates, Came};
use crate::i18n::Words;
use crate::id::DrawId;
use crate::session::{AlternateView, DrawView, ReplaceRequest, SeatView};
use crate::sortition::Fairness;
use crate::text::Untrusted;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Decline {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long = "person", value_name = "PERSON", required = true)]
    people: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

#[derive(Debug, clap::Args)]
pub(super) struct Replace {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long, value_name = "NUMBER")]
    panel: Option<u32>,
    #[arg(long = "source", value_name = "SOURCE", required = true)]
    sources: Vec<String>,
    #[arg(long, value_name = "SEATS")]
    seats: Option<u32>,
    #[arg(long, value_name = "FAIRNESS")]
    fairness: Option<Fairness>,
    #[arg(long, value_name = "M", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    tickets: Option<u32>,
    #[arg(long, value_name = "CSV")]
    quotas: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Call {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long)]
    anyway: bool,
}

/// Lets alternates take the open seats.
pub(super) fn call(context: &mut Context, args: &Call) -> Result<(), Failure> {
    let mut session = context.open()?;
    let first = session.state().first_draw(args.draw);
    let recorded = session.call_up(context.hand(), first, args.anyway)?;
    publish(context, &mut session, last(&recorded))?;
    tell(context, &session.draw_view(first)?)
}

/// Writes down who gives up a seat.
pub(super) fn decline(context: &mut Context, args: Decline) -> Result<(), Failure> {
    let mut session = context.open()?;
    let first = session.state().first_draw(args.draw);
    let people = session.people_named(first, &args.people)?;
    let recorded = session.decline(context.hand(), first, people, Untrusted::new(args.reason))?;
    publish(context, &mut session, last(&recorded))?;
    tell(context, &session.draw_view(first)?)
}

/// Commits to a lottery for the seats that are open.
pub(super) fn replace(context: &mut Context, args: Replace) -> Result<(), Failure> {
    let sources = args.sources.iter().map(|text| wish(text)).collect::<Result<Vec<_>, _>>()?;
    let quotas = args.quotas.map(|path| context.read_input(&path)).transpose()?;
    let Replace { draw, panel, seats, fairness, tickets, .. } = args;
    let request = ReplaceRequest { draw, panel, seats, fairness, tickets, sources, quotas };
    let mut session = context.open()?;
    let hand = context.hand();
    let mut progress = Progress::new(context);
    let planned = session.replace(hand, &request, &mut progress);
    progress.end();
    let planned = conflict::told(context, planned)?;
    announce(context, &mut session, planned)
}

/// What a view says of seats, for `--json`.
pub(super) fn as_json(view: &DrawView) -> Value {
    let seat = |seat: &SeatView| {
        let reason = seat.declined.as_ref().and_then(|declined| declined.reason.as_ref()).map(Untrusted::raw);
        json!({
            "id": seat.member.id,
            "source_id": seat.member.source_id,
            "from": seat.came.to_string(),
            "panel": seat.panel,
            "standing": if seat.declined.is_some() { "declined" } else { "stays" },
            "reason": reason,
        })
    };
    let alternate = |one: &AlternateView| json!({"id": one.member.id, "source_id": one.member.source_id, "standing": standing_of(one).0});
    let replaces = view.plan.replaces.as_ref();
    json!({
        "replaces": replaces.map(|replaces| replaces.draw),
        "panel_of": view.plan.panel,
        "quotas_by_hand": replaces.is_some_and(|replaces| replaces.by_hand),
        "without": replaces.map(|replaces| &replaces.without),
        "open_seats": view.draw.open_seats(),
        "seats": view.seats.iter().map(seat).collect::<Vec<_>>(),
        "alternates": view.plan.alternates.map(|_| view.alternates.iter().map(alternate).collect::<Vec<_>>()),
        "dropout": view.plan.alternates.and_then(|alternates| alternates.dropout),
        "next_alternate": view.next.map(|call| json!({"id": call.person, "misses": call.misses, "keeps": call.keeps()})),
    })
}

/// What became of an alternate, and its phrase.
fn standing_of(one: &AlternateView) -> (&'static str, &'static str) {
    match (one.declined.is_some(), one.called) {
        (true, _) => ("declined", "standing-declined"),
        (false, true) => ("called", "standing-called"),
        (false, false) => ("waits", "standing-waits"),
    }
}

/// How many alternates are drawn with the panel, as a line.
pub(super) fn planned(view: &DrawView, words: &Words) -> Option<String> {
    let Alternates { count, dropout } = view.plan.alternates?;
    let key = if dropout.is_some() { "alternates-planned" } else { "alternates-planned-uniform" };
    Some(words.tell(key, &[("count", count.into()), ("percent", dropout.unwrap_or(0).into())]))
}

/// The alternates in their order, and whose turn it is.
pub(super) fn alternates(view: &DrawView, words: &Words) -> Vec<String> {
    if view.plan.alternates.is_none() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), words.tell("alternates-list", &[("count", view.alternates.len().into())])];
    let columns = ["column-order", "column-person", "column-source-id", "column-standing"].map(|key| (words.say(key), Align::Left));
    let row = |(number, one): (u64, &AlternateView)| {
        let source_id = one.member.source_id.as_deref().map(crate::text::shown).unwrap_or_default();
        vec![number.to_string(), one.member.id.to_string(), source_id, words.say(standing_of(one).1)]
    };
    lines.push(table(&columns, &(1..).zip(&view.alternates).map(row).collect::<Vec<_>>()));
    if let Some(call) = view.next {
        let (person, draw) = (call.person.to_string(), view.id.to_string());
        let key = if call.keeps() { "alternates-next" } else { "alternates-none-keeps" };
        lines.push(words.tell(key, &[("person", (&person).into()), ("draw", (&draw).into()), ("misses", call.misses.into())]));
    }
    lines
}

/// Whose seats a draw fills, as a line; nothing where it fills none.
pub(super) fn filling(view: &DrawView, words: &Words) -> Vec<String> {
    let Some(replaces) = &view.plan.replaces else { return Vec::new() };
    let (first, count) = (words.panel_of(&replaces.draw, view.plan.panel), replaces.without.len());
    let mut lines = vec![words.tell("seats-fills", &[("draw", (&first).into()), ("count", count.into())])];
    lines.extend(replaces.by_hand.then(|| words.say("seats-by-hand")));
    lines
}

/// The panel as it stands, where it is no longer the one that was drawn.
pub(super) fn standing(view: &DrawView, words: &Words) -> Vec<String> {
    let changed = view.seats.len() > view.panel.len() || view.seats.iter().any(|seat| seat.declined.is_some());
    if !changed {
        return Vec::new();
    }
    let stay = view.seats.iter().filter(|seat| seat.declined.is_none()).count();
    let several = view.plan.panels.is_some();
    let mut lines = vec![String::new(), words.tell("seats-standing", &[("count", stay.into()), ("size", view.plan.size.into())])];
    let panel = Some("column-panel").filter(|_| several);
    let columns = ["column-person", "column-source-id", "column-from", "column-standing", "column-reason"];
    let columns: Vec<_> = panel.into_iter().chain(columns).map(|key| (words.say(key), Align::Left)).collect();
    let row = |seat: &SeatView| {
        let reason = seat.declined.as_ref().map(|declined| {
            let given = declined.reason.as_ref();
            given.map_or_else(|| words.say("name-withheld"), Untrusted::shown)
        });
        let standing = words.say(if seat.declined.is_some() { "standing-declined" } else { "standing-stays" });
        let source_id = seat.member.source_id.as_deref().map(crate::text::shown).unwrap_or_default();
        let came = if seat.came == Came::Called { words.say("came-called") } else { seat.came.to_string() };
        let cells = [seat.member.id.to_string(), source_id, came, standing, reason.unwrap_or_default()];
        panel.map(|_| seat.panel.to_string()).into_iter().chain(cells).collect()
    };
    let rows: Vec<_> = view.seats.iter().map(row).collect();
    lines.push(table(&columns, &rows));
    for number in 1..=view.draw.panels() {
        let draw = if several { format!("{} --panel {number}", view.id) } else { view.id.to_string() };
        let open = view.draw.open_seats_on(number);
        lines.extend((open > 0).then(|| words.tell("seats-open", &[("count", open.into()), ("draw", (&draw).into())])));
    }
    lines
}
