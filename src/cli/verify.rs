//! `verify`.
use super::{Context, Exit, Failure};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE|DIR")]
    path: PathBuf,
}

pub(super) fn run(_context: &mut Context, _args: Args) -> Result<Exit, Failure> {
    Err(Failure::new("not-founded"))
}
