//! The record's bytes against published vectors: RFC 6962 trees and proofs, inclusion proofs made to mislead, signed notes.

use super::data;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use folkmoot::{
    digest::{Digest, bytes_from_hex, leaf},
    ledger::{
        Note, NoteError, SigningKey, Tree, VerifyingKey,
        tree::{roots, verify_consistency, verify_inclusion},
    },
};
use serde::Deserialize;
use std::{fs, io, path::Path};

#[derive(Deserialize)]
struct Reference {
    leaves_hex: Vec<String>,
    empty_root: Digest,
    roots_by_size: Vec<Digest>,
    inclusion: Vec<Inclusion>,
    consistency: Vec<Consistency>,
}

#[derive(Deserialize)]
struct Inclusion {
    index: u64,
    size: u64,
    path: Vec<Digest>,
}

#[derive(Deserialize)]
struct Consistency {
    first: u64,
    second: u64,
    proof: Vec<Digest>,
}

#[test]
fn the_reference_tree_of_certificate_transparency() {
    let Some(path) = data(&["vectors", "rfc6962_reference_tree.json"]) else { return };
    let reference: Reference = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let leaves: Vec<_> = reference.leaves_hex.iter().map(|hex| leaf(&bytes_from_hex(hex).unwrap())).collect();
    let tree = Tree::from_leaves(leaves.iter().copied());
    assert_eq!(Tree::new().root(), reference.empty_root);
    assert_eq!(roots(leaves.iter().copied()).collect::<Vec<_>>(), reference.roots_by_size);
    assert!(!reference.inclusion.is_empty() && !reference.consistency.is_empty());
    for Inclusion { index, size, path } in reference.inclusion {
        assert_eq!(tree.inclusion(index, size).as_ref(), Some(&path), "{index} of {size}");
        let leaf = leaves[usize::try_from(index).unwrap()];
        assert_eq!(verify_inclusion(leaf, index, size, &path, tree.root_at(size).unwrap()), Ok(()));
    }
    for Consistency { first, second, proof } in reference.consistency {
        assert_eq!(tree.consistency(first, second).as_ref(), Some(&proof), "{first} to {second}");
        let [old, new] = [first, second].map(|size| tree.root_at(size).unwrap());
        assert_eq!(verify_consistency(first, second, &proof, old, new), Ok(()));
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attempt {
    leaf_idx: u64,
    tree_size: u64,
    root: String,
    leaf_hash: String,
    proof: Option<Vec<String>>,
    want_err: bool,
}

/// Proofs cut, grown, altered or moved: each file says whether it must be refused.
#[test]
fn inclusion_proofs_made_to_mislead() {
    let Some(folder) = data(&["vectors", "merkle_inclusion"]) else { return };
    let mut files = Vec::new();
    collect(&folder, &mut files).unwrap();
    assert!(files.len() > 90, "only {} files", files.len());
    for (name, bytes) in files {
        let attempt: Attempt = serde_json::from_slice(&bytes).unwrap();
        let read = |text: &String| BASE64.decode(text).unwrap();
        let proof: Vec<_> = attempt.proof.iter().flatten().map(read).collect();
        let (leaf, root) = (read(&attempt.leaf_hash), read(&attempt.root));
        let result = verify_inclusion(leaf, attempt.leaf_idx, attempt.tree_size, &proof, root);
        assert_eq!(result.is_err(), attempt.want_err, "{name}: {result:?}");
    }
}

fn collect(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push((path.display().to_string(), fs::read(&path)?));
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Notes {
    go_skey: String,
    go_vkey: String,
    go_vkey2: String,
    bad_vkeys: Vec<String>,
    text: String,
    sig1: String,
    sig2: String,
    c2sp_vkey: String,
    c2sp_note: String,
}

#[test]
fn signed_notes_of_go_and_of_c2sp() {
    let Some(path) = data(&["vectors", "signed_note.json"]) else { return };
    let notes: Notes = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let key = |text: &str| text.parse::<VerifyingKey>();
    let signer = SigningKey::from_text(&notes.go_skey).unwrap();
    assert_eq!(signer.vkey().to_string(), notes.go_vkey);
    assert_eq!(Note::sign(&notes.text, &signer).unwrap().to_string(), format!("{}\n{}", notes.text, notes.sig1));
    let both = Note::parse(&format!("{}\n{}{}", notes.text, notes.sig1, notes.sig2)).unwrap();
    let known = [key(&notes.go_vkey2).unwrap(), key(&notes.go_vkey).unwrap()];
    assert_eq!(both.verify(&known).unwrap(), [&known[1], &known[0]]);
    let c2sp = [key(&notes.c2sp_vkey).unwrap()];
    assert_eq!(Note::parse(&notes.c2sp_note).unwrap().verify(&c2sp).unwrap(), [&c2sp[0]]);
    assert_eq!(both.verify(&c2sp), Err(NoteError::Unsigned));
    assert!(!notes.bad_vkeys.is_empty());
    for bad in notes.bad_vkeys {
        assert_eq!(key(&bad), Err(NoteError::Key), "{bad}");
    }
}
