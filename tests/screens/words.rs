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

/// Sequences that would command a terminal, turn lines round, join and heap.
fn hostile() -> String {
    format!("\u{1b}]0;evil\u{7}\u{9b}2J\u{202e}abc {} 👩\u{200d}🌾\u{1b}[?1049l", "Z\u{301}".repeat(10_000))
}

/// Nothing of it came to the terminal, which was left once, by the program itself.
fn unharmed(window: &Window) {
    let raw = String::from_utf8_lossy(&window.raw);
    for never in ["\u{1b}]0;", "\u{9b}", "\u{202e}", "\u{200d}"] {
        assert!(!raw.contains(never), "{never:?} reached the terminal");
    }
    assert_eq!(raw.matches("\u{1b}[?1049l").count(), 1);
}

#[test]
fn hostile_words_reach_no_terminal() {
    let folder = talking(&hostile());
    let mut window = window(folder.path(), &[]);
    window.sees("Garden").send("t").sees("=cmd()").send(ENTER).sees("\\u{1b}]0;evil").send(ENTER).sees("\\u{202e}abc").send("q").send("q");
    assert!(window.ends());
    unharmed(&window);
}

#[test]
fn hostile_proposals_reach_no_terminal_and_leave_as_they_are_harmless() {
    let folder = talking("first");
    run(folder.path(), &["proposal", "submit", "--title", "=cmd()|' /C calc'!A0\u{202e}", "--body", "-", "--tag", "=1+1"], &hostile());
    let mut window = window(folder.path(), &[]);
    window
        .sees("Garden")
        .send("y")
        .sees("=cmd()")
        .send("l")
        .sees("#=1+1")
        .send(ENTER)
        .sees("1 proposal")
        .send(ENTER)
        .sees("\\u{1b}]0;evil");
    // Written anew, looked at as it will be read, and searched for.
    window.send("e").sees("Write a new version").send("\t").send("\x1b[17~").sees("\\u{202e}abc").send("\x1b").sees("Text]");
    window.send("b").sees("Search").send("calc").sees("2 found").send(ENTER).send("q");
    assert!(window.ends());
    unharmed(&window);
    run(folder.path(), &["proposal", "export", "out", "p1"], "");
    run(folder.path(), &["post", "export", "said"], "");
    let text = std::fs::read_to_string(folder.path().join("out/p1.md")).unwrap();
    let begins = "# =cmd()|' /C calc'!A0\\u{202e}\n\n\\u{1b}]0;evil\\u{7}\\u{9b}2J\\u{202e}abc ";
    assert!(text.contains(begins) && text.contains("👩\u{200d}🌾\\u{1b}[?1049l"), "{}", text.chars().take(300).collect::<String>());
    assert_eq!(
        std::fs::read_to_string(folder.path().join("said/topic1.md")).unwrap().lines().next(),
        Some("# topic1 · =cmd()|' /C calc'!A0")
    );
}

/// Waits until a text is among the drafts.
fn drafted(folder: &Path, text: &str) {
    let kept = || {
        let state = std::fs::read_dir(folder.join("home/folkmoot")).unwrap().flatten();
        state.filter_map(|file| std::fs::read_to_string(file.path()).ok()).any(|draft| draft.contains(text))
    };
    let begun = std::time::Instant::now();
    while !kept() {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "no draft");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn a_paste_beyond_the_limit_is_kept_whole_over_a_kill() {
    let folder = talking("first");
    let long = "0123456789".repeat(7_000);
    let mut first = window(folder.path(), &[]);
    first.sees("Garden").send("t").sees("=cmd()").send(ENTER).sees("first").send("a").sees("Answer");
    first.send(&format!("\x1b[200~{long}\x1b[201~")).sees("70000 bytes").send(SEND).sees("kept as a draft");
    drafted(folder.path(), &long);
    first.child.kill().unwrap();
    let mut second = window(folder.path(), &[]);
    second
        .sees("Garden")
        .send("t")
        .sees("=cmd()")
        .send(ENTER)
        .sees("first")
        .send("a")
        .sees("70000 bytes")
        .send("\x1b")
        .sees("first")
        .send("q");
    assert!(second.ends());
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
    drafted(folder.path(), "half a sentence");
    first.child.kill().unwrap();
    let editor = folder.path().join("editor.sh");
    std::fs::write(&editor, "#!/bin/sh\nprintf ', ended elsewhere' >> \"$1\"\n").unwrap();
    let command = format!("sh {}", editor.display());
    let mut second = window(folder.path(), &[("VISUAL", &command)]);
    second.sees("Garden").send("t").sees("=cmd()").send(ENTER).sees("first").send("a").sees("half a sentence");
    second.send(EDITOR).sees("half a sentence, ended elsewhere").send(SEND).sees("It is said.").send("q");
    assert!(second.ends());
}
