//! One pool: its people against the quotas, as bars, and who could be recognised.

use super::canvas::Canvas;
use crate::tui::moot::{PoolPicture, ValuePicture};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// A line of the picture.
enum Line<'p> {
    Feature(&'p str),
    Value(&'p ValuePicture, Scale),
    Gap,
}

/// What the bars of a feature are drawn to.
#[derive(Clone, Copy)]
struct Scale {
    /// People with any of its values.
    people: u64,
    /// Minima and maxima, summed.
    places: u64,
    /// The largest share, of people or of places, times both sums.
    most: u64,
}

impl Scale {
    fn of(values: &[ValuePicture]) -> Self {
        let people = values.iter().map(|value| u64::from(value.3)).sum();
        let places = values.iter().map(|value| u64::from(value.1) + u64::from(value.2)).sum();
        let scale = Self { people, places, most: 0 };
        let most = values.iter().flat_map(|value| [scale.came(value), scale.asked(value)]).max().unwrap_or(0);
        Self { most, ..scale }
    }

    /// The share of the pool that has the value, times both sums.
    fn came(self, (_, _, _, people): &ValuePicture) -> u64 {
        u64::from(*people) * self.places.max(1)
    }

    /// The share of the places that the quotas keep for it, in their middle, times both sums.
    fn asked(self, (_, min, max, _): &ValuePicture) -> u64 {
        (u64::from(*min) + u64::from(*max)) * self.people
    }
}

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let (Screen::Pool(id), Some(moot)) = (state.screen, &state.moot) else { return };
    let Some(pool) = moot.assembly.pools.get(&id) else { return };
    let title = canvas.tell("ui-pool-title", &[("pool", (&id.to_string()).into())]);
    let size = canvas.tell("count-people", &[("count", pool.imported.size.into())]);
    canvas.heading(area, area.y, &title, &size);
    let mut y = area.y + 1;
    let text = canvas.tell("ui-pool-unique", &[("count", pool.imported.unique.into())]);
    y += canvas.para(Rect { y, height: 3, ..area }, &text, if pool.imported.unique > 0 { Role::Warn } else { Role::Dim });
    let aside = pool.imported.set_aside.address + pool.imported.set_aside.id;
    let picture = state.pool.as_ref().filter(|picture| picture.id == id);
    let sharing = picture.map_or(0, |picture| picture.sharing);
    let notes = [
        ("ui-pool-aside", aside),
        ("ui-pool-sharing", sharing),
        ("ui-pool-mark", u32::from(picture.is_some_and(|picture| !picture.features.is_empty()))),
    ];
    for (key, count) in notes.into_iter().filter(|(_, count)| *count > 0) {
        let text = canvas.tell(key, &[("count", count.into())]);
        y += canvas.para(Rect { y, height: 2, ..area }, &text, Role::Dim);
    }
    let list = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area };
    match picture {
        Some(picture) => bars(canvas, list, picture, state.cursor()),
        None => drop(canvas.put(list.x, list.y, list.width, &canvas.words().say("ui-reading"), Role::Dim)),
    }
}

fn bars(canvas: &mut Canvas<'_>, area: Rect, picture: &PoolPicture, top: usize) {
    let mut lines = Vec::new();
    for (feature, values) in &picture.features {
        let scale = Scale::of(values);
        lines.push(Line::Feature(feature));
        lines.extend(values.iter().map(|value| Line::Value(value, scale)));
        lines.push(Line::Gap);
    }
    lines.pop();
    canvas.set_cursor(area.x, area.y);
    canvas.lines(area, lines.len(), top, |canvas, row, index| match &lines[index] {
        Line::Gap => {}
        Line::Feature(name) => {
            let note = canvas.say("ui-pool-columns");
            canvas.heading(row, row.y, name, &note);
        }
        Line::Value(value, scale) => bar(canvas, row, value, *scale),
    });
}

/// Value, bar of the share that came with a mark at the share asked for, people, places, and how tight it is: by sign and word, not by colour alone.
fn bar(canvas: &mut Canvas<'_>, row: Rect, value: &ValuePicture, scale: Scale) {
    let (name, min, max, people) = value;
    let (sign, role) = match people {
        people if people < min => ("✗", Role::Bad),
        people if *people < min.saturating_mul(2) => ("!", Role::Warn),
        _ => (" ", Role::Good),
    };
    let label = (row.width / 3).clamp(14, 30);
    canvas.put(row.x + 1, row.y, label - 2, name, Role::Text);
    let right = 24;
    let width = row.width.saturating_sub(label + right);
    canvas.bar(row.x + label, row.y, width, (scale.came(value), scale.most), role);
    let mark = u64::from(width.saturating_sub(1)) * scale.asked(value) / scale.most.max(1);
    canvas.put(row.x + label + u16::try_from(mark).unwrap_or(0), row.y, 1, "┃", Role::Strong);
    let numbers = row.right().saturating_sub(right);
    canvas.put(numbers, row.y, 2, &format!(" {sign}"), role);
    canvas.put(numbers + 2, row.y, 7, &format!("{people:>7}"), Role::Strong);
    let places = if min == max { min.to_string() } else { format!("{min}–{max}") };
    canvas.put_right(row.right(), row.y, 14, &places, Role::Text);
}
