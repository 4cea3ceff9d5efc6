//! `pool`: people and quotas, frozen.

use super::table::{Align, table};
use super::{Context, Exit, Failure};
use crate::assembly::PoolState;
use crate::i18n::Coded;
use crate::id::PoolId;
use crate::session::{PoolRequest, PoolSource, SessionError, explain_warning};
use crate::sortition::{ImportOptions, Quotas, read_settings};
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Import {
        #[arg(long, value_name = "CSV", required_unless_present = "roll", conflicts_with = "roll")]
        respondents: Option<PathBuf>,
        #[arg(long, value_name = "CSV")]
        categories: PathBuf,
        #[arg(long)]
        roll: bool,
        #[arg(long, value_name = "COLUMN")]
        id: Option<String>,
        #[arg(long, value_name = "COLUMN")]
        address: Vec<String>,
        #[arg(long, conflicts_with = "roll")]
        by_position: bool,
        #[arg(long, value_name = "CSV", conflicts_with = "roll")]
        already_selected: Option<PathBuf>,
        #[arg(long, value_name = "TOML", conflicts_with_all = ["id", "address"])]
        settings: Option<PathBuf>,
        #[arg(short = 'k', long, value_name = "PLACES", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        size: Option<u32>,
    },
    Show {
        #[arg(value_name = "POOL")]
        pool: Option<PoolId>,
    },
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Import { respondents, categories, roll: _, id, address, by_position, already_selected, settings, size } => {
            let mut categories = context.read_input(&categories)?;
            let placed = if by_position { Quotas::named_in(&categories) } else { Vec::new() };
            if size.is_some() {
                // Parts of a panel of this size, as places.
                categories = Quotas::read_for(&categories, size).map_err(SessionError::Faults)?.0.to_csv();
            }
            let source = match respondents {
                Some(path) => PoolSource::Files {
                    respondents: context.read_input(&path)?,
                    already: already_selected.map(|path| context.read_input(&path)).transpose()?,
                },
                None => PoolSource::Roll,
            };
            let options = match settings {
                Some(path) => ImportOptions { placed, ..read_options(context, &path)? },
                None => ImportOptions { id_column: id, address_columns: address, placed },
            };
            import(context, &PoolRequest { source, categories, options })?;
        }
        Task::Show { pool } => show(context, pool)?,
    }
    Ok(Exit::Done)
}

/// The options that a settings file means; what it does not mean here is told.
fn read_options(context: &mut Context, path: &Path) -> Result<ImportOptions, Failure> {
    let (options, notes) = read_settings(&context.read_input(path)?).map_err(SessionError::Settings)?;
    for note in &notes {
        let text = Coded::of("settings", note).phrase(&context.words);
        context.note_text(&text)?;
    }
    Ok(options)
}

fn import(context: &mut Context, request: &PoolRequest) -> Result<(), Failure> {
    let mut session = context.open()?;
    let report = session.import_pool(context.hand(), request)?;
    for warning in &report.warnings {
        let text = explain_warning(warning).phrase(&context.words);
        context.note_text(&text)?;
    }
    let pool = session.state().pools.get(&report.pool).ok_or(SessionError::NoPool)?.clone();
    tell(context, report.pool, &pool, &[])
}

fn tell(context: &mut Context, id: PoolId, pool: &PoolState, quotas: &[Value]) -> Result<(), Failure> {
    let imported = &pool.imported;
    let data = json!({
        "pool": id,
        "hash": imported.hash,
        "quotas_hash": pool.current(),
        "quotas_version": pool.version(),
        "size": imported.size,
        "unique": imported.unique,
        "set_aside": imported.set_aside,
        "origin": imported.origin,
        "open_draw": pool.open_draw,
        "quotas": quotas,
    });
    context.data(&data, |words| {
        let (pool, hash) = (id.to_string(), imported.hash.to_string());
        let places =
            [("pool", (&pool).into()), ("size", imported.size.into()), ("unique", imported.unique.into()), ("hash", (&hash).into())];
        let aside = imported.set_aside.address + imported.set_aside.id;
        let aside = if aside == 0 { String::new() } else { format!("\n{}", words.tell("pool-set-aside", &[("count", aside.into())])) };
        format!("{}{aside}", words.tell("pool-summary", &places))
    })
}

fn show(context: &mut Context, pool: Option<PoolId>) -> Result<(), Failure> {
    let session = context.read()?;
    let (id, pool) = session.pool_state(pool)?;
    let view = session.pool(pool)?;
    let counts = view.people.counts(&view.quotas);
    let lines: Vec<_> = view
        .quotas
        .features
        .iter()
        .zip(&counts)
        .flat_map(|(feature, counts)| feature.values.iter().zip(counts).map(|(quota, count)| (feature.name.clone(), quota.clone(), *count)))
        .collect();
    let data: Vec<Value> = lines
        .iter()
        .map(|(feature, quota, count)| json!({"feature": feature, "value": quota.value, "min": quota.min, "max": quota.max, "people": count}))
        .collect();
    tell(context, id, pool, &data)?;
    if context.global.json {
        return Ok(());
    }
    let words = &context.words;
    let columns = [
        ("column-feature", Align::Left),
        ("column-value", Align::Left),
        ("column-people", Align::Right),
        ("column-min", Align::Right),
        ("column-max", Align::Right),
    ]
    .map(|(key, align)| (words.say(key), align));
    let rows: Vec<_> = lines
        .iter()
        .map(|(feature, quota, count)| {
            vec![feature.clone(), quota.value.clone(), count.to_string(), quota.min.to_string(), quota.max.to_string()]
        })
        .collect();
    let text = format!("\n{}", table(&columns, &rows));
    context.line(&text)
}
