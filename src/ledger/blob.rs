//! Names of blobs: pool snapshots, lottery books, attachments.

use crate::digest::{Digest, sha256, tagged};

/// Name of a blob that anyone may read: its SHA-256, as every outside tool computes it.
pub fn public_name(bytes: &[u8]) -> Digest {
    sha256(bytes)
}

/// Name of a private blob: without the salt, which is sealed with its entry, nobody can test a guess of the content against it.
pub fn private_name(salt: &[u8; 32], bytes: &[u8]) -> Digest {
    tagged("folkmoot/v1/blob", &[salt, bytes])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_name_needs_its_salt() {
        // given SHA-256 of "abc" as FIPS 180-4 publishes it
        assert_eq!(public_name(b"abc").to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_ne!(private_name(&[0; 32], b"abc"), private_name(&[1; 32], b"abc"));
        assert_ne!(private_name(&[0; 32], b"abc"), public_name(b"abc"));
    }
}
