//! Evidence: what a source left, as the record keeps it; enough for anybody to check it again.

use super::{
    ceremony::{self, MIN_REVEALS},
    dice::{self, DiceFault},
    drand::{Beacon, BeaconFault},
    phrase::{self, PhraseFault},
    source::Source,
};
use crate::digest::lp;

/// The evidence of one source. In the record: `{"kind":"dice","digits":"0073"}`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Evidence {
    /// The round of a beacon, with the signature that proves it.
    Drand(Beacon),
    /// Digits rolled in public.
    Dice {
        /// The digits alone, in the order they fell.
        digits: String,
    },
    /// Digits drawn in public, which are the ticket.
    Balls {
        /// The digits alone, in the order drawn.
        digits: String,
    },
    /// The secrets of a ceremony.
    Ceremony {
        /// As they were said, in the order of their commitments; those withheld are left out.
        reveals: Vec<String>,
    },
    /// Words said in the room.
    Phrase {
        /// In NFC, without white space around.
        text: String,
    },
    /// A try leaves nothing.
    Rehearsal {},
}

/// Why a text, or what a record holds, is not the evidence of a source.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceFault {
    /// Not the announced beacon.
    #[error(transparent)]
    Beacon(#[from] BeaconFault),
    /// Not the announced digits.
    #[error(transparent)]
    Dice(#[from] DiceFault),
    /// Not a phrase.
    #[error(transparent)]
    Phrase(#[from] PhraseFault),
    /// A ceremony was given a text: its evidence is what its participants say, one by one.
    #[error("the evidence of a ceremony comes from its participants")]
    FromParticipants,
    /// A record holds a ceremony of fewer than two secrets, or one that is no secret.
    #[error("not the secrets of a ceremony")]
    NotSecrets,
    /// A rehearsal was given a text.
    #[error("a rehearsal takes no evidence")]
    NothingExpected,
    /// A record holds the evidence of another kind of source.
    #[error("the evidence is not of the kind that {0} leaves")]
    OtherKind(Source),
    /// A record holds the evidence in another spelling than the reader writes: two records of the same draw would differ.
    #[error("the evidence is not spelled as it should be kept")]
    NotAsKept,
}

impl Evidence {
    /// Reads what a person typed or pasted for `source`, and proves what can be proven.
    pub fn read(source: &Source, text: &str) -> Result<Self, EvidenceFault> {
        match source {
            Source::Drand { chain, round } => {
                let beacon = Beacon::parse(text)?;
                beacon.verify(*chain, *round)?;
                Ok(Self::Drand(beacon))
            }
            Source::Dice { digits } => Ok(Self::Dice { digits: dice::read(text, *digits)? }),
            Source::Balls { digits } => Ok(Self::Balls { digits: dice::read(text, *digits)? }),
            Source::Ceremony => Err(EvidenceFault::FromParticipants),
            Source::Phrase => Ok(Self::Phrase { text: phrase::read(text)? }),
            Source::Rehearsal if text.trim().is_empty() => Ok(Self::Rehearsal {}),
            Source::Rehearsal => Err(EvidenceFault::NothingExpected),
        }
    }

    /// Proves again, from what a record holds, that this is the evidence of `source`.
    pub fn check(&self, source: &Source) -> Result<(), EvidenceFault> {
        let kept = match (self, source) {
            (Self::Drand(beacon), Source::Drand { chain, round }) => return Ok(beacon.verify(*chain, *round)?),
            (Self::Dice { digits: text }, Source::Dice { .. })
            | (Self::Balls { digits: text }, Source::Balls { .. })
            | (Self::Phrase { text }, Source::Phrase) => Self::read(source, text)?,
            (Self::Ceremony { reveals }, Source::Ceremony) => {
                let kept = reveals.len() >= MIN_REVEALS && reveals.iter().all(|text| ceremony::read_secret(text).as_ref() == Ok(text));
                return if kept { Ok(()) } else { Err(EvidenceFault::NotSecrets) };
            }
            (Self::Rehearsal {}, Source::Rehearsal) => Self::Rehearsal {},
            _ => return Err(EvidenceFault::OtherKind(*source)),
        };
        if kept == *self { Ok(()) } else { Err(EvidenceFault::NotAsKept) }
    }

    /// The value that enters the seed: the 32 bytes of a beacon's randomness, ASCII digits, UTF-8 in NFC, the `lp` of each secret, or nothing.
    pub fn value_bytes(&self) -> Vec<u8> {
        match self {
            Self::Drand(beacon) => beacon.randomness.0.to_vec(),
            Self::Dice { digits: text } | Self::Balls { digits: text } | Self::Phrase { text } => text.as_bytes().to_vec(),
            Self::Ceremony { reveals } => reveals.iter().flat_map(|reveal| lp(reveal.as_bytes())).collect(),
            Self::Rehearsal {} => Vec::new(),
        }
    }

    /// The ticket that was drawn by hand; none for sources whose value is hashed.
    pub fn ticket(&self) -> Option<u32> {
        match self {
            Self::Balls { digits } => digits.parse().ok(),
            Self::Drand(_) | Self::Dice { .. } | Self::Ceremony { .. } | Self::Phrase { .. } | Self::Rehearsal {} => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        canonical,
        randomness::{Chain, drand::QUICKNET_1000},
    };
    use proptest::prelude::*;

    const BEACON: Source = Source::Drand { chain: Chain::Quicknet, round: 1000 };
    const DICE: Source = Source::Dice { digits: 4 };
    const BALLS: Source = Source::Balls { digits: 3 };
    const SOURCES: [Source; 5] = [BEACON, DICE, Source::Phrase, Source::Rehearsal, BALLS];

    fn one_of_each() -> [(Source, Evidence); 5] {
        let texts = [QUICKNET_1000, "00-73\n", " l'e\u{301}te\u{301} ", "\n", "0 4 2"];
        std::array::from_fn(|i| (SOURCES[i], Evidence::read(&SOURCES[i], texts[i]).unwrap()))
    }

    #[test]
    fn the_record_keeps_canonical_json_that_checks_again() {
        let kept = one_of_each().map(|(source, evidence)| {
            let bytes = canonical::to_bytes(&evidence).unwrap();
            let again: Evidence = canonical::from_bytes(&bytes).unwrap();
            assert_eq!((again.check(&source), &again), (Ok(()), &evidence));
            String::from_utf8(bytes).unwrap()
        });
        assert!(kept[0].starts_with(r#"{"kind":"drand","randomness":"fe290beca1"#) && !kept[0].contains("previous"), "{}", kept[0]);
        assert_eq!(kept[1], r#"{"digits":"0073","kind":"dice"}"#);
        assert_eq!(kept[2], r#"{"kind":"phrase","text":"l'été"}"#);
        assert_eq!(kept[3], r#"{"kind":"rehearsal"}"#);
        assert_eq!(kept[4], r#"{"digits":"042","kind":"balls"}"#);
    }

    #[test]
    fn values_for_the_seed_are_bytes() {
        let values = one_of_each().map(|(_, evidence)| evidence.value_bytes());
        assert_eq!(values[0].len(), 32);
        assert_eq!(values[0][..4], [0xfe, 0x29, 0x0b, 0xec]);
        assert_eq!(values[1], b"0073");
        assert_eq!(values[2], "l'été".as_bytes());
        assert_eq!(values[3], b"");
        assert_eq!(values[4], b"042");
    }

    #[test]
    fn a_ceremony_keeps_what_each_said() {
        let said = |reveals: &[&str]| Evidence::Ceremony { reveals: reveals.iter().map(ToString::to_string).collect() };
        assert_eq!(canonical::to_bytes(&said(&["été", "42"])).unwrap(), r#"{"kind":"ceremony","reveals":["été","42"]}"#.as_bytes());
        assert_eq!(said(&["ab", "c"]).value_bytes(), [lp(b"ab"), lp(b"c")].concat());
        assert_ne!(said(&["ab", "c"]).value_bytes(), said(&["a", "bc"]).value_bytes());
        assert_eq!(said(&["ab", "c"]).check(&Source::Ceremony), Ok(()));
        for wrong in [&["ab"][..], &[], &["ab", ""], &["ab", " c"], &["ab", "e\u{301}"]] {
            assert_eq!(said(wrong).check(&Source::Ceremony), Err(EvidenceFault::NotSecrets), "{wrong:?}");
        }
        assert_eq!(said(&["ab", "c"]).check(&Source::Phrase), Err(EvidenceFault::OtherKind(Source::Phrase)));
        assert_eq!(Evidence::read(&Source::Ceremony, "river"), Err(EvidenceFault::FromParticipants));
    }

    #[test]
    fn only_what_is_drawn_by_hand_is_the_ticket_itself() {
        let tickets = one_of_each().map(|(source, evidence)| (evidence.ticket(), source.tickets()));
        assert_eq!(tickets, [(None, None), (None, None), (None, None), (None, None), (Some(42), Some(1000))]);
        assert_eq!(Evidence::read(&BALLS, "42"), Err(DiceFault::WrongCount { expected: 3, found: 2 }.into()));
        assert_eq!(Evidence::Balls { digits: "0 42".to_owned() }.check(&BALLS), Err(EvidenceFault::NotAsKept));
    }

    #[test]
    fn evidence_of_one_source_is_not_that_of_another() {
        for (own, evidence) in one_of_each() {
            for other in SOURCES.iter().filter(|source| **source != own) {
                assert_eq!(evidence.check(other), Err(EvidenceFault::OtherKind(*other)));
            }
        }
        assert_eq!(Evidence::read(&Source::Rehearsal, "7"), Err(EvidenceFault::NothingExpected));
    }

    #[test]
    fn a_beacon_is_proven_before_it_is_kept() {
        let read = |text: &str| Evidence::read(&BEACON, text).err();
        assert_eq!(read(&QUICKNET_1000.replace("ed5e39", "ed5e38")), Some(BeaconFault::WrongSignature.into()));
        let next = Source::Drand { chain: Chain::Quicknet, round: 1001 };
        let fault = BeaconFault::WrongRound { expected: 1001, found: 1000 };
        assert_eq!(Evidence::read(&next, QUICKNET_1000), Err(fault.into()));
    }

    #[test]
    fn a_doctored_record_is_found_out() {
        let [(_, Evidence::Drand(genuine)), ..] = one_of_each() else { panic!("the first is a beacon") };
        let mut doctored = genuine.clone();
        doctored.randomness.0[31] ^= 1;
        assert_eq!(Evidence::Drand(doctored).check(&BEACON), Err(BeaconFault::WrongRandomness.into()));
        let mut doctored = genuine;
        doctored.signature.0[47] ^= 1;
        assert_eq!(Evidence::Drand(doctored).check(&BEACON), Err(BeaconFault::WrongSignature.into()));

        let dice = |digits: &str| Evidence::Dice { digits: digits.to_owned() }.check(&DICE);
        assert_eq!(dice("0 073"), Err(EvidenceFault::NotAsKept));
        assert_eq!(dice("00731"), Err(DiceFault::WrongCount { expected: 4, found: 5 }.into()));
        let phrase = |text: &str| Evidence::Phrase { text: text.to_owned() }.check(&Source::Phrase);
        assert_eq!(phrase("e\u{301}"), Err(EvidenceFault::NotAsKept));
        assert_eq!(phrase(""), Err(PhraseFault::Empty.into()));
    }

    #[test]
    fn unknown_fields_and_kinds_are_not_read() {
        for text in [
            r#"{"digits":"0073","kind":"dice","note":""}"#,
            r#"{"kind":"rehearsal","text":""}"#,
            r#"{"kind":"coin"}"#,
            r#"{"kind":"drand","note":"","randomness":"fe","round":1,"signature":""}"#,
        ] {
            assert!(canonical::from_bytes::<Evidence>(text.as_bytes()).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_read_checks(text in "\\PC{0,40}|[0-9 ,-]{0,8}") {
            for source in SOURCES {
                if let Ok(evidence) = Evidence::read(&source, &text) {
                    prop_assert_eq!(evidence.check(&source), Ok(()));
                }
            }
        }
    }
}
