//! Discussion at its largest: 10,000 proposals, 100,000 contributions, one thread of 5,000 that is 30 deep.
//!
//! `cargo bench --bench discussion`. Time to the first frame, time from a key to its frame in the long thread, time from a letter to the
//! first results of a search, memory.

#![expect(clippy::print_stdout, reason = "a measurement tells its figures")]

#[path = "../examples/talk/generate.rs"]
mod generate;

use folkmoot::i18n::Lang;
use folkmoot::session::KeyFolder;
use folkmoot::tui::Rehearsal;
use folkmoot::tui::effect::Effect;
use folkmoot::tui::keymap::Key;
use std::time::{Duration, Instant};

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("talk.moot");
    let begun = Instant::now();
    generate::write(&file, 10_000, 100_000, 5_000).expect("the assembly");
    println!("writing it                  {:?}", begun.elapsed());
    println!("size of the file            {} MiB", std::fs::metadata(&file).map_or(0, |data| data.len() >> 20));

    let begun = Instant::now();
    let keys = KeyFolder::at(folder.path().join("talk.keys"));
    let mut play = Rehearsal::new(Lang::Fr, keys, folder.path().join("state"), None, chrono::Utc::now());
    drop(play.screen(160, 45));
    println!("first frame                 {:?}", begun.elapsed());
    play.settle(vec![Effect::Open(file)]);
    drop(play.screen(160, 45));
    println!("the whole assembly          {:?}", begun.elapsed());

    let mut told = |what: &str, keys: &[Key], size: (u16, u16)| {
        let mut times: Vec<Duration> = Vec::new();
        for key in keys {
            let pressed = Instant::now();
            play.press(*key);
            drop(play.screen(size.0, size.1));
            times.push(pressed.elapsed());
        }
        times.sort();
        println!("{what:<28}median {:?}, longest {:?}", times[times.len() / 2], times[times.len() - 1]);
    };
    told("to the threads", &[Key::Char('t')], (160, 45));
    // The long thread was begun first: it stands last.
    told("to the last of them", &[Key::End], (160, 45));
    told("into the long thread", &[Key::Enter], (160, 45));
    let walk: Vec<Key> = [Key::Down, Key::Down, Key::PageDown, Key::End, Key::Up, Key::PageUp, Key::Home, Key::PageDown].repeat(50);
    for size in [(60, 20), (80, 24), (160, 45)] {
        told(&format!("a key in it, {}x{}", size.0, size.1), &walk, size);
    }
    told("sorting and folding", &[Key::Char('s'), Key::Char('s'), Key::Char('s'), Key::Home, Key::Left, Key::Right], (160, 45));
    told("to search", &[Key::Char('b')], (160, 45));
    let typed: Vec<Key> = "citerne août devis".chars().map(Key::Char).collect();
    told("a letter to its results", &typed, (160, 45));
    let memory = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("memory                      {}", memory.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("unknown"));
}
