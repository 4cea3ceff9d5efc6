//! Digits that can be read from the back row: three by five points each.

use super::canvas::Canvas;
use crate::tui::theme::Role;

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
