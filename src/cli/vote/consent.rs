//! `vote consent`, `vote agree`, `vote object`, `vote resolve`, `vote round`: rounds of consent.

use super::super::draw::{last, publish};
use crate::assembly::{Answer, Command, Consent, ConsentRequest, Objection, State};
use crate::cli::proposal::member_name;
use crate::cli::{Context, Failure};
use crate::clock;
use crate::i18n::Words;
use crate::id::{ProposalId, VoteId};
use crate::text::{Untrusted, shown_lines};
use chrono::NaiveDate;
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub(super) struct Ask {
    #[arg(long, value_name = "TEXT")]
    title: String,
    #[arg(long, value_name = "TEXT|@FILE|-")]
    text: Option<String>,
    #[arg(long, value_name = "PROPOSAL")]
    on: Option<ProposalId>,
    #[arg(long, value_name = "DATE")]
    review: Option<NaiveDate>,
}

pub(super) fn ask(context: &mut Context, args: Ask) -> Result<(), Failure> {
    let wording = args.text.map(|text| context.read_value(&text)).transpose()?.map(Untrusted::new);
    let request = ConsentRequest { title: Untrusted::new(args.title), wording, on: args.on, review: args.review };
    let mut session = context.open()?;
    let vote = std::cell::Cell::new(VoteId(0));
    let recorded = session.act(context.hand(), &[], |state| {
        vote.set(state.next_vote());
        Ok(Command::AskConsent(Box::new(request)))
    })?;
    publish(context, &mut session, last(&recorded))?;
    let asked = recorded.entries.iter().find_map(|entry| match &entry.event {
        Some(crate::assembly::Event::ConsentAsked(event)) => Some(event.vote),
        _ => None,
    });
    show(context, session.state(), asked.unwrap_or(vote.get()))
}

pub(super) fn agree(context: &mut Context, vote: VoteId) -> Result<(), Failure> {
    act(context, vote, Command::GiveConsent { vote })
}

pub(super) fn object(context: &mut Context, vote: VoteId, reason: &str) -> Result<(), Failure> {
    let reason = Untrusted::new(context.read_value(reason)?);
    act(context, vote, Command::Object { vote, reason })
}

pub(super) fn resolve(context: &mut Context, vote: VoteId, objection: u32, change: &str) -> Result<(), Failure> {
    let change = Untrusted::new(context.read_value(change)?);
    act(context, vote, Command::Resolve { vote, objection, change })
}

pub(super) fn round(context: &mut Context, vote: VoteId, text: &str) -> Result<(), Failure> {
    let wording = Untrusted::new(context.read_value(text)?);
    act(context, vote, Command::RepeatConsent { vote, wording })
}

/// Closes rounds of consent, whatever came of them.
pub(super) fn close(context: &mut Context, vote: VoteId, review: Option<NaiveDate>) -> Result<(), Failure> {
    context.confirm("close", &vote.to_string())?;
    let mut session = context.open()?;
    let recorded = session.act(context.hand(), &[], |_| Ok(Command::CloseConsent { vote, review }))?;
    publish(context, &mut session, last(&recorded))?;
    show(context, session.state(), vote)
}

fn act(context: &mut Context, vote: VoteId, command: Command) -> Result<(), Failure> {
    let mut session = context.open()?;
    session.act(context.hand(), &[], |_| Ok(command))?;
    show(context, session.state(), vote)
}

pub(super) fn status(consent: &Consent) -> &'static str {
    match consent.closed {
        None => "open",
        Some((_, true)) => "adopted",
        Some((_, false)) => "rejected",
    }
}

pub(super) fn whole(id: VoteId, consent: &Consent) -> Value {
    let rounds = (1_u32..)
        .zip(&consent.rounds)
        .map(|(round, (at, text))| json!({ "round": round, "opened": clock::to_text(*at), "text": text.as_ref().map(Untrusted::raw) }));
    let objections = (1_u32..).zip(&consent.objections).map(|(number, objection)| {
        let resolved = objection.resolved.as_ref();
        json!({
            "objection": number,
            "by": objection.by,
            "round": objection.round,
            "at": clock::to_text(objection.at),
            "reason": objection.reason.as_ref().map(Untrusted::raw),
            "resolved": resolved.map(|(at, change)| json!({ "at": clock::to_text(*at), "change": change.as_ref().map(Untrusted::raw) })),
        })
    });
    json!({
        "vote": id,
        "method": "consent",
        "title": consent.title().map(Untrusted::raw),
        "status": status(consent),
        "on": consent.asked.on,
        "review": consent.review,
        "opened": clock::to_text(consent.at),
        "entitled": consent.electorate.len(),
        "consents": consent.given,
        "rounds": rounds.collect::<Vec<_>>(),
        "objections": objections.collect::<Vec<_>>(),
    })
}

pub(super) fn show(context: &mut Context, state: &State, id: VoteId) -> Result<(), Failure> {
    let consent = state
        .consents
        .get(&id)
        .ok_or(crate::session::SessionError::from(crate::assembly::Refusal::Vote(crate::assembly::VoteRefusal::NoSuchConsent(id))))?;
    context.data(&whole(id, consent), |words| text(state, id, consent, words).join("\n"))
}

fn text(state: &State, id: VoteId, consent: &Consent, words: &Words) -> Vec<String> {
    let withheld = |text: Option<&Untrusted>| text.map_or_else(|| words.say("name-withheld"), Untrusted::shown);
    let name = id.to_string();
    let mut lines = vec![words.tell("vote-heading", &[("vote", (&name).into()), ("title", (&withheld(consent.title())).into())])];
    let key = match consent.closed {
        None => "consent-open",
        Some((_, true)) => "consent-adopted",
        Some((_, false)) => "consent-not-adopted",
    };
    lines.push(words.tell(key, &[("round", consent.round().into())]));
    if let Some(review) = consent.review {
        lines.push(words.tell("consent-review", &[("date", (&review.to_string()).into())]));
    }
    if consent.closed.is_none() {
        let count = |wanted: fn(Answer) -> bool| consent.electorate.iter().filter(|member| wanted(consent.answer(**member))).count().into();
        let places = [
            ("consent", count(|answer| answer == Answer::Consents)),
            ("object", count(|answer| matches!(answer, Answer::Objects(_)))),
            ("open", count(|answer| answer == Answer::Nothing)),
        ];
        lines.push(words.tell("consent-answers", &places));
    }
    if let Some(wording) = consent.rounds.last().and_then(|(_, wording)| wording.as_ref()) {
        lines.push(String::new());
        lines.extend(shown_lines(wording.raw()));
        lines.push(String::new());
    }
    for (number, objection) in (1_u32..).zip(&consent.objections) {
        lines.extend(objected(state, number, objection, words));
    }
    if consent.closed.is_none() {
        lines.push(words.tell("consent-note", &[("vote", (&name).into()), ("standing", consent.standing().count().into())]));
    }
    lines
}

fn objected(state: &State, number: u32, objection: &Objection, words: &Words) -> Vec<String> {
    let withheld = |text: Option<&Untrusted>| text.map_or_else(|| words.say("name-withheld"), Untrusted::shown);
    let (who, reason) = (member_name(state, objection.by), withheld(objection.reason.as_ref()));
    let places = [("number", number.into()), ("name", (&who).into()), ("round", objection.round.into()), ("reason", (&reason).into())];
    let mut lines = vec![words.tell("consent-objection", &places)];
    if let Some((_, change)) = &objection.resolved {
        let change = withheld(change.as_ref());
        lines.push(format!("   {}", words.tell("consent-resolved", &[("change", (&change).into())])));
    }
    lines
}
