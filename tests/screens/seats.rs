//! Seats on screen: somebody gives theirs up, and a draw fills it.

use super::stage::Stage;
use super::tables::run;
use folkmoot::i18n::Lang;
use folkmoot::id::DrawId;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;

/// A panel of four that has appeared, of whom the second gave their seat up.
pub(super) fn declined(lang: Lang) -> Stage {
    let mut stage = Stage::drawn(lang);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    stage.play.press(Key::Down);
    stage.keys("l");
    stage.play.press(Key::Tab);
    stage.play.type_text("moved away");
    stage.play.press(Key::Ctrl('s'));
    stage
}

/// The draw that fills the seat, and its panel of one.
pub(super) fn replaced(lang: Lang) -> Stage {
    let mut stage = declined(lang);
    stage.keys("p");
    stage.play.press(Key::Ctrl('s'));
    run(&mut stage, lang);
    stage
}

fn open(stage: &Stage) -> u32 {
    stage.play.state.moot.as_ref().unwrap().assembly.draws[&DrawId(1)].open_seats()
}

#[test]
fn a_seat_is_given_up_and_filled_without_leaving_the_interface() {
    // given a panel of four, nobody of whom can be replaced
    let mut stage = Stage::drawn(Lang::En);
    stage.keys("l");
    assert!(stage.play.state.layers.is_empty(), "nobody gives up a seat on a panel that is still appearing");
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    stage.keys("p");
    assert!(stage.play.state.layers.is_empty() && open(&stage) == 0, "{}", stage.text());
    // when somebody declines, then why is asked for, and their seat is open
    stage.keys("l");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("Please fill this in") && open(&stage) == 0, "{}", stage.text());
    let mut stage = declined(Lang::En);
    let text = stage.text();
    assert!(text.contains("3 of 4") && text.contains("One seat is open") && text.contains("✗ gave up"), "{text}");
    assert!(text.contains("gave up the seat: moved away"), "{text}");
    // once only
    stage.keys("l");
    assert!(stage.play.state.layers.is_empty(), "{}", stage.text());
    // when more seats are to be filled than are open, then it is said beside the field
    stage.keys("p");
    stage.play.type_text("2");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("Only one seat is open"), "{}", stage.text());
    // when a draw fills it, then the panel is whole again, and says who came by which draw
    let mut stage = replaced(Lang::En);
    assert_eq!((stage.play.state.screen, open(&stage)), (Screen::Draw(DrawId(2)), 0), "{}", stage.text());
    assert!(stage.text().contains("Fills open seats of the panel of d1"), "{}", stage.text());
    stage.play.press(Key::Esc);
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    let text = stage.play.text(120, 30);
    assert!(text.contains("4 of 4") && text.contains("+ came by d2") && text.contains("✗ gave up"), "{text}");
    // and somebody who came in later can give up that seat from either screen
    stage.play.press(Key::End);
    stage.keys("l");
    stage.play.press(Key::Tab);
    stage.play.type_text("ill");
    stage.play.press(Key::Ctrl('s'));
    assert!(open(&stage) == 1 && stage.text().contains("3 of 4"), "{}", stage.text());
    stage.keys("rv");
    assert!(stage.text().contains("✓ Everything holds"), "{}", stage.text());
}

#[test]
fn seats_that_nobody_can_fill_are_said_in_the_form() {
    let mut stage = declined(Lang::En);
    let quotas = "feature,value,min,max\ngender,woman,1,1\ngender,man,1,1\nage,young,0,3\nage,old,0,3\n";
    std::fs::write(stage.folder.path().join("left.csv"), quotas).unwrap();
    stage.keys("p");
    stage.play.press(Key::BackTab);
    stage.play.press(Key::BackTab);
    stage.play.type_text("left.csv");
    stage.play.press(Key::Ctrl('s'));
    let text = stage.play.text(100, 40);
    assert!(text.contains("No draw can fill the open seats of d1") && text.contains("Fill open seats"), "{text}");
    assert_eq!(stage.play.state.moot.as_ref().unwrap().assembly.draws.len(), 1);
}

#[test]
fn the_palette_says_what_seats_lack() {
    let mut stage = Stage::drawn(Lang::En);
    stage.keys("h");
    stage.play.press(Key::Ctrl('p'));
    stage.play.type_text("fill open seats");
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("No seat is open"), "{}", stage.text());
}

#[test]
fn of_several_panels_the_form_asks_for_one_and_the_newcomer_comes_on_it() {
    let mut stage = Stage::pooled(Lang::En);
    stage.keys("p");
    stage.play.type_text("4");
    // From the places to the panels, past fairness, chance, digits and tickets.
    (0..5).for_each(|_| stage.play.press(Key::Tab));
    stage.play.press(Key::Backspace);
    stage.play.type_text("2");
    stage.play.press(Key::Ctrl('s'));
    run(&mut stage, Lang::En);
    // given one on the second panel who gives up the seat
    stage.play.press(Key::End);
    stage.keys("l");
    stage.play.press(Key::Tab);
    stage.play.type_text("ill");
    stage.play.press(Key::Ctrl('s'));
    // when the seat is to be filled, then the form has that panel, and another is refused
    stage.keys("p");
    assert!(stage.text().contains("Panel") && stage.text().contains("Which of the panels"), "{}", stage.text());
    stage.play.type_text("3");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("A number from 1 to 2"), "{}", stage.text());
    stage.play.press(Key::Backspace);
    stage.play.press(Key::Ctrl('s'));
    run(&mut stage, Lang::En);
    assert!(stage.text().contains("Fills open seats of the panel of d1 (panel 2)"), "{}", stage.text());
    let draws = &stage.play.state.moot.as_ref().unwrap().assembly.draws;
    assert_eq!((draws[&DrawId(1)].staying_on(1).len(), draws[&DrawId(1)].staying_on(2).len()), (4, 4));
}
