//! The canvas: text, paragraphs, rows and bars within an area, in the roles of the theme.

use crate::i18n::{Coded, Fill, Words};
use crate::tui::state::State;
use crate::tui::theme::{Depth, Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use std::borrow::Cow;
use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Longest text that is laid out: what lies beyond could not be seen anyway.
const LONGEST: usize = 20_000;

/// Where views draw.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    clip: Rect,
    theme: Theme,
    depth: Depth,
    words: &'a Words,
    cursor: Option<Position>,
}

impl<'a> Canvas<'a> {
    /// A canvas over an area of a buffer; nothing outside it is touched.
    pub fn new(state: &'a State, area: Rect, buffer: &'a mut Buffer) -> Self {
        let clip = area.intersection(buffer.area);
        Self { buffer, clip, theme: state.settings.theme, depth: state.depth, words: state.words(), cursor: None }
    }

    /// The phrases.
    pub fn words(&self) -> &'a Words {
        self.words
    }

    /// A phrase.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A phrase with its places filled in.
    pub fn tell(&self, key: &str, places: &[(&str, Fill<'_>)]) -> String {
        self.words.tell(key, places)
    }

    /// A code as its phrase.
    pub fn phrase(&self, coded: &Coded) -> String {
        coded.phrase(self.words)
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(self.depth, role)
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        self.fill(area, Role::Text);
    }

    /// Fills an area with the ground of a role.
    pub fn fill(&mut self, area: Rect, role: Role) {
        let style = self.style(role);
        for position in area.intersection(self.clip).positions() {
            let cell = &mut self.buffer[position];
            cell.reset();
            cell.set_symbol(" ").set_style(style);
        }
    }

    /// Writes one line at most `width` cells wide, cut with an ellipsis; gives the cells used.
    pub fn put(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role) -> u16 {
        let style = self.style(role);
        self.put_styled(x, y, width, text, style)
    }

    /// As [`Canvas::put`], from the right.
    pub fn put_right(&mut self, right: u16, y: u16, width: u16, text: &str, role: Role) -> u16 {
        let text = cut(text, width);
        let used = cells(&text);
        self.put(right.saturating_sub(used), y, used, &text, role);
        used
    }

    fn put_styled(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let room = self.clip.right().saturating_sub(x).min(width);
        if y < self.clip.y || y >= self.clip.bottom() || x < self.clip.x || room == 0 {
            return 0;
        }
        let text = cut(text, room);
        let (end, _) = self.buffer.set_stringn(x, y, &text, usize::from(room), style);
        end - x
    }

    /// Writes wrapped text; gives the lines used.
    pub fn para(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let mut used = 0;
        for line in wrapped(text, area.width) {
            if used >= area.height {
                break;
            }
            self.put(area.x, area.y.saturating_add(used), area.width, &line, role);
            used += 1;
        }
        used
    }

    /// A heading with a thin line after it, and maybe a note at its end.
    pub fn heading(&mut self, area: Rect, y: u16, text: &str, note: &str) {
        if y >= area.bottom() {
            return;
        }
        let used = self.put(area.x, y, area.width, text, Role::Strong);
        let noted =
            if note.is_empty() { 0 } else { self.put_right(area.right(), y, area.width.saturating_sub(used + 3), note, Role::Dim) + 1 };
        let (from, to) = (area.x + used + 1, area.right().saturating_sub(noted));
        for x in from..to {
            self.put(x, y, 1, "─", Role::Line);
        }
    }

    /// Rows of which only those that can be seen are laid out, the chosen one kept in sight; the cursor goes to it.
    pub fn rows(&mut self, area: Rect, total: usize, chosen: usize, mut row: impl FnMut(&mut Self, Rect, usize, bool)) {
        let height = usize::from(area.height);
        if height == 0 || area.width < 4 {
            return;
        }
        let chosen = chosen.min(total.saturating_sub(1));
        let top = chosen.saturating_sub(height / 2).min(total.saturating_sub(height));
        let width = self.scrollbar(area, total, top);
        for (line, index) in (top..total).take(height).enumerate() {
            let line = u16::try_from(line).unwrap_or(u16::MAX);
            let place = Rect { x: area.x, y: area.y + line, width, height: 1 };
            let here = index == chosen;
            if here {
                self.fill(place, Role::Chosen);
                self.put(place.x, place.y, 1, "▸", Role::Chosen);
                self.cursor = Some(place.as_position());
            }
            row(self, Rect { x: place.x + 2, width: width.saturating_sub(2), ..place }, index, here);
        }
    }

    /// Lines from `top` on; a text's end cannot be scrolled past.
    pub fn lines(&mut self, area: Rect, total: usize, top: usize, mut line: impl FnMut(&mut Self, Rect, usize)) {
        let height = usize::from(area.height);
        let top = top.min(total.saturating_sub(height));
        let width = self.scrollbar(area, total, top);
        for (place, index) in (top..total).take(height).enumerate() {
            let y = area.y + u16::try_from(place).unwrap_or(u16::MAX);
            line(self, Rect { x: area.x, y, width, height: 1 }, index);
        }
    }

    /// A bar at the right where not everything fits; gives the width that is left.
    fn scrollbar(&mut self, area: Rect, total: usize, top: usize) -> u16 {
        let height = usize::from(area.height);
        if total <= height || height == 0 || area.width < 3 {
            return area.width;
        }
        let thumb = (height * height / total).max(1);
        let from = top * (height - thumb) / (total - height).max(1);
        for line in 0..height {
            let (sign, role) = if (from..from + thumb).contains(&line) { ("█", Role::Dim) } else { ("│", Role::Line) };
            self.put(area.right() - 1, area.y + u16::try_from(line).unwrap_or(u16::MAX), 1, sign, role);
        }
        area.width - 2
    }

    /// A bar: `part` of `whole` of the width as a heavy line, the rest as a thin one.
    pub fn bar(&mut self, x: u16, y: u16, width: u16, (part, whole): (u64, u64), role: Role) {
        // In halves of a cell; something is never shown as nothing.
        let halves = (u64::from(width) * 2 * part.min(whole) / whole.max(1)).max(u64::from(part > 0));
        for cell in 0..width {
            let (sign, role) = match halves.saturating_sub(u64::from(cell) * 2) {
                0 => ("─", Role::Line),
                1 => ("╸", role),
                _ => ("━", role),
            };
            self.put(x.saturating_add(cell), y, 1, sign, role);
        }
    }

    /// A frame, emptied, with a title; gives the area inside.
    pub fn frame(&mut self, area: Rect, title: &str) -> Rect {
        let area = area.intersection(self.clip);
        if area.width < 4 || area.height < 3 {
            return Rect { width: 0, height: 0, ..area };
        }
        self.clear(area);
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        for x in area.x + 1..right {
            self.put(x, area.y, 1, "─", Role::Line);
            self.put(x, bottom, 1, "─", Role::Line);
        }
        for y in area.y + 1..bottom {
            self.put(area.x, y, 1, "│", Role::Line);
            self.put(right, y, 1, "│", Role::Line);
        }
        for (x, y, sign) in [(area.x, area.y, "╭"), (right, area.y, "╮"), (area.x, bottom, "╰"), (right, bottom, "╯")] {
            self.put(x, y, 1, sign, Role::Line);
        }
        if !title.is_empty() {
            self.put(area.x + 2, area.y, area.width - 4, &format!(" {title} "), Role::Strong);
        }
        Rect { x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2 }
    }

    /// Dark on white, whatever the theme: what scanners expect.
    pub fn put_printed(&mut self, x: u16, y: u16, text: &str) {
        use ratatui::style::Color;
        let style = match self.theme {
            // Without colour the terminal's own are turned round where they are light on dark; nobody can know. Half blocks do the rest.
            Theme::Mono => Style::reset().add_modifier(Modifier::REVERSED),
            _ => Style::reset().fg(Color::Black).bg(Color::White),
        };
        self.put_styled(x, y, cells(text), text, style);
    }

    /// Puts the hardware cursor somewhere.
    pub fn set_cursor(&mut self, x: u16, y: u16) {
        let position = Position { x, y };
        if self.clip.contains(position) {
            self.cursor = Some(position);
        }
    }

    /// Where the hardware cursor belongs.
    pub fn cursor(&self) -> Option<Position> {
        self.cursor
    }

    /// Takes the cursor away from what lies below.
    pub fn forget_cursor(&mut self) {
        self.cursor = None;
    }

    /// Draws a text editor.
    pub fn editor(&mut self, area: Rect, editor: &ratatui_textarea::TextArea<'static>, focused: bool) {
        let area = area.intersection(self.clip);
        if area.is_empty() {
            return;
        }
        let style = self.style(if focused { Role::Chosen } else { Role::Text });
        self.fill(area, if focused { Role::Chosen } else { Role::Text });
        let mut editor = editor.clone();
        editor.set_style(style);
        editor.set_cursor_line_style(style);
        editor.set_cursor_style(style);
        ratatui::widgets::Widget::render(&editor, area, self.buffer);
        if focused {
            let (cursor, (top, left)) = (editor.screen_cursor(), editor.scroll_offset());
            let offset = |place: usize, from: u16, size: u16| u16::try_from(place).unwrap_or(u16::MAX).saturating_sub(from).min(size - 1);
            self.set_cursor(area.x + offset(cursor.col, left, area.width), area.y + offset(cursor.row, top, area.height));
        }
    }

    /// The last guard: no cell leaves with a character that could deceive a terminal or a reader.
    pub(super) fn finish(self) -> Option<Position> {
        for position in self.clip.positions() {
            let cell = &mut self.buffer[position];
            if cell.symbol().chars().any(crate::text::deceives) {
                cell.set_symbol("\u{fffd}");
            }
        }
        self.cursor.filter(|position| self.clip.contains(*position))
    }
}

/// Cells that a text takes.
pub(super) fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A text cut to a width, with an ellipsis where something is missing.
pub(super) fn cut(text: &str, width: u16) -> Cow<'_, str> {
    let width = usize::from(width);
    // A cell takes at least a byte: longer texts need not be measured to the end.
    if text.len() <= LONGEST && text.width() <= width {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used + 1 > width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push('…');
    }
    Cow::Owned(kept)
}

/// A text as lines of a width.
pub(super) fn wrapped(text: &str, width: u16) -> Vec<String> {
    let text = &text[..text.floor_char_boundary(LONGEST)];
    if width == 0 {
        return Vec::new();
    }
    // No break at a hyphen: `25-39` and the bytes of an entry stay whole.
    let options = Options::new(usize::from(width)).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect()
}
