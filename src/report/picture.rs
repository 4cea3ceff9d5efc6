//! Pictures: how many people have how many tickets, as inline SVG that prints and needs no script.

use crate::i18n::Words;
use maud::{Markup, html};

/// Most bars of a picture; more different numbers of tickets than that share bars.
const BARS: u32 = 40;
const (WIDTH, HEIGHT): (u32, u32) = (640, 160);

/// Bars: from a number of tickets up to another, and the people who hold so many.
pub(super) fn bars(counts: &[u32]) -> Vec<(u32, u32, u32)> {
    let held: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
    let (Some(least), Some(most)) = (held.iter().min().copied(), held.iter().max().copied()) else { return Vec::new() };
    let width = (most - least) / BARS + 1;
    let number = (most - least) / width + 1;
    let bar = |index: u32| {
        let from = least + index * width;
        let people = held.iter().filter(|count| (**count - least) / width == index).count();
        (from, from + width - 1, u32::try_from(people).unwrap_or(u32::MAX))
    };
    (0..number).map(bar).collect()
}
