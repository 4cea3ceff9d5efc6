//! Rounds of consent on screen: asked in turn, objected, met by another wording, lifted, closed with a day of review.

use super::stage::Stage;
use super::votes::{people, press, set};
use folkmoot::assembly::Consent;
use folkmoot::i18n::Lang;
use folkmoot::id::VoteId;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;
use std::sync::Arc;

fn consent(stage: &Stage) -> Arc<Consent> {
    Arc::clone(&stage.play.state.moot.as_ref().unwrap().assembly.consents[&VoteId(1)])
}

fn shows(stage: &mut Stage, parts: &[&str]) {
    let text = stage.text();
    for part in parts {
        // What is told in a sentence may be broken between any two words.
        let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(part) || told.contains(part), "{part}: {text}");
    }
}

/// Consent that is asked of Ana, Bo and Cyd, for a bench.
pub(super) fn asked(lang: Lang) -> Stage {
    let mut stage = people(lang, &["Ana", "Bo", "Cyd"]);
    stage.play.press(Key::F(7));
    stage.keys("a");
    set(&mut stage, "consent-title", "A bench");
    set(&mut stage, "wording", "We buy one bench.");
    stage.play.press(Key::Ctrl('s'));
    stage
}

/// Ana and Cyd consent, Bo objects.
pub(super) fn objected(lang: Lang) -> Stage {
    let mut stage = asked(lang);
    stage.keys("a");
    press(&mut stage, &[Key::Enter]);
    stage.keys("o");
    stage.play.type_text("The path gets too narrow.");
    press(&mut stage, &[Key::Ctrl('s'), Key::Down, Key::Enter]);
    stage
}

/// The wording of a second round, which lifts the objection; everybody consents.
pub(super) fn met(lang: Lang) -> Stage {
    let mut stage = objected(lang);
    stage.keys("n");
    set(&mut stage, "wording", "We buy one bench, beside the path.");
    stage.play.press(Key::Ctrl('s'));
    stage.keys("l");
    set(&mut stage, "change", "It stands beside the path.");
    stage.play.press(Key::Ctrl('s'));
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Enter]);
    stage
}

#[test]
fn a_round_of_consent_says_at_each_moment_what_comes_next() {
    let mut stage = people(Lang::En, &["Ana", "Bo", "Cyd"]);
    press(&mut stage, &[Key::F(7)]);
    stage.keys("a");
    set(&mut stage, "consent-title", "A bench");
    // A day that is none, and one that is past: nothing is recorded.
    for (day, said) in [("soon", "A day such as"), ("2020-01-01", "is not to come")] {
        set(&mut stage, "review-day", day);
        press(&mut stage, &[Key::Ctrl('s')]);
        shows(&mut stage, &[said]);
        assert!(stage.play.state.moot.as_ref().unwrap().assembly.consents.is_empty());
    }
    let mut stage = asked(Lang::En);
    assert_eq!({ stage.play.state.screen }, Screen::Consent(VoteId(1)));
    shows(&mut stage, &["v1 · A bench", "We buy one bench.", "Next: ask everybody in turn", "Not yet: Ana, Bo, Cyd"]);
    stage.keys("h");
    shows(&mut stage, &["Go on asking for consent in v1"]);
    let mut stage = objected(Lang::En);
    shows(
        &mut stage,
        &["2 consent · 1 object · 0 not yet", "✗ Bo", "The path gets too narrow.", "everybody has answered, and an objection stands"],
    );
    // Closed now, it would not be adopted, and the form says so.
    stage.keys("c");
    shows(&mut stage, &["Close: it is not adopted"]);
    press(&mut stage, &[Key::Esc]);
    stage.keys("n");
    set(&mut stage, "wording", "We buy one bench, beside the path.");
    press(&mut stage, &[Key::Ctrl('s')]);
    shows(&mut stage, &["Round 2", "Next: does the wording of this round meet objection 1? Ask Bo.", "beside the path"]);
    assert!(consent(&stage).given.is_empty());
    // Whoever objects cannot consent before that is lifted.
    stage.keys("a");
    press(&mut stage, &[Key::Home, Key::Down, Key::Enter]);
    assert!(consent(&stage).given.is_empty());
}

#[test]
fn objections_are_lifted_and_what_nobody_objects_to_is_adopted() {
    let mut stage = met(Lang::En);
    shows(&mut stage, &["3 consent · 0 object · 0 not yet", "no objection stands. Close it (c)"]);
    // Somebody changes their mind, and again.
    press(&mut stage, &[Key::Home]);
    stage.keys("o");
    shows(&mut stage, &["Ana"]);
    stage.play.type_text("No money.");
    press(&mut stage, &[Key::Ctrl('s')]);
    shows(&mut stage, &["2 consent · 1 object"]);
    stage.keys("l");
    shows(&mut stage, &["2 · Ana: No money."]);
    set(&mut stage, "change", "There is some.");
    press(&mut stage, &[Key::Ctrl('s')]);
    stage.keys("c");
    set(&mut stage, "review-day", "2999-06-01");
    set(&mut stage, "word-close", "yes");
    press(&mut stage, &[Key::Ctrl('s')]);
    assert!(consent(&stage).closed.is_none(), "{}", stage.text());
    set(&mut stage, "word-close", "close");
    press(&mut stage, &[Key::Ctrl('s')]);
    shows(&mut stage, &["✓ adopted", "Adopted by consent, in round 2", "2999-06-01", "beside the path"]);
    press(&mut stage, &[Key::Left]);
    shows(&mut stage, &["Round 1", "✓ 1 · Bo: The path gets too narrow.", "Resolved: It stands beside the path.", "✓ 2 · Ana"]);
    // Nothing can be done to it any more; it is talked about, and found by a few letters.
    for key in ["a", "o", "l", "n", "c"] {
        stage.keys(key);
        assert!(stage.play.state.layers.is_empty() && stage.play.state.screen == Screen::Consent(VoteId(1)), "{key}");
    }
    stage.keys("sh");
    press(&mut stage, &[Key::Ctrl('o')]);
    stage.play.type_text("bench");
    press(&mut stage, &[Key::Enter]);
    assert_eq!({ stage.play.state.screen }, Screen::Consent(VoteId(1)), "{}", stage.text());
    press(&mut stage, &[Key::Esc]);
    shows(&mut stage, &["1 vote, 0 open", "A bench", "adopted"]);
    stage.keys("rv");
    shows(&mut stage, &["✓ Everything holds"]);
}

#[test]
fn consent_is_asked_to_a_proposal_whose_text_is_meant() {
    let mut stage = super::proposals::proposed(Lang::Fr);
    stage.keys("w");
    press(&mut stage, &[Key::Ctrl('s')]);
    let text = stage.text();
    assert!(text.contains("Il décide de la proposition p1") && consent(&stage).rounds[0].1.is_none(), "{text}");
    assert!(!text.contains("[ui-"), "{text}");
}
