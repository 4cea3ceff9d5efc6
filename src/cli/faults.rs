//! Codes of the rooms, as phrases of the faces.

use crate::assembly::Refusal;
use crate::i18n::Coded;
use crate::sortition::{Conflict, Fault, Warning};
use serde::Serialize;

/// A refusal. Codes within codes speak for themselves.
pub(super) fn refusal(refusal: &Refusal) -> Coded {
    match refusal {
        Refusal::Evidence { source_name, fault } => Coded::of("evidence", fault).with("source", source_name),
        Refusal::Plan(fault) => Coded::of("plan", fault),
        Refusal::Sources(fault) => Coded::of("sources", fault),
        other => Coded::of("refusal", other),
    }
}

/// Where in a file something is.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Spot<'a> {
    File,
    Row { row: u64 },
    Column { column: &'a str },
    Cell { row: u64, column: &'a str },
}

impl<'a> Spot<'a> {
    fn new(row: Option<u64>, column: Option<&'a str>) -> Self {
        match (row, column) {
            (None, None) => Self::File,
            (Some(row), None) => Self::Row { row },
            (None, Some(column)) => Self::Column { column },
            (Some(row), Some(column)) => Self::Cell { row, column },
        }
    }
}

/// A fault of a file, with its place: `place-…` and `fault-…` are two phrases, joined when they are told.
pub(super) fn fault(fault: &Fault) -> Coded {
    located("fault", &fault.kind, fault.file, Spot::new(fault.row, fault.column.as_deref()))
}

/// Something odd in a file.
pub(super) fn warning(warning: &Warning) -> Coded {
    located("warning", &warning.kind, warning.file, Spot::new(warning.row, None))
}

fn located<K: Serialize, F: Serialize>(prefix: &str, kind: &K, file: F, spot: Spot<'_>) -> Coded {
    Coded::of(prefix, kind).at(vec![Coded::of("in", &file), Coded::of("spot", &spot)])
}

/// The headline of quotas that no panel can meet.
pub(super) fn reading(conflict: &Conflict) -> Coded {
    Coded::of("impossible", &conflict.reading)
}

/// The bounds in conflict and the ways out, a line each.
pub(super) fn conflict(conflict: &Conflict) -> Vec<Coded> {
    let bounds = conflict.bounds.iter().map(|bound| Coded::of("bound", bound));
    let ways = conflict.ways_out.iter().enumerate().flat_map(|(number, changes)| {
        let head = Coded::new("way-out").count("number", number as u64 + 1);
        std::iter::once(head).chain(changes.iter().map(|change| {
            Coded::new("way-out-change")
                .with("feature", &change.feature)
                .with("value", &change.value)
                .count("old-min", change.from.0.into())
                .count("old-max", change.from.1.into())
                .count("min", change.to.0.into())
                .count("max", change.to.1.into())
        }))
    });
    bounds.chain(ways).collect()
}
