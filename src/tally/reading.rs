//! A ballot from JSON, as interfaces and scripts write it: `"Yes"`, `["A","B"]`, `["A",["B","C"],"D"]`, `{"A":3}`, `{"A":"good"}`, `null`.

use super::ballot::{Ballot, Level, Ranking};
use super::method::{Method, Shape};
use super::profile::Profile;
use super::rules::Rules;
use crate::text::folded;
use serde_json::Value;
use std::collections::BTreeMap;

/// Why a ballot is not one of this vote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum BallotFault {
    /// Not JSON; the reader's own words.
    NotJson {
        /// What it says.
        problem: String,
    },
    /// JSON of another shape than this method's ballots.
    WrongShape {
        /// What a ballot looks like here.
        shape: Shape,
    },
    /// An option that is not there.
    UnknownOption {
        /// As written.
        option: String,
        /// The options there are.
        known: Vec<String>,
    },
    /// An option marked twice.
    RepeatedOption {
        /// The option.
        option: String,
    },
    /// More options than may be marked.
    TooManyMarks {
        /// Marked.
        marks: u64,
        /// At most.
        limit: u64,
    },
    /// A grade that is not there.
    UnknownGrade {
        /// The option.
        option: String,
        /// As written.
        grade: String,
        /// The grades, lowest first.
        known: Vec<String>,
    },
    /// A score beyond the range.
    OutOfRange {
        /// The option.
        option: String,
        /// As written.
        score: String,
        /// Lowest.
        min: i32,
        /// Highest.
        max: i32,
    },
    /// Not a whole number.
    NotWhole {
        /// The option.
        option: String,
    },
    /// More points spent than there are.
    TooMuch {
        /// Spent.
        spent: u64,
        /// At most.
        points: u64,
    },
}

/// Reads one ballot of a vote by `method` over the options of `profile`.
///
/// # Errors
/// The first fault.
pub fn read_ballot(method: Method, profile: &Profile, rules: &Rules, json: &str) -> Result<Ballot, BallotFault> {
    let value: Value = Unique::read(json)?;
    let reader = Reader { method, profile, rules };
    let ballot = match (method.shape(), value) {
        (_, Value::Null) => Ballot::Blank,
        (Shape::Choice, Value::String(name)) => Ballot::Choice(reader.option(&name)?),
        (Shape::Approvals | Shape::Projects, Value::Array(items)) => reader.approvals(&items)?,
        (Shape::Ranking, Value::Array(items)) => reader.ranking(&items)?,
        (Shape::Grades | Shape::Scores | Shape::Points | Shape::Projects, Value::Object(map)) => reader.scores(map)?,
        (shape, _) => return Err(BallotFault::WrongShape { shape }),
    };
    Ok(if ballot.is_empty() { Ballot::Blank } else { ballot })
}

/// JSON in which no key stands twice: `serde_json` would silently keep the last.
struct Unique;

impl Unique {
    fn read(json: &str) -> Result<Value, BallotFault> {
        let problem = |error: serde_json::Error| BallotFault::NotJson { problem: error.to_string() };
        let value: Value = serde_json::from_str(json).map_err(problem)?;
        if let Value::Object(map) = &value {
            let pairs: Pairs = serde_json::from_str(json).map_err(problem)?;
            if pairs.0.len() != map.len() {
                let twice = pairs.0.iter().enumerate().find(|(at, key)| pairs.0.iter().skip(at + 1).any(|other| other == *key));
                return Err(BallotFault::RepeatedOption { option: twice.map(|(_, key)| key.clone()).unwrap_or_default() });
            }
        }
        Ok(value)
    }
}

/// The keys of an object as they stand, repeated ones too.
struct Pairs(Vec<String>);

impl<'de> serde::Deserialize<'de> for Pairs {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = Pairs;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                    keys.push(key);
                }
                Ok(Pairs(keys))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

struct Reader<'a> {
    method: Method,
    profile: &'a Profile,
    rules: &'a Rules,
}

impl Reader<'_> {
    fn option(&self, name: &str) -> Result<u16, BallotFault> {
        let unknown = || BallotFault::UnknownOption { option: name.to_owned(), known: self.profile.options.clone() };
        self.profile.find(name).ok_or_else(unknown)
    }

    fn text(&self, value: &Value) -> Result<u16, BallotFault> {
        value.as_str().ok_or(BallotFault::WrongShape { shape: self.method.shape() }).and_then(|name| self.option(name))
    }

    fn once(&self, mut options: Vec<u16>) -> Result<Vec<u16>, BallotFault> {
        options.sort_unstable();
        let twice = options.windows(2).find_map(|pair| if let [a, b] = pair { (a == b).then_some(*a) } else { None });
        match twice {
            Some(option) => Err(BallotFault::RepeatedOption { option: self.profile.name(option).to_owned() }),
            None => Ok(options),
        }
    }

    fn approvals(&self, items: &[Value]) -> Result<Ballot, BallotFault> {
        let options = self.once(items.iter().map(|item| self.text(item)).collect::<Result<_, _>>()?)?;
        let marks = options.len() as u64;
        match self.rules.max_marks.map(u64::from) {
            Some(limit) if marks > limit => Err(BallotFault::TooManyMarks { marks, limit }),
            _ => Ok(Ballot::Approvals(options.into())),
        }
    }

    fn ranking(&self, items: &[Value]) -> Result<Ballot, BallotFault> {
        let level = |item: &Value| match item.as_array().filter(|equal| !equal.is_empty()) {
            Some(equal) => equal.iter().map(|item| self.text(item)).collect(),
            None => self.text(item).map(|option| vec![option]),
        };
        let levels: Vec<Vec<u16>> = items.iter().map(level).collect::<Result<_, _>>()?;
        self.once(levels.concat())?;
        Ok(Ballot::Ranking(Ranking::new(levels.iter().map(|level| Level::Options(level)))))
    }

    fn scores(&self, map: serde_json::Map<String, Value>) -> Result<Ballot, BallotFault> {
        let mut scores = BTreeMap::new();
        for (name, value) in map {
            let option = self.option(&name)?;
            let score = self.score(option, &value)?;
            if scores.insert(option, score).is_some() {
                return Err(BallotFault::RepeatedOption { option: name });
            }
        }
        self.within_budget(&scores)?;
        Ok(Ballot::Scores(scores.into_iter().collect()))
    }

    fn score(&self, option: u16, value: &Value) -> Result<i32, BallotFault> {
        let name = || self.profile.name(option).to_owned();
        let grades = &self.rules.grades;
        let (min, max) = match self.method.shape() {
            Shape::Grades => (0, i32::try_from(grades.len()).unwrap_or(i32::MAX) - 1),
            Shape::Scores => (self.rules.score_min, self.rules.score_max),
            Shape::Choice | Shape::Approvals | Shape::Ranking | Shape::Projects | Shape::Points => (0, i32::MAX),
        };
        match value {
            Value::String(grade) if self.method.shape() == Shape::Grades => {
                let place = grades.iter().position(|known| folded(known) == folded(grade));
                let unknown = || BallotFault::UnknownGrade { option: name(), grade: grade.clone(), known: grades.clone() };
                place.and_then(|place| i32::try_from(place).ok()).ok_or_else(unknown)
            }
            Value::Number(number) => {
                let whole = number.as_i64().ok_or_else(|| BallotFault::NotWhole { option: name() })?;
                let fitting = i32::try_from(whole).ok().filter(|score| (min..=max).contains(score));
                fitting.ok_or_else(|| BallotFault::OutOfRange { option: name(), score: whole.to_string(), min, max })
            }
            Value::Null | Value::Bool(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
                Err(BallotFault::WrongShape { shape: self.method.shape() })
            }
        }
    }

    fn within_budget(&self, scores: &BTreeMap<u16, i32>) -> Result<(), BallotFault> {
        let square = self.method == Method::Quadratic;
        if self.method.shape() != Shape::Points {
            return Ok(());
        }
        let cost = |points: &i32| u64::from(points.unsigned_abs()).pow(if square { 2 } else { 1 });
        let spent = scores.values().map(cost).fold(0, u64::saturating_add);
        let points = u64::from(self.rules.points);
        if spent > points { Err(BallotFault::TooMuch { spent, points }) } else { Ok(()) }
    }
}
