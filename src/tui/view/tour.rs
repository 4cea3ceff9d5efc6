//! The tour: a strip under the screen, so that nothing it speaks of is hidden.

use super::canvas::{Canvas, wrapped};
use crate::i18n::Fill;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::tour::STOPS;
use ratatui::layout::Rect;

/// Draws the strip; gives the area that is left to the screen.
pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let Some((title, text)) = telling(state) else { return area };
    let lines = u16::try_from(wrapped(&text, area.width).len()).unwrap_or(u16::MAX).min(4);
    let height = (lines + 1).min(area.height);
    let strip = Rect { y: area.bottom() - height, height, ..area };
    canvas.heading(strip, strip.y, &title, "");
    canvas.para(Rect { y: strip.y + 1, height: height - 1, ..strip }, &text, Role::Accent);
    Rect { height: area.height - height, ..area }
}

/// The title and the text of the stop that is shown.
pub(in crate::tui) fn telling(state: &State) -> Option<(String, String)> {
    let (at, stop) = state.stop()?;
    let words = state.words();
    let places: [(&str, Fill<'_>); 2] = [("number", (at + 1).into()), ("count", STOPS.len().into())];
    let key = stop.key(words);
    Some((words.tell("ui-tour-title", &places), words.tell(&format!("ui-tour-{}", stop.stem), &[("key", (&key).into())])))
}
