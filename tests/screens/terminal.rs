//! The program in a pseudo-terminal: what really reaches a terminal, and that it is given back.

use super::stage::{CATEGORIES, DICE, RESPONDENTS};
use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};
use std::io::{Read as _, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Longest wait for anything to appear: the machine may be busy.
const PATIENCE: Duration = Duration::from_mins(1);

/// The program, its terminal, and everything that it wrote.
pub(super) struct Window {
    pub(super) child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    pub(super) raw: Vec<u8>,
    // The terminal ends when its master goes.
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Window {
    pub(super) fn open(folder: &Path, size: (u16, u16), args: &[&str]) -> Self {
        Self::open_with(folder, size, args, &[])
    }

    pub(super) fn open_with(folder: &Path, (cols, rows): (u16, u16), args: &[&str], more: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_folkmoot"));
        command.args(args);
        command.cwd(folder);
        for (name, value) in [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")] {
            command.env(name, value);
        }
        for name in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
            command.env(name, folder.join("home"));
        }
        command.env("TMPDIR", folder);
        for (name, value) in more {
            command.env(name, value);
        }
        command.env_remove("FOLKMOOT_FILE");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { child, keys, output, screen: vt100::Parser::new(rows, cols, 0), raw: Vec::new(), _master: pair.master }
    }

    fn read(&mut self, within: Duration) -> bool {
        match self.output.recv_timeout(within) {
            Ok(bytes) => {
                self.screen.process(&bytes);
                self.raw.extend(bytes);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }

    pub(super) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until a text is on the screen.
    pub(super) fn sees(&mut self, text: &str) -> &mut Self {
        let begun = Instant::now();
        while !self.text().contains(text) {
            assert!(begun.elapsed() < PATIENCE, "no “{text}” in:\n{}", self.text());
            self.read(Duration::from_millis(100));
        }
        self
    }

    pub(super) fn send(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits for the end; gives whether it ended well.
    pub(super) fn ends(&mut self) -> bool {
        let begun = Instant::now();
        loop {
            self.read(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().unwrap() {
                while self.read(Duration::from_millis(200)) {}
                return status.success();
            }
            assert!(begun.elapsed() < PATIENCE, "still there:\n{}", self.text());
        }
    }

    /// Whether the terminal is as it was before.
    fn is_given_back(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor() && self.raw_lacks_mouse()
    }

    /// No mouse reports stay on.
    fn raw_lacks_mouse(&self) -> bool {
        self.screen.screen().mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A test that failed leaves no program behind; one that ended is gone already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn folder(respondents: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("people.csv"), respondents).unwrap();
    std::fs::write(folder.path().join("quotas.csv"), CATEGORIES).unwrap();
    folder
}

pub(super) const ENTER: &str = "\r";
pub(super) const TAB: &str = "\t";
pub(super) const SEND: &str = "\x13";
const ESC: &str = "\x1b";

/// What a language calls what the story meets.
struct Tongue {
    lang: &'static str,
    recent: &'static str,
    home: &'static str,
    pool: &'static str,
    dice: &'static str,
    ready: &'static str,
    word: &'static str,
    panel: &'static str,
    holds: &'static str,
}

const FRENCH: Tongue = Tongue {
    lang: "fr",
    recent: "Ouverts récemment",
    home: "Ensuite",
    pool: "Le vivier pool1",
    dice: "encore 20",
    ready: "Tout le hasard est là",
    word: "tirer",
    panel: "Le panel\u{a0}: 4 sur 4",
    holds: "Tout tient",
};
const ENGLISH: Tongue = Tongue {
    lang: "en",
    recent: "Opened before",
    home: "Next",
    pool: "The pool pool1",
    dice: "20 to go",
    ready: "All chance is in",
    word: "draw",
    panel: "The panel: 4 of 4",
    holds: "Everything holds",
};

/// From nothing to a published bundle, without leaving the interface.
fn whole_draw(size: (u16, u16), tongue: &Tongue) {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), size, &["--lang", tongue.lang, "open", "--no-animation"]);
    window.sees(tongue.recent).send("n").sees("…").send("Garden").send(SEND).sees(tongue.home);
    window.send("di").sees("…").send(TAB).send("people.csv").send(TAB).send("quotas.csv").send(SEND).sees(tongue.pool);
    window.send("p").sees("…").send("4").send(SEND).sees(tongue.dice);
    window.send(DICE).send(ENTER).sees(tongue.ready).send(ENTER).sees("›").send(tongue.word).send(ENTER).sees(tongue.panel);
    window.send("e").sees("garden-record").send(SEND).sees(tongue.holds).send(ESC);
    std::thread::sleep(Duration::from_millis(300));
    window.send("q");
    assert!(window.ends() && window.is_given_back());
    assert!(folder.path().join("garden-record/index.html").is_file());
    let mut check = assert_cmd::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    check.arg("verify").arg(folder.path().join("garden-record")).assert().success();
}

#[test]
fn a_whole_draw_in_french() {
    whole_draw((80, 24), &FRENCH);
}

#[test]
fn a_whole_draw_in_the_smallest_window() {
    whole_draw((60, 20), &ENGLISH);
}

#[test]
fn nothing_that_deceives_reaches_the_terminal() {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "en", "open", "--no-animation"]);
    window.sees("Opened before").send("n").sees("…").send("Garden").send(SEND).sees("Next");
    // given a name pasted with what could turn lines round, hide, or command the terminal
    let hostile = "\x1b[200~Eve\u{202e}\u{200b}\u{ad}\u{9b}31m\u{2066}\x1b[201~";
    window.send("mn").sees("…").send(hostile).sees("\\u{202e}");
    window.send(ESC);
    std::thread::sleep(Duration::from_millis(300));
    window.send("q");
    assert!(window.ends());
    // then nothing of it came back but visible escapes
    let text = String::from_utf8(window.raw.clone()).unwrap();
    let bad: Vec<char> = text.chars().filter(|c| folkmoot::text::deceives(*c) && !matches!(c, '\u{1b}' | '\r' | '\n' | '\u{8}')).collect();
    assert!(bad.is_empty(), "{bad:?}");
}

#[test]
fn the_terminal_is_given_back_after_a_signal() {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "en", "open"]);
    window.sees("Opened before");
    assert!(window.screen.screen().alternate_screen());
    let id = window.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    window.ends();
    assert!(window.is_given_back());
}

#[test]
fn the_terminal_is_given_back_when_it_hangs_up() {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "en", "open"]);
    window.sees("Opened before").send("n").sees("…").send("Gard").sees("Gard");
    let id = window.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-HUP", &id]).status().unwrap().success());
    assert!(!window.ends() && window.is_given_back());
    // What was being written is there the next time.
    let mut again = Window::open(folder.path(), (80, 24), &["--lang", "en", "open"]);
    again.sees("Opened before").send("n").sees("Gard");
}

#[test]
fn the_terminal_is_given_back_after_a_panic() {
    if !cfg!(debug_assertions) {
        println!("skipped: no release can be made to panic");
        return;
    }
    let folder = folder(RESPONDENTS);
    let mut window = Window::open_with(folder.path(), (80, 24), &["--lang", "en", "open"], &[("FOLKMOOT_TEST_PANIC", "1")]);
    window.sees("Opened before").send("\x1b[24~");
    assert!(!window.ends() && window.is_given_back());
    assert!(String::from_utf8_lossy(&window.raw).contains("a panic that a test asked for"), "{}", window.text());
}

#[test]
fn two_windows_on_one_file_follow_each_other() {
    let folder = folder(RESPONDENTS);
    let mut one = Window::open(folder.path(), (80, 24), &["--lang", "en", "open"]);
    one.sees("Opened before").send("n").sees("…").send("Garden").send(SEND).sees("Next");
    let mut two = Window::open(folder.path(), (80, 24), &["--lang", "fr", "open", "garden.moot"]);
    two.sees("Ensuite").send("m").sees("Personne");
    one.send("mn").sees("…").send("Adaeze").send(SEND).sees("1 member");
    let begun = Instant::now();
    two.sees("Adaeze");
    println!("the other window followed within {:?}", begun.elapsed());
}

#[test]
fn a_beacon_is_waited_for() {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "en", "open", "--no-animation"]);
    window.sees("Opened before").send("n").sees("…").send("Garden").send(SEND).sees("Next");
    window.send("di").sees("…").send(TAB).send("people.csv").send(TAB).send("quotas.csv").send(SEND).sees("The pool pool1");
    // given a plan whose chance is a beacon's, two steps down the choice of sources
    window.send("p").sees("…").send("4").send(TAB).send(TAB).send("\x1b[C").send("\x1b[C").send(SEND).sees("public at");
    // when its time has not come, then Enter says when it will, and the clock goes on
    window.send(ENTER).sees("Until then");
    window.send("q");
    assert!(window.ends() && window.is_given_back());
}

#[test]
fn the_sample_opens_with_its_tour() {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), (60, 20), &["--lang", "en", "demo"]);
    window.sees("stop 1 of 9").send("m").sees("stop 2 of 9").send("t").sees("stop 3 of 9");
    window.send("t").send("t").sees("stop 5 of 9").send("t").sees("Which name").send("t").sees("Place Olympe");
    window.sees("stop 7 of 9").send(ESC).sees("put away");
    window.send("q");
    assert!(window.ends() && window.is_given_back());
}

#[test]
fn a_file_that_is_none_is_said_and_the_terminal_given_back() {
    let folder = folder(RESPONDENTS);
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "en", "open", "people.csv"]);
    window.sees("That did not work").send(ESC);
    std::thread::sleep(Duration::from_millis(300));
    window.send("q");
    assert!(window.ends() && window.is_given_back());
}

#[test]
fn linear_mode_speaks_the_same_actions() {
    let folder = folder(RESPONDENTS);
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    command.current_dir(folder.path()).env("HOME", folder.path()).env("XDG_STATE_HOME", folder.path()).env("XDG_DATA_HOME", folder.path());
    // found an assembly: its name, then through the other fields to the button
    let said = command.args(["--lang", "en", "open", "--plain"]).write_stdin("1\nGarden\n/4\nq\n").assert().success();
    let text = String::from_utf8(said.get_output().stdout.clone()).unwrap();
    assert!(text.contains("found an assembly (n)") && !text.contains('\u{1b}'), "{text}");
    // Quotas are tried with numbers: a row, its digits, the other bound; what would come of it is told.
    let run = |args: &[&str], stdin: &str| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        command
            .current_dir(folder.path())
            .env("HOME", folder.path())
            .env("XDG_STATE_HOME", folder.path())
            .env("XDG_DATA_HOME", folder.path());
        let done = command.args(["--lang", "en", "--file", "garden.moot"]).args(args).write_stdin(stdin.to_owned()).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    };
    run(&["pool", "import", "--respondents", "people.csv", "--categories", "quotas.csv"], "");
    let text = run(&["open", "--plain"], "d\n.1\ne\n.2\n2\n3\nq\n");
    assert!(text.contains("Quotas of pool1") && text.contains("Type digits") && text.contains("Chances from"), "{text}");
    assert!(text.contains("‹*2›") && text.contains("‹*3›") && !text.contains("‹*23›"), "{text}");
}
