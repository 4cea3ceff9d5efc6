//! `proposal diff`: what changed from one version to another, word by word.

use crate::assembly::{Refusal, Version};
use crate::cli::{Context, Failure};
use crate::id::ProposalId;
use crate::session::SessionError;
use crate::text::shown_lines;
use crate::wording::{Part, Piece, compare};
use serde_json::json;

#[derive(Debug, clap::Args)]
pub(super) struct Diff {
    #[arg(value_name = "PROPOSAL")]
    proposal: ProposalId,
    #[arg(value_name = "FROM", value_parser = clap::value_parser!(u32).range(1..))]
    from: Option<u32>,
    #[arg(value_name = "TO", value_parser = clap::value_parser!(u32).range(1..))]
    to: Option<u32>,
}

/// Changes as they are marked where there is no colour: `[-gone-]` and `{+come+}`.
pub(super) fn marked(pieces: &[Piece]) -> Vec<String> {
    let piece = |(part, text): &Piece| match part {
        Part::Kept => text.clone(),
        Part::Gone => format!("[-{text}-]"),
        Part::Come => format!("{{+{text}+}}"),
    };
    shown_lines(&pieces.iter().map(piece).collect::<String>())
}

pub(super) fn run(context: &mut Context, args: &Diff) -> Result<(), Failure> {
    let session = context.read()?;
    let proposal = session.proposal(args.proposal)?;
    let versions = proposal.version();
    let to = args.to.unwrap_or(versions);
    let from = args.from.unwrap_or(to.saturating_sub(1).max(1));
    let text = |number: u32| {
        let version: &Version = proposal.at_version(number).ok_or(Refusal::NoSuchVersion { proposal: args.proposal, versions })?;
        version.text.as_deref().ok_or(Refusal::TextGone(args.proposal))
    };
    let (old, new) = (text(from).map_err(SessionError::from)?, text(to).map_err(SessionError::from)?);
    let (title, body) = (compare(old.title.raw(), new.title.raw()), compare(old.body.raw(), new.body.raw()));
    let as_json = |pieces: &[Piece]| {
        let part = |part: &Part| match part {
            Part::Kept => "kept",
            Part::Gone => "gone",
            Part::Come => "come",
        };
        pieces.iter().map(|(what, text)| json!([part(what), text])).collect::<Vec<_>>()
    };
    let data = json!({ "proposal": args.proposal, "from": from, "to": to, "title": as_json(&title), "body": as_json(&body) });
    context.data(&data, |words| {
        let name = args.proposal.to_string();
        let places = [("proposal", (&name).into()), ("from", from.into()), ("to", to.into())];
        let changed = [&title, &body].iter().any(|pieces| pieces.iter().any(|(part, _)| *part != Part::Kept));
        if !changed {
            return words.tell("proposal-diff-none", &places);
        }
        [vec![words.tell("proposal-diff", &places), String::new()], marked(&title), vec![String::new()], marked(&body)].concat().join("\n")
    })
}
