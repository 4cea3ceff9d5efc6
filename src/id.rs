//! Names of things: short, public, never reused.

use crate::digest::{bytes_from_hex, hex};
use std::{fmt, str::FromStr};

/// A text that is not a name of the kind expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a name such as {example}")]
pub struct NotAName {
    /// A name of the kind that was expected.
    pub example: &'static str,
}

/// A name is its text, in JSON and for developers too.
macro_rules! spelled {
    ($name:ident) => {
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// A number with zeros before it up to the width, written into a buffer.
fn digits(buffer: &mut [u8; 10], number: u32, width: usize) -> &str {
    let (mut rest, mut first) = (number, buffer.len() - width);
    for place in (0..buffer.len()).rev() {
        buffer[place] = b'0' + (rest % 10) as u8;
        if rest > 0 {
            first = first.min(place);
        }
        rest /= 10;
    }
    std::str::from_utf8(&buffer[first..]).unwrap_or_default()
}

/// The number after the prefix, from 1: ASCII digits alone, no zeros before it beyond the width.
fn counter(text: &str, prefix: &str, width: usize) -> Option<u32> {
    let digits = text.strip_prefix(prefix)?;
    let spelled =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits.len() == width || digits.len() > width && !digits.starts_with('0'));
    digits.parse().ok().filter(|number| spelled && *number > 0)
}

/// Defines a newtype over a counter from 1, written as a prefix and the number without leading zeros beyond `$width`.
macro_rules! counted {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $width:literal, $example:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($prefix)?;
                f.write_str(digits(&mut [0; 10], self.0, $width))
            }
        }

        impl FromStr for $name {
            type Err = NotAName;
            fn from_str(text: &str) -> Result<Self, NotAName> {
                counter(text, $prefix, $width).map(Self).ok_or(NotAName { example: $example })
            }
        }

        spelled!($name);
    };
}

counted!(
    /// A member of the assembly: `m1`, `m2`, … in order of enrolment.
    MemberId, "m", 1, "m1"
);
counted!(
    /// A draw: `d1`, `d2`, … in order of planning.
    DrawId, "d", 1, "d1"
);
counted!(
    /// A frozen pool of people: `pool1`, `pool2`, … in order of import.
    PoolId, "pool", 1, "pool1"
);
counted!(
    /// A proposal, or an amendment to one: `p1`, `p2`, … in the order in which they were put.
    ProposalId, "p", 1, "p1"
);
counted!(
    /// A free topic of discussion: `topic1`, `topic2`, … in order of opening.
    TopicId, "topic", 1, "topic1"
);
counted!(
    /// A contribution to a discussion: `c1`, `c2`, … in order of writing, whatever it is about.
    PostId, "c", 1, "c1"
);
counted!(
    /// A vote: `v1`, `v2`, … in the order in which they were opened.
    VoteId, "v", 1, "v1"
);
counted!(
    /// A person of one pool, without a name: `p0001`, `p0002`, … in the pool's own order.
    PersonId, "p", 4, "p0001"
);

impl PersonId {
    /// Position in the pool's list of people, from 0.
    pub fn index(self) -> usize {
        self.0 as usize - 1
    }

    /// The person at a position of the pool's list.
    ///
    /// # Panics
    /// Beyond 2^32 - 2 people: imports are limited to far fewer.
    pub fn at(index: usize) -> Self {
        Self(u32::try_from(index + 1).expect("a pool is far smaller than 2^32"))
    }

    /// Appends the name to a file: [`fmt::Display`] without its machinery, for files that hold hundreds of thousands of them.
    pub fn write(self, file: &mut Vec<u8>) {
        let digit = |unit: u32| b'0' + (self.0 / unit % 10) as u8;
        if self.0 < 10_000 {
            file.extend_from_slice(&[b'p', digit(1000), digit(100), digit(10), digit(1)]);
        } else {
            file.push(b'p');
            file.extend_from_slice(digits(&mut [0; 10], self.0, 4).as_bytes());
        }
    }
}

/// What a thread of discussion is about, spelled as the name of the thing itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A draw.
    Draw(DrawId),
    /// A proposal, or an amendment to one.
    Proposal(ProposalId),
    /// A topic of its own.
    Topic(TopicId),
    /// A vote.
    Vote(VoteId),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Draw(id) => fmt::Display::fmt(id, f),
            Self::Proposal(id) => fmt::Display::fmt(id, f),
            Self::Topic(id) => fmt::Display::fmt(id, f),
            Self::Vote(id) => fmt::Display::fmt(id, f),
        }
    }
}

impl FromStr for Target {
    type Err = NotAName;
    fn from_str(text: &str) -> Result<Self, NotAName> {
        let (draw, proposal, vote) = (text.parse().map(Self::Draw), text.parse().map(Self::Proposal), text.parse().map(Self::Vote));
        text.parse().map(Self::Topic).or(draw).or(proposal).or(vote).map_err(|_: NotAName| NotAName { example: "p1, d1, topic1" })
    }
}

spelled!(Target);

/// Defines a newtype over 16 random bytes, written as 32 hexadecimal digits.
macro_rules! random {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }

        impl FromStr for $name {
            type Err = NotAName;
            fn from_str(text: &str) -> Result<Self, NotAName> {
                let bytes = bytes_from_hex(text).and_then(|bytes| bytes.try_into().ok());
                bytes.map(Self).ok_or(NotAName { example: "32 hexadecimal digits" })
            }
        }

        spelled!($name);
    };
}

random!(
    /// An assembly, for all its life.
    AssemblyId
);
random!(
    /// What hides a committed secret until it is said: without it, a short secret could be found by trying.
    Nonce
);
random!(
    /// One act by one client: a retry carries the same, and appends nothing twice.
    OpId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_a_name() {
        assert_eq!("m12".parse(), Ok(MemberId(12)));
        assert_eq!(PersonId(7).to_string(), "p0007");
        assert_eq!(PersonId(12345).to_string().parse(), Ok(PersonId(12345)));
        for bad in ["m0", "m01", "m", "M1", "d1", "m-1", "m+1", "m4294967296", " m1"] {
            assert!(bad.parse::<MemberId>().is_err(), "{bad}");
        }
        assert!("p12345".parse::<PersonId>().is_ok() && "p012345".parse::<PersonId>().is_err());
        assert!(matches!(("d3".parse(), "topic2".parse()), (Ok(Target::Draw(DrawId(3))), Ok(Target::Topic(TopicId(2))))));
        assert!("topic".parse::<Target>().is_err() && "c1".parse::<Target>().is_err());
        assert_eq!(PersonId::at(0).index(), 0);
        assert!("0".repeat(32).parse::<OpId>().is_ok() && "0".repeat(31).parse::<OpId>().is_err());
    }
}
