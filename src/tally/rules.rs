//! The rules of a vote: every parameter by name, stored in its plan, printed with its result.

use super::fraction::{Fraction, Quorum};
use super::method::Method;
use serde::{Deserialize, Serialize};

/// What a threshold is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Valid ballots that name somebody or something.
    #[default]
    Cast,
    /// Those, and blank ballots.
    CastAndAbstaining,
    /// People present.
    Present,
    /// People entitled to vote.
    Entitled,
}

/// What a blank ballot is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Blanks {
    /// Told apart, neither valid nor invalid.
    #[default]
    Aside,
    /// Invalid.
    Invalid,
}

/// What happens to a ballot where a rank holds several options that are still standing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overvotes {
    /// It counts for nobody from there on.
    #[default]
    Exhaust,
    /// That rank is passed over.
    Skip,
    /// The whole ballot is invalid.
    Invalid,
}

/// What is read into options that a ballot does not rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unranked {
    /// They are equal, behind all that are ranked.
    #[default]
    Last,
    /// Nothing: the ballot says nothing of them.
    NoOpinion,
}

/// What an option gets from a ballot that does not grade or score it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DefaultGrade {
    /// The lowest grade or score.
    #[default]
    Lowest,
    /// The median of the grades that it has.
    Median,
    /// Nothing: it is judged by those who graded it, each option's grades weighted up to the same number.
    None,
    /// The grade of this number, 0 being the lowest.
    Grade(u32),
}

/// How strong a victory in a direct comparison is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// The ballots that prefer the winner.
    #[default]
    Winning,
    /// Those less the ballots that prefer the loser.
    Margins,
}

/// What a project is worth to whoever supports it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Utility {
    /// Its cost: a voter is better off the more is spent on what they support.
    #[default]
    Cost,
    /// One project is worth one.
    Number,
    /// The points that they gave.
    Points,
}

/// How equal shares go on where money is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completion {
    /// Everybody's share is raised by one unit at a time, as long as the outcome fits the budget.
    #[default]
    AddOne,
    /// That, and then whatever still fits, most supported first.
    AddOneGreedy,
    /// Whatever still fits, most supported first.
    Greedy,
    /// Not at all.
    None,
}

/// Which of conflicting projects stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exclusion {
    /// The one with the most supporters, from the start; the others take no part.
    #[default]
    MostSupported,
    /// The one that is funded first.
    FirstFunded,
}

/// Every parameter of a count. A method refuses those that mean nothing to it (see [`Rules::check`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// How many are elected.
    pub seats: u32,
    /// The share of the base that an option needs; none: what the method asks for by itself. 0: the most votes win.
    pub threshold: Option<Fraction>,
    /// Whether more than the threshold is needed, rather than at least; none: more than one half, at least any other.
    pub more_than: Option<bool>,
    /// What the threshold is a share of.
    pub base: Base,
    /// How many must take part.
    pub quorum: Option<Quorum>,
    /// Blank ballots.
    pub blanks: Blanks,
    /// Options marked at most; none: all.
    pub max_marks: Option<u32>,
    /// Ranks with several options.
    pub overvotes: Overvotes,
    /// Empty ranks in a row that are passed over; one more, and the ballot counts for nobody from there on. None: any number.
    pub skipped_ranks: Option<u32>,
    /// Ranks that are counted; none: all.
    pub truncation: Option<u32>,
    /// Options without a rank.
    pub unranked: Unranked,
    /// Options that are no longer there: struck from every ballot.
    pub withdrawn: Vec<String>,
    /// The option that stands for all undeclared write-ins: it is eliminated first.
    pub write_in: Option<String>,
    /// Whether all who cannot catch up together are eliminated at once.
    pub batch: bool,
    /// Names of the grades, the lowest first.
    pub grades: Vec<String>,
    /// Options without a grade or score.
    pub default_grade: DefaultGrade,
    /// Lowest score.
    pub score_min: i32,
    /// Highest score.
    pub score_max: i32,
    /// Victories in direct comparisons.
    pub strength: Strength,
    /// Digits after the point in fixed-point counts; none: what the method prescribes.
    pub digits: Option<u32>,
    /// Points that a ballot may spend.
    pub points: u32,
    /// Money.
    pub budget: Option<u64>,
    /// What each project costs.
    pub costs: Vec<(String, u64)>,
    /// Groups of projects of which at most one is funded.
    pub conflicts: Vec<Vec<String>>,
    /// Which of a group takes part.
    pub exclusion: Exclusion,
    /// What a project is worth.
    pub utility: Utility,
    /// What is done with money that is left.
    pub completion: Completion,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            seats: 1,
            threshold: None,
            more_than: None,
            base: Base::default(),
            quorum: None,
            blanks: Blanks::default(),
            max_marks: None,
            overvotes: Overvotes::default(),
            skipped_ranks: None,
            truncation: None,
            unranked: Unranked::default(),
            withdrawn: Vec::new(),
            write_in: None,
            batch: false,
            grades: ["reject", "poor", "fair", "good", "very good", "excellent"].map(str::to_owned).into(),
            default_grade: DefaultGrade::default(),
            score_min: 0,
            score_max: 5,
            strength: Strength::default(),
            digits: None,
            points: 10,
            budget: None,
            costs: Vec::new(),
            conflicts: Vec::new(),
            exclusion: Exclusion::default(),
            utility: Utility::default(),
            completion: Completion::default(),
        }
    }
}

/// What is wrong with rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum RuleFault {
    /// A parameter that this method does not have.
    NotOfMethod {
        /// Its name.
        rule: &'static str,
        /// The method.
        method: Method,
    },
    /// A method of one seat asked for several.
    OneSeatOnly {
        /// The method.
        method: Method,
        /// Seats asked for.
        seats: u32,
    },
    /// No seats, or more than options.
    Seats {
        /// Seats asked for.
        seats: u32,
        /// Options there are.
        options: u64,
    },
    /// A base or quorum of people present, and nobody has said how many are.
    PresentUnknown,
    /// A base or quorum of people entitled, and nobody has said how many are.
    EntitledUnknown,
    /// More ballots than people present.
    MoreThanPresent {
        /// Ballots.
        cast: u64,
        /// People.
        present: u64,
    },
    /// More ballots than people entitled.
    MoreThanEntitled {
        /// Ballots.
        cast: u64,
        /// People.
        entitled: u64,
    },
    /// A parameter names an option that is not there.
    UnknownOption {
        /// The parameter.
        rule: &'static str,
        /// The name.
        option: String,
    },
    /// Fewer than two grades, two alike, or a default grade beyond them.
    Grades,
    /// A lowest score that is not below the highest.
    ScoreRange {
        /// Lowest.
        min: i32,
        /// Highest.
        max: i32,
    },
    /// More digits after the point than are counted with.
    Digits {
        /// At most.
        limit: u32,
    },
    /// No budget where projects are bought.
    NoBudget,
    /// A project without a cost.
    NoCost {
        /// Its name.
        option: String,
    },
    /// All options are withdrawn but at most one.
    AllWithdrawn,
}

/// Parameters that every method has.
const EVERYWHERE: [&str; 3] = ["quorum", "blanks", "withdrawn"];

/// Names of parameters, each with whether it differs from the default, and the methods that have it.
type Use = (&'static str, bool, &'static [Method]);

impl Rules {
    /// Whether more than the threshold is needed.
    pub fn needs_more(&self, threshold: Fraction) -> bool {
        self.more_than.unwrap_or_else(|| threshold.is_half())
    }

    /// Whether the rules fit a method: no parameter is stated that it would ignore.
    ///
    /// # Errors
    /// The first parameter that does not fit.
    pub fn check(&self, method: Method) -> Result<(), RuleFault> {
        if method.fills_one_seat() && self.seats != 1 {
            return Err(RuleFault::OneSeatOnly { method, seats: self.seats });
        }
        if let Some((rule, ..)) = self.uses().into_iter().find(|(_, stated, methods)| *stated && !methods.contains(&method)) {
            return Err(RuleFault::NotOfMethod { rule, method });
        }
        let known =
            |name: &String, at: usize| !self.grades.iter().take(at).any(|other| crate::text::folded(other) == crate::text::folded(name));
        let default = match self.default_grade {
            DefaultGrade::Grade(grade) => (grade as usize) < self.grades.len() && method == Method::MajorityJudgment,
            DefaultGrade::Median => method == Method::MajorityJudgment,
            DefaultGrade::Lowest | DefaultGrade::None => true,
        };
        if self.grades.len() < 2 || !default || !self.grades.iter().enumerate().all(|(at, name)| known(name, at)) {
            return Err(RuleFault::Grades);
        }
        if self.score_min >= self.score_max {
            return Err(RuleFault::ScoreRange { min: self.score_min, max: self.score_max });
        }
        if self.digits.is_some_and(|digits| digits > 12) {
            return Err(RuleFault::Digits { limit: 12 });
        }
        if method == Method::EqualShares && self.budget.is_none_or(|budget| budget == 0) {
            return Err(RuleFault::NoBudget);
        }
        Ok(())
    }

    fn uses(&self) -> Vec<Use> {
        use Method::{
            Approval, Borda, Dots, EqualShares, Irv, Majority, MajorityJudgment, Minimax, Phragmen, Quadratic, RankedPairs, Schulze, Score,
            Star, StvMeek, StvScottish,
        };
        let default = Self::default();
        let ranked: &[Method] = &[Borda, Irv, Schulze, RankedPairs, Minimax, StvScottish, StvMeek];
        let seated: &[Method] =
            &[Approval, Score, MajorityJudgment, Borda, Schulze, RankedPairs, Minimax, StvScottish, StvMeek, Phragmen, Dots, Quadratic];
        let transferred: &[Method] = &[Irv, StvScottish, StvMeek];
        vec![
            ("seats", self.seats != default.seats, seated),
            ("threshold", self.threshold.is_some(), &[Majority, Approval]),
            ("more_than", self.more_than.is_some(), &[Majority, Approval]),
            ("base", self.base != default.base, &[Majority, Approval]),
            ("max_marks", self.max_marks.is_some(), &[Approval, Phragmen, EqualShares]),
            ("overvotes", self.overvotes != default.overvotes, transferred),
            ("skipped_ranks", self.skipped_ranks.is_some(), transferred),
            ("truncation", self.truncation.is_some(), ranked),
            ("unranked", self.unranked != default.unranked, &[Borda, Schulze, RankedPairs, Minimax]),
            ("write_in", self.write_in.is_some(), &[Irv, StvScottish]),
            ("batch", self.batch, &[Irv]),
            ("grades", self.grades != default.grades, &[MajorityJudgment]),
            ("default_grade", self.default_grade != default.default_grade, &[MajorityJudgment, Score]),
            ("score_min", self.score_min != default.score_min, &[Score, Star]),
            ("score_max", self.score_max != default.score_max, &[Score, Star]),
            ("strength", self.strength != default.strength, &[Schulze, RankedPairs, Minimax]),
            ("digits", self.digits.is_some(), &[StvScottish, StvMeek]),
            ("points", self.points != default.points, &[Dots, Quadratic]),
            ("budget", self.budget.is_some(), &[EqualShares]),
            ("costs", !self.costs.is_empty(), &[EqualShares]),
            ("conflicts", !self.conflicts.is_empty(), &[EqualShares]),
            ("exclusion", self.exclusion != default.exclusion, &[EqualShares]),
            ("utility", self.utility != default.utility, &[EqualShares]),
            ("completion", self.completion != default.completion, &[EqualShares]),
        ]
    }

    /// Whether a method has a parameter.
    pub fn bears(rule: &str, method: Method) -> bool {
        EVERYWHERE.contains(&rule) || Self::default().uses().iter().any(|(name, _, methods)| *name == rule && methods.contains(&method))
    }

    /// Names of the parameters that differ from their defaults and bear on who wins; who must take part is another matter.
    pub fn stated(&self) -> Vec<&'static str> {
        let withdrawn = (!self.withdrawn.is_empty()).then_some("withdrawn");
        self.uses().into_iter().filter(|(_, stated, _)| *stated).map(|(rule, ..)| rule).chain(withdrawn).collect()
    }

    /// The parameters that bear on a method, each with its value as JSON: what is printed with a result.
    pub fn of(&self, method: Method) -> Vec<(&'static str, serde_json::Value)> {
        let all = serde_json::to_value(self).unwrap_or_default();
        let always = EVERYWHERE.map(|name| (name, true, &Method::ALL[..]));
        let fitting = self.uses().into_iter().chain(always).filter(|(_, _, methods)| methods.contains(&method));
        fitting.filter_map(|(name, ..)| Some((name, all.get(name)?.clone()))).collect()
    }
}
