//! `vote proxy`: who votes in whose place.

use crate::assembly::{Actor, Command, Rules, State};
use crate::cli::proposal::member_name;
use crate::cli::table::{Align, table};
use crate::cli::{Context, Failure};
use crate::id::MemberId;
use crate::session::SessionError;
use clap::Subcommand;
use serde_json::json;

#[derive(Debug, Subcommand)]
pub(super) enum Task {
    Give {
        #[arg(long, value_name = "MEMBER")]
        from: Option<MemberId>,
        #[arg(long, value_name = "MEMBER")]
        to: MemberId,
    },
    Revoke {
        #[arg(long, value_name = "MEMBER")]
        from: Option<MemberId>,
    },
    List,
    Limit {
        #[arg(value_name = "N")]
        limit: u32,
    },
}

pub(super) fn run(context: &mut Context, task: &Task) -> Result<(), Failure> {
    match *task {
        Task::Give { from, to } => {
            let giver = giver(context, from)?;
            act(context, |_| Ok(Command::GiveProxy { giver, holder: to }))
        }
        Task::Revoke { from } => {
            let giver = giver(context, from)?;
            act(context, |_| Ok(Command::RevokeProxy { giver }))
        }
        Task::Limit { limit } => act(context, |state| {
            let (rules, _) = state.rules.clone().ok_or(SessionError::NotFounded)?;
            Ok(Command::SetRules(Box::new(Rules { proxies: Some(limit).filter(|limit| *limit > 0), ..rules })))
        }),
        Task::List => list(context),
    }
}

/// Whoever is named, else whoever acts.
fn giver(context: &Context, from: Option<MemberId>) -> Result<MemberId, Failure> {
    match (from, context.actor()) {
        (Some(member), _) | (None, Actor::Member(member)) => Ok(member),
        (None, Actor::Operator) => Err(Failure::new("proxy-whose")),
    }
}

fn act(context: &mut Context, command: impl FnOnce(&State) -> Result<Command, SessionError>) -> Result<(), Failure> {
    let recorded = context.open()?.act(context.hand(), &[], command)?;
    let data = json!({ "already": recorded.already });
    context
        .data(&data, |words| recorded.entries.iter().map(|entry| crate::cli::record::sentence(entry, words)).collect::<Vec<_>>().join("\n"))
}

fn list(context: &mut Context) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    let limit = state.rules.as_ref().and_then(|(rules, _)| rules.proxies);
    let proxies: Vec<_> = state.proxies.iter().map(|(giver, holder)| json!({ "giver": giver, "holder": holder })).collect();
    context.data(&json!({ "limit": limit, "proxies": proxies }), |words| {
        let head = words.tell(if limit.is_some() { "proxy-limit" } else { "proxy-none" }, &[("limit", limit.unwrap_or(0).into())]);
        if state.proxies.is_empty() {
            return head;
        }
        let row = |(giver, holder): (&MemberId, &MemberId)| vec![member_name(state, *giver), member_name(state, *holder)];
        let columns = [("column-giver", Align::Left), ("column-holder", Align::Left)].map(|(key, align)| (words.say(key), align));
        [head, table(&columns, &state.proxies.iter().map(row).collect::<Vec<_>>())].join("\n")
    })
}
