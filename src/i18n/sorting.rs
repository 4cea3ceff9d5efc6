//! Sorting names as people expect: É beside E, case last.

use super::Lang;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use std::cmp::Ordering;

/// The order of names in a language. For screens and lists alone: nothing that is hashed or drawn depends on it.
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    /// The order of `lang`.
    ///
    /// # Panics
    /// Never: the data of both languages is part of the program.
    pub fn new(lang: Lang) -> Self {
        let locale = match lang {
            Lang::En => icu_locale_core::locale!("en"),
            Lang::Fr => icu_locale_core::locale!("fr"),
        };
        Self(Collator::try_new(locale.into(), CollatorOptions::default()).expect("compiled data covers both languages"))
    }

    /// How two names stand to each other.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_stand_beside_their_letters() {
        let mut names = vec!["Zoé", "Élodie", "Emma", "eric", "Ébène"];
        let order = Collation::new(Lang::Fr);
        names.sort_by(|a, b| order.compare(a, b));
        assert_eq!(names, ["Ébène", "Élodie", "Emma", "eric", "Zoé"]);
    }
}
