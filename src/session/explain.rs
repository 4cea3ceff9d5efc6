//! What went wrong, as codes that both faces phrase in the same words.

use super::SessionError;
use crate::assembly::Refusal;
use crate::i18n::Coded;
use crate::sortition::{Bound, Change, Conflict, Fate, Fated, Fault, Trouble, Unsolved, Warning, WayOut, Why};
use crate::store::StoreError;
use crate::tally::CountError;
use serde::Serialize;
use std::path::Path;

/// What went wrong: a headline, and lines under it.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The headline; `error-<key>` is its phrase, `hint-<key>` what to do.
    pub headline: Coded,
    /// Faults of a file, bounds in conflict, ways out: a line each.
    pub details: Vec<Coded>,
    /// Whether it is the quotas that no panel can meet.
    pub no_panel: bool,
}

impl From<Coded> for Explained {
    fn from(headline: Coded) -> Self {
        Self { headline, details: Vec::new(), no_panel: false }
    }
}

/// Trouble with a file or folder of the user.
pub fn explain_file(path: &Path, error: &std::io::Error) -> Coded {
    use std::io::ErrorKind as Kind;
    let key = match error.kind() {
        Kind::NotFound => "file-missing",
        Kind::PermissionDenied => "file-forbidden",
        Kind::AlreadyExists => "file-exists",
        Kind::IsADirectory => "file-is-folder",
        Kind::NotADirectory => "file-not-a-folder",
        Kind::DirectoryNotEmpty => "folder-not-empty",
        Kind::StorageFull => "store-disk-full",
        _ => "file-trouble",
    };
    Coded::new(key).with("file", path.display().to_string()).with("detail", error.to_string())
}

/// Trouble with the assembly's file.
pub fn explain_store(error: &StoreError) -> Coded {
    Coded::of("store", error)
}

impl SessionError {
    /// The codes of what went wrong.
    pub fn explain(&self) -> Explained {
        let path = |key: &str, path: &Path| Coded::new(key).with("key", path.display().to_string());
        match self {
            Self::Refused(why) => refusal(why),
            Self::Store(error) => explain_store(error),
            Self::Faults(faults) => {
                let headline = Coded::new("faults").count("count", faults.len() as u64);
                return Explained { headline, details: faults.iter().map(fault).collect(), no_panel: false };
            }
            Self::Edits(faults) => {
                let headline = Coded::new("edits").count("count", faults.len() as u64);
                return Explained { headline, details: faults.iter().map(|fault| Coded::of("edit", fault)).collect(), no_panel: false };
            }
            Self::Settings(faults) => {
                let headline = Coded::new("settings").count("count", faults.len() as u64);
                return Explained { headline, details: faults.iter().map(|fault| Coded::of("settings", fault)).collect(), no_panel: false };
            }
            Self::NoSuchVersion { pool, versions } => {
                Coded::new("no-such-version").with("pool", pool.to_string()).count("versions", (*versions).into())
            }
            Self::Stopped => Coded::new("cancelled"),
            Self::Unsolved(unsolved) => match unsolved.as_ref() {
                Unsolved::Impossible(found) => {
                    return Explained { headline: reading("impossible", found), details: conflict(found), no_panel: true };
                }
                Unsolved::Cancelled => Coded::new("cancelled"),
                Unsolved::Trouble(Trouble::NotParted) => Coded::new("not-parted"),
                other @ Unsolved::Trouble(_) => Coded::new("solver").with("detail", format!("{other:?}")),
            },
            Self::NoReplacement(draw, found) => {
                let headline = Coded::new("no-replacement").with("draw", draw.to_string());
                let details = std::iter::once(reading("error-impossible", found)).chain(conflict(found)).collect();
                return Explained { headline, details, no_panel: true };
            }
            Self::NobodyOfId(id) => Coded::new("nobody-of-id").with("id", id),
            Self::KeyFile { path, source } | Self::File { path, source } => explain_file(path, source),
            Self::NotASlip(file) => path("not-a-slip", file),
            Self::SlipOfOther { path: file, draw } => path("slip-of-other", file).with("draw", draw.to_string()),
            Self::Witness(fault) => Coded::of("witness", fault),
            Self::Lock(fault) => Coded::of("lock", fault),
            Self::NoBoxKey { vote, path: file } => path("no-box-key", file).with("vote", vote.to_string()),
            Self::BoxDamaged(vote) => Coded::new("box-damaged").with("vote", vote.to_string()),
            Self::NotAPassphrase(line) => Coded::new("not-a-passphrase").count("line", *line),
            Self::NoKey(file) => path("no-key", file),
            Self::StrangeKey(file) => path("strange-key", file),
            Self::BadKey { path: file, source } => path("bad-key", file).with("detail", source.to_string()),
            Self::NothingToRelax { size } => Coded::new("nothing-to-relax").count("size", (*size).into()),
            Self::NoSuchWay { ways } => Coded::new("no-such-way").count("ways", *ways as u64),
            Self::UnknownKind(kind) => Coded::new("unknown-kind").with("kind", kind),
            Self::NotFounded => Coded::new("not-founded"),
            Self::NoPool => Coded::new("no-pool"),
            Self::NoSuchPerson { draw, given } => Coded::new("no-such-person").with("draw", draw.to_string()).with("given", given),
            Self::NotDrawn(draw) => Coded::new("not-drawn").with("draw", draw.to_string()),
            Self::EmptyRoll => Coded::new("empty-roll"),
            Self::Blob(name) => Coded::new("blob").with("blob", name.to_string()),
            Self::Entry(_) | Self::Unreadable { .. } | Self::Sequence { .. } | Self::Note(_) | Self::Randomness(_) => {
                Coded::new("record-trouble").with("detail", self.to_string())
            }
        }
        .into()
    }
}

/// A refusal. Codes within codes speak for themselves.
pub fn refusal(refusal: &Refusal) -> Coded {
    match refusal {
        Refusal::Evidence { source_name, fault } => Coded::of("evidence", fault).with("source", source_name),
        Refusal::Plan(fault) => Coded::of("plan", fault),
        Refusal::Secret(fault) => Coded::of("secret", fault),
        Refusal::Ballot(fault) => Coded::of("ballot", fault),
        Refusal::Count(CountError::Profile(fault)) => Coded::of("options", fault),
        Refusal::Count(CountError::Rules(fault)) => Coded::of("rule", fault),
        Refusal::Count(fault) => Coded::of("count", fault),
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
fn fault(fault: &Fault) -> Coded {
    located("fault", &fault.kind, &fault.file, &Spot::new(fault.row, fault.column.as_deref()))
}

/// Something odd in a file.
pub fn warning(warning: &Warning) -> Coded {
    located("warning", &warning.kind, &warning.file, &Spot::new(warning.row, None))
}

fn located<K: Serialize, F: Serialize>(prefix: &str, kind: &K, file: &F, spot: &Spot<'_>) -> Coded {
    Coded::of(prefix, kind).at(vec![Coded::of("in", file), Coded::of("spot", spot)])
}

/// The headline of quotas that no panel can meet.
fn reading(prefix: &str, conflict: &Conflict) -> Coded {
    let headline = Coded::of(prefix, &conflict.reading);
    let several = if conflict.panels > 1 { format!(" --panels {}", conflict.panels) } else { String::new() };
    headline.with("wanted", format!("--size {}{several}", conflict.size / conflict.panels.max(1)))
}

fn bound(bound: &Bound) -> Coded {
    let named = Coded::of("bound", &bound.side).with("feature", &bound.feature).with("value", &bound.value);
    named.count("places", bound.places.into()).count("available", bound.available.into())
}

/// People named in a sentence at most.
const NAMED: usize = 12;

/// People without a chance, or without a choice: a headline, and the bounds that are the reason.
pub fn fated(fated: &Fated) -> (Coded, Vec<Coded>) {
    let prefix = if fated.fate == Fate::Never { "never" } else { "certain" };
    let mut names: Vec<String> = fated.people.iter().take(NAMED).map(ToString::to_string).collect();
    if fated.people.len() > NAMED {
        names.push("…".to_owned());
    }
    let headline = Coded::of(prefix, &fated.why).with("people", names.join(" ")).count("count", fated.people.len() as u64);
    let details = match &fated.why {
        Why::Bounds { bounds, household } => bounds.iter().map(bound).chain(household.then(|| Coded::new("one-of-a-household"))).collect(),
        Why::Closed { .. } | Why::Lottery => Vec::new(),
    };
    (headline, details)
}

/// The bounds in conflict and the ways out, a line each.
fn conflict(conflict: &Conflict) -> Vec<Coded> {
    let ways = conflict.ways_out.iter().enumerate().flat_map(|(number, way)| {
        let head = Coded::of("way-out", &way.kind).count("number", number as u64 + 1);
        std::iter::once(head).chain(way_out(way))
    });
    bounds(conflict).into_iter().chain(ways).collect()
}

/// The bounds in conflict, a line each.
pub fn bounds(conflict: &Conflict) -> Vec<Coded> {
    let together = || Coded::new("panels-together").count("panels", conflict.panels.into());
    (conflict.panels > 1).then(together).into_iter().chain(conflict.bounds.iter().map(bound)).collect()
}

/// What a way out does: whether it leaves flexible ranges, and a line for each bound that moves.
pub fn way_out(way: &WayOut) -> Vec<Coded> {
    let beyond = way.beyond_flex.then(|| Coded::new("way-out-beyond-flex"));
    beyond.into_iter().chain(way.changes.iter().map(change)).collect()
}

fn change(change: &Change) -> Coded {
    Coded::new("way-out-change")
        .with("feature", &change.feature)
        .with("value", &change.value)
        .count("old-min", change.from.0.into())
        .count("old-max", change.from.1.into())
        .count("min", change.to.0.into())
        .count("max", change.to.1.into())
}
