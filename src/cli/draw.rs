//! `draw`: from a lottery committed to, through evidence, to a panel.

use super::progress::Progress;
use super::table::{Align, table};
use super::{Context, Exit, Failure, ceremony, conflict, lists, record, seats, simulate, tables, why};
use crate::assembly::{Alternates, DrawStatus, Evidenced, Participant, Recipient, Secret};
use crate::i18n::{Coded, Words};
use crate::id::{DrawId, PoolId};
use crate::randomness::{Evidence, Source, Wish, check_sources};
use crate::report::spreadsheet;
use crate::session::{DrawRequest, DrawView, PanelMember, Recorded, Rung, Session, explain_bottleneck};
use crate::sortition::Fairness;
use crate::text::Untrusted;
use clap::Subcommand;
use num_traits::ToPrimitive as _;
use serde_json::{Value, json};
use std::path::Path;

/// How many in a hundred are taken to drop out where nobody says.
pub(super) const DROPOUT: u32 = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Plan {
        #[arg(short = 'k', long, value_name = "PLACES")]
        size: u32,
        #[arg(long, value_name = "FAIRNESS", default_value = "leximin")]
        fairness: Fairness,
        #[arg(long, value_name = "M", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        tickets: Option<u32>,
        #[arg(long = "source", value_name = "SOURCE", required = true)]
        sources: Vec<String>,
        #[arg(long, value_name = "POOL")]
        pool: Option<PoolId>,
        #[arg(long, value_name = "P", default_value_t = 1)]
        panels: u32,
        #[arg(long, value_name = "N")]
        alternates: Option<u32>,
        #[arg(long, value_name = "PERCENT", requires = "alternates")]
        dropout: Option<u32>,
    },
    Simulate(simulate::Args),
    Evidence {
        #[arg(value_name = "DRAW")]
        draw: DrawId,
        #[arg(value_name = "SOURCE=VALUE", required = true)]
        evidence: Vec<String>,
    },
    Commit(ceremony::Commit),
    Reveal(ceremony::Reveal),
    Run {
        #[arg(value_name = "DRAW")]
        draw: DrawId,
        #[arg(long, value_name = "SOURCE=VALUE")]
        evidence: Vec<String>,
    },
    Show {
        #[arg(value_name = "DRAW")]
        draw: DrawId,
        #[arg(long, value_name = "ID")]
        why: Option<String>,
    },
    List,
    Cancel {
        #[arg(value_name = "DRAW")]
        draw: DrawId,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    Lists(lists::Args),
    Decline(seats::Decline),
    Call(seats::Call),
    Tables(tables::Plan),
    Places(tables::Places),
    Replace(seats::Replace),
    Contacts {
        #[arg(value_name = "DRAW")]
        draw: DrawId,
        #[arg(long, value_name = "NAME")]
        to: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Plan { size, fairness, tickets, sources, pool, panels, alternates, dropout } => {
            let sources = sources.iter().map(|text| wish(text)).collect::<Result<Vec<_>, _>>()?;
            let dropout = dropout.or((fairness != Fairness::Uniform).then_some(DROPOUT));
            let alternates = alternates.map(|count| Alternates { count, dropout });
            plan(context, &DrawRequest { pool, size, panels, fairness, tickets, sources, alternates })?;
        }
        Task::Simulate(args) => simulate::run(context, &args)?,
        Task::Evidence { draw, evidence } => {
            let mut session = context.open()?;
            let evidence = read_evidence(context, &session.draw(draw)?.sources(), &evidence)?;
            let recorded = session.give_evidence(context.hand(), draw, evidence)?;
            publish(context, &mut session, last(&recorded))?;
            tell(context, &session.draw_view(draw)?)?;
        }
        Task::Commit(args) => ceremony::commit(context, &args)?,
        Task::Reveal(args) => ceremony::reveal(context, args)?,
        Task::Run { draw, evidence } => {
            context.confirm("draw", &draw.to_string())?;
            let mut session = context.open()?;
            let evidence = read_evidence(context, &session.draw(draw)?.sources(), &evidence)?;
            let recorded = session.run_draw(context.hand(), draw, evidence)?;
            publish(context, &mut session, last(&recorded))?;
            tell(context, &session.draw_view(draw)?)?;
        }
        Task::Show { draw, why: Some(who) } => {
            let why = context.read()?.why(draw, &who)?;
            why::tell(context, &why)?;
        }
        Task::Show { draw, why: None } => {
            let session = context.read()?;
            let (view, lowest) = (session.draw_view(draw)?, session.lowest(draw)?);
            tell_with(context, &view, lowest.as_ref())?;
        }
        Task::List => list(context)?,
        Task::Cancel { draw, reason } => {
            context.confirm("cancel", &draw.to_string())?;
            let mut session = context.open()?;
            let recorded = session.cancel_draw(context.hand(), draw, Untrusted::new(reason))?;
            publish(context, &mut session, last(&recorded))?;
            tell(context, &session.draw_view(draw)?)?;
        }
        Task::Lists(args) => lists::run(context, args)?,
        Task::Tables(args) => tables::plan(context, &args)?,
        Task::Places(args) => tables::places(context, &args)?,
        Task::Call(args) => seats::call(context, &args)?,
        Task::Decline(args) => seats::decline(context, args)?,
        Task::Replace(args) => seats::replace(context, args)?,
        Task::Contacts { draw, to, reason } => {
            contacts(context, draw, Recipient { reason: reason.map(Untrusted::new), to: to.map(Untrusted::new) })?;
        }
    }
    Ok(Exit::Done)
}

/// A source as somebody types it.
pub(super) fn wish(text: &str) -> Result<Source, Failure> {
    let wish: Wish = text.parse().map_err(|fault: crate::randomness::WishFault| {
        Failure::from(Coded::of("wish", &fault).with("given", text).with("examples", fault.examples().join(", ")))
    })?;
    Ok(wish.resolve())
}

fn plan(context: &mut Context, request: &DrawRequest) -> Result<(), Failure> {
    let mut session = context.open()?;
    let hand = context.hand();
    let mut progress = Progress::new(context);
    let planned = session.plan_draw(hand, request, &mut progress);
    progress.end();
    let planned = conflict::told(context, planned)?;
    announce(context, &mut session, planned)
}

/// Shows a draw that has just been planned, its code, and how to fetch what its sources will publish.
pub(super) fn announce(context: &mut Context, session: &mut Session, planned: DrawId) -> Result<(), Failure> {
    let view = session.draw_view(planned)?;
    publish(context, session, view.draw.seq)?;
    tell_with(context, &view, session.lowest(view.id)?.as_ref())?;
    if let Ok(standing) = check_sources(&view.draw.sources(), view.draw.at) {
        let footing = Coded::of("footing", &standing.footing).phrase(&context.words);
        context.note_text(&footing)?;
    }
    let mut progress = Progress::new(context);
    let fates = session.fates(view.id, &mut progress);
    progress.end();
    let fates = fates?;
    for line in conflict::fates_text(&fates, &context.words) {
        context.note_text(&line)?;
    }
    let draw = view.id;
    if view.draw.takes_commitments() {
        context.note("ceremony-how", &[("draw", (&draw.to_string()).into())])?;
    }
    for source in &view.draw.sources() {
        if let Some(url) = source.fetch_url() {
            let command = format!("curl -s {url} | folkmoot draw evidence {draw} {source}=-");
            context.note("evidence-fetch", &[("command", (&command).into())])?;
        }
    }
    Ok(())
}

/// The last entry of an act.
pub(super) fn last(recorded: &Recorded) -> u64 {
    recorded.entries.last().map_or(0, |entry| entry.when.seq)
}

/// The last entry there is.
pub(super) fn last_entry(session: &Session) -> u64 {
    session.state().entries.saturating_sub(1)
}

/// Signs and shows the code of everything so far. A retry finds the checkpoint that followed entry `act` and signs nothing twice.
pub(super) fn publish(context: &mut Context, session: &mut Session, act: u64) -> Result<(), Failure> {
    let followed = session.state().checkpoint.as_ref().is_some_and(|(seq, _)| *seq > act);
    let published = if followed { session.checkpoint()? } else { session.publish_checkpoint(context.actor())? };
    let language = session.state().founding.as_ref().map(|founding| founding.language);
    let code = language.map(|language| record::code(&published.checkpoint, language)).unwrap_or_default();
    context.note("code-now", &[("code", (&code).into())])?;
    if published.note.is_none() {
        context.note("unsigned", &[])?;
    }
    Ok(())
}

/// `SOURCE=VALUE` texts, the source as planned or by its kind where only one has it, in the order in which their turn comes.
pub(super) fn read_evidence(context: &mut Context, planned: &[Source], texts: &[String]) -> Result<Vec<Evidenced>, Failure> {
    let mut evidence = Vec::with_capacity(texts.len());
    for text in texts {
        let (name, value) = text.split_once('=').ok_or_else(|| Failure::new("evidence-form").with("given", text).exit(Exit::Usage))?;
        let source = named(planned, name)?;
        let value = context.read_value(value)?;
        let read = Evidence::read(&source, &value);
        let given = read.map_err(|fault| Failure::from(Coded::of("evidence", &fault).with("source", source.to_string())))?;
        evidence.push(Evidenced { source: source.to_string(), evidence: given });
    }
    Ok(evidence)
}

fn named(planned: &[Source], name: &str) -> Result<Source, Failure> {
    let kind = |source: &Source| source.to_string().split(':').next() == Some(name);
    let exact = planned.iter().find(|source| source.to_string() == name);
    let mut of_kind = planned.iter().filter(|source| kind(source));
    let found = exact.or_else(|| of_kind.next().filter(|_| of_kind.next().is_none()));
    found.copied().ok_or_else(|| {
        let sources = planned.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Failure::new("no-such-source").with("given", name).with("sources", sources)
    })
}

fn as_json(view: &DrawView) -> Value {
    let plan = &view.plan;
    let mut data = json!({
        "draw": view.id,
        "pool": view.draw.planned.pool,
        "size": plan.size,
        "panels": plan.panels(),
        "fairness": plan.fairness,
        "tickets": plan.tickets,
        "profiles": plan.profiles,
        "pool_size": view.pool_size,
        "min_tickets": view.min_tickets,
        "max_tickets": view.max_tickets,
        "bound": plan.bound(),
        "levels": plan.levels,
        "gap": plan.gap().and_then(|gap| gap.to_f64()),
        "book": plan.book,
        "commitment": view.draw.planned.commitment,
        "sources": plan.sources,
        "binding": view.draw.binding(),
        "status": status(view),
        "participants": (1..).zip(&view.draw.participants).map(|(number, one)| participant_json(number, one)).collect::<Vec<_>>(),
        "evidence": view.draw.evidence.iter().map(|(source, evidence, _)| json!({"source": source, "evidence": evidence})).collect::<Vec<_>>(),
    });
    let extra = match &view.draw.status {
        DrawStatus::Open => json!({}),
        DrawStatus::Drawn(outcome) => {
            let size = plan.places().max(1) as usize;
            let seat =
                |(place, member): (usize, &PanelMember)| json!({"id": member.id, "source_id": member.source_id, "panel": place / size + 1});
            let panel: Vec<_> = view.panel.iter().enumerate().map(seat).collect();
            json!({"seed": outcome.seed, "ticket": outcome.ticket, "panel": panel})
        }
        DrawStatus::Cancelled { reason, would_be, withheld } => {
            json!({"reason": reason.as_ref().map(Untrusted::raw), "would_be": would_be, "withheld": withheld})
        }
    };
    for extra in [extra, seats::as_json(view), tables::as_json(view)] {
        if let (Value::Object(data), Value::Object(extra)) = (&mut data, extra) {
            data.extend(extra);
        }
    }
    data
}

fn participant_json(number: u32, participant: &Participant) -> Value {
    let (state, reveal) = match &participant.secret {
        Secret::Committed => ("committed", None),
        Secret::Revealed { reveal, .. } => ("revealed", Some(reveal)),
        Secret::Withheld { .. } => ("withheld", None),
    };
    json!({
        "participant": number,
        "member": participant.member,
        "name": participant.name.as_ref().map(Untrusted::raw),
        "commitment": participant.commitment,
        "state": state,
        "reveal": reveal,
    })
}

/// A participant in a line: who, and what became of their secret.
fn participant_line(number: u32, participant: &Participant, words: &Words) -> String {
    let name = participant.name.as_ref().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
    let state = match &participant.secret {
        Secret::Committed => words.say("secret-committed"),
        Secret::Revealed { reveal, .. } => words.tell("secret-revealed", &[("reveal", (&crate::text::shown(reveal)).into())]),
        Secret::Withheld { .. } => words.say("secret-withheld"),
    };
    words.tell("participant", &[("participant", number.into()), ("name", (&name).into()), ("state", (&state).into())])
}

fn status(view: &DrawView) -> &'static str {
    match view.draw.status {
        DrawStatus::Open => "open",
        DrawStatus::Drawn(_) => "drawn",
        DrawStatus::Cancelled { .. } => "cancelled",
    }
}

pub(super) fn tell(context: &mut Context, view: &DrawView) -> Result<(), Failure> {
    tell_with(context, view, None)
}

/// The draw, and where it is given what holds the lowest chance down.
fn tell_with(context: &mut Context, view: &DrawView, lowest: Option<&Rung>) -> Result<(), Failure> {
    let data = as_json(view);
    context.data(&data, |words| describe(view, lowest, words))
}

fn describe(view: &DrawView, lowest: Option<&Rung>, words: &Words) -> String {
    let plan = &view.plan;
    let id = view.id.to_string();
    let fairness = words.say(&format!("fairness-{}", plan.fairness));
    let mut lines = vec![words.tell(
        "draw-summary",
        &[
            ("draw", (&id).into()),
            ("panels", plan.panels().into()),
            ("size", plan.size.into()),
            ("each", plan.places().into()),
            ("people", view.pool_size.into()),
            ("fairness", (&fairness).into()),
        ],
    )];
    if let (Some(tickets), Some(min), Some(max)) = (plan.tickets, view.min_tickets, view.max_tickets) {
        let (least, most) = (words.share(min, tickets), words.share(max, tickets));
        let places =
            [("tickets", tickets.into()), ("min", min.into()), ("max", max.into()), ("least", (&least).into()), ("most", (&most).into())];
        lines.push(words.tell("draw-chances", &places));
        lines.push(match plan.gap().and_then(|gap| gap.to_f64()) {
            _ if !plan.fairness.raises_the_smallest() => {
                words.tell("draw-bound", &[("bound", (&bound_percent(view, words)).into()), ("least", (&least).into())])
            }
            _ if view.nobody > 0 => words.tell("draw-fits-no-panel", &[("count", view.nobody.into())]),
            Some(gap) if gap > 1e-6 => words.tell("draw-gap", &[("bound", (&bound_percent(view, words)).into())]),
            _ => words.tell("draw-best", &[("bound", (&bound_percent(view, words)).into())]),
        });
        lines.extend(lowest.map(explain_bottleneck).into_iter().flatten().map(|line| line.phrase(words)));
    }
    lines.extend(plan.panels.map(|panels| words.tell("draw-panels", &[("panels", panels.into()), ("size", plan.places().into())])));
    lines.extend(seats::planned(view, words));
    lines.extend(seats::filling(view, words));
    lines.extend(tables::planned(view, words));
    lines.push(words.tell("draw-sources", &[("sources", (&plan.sources.join(", ")).into())]));
    lines.push(words.tell("draw-commitment", &[("commitment", (&view.draw.planned.commitment.to_string()).into())]));
    lines.extend((1..).zip(&view.draw.participants).map(|(number, one)| participant_line(number, one, words)));
    if view.draw.participants.iter().any(Participant::withheld) {
        lines.push(words.say("ceremony-weaker"));
    }
    lines.extend(view.draw.not_binding().iter().map(|reason| Coded::of("not-binding", reason).phrase(words)));
    match &view.draw.status {
        DrawStatus::Open => {
            let missing: Vec<_> = view.draw.missing().collect();
            lines.push(if missing.is_empty() {
                words.tell("draw-ready", &[("draw", (&id).into())])
            } else {
                words.tell("draw-waiting", &[("sources", (&missing.join(", ")).into())])
            });
        }
        DrawStatus::Drawn(outcome) => {
            lines.push(match outcome.ticket {
                Some(ticket) => words.tell("draw-ticket", &[("ticket", ticket.into()), ("seed", (&outcome.seed.to_string()).into())]),
                None => words.tell("draw-seed", &[("seed", (&outcome.seed.to_string()).into())]),
            });
            let mut columns = vec![(words.say("column-person"), Align::Left), (words.say("column-source-id"), Align::Left)];
            let row =
                |member: &PanelMember| vec![member.id.to_string(), member.source_id.as_deref().map(crate::text::shown).unwrap_or_default()];
            let mut rows: Vec<_> = view.panel.iter().map(row).collect();
            if plan.panels.is_some() {
                // The first column of several panels is the panel's number.
                columns.insert(0, (words.say("column-panel"), Align::Left));
                let size = plan.places().max(1) as usize;
                for (place, row) in rows.iter_mut().enumerate() {
                    row.insert(0, (place / size + 1).to_string());
                }
            }
            lines.extend(outcome.tables.is_none().then(|| [String::new(), table(&columns, &rows)]).into_iter().flatten());
            lines.extend(tables::shown(view, outcome, words));
            lines.extend(seats::standing(view, words));
            lines.extend(seats::alternates(view, words));
        }
        DrawStatus::Cancelled { reason, would_be, withheld } => {
            let reason = reason.as_ref().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
            lines.push(words.tell("draw-cancelled", &[("reason", (&reason).into())]));
            if let Some(outcome) = would_be {
                let panel = outcome.panel.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
                lines.push(words.tell("draw-would-be", &[("panel", (&panel).into())]));
            }
            if *withheld {
                lines.push(words.say("draw-withheld"));
            }
        }
    }
    lines.join("\n")
}

/// The bound as a percentage with three decimals, rounded up: nobody is promised less than what is proven.
fn bound_percent(view: &DrawView, words: &Words) -> String {
    let bound: Option<num_rational::BigRational> = view.plan.bound().and_then(|text| text.parse().ok());
    let thousandths = bound.and_then(|bound| (bound * num_bigint::BigInt::from(100_000)).ceil().to_integer().to_u64()).unwrap_or(0);
    let rest = format!("{:03}", thousandths % 1000);
    words.tell("percent", &[("whole", (thousandths / 1000).into()), ("tenth", (&rest).into())])
}

fn list(context: &mut Context) -> Result<(), Failure> {
    let session = context.read()?;
    let views = session.state().draws.keys().map(|id| session.draw_view(*id)).collect::<Result<Vec<_>, _>>()?;
    let data: Vec<_> = views.iter().map(as_json).collect();
    context.data(&data, |words| {
        if views.is_empty() {
            return words.say("draw-none");
        }
        let columns = ["column-draw", "column-status", "column-places", "column-people", "column-fairness", "column-least"].map(|key| {
            (words.say(key), if matches!(key, "column-places" | "column-people" | "column-least") { Align::Right } else { Align::Left })
        });
        let rows: Vec<_> = views
            .iter()
            .map(|view| {
                let least = match (view.min_tickets, view.plan.tickets) {
                    (Some(min), Some(tickets)) => words.share(min, tickets),
                    _ => String::new(),
                };
                let fairness = words.say(&format!("fairness-{}", view.plan.fairness));
                let status = words.say(&format!("status-{}", status(view)));
                vec![view.id.to_string(), status, view.plan.size.to_string(), view.pool_size.to_string(), fairness, least]
            })
            .collect();
        table(&columns, &rows)
    })
}

/// The panel with names and contacts, as CSV or JSON. Whoever gets it is on record.
fn contacts(context: &mut Context, draw: DrawId, recipient: Recipient) -> Result<(), Failure> {
    let mut session = context.open()?;
    let table = session.contacts(context.hand(), draw, recipient)?;
    context.note("contacts-recorded", &[])?;
    if !context.global.json {
        return context.bytes(&spreadsheet(&table));
    }
    let Some((header, rows)) = table.split_first() else { return Ok(()) };
    let person = |row: &Vec<String>| header.iter().cloned().zip(row.iter().cloned().map(Value::from)).collect::<serde_json::Map<_, _>>();
    let people: Vec<_> = rows.iter().map(person).collect();
    context.data(&people, |_| String::new())
}

/// The path of a file given as text.
pub(super) fn shown_path(path: &Path) -> String {
    crate::text::shown(&path.to_string_lossy())
}
