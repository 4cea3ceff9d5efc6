//! Quotas on screen: the ways out of those that no panel can meet, other bounds tried out, the notions of fairness compared.

use super::stage::Stage;
use folkmoot::i18n::Lang;
use folkmoot::session::{KeyFolder, Trial};
use folkmoot::sortition::Fairness;
use folkmoot::tui::Screen;
use folkmoot::tui::desk::{Desk, Reins};
use folkmoot::tui::drafts::Drafts;
use folkmoot::tui::effect::{Attempt, Effect, News};
use folkmoot::tui::keymap::Key;
use folkmoot::tui::update;
use folkmoot::tui::workbench::{Subject, Tried};
use std::sync::Arc;
use std::sync::atomic::Ordering;

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
    two.settle(vec![Effect::Open(one.folder.path().join("garden.moot"))]);
    two.press(Key::Char('d'));
    two.press(Key::Char('p'));
    // What was typed in the other window is there as a draft.
    two.press(Key::Ctrl('s'));
    two.press(Key::Enter);
    one.play.press(Key::Enter);
    assert!(versions(&one) == 2 && one.text().contains("changed the quotas meanwhile"), "{}", one.text());
}

/// Quotas of five places that hold whoever is old down, being tried.
pub(super) fn trying(lang: Lang) -> Stage {
    let quotas = "feature,value,min,max\ngender,woman,2,3\ngender,man,2,3\nage,young,3,4\nage,old,1,2\n";
    let mut stage = Stage::pooled_under(lang, quotas);
    stage.keys("e");
    stage
}

#[test]
fn a_bound_is_changed_and_its_effect_is_seen_at_once() {
    let mut stage = trying(Lang::En);
    // given the quotas on record, for as many places as they have room for
    let text = stage.text();
    assert!(text.contains("quotas, version 1") && text.contains("Chances from 40.0% to 60.0%"), "{text}");
    // when the old may have three places, and the young two
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Right);
    assert!(stage.text().contains("‹*3›") && stage.text().contains("Chances from 40.0% to 60.0%"), "{}", stage.text());
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Left);
    // then the chances are equal, five gain and five lose, and nothing is on record
    let text = stage.text();
    assert!(text.contains("‹*2›") && text.contains("Chances from 50.0% to 50.0%, Gini 0.00%"), "{text}");
    assert!(text.contains("A better chance: 5 people. A smaller one: 5."), "{text}");
    assert!(
        text.contains("On record: from 40.0% to 60.0%") && text.contains("2 bounds tried, not on record") && versions(&stage) == 1,
        "{text}"
    );
    // when they are left, then that is said; they are there on return, and go with a key
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("not on record; e goes on with it"), "{}", stage.text());
    stage.keys("e");
    assert!(stage.text().contains("2 bounds tried"), "{}", stage.text());
    stage.keys("z");
    assert!(stage.text().contains("quotas, version 1") && stage.text().contains("Chances from 40.0%"), "{}", stage.text());
}

#[test]
fn digits_write_a_bound_and_what_makes_no_sense_waits() {
    let mut stage = trying(Lang::En);
    let bounds = |stage: &Stage, row: usize| stage.play.state.workbench.as_ref().unwrap().bounds[row];
    stage.play.press(Key::Down);
    stage.keys("12");
    assert_eq!(bounds(&stage, 0), (12, 2));
    assert!(stage.text().contains("A minimum is above its maximum"), "{}", stage.text());
    // Such quotas cannot go on record.
    stage.keys("s");
    assert!(stage.play.state.layers.is_empty() && versions(&stage) == 1);
    stage.play.press(Key::Backspace);
    assert_eq!(bounds(&stage, 0), (1, 2));
    // A number begins anew where the cursor has moved, and ends at what any panel could have.
    stage.play.press(Key::Down);
    stage.keys("9999999999");
    assert_eq!(bounds(&stage, 1), (1_000_000, 4));
    // By arrows, the other bound gives way.
    stage.keys("z");
    stage.play.press(Key::Right);
    stage.play.press(Key::Right);
    assert_eq!(bounds(&stage, 1), (5, 5));
    // Quotas that no panel meets say what conflicts.
    let text = stage.text();
    assert!(text.contains("No panel") && text.contains("On record: from 40.0%"), "{text}");
    // So does a panel that the pool cannot seat.
    stage.keys("z");
    stage.play.press(Key::Home);
    stage.keys("99");
    assert!(stage.text().contains("99"), "{}", stage.text());
    assert!(!stage.text().contains("Chances from"), "{}", stage.text());
}

#[test]
fn what_was_tried_goes_on_record_with_its_reason() {
    let mut stage = trying(Lang::En);
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    stage.keys("3s");
    stage.play.type_text("more of the old came");
    stage.play.press(Key::Ctrl('s'));
    let text = stage.text();
    assert!(versions(&stage) == 2 && text.contains("quotas, version 2") && text.contains("is on record"), "{text}");
    assert!(!text.contains("*3"), "{text}");
    // A draw is planned under them from the comparison, in the chosen fairness.
    stage.keys("f");
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    let text = stage.text();
    assert!(text.contains("highest lowest chance") && text.contains("Places on the panel         5"), "{text}");
    stage.play.press(Key::Ctrl('s'));
    let draw = stage.play.state.moot.as_ref().unwrap().assembly.draws.values().next().unwrap().clone();
    assert_eq!((draw.planned.fairness, draw.planned.size, draw.quotas), (Fairness::Maximin, 5, 2));
    // While it is open, other quotas can be tried, and not put on record.
    stage.play.press(Key::Esc);
    stage.play.press(Key::End);
    stage.play.press(Key::Enter);
    stage.keys("e");
    stage.play.press(Key::Down);
    stage.keys("0s");
    assert!(stage.play.state.layers.is_empty() && stage.text().contains("one bound tried"), "{}", stage.text());
}

#[test]
fn notions_of_fairness_stand_over_one_another() {
    let mut stage = trying(Lang::En);
    stage.play.press(Key::Esc);
    stage.keys("f");
    let text = stage.text();
    for word in ["leximin", "maximin", "nash", "goldilocks", "uniform"] {
        let line = text.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{word}: {text}"));
        assert_eq!(line.matches('%').count(), 4, "{line}");
    }
    assert!(text.contains("5 places, 10 people") && text.contains('█'), "{text}");
    // Another size is worked out anew; one that nobody can draw is said once.
    stage.play.press(Key::Right);
    let text = stage.text();
    assert!(text.contains("6 places, 10 people") && text.matches("90.0%").count() >= 3, "{text}");
    stage.keys("9");
    let text = stage.text();
    assert!(text.contains("No panel") && !text.contains("leximin"), "{text}");
    // In linear mode there are figures and no charts.
    stage.play.press(Key::Down);
    stage.keys("5");
    stage.play.state.plain = true;
    assert!(stage.text().contains("leximin") && !stage.text().contains('█'), "{}", stage.text());
}

#[test]
fn quotas_are_unrecorded_where_a_plan_would_need_them() {
    let mut stage = trying(Lang::En);
    stage.play.press(Key::Down);
    stage.keys("2f");
    stage.play.press(Key::Enter);
    assert!(stage.play.state.layers.is_empty() && stage.text().contains("put them on record first"), "{}", stage.text());
}

#[test]
fn a_change_makes_older_trials_stale_and_the_desk_stops_them() {
    let mut stage = trying(Lang::En);
    let ui = &mut stage.play.state;
    // given two changes, one after the other, before the desk has answered
    let tries = |effects: Vec<Effect>| -> Vec<Attempt> {
        effects.into_iter().filter_map(|effect| if let Effect::Try(attempt) = effect { Some(*attempt) } else { None }).collect()
    };
    update::press(ui, Key::Down);
    let first = tries(update::press(ui, Key::Char('0')));
    update::press(ui, Key::Enter);
    let second = tries(update::press(ui, Key::Char('1')));
    assert!(!first.is_empty() && !second.is_empty());
    assert_eq!((ui.stale(), second[0].number), (first[0].number, first[0].number + 1));
    // then the desk does not begin what is stale, stops what becomes so, and answers what is wanted
    let (folder, reins) = (stage.folder.path().to_owned(), Arc::new(Reins::default()));
    let mut desk = Desk::new(KeyFolder::at(folder.join("keys")), Drafts::at(folder.join("other")), None, Lang::En, Arc::clone(&reins));
    desk.perform(Effect::Open(folder.join("garden.moot")), &mut |_| {});
    let heard = |desk: &mut Desk, number: u64, stale_after_begin: bool| {
        let trial = Trial { pool: None, size: 5, fairness: Fairness::Leximin, tickets: None, quotas: None };
        let (mut begun, mut answered) = (false, false);
        desk.perform(Effect::Try(Box::new(Attempt { number, subject: Subject::OnRecord, trial })), &mut |news| match news {
            News::Trying(..) => {
                begun = true;
                if stale_after_begin {
                    reins.stale.store(number, Ordering::Relaxed);
                }
            }
            News::Tried(of, Subject::OnRecord, Tried::Chances(outlook)) => answered = of == number && outlook.smallest == 400,
            other => panic!("{other:?}"),
        });
        (begun, answered)
    };
    reins.stale.store(7, Ordering::Relaxed);
    assert_eq!(heard(&mut desk, 7, false), (false, false));
    assert_eq!(heard(&mut desk, 8, false), (true, true));
    assert_eq!(heard(&mut desk, 9, true), (true, false));
    // and an answer that comes too late is passed over
    let (ui, late) = (&mut stage.play.state, first[0].clone());
    let nothing = Tried::Failed(folkmoot::i18n::Coded::new("ui-wrong").into());
    folkmoot::tui::hear::hear(ui, News::Tried(late.number, late.subject, nothing));
    assert!(ui.workbench.as_ref().unwrap().known(late.subject).is_none());
    // Whoever goes away wants none of them any more.
    update::press(ui, Key::Esc);
    assert_eq!(ui.stale(), second[0].number);
}

#[test]
fn a_list_whose_columns_are_known_by_their_place_becomes_a_pool() {
    let mut stage = Stage::founded(Lang::En);
    // given a list with headers of its own, as Decidim writes them
    let list = "code,Scope,Years\nx1,woman,young\nx2,man,old\nx3,woman,old\nx4,man,young\n";
    std::fs::write(stage.folder.path().join("list.csv"), list).unwrap();
    stage.keys("di");
    // when its columns are said to be known by their place
    (0..2).for_each(|_| stage.play.press(Key::Right));
    assert!(stage.text().contains("columns by their place"), "{}", stage.text());
    stage.play.press(Key::Tab);
    stage.play.type_text("list.csv");
    stage.play.press(Key::Tab);
    stage.play.type_text("quotas.csv");
    stage.play.press(Key::Ctrl('s'));
    // then four people are in the pool
    let pools = &stage.play.state.moot.as_ref().unwrap().assembly.pools;
    assert_eq!(pools.values().map(|pool| pool.imported.size).collect::<Vec<_>>(), [4], "{}", stage.play.text(80, 24));
}
