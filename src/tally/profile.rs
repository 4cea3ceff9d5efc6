//! A profile: the options, and every ballot with its weight.

use super::ballot::Ballot;
use crate::text::{folded, tidy};
use std::collections::BTreeMap;

/// Options of a vote at most.
pub const MAX_OPTIONS: usize = 1000;
/// Votes at most, weights included: products of two numbers of votes stay within 128 bits, and JSON readers hold them exactly.
pub const MAX_VOTES: u64 = 1 << 50;

/// A ballot, and how many voters cast it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighted {
    /// How many.
    pub weight: u64,
    /// What.
    pub ballot: Ballot,
}

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Names, no two alike.
    pub options: Vec<String>,
    /// Ballots that could be read; blank ones too.
    pub ballots: Vec<Weighted>,
    /// Ballots that were cast and could not be read.
    pub invalid: u64,
    /// People present, where it is known.
    pub present: Option<u64>,
    /// People entitled to vote, where it is known.
    pub entitled: Option<u64>,
}

/// What is wrong with the options of a vote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum ProfileFault {
    /// Nothing to choose between.
    OneOption {
        /// How many there are.
        options: u64,
    },
    /// More than [`MAX_OPTIONS`].
    TooManyOptions {
        /// How many may be.
        limit: u64,
    },
    /// A blank name.
    UnnamedOption {
        /// Its number, from 1.
        number: u64,
    },
    /// Two names that people would take for one.
    DoubledOption {
        /// The name.
        option: String,
    },
    /// More than [`MAX_VOTES`].
    TooManyVotes {
        /// How many may be.
        limit: u64,
    },
}

impl Profile {
    /// A profile without ballots yet; names are tidied (NFC, white space collapsed).
    ///
    /// # Errors
    /// Names that are blank or alike, too many of them, or fewer than `least`.
    pub fn new(options: impl IntoIterator<Item = impl AsRef<str>>, least: usize) -> Result<Self, ProfileFault> {
        let options: Vec<String> = options.into_iter().map(|name| tidy(name.as_ref())).collect();
        if options.len() < least {
            return Err(ProfileFault::OneOption { options: options.len() as u64 });
        }
        if options.len() > MAX_OPTIONS {
            return Err(ProfileFault::TooManyOptions { limit: MAX_OPTIONS as u64 });
        }
        let mut seen = BTreeMap::new();
        for (name, number) in options.iter().zip(1..) {
            if name.is_empty() {
                return Err(ProfileFault::UnnamedOption { number });
            }
            if seen.insert(folded(name), number).is_some() {
                return Err(ProfileFault::DoubledOption { option: name.clone() });
            }
        }
        Ok(Self { options, ..Self::default() })
    }

    /// Adds a ballot.
    pub fn add(&mut self, weight: u64, ballot: Ballot) {
        self.ballots.push(Weighted { weight, ballot });
    }

    /// The number of an option by its name, as spelled or else as people compare names.
    pub fn find(&self, name: &str) -> Option<u16> {
        let exact = self.options.iter().position(|option| option == name);
        let place = exact.or_else(|| {
            let name = folded(name);
            self.options.iter().position(|option| folded(option) == name)
        });
        place.and_then(|place| u16::try_from(place).ok())
    }

    /// The name of an option.
    pub fn name(&self, option: u16) -> &str {
        self.options.get(usize::from(option)).map_or("", String::as_str)
    }

    /// All votes, blank and invalid ones too.
    pub fn cast(&self) -> Option<u64> {
        let add = |sum: u64, ballot: &Weighted| sum.checked_add(ballot.weight);
        self.ballots.iter().try_fold(self.invalid, add).filter(|votes| *votes <= MAX_VOTES)
    }
}
