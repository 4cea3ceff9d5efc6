//! The tree against published roots, against two other implementations, and against tampering.

use super::tree::{ProofError, Tree, roots, verify_consistency, verify_inclusion};
use crate::digest::{Digest, bytes_from_hex, leaf, merkle_root, sha256};
use ct_merkle::{ConsistencyProof, InclusionProof, mem_backed_tree::MemoryBackedTree};
use proptest::prelude::*;
use sha2::Sha256;

/// The reference tree of Certificate Transparency: each leaf, and the root with it.
const REFERENCE: [(&str, &str); 8] = [
    ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    ("606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
];

fn entries(size: u64) -> Vec<Vec<u8>> {
    (0..size).map(|i| format!("entry {i}").into_bytes()).collect()
}

fn tree(size: u64) -> Tree {
    Tree::from_leaves(entries(size).iter().map(|entry| leaf(entry)))
}

#[test]
fn the_reference_tree_has_the_published_roots() {
    let mut tree = Tree::new();
    assert_eq!((tree.root(), tree.is_empty()), (sha256(b""), true));
    let mut leaves = Vec::new();
    for (entry, root) in REFERENCE {
        let entry = bytes_from_hex(entry).unwrap();
        tree.push(&entry);
        leaves.push(leaf(&entry));
        assert_eq!(tree.root().to_string(), root);
        assert_eq!(merkle_root(&leaves), tree.root());
    }
    let published: Vec<_> = REFERENCE.iter().map(|(_, root)| Digest::from_hex(root).unwrap()).collect();
    assert_eq!(roots(leaves).collect::<Vec<_>>(), published);
    assert_eq!((1..=8).map(|size| tree.root_at(size).unwrap()).collect::<Vec<_>>(), published);
}

#[test]
fn every_proof_of_small_trees_proves_and_only_its_own() {
    let tree = tree(33);
    for new in 1..=33 {
        let root = tree.root_at(new).unwrap();
        for index in 0..new {
            let proof = tree.inclusion(index, new).unwrap();
            let entry = leaf(format!("entry {index}").as_bytes());
            assert_eq!(verify_inclusion(entry, index, new, &proof, root), Ok(()));
            for other in (0..=new).filter(|other| *other != index) {
                assert!(verify_inclusion(entry, other, new, &proof, root).is_err(), "{index} as {other} of {new}");
            }
        }
        for old in 1..=new {
            let proof = tree.consistency(old, new).unwrap();
            let old_root = tree.root_at(old).unwrap();
            assert_eq!(verify_consistency(old, new, &proof, old_root, root), Ok(()), "{old} to {new}");
            assert!(verify_consistency(old, new, &[proof.as_slice(), &[root]].concat(), old_root, root).is_err());
            assert!(proof.is_empty() || verify_consistency(old, new, &proof[1..], old_root, root).is_err());
        }
    }
}

#[test]
fn what_cannot_be_proved_is_refused() {
    let tree = tree(5);
    let root = tree.root();
    assert_eq!((tree.root_at(6), tree.inclusion(5, 5), tree.inclusion(0, 6)), (None, None, None));
    assert_eq!((tree.consistency(0, 5), tree.consistency(4, 3), tree.consistency(1, 6)), (None, None, None));
    let none: [Digest; 0] = [];
    assert_eq!(verify_consistency(0, 5, &none, sha256(b""), root), Err(ProofError::Sizes));
    assert_eq!(verify_consistency(5, 4, &none, root, root), Err(ProofError::Sizes));
    assert_eq!(verify_consistency(5, 5, &none, root, root), Ok(()));
    assert_eq!(verify_consistency(5, 5, &[root], root, root), Err(ProofError::ProofLength));
    assert_eq!(verify_consistency(4, 5, &none, root, root), Err(ProofError::ProofLength));
    assert_eq!(verify_inclusion(root, 0, 0, &none, root), Err(ProofError::Sizes));
    assert_eq!(verify_inclusion([0; 31], 0, 1, &none, root), Err(ProofError::HashLength));
    assert_eq!(verify_inclusion(root, 0, 2, &[vec![0; 33]], root), Err(ProofError::HashLength));
    assert_eq!(verify_consistency(1, 2, &[[0; 20]], root, root), Err(ProofError::HashLength));
    assert_eq!(verify_consistency(u64::MAX - 1, u64::MAX, &[root], root, root), Err(ProofError::ProofLength));
}

/// What `tlog_tiles` stored while its tree was built.
struct Stored(Vec<tlog_tiles::Hash>);

impl tlog_tiles::HashReader for Stored {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        Ok(indexes.iter().map(|index| self.0[usize::try_from(*index).unwrap()]).collect())
    }
}

fn bytes(hashes: &[tlog_tiles::Hash]) -> Vec<Digest> {
    hashes.iter().map(|hash| Digest(hash.0)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn two_other_implementations_agree((new, old, index) in (1_u64..300).prop_flat_map(|new| (Just(new), 1..=new, 0..new))) {
        let ours = tree(new);
        let (root, old_root) = (ours.root(), ours.root_at(old).unwrap());
        let (inclusion, consistency) = (ours.inclusion(index, new).unwrap(), ours.consistency(old, new).unwrap());

        let mut stored = Stored(Vec::new());
        for (i, entry) in (0..).zip(entries(new)) {
            let hashes = tlog_tiles::stored_hashes(i, &entry, &stored).unwrap();
            stored.0.extend(hashes);
        }
        prop_assert_eq!(tlog_tiles::tree_hash(new, &stored).unwrap().0, root.0);
        prop_assert_eq!(tlog_tiles::tree_hash(old, &stored).unwrap().0, old_root.0);
        prop_assert_eq!(bytes(&tlog_tiles::prove_record(new, index, &stored).unwrap()), inclusion.clone());
        prop_assert_eq!(bytes(&tlog_tiles::prove_tree(new, old, &stored).unwrap()), consistency.clone());

        let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        for entry in entries(new) {
            other.push(entry);
        }
        prop_assert_eq!(&other.root().as_bytes().to_vec(), &root.0);
        let theirs: InclusionProof<Sha256> = other.prove_inclusion(usize::try_from(index).unwrap());
        prop_assert_eq!(theirs.as_bytes(), inclusion.iter().flat_map(|hash| hash.0).collect::<Vec<_>>());
        let theirs: ConsistencyProof<Sha256> = other.prove_consistency(usize::try_from(new - old).unwrap());
        prop_assert_eq!(theirs.as_bytes(), consistency.iter().flat_map(|hash| hash.0).collect::<Vec<_>>());
    }

    #[test]
    fn any_flipped_bit_in_a_proof_is_found(
        (new, old, index) in (2_u64..300).prop_flat_map(|new| (Just(new), 1..new, 0..new)),
        at: prop::sample::Index,
        bit in 0_u8..8,
    ) {
        let tree = tree(new);
        let (root, old_root) = (tree.root(), tree.root_at(old).unwrap());
        let flip = |proof: &mut Vec<Digest>| {
            let at = at.index(proof.len() * 32);
            proof[at / 32].0[at % 32] ^= 1 << bit;
        };
        let mut inclusion = tree.inclusion(index, new).unwrap();
        flip(&mut inclusion);
        let entry = leaf(format!("entry {index}").as_bytes());
        prop_assert_eq!(verify_inclusion(entry, index, new, &inclusion, root), Err(ProofError::Root));
        let mut consistency = tree.consistency(old, new).unwrap();
        flip(&mut consistency);
        prop_assert_eq!(verify_consistency(old, new, &consistency, old_root, root), Err(ProofError::Root));
    }

    #[test]
    fn verifiers_survive_anything(index: u64, size: u64, proof: Vec<Vec<u8>>, hashes: Vec<[u8; 32]>) {
        let root = sha256(b"");
        prop_assert!(verify_inclusion(root, index, size, &proof, root).is_err() || (index == 0 && size == 1 && proof.is_empty()));
        prop_assert!(verify_consistency(index, size, &proof, root, root).is_err() || index == size);
        prop_assert!(verify_inclusion(root, index, size, &hashes, root).is_err() || (index == 0 && size == 1 && hashes.is_empty()));
        prop_assert!(verify_consistency(index, size, &hashes, root, root).is_err() || (index == size && hashes.is_empty()));
    }
}
