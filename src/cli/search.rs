//! `search`: where words stand, in everything that the file holds.

use super::{Context, Exit, Failure};
use crate::assembly::Stance;
use crate::id::MemberId;
use crate::session::{Hit, Kind, Wanted, excerpt};
use serde_json::json;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "WORDS", required_unless_present_any = ["rebuild", "tag", "place"])]
    words: Vec<String>,
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    #[arg(long, value_name = "MEMBER")]
    author: Option<MemberId>,
    #[arg(long, value_name = "STANCE")]
    stance: Option<Stance>,
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[arg(long)]
    rebuild: bool,
}

/// Characters of a text that a line shows.
const SHOWN: usize = 100;

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    if args.rebuild {
        context.open()?.rebuild_index()?;
        context.note("search-rebuilt", &[])?;
    }
    if args.words.is_empty() && args.tag.is_none() && args.place.is_none() {
        return Ok(Exit::Done);
    }
    let Args { words, kind, author, stance, tag, place, limit, .. } = args;
    let wanted = Wanted { words, kind, author, stance, tag, place, most: limit };
    let hits = context.read()?.search(&wanted)?;
    let data: Vec<_> = hits.iter().map(|Hit { kind, id, text }| json!({ "kind": kind, "id": id, "text": text })).collect();
    context.data(&data, |words| {
        if hits.is_empty() {
            return words.say("search-none");
        }
        let line = |hit: &Hit| {
            let text = crate::text::shown_lines(&excerpt(&hit.text, &wanted.words, SHOWN)).concat();
            format!("{} {} · {text}", words.say(&format!("kind-{}", hit.kind.name())), hit.id)
        };
        hits.iter().map(line).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Exit::Done)
}
