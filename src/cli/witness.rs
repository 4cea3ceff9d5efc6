//! `record cosign`, `cosigned`, `witness`, `witnesses`: people outside who confirm what the record was, and when.

use super::table::{Align, table};
use super::{Context, Failure};
use crate::session::{Seen, inspect, read_folder, witnesses};
use chrono::DateTime;
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};

/// On the witness's own machine.
#[derive(Debug, clap::Args)]
pub(super) struct Cosign {
    #[arg(value_name = "NOTE", required_unless_present = "make_key")]
    note: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    make_key: Option<String>,
    #[arg(long, value_name = "FILE|DIR")]
    against: Option<PathBuf>,
}

/// A line of `record.jsonl`, of which only the header is looked at.
#[derive(Deserialize)]
struct Line {
    header: String,
}

pub(super) fn cosign(context: &mut Context, args: &Cosign) -> Result<(), Failure> {
    let keys = context.keys()?;
    let made = args.make_key.as_deref().map(|name| keys.make_witness(name)).transpose()?;
    if let Some(key) = &made {
        context.note("witness-key-made", &[("key", (&key.to_string()).into())])?;
    }
    let Some(path) = &args.note else {
        let key = made.map(|key| key.to_string());
        return context.data(&json!({ "key": key }), |_| key.clone().unwrap_or_default());
    };
    let record = args.against.as_deref().map(record).transpose()?;
    let note = text(context, path)?;
    let cosigned = keys.cosign(&note, record.as_ref()).map_err(|error| Failure::from(error).about(path))?;
    let checkpoint = cosigned.checkpoint;
    let data = json!({
        "key": cosigned.key.to_string(),
        "size": checkpoint.size,
        "before": cosigned.before,
        "note": cosigned.note,
    });
    context.data(&data, |_| cosigned.note.trim_end().to_owned())?;
    let assembly = checkpoint.assembly.to_string();
    match cosigned.before {
        Some(before) => context.note("cosign-grown", &[("size", checkpoint.size.into()), ("before", before.into())]),
        None => context.note("cosign-first", &[("size", checkpoint.size.into()), ("assembly", (&assembly).into())]),
    }
}

/// The headers of a record, from its file or from a bundle.
fn record(path: &Path) -> Result<Seen, Failure> {
    if !path.is_dir() {
        let dossier = inspect(path).map_err(|error| Failure::from(error).about(path))?.dossier;
        return Ok(Seen::new(dossier.entries.iter().map(|(header, _)| header.as_slice())));
    }
    let unreadable = || Failure::new("not-a-bundle").with("file", path.display().to_string());
    let bytes = read_folder(path)?.remove("record.jsonl").flatten().ok_or_else(unreadable)?;
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let headers: Vec<Line> = lines.map(serde_json::from_slice).collect::<Result<_, _>>().map_err(|_| unreadable())?;
    Ok(Seen::new(headers.iter().map(|line| line.header.as_bytes())))
}

fn text(context: &mut Context, path: &Path) -> Result<String, Failure> {
    let bytes = context.read_input(path)?;
    String::from_utf8(bytes).map_err(|_| Failure::new("not-utf8").with("file", path.display().to_string()))
}

pub(super) fn cosigned(context: &mut Context, path: &Path) -> Result<(), Failure> {
    let note = text(context, path)?;
    let (checkpoint, named) = context.open()?.record_cosigned(context.hand(), &note).map_err(|error| Failure::from(error).about(path))?;
    let witnesses: Vec<_> = named.iter().map(|(name, time)| json!({ "name": name, "at": moment(*time) })).collect();
    let data = json!({ "size": checkpoint.size, "witnesses": witnesses });
    context.data(&data, |words| {
        let told = named.iter().map(|(name, _)| crate::text::shown(name)).collect::<Vec<_>>().join(", ");
        words.tell("cosigned-recorded", &[("size", checkpoint.size.into()), ("names", (&told).into())])
    })
}

pub(super) fn name(context: &mut Context, key: &str) -> Result<(), Failure> {
    context.open()?.name_witness(context.hand(), key)?;
    list(context)
}

pub(super) fn list(context: &mut Context) -> Result<(), Failure> {
    let named = witnesses(context.read()?.state());
    let rows = named.iter().map(|(key, largest)| {
        let (size, at) = largest.map_or((None, None), |(size, time)| (Some(size), Some(moment(time))));
        (key.name().to_owned(), key.to_string(), size, at)
    });
    let rows: Vec<_> = rows.collect();
    let data: Vec<_> = rows.iter().map(|(name, key, size, at)| json!({ "name": name, "key": key, "size": size, "at": at })).collect();
    context.data(&data, |words| {
        if rows.is_empty() {
            return words.say("witnesses-none");
        }
        let columns =
            [("column-witness", Align::Left), ("column-cosigned", Align::Right), ("column-when", Align::Left), ("column-key", Align::Left)];
        let columns = columns.map(|(key, align)| (words.say(key), align));
        let cell = |size: &Option<u64>| size.map(|size| size.to_string()).unwrap_or_default();
        let rows: Vec<_> = rows
            .iter()
            .map(|(name, key, size, at)| vec![crate::text::shown(name), cell(size), at.clone().unwrap_or_default(), key.clone()])
            .collect();
        table(&columns, &rows)
    })
}

/// A time that a witness gave.
fn moment(time: u64) -> String {
    let at = i64::try_from(time).ok().and_then(|time| DateTime::from_timestamp(time, 0));
    at.map_or_else(|| time.to_string(), |at| at.format("%Y-%m-%d %H:%M:%S UTC").to_string())
}
