//! `quota`: the places that each value may have.

use super::progress::Progress;
use super::table::{Align, table};
use super::{Context, Exit, Failure, suggest};
use crate::i18n::Words;
use crate::id::PoolId;
use crate::session::{QuotaEdit, explain_warning};
use crate::sortition::{Change, Quotas};
use crate::text::{Untrusted, shown};
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
    Show {
        #[arg(value_name = "POOL")]
        pool: Option<PoolId>,
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    Suggest(suggest::Args),
    Edit {
        #[arg(value_name = "POOL")]
        pool: Option<PoolId>,
        #[command(flatten)]
        edit: EditArgs,
        #[arg(long, value_name = "N", requires = "size")]
        relax: Option<usize>,
        #[arg(short = 'k', long, value_name = "PLACES", requires = "relax")]
        size: Option<u32>,
        #[arg(long, value_name = "P", default_value_t = 1, requires = "relax", value_parser = clap::value_parser!(u32).range(1..=20))]
        panels: u32,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

/// Other bounds, as several subcommands take them.
#[derive(Debug, clap::Args)]
pub(super) struct EditArgs {
    #[arg(long, value_name = "FEATURE=VALUE:MIN-MAX")]
    set: Vec<String>,
    #[arg(long, value_name = "CSV")]
    quotas: Option<PathBuf>,
}

impl EditArgs {
    /// The quotas after the edit; what is odd about the file is told.
    pub(super) fn of(&self, context: &mut Context, current: &Quotas) -> Result<Quotas, Failure> {
        let file = self.quotas.as_deref().map(|path| context.read_input(path)).transpose()?;
        let (quotas, warnings) = QuotaEdit { file, set: self.set.clone() }.of(current)?;
        for warning in &warnings {
            let text = explain_warning(warning).phrase(&context.words);
            context.note_text(&text)?;
        }
        Ok(quotas)
    }
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Show { pool, version } => show(context, pool, version)?,
        Task::Suggest(args) => suggest::run(context, &args)?,
        Task::Edit { pool, edit, relax, size, panels, reason } => {
            let relax = relax.zip(size).map(|(way, size)| (way, size, panels));
            revise(context, pool, &edit, relax, reason.map(Untrusted::new))?;
        }
    }
    Ok(Exit::Done)
}

/// Quotas as a table that can be saved and imported again, or as JSON.
fn show(context: &mut Context, pool: Option<PoolId>, version: Option<u32>) -> Result<(), Failure> {
    let session = context.read()?;
    let (_, pool) = session.pool_state(pool)?;
    let quotas = session.quotas(pool, version.unwrap_or(pool.version()))?;
    if !context.global.json {
        return context.bytes(&quotas.to_csv());
    }
    let row = |(feature, quota): (&str, &crate::sortition::Quota)| json!({"feature": feature, "value": quota.value, "min": quota.min, "max": quota.max, "flex": quota.flex});
    let data: Vec<_> = quotas.each().map(row).collect();
    context.data(&data, |_| String::new())
}

fn revise(
    context: &mut Context,
    pool: Option<PoolId>,
    edit: &EditArgs,
    relax: Option<(usize, u32, u32)>,
    reason: Option<Untrusted>,
) -> Result<(), Failure> {
    let mut session = context.open()?;
    let (id, pool) = session.pool_state(pool)?;
    let current = session.quotas(pool, pool.version())?;
    let mut revised = edit.of(context, &current)?;
    if let Some(way) = relax {
        let mut progress = Progress::new(context);
        let relaxed = session.relaxed(id, &revised, way, &mut progress);
        progress.end();
        revised = relaxed?;
    }
    let report = session.revise_quotas(context.hand(), id, (current, revised), reason)?;
    let (pool, hash) = (id.to_string(), report.hash.to_string());
    let data = json!({"pool": id, "version": report.version, "quotas_hash": report.hash, "changes": as_json(&report.changes)});
    context.data(&data, |words| {
        let places = [("pool", (&pool).into()), ("version", report.version.into()), ("hash", (&hash).into())];
        format!("{}\n\n{}", words.tell("quota-revised", &places), changes(&report.changes, words))
    })
}

/// Bounds that move, as JSON.
pub(super) fn as_json(changes: &[Change]) -> Vec<Value> {
    let bounds = |(min, max): (u32, u32)| json!({"min": min, "max": max});
    let row =
        |change: &Change| json!({"feature": change.feature, "value": change.value, "from": bounds(change.from), "to": bounds(change.to)});
    changes.iter().map(row).collect()
}

/// Bounds that move, as a table.
pub(super) fn changes(changes: &[Change], words: &Words) -> String {
    let columns =
        [("column-feature", Align::Left), ("column-value", Align::Left), ("column-before", Align::Right), ("column-after", Align::Right)];
    let columns = columns.map(|(key, align)| (words.say(key), align));
    let bounds = |(min, max): (u32, u32)| format!("{min}\u{2013}{max}");
    let row = |change: &Change| vec![shown(&change.feature), shown(&change.value), bounds(change.from), bounds(change.to)];
    table(&columns, &changes.iter().map(row).collect::<Vec<_>>())
}
