//! Votes on screen: opened in a form, cast in a kiosk or by roll call, closed by a word, read from the back row.

use super::stage::Stage;
use folkmoot::assembly::{Vote, VoteStatus};
use folkmoot::i18n::Lang;
use folkmoot::id::VoteId;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;
use folkmoot::tui::layer::Layer;
use std::sync::Arc;

/// Sets a field of the form on top.
pub(super) fn set(stage: &mut Stage, name: &str, text: &str) {
    let Some(Layer::Form(form)) = stage.play.state.layers.last_mut() else { panic!("no form: {}", stage.play.text(80, 24)) };
    form.fields.iter_mut().find(|field| field.name == name).unwrap().set(text);
}

/// An assembly of people.
pub(super) fn people(lang: Lang, names: &[&str]) -> Stage {
    let mut stage = Stage::founded(lang);
    for name in names {
        stage.keys("mn");
        stage.play.type_text(name);
        stage.play.press(Key::Ctrl('s'));
    }
    stage
}

/// Opens a vote by the form, with these fields.
pub(super) fn open(stage: &mut Stage, fields: &[(&str, &str)]) {
    stage.play.press(Key::F(7));
    stage.keys("n");
    for (name, text) in fields {
        set(stage, name, text);
    }
    stage.play.press(Key::Ctrl('s'));
}

fn vote(stage: &Stage, id: u32) -> Arc<Vote> {
    Arc::clone(&stage.play.state.moot.as_ref().unwrap().assembly.votes[&VoteId(id)])
}

pub(super) fn press(stage: &mut Stage, keys: &[Key]) {
    for key in keys {
        stage.play.press(*key);
    }
}

/// Closes the vote that is looked at, by its word.
pub(super) fn close(stage: &mut Stage, word: &str) {
    stage.keys("c");
    stage.play.type_text(word);
    stage.play.press(Key::Enter);
}

/// A vote on benches, opened by Ana, Bo and Cyd, with the ballots Yes, Yes and blank entered as they were called.
pub(super) fn called(lang: Lang) -> Stage {
    let mut stage = people(lang, &["Ana", "Bo", "Cyd"]);
    open(&mut stage, &[("vote-title", "Benches?"), ("vote-options", "Benches\nNone"), ("quorum", "2")]);
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Enter, Key::End, Key::Enter]);
    stage
}

#[test]
fn a_roll_call_from_its_rules_to_a_result_with_its_reasons() {
    let mut stage = called(Lang::En);
    let text = stage.text();
    assert!(text.contains("Roll call") && text.contains("3 of 3 have voted") && text.contains("“Benches”"), "{text}");
    stage.play.press(Key::Esc);
    let text = stage.text();
    for part in
        ["v1 · Benches?", "public · majority", "3 of 3 have voted", "The quorum of 2 is reached", "more than 1/2", "at least 2 people"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    // Who has voted is shown, not how.
    stage.play.press(Key::Right);
    assert!(stage.text().contains("✓ Ana") && !stage.text().contains("“Benches”"), "{}", stage.text());
    // The word is asked for, and no other does.
    close(&mut stage, "yes");
    assert_eq!(vote(&stage, 1).status, VoteStatus::Open, "{}", stage.text());
    stage.play.press(Key::Esc);
    close(&mut stage, "close");
    let text = stage.text();
    for part in ["“Benches” is adopted: 2 of 2 votes", "Ballots: 2 valid, 1 blank", "[Result]", "★ Benches", "elected"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("Why? Benches") && stage.text().contains("“Benches” is elected"), "{}", stage.text());
    stage.play.press(Key::Esc);
    stage.play.press(Key::Right);
    assert!(stage.text().contains("Votes for each option"), "{}", stage.text());
    stage.play.press(Key::Right);
    assert!(stage.text().contains("For information only") && stage.text().contains("approval"), "{}", stage.text());
    stage.play.press(Key::Right);
    assert!(stage.text().contains("Ana") && stage.text().contains("“Benches”") && stage.text().contains("blank"), "{}", stage.text());
    // The record can be checked, by keys and from the list.
    stage.keys("rv");
    assert!(stage.text().contains("✓ Everything holds"), "{}", stage.text());
}

/// What a voter presses for the first option, by each kind of ballot.
pub(super) const WAYS: [(&str, &[Key]); 16] = [
    ("majority", &[]),
    ("approval", &[Key::Char(' ')]),
    ("score", &[Key::Char('5')]),
    ("star", &[Key::Char('4'), Key::Right]),
    ("majority-judgment", &[Key::Right, Key::Right, Key::Right, Key::Right]),
    ("borda", &[Key::Char(' ')]),
    ("irv", &[Key::Char(' '), Key::Down, Key::Char(' ')]),
    ("schulze", &[Key::Down, Key::Right, Key::Char(' '), Key::Up, Key::Right]),
    ("ranked-pairs", &[Key::Char(' ')]),
    ("minimax", &[Key::Right]),
    ("stv-scottish", &[Key::Char(' ')]),
    ("stv-meek", &[Key::Char(' ')]),
    ("phragmen", &[Key::Char(' ')]),
    ("equal-shares", &[Key::Char(' ')]),
    ("dots", &[Key::Char('7')]),
    ("quadratic", &[Key::Right, Key::Right]),
];

/// A vote by a method, asked of Ana and Bo.
pub(super) fn asked(lang: Lang, method: &str) -> Stage {
    let mut stage = people(lang, &["Ana", "Bo"]);
    let method = format!("ui-method-{method}");
    open(
        &mut stage,
        &[
            ("vote-title", "Tree?"),
            ("method", &method),
            ("vote-options", "Oak\nElm\nAsh"),
            ("projects", "Oak = 60\nElm = 50"),
            ("budget", "100"),
        ],
    );
    stage
}

/// From the screen of a vote into its kiosk, by the word heron.
pub(super) fn enter_kiosk(stage: &mut Stage) {
    stage.keys("v");
    for _ in 0..2 {
        stage.play.type_text("heron");
        stage.play.press(Key::Enter);
    }
}

#[test]
fn every_method_has_a_ballot_that_keys_can_mark() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    for ((method, keys), number) in WAYS.iter().zip(1..) {
        let projects = [("projects", "Oak = 60\nElm = 50"), ("budget", "100")];
        open(
            &mut stage,
            &[&[("vote-title", "Tree?"), ("method", &format!("ui-method-{method}")), ("vote-options", "Oak\nElm")][..], &projects].concat(),
        );
        assert_eq!({ stage.play.state.screen }, Screen::Vote(VoteId(number)), "{method}: {}", stage.text());
        stage.keys("a");
        stage.play.press(Key::Enter);
        press(&mut stage, keys);
        stage.play.press(Key::Enter);
        // Bo leaves the ballot blank.
        press(&mut stage, if *method == "majority" { &[Key::End, Key::Enter] } else { &[Key::Enter] });
        assert_eq!(vote(&stage, number).cast.len(), 2, "{method}: {}", stage.text());
        stage.play.press(Key::Esc);
        close(&mut stage, "close");
        let VoteStatus::Closed { closed, .. } = &vote(&stage, number).status.clone() else { panic!("{method}: {}", stage.text()) };
        assert_eq!((closed.result.winners.as_slice(), closed.result.blank), (&["1".to_owned()][..], 1), "{method}: {}", stage.text());
        for _ in 0..5 {
            let text = stage.text();
            assert!(!["[ui-", "[tally-", "[vote-", "[method-", "[rule-"].iter().any(|begin| text.contains(begin)), "{method}: {text}");
            stage.play.press(Key::Right);
        }
    }
}

/// A secret vote of Ana, Bo and Cyd, opened by two of three tellers, with the kiosk ready for the first voter.
pub(super) fn kiosk(lang: Lang) -> Stage {
    let mut stage = people(lang, &["Ana", "Bo", "Cyd"]);
    let tellers = [
        ("teller-1", "Ana"),
        ("passphrase-1", "one two three"),
        ("again-1", "one two three"),
        ("teller-2", "m2"),
        ("passphrase-2", "four five six"),
        ("again-2", "four five six"),
        ("teller-3", "Cyd"),
        ("passphrase-3", "seven eight"),
        ("again-3", "seven eight"),
    ];
    let question = [
        ("vote-title", "Who chairs?"),
        ("vote-options", "Dora\nEmil\nFay"),
        ("keeping", "ui-keeping-tellers"),
        ("method", "ui-method-irv"),
    ];
    open(&mut stage, &[&question[..], &tellers].concat());
    enter_kiosk(&mut stage);
    stage
}

#[test]
fn a_secret_vote_in_the_kiosk_leaves_nothing_of_a_ballot_behind() {
    let mut stage = kiosk(Lang::En);
    assert!(stage.text().contains("Who votes next?"), "{}", stage.text());
    // The voter is found by letters; nothing else is reached from here.
    stage.play.press(Key::F(7));
    stage.play.press(Key::Ctrl('p'));
    assert!(stage.play.state.layers.is_empty());
    stage.play.type_text("bo");
    press(&mut stage, &[Key::Enter]);
    assert!(stage.text().contains("Bo, it is your turn") && stage.text().contains("secret vote"), "{}", stage.text());
    press(&mut stage, &[Key::Enter, Key::Down, Key::Char(' '), Key::Enter]);
    let text = stage.text();
    assert!(text.contains("Your ballot says") && text.contains("1. “Emil”") && text.contains("2 options stay unranked"), "{text}");
    // Enter once more casts nothing; Esc goes back to the same ballot, and v casts it.
    press(&mut stage, &[Key::Enter, Key::Esc]);
    assert!(stage.play.state.sheet().is_some() && vote(&stage, 1).cast.is_empty());
    press(&mut stage, &[Key::Enter, Key::Char('v')]);
    assert_eq!(vote(&stage, 1).cast.len(), 1, "{}", stage.text());
    let text = stage.text();
    assert!(text.contains("Your ballot is in") && !text.contains("Emil") && !text.contains("Bo"), "{text}");
    assert!(stage.play.state.sheet().is_none() && stage.play.state.cursor() == 0 && stage.play.state.toast.is_none());
    // No key leads back to it, and whoever has voted is not offered again.
    press(&mut stage, &[Key::Esc]);
    assert!(
        stage.play.state.sheet().is_none() && stage.text().contains("Who votes next?") && !stage.text().contains("Bo "),
        "{}",
        stage.text()
    );
    // A half-marked ballot goes with Esc; the next voter finds a blank one.
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Char(' '), Key::Esc, Key::Enter, Key::Enter]);
    assert_eq!(stage.play.state.sheet().unwrap().marked(), 0);
    press(&mut stage, &[Key::Enter, Key::Char('v'), Key::Enter]);
    // Only the word leads out.
    press(&mut stage, &[Key::Esc]);
    stage.play.type_text("crane");
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("This is not the word") && !stage.text().contains("crane"), "{}", stage.text());
    stage.play.type_text("heron");
    stage.play.press(Key::Enter);
    assert_eq!({ stage.play.state.screen }, Screen::Vote(VoteId(1)));
    // Nothing that was typed or marked stands in a draft, in memory or in the user's folder.
    assert!(stage.play.state.drafts.values().all(|text| !text.contains("heron") && !text.contains("four five") && !text.contains("Emil")));
    for file in std::fs::read_dir(stage.folder.path().join("state")).unwrap().flatten() {
        let text = std::fs::read_to_string(file.path()).unwrap();
        assert!(!text.contains("heron") && !text.contains("four five"), "{text}");
    }
    // Two tellers open the box: a wrong passphrase opens nothing.
    let spoken = [("teller-1", "Bo"), ("passphrase-1", "four five six"), ("teller-2", "Cyd"), ("word-close", "close")];
    for (passphrase, ends) in [("eight seven", false), ("seven eight", true)] {
        if !ends {
            stage.keys("c");
        }
        for (name, text) in spoken.into_iter().chain([("passphrase-2", passphrase)]) {
            set(&mut stage, name, text);
        }
        stage.play.press(Key::Ctrl('s'));
        assert_eq!(matches!(vote(&stage, 1).status, VoteStatus::Closed { .. }), ends, "{}", stage.play.text(100, 40));
        assert!(!stage.play.text(100, 40).contains("eight"), "{}", stage.play.text(100, 40));
    }
    let text = stage.text();
    assert!(text.contains("Emil") && text.contains("1 blank"), "{text}");
    (0..3).for_each(|_| stage.play.press(Key::Right));
    assert!(stage.text().contains("Nothing ties a ballot to a voter") && !stage.text().contains("Bo"), "{}", stage.text());
}

#[test]
fn what_is_wrong_is_said_beside_the_field_and_on_the_ballot() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    let wrong = |stage: &mut Stage, fields: &[(&str, &str)], said: &str| {
        open(stage, &[&[("vote-title", "Trees?"), ("vote-options", "Oak\nElm\nAsh")][..], fields].concat());
        let text = stage.play.text(100, 45);
        assert!(text.contains(said), "{said}: {text}");
        assert!(stage.play.state.moot.as_ref().unwrap().assembly.votes.is_empty());
        stage.play.press(Key::Esc);
    };
    wrong(&mut stage, &[("vote-options", "Oak")], "a choice between at least two");
    wrong(&mut stage, &[("quorum", "many")], "Such as 12");
    wrong(&mut stage, &[("quorum", ""), ("threshold", "ui-threshold-other"), ("fraction", "3/2")], "A fraction such as");
    wrong(&mut stage, &[("method", "ui-method-equal-shares"), ("projects", "Oak"), ("budget", "10")], "Line 1 is not of the form");
    let tellers = [
        ("method", "ui-method-majority"),
        ("threshold", "ui-threshold-half"),
        ("keeping", "ui-keeping-tellers"),
        ("tellers", "2"),
        ("needed", "2"),
    ];
    let named = [("teller-1", "Ana"), ("passphrase-1", "a b"), ("again-1", "a b"), ("passphrase-2", "c d"), ("again-2", "d c")];
    wrong(&mut stage, &[&tellers[..], &named, &[("teller-2", "Ana")]].concat(), "twice");
    wrong(&mut stage, &[&tellers[..], &named, &[("teller-2", "Bo")]].concat(), "not the same text");
    wrong(&mut stage, &[&tellers[..], &[("needed", "3")]].concat(), "2 at most");
    open(&mut stage, &[("method", "ui-method-approval"), ("keeping", "ui-keeping-open"), ("max-marks", "2"), ("needed", "2")]);
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Char(' '), Key::Down, Key::Char(' '), Key::Down, Key::Char(' ')]);
    let text = stage.text();
    assert!(text.contains("✗") && text.contains("[x]") && stage.play.state.sheet().unwrap().marked() == 2, "{text}");
    press(&mut stage, &[Key::Enter]);
    assert_eq!(vote(&stage, 1).cast.len(), 1, "{}", stage.text());
}

#[test]
fn hostile_options_stay_inside_their_lines_on_every_page() {
    let wide = "木".repeat(100);
    let options = format!("\u{1b}[31mred\u{202e}der\n{wide}\nPlain");
    let mut stage = people(Lang::Fr, &["Ana"]);
    open(&mut stage, &[("vote-title", "T\u{9b}?"), ("method", "ui-method-irv"), ("vote-options", &options)]);
    let look = |stage: &mut Stage, wide: bool| {
        for (width, height) in [(60, 20), (80, 24), (160, 45)] {
            let (buffer, _) = stage.play.screen(width, height);
            assert!(buffer.content.iter().all(|cell| !cell.symbol().chars().any(folkmoot::text::deceives)));
            assert!(!wide || stage.play.text(width, height).contains("木木"), "{}", stage.play.text(width, height));
        }
    };
    look(&mut stage, false);
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Char(' '), Key::Down, Key::Char(' ')]);
    look(&mut stage, true);
    press(&mut stage, &[Key::Enter, Key::Esc]);
    close(&mut stage, "clore");
    for _ in 0..5 {
        look(&mut stage, false);
        stage.play.press(Key::Right);
    }
    press(&mut stage, &[Key::Enter]);
    look(&mut stage, false);
}

#[test]
fn an_open_vote_is_the_next_step_and_a_proposal_asks_its_own_question() {
    let mut stage = super::proposals::proposed(Lang::En);
    stage.keys("c");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(vote(&stage, 1).opened.on, Some(folkmoot::id::ProposalId(1)), "{}", stage.text());
    assert!(stage.text().contains("v1 · Benches by the river"), "{}", stage.text());
    stage.keys("h");
    assert!(stage.text().contains("Go on with the vote v1"), "{}", stage.text());
    stage.play.press(Key::Enter);
    assert_eq!({ stage.play.state.screen }, Screen::Vote(VoteId(1)));
    stage.keys("x");
    stage.play.type_text("asked too early");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("Called off. The reason given: asked too early"), "{}", stage.text());
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("1 vote, 0 open") && stage.text().contains("cancelled"), "{}", stage.text());
}

#[test]
fn a_tie_names_everybody_in_it_and_elects_nobody() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    open(&mut stage, &[("vote-title", "Colour?"), ("vote-options", "Blue\nGreen\nRed"), ("threshold", "ui-threshold-most")]);
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Down, Key::Enter, Key::Esc]);
    close(&mut stage, "close");
    let text = stage.text();
    assert!(text.contains("Blue, Green") && !text.contains("elected") && text.matches("tied").count() == 2, "{text}");
}

#[test]
fn hands_are_counted_by_two_who_must_agree() {
    let mut stage = people(Lang::En, &["Ana", "Bo", "Cyd"]);
    open(&mut stage, &[("vote-title", "Benches?"), ("vote-options", "Yes\nNo"), ("keeping", "ui-keeping-hands"), ("counters", "Ana, m2")]);
    assert!(stage.text().contains("Ana, Bo"), "{}", stage.text());
    // Nobody casts a ballot here, one by one.
    stage.keys("va");
    assert_eq!({ stage.play.state.screen }, Screen::Vote(VoteId(1)), "{}", stage.text());
    let enter = |stage: &mut Stage, teller: &str, hands: &str| {
        stage.keys("i");
        set(stage, "counter", teller);
        set(stage, "hands", hands);
        stage.play.press(Key::Ctrl('s'));
    };
    enter(&mut stage, "Ana", "Yes = two");
    assert!(stage.text().contains("Line 1 is not of the form"), "{}", stage.text());
    stage.play.press(Key::Esc);
    enter(&mut stage, "Ana", "Yes = 2\nNo = 1");
    enter(&mut stage, "Bo", "Yes = 1\nNo = 1");
    assert!(stage.text().contains("2 ≠ 1"), "{}", stage.text());
    close(&mut stage, "close");
    assert_eq!(vote(&stage, 1).status, VoteStatus::Open, "{}", stage.text());
    stage.play.press(Key::Esc);
    enter(&mut stage, "Bo", "Yes = 2\nNo = 1");
    assert!(stage.text().contains("3 of 3 have voted") && !stage.text().contains('≠'), "{}", stage.text());
    close(&mut stage, "close");
    assert!(stage.text().contains("“Yes” is adopted: 2 of 3"), "{}", stage.text());
}

#[test]
fn dice_that_were_announced_break_a_tie() {
    let mut stage = people(Lang::En, &["Ana", "Bo"]);
    let fields =
        [("vote-title", "Colour?"), ("vote-options", "Blue\nGreen"), ("threshold", "ui-threshold-most"), ("tie-by", "ui-tie-dice")];
    open(&mut stage, &fields);
    stage.keys("a");
    press(&mut stage, &[Key::Enter, Key::Enter, Key::Down, Key::Enter, Key::Esc]);
    stage.keys("p");
    assert!(!stage.text().contains("Digits rolled"), "dice before the box is closed: {}", stage.text());
    close(&mut stage, "close");
    assert!(vote(&stage, 1).awaited().is_some() && stage.text().contains("break the tie"), "{}", stage.text());
    stage.keys("p");
    stage.play.type_text("123");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("20"), "too few digits are refused beside the field: {}", stage.text());
    set(&mut stage, "dice-rolled", super::stage::DICE);
    stage.play.press(Key::Ctrl('s'));
    assert!(vote(&stage, 1).awaited().is_none() && stage.text().contains("elected"), "{}", stage.text());
    stage.keys("p");
    assert!(!stage.text().contains("Digits rolled"), "a tie is broken once: {}", stage.text());
}
