//! `quota`: the places that each value may have.

use super::{Context, Exit, Failure, pool};
use crate::id::PoolId;
use clap::Subcommand;
use serde_json::json;

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
    },
}

/// Quotas as a table that can be saved and imported again, or as JSON.
pub(super) fn run(context: &mut Context, args: &Args) -> Result<Exit, Failure> {
    let Task::Show { pool } = args.task;
    let session = context.read()?;
    let (_, pool) = pool::find(&session, pool)?;
    let quotas = session.pool(&pool)?.quotas;
    if context.global.json {
        let rows = quotas.features.iter().flat_map(|feature| {
            feature
                .values
                .iter()
                .map(|quota| json!({"feature": feature.name, "value": quota.value, "min": quota.min, "max": quota.max, "flex": quota.flex}))
        });
        let data: Vec<_> = rows.collect();
        context.data(&data, |_| String::new())?;
    } else {
        context.bytes(&quotas.to_csv())?;
    }
    Ok(Exit::Done)
}
