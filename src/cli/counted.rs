//! An outcome as the command line shows it: stages, why, side by side.

use super::table::{Align, table};
use crate::i18n::{Coded, Words};
use crate::report::{amount, manner, moved, told};
use crate::tally::{Amount, Compared, Outcome, Stage, Standing, Status, Told};
use crate::text::shown;
use serde_json::{Value, json};

/// Stages shown beside one another at most; more of them stand in `--json`.
const COLUMNS: usize = 12;

pub(super) fn why_json(outcome: &Outcome, option: u16) -> Value {
    outcome.why(option).iter().map(|(stage, told)| json!({"stage": stage, "told": told})).collect()
}

/// Why an option won or did not, a sentence a line.
pub(super) fn why(outcome: &Outcome, option: u16, words: &Words) -> String {
    let line = |(stage, one): &(Option<usize>, Told)| match stage {
        Some(number) => words.tell("tally-stage", &[("number", (*number).into()), ("text", (&told(one, words)).into())]),
        None => told(one, words),
    };
    outcome.why(option).iter().map(line).collect::<Vec<_>>().join("\n")
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

pub(super) fn compared_json(compared: &[Compared]) -> Value {
    let one = |one: &Compared| {
        let names = one.outcome.winners.iter().map(|option| one.outcome.name(*option)).collect::<Vec<_>>();
        let change = one.change.as_ref().map(|(rule, value)| json!({"rule": rule, "value": value}));
        json!({"method": one.method, "change": change, "winners": names, "differs": one.differs})
    };
    compared.iter().map(one).collect()
}

/// The same ballots by other methods and parameters, a line each.
pub(super) fn side_by_side(compared: &[Compared], words: &Words) -> String {
    let differing = compared.iter().filter(|one| one.differs).count();
    let head = words.tell("tally-compared", &[("count", compared.len().into()), ("differing", differing.into())]);
    let columns = ["column-method", "column-elected", "column-differs"].map(|key| (words.say(key), Align::Left));
    let row = |one: &Compared| {
        let names = |options: &[u16], between: &str| {
            options.iter().map(|option| shown(one.outcome.name(*option))).collect::<Vec<_>>().join(between)
        };
        let names = match (names(&one.outcome.winners, ", "), names(&one.outcome.tied, " = ")) {
            (winners, tied) if winners.is_empty() && tied.is_empty() => "–".to_owned(),
            (winners, tied) if winners.is_empty() => tied,
            (winners, _) => winners,
        };
        let differs = words.say(if one.differs { "tally-differs" } else { "tally-same" });
        vec![manner(one, words), names, differs]
    };
    [head, table(&columns, &compared.iter().map(row).collect::<Vec<_>>())].join("\n")
}
