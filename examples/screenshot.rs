//! A picture of any screen: size, theme, language and keys in, SVG out, from the same buffer as the tests.
//!
//! ```text
//! cargo run --example screenshot -- OUT.svg 80x24 dark|light|contrast|mono en|fr FILE.moot|- 'd Down Enter text:Zoé wait:3'
//! ```
//!
//! The file is copied first: what the keys do to it stays in the copy. Keys are separated by spaces; `wait:SECONDS` moves the clock.

use folkmoot::i18n::Lang;
use folkmoot::session::KeyFolder;
use folkmoot::tui::effect::Effect;
use folkmoot::tui::keymap::Key;
use folkmoot::tui::{Rehearsal, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Width and height of a cell.
const CELL: (u32, u32) = (10, 20);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [out, size, theme, lang, file, keys @ ..] = args.as_slice() else {
        return Err("OUT.svg COLSxROWS THEME LANG FILE KEYS".into());
    };
    let (width, height) = size.split_once('x').ok_or("a size such as 80x24")?;
    let theme: Theme = theme.parse()?;
    let folder = std::env::temp_dir().join(format!("folkmoot-screenshot-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let mut stage = stage(lang.parse()?, &folder, Path::new(file))?;
    stage.state.settings.theme = theme;
    stage.state.size = (width.parse()?, height.parse()?);
    for key in keys.iter().flat_map(|keys| keys.split_whitespace()) {
        play(&mut stage, key)?;
    }
    let (buffer, cursor) = stage.screen(width.parse()?, height.parse()?);
    std::fs::write(out, svg(&buffer, cursor, theme))?;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// The interface on a copy of the file, with the keys that lie beside it.
fn stage(lang: Lang, folder: &Path, file: &Path) -> Result<Rehearsal, Box<dyn std::error::Error>> {
    let beside: PathBuf = file.with_file_name("keys");
    let keys = KeyFolder::at(if beside.is_dir() { beside } else { folder.join("keys") });
    let now = chrono::Utc::now();
    let mut stage = Rehearsal::new(lang, keys, folder.join("state"), None, now);
    stage.state.folder = std::env::current_dir()?;
    if file != Path::new("-") {
        let copy = folder.join(file.file_name().ok_or("a file")?);
        std::fs::copy(file, &copy)?;
        stage.settle(vec![Effect::Open(copy)]);
    }
    Ok(stage)
}

fn play(stage: &mut Rehearsal, key: &str) -> Result<(), Box<dyn std::error::Error>> {
    if let Some(text) = key.strip_prefix("text:") {
        stage.type_text(&text.replace('_', " "));
        return Ok(());
    }
    if let Some(seconds) = key.strip_prefix("wait:") {
        let seconds: f64 = seconds.parse()?;
        stage.state.now += chrono::TimeDelta::from_std(std::time::Duration::from_secs_f64(seconds))?;
        return Ok(());
    }
    let named = [
        ("Enter", Key::Enter),
        ("Esc", Key::Esc),
        ("Tab", Key::Tab),
        ("BackTab", Key::BackTab),
        ("Up", Key::Up),
        ("Down", Key::Down),
        ("Left", Key::Left),
        ("Right", Key::Right),
        ("PageDown", Key::PageDown),
        ("PageUp", Key::PageUp),
        ("Home", Key::Home),
        ("End", Key::End),
        ("Space", Key::Char(' ')),
        ("C-s", Key::Ctrl('s')),
        ("C-p", Key::Ctrl('p')),
        ("F1", Key::F(1)),
    ];
    let known = named.iter().find(|(name, _)| *name == key).map(|(_, key)| *key);
    let mut signs = key.chars();
    stage.press(known.or_else(|| signs.next().filter(|_| signs.next().is_none()).map(Key::Char)).ok_or_else(|| format!("no key {key}"))?);
    Ok(())
}

fn colour(colour: Color, default: &str) -> String {
    match colour {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Color::Black => "#000000".to_owned(),
        Color::White => "#ffffff".to_owned(),
        _ => default.to_owned(),
    }
}

/// The buffer as a picture.
fn svg(buffer: &Buffer, cursor: Option<Position>, theme: Theme) -> String {
    let (ground, ink) = if theme == Theme::Light { ("#ffffff", "#000000") } else { ("#101418", "#e6e6e6") };
    let (cols, rows) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='{}' font-family=\"'JetBrains Mono','DejaVu Sans Mono',monospace\" \
         font-size='16.6'><rect width='100%' height='100%' fill='{ground}'/>\n",
        cols * CELL.0,
        rows * CELL.1
    );
    for position in buffer.area.positions() {
        let cell = &buffer[position];
        let (mut fg, mut bg) = (colour(cell.fg, ink), colour(cell.bg, ground));
        if cell.modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut fg, &mut bg);
        }
        let (x, y) = (u32::from(position.x) * CELL.0, u32::from(position.y) * CELL.1);
        let rect = |out: &mut String, y: u32, height: u32, fill: &str| {
            writeln!(out, "<rect x='{x}' y='{y}' width='{}' height='{height}' fill='{fill}'/>", CELL.0).expect("a String takes any text");
        };
        if bg != ground {
            rect(&mut out, y, CELL.1, &bg);
        }
        match cell.symbol() {
            " " => {}
            "█" => rect(&mut out, y, CELL.1, &fg),
            "▀" => rect(&mut out, y, CELL.1 / 2, &fg),
            "▄" => rect(&mut out, y + CELL.1 / 2, CELL.1 / 2, &fg),
            sign => {
                let weight = if cell.modifier.contains(Modifier::BOLD) { " font-weight='bold'" } else { "" };
                let sign = sign.replace('&', "&amp;").replace('<', "&lt;");
                writeln!(out, "<text x='{x}' y='{}' fill='{fg}'{weight}>{sign}</text>", y + 15).expect("a String takes any text");
            }
        }
    }
    if let Some(Position { x, y }) = cursor {
        let (x, y) = (u32::from(x) * CELL.0, u32::from(y) * CELL.1);
        writeln!(out, "<rect x='{x}' y='{y}' width='{}' height='{}' fill='none' stroke='#ffd75f'/>", CELL.0, CELL.1)
            .expect("a String takes any text");
    }
    out.push_str("</svg>\n");
    out
}
