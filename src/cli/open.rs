//! `open`: the full-screen interface, or its linear form.

use super::{Context, Exit, Failure, demo};
use crate::tui::{self, Options, Theme};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    path: Option<PathBuf>,
    #[arg(long)]
    plain: bool,
    #[arg(long, value_name = "THEME")]
    theme: Option<Theme>,
    #[arg(long)]
    no_animation: bool,
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    // No file is no failure here: the first screen lets one be chosen.
    let file = args.path.or_else(|| context.file().ok());
    show(context, Options { plain: args.plain, theme: args.theme, animation: !args.no_animation, ..options(context, file)? })
}

/// Opens the interface on a fresh sample assembly.
pub(super) fn sample(context: &mut Context) -> Result<Exit, Failure> {
    let file = demo::make(context.words.lang(), &context.keys()?)?;
    show(context, Options { tour: true, ..options(context, Some(file))? })
}

fn options(context: &Context, file: Option<PathBuf>) -> Result<Options, Failure> {
    Ok(Options {
        file,
        keys: context.keys()?,
        state_folder: None,
        lang: context.global.lang,
        theme: None,
        plain: false,
        animation: true,
        tour: false,
        sample: Some(demo::make),
    })
}

fn show(context: &Context, options: Options) -> Result<Exit, Failure> {
    let terminal = context.streams.interactive && context.streams.output_terminal;
    if !terminal && !options.plain {
        return Err(Failure::new("no-terminal"));
    }
    tui::run(options).map_err(|trouble| Failure::new("terminal").with("detail", trouble.to_string()))?;
    Ok(Exit::Done)
}
