//! The twelve words that a room notes down: the first 132 bits of a root, eleven a word, in the word lists of BIP-39.
//!
//! Only the lists are BIP-39's: there is no checksum. Twelve words, because shorter codes can be made to collide by whoever prepares
//! two records.

use crate::digest::Digest;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Words in a code.
pub const LENGTH: usize = 12;
const BITS_PER_WORD: u32 = 11;
/// What is longer is nearest to nothing; the lists' words have at most nine letters.
const LONGEST_COMPARED: usize = 20;

/// A word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// The English list.
    English,
    /// The French list.
    French,
}

impl Language {
    /// Both, in the order in which they are tried.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    fn list(self) -> &'static [&'static str; 2048] {
        match self {
            Self::English => bip39::Language::English.word_list(),
            Self::French => bip39::Language::French.word_list(),
        }
    }

    /// In NFC, as keyboards write it; the lists are decomposed.
    fn word(self, index: u16) -> String {
        self.list().get(usize::from(index)).expect("eleven bits are below 2048").nfc().collect()
    }
}

/// Why a text is not a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordsError {
    /// Another number of words than twelve.
    #[error("{0} words, expected {LENGTH}")]
    Count(usize),
    /// A word that the list of the other words does not have.
    #[error("word {position} is not in the list: {word}")]
    Unknown {
        /// Which word, from 1.
        position: usize,
        /// As it was typed; not to be shown unescaped.
        word: String,
        /// The list's word most like it, where one is.
        nearest: Option<String>,
        /// The list that knows most of the words.
        language: Language,
    },
}

/// A code as it was heard or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Positions in the list. The two lists share words, at other positions: a code of shared words alone has two readings.
    readings: Vec<[u16; LENGTH]>,
}

impl Code {
    /// Reads twelve words of either list, whatever their case, accents and what is not a letter between them.
    pub fn from_text(text: &str) -> Result<Self, WordsError> {
        let text: String = text.nfc().collect();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic() && !is_combining_mark(c)).filter(|word| !word.is_empty()).collect();
        let words: [&str; LENGTH] = words.try_into().map_err(|words: Vec<_>| WordsError::Count(words.len()))?;
        let found = Language::ALL.map(|language| {
            let list = language.list().map(plain);
            words.map(|word| {
                let word = plain(word);
                list.iter().zip(0..).find_map(|(listed, index)| (*listed == word).then_some(index))
            })
        });
        let readings: Vec<_> = found.iter().filter_map(whole).collect();
        if readings.is_empty() { Err(unknown(&words, &found)) } else { Ok(Self { readings }) }
    }

    /// Whether these are the words of `root`.
    pub fn matches(&self, root: &Digest) -> bool {
        self.readings.contains(&indices(root))
    }
}

/// The words of `root`, in NFC.
pub fn to_words(root: &Digest, language: Language) -> [String; LENGTH] {
    indices(root).map(|index| language.word(index))
}

fn indices(root: &Digest) -> [u16; LENGTH] {
    let mut indices = [0; LENGTH];
    let mut bytes = root.0.iter();
    let (mut pending, mut bits) = (0_u32, 0);
    for index in &mut indices {
        while bits < BITS_PER_WORD {
            pending = pending << 8 | u32::from(*bytes.next().expect("132 bits are fewer than 256"));
            bits += 8;
        }
        bits -= BITS_PER_WORD;
        *index = u16::try_from(pending >> bits & 0x7ff).expect("eleven bits");
    }
    indices
}

/// A word without case and accents: what is left tells the words of each list apart.
fn plain(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

fn whole(found: &[Option<u16>; LENGTH]) -> Option<[u16; LENGTH]> {
    let known: Vec<u16> = found.iter().copied().collect::<Option<_>>()?;
    known.try_into().ok()
}

fn unknown(words: &[&str; LENGTH], found: &[[Option<u16>; LENGTH]; 2]) -> WordsError {
    let misses = |found: &[Option<u16>; LENGTH]| found.iter().filter(|index| index.is_none()).count();
    let (language, found) = Language::ALL.into_iter().zip(found).min_by_key(|(_, found)| misses(found)).expect("two lists");
    let position = found.iter().position(Option::is_none).expect("a code that is not whole misses a word");
    let word = words.get(position).expect("as many positions as words");
    let heard: String = plain(word).chars().take(LONGEST_COMPARED).collect();
    let distance = |listed: &str| strsim::osa_distance(&heard, &plain(listed));
    let nearest = language.list().iter().map(|listed| (distance(listed), *listed)).min().filter(|(distance, _)| *distance <= 2);
    WordsError::Unknown {
        position: position + 1,
        word: (*word).to_owned(),
        nearest: nearest.map(|(_, listed)| listed.nfc().collect()),
        language,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::sha256;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const ENGLISH: &str = "abandon ability able about above absent absorb abstract absurd abuse access accident";

    #[test]
    fn words_are_the_first_132_bits() {
        // given a root whose first words are 0, 1, 2, … and whose last 124 bits do not matter
        let bits: String = (0..12).map(|i| format!("{i:011b}")).chain(["1".repeat(124)]).collect();
        let bytes: Vec<u8> = bits.as_bytes().chunks(8).map(|byte| u8::from_str_radix(str::from_utf8(byte).unwrap(), 2).unwrap()).collect();
        let root = Digest(bytes.try_into().unwrap());
        assert_eq!(to_words(&root, Language::English).join(" "), ENGLISH);
        assert_eq!(
            to_words(&root, Language::French).join(" "),
            "abaisser abandon abdiquer abeille abolir aborder aboutir aboyer abrasif abreuver abriter abroger"
        );
        assert!(Code::from_text(ENGLISH).unwrap().matches(&root));
        assert!(!Code::from_text(ENGLISH).unwrap().matches(&sha256(b"")));
        assert_eq!(to_words(&Digest([0xff; 32]), Language::English), [(); LENGTH].map(|()| "zoo".to_owned()));
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = Code::from_text("académie algèbre chéquier dédale désert écume énigme étagère élève géomètre zeste zoologie").unwrap();
        for text in [
            "Académie, ALGÈBRE,chéquier\n dédale - désert;écume énigme  étagère élève géomètre zeste zoologie.",
            "1. academie 2. algebre 3. chequier 4. dedale 5. desert 6. ecume 7. enigme 8. etagere 9. eleve 10. geometre 11. zeste 12. zoologie",
            "acade\u{301}mie alge\u{300}bre che\u{301}quier de\u{301}dale de\u{301}sert e\u{301}cume e\u{301}nigme e\u{301}tage\u{300}re \
             e\u{301}le\u{300}ve ge\u{301}ome\u{300}tre zeste zoologie",
        ] {
            assert_eq!(Code::from_text(text).as_ref(), Ok(&code), "{text}");
        }
    }

    #[test]
    fn words_of_both_lists_are_read_in_both() {
        // given a word that stands at another place in each list
        let shared = ["abandon"; LENGTH].join(" ");
        let code = Code::from_text(&shared).unwrap();
        assert_eq!(code.readings, [[0; LENGTH], [1; LENGTH]]);
        assert!(code.matches(&Digest([0; 32])));
        // when one word decides, then one reading is left
        assert_eq!(Code::from_text(&shared.replacen("abandon", "abaisser", 1)).unwrap().readings.len(), 1);
    }

    #[test]
    fn a_word_too_far_is_named_with_the_nearest() {
        let unknown = |position, word: &str, nearest: Option<&str>, language| {
            Err(WordsError::Unknown { position, word: word.into(), nearest: nearest.map(Into::into), language })
        };
        assert_eq!(Code::from_text(&ENGLISH.replace("absurd", "Absrud")), unknown(9, "Absrud", Some("absurd"), Language::English));
        assert_eq!(Code::from_text(&ENGLISH.replace("able", "xxxxxxxx")), unknown(3, "xxxxxxxx", None, Language::English));
        let french = to_words(&sha256(b""), Language::French);
        let mixed = [&french[..11], &["zoo".into()]].concat().join(" ");
        assert!(matches!(Code::from_text(&mixed), Err(WordsError::Unknown { position: 12, language: Language::French, .. })));
        assert_eq!(Code::from_text("abandon ability"), Err(WordsError::Count(2)));
        assert_eq!(Code::from_text(""), Err(WordsError::Count(0)));
    }

    #[test]
    fn without_accents_no_two_words_of_a_list_are_alike() {
        for language in Language::ALL {
            let plain: BTreeSet<_> = language.list().iter().map(|word| plain(word)).collect();
            assert_eq!(plain.len(), 2048);
            assert!(plain.iter().flat_map(|word| word.chars()).all(|c| c.is_ascii_lowercase()));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn any_root_goes_both_ways(root: [u8; 32]) {
            let root = Digest(root);
            for language in Language::ALL {
                prop_assert!(Code::from_text(&to_words(&root, language).join(" ")).unwrap().matches(&root));
            }
        }

        #[test]
        fn any_flipped_bit_among_the_first_132_is_found(root: [u8; 32], bit in 0_usize..132) {
            let mut other = root;
            other[bit / 8] ^= 0x80 >> (bit % 8);
            let code = Code::from_text(&to_words(&Digest(root), Language::French).join(" ")).unwrap();
            prop_assert!(!code.matches(&Digest(other)));
        }

        #[test]
        fn arbitrary_text_is_survived(text: String) {
            prop_assert!(Code::from_text(&text).is_err());
        }
    }
}
