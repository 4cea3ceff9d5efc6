//! Thresholds and quorums: fractions of people, compared in whole numbers.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A fraction from 0 to 1, as written: `2/3`, `60%`, `0`, `1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    part: u32,
    whole: u32,
}

/// Not a fraction from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("2/3, 1/2, 60%")]
pub struct NotAFraction;

impl Fraction {
    /// Nothing: a threshold that everybody reaches.
    pub const NONE: Self = Self { part: 0, whole: 1 };
    /// One half.
    pub const HALF: Self = Self { part: 1, whole: 2 };

    /// `part` of `whole`, from 0 to 1.
    pub fn new(part: u32, whole: u32) -> Option<Self> {
        (whole > 0 && part <= whole).then_some(Self { part, whole })
    }

    /// Whether it is one half, however it is written.
    pub fn is_half(self) -> bool {
        u64::from(self.part) * 2 == u64::from(self.whole)
    }

    /// The smallest whole number that is at least this fraction of `base`; or, if `more`, above it.
    pub fn needed(self, base: u64, more: bool) -> u64 {
        let (product, whole) = (u128::from(base) * u128::from(self.part), u128::from(self.whole));
        let needed = if more { product / whole + 1 } else { product.div_ceil(whole) };
        u64::try_from(needed).unwrap_or(u64::MAX)
    }
}

impl FromStr for Fraction {
    type Err = NotAFraction;
    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let number = |text: &str| {
            let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            if digits { text.parse().map_err(|_| NotAFraction) } else { Err(NotAFraction) }
        };
        let (part, whole) = match (text.split_once('/'), text.strip_suffix('%')) {
            (Some((part, whole)), _) => (number(part)?, number(whole)?),
            (None, Some(percent)) => (number(percent)?, 100),
            (None, None) => (number(text)?, 1),
        };
        Self::new(part, whole).ok_or(NotAFraction)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.whole == 1 { write!(f, "{}", self.part) } else { write!(f, "{}/{}", self.part, self.whole) }
    }
}

/// How many must take part: so many, or a fraction of those entitled; counted in ballots (blank and invalid ones too), or in people present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Whether people present are counted, rather than ballots.
    pub present: bool,
    /// How many.
    pub least: Least,
}

/// A number, or a part of those entitled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// So many.
    Number(u64),
    /// At least this part.
    Part(Fraction),
}

/// Not a quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("12, 1/3, 25%, present:12, present:1/2")]
pub struct NotAQuorum;

impl Quorum {
    /// How many must take part, of so many who are entitled.
    pub fn needed(self, entitled: u64) -> u64 {
        match self.least {
            Least::Number(number) => number,
            Least::Part(part) => part.needed(entitled, false),
        }
    }
}

impl FromStr for Quorum {
    type Err = NotAQuorum;
    fn from_str(text: &str) -> Result<Self, NotAQuorum> {
        let (present, rest) = text.strip_prefix("present:").map_or((false, text), |rest| (true, rest));
        let least = if rest.contains(['/', '%']) {
            Least::Part(rest.parse().map_err(|_| NotAQuorum)?)
        } else {
            Least::Number(rest.parse().map_err(|_| NotAQuorum)?)
        };
        Ok(Self { present, least })
    }
}

impl fmt::Display for Quorum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let on = if self.present { "present:" } else { "" };
        match self.least {
            Least::Number(number) => write!(f, "{on}{number}"),
            Least::Part(part) => write!(f, "{on}{part}"),
        }
    }
}

/// Serialised as written.
macro_rules! as_text {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
as_text!(Fraction, Quorum);
