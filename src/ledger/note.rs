//! Signed notes (C2SP signed-note, Ed25519): a text, an empty line, and a line for each signature.
//!
//! The signature line names its key; a reader who does not know the key ignores the line, so others may sign what is already signed.

use crate::digest::{bytes_from_hex, hex, sha256};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use ed25519_dalek::Signer as _;
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

/// Longest note, in bytes.
pub const MAX_NOTE: usize = 64 * 1024;
/// Most signatures on a note.
pub const MAX_SIGNATURES: usize = 100;

/// The algorithm byte of Ed25519 in key material and key ids.
const ED25519: u8 = 1;
const SECRET_PREFIX: &str = "PRIVATE+KEY+";

/// Why a text is not a note or a key, or a note is not to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not text, empty line and signature lines, or beyond [`MAX_NOTE`] or [`MAX_SIGNATURES`].
    #[error("not a signed note")]
    Malformed,
    /// A text to be signed that is empty, does not end its last line, or holds control characters.
    #[error("not a text that can be signed")]
    Text,
    /// Not `name+id+key` of an Ed25519 key, or an id that is not this key's.
    #[error("not a key")]
    Key,
    /// A key's name that is empty, or holds white space or a plus sign.
    #[error("not a name for a key")]
    Name,
    /// A signature under the name and id of a known key that this key did not make.
    #[error("a signature that its key did not make")]
    Forged,
    /// No signature by a known key.
    #[error("no signature by a known key")]
    Unsigned,
}

/// First four bytes of SHA-256 of name, line feed, algorithm and public key: enough to tell keys of one name apart.
pub type KeyId = [u8; 4];

/// A public key and the name it signs under; as text, `name+id+base64`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyingKey {
    name: String,
    key: ed25519_dalek::VerifyingKey,
}

impl VerifyingKey {
    /// The name it signs under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its short id.
    pub fn id(&self) -> KeyId {
        key_id(&self.name, ED25519, self.key.as_bytes())
    }
}

impl fmt::Display for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let material = [&[ED25519], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, hex(&self.id()), BASE64.encode(material))
    }
}

impl FromStr for VerifyingKey {
    type Err = NoteError;

    fn from_str(text: &str) -> Result<Self, NoteError> {
        let (name, id, material) = key_parts(text, ED25519)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&material).map_err(|_| NoteError::Key)?;
        let key = Self { name: name.to_owned(), key };
        if key.id() == id { Ok(key) } else { Err(NoteError::Key) }
    }
}

/// A private key and the name it signs under. It has no `Display`, and its bytes are wiped when it is dropped.
pub struct SigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// The key that 32 random bytes make.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, NoteError> {
        if !is_name(name) {
            return Err(NoteError::Name);
        }
        Ok(Self { name: name.to_owned(), key: ed25519_dalek::SigningKey::from_bytes(seed) })
    }

    /// The public half.
    pub fn vkey(&self) -> VerifyingKey {
        VerifyingKey { name: self.name.clone(), key: self.key.verifying_key() }
    }

    /// The private form, for the key file alone: `PRIVATE+KEY+name+id+base64`.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut material = Zeroizing::new(vec![ED25519]);
        material.extend_from_slice(self.key.as_bytes());
        let encoded = Zeroizing::new(BASE64.encode(&*material));
        Zeroizing::new(format!("{SECRET_PREFIX}{}+{}+{}", self.name, hex(&self.vkey().id()), *encoded))
    }

    /// Reads the private form.
    pub fn from_text(text: &str) -> Result<Self, NoteError> {
        let (name, id, seed) = key_parts(text.strip_prefix(SECRET_PREFIX).ok_or(NoteError::Key)?, ED25519)?;
        let key = Self::from_seed(name, &seed)?;
        if key.vkey().id() == id { Ok(key) } else { Err(NoteError::Key) }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("name", &self.name).finish_non_exhaustive()
    }
}

/// One signature line, by whichever key and algorithm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Name of the key.
    pub name: String,
    /// Id of the key.
    pub key: KeyId,
    /// What the key's algorithm made.
    pub bytes: Vec<u8>,
}

/// A text and its signatures, believed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Note {
    /// Signs `text`, whose last line must be ended.
    pub fn sign(text: &str, key: &SigningKey) -> Result<Self, NoteError> {
        if !text.ends_with('\n') || !is_plain(text) {
            return Err(NoteError::Text);
        }
        Ok(Self::of(text.to_owned(), key))
    }

    /// Signs a text that is known to be one that can be signed.
    pub(super) fn of(text: String, key: &SigningKey) -> Self {
        let mut note = Self { text, signatures: Vec::new() };
        note.add(key);
        note
    }

    /// Adds one more signature.
    pub fn add(&mut self, key: &SigningKey) {
        let vkey = key.vkey();
        let bytes = key.key.sign(self.text.as_bytes()).to_bytes().to_vec();
        self.signatures.push(Signature { key: vkey.id(), name: vkey.name, bytes });
    }

    /// Adds a signature made elsewhere.
    pub(super) fn push(&mut self, signature: Signature) {
        self.signatures.push(signature);
    }

    /// The text that is signed, with its last line feed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every signature line, believed or not.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Reads a note's shape. It vouches for nothing before [`Note::verify`].
    pub fn parse(note: &str) -> Result<Self, NoteError> {
        if note.len() > MAX_NOTE || !is_plain(note) {
            return Err(NoteError::Malformed);
        }
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Malformed)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Malformed)?;
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(NoteError::Malformed);
        }
        let signatures = lines.split('\n').map(signature).collect::<Option<_>>().ok_or(NoteError::Malformed)?;
        Ok(Self { text: format!("{text}\n"), signatures })
    }

    /// The keys among `known` that signed, each once, in the order of the lines. Lines by other keys are ignored; a line that bears
    /// the name and id of known keys and was made by none of them condemns the note.
    pub fn verify<'k>(&self, known: &'k [VerifyingKey]) -> Result<Vec<&'k VerifyingKey>, NoteError> {
        let mut signers: Vec<&VerifyingKey> = Vec::new();
        for line in &self.signatures {
            let mut named = known.iter().filter(|key| key.name == line.name && key.id() == line.key).peekable();
            if named.peek().is_none() {
                continue;
            }
            let signature = ed25519_dalek::Signature::from_slice(&line.bytes).map_err(|_| NoteError::Forged)?;
            let signer = named.find(|key| key.key.verify_strict(self.text.as_bytes(), &signature).is_ok()).ok_or(NoteError::Forged)?;
            if !signers.contains(&signer) {
                signers.push(signer);
            }
        }
        if signers.is_empty() { Err(NoteError::Unsigned) } else { Ok(signers) }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures
            .iter()
            .try_for_each(|line| writeln!(f, "— {} {}", line.name, BASE64.encode([&line.key, line.bytes.as_slice()].concat())))
    }
}

fn signature(line: &str) -> Option<Signature> {
    let (name, encoded) = line.strip_prefix("— ")?.split_once(' ')?;
    let decoded = BASE64.decode(encoded).ok()?;
    let (key, bytes) = decoded.split_first_chunk()?;
    (is_name(name) && !bytes.is_empty()).then(|| Signature { name: name.to_owned(), key: *key, bytes: bytes.to_vec() })
}

/// The id of a key of some algorithm.
pub(super) fn key_id(name: &str, algorithm: u8, key: &[u8]) -> KeyId {
    let bytes = [name.as_bytes(), &[b'\n', algorithm], key].concat();
    let [a, b, c, d, ..] = sha256(&bytes).0;
    [a, b, c, d]
}

/// Name, id and 32 bytes of `name+id+base64`, of a key of that algorithm.
pub(super) fn key_parts(text: &str, algorithm: u8) -> Result<(&str, KeyId, Zeroizing<[u8; 32]>), NoteError> {
    let (name, rest) = text.split_once('+').ok_or(NoteError::Key)?;
    let (id, encoded) = rest.split_once('+').ok_or(NoteError::Key)?;
    let id = bytes_from_hex(id).and_then(|id| id.try_into().ok()).ok_or(NoteError::Key)?;
    let material = Zeroizing::new(BASE64.decode(encoded).map_err(|_| NoteError::Key)?);
    let key = material.strip_prefix(&[algorithm]).and_then(|key| key.try_into().ok()).ok_or(NoteError::Key)?;
    if is_name(name) { Ok((name, id, Zeroizing::new(key))) } else { Err(NoteError::Name) }
}

pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+')
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte >= b' ' || byte == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // Published with Go's golang.org/x/mod/sumdb/note.
    const SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const ENOCH: &str = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    const TEXT: &str = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const BY_PETER: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    const BY_ENOCH: &str = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    fn keys(texts: &[&str]) -> Vec<VerifyingKey> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn names(note: &str, known: &[&str]) -> Result<Vec<String>, NoteError> {
        Ok(Note::parse(note)?.verify(&keys(known))?.into_iter().map(|key| key.name().to_owned()).collect())
    }

    #[test]
    fn the_published_key_makes_the_published_signature() {
        let key = SigningKey::from_text(SECRET).unwrap();
        assert_eq!(key.vkey().to_string(), PETER);
        assert_eq!(*key.to_text(), SECRET);
        assert_eq!(Note::sign(TEXT, &key).unwrap().to_string(), format!("{TEXT}\n{BY_PETER}"));
        assert_eq!(format!("{key:?}"), "SigningKey { name: \"PeterNeumann\", .. }");
    }

    #[test]
    fn known_signers_count_once_and_unknown_ones_not() {
        let note = format!("{TEXT}\n{BY_PETER}{BY_ENOCH}{BY_PETER}");
        assert_eq!(Note::parse(&note).unwrap().to_string(), note);
        assert_eq!(names(&note, &[ENOCH, PETER]), Ok(vec!["PeterNeumann".into(), "EnochRoot".into()]));
        assert_eq!(names(&note, &[ENOCH]), Ok(vec!["EnochRoot".into()]));
        assert_eq!(names(&note, &[]), Err(NoteError::Unsigned));
    }

    #[test]
    fn a_forged_line_condemns_the_note_for_those_who_know_the_key() {
        let note = format!("{}\n{BY_PETER}{BY_ENOCH}", TEXT.replace("problem", "puzzle"));
        assert_eq!(names(&note, &[PETER, ENOCH]), Err(NoteError::Forged));
        let mut both = Note::sign(TEXT, &SigningKey::from_seed("a", &[1; 32]).unwrap()).unwrap();
        both.signatures.extend(Note::parse(&format!("x\n\n{BY_ENOCH}")).unwrap().signatures);
        both.signatures[1].bytes[9] ^= 1;
        let a = SigningKey::from_seed("a", &[1; 32]).unwrap().vkey().to_string();
        assert_eq!(names(&both.to_string(), &[&a]), Ok(vec!["a".into()]));
        assert_eq!(names(&both.to_string(), &[&a, ENOCH]), Err(NoteError::Forged));
    }

    #[test]
    fn malformed_notes_are_refused() {
        for note in [
            String::new(),
            TEXT.to_owned(),
            format!("{TEXT}\n"),
            format!("{TEXT}{BY_PETER}"),
            format!("{TEXT}\n{}", BY_PETER.trim_end()),
            format!("{TEXT}\n{BY_PETER}\n"),
            format!("{TEXT}\n{}", BY_PETER.replace('—', "-")),
            format!("{TEXT}\n{}", BY_PETER.replace("M=", "N=")),
            format!("{TEXT}\n{}", BY_PETER.replace("Peter", "Peter+")),
            format!("{TEXT}\n— PeterNeumann x08gow==\n"),
            format!("\u{1}{TEXT}\n{BY_PETER}"),
            format!("{TEXT}\n{}", BY_PETER.repeat(MAX_SIGNATURES + 1)),
            format!("{}\n{BY_PETER}", "x\n".repeat(MAX_NOTE / 2)),
        ] {
            assert_eq!(Note::parse(&note), Err(NoteError::Malformed), "{note}");
        }
        let key = SigningKey::from_text(SECRET).unwrap();
        for text in ["", "no end", "\t\n"] {
            assert_eq!(Note::sign(text, &key), Err(NoteError::Text));
        }
    }

    #[test]
    fn malformed_keys_are_refused() {
        for text in [
            "",
            "PeterNeumann",
            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ] {
            assert_eq!(text.parse::<VerifyingKey>(), Err(NoteError::Key), "{text}");
        }
        assert!(SigningKey::from_text(PETER).is_err());
        assert!(SigningKey::from_text(&SECRET.replace("c74f", "c74e")).is_err());
        for name in ["", "a b", "a+b", "a\n", "a\u{a0}b"] {
            assert_eq!(SigningKey::from_seed(name, &[0; 32]).err(), Some(NoteError::Name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn arbitrary_text_is_survived(text: String) {
            let note = Note::parse(&text);
            prop_assert!(note.is_err() || note.unwrap().to_string() == text);
            prop_assert!(text.parse::<VerifyingKey>().is_err());
        }

        #[test]
        fn any_flipped_bit_is_found(at in 0_usize..1000, bit in 0_u8..8) {
            let mut bytes = format!("{TEXT}\n{BY_PETER}").into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            let believed = String::from_utf8(bytes).is_ok_and(|note| names(&note, &[PETER]).is_ok());
            prop_assert!(!believed);
        }
    }
}
