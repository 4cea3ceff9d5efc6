//! Prose laid out: a subset of Markdown, and what changed between two texts, as lines of spans of a width. Pure; whoever draws gives the colours.

use super::theme::Role;
use crate::text::shown_lines;
use crate::wording::{Part, Piece};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// A stretch of text in one role.
pub type Span = (Role, String);
/// A line of stretches.
pub type Line = Vec<Span>;

/// A line of one stretch.
pub fn line(role: Role, text: impl Into<String>) -> Line {
    vec![(role, text.into())]
}

/// Spans as lines of a width: broken between words, and within a word that is wider than a line; what continues stands under `indent` spaces.
pub fn wrap(spans: &[Span], width: u16, indent: usize) -> Vec<Line> {
    let width = usize::from(width.max(8));
    let (mut lines, mut current, mut used) = (Vec::new(), Line::new(), 0);
    let push = |current: &mut Line, role: Role, text: &str| match current.last_mut() {
        Some((last, kept)) if *last == role => kept.push_str(text),
        _ => current.push((role, text.to_owned())),
    };
    for (role, text) in spans {
        for word in text.split_inclusive(' ') {
            let bare = word.trim_end().width();
            if used > indent && used + bare > width {
                // The space between two lines is on neither.
                if let Some((_, last)) = current.last_mut() {
                    last.truncate(last.trim_end().len());
                }
                lines.push(std::mem::take(&mut current));
                push(&mut current, Role::Text, &" ".repeat(indent));
                used = indent;
            }
            if used + bare <= width {
                push(&mut current, *role, word);
                used += word.width();
                continue;
            }
            for grapheme in word.graphemes(true) {
                if used + grapheme.width() > width {
                    lines.push(std::mem::take(&mut current));
                    push(&mut current, Role::Text, &" ".repeat(indent));
                    used = indent;
                }
                push(&mut current, *role, grapheme);
                used += grapheme.width();
            }
        }
    }
    lines.push(current);
    lines
}

/// A text in lines of a width: headings, lists, quotations, `**strong**`, `*emphasis*` and `` `code` `` are told apart, the rest is as written.
pub fn markdown(text: &str, width: u16) -> Vec<Line> {
    let mut lines = Vec::new();
    for source in shown_lines(text) {
        let rest = source.trim_start();
        let depth = source.len() - rest.len();
        let marked = |mark: &str| rest.strip_prefix(mark);
        if rest.starts_with('#') {
            lines.extend(wrap(&[(Role::Strong, rest.trim_start_matches('#').trim_start().to_owned())], width, 0));
        } else if let Some(item) = marked("- ").or_else(|| marked("* ")) {
            let spans = [vec![(Role::Accent, format!("{}• ", " ".repeat(depth)))], inline(item)].concat();
            lines.extend(wrap(&spans, width, depth + 2));
        } else if let Some(quoted) = marked("> ") {
            lines.extend(wrap(&[(Role::Dim, format!("│ {quoted}"))], width, 2));
        } else {
            lines.extend(wrap(&inline(&source), width, 0));
        }
    }
    lines
}

/// The marks within a line; one that is not closed stands as written.
fn inline(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut rest = text;
    while let Some(place) = rest.find(['*', '`']) {
        let (before, after) = rest.split_at(place);
        let mark = if after.starts_with("**") { "**" } else { &after[..1] };
        let role = if mark == "**" { Role::Strong } else { Role::Accent };
        spans.push((Role::Text, before.to_owned()));
        let inside = &after[mark.len()..];
        if let Some(end) = inside.find(mark).filter(|end| *end > 0 && !inside.starts_with(' ')) {
            spans.push((role, inside[..end].to_owned()));
            rest = &inside[end + mark.len()..];
        } else {
            spans.push((Role::Text, mark.to_owned()));
            rest = inside;
        }
    }
    spans.push((Role::Text, rest.to_owned()));
    spans.retain(|(_, text)| !text.is_empty());
    spans
}

/// Changes are marked by signs as well as by colour.
fn marked(part: Part, text: &str) -> Span {
    match part {
        Part::Kept => (Role::Text, text.to_owned()),
        Part::Gone if text.is_empty() => (Role::Bad, String::new()),
        Part::Come if text.is_empty() => (Role::Good, String::new()),
        Part::Gone => (Role::Bad, format!("[-{text}-]")),
        Part::Come => (Role::Good, format!("{{+{text}+}}")),
    }
}

/// What changed, in one text.
pub fn changes_inline(pieces: &[Piece], width: u16) -> Vec<Line> {
    let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
    for (part, text) in pieces {
        for (place, text) in shown_lines(text).iter().enumerate() {
            if place > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(marked(*part, text));
            }
        }
    }
    lines.iter().flat_map(|spans| wrap(spans, width, 0)).collect()
}

/// What changed, the older text at the left and the newer at the right; they go on level wherever both have a line's end.
pub fn changes_beside(pieces: &[Piece], width: u16) -> Vec<(Line, Line)> {
    let half = width.saturating_sub(3) / 2;
    let (mut rows, mut left, mut right) = (Vec::new(), vec![Vec::new()], vec![Vec::new()]);
    let mut level = |left: &mut Vec<Vec<Span>>, right: &mut Vec<Vec<Span>>| {
        let laid = |side: &mut Vec<Vec<Span>>| -> Vec<Line> {
            std::mem::replace(side, vec![Vec::new()]).iter().flat_map(|spans| wrap(spans, half, 0)).collect()
        };
        let (mut left, mut right) = (laid(left), laid(right));
        let height = left.len().max(right.len());
        left.resize(height, Line::new());
        right.resize(height, Line::new());
        rows.extend(left.into_iter().zip(right));
    };
    for (part, text) in pieces {
        for (place, text) in shown_lines(text).iter().enumerate() {
            if place > 0 {
                match part {
                    Part::Kept => level(&mut left, &mut right),
                    Part::Gone => left.push(Vec::new()),
                    Part::Come => right.push(Vec::new()),
                }
            }
            let sides: &mut [&mut Vec<Vec<Span>>] = match part {
                Part::Kept => &mut [&mut left, &mut right],
                Part::Gone => &mut [&mut left],
                Part::Come => &mut [&mut right],
            };
            for side in sides {
                if let Some(line) = side.last_mut() {
                    line.push(marked(*part, text));
                }
            }
        }
    }
    level(&mut left, &mut right);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::compare;

    fn plain(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| line.iter().map(|(_, text)| text.as_str()).collect::<String>().trim_end().to_owned()).collect()
    }

    #[test]
    fn markdown_is_laid_out_within_its_width() {
        let lines = markdown("# Ten benches\n\n- of **old oak**, by the river\n> said *once*\n2 * 3 `x` \u{1b}[31m", 20);
        assert_eq!(plain(&lines), ["Ten benches", "", "• of old oak, by the", "  river", "│ said *once*", "2 * 3 x \\u{1b}[31m"]);
        assert_eq!(lines[2][2], (Role::Strong, "old oak".to_owned()));
        let long = plain(&markdown(&"日本".repeat(10), 8));
        assert!(long.iter().all(|line| line.width() <= 8) && long.concat().chars().count() == 20, "{long:?}");
    }

    #[test]
    fn changes_are_level_at_the_ends_of_lines() {
        let pieces = compare("Ten benches\nFor all.\nEnd.", "Twelve benches,\nof oak\nFor all.\nEnd.");
        assert_eq!(plain(&changes_inline(&pieces, 60)), ["[-Ten-]{+Twelve+} benches{+,+}", "{+of oak+}", "For all.", "End."]);
        let rows = changes_beside(&pieces, 63);
        let (left, right): (Vec<Line>, Vec<Line>) = rows.into_iter().unzip();
        assert_eq!(plain(&left), ["[-Ten-] benches", "", "For all.", "End."]);
        assert_eq!(plain(&right), ["{+Twelve+} benches{+,+}", "{+of oak+}", "For all.", "End."]);
    }
}
