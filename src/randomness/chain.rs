//! The drand networks whose beacons are believed: their keys, pinned here, and the arithmetic between rounds and times.

use chrono::{DateTime, Datelike as _, Utc};

/// A drand network. Adding one is a variant and a row of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chain {
    /// A round every 3 seconds, each on its own: the one to recommend.
    Quicknet,
    /// The first network of the League of Entropy, a round every 30 seconds, each signing the one before.
    Default,
}

/// What a round's signature covers, and on which curve it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// `bls-unchained-g1-rfc9380`: signs SHA-256(round); signatures of 48 bytes.
    UnchainedG1,
    /// `pedersen-bls-chained`: signs SHA-256(previous signature ‖ round); signatures of 96 bytes.
    Chained,
}

impl Scheme {
    /// Length in bytes of a signature.
    pub fn signature_len(self) -> usize {
        match self {
            Self::UnchainedG1 => 48,
            Self::Chained => 96,
        }
    }

    /// The name that drand gives the scheme.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnchainedG1 => "bls-unchained-g1-rfc9380",
            Self::Chained => "pedersen-bls-chained",
        }
    }
}

/// The published facts of a network (`https://api.drand.sh/<hash>/info`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Name in source strings.
    pub name: &'static str,
    /// Chain hash, hexadecimal: which network to ask.
    pub hash: &'static str,
    /// Public key, hexadecimal: what makes a beacon genuine.
    pub public_key: &'static str,
    /// Time of round 1, seconds of Unix time.
    pub genesis: i64,
    /// Seconds between rounds.
    pub period: i64,
    /// What is signed, and how.
    pub scheme: Scheme,
}

const QUICKNET: Facts = Facts {
    name: "quicknet",
    hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
    public_key: "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4\
                 bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    genesis: 1_692_803_367,
    period: 3,
    scheme: Scheme::UnchainedG1,
};

const DEFAULT: Facts = Facts {
    name: "default",
    hash: "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
    public_key: "868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31",
    genesis: 1_595_431_050,
    period: 30,
    scheme: Scheme::Chained,
};

impl Chain {
    /// Every network, the recommended one first.
    pub const ALL: [Self; 2] = [Self::Quicknet, Self::Default];

    /// What is published about the network.
    pub fn facts(self) -> &'static Facts {
        match self {
            Self::Quicknet => &QUICKNET,
            Self::Default => &DEFAULT,
        }
    }

    /// The network of that name in source strings.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chain| chain.facts().name == name)
    }

    /// When a round is published: round 1 at genesis. `None` for round 0, and for rounds after the year 9999.
    pub fn time_of(self, round: u64) -> Option<DateTime<Utc>> {
        let Facts { genesis, period, .. } = self.facts();
        let since = i64::try_from(round.checked_sub(1)?).ok()?.checked_mul(*period)?;
        DateTime::from_timestamp(genesis.checked_add(since)?, 0).filter(|time| time.year() <= 9999)
    }

    /// The first round published at `time` or after it; round 1 for any time before genesis.
    pub fn round_at(self, time: DateTime<Utc>) -> u64 {
        let Facts { genesis, period, .. } = self.facts();
        let whole_second = time.timestamp() + i64::from(time.timestamp_subsec_nanos() > 0);
        let since = u64::try_from(whole_second - genesis).unwrap_or(0);
        since.div_ceil(period.unsigned_abs()) + 1
    }

    /// Where a person asks for a round with `curl`; the program itself never does.
    pub fn fetch_url(self, round: u64) -> String {
        format!("https://api.drand.sh/{}/public/{round}", self.facts().hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::bytes_from_hex;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().to_utc()
    }

    #[test]
    fn round_one_is_at_genesis_and_round_zero_never() {
        assert_eq!(Chain::Quicknet.time_of(1), Some(at("2023-08-23T15:09:27Z")));
        assert_eq!(Chain::Default.time_of(1), Some(at("2020-07-22T15:17:30Z")));
        assert_eq!(Chain::Quicknet.time_of(1000), Some(at("2023-08-23T15:59:24Z")));
        assert_eq!(Chain::Quicknet.time_of(0), None);
    }

    #[test]
    fn far_rounds_have_no_time_and_do_not_overflow() {
        for chain in Chain::ALL {
            let last = chain.round_at(at("9999-12-31T23:59:59Z")) - 1;
            assert!(chain.time_of(last).is_some() && chain.time_of(last + 1).is_none());
            assert!(last < 1 << 53, "a round that has a time can be written in the record");
            for round in [u64::MAX, i64::MAX as u64, i64::MAX as u64 / 3 + 1] {
                assert_eq!(chain.time_of(round), None);
            }
            assert!(chain.round_at(DateTime::<Utc>::MAX_UTC) > last);
            assert_eq!(chain.round_at(DateTime::<Utc>::MIN_UTC), 1);
        }
    }

    #[test]
    fn a_fraction_of_a_second_waits_for_the_next_round() {
        assert_eq!(Chain::Quicknet.round_at(at("2023-08-23T15:09:27Z")), 1);
        assert_eq!(Chain::Quicknet.round_at(at("2023-08-23T15:09:27.001Z")), 2);
        assert_eq!(Chain::Quicknet.round_at(at("2023-08-23T15:09:30Z")), 2);
    }

    #[test]
    fn facts_have_the_lengths_that_their_scheme_needs() {
        for chain in Chain::ALL {
            let facts = chain.facts();
            assert_eq!(bytes_from_hex(facts.hash).map(|hash| hash.len()), Some(32));
            let key = bytes_from_hex(facts.public_key).unwrap();
            assert_eq!(key.len() + facts.scheme.signature_len(), 144, "key and signature lie on the two curves");
            assert_eq!(Chain::named(facts.name), Some(chain));
        }
        assert_eq!(Chain::named("fastnet"), None);
    }

    proptest! {
        #[test]
        fn the_round_at_a_time_is_the_first_one(seconds in 0_i64..40_000_000_000, nanos in 0_u32..1_000_000_000) {
            let time = DateTime::from_timestamp(seconds, nanos).unwrap();
            for chain in Chain::ALL {
                let round = chain.round_at(time);
                prop_assert!(chain.time_of(round).unwrap() >= time);
                prop_assert!(chain.time_of(round - 1).is_none_or(|before| before < time));
            }
        }
    }
}
