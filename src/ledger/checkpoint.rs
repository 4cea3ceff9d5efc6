//! A checkpoint (C2SP tlog-checkpoint): origin, size and root of the record, signed by the assembly's key.

use super::{
    decimal,
    note::{Note, NoteError, SigningKey, VerifyingKey},
};
use crate::{digest::Digest, id::AssemblyId};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};

/// Why a text is not a checkpoint, or not one to be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// Not three lines: `folkmoot/<assembly id>`, a size without leading zeros, the base64 of 32 bytes.
    #[error("not a checkpoint of an assembly")]
    Malformed,
    /// Not a note, or not one signed by a known key.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// Signed by known keys, none of which bears the origin's name: a witness does not speak for the assembly.
    #[error("signed, but not by a key of this origin")]
    Origin,
}

/// The record of one assembly at one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose record.
    pub assembly: AssemblyId,
    /// Entries in it.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Digest,
}

/// First line of a checkpoint, and name of the keys that sign it: `folkmoot/<assembly id>`.
pub fn origin(assembly: AssemblyId) -> String {
    format!("folkmoot/{assembly}")
}

impl Checkpoint {
    /// The three lines that are signed.
    pub fn to_text(&self) -> String {
        format!("{}\n{}\n{}\n", origin(self.assembly), self.size, BASE64.encode(self.root))
    }

    /// Reads the three lines; extension lines are refused, for nothing here writes any.
    pub fn from_text(text: &str) -> Result<Self, CheckpointError> {
        let read = || {
            let mut lines = text.strip_suffix('\n')?.split('\n');
            let assembly = lines.next()?.strip_prefix("folkmoot/")?.parse().ok()?;
            let size = decimal(lines.next()?)?;
            let root = BASE64.decode(lines.next()?).ok()?.try_into().ok().map(Digest)?;
            lines.next().is_none().then_some(Self { assembly, size, root })
        };
        read().ok_or(CheckpointError::Malformed)
    }

    /// Signs the three lines.
    pub fn sign(&self, key: &SigningKey) -> Note {
        Note::of(self.to_text(), key)
    }

    /// Reads a signed checkpoint; beside it, the key of its assembly that signed it.
    pub fn open<'k>(note: &str, known: &'k [VerifyingKey]) -> Result<(Self, &'k VerifyingKey), CheckpointError> {
        let note = Note::parse(note)?;
        let checkpoint = Self::from_text(note.text())?;
        let name = origin(checkpoint.assembly);
        let signer = note.verify(known)?.into_iter().find(|key| key.name() == name);
        Ok((checkpoint, signer.ok_or(CheckpointError::Origin)?))
    }

    /// What the QR code beside the twelve words holds: size and whole root, `folkmoot:<assembly id>:<size>:<root>`.
    pub fn qr_text(&self) -> String {
        format!("folkmoot:{}:{}:{}", self.assembly, self.size, self.root)
    }

    /// Reads what a QR code held. It is signed by nobody: it is worth what the paper is worth.
    pub fn from_qr_text(text: &str) -> Result<Self, CheckpointError> {
        let read = || {
            let mut parts = text.strip_prefix("folkmoot:")?.split(':');
            let assembly = parts.next()?.parse().ok()?;
            let size = decimal(parts.next()?)?;
            let root = Digest::from_hex(parts.next()?)?;
            parts.next().is_none().then_some(Self { assembly, size, root })
        };
        read().ok_or(CheckpointError::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;
    use proptest::prelude::*;

    fn checkpoint() -> Checkpoint {
        Checkpoint { assembly: AssemblyId([0xaa; 16]), size: 12, root: sha256(b"") }
    }

    fn key(name: &str) -> SigningKey {
        SigningKey::from_seed(name, &[7; 32]).unwrap()
    }

    #[test]
    fn three_lines_in_one_spelling() {
        let text = format!("folkmoot/{}\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "aa".repeat(16));
        assert_eq!(checkpoint().to_text(), text);
        assert_eq!(Checkpoint::from_text(&text), Ok(checkpoint()));
        for (from, to) in [
            ("\n12\n", "\n012\n"),
            ("\n12\n", "\n+12\n"),
            ("\n12\n", "\n-1\n"),
            ("\n12\n", "\n18446744073709551616\n"),
            ("FU=\n", "FV=\n"),
            ("FU=\n", "FU\n"),
            ("uFU=", ""),
            ("FU=\n", "FU="),
            ("FU=\n", "FU=\nextension\n"),
            ("folkmoot/", "folkmoot/0"),
            ("folkmoot/", "elsewhere/"),
        ] {
            let other = text.replace(from, to);
            assert_ne!(other, text);
            assert_eq!(Checkpoint::from_text(&other), Err(CheckpointError::Malformed), "{other}");
        }
    }

    #[test]
    fn a_witness_does_not_speak_for_the_assembly() {
        let (ours, witness) = (key(&origin(checkpoint().assembly)), key("witness.example"));
        let known = [witness.vkey(), ours.vkey()];
        let mut note = checkpoint().sign(&witness);
        assert_eq!(Checkpoint::open(&note.to_string(), &known), Err(CheckpointError::Origin));
        assert_eq!(Checkpoint::open(&note.to_string(), &known[1..]), Err(NoteError::Unsigned.into()));
        note.add(&ours);
        assert_eq!(Checkpoint::open(&note.to_string(), &known), Ok((checkpoint(), &ours.vkey())));
    }

    #[test]
    fn the_qr_code_holds_size_and_whole_root() {
        let text = format!("folkmoot:{}:12:{}", "aa".repeat(16), sha256(b""));
        assert_eq!(checkpoint().qr_text(), text);
        assert_eq!(Checkpoint::from_qr_text(&text), Ok(checkpoint()));
        for other in [format!("{text}:"), text.replace(":12:", ":012:"), text.to_uppercase(), "folkmoot:".into()] {
            assert_eq!(Checkpoint::from_qr_text(&other), Err(CheckpointError::Malformed), "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_size_and_root_go_both_ways(size: u64, root: [u8; 32], assembly: [u8; 16]) {
            let checkpoint = Checkpoint { assembly: AssemblyId(assembly), size, root: Digest(root) };
            prop_assert_eq!(Checkpoint::from_text(&checkpoint.to_text()), Ok(checkpoint));
            prop_assert_eq!(Checkpoint::from_qr_text(&checkpoint.qr_text()), Ok(checkpoint));
        }

        #[test]
        fn arbitrary_text_is_survived(text: String) {
            prop_assert!(Checkpoint::from_text(&text).is_err());
            prop_assert!(Checkpoint::open(&text, &[]).is_err());
            prop_assert!(Checkpoint::from_qr_text(&text).is_err());
        }
    }
}
