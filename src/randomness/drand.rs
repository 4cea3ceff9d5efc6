//! Beacons: rounds of a drand network, believed for their signature alone.
//!
//! The reader takes what `curl` prints from either version of the public interface. Nothing of it is trusted: the round must be the
//! announced one, the signature is checked against the pinned key, and the randomness must be SHA-256 of the signature (which the
//! library's `verify` does not look at).

use super::chain::{Chain, Scheme};
use crate::digest::{Digest, bytes_from_hex, hex, sha256};
use drand_verify::{G1Pubkey, G2PubkeyRfc, Pubkey as _};
use serde_json::{Value, error::Category};

/// Longest text that is read as a beacon, in bytes; a beacon has a few hundred.
pub const MAX_BEACON_BYTES: usize = 8192;

/// The bytes of a signature: 48 or 96, as the scheme has it. Kept as lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature(pub Vec<u8>);

/// A round of a network. Its fields are claims until [`Beacon::verify`] has passed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beacon {
    /// The round.
    pub round: u64,
    /// The network's signature.
    pub signature: Signature,
    /// SHA-256 of the signature: the value of the round.
    pub randomness: Digest,
    /// The signature of the round before, on networks that chain them (in round 1, the hash of the network's founding).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_signature: Option<Signature>,
}

/// Why a text is not the beacon that was announced.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeaconFault {
    /// More than [`MAX_BEACON_BYTES`].
    #[error("{found} bytes are too long for a beacon")]
    TooLarge {
        /// Bytes found.
        found: usize,
    },
    /// Not a JSON object: a page, a message of error, an address.
    #[error("not a JSON object")]
    NotJson,
    /// JSON that stops before its end: part of the text was not copied.
    #[error("the JSON stops before its end")]
    Truncated,
    /// A field that every beacon of this network has is absent.
    #[error("no field {0}")]
    MissingField(&'static str),
    /// A field is there twice.
    #[error("a field is there twice")]
    TwiceAField,
    /// A field does not hold what it should: a whole number, or hexadecimal digits.
    #[error("unreadable field {0}")]
    BadField(&'static str),
    /// The beacon has the shape of another network's.
    #[error("not a beacon of {}", .expected.facts().name)]
    WrongChain {
        /// The network announced.
        expected: Chain,
    },
    /// The beacon of another round than the announced one.
    #[error("round {expected} announced, round {found} given")]
    WrongRound {
        /// The round announced.
        expected: u64,
        /// The round given.
        found: u64,
    },
    /// The signature is not the network's: a changed digit, another network, or a forgery.
    #[error("the signature is not that of the network")]
    WrongSignature,
    /// The signature is genuine, the randomness is not its hash.
    #[error("the randomness is not the hash of the signature")]
    WrongRandomness,
}

/// The fields known here; others are passed over. A field there twice is refused by the reader itself.
#[derive(serde::Deserialize)]
struct Pasted {
    round: Option<Value>,
    signature: Option<Value>,
    randomness: Option<Value>,
    previous_signature: Option<Value>,
}

impl Beacon {
    /// Reads what `curl` printed; proves nothing yet. Absent randomness (version 2 of the interface) is computed.
    pub fn parse(text: &str) -> Result<Self, BeaconFault> {
        if text.len() > MAX_BEACON_BYTES {
            return Err(BeaconFault::TooLarge { found: text.len() });
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.starts_with('{') {
            return Err(BeaconFault::NotJson); // an array would otherwise be read as the fields in order
        }
        let pasted: Pasted = serde_json::from_str(text).map_err(|error| match error.classify() {
            Category::Eof => BeaconFault::Truncated,
            Category::Data => BeaconFault::TwiceAField,
            Category::Syntax | Category::Io => BeaconFault::NotJson,
        })?;
        let round = pasted.round.ok_or(BeaconFault::MissingField("round"))?;
        let round = round.as_u64().ok_or(BeaconFault::BadField("round"))?;
        let signature = bytes_of("signature", pasted.signature)?.ok_or(BeaconFault::MissingField("signature"))?;
        let randomness = match bytes_of("randomness", pasted.randomness)? {
            Some(bytes) => Digest(bytes.try_into().map_err(|_| BeaconFault::BadField("randomness"))?),
            None => sha256(&signature),
        };
        let previous_signature = bytes_of("previous_signature", pasted.previous_signature)?.map(Signature);
        Ok(Self { round, signature: Signature(signature), randomness, previous_signature })
    }

    /// Proves that this is the announced round of the announced network.
    pub fn verify(&self, chain: Chain, round: u64) -> Result<(), BeaconFault> {
        let scheme = chain.facts().scheme;
        let of_another = |other: Chain| other.facts().scheme != scheme && self.signature.0.len() == other.facts().scheme.signature_len();
        if Chain::ALL.into_iter().any(of_another) || (scheme == Scheme::UnchainedG1 && self.previous_signature.is_some()) {
            return Err(BeaconFault::WrongChain { expected: chain });
        }
        if self.round != round {
            return Err(BeaconFault::WrongRound { expected: round, found: self.round });
        }
        if !self.is_signed(chain)? {
            return Err(BeaconFault::WrongSignature);
        }
        if self.randomness != sha256(&self.signature.0) {
            return Err(BeaconFault::WrongRandomness);
        }
        Ok(())
    }

    fn is_signed(&self, chain: Chain) -> Result<bool, BeaconFault> {
        let facts = chain.facts();
        if self.signature.0.len() != facts.scheme.signature_len() {
            return Ok(false);
        }
        let key = bytes_from_hex(facts.public_key).expect("pinned keys are hexadecimal");
        let pinned = "pinned keys are points of their curve";
        let signed = match facts.scheme {
            Scheme::UnchainedG1 => G2PubkeyRfc::from_variable(&key).expect(pinned).verify(self.round, b"", &self.signature.0),
            Scheme::Chained => {
                let previous = self.previous_signature.as_ref().ok_or(BeaconFault::MissingField("previous_signature"))?;
                G1Pubkey::from_variable(&key).expect(pinned).verify(self.round, &previous.0, &self.signature.0)
            }
        };
        Ok(signed.unwrap_or(false)) // bytes that are no point of the curve are no signature
    }
}

/// The bytes of a field; `null` and the empty string count as absent.
fn bytes_of(field: &'static str, value: Option<Value>) -> Result<Option<Vec<u8>>, BeaconFault> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.is_empty() => Ok(None),
        Some(Value::String(text)) => bytes_from_hex(&text.to_ascii_lowercase()).map(Some).ok_or(BeaconFault::BadField(field)),
        Some(_) => Err(BeaconFault::BadField(field)),
    }
}

impl serde::Serialize for Signature {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(&self.0))
    }
}

impl<'de> serde::Deserialize<'de> for Signature {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        bytes_from_hex(&text).map(Self).ok_or_else(|| serde::de::Error::custom("expected lower-case hexadecimal digits"))
    }
}

/// Round 1000 of quicknet, as published.
#[cfg(test)]
pub(super) const QUICKNET_1000: &str = r#"{"round":1000,
    "randomness":"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
    "signature":"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}"#;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Round 1 of the chained network, as published.
    const DEFAULT_1: &str = r#"{"round":1,
        "randomness":"101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec",
        "signature":"8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb424998203d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655",
        "previous_signature":"176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a"}"#;

    fn check(text: &str, chain: Chain, round: u64) -> Result<Digest, BeaconFault> {
        let beacon = Beacon::parse(text)?;
        beacon.verify(chain, round).map(|()| beacon.randomness)
    }

    fn quicknet(text: &str) -> Result<Digest, BeaconFault> {
        check(text, Chain::Quicknet, 1000)
    }

    #[test]
    fn genuine_rounds_verify_and_give_their_randomness() {
        let randomness = "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";
        assert_eq!(quicknet(QUICKNET_1000).unwrap().to_string(), randomness);
        assert!(check(DEFAULT_1, Chain::Default, 1).is_ok());
    }

    #[test]
    fn other_spellings_of_a_genuine_round_are_the_same_beacon() {
        let same = Beacon::parse(QUICKNET_1000).unwrap();
        let (head, tail) = QUICKNET_1000.split_once(r#""randomness":"#).unwrap();
        let (_, tail) = tail.split_once(',').unwrap();
        for text in [
            format!("\u{feff}\n {QUICKNET_1000} \r\n"),
            QUICKNET_1000.replace("b44679b9", "B44679B9"),
            QUICKNET_1000.replacen('{', r#"{"previous_signature":"","note":[1.5],"#, 1),
            format!("{head}{tail}"),
            format!(r#"{head}"randomness":null,{tail}"#),
            format!("{QUICKNET_1000:MAX_BEACON_BYTES$}"),
        ] {
            assert_eq!(Beacon::parse(&text), Ok(same.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_no_beacon_says_why() {
        use BeaconFault as F;
        for (text, fault) in [
            (String::new(), F::NotJson),
            ("<html>Too early</html>".to_owned(), F::NotJson),
            (r#"[1000,"b446"]"#.to_owned(), F::NotJson),
            (format!("{QUICKNET_1000}{QUICKNET_1000}"), F::NotJson),
            (QUICKNET_1000[..100].to_owned(), F::Truncated),
            (r#"{"error":"too early"}"#.to_owned(), F::MissingField("round")),
            (r#"{"round":1000}"#.to_owned(), F::MissingField("signature")),
            (r#"{"round":1000,"round":1000}"#.to_owned(), F::TwiceAField),
            (r#"{"round":"1000","signature":"00"}"#.to_owned(), F::BadField("round")),
            (r#"{"round":-1,"signature":"00"}"#.to_owned(), F::BadField("round")),
            (r#"{"round":1000,"signature":"xy"}"#.to_owned(), F::BadField("signature")),
            (r#"{"round":1000,"signature":7}"#.to_owned(), F::BadField("signature")),
            (r#"{"round":1000,"signature":"00","randomness":"00"}"#.to_owned(), F::BadField("randomness")),
            (" ".repeat(MAX_BEACON_BYTES + 1), F::TooLarge { found: MAX_BEACON_BYTES + 1 }),
        ] {
            assert_eq!(Beacon::parse(&text), Err(fault), "{text}");
        }
    }

    #[test]
    fn another_round_another_network_and_changed_digits_are_told_apart() {
        use BeaconFault as F;
        let altered = |from: &str, to: &str| quicknet(&QUICKNET_1000.replace(from, to));
        assert_eq!(check(QUICKNET_1000, Chain::Quicknet, 1001), Err(F::WrongRound { expected: 1001, found: 1000 }));
        assert_eq!(check(&QUICKNET_1000.replace("1000", "1001"), Chain::Quicknet, 1001), Err(F::WrongSignature));
        assert_eq!(altered("ed5e39", "ed5e38"), Err(F::WrongSignature));
        assert_eq!(altered("ed5e39", "ed5e"), Err(F::WrongSignature));
        assert_eq!(altered("e54fdd", "e54fde"), Err(F::WrongRandomness));
        let wrong = |expected| Err(F::WrongChain { expected });
        assert_eq!(check(DEFAULT_1, Chain::Quicknet, 1), wrong(Chain::Quicknet));
        assert_eq!(check(QUICKNET_1000, Chain::Default, 1000), wrong(Chain::Default));
        assert_eq!(altered("\"randomness\"", "\"previous_signature\":\"00\",\"randomness\""), wrong(Chain::Quicknet));
        assert_eq!(check(&DEFAULT_1.replace("previous_", "p_"), Chain::Default, 1), Err(F::MissingField("previous_signature")));
        assert_eq!(check(&DEFAULT_1.replace("cb390a", "cb390b"), Chain::Default, 1), Err(F::WrongSignature));
    }

    #[test]
    fn the_point_at_infinity_signs_nothing() {
        let infinity = format!(r#"{{"round":1000,"signature":"c0{}"}}"#, "00".repeat(47));
        assert_eq!(quicknet(&infinity), Err(BeaconFault::WrongSignature));
    }

    proptest! {
        #[test]
        fn the_reader_survives_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let text = String::from_utf8_lossy(&bytes);
            prop_assert!(quicknet(&text).is_err());
            let in_braces = format!("{{{text}}}");
            prop_assert!(quicknet(&in_braces).is_err());
        }

        #[test]
        fn a_genuine_text_cut_or_with_a_byte_changed_never_gives_another_value(at in 0..QUICKNET_1000.len(), byte in 0x20_u8..0x7f) {
            let genuine = quicknet(QUICKNET_1000).unwrap();
            prop_assert!(quicknet(&QUICKNET_1000[..at]).is_err());
            let mut bytes = QUICKNET_1000.as_bytes().to_vec();
            bytes[at] = byte;
            let changed = quicknet(&String::from_utf8(bytes).unwrap());
            prop_assert!(changed.is_err() || changed == Ok(genuine));
        }
    }
}
