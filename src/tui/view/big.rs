//! Digits and names that can be read from the back row: three by five points each.

use super::canvas::Canvas;
use crate::tui::theme::Role;
use ratatui::layout::Rect;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

const DIGITS: [[u8; 5]; 10] = [
    [0b111, 0b101, 0b101, 0b101, 0b111],
    [0b010, 0b110, 0b010, 0b010, 0b111],
    [0b111, 0b001, 0b111, 0b100, 0b111],
    [0b111, 0b001, 0b011, 0b001, 0b111],
    [0b101, 0b101, 0b111, 0b001, 0b001],
    [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111],
    [0b111, 0b001, 0b010, 0b010, 0b010],
    [0b111, 0b101, 0b111, 0b101, 0b111],
    [0b111, 0b101, 0b111, 0b001, 0b111],
];

/// Lines that a number takes.
pub(super) const HEIGHT: u16 = 5;

/// Writes a number in big digits; other signs are spaces. Gives the width used.
pub(super) fn number(canvas: &mut Canvas<'_>, x: u16, y: u16, text: &str, role: Role) -> u16 {
    let mut left = x;
    for c in text.chars() {
        let points = c.to_digit(10).and_then(|digit| DIGITS.get(digit as usize)).copied().unwrap_or_default();
        for (line, bits) in (0u16..).zip(points) {
            for column in 0..3u16 {
                if bits >> (2 - column) & 1 == 1 {
                    canvas.put(left + column * 2, y + line, 2, "██", role);
                }
            }
        }
        left += 8;
    }
    left - x
}

/// A letter as five rows of three points; none where there is none of its kind.
fn points(c: char) -> Option<[u8; 5]> {
    Some(match c {
        'A' => [2, 5, 7, 5, 5],
        'B' => [6, 5, 6, 5, 6],
        'C' => [3, 4, 4, 4, 3],
        'D' => [6, 5, 5, 5, 6],
        'E' => [7, 4, 6, 4, 7],
        'F' => [7, 4, 6, 4, 4],
        'G' => [3, 4, 5, 5, 3],
        'H' => [5, 5, 7, 5, 5],
        'I' => [7, 2, 2, 2, 7],
        'J' => [1, 1, 1, 5, 2],
        'K' => [5, 5, 6, 5, 5],
        'L' => [4, 4, 4, 4, 7],
        'M' => [5, 7, 5, 5, 5],
        'N' => [6, 5, 5, 5, 5],
        'O' => [2, 5, 5, 5, 2],
        'P' => [6, 5, 6, 4, 4],
        'Q' => [2, 5, 5, 7, 3],
        'R' => [6, 5, 6, 5, 5],
        'S' => [3, 4, 2, 1, 6],
        'T' => [7, 2, 2, 2, 2],
        'U' => [5, 5, 5, 5, 7],
        'V' => [5, 5, 5, 5, 2],
        'W' => [5, 5, 5, 7, 5],
        'X' => [5, 5, 2, 5, 5],
        'Y' => [5, 5, 2, 2, 2],
        'Z' => [7, 1, 2, 4, 7],
        ' ' => [0; 5],
        '-' => [0, 0, 7, 0, 0],
        '.' => [0, 0, 0, 0, 2],
        ',' => [0, 0, 0, 2, 4],
        '\'' | '’' => [2, 2, 0, 0, 0],
        '!' => [2, 2, 2, 0, 2],
        '?' => [6, 1, 2, 0, 2],
        ':' => [0, 2, 0, 2, 0],
        '/' => [1, 1, 2, 4, 4],
        '+' => [0, 2, 7, 2, 0],
        '(' => [1, 2, 2, 2, 1],
        ')' => [4, 2, 2, 2, 4],
        '%' => [5, 1, 2, 4, 5],
        '&' => [2, 5, 2, 5, 3],
        c => *DIGITS.get(c.to_digit(10)? as usize)?,
    })
}

/// Writes a name as big as there is room for: five lines or three of it; not at all where its letters are of another script, or where it is too
/// long. Accents go, so the name itself stands elsewhere as well. Gives the lines used, an empty one after it among them.
pub(super) fn name(canvas: &mut Canvas<'_>, area: Rect, text: &str, role: Role) -> u16 {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_uppercase);
    let letters: Option<Vec<[u8; 5]>> = plain.map(points).collect();
    let fits = |letters: &Vec<[u8; 5]>, wide: usize| letters.len() * wide <= usize::from(area.width);
    match letters {
        Some(letters) if fits(&letters, 8) && area.height >= 8 => {
            for (letter, x) in letters.iter().zip((area.x..).step_by(8)) {
                for (bits, y) in letter.iter().zip(area.y..) {
                    for column in (0..3u16).filter(|column| bits >> (2 - column) & 1 == 1) {
                        canvas.put(x + column * 2, y, 2, "██", role);
                    }
                }
            }
            6
        }
        Some(letters) if fits(&letters, 4) && area.height >= 4 => {
            for (letter, x) in letters.iter().zip((area.x..).step_by(4)) {
                for (pair, y) in letter.chunks(2).zip(area.y..) {
                    for column in 0..3u16 {
                        let on = |row: usize| pair.get(row).is_some_and(|bits| bits >> (2 - column) & 1 == 1);
                        let sign = match (on(0), on(1)) {
                            (true, true) => "█",
                            (true, false) => "▀",
                            (false, true) => "▄",
                            (false, false) => continue,
                        };
                        canvas.put(x + column, y, 1, sign, role);
                    }
                }
            }
            4
        }
        _ => 0,
    }
}
