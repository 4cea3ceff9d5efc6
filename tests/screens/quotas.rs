//! Quotas on screen: the ways out of those that no panel can meet.

use super::stage::Stage;
use folkmoot::i18n::Lang;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;

/// Room for four by gender, for two by age: two ways out.
const TIGHT: &str =
    "feature,value,min,max,min_flex,max_flex\ngender,woman,2,2,1,3\ngender,man,2,2,1,3\nage,young,1,1,1,4\nage,old,1,1,1,4\n";

/// The plan of five people where the quotas have room for four, as far as the ways out.
pub(super) fn impasse(lang: Lang) -> Stage {
    let mut stage = Stage::pooled_under(lang, TIGHT);
    stage.keys("p");
    stage.play.type_text("5");
    stage.play.press(Key::Ctrl('s'));
    stage
}

fn versions(stage: &Stage) -> u32 {
    stage.play.state.moot.as_ref().unwrap().assembly.latest_pool().unwrap().1.version()
}

#[test]
fn a_way_out_is_one_key_and_then_the_plan_holds() {
    let mut stage = impasse(Lang::En);
    // given what conflicts and the ways out of it
    let text = stage.text();
    assert!(text.contains("age can fill only 2 places") && text.contains("at most 1") && text.contains("▸ "), "{text}");
    assert_eq!(versions(&stage), 1);
    // when the chosen one is taken
    stage.play.press(Key::Enter);
    // then it is on record, and the plan is ready to be sent again
    let text = stage.text();
    assert!(versions(&stage) == 2 && text.contains("version 2 of its quotas is on record") && text.contains("Fix the plan"), "{text}");
    stage.play.press(Key::Enter);
    assert!(matches!(stage.play.state.screen, Screen::Draw(_)) && stage.play.state.layers.is_empty(), "{}", stage.text());
    let draw = stage.play.state.moot.as_ref().unwrap().assembly.draws.values().next().unwrap().planned.clone();
    assert_eq!(draw.size, 5);
    // Each way says what it changes, and what is chosen is what is recorded.
    let mut stage = impasse(Lang::Fr);
    stage.play.press(Key::Down);
    let before = stage.text();
    let change = before.lines().find(|line| line.contains("de 1–1 à")).unwrap_or_else(|| panic!("{before}")).to_owned();
    stage.play.press(Key::Enter);
    stage.play.press(Key::Esc);
    stage.play.state.toast = None;
    let bounds = change.split("à ").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let text = stage.text();
    assert!(text.lines().any(|line| line.trim_end().ends_with(&bounds)), "{bounds}: {text}");
}

#[test]
fn ways_out_are_left_without_a_trace_and_taken_back() {
    let mut stage = impasse(Lang::En);
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("Fix the plan") && versions(&stage) == 1, "{}", stage.text());
    stage.play.press(Key::Ctrl('s'));
    stage.play.press(Key::Enter);
    stage.play.press(Key::Esc);
    stage.keys("u");
    assert_eq!(versions(&stage), 3);
    let pool = stage.play.state.moot.as_ref().unwrap().assembly.latest_pool().unwrap().1.clone();
    assert_eq!(pool.quotas(3), pool.quotas(1), "taken back by a further version");
}

#[test]
fn a_way_out_of_quotas_that_somebody_else_changed_is_refused() {
    let mut one = impasse(Lang::En);
    let mut two = super::stage::rehearsal(Lang::En, one.folder.path());
    two.settle(vec![folkmoot::tui::effect::Effect::Open(one.folder.path().join("garden.moot"))]);
    two.press(Key::Char('d'));
    two.press(Key::Char('p'));
    // What was typed in the other window is there as a draft.
    two.press(Key::Ctrl('s'));
    two.press(Key::Enter);
    one.play.press(Key::Enter);
    assert!(versions(&one) == 2 && one.text().contains("changed the quotas meanwhile"), "{}", one.text());
}
