//! The command line: one file a subcommand, arguments in, exit code out.
//!
//! Data goes to standard output, messages to standard error. Help, messages and errors are phrases of `i18n`: the arguments here have no
//! text of their own, [`help::dress`] gives them theirs.

mod ceremony;
mod conflict;
mod context;
mod counted;
mod demo;
mod draw;
mod export;
mod failure;
mod help;
mod lists;
mod manual;
mod member;
mod new;
mod open;
mod pool;
mod post;
mod progress;
mod proposal;
mod quick;
mod quota;
mod record;
mod rules;
mod search;
mod seats;
mod simulate;
mod suggest;
mod table;
mod tables;
mod tally;
mod verify;
mod voices;
mod vote;
mod why;
mod witness;

pub use context::{Context, Streams};
pub use failure::{Exit, Failure};
pub use help::{dress, page};
pub use manual::man_pages;

use crate::assembly::Actor;
use crate::i18n::{Lang, Words};
use crate::id::OpId;
pub(super) use crate::session::Hand;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

/// What stands before or after any subcommand.
#[derive(Debug, Clone, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Global {
    /// The assembly's file.
    #[arg(short, long, global = true, env = "FOLKMOOT_FILE", value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Data as JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of messages.
    #[arg(long, global = true, env = "FOLKMOOT_LANG", value_name = "fr|en")]
    pub lang: Option<Lang>,
    /// Who acts.
    #[arg(long = "as", global = true, value_name = "MEMBER", default_value = "operator", hide_default_value = true)]
    pub actor: Actor,
    /// No messages but errors.
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Never ask.
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Yes to every question that can be undone.
    #[arg(short, long, global = true)]
    pub yes: bool,
    /// The word that an irreversible step asks for.
    #[arg(long, global = true, value_name = "WORD")]
    pub confirm: Option<String>,
    /// Id of the act, for a retry that must not record twice.
    #[arg(long, global = true, value_name = "HEX")]
    pub op: Option<OpId>,
    /// Folder of private keys.
    #[arg(long, global = true, env = "FOLKMOOT_KEYS", value_name = "DIR")]
    pub keys: Option<PathBuf>,
}

#[derive(Debug, Parser)]
#[command(name = "folkmoot", version, disable_help_subcommand = true, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    New(new::Args),
    Open(open::Args),
    Demo(demo::Args),
    Member(member::Args),
    Pool(pool::Args),
    Quota(quota::Args),
    Draw(draw::Args),
    Proposal(proposal::Args),
    Post(post::Args),
    Search(search::Args),
    Vote(vote::Args),
    Record(record::Args),
    Rules(rules::Args),
    Export(export::Args),
    Verify(verify::Args),
    Backup(export::BackupArgs),
    Quick(quick::Args),
    Tally(tally::Args),
    Man(manual::Args),
    Completions(manual::CompletionArgs),
}

/// The whole command line, without words: help and the manual are dressed in a language.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the program: reads the arguments, does it, gives the exit code.
pub fn run(args: Vec<OsString>, streams: Streams) -> Exit {
    // Help and errors need the language before the arguments have been understood.
    let lang = early_language(&args);
    let words = Words::new(lang);
    let parsed = dress(Cli::command(), &words).try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return failure::usage(&error, &words, streams),
    };
    let lang = cli.global.lang.unwrap_or(lang);
    let mut context = Context::new(cli.global, Words::new(lang), streams);
    let done = match cli.task {
        Task::New(args) => new::run(&mut context, args),
        Task::Open(args) => open::run(&mut context, args),
        Task::Demo(args) => demo::run(&mut context, args),
        Task::Member(args) => member::run(&mut context, args),
        Task::Pool(args) => pool::run(&mut context, args),
        Task::Quota(args) => quota::run(&mut context, args),
        Task::Draw(args) => draw::run(&mut context, args),
        Task::Proposal(args) => proposal::run(&mut context, args),
        Task::Post(args) => post::run(&mut context, args),
        Task::Search(args) => search::run(&mut context, args),
        Task::Vote(args) => vote::run(&mut context, args),
        Task::Record(args) => record::run(&mut context, &args),
        Task::Rules(args) => rules::run(&mut context, args),
        Task::Export(args) => export::run(&mut context, args),
        Task::Verify(args) => verify::run(&mut context, args),
        Task::Backup(args) => export::backup(&mut context, &args),
        Task::Quick(args) => quick::run(&mut context, args),
        Task::Tally(args) => tally::run(&mut context, &args).map(|()| Exit::Done),
        Task::Man(args) => manual::man(&mut context, args),
        Task::Completions(args) => manual::completions(&mut context, &args),
    };
    context.conclude(done)
}

/// `--lang fr`, `--lang=fr`, `FOLKMOOT_LANG`, or the environment's language.
fn early_language(args: &[OsString]) -> Lang {
    let texts: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let after = texts.iter().position(|arg| arg == "--lang").and_then(|place| texts.get(place + 1)).map(|text| text.parse().ok());
    let joined = texts.iter().find_map(|arg| arg.strip_prefix("--lang=")).map(|text| text.parse().ok());
    let environment = std::env::var("FOLKMOOT_LANG").ok().and_then(|text| text.parse().ok());
    after.or(joined).flatten().or(environment).unwrap_or_else(Lang::of_user)
}
