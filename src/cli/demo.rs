//! `demo`: a complete sample assembly, told step by step.
use super::{Context, Exit, Failure};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    path: Option<PathBuf>,
}

pub(super) fn run(_context: &mut Context, _args: Args) -> Result<Exit, Failure> {
    Err(Failure::new("not-founded"))
}
