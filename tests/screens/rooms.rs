//! Votes in the room: papers that two tellers type, members who vote for others, slips with codes.

use super::stage::Stage;
use super::votes::{close, open, people, press, set};
use folkmoot::assembly::Vote;
use folkmoot::i18n::Lang;
use folkmoot::id::{MemberId, VoteId};
use folkmoot::tui::Screen;
use folkmoot::tui::effect::Effect;
use folkmoot::tui::keymap::Key;
use std::sync::Arc;

fn vote(stage: &Stage) -> Arc<Vote> {
    Arc::clone(&stage.play.state.moot.as_ref().unwrap().assembly.votes[&VoteId(1)])
}

fn shows(stage: &mut Stage, parts: &[&str]) {
    let text = stage.text();
    let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(text.contains(part) || told.contains(part), "{part}: {text}");
    }
}

/// A vote by approval on papers that Ana and Bo type.
pub(super) fn papers(lang: Lang) -> Stage {
    let mut stage = people(lang, &["Ana", "Bo", "Cyd", "Dan"]);
    let options = [("vote-title", "Trees?"), ("method", "ui-method-approval"), ("vote-options", "Oak\nElm")];
    open(&mut stage, &[&options[..], &[("keeping", "ui-keeping-paper"), ("counters", "Ana, Bo")]].concat());
    stage.keys("l");
    stage
}

#[test]
fn papers_are_typed_twice_and_where_they_differ_again() {
    let mut stage = papers(Lang::En);
    shows(&mut stage, &["Which teller types?", "Ana", "Bo"]);
    assert!(!stage.text().contains("Cyd"), "{}", stage.text());
    // Ana types Oak, Elm, blank; the last one she corrects, and the machine goes out on the way.
    press(&mut stage, &[Key::Enter]);
    shows(&mut stage, &["Paper 1", "Number the papers"]);
    press(&mut stage, &[Key::Enter, Key::Char(' '), Key::Enter]);
    shows(&mut stage, &["Paper 2 · Ana"]);
    press(&mut stage, &[Key::Char(' '), Key::Enter, Key::Esc]);
    shows(&mut stage, &["2 papers typed", "Paper 3"]);
    stage.keys("z");
    let file = stage.folder.path().join("garden.moot");
    let mut stage = Stage { play: super::stage::rehearsal(Lang::En, stage.folder.path()), folder: stage.folder };
    stage.play.settle(vec![Effect::Open(file)]);
    press(&mut stage, &[Key::F(7), Key::Enter]);
    stage.keys("l");
    press(&mut stage, &[Key::Enter]);
    shows(&mut stage, &["one paper typed", "Paper 2"]);
    press(&mut stage, &[Key::Enter, Key::Down, Key::Char(' '), Key::Enter, Key::Enter, Key::Esc]);
    stage.keys("c");
    shows(&mut stage, &["✓ Ana", "3 papers typed", "sees nothing of what another typed"]);
    assert_eq!(vote(&stage).entered.len(), 1);
    assert!(stage.play.state.drafts.keys().all(|name| !name.starts_with("papers")));
    // Bo types Elm for the first, and a fourth one that is not there.
    press(&mut stage, &[Key::Down, Key::Enter, Key::Enter, Key::Down, Key::Char(' '), Key::Enter]);
    press(&mut stage, &[Key::Down, Key::Char(' '), Key::Enter, Key::Enter, Key::Enter, Key::Esc]);
    shows(&mut stage, &["4 papers typed"]);
    stage.keys("c");
    shows(&mut stage, &["The tellers differ in papers 1, 4"]);
    press(&mut stage, &[Key::Esc]);
    shows(&mut stage, &["differ on paper 1", "differ on paper 4"]);
    close(&mut stage, "close");
    assert!(vote(&stage).outcome().unwrap().is_none(), "nothing is closed while tellers differ");
    // Again by Bo: the first, and there is no fourth.
    press(&mut stage, &[Key::Esc]);
    stage.keys("l");
    press(&mut stage, &[Key::Down, Key::Enter]);
    shows(&mut stage, &["Take each in hand", "Paper 1"]);
    assert!(!stage.text().contains("Oak"), "what the other typed is not shown: {}", stage.text());
    press(&mut stage, &[Key::Enter, Key::Char(' '), Key::Enter, Key::Esc]);
    shows(&mut stage, &["Paper 4"]);
    stage.keys("xc");
    shows(&mut stage, &["All tellers typed the same 3 papers"]);
    press(&mut stage, &[Key::Esc]);
    close(&mut stage, "close");
    shows(&mut stage, &["2 valid, 1 blank"]);
    stage.keys("rv");
    shows(&mut stage, &["✓ Everything holds"]);
}

/// A vote in which Bo represents Ana.
pub(super) fn represented(lang: Lang) -> Stage {
    let mut stage = people(lang, &["Ana", "Bo", "Cyd"]);
    stage.play.press(Key::F(7));
    stage.keys("p");
    // The rules of a new assembly may know none: at most one, then.
    press(&mut stage, &[Key::End, Key::Enter]);
    set(&mut stage, "most-proxies", "1");
    stage.play.press(Key::Ctrl('s'));
    stage.keys("p");
    stage.play.press(Key::Enter);
    set(&mut stage, "giver", "Ana");
    set(&mut stage, "holder", "Bo");
    stage.play.press(Key::Ctrl('s'));
    stage
}

#[test]
fn a_proxy_is_given_used_and_revoked() {
    let mut stage = represented(Lang::En);
    shows(&mut stage, &["Bo votes for Ana"]);
    // One proxy each, and none passed on.
    stage.keys("p");
    shows(&mut stage, &["Who votes for whom", "Bo votes for Ana", "Enter revokes"]);
    press(&mut stage, &[Key::Down, Key::Enter]);
    set(&mut stage, "giver", "Cyd");
    set(&mut stage, "holder", "Bo");
    press(&mut stage, &[Key::Ctrl('s')]);
    shows(&mut stage, &["represents 1 already"]);
    press(&mut stage, &[Key::Esc]);
    open(&mut stage, &[("vote-title", "Benches?"), ("vote-options", "Yes\nNo")]);
    stage.keys("a");
    shows(&mut stage, &["Ana, by Bo"]);
    press(&mut stage, &[Key::Enter]);
    shows(&mut stage, &["Ana, by Bo"]);
    // Bo for Ana, then for himself, then Cyd.
    press(&mut stage, &[Key::Enter, Key::Down, Key::Enter, Key::Enter]);
    let cast = vote(&stage).cast.clone();
    assert_eq!((cast.len(), cast[&MemberId(1)].by, cast[&MemberId(2)].by), (3, Some(MemberId(2)), None), "{}", stage.text());
    press(&mut stage, &[Key::Esc, Key::Right]);
    shows(&mut stage, &["has voted, by Bo"]);
    // Ana comes after all: her own ballot takes its place.
    stage.keys("a");
    stage.play.type_text("ana");
    press(&mut stage, &[Key::Down, Key::Enter, Key::End, Key::Enter, Key::Esc]);
    assert_eq!(vote(&stage).cast[&MemberId(1)].by, None, "{}", stage.text());
    press(&mut stage, &[Key::Esc, Key::F(7)]);
    stage.keys("p");
    press(&mut stage, &[Key::Enter]);
    assert!(stage.play.state.moot.as_ref().unwrap().assembly.proxies.is_empty());
    stage.keys("u");
    assert_eq!(stage.play.state.moot.as_ref().unwrap().assembly.proxies.len(), 1, "{}", stage.text());
}

/// The kiosk of a secret vote with three codes, and the codes.
pub(super) fn coded(lang: Lang) -> (Stage, Vec<String>) {
    let mut stage = people(lang, &["Ana", "Bo", "Cyd"]);
    open(&mut stage, &[("vote-title", "Who chairs?"), ("vote-options", "Dora\nEmil"), ("keeping", "ui-keeping-secret")]);
    stage.keys("o");
    set(&mut stage, "slips-file", "slips.txt");
    stage.play.press(Key::Ctrl('s'));
    let slips = std::fs::read_to_string(stage.folder.path().join("slips.txt")).unwrap();
    let code = |line: &str| {
        line.rsplit([' ', '\u{a0}']).next().filter(|word| word.len() == 14 && word.matches('-').count() == 2).map(str::to_owned)
    };
    let codes: Vec<String> = slips.lines().filter_map(code).collect();
    assert_eq!(codes.len(), 3, "{slips}");
    super::votes::enter_kiosk(&mut stage);
    (stage, codes)
}

#[test]
fn a_code_casts_one_ballot_and_names_nobody() {
    let (mut stage, codes) = coded(Lang::En);
    shows(&mut stage, &["Your voting code", "0 of 3 have voted"]);
    assert!(!stage.text().contains("Ana"), "{}", stage.text());
    stage.play.type_text("aaaa-bbbb-cccc");
    press(&mut stage, &[Key::Enter]);
    shows(&mut stage, &["That is no code of v1"]);
    // Small letters and no dashes do as well.
    stage.play.type_text(&codes[0].to_lowercase().replace('-', ""));
    shows(&mut stage, &[codes[0].as_str()]);
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Char('v')]);
    shows(&mut stage, &["Your ballot is in"]);
    assert!(!stage.text().contains(&codes[0]) && vote(&stage).turnout() == 1 && vote(&stage).cast.is_empty(), "{}", stage.text());
    // The same slip again is refused before anything is marked.
    press(&mut stage, &[Key::Enter]);
    stage.play.type_text(&codes[0]);
    press(&mut stage, &[Key::Enter]);
    shows(&mut stage, &["has cast its ballot"]);
    assert!(stage.play.state.sheet().is_none());
    for code in &codes[1..] {
        stage.play.type_text(code);
        press(&mut stage, &[Key::Enter, Key::Down, Key::Enter, Key::Char('v'), Key::Enter]);
    }
    shows(&mut stage, &["3 of 3 have voted"]);
    press(&mut stage, &[Key::Esc]);
    stage.play.type_text("heron");
    press(&mut stage, &[Key::Enter]);
    assert_eq!({ stage.play.state.screen }, Screen::Vote(VoteId(1)));
    shows(&mut stage, &["3 of 3 slips are used"]);
    assert!(stage.play.state.drafts.values().all(|text| codes.iter().all(|code| !text.contains(code.as_str()))));
    close(&mut stage, "close");
    shows(&mut stage, &["★ Emil"]);
}

#[test]
fn codes_are_written_into_a_new_file_or_not_made() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    open(&mut stage, &[("vote-title", "Who chairs?"), ("vote-options", "Dora\nEmil"), ("keeping", "ui-keeping-secret")]);
    std::fs::write(stage.folder.path().join("there.txt"), "mine").unwrap();
    for (file, number) in [("there.txt", "2"), ("new.txt", "3")] {
        stage.keys("o");
        set(&mut stage, "slips-file", file);
        set(&mut stage, "slips", number);
        stage.play.press(Key::Ctrl('s'));
        assert!(vote(&stage).codes.is_none(), "{}", stage.text());
        stage.play.press(Key::Esc);
    }
    assert_eq!(std::fs::read_to_string(stage.folder.path().join("there.txt")).unwrap(), "mine");
    assert!(!stage.folder.path().join("new.txt").exists());
}
