//! `export` and `backup`: what leaves the file, and where it goes.

use super::{Context, Exit, Failure};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct BackupArgs {
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

pub(super) fn run(_context: &mut Context, _args: Args) -> Result<Exit, Failure> {
    Err(Failure::new("not-founded"))
}
pub(super) fn backup(_context: &mut Context, _args: BackupArgs) -> Result<Exit, Failure> {
    Err(Failure::new("not-founded"))
}
