//! A receipt (C2SP tlog-proof): that one entry is in the record of a signed checkpoint, checkable without the record.

use super::{
    checkpoint::{Checkpoint, CheckpointError},
    decimal,
    note::VerifyingKey,
    tree::{ProofError, verify_inclusion},
};
use crate::digest::{Digest, leaf};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use std::{fmt, str::FromStr};

/// Longest receipt, in bytes.
pub const MAX_RECEIPT: usize = 256 * 1024;
/// Most hashes in an inclusion proof: a tree has at most 2^64 - 1 entries.
const MAX_PROOF: usize = 64;
const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";

/// Why a receipt proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// Not the lines of a proof.
    #[error("not a receipt")]
    Malformed,
    /// A checkpoint that is not to be believed.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// A proof that does not lead from the entry to the checkpoint.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

/// One entry's place in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Bytes that travel along, unproved (the header itself, say); empty where there are none.
    pub extra: Vec<u8>,
    /// The entry's `seq`.
    pub index: u64,
    /// Sibling hashes, the leaf's first.
    pub proof: Vec<Digest>,
    /// The signed checkpoint, as it was written.
    pub checkpoint: String,
}

impl Receipt {
    /// Checks that the entry with these header bytes is in the record of the checkpoint, signed by one of the assembly's `known` keys.
    pub fn verify(&self, header: &[u8], known: &[VerifyingKey]) -> Result<Checkpoint, ReceiptError> {
        let (checkpoint, _) = Checkpoint::open(&self.checkpoint, known)?;
        verify_inclusion(leaf(header), self.index, checkpoint.size, &self.proof, checkpoint.root)?;
        Ok(checkpoint)
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", BASE64.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{}", BASE64.encode(hash)))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Receipt {
    type Err = ReceiptError;

    fn from_str(text: &str) -> Result<Self, ReceiptError> {
        let read = || {
            let (head, checkpoint) = text.split_once("\n\n")?;
            let mut lines = head.split('\n').peekable();
            lines.next().filter(|line| *line == FIRST_LINE)?;
            let extra = match lines.peek()?.strip_prefix("extra ") {
                Some(encoded) => {
                    lines.next();
                    BASE64.decode(encoded).ok().filter(|bytes| !bytes.is_empty())?
                }
                None => Vec::new(),
            };
            let index = decimal(lines.next()?.strip_prefix("index ")?)?;
            let proof: Vec<_> = lines.map(|line| BASE64.decode(line).ok()?.try_into().ok().map(Digest)).collect::<Option<_>>()?;
            (proof.len() <= MAX_PROOF).then(|| Self { extra, index, proof, checkpoint: checkpoint.to_owned() })
        };
        if text.len() > MAX_RECEIPT {
            return Err(ReceiptError::Malformed);
        }
        read().ok_or(ReceiptError::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::AssemblyId,
        ledger::{NoteError, SigningKey, Tree, checkpoint::origin},
    };
    use proptest::prelude::*;

    /// The receipt of entry 3 of 7, whose header is `entry 3`.
    fn receipt() -> (Receipt, VerifyingKey) {
        let assembly = AssemblyId([1; 16]);
        let tree = Tree::from_leaves((0..7).map(|i| leaf(format!("entry {i}").as_bytes())));
        let key = SigningKey::from_seed(&origin(assembly), &[9; 32]).unwrap();
        let checkpoint = Checkpoint { assembly, size: 7, root: tree.root() }.sign(&key).to_string();
        (Receipt { extra: Vec::new(), index: 3, proof: tree.inclusion(3, 7).unwrap(), checkpoint }, key.vkey())
    }

    #[test]
    fn a_receipt_proves_its_entry_and_no_other() {
        let (receipt, key) = receipt();
        let known = [key];
        assert_eq!(receipt.verify(b"entry 3", &known).unwrap().size, 7);
        assert_eq!(receipt.verify(b"entry 4", &known), Err(ProofError::Root.into()));
        assert_eq!(Receipt { index: 4, ..receipt.clone() }.verify(b"entry 3", &known), Err(ProofError::Root.into()));
        assert_eq!(receipt.verify(b"entry 3", &[]), Err(CheckpointError::from(NoteError::Unsigned).into()));
    }

    #[test]
    fn it_is_written_as_c2sp_has_it() {
        let (receipt, _) = receipt();
        let text = receipt.to_string();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[..2], ["c2sp.org/tlog-proof@v1", "index 3"]);
        assert_eq!(lines[2], BASE64.encode(leaf(b"entry 2")));
        assert_eq!((lines[5], lines[6]), ("", "folkmoot/01010101010101010101010101010101"));
        assert_eq!(text.parse(), Ok(receipt.clone()));
        let along = Receipt { extra: b"header".to_vec(), ..receipt };
        assert!(along.to_string().starts_with("c2sp.org/tlog-proof@v1\nextra aGVhZGVy\nindex 3\n"));
        assert_eq!(along.to_string().parse(), Ok(along));
    }

    #[test]
    fn other_lines_are_refused() {
        let text = receipt().0.to_string();
        for (from, to) in [
            ("@v1", "@v2"),
            ("index 3", "index 03"),
            ("index 3", "index"),
            ("index 3", "extra \nindex 3"),
            ("index 3\n", "index 3\nAAAA\n"),
            ("\n\nfolkmoot", "\nfolkmoot"),
            ("index 3\n", &format!("index 3\n{}", format!("{}\n", BASE64.encode([0; 32])).repeat(MAX_PROOF))),
        ] {
            let other = text.replace(from, to);
            assert_ne!(other, text);
            assert_eq!(other.parse::<Receipt>(), Err(ReceiptError::Malformed), "{other}");
        }
    }

    #[test]
    fn the_longest_receipt_and_the_longest_proof_are_still_read() {
        let (mut receipt, _) = receipt();
        receipt.proof = vec![leaf(b""); MAX_PROOF];
        receipt.checkpoint.push_str(&"x".repeat(MAX_RECEIPT - receipt.to_string().len()));
        assert_eq!(receipt.to_string().parse(), Ok(receipt.clone()));
        receipt.checkpoint.push('x');
        assert_eq!(receipt.to_string().parse::<Receipt>(), Err(ReceiptError::Malformed));
    }

    proptest! {
        #[test]
        fn any_flipped_bit_is_found(at in 0_usize..1000, bit in 0_u8..8) {
            let (receipt, key) = receipt();
            let mut bytes = receipt.to_string().into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            let read = String::from_utf8(bytes).ok().and_then(|text| text.parse::<Receipt>().ok());
            prop_assert!(read.is_none_or(|receipt| receipt.verify(b"entry 3", &[key]).is_err()));
        }

        #[test]
        fn arbitrary_text_is_survived(text: String) {
            prop_assert!(text.parse::<Receipt>().is_err());
        }
    }
}
