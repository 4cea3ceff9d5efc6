//! A fair order of a few names, without an assembly: the same names and the same words give the same order on every machine.
//!
//! The names are tidied (`text::tidy`), sorted bytewise, and shuffled by the stream of H("folkmoot/v1/quick", seed words in NFC, name 1,
//! name 2, …). So the order in which names were typed changes nothing, and asking for more of them only prolongs the list.

use super::phrase::{self, PhraseFault};
use crate::{digest::tagged, stream::Stream, text};
use std::collections::BTreeMap;

/// Why no order can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuickFault {
    /// The words of the seed cannot be used.
    #[error(transparent)]
    Seed(#[from] PhraseFault),
    /// A name stands twice (whatever its case, spacing and hidden characters): somebody would have two chances.
    #[error("the same name on lines {first} and {second}")]
    SameName {
        /// Line of the first, from 1.
        first: usize,
        /// Line of the second, from 1.
        second: usize,
    },
    /// More names wished for than there are.
    #[error("{wished} names wished for out of {found}")]
    TooFewNames {
        /// Names wished for.
        wished: usize,
        /// Names found.
        found: usize,
    },
}

/// Positions in `lines` of the first `count` names of a fair order. Blank lines are nobody.
pub fn fair_order(lines: &[String], count: usize, seed_text: &str) -> Result<Vec<usize>, QuickFault> {
    let seed_text = phrase::read(seed_text)?;
    let mut met = BTreeMap::new();
    let mut names = Vec::new();
    for (position, line) in lines.iter().enumerate() {
        let name = text::tidy(line);
        if name.is_empty() {
            continue;
        }
        let visible: String = name.chars().filter(|c| !text::deceives(*c)).collect();
        if let Some(first) = met.insert(text::folded(&visible), position) {
            return Err(QuickFault::SameName { first: first + 1, second: position + 1 });
        }
        names.push((name, position));
    }
    if count > names.len() {
        return Err(QuickFault::TooFewNames { wished: count, found: names.len() });
    }
    names.sort_unstable();
    let hashed: Vec<&[u8]> = std::iter::once(seed_text.as_bytes()).chain(names.iter().map(|(name, _)| name.as_bytes())).collect();
    let seed = tagged("folkmoot/v1/quick", &hashed);
    Stream::new(seed).shuffle(&mut names);
    Ok(names.into_iter().take(count).map(|(_, position)| position).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('/').map(str::to_owned).collect()
    }

    fn order(text: &str, count: usize, seed: &str) -> Result<Vec<String>, QuickFault> {
        let lines = lines(text);
        Ok(fair_order(&lines, count, seed)?.into_iter().map(|i| text::tidy(&lines[i])).collect())
    }

    /// The expected order comes from another implementation of the notation, in Python.
    #[test]
    fn the_order_is_that_of_an_independent_computation() {
        let expected = ["Zoé", "Ana", "Bo", "Chloé", "Élodie"].map(str::to_owned);
        assert_eq!(order("Zoé/Élodie/Ana/Bo/Chloé", 5, "été").unwrap(), expected);
        assert_eq!(order("  Bo//E\u{301}lodie/Chloé /Ana/Zoe\u{301}/ ", 5, " e\u{301}te\u{301}\n").unwrap(), expected);
        assert_eq!(order("Zoé/Élodie/Ana/Bo/Chloé", 2, "été").unwrap(), expected[..2]);
    }

    #[test]
    fn positions_are_those_of_the_lines_given() {
        assert_eq!(fair_order(&lines("/ /Ana"), 1, "x"), Ok(vec![2]));
        assert_eq!(fair_order(&lines("Ana"), 0, "x"), Ok(vec![]));
    }

    #[test]
    fn the_same_person_twice_is_refused_with_both_lines() {
        for text in ["Ana//Bo/Ana", "Ana//Bo/ANA ", "É va//x/E\u{301}  va", "Ana//Bo/A\u{200b}na"] {
            assert_eq!(order(text, 1, "x"), Err(QuickFault::SameName { first: 1, second: 4 }), "{text}");
        }
    }

    #[test]
    fn too_many_wished_for_and_unusable_seeds_are_refused() {
        assert_eq!(order("Ana//Bo", 3, "x"), Err(QuickFault::TooFewNames { wished: 3, found: 2 }));
        assert_eq!(order("", 1, "x"), Err(QuickFault::TooFewNames { wished: 1, found: 0 }));
        assert_eq!(order("Ana", 1, " "), Err(QuickFault::Seed(PhraseFault::Empty)));
    }

    #[test]
    fn everybody_comes_first_about_equally_often() {
        let mut first = [0_u32; 5];
        for n in 0..2000 {
            first[fair_order(&lines("a/b/c/d/e"), 1, &n.to_string()).unwrap()[0]] += 1;
        }
        assert!(first.iter().all(|n| (320..480).contains(n)), "{first:?}");
    }

    proptest! {
        #[test]
        fn the_order_of_the_lines_changes_nothing(count in 0_usize..8, shuffled in Just(lines("a/b/c/d/e/f/g")).prop_shuffle()) {
            prop_assert_eq!(order(&shuffled.join("/"), count, "s"), order("a/b/c/d/e/f/g", count, "s"));
        }
    }
}
