//! `man` and `completions`: generated from the same arguments and phrases that run.

use super::{Context, Exit, Failure, dress};
use crate::i18n::{Lang, Words};
use clap_complete::Shell;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct CompletionArgs {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Every manual page: file name and content.
///
/// # Errors
/// Where a page cannot be rendered.
pub fn man_pages(words: &Words) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut pages = Vec::new();
    let mut command = dress(super::command(), words);
    command.build();
    render(&command, "folkmoot", &mut pages)?;
    pages.push(("folkmoot-keys.7".to_owned(), crate::tui::keymap::page::manual(words).into_bytes()));
    Ok(pages)
}

fn render(command: &clap::Command, name: &str, pages: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let command = command.clone().name(name.to_owned()).disable_help_flag(true);
    clap_mangen::Man::new(command.clone()).date("").render(&mut bytes)?;
    pages.push((format!("{name}.1"), bytes));
    command
        .get_subcommands()
        .filter(|inner| !inner.is_hide_set())
        .try_for_each(|inner| render(inner, &format!("{name}-{}", inner.get_name()), pages))
}

pub(super) fn man(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    let words = Words::new(context.words.lang());
    let pages = man_pages(&words).map_err(|error| Failure::output(&error))?;
    if let Some(folder) = args.folder {
        crate::session::write_folder(&folder, &pages)?;
        context.note("man-written", &[("count", pages.len().into()), ("file", (&super::draw::shown_path(&folder)).into())])?;
    } else if let Some((_, page)) = pages.first() {
        context.bytes(page)?;
    }
    Ok(Exit::Done)
}

pub(super) fn completions(context: &mut Context, args: &CompletionArgs) -> Result<Exit, Failure> {
    let mut bytes = Vec::new();
    clap_complete::generate(args.shell, &mut dress(super::command(), &Words::new(Lang::En)), "folkmoot", &mut bytes);
    context.bytes(&bytes)?;
    Ok(Exit::Done)
}
