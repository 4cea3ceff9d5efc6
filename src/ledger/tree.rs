//! The Merkle tree over the record, its proofs and their verifiers (RFC 9162, sections 2.1.1 to 2.1.4).
//!
//! Sizes and indices are counted in entries. A proof is a list of hashes; verifying one needs no tree.

use crate::digest::{Digest, leaf, node, sha256};

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// A hash of another length than 32 bytes.
    #[error("a hash has 32 bytes")]
    HashLength,
    /// An index beyond the size, a size smaller than an earlier one, or consistency from the empty tree, of which everything is a
    /// continuation.
    #[error("sizes between which nothing can be proved")]
    Sizes,
    /// Fewer or more hashes than such a proof has.
    #[error("a proof of another length")]
    ProofLength,
    /// The hashes lead to another root.
    #[error("the proof leads to another root")]
    Root,
}

/// An append-only tree that keeps the hash of every complete subtree: about 64 bytes an entry, and no proof hashes more than it has to.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// `levels[k][i]` is the hash of entries `i << k` up to `(i + 1) << k`.
    levels: Vec<Vec<Digest>>,
}

impl Tree {
    /// The tree of no entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// The tree over leaves already hashed.
    pub fn from_leaves(leaves: impl IntoIterator<Item = Digest>) -> Self {
        let mut tree = Self::new();
        leaves.into_iter().for_each(|leaf| tree.push_leaf(leaf));
        tree
    }

    /// Appends an entry by the exact bytes of its header.
    pub fn push(&mut self, header: &[u8]) {
        self.push_leaf(leaf(header));
    }

    /// Appends an entry by its leaf hash.
    pub fn push_leaf(&mut self, mut hash: Digest) {
        for level in &mut self.levels {
            let left = level.last().copied().filter(|_| level.len() % 2 == 1);
            level.push(hash);
            match left {
                Some(left) => hash = node(&left, &hash),
                None => return,
            }
        }
        self.levels.push(vec![hash]);
    }

    /// Entries so far.
    pub fn len(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Whether there is no entry yet.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// The root over all entries; of none, SHA-256 of nothing.
    pub fn root(&self) -> Digest {
        self.subtree(0, self.len())
    }

    /// The root as it was at `size` entries; none where there never were so many.
    pub fn root_at(&self, size: u64) -> Option<Digest> {
        (size <= self.len()).then(|| self.subtree(0, size))
    }

    /// Proof that entry `index` is in the tree of `size` entries: sibling hashes, the leaf's first.
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Digest>> {
        if index >= size || size > self.len() {
            return None;
        }
        let (mut from, mut to, mut proof) = (0, size, Vec::new());
        while to - from > 1 {
            let middle = split(from, to);
            if index < middle {
                proof.push(self.subtree(middle, to));
                to = middle;
            } else {
                proof.push(self.subtree(from, middle));
                from = middle;
            }
        }
        proof.reverse();
        Some(proof)
    }

    /// Proof that the tree of `new` entries begins with the tree of `old`; none from size 0, where there is nothing to prove.
    pub fn consistency(&self, old: u64, new: u64) -> Option<Vec<Digest>> {
        if old == 0 || old > new || new > self.len() {
            return None;
        }
        let (mut from, mut to, mut proof) = (0, new, Vec::new());
        while old < to {
            let middle = split(from, to);
            if old <= middle {
                proof.push(self.subtree(middle, to));
                to = middle;
            } else {
                proof.push(self.subtree(from, middle));
                from = middle;
            }
        }
        if from > 0 {
            proof.push(self.subtree(from, to));
        }
        proof.reverse();
        Some(proof)
    }

    /// Hash of the entries `from` up to `to`, where `from` is a multiple of a power of two that is at least `to - from`: the only
    /// subtrees that occur. Whole subtrees are looked up, the ragged right edge is folded from its end.
    fn subtree(&self, from: u64, mut to: u64) -> Digest {
        let mut hash = None;
        while from < to {
            let level = to.trailing_zeros().min((to - from).ilog2());
            to -= 1 << level;
            let whole = usize::try_from(to >> level).ok().and_then(|at| self.levels.get(level as usize)?.get(at));
            let whole = whole.expect("every complete subtree below the size is kept");
            hash = Some(hash.map_or(*whole, |right| node(whole, &right)));
        }
        hash.unwrap_or_else(|| sha256(b""))
    }
}

/// Where RFC 9162 splits the entries `from` up to `to`, at least two: after the largest power of two smaller than their number.
fn split(from: u64, to: u64) -> u64 {
    from + (1 << (to - from - 1).ilog2())
}

/// The root after each leaf, over leaves already hashed: O(log n) each, holding O(log n) hashes.
pub fn roots(leaves: impl IntoIterator<Item = Digest>) -> impl Iterator<Item = Digest> {
    let mut peaks = Vec::new();
    leaves.into_iter().zip(1..).map(move |(leaf, size)| append(&mut peaks, leaf, size))
}

/// Appends to `peaks`, the roots of the complete subtrees from left to right, the leaf that makes `size` of them; gives the root.
fn append(peaks: &mut Vec<Digest>, leaf: Digest, size: u64) -> Digest {
    // The sizes of the peaks are the binary digits of the number of leaves: appending is adding one.
    let mut hash = leaf;
    for _ in 0..size.trailing_zeros() {
        hash = node(&peaks.pop().expect("a carry has a peak to its left"), &hash);
    }
    peaks.push(hash);
    peaks.iter().rev().copied().reduce(|right, left| node(&left, &right)).expect("a peak was just pushed")
}

/// Checks that `leaf` is entry `index` of the tree of `size` entries with `root` (RFC 9162, section 2.1.3.2).
pub fn verify_inclusion<H: AsRef<[u8]>>(
    leaf: impl AsRef<[u8]>,
    index: u64,
    size: u64,
    proof: &[H],
    root: impl AsRef<[u8]>,
) -> Result<(), ProofError> {
    let (mut hash, root) = (whole(leaf)?, whole(root)?);
    if index >= size {
        return Err(ProofError::Sizes);
    }
    let (mut at, mut last) = (index, size - 1);
    for step in proof {
        let sibling = whole(step)?;
        if last == 0 {
            return Err(ProofError::ProofLength);
        }
        if at % 2 == 1 || at == last {
            hash = node(&sibling, &hash);
            skip_absent_siblings(&mut at, &mut last);
        } else {
            hash = node(&hash, &sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    match last {
        0 if hash == root => Ok(()),
        0 => Err(ProofError::Root),
        _ => Err(ProofError::ProofLength),
    }
}

/// Checks that the tree of `new` entries begins with the tree of `old` entries (RFC 9162, section 2.1.4.2).
pub fn verify_consistency<H: AsRef<[u8]>>(
    old: u64,
    new: u64,
    proof: &[H],
    old_root: impl AsRef<[u8]>,
    new_root: impl AsRef<[u8]>,
) -> Result<(), ProofError> {
    let (old_root, new_root) = (whole(old_root)?, whole(new_root)?);
    if old == 0 || old > new {
        return Err(ProofError::Sizes);
    }
    let mut steps = proof.iter().map(whole);
    if old == new {
        return match steps.next() {
            Some(step) => step.and(Err(ProofError::ProofLength)),
            None if old_root == new_root => Ok(()),
            None => Err(ProofError::Root),
        };
    }
    // Where the old tree is one complete subtree, the proof leaves its root out: it begins there.
    let first = if old.is_power_of_two() { old_root } else { steps.next().unwrap_or(Err(ProofError::ProofLength))? };
    let (mut at, mut last) = (old - 1, new - 1);
    let complete = at.trailing_ones();
    at >>= complete;
    last >>= complete;
    let (mut old_hash, mut new_hash) = (first, first);
    for step in steps {
        let step = step?;
        if last == 0 {
            return Err(ProofError::ProofLength);
        }
        if at % 2 == 1 || at == last {
            old_hash = node(&step, &old_hash);
            new_hash = node(&step, &new_hash);
            skip_absent_siblings(&mut at, &mut last);
        } else {
            new_hash = node(&new_hash, &step);
        }
        at >>= 1;
        last >>= 1;
    }
    match last {
        0 if old_hash == old_root && new_hash == new_root => Ok(()),
        0 => Err(ProofError::Root),
        _ => Err(ProofError::ProofLength),
    }
}

/// Up the right edge: where a node is the last of its level and even, it has no sibling and moves up unchanged.
fn skip_absent_siblings(at: &mut u64, last: &mut u64) {
    while at.is_multiple_of(2) && *at != 0 {
        *at >>= 1;
        *last >>= 1;
    }
}

fn whole(bytes: impl AsRef<[u8]>) -> Result<Digest, ProofError> {
    bytes.as_ref().try_into().map(Digest).map_err(|_| ProofError::HashLength)
}
