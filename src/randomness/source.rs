//! Sources of chance: what a person asks for, and how the plan writes it.

use super::chain::Chain;
use crate::text::Untrusted;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::{fmt, str::FromStr};

/// Most digits that one `dice` source may ask people to roll.
pub const MAX_DICE: u32 = 1000;

/// Most digits of a `balls` source: a lottery has at most a million tickets.
pub const MAX_BALLS: u32 = 6;

/// A source of chance, as announced by a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A round of a public randomness network: nobody knows it before its time, everybody can check it after.
    Drand {
        /// The network.
        chain: Chain,
        /// The round, from 1.
        round: u64,
    },
    /// Ten-sided dice (or balls) rolled in public.
    Dice {
        /// How many digits, from 1 to [`MAX_DICE`].
        digits: u32,
    },
    /// Balls drawn, or ten-sided dice rolled, in front of everybody: the digits are the number of the ticket, and nothing is hashed.
    Balls {
        /// How many digits, from 1 to [`MAX_BALLS`]: a lottery of ten to the power of that many tickets.
        digits: u32,
    },
    /// Secrets of people in the room, each committed to before any is said.
    Ceremony,
    /// A sentence that somebody chooses: never binding.
    Phrase,
    /// A try, without any evidence: never binding.
    Rehearsal,
}

impl Source {
    /// Whether the value comes from the hands or mouth of people in the room, who might wait to see a beacon first.
    pub fn by_human_hands(&self) -> bool {
        match self {
            Self::Dice { .. } | Self::Balls { .. } | Self::Ceremony | Self::Phrase => true,
            Self::Drand { .. } | Self::Rehearsal => false,
        }
    }

    /// When the value becomes known to everybody; `None` for sources that no clock governs.
    pub fn known_from(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Drand { chain, round } => chain.time_of(*round),
            Self::Dice { .. } | Self::Balls { .. } | Self::Ceremony | Self::Phrase | Self::Rehearsal => None,
        }
    }

    /// The number of tickets that a lottery must have for this source to draw one of them; `None` for sources of any lottery.
    pub fn tickets(&self) -> Option<u32> {
        match self {
            Self::Balls { digits } => 10u32.checked_pow(*digits),
            Self::Drand { .. } | Self::Dice { .. } | Self::Ceremony | Self::Phrase | Self::Rehearsal => None,
        }
    }

    /// The address to fetch the evidence from, where there is one.
    pub fn fetch_url(&self) -> Option<String> {
        match self {
            Self::Drand { chain, round } => Some(chain.fetch_url(*round)),
            Self::Dice { .. } | Self::Balls { .. } | Self::Ceremony | Self::Phrase | Self::Rehearsal => None,
        }
    }
}

/// The full source string of the plan, in ASCII: the name that enters the seed.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drand { chain, round } => write!(f, "drand:{}:{round}", chain.facts().name),
            Self::Dice { digits } => write!(f, "dice:{digits}"),
            Self::Balls { digits } => write!(f, "balls:{digits}"),
            Self::Ceremony => f.write_str("ceremony"),
            Self::Phrase => f.write_str("phrase"),
            Self::Rehearsal => f.write_str("rehearsal"),
        }
    }
}

/// A text that is not a source string exactly as a plan writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a source as a plan writes it, such as drand:quicknet:12345")]
pub struct NotASource;

/// Reads exactly what `Display` writes. What people type is a [`Wish`].
impl FromStr for Source {
    type Err = NotASource;
    fn from_str(text: &str) -> Result<Self, NotASource> {
        let source = text.parse::<Wish>().map_err(|_| NotASource)?.resolve();
        if source.to_string() == text { Ok(source) } else { Err(NotASource) }
    }
}

impl serde::Serialize for Source {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Source {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What a person types to name a source: `drand:quicknet:12345`, `drand:quicknet@2026-03-14T18:00Z`, `dice:20`, `balls:3`,
/// `ceremony`, `phrase`, `rehearsal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A source in full.
    Source(Source),
    /// The first round at or after a time.
    BeaconAt {
        /// The network.
        chain: Chain,
        /// The time wished for.
        time: DateTime<Utc>,
    },
}

impl Wish {
    /// The source that the plan will announce.
    pub fn resolve(self) -> Source {
        match self {
            Self::Source(source) => source,
            Self::BeaconAt { chain, time } => Source::Drand { chain, round: chain.round_at(time) },
        }
    }
}

/// Why a typed text names no source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WishFault {
    /// No such kind of source.
    #[error("unknown source {}", .0.shown())]
    UnknownSource(Untrusted),
    /// `drand` names a network that is not in the table, or none.
    #[error("unknown drand network {}", .0.shown())]
    UnknownChain(Untrusted),
    /// A network, and neither round nor time.
    #[error("drand network without a round or a time")]
    MissingRound,
    /// The round is not a whole number from 1.
    #[error("not a round: {}", .0.shown())]
    BadRound(Untrusted),
    /// The round or time lies after the year 9999.
    #[error("round too far in the future: {0}")]
    RoundTooFar(u64),
    /// The time is not RFC 3339.
    #[error("not a time: {}", .0.shown())]
    BadTime(Untrusted),
    /// The time does not say of which zone it is.
    #[error("a time without its zone: {}", .0.shown())]
    TimeWithoutZone(Untrusted),
    /// The number of digits is missing or not a whole number.
    #[error("not a number of digits: {}", .0.shown())]
    BadDigits(Untrusted),
    /// `dice:0`.
    #[error("at least one digit must be rolled")]
    NoDigits,
    /// More than [`MAX_DICE`] digits.
    #[error("more than {MAX_DICE} digits")]
    TooManyDigits,
    /// `balls` without a number of digits from 1 to [`MAX_BALLS`].
    #[error("not a number of balls: {}", .0.shown())]
    BadBalls(Untrusted),
    /// Something follows a source that takes nothing more.
    #[error("{source_name} takes nothing more")]
    NothingMore {
        /// The source's own name, complete as it is.
        source_name: &'static str,
    },
}

impl WishFault {
    /// Texts that would be right in this place.
    pub fn examples(&self) -> &'static [&'static str] {
        match self {
            Self::UnknownSource(_) => {
                &["drand:quicknet@2026-03-14T18:00Z", "drand:quicknet:12345", "dice:20", "balls:3", "ceremony", "phrase", "rehearsal"]
            }
            Self::UnknownChain(_) | Self::MissingRound => {
                &["drand:quicknet:12345", "drand:quicknet@2026-03-14T18:00Z", "drand:default:12345"]
            }
            Self::BadRound(_) | Self::RoundTooFar(_) => &["drand:quicknet:12345"],
            Self::BadTime(_) | Self::TimeWithoutZone(_) => {
                &["drand:quicknet@2026-03-14T18:00Z", "drand:quicknet@2026-03-14T18:00:00+01:00"]
            }
            Self::BadDigits(_) | Self::NoDigits | Self::TooManyDigits => &["dice:20"],
            Self::BadBalls(_) => &["balls:3", "balls:4"],
            Self::NothingMore { source_name } => match *source_name {
                "ceremony" => &["ceremony"],
                "phrase" => &["phrase"],
                _ => &["rehearsal"],
            },
        }
    }
}

impl FromStr for Wish {
    type Err = WishFault;

    fn from_str(text: &str) -> Result<Self, WishFault> {
        let text = text.trim();
        let (kind, rest) = text.split_once(':').map_or((text, None), |(kind, rest)| (kind, Some(rest)));
        match (kind, rest) {
            ("drand", rest) => beacon(rest.unwrap_or_default()),
            ("dice", rest) => dice(rest.unwrap_or_default()),
            ("balls", rest) => balls(rest.unwrap_or_default()),
            ("ceremony", None) => Ok(Self::Source(Source::Ceremony)),
            ("ceremony", Some(_)) => Err(WishFault::NothingMore { source_name: "ceremony" }),
            ("phrase", None) => Ok(Self::Source(Source::Phrase)),
            ("rehearsal", None) => Ok(Self::Source(Source::Rehearsal)),
            ("phrase", Some(_)) => Err(WishFault::NothingMore { source_name: "phrase" }),
            ("rehearsal", Some(_)) => Err(WishFault::NothingMore { source_name: "rehearsal" }),
            _ => Err(WishFault::UnknownSource(Untrusted::new(text))),
        }
    }
}

/// Reads what follows `drand:`.
fn beacon(text: &str) -> Result<Wish, WishFault> {
    let end = text.find([':', '@']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let chain = Chain::named(name).ok_or_else(|| WishFault::UnknownChain(Untrusted::new(name)))?;
    let wish = if let Some(time) = rest.strip_prefix('@') {
        Wish::BeaconAt { chain, time: moment(time)? }
    } else {
        let digits = rest.strip_prefix(':').filter(|digits| !digits.is_empty()).ok_or(WishFault::MissingRound)?;
        let round = whole_number(digits).filter(|round| *round > 0).ok_or_else(|| WishFault::BadRound(Untrusted::new(digits)))?;
        Wish::Source(Source::Drand { chain, round })
    };
    match wish.resolve() {
        Source::Drand { chain, round } if chain.time_of(round).is_none() => Err(WishFault::RoundTooFar(round)),
        _ => Ok(wish),
    }
}

/// Reads what follows `dice:`.
fn dice(text: &str) -> Result<Wish, WishFault> {
    match whole_number(text).ok_or_else(|| WishFault::BadDigits(Untrusted::new(text)))? {
        0 => Err(WishFault::NoDigits),
        digits => match u32::try_from(digits) {
            Ok(digits) if digits <= MAX_DICE => Ok(Wish::Source(Source::Dice { digits })),
            _ => Err(WishFault::TooManyDigits),
        },
    }
}

/// Reads what follows `balls:`.
fn balls(text: &str) -> Result<Wish, WishFault> {
    let digits = whole_number(text).and_then(|digits| u32::try_from(digits).ok()).filter(|digits| (1..=MAX_BALLS).contains(digits));
    digits.map(|digits| Wish::Source(Source::Balls { digits })).ok_or_else(|| WishFault::BadBalls(Untrusted::new(text)))
}

/// RFC 3339, or the same to the minute with `Z`. Never a local time: the plan is read in other places than it was written.
fn moment(text: &str) -> Result<DateTime<Utc>, WishFault> {
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Ok(time.to_utc());
    }
    let to_the_minute = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok();
    if let Some(time) = text.strip_suffix('Z').and_then(to_the_minute) {
        return Ok(time.and_utc());
    }
    if to_the_minute(text).is_some() || DateTime::parse_from_rfc3339(&format!("{text}Z")).is_ok() {
        return Err(WishFault::TimeWithoutZone(Untrusted::new(text)));
    }
    Err(WishFault::BadTime(Untrusted::new(text)))
}

/// Digits alone, without the sign that `parse` would accept; what is beyond 64 bits saturates, to be refused as too much.
fn whole_number(text: &str) -> Option<u64> {
    let digits_alone = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits_alone.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wished(text: &str) -> Result<String, WishFault> {
        text.parse::<Wish>().map(|wish| wish.resolve().to_string())
    }

    #[test]
    fn a_wish_becomes_the_string_of_the_plan() {
        for (typed, planned) in [
            ("drand:quicknet:12345", "drand:quicknet:12345"),
            (" drand:quicknet:0012345\n", "drand:quicknet:12345"),
            ("drand:default:7", "drand:default:7"),
            ("drand:quicknet@2023-08-23T15:09:28Z", "drand:quicknet:2"),
            ("drand:quicknet@2023-08-23T15:59Z", "drand:quicknet:992"),
            ("drand:quicknet@2023-08-23T17:59:00+02:00", "drand:quicknet:992"),
            ("drand:default@1999-01-01T00:00Z", "drand:default:1"),
            ("dice:20", "dice:20"),
            ("balls:03", "balls:3"),
            ("ceremony", "ceremony"),
            ("phrase", "phrase"),
            ("rehearsal", "rehearsal"),
        ] {
            assert_eq!(wished(typed), Ok(planned.to_owned()), "{typed}");
            assert_eq!(planned.parse::<Source>().unwrap().to_string(), planned);
        }
    }

    #[test]
    fn each_mistake_has_its_own_fault_with_the_text_that_caused_it() {
        use WishFault as F;
        let text = Untrusted::new;
        for (typed, fault) in [
            ("", F::UnknownSource(text(""))),
            ("coin:3", F::UnknownSource(text("coin:3"))),
            ("Dice:20", F::UnknownSource(text("Dice:20"))),
            ("drand", F::UnknownChain(text(""))),
            ("drand:fastnet:3", F::UnknownChain(text("fastnet"))),
            ("drand:quicknet", F::MissingRound),
            ("drand:quicknet:", F::MissingRound),
            ("drand:quicknet:0", F::BadRound(text("0"))),
            ("drand:quicknet:+5", F::BadRound(text("+5"))),
            ("drand:quicknet:5:6", F::BadRound(text("5:6"))),
            ("drand:quicknet:٣", F::BadRound(text("٣"))),
            ("drand:quicknet:99999999999999999999999", F::RoundTooFar(u64::MAX)),
            ("drand:quicknet@tomorrow", F::BadTime(text("tomorrow"))),
            ("drand:quicknet@2026-02-30T18:00Z", F::BadTime(text("2026-02-30T18:00Z"))),
            ("drand:quicknet@2026-03-14T18:00", F::TimeWithoutZone(text("2026-03-14T18:00"))),
            ("drand:quicknet@2026-03-14T18:00:05", F::TimeWithoutZone(text("2026-03-14T18:00:05"))),
            ("dice", F::BadDigits(text(""))),
            ("dice:twenty", F::BadDigits(text("twenty"))),
            ("dice:-1", F::BadDigits(text("-1"))),
            ("dice:0", F::NoDigits),
            ("dice:1001", F::TooManyDigits),
            ("dice:4294967316", F::TooManyDigits),
            ("balls", F::BadBalls(text(""))),
            ("balls:0", F::BadBalls(text("0"))),
            ("balls:7", F::BadBalls(text("7"))),
            ("balls:three", F::BadBalls(text("three"))),
            ("ceremony:3", F::NothingMore { source_name: "ceremony" }),
            ("phrase:hello", F::NothingMore { source_name: "phrase" }),
            ("rehearsal:2", F::NothingMore { source_name: "rehearsal" }),
        ] {
            assert_eq!(typed.parse::<Wish>(), Err(fault.clone()), "{typed}");
            assert!(fault.examples().iter().all(|example| example.parse::<Wish>().is_ok()), "{fault}");
        }
        assert!(matches!("drand:quicknet@9999-12-31T23:59:59Z".parse::<Wish>(), Err(F::RoundTooFar(_))));
    }

    #[test]
    fn a_plan_writes_a_source_in_one_way_only() {
        for text in ["drand:quicknet:012", " dice:20", "dice:020", "drand:quicknet@2026-03-14T18:00Z", "DICE:20", "phrase\n"] {
            assert_eq!(text.parse::<Source>(), Err(NotASource), "{text}");
        }
        let source = Source::Drand { chain: Chain::Quicknet, round: 12345 };
        assert_eq!(serde_json::to_string(&source).unwrap(), "\"drand:quicknet:12345\"");
        assert_eq!(serde_json::from_str::<Source>("\"drand:quicknet:12345\"").unwrap(), source);
        assert!(serde_json::from_str::<Source>("\"dice:020\"").is_err());
    }

    #[test]
    fn only_a_beacon_has_an_address_and_an_hour() {
        let beacon = Source::Drand { chain: Chain::Quicknet, round: 1 };
        let address = "https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/1";
        assert_eq!(beacon.fetch_url().as_deref(), Some(address));
        assert_eq!(beacon.known_from(), Chain::Quicknet.time_of(1));
        assert_eq!((Source::Phrase.fetch_url(), Source::Phrase.known_from()), (None, None));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(drand|dice|phrase|)(:|@|)(quicknet|default|)(:|@|)\\PC{0,24}") {
            if let Ok(wish) = text.parse::<Wish>() {
                let planned = wish.resolve().to_string();
                prop_assert!(planned.is_ascii());
                prop_assert_eq!(planned.parse::<Source>(), Ok(wish.resolve()));
            }
        }
    }
}
