//! An outcome in plain words: the result first, then how it came about.

use crate::assembly::VoteResult;
use crate::cli::table::{Align, table};
use crate::i18n::{Coded, Words};
use crate::tally::{Outcome, Stage, Standing, TieEffect, Told};
use crate::text::shown;

/// Names of options, ready to be shown.
pub(super) fn names(outcome: &Outcome, options: &[u16]) -> String {
    options.iter().map(|option| shown(outcome.name(*option))).collect::<Vec<_>>().join(", ")
}

fn told(told: &Told, words: &Words) -> String {
    Coded::of("tally", told).phrase(words)
}

/// The result in one or two sentences, then the stages.
pub(super) fn lines(outcome: &Outcome, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if outcome.tie == TieEffect::Decides {
        let certain: Vec<u16> = outcome.winners.iter().copied().filter(|winner| !outcome.tied.contains(winner)).collect();
        let (tied, certain_names) = (names(outcome, &outcome.tied), names(outcome, &certain));
        let open = VoteResult::from(outcome);
        let places = outcome.winners.len() - open.winners.len();
        lines.push(words.tell("vote-tied", &[("tied", (&tied).into()), ("count", places.into())]));
        if !certain.is_empty() {
            lines.push(words.tell("vote-certain", &[("names", (&certain_names).into())]));
        }
    } else {
        lines.extend(outcome.told.iter().map(|one| told(one, words)));
    }
    let numbers = [("valid", outcome.valid.into()), ("blank", outcome.blank.into()), ("invalid", outcome.invalid.into())];
    lines.push(words.tell("vote-ballots", &numbers));
    for (number, stage) in outcome.stages.iter().enumerate() {
        lines.push(String::new());
        if outcome.stages.len() > 1 {
            lines.push(words.tell("vote-stage", &[("number", (number + 1).into())]));
        }
        lines.extend(self::stage(outcome, stage, words));
    }
    lines
}

fn stage(outcome: &Outcome, stage: &Stage, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = stage.told.iter().map(|one| told(one, words)).collect();
    let columns = [("column-option", Align::Left), ("column-votes", Align::Right), ("column-standing", Align::Left)];
    let row = |standing: &Standing| {
        let status = Coded::of("standing", &standing.status).phrase(words);
        vec![shown(outcome.name(standing.option)), standing.amount.to_string(), status]
    };
    if !stage.standing.is_empty() {
        let rows: Vec<_> = stage.standing.iter().map(row).collect();
        lines.push(table(&columns.map(|(key, align)| (words.say(key), align)), &rows));
    }
    lines.extend(stage.needed.as_ref().map(|needed| words.tell("vote-needed", &[("needed", (&needed.to_string()).into())])));
    lines.extend(stage.exhausted.as_ref().map(|votes| words.tell("vote-exhausted", &[("votes", (&votes.to_string()).into())])));
    lines.extend(stage.moved.iter().map(|step| {
        let (from, amount) = (shown(outcome.name(step.from)), step.amount.to_string());
        let to = step.to.map(|to| shown(outcome.name(to)));
        let key = if to.is_some() { "vote-moved" } else { "vote-moved-out" };
        words.tell(key, &[("from", (&from).into()), ("to", (&to.unwrap_or_default()).into()), ("votes", (&amount).into())])
    }));
    lines
}
