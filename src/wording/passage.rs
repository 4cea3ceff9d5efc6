//! Passages: a stretch of a text and what is to stand in its place. Places are counted in characters (Unicode scalar values), from 0.

use std::ops::Range;

/// A stretch of a text, and what is to stand in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Characters before it.
    pub at: usize,
    /// What stands there; never empty.
    pub old: &'a str,
    /// What is to stand there.
    pub new: &'a str,
}

impl Passage<'_> {
    /// What really changes: the stretch without what both wordings begin and end with. Two passages may touch, and yet not clash.
    fn changed(&self) -> Range<usize> {
        let (old, new): (Vec<char>, Vec<char>) = (self.old.chars().collect(), self.new.chars().collect());
        let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let room = old.len().min(new.len()) - before;
        let after = old.iter().rev().zip(new.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
        self.at + before..self.at + old.len() - after
    }
}

/// Where a stretch stands in a text, each time.
pub fn occurrences(text: &str, stretch: &str) -> Vec<usize> {
    if stretch.is_empty() {
        return Vec::new();
    }
    let (mut found, mut chars, mut bytes) = (Vec::new(), 0, 0);
    for (place, _) in text.match_indices(stretch) {
        chars += text.get(bytes..place).map_or(0, |between| between.chars().count());
        bytes = place;
        found.push(chars);
    }
    found
}

/// Where a passage of `base` stands in a later text: where it stood, moved by what changed wholly before or after it; else where its words
/// stand alone. None where they are gone, or could be meant in several places.
pub fn locate(passage: &Passage<'_>, base: &str, current: &str) -> Option<usize> {
    let (base, now): (Vec<char>, Vec<char>) = (base.chars().collect(), current.chars().collect());
    let end = passage.at + passage.old.chars().count();
    let same = base.iter().zip(&now).take_while(|(a, b)| a == b).count();
    if end <= same {
        return Some(passage.at);
    }
    let tail = base.iter().rev().zip(now.iter().rev()).take_while(|(a, b)| a == b).count();
    if passage.at + tail >= base.len() {
        return (passage.at + now.len()).checked_sub(base.len());
    }
    match occurrences(current, passage.old).as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// Whether two passages of one text cannot both be taken: they change the same stretch, or put something in at the same place.
pub fn clash(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    let (a, b) = (one.changed(), other.changed());
    a == b || a.start < b.end && b.start < a.end
}

/// The text with the passages taken, or the first two that clash (their places in the list). They stand where they say, in the text as it is.
///
/// # Errors
/// The places of two passages that clash, or twice that of one whose words do not stand where it says.
pub fn apply(text: &str, passages: &[Passage<'_>]) -> Result<String, (usize, usize)> {
    for (place, passage) in passages.iter().enumerate() {
        if let Some(other) = passages.iter().take(place).position(|before| clash(before, passage)) {
            return Err((other, place));
        }
    }
    let chars: Vec<char> = text.chars().collect();
    let mut order: Vec<(Range<usize>, usize)> = passages.iter().map(Passage::changed).zip(0..).collect();
    order.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut whole, mut from) = (String::with_capacity(text.len()), 0);
    for (range, place) in order {
        let passage = passages.get(place).ok_or((place, place))?;
        let end = passage.at + passage.old.chars().count();
        let stands = chars.get(passage.at..end).is_some_and(|stretch| stretch.iter().copied().eq(passage.old.chars()));
        let kept = chars.get(from..range.start).filter(|_| stands).ok_or((place, place))?;
        whole.extend(kept);
        let new: Vec<char> = passage.new.chars().collect();
        let (before, after) = (range.start - passage.at, end - range.end);
        whole.extend(new.get(before..new.len() - after).ok_or((place, place))?);
        from = range.end;
    }
    whole.extend(chars.get(from..).unwrap_or_default());
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage<'a>(text: &str, old: &'a str, new: &'a str) -> Passage<'a> {
        Passage { at: occurrences(text, old)[0], old, new }
    }

    #[test]
    fn passages_that_touch_go_together_and_those_that_overlap_clash() {
        let text = "Ten bénches by the river, for all.";
        let number = passage(text, "Ten bénches", "Twelve bénches");
        let oak = passage(text, "bénches", "bénches of oak");
        let path = passage(text, "by the river", "along the path");
        assert_eq!(apply(text, &[path, oak, number]).unwrap(), "Twelve bénches of oak along the path, for all.");
        let fewer = passage(text, "Ten", "Nine");
        assert_eq!(apply(text, &[path, number, fewer]), Err((1, 2)));
        let ash = passage(text, "bénches", "bénches of ash");
        assert!(clash(&oak, &ash) && !clash(&number, &oak));
        let gone = passage(text, ", for all", "");
        assert_eq!(apply(text, &[gone]).unwrap(), "Ten bénches by the river.");
        assert_eq!(apply(text, &[Passage { at: 1, old: "Ten", new: "" }]), Err((0, 0)));
    }

    #[test]
    fn a_passage_is_found_again_in_a_later_text() {
        let base = "a bench, a tree, a bench";
        let last = Passage { at: 17, old: "a bench", new: "a table" };
        assert_eq!(locate(&last, base, base), Some(17));
        assert_eq!(locate(&last, base, "two benches and a tree, a bench"), Some(24));
        let first = Passage { at: 0, ..last };
        assert_eq!(locate(&first, base, "a bench, a tree, a table"), Some(0));
        // Changed on both sides: the words must stand alone.
        let tree = Passage { at: 9, old: "a tree", new: "an oak" };
        assert_eq!(locate(&tree, base, "no bench, but a tree, no bench"), Some(14));
        assert_eq!(locate(&tree, base, "no bench, a tree, a tree, no"), None);
        assert_eq!(locate(&tree, base, "nothing"), None);
    }
}
