//! RFC 3797, "Publicly Verifiable Nominations Committee (`NomCom`) Random Selection": for checking, or being checked by, outside tools.
//!
//! MD5 is what the RFC prescribes. It is no ground for a draw of ours: `seed` uses SHA-256.

use md5::{Digest as _, Md5};

/// Why no selection can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelectionFault {
    /// More selected than the pool holds.
    #[error("{count} to select out of {pool}")]
    TooMany {
        /// To select.
        count: u32,
        /// In the pool.
        pool: u32,
    },
    /// The method counts its rounds in 16 bits.
    #[error("a pool of {pool} is beyond the method's {MAX_POOL}")]
    PoolTooLarge {
        /// In the pool.
        pool: u32,
    },
}

/// Largest pool: what 16 bits number.
const MAX_POOL: u32 = 65_535;

/// The key string of section 4: each source's numbers in ascending order, a full stop after each, a slash after each source.
pub fn key(sources: &[Vec<u64>]) -> String {
    let one = |numbers: &Vec<u64>| {
        let mut numbers = numbers.clone();
        numbers.sort_unstable();
        numbers.iter().map(|number| number.to_string() + ".").collect::<String>() + "/"
    };
    sources.iter().map(one).collect()
}

/// The numbers selected, from 1 to `pool`, in the order of selection (section 5).
pub fn select(key: &str, pool: u32, count: u32) -> Result<Vec<u32>, SelectionFault> {
    if pool > MAX_POOL {
        return Err(SelectionFault::PoolTooLarge { pool });
    }
    if count > pool {
        return Err(SelectionFault::TooMany { count, pool });
    }
    let mut remaining: Vec<u32> = (1..=pool).collect();
    let mut selected = Vec::new();
    for round in (0..=u16::MAX).take(count as usize) {
        let around = round.to_be_bytes();
        let hash = Md5::new().chain_update(around).chain_update(key).chain_update(around).finalize();
        // The hash as one big-endian number, modulo how many remain.
        let index = hash.iter().fold(0, |rest, byte| (rest * 256 + usize::from(*byte)) % remaining.len());
        selected.push(remaining.remove(index));
    }
    Ok(selected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_section_6() {
        let key = key(&[vec![9319], vec![2, 5, 12, 8, 10], vec![9, 18, 26, 34, 41, 45]]);
        assert_eq!(key, "9319./2.5.8.10.12./9.18.26.34.41.45./");
        assert_eq!(select(&key, 25, 16), Ok(vec![17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4]));
    }

    #[test]
    fn everybody_is_selected_once_when_all_are() {
        let mut all = select("1./", 300, 300).unwrap();
        all.sort_unstable();
        assert!(all.into_iter().eq(1..=300));
        assert_eq!(select("1./", 0, 0), Ok(vec![]));
    }

    #[test]
    fn more_than_the_pool_or_than_16_bits_is_refused() {
        assert_eq!(select("1./", 3, 4), Err(SelectionFault::TooMany { count: 4, pool: 3 }));
        assert_eq!(select("1./", 65_536, 1), Err(SelectionFault::PoolTooLarge { pool: 65_536 }));
        assert!(select("1./", 65_535, 1).is_ok());
    }
}
