//! The terminal guard: raw mode, the other screen, pasting; all of it given back however the program ends.

use super::keymap::Key;
use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use std::io::{self, Stdout, Write as _, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// What the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// Pressed a key.
    Key(Key),
    /// Pasted text.
    Paste(String),
    /// Changed the window.
    Resize,
}

/// The terminal, taken over for as long as this lives.
pub(super) struct Terminal {
    screen: ratatui::Terminal<CrosstermBackend<Stdout>>,
    ended: Arc<AtomicBool>,
}

/// Gives the terminal back. What was not taken is given back without harm; nothing here can fail usefully.
fn restore() {
    drop(execute!(stdout(), EndSynchronizedUpdate, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show));
    drop(disable_raw_mode());
}

/// The terminal may be gone: waiting for a key of it would never end, so a thread of its own waits for the signal. What was recorded is
/// recorded, and what was being written is kept as a draft: the orders given are carried out first, unless that takes too long.
#[cfg(unix)]
#[expect(clippy::exit, reason = "the loop waits for a terminal that is no more: nobody else can end it")]
fn watch_for_hangup(orders: Arc<AtomicUsize>) -> io::Result<()> {
    use std::io::Read as _;
    /// Looks at the orders that are left, ten milliseconds apart: two seconds.
    const LOOKS: u32 = 200;
    let (mut hung, signal) = std::os::unix::net::UnixStream::pair()?;
    signal_hook::low_level::pipe::register(signal_hook::consts::SIGHUP, signal)?;
    std::thread::spawn(move || {
        if hung.read_exact(&mut [0]).is_ok() {
            restore();
            for _ in (0..LOOKS).take_while(|_| orders.load(Ordering::Acquire) > 0) {
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
            std::process::exit(129);
        }
    });
    Ok(())
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

impl Terminal {
    /// Takes the terminal over; `orders` counts those given to the worker and not carried out yet.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn take(orders: Arc<AtomicUsize>) -> io::Result<Self> {
        // A panic must be readable: first the terminal, then the message.
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore();
            before(panic);
        }));
        let ended = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGINT] {
            signal_hook::flag::register(signal, Arc::clone(&ended))?;
        }
        #[cfg(unix)]
        watch_for_hangup(orders)?;
        // From here on every way out goes through `Drop`.
        let taken = Self { screen: ratatui::Terminal::new(CrosstermBackend::new(stdout()))?, ended };
        enable_raw_mode()?;
        // Not `ratatui`'s own clearing: it asks the terminal where the cursor is, and not every terminal answers.
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Clear(ClearType::All))?;
        Ok(taken)
    }

    /// Takes it back from another program, and draws everything anew.
    pub(super) fn retake(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Clear(ClearType::All))?;
        self.screen = ratatui::Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok(())
    }

    /// Whether a signal asks the program to end.
    pub(super) fn ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> io::Result<(u16, u16)> {
        self.screen.size().map(|size| (size.width, size.height))
    }

    /// Draws a frame at once: terminals that know how show no half of it.
    pub(super) fn draw(&mut self, state: &super::state::State) -> io::Result<()> {
        queue!(stdout(), BeginSynchronizedUpdate)?;
        self.screen.draw(|frame| {
            let area = frame.area();
            if let Some(position) = super::view::draw(state, area, frame.buffer_mut()) {
                frame.set_cursor_position(position);
            }
        })?;
        execute!(stdout(), EndSynchronizedUpdate)?;
        stdout().flush()
    }
}

/// Gives the terminal to another program for a while.
pub(super) fn lend() {
    restore();
}

/// Keys come unechoed for as long as this lives.
pub(super) struct Unechoed;

impl Unechoed {
    /// Asks the terminal for it.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn take() -> io::Result<Self> {
        enable_raw_mode().map(|()| Self)
    }
}

impl Drop for Unechoed {
    fn drop(&mut self) {
        drop(disable_raw_mode());
    }
}

/// What the person does within a time; none where they did nothing that means anything.
pub(super) fn input(within: Duration) -> io::Result<Option<Input>> {
    match event::poll(within) {
        Ok(true) => Ok(read(event::read()?)),
        Ok(false) => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(None),
        Err(error) => Err(error),
    }
}

fn read(event: Event) -> Option<Input> {
    match event {
        // Windows tells of releases as well.
        Event::Key(key) if key.kind != KeyEventKind::Release => meant(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resize),
        _ => None,
    }
}

fn meant(key: KeyEvent) -> Option<Key> {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    // AltGr comes as Ctrl and Alt: it writes a sign.
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    Some(match key.code {
        KeyCode::Char(c) if ctrl && !alt => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) if ctrl || !alt => Key::Char(c),
        KeyCode::F(number) => Key::F(number),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        _ => return None,
    })
}
