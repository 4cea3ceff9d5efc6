//! Tables of text: columns stay straight whatever the width of their letters.

use unicode_width::UnicodeWidthStr as _;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// Rows of cells under headings, two spaces between columns. Cells are shown text already.
pub(super) fn table(columns: &[(String, Align)], rows: &[Vec<String>]) -> String {
    let width = |place: usize| {
        rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.width()).chain(columns.get(place).map(|column| column.0.width())).max()
    };
    let widths: Vec<usize> = (0..columns.len()).map(|place| width(place).unwrap_or(0)).collect();
    let line = |cells: &[String]| {
        let mut text = String::new();
        for ((cell, (_, align)), width) in cells.iter().zip(columns).zip(&widths) {
            let gap = " ".repeat(width - cell.width());
            match align {
                Align::Left => text.extend([cell, gap.as_str()]),
                Align::Right => text.extend([gap.as_str(), cell]),
            }
            text.push_str("  ");
        }
        text.trim_end().to_owned()
    };
    let headings: Vec<String> = columns.iter().map(|column| column.0.clone()).collect();
    std::iter::once(line(&headings)).chain(rows.iter().map(|row| line(row))).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_keep_columns_straight() {
        let columns = [("name".to_owned(), Align::Left), ("n".to_owned(), Align::Right)];
        let rows = [vec!["日本".to_owned(), "7".to_owned()], vec!["e\u{301}".to_owned(), "10".to_owned()]];
        assert_eq!(table(&columns, &rows), "name   n\n日本   7\ne\u{301}     10");
    }
}
