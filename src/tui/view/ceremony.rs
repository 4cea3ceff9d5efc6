//! The ceremony: what is fixed, the code, chance as it comes in. In an order that a room can follow.

use super::canvas::Canvas;
use super::{big, clock_time, code, day_time, draws, panel};
use crate::assembly::{Draw, DrawStatus, Replacing, Secret};
use crate::randomness::{Evidence, MIN_REVEALS, Source};
use crate::tui::forms::fairness_phrase;
use crate::tui::moot::DrawPicture;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// The rest of an area from a line on.
pub(super) fn below(area: Rect, y: u16) -> Rect {
    Rect { y, height: area.bottom().saturating_sub(y), ..area }
}

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let (Screen::Draw(id), Some((_, found))) = (state.screen, state.draw_here()) else { return };
    let picture = state.draw.as_ref().filter(|picture| picture.view.id == id);
    let title = canvas.tell("ui-draw-title", &[("draw", (&id.to_string()).into()), ("size", found.planned.size.into())]);
    let (sign, status) = draws::status_of(found);
    let status = canvas.say(status);
    canvas.heading(area, area.y, &title, &format!("{sign} {status}"));
    let body = below(area, area.y + 1);
    match &found.status {
        DrawStatus::Open => open(state, canvas, body, found, picture),
        DrawStatus::Drawn(outcome) => {
            if let Some(picture) = picture.filter(|picture| !picture.faces.is_empty()) {
                panel::draw(state, canvas, body, found, outcome, picture);
            } else {
                let text = canvas.say("ui-reading");
                canvas.put(body.x, body.y, body.width, &text, Role::Dim);
            }
        }
        DrawStatus::Cancelled { reason, would_be, withheld } => {
            let reason = reason.as_ref().map_or_else(|| canvas.say("ui-withheld"), crate::text::Untrusted::shown);
            let text = canvas.tell("ui-cancelled-why", &[("reason", (&reason).into())]);
            let mut y = body.y + 1 + canvas.para(below(body, body.y + 1), &text, Role::Text);
            if let Some(outcome) = would_be {
                let panel: Vec<_> = outcome.panel.iter().map(ToString::to_string).collect();
                let text = canvas.tell("ui-cancelled-would", &[("panel", (&panel.join(", ")).into())]);
                y += canvas.para(below(body, y), &text, Role::Warn);
            }
            if *withheld {
                let text = canvas.say("ui-cancelled-withheld");
                canvas.para(below(body, y), &text, Role::Warn);
            }
            canvas.set_cursor(body.x, body.y);
        }
    }
}

/// Before the draw: fixed, code, chance.
fn open(state: &State, canvas: &mut Canvas<'_>, area: Rect, draw: &Draw, picture: Option<&DrawPicture>) {
    let roomy = area.height >= 18;
    let mut y = area.y;
    y = step(canvas, area, y, "1", "ui-step-fixed", true);
    let inner = Rect { x: area.x + 2, width: area.width - 2, ..area };
    let text = fixed(canvas, draw, picture);
    y += canvas.para(Rect { height: 3, ..below(inner, y) }, &text, Role::Text);
    let commitment = canvas.tell("ui-commitment", &[("commitment", (&draw.planned.commitment.to_string()).into())]);
    canvas.put(inner.x, y, inner.width, &commitment, Role::Dim);
    y += 1 + u16::from(roomy);
    y = step(canvas, area, y, "2", "ui-step-code", !draw.evidence.is_empty());
    if let Some(known) = &state.code {
        y += code::words(
            canvas,
            Rect { height: 4, ..below(inner, y) },
            known,
            if draw.evidence.is_empty() { Role::Strong } else { Role::Dim },
        );
    }
    y += u16::from(roomy);
    let waiting = draw.missing().next().is_some();
    y = step(canvas, area, y, "3", "ui-step-chance", !waiting);
    let given: usize = draw.evidence.len();
    let mut turn = 0;
    for source in draw.sources() {
        if y >= area.bottom() {
            return;
        }
        if source == Source::Rehearsal {
            let text = canvas.say("ui-source-rehearsal");
            y += canvas.para(Rect { height: 2, ..below(inner, y) }, &format!("· {text}"), Role::Warn);
            continue;
        }
        let evidence = draw.evidence.get(turn).map(|(_, evidence, _)| evidence);
        y += source_lines(state, canvas, below(inner, y), &source, evidence, turn == given);
        if source == Source::Ceremony {
            y += participants(
                canvas,
                Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), ..below(inner, y) },
                draw,
                evidence.is_none(),
            );
        }
        turn += 1;
    }
    y += u16::from(roomy);
    if y < area.bottom() {
        y = step(canvas, area, y, "4", "ui-step-panel", false);
        if !waiting {
            let text = canvas.say("ui-ready");
            canvas.para(below(inner, y), &text, Role::Accent);
            canvas.set_cursor(inner.x, y);
        }
    }
}

/// Whose open seats a draw fills, or whose panel it seats at tables.
pub(super) fn seats_of(canvas: &Canvas<'_>, draw: &Draw, replacing: &Replacing) -> String {
    let phrase = if draw.planned.seating.is_some() { "ui-tables-of" } else { "ui-seats-of" };
    canvas.tell(phrase, &[("draw", (&canvas.words().panel_of(&replacing.draw, replacing.panel)).into())])
}

/// A numbered step with its sign; gives the line after it.
fn step(canvas: &mut Canvas<'_>, area: Rect, y: u16, number: &str, key: &str, done: bool) -> u16 {
    let sign = if done { "✓" } else { number };
    canvas.put(area.x, y, 2, sign, if done { Role::Good } else { Role::Accent });
    let text = canvas.say(key);
    canvas.put(area.x + 2, y, area.width - 2, &text, Role::Strong);
    y + 1
}

fn fixed(canvas: &Canvas<'_>, draw: &Draw, picture: Option<&DrawPicture>) -> String {
    let people = picture.map_or(0, |picture| picture.view.pool_size);
    let pool = draw.planned.pool.to_string();
    let places = [("size", draw.planned.size.into()), ("pool", (&pool).into()), ("people", people.into())];
    let tickets = picture.and_then(|picture| picture.view.plan.tickets);
    let tickets = tickets.map(|tickets| format!(" · {}", canvas.tell("ui-tickets", &[("count", tickets.into())]))).unwrap_or_default();
    let seats = draw.replacing.as_ref().map(|replacing| format!(" · {}", seats_of(canvas, draw, replacing))).unwrap_or_default();
    let fairness = canvas.say(fairness_phrase(draw.planned.fairness));
    format!("{} · {fairness}{tickets}{seats}", canvas.tell("ui-fixed", &places))
}

/// One source: what it gave, or what it waits for; gives the lines used.
fn source_lines(state: &State, canvas: &mut Canvas<'_>, area: Rect, source: &Source, evidence: Option<&Evidence>, turn: bool) -> u16 {
    let name = match source {
        Source::Dice { digits } => canvas.tell("ui-source-dice", &[("count", (*digits).into())]),
        Source::Balls { digits } => canvas.tell("ui-source-balls", &[("count", (*digits).into())]),
        Source::Ceremony => canvas.say("ui-source-ceremony"),
        Source::Drand { .. } => canvas.say("ui-source-beacon"),
        Source::Phrase | Source::Rehearsal => canvas.say("ui-source-phrase"),
    };
    let (sign, role) = match (evidence, turn) {
        (Some(_), _) => ("✓", Role::Good),
        (None, true) => ("▸", Role::Accent),
        (None, false) => ("·", Role::Dim),
    };
    canvas.put(area.x, area.y, 2, sign, role);
    let text = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    canvas.put(text.x, text.y, text.width, &name, if turn { Role::Strong } else { Role::Text });
    let rest = below(text, text.y + 1);
    match (source, evidence) {
        (_, Some(Evidence::Dice { digits: text } | Evidence::Balls { digits: text } | Evidence::Phrase { text })) => {
            let shown = crate::text::shown(text);
            1 + canvas.para(Rect { height: 2, ..rest }, &shown, Role::Strong)
        }
        (_, Some(Evidence::Drand(beacon))) => {
            1 + canvas.para(Rect { height: 1, ..rest }, &crate::digest::hex(&beacon.randomness.0), Role::Strong)
        }
        (Source::Dice { digits } | Source::Balls { digits }, None) if turn => {
            canvas.set_cursor(text.x, text.y);
            let used = 1 + tray(canvas, rest, &state.dice, *digits);
            // Balls are the ticket: it grows in digits that the back row can read.
            if source.tickets().is_some() && !state.plain && area.height > used + big::HEIGHT + 1 {
                big::number(canvas, text.x, text.y + used + 1, &state.dice, Role::Accent);
                return used + big::HEIGHT + 2;
            }
            used
        }
        (Source::Drand { .. }, None) => 1 + countdown(state, canvas, rest, source, turn.then_some("ui-beacon-now")),
        _ => 1,
    }
}

/// Who takes part, and what became of their secret; gives the lines used.
fn participants(canvas: &mut Canvas<'_>, area: Rect, draw: &Draw, waiting: bool) -> u16 {
    let mut used = 0;
    for (number, participant) in (1u32..).zip(&draw.participants) {
        if used >= area.height {
            return used;
        }
        let name = participant.name.as_ref().map_or_else(|| canvas.say("ui-withheld"), crate::text::Untrusted::shown);
        let (sign, role, state) = match &participant.secret {
            Secret::Committed => ("·", Role::Text, canvas.say("secret-committed")),
            Secret::Revealed { reveal, .. } => {
                ("✓", Role::Good, canvas.tell("secret-revealed", &[("reveal", (&crate::text::shown(reveal)).into())]))
            }
            Secret::Withheld { .. } => ("✗", Role::Warn, canvas.say("secret-withheld")),
        };
        canvas.put(area.x, area.y + used, area.width, &format!("{sign} {number} {name} · {state}"), role);
        used += 1;
    }
    if waiting && used < area.height {
        let key = if !draw.takes_commitments() {
            "ui-ceremony-reveals"
        } else if draw.participants.len() < MIN_REVEALS {
            "ui-ceremony-begin"
        } else {
            "ui-ceremony-commitments"
        };
        let text = canvas.say(key);
        used += canvas.para(Rect { height: 2.min(area.height - used), ..below(area, area.y + used) }, &text, Role::Accent);
    }
    used
}

/// The digits typed so far and the places still empty, five by five; gives the lines used.
fn tray(canvas: &mut Canvas<'_>, area: Rect, typed: &str, digits: u32) -> u16 {
    let per_line = (area.width / 11 * 5).max(5);
    let typed: Vec<char> = typed.chars().collect();
    let mut used = 0;
    for place in 0..u16::try_from(digits).unwrap_or(u16::MAX) {
        let (line, column) = (place / per_line, place % per_line);
        if line >= area.height {
            break;
        }
        let (x, y) = (area.x + column * 2 + column / 5, area.y + line);
        let digit = typed.get(usize::from(place));
        let sign = digit.map_or_else(|| "_".to_owned(), ToString::to_string);
        canvas.put(x, y, 1, &sign, if digit.is_some() { Role::Strong } else { Role::Dim });
        if usize::from(place) == typed.len() {
            canvas.set_cursor(x, y);
        }
        used = line + 1;
    }
    if used < area.height {
        let left = u64::from(digits).saturating_sub(typed.len() as u64);
        let text = if left == 0 { canvas.say("ui-dice-complete") } else { canvas.tell("ui-dice-left", &[("count", left.into())]) };
        used += canvas.para(Rect { height: 1, ..below(area, area.y + used) }, &text, Role::Accent);
    }
    used
}

/// When the beacon is public, and, where it is its turn, what is to be done then and where it is fetched; gives the lines used.
pub(super) fn countdown(state: &State, canvas: &mut Canvas<'_>, area: Rect, source: &Source, turn: Option<&str>) -> u16 {
    let Some(known) = source.known_from() else { return 0 };
    let left = (known - state.now).num_seconds();
    if left > 0 {
        let time = if left < 12 * 3600 { clock_time(known) } else { day_time(known) };
        let left = format!("{}:{:02}", left / 60, left % 60);
        let text = canvas.tell("ui-beacon-in", &[("time", (&time).into()), ("left", (&left).into())]);
        return canvas.para(Rect { height: 2, ..area }, &text, if turn.is_some() { Role::Accent } else { Role::Dim });
    }
    let Some(now) = turn else { return 0 };
    let text = canvas.say(now);
    let used = canvas.para(Rect { height: 2, ..area }, &text, Role::Accent);
    used + canvas.para(Rect { height: 2, ..below(area, area.y + used) }, &source.fetch_url().unwrap_or_default(), Role::Text)
}
