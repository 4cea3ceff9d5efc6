//! Views: state in, cells out. A view reads and never changes; it writes inside the area it was given, whatever its size.

mod big;
mod booth;
mod canvas;
mod ceremony;
mod chances;
mod code;
mod consent;
mod draws;
mod entry;
mod fairness;
mod finder;
mod forms;
mod frame;
mod home;
mod layers;
mod members;
mod panel;
mod papers;
mod pool;
mod proposal;
mod proposals;
mod quotas;
mod record;
mod result;
mod search;
mod settling;
mod start;
pub(super) mod thread;
pub(super) mod tour;
mod vote;
mod votes;
mod ways;

pub use canvas::Canvas;

use super::screen::Screen;
use super::state::State;
use chrono::{DateTime, Local, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The smallest window.
pub const SMALLEST: (u16, u16) = (60, 20);

/// Draws everything; gives where the hardware cursor belongs.
pub fn draw(state: &State, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas::new(state, area, buffer);
    canvas.clear(area);
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        frame::too_small(&mut canvas, area);
    } else {
        let body = frame::draw(state, &mut canvas, area);
        let body = tour::draw(state, &mut canvas, body);
        screen(state, &mut canvas, body);
        layers::draw(state, &mut canvas, area);
    }
    canvas.finish()
}

/// The screen alone, in an area of its own.
pub fn screen(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    match state.screen {
        Screen::Start => start::draw(state, canvas, area),
        Screen::Home => home::draw(state, canvas, area),
        Screen::Members => members::draw(state, canvas, area),
        Screen::Proposals => proposals::draw(state, canvas, area),
        Screen::Proposal(id) => proposal::draw(state, canvas, area, id),
        Screen::Draws => draws::draw(state, canvas, area),
        Screen::Pool(_) => pool::draw(state, canvas, area),
        Screen::Quotas(_) => quotas::draw(state, canvas, area),
        Screen::Fairness(_) => fairness::draw(state, canvas, area),
        Screen::Draw(_) => ceremony::draw(state, canvas, area),
        Screen::Chances(_) => chances::draw(state, canvas, area),
        Screen::Votes => votes::draw(state, canvas, area),
        Screen::Vote(_) => vote::draw(state, canvas, area),
        Screen::Consent(_) => consent::draw(state, canvas, area),
        Screen::Booth(_) => booth::draw(state, canvas, area),
        Screen::Threads => thread::threads(state, canvas, area),
        Screen::Thread(on) => thread::thread(state, canvas, area, on),
        Screen::Search => search::draw(state, canvas, area),
        Screen::Record => record::draw(state, canvas, area),
        Screen::Entry(_) => entry::draw(state, canvas, area),
    }
}

/// A text of exactly a width: cut, or filled up with spaces.
pub(super) fn fitted(text: &str, width: u16) -> String {
    let text = canvas::cut(text, width);
    let spaces = usize::from(width.saturating_sub(canvas::cells(&text)));
    format!("{text}{}", " ".repeat(spaces))
}

/// A time of day as the room's clock shows it.
pub fn clock_time(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%H:%M:%S").to_string()
}

/// A day and a time, as the room's clock shows it.
pub(in crate::tui) fn day_time(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}
