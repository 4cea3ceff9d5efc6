//! The interface without a terminal: keys in, screens out, on a clock that stands still. For tests, pictures and measurements.

use super::desk::{Desk, Sample};
use super::drafts::Drafts;
use super::effect::{Effect, Settings};
use super::keymap::Key;
use super::state::State;
use super::theme::Depth;
use super::{hear, update, view};
use crate::i18n::Lang;
use crate::session::KeyFolder;
use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::path::PathBuf;
use std::sync::Arc;

/// The interface, driven by hand.
pub struct Rehearsal {
    /// What it knows.
    pub state: State,
    desk: Desk,
}

impl Rehearsal {
    /// An interface that keeps its drafts and keys in folders of one's choice.
    pub fn new(lang: Lang, keys: KeyFolder, state_folder: PathBuf, sample: Option<Sample>, now: DateTime<Utc>) -> Self {
        let drafts = Drafts::at(state_folder);
        let mut state = State::new(lang, Settings { hints_seen: true, ..drafts.settings() }, Depth::Full, now);
        state.sample = sample.is_some();
        state.recent = drafts.recent();
        Self { state, desk: Desk::new(keys, drafts, sample, lang, Arc::default()) }
    }

    /// Presses a key and waits until everything that it set going is done.
    pub fn press(&mut self, key: Key) {
        let effects = update::press(&mut self.state, key);
        self.settle(effects);
    }

    /// Types a text.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.press(if c == '\n' { Key::Enter } else { Key::Char(c) });
        }
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) {
        let effects = update::paste(&mut self.state, text);
        self.settle(effects);
    }

    /// Does what was asked, and what that asks in turn.
    pub fn settle(&mut self, effects: Vec<Effect>) {
        let mut open: std::collections::VecDeque<Effect> = effects.into();
        while let Some(effect) = open.pop_front() {
            let mut news = Vec::new();
            self.desk.perform(effect, &mut |one| news.push(one));
            for one in news {
                open.extend(hear::hear(&mut self.state, one));
            }
        }
    }

    /// Looks whether another window wrote.
    pub fn look(&mut self) {
        let mut news = Vec::new();
        self.desk.poll(&mut |one| news.push(one));
        let effects = news.into_iter().flat_map(|one| hear::hear(&mut self.state, one)).collect();
        self.settle(effects);
    }

    /// The screen at a size, and where the cursor is.
    pub fn screen(&mut self, width: u16, height: u16) -> (Buffer, Option<Position>) {
        self.state.size = (width, height);
        let area = Rect { x: 0, y: 0, width, height };
        let mut buffer = Buffer::empty(area);
        let cursor = view::draw(&self.state, area, &mut buffer);
        (buffer, cursor)
    }

    /// The screen as lines of text, ends trimmed.
    pub fn text(&mut self, width: u16, height: u16) -> String {
        lines(&self.screen(width, height).0).join("\n")
    }
}

/// The lines of a buffer, ends trimmed; what a wide letter covers is passed over.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    use unicode_width::UnicodeWidthStr as _;
    let row = |y: u16| {
        let (mut text, mut skip) = (String::new(), 0);
        for x in 0..buffer.area.width {
            let symbol = buffer.cell((buffer.area.x + x, buffer.area.y + y)).map_or(" ", |cell| cell.symbol());
            if skip == 0 {
                text.push_str(symbol);
            }
            skip = std::cmp::max(skip, symbol.width()).saturating_sub(1);
        }
        text.trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect()
}
