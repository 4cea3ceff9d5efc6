//! Hashes: the one notation of `docs/format.md`, and the Merkle tree hash of RFC 6962.
//!
//! Everything hashed is bytes; nothing here knows what the bytes mean.

use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 value: 32 bytes, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Reads 64 lower-case hexadecimal digits; anything else is `None`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut digest = [0; 32];
        (pairs(text)?.len() == digest.len()).then_some(())?;
        for (byte, pair) in digest.iter_mut().zip(pairs(text)?) {
            *byte = byte_of(*pair)?;
        }
        Some(Self(digest))
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::from_hex(&text).ok_or_else(|| serde::de::Error::custom("expected 64 lower-case hexadecimal digits"))
    }
}

/// Lower-case hexadecimal digits of `bytes`.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' - 10 + half });
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes of an even number of lower-case hexadecimal digits; anything else is `None`.
pub fn bytes_from_hex(text: &str) -> Option<Vec<u8>> {
    pairs(text)?.iter().copied().map(byte_of).collect()
}

/// Digits two by two; none where one is left over.
fn pairs(text: &str) -> Option<&[[u8; 2]]> {
    let (pairs, rest) = text.as_bytes().as_chunks();
    rest.is_empty().then_some(pairs)
}

/// The byte of two digits.
fn byte_of([high, low]: [u8; 2]) -> Option<u8> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    Some(digit(high)? << 4 | digit(low)?)
}

/// `lp(x)`: the length of `x` as 8 bytes, big-endian, then `x`.
pub fn lp(part: &[u8]) -> Vec<u8> {
    let mut bytes = (part.len() as u64).to_be_bytes().to_vec();
    bytes.extend_from_slice(part);
    bytes
}

/// `H(tag, a, b, …)`: SHA-256 of `lp(tag) ‖ lp(a) ‖ lp(b) ‖ …`. The tag keeps hashes of different meaning apart.
pub fn tagged(tag: &str, parts: &[&[u8]]) -> Digest {
    parts.iter().fold(Tagged::new(tag), |begun, part| begun.with(part)).end()
}

/// `H(tag, a, b, …)` in the making: a beginning that many hashes share need be hashed once only.
#[derive(Clone, Debug)]
pub struct Tagged(Sha256);

impl Tagged {
    /// The tag.
    pub fn new(tag: &str) -> Self {
        Self(Sha256::new()).with(tag.as_bytes())
    }

    /// One part more.
    #[must_use]
    pub fn with(self, part: &[u8]) -> Self {
        Self(self.0.chain_update((part.len() as u64).to_be_bytes()).chain_update(part))
    }

    /// One part more, given in pieces.
    #[must_use]
    pub fn with_pieces<'a>(self, pieces: impl Iterator<Item = &'a [u8]> + Clone) -> Self {
        let length: usize = pieces.clone().map(<[u8]>::len).sum();
        Self(pieces.fold(self.0.chain_update((length as u64).to_be_bytes()), Sha256::chain_update))
    }

    /// The hash.
    pub fn end(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}

/// Plain SHA-256: the name of a public blob.
pub fn sha256(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// Merkle leaf: SHA-256 of 0x00 and the leaf's bytes (RFC 6962, section 2.1).
pub fn leaf(bytes: &[u8]) -> Digest {
    Digest(Sha256::new().chain_update([0]).chain_update(bytes).finalize().into())
}

/// Merkle node: SHA-256 of 0x01 and both children (RFC 6962, section 2.1).
pub fn node(left: &Digest, right: &Digest) -> Digest {
    Digest(Sha256::new().chain_update([1]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// Root of the tree over `leaves` (already hashed); of no leaves, SHA-256 of nothing.
pub fn merkle_root(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => sha256(b""),
        [only] => *only,
        many => {
            let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
            node(&merkle_root(left), &merkle_root(right))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_goes_both_ways_and_refuses_the_rest() {
        assert_eq!(bytes_from_hex("00ff1a"), Some(vec![0, 255, 26]));
        assert_eq!(hex(&[0, 255, 26]), "00ff1a");
        for bad in ["0", "0G", "AB", "é0", " 0"] {
            assert_eq!(bytes_from_hex(bad), None, "{bad}");
        }
        assert_eq!(Digest::from_hex("00"), None);
    }

    #[test]
    fn lengths_keep_parts_apart() {
        assert_ne!(tagged("t", &[b"ab", b"c"]), tagged("t", &[b"a", b"bc"]));
        assert_ne!(tagged("t", &[b"a"]), tagged("u", &[b"a"]));
        let spelled_out = [lp(b"t"), lp(b"ab"), lp(b"")].concat();
        assert_eq!(tagged("t", &[b"ab", b""]), sha256(&spelled_out));
        assert_eq!(lp(b"ab"), b"\0\0\0\0\0\0\0\x02ab");
    }

    #[test]
    fn the_empty_tree_is_the_hash_of_nothing() {
        assert_eq!(merkle_root(&[]).to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(leaf(b"").to_string(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        let [a, b, c] = [leaf(b"a"), leaf(b"b"), leaf(b"c")];
        assert_eq!(merkle_root(&[a, b, c]), node(&node(&a, &b), &c));
        assert_eq!(merkle_root(&[a, b, c, a]), node(&node(&a, &b), &node(&c, &a)));
    }
}
