//! Likeness: how much two proposals have in common, to be told while one of them is being written.

use crate::text::folded;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Letters that a word must have to count: shorter ones join, and say little.
const LEAST_LETTERS: usize = 4;

/// How alike two texts are, in thousandths: 1000 where they have all their words in common.
pub type Likeness = u32;

/// The words of a proposal, each once, without case, accents, or the endings of plurals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    title: BTreeSet<String>,
    body: BTreeSet<String>,
}

impl Profile {
    /// The profile of a title and a text.
    pub fn of(title: &str, body: &str) -> Self {
        Self { title: stems(title), body: stems(body) }
    }

    /// How alike two are: what titles share counts as much as what texts share; where one has no text, titles alone.
    pub fn likeness(&self, other: &Self) -> Likeness {
        let (title, body) = (share(&self.title, &other.title), share(&self.body, &other.body));
        if self.body.is_empty() || other.body.is_empty() { title } else { title.midpoint(body) }
    }
}

fn share(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Likeness {
    let all = one.len() + other.len();
    let common = one.intersection(other).count();
    u32::try_from((2000 * common).checked_div(all).unwrap_or(0)).unwrap_or(1000)
}

fn stems(text: &str) -> BTreeSet<String> {
    let plain: String = folded(text).nfd().filter(|c| !is_combining_mark(*c)).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= LEAST_LETTERS);
    words.map(|word| word.trim_end_matches(['s', 'x', 'e']).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_is_what_says_the_same_in_other_spellings() {
        let likeness = |a: (&str, &str), b: (&str, &str)| Profile::of(a.0, a.1).likeness(&Profile::of(b.0, b.1));
        assert_eq!(likeness(("Des bancs le long de la rivière", ""), ("BANCS, long de la RIVIERE", "Une ligne.")), 1000);
        assert_eq!(likeness(("Benches", "ten benches by the river"), ("Lamps", "light the square at night")), 0);
        let close = likeness(("Benches by the river", "Ten wooden benches."), ("Benches near the river", "Wooden seats and benches."));
        assert!(close > 500 && close < 1000, "{close}");
        assert_eq!(likeness(("", ""), ("", "")), 0);
    }
}
