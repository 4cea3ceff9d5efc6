//! `proposal amend`, `settle` and `promote`.

use super::told;
use crate::assembly::{AmendmentText, Change, Clash, Command, Event};
use crate::cli::table::{Align, table};
use crate::cli::{Context, Failure};
use crate::i18n::Words;
use crate::id::ProposalId;
use crate::session::Session;
use crate::text::{Untrusted, shown_lines};
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub(super) struct Amend {
    #[arg(value_name = "PROPOSAL")]
    proposal: ProposalId,
    #[arg(long, value_name = "OLD|@FILE", required_unless_present_any = ["delete", "insert_after", "insert_before"])]
    replace: Option<String>,
    #[arg(long, value_name = "OLD|@FILE", conflicts_with_all = ["replace", "with"])]
    delete: Option<String>,
    #[arg(long, value_name = "OLD|@FILE", conflicts_with_all = ["replace", "delete"])]
    insert_after: Option<String>,
    #[arg(long, value_name = "OLD|@FILE", conflicts_with_all = ["replace", "delete", "insert_after"])]
    insert_before: Option<String>,
    #[arg(long, value_name = "NEW|@FILE", required_unless_present = "delete")]
    with: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    occurrence: Option<u32>,
    #[arg(long, value_name = "VERSION", value_parser = clap::value_parser!(u32).range(1..))]
    on: Option<u32>,
    #[arg(long, value_name = "TEXT|@FILE")]
    reasons: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Settle {
    #[arg(value_name = "PROPOSAL")]
    proposal: ProposalId,
    #[arg(long, value_name = "AMENDMENT", value_delimiter = ',')]
    accept: Vec<ProposalId>,
    #[arg(long, value_name = "AMENDMENT", value_delimiter = ',')]
    reject: Vec<ProposalId>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(super) fn amend(context: &mut Context, args: Amend) -> Result<(), Failure> {
    let new = args.with.map(|text| context.read_value(&text)).transpose()?.unwrap_or_default();
    let passage = [&args.replace, &args.delete, &args.insert_after, &args.insert_before].into_iter().flatten().next();
    let old = passage.map(|text| context.read_value(text)).transpose()?.unwrap_or_default();
    // A file ends with a line feed that its passage does not.
    let (old, new) = (old.trim_end_matches('\n').to_owned(), new.trim_end_matches('\n').to_owned());
    let new = match (args.insert_after.is_some(), args.insert_before.is_some()) {
        (true, _) => format!("{old}{new}"),
        (_, true) => format!("{new}{old}"),
        _ => new,
    };
    let reasons = args.reasons.map(|text| context.read_value(&text)).transpose()?.map(Untrusted::new);
    let mut session = context.open()?;
    let (proposal, on) = (args.proposal, args.on.unwrap_or(session.proposal(args.proposal)?.version()));
    let change = Change { old: Untrusted::new(old), new: Untrusted::new(new), occurrence: args.occurrence };
    let recorded = session.act(context.hand(), &[], |_| Ok(Command::Amend { proposal, on, change, reasons }))?;
    let put = |event: &Event| if let Event::AmendmentSubmitted(event) = event { Some(event.amendment) } else { None };
    let id = recorded.entries.iter().find_map(|entry| entry.event.as_ref().and_then(put));
    told(context, &recorded, id.unwrap_or(proposal))
}

pub(super) fn settle(context: &mut Context, args: Settle) -> Result<(), Failure> {
    let Settle { proposal, accept, reject, reason } = args;
    let reason = reason.map(Untrusted::new);
    let recorded = context.open()?.act(context.hand(), &[], |_| Ok(Command::Settle { proposal, accept, reject, reason }))?;
    told(context, &recorded, proposal)
}

/// The amendments to a proposal for `--json`: those to be voted on first, in the order of the vote.
pub(super) fn as_json(session: &Session, id: ProposalId) -> Result<Vec<Value>, Failure> {
    let state = session.state();
    let proposal = session.proposal(id)?;
    let row = |id: ProposalId| {
        let amendment = state.proposals.get(&id)?;
        let amends = amendment.amends.as_ref()?;
        let text = amends.text.as_deref();
        Some(json!({
            "amendment": id,
            "status": amendment.status,
            "version": amends.version,
            "authors": amendment.authors.keys().collect::<Vec<_>>(),
            "supporters": amendment.supporters.keys().collect::<Vec<_>>(),
            "old": text.map(|text| text.old.raw()),
            "new": text.map(|text| text.new.raw()),
            "reasons": text.and_then(|text| text.reasons.as_ref()).map(Untrusted::raw),
            "distance": text.map(AmendmentText::distance),
        }))
    };
    Ok(super::in_order(state, proposal).into_iter().filter_map(row).collect())
}

/// The amendments to a proposal as lines of its page; none where it has none.
pub(super) fn lines(session: &Session, id: ProposalId, words: &Words) -> Result<Vec<String>, Failure> {
    let (state, proposal) = (session.state(), session.proposal(id)?);
    if proposal.amendments.is_empty() {
        return Ok(Vec::new());
    }
    let columns = [
        ("column-amendment", Align::Left),
        ("column-status", Align::Left),
        ("column-distance", Align::Right),
        ("column-support", Align::Right),
    ];
    let rows = super::in_order(state, proposal).into_iter().filter_map(|id| {
        let amendment = state.proposals.get(&id)?;
        let distance = amendment.amends.as_ref()?.text.as_ref().map_or(0, |text| text.distance());
        Some(vec![
            id.to_string(),
            super::show::status_name(words, &amendment.status),
            distance.to_string(),
            amendment.supporters.len().to_string(),
        ])
    });
    let mut lines = vec![
        String::new(),
        words.say("proposal-amendments"),
        table(&columns.map(|(key, align)| (words.say(key), align)), &rows.collect::<Vec<_>>()),
    ];
    lines.extend(state.clashes(proposal).iter().map(|clash| clash_line(clash, words)));
    Ok(lines)
}

/// Amendments in one another's way, in words.
fn clash_line(clash: &Clash, words: &Words) -> String {
    match clash {
        Clash::Between(first, second) => {
            words.tell("proposal-clash", &[("first", (&first.to_string()).into()), ("second", (&second.to_string()).into())])
        }
        Clash::Lost(id) => words.tell("proposal-lost", &[("amendment", (&id.to_string()).into())]),
    }
}

/// What an amendment says, as lines of its own page.
pub(super) fn page(session: &Session, id: ProposalId, words: &Words) -> Result<Vec<String>, Failure> {
    let amendment = session.proposal(id)?;
    let Some(amends) = &amendment.amends else { return Ok(Vec::new()) };
    let (proposal, version) = (amends.proposal.to_string(), amends.version);
    let mut lines = vec![words.tell(
        "proposal-amends",
        &[("amendment", (&id.to_string()).into()), ("proposal", (&proposal).into()), ("version", version.into())],
    )];
    if let Some(text) = &amends.text {
        lines.push(words.tell("proposal-distance", &[("count", text.distance().into())]));
        lines.push(String::new());
        let pieces = crate::wording::compare(text.old.raw(), text.new.raw());
        lines.extend(super::diff::marked(&pieces));
        if let Some(reasons) = &text.reasons {
            lines.extend([String::new(), words.say("proposal-reasons")]);
            lines.extend(shown_lines(reasons.raw()).into_iter().map(|line| format!("  {line}")));
        }
    }
    Ok(lines)
}
