//! Alternates and tables on screen: called up, and seated, without leaving the interface.

use super::stage::{DICE, Stage};
use folkmoot::i18n::Lang;
use folkmoot::id::DrawId;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;

/// A panel of four with two alternates, which has appeared.
pub(super) fn with_alternates(lang: Lang) -> Stage {
    let mut stage = Stage::pooled(lang);
    stage.keys("p");
    stage.play.type_text("4");
    // From the places to the alternates, past fairness, chance, digits, tickets and panels.
    (0..6).for_each(|_| stage.play.press(Key::Tab));
    stage.play.press(Key::Backspace);
    stage.play.type_text("2");
    stage.play.press(Key::Ctrl('s'));
    run(&mut stage, lang);
    stage
}

/// Gives the dice, and draws.
pub(super) fn run(stage: &mut Stage, lang: Lang) {
    stage.play.type_text(DICE);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    stage.play.type_text(if lang == Lang::Fr { "tirer" } else { "draw" });
    stage.play.press(Key::Enter);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
}

/// The first of the panel gives their seat up.
fn decline(stage: &mut Stage) {
    stage.keys("l");
    stage.play.press(Key::Tab);
    stage.play.type_text("moved away");
    stage.play.press(Key::Ctrl('s'));
}

/// The panel at two tables, for three rounds.
pub(super) fn seated(lang: Lang) -> Stage {
    let mut stage = Stage::drawn(lang);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    stage.keys("g");
    stage.play.press(Key::Backspace);
    stage.play.type_text("2");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Backspace);
    stage.play.type_text("3");
    stage.play.press(Key::Ctrl('s'));
    run(&mut stage, lang);
    stage
}

#[test]
fn an_alternate_is_called_up_where_a_seat_is_open() {
    let mut stage = with_alternates(Lang::En);
    let text = stage.text();
    assert!(text.contains("The panel: 4 of 4") && text.contains("alternate 1") && text.contains("alternate 2"), "{text}");
    stage.keys("i");
    assert!(stage.play.state.layers.is_empty(), "no seat is open: {}", stage.text());
    decline(&mut stage);
    let next = stage.play.state.next_alternate().unwrap();
    stage.keys("i");
    let text = stage.text();
    assert!(text.contains(&next.person.to_string()) && text.contains("d1"), "{text}");
    stage.play.type_text("call");
    stage.play.press(Key::Enter);
    let text = stage.text();
    assert!(text.contains("4 of 4") && text.contains("+ alternate") && text.contains("✗ gave up"), "{text}");
    // The other alternate says no, as anybody may who waits.
    stage.play.press(Key::End);
    stage.keys("l");
    stage.play.press(Key::Tab);
    stage.play.type_text("ill");
    stage.play.press(Key::Ctrl('s'));
    let draw = &stage.play.state.moot.as_ref().unwrap().assembly.draws[&DrawId(1)];
    assert_eq!((draw.open_seats(), draw.seats.waiting().count()), (0, 0), "{}", stage.play.text(80, 24));
    stage.keys("rv");
    assert!(stage.text().contains("✓ Everything holds"), "{}", stage.text());
}

#[test]
fn a_panel_is_seated_at_tables() {
    let mut stage = seated(Lang::En);
    assert_eq!(stage.play.state.screen, Screen::Draw(DrawId(2)));
    let text = stage.text();
    assert!(text.contains("Seats the panel of d1 at tables") && text.contains("Tables: 3 rounds at 2"), "{text}");
    assert!(text.contains("3·2") && text.contains("pairs never sit together"), "{text}");
    stage.keys("g");
    assert!(stage.play.state.layers.is_empty(), "tables are set for a panel, not for tables: {}", stage.text());
    stage.keys("rv");
    assert!(stage.text().contains("✓ Everything holds"), "{}", stage.text());
    // A number that does not go is said beside the form.
    let mut stage = Stage::drawn(Lang::En);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    stage.keys("g");
    stage.play.press(Key::Backspace);
    stage.play.type_text("1");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("cannot be seated so"), "{}", stage.text());
}
