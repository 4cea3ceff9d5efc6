//! `proposal list` and `proposal show`.

use crate::assembly::{Attachment, Backing, Move, Proposal, State};
use crate::cli::table::{Align, table};
use crate::cli::{Context, Failure, post};
use crate::i18n::{Coded, Words};
use crate::id::{MemberId, ProposalId, Target};
use crate::text::{Untrusted, millionths, shown_lines};
use crate::{assembly::Refusal, clock, session::SessionError};
use serde_json::{Value, json};

/// The name of a stage: a phrase where the program knows it, else as the rules spell it.
pub(super) fn status_name(words: &Words, status: &str) -> String {
    let key = format!("status-{status}");
    if words.has(&key) { words.say(&key) } else { crate::text::shown(status) }
}

pub(super) fn title(proposal: &Proposal, words: &Words) -> String {
    proposal.title().map_or_else(|| words.say("name-withheld"), Untrusted::shown)
}

pub(super) fn list(context: &mut Context, status: Option<&str>) -> Result<(), Failure> {
    let session = context.read()?;
    let chosen = session
        .state()
        .proposals
        .iter()
        .filter(|(_, proposal)| proposal.amends.is_none())
        .filter(|(_, proposal)| status.is_none_or(|status| proposal.status == status));
    let chosen: Vec<_> = chosen.collect();
    let data: Vec<_> = chosen.iter().map(|(id, proposal)| summary(**id, proposal)).collect();
    context.data(&data, |words| {
        if chosen.is_empty() {
            return words.say("proposal-none");
        }
        let columns = [
            ("column-proposal", Align::Left),
            ("column-title", Align::Left),
            ("column-status", Align::Left),
            ("column-support", Align::Right),
            ("column-version", Align::Right),
        ];
        let row = |(id, proposal): &(&ProposalId, &std::sync::Arc<Proposal>)| {
            let (support, version) = (proposal.supporters.len().to_string(), proposal.version().to_string());
            vec![id.to_string(), title(proposal, words), status_name(words, &proposal.status), support, version]
        };
        table(&columns.map(|(key, align)| (words.say(key), align)), &chosen.iter().map(row).collect::<Vec<_>>())
    })
}

fn summary(id: ProposalId, proposal: &Proposal) -> Value {
    json!({
        "proposal": id,
        "title": proposal.title().map(Untrusted::raw),
        "status": proposal.status,
        "version": proposal.version(),
        "authors": proposal.authors.keys().collect::<Vec<_>>(),
        "supporters": proposal.supporters.len(),
    })
}

pub(super) fn show(context: &mut Context, id: ProposalId, version: Option<u32>) -> Result<(), Failure> {
    let session = context.read()?;
    let proposal = session.proposal(id)?;
    let number = version.unwrap_or_else(|| proposal.version());
    let versions = proposal.version();
    let refused = || SessionError::from(Refusal::NoSuchVersion { proposal: id, versions });
    let text = proposal.at_version(number).ok_or_else(refused)?.text.as_deref();
    let backing = |(member, backing): (&MemberId, &Backing)| json!({ "member": member, "version": backing.version });
    let steps = proposal.moves.iter().map(|step| {
        let reason = step.reason.as_ref().map(Untrusted::raw);
        json!({ "status": step.status, "at": clock::to_text(step.at), "by": step.by.to_string(), "reason": reason })
    });
    let data = json!({
        "proposal": id,
        "title": text.map(|text| text.title.raw()),
        "status": proposal.status,
        "version": number,
        "versions": versions,
        "authors": proposal.authors.keys().collect::<Vec<_>>(),
        "supporters": proposal.supporters.keys().collect::<Vec<_>>(),
        "amendments": super::amend::as_json(&session, id)?,
        "amends": proposal.amends.as_ref().map(|amends| amends.proposal),
        "from": proposal.from,
        "into": proposal.into,
        "thread": post::thread(&session.state().posts, Target::Proposal(id), |_| true).iter().map(|(id, post)| post::as_json(*id, post)).collect::<Vec<_>>(),
        "text": text,
        "support": proposal.supporters.iter().map(backing).collect::<Vec<_>>(),
        "history": steps.collect::<Vec<_>>(),
    });
    let mut lines = super::amend::page(&session, id, &context.words)?;
    if proposal.amends.is_none() {
        lines.push(page(session.state(), id, proposal, number, &context.words));
    }
    lines.extend(steps_of(proposal, &context.words));
    lines.extend(super::amend::lines(&session, id, &context.words)?);
    context.data(&data, |_| lines.join("\n"))
}

/// A proposal as a page.
fn page(state: &State, id: ProposalId, proposal: &Proposal, number: u32, words: &Words) -> String {
    let text = proposal.at_version(number).and_then(|version| version.text.as_deref());
    let labelled = |key: &str, content: String| words.tell("labelled", &[("label", (&words.say(key)).into()), ("text", (&content).into())]);
    let heading = text.map_or_else(|| words.say("name-withheld"), |text| text.title.shown());
    let names = |ids: Vec<MemberId>| ids.into_iter().map(|id| member_name(state, id)).collect::<Vec<_>>().join(", ");
    let version = words.tell("proposal-version", &[("version", number.into()), ("versions", proposal.version().into())]);
    let mut lines = vec![
        words.tell("proposal-heading", &[("proposal", (&id.to_string()).into()), ("title", (&heading).into())]),
        labelled("column-status", status_name(words, &proposal.status)),
        version,
        labelled("proposal-authors", names(proposal.authors.keys().copied().collect())),
        words.tell("proposal-supporters", &[("count", proposal.supporters.len().into()), ("behind", proposal.behind().count().into())]),
    ];
    let Some(text) = text else { return lines.join("\n") };
    let field = |key: &str, content: Option<String>| content.map(|content| labelled(key, content));
    lines.extend(field("proposal-tags", listed(&text.tags)));
    let place = text.place.as_ref().map(|place| {
        let at =
            place.latitude.zip(place.longitude).map(|(latitude, longitude)| format!("{},{}", millionths(latitude), millionths(longitude)));
        place.name.as_ref().map(Untrusted::shown).into_iter().chain(at).collect::<Vec<_>>().join(", ")
    });
    lines.extend(field("proposal-place", place));
    lines.extend(field("proposal-cost", text.cost.map(|cost| format!("{}.{:02}", cost / 100, cost % 100))));
    lines.extend(field("proposal-interests", text.interests.as_ref().map(Untrusted::shown)));
    let attached = |attachment: &Attachment| format!("{} ({} B)", attachment.name.shown(), attachment.size);
    let attachments = text.attachments.iter().map(attached).collect::<Vec<_>>().join(", ");
    lines.extend(field("proposal-attachments", Some(attachments).filter(|text| !text.is_empty())));
    lines.extend(field("proposal-signed", text.signed.as_ref().map(Untrusted::shown)));
    lines.push(String::new());
    lines.extend(shown_lines(text.body.raw()));
    let mut part = |key: &str, texts: &[Untrusted]| {
        if !texts.is_empty() {
            lines.extend([String::new(), words.say(key)]);
            lines.extend(texts.iter().flat_map(|text| shown_lines(text.raw())).map(|line| format!("  {line}")));
        }
    };
    part("proposal-reasons", text.reasons.as_slice());
    part("proposal-evidence-for", &text.evidence_for);
    part("proposal-evidence-against", &text.evidence_against);
    lines.join("\n")
}

/// The way that it has gone, and what it came from or became.
fn steps_of(proposal: &Proposal, words: &Words) -> Vec<String> {
    let step = |step: &Move| {
        let when = step.at.format("%Y-%m-%d %H:%M").to_string();
        let key = if step.reason.is_some() { "proposal-step" } else { "proposal-step-without-reason" };
        let reason = step.reason.as_ref().map(Untrusted::raw).unwrap_or_default();
        Coded::new(key).with("when", when).with("status", &step.status).with("reason", reason).phrase(words)
    };
    let mut lines: Vec<_> = proposal.moves.iter().map(step).collect();
    if !lines.is_empty() {
        lines.insert(0, String::new());
    }
    for (key, ids) in [("proposal-from", &proposal.from), ("proposal-into", &proposal.into)] {
        if !ids.is_empty() {
            let ids = ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            lines.push(words.tell(key, &[("proposals", (&ids).into())]));
        }
    }
    lines
}

fn listed(texts: &[Untrusted]) -> Option<String> {
    Some(texts.iter().map(Untrusted::shown).collect::<Vec<_>>().join(", ")).filter(|text| !text.is_empty())
}

/// A member's name, with their number.
pub(in crate::cli) fn member_name(state: &State, id: MemberId) -> String {
    let identity = state.members.get(&id).and_then(|member| member.identity.as_ref());
    identity.map_or_else(|| id.to_string(), |identity| format!("{} ({id})", identity.name.shown()))
}
