//! The interface on a large file: 100,000 entries, 50,000 members. Time to the first frame, time from a key to its frame, memory.
//!
//! `cargo bench --bench interface`. Keys are followed by all that they set going, which in the program happens beside the frames.

#![expect(clippy::print_stdout, reason = "a measurement tells its figures")]

use folkmoot::assembly::{Actor, Command, Language, Newcomer, Template};
use folkmoot::i18n::Lang;
use folkmoot::session::{Founding, Hand, KeyFolder, Session};
use folkmoot::text::Untrusted;
use folkmoot::tui::Rehearsal;
use folkmoot::tui::effect::Effect;
use folkmoot::tui::keymap::Key;
use std::time::{Duration, Instant};

const MEMBERS: usize = 50_000;

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
    drop(session);

    let begun = Instant::now();
    let mut play = Rehearsal::new(Lang::Fr, keys, folder.path().join("state"), None, chrono::Utc::now());
    drop(play.screen(160, 45));
    println!("first frame (opening)       {:?}", begun.elapsed());
    play.settle(vec![Effect::Open(file)]);
    drop(play.screen(160, 45));
    println!("first frame of the assembly {:?}", begun.elapsed());

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
}
