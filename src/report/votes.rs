//! What votes are counted again with: files that other programs read, and the command lines to type.

use super::outcome::told;
use super::reading::Story;
use crate::assembly::{Consent, Vote, VoteStatus};
use crate::i18n::Words;
use crate::id::VoteId;
use crate::tally::{Method, Recount, recounts};
use crate::text::{Untrusted, shown};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Forms that other programs read: pabulib, and `PrefLib` with an ending for each kind of ballots.
const READ: [&str; 6] = ["pb", "soc", "soi", "toc", "toi", "cat"];

pub(super) fn files(story: &Story, words: &Words, files: &mut BTreeMap<String, Vec<u8>>) {
    for (id, vote) in &story.state.votes {
        let beside = vote.files();
        if beside.iter().any(|(name, _)| name == "result.json") {
            let names: Vec<&str> = beside.iter().map(|(name, _)| name.as_str()).collect();
            files.insert(format!("votes/{id}/recount.txt"), how(*id, vote, &names, words).into_bytes());
        }
        files.extend(beside.into_iter().map(|(name, bytes)| (format!("votes/{id}/{name}"), bytes)));
    }
}

/// A vote on the page: what was asked, how it is decided, what came of it.
pub(super) fn section(id: VoteId, vote: &Vote, words: &Words) -> Markup {
    let opened = &vote.opened;
    let title = vote.title().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
    let status = match &vote.status {
        VoteStatus::Open => vec![words.say("status-open")],
        VoteStatus::Cancelled { .. } => vec![words.say("status-cancelled")],
        VoteStatus::Closed { .. } => vote
            .outcome()
            .ok()
            .flatten()
            .map_or_else(|| vec![words.say("page-list-withheld")], |outcome| outcome.told.iter().map(|one| told(one, words)).collect()),
    };
    let options = vote.options().options.iter().map(|option| shown(option)).collect::<Vec<_>>().join(", ");
    html! {
        h2 { (words.tell("vote-heading", &[("vote", (&id.to_string()).into()), ("title", (&title).into())])) }
        @if opened.straw { p.warning { (words.say("vote-straw")) } }
        @for sentence in &status { p { (sentence) } }
        @if let Some(order) = vote.tie_names() {
            p { (words.tell("vote-tie-broken", &[
                ("sources", (&opened.tie.join(", ")).into()),
                ("order", (&order.iter().map(|name| shown(name)).collect::<Vec<_>>().join(", ")).into()),
            ])) }
        }
        dl {
            dt { (words.say("column-method")) } dd { (words.say(&format!("method-{}", opened.method))) }
            dt { (words.say("vote-options")) } dd { (options) }
            dt { (words.say("column-cast")) }
            dd { (words.tell("vote-turnout", &[("cast", vote.turnout().into()), ("entitled", opened.entitled.into())])) }
        }
    }
}

/// Rounds of consent on the page: the wording in force, what was objected and how it was resolved.
pub(super) fn consent(id: VoteId, consent: &Consent, words: &Words) -> Markup {
    let withheld = || words.say("page-reason-withheld");
    let shown = |text: Option<&Untrusted>| text.map_or_else(withheld, Untrusted::shown);
    let status = match consent.closed {
        None => "consent-open",
        Some((_, true)) => "consent-adopted",
        Some((_, false)) => "consent-not-adopted",
    };
    let wording = consent.rounds.last().and_then(|(_, wording)| wording.as_ref());
    html! {
        h2 { (words.tell("vote-heading", &[("vote", (&id.to_string()).into()), ("title", (&shown(consent.title())).into())])) }
        p { (words.tell(status, &[("round", consent.round().into())])) }
        @if let Some(wording) = wording { p { (wording.shown()) } }
        @if let Some(review) = consent.review { p { (words.tell("consent-review", &[("date", (&review.to_string()).into())])) } }
        ul { @for objection in &consent.objections { li {
            (shown(objection.reason.as_ref()))
            @if let Some((_, change)) = &objection.resolved {
                " " (words.tell("consent-resolved", &[("change", (&shown(change.as_ref())).into())]))
            }
        } } }
    }
}

/// The command lines that count a vote again, those of other programs where these count by the same rules.
fn how(id: VoteId, vote: &Vote, names: &[&str], words: &Words) -> String {
    let own = own(vote);
    let forms: &[&str] = if matches!(vote.opened.method, Method::StvScottish | Method::StvMeek) { &["blt"] } else { &READ };
    let ballots = |name: &&str| name.strip_prefix("ballots.").is_some_and(|form| forms.contains(&form));
    let read = names.iter().copied().find(ballots);
    let others =
        read.map_or_else(Vec::new, |file| recounts(vote.opened.method, &vote.profile(&vote.counted, None), &vote.opened.rules, file));
    let line = |recount: &Recount| format!("{}:\n\n    {}\n", recount.tool, recount.command);
    let others = match others.iter().map(line).collect::<Vec<_>>() {
        none if none.is_empty() => words.say("page-recount-none"),
        some => some.join("\n"),
    };
    let method = words.say(&format!("method-{}", vote.opened.method));
    let name = id.to_string();
    let places = [("vote", (&name).into()), ("method", (&method).into()), ("own", (&own).into()), ("others", (&others).into())];
    format!("{}\n", words.tell("page-recount", &places).trim_end())
}

/// How this program counts the table, which alone has the blank ballots too.
fn own(vote: &Vote) -> String {
    let number = |option: &str, number: Option<u64>| number.map(|number| format!(" --{option} {number}")).unwrap_or_default();
    let people = number("entitled", Some(vote.opened.entitled)) + &number("present", vote.present());
    let quoted = |name: &&str| format!(" --tie '{}'", name.replace('\'', "'\\''"));
    let ties: String = vote.tie_names().unwrap_or_default().iter().map(quoted).collect();
    format!("folkmoot tally ballots.csv --method {} --rules rules.json{people}{ties}", vote.opened.method)
}
