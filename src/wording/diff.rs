//! What changed between two texts, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_normalization::char::is_combining_mark;

/// Most pairs of words, or of lines, that are compared with one another: beyond, the whole passage counts as exchanged. Counted, never timed.
const MOST_PAIRS: usize = 4_000_000;

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It stands in both.
    Kept,
    /// It stood in the older text.
    Gone,
    /// It stands in the newer text.
    Come,
}

/// A piece of text and what became of it.
pub type Piece = (Part, String);

/// The newer text against the older: pieces in order. Those kept and gone are the older text, those kept and come the newer.
pub fn compare(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (old, new) = (words(old), words(new));
    // What both begin and end with need not be looked at, however long it is.
    let before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let room = old.len().min(new.len()) - before;
    let after = old.iter().rev().zip(new.iter().rev()).take(room).take_while(|(old, new)| old == new).count();
    let middle = |words: &[&str]| words.get(before..words.len() - after).unwrap_or_default().concat();
    let (head, tail) = (old.get(..before).unwrap_or_default().concat(), old.get(old.len() - after..).unwrap_or_default().concat());
    push(&mut pieces, Part::Kept, &head);
    let (old_middle, new_middle) = (middle(&old), middle(&new));
    exchanged(&words(&old_middle), &words(&new_middle), &mut pieces);
    push(&mut pieces, Part::Kept, &tail);
    joined(pieces)
}

fn exchanged(old: &[&str], new: &[&str], pieces: &mut Vec<Piece>) {
    if fits(old, new) {
        changes(old, new, pieces);
    } else {
        // Line by line first; words only within lines that were exchanged.
        let (old, new) = (lines(old), lines(new));
        let (old, new): (Vec<&[&str]>, Vec<&[&str]>) = (old.iter().map(Vec::as_slice).collect(), new.iter().map(Vec::as_slice).collect());
        if fits(&old, &new) {
            for (gone, come) in blocks(&old, &new) {
                let (gone_words, come_words) = (gone.concat(), come.concat());
                if gone == come {
                    push(pieces, Part::Kept, &gone_words.concat());
                } else if fits(&gone_words, &come_words) {
                    changes(&gone_words, &come_words, pieces);
                } else {
                    push(pieces, Part::Gone, &gone_words.concat());
                    push(pieces, Part::Come, &come_words.concat());
                }
            }
        } else {
            push(pieces, Part::Gone, &old.concat().concat());
            push(pieces, Part::Come, &new.concat().concat());
        }
    }
}

/// Words taken out and put in: how far two texts are from one another.
pub fn distance(old: &str, new: &str) -> usize {
    let changed = compare(old, new).into_iter().filter(|(part, _)| *part != Part::Kept);
    changed.map(|(_, text)| words(&text).iter().filter(|word| word.chars().any(char::is_alphanumeric)).count()).sum()
}

fn fits<T>(old: &[T], new: &[T]) -> bool {
    old.len().saturating_mul(new.len()) <= MOST_PAIRS
}

/// A text in words, runs of white space, and single signs.
pub(super) fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| {
        if c.is_alphanumeric() || is_combining_mark(c) {
            0
        } else if c == '\n' {
            3
        } else if c.is_whitespace() {
            1
        } else {
            2
        }
    };
    let mut found = Vec::new();
    let (mut start, mut before) = (0, None);
    for (place, c) in text.char_indices() {
        let now = kind(c);
        if before.is_some_and(|before| before != now || now >= 2) {
            found.extend(text.get(start..place));
            start = place;
        }
        before = Some(now);
    }
    found.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    found
}

fn lines<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    words.split_inclusive(|word| *word == "\n").map(<[&str]>::to_vec).collect()
}

/// Lines, each in words.
type Block<'a, 'b> = &'b [&'b [&'a str]];

/// Blocks of lines, exchanged for one another; equal where they are kept.
fn blocks<'a, 'b>(old: Block<'a, 'b>, new: Block<'a, 'b>) -> Vec<(Block<'a, 'b>, Block<'a, 'b>)> {
    let ops = capture_diff_slices(Algorithm::Myers, old, new);
    ops.iter().filter_map(|op| Some((old.get(op.old_range())?, new.get(op.new_range())?))).collect()
}

fn changes(old: &[&str], new: &[&str], pieces: &mut Vec<Piece>) {
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (gone, come) = (old.get(op.old_range()).unwrap_or_default().concat(), new.get(op.new_range()).unwrap_or_default().concat());
        if matches!(op, DiffOp::Equal { .. }) {
            push(pieces, Part::Kept, &gone);
        } else {
            push(pieces, Part::Gone, &gone);
            push(pieces, Part::Come, &come);
        }
    }
}

fn push(pieces: &mut Vec<Piece>, part: Part, text: &str) {
    match pieces.last_mut() {
        Some((last, kept)) if *last == part => kept.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push((part, text.to_owned())),
    }
}

/// Changes with nothing but white space between them read as one.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    let flush = |whole: &mut Vec<Piece>, gone: &mut String, come: &mut String| {
        // White space that ended a change on both sides was kept after all.
        let tail: String = {
            let (a, b): (Vec<char>, Vec<char>) = (gone.chars().rev().collect(), come.chars().rev().collect());
            a.iter().zip(&b).take_while(|(a, b)| a == b && a.is_whitespace()).map(|(a, _)| *a).collect()
        };
        for text in [&mut *gone, &mut *come] {
            text.truncate(text.len() - tail.len());
        }
        push(whole, Part::Gone, gone);
        push(whole, Part::Come, come);
        push(whole, Part::Kept, &tail.chars().rev().collect::<String>());
        gone.clear();
        come.clear();
    };
    for (part, text) in pieces {
        match part {
            Part::Gone => gone.push_str(&text),
            Part::Come => come.push_str(&text),
            Part::Kept if !(gone.is_empty() && come.is_empty()) && text.chars().all(|c| c.is_whitespace() && c != '\n') => {
                gone.push_str(&text);
                come.push_str(&text);
            }
            Part::Kept => {
                flush(&mut whole, &mut gone, &mut come);
                push(&mut whole, Part::Kept, &text);
            }
        }
    }
    flush(&mut whole, &mut gone, &mut come);
    whole
}

#[cfg(test)]
mod tests {
    use super::Part::{Come, Gone, Kept};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn changes_are_told_in_words() {
        let pieces = compare("Ten benches by the river.\n\nFor all.", "Twelve oak benches by the river.\n\nFor old and young.");
        let told: Vec<_> = pieces.iter().map(|(part, text)| (*part, text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Gone, "Ten"),
                (Come, "Twelve oak"),
                (Kept, " benches by the river.\n\nFor "),
                (Gone, "all"),
                (Come, "old and young"),
                (Kept, ".")
            ]
        );
        assert_eq!((distance("a b c", "a b c"), distance("Ten benches", "Twelve oak benches"), distance("", "l’été.")), (0, 3, 2));
    }

    #[test]
    fn long_texts_are_compared_line_by_line_and_hopeless_ones_as_a_whole() {
        let text = |word: &str| {
            (0..4000).map(|n| if n == 1000 || n == 2999 { format!("{word} here\n") } else { format!("line {n}\n") }).collect::<String>()
        };
        let pieces = compare(&text("old"), &text("new"));
        assert_eq!(
            pieces.iter().filter(|(part, _)| *part != Part::Kept).map(|(_, text)| text.as_str()).collect::<Vec<_>>(),
            ["old", "new", "old", "new"]
        );
        let words = |letter: char| (0..30_000).flat_map(|n| [letter.to_string(), n.to_string(), " ".to_owned()]).collect::<String>();
        assert_eq!(compare(&words('a'), &words('b')).len(), 3);
    }

    proptest! {
        #[test]
        fn pieces_are_both_texts_and_nothing_else(old in "[ab \n,é\u{301}]{0,60}", new in "[ab \n,é\u{301}]{0,60}") {
            let pieces = compare(&old, &new);
            let side = |other: Part| pieces.iter().filter(|(part, _)| *part != other).map(|(_, text)| text.as_str()).collect::<String>();
            prop_assert_eq!((side(Part::Come), side(Part::Gone)), (old, new));
        }
    }
}
