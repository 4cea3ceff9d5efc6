//! `proposal merge`, `split`, `similar` and `news`.

use super::fields::Fields;
use super::{show, told};
use crate::assembly::{Command, News, ProposalText, Refusal};
use crate::cli::table::{Align, table};
use crate::cli::{Context, Failure};
use crate::i18n::{Coded, Words};
use crate::id::{MemberId, ProposalId};
use crate::session::{Session, SessionError, Similar};
use crate::text::Untrusted;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Merge {
    #[arg(value_name = "PROPOSAL", required = true, num_args = 2..)]
    proposals: Vec<ProposalId>,
    #[arg(long, value_name = "TEXT")]
    title: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, clap::Args)]
pub(super) struct Split {
    #[arg(value_name = "PROPOSAL")]
    proposal: ProposalId,
    #[arg(long = "part", value_name = "TITLE=FILE", required = true, value_parser = part)]
    parts: Vec<(String, PathBuf)>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

fn part(text: &str) -> Result<(String, PathBuf), String> {
    text.rsplit_once('=').map(|(title, file)| (title.to_owned(), file.into())).ok_or_else(|| "TITLE=FILE".to_owned())
}

/// One new proposal of several; without a text of its own, their texts stand one below the other.
pub(super) fn merge(context: &mut Context, args: Merge) -> Result<(), Failure> {
    let mut session = context.open()?;
    let mut text = ProposalText { title: Untrusted::new(args.title), ..ProposalText::default() };
    let mut bodies = Vec::new();
    for id in &args.proposals {
        let source = session.proposal(*id)?.text().ok_or(Refusal::TextGone(*id)).map_err(SessionError::from)?;
        bodies.push(format!("## {}\n\n{}", source.title.raw(), source.body.raw()));
        text.tags.extend(source.tags.clone());
    }
    text.body = Untrusted::new(bodies.join("\n\n"));
    let mut text = Box::new(args.fields.over(context, text)?);
    let blobs = args.fields.attach(context, &mut text)?;
    let (proposals, reason) = (args.proposals, args.reason.map(Untrusted::new));
    let recorded = session.act(context.hand(), &blobs, |_| Ok(Command::Merge { proposals, text, reason }))?;
    let id = recorded.proposals().first().copied().ok_or_else(|| Failure::new("store-repeated"))?;
    told(context, &recorded, id)
}

/// Several new proposals of one: tags, place and reasons are those of the first.
pub(super) fn split(context: &mut Context, args: Split) -> Result<(), Failure> {
    let mut session = context.open()?;
    let proposal = args.proposal;
    let whole = session.proposal(proposal)?.text().cloned().ok_or(Refusal::TextGone(proposal)).map_err(SessionError::from)?;
    let mut texts = Vec::new();
    for (title, path) in args.parts {
        let body = context.read_value(&format!("@{}", path.display()))?;
        texts.push(ProposalText { title: Untrusted::new(title), body: Untrusted::new(body), ..whole.clone() });
    }
    let reason = args.reason.map(Untrusted::new);
    let recorded = session.act(context.hand(), &[], |_| Ok(Command::Split { proposal, texts, reason }))?;
    told(context, &recorded, proposal)
}

/// Proposals that resemble one, or a text that is not put yet.
pub(super) fn similar(context: &mut Context, proposal: Option<ProposalId>, title: Option<&str>) -> Result<(), Failure> {
    let session = context.read()?;
    let found = match proposal {
        Some(id) => {
            let text = session.proposal(id)?.text().ok_or(Refusal::TextGone(id)).map_err(SessionError::from)?;
            session.similar(text.title.raw(), text.body.raw(), Some(id))
        }
        None => session.similar(title.unwrap_or_default(), "", None),
    };
    let data: Vec<_> = found.iter().copied().map(as_json).collect();
    context.data(&data, |words| similar_lines(&session, &found, words).unwrap_or_else(|| words.say("proposal-none-similar")))
}

fn as_json(similar: Similar) -> Value {
    json!({ "proposal": similar.proposal, "likeness": similar.likeness })
}

/// Similar proposals as a table; none where there are none.
pub(super) fn similar_lines(session: &Session, found: &[Similar], words: &Words) -> Option<String> {
    let columns =
        [("column-proposal", Align::Left), ("column-title", Align::Left), ("column-status", Align::Left), ("column-alike", Align::Right)];
    let row = |similar: &Similar| {
        let proposal = session.proposal(similar.proposal).ok()?;
        let alike = format!("{} %", similar.likeness / 10);
        Some(vec![similar.proposal.to_string(), show::title(proposal, words), show::status_name(words, &proposal.status), alike])
    };
    let rows: Vec<_> = found.iter().filter_map(row).collect();
    if rows.is_empty() { None } else { Some(table(&columns.map(|(key, align)| (words.say(key), align)), &rows)) }
}

/// What has happened to the proposals that a member signed or supports, since they last did something there.
pub(super) fn news(context: &mut Context) -> Result<(), Failure> {
    let session = context.read()?;
    let member: MemberId = match context.actor() {
        crate::assembly::Actor::Member(member) => member,
        crate::assembly::Actor::Operator => return Err(SessionError::from(Refusal::MemberNeeded).into()),
    };
    let news = session.state().news(member);
    let step = |step: &crate::assembly::Move| json!({ "status": step.status, "by": step.by.to_string(), "reason": step.reason.as_ref().map(Untrusted::raw) });
    let row = |news: &News| {
        json!({
            "proposal": news.proposal,
            "behind": news.behind,
            "versions": news.versions,
            "moves": news.moves.iter().map(step).collect::<Vec<_>>(),
            "amendments": news.amendments,
            "into": news.into,
        })
    };
    let data: Vec<_> = news.iter().map(row).collect();
    context.data(&data, |words| {
        if news.is_empty() {
            words.say("proposal-no-news")
        } else {
            news.iter().flat_map(|news| lines(&session, news, words)).collect::<Vec<_>>().join("\n")
        }
    })
}

fn lines(session: &Session, news: &News, words: &Words) -> Vec<String> {
    let id = news.proposal.to_string();
    let title = session.proposal(news.proposal).map(|proposal| show::title(proposal, words)).unwrap_or_default();
    let mut lines = vec![words.tell("proposal-heading", &[("proposal", (&id).into()), ("title", (&title).into())])];
    let mut say = |coded: Coded| lines.push(format!("  {}", coded.with("proposal", &id).phrase(words)));
    if let Some(version) = news.behind {
        say(Coded::new("news-behind").count("version", version.into()));
    }
    for version in &news.versions {
        say(Coded::new("news-version").count("version", (*version).into()));
    }
    for step in &news.moves {
        let reason = step.reason.as_ref().map_or_else(|| words.say("page-reason-withheld"), Untrusted::shown);
        say(Coded::new("news-move").with("status", &step.status).with("reason", reason));
    }
    for amendment in &news.amendments {
        say(Coded::new("news-amendment").with("amendment", amendment.to_string()));
    }
    for into in &news.into {
        say(Coded::new("news-into").with("into", into.to_string()));
    }
    lines
}
