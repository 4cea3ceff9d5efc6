//! The stream: whole numbers without bias from a 32-byte seed, the same on every machine (`docs/format.md`, "Stream").

use crate::digest::{Digest, Tagged};

/// Block n is H("folkmoot/v1/block", seed, u64be(n)); numbers are read from the blocks 8 bytes at a time.
#[derive(Clone, Debug)]
pub struct Stream {
    /// The beginning that all blocks share: tag and seed.
    seeded: Tagged,
    next_block: u64,
    block: [u8; 32],
    used: usize,
}

impl Stream {
    /// The stream of `seed`, at its beginning.
    pub fn new(seed: Digest) -> Self {
        Self { seeded: Tagged::new("folkmoot/v1/block").with(&seed.0), next_block: 0, block: [0; 32], used: 32 }
    }

    /// The next 8 bytes as a big-endian number.
    fn next_u64(&mut self) -> u64 {
        if self.used == self.block.len() {
            self.block = self.seeded.clone().with(&self.next_block.to_be_bytes()).end().0;
            self.next_block += 1;
            self.used = 0;
        }
        let mut word = [0; 8];
        word.copy_from_slice(&self.block[self.used..self.used + 8]);
        self.used += 8;
        u64::from_be_bytes(word)
    }

    /// A number from 0 to n - 1, each equally likely: values from 2^64 - (2^64 mod n) on are passed over.
    ///
    /// # Panics
    /// If `n` is 0: there is no such number.
    pub fn below(&mut self, n: u64) -> u64 {
        assert!(n > 0, "below(0) has no answer");
        loop {
            let value = self.next_u64();
            // The first is the second without a division: 2^64 mod n is less than n.
            if value <= u64::MAX - n || value <= u64::MAX - (u64::MAX % n + 1) % n {
                return value % n;
            }
        }
    }

    /// Forward Fisher-Yates: i from 0, swap with i + below(len - i).
    ///
    /// # Panics
    /// Never: a place of a list is a `usize`.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in 0..items.len() {
            let other = i + usize::try_from(self.below((items.len() - i) as u64)).expect("below a length");
            items.swap(i, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::tagged;

    #[test]
    fn numbers_are_read_from_the_blocks_in_order() {
        let seed = crate::digest::sha256(b"seed");
        let mut stream = Stream::new(seed);
        let blocks: Vec<u8> = (0u64..2).flat_map(|n| tagged("folkmoot/v1/block", &[&seed.0, &n.to_be_bytes()]).0).collect();
        for word in blocks.chunks(8) {
            assert_eq!(stream.below(u64::MAX), u64::from_be_bytes(word.try_into().unwrap()) % u64::MAX);
        }
    }

    #[test]
    fn values_past_the_last_whole_multiple_are_passed_over() {
        // n = 2^63 + 1: 2^64 mod n = 2^63 - 1, so nearly half of all values must be rejected.
        let n = (1u64 << 63) + 1;
        let seed = crate::digest::sha256(b"reject");
        let mut stream = Stream::new(seed);
        let mut raw = Stream::new(seed);
        for _ in 0..100 {
            let expected = std::iter::repeat_with(|| raw.next_u64()).find(|v| *v < n).unwrap();
            assert_eq!(stream.below(n), expected);
        }
        let mut powers = Stream::new(seed);
        let mut raw = Stream::new(seed);
        assert!((0..100).all(|_| powers.below(1 << 32) == raw.next_u64() % (1 << 32)));
    }

    #[test]
    fn a_shuffle_reaches_every_order_about_equally() {
        let mut seen = std::collections::BTreeMap::new();
        let mut stream = Stream::new(crate::digest::sha256(b"orders"));
        for _ in 0..6000 {
            let mut items = [0, 1, 2];
            stream.shuffle(&mut items);
            *seen.entry(items).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|n| (850..1150).contains(n)), "{seen:?}");
    }
}
