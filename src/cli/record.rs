//! `record`: the entries, one by one, and the code of them all.

use super::table::{Align, table};
use super::{Context, Exit, Failure, Hand, witness};
use crate::assembly::{Actor, Event, Language};
use crate::clock;
use crate::i18n::{Coded, Words};
use crate::ledger::{self, Checkpoint, words::to_words};
use crate::session::{Entry, Session};
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    List {
        #[arg(long, value_name = "SEQ", default_value_t = 0)]
        from: u64,
        #[arg(long, value_name = "N")]
        limit: Option<u64>,
    },
    Show {
        #[arg(value_name = "SEQ")]
        seq: u64,
    },
    Cosign(witness::Cosign),
    Cosigned {
        #[arg(value_name = "NOTE")]
        note: PathBuf,
    },
    Witness {
        #[arg(value_name = "KEY")]
        key: String,
    },
    Witnesses,
    Checkpoint {
        #[arg(long)]
        add_key: bool,
        #[arg(long)]
        qr: bool,
    },
}

/// Entries read at a time.
const PAGE: u32 = 1000;

pub(super) fn run(context: &mut Context, args: &Args) -> Result<Exit, Failure> {
    match &args.task {
        Task::List { from, limit } => list(context, *from, limit.unwrap_or(u64::MAX))?,
        Task::Show { seq } => show(context, *seq)?,
        Task::Cosign(args) => witness::cosign(context, args)?,
        Task::Cosigned { note } => witness::cosigned(context, note)?,
        Task::Witness { key } => witness::name(context, key)?,
        Task::Witnesses => witness::list(context)?,
        Task::Checkpoint { add_key, qr } => checkpoint(context, *add_key, *qr)?,
    }
    Ok(Exit::Done)
}

/// The twelve words of a checkpoint.
pub(super) fn code(checkpoint: &Checkpoint, language: Language) -> String {
    let language = match language {
        Language::En => ledger::Language::English,
        Language::Fr => ledger::Language::French,
    };
    to_words(&checkpoint.root, language).join(" ")
}

fn as_json(entry: &Entry) -> Value {
    json!({
        "seq": entry.when.seq,
        "at": clock::to_text(entry.when.at),
        "by": entry.when.by.to_string(),
        "op": entry.op,
        "kind": entry.kind,
        "data": entry.event.as_ref().map(Event::data),
        "sealed": entry.event.as_ref().and_then(Event::sealed),
    })
}

/// An entry in one plain sentence.
pub(super) fn sentence(entry: &Entry, words: &Words) -> String {
    let Some(event) = &entry.event else { return words.tell("entry-unknown", &[("kind", (&entry.kind).into())]) };
    // `draw.planned/1` speaks with the phrase `entry-draw-planned`.
    let mut coded = Coded::new(format!("entry-{}", event.key()));
    for (name, value) in [Some(event.data()), event.sealed()].into_iter().flatten().filter_map(|value| value.as_object().cloned()).flatten()
    {
        coded = match value {
            Value::String(text) => coded.with(&name, text),
            Value::Number(number) => coded.count(&name, number.as_u64().unwrap_or_default()),
            Value::Array(items) => coded.count(&name, items.len() as u64),
            Value::Null | Value::Bool(_) | Value::Object(_) => coded,
        };
    }
    let name = match event {
        Event::MemberEnrolled(event) => event.identity.as_ref().map(|identity| identity.name.shown()),
        _ => None,
    };
    coded.with("who", name.unwrap_or_else(|| words.say("name-withheld"))).phrase(words)
}

fn list(context: &mut Context, from: u64, limit: u64) -> Result<(), Failure> {
    let session = context.read()?;
    let end = session.state().entries.min(from.saturating_add(limit));
    if context.global.json {
        let mut data = Vec::new();
        pages(&session, from, end, &mut |entry| {
            data.push(as_json(&entry));
            Ok(())
        })?;
        return context.data(&data, |_| String::new());
    }
    let columns = [("column-entry", Align::Right), ("column-when", Align::Left), ("column-by", Align::Left), ("column-what", Align::Left)];
    let columns = columns.map(|(key, align)| (context.say(key), align));
    let mut at = from;
    while at < end {
        let page = u32::try_from((end - at).min(u64::from(PAGE))).unwrap_or(PAGE);
        let entries = session.entries(at, page)?;
        let rows: Vec<_> = entries
            .iter()
            .map(|entry| {
                let when = entry.when.at.format("%Y-%m-%d %H:%M:%S").to_string();
                let by = match entry.when.by {
                    Actor::Operator => context.say("by-operator"),
                    member @ Actor::Member(_) => member.to_string(),
                };
                vec![entry.when.seq.to_string(), when, by, sentence(entry, &context.words)]
            })
            .collect();
        let text = table(&columns, &rows);
        context.line(&text)?;
        at += u64::from(page);
    }
    Ok(())
}

fn pages(session: &Session, from: u64, end: u64, see: &mut dyn FnMut(Entry) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut at = from;
    while at < end {
        let page = u32::try_from((end - at).min(u64::from(PAGE))).unwrap_or(PAGE);
        session.entries(at, page)?.into_iter().try_for_each(&mut *see)?;
        at += u64::from(page);
    }
    Ok(())
}

fn show(context: &mut Context, seq: u64) -> Result<(), Failure> {
    let session = context.read()?;
    let missing = || Failure::new("no-such-entry").count("seq", seq);
    let (header, payload) = session.bytes(seq)?.ok_or_else(missing)?;
    let entry = session.entries(seq, 1)?.into_iter().next().ok_or_else(missing)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let leaf = crate::digest::leaf(&header);
    let data = json!({
        "seq": seq,
        "header": text(&header),
        "payload": payload.as_deref().map(text),
        "leaf": leaf,
        "entry": as_json(&entry),
    });
    context.data(&data, |words| {
        let shown = |bytes: &[u8]| crate::text::shown(&text(bytes));
        let payload = payload.as_deref().map_or_else(|| words.say("no-payload"), shown);
        let lines = [("label-header", shown(&header)), ("label-payload", payload), ("label-leaf", leaf.to_string())];
        let lines = lines.map(|(key, text)| words.tell("labelled", &[("label", (&words.say(key)).into()), ("text", (&text).into())]));
        format!("{}\n{}", sentence(&entry, words), lines.join("\n"))
    })
}

fn checkpoint(context: &mut Context, add_key: bool, qr: bool) -> Result<(), Failure> {
    let mut session = context.open()?;
    if add_key {
        context.confirm("key", &session.path().display().to_string())?;
        session.add_key(Hand { op: None, ..context.hand() })?;
    }
    let published = session.publish_checkpoint(context.actor())?;
    if published.note.is_none() {
        context.note("unsigned", &[])?;
    }
    let language = session.state().founding.as_ref().map_or(Language::En, |founding| founding.language);
    let words = [Language::En, Language::Fr].map(|language| code(&published.checkpoint, language));
    let code = code(&published.checkpoint, language);
    let checkpoint = published.checkpoint;
    let data = json!({
        "size": checkpoint.size,
        "root": checkpoint.root,
        "code": code,
        "words": {"en": words[0], "fr": words[1]},
        "note": published.note,
        "qr": checkpoint.qr_text(),
    });
    context.data(&data, |words| {
        let root = checkpoint.root.to_string();
        let text =
            words.tell("checkpoint-summary", &[("size", checkpoint.size.into()), ("root", (&root).into()), ("code", (&code).into())]);
        let note = published.note.as_deref().map(|note| format!("\n\n{}", note.trim_end())).unwrap_or_default();
        let qr = if qr { format!("\n\n{}", qr_code(&checkpoint.qr_text())) } else { String::new() };
        format!("{text}{note}{qr}")
    })
}

/// A QR code in half blocks, dark on white whatever the terminal's colours, with the quiet zone that readers need.
pub(super) fn qr_code(text: &str) -> String {
    let Ok(code) = qrcode::QrCode::new(text) else { return text.to_owned() };
    let width = code.width();
    let dark = |x: usize, y: usize| {
        let inside = (4..width + 4).contains(&x) && (4..width + 4).contains(&y);
        inside && code[(x - 4, y - 4)] == qrcode::Color::Dark
    };
    let cell = |x: usize, y: usize| match (dark(x, y), dark(x, y + 1)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    let line = |y: usize| format!("\x1b[30;107m{}\x1b[0m", (0..width + 8).map(|x| cell(x, y)).collect::<String>());
    (0..width + 8).step_by(2).map(line).collect::<Vec<_>>().join("\n")
}
