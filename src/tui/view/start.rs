//! Start: files opened before, and what else one can do.

use super::canvas::Canvas;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let title = canvas.say("ui-start-title");
    canvas.put(area.x, area.y, area.width, &title, Role::Strong);
    let about = canvas.say("ui-start-about");
    let used = canvas.para(Rect { y: area.y + 1, height: 4, ..area }, &about, Role::Dim);
    let y = area.y + used + 2;
    let heading = canvas.say("ui-start-recent");
    canvas.heading(area, y, &heading, "");
    let list = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area };
    if state.recent.is_empty() {
        let text = canvas.say("ui-start-none");
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, state.recent.len(), state.cursor(), |canvas, row, index, here| {
        let Some(path) = state.recent.get(index) else { return };
        let name = crate::text::shown(&path.file_name().unwrap_or_default().to_string_lossy());
        let folder = crate::text::shown(&path.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default());
        let used = canvas.put(row.x, row.y, row.width / 2, &name, if here { Role::Chosen } else { Role::Strong });
        let from = row.x + used.max(24) + 2;
        canvas.put(from, row.y, row.right().saturating_sub(from), &folder, if here { Role::ChosenDim } else { Role::Dim });
    });
}
