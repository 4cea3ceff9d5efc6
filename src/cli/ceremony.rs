//! `draw commit` and `draw reveal`: the people in the room, bound to a secret before any is said.

use super::{Context, Exit, Failure, draw};
use crate::digest::Digest;
use crate::id::{DrawId, Nonce};
use crate::text::Untrusted;
use serde_json::json;
use std::path::PathBuf;

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
    let who = session.takes_part(&args.by)?;
    let (number, commitment, nonce, recorded) = if let Some(made) = args.commitment {
        let number = u32::try_from(session.draw(args.draw)?.participants.len() + 1).unwrap_or(u32::MAX);
        (number, made, None, session.commit(context.hand(), args.draw, &who, number, made)?)
    } else {
        let secret = secret(context)?;
        let (slip, recorded) = session.commit_secret(context.hand(), args.draw, &who, &secret, args.save.as_deref())?;
        (slip.participant, slip.commitment(), Some(slip.nonce).filter(|_| args.save.is_none()), recorded)
    };
    if recorded.already {
        return Err(Failure::new("commit-repeated"));
    }
    draw::publish(context, &mut session, draw::last(&recorded))?;
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
        (Some(path), ..) => session.reveal_slip(context.hand(), id, &path)?,
        (None, Some(nonce), Some(value), _) => {
            let number = session.participant(id, &args.by.unwrap_or_default())?;
            let value = context.read_value(&value)?;
            session.reveal(context.hand(), id, number, nonce, &value)?
        }
        (None, _, _, Some(reason)) => {
            let number = session.participant(id, &args.by.unwrap_or_default())?;
            session.withhold(context.hand(), id, number, Untrusted::new(reason))?
        }
        (None, ..) => return Err(Failure::new("reveal-what").exit(Exit::Usage)),
    };
    draw::publish(context, &mut session, draw::last(&recorded))?;
    draw::tell(context, &session.draw_view(id)?)
}

/// The secret: typed unseen where a person sits there, else all of standard input.
fn secret(context: &mut Context) -> Result<String, Failure> {
    if context.streams.interactive && !context.global.no_input {
        let question = context.say("ask-secret");
        return context.hidden(&question)?.ok_or_else(|| Failure::new("needs-secret"));
    }
    context.read_value("-")
}
