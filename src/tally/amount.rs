//! Exact numbers of a count, as they are shown: votes, fixed point, fractions.

use num_bigint::BigInt;
use num_rational::BigRational;
use serde::{Serialize, Serializer};
use std::fmt;

/// An exact number. As text: `12`, `1300.00000`, `3/7`; as JSON: a number where it is whole, else that text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A whole number.
    Whole(i64),
    /// Fixed point.
    Decimal {
        /// In units of 10^-digits.
        units: i128,
        /// Digits after the point.
        digits: u32,
    },
    /// A fraction.
    Fraction(Box<BigRational>),
}

impl Amount {
    /// A number of votes.
    pub fn votes(votes: u64) -> Self {
        Self::Whole(i64::try_from(votes).unwrap_or(i64::MAX))
    }

    /// Its value, for comparing amounts of different kinds.
    pub fn value(&self) -> BigRational {
        match self {
            Self::Whole(whole) => BigRational::from_integer((*whole).into()),
            Self::Decimal { units, digits } => BigRational::new((*units).into(), BigInt::from(10).pow(*digits)),
            Self::Fraction(fraction) => (**fraction).clone(),
        }
    }
}

impl From<BigRational> for Amount {
    fn from(fraction: BigRational) -> Self {
        Self::Fraction(Box::new(fraction))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(whole) => write!(f, "{whole}"),
            Self::Decimal { units, digits: 0 } => write!(f, "{units}"),
            Self::Decimal { units, digits } => {
                let (scale, sign) = (10_u128.pow(*digits), if *units < 0 { "-" } else { "" });
                let size = units.unsigned_abs();
                write!(f, "{sign}{}.{:0width$}", size / scale, size % scale, width = *digits as usize)
            }
            Self::Fraction(fraction) => write!(f, "{fraction}"),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(whole) => serializer.serialize_i64(*whole),
            Self::Decimal { .. } | Self::Fraction(_) => serializer.collect_str(self),
        }
    }
}
