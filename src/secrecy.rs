//! Secrecy: ballots sealed to the key of a vote, and that key locked by the passphrases of k of n tellers.
//!
//! Sealed boxes after `NaCl` (X25519 with a fresh key for each, `XSalsa20-Poly1305`; crate `crypto_box`) and Argon2id (RFC 9106; crate `argon2`).
//! The lock holds the key once for every set of k tellers, sealed to what their passphrases give together. Nothing in it tells a right
//! passphrase from a wrong one before k of them are there. Randomness is given by the caller.

use crate::digest::{bytes_from_hex, hex, tagged};
use crate::text::tidy;
use argon2::{Algorithm, Argon2, Params, Version};
use crypto_box::aead::Aead as _;
use crypto_box::{PublicKey, SalsaBox, SecretKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Tellers of a vote at most: the lock grows with the number of sets of them.
pub const MOST_TELLERS: usize = 8;

/// Bytes of the one-time public key and of the authenticator that stand before what is sealed.
const OVERHEAD: usize = 32 + 16;

/// Argon2id: 64 MiB, three passes, one lane.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;

/// The secret key of a box. Wiped from memory when it is dropped.
pub struct BoxKey(SecretKey);

impl BoxKey {
    /// The key made of 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(SecretKey::from_bytes(bytes))
    }

    /// What ballots are sealed to.
    pub fn public(&self) -> [u8; 32] {
        *self.0.public_key().as_bytes()
    }

    /// The 32 bytes, in hexadecimal digits.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(&*Zeroizing::new(self.0.to_bytes())))
    }

    /// A key from its hexadecimal digits.
    pub fn from_text(text: &str) -> Option<Self> {
        bytes_from_hex(text).and_then(|bytes| bytes.try_into().ok()).map(Self::new)
    }

    /// What was sealed; none where it was sealed to another key, or altered.
    pub fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (public, rest) = sealed.split_first_chunk::<32>()?;
        SalsaBox::new(&PublicKey::from_bytes(*public), &self.0).decrypt(&[0; 24].into(), rest).ok()
    }
}

/// Seals bytes to a public key. `once` are 32 random bytes that serve this one time: with a key for each message the nonce may be constant.
///
/// # Panics
/// Never: nothing here comes near the limit of the cipher.
pub fn seal(public: [u8; 32], once: [u8; 32], bytes: &[u8]) -> Vec<u8> {
    let once = SecretKey::from_bytes(once);
    let sealed =
        SalsaBox::new(&PublicKey::from_bytes(public), &once).encrypt(&[0; 24].into(), bytes).expect("far below the limit of the cipher");
    [once.public_key().as_bytes().as_slice(), &sealed].concat()
}

/// Seals a ballot so that its length says nothing: it is filled up to `size` bytes. None where it is longer.
pub fn seal_ballot(public: [u8; 32], once: [u8; 32], ballot: &[u8], size: usize) -> Option<Vec<u8>> {
    let length = u32::try_from(ballot.len()).ok().filter(|_| ballot.len() <= size)?;
    let mut padded = length.to_be_bytes().to_vec();
    padded.extend(ballot);
    padded.resize(4 + size, 0);
    Some(seal(public, once, &padded))
}

/// The ballot sealed by [`seal_ballot`].
pub fn open_ballot(key: &BoxKey, sealed: &[u8]) -> Option<Vec<u8>> {
    let padded = key.open(sealed)?;
    let (length, rest) = padded.split_first_chunk::<4>()?;
    rest.get(..u32::from_be_bytes(*length) as usize).map(<[u8]>::to_vec)
}

/// Why a lock is not made or opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(rename_all = "kebab-case")]
#[error("{self:?}")]
pub enum LockFault {
    /// No tellers, more than there may be, or one twice.
    Tellers {
        /// How many.
        tellers: u64,
        /// How many may be.
        limit: u64,
    },
    /// More tellers needed than there are, or none.
    Needed {
        /// How many are to be needed.
        needed: u64,
        /// How many there are.
        tellers: u64,
    },
    /// A passphrase that is too short.
    Short {
        /// Whose.
        teller: String,
        /// Characters that it must have.
        least: u64,
    },
    /// Not a teller of this vote.
    NotATeller {
        /// Who.
        teller: String,
        /// Who is.
        tellers: Vec<String>,
    },
    /// Fewer passphrases than are needed.
    TooFew {
        /// How many are needed.
        needed: u64,
        /// How many are given.
        given: u64,
    },
    /// The passphrases do not open it.
    Wrong {
        /// Whose they are.
        tellers: Vec<String>,
    },
}

/// Characters of a passphrase at least.
const LEAST: usize = 8;

/// A key, locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    needed: u32,
    /// Each teller with the salt of their passphrase.
    tellers: Vec<(String, String)>,
    /// The key, once for every set of tellers that is large enough, in the order of [`sets`].
    sealed: Vec<String>,
}

impl Lock {
    /// Locks a key: `passphrases` are the tellers' names and passphrases, any `needed` of which open it; `random` gives fresh bytes.
    ///
    /// # Errors
    /// Numbers or passphrases that do not do.
    pub fn new<E: From<LockFault>>(
        key: &BoxKey,
        passphrases: &[(String, Zeroizing<String>)],
        needed: u32,
        mut random: impl FnMut() -> Result<[u8; 32], E>,
    ) -> Result<Self, E> {
        let (tellers, least) = (passphrases.len(), needed as usize);
        let twice = passphrases.iter().enumerate().any(|(at, (name, _))| passphrases.iter().take(at).any(|(other, _)| other == name));
        if tellers == 0 || tellers > MOST_TELLERS || twice {
            return Err(LockFault::Tellers { tellers: tellers as u64, limit: MOST_TELLERS as u64 }.into());
        }
        if least == 0 || least > tellers {
            return Err(LockFault::Needed { needed: needed.into(), tellers: tellers as u64 }.into());
        }
        if let Some((teller, _)) = passphrases.iter().find(|(_, words)| tidy(words).chars().count() < LEAST) {
            return Err(LockFault::Short { teller: teller.clone(), least: LEAST as u64 }.into());
        }
        let (mut salts, mut parts) = (Vec::new(), Vec::new());
        for (name, words) in passphrases {
            let salt = random()?;
            parts.push(stretched(words, &salt));
            salts.push((name.clone(), hex(&salt)));
        }
        let secret = Zeroizing::new(key.0.to_bytes());
        let mut sealed = Vec::new();
        for set in sets(tellers, least) {
            let together = together(set.iter().filter_map(|at| parts.get(*at)));
            sealed.push(hex(&seal(together.public(), random()?, &*secret)));
        }
        Ok(Self { needed, tellers: salts, sealed })
    }

    /// Opens the lock with the passphrases of at least as many tellers as are needed; where more are given, any right ones among them do.
    ///
    /// # Errors
    /// Where they are too few, of others, or wrong.
    pub fn open(&self, passphrases: &[(String, Zeroizing<String>)]) -> Result<BoxKey, LockFault> {
        let names = || self.tellers.iter().map(|(name, _)| name.clone()).collect();
        let mut parts = vec![None; self.tellers.len()];
        for (name, words) in passphrases {
            let place = self.tellers.iter().position(|(teller, _)| teller == name);
            let found = place.and_then(|at| Some((parts.get_mut(at)?, bytes_from_hex(&self.tellers.get(at)?.1)?)));
            let (part, salt) = found.ok_or_else(|| LockFault::NotATeller { teller: name.clone(), tellers: names() })?;
            *part = Some(stretched(words, &salt));
        }
        let given = parts.iter().flatten().count();
        if given < self.needed as usize {
            return Err(LockFault::TooFew { needed: self.needed.into(), given: given as u64 });
        }
        for (set, sealed) in sets(self.tellers.len(), self.needed as usize).into_iter().zip(&self.sealed) {
            let chosen: Option<Vec<&Part>> = set.iter().map(|at| parts.get(*at)?.as_ref()).collect();
            let key = chosen.and_then(|chosen| together(chosen.into_iter()).open(&bytes_from_hex(sealed)?));
            if let Some(bytes) = key.and_then(|bytes| bytes.try_into().ok()) {
                return Ok(BoxKey::new(bytes));
            }
        }
        Err(LockFault::Wrong { tellers: passphrases.iter().map(|(name, _)| name.clone()).collect() })
    }
}

/// What a passphrase gives.
type Part = Zeroizing<[u8; 32]>;

fn stretched(passphrase: &str, salt: &[u8]) -> Part {
    let params = Params::new(MEMORY_KIB, PASSES, 1, Some(32)).expect("within the limits of RFC 9106");
    let mut part = Zeroizing::new([0; 32]);
    let words = Zeroizing::new(tidy(passphrase));
    let done = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(words.as_bytes(), salt, &mut *part);
    done.expect("a salt of 32 bytes and a passphrase of some words");
    part
}

/// The key that the passphrases of a set of tellers give together.
fn together<'a>(parts: impl Iterator<Item = &'a Part>) -> BoxKey {
    let parts: Vec<&[u8]> = parts.map(|part| part.as_slice()).collect();
    BoxKey::new(tagged("folkmoot/v1/tellers", &parts).0)
}

/// All sets of `size` of the first `of` numbers, in order.
fn sets(of: usize, size: usize) -> Vec<Vec<usize>> {
    let masks = (0_u32..1 << of.min(MOST_TELLERS)).filter(|mask| mask.count_ones() as usize == size);
    masks.map(|mask| (0..of).filter(|at| (mask >> at) & 1 == 1).collect()).collect()
}

/// Bytes that a sealed ballot of at most `size` bytes takes.
pub const fn sealed_size(size: usize) -> usize {
    OVERHEAD + 4 + size
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pairs: &[(&str, &str)]) -> Vec<(String, Zeroizing<String>)> {
        pairs.iter().map(|(name, words)| ((*name).to_owned(), Zeroizing::new((*words).to_owned()))).collect()
    }

    #[test]
    fn what_is_sealed_only_the_key_opens() {
        let key = BoxKey::new([7; 32]);
        let sealed = seal_ballot(key.public(), [9; 32], b"\"1\"", 40).unwrap();
        assert_eq!(sealed.len(), sealed_size(40));
        assert_eq!(sealed.len(), seal_ballot(key.public(), [8; 32], b"null", 40).unwrap().len(), "length says nothing");
        assert_eq!(open_ballot(&key, &sealed), Some(b"\"1\"".to_vec()));
        assert_eq!(open_ballot(&BoxKey::new([6; 32]), &sealed), None);
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert_eq!(open_ballot(&key, &bent), None, "byte {at}");
        }
        assert_eq!(seal_ballot(key.public(), [9; 32], &[0; 41], 40), None);
        let again = BoxKey::from_text(&key.to_text()).unwrap();
        assert_eq!(again.public(), key.public());
    }

    #[test]
    fn two_of_three_tellers_open_what_one_does_not() {
        let three = words(&[("m1", "correct horse battery"), ("m2", "staple of the room"), ("m3", "élan vital du soir")]);
        let key = BoxKey::new([3; 32]);
        let mut n = 0;
        let random = || {
            n += 1;
            Ok::<_, LockFault>([n; 32])
        };
        let lock = Lock::new(&key, &three, 2, random).unwrap();
        for pair in [[0, 1], [0, 2], [2, 1]] {
            let two: Vec<_> = pair.iter().map(|at| three[*at].clone()).collect();
            assert_eq!(lock.open(&two).unwrap().public(), key.public());
        }
        // Composed or not, with more spaces or fewer: the same words.
        let typed = words(&[("m3", " e\u{301}lan  vital du soir "), ("m1", "correct horse battery")]);
        assert_eq!(lock.open(&typed).unwrap().public(), key.public());
        let fault = |pairs: &[(&str, &str)]| lock.open(&words(pairs)).err().unwrap();
        assert_eq!(fault(&[("m1", "correct horse battery")]), LockFault::TooFew { needed: 2, given: 1 });
        let wrong = LockFault::Wrong { tellers: vec!["m1".into(), "m2".into()] };
        assert_eq!(fault(&[("m1", "correct horse battery"), ("m2", "stable of the room")]), wrong);
        assert!(matches!(fault(&[("m4", "correct horse battery")]), LockFault::NotATeller { .. }));
        let refused =
            |pairs: &[(&str, &str)], needed| Lock::new(&key, &words(pairs), needed, || Ok::<_, LockFault>([1; 32])).err().unwrap();
        assert!(matches!(refused(&[("m1", "correct horse battery")], 2), LockFault::Needed { .. }));
        assert!(matches!(refused(&[("m1", "short")], 1), LockFault::Short { .. }));
        assert!(matches!(refused(&[("m1", "correct horse"), ("m1", "battery staple")], 1), LockFault::Tellers { .. }));
        assert!(matches!(refused(&[], 1), LockFault::Tellers { .. }));
    }
}
