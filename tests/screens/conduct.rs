//! How the interface behaves: what keys do, what is refused, what is kept.

use super::stage::{Stage, rehearsal};
use folkmoot::i18n::Lang;
use folkmoot::tui::effect::Effect;
use folkmoot::tui::keymap::{BINDINGS, Key};
use folkmoot::tui::view;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[test]
fn a_whole_draw_by_keys_to_a_verified_bundle() {
    // given a draw from two files to its panel
    let mut stage = Stage::drawn(Lang::En);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    let text = stage.text();
    assert!(text.contains("The panel: 4 of 4"), "{text}");
    // when the bundle is published and read back
    stage.keys("e");
    stage.play.press(Key::Ctrl('s'));
    // then it holds, and the record says that it left
    let text = stage.text();
    assert!(text.contains("✓ Everything holds"), "{text}");
    assert!(stage.folder.path().join("garden-record/index.html").is_file());
    stage.play.press(Key::Esc);
    stage.keys("r");
    assert!(stage.text().contains("a public bundle is published"));
    stage.keys("v");
    assert!(stage.text().contains("✓ Everything holds"), "{}", stage.text());
}

#[test]
fn the_noted_code_finds_its_past_and_another_does_not() {
    let mut stage = Stage::founded(Lang::En);
    let code = stage.play.state.code.clone().unwrap();
    // given an entry after the code was noted
    stage.keys("mn");
    stage.play.type_text("Zoé");
    stage.play.press(Key::Ctrl('s'));
    // when it is verified, then it holds
    stage.keys("rw");
    stage.play.type_text(&code.words.join(" "));
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("✓ Everything holds"), "{}", stage.text());
    stage.play.press(Key::Esc);
    // when another is, then it does not; and half a code is refused in the form
    stage.keys("w");
    stage.play.type_text(&["abandon"; 12].join(" "));
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("✗ Something does not hold"), "{}", stage.text());
    stage.play.press(Key::Esc);
    stage.keys("w");
    stage.play.type_text("abandon abandon");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("twelve words, not 2"), "{}", stage.text());
}

#[test]
fn what_was_done_can_be_taken_back() {
    let mut stage = Stage::founded(Lang::En);
    stage.keys("mn");
    stage.play.type_text("Zoé");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("1 member"), "{}", stage.text());
    stage.keys("o");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("facilitator"), "{}", stage.text());
    stage.keys("u");
    assert!(!stage.text().contains("facilitator"), "{}", stage.text());
}

#[test]
fn a_step_that_cannot_be_undone_wants_its_word() {
    let mut stage = Stage::planned(Lang::En);
    stage.play.type_text(super::stage::DICE);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    stage.play.type_text("no");
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("The word is draw"), "{}", stage.text());
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("ready to draw"), "{}", stage.text());
}

#[test]
fn what_is_being_written_survives() {
    let mut stage = Stage::planned(Lang::En);
    stage.play.type_text("739");
    stage.keys("mn");
    stage.play.type_text("Élodie");
    // when the interface goes away without a word, and another opens the file
    let file = stage.folder.path().join("garden.moot");
    let mut again = rehearsal(Lang::En, stage.folder.path());
    again.settle(vec![Effect::Open(file)]);
    // then the name and the dice are there
    again.press(Key::Char('m'));
    again.press(Key::Char('n'));
    assert!(again.text(80, 24).contains("Élodie"));
    again.press(Key::Esc);
    again.press(Key::Char('d'));
    again.press(Key::Enter);
    assert!(again.text(80, 24).contains("7 3 9 _"), "{}", again.text(80, 24));
}

#[test]
fn two_windows_follow_each_other() {
    let mut one = Stage::founded(Lang::En);
    let mut two = rehearsal(Lang::Fr, one.folder.path());
    two.settle(vec![Effect::Open(one.folder.path().join("garden.moot"))]);
    one.keys("mn");
    one.play.type_text("Zoé");
    one.play.press(Key::Ctrl('s'));
    two.look();
    two.press(Key::Char('m'));
    assert!(two.text(80, 24).contains("Zoé"), "{}", two.text(80, 24));
    assert_eq!(one.play.state.code, two.state.code);
}

#[test]
fn every_fault_of_a_file_is_said_in_the_form() {
    let mut stage = Stage::founded(Lang::En);
    std::fs::write(stage.folder.path().join("people.csv"), "id,gender\na1,wman\na1,man\n").unwrap();
    stage.keys("di");
    stage.play.press(Key::Tab);
    stage.play.type_text("people.csv");
    stage.play.press(Key::Tab);
    stage.play.type_text("quotas.csv");
    stage.play.press(Key::Ctrl('s'));
    let text = stage.play.text(100, 40);
    assert!(text.contains("Freeze a pool") && text.contains("wman") && text.contains("people.csv"), "{text}");
}

#[test]
fn names_that_would_deceive_are_shown_as_escapes() {
    let mut stage = Stage::founded(Lang::En);
    std::fs::write(stage.folder.path().join("people.csv"), super::stage::RESPONDENTS.replace("Zoé", "Z\u{202e}o")).unwrap();
    stage.keys("mn");
    stage.play.paste("Eve\u{202e}\u{1b}]0;x\u{7}");
    let (buffer, _) = stage.play.screen(80, 24);
    assert!(buffer.content.iter().all(|cell| !cell.symbol().chars().any(folkmoot::text::deceives)));
    assert!(stage.text().contains("Eve\\u{202e}"), "{}", stage.text());
}

#[test]
fn the_palette_knows_both_languages() {
    let mut stage = Stage::founded(Lang::En);
    stage.play.press(Key::Ctrl('p'));
    stage.play.type_text("membres");
    assert!(stage.text().contains("go to Members"), "{}", stage.text());
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("Nobody is enrolled yet"), "{}", stage.text());
}

#[test]
fn language_and_theme_change_at_once() {
    let mut stage = Stage::founded(Lang::En);
    stage.play.press(Key::F(2));
    assert!(stage.text().contains("Accueil"), "{}", stage.text());
    let before = stage.play.screen(80, 24).0;
    stage.play.press(Key::F(3));
    assert_ne!(before, stage.play.screen(80, 24).0);
}

/// Every key of the table, and letters that write.
fn some_key() -> impl Strategy<Value = Key> {
    let known: Vec<Key> = BINDINGS.iter().flat_map(|binding| binding.keys).copied().collect();
    let known = proptest::sample::select(known);
    prop_oneof![4 => known, 1 => "[a-zé0-9 ]".prop_map(|text| Key::Char(text.chars().next().unwrap_or('x'))), 1 => Just(Key::Backspace)]
}

/// The screen at a size, with a border around it that nothing may touch.
fn bordered(stage: &mut Stage, width: u16, height: u16) {
    let outer = Rect { x: 0, y: 0, width: width + 2, height: height + 2 };
    let area = Rect { x: 1, y: 1, width, height };
    let mut buffer = Buffer::filled(outer, ratatui::buffer::Cell::new("#"));
    stage.play.state.size = (width, height);
    let cursor = view::draw(&stage.play.state, area, &mut buffer);
    for position in outer.positions().filter(|position| !area.contains(*position)) {
        assert_eq!(buffer[position].symbol(), "#", "{position:?} at {width}x{height}");
    }
    assert!(cursor.is_none_or(|cursor| area.contains(cursor)), "{cursor:?}");
    assert!(buffer.content.iter().all(|cell| !cell.symbol().chars().any(folkmoot::text::deceives)));
}

/// Presses keys, looking at the screen now and then.
fn survive(mut stage: Stage, keys: Vec<Key>, sizes: &[(u16, u16)]) {
    for (place, key) in keys.into_iter().enumerate() {
        stage.play.press(key);
        // However the keys walk through folders, nothing is written outside the stage's own.
        stage.play.state.folder = stage.folder.path().to_owned();
        if place % 10 == 0 {
            let (width, height) = sizes[place / 10];
            bordered(&mut stage, width, height);
        }
    }
    for (width, height) in [(0, 0), (1, 1), (59, 20), (60, 19), (60, 20), (300, 100)] {
        bordered(&mut stage, width, height);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_at_any_size_are_survived(
        keys in proptest::collection::vec(some_key(), 200),
        sizes in proptest::collection::vec((0u16..=300, 0u16..=100), 20),
    ) {
        survive(Stage::drawn(Lang::Fr), keys, &sizes);
    }

    #[test]
    fn any_keys_in_votes_and_their_booth_are_survived(
        keys in proptest::collection::vec(some_key(), 200),
        sizes in proptest::collection::vec((0u16..=300, 0u16..=100), 20),
        method in 0..super::votes::WAYS.len(),
        roll_call in any::<bool>(),
        begun in 0usize..4,
    ) {
        let mut stage = super::votes::asked(Lang::Fr, super::votes::WAYS[method].0);
        if roll_call {
            stage.keys("a");
        } else {
            super::votes::enter_kiosk(&mut stage);
        }
        (0..begun).for_each(|_| stage.play.press(Key::Enter));
        survive(stage, keys, &sizes);
    }

    #[test]
    fn any_keys_in_rounds_of_consent_with_papers_and_with_codes_are_survived(
        keys in proptest::collection::vec(some_key(), 200),
        sizes in proptest::collection::vec((0u16..=300, 0u16..=100), 20),
        place in 0usize..4,
    ) {
        let stage = match place {
            0 => super::consents::objected(Lang::Fr),
            1 => super::rooms::papers(Lang::Fr),
            2 => super::rooms::coded(Lang::Fr).0,
            _ => super::rooms::represented(Lang::Fr),
        };
        survive(stage, keys, &sizes);
    }
}
