//! The code: twelve words in a grid, and the QR code beside or behind them.

use super::canvas::{Canvas, cells};
use crate::tui::moot::Code;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// The words in as many columns as fit, numbered down the lines; gives the lines used.
pub(super) fn words(canvas: &mut Canvas<'_>, area: Rect, code: &Code, role: Role) -> u16 {
    /// Number, space, the longest word of either list, a gap.
    const COLUMN: u16 = 14;
    let columns = (area.width / COLUMN).clamp(1, 6);
    // Full lines alone: twelve fall into 1, 2, 3, 4 or 6 columns.
    let columns = if columns == 5 { 4 } else { columns };
    for (place, word) in (0u16..).zip(&code.words) {
        let (x, y) = (area.x + place % columns * COLUMN, area.y + place / columns);
        if y >= area.bottom() {
            break;
        }
        let number = format!("{:>2} ", place + 1);
        let used = canvas.put(x, y, 3, &number, Role::Dim);
        canvas.put(x + used, y, COLUMN - 3, word, role);
    }
    12u16.div_ceil(columns).min(area.height)
}

/// The QR code's lines, two points a line; none where it cannot be made.
fn qr(code: &Code, quiet: usize) -> Option<Vec<String>> {
    let made = qrcode::QrCode::with_error_correction_level(code.qr.as_bytes(), qrcode::EcLevel::L).ok()?;
    let width = made.width();
    let colours = made.to_colors();
    let dark = |x: usize, y: usize| {
        let inside = |place: usize| place.checked_sub(quiet).filter(|place| *place < width);
        inside(x).zip(inside(y)).is_some_and(|(x, y)| colours.get(y * width + x) == Some(&qrcode::Color::Dark))
    };
    let size = width + 2 * quiet;
    let line = |y: usize| {
        let point = |x: usize| match (dark(x, y), y + 1 < size && dark(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        (0..size).map(point).collect()
    };
    Some((0..size).step_by(2).map(line).collect())
}

/// Lines and columns that the QR code takes.
pub(super) fn qr_size(code: &Code) -> Option<(u16, u16)> {
    let lines = qr(code, 2)?;
    Some((lines.first().map(|line| cells(line))?, u16::try_from(lines.len()).ok()?))
}

/// The QR code, dark on white; false where it does not fit.
pub(super) fn draw_qr(canvas: &mut Canvas<'_>, area: Rect, code: &Code) -> bool {
    let Some(lines) = qr(code, 2) else { return false };
    let (width, height) = (lines.first().map_or(0, |line| cells(line)), lines.len());
    if width > area.width || height > usize::from(area.height) {
        return false;
    }
    let x = area.x + (area.width - width) / 2;
    for (y, line) in (area.y..).zip(&lines) {
        canvas.put_printed(x, y, line);
    }
    true
}
