//! `tally`: ballots of an outside file counted by any method, without an assembly.

use super::counted::{compared_json, side_by_side, stages, why, why_json};
use super::{Context, Failure};
use crate::i18n::{Coded, Words};
use crate::report::{headline, order, rules};
use crate::tally::{
    BallotsRead, Base, CountError, FileFault, FileFaultKind, Format, Fraction, Method, Outcome, Quorum, Rules, TieOrder, ballot_file,
    compare, count, read_ballots, recounts,
};
use crate::text::shown;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Bytes of a file of ballots read at most.
const MAX_FILE: usize = 64 << 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    path: PathBuf,
    #[arg(short, long, value_name = "M")]
    method: Method,
    #[command(flatten)]
    rules: RuleArgs,
    #[arg(long, value_name = "FORM")]
    format: Option<Format>,
    #[arg(long, value_name = "N")]
    present: Option<u64>,
    #[arg(long, value_name = "N")]
    entitled: Option<u64>,
    #[arg(long = "tie", value_name = "OPTION")]
    tie: Vec<String>,
    #[arg(long, value_name = "OPTION", conflicts_with = "compare")]
    why: Option<String>,
    #[arg(long)]
    compare: bool,
    #[arg(long, value_name = "NAME")]
    write: Option<PathBuf>,
}

/// Parameters of a count that are short enough to type; all others stand in a file of rules.
#[derive(Debug, clap::Args)]
struct RuleArgs {
    #[arg(long, value_name = "JSON")]
    rules: Option<PathBuf>,
    #[arg(long, value_name = "N")]
    seats: Option<u32>,
    #[arg(long, value_name = "PART")]
    threshold: Option<Fraction>,
    #[arg(long)]
    more_than: bool,
    #[arg(long, value_name = "BASE", value_parser = base)]
    base: Option<Base>,
    #[arg(long, value_name = "Q")]
    quorum: Option<Quorum>,
    #[arg(long, value_name = "OPTION")]
    withdrawn: Vec<String>,
}

fn base(text: &str) -> Result<Base, String> {
    serde_json::from_value(text.into()).map_err(|_| "cast, cast-and-abstaining, present, entitled".to_owned())
}

impl RuleArgs {
    /// The rules of the file, if there is one, with what was typed on top.
    fn read(&self, context: &mut Context) -> Result<Rules, Failure> {
        let mut rules = match &self.rules {
            Some(path) => {
                let bytes = context.read_input(path)?;
                let broken = |error: serde_json::Error| Failure::new("rules-file").with("detail", error.to_string()).about(path);
                serde_json::from_slice(&bytes).map_err(broken)?
            }
            None => Rules::default(),
        };
        rules.seats = self.seats.unwrap_or(rules.seats);
        rules.threshold = self.threshold.or(rules.threshold);
        // "At least" is what a threshold means where nothing more is said, one half apart: more than half is a majority.
        rules.more_than = if self.more_than { Some(true) } else { rules.more_than };
        rules.base = self.base.unwrap_or(rules.base);
        rules.quorum = self.quorum.or(rules.quorum);
        rules.withdrawn.extend(self.withdrawn.iter().cloned());
        Ok(rules)
    }
}

pub(super) fn run(context: &mut Context, args: &Args) -> Result<(), Failure> {
    let asked = args.rules.read(context)?;
    let bytes = context.read_input(&args.path)?;
    if bytes.len() > MAX_FILE {
        return Err(file_fault(FileFault { line: None, kind: FileFaultKind::TooLarge { limit: MAX_FILE as u64 } }, &args.path));
    }
    let read = read_ballots(&bytes, args.format, args.method, &asked).map_err(|fault| file_fault(fault, &args.path))?;
    let BallotsRead { mut profile, mut rules, title, notes, .. } = read;
    rules.seats = args.rules.seats.unwrap_or(rules.seats);
    for note in &notes {
        let text = Coded::of("ballots", note).phrase(&context.words);
        context.note_text(&text)?;
    }
    (profile.present, profile.entitled) = (args.present, args.entitled);
    let named = |name: &String| profile.find(name).ok_or_else(|| no_such_option(name, &profile.options));
    let tie = if args.tie.is_empty() {
        TieOrder::Listed
    } else {
        tie_order(args.tie.iter().map(named).collect::<Result<_, _>>()?, profile.options.len())
    };
    let outcome = count(args.method, &profile, &rules, &tie).map_err(|error| refused(&error))?;
    if let Some(path) = &args.write {
        let file = ballot_file(args.method, &profile, &rules, title.as_deref().unwrap_or(""));
        let path = path.with_extension(file.extension);
        write_new(&path, &file.bytes)?;
        context.note("tally-written", &[("file", (&shown(&path.to_string_lossy())).into())])?;
        for recount in recounts(args.method, &profile, &rules, &path.to_string_lossy()) {
            context.note("tally-recount", &[("tool", recount.tool.into()), ("command", (&shown(&recount.command)).into())])?;
        }
    }
    let mut data = outcome.to_json();
    if let (Some(title), Some(fields)) = (&title, data.as_object_mut()) {
        fields.insert("title".to_owned(), json!(title));
    }
    if let Some(name) = &args.why {
        let option = profile.find(name).ok_or_else(|| no_such_option(name, &profile.options))?;
        data["why"] = why_json(&outcome, option);
        return context.data(&data, |words| why(&outcome, option, words));
    }
    if args.compare {
        let compared = compare(&outcome, &profile, &tie);
        data["compared"] = compared_json(&compared);
        return context.data(&data, |words| [describe(&outcome, words), side_by_side(&compared, words)].join("\n\n"));
    }
    context.data(&data, |words| describe(&outcome, words))
}

/// The named first, then all others as listed.
fn tie_order(mut order: Vec<u16>, options: usize) -> TieOrder {
    order.extend((0..u16::try_from(options).unwrap_or(u16::MAX)).filter(|option| !order.contains(option)).collect::<Vec<_>>());
    TieOrder::Given(order)
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| std::io::Write::write_all(&mut file, bytes)).map_err(|error| Failure::file(path, &error))
}

pub(super) fn no_such_option(name: &str, options: &[String]) -> Failure {
    Failure::new("no-such-option").with("option", name).with("known", options.join(", "))
}

/// Why nothing was counted.
fn refused(error: &CountError) -> Failure {
    let code = match error {
        CountError::Profile(fault) => Coded::of("options", fault),
        CountError::Rules(fault) => Coded::of("rule", fault),
        CountError::Shape { .. } | CountError::TieOrder => Coded::of("count", error),
    };
    code.into()
}

pub(super) fn file_fault(fault: FileFault, path: &Path) -> Failure {
    let line = fault.line;
    let what = match fault.kind {
        FileFaultKind::Options(fault) => Coded::of("error-options", &fault),
        kind => Coded::of("ballot-file", &kind),
    };
    let spots = line.map(|line| Coded::new("spot-line").count("line", line));
    Failure::new("ballot-file").with("file", path.display().to_string()).details(vec![what.at(spots.into_iter().collect())])
}

/// The whole outcome as text: sentences, order, stages, rules.
fn describe(outcome: &Outcome, words: &Words) -> String {
    let mut lines = headline(outcome, words);
    if let Some(order) = order(outcome) {
        lines.extend([String::new(), words.tell("tally-order", &[("order", (&order).into())])]);
    }
    lines.extend(stages(outcome, words));
    let method = words.say(&format!("method-{}", outcome.method));
    lines.extend([
        String::new(),
        words.tell("tally-rules", &[("method", (&method).into()), ("rules", (&rules(outcome, words).join(" · ")).into())]),
    ]);
    lines.join("\n")
}
