//! Votes by rules of their own on screen: the rarer ones in the form, ties and their beacon, money on a ballot, long counts that are stopped.

use super::stage::Stage;
use super::votes::{asked, close, open, people, press};
use folkmoot::assembly::{Vote, VoteStatus};
use folkmoot::i18n::{Coded, Lang};
use folkmoot::id::VoteId;
use folkmoot::session::KeyFolder;
use folkmoot::tally::{Completion, DefaultGrade, Exclusion, Method, Overvotes, Utility};
use folkmoot::tui::desk::{Desk, Reins};
use folkmoot::tui::drafts::Drafts;
use folkmoot::tui::effect::{Effect, News, Voting};
use folkmoot::tui::keymap::Key;
use folkmoot::tui::layer::Layer;
use folkmoot::tui::{Hidden, update};
use std::sync::Arc;
use std::sync::atomic::Ordering;

fn vote(stage: &Stage, id: u32) -> Arc<Vote> {
    Arc::clone(&stage.play.state.moot.as_ref().unwrap().assembly.votes[&VoteId(id)])
}

/// The names of the fields that the form on top asks for.
fn asked_for(stage: &Stage) -> Vec<&'static str> {
    let Some(Layer::Form(form)) = stage.play.state.layers.last() else { panic!("no form") };
    form.fields.iter().filter(|field| form.asks(field)).map(|field| field.name).collect()
}

#[test]
fn the_rarer_rules_stand_behind_one_field_and_are_told_before_the_first_ballot() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    let projects = [("vote-title", "Trees?"), ("method", "ui-method-equal-shares"), ("projects", "Oak = 60\nElm = 50"), ("budget", "100")];
    // A name that is none of the projects is said beside its field; a newcomer is asked for none of this.
    let rules = [("conflicts", "oak, Beech"), ("exclusion", "rule-exclusion-first-funded"), ("utility", "rule-utility-number")];
    open(&mut stage, &[&projects[..], &rules].concat());
    assert_eq!(vote(&stage, 1).opened.rules.conflicts, Vec::<Vec<String>>::new());
    let own = [("more-rules", "ui-rules-own"), ("completion", "rule-completion-greedy"), ("withdrawn", "")];
    open(&mut stage, &[&projects[..], &rules, &own].concat());
    let text = stage.play.text(100, 60);
    assert!(text.contains("Nothing here is called Beech") && text.contains("Money left over"), "{text}");
    let fields = asked_for(&stage);
    assert!(fields.contains(&"exclusion") && !fields.contains(&"overvotes") && !fields.contains(&"batch"), "{fields:?}");
    stage.play.press(Key::Esc);
    open(&mut stage, &[("conflicts", "oak, Elm")]);
    let stated = vote(&stage, 2).opened.rules.clone();
    assert_eq!(stated.conflicts, [["Oak", "Elm"]]);
    assert_eq!((stated.exclusion, stated.utility, stated.completion), (Exclusion::FirstFunded, Utility::Number, Completion::Greedy));
    let text = stage.play.text(100, 45);
    assert!(text.contains("of conflicting projects stays: the one that is paid first"), "{text}");
    assert!(text.contains("at most one of: Oak / Elm") && text.contains("a project is worth: one, whatever it costs"), "{text}");
    // What the rules of one method are, those of another are not.
    let own = [("vote-title", "Trees?"), ("more-rules", "ui-rules-own")];
    let irv = [("method", "ui-method-irv"), ("vote-options", "Oak\nElm\nAsh"), ("overvotes", "rule-overvotes-skip")];
    open(&mut stage, &[&own[..], &irv, &[("skipped-ranks", "0"), ("truncation", "0"), ("batch", "ui-batch-all")]].concat());
    assert!(stage.play.text(100, 60).contains("1 or more"), "{}", stage.play.text(100, 60));
    stage.play.press(Key::Esc);
    open(&mut stage, &[("truncation", "2"), ("withdrawn", "ash"), ("blanks", "rule-blanks-invalid")]);
    let stated = vote(&stage, 3).opened.rules.clone();
    assert_eq!((stated.overvotes, stated.skipped_ranks, stated.truncation, stated.batch), (Overvotes::Skip, Some(0), Some(2), true));
    assert_eq!((stated.withdrawn.as_slice(), stated.conflicts.len()), (&["Ash".to_owned()][..], 0));
    let judged = [("method", "ui-method-majority-judgment"), ("default-grade", "ui-grade-stated"), ("grade-stated", "Fair")];
    open(&mut stage, &[&own[..], &judged, &[("vote-options", "Oak\nElm")]].concat());
    assert_eq!(
        (vote(&stage, 4).opened.method, &vote(&stage, 4).opened.rules.default_grade),
        (Method::MajorityJudgment, &DefaultGrade::Grade(2))
    );
    assert!(stage.play.text(100, 45).contains("options left out: fair"), "{}", stage.play.text(100, 45));
}

#[test]
fn the_rules_of_a_closed_vote_are_words_and_no_codes() {
    let mut stage = super::votes::called(Lang::Fr);
    stage.play.press(Key::Esc);
    close(&mut stage, "clore");
    stage.play.press(Key::Left);
    let text = stage.play.text(100, 45);
    assert!(text.contains("les bulletins qui choisissent quelque chose") && text.contains("comptés à part"), "{text}");
    assert!(!text.contains("cast") && !text.contains("aside"), "{text}");
}

#[test]
fn a_beacon_that_was_announced_is_waited_for_and_then_asked_for() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    let fields =
        [("vote-title", "Colour?"), ("vote-options", "Blue\nGreen"), ("threshold", "ui-threshold-most"), ("tie-by", "ui-tie-beacon")];
    open(&mut stage, &[&fields[..], &[("tie-minutes", "3")]].concat());
    assert!(stage.play.state.moot.as_ref().unwrap().assembly.votes.is_empty() && stage.text().contains('✗'), "{}", stage.text());
    stage.play.press(Key::Esc);
    open(&mut stage, &[("tie-minutes", "30")]);
    assert!(vote(&stage, 1).opened.tie[0].starts_with("drand:quicknet:"), "{:?}", vote(&stage, 1).opened.tie);
    assert!(stage.text().contains("public beacon of"), "{}", stage.text());
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Down, Key::Enter, Key::Esc]);
    // Closed after it, a tie would stay one: that is said before the word is typed.
    let now = stage.play.state.now;
    stage.play.state.now += chrono::TimeDelta::minutes(31);
    stage.keys("c");
    assert!(stage.text().contains("a tie would stay a tie"), "{}", stage.text());
    stage.play.press(Key::Esc);
    stage.play.state.now = now;
    close(&mut stage, "close");
    assert!(stage.text().contains("public at") && !stage.text().contains("https"), "{}", stage.text());
    stage.keys("p");
    assert!(stage.play.state.layers.is_empty() && stage.text().contains("Until then"), "{}", stage.text());
    stage.play.state.now += chrono::TimeDelta::minutes(31);
    assert!(stage.text().contains("https://"), "{}", stage.text());
    stage.keys("p");
    stage.play.paste("{\"round\":1}");
    stage.play.press(Key::Ctrl('s'));
    assert!(asked_for(&stage) == ["beacon"] && vote(&stage, 1).broken.is_none(), "{}", stage.text());
}

#[test]
fn a_ballot_for_projects_says_what_is_left_of_the_money() {
    let mut stage = asked(Lang::En, "equal-shares");
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Char(' ')]);
    assert!(stage.text().contains("Marked: 60 of 100. Left: 40"), "{}", stage.text());
    press(&mut stage, &[Key::Down, Key::Char(' ')]);
    assert!(stage.text().contains("Marked: 110 of 100, 10 too many"), "{}", stage.text());
    press(&mut stage, &[Key::Enter]);
    assert_eq!(vote(&stage, 1).cast.len(), 1, "{}", stage.text());
    // Points for projects: what has none is not bought.
    stage.play.press(Key::Esc);
    stage.play.press(Key::Esc);
    let projects = [("vote-title", "Again?"), ("method", "ui-method-equal-shares"), ("projects", "Oak = 60\nElm = 50"), ("budget", "100")];
    open(&mut stage, &[&projects[..], &[("more-rules", "ui-rules-own"), ("utility", "rule-utility-points")]].concat());
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Char('3'), Key::Down, Key::Char('0')]);
    assert!(stage.text().contains("Marked: 60 of 100. Left: 40"), "{}", stage.text());
}

/// A desk of its own on the file of a stage.
fn desk(stage: &Stage, reins: &Arc<Reins>) -> Desk {
    let folder = stage.folder.path();
    let mut desk = Desk::new(KeyFolder::at(folder.join("keys")), Drafts::at(folder.join("other")), None, Lang::En, Arc::clone(reins));
    desk.perform(Effect::Open(folder.join("garden.moot")), &mut |_| {});
    desk
}

#[test]
fn a_count_that_is_stopped_records_nothing_and_leaves_the_box_whole() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    open(&mut stage, &[("vote-title", "Who?"), ("vote-options", "Dora\nEmil"), ("keeping", "ui-keeping-secret")]);
    super::votes::enter_kiosk(&mut stage);
    for _ in 0..2 {
        press(&mut stage, &[Key::Enter, Key::Enter, Key::Enter, Key::Char('v'), Key::Enter]);
    }
    assert_eq!(vote(&stage, 1).cast.len(), 2, "{}", stage.text());
    let reins = Arc::new(Reins::default());
    let mut desk = desk(&stage, &reins);
    let mut closing = |stop: bool| {
        let (mut stages, mut failed, mut done) = (Vec::new(), false, false);
        let wish = Voting::Close { vote: VoteId(1), present: None, passphrases: Hidden::default() };
        desk.perform(Effect::Vote(wish), &mut |news| match news {
            News::Progress(stage, done, of) => {
                stages.push((stage, done, of));
                reins.stop.store(stop, Ordering::Relaxed);
            }
            News::Failed(explained) => failed = explained.headline == Coded::new("cancelled"),
            News::Done(_) => done = true,
            _ => {}
        });
        (stages, failed, done)
    };
    assert_eq!(closing(true), (vec![("stage-box", 0, 2)], true, false));
    assert_eq!(closing(false), (vec![("stage-box", 0, 2), ("stage-box", 1, 2), ("stage-record", 0, 0)], false, true));
    stage.play.look();
    assert!(matches!(&vote(&stage, 1).status, VoteStatus::Closed { closed, .. } if closed.result.valid == 2), "{}", stage.text());
}

#[test]
fn a_comparison_is_worked_out_as_long_as_somebody_looks() {
    let mut stage = super::votes::called(Lang::En);
    stage.play.press(Key::Esc);
    close(&mut stage, "close");
    let ui = &mut stage.play.state;
    update::press(ui, Key::Right);
    let effects = update::press(ui, Key::Right);
    let [Effect::Vote(Voting::Compare(VoteId(1), number))] = effects[..] else { panic!("{effects:?}") };
    assert!(ui.stale() < number && update::press(ui, Key::Down).is_empty());
    folkmoot::tui::hear::hear(ui, News::Comparing(number, 3, 12));
    assert!(stage.text().contains("3 of 12. Esc stops"), "{}", stage.text());
    // Whoever goes away wants it no more; whoever comes back begins anew.
    let ui = &mut stage.play.state;
    update::press(ui, Key::Left);
    assert_eq!(ui.stale(), number);
    let again = update::press(ui, Key::Right);
    let [Effect::Vote(Voting::Compare(_, newer))] = again[..] else { panic!("{again:?}") };
    // The desk does not begin what is stale, stops what becomes so, and answers what is wanted.
    let reins = Arc::new(Reins::default());
    let mut desk = desk(&stage, &reins);
    let mut heard = |number: u64, stale_after_begin: bool| {
        let (mut begun, mut answered) = (false, false);
        desk.perform(Effect::Vote(Voting::Compare(VoteId(1), number)), &mut |news| match news {
            News::Comparing(of, ..) => {
                begun = of == number;
                if stale_after_begin {
                    reins.stale.store(number, Ordering::Relaxed);
                }
            }
            News::Compared(VoteId(1), compared) => answered = compared.len() > 2,
            other => panic!("{other:?}"),
        });
        (begun, answered)
    };
    reins.stale.store(number, Ordering::Relaxed);
    assert_eq!(heard(number, false), (false, false));
    assert_eq!(heard(newer, true), (true, false));
    assert_eq!(heard(newer + 1, false), (true, true));
}
