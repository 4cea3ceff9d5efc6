//! Pictures: how many people hold how many tickets, as inline SVG that prints and needs no script.

use crate::i18n::Words;
use maud::{Markup, html};

/// Most bars of a picture; where there are more different numbers of tickets, neighbours share a bar.
const BARS: u32 = 40;
const WIDTH: u32 = 640;
const HEIGHT: u32 = 140;

/// People who hold from so many tickets to so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bar {
    from: u32,
    to: u32,
    people: u32,
}

fn bars(counts: &[u32]) -> Vec<Bar> {
    let held: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
    let (Some(least), Some(most)) = (held.iter().min().copied(), held.iter().max().copied()) else { return Vec::new() };
    let step = (most - least) / BARS + 1;
    let bar = |index: u32| {
        let people = held.iter().filter(|count| (**count - least) / step == index).count();
        let from = least + index * step;
        Bar { from, to: most.min(from + step - 1), people: u32::try_from(people).unwrap_or(u32::MAX) }
    };
    (0..=(most - least) / step).map(bar).collect()
}

/// A bar for each number of tickets that somebody holds. People who can never be chosen are left out.
pub(super) fn histogram(counts: &[u32], words: &Words) -> Markup {
    let bars = bars(counts);
    let tallest = bars.iter().map(|bar| bar.people).max().unwrap_or(1).max(1);
    let width = WIDTH / u32::try_from(bars.len()).unwrap_or(u32::MAX).max(1);
    let shown = |bar: &Bar| {
        let range = if bar.from == bar.to { bar.from.to_string() } else { format!("{}–{}", bar.from, bar.to) };
        words.tell("page-bar", &[("people", bar.people.into()), ("tickets", (&range).into())])
    };
    let (first, last) = (bars.first().map(|bar| bar.from), bars.last().map(|bar| bar.to));
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {}", HEIGHT + 20)) role="img" aria-label=(words.say("page-picture")) {
            @for (bar, index) in bars.iter().zip(0u32..) {
                // Never quite nothing: one person must be seen beside a thousand.
                @let height = u32::from(bar.people > 0).max(u32::try_from(u64::from(bar.people) * u64::from(HEIGHT) / u64::from(tallest)).unwrap_or(HEIGHT));
                rect x=(index * width) y=(HEIGHT - height) width=(width.saturating_sub(2).clamp(1, 60)) height=(height) { title { (shown(bar)) } }
            }
            line x1="0" y1=(HEIGHT) x2=(WIDTH) y2=(HEIGHT) {}
            @if let Some(first) = first { text x="0" y=(HEIGHT + 15) { (first) } }
            @if let Some(last) = last.filter(|_| bars.len() > 1) {
                text x=(width * u32::try_from(bars.len()).unwrap_or(1)) y=(HEIGHT + 15) text-anchor="end" { (last) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BARS, Bar, bars};

    #[test]
    fn everybody_who_can_be_chosen_is_in_exactly_one_bar() {
        assert_eq!(bars(&[0, 3, 5, 3]), [(3, 2), (4, 0), (5, 1)].map(|(from, people)| Bar { from, to: from, people }));
        let many: Vec<u32> = (1..=997).collect();
        let drawn = bars(&many);
        assert!(drawn.len() <= BARS as usize && drawn.iter().map(|bar| bar.people).sum::<u32>() == 997);
        assert!(drawn.windows(2).all(|pair| pair[0].to + 1 == pair[1].from) && drawn.last().unwrap().to == 997);
        assert_eq!(bars(&[0, 0]), []);
    }
}
