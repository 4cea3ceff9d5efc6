//! `proposal`: what the assembly talks about.

mod allies;
mod amend;
mod diff;
mod fields;
mod files;
mod recast;
mod show;

pub(super) use show::member_name;

use super::{Context, Exit, Failure};
use crate::assembly::{Command, Proposal, ProposalText, State};
use crate::id::ProposalId;
use crate::session::Recorded;
use crate::text::Untrusted;
use clap::Subcommand;
use fields::Fields;
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Submit {
        #[arg(long, value_name = "TEXT")]
        title: String,
        #[command(flatten)]
        fields: Fields,
    },
    Revise {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(long, value_name = "VERSION", value_parser = clap::value_parser!(u32).range(1..))]
        on: Option<u32>,
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
        #[command(flatten)]
        fields: Fields,
    },
    Sign {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(long, value_name = "TEXT")]
        interests: Option<String>,
    },
    Support {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(long, value_name = "VERSION")]
        version: Option<u32>,
        #[arg(long, conflicts_with = "version")]
        undo: bool,
    },
    Status {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(value_name = "STATUS")]
        status: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Withdraw {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Amend(amend::Amend),
    Settle(amend::Settle),
    Promote {
        #[arg(value_name = "AMENDMENT")]
        amendment: ProposalId,
        #[arg(long, value_name = "TEXT")]
        title: String,
    },
    Merge(recast::Merge),
    Split(recast::Split),
    List {
        #[arg(long, value_name = "STATUS")]
        status: Option<String>,
    },
    Show {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(long, value_name = "VERSION")]
        version: Option<u32>,
    },
    Attachment {
        #[arg(value_name = "PROPOSAL")]
        proposal: ProposalId,
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Diff(diff::Diff),
    Similar {
        #[arg(value_name = "PROPOSAL", required_unless_present = "title")]
        proposal: Option<ProposalId>,
        #[arg(long, value_name = "TEXT", conflicts_with = "proposal")]
        title: Option<String>,
    },
    News,
    Allies {
        #[arg(long)]
        show_me: bool,
        #[arg(long, conflicts_with = "show_me")]
        hide_me: bool,
    },
    Import {
        #[arg(value_name = "FILE|FOLDER")]
        path: PathBuf,
    },
    Export {
        #[arg(value_name = "FOLDER")]
        path: PathBuf,
        #[arg(value_name = "PROPOSAL")]
        proposals: Vec<ProposalId>,
    },
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    let bring = |proposal, status, reason: Option<String>| Command::Bring { proposal, status, reason: reason.map(Untrusted::new) };
    match args.task {
        Task::Submit { title, fields } => submit(context, title, &fields)?,
        Task::Revise { proposal, on, title, fields } => revise(context, proposal, on, title.as_ref(), &fields)?,
        Task::Sign { proposal, interests } => {
            change(context, proposal, Command::Sign { proposal, interests: interests.map(Untrusted::new) })?;
        }
        Task::Support { proposal, undo: true, .. } => change(context, proposal, Command::Unsupport { proposal })?,
        Task::Support { proposal, version, undo: false } => change(context, proposal, Command::Support { proposal, version })?,
        Task::Status { proposal, status, reason } => change(context, proposal, bring(proposal, status, reason))?,
        Task::Withdraw { proposal, reason } => change(context, proposal, bring(proposal, "withdrawn".to_owned(), reason))?,
        Task::Amend(args) => amend::amend(context, args)?,
        Task::Settle(args) => amend::settle(context, args)?,
        Task::Promote { amendment, title } => {
            let title = Untrusted::new(title);
            let recorded = context.open()?.act(context.hand(), &[], |_| Ok(Command::Promote { amendment, title }))?;
            told(context, &recorded, recorded.proposals().first().copied().unwrap_or(amendment))?;
        }
        Task::Merge(args) => recast::merge(context, args)?,
        Task::Split(args) => recast::split(context, args)?,
        Task::Attachment { proposal, name, output } => files::attachment(context, proposal, &name, output.as_deref())?,
        Task::Diff(args) => diff::run(context, &args)?,
        Task::Similar { proposal, title } => recast::similar(context, proposal, title.as_deref())?,
        Task::Import { path } => files::import(context, &path)?,
        Task::Export { path, proposals } => files::export(context, &path, &proposals)?,
        Task::News => recast::news(context)?,
        Task::Allies { show_me, hide_me } => allies::run(context, show_me, hide_me)?,
        Task::List { status } => show::list(context, status.as_deref())?,
        Task::Show { proposal, version } => show::show(context, proposal, version)?,
    }
    Ok(Exit::Done)
}

fn submit(context: &mut Context, title: String, fields: &Fields) -> Result<(), Failure> {
    let mut text = fields.over(context, ProposalText { title: Untrusted::new(title), ..ProposalText::default() })?;
    if !fields.has_body() && context.streams.interactive && !context.global.no_input {
        text.body = Untrusted::new(files::written(context, "")?);
    }
    let blobs = fields.attach(context, &mut text)?;
    let mut session = context.open()?;
    let similar = session.similar(text.title.raw(), text.body.raw(), None);
    let recorded = session.act(context.hand(), &blobs, |_| Ok(Command::Propose(vec![text])))?;
    let id = recorded.proposals().first().copied().ok_or_else(|| Failure::new("store-repeated"))?;
    if let Some(table) = recast::similar_lines(&session, &similar, &context.words) {
        context.note("proposal-similar", &[("table", (&table).into())])?;
    }
    told(context, &recorded, id)
}

/// A new version: what is not given stays as it was.
fn revise(context: &mut Context, id: ProposalId, on: Option<u32>, title: Option<&String>, fields: &Fields) -> Result<(), Failure> {
    let mut session = context.open()?;
    let proposal = session.proposal(id)?;
    let on = on.unwrap_or_else(|| proposal.version());
    let mut text = proposal.text().cloned().unwrap_or_default();
    text.title = title.map_or(text.title, Untrusted::new);
    let mut text = Box::new(fields.over(context, text)?);
    if fields.is_empty() && title.is_none() {
        text.body = Untrusted::new(files::written(context, text.body.raw())?);
    }
    let blobs = fields.attach(context, &mut text)?;
    let recorded = session.act(context.hand(), &blobs, |_| Ok(Command::Revise { proposal: id, on, text }))?;
    told(context, &recorded, id)
}

fn change(context: &mut Context, id: ProposalId, command: Command) -> Result<(), Failure> {
    let recorded = context.open()?.act(context.hand(), &[], |_| Ok(command))?;
    told(context, &recorded, id)
}

/// The amendments to a proposal: the open ones in the order of the vote, then the others.
fn in_order(state: &State, proposal: &Proposal) -> Vec<ProposalId> {
    let mut order = state.open_amendments(proposal);
    let over: Vec<_> = proposal.amendments.iter().filter(|id| !order.contains(id)).copied().collect();
    order.extend(over);
    order
}

/// What was recorded, in a sentence.
fn told(context: &mut Context, recorded: &Recorded, id: ProposalId) -> Result<(), Failure> {
    let data = json!({ "proposal": id, "proposals": recorded.proposals(), "already": recorded.already });
    context.data(&data, |words| recorded.entries.iter().map(|entry| super::record::sentence(entry, words)).collect::<Vec<_>>().join("\n"))
}
