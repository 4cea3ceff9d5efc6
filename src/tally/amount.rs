//! Exact numbers of a count, as they are shown: votes, fixed point, fractions.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive as _;
use serde::{Serialize, Serializer, ser::SerializeMap as _};
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
    /// A median grade, with how many gave each grade, lowest first.
    Grade {
        /// The name of the median.
        median: String,
        /// How many gave each grade.
        merits: Vec<u64>,
    },
}

impl Amount {
    /// A number of votes.
    pub fn votes(votes: u64) -> Self {
        Self::Whole(i64::try_from(votes).unwrap_or(i64::MAX))
    }

    /// A fraction in fixed point, rounded to the nearest: for showing, never for comparing.
    pub fn rounded(fraction: &BigRational, digits: u32) -> Self {
        let scaled = (fraction * BigInt::from(10).pow(digits)).round().to_integer();
        Self::Decimal { units: scaled.to_i128().unwrap_or(i128::MAX), digits }
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
            Self::Grade { median, .. } => f.write_str(median),
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(whole) => serializer.serialize_i64(*whole),
            Self::Decimal { .. } | Self::Fraction(_) => serializer.collect_str(self),
            Self::Grade { median, merits } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("median", median)?;
                map.serialize_entry("merits", merits)?;
                map.end()
            }
        }
    }
}
