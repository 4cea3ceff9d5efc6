//! Text from people, which nobody may trust: cleaned on the way in, escaped on the way out.

use unicode_normalization::UnicodeNormalization as _;

/// Text typed or imported by somebody. It has no `Display`: what leaves the program is [`Untrusted::shown`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Untrusted(String);

impl Untrusted {
    /// Takes text as it came.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text as it came: for storing and comparing, never for a terminal.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// The text with every character that could deceive a terminal or a reader made visible (see [`shown`]).
    pub fn shown(&self) -> String {
        shown(&self.0)
    }
}

/// Replaces control, bidirectional and default-ignorable characters by a visible escape such as `\u{202e}`.
///
/// Line feeds are escaped as well; a caller who shows several lines splits them first.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if deceives(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a character must never reach a terminal as it is: controls (C0, C1, DEL, line separators), bidirectional controls, and the
/// default-ignorable characters of Unicode (invisible joiners, soft hyphen, variation selectors, tags).
pub fn deceives(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// How names are compared: NFC, outer white space gone, inner white space one space, lower case.
pub fn folded(text: &str) -> String {
    tidy(text).to_lowercase().nfc().collect()
}

/// How names are kept: NFC, outer white space gone, inner white space one space; the spelling otherwise untouched.
pub fn tidy(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How stretches of a text are kept: NFC, plain line feeds; white space untouched.
pub fn plain(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.replace("\r\n", "\n").replace('\r', "\n")
}

/// How texts of several lines are kept: as [`plain`], without white space at the ends of lines or after the last.
pub fn prose(text: &str) -> String {
    let lines = plain(text);
    let lines: Vec<_> = lines.split('\n').map(|line| line.trim_end_matches([' ', '\t'])).collect();
    lines.join("\n").trim_end_matches('\n').to_owned()
}

/// A text as somebody quotes it, in the manner of mail and Markdown, with an empty line after it.
pub fn quotation(text: &str) -> String {
    text.trim_end().split('\n').flat_map(|line| ["> ", line, "\n"]).chain(["\n"]).collect()
}

/// A text for a file: controls and directional signs are spelled out, line feeds and joiners stay.
pub fn harmless(text: &str) -> String {
    let harms = |c: char| {
        c != '\n'
            && (c.is_control() || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    let mut out = String::with_capacity(text.len());
    for c in text.replace('\t', "    ").chars() {
        if harms(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    out
}

/// A decimal number as a whole number of its smallest parts: `48.8566` with six places is 48856600. Exact: no float is made.
pub fn decimal(text: &str, places: usize) -> Option<i64> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let number = !whole.is_empty() && [whole, part].iter().all(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let part = part.get(..places).unwrap_or(part);
    format!("{whole}{part:0<places$}").parse::<i64>().ok().filter(|_| number).map(|value| sign * value)
}

/// Millionths as a decimal number.
pub fn millionths(value: i32) -> String {
    let (whole, part) = (value.unsigned_abs() / 1_000_000, value.unsigned_abs() % 1_000_000);
    format!("{}{whole}.{part:06}", if value < 0 { "-" } else { "" })
}

/// Combining marks that a letter may carry where it is shown: more would run over the lines around it.
const MARKS: usize = 4;

/// The lines of a text, each safe to show: as [`shown`], with tabs as four spaces, and no letter under a heap of combining marks.
pub fn shown_lines(text: &str) -> Vec<String> {
    let line = |line: &str| {
        let mut marks = 0;
        let spaced = line.replace('\t', "    ");
        let kept = spaced.chars().filter(|c| {
            marks = if unicode_normalization::char::is_combining_mark(*c) { marks + 1 } else { 0 };
            marks <= MARKS
        });
        shown(&kept.collect::<String>())
    };
    text.split('\n').map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_invisible_is_shown() {
        assert_eq!(shown("Zoé\u{202e}\u{1b}[31m\n\u{ad}\u{200d}"), "Zoé\\u{202e}\\u{1b}[31m\\u{a}\\u{ad}\\u{200d}");
        assert_eq!(Untrusted::new("a\u{9b}b").shown(), "a\\u{9b}b");
        assert_eq!(shown("日本 ı́ 🙂"), "日本 ı́ 🙂");
    }

    #[test]
    fn lines_are_safe_to_show_and_markdown_keeps_its_breaks() {
        assert_eq!(prose("a \r\n\tb  \rc\n\n"), "a\n\tb\nc");
        let heap = format!("a{}b\n\tc\u{1b}", "\u{301}\u{302}".repeat(5000));
        assert_eq!(shown_lines(&heap), ["a\u{301}\u{302}\u{301}\u{302}b".to_owned(), "    c\\u{1b}".to_owned()]);
    }

    #[test]
    fn names_are_compared_without_case_or_spacing() {
        assert_eq!(folded("  Île \t de  France "), "île de france");
        assert_eq!(folded("E\u{301}lodie"), folded("élodie"));
        assert_eq!(tidy("  Level  2 or 3 "), "Level 2 or 3");
    }
}
