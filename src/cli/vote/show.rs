//! `vote show`, `vote list` and `vote recount`.

use super::{consent, result};
use crate::assembly::{Consent, State, Taking, Vote, VoteStatus};
use crate::cli::counted::{self, compared_json, side_by_side, why_json};
use crate::cli::progress::Progress;
use crate::cli::proposal::member_name;
use crate::cli::table::{Align, table};
use crate::cli::tally::no_such_option;
use crate::cli::{Context, Exit, Failure};
use crate::clock;
use crate::i18n::Words;
use crate::id::VoteId;
use crate::report::rule;
use crate::session::Session;
use crate::tally::{Outcome, Rules};
use crate::text::{Untrusted, shown};
use serde_json::{Value, json};

fn title(vote: &Vote, words: &Words) -> String {
    vote.title().map_or_else(|| words.say("name-withheld"), Untrusted::shown)
}

fn status(vote: &Vote) -> &'static str {
    match vote.status {
        VoteStatus::Open => "open",
        VoteStatus::Closed { .. } => "closed",
        VoteStatus::Cancelled { .. } => "cancelled",
    }
}

pub(super) fn list(context: &mut Context) -> Result<(), Failure> {
    let session = context.read()?;
    let (votes, consents) = (&session.state().votes, &session.state().consents);
    let mut data: Vec<(VoteId, Value)> = votes.iter().map(|(id, vote)| (*id, summary(*id, vote))).collect();
    data.extend(consents.iter().map(|(id, consent)| (*id, consent::whole(*id, consent))));
    data.sort_by_key(|(id, _)| *id);
    let data: Vec<Value> = data.into_iter().map(|(_, one)| one).collect();
    context.data(&data, |words| {
        if data.is_empty() {
            return words.say("vote-none");
        }
        let columns = [
            ("column-vote", Align::Left),
            ("column-title", Align::Left),
            ("column-method", Align::Left),
            ("column-status", Align::Left),
            ("column-cast", Align::Right),
            ("column-entitled", Align::Right),
        ];
        let row = |(id, vote): (&VoteId, &std::sync::Arc<Vote>)| {
            let method = words.say(&format!("method-{}", vote.opened.method));
            let method = if vote.opened.straw { words.tell("vote-straw-method", &[("name", (&method).into())]) } else { method };
            let status = words.say(&format!("status-{}", status(vote)));
            vec![id.to_string(), title(vote, words), method, status, vote.turnout().to_string(), vote.opened.entitled.to_string()]
        };
        let agreed = |(id, consent): (&VoteId, &std::sync::Arc<Consent>)| {
            let title = consent.title().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
            let (method, status) = (words.say("method-consent"), words.say(&format!("status-{}", consent::status(consent))));
            vec![id.to_string(), title, method, status, consent.objections.len().to_string(), consent.electorate.len().to_string()]
        };
        let mut rows: Vec<(VoteId, Vec<String>)> = votes.iter().map(|one| (*one.0, row(one))).collect();
        rows.extend(consents.iter().map(|one| (*one.0, agreed(one))));
        rows.sort_by_key(|(id, _)| *id);
        let rows: Vec<Vec<String>> = rows.into_iter().map(|(_, row)| row).collect();
        table(&columns.map(|(key, align)| (words.say(key), align)), &rows)
    })
}

fn summary(id: VoteId, vote: &Vote) -> Value {
    json!({
        "vote": id,
        "title": vote.title().map(Untrusted::raw),
        "method": vote.opened.method,
        "options": vote.options().options,
        "status": status(vote),
        "secret": vote.opened.secret.is_some(),
        "tellers": vote.opened.secret.as_ref().map(|secret| json!({ "needed": secret.needed, "members": secret.tellers })),
        "on": vote.opened.on,
        "straw": vote.opened.straw,
        "tie_sources": vote.opened.tie,
        "tie_order": vote.tie_names(),
        "opened": clock::to_text(vote.at),
        "entitled": vote.opened.entitled,
        "cast": vote.turnout(),
        "by_proxy": vote.cast.values().filter(|cast| cast.by.is_some()).count(),
        "taken": vote.opened.taken,
        "codes": vote.codes.as_ref().map(|codes| codes.len()),
        "quorum": vote.quorum().map(|(needed, found)| json!({ "needed": needed, "found": found, "met": found >= needed })),
    })
}

/// Everything of a vote; of an open one no result.
fn whole(id: VoteId, vote: &Vote, outcome: Option<&Outcome>) -> Value {
    let mut data = summary(id, vote);
    let rules = || Value::Object(rules(&vote.opened.rules, vote));
    let more = match (outcome, &vote.status) {
        (Some(outcome), _) => outcome.to_json(),
        (None, VoteStatus::Cancelled { reason }) => json!({ "rules": rules(), "reason": reason.as_ref().map(Untrusted::raw) }),
        (None, VoteStatus::Open | VoteStatus::Closed { .. }) => json!({ "rules": rules() }),
    };
    if let (Value::Object(data), Value::Object(more)) = (&mut data, more) {
        data.extend(more);
    }
    data
}

fn rules(rules: &Rules, vote: &Vote) -> serde_json::Map<String, Value> {
    rules.of(vote.opened.method).into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

pub(super) fn page(context: &mut Context, session: &Session, id: VoteId) -> Result<(), Failure> {
    let (vote, outcome) = (session.vote(id)?, session.outcome(id)?);
    let data = whole(id, vote, outcome.as_ref());
    context.data(&data, |words| text(session.state(), id, vote, outcome.as_ref(), words).join("\n"))
}

fn text(state: &State, id: VoteId, vote: &Vote, outcome: Option<&Outcome>, words: &Words) -> Vec<String> {
    let opened = &vote.opened;
    let options = vote.options().options.iter().map(|option| shown(option)).collect::<Vec<_>>().join(", ");
    let labelled = |key: &str, content: &str| words.tell("labelled", &[("label", (&words.say(key)).into()), ("text", content.into())]);
    let (name, title) = (id.to_string(), title(vote, words));
    let mut lines = vec![
        words.tell("vote-heading", &[("vote", (&name).into()), ("title", (&title).into())]),
        labelled("column-status", &words.say(&format!("status-{}", status(vote)))),
        labelled("column-method", &words.say(&format!("method-{}", opened.method))),
        labelled("vote-options", &options),
    ];
    if opened.straw {
        lines.insert(1, words.say("vote-straw"));
    }
    if !opened.tie.is_empty() {
        lines.push(labelled("vote-tie-by", &opened.tie.join(", ")));
    }
    if let Some(secret) = &opened.secret {
        let tellers = secret.tellers.iter().map(|teller| member_name(state, *teller)).collect::<Vec<_>>().join(", ");
        let key = if secret.needed == 0 { "vote-secret" } else { "vote-secret-tellers" };
        lines.push(words.tell(key, &[("needed", secret.needed.into()), ("tellers", (&tellers).into())]));
    }
    if let Some(proposal) = opened.on {
        let title = state
            .proposals
            .get(&proposal)
            .and_then(|proposal| proposal.title())
            .map_or_else(|| words.say("name-withheld"), Untrusted::shown);
        let about = words.tell("proposal-heading", &[("proposal", (&proposal.to_string()).into()), ("title", (&title).into())]);
        lines.push(labelled("vote-on", &about));
    }
    let stated = opened.rules.of(opened.method).into_iter().filter_map(|(name, value)| rule(name, &value, &opened.rules, words));
    lines.push(labelled("vote-rules", &stated.collect::<Vec<_>>().join(" · ")));
    if let Some(taken) = &opened.taken {
        let tellers = taken.tellers.iter().map(|teller| member_name(state, *teller)).collect::<Vec<_>>().join(", ");
        lines.push(words.tell(if taken.how == Taking::Hands { "vote-hands" } else { "vote-paper" }, &[("tellers", (&tellers).into())]));
    }
    lines.push(words.tell("vote-turnout", &[("cast", vote.turnout().into()), ("entitled", opened.entitled.into())]));
    let by_proxy = vote.cast.values().filter(|cast| cast.by.is_some()).count();
    if by_proxy > 0 {
        lines.push(words.tell("vote-by-proxy", &[("count", by_proxy.into())]));
    }
    if let Some((needed, found)) = vote.quorum() {
        let key = if found >= needed { "vote-quorum-met" } else { "vote-quorum-open" };
        lines
            .push(words.tell(key, &[("needed", needed.into()), ("found", found.into()), ("missing", needed.saturating_sub(found).into())]));
    }
    match &vote.status {
        VoteStatus::Open => lines.push(words.tell("vote-open-note", &[("vote", (&name).into())])),
        VoteStatus::Closed { .. } => {
            lines.push(String::new());
            if let Some(order) = vote.tie_names() {
                let order = order.iter().map(|name| shown(name)).collect::<Vec<_>>().join(", ");
                let sources = opened.tie.join(", ");
                let places = [("sources", (&sources).into()), ("order", (&order).into())];
                lines.push(words.tell("vote-tie-broken", &places));
            }
            lines.extend(outcome.map(|outcome| result::lines(outcome, words)).unwrap_or_default());
        }
        VoteStatus::Cancelled { reason } => {
            let reason = reason.as_ref().map_or_else(|| words.say("page-reason-withheld"), Untrusted::shown);
            lines.push(labelled("column-reason", &reason));
        }
    }
    lines
}

fn not_closed(id: VoteId) -> Failure {
    Failure::new("vote-not-closed").with("vote", id.to_string())
}

/// Why an option won or did not.
pub(super) fn why(context: &mut Context, id: VoteId, name: &str) -> Result<(), Failure> {
    let session = context.read()?;
    let outcome = session.outcome(id)?.ok_or_else(|| not_closed(id))?;
    let vote = session.vote(id)?;
    let option = vote.options().find(name).ok_or_else(|| no_such_option(name, &vote.options().options))?;
    let mut data = whole(id, vote, Some(&outcome));
    data["why"] = why_json(&outcome, option);
    context.data(&data, |words| counted::why(&outcome, option, words))
}

/// The ballots of a closed vote by other methods and parameters: for information alone.
pub(super) fn compare(context: &mut Context, id: VoteId) -> Result<(), Failure> {
    let session = context.read()?;
    let mut progress = Progress::new(context);
    let compared = session.compare(id, &mut progress);
    progress.end();
    let compared = compared?.ok_or_else(|| not_closed(id))?;
    let outcome = session.outcome(id)?;
    let mut data = whole(id, session.vote(id)?, outcome.as_ref());
    data["compared"] = compared_json(&compared);
    context.data(&data, |words| {
        let told = outcome.iter().flat_map(|outcome| result::told(outcome, words));
        let note = [String::new(), words.tell("vote-compare-note", &[("vote", (&id.to_string()).into())]), side_by_side(&compared, words)];
        told.chain(note).collect::<Vec<_>>().join("\n")
    })
}

/// Counts a closed vote again, and compares with the record.
pub(super) fn recount(context: &mut Context, id: VoteId) -> Result<Exit, Failure> {
    let session = context.read()?;
    let (outcome, same) = session.recount(id)?.ok_or_else(|| not_closed(id))?;
    let mut data = whole(id, session.vote(id)?, Some(&outcome));
    data["same"] = json!(same);
    context.data(&data, |words| {
        let key = if same { "vote-recount-same" } else { "vote-recount-differs" };
        let mut lines = vec![words.tell(key, &[("vote", (&id.to_string()).into())]), String::new()];
        lines.extend(result::lines(&outcome, words));
        lines.join("\n")
    })?;
    Ok(if same { Exit::Done } else { Exit::Mismatch })
}
