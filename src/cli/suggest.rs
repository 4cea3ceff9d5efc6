//! `quota suggest`: quotas from the shares of a population, as a table to be imported.

use super::{Context, Failure};
use crate::assembly::fraction_text;
use crate::i18n::Coded;
use crate::session::{SessionError, explain_warning};
use crate::sortition::{Slack, read_listing, shortages, suggest};
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "CSV")]
    population: PathBuf,
    #[arg(short = 'k', long, value_name = "PLACES", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    size: u32,
    #[arg(long, value_name = "S", default_value = "0")]
    slack: Slack,
    #[arg(long, value_name = "CSV")]
    respondents: Option<PathBuf>,
}

/// Needs no assembly: quotas come before the pool.
pub(super) fn run(context: &mut Context, args: &Args) -> Result<(), Failure> {
    let population = context.read_input(&args.population)?;
    let suggestion = suggest(&population, args.size, args.slack).map_err(SessionError::Faults)?;
    let mut warnings = suggestion.warnings.clone();
    let mut missing = Vec::new();
    if let Some(path) = &args.respondents {
        let bytes = context.read_input(path)?;
        let first = suggestion.quotas.features.first().map(|feature| feature.name.clone()).unwrap_or_default();
        let (people, more) = read_listing(&bytes, &first).map_err(SessionError::Faults)?;
        warnings.extend(more);
        missing = shortages(&suggestion.quotas, &people);
    }
    let told = warnings.iter().map(explain_warning).chain(missing.iter().map(|shortage| Coded::of("shortage", shortage)));
    for line in told.collect::<Vec<_>>() {
        let text = line.phrase(&context.words);
        context.note_text(&text)?;
    }
    if !context.global.json {
        return context.bytes(&suggestion.quotas.to_csv());
    }
    let row = |((feature, quota), share): ((&str, &crate::sortition::Quota), &num_rational::BigRational)| json!({"feature": feature, "value": quota.value, "min": quota.min, "max": quota.max, "share": fraction_text(share)});
    let rows: Vec<_> = suggestion.quotas.each().zip(&suggestion.shares).map(row).collect();
    let data = json!({"size": args.size, "slack": args.slack.to_string(), "quotas": rows, "shortages": missing});
    context.data(&data, |_| String::new())
}
