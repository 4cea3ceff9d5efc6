//! What "as equal as possible" means: the notions of fairness, each with its word.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What "as equal as possible" means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fairness {
    /// The smallest chance as large as possible, then the next smallest, and so on.
    #[default]
    Leximin,
    /// The smallest chance as large as possible; the others anywhere that is easy to reach.
    Maximin,
    /// The product of the chances, and so their geometric mean, as large as possible.
    Nash,
    /// Neither very small nor very large chances: the larger of n·p/k for the largest p and k/(n·p) for the smallest as small as possible,
    /// n people and k seats (Baharav, Flanigan, *Fair, manipulation-robust, and transparent sortition*, 2024).
    Goldilocks,
    /// No quotas: every panel equally likely. Such draws need no lottery, see the room's module `uniform`.
    Uniform,
}

/// A word that names no fairness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected leximin, maximin, nash, goldilocks or uniform")]
pub struct NotAFairness;

impl Fairness {
    /// Every notion, the first one recommended.
    pub const ALL: [Self; 5] = [Self::Leximin, Self::Maximin, Self::Nash, Self::Goldilocks, Self::Uniform];

    /// Every notion that has a lottery, in the order in which they are compared.
    pub fn lotteries() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|fairness| *fairness != Self::Uniform)
    }

    /// Its word, in plans, files and keys of phrases.
    pub fn word(self) -> &'static str {
        match self {
            Self::Leximin => "leximin",
            Self::Maximin => "maximin",
            Self::Nash => "nash",
            Self::Goldilocks => "goldilocks",
            Self::Uniform => "uniform",
        }
    }

    /// Whether it makes the smallest chance as large as possible. Else the bound on it says what was given up for something else.
    pub fn raises_the_smallest(self) -> bool {
        matches!(self, Self::Leximin | Self::Maximin)
    }
}

impl FromStr for Fairness {
    type Err = NotAFairness;
    fn from_str(text: &str) -> Result<Self, NotAFairness> {
        Self::ALL.into_iter().find(|fairness| fairness.word() == text).ok_or(NotAFairness)
    }
}

impl fmt::Display for Fairness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
