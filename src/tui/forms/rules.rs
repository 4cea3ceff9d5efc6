//! The rarer rules of a vote, behind one field of its form: each is asked for where the method has it.

use super::{Blame, required};
use crate::i18n::Coded;
use crate::tally::{Method, Rules};
use crate::text::{folded, tidy};
use crate::tui::form::{Field, Form};
use serde_json::{Map, Value, json};

/// What a field takes.
#[derive(Clone, Copy)]
enum Kind {
    /// One of these: `rule-<rule>-<value>`.
    Choice(&'static [&'static str]),
    /// The second of these means yes.
    Flag([&'static str; 2]),
    /// A whole number, at least this; may stay empty.
    Number(i32),
    /// An option.
    Name,
    /// Options, with commas or semicolons between them.
    Names,
    /// Groups of options, one a line.
    Groups,
}

/// Each field, the parameter it states, and what it takes.
const ROWS: [(&str, &str, Kind); 17] = [
    ("conflicts", "conflicts", Kind::Groups),
    ("exclusion", "exclusion", Kind::Choice(&["rule-exclusion-most-supported", "rule-exclusion-first-funded"])),
    ("utility", "utility", Kind::Choice(&["rule-utility-cost", "rule-utility-number", "rule-utility-points"])),
    (
        "completion",
        "completion",
        Kind::Choice(&["rule-completion-add-one", "rule-completion-add-one-greedy", "rule-completion-greedy", "rule-completion-none"]),
    ),
    ("overvotes", "overvotes", Kind::Choice(&["rule-overvotes-exhaust", "rule-overvotes-skip", "rule-overvotes-invalid"])),
    ("skipped-ranks", "skipped_ranks", Kind::Number(0)),
    ("unranked", "unranked", Kind::Choice(&["rule-unranked-last", "rule-unranked-no-opinion"])),
    ("truncation", "truncation", Kind::Number(1)),
    ("strength", "strength", Kind::Choice(&["rule-strength-winning", "rule-strength-margins"])),
    ("batch", "batch", Kind::Flag(["ui-batch-one", "ui-batch-all"])),
    ("write-in", "write_in", Kind::Name),
    ("decimals", "digits", Kind::Number(0)),
    (
        "default-grade",
        "default_grade",
        Kind::Choice(&["rule-default-grade-lowest", "rule-default-grade-median", "rule-default-grade-none", STATED]),
    ),
    ("default-score", "default_grade", Kind::Choice(&["rule-default-grade-lowest", "rule-default-grade-none"])),
    ("score-min", "score_min", Kind::Number(i32::MIN)),
    ("blanks", "blanks", Kind::Choice(&["rule-blanks-aside", "rule-blanks-invalid"])),
    ("withdrawn", "withdrawn", Kind::Names),
];
/// An option without a grade gets one that is named.
const STATED: &str = "ui-grade-stated";
/// The rules as they mostly are, or each to be stated.
const WHICH: [&str; 2] = ["ui-rules-usual", "ui-rules-own"];

pub(super) fn fields() -> Vec<Field> {
    let mut fields = vec![Field::choice("more-rules", WHICH.to_vec())];
    for (name, _, kind) in ROWS {
        fields.push(match kind {
            Kind::Choice(phrases) => Field::choice(name, phrases.to_vec()),
            Kind::Flag(phrases) => Field::choice(name, phrases.to_vec()),
            Kind::Number(_) | Kind::Name | Kind::Names => Field::line(name, ""),
            Kind::Groups => Field::area(name, ""),
        });
        if name == "default-grade" {
            fields.push(Field::line("grade-stated", ""));
        }
    }
    fields
}

/// Whether a field is asked for; none where it is not one of these.
pub(super) fn asks(form: &Form, name: &str, method: Method) -> Option<bool> {
    let bears = match name {
        "grade-stated" => form.text("default-grade") == STATED && method == Method::MajorityJudgment,
        "default-grade" => method == Method::MajorityJudgment,
        "default-score" => method == Method::Score,
        "exclusion" => !form.text("conflicts").is_empty() && method == Method::EqualShares,
        _ => Rules::bears(ROWS.iter().find(|row| row.0 == name)?.1, method),
    };
    Some(bears && form.text("more-rules") == WHICH[1])
}

/// States what the form says beyond the rules that there are.
pub(super) fn state(form: &Form, options: &[String], method: Method, rules: &mut Rules) -> Result<(), Blame> {
    let mut stated = Map::new();
    for (name, rule, kind) in ROWS.into_iter().filter(|row| asks(form, row.0, method) == Some(true)) {
        let text = form.text(name);
        let value = match kind {
            Kind::Choice(_) if text == STATED => {
                let given = required(form, "grade-stated")?;
                let place = rules.grades.iter().position(|grade| folded(grade) == folded(&given));
                json!({ "grade": place.ok_or_else(|| ("grade-stated", Coded::new("ui-wrong-name").with("name", given)))? })
            }
            Kind::Choice(_) => text.strip_prefix(&format!("rule-{}-", rule.replace('_', "-"))).into(),
            Kind::Flag([_, yes]) => (text == yes).into(),
            _ if text.is_empty() => continue,
            Kind::Number(least) => number(name, &text, least)?.into(),
            Kind::Name => named(name, &text, options)?.into(),
            Kind::Names => names(name, &text, options)?,
            Kind::Groups => {
                let lines = text.lines().filter(|line| !line.trim().is_empty());
                lines.map(|line| names(name, line, options)).collect::<Result<Vec<_>, _>>()?.into()
            }
        };
        stated.insert(rule.to_owned(), value);
    }
    if let Ok(Value::Object(mut all)) = serde_json::to_value(&*rules) {
        all.extend(stated);
        *rules = serde_json::from_value(Value::Object(all)).map_err(|_| ("more-rules", Coded::new("ui-wrong")))?;
    }
    Ok(())
}

fn number(field: &'static str, text: &str, least: i32) -> Result<i32, Blame> {
    let key = if least > 0 { "ui-wrong-number" } else { "ui-wrong-whole" };
    text.parse().ok().filter(|number| *number >= least).ok_or_else(|| (field, Coded::new(key)))
}

/// An option as the vote spells it.
fn named(field: &'static str, text: &str, options: &[String]) -> Result<String, Blame> {
    let found = options.iter().find(|option| folded(option) == folded(text.trim()));
    found.cloned().ok_or_else(|| (field, Coded::new("ui-wrong-name").with("name", tidy(text))))
}

/// Options between semicolons; where there are none, between commas.
fn names(field: &'static str, text: &str, options: &[String]) -> Result<Value, Blame> {
    let between = if text.contains(';') { ';' } else { ',' };
    let given = text.split(between).filter(|name| !name.trim().is_empty());
    given.map(|name| named(field, name, options)).collect::<Result<Vec<_>, _>>().map(Into::into)
}
