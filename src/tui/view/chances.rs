//! Everyone's chance: how many have which, and each person, the lowest first.

use super::canvas::Canvas;
use crate::tui::moot::ChancePicture;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Bars of the histogram at most.
const BINS: usize = 8;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Screen::Chances(id) = state.screen else { return };
    let title = canvas.tell("ui-chances-title", &[("draw", (&id.to_string()).into())]);
    let picture = state.chances.as_ref().filter(|picture| picture.draw == id);
    let note = picture.map(|picture| canvas.tell("count-people", &[("count", picture.people.len().into())])).unwrap_or_default();
    canvas.heading(area, area.y, &title, if picture.is_some_and(|picture| picture.tickets.is_some()) { &note } else { "" });
    let Some(picture) = picture else {
        let text = canvas.say("ui-reading");
        canvas.put(area.x, area.y + 1, area.width, &text, Role::Dim);
        return;
    };
    let Some(tickets) = picture.tickets else {
        let text = canvas.tell("ui-chances-uniform", &[("size", picture.size.into())]);
        canvas.para(Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }, &text, Role::Text);
        return;
    };
    let mut y = area.y + 1;
    y += lowest(canvas, Rect { y, height: (area.height / 3).max(4), ..area }, picture, tickets);
    y += 1 + histogram(canvas, Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area }, picture, tickets);
    let list = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area };
    canvas.rows(list, picture.people.len(), state.cursor(), |canvas, row, index, here| {
        let Some((person, count, values)) = picture.people.get(index) else { return };
        let (strong, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Strong, Role::Dim) };
        canvas.put(row.x, row.y, 7, &person.to_string(), dim);
        canvas.put(row.x + 8, row.y, 8, &format!("{:>7}", canvas.words().share(*count, tickets)), strong);
        canvas.put(row.x + 18, row.y, row.width.saturating_sub(18), &values.join(" · "), if here { Role::Chosen } else { Role::Text });
    });
}

/// The lowest chance and why it is no higher; gives the lines used.
fn lowest(canvas: &mut Canvas<'_>, area: Rect, picture: &ChancePicture, tickets: u32) -> u16 {
    let Some((person, count, _)) = picture.people.first() else { return 0 };
    let highest = picture.people.last().map_or(0, |last| last.1);
    let (person, low, high) = (person.to_string(), canvas.words().share(*count, tickets), canvas.words().share(highest, tickets));
    if *count == highest {
        let text = canvas.tell("ui-chances-equal", &[("low", (&low).into())]);
        return canvas.para(area, &text, Role::Strong);
    }
    let text = canvas.tell("ui-chances-range", &[("low", (&low).into()), ("high", (&high).into())]);
    let used = canvas.para(area, &text, Role::Strong);
    let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    if *count == 0 {
        let never = canvas.tell("ui-chances-never", &[("person", (&person).into())]);
        return used + canvas.para(rest, &never, Role::Text);
    }
    picture.lowest.iter().fold(used, |used, line| {
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        used + canvas.para(rest, &line.phrase(canvas.words()), Role::Text)
    })
}

/// How many people have which chance; gives the lines used.
fn histogram(canvas: &mut Canvas<'_>, area: Rect, picture: &ChancePicture, tickets: u32) -> u16 {
    let counts = || picture.people.iter().map(|person| person.1);
    let (Some(low), Some(high)) = (counts().min(), counts().max()) else { return 0 };
    let bins = BINS.min(usize::from(area.height / 2)).min((high - low) as usize + 1).max(1);
    // Whole tickets in each bar, the last one maybe fewer.
    let step = (high - low + 1).div_ceil(u32::try_from(bins).unwrap_or(1));
    let bins = (high - low) / step + 1;
    let mut people = vec![0u64; bins as usize];
    for count in counts() {
        people[((count - low) / step) as usize] += 1;
    }
    let most = people.iter().copied().max().unwrap_or(0);
    for (line, count) in (0u16..area.height).zip(&people) {
        let from = low + u32::from(line) * step;
        let to = (from + step - 1).min(high);
        let label = if from == to {
            canvas.words().share(from, tickets)
        } else {
            format!("{} – {}", canvas.words().share(from, tickets), canvas.words().share(to, tickets))
        };
        let y = area.y + line;
        canvas.put(area.x, y, 18, &format!("{label:>17} "), Role::Dim);
        canvas.bar(area.x + 18, y, area.width.saturating_sub(26), (*count, most), Role::Accent);
        canvas.put_right(area.right(), y, 7, &count.to_string(), Role::Text);
    }
    u16::try_from(people.len()).unwrap_or(area.height).min(area.height)
}
