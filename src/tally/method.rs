//! The methods of counting, each with its word and the shape of its ballots.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A method of counting. Definitions and sources stand in the file of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// One choice a ballot; the threshold is a share of a stated base.
    Majority,
    /// Any number of options approved.
    Approval,
    /// A score for each option; the highest total wins.
    Score,
    /// Score, then an automatic runoff between the two highest totals.
    Star,
    /// A grade for each option; the highest median grade wins.
    MajorityJudgment,
    /// Points by rank.
    Borda,
    /// Instant runoff: the last is eliminated until one has more than half.
    Irv,
    /// Condorcet by strongest paths.
    Schulze,
    /// Condorcet by locking the strongest victories first.
    RankedPairs,
    /// Condorcet by the smallest worst defeat.
    Minimax,
    /// Single transferable vote as Scottish local elections count it.
    StvScottish,
    /// Single transferable vote after Meek.
    StvMeek,
    /// Proportional approval, seat by seat, after Phragmén.
    Phragmen,
    /// Participatory budgeting by equal shares.
    EqualShares,
    /// Points spread over options.
    Dots,
    /// Credits spread over options: a vote costs its square.
    Quadratic,
}

/// What a ballot of a method looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// One option.
    Choice,
    /// A set of options.
    Approvals,
    /// Options in order, equal ranks allowed.
    Ranking,
    /// A named grade for options.
    Grades,
    /// A whole number for options.
    Scores,
    /// Approvals, or points for projects.
    Projects,
    /// Points that sum to at most a budget.
    Points,
}

/// A word that names no method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "majority, approval, score, star, majority-judgment, borda, irv, schulze, ranked-pairs, minimax, stv-scottish, stv-meek, phragmen, \
     equal-shares, dots, quadratic"
)]
pub struct NotAMethod;

impl Method {
    /// Every method.
    pub const ALL: [Self; 16] = [
        Self::Majority,
        Self::Approval,
        Self::Score,
        Self::Star,
        Self::MajorityJudgment,
        Self::Borda,
        Self::Irv,
        Self::Schulze,
        Self::RankedPairs,
        Self::Minimax,
        Self::StvScottish,
        Self::StvMeek,
        Self::Phragmen,
        Self::EqualShares,
        Self::Dots,
        Self::Quadratic,
    ];

    /// Its word, in commands, plans and keys of phrases.
    pub fn word(self) -> &'static str {
        match self {
            Self::Majority => "majority",
            Self::Approval => "approval",
            Self::Score => "score",
            Self::Star => "star",
            Self::MajorityJudgment => "majority-judgment",
            Self::Borda => "borda",
            Self::Irv => "irv",
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked-pairs",
            Self::Minimax => "minimax",
            Self::StvScottish => "stv-scottish",
            Self::StvMeek => "stv-meek",
            Self::Phragmen => "phragmen",
            Self::EqualShares => "equal-shares",
            Self::Dots => "dots",
            Self::Quadratic => "quadratic",
        }
    }

    /// What its ballots look like.
    pub fn shape(self) -> Shape {
        match self {
            Self::Majority => Shape::Choice,
            Self::Approval | Self::Phragmen => Shape::Approvals,
            Self::Score | Self::Star => Shape::Scores,
            Self::MajorityJudgment => Shape::Grades,
            Self::Borda | Self::Irv | Self::Schulze | Self::RankedPairs | Self::Minimax | Self::StvScottish | Self::StvMeek => {
                Shape::Ranking
            }
            Self::EqualShares => Shape::Projects,
            Self::Dots | Self::Quadratic => Shape::Points,
        }
    }

    /// Whether it fills one seat only.
    pub fn fills_one_seat(self) -> bool {
        matches!(self, Self::Majority | Self::Star | Self::Irv)
    }
}

impl FromStr for Method {
    type Err = NotAMethod;
    fn from_str(text: &str) -> Result<Self, NotAMethod> {
        Self::ALL.into_iter().find(|method| method.word() == text).ok_or(NotAMethod)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
