//! One entry: its sentence, its exact bytes, and the path that ties it to the root.

use super::canvas::{Canvas, wrapped};
use super::day_time;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Screen::Entry(seq) = state.screen else { return };
    let title = canvas.tell("ui-entry-title", &[("number", (&seq.to_string()).into())]);
    let picture = state.entry.as_ref().filter(|picture| picture.telling.seq == seq);
    canvas.heading(area, area.y, &title, &picture.map(|picture| day_time(picture.telling.at)).unwrap_or_default());
    let Some(picture) = picture else {
        let text = canvas.say("ui-reading");
        canvas.put(area.x, area.y + 1, area.width, &text, Role::Dim);
        return;
    };
    let mut lines: Vec<(Role, String)> = Vec::new();
    let width = area.width.saturating_sub(2);
    let mut add = |role: Role, text: &str| lines.extend(wrapped(text, width).into_iter().map(|line| (role, line)));
    let say = |key: &str| canvas.say(key);
    add(Role::Strong, &canvas.phrase(&picture.telling.what));
    add(Role::Dim, &canvas.tell("ui-entry-by", &[("by", (&picture.telling.by.to_string()).into()), ("kind", (&picture.kind).into())]));
    add(Role::Text, " ");
    add(Role::Accent, &say("ui-entry-header"));
    add(Role::Text, &picture.header);
    add(Role::Text, " ");
    if let Some(payload) = &picture.payload {
        add(Role::Accent, &say("ui-entry-payload"));
        add(Role::Text, payload);
        add(Role::Text, " ");
    }
    add(Role::Accent, &say("ui-entry-leaf"));
    add(Role::Text, &picture.leaf);
    add(Role::Text, " ");
    add(Role::Accent, &canvas.tell("ui-entry-path", &[("count", picture.path.len().into()), ("size", picture.root.1.into())]));
    for hash in &picture.path {
        add(Role::Dim, hash);
    }
    add(Role::Accent, &say("ui-entry-root"));
    add(Role::Text, &picture.root.0);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    canvas.set_cursor(body.x, body.y);
    canvas.lines(body, lines.len(), state.cursor(), |canvas, row, index| {
        let (role, text) = &lines[index];
        canvas.put(row.x, row.y, row.width, text, *role);
    });
}
