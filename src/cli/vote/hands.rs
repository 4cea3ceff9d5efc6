//! `vote hands` and `vote paper`: what tellers enter, each by themselves.

use crate::assembly::{Command, Difference, Taking, Vote};
use crate::cli::{Context, Failure};
use crate::i18n::{Coded, Words};
use crate::id::VoteId;
use crate::session::Session;
use crate::tally::{Ballot, Method, Rules, read_ballot, read_ballots};
use crate::text::shown;
use serde_json::{Value, json};
use std::path::Path;

/// Enters a count of hands: `Yes=12`, and how many showed none.
pub(super) fn hands(context: &mut Context, id: VoteId, counts: &[String], blank: u32) -> Result<(), Failure> {
    let mut session = context.open()?;
    let vote = session.vote(id)?;
    kind(vote, id, Taking::Hands)?;
    let mut counted = vec![0; vote.options().options.len()];
    for text in counts {
        let form = || Failure::new("hands-form").with("given", text);
        let (name, number) = text.rsplit_once('=').ok_or_else(form)?;
        let number: u32 = number.trim().parse().map_err(|_| form())?;
        let option = vote.options().find(name).ok_or_else(|| super::no_option(vote, name))?;
        counted[usize::from(option)] += number;
    }
    let hands = (0..).zip(&counted).flat_map(|(option, number)| std::iter::repeat_n(Ballot::Choice(option), *number as usize));
    let ballots = hands.chain(std::iter::repeat_n(Ballot::Blank, blank as usize)).collect();
    enter(context, &mut session, id, ballots)
}

/// Enters the papers of a file, in the order of their numbers.
pub(super) fn paper(context: &mut Context, id: VoteId, path: &Path) -> Result<(), Failure> {
    let bytes = context.read_input(path)?;
    let mut session = context.open()?;
    let vote = session.vote(id)?;
    kind(vote, id, Taking::Paper)?;
    let ballots = if bytes.trim_ascii_start().starts_with(b"[") { listed(vote, &bytes, path)? } else { tabled(vote, &bytes, path)? };
    enter(context, &mut session, id, ballots)
}

fn kind(vote: &Vote, id: VoteId, how: Taking) -> Result<(), Failure> {
    let fits = vote.opened.taken.as_ref().is_some_and(|taken| taken.how == how);
    if fits { Ok(()) } else { Err(Failure::new("not-taken-so").with("vote", id.to_string())) }
}

/// A JSON list of ballots.
fn listed(vote: &Vote, bytes: &[u8], path: &Path) -> Result<Vec<Ballot>, Failure> {
    let broken = |error: serde_json::Error| Failure::new("paper-file").with("detail", error.to_string()).about(path);
    let list: Vec<Value> = serde_json::from_slice(bytes).map_err(broken)?;
    let read = |(ballot, number): (&Value, u64)| {
        read_ballot(vote.opened.method, vote.options(), &vote.opened.rules, &ballot.to_string()).map_err(|fault| {
            Failure::new("paper-ballot").count("number", number).details(vec![Coded::of("error-ballot", &fault)]).about(path)
        })
    };
    list.iter().zip(1..).map(read).collect()
}

/// A table, a row a ballot, as `tally` reads them.
fn tabled(vote: &Vote, bytes: &[u8], path: &Path) -> Result<Vec<Ballot>, Failure> {
    let (method, rules): (Method, &Rules) = (vote.opened.method, &vote.opened.rules);
    let read = read_ballots(bytes, None, method, rules).map_err(|fault| crate::cli::tally::file_fault(fault, path))?;
    let mut ballots = Vec::new();
    for ballot in &read.profile.ballots {
        let named = ballot.ballot.shaped(method.shape()).unwrap_or(Ballot::Blank).to_json(|option| read.profile.name(option).to_owned());
        let ours = read_ballot(method, vote.options(), rules, &named.to_string()).map_err(|fault| {
            Failure::new("paper-ballot")
                .count("number", ballots.len() as u64 + 1)
                .details(vec![Coded::of("error-ballot", &fault)])
                .about(path)
        })?;
        ballots.extend(std::iter::repeat_n(ours, usize::try_from(ballot.weight).unwrap_or(0)));
    }
    Ok(ballots)
}

fn enter(context: &mut Context, session: &mut Session, id: VoteId, ballots: Vec<Ballot>) -> Result<(), Failure> {
    let entered = ballots.len() as u64;
    session.act(context.hand(), &[], |_| Ok(Command::EnterBallots { vote: id, ballots }))?;
    let vote = session.vote(id)?;
    let (missing, differences) = (vote.tellers_missing(), vote.differences());
    let agree = missing.is_empty() && differences.is_empty();
    let data = json!({ "vote": id, "ballots": entered, "missing": missing, "agree": agree, "differences": differences });
    context.data(&data, |words| {
        let name = id.to_string();
        let mut lines = vec![words.tell("hands-entered", &[("vote", (&name).into()), ("ballots", entered.into())])];
        if !missing.is_empty() {
            let tellers = missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            lines.push(words.tell("hands-missing", &[("tellers", (&tellers).into())]));
        }
        lines.extend(differences.iter().map(|one| difference(vote, one, words)));
        if !differences.is_empty() {
            lines.push(words.say("hands-again"));
        } else if missing.is_empty() {
            lines.push(words.tell("hands-agree", &[("vote", (&name).into())]));
        }
        lines.join("\n")
    })
}

fn difference(vote: &Vote, one: &Difference, words: &Words) -> String {
    match one {
        Difference::Hands { option, counts } => {
            let name = option.map_or_else(|| words.say("hands-blank"), |option| shown(vote.options().name(option)));
            let counts = counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ≠ ");
            words.tell("hands-differ", &[("name", (&name).into()), ("counts", (&counts).into())])
        }
        Difference::Paper { number } => words.tell("paper-differs", &[("number", (*number).into())]),
    }
}
