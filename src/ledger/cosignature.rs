//! Cosignatures (C2SP tlog-cosignature, Ed25519): a witness says that it saw a checkpoint, and when.
//!
//! A witness signs `cosignature/v1`, a line with the time, and the checkpoint's text. What it promises is that it has signed no other past
//! of the same record, not that it has read it.

use super::note::{KeyId, Note, NoteError, Signature, is_name, key_id, key_parts};
use crate::digest::hex;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use ed25519_dalek::Signer as _;
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

/// The algorithm byte of timestamped Ed25519 cosignatures in key material and key ids.
const COSIGNATURE: u8 = 4;
const SECRET_PREFIX: &str = "PRIVATE+KEY+";

/// The public key of a witness and the name it signs under; as text, `name+id+base64`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessKey {
    name: String,
    key: ed25519_dalek::VerifyingKey,
}

impl WitnessKey {
    /// The name it signs under.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn id(&self) -> KeyId {
        key_id(&self.name, COSIGNATURE, self.key.as_bytes())
    }
}

impl fmt::Display for WitnessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let material = [&[COSIGNATURE], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, hex(&self.id()), BASE64.encode(material))
    }
}

impl FromStr for WitnessKey {
    type Err = NoteError;

    fn from_str(text: &str) -> Result<Self, NoteError> {
        let (name, id, material) = key_parts(text, COSIGNATURE)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&material).map_err(|_| NoteError::Key)?;
        let key = Self { name: name.to_owned(), key };
        if key.id() == id && !key.key.is_weak() { Ok(key) } else { Err(NoteError::Key) }
    }
}

/// The private key of a witness. It has no `Display`, and its bytes are wiped when it is dropped.
pub struct WitnessSigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

impl WitnessSigningKey {
    /// The key that 32 random bytes make.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, NoteError> {
        if !is_name(name) {
            return Err(NoteError::Name);
        }
        Ok(Self { name: name.to_owned(), key: ed25519_dalek::SigningKey::from_bytes(seed) })
    }

    /// The public half.
    pub fn vkey(&self) -> WitnessKey {
        WitnessKey { name: self.name.clone(), key: self.key.verifying_key() }
    }

    /// The private form, for the key file alone.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut material = Zeroizing::new(vec![COSIGNATURE]);
        material.extend_from_slice(self.key.as_bytes());
        let encoded = Zeroizing::new(BASE64.encode(&*material));
        Zeroizing::new(format!("{SECRET_PREFIX}{}+{}+{}", self.name, hex(&self.vkey().id()), *encoded))
    }

    /// Reads the private form.
    pub fn from_text(text: &str) -> Result<Self, NoteError> {
        let (name, id, seed) = key_parts(text.strip_prefix(SECRET_PREFIX).ok_or(NoteError::Key)?, COSIGNATURE)?;
        let key = Self::from_seed(name, &seed)?;
        if key.vkey().id() == id { Ok(key) } else { Err(NoteError::Key) }
    }
}

impl fmt::Debug for WitnessSigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WitnessSigningKey").field("name", &self.name).finish_non_exhaustive()
    }
}

/// What is signed: the time in seconds since 1970, and the text of the note.
fn message(time: u64, text: &str) -> Vec<u8> {
    format!("cosignature/v1\ntime {time}\n{text}").into_bytes()
}

/// Adds a witness's line to a checkpoint.
pub fn cosign(note: &mut Note, key: &WitnessSigningKey, time: u64) {
    let signature = key.key.sign(&message(time, note.text())).to_bytes();
    let vkey = key.vkey();
    note.push(Signature { key: vkey.id(), name: vkey.name, bytes: [time.to_be_bytes().as_slice(), signature.as_slice()].concat() });
}

/// The witnesses among `known` that cosigned, each with the earliest time it gave, in the order of `known`. Lines of others are passed over.
///
/// # Errors
/// [`NoteError::Forged`] for a line that bears a known name and id and was not made by that key.
pub fn cosigners<'k>(note: &Note, known: &'k [WitnessKey]) -> Result<Vec<(&'k WitnessKey, u64)>, NoteError> {
    let mut found = Vec::new();
    for key in known {
        let mut earliest: Option<u64> = None;
        for line in note.signatures().iter().filter(|line| line.name == key.name && line.key == key.id()) {
            let (time, signature) = line.bytes.split_first_chunk::<8>().ok_or(NoteError::Forged)?;
            let time = u64::from_be_bytes(*time);
            let signature = ed25519_dalek::Signature::from_slice(signature).map_err(|_| NoteError::Forged)?;
            key.key.verify_strict(&message(time, note.text()), &signature).map_err(|_| NoteError::Forged)?;
            earliest = Some(earliest.map_or(time, |before| before.min(time)));
        }
        found.extend(earliest.map(|time| (key, time)));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::SigningKey;

    fn note() -> Note {
        Note::sign("folkmoot/aa\n3\nroot\n", &SigningKey::from_seed("folkmoot/aa", &[1; 32]).unwrap()).unwrap()
    }

    fn witness(name: &str, seed: u8) -> WitnessSigningKey {
        WitnessSigningKey::from_seed(name, &[seed; 32]).unwrap()
    }

    #[test]
    fn a_witness_says_what_it_saw_and_when() {
        let (mut note, key) = (note(), witness("zoe.example", 7));
        cosign(&mut note, &key, 1_700_000_000);
        let known = [key.vkey()];
        let note = Note::parse(&note.to_string()).unwrap();
        assert_eq!(cosigners(&note, &known), Ok(vec![(&known[0], 1_700_000_000)]));
        assert!(note.to_string().contains("— zoe.example "));
        // Another key of the same name, and no key: nobody has cosigned.
        assert_eq!(cosigners(&note, &[witness("zoe.example", 8).vkey()]), Ok(vec![]));
        assert_eq!(cosigners(&note, &[]), Ok(vec![]));
    }

    #[test]
    fn the_earliest_of_several_times_counts() {
        let (mut note, key) = (note(), witness("zoe", 7));
        cosign(&mut note, &key, 20);
        cosign(&mut note, &key, 10);
        let known = [witness("ana", 3).vkey(), key.vkey()];
        assert_eq!(cosigners(&note, &known), Ok(vec![(&known[1], 10)]));
    }

    #[test]
    fn another_time_another_text_and_a_changed_bit_are_forged() {
        let (mut note, key) = (note(), witness("zoe", 7));
        cosign(&mut note, &key, 20);
        let known = [key.vkey()];
        for place in [0, 7, 8, 40, 71] {
            let mut changed = note.signatures()[1].clone();
            changed.bytes[place] ^= 1;
            let mut other = self::note();
            other.push(changed);
            assert_eq!(cosigners(&other, &known), Err(NoteError::Forged), "{place}");
        }
        let other = note.to_string().replacen("\n3\n", "\n4\n", 1);
        assert_eq!(cosigners(&Note::parse(&other).unwrap(), &known), Err(NoteError::Forged));
    }

    #[test]
    fn keys_of_witnesses_are_of_their_own_kind() {
        let key = witness("zoe", 7);
        let text = key.vkey().to_string();
        assert_eq!(text.parse::<WitnessKey>().unwrap(), key.vkey());
        assert_eq!(WitnessSigningKey::from_text(&key.to_text()).unwrap().vkey(), key.vkey());
        assert!(text.parse::<crate::ledger::VerifyingKey>().is_err(), "it signs no checkpoint alone");
        let signing = SigningKey::from_seed("zoe", &[7; 32]).unwrap().vkey().to_string();
        assert_eq!(signing.parse::<WitnessKey>(), Err(NoteError::Key));
        assert_eq!("zoe".parse::<WitnessKey>(), Err(NoteError::Key));
        assert_eq!(WitnessSigningKey::from_seed("a b", &[0; 32]).err(), Some(NoteError::Name));
        assert_eq!(format!("{key:?}"), "WitnessSigningKey { name: \"zoe\", .. }");
    }
}
