//! The outcome of a count in words: sentences first, then stages, for every face alike.

use crate::i18n::{Coded, Lang, Words};
use crate::tally::{Amount, Compared, Outcome, Rules, Stage, Told};
use crate::text::shown;
use serde_json::Value;

/// Places of sentences that are amounts: written as the language writes decimals.
const AMOUNTS: [&str; 8] = ["votes", "needed", "quota", "surplus", "points", "load", "share", "payment"];

/// Places of sentences that are money, in whole numbers.
const MONEY: [&str; 3] = ["spent", "budget", "cost"];

/// A sentence about a result or a stage.
pub fn told(told: &Told, words: &Words) -> String {
    let mut value = serde_json::to_value(told).unwrap_or_default();
    if let Some(fields) = value.as_object_mut().and_then(|variant| variant.values_mut().next()).and_then(Value::as_object_mut) {
        for (name, field) in fields {
            if let (Value::Number(number), true) = (&*field, MONEY.contains(&name.as_str())) {
                *field = Value::String(words.grouped(number.as_u64().unwrap_or(0)));
            }
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

/// The rules it was counted by: every parameter that bears on the method, but for the costs of projects.
pub fn rules(outcome: &Outcome, words: &Words) -> Vec<String> {
    let rules = &outcome.rules;
    let parts = rules.of(outcome.method).into_iter().filter(|(name, _)| *name != "costs");
    parts.filter_map(|(name, value)| rule(name, &value, rules, words)).collect()
}

/// A parameter and its value in plain words; none where it states nothing.
pub fn rule(name: &str, value: &Value, rules: &Rules, words: &Words) -> Option<String> {
    let key = format!("rule-{}", name.replace('_', "-"));
    let label = words.say(&key);
    let text = match value {
        Value::Null | Value::Bool(false) => return None,
        // Where nothing conflicts, it is idle to say which would stay.
        Value::String(_) if name == "exclusion" && rules.conflicts.is_empty() => return None,
        // What is simply so needs no value.
        Value::Bool(true) => return Some(label),
        Value::String(text) => match (words.has(&format!("{key}-{text}")), text.strip_prefix("present:")) {
            (true, _) => words.say(&format!("{key}-{text}")),
            (false, Some(least)) if name == "quorum" => words.tell("rule-quorum-present", &[("least", least.into())]),
            (false, _) => shown(text),
        },
        Value::Array(items) if items.is_empty() => return None,
        Value::Array(items) => items.iter().map(|item| listed(item, words)).collect::<Vec<_>>().join(", "),
        Value::Object(grade) => {
            let number = grade.get("grade").and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok());
            number.and_then(|number| rules.grades.get(number)).map(|grade| shown(grade)).unwrap_or_default()
        }
        Value::Number(_) => listed(value, words),
    };
    Some(words.tell("labelled", &[("label", (&label).into()), ("text", (&text).into())]))
}

/// Another way of counting: the method, and the parameter that is different.
pub fn manner(compared: &Compared, words: &Words) -> String {
    let method = words.say(&format!("method-{}", compared.method));
    changed(compared, words).map_or_else(|| method.clone(), |change| format!("{method} · {change}"))
}

/// The parameter that is different in another way of counting; none where it is the method.
pub fn changed(compared: &Compared, words: &Words) -> Option<String> {
    compared.change.as_ref().and_then(|(name, value)| rule(name, value, &compared.outcome.rules, words))
}

/// An item of a parameter: a name, a number; a project with its cost; projects of which one stands.
fn listed(item: &Value, words: &Words) -> String {
    match item {
        Value::String(text) => shown(text),
        Value::Array(parts) => {
            let between = if parts.iter().all(Value::is_string) { " / " } else { " " };
            parts.iter().map(|part| listed(part, words)).collect::<Vec<_>>().join(between)
        }
        Value::Number(number) => number.as_u64().map_or_else(|| number.to_string(), |number| words.grouped(number)),
        Value::Null | Value::Bool(_) | Value::Object(_) => item.to_string(),
    }
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
