//! An entry: a header, one line of canonical JSON whose exact bytes are a leaf of the tree, and often a sealed payload.
//!
//! The header stays for ever. The payload holds what a person may ask to have erased; the header knows it by [`seal`] alone.

use crate::{
    canonical::{self, CanonicalError},
    clock,
    digest::{Digest, bytes_from_hex, hex, tagged},
    id::OpId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;

/// Longest header, in bytes.
pub const MAX_HEADER: usize = 64 * 1024;
/// Longest payload, in bytes: what is larger is a blob.
pub const MAX_PAYLOAD: usize = 1024 * 1024;

const SALT: &str = "salt";

/// Why bytes are not an entry's, or an entry cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Not canonical JSON of the expected keys.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
    /// More bytes than [`MAX_HEADER`] or [`MAX_PAYLOAD`].
    #[error("{length} bytes, at most {limit} are allowed")]
    TooLong {
        /// Bytes there are.
        length: usize,
        /// Bytes there may be.
        limit: usize,
    },
    /// A kind that is not written like `draw.planned/1`.
    #[error("a kind is written like draw.planned/1")]
    Kind,
    /// A time that is not RFC 3339 in UTC with milliseconds, or that milliseconds cannot hold.
    #[error("a time is RFC 3339 in UTC with milliseconds")]
    Time,
    /// A payload that is not an object with a salt of 64 lower-case hexadecimal digits, or content that brings its own salt.
    #[error("a payload is an object with a salt of 64 hexadecimal digits")]
    Salt,
}

/// The public part of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Position in the record, from 0, without gaps. Order comes from here only.
    pub seq: u64,
    /// When, as the writer's clock had it; whole milliseconds.
    pub at: DateTime<Utc>,
    /// Who: a member's name, or `operator` where nobody is named.
    pub by: String,
    /// The act: a retry finds it and appends nothing.
    pub op: OpId,
    /// What happened and the version of its shape: `draw.planned/1`.
    pub kind: String,
    /// What must stay public for the record to be checkable: ids, references, counts.
    pub data: Value,
    /// [`seal`] of the payload, where there is one.
    pub sealed: Option<Digest>,
}

/// The header as it stands in JSON.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    at: Cow<'a, str>,
    by: Cow<'a, str>,
    data: Cow<'a, Value>,
    kind: Cow<'a, str>,
    op: OpId,
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed: Option<Digest>,
    seq: u64,
}

impl Header {
    /// The one line of bytes that is stored and hashed.
    pub fn to_bytes(&self) -> Result<Vec<u8>, EntryError> {
        let at = clock::to_text(self.at);
        if clock::from_text(&at) != Some(self.at) {
            return Err(EntryError::Time);
        }
        if !is_kind(&self.kind) {
            return Err(EntryError::Kind);
        }
        let line = Line {
            at: at.into(),
            by: self.by.as_str().into(),
            data: Cow::Borrowed(&self.data),
            kind: self.kind.as_str().into(),
            op: self.op,
            sealed: self.sealed,
            seq: self.seq,
        };
        let bytes = canonical::to_bytes(&line)?;
        within(&bytes, MAX_HEADER)?;
        Ok(bytes)
    }

    /// Reads bytes that must be exactly what [`Header::to_bytes`] writes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EntryError> {
        let header = Self::from_bytes_trusted(bytes)?;
        if header.to_bytes()? == bytes { Ok(header) } else { Err(CanonicalError::NotCanonical.into()) }
    }

    /// Reads like [`Header::from_bytes`] without comparing the spelling: for folding one's own file, where the tree has vouched for
    /// the bytes or `verify` will.
    pub fn from_bytes_trusted(bytes: &[u8]) -> Result<Self, EntryError> {
        within(bytes, MAX_HEADER)?;
        let line: Line = serde_json::from_slice(bytes).map_err(unreadable)?;
        if !is_kind(&line.kind) {
            return Err(EntryError::Kind);
        }
        Ok(Self {
            seq: line.seq,
            at: clock::from_text(&line.at).ok_or(EntryError::Time)?,
            by: line.by.into_owned(),
            op: line.op,
            kind: line.kind.into_owned(),
            data: line.data.into_owned(),
            sealed: line.sealed,
        })
    }
}

/// The sealed part of an entry: content, and a salt without which nobody can test a guess of the content against the header.
#[derive(Debug, Clone, PartialEq)]
pub struct Payload {
    /// Fresh random bytes, never used twice.
    pub salt: [u8; 32],
    /// An object without the key `salt`.
    pub content: Value,
}

impl Payload {
    /// The bytes that are stored and sealed: `content`, an object, with the salt among its keys.
    pub fn to_bytes(salt: [u8; 32], content: &Value) -> Result<Vec<u8>, EntryError> {
        let mut object = content.as_object().ok_or(EntryError::Salt)?.clone();
        if object.insert(SALT.to_owned(), hex(&salt).into()).is_some() {
            return Err(EntryError::Salt);
        }
        let bytes = canonical::to_bytes(&object)?;
        within(&bytes, MAX_PAYLOAD)?;
        Ok(bytes)
    }

    /// Reads bytes that must be exactly what [`Payload::to_bytes`] writes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, EntryError> {
        within(bytes, MAX_PAYLOAD)?;
        Self::from_value(canonical::from_bytes(bytes)?)
    }

    /// Reads without comparing the spelling: for bytes whose [`seal`] has been compared with the header's.
    pub fn from_bytes_trusted(bytes: &[u8]) -> Result<Self, EntryError> {
        within(bytes, MAX_PAYLOAD)?;
        Self::from_value(serde_json::from_slice(bytes).map_err(unreadable)?)
    }

    fn from_value(mut content: Value) -> Result<Self, EntryError> {
        let salt = content.as_object_mut().and_then(|object| object.remove(SALT));
        let digits = salt.as_ref().and_then(Value::as_str).and_then(bytes_from_hex);
        let salt = digits.and_then(|bytes| bytes.try_into().ok()).ok_or(EntryError::Salt)?;
        Ok(Self { salt, content })
    }
}

/// What a header says of its payload: erasing the payload leaves this, and tells nothing.
pub fn seal(payload: &[u8]) -> Digest {
    tagged("folkmoot/v1/payload", &[payload])
}

fn within(bytes: &[u8], limit: usize) -> Result<(), EntryError> {
    if bytes.len() <= limit { Ok(()) } else { Err(EntryError::TooLong { length: bytes.len(), limit }) }
}

fn is_kind(text: &str) -> bool {
    text.split_once('/').is_some_and(|(name, version)| {
        !name.is_empty()
            && !version.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte == b'.')
            && version.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn unreadable(error: serde_json::Error) -> EntryError {
    CanonicalError::Unreadable(error.to_string()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn header() -> Header {
        Header {
            seq: 7,
            at: clock::from_text("2026-03-14T09:26:53.589Z").unwrap(),
            by: "operator".into(),
            op: OpId([0xab; 16]),
            kind: "draw.planned/1".into(),
            data: json!({"draw": "d1", "tickets": 1000}),
            sealed: None,
        }
    }

    #[test]
    fn one_line_sorted_and_readable() {
        let expected = concat!(
            r#"{"at":"2026-03-14T09:26:53.589Z","by":"operator","data":{"draw":"d1","tickets":1000},"#,
            r#""kind":"draw.planned/1","op":"abababababababababababababababab","seq":7}"#
        );
        assert_eq!(String::from_utf8(header().to_bytes().unwrap()).unwrap(), expected);
        assert_eq!(Header::from_bytes(expected.as_bytes()), Ok(header()));
        let sealed = Header { sealed: Some(seal(b"x")), ..header() };
        assert_eq!(Header::from_bytes(&sealed.to_bytes().unwrap()), Ok(sealed));
    }

    #[test]
    fn another_spelling_is_refused_unless_trusted() {
        let line = String::from_utf8(header().to_bytes().unwrap()).unwrap();
        for other in [
            line.replace(r#""seq":7"#, r#""seq": 7"#),
            line.replace(r#""seq":7"#, r#""sealed":null,"seq":7"#),
            line.replace(r#""draw":"d1""#, r#""draw":"d2","draw":"d1""#),
            format!("{line}\n"),
        ] {
            assert_ne!(other, line);
            assert_eq!(Header::from_bytes(other.as_bytes()), Err(CanonicalError::NotCanonical.into()), "{other}");
            assert_eq!(Header::from_bytes_trusted(other.as_bytes()), Ok(header()), "{other}");
        }
    }

    #[test]
    fn another_shape_is_refused_even_if_trusted() {
        let line = String::from_utf8(header().to_bytes().unwrap()).unwrap();
        for (from, to) in [
            (r#""seq":7"#, r#""seq":-7"#),
            (r#""seq":7"#, r#""seq":7,"z":1"#),
            (r#","seq":7"#, ""),
            (".589Z", "Z"),
            ("draw.planned/1", "draw.planned"),
            ("draw.planned/1", "draw.planned/1a"),
            ("draw.planned/1", "Draw/1"),
            ("draw.planned/1", "/1"),
            ("abab", "ABAB"),
        ] {
            let other = line.replace(from, to);
            assert_ne!(other, line);
            assert!(Header::from_bytes_trusted(other.as_bytes()).is_err(), "{other}");
        }
    }

    #[test]
    fn what_cannot_be_read_back_is_not_written() {
        let finer = Header { at: header().at + chrono::Duration::microseconds(1), ..header() };
        assert_eq!(finer.to_bytes(), Err(EntryError::Time));
        assert_eq!(Header { kind: "x".into(), ..header() }.to_bytes(), Err(EntryError::Kind));
        assert!(Header { seq: 1 << 53, ..header() }.to_bytes().is_err());
        assert!(Header { data: json!(0.5), ..header() }.to_bytes().is_err());
        let long = Header { by: "x".repeat(MAX_HEADER), ..header() };
        assert!(matches!(long.to_bytes(), Err(EntryError::TooLong { limit: MAX_HEADER, .. })));
    }

    #[test]
    fn a_payload_carries_its_salt() {
        let content = json!({"name": "Zoé", "zip": "75011"});
        let bytes = Payload::to_bytes([0x0f; 32], &content).unwrap();
        let expected = format!(r#"{{"name":"Zoé","salt":"{}","zip":"75011"}}"#, "0f".repeat(32));
        assert_eq!(String::from_utf8(bytes.clone()).unwrap(), expected);
        let payload = Payload { salt: [0x0f; 32], content: content.clone() };
        assert_eq!(Payload::from_bytes(&bytes), Ok(payload.clone()));
        assert_eq!(Payload::from_bytes_trusted(&bytes), Ok(payload));
        assert_ne!(seal(&bytes), seal(&Payload::to_bytes([0x1f; 32], &content).unwrap()));
    }

    #[test]
    fn a_payload_without_a_whole_salt_is_refused() {
        for text in ["{}", "[]", r#"{"salt":"00"}"#, r#"{"salt":1}"#, &format!(r#"{{"salt":"{}"}}"#, "0F".repeat(32))] {
            assert_eq!(Payload::from_bytes(text.as_bytes()), Err(EntryError::Salt), "{text}");
        }
        assert_eq!(Payload::to_bytes([0; 32], &json!({"salt": "mine"})), Err(EntryError::Salt));
        assert_eq!(Payload::to_bytes([0; 32], &json!([])), Err(EntryError::Salt));
        let long = Payload::to_bytes([0; 32], &json!({"text": "x".repeat(MAX_PAYLOAD)}));
        assert!(matches!(long, Err(EntryError::TooLong { limit: MAX_PAYLOAD, .. })));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_are_survived(bytes: Vec<u8>) {
            prop_assert!(Header::from_bytes(&bytes).is_err());
            prop_assert!(Payload::from_bytes(&bytes).is_err());
        }

        #[test]
        fn any_flipped_bit_is_another_header_or_none(at in 0_usize..1000, bit in 0_u8..8) {
            let bytes = header().to_bytes().unwrap();
            let mut flipped = bytes.clone();
            flipped[at % bytes.len()] ^= 1 << bit;
            prop_assert_ne!(Header::from_bytes(&flipped), Ok(header()));
        }
    }
}
