//! `tally`: ballots of an outside file counted by any method, without an assembly.

use super::table::{Align, table};
use super::{Context, Failure};
use crate::i18n::{Coded, Words};
use crate::report::{amount, headline, moved, order, rules, told};
use crate::tally::{
    Amount, BallotsRead, Base, Compared, CountError, FileFault, FileFaultKind, Format, Fraction, Method, Outcome, Quorum, Rules, Stage,
    Standing, Status, TieOrder, ballot_file, compare, count, read_ballots, recounts,
};
use crate::text::shown;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Stages shown beside one another at most; more of them stand in `--json`.
const COLUMNS: usize = 12;
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
        for recount in recounts(args.method, &rules, &path.to_string_lossy()) {
            context.note("tally-recount", &[("tool", recount.tool.into()), ("command", (&shown(&recount.command)).into())])?;
        }
    }
    let mut data = outcome.to_json();
    if let (Some(title), Some(fields)) = (&title, data.as_object_mut()) {
        fields.insert("title".to_owned(), json!(title));
    }
    if let Some(name) = &args.why {
        let option = profile.find(name).ok_or_else(|| no_such_option(name, &profile.options))?;
        return why(context, &outcome, option, data);
    }
    if args.compare {
        let compared = compare(&outcome, &profile, &tie);
        let list: Vec<Value> = compared.iter().map(compared_json).collect();
        if let Some(fields) = data.as_object_mut() {
            fields.insert("compared".to_owned(), json!(list));
        }
        return context.data(&data, |words| [describe(&outcome, words), side_by_side(&outcome, &compared, words)].join("\n\n"));
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

fn no_such_option(name: &str, options: &[String]) -> Failure {
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

fn file_fault(fault: FileFault, path: &Path) -> Failure {
    let line = fault.line;
    let what = match fault.kind {
        FileFaultKind::Options(fault) => Coded::of("error-options", &fault),
        kind => Coded::of("ballot-file", &kind),
    };
    let spots = line.map(|line| Coded::new("spot-line").count("line", line));
    Failure::new("ballot-file").with("file", path.display().to_string()).details(vec![what.at(spots.into_iter().collect())])
}

fn why(context: &mut Context, outcome: &Outcome, option: u16, mut data: Value) -> Result<(), Failure> {
    let reasons = outcome.why(option);
    let list: Vec<Value> = reasons.iter().map(|(stage, told)| json!({"stage": stage, "told": told})).collect();
    if let Some(fields) = data.as_object_mut() {
        fields.insert("why".to_owned(), json!(list));
    }
    context.data(&data, |words| {
        let line = |(stage, one): &(Option<usize>, crate::tally::Told)| match stage {
            Some(number) => words.tell("tally-stage", &[("number", (*number).into()), ("text", (&told(one, words)).into())]),
            None => told(one, words),
        };
        reasons.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

/// The whole outcome as text: sentences, order, stages, rules.
fn describe(outcome: &Outcome, words: &Words) -> String {
    let mut lines = headline(outcome, words);
    if let Some(order) = order(outcome) {
        lines.extend([String::new(), words.tell("tally-order", &[("order", (&order).into())])]);
    }
    lines.extend(stages(outcome, words));
    let method = words.say(&format!("method-{}", outcome.method));
    lines.extend([String::new(), words.tell("tally-rules", &[("method", (&method).into()), ("rules", (&rules(outcome, words)).into())])]);
    lines.join("\n")
}

/// How an outcome came about: every stage, and then where the options stood at each.
pub(super) fn stages(outcome: &Outcome, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for (stage, number) in outcome.stages.iter().zip(1_usize..) {
        let text = stage.told.iter().map(|one| told(one, words)).collect::<Vec<_>>().join(" ");
        let begin = if number == 1 { vec![String::new()] } else { Vec::new() };
        lines.extend(begin);
        lines.push(words.tell("tally-stage", &[("number", number.into()), ("text", (&text).into())]));
        lines.extend(moved(outcome, stage, words).into_iter().map(|line| format!("   {line}")));
        if !stage.duels.is_empty() {
            lines.push(duels(outcome, stage, words));
        }
    }
    lines.extend(standings(outcome, words).map(|table| format!("\n{table}")));
    lines
}

fn duels(outcome: &Outcome, stage: &Stage, words: &Words) -> String {
    let columns = [
        ("column-winner", Align::Left),
        ("column-for", Align::Right),
        ("column-against", Align::Right),
        ("column-loser", Align::Left),
        ("column-note", Align::Left),
    ];
    let columns = columns.map(|(key, align)| (words.say(key), align));
    let row = |duel: &crate::tally::Duel| {
        let note = match (duel.kept, duel.votes == duel.against) {
            (false, _) => words.say("tally-set-aside"),
            (true, true) => words.say("tally-even"),
            (true, false) => String::new(),
        };
        let name = |option| shown(outcome.name(option));
        vec![name(duel.winner), duel.votes.to_string(), duel.against.to_string(), name(duel.loser), note]
    };
    table(&columns, &stage.duels.iter().map(row).collect::<Vec<_>>())
}

/// One row an option, one column a stage; grades with how many gave each.
fn standings(outcome: &Outcome, words: &Words) -> Option<String> {
    let stages: Vec<(usize, &Stage)> = (1..).zip(&outcome.stages).filter(|(_, stage)| !stage.standing.is_empty()).collect();
    let (_, last) = stages.last()?;
    let grades = last.standing.iter().any(|standing| matches!(standing.amount, Amount::Grade { .. }));
    let shown_stages: Vec<&(usize, &Stage)> =
        if stages.len() > COLUMNS { stages.iter().rev().take(1).collect() } else { stages.iter().collect() };
    let mut columns = vec![(words.say("column-option"), Align::Left)];
    columns.extend(shown_stages.iter().map(|(number, _)| (number.to_string(), Align::Right)));
    if grades {
        columns.extend(outcome.rules.grades.iter().map(|grade| (shown(grade), Align::Right)));
    }
    columns.push((words.say("column-standing"), Align::Left));
    let at =
        |stage: &Stage, option| stage.standing.iter().find(|standing| standing.option == option).map(|standing| standing.amount.clone());
    let row = |standing: &Standing| {
        let option = standing.option;
        let mut cells = vec![shown(outcome.name(option))];
        cells.extend(shown_stages.iter().map(|(_, stage)| at(stage, option).map_or_else(String::new, |votes| amount(&votes, words))));
        if let Amount::Grade { merits, .. } = &standing.amount {
            cells.extend(merits.iter().map(ToString::to_string));
        }
        let elected = outcome.winners.contains(&option);
        let status = if elected { Status::Elected } else { standing.status };
        cells.push(Coded::of("standing", &status).phrase(words));
        cells
    };
    let first = stages.first().map_or(*last, |(_, stage)| *stage);
    // Whoever is elected seat by seat is no longer in the last table, but in the first.
    let longest = if first.standing.len() > last.standing.len() { first } else { last };
    Some(table(&columns, &longest.standing.iter().map(row).collect::<Vec<_>>()))
}

fn compared_json(one: &Compared) -> Value {
    let names = one.outcome.winners.iter().map(|option| one.outcome.name(*option)).collect::<Vec<_>>();
    let change = one.change.as_ref().map(|(rule, value)| json!({"rule": rule, "value": value}));
    json!({"method": one.method, "change": change, "winners": names, "differs": one.differs})
}

fn side_by_side(outcome: &Outcome, compared: &[Compared], words: &Words) -> String {
    let differing = compared.iter().filter(|one| one.differs).count();
    let head = words.tell("tally-compared", &[("count", compared.len().into()), ("differing", differing.into())]);
    let columns = ["column-method", "column-elected", "column-differs"].map(|key| (words.say(key), Align::Left));
    let row = |one: &Compared| {
        let changed = one
            .change
            .as_ref()
            .map(|(rule, value)| format!(" ({rule}: {})", value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
        let names = one.outcome.winners.iter().map(|option| shown(outcome.name(*option))).collect::<Vec<_>>().join(", ");
        let differs = words.say(if one.differs { "tally-differs" } else { "tally-same" });
        vec![format!("{}{}", one.method, changed.unwrap_or_default()), if names.is_empty() { "–".to_owned() } else { names }, differs]
    };
    [head, table(&columns, &compared.iter().map(row).collect::<Vec<_>>())].join("\n")
}
