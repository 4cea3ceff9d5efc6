//! `draw lists`: who was drawn and who was not, as other tools of the field read them.

use super::draw::shown_path;
use super::{Context, Failure};
use crate::assembly::Recipient;
use crate::id::DrawId;
use crate::report::spreadsheet_but;
use crate::text::Untrusted;
use serde_json::json;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DRAW")]
    draw: DrawId,
    #[arg(long, value_name = "CSV")]
    selected: PathBuf,
    #[arg(long, value_name = "CSV")]
    remaining: PathBuf,
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

/// Writes both files. Neither is written over, and nothing is recorded where one of them cannot be made.
pub(super) fn run(context: &mut Context, args: Args) -> Result<(), Failure> {
    let mut session = context.open()?;
    session.draw(args.draw)?;
    let mut made = Made::default();
    let mut selected = made.file(&args.selected)?;
    let mut remaining = made.file(&args.remaining)?;
    let recipient = Recipient { reason: args.reason.map(Untrusted::new), to: args.to.map(Untrusted::new) };
    let lists = session.lists(context.hand(), args.draw, recipient)?;
    for (file, path, rows) in [(&mut selected, &args.selected, &lists.selected), (&mut remaining, &args.remaining, &lists.remaining)] {
        file.write_all(&spreadsheet_but(rows, &lists.exact)).map_err(|error| Failure::file(path, &error))?;
    }
    made.keep();
    context.note("lists-recorded", &[])?;
    let people = |rows: &Vec<Vec<String>>| rows.len().saturating_sub(1) as u64;
    let (drawn, rest) = (people(&lists.selected), people(&lists.remaining));
    let data = json!({
        "draw": args.draw,
        "selected": {"file": args.selected, "people": drawn},
        "remaining": {"file": args.remaining, "people": rest},
    });
    let (selected, remaining) = (shown_path(&args.selected), shown_path(&args.remaining));
    context.data(&data, |words| {
        let places = [("selected", (&selected).into()), ("drawn", drawn.into()), ("remaining", (&remaining).into()), ("rest", rest.into())];
        words.tell("lists-written", &places)
    })
}

/// Files made here, taken away again unless they are kept.
#[derive(Default)]
struct Made(Vec<PathBuf>);

impl Made {
    fn file(&mut self, path: &Path) -> Result<File, Failure> {
        let file = crate::session::private_file(path).map_err(|error| Failure::file(path, &error))?;
        self.0.push(path.to_owned());
        Ok(file)
    }

    fn keep(&mut self) {
        self.0.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for path in &self.0 {
            // It was made a moment ago by this very run, and holds nothing that anybody has seen.
            drop(std::fs::remove_file(path));
        }
    }
}
