//! `draw commit` and `draw reveal`: the people in the room, bound to a secret before any is said.

use super::{Context, Exit, Failure, draw};
use crate::assembly::{Participant, Refusal};
use crate::digest::Digest;
use crate::id::{DrawId, MemberId, Nonce};
use crate::session::{Session, SessionError, Slip, TakesPart, private_file};
use crate::text::{Untrusted, folded, tidy};
use serde_json::json;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Who commits, and to what.
#[derive(Debug, clap::Args)]
pub(super) struct Commit {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long, value_name = "NAME|MEMBER")]
    by: String,
    #[arg(long, value_name = "HASH", value_parser = hash, conflicts_with = "save")]
    commitment: Option<Digest>,
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
}

/// Whose secret is said, or kept.
#[derive(Debug, clap::Args)]
pub(super) struct Reveal {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long, value_name = "NAME|MEMBER|NUMBER", required_unless_present = "slip", conflicts_with = "slip")]
    by: Option<String>,
    #[arg(long, value_name = "NONCE", requires = "value", conflicts_with_all = ["slip", "withheld"])]
    nonce: Option<Nonce>,
    #[arg(long, value_name = "SECRET", requires = "nonce")]
    value: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "withheld")]
    slip: Option<PathBuf>,
    #[arg(long, requires = "reason")]
    withheld: bool,
    #[arg(long, value_name = "TEXT", requires = "withheld")]
    reason: Option<String>,
}

fn hash(text: &str) -> Result<Digest, &'static str> {
    Digest::from_hex(text).ok_or("HASH=64 × 0-9a-f")
}

pub(super) fn commit(context: &mut Context, args: &Commit) -> Result<(), Failure> {
    let mut session = context.open()?;
    let who = takes_part(&session, &args.by)?;
    let number = u32::try_from(session.draw(args.draw)?.participants.len() + 1).unwrap_or(u32::MAX);
    let slip = match args.commitment {
        Some(_) => None,
        None => Some(session.slip(args.draw, &who, &secret(context)?)?),
    };
    let commitment = args.commitment.or_else(|| slip.as_ref().map(Slip::commitment)).ok_or_else(|| Failure::new("needs-secret"))?;
    // The slip is safe before the record knows of it: a commitment whose nonce is lost can never be opened.
    if let (Some(path), Some(slip)) = (&args.save, &slip) {
        save(path, slip)?;
    }
    let number = slip.as_ref().map_or(number, |slip| slip.participant);
    let recorded = session.commit(context.hand(), args.draw, &who, number, commitment);
    if let (Some(path), true) = (&args.save, recorded.as_ref().map_or(true, |recorded| recorded.already)) {
        std::fs::remove_file(path).map_err(|error| Failure::file(path, &error))?;
    }
    let recorded = recorded?;
    if recorded.already {
        return Err(Failure::new("commit-repeated"));
    }
    draw::publish(context, &mut session, draw::last(&recorded))?;
    let nonce = slip.as_ref().filter(|_| args.save.is_none()).map(|slip| slip.nonce);
    let data = json!({
        "draw": args.draw,
        "participant": number,
        "name": who.name.raw(),
        "commitment": commitment,
        "nonce": nonce,
        "slip": args.save.as_deref().map(draw::shown_path),
    });
    context.data(&data, |words| {
        let (draw, name, commitment) = (args.draw.to_string(), who.name.shown(), commitment.to_string());
        let places =
            [("draw", (&draw).into()), ("participant", number.into()), ("name", (&name).into()), ("commitment", (&commitment).into())];
        let mut lines = vec![words.tell("commit-done", &places)];
        if let Some(nonce) = nonce {
            let nonce = nonce.to_string();
            lines.push(words.tell("commit-nonce", &[("draw", (&draw).into()), ("participant", number.into()), ("nonce", (&nonce).into())]));
        }
        if let Some(path) = &args.save {
            let path = draw::shown_path(path);
            lines.push(words.tell("commit-slip", &[("draw", (&draw).into()), ("file", (&path).into())]));
        }
        lines.join("\n")
    })
}

pub(super) fn reveal(context: &mut Context, args: Reveal) -> Result<(), Failure> {
    let id = args.draw;
    if args.withheld {
        context.confirm("withheld", &id.to_string())?;
    }
    let mut session = context.open()?;
    let recorded = match (args.slip, args.nonce, args.value, args.reason) {
        (Some(path), ..) => {
            let slip = load(context, &path)?;
            if slip.draw != id || slip.plan != session.draw(id)?.planned.commitment {
                return Err(Failure::new("slip-of-other").with("file", draw::shown_path(&path)).with("draw", id.to_string()));
            }
            session.reveal(context.hand(), id, slip.participant, slip.nonce, &slip.secret)?
        }
        (None, Some(nonce), Some(value), _) => {
            let number = numbered(&session, id, &args.by.unwrap_or_default())?;
            let value = context.read_value(&value)?;
            session.reveal(context.hand(), id, number, nonce, &value)?
        }
        (None, _, _, Some(reason)) => {
            let number = numbered(&session, id, &args.by.unwrap_or_default())?;
            session.withhold(context.hand(), id, number, Untrusted::new(reason))?
        }
        (None, ..) => return Err(Failure::new("reveal-what").exit(Exit::Usage)),
    };
    draw::publish(context, &mut session, draw::last(&recorded))?;
    draw::tell(context, &session.draw_view(id)?)
}

/// A member by number, or whoever is named.
fn takes_part(session: &Session, by: &str) -> Result<TakesPart, Failure> {
    let Ok(member) = by.parse::<MemberId>() else { return Ok(TakesPart { member: None, name: Untrusted::new(tidy(by)) }) };
    let found = session.state().members.get(&member).ok_or_else(|| SessionError::from(Refusal::NoSuchMember(member)))?;
    let name = found.identity.as_ref().map_or_else(|| Untrusted::new(by), |identity| identity.name.clone());
    Ok(TakesPart { member: Some(member), name })
}

/// The number of a participant who is meant by number, member or name.
fn numbered(session: &Session, draw: DrawId, by: &str) -> Result<u32, Failure> {
    let participants = &session.draw(draw)?.participants;
    let meant = |number: u32, participant: &Participant| {
        let member = participant.member.is_some_and(|member| member.to_string() == by);
        member || number.to_string() == by || participant.name.as_ref().is_some_and(|name| folded(name.raw()) == folded(&tidy(by)))
    };
    let found = (1..).zip(participants).find(|(number, participant)| meant(*number, participant));
    found.map(|(number, _)| number).ok_or_else(|| SessionError::from(Refusal::NoSuchParticipant(by.to_owned())).into())
}

/// The secret: typed unseen where a person sits there, else all of standard input.
fn secret(context: &mut Context) -> Result<String, Failure> {
    if context.streams.interactive && !context.global.no_input {
        let question = context.say("ask-secret");
        write!(context.streams.messages, "{question} ")
            .and_then(|()| context.streams.messages.flush())
            .map_err(|error| Failure::output(&error))?;
        let typed = crate::tui::hidden_line().map_err(|error| Failure::file(Path::new("-"), &error))?;
        context.note_text("")?;
        return typed.ok_or_else(|| Failure::new("needs-secret"));
    }
    context.read_value("-")
}

fn save(path: &Path, slip: &Slip) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(slip).map_err(|error| Failure::output(&error.into()))?;
    let mut file = private_file(path).map_err(|error| Failure::file(path, &error))?;
    writeln!(file, "{text}").and_then(|()| file.sync_all()).map_err(|error| Failure::file(path, &error))
}

fn load(context: &mut Context, path: &Path) -> Result<Slip, Failure> {
    let bytes = context.read_input(path)?;
    serde_json::from_slice(&bytes).map_err(|_| Failure::new("not-a-slip").with("file", draw::shown_path(path)))
}
