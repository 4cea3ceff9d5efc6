//! Words of people in a real terminal: hostile ones do no harm, half-written ones are not lost, and any editor may write them.

use super::terminal::{ENTER, SEND, Window};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Keys of a terminal: Ctrl and e.
const EDITOR: &str = "\x05";

/// The program on the command line, in a folder that is its home as well.
fn run(folder: &Path, args: &[&str], input: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    command.args(args).current_dir(folder).env_remove("FOLKMOOT_FILE").stdin(Stdio::piped()).stdout(Stdio::null());
    for name in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        command.env(name, folder.join("home"));
    }
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "{args:?}");
}

/// A topic with one contribution.
fn talking(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["new", "garden.moot", "--name", "Garden"], "");
    run(folder.path(), &["post", "topic", "=cmd()|' /C calc'!A0"], "");
    run(folder.path(), &["post", "add", "topic1", "--text", "-"], text);
    folder
}

fn window(folder: &Path, more: &[(&str, &str)]) -> Window {
    Window::open_with(folder, (80, 24), &["open", "garden.moot", "--lang", "en"], more)
}

#[test]
fn hostile_words_reach_no_terminal() {
    let hostile = format!("\u{1b}]0;evil\u{7}\u{9b}2J\u{202e}abc {} 👩\u{200d}🌾\u{1b}[?1049l", "Z\u{301}".repeat(10_000));
    let folder = talking(&hostile);
    let mut window = window(folder.path(), &[]);
    window.sees("Garden").send("t").sees("=cmd()").send(ENTER).sees("\\u{1b}]0;evil").send(ENTER).sees("\\u{202e}abc").send("q").send("q");
    assert!(window.ends());
    let raw = String::from_utf8_lossy(&window.raw);
    for never in ["\u{1b}]0;", "\u{9b}", "\u{202e}", "\u{200d}"] {
        assert!(!raw.contains(never), "{never:?} reached the terminal");
    }
    // Left once, by the program itself.
    assert_eq!(raw.matches("\u{1b}[?1049l").count(), 1);
}

#[test]
fn half_a_sentence_survives_a_kill_and_another_editor_may_end_it() {
    let folder = talking("first");
    let mut first = window(folder.path(), &[]);
    first
        .sees("Garden")
        .send("t")
        .sees("=cmd()")
        .send(ENTER)
        .sees("first")
        .send("a")
        .sees("Answer")
        .send("half a sentence")
        .sees("half a sentence");
    // What stands on the screen has been handed to the worker; it writes within moments.
    let kept = || {
        let state = std::fs::read_dir(folder.path().join("home/folkmoot")).unwrap().flatten();
        state.filter_map(|file| std::fs::read_to_string(file.path()).ok()).any(|text| text.contains("half a sentence"))
    };
    let begun = std::time::Instant::now();
    while !kept() {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "no draft");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    first.child.kill().unwrap();
    let editor = folder.path().join("editor.sh");
    std::fs::write(&editor, "#!/bin/sh\nprintf ', ended elsewhere' >> \"$1\"\n").unwrap();
    let command = format!("sh {}", editor.display());
    let mut second = window(folder.path(), &[("VISUAL", &command)]);
    second.sees("Garden").send("t").sees("=cmd()").send(ENTER).sees("first").send("a").sees("half a sentence");
    second.send(EDITOR).sees("half a sentence, ended elsewhere").send(SEND).sees("It is said.").send("q");
    assert!(second.ends());
}
