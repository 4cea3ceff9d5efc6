//! The notions of fairness over one another: of each everybody's chances in a small chart, to one scale, and four figures.

use super::canvas::{Canvas, wrapped};
use super::quotas::{failure, standing, working};
use crate::sortition::{Fairness, Outlook};
use crate::tui::forms::fairness_phrase;
use crate::tui::moot::PoolPicture;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::workbench::{Subject, Tried, Workbench};
use ratatui::layout::Rect;

/// Eighths of a cell.
const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// Width of a column of figures: smallest, largest, Gini, geometric mean.
const FIGURE: u16 = 9;
/// Lines of a chart at most.
const TALLEST: u16 = 6;

/// Everybody's chances under one notion.
struct Chances<'o> {
    /// Tickets, the fewest first, of those who can be chosen.
    sorted: Vec<u32>,
    /// Tickets in all.
    tickets: u32,
    /// None where all chances are the same.
    outlook: Option<&'o Outlook>,
}

/// A notion, and the chances under it where they are known.
type Notion<'o> = (Fairness, Option<Chances<'o>>);

impl<'o> Chances<'o> {
    fn of(outlook: &'o Outlook) -> Self {
        let mut sorted = outlook.counts.clone();
        sorted.sort_unstable();
        // Those whom a quota without places shuts out are in no figure either.
        let nobody = sorted.iter().take_while(|count| **count == 0).count();
        let shut_out = nobody.saturating_sub(outlook.without.len());
        Self { sorted: sorted.split_off(shut_out), tickets: outlook.tickets, outlook: Some(outlook) }
    }

    /// A draw without quotas: `size` of `people`.
    fn equal(size: u32, people: u32) -> Self {
        Self { sorted: vec![size.min(people)], tickets: people, outlook: None }
    }

    fn largest(&self) -> u32 {
        self.sorted.last().copied().unwrap_or(0)
    }

    fn figures(&self, canvas: &Canvas<'_>) -> [String; 4] {
        let words = canvas.words();
        let share = |count| words.share(count, self.tickets);
        let (low, high) = (share(self.sorted.first().copied().unwrap_or(0)), share(self.largest()));
        let same = f64::from(self.largest()) / f64::from(self.tickets.max(1));
        let (gini, mean) = self.outlook.map_or((0.0, same), |outlook| (outlook.gini, outlook.geometric_mean));
        [low, high, words.fine_share(gini), words.fine_share(mean)]
    }
}

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Screen::Fairness(id) = state.screen else { return };
    let picture = state.pool.as_ref().filter(|picture| picture.id == id);
    let people = state.moot.as_ref().and_then(|moot| moot.assembly.pools.get(&id)).map_or(0, |pool| pool.imported.size);
    let (Some(bench), Some(picture)) = (state.bench(), picture) else {
        let text = canvas.say("ui-reading");
        canvas.put(area.x, area.y, area.width, &text, Role::Dim);
        return;
    };
    let title = canvas.tell("ui-fairness-title", &[("count", bench.size.into()), ("people", people.into())]);
    let note = standing(canvas, bench, picture);
    canvas.heading(area, area.y, &title, &note);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if !bench.sound() {
        let text = canvas.say("ui-try-unsound");
        canvas.para(body, &text, Role::Warn);
        return;
    }
    // Whether any panel meets the quotas is the same under every notion.
    let failed = Fairness::lotteries().find_map(|fairness| match bench.known(Subject::Tried(fairness)) {
        Some(Tried::Failed(explained)) => Some(explained),
        _ => None,
    });
    if let Some(explained) = failed {
        failure(canvas, body, explained);
        return;
    }
    let used = if bench.pending.is_empty() { 0 } else { working(canvas, body, bench) };
    charts(state, canvas, Rect { y: body.y + used, height: body.height.saturating_sub(used), ..body }, (bench, picture, people));
}

fn charts(state: &State, canvas: &mut Canvas<'_>, area: Rect, (bench, picture, people): (&Workbench, &PoolPicture, u32)) {
    let notions: Vec<Notion<'_>> = Fairness::ALL
        .into_iter()
        .map(|fairness| match (fairness, bench.known(Subject::Tried(fairness))) {
            (Fairness::Uniform, _) => (fairness, (picture.sharing == 0).then(|| Chances::equal(bench.size, people))),
            (_, Some(Tried::Chances(outlook))) => (fairness, Some(Chances::of(outlook))),
            _ => (fairness, None),
        })
        .collect();
    let chosen = state.cursor();
    let heads = ["ui-column-low", "ui-column-high", "column-gini", "ui-column-mean"];
    let from = area.right().saturating_sub(FIGURE * 4);
    for (place, head) in (0u16..).zip(heads) {
        let text = canvas.say(head);
        canvas.put_right(from + (place + 1) * FIGURE, area.y, FIGURE - 1, &text, Role::Dim);
    }
    let count = u16::try_from(notions.len()).unwrap_or(1);
    // What the chosen notion means, where there is room below charts of one line.
    let advice = notions.iter().map(|(fairness, _)| wrapped(&canvas.say(&format!("{}-advice", fairness_phrase(*fairness))), area.width));
    let advice: Vec<Vec<String>> = advice.collect();
    let longest = advice.iter().map(Vec::len).max().and_then(|lines| u16::try_from(lines).ok()).unwrap_or(0);
    let spare = area.height.saturating_sub(1 + count * 2).min(longest);
    let room = area.height.saturating_sub(1 + spare) / count.max(1);
    // A gap between charts where there is room for one.
    let (tall, gap) = if room >= 4 { (room - 2, 1) } else { (room.saturating_sub(1), 0) };
    let tall = if state.plain { 0 } else { tall.min(TALLEST) };
    // To one scale: the largest chance of all.
    let scale = notions.iter().filter_map(|(_, chances)| chances.as_ref()).map(|chances| (chances.largest(), chances.tickets));
    let scale = scale.max_by_key(|(count, tickets)| u64::from(*count) * 1_000_000_000 / u64::from((*tickets).max(1))).unwrap_or((1, 1));
    let mut y = area.y + 1;
    for (place, notion) in notions.iter().enumerate() {
        if y >= area.bottom() {
            return;
        }
        let here = place == chosen;
        line(canvas, Rect { y, height: 1, ..area }, notion, here);
        y += 1;
        let place = Rect { x: area.x + 2, y, width: area.width.saturating_sub(3), height: tall.min(area.bottom().saturating_sub(y)) };
        if let Some(chances) = &notion.1 {
            chart(canvas, place, chances, scale, if here { Role::Accent } else { Role::Dim });
        }
        y += tall + gap;
    }
    for (place, line) in (0u16..spare).zip(advice.get(chosen).into_iter().flatten()) {
        canvas.put(area.x, area.bottom() - spare + place, area.width, line, Role::Dim);
    }
}

/// The name of a notion and its figures.
fn line(canvas: &mut Canvas<'_>, row: Rect, (fairness, chances): &Notion<'_>, here: bool) {
    let (strong, text, dim) = if here { (Role::Chosen, Role::Chosen, Role::ChosenDim) } else { (Role::Strong, Role::Text, Role::Dim) };
    if here {
        canvas.fill(row, Role::Chosen);
        canvas.put(row.x, row.y, 1, "▸", Role::Chosen);
        canvas.set_cursor(row.x, row.y);
    }
    let from = row.right().saturating_sub(FIGURE * 4);
    let used = canvas.put(row.x + 2, row.y, from.saturating_sub(row.x + 3), fairness.word(), strong);
    // What it means stands below, in plain words.
    if row.width > 90 {
        let name = canvas.say(fairness_phrase(*fairness));
        let after = row.x + used + 4;
        canvas.put(after, row.y, from.saturating_sub(after + 1), &name, dim);
    }
    if let Some(chances) = chances {
        for (place, figure) in (0u16..).zip(chances.figures(canvas)) {
            canvas.put_right(from + (place + 1) * FIGURE, row.y, FIGURE - 1, &figure, text);
        }
    } else {
        let key = if *fairness == Fairness::Uniform { "ui-fairness-households" } else { "ui-try-waiting" };
        let said = canvas.say(key);
        canvas.put_right(row.right() - 1, row.y, FIGURE * 4, &said, dim);
    }
}

/// Everybody's chance from the smallest to the largest, a column for as many people as fall on it; `scale` fills the height.
fn chart(canvas: &mut Canvas<'_>, area: Rect, chances: &Chances<'_>, (most, of): (u32, u32), role: Role) {
    let (people, width) = (chances.sorted.len(), usize::from(area.width));
    if people == 0 || width == 0 {
        return;
    }
    for column in 0..width {
        let from = column * people / width;
        let to = ((column + 1) * people / width).max(from + 1);
        let Some(part) = chances.sorted.get(from..to) else { continue };
        let sum: u64 = part.iter().map(|count| u64::from(*count)).sum();
        // In eighths of a cell, rounded to the nearest; somebody who has a chance is never shown without one.
        let whole = u128::from(most.max(1)) * u128::from(chances.tickets.max(1)) * part.len() as u128;
        let eighths = (u128::from(sum) * u128::from(of) * u128::from(area.height) * 8 + whole / 2) / whole;
        let eighths = usize::try_from(eighths).unwrap_or(0).max(usize::from(sum > 0));
        for line in 0..area.height {
            let below = usize::from(area.height - 1 - line) * 8;
            let sign = EIGHTHS[eighths.saturating_sub(below).min(8)];
            if sign != " " {
                canvas.put(area.x + u16::try_from(column).unwrap_or(0), area.y + line, 1, sign, role);
            }
        }
    }
}
