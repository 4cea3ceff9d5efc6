//! Finding one's way: the palette over all screens, the guided tour, faults that do not fit.

use super::stage::{Stage, rehearsal};
use folkmoot::i18n::Lang;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;
use folkmoot::tui::tour::STOPS;

/// Chooses the best match of the palette.
fn palette(stage: &mut Stage, words: &str) {
    stage.play.press(Key::Ctrl('p'));
    stage.play.type_text(words);
    stage.play.press(Key::Enter);
}

#[test]
fn the_palette_leads_to_where_an_action_belongs() {
    for (lang, words, title) in
        [(Lang::En, "verify a noted", "noted code"), (Lang::En, "inscrire", "Enrol"), (Lang::Fr, "plan a draw", "tirage")]
    {
        let mut stage = Stage::pooled(lang);
        stage.keys("h");
        palette(&mut stage, words);
        let text = stage.text();
        assert!(text.contains(title), "{words}: {text}");
        assert_ne!(stage.play.state.screen, Screen::Home, "{words}");
        assert_eq!(stage.play.state.layers.len(), 1, "{words}: {text}");
    }
}

#[test]
fn the_palette_says_what_is_missing_first() {
    let missing = [
        ("contacts", "Plan a draw first"),
        ("plan a draw", "Freeze a pool first"),
        ("roles", "Enrol somebody first"),
        ("entry before", "Choose an entry first"),
    ];
    for (words, says) in missing {
        let mut stage = Stage::founded(Lang::En);
        // The key of an entry is no action to look for; every other is found.
        stage.play.press(Key::Ctrl('p'));
        stage.play.type_text(words);
        let found = stage.text();
        stage.play.press(Key::Enter);
        let text = stage.text();
        assert!(text.contains(says) || words == "entry before" && found.contains("Nothing"), "{words}: {found}\n{text}");
    }
    // without a file
    let mut stage = Stage::new(Lang::En);
    palette(&mut stage, "enrol");
    assert!(stage.text().contains("Open an assembly first"), "{}", stage.text());
    // with members of whom nobody was chosen
    let mut stage = Stage::founded(Lang::En);
    stage.keys("mn");
    stage.play.type_text("Zoé");
    stage.play.press(Key::Ctrl('s'));
    stage.keys("h");
    palette(&mut stage, "a member leaves");
    assert!(stage.text().contains("Choose a member first"), "{}", stage.text());
    assert!(stage.play.state.layers.is_empty());
}

#[test]
fn the_tour_goes_from_screen_to_screen_and_is_left_at_any_time() {
    for (lang, size) in [(Lang::En, (60, 20)), (Lang::Fr, (60, 20)), (Lang::En, (80, 24)), (Lang::Fr, (160, 45))] {
        let mut stage = Stage::drawn(lang);
        stage.keys("h");
        stage.play.press(Key::F(5));
        // By the keys that it names ...
        let keys = [Key::Char('m'), Key::Char('d'), Key::Enter, Key::Char('c'), Key::F(7), Key::Char('t')];
        for (place, key) in keys.into_iter().enumerate() {
            assert_eq!(stage.play.state.stop().map(|(at, _)| at), Some(place));
            let text = stage.play.text(size.0, size.1);
            let last = text.lines().rev().nth(2).unwrap_or_default().trim().to_owned();
            assert!(
                text.contains(&format!("{} ", place + 1))
                    && !last.ends_with('…')
                    && text.contains(&STOPS[place].key(stage.play.state.words())),
                "{text}"
            );
            stage.play.press(key);
        }
        // ... put away and taken up where it was ...
        stage.play.press(Key::Esc);
        assert_eq!(stage.play.state.stop().map(|(at, _)| at), None);
        stage.keys("h");
        stage.play.press(Key::F(5));
        assert_eq!(stage.play.state.screen, Screen::Record);
        // ... over the help to its end.
        stage.play.press(Key::Char('?'));
        stage.play.press(Key::Esc);
        assert_eq!(stage.play.state.stop().map(|(at, _)| at), Some(8));
        stage.keys("t");
        assert_eq!(stage.play.state.stop().map(|(at, _)| at), None);
    }
}

#[test]
fn the_tour_passes_over_draws_and_votes_where_there_are_none() {
    let mut stage = Stage::founded(Lang::En);
    stage.play.press(Key::F(5));
    for _ in 0..6 {
        stage.keys("t");
    }
    assert_eq!(stage.play.state.stop().map(|(at, _)| at), None, "{}", stage.text());
}

#[test]
fn faults_that_do_not_fit_are_scrolled_through() {
    let mut stage = Stage::founded(Lang::En);
    let rows = (0..40).map(|row| format!("a{row},wman{row}")).collect::<Vec<_>>().join("\n");
    std::fs::write(stage.folder.path().join("people.csv"), format!("id,gender\n{rows}\n")).unwrap();
    stage.keys("di");
    stage.play.press(Key::Tab);
    stage.play.type_text("people.csv");
    stage.play.press(Key::Tab);
    stage.play.type_text("quotas.csv");
    stage.play.press(Key::Ctrl('s'));
    let (first, size) = (stage.play.text(60, 20), (60, 20));
    assert!(first.contains("people.csv") && !first.contains("row 41"), "{first}");
    let mut seen = first;
    for _ in 0..40 {
        stage.play.press(Key::PageDown);
        seen.push_str(&stage.play.text(size.0, size.1));
    }
    assert!(seen.contains("wman39"), "{seen}");
    stage.play.press(Key::PageUp);
    // The field with the focus is always in sight.
    assert!(stage.play.screen(60, 20).1.is_some());
}

#[test]
fn an_auditors_bundle_wants_its_word_and_says_what_it_is() {
    let mut stage = Stage::drawn(Lang::En);
    stage.keys("re");
    stage.play.press(Key::Right);
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("leaves the file") && !stage.folder.path().join("garden-record").exists(), "{}", stage.text());
    stage.play.type_text("give");
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("Everything holds"), "{}", stage.text());
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("auditor"), "{}", stage.text());
    assert!(stage.folder.path().join("garden-record/verify.py").is_file());
}

#[test]
fn another_machine_gets_a_key_by_a_typed_word() {
    let stage = Stage::founded(Lang::En);
    let other = tempfile::tempdir().unwrap();
    let file = stage.folder.path().join("garden.moot");
    // given the file on a machine that has no key for it
    let mut play = rehearsal(Lang::Fr, other.path());
    play.settle(vec![folkmoot::tui::effect::Effect::Open(file)]);
    let before = play.state.moot.as_ref().unwrap().assembly.keys.len();
    // when one is asked for, and its word typed
    play.press(Key::Char('r'));
    play.press(Key::Char('a'));
    play.type_text("clé");
    play.press(Key::Enter);
    // then it is on record and signs
    assert_eq!(play.state.moot.as_ref().unwrap().assembly.keys.len(), before + 1, "{}", play.text(80, 24));
    play.press(Key::Char('s'));
    assert!(play.text(80, 24).contains("un point de contrôle est signé") || play.state.code.is_some(), "{}", play.text(80, 24));
}

#[test]
fn a_file_is_found_by_what_was_typed_and_tables_stand_first() {
    let mut stage = Stage::founded(Lang::En);
    std::fs::write(stage.folder.path().join("a picture.png"), "").unwrap();
    stage.keys("di");
    stage.play.press(Key::Tab);
    // Nothing typed: the tables of the folder come before whatever else lies there.
    stage.play.press(Key::Enter);
    let place = |text: &str, name: &str| text.find(name).unwrap_or_else(|| panic!("{name}: {text}"));
    let text = stage.text();
    assert!(place(&text, "people.csv") < place(&text, "a picture.png") && text.contains("▸ people.csv"), "{text}");
    stage.play.press(Key::Esc);
    // Half a name: only what holds it is left, and Enter takes it.
    stage.play.type_text("quo");
    stage.play.press(Key::Enter);
    let text = stage.text();
    assert!(text.contains("▸ quotas.csv") && !text.contains("people.csv"), "{text}");
    stage.play.press(Key::Enter);
    let text = stage.play.text(160, 45);
    assert!(text.contains(&stage.folder.path().join("quotas.csv").display().to_string()), "{text}");
}
