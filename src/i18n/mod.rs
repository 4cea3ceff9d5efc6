//! Phrases: every sentence that a person reads, in English and French, from the two `.ftl` files beside this one.
//!
//! A key that is in one file and not in the other, or that the program asks for and neither has, fails a test.

mod code;
mod sorting;

pub use code::Coded;
pub use sorting::Collation;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::{fmt, str::FromStr};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("en.ftl");
const FRENCH: &str = include_str!("fr.ftl");

/// A language of the faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// The language of the user's environment; English where it is neither.
    pub fn of_user() -> Self {
        let french = sys_locale::get_locales().next().is_some_and(|locale| locale.to_lowercase().starts_with("fr"));
        if french { Self::Fr } else { Self::En }
    }
}

impl FromStr for Lang {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "en" => Ok(Self::En),
            "fr" => Ok(Self::Fr),
            _ => Err("en, fr"),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::En => "en",
            Self::Fr => "fr",
        })
    }
}

/// The phrases of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    lang: Lang,
}

impl Words {
    /// The phrases of `lang`.
    ///
    /// # Panics
    /// Never in a tested build: both files are part of the program and parse.
    pub fn new(lang: Lang) -> Self {
        let (source, locale) = match lang {
            Lang::En => (ENGLISH, "en"),
            Lang::Fr => (FRENCH, "fr"),
        };
        let locale: LanguageIdentifier = locale.parse().expect("both are language tags");
        let mut bundle = FluentBundle::new(vec![locale]);
        // Isolating marks are invisible characters: they must not reach a terminal.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).expect("the phrase files parse, by test");
        bundle.add_resource(resource).expect("no key is there twice, by test");
        Self { bundle, lang }
    }

    /// Their language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a phrase of that name.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A phrase that needs nothing filled in.
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// A phrase with its places filled in. Text is shown as is: what people wrote goes through [`crate::text::shown`] first.
    pub fn tell(&self, key: &str, places: &[(&str, Fill<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { return format!("[{key}]") };
        let mut args = FluentArgs::new();
        for (place, fill) in places {
            args.set(*place, fill.value());
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whose panel: a draw, and the number of the panel where it drew several.
    pub fn panel_of(&self, draw: &impl fmt::Display, panel: Option<u32>) -> String {
        let draw = draw.to_string();
        match panel {
            Some(panel) => self.tell("panel-of", &[("draw", (&draw).into()), ("panel", panel.into())]),
            None => draw,
        }
    }

    /// A number with its thousands set apart, as the language writes it.
    pub fn grouped(&self, number: u64) -> String {
        let between = if self.lang == Lang::Fr { '\u{202f}' } else { ',' };
        let digits = number.to_string();
        let set_apart = |(place, digit): (usize, char)| {
            let begins = place > 0 && (digits.len() - place).is_multiple_of(3);
            begins.then_some(between).into_iter().chain([digit])
        };
        digits.chars().enumerate().flat_map(set_apart).collect()
    }

    /// `part` of `of` as a percentage with one decimal, rounded to the nearest; the exact count belongs beside it.
    pub fn share(&self, part: impl Into<u64>, of: impl Into<u64>) -> String {
        let (part, of) = (part.into(), of.into());
        self.thousandths((part * 2000 + of) / (of * 2).max(1))
    }

    /// A share from 0 to 1 as a percentage with two decimals, as the language writes it.
    pub fn fine_share(&self, share: f64) -> String {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share from 0 to 1")]
        let hundredths = (share.clamp(0.0, 1.0) * 10_000.0).round() as u64;
        let rest = format!("{:02}", hundredths % 100);
        self.tell("percent", &[("whole", (hundredths / 100).into()), ("tenth", (&rest).into())])
    }

    /// Thousandths as a percentage with one decimal, as the language writes it.
    pub fn thousandths(&self, thousandths: u64) -> String {
        self.tell("percent", &[("whole", (thousandths / 10).into()), ("tenth", (thousandths % 10).into())])
    }
}

/// What fills a place of a phrase.
#[derive(Clone, Copy, Debug)]
pub enum Fill<'a> {
    /// Text.
    Text(&'a str),
    /// A number, which also chooses singular or plural.
    Number(u64),
}

impl Fill<'_> {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(*text),
            // Exact beyond what people count; and fluent knows plurals for floats alone.
            #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
            Self::Number(number) => FluentValue::from(*number as f64),
        }
    }
}

impl<'a> From<&'a str> for Fill<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Fill<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Fill<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Fill<'_> {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<usize> for Fill<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Keys of a file, each with the places it fills in.
    fn keys(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        FluentResource::try_new(source.to_owned()).unwrap();
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.contains([' ', '{', '[', '*', '.'])) {
                key.clone_into(&mut current);
                assert!(keys.insert(current.clone(), BTreeSet::new()).is_none(), "{current} is there twice");
            }
            let places = line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect());
            keys.entry(current.clone()).or_default().extend(places);
        }
        keys.remove("");
        keys
    }

    #[test]
    fn both_languages_have_the_same_keys_and_places() {
        let (english, french) = (keys(ENGLISH), keys(FRENCH));
        assert!(english.len() > 20);
        for key in english.keys().chain(french.keys()) {
            assert_eq!(english.get(key), french.get(key), "{key}");
        }
    }

    #[test]
    fn french_has_its_typography() {
        let source = FRENCH.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once(" =").map_or(line, |(_, text)| text));
        for line in source {
            for (index, mark) in line.char_indices().filter(|(_, c)| matches!(c, ';' | '!' | '?' | '»' | '%')) {
                let before = line[..index].chars().next_back();
                assert!(matches!(before, Some('\u{202f}' | '\u{a0}' | '{' | '!' | '?') | None), "no narrow space before {mark}: {line}");
            }
            assert!(!line.contains('\''), "a straight apostrophe: {line}");
            assert!(!line.contains(" :"), "a plain space before a colon: {line}");
        }
    }

    #[test]
    fn numbers_choose_singular_or_plural() {
        let english = Words::new(Lang::En);
        let people = |n: u32| english.tell("count-people", &[("count", n.into())]);
        assert_eq!((people(1).as_str(), people(2).as_str()), ("1 person", "2 people"));
        assert_eq!(Words::new(Lang::Fr).tell("count-people", &[("count", 0u32.into())]), "0 personne");
        assert_eq!(english.say("no-such-key"), "[no-such-key]");
    }

    #[test]
    fn shares_are_written_as_the_language_does() {
        let (english, french) = (Words::new(Lang::En), Words::new(Lang::Fr));
        assert_eq!(
            (english.share(91u32, 1000u32), english.share(1u32, 8u32), english.share(2u32, 3u32)),
            ("9.1%".into(), "12.5%".into(), "66.7%".into())
        );
        assert_eq!([0, 999, 1000, 1_234_567].map(|number| english.grouped(number)), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(french.grouped(40_000), "40\u{202f}000");
        assert_eq!(french.thousandths(1000), "100,0\u{202f}%");
    }

    #[test]
    fn no_phrase_holds_invisible_marks() {
        for text in [ENGLISH, FRENCH] {
            assert!(text.chars().all(|c| c == '\n' || !crate::text::deceives(c)));
        }
    }
}
