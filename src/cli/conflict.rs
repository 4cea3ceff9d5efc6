//! Quotas that no panel can meet, and people whom they leave no chance or no choice, as scripts and people read them.

use super::quota::as_json as changes_json;
use super::{Context, Failure};
use crate::session::{SessionError, explain_fated};
use crate::sortition::{Conflict, Fated, Unsolved, Why};
use serde_json::{Value, json};

/// Whatever it is, or the failure; with `--json`, quotas that no panel can meet are data as well.
pub(super) fn told<T>(context: &mut Context, result: Result<T, SessionError>) -> Result<T, Failure> {
    if let Some(conflict) = result.as_ref().err().and_then(found).filter(|_| context.global.json) {
        let data = as_json(conflict);
        context.data(&json!({"impossible": data}), |_| String::new())?;
    }
    Ok(result?)
}

fn found(error: &SessionError) -> Option<&Conflict> {
    match error {
        SessionError::NoReplacement(_, conflict) => Some(conflict),
        SessionError::Unsolved(unsolved) => match unsolved.as_ref() {
            Unsolved::Impossible(conflict) => Some(conflict),
            Unsolved::Cancelled | Unsolved::Trouble(_) => None,
        },
        _ => None,
    }
}

fn as_json(conflict: &Conflict) -> Value {
    let ways = conflict.ways_out.iter().zip(1..).map(|(way, number): (_, u32)| {
        json!({"number": number, "kind": way.kind, "beyond_flex": way.beyond_flex, "changes": changes_json(&way.changes)})
    });
    json!({
        "size": conflict.size,
        "panels": conflict.panels,
        "reading": conflict.reading,
        "bounds": conflict.bounds,
        "only_whole": conflict.only_whole,
        "ways_out": ways.collect::<Vec<_>>(),
    })
}

/// People without a chance or a choice, as JSON.
pub(super) fn fates_json(fates: &[Fated]) -> Vec<Value> {
    let row = |fated: &Fated| {
        let (why, bounds, household) = match &fated.why {
            Why::Closed { feature, value } => ("closed", json!([{"feature": feature, "value": value, "side": "max", "places": 0}]), false),
            Why::Bounds { bounds, household } => ("bounds", json!(bounds), *household),
            Why::Lottery => ("lottery", json!([]), false),
        };
        json!({"fate": fated.fate, "people": fated.people, "why": why, "bounds": bounds, "household": household})
    };
    fates.iter().map(row).collect()
}

/// The same as lines of text.
pub(super) fn fates_text(fates: &[Fated], words: &crate::i18n::Words) -> Vec<String> {
    let mut lines = Vec::new();
    for fated in fates {
        let (head, details) = explain_fated(fated);
        lines.push(head.phrase(words));
        lines.extend(details.iter().map(|detail| format!("  {}", detail.phrase(words))));
    }
    lines
}
