//! The interface on a large file: 100,000 entries, 10,000 members. Time to the first frame, time from a key to its frame, memory,
//! and what an idle program takes of the processor.
//!
//! `cargo bench --bench interface`. Keys are followed by all that they set going, which in the program happens beside the frames.

#![expect(clippy::print_stdout, reason = "a measurement tells its figures")]

use folkmoot::assembly::{Actor, Command, Event, Language, MemberGroup, Newcomer, Template};
use folkmoot::i18n::Lang;
use folkmoot::id::{MemberId, OpId};
use folkmoot::ledger::Header;
use folkmoot::session::{Founding, Hand, KeyFolder, Session};
use folkmoot::store::{Access, Store, StoreError};
use folkmoot::text::Untrusted;
use folkmoot::tui::Rehearsal;
use folkmoot::tui::effect::Effect;
use folkmoot::tui::keymap::Key;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::path::Path;
use std::time::{Duration, Instant};

const MEMBERS: usize = 10_000;
const ENTRIES: u64 = 100_000;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (file, keys) = (folder.path().join("large.moot"), KeyFolder::at(folder.path().join("keys")));
    let hand = Hand { by: Actor::Operator, op: None };
    let founding =
        Founding { name: Untrusted::new("Large"), language: Language::En, template: Template::Neighbourhood, publish_rows: false };
    let mut session = Session::found(&file, founding, hand, keys.clone()).expect("founding");
    let newcomer = |number: usize| Newcomer {
        name: Untrusted::new(format!("Élodie {:05}", number * 7919 % MEMBERS)),
        contact: None,
        fields: vec![(Untrusted::new("age"), Untrusted::new("30-44"))],
    };
    session.act(hand, &[], |_| Ok(Command::Enrol((0..MEMBERS).map(newcomer).collect()))).expect("enrolling");
    let so_far = session.state().entries;
    drop(session);
    lengthen(&file, so_far);

    let begun = Instant::now();
    let mut play = Rehearsal::new(Lang::Fr, keys, folder.path().join("state"), None, chrono::Utc::now());
    drop(play.screen(160, 45));
    println!("first frame (opening)       {:?}", begun.elapsed());
    play.settle(vec![Effect::Open(file.clone())]);
    drop(play.screen(160, 45));
    println!("the whole assembly          {:?}", begun.elapsed());
    let again = Instant::now();
    drop(Session::open(&file, Access::Read, KeyFolder::at(folder.path().join("keys"))).expect("opening"));
    println!("  of which reading entries  {:?}", again.elapsed());

    let walk =
        [Key::Down, Key::PageDown, Key::End, Key::Up, Key::PageUp, Key::Char('f'), Key::Char('9'), Key::Char('9'), Key::Esc, Key::Home];
    let mut times: Vec<Duration> = Vec::new();
    for screen in ['m', 'r', 'h', 'm'] {
        play.press(Key::Char(screen));
        // Looking through the whole record takes its time on the desk, beside the frames.
        let keys = walk.iter().filter(|key| screen != 'r' || !matches!(key, Key::Char(_)));
        for key in keys.cycle().take(300) {
            let pressed = Instant::now();
            play.press(*key);
            drop(play.screen(160, 45));
            times.push(pressed.elapsed());
        }
    }
    times.sort();
    println!("a key to its frame          median {:?}, 99th percentile {:?}", times[times.len() / 2], times[times.len() * 99 / 100]);
    let memory = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("memory                      {}", memory.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("unknown"));
    drop(play);
    idle(&file, folder.path());
}

/// Adds entries about the members who are there until the record has its length: as many acts would take an hour of waiting for the disk.
fn lengthen(file: &Path, so_far: u64) {
    let mut store = Store::open(file, Access::Write).expect("opening");
    let written = store.write(|writing| {
        for seq in so_far..ENTRIES {
            let member = MemberId(u32::try_from(seq % MEMBERS as u64).expect("a small number") + 1);
            let event = MemberGroup { member, group: Untrusted::new(format!("table {}", seq / 20_000)) };
            let odd = seq / MEMBERS as u64 % 2 == 1;
            let event = if odd { Event::MemberGroupLeft(event) } else { Event::MemberGroupJoined(event) };
            let mut op = [0; 16];
            op[..8].copy_from_slice(&seq.to_be_bytes());
            let (op, at) = (OpId(op), folkmoot::clock::now());
            let header = Header { seq, at, by: "operator".to_owned(), op, kind: event.kind().to_owned(), data: event.data(), sealed: None };
            writing.append(&header.to_bytes().expect("a header"), None, &op)?;
        }
        Ok::<_, StoreError>(())
    });
    written.expect("writing");
}

/// Opens the program itself in a terminal and lets it be.
fn idle(file: &Path, home: &Path) {
    const WHILE: Duration = Duration::from_secs(20);
    let pair = native_pty_system().openpty(PtySize { rows: 45, cols: 160, pixel_width: 0, pixel_height: 0 }).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_folkmoot"));
    command.args(["open", &file.to_string_lossy()]);
    for name in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        command.env(name, home);
    }
    let begun = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("the program");
    let mut reader = pair.master.try_clone_reader().expect("its output");
    let (sender, frames) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = std::io::Read::read(&mut reader, &mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    let first = frames.recv().map(|bytes| bytes.len()).unwrap_or_default();
    println!("program: first frame        {:?} ({first} bytes)", begun.elapsed());
    std::thread::sleep(Duration::from_secs(10));
    while frames.try_recv().is_ok() {}
    let figures = |name: &str| {
        let path = format!("/proc/{}/{name}", child.process_id().unwrap_or_default());
        std::fs::read_to_string(path).unwrap_or_default()
    };
    // User and system time are the 14th and 15th fields, in hundredths of a second.
    let ticks = || figures("stat").split_whitespace().skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum::<u64>();
    let before = ticks();
    std::thread::sleep(WHILE);
    let used = ticks() - before;
    let (status, bytes) = (figures("status"), frames.try_iter().map(|bytes| bytes.len()).sum::<usize>());
    println!("program: idle for {WHILE:?}      {used} hundredths of a second of processor, {bytes} bytes drawn");
    println!("program: memory             {}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("unknown"));
    drop(child.kill());
    drop(child.wait());
}
