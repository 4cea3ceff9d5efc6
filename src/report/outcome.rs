//! The outcome of a count in words: sentences first, then stages, for every face alike.

use crate::i18n::{Coded, Lang, Words};
use crate::tally::{Amount, Outcome, Stage, Told};
use crate::text::shown;
use serde_json::Value;

/// Places of sentences that are amounts: written as the language writes decimals.
const AMOUNTS: [&str; 8] = ["votes", "needed", "quota", "surplus", "points", "load", "share", "payment"];

/// A sentence about a result or a stage.
pub fn told(told: &Told, words: &Words) -> String {
    let mut value = serde_json::to_value(told).unwrap_or_default();
    if let Some(fields) = value.as_object_mut().and_then(|variant| variant.values_mut().next()).and_then(Value::as_object_mut) {
        for (name, field) in fields {
            if let Value::String(text) = field
                && AMOUNTS.contains(&name.as_str())
            {
                *text = decimal(text, words);
            }
        }
    }
    Coded::of("tally", &value).phrase(words)
}

/// An amount as the language writes it.
pub fn amount(amount: &Amount, words: &Words) -> String {
    let text = amount.to_string();
    match amount {
        Amount::Decimal { .. } => decimal(&text, words),
        Amount::Whole(_) | Amount::Fraction(_) | Amount::Grade { .. } => shown(&text),
    }
}

fn decimal(text: &str, words: &Words) -> String {
    match words.lang() {
        Lang::En => text.to_owned(),
        Lang::Fr => text.replace('.', ","),
    }
}

/// The result in one or two sentences, and a third where ties mattered.
pub fn headline(outcome: &Outcome, words: &Words) -> Vec<String> {
    let turnout = [("valid", outcome.valid.into()), ("blank", outcome.blank.into()), ("invalid", outcome.invalid.into())];
    let mut lines: Vec<String> = outcome.told.iter().map(|one| told(one, words)).collect();
    lines.push(words.tell("tally-turnout", &turnout));
    lines
}

/// The rules it was counted by: every parameter that bears on the method.
pub fn rules(outcome: &Outcome, words: &Words) -> String {
    let plain = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect::<Vec<_>>().join(", ")
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    };
    let stated =
        |value: &Value| !matches!(value, Value::Null | Value::Bool(false)) && value.as_array().is_none_or(|items| !items.is_empty());
    let parts = outcome.rules.of(outcome.method).into_iter().filter(|(name, value)| *name != "costs" && stated(value));
    shown(
        &parts
            .map(|(name, value)| (words.say(&format!("rule-{}", name.replace('_', "-"))), value))
            // What is simply so needs no value.
            .map(|(name, value)| if value == Value::Bool(true) { name } else { format!("{name} {}", plain(&value)) })
            .collect::<Vec<_>>()
            .join("; "),
    )
}

/// The order in which the options stand, the best first; equal ones in brackets. None where the method does not rank.
pub fn order(outcome: &Outcome) -> Option<String> {
    let level = |level: &Vec<u16>| {
        let names = level.iter().map(|option| shown(outcome.name(*option))).collect::<Vec<_>>().join(" = ");
        if level.len() > 1 { format!("({names})") } else { names }
    };
    Some(outcome.order.as_ref()?.iter().map(level).collect::<Vec<_>>().join(" > "))
}

/// What went from one option to others at a stage, a line for each option it came from.
pub fn moved(outcome: &Outcome, stage: &Stage, words: &Words) -> Vec<String> {
    let mut sources: Vec<u16> = stage.moved.iter().map(|moved| moved.from).collect();
    sources.dedup();
    let line = |from: &u16| {
        let to = stage.moved.iter().filter(|moved| moved.from == *from).map(|moved| {
            let name = moved.to.map_or_else(|| words.say("tally-nobody"), |to| shown(outcome.name(to)));
            format!("{name} +{}", amount(&moved.amount, words))
        });
        words.tell("tally-moved", &[("option", (&shown(outcome.name(*from))).into()), ("to", (&to.collect::<Vec<_>>().join(", ")).into())])
    };
    sources.iter().map(line).collect()
}
