//! Discussion, composing and searching on screen.

use super::stage::{Stage, rehearsal};
use folkmoot::assembly::Actor;
use folkmoot::i18n::Lang;
use folkmoot::id::{MemberId, PostId};
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;

/// Writes the text of the open form, and who speaks, and sends it.
fn say(stage: &mut Stage, text: &str, stance: usize, by: &str) {
    stage.play.type_text(text);
    stage.play.press(Key::Tab);
    (0..stance).for_each(|_| stage.play.press(Key::Right));
    stage.play.press(Key::Tab);
    (0..40).for_each(|_| stage.play.press(Key::Backspace));
    stage.play.type_text(by);
    stage.play.press(Key::Ctrl('s'));
}

/// Two members and a topic with a question, an answer to it, and an answer to that.
pub(super) fn talking(lang: Lang) -> Stage {
    let mut stage = Stage::founded(lang);
    stage.keys("m");
    for name in ["Zoé Martin", "Ali"] {
        stage.keys("n");
        stage.play.type_text(name);
        stage.play.press(Key::Ctrl('s'));
    }
    stage.keys("tn");
    stage.play.type_text("The cistern");
    stage.play.press(Key::Ctrl('s'));
    stage.keys("n");
    say(&mut stage, "Who waters it?\n\nIn August nobody is here.", 3, "zoé martin");
    stage.keys("a");
    say(&mut stage, "I do, as long as the cistern is full.", 4, "m2");
    stage.keys("a");
    say(&mut stage, "And when it is not?", 0, "");
    stage
}

#[test]
fn people_talk_in_a_tree() {
    let mut stage = talking(Lang::En);
    let posts = stage.play.state.moot.as_ref().unwrap().assembly.posts.clone();
    let authors: Vec<_> = (1..=3).map(|n| posts.get(PostId(n)).unwrap().author).collect();
    assert_eq!(authors, [Actor::Member(MemberId(1)), Actor::Member(MemberId(2)), Actor::Operator]);
    assert_eq!(posts.get(PostId(1)).unwrap().current.text.as_ref().unwrap().raw(), "Who waters it?\n\nIn August nobody is here.");
    let text = stage.text();
    assert!(text.contains("? Zoé Martin") && text.contains("│ i Ali") && text.contains("And when it is not?"), "{text}");
    // The second answers the question above it; then the question is open no more.
    stage.play.press(Key::Up);
    stage.keys("v");
    assert!(!stage.play.state.moot.as_ref().unwrap().assembly.posts.is_open_question(PostId(1)));
    // Folded and unfolded.
    stage.play.press(Key::Home);
    stage.play.press(Key::Left);
    assert_eq!(stage.play.state.arranged.lines.len(), 1);
    assert!(stage.text().contains("(+2)"));
    stage.play.press(Key::Right);
    assert_eq!(stage.play.state.arranged.lines.len(), 3);
    // By stance: for, against, question.
    stage.keys("fff");
    assert_eq!(stage.play.state.arranged.lines.iter().map(|line| line.post).collect::<Vec<_>>(), [PostId(1)]);
    stage.keys("fff");
    // Somebody who is nobody is not believed.
    stage.keys("n");
    say(&mut stage, "x", 0, "nobody");
    assert!(stage.text().contains("Nobody on the roll is called that"), "{}", stage.text());
}

#[test]
fn what_is_hidden_keeps_its_place_and_its_reason() {
    let mut stage = talking(Lang::En);
    stage.keys("x");
    stage.play.type_text("off the point");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Ctrl('s'));
    let text = stage.text();
    assert!(text.contains("(hidden)") && text.contains("off the point") && !text.contains("And when it is not"), "{text}");
    stage.keys("c");
    stage.play.type_text("it is the point");
    stage.play.press(Key::Tab);
    stage.play.type_text("Ali");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("One person contests that."), "{}", stage.text());
    stage.keys("z");
    // Ali may not; the facilitator, at the machine, may.
    stage.play.type_text("agreed");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("The rules give this"), "{}", stage.text());
    stage.play.press(Key::Tab);
    (0..3).for_each(|_| stage.play.press(Key::Backspace));
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("And when it is not?"), "{}", stage.text());
}

#[test]
fn a_half_written_text_survives_a_closed_window() {
    let mut stage = talking(Lang::En);
    stage.keys("n");
    stage.play.type_text("Half a");
    stage.play.paste(" sentence\nand");
    // Another window on the same folder, as after kill -9: nothing was said, nothing was sent.
    let mut again = rehearsal(Lang::En, stage.folder.path());
    again.press(Key::Enter);
    again.press(Key::Char('t'));
    again.press(Key::Enter);
    again.press(Key::Char('n'));
    let text = again.text(80, 24);
    assert!(text.contains("Half a sentence") && text.contains("and"), "{text}");
    again.press(Key::F(6));
    assert!(again.text(80, 24).contains("Half a sentence"));
}

#[test]
fn two_windows_change_one_text_and_neither_is_lost() {
    let mut stage = talking(Lang::En);
    let mut other = rehearsal(Lang::En, stage.folder.path());
    other.press(Key::Enter);
    other.press(Key::Char('t'));
    other.press(Key::Enter);
    other.press(Key::Home);
    stage.play.press(Key::Home);
    stage.keys("e");
    other.press(Key::Char('e'));
    other.type_text(" OTHERS");
    other.press(Key::Ctrl('s'));
    stage.play.type_text(" MINE");
    stage.play.press(Key::Ctrl('s'));
    let text = stage.play.text(100, 40);
    assert!(text.contains("MINE") && text.contains("OTHERS"), "{text}");
    // Sent again it stands on top of the other, which stays.
    stage.play.press(Key::Ctrl('s'));
    other.look();
    let post = stage.play.state.moot.as_ref().unwrap().assembly.posts.get(PostId(1)).unwrap().clone();
    let texts: Vec<_> = post.versions().map(|version| version.text.as_ref().unwrap().raw().to_owned()).collect();
    assert!(texts.len() == 3 && texts[1].ends_with(" OTHERS") && texts[2].ends_with(" MINE"), "{texts:?}");
    assert!(other.text(80, 24).contains("MINE"), "what one writes the other shows");
}

#[test]
fn what_was_read_is_remembered_beside_the_file() {
    let mut stage = talking(Lang::En);
    stage.play.press(Key::Home);
    stage.play.press(Key::Down);
    stage.play.press(Key::Esc);
    let mut again = rehearsal(Lang::En, stage.folder.path());
    again.press(Key::Enter);
    assert!((1..=3).all(|post| again.state.read.has(PostId(post))));
    let bytes = std::fs::read(stage.folder.path().join("garden.moot")).unwrap();
    assert!(!bytes.windows(7).any(|part| part == b"\"read\":"));
}

#[test]
fn words_are_found_while_they_are_typed() {
    let mut stage = talking(Lang::En);
    stage.keys("b");
    stage.play.type_text("cist");
    let text = stage.text();
    assert!(text.contains("contribution") && text.contains("c2") && text.contains("topic1"), "{text}");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    assert!(matches!(stage.play.state.screen, Screen::Thread(_)));
    assert_eq!(stage.play.state.post_here().unwrap().0, PostId(2));
}

#[test]
fn hostile_texts_stay_in_their_lines() {
    let mut stage = talking(Lang::En);
    let text = format!("\u{1b}]0;evil\u{7}\u{9b}2J \u{202e}abc Z{} 👩\u{200d}🌾 {}", "\u{301}".repeat(10_000), "x".repeat(40_000));
    stage.keys("n");
    stage.play.paste(&text);
    stage.play.press(Key::Ctrl('s'));
    for (width, height) in [(60, 20), (80, 24), (160, 45)] {
        let shown = stage.play.text(width, height);
        assert!(shown.chars().all(|c| c == '\n' || !folkmoot::text::deceives(c)), "{shown}");
        assert!(shown.contains("\\u{1b}]0;evil"), "{shown}");
    }
}

#[test]
fn deep_threads_stay_readable() {
    let mut stage = talking(Lang::Fr);
    for depth in 0..40 {
        stage.keys("a");
        say(&mut stage, &format!("profondeur {depth}"), 0, "Ali");
    }
    let text = stage.play.text(60, 20);
    assert!(text.contains("42›") && text.contains("profondeur 39"), "{text}");
}

#[test]
fn a_text_that_is_too_long_is_kept_whole_and_not_sent() {
    let mut stage = talking(Lang::En);
    stage.keys("n");
    let long = "0123456789".repeat(7_000);
    stage.play.paste(&long);
    let text = stage.text();
    assert!(text.contains("70000 bytes") && text.contains("kept as a draft"), "{text}");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(stage.play.state.moot.as_ref().unwrap().assembly.posts.count(), 3);
    assert!(stage.play.state.drafts.values().any(|draft| draft.contains(&long)));
    // Shortened, it goes.
    for _ in 0..4_464 {
        stage.play.press(Key::Backspace);
    }
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(stage.play.state.moot.as_ref().unwrap().assembly.posts.count(), 4, "{}", stage.text());
}

#[test]
fn what_was_said_is_taken_back_as_an_entry() {
    let mut stage = talking(Lang::En);
    stage.keys("n");
    say(&mut stage, "A slip of mine", 0, "Ali");
    stage.keys("u");
    let posts = || stage.play.state.moot.as_ref().unwrap().assembly.posts.clone();
    assert!(posts().get(PostId(4)).unwrap().taken_back(Actor::Member(MemberId(2))));
    // And back again.
    stage.keys("u");
    assert!(!stage.play.state.moot.as_ref().unwrap().assembly.posts.get(PostId(4)).unwrap().hidden(), "{}", stage.text());
    // A change of the text as well.
    stage.keys("e");
    stage.play.type_text(" indeed");
    stage.play.press(Key::Ctrl('s'));
    stage.keys("u");
    let post = stage.play.state.moot.as_ref().unwrap().assembly.posts.get(PostId(4)).unwrap().clone();
    assert_eq!((post.version(), post.current.text.unwrap().raw()), (3, "A slip of mine"));
}

#[test]
fn mentions_voices_links_and_what_is_hidden_are_one_key_away() {
    let mut stage = talking(Lang::En);
    stage.keys("n");
    say(&mut stage, "Ask @m1 about it", 0, "Ali");
    stage.play.state.drafts.insert("speaker".to_owned(), "Zoé Martin".to_owned());
    stage.keys("tg");
    let text = stage.text();
    assert!(text.contains("Where @Zoé Martin is named") && text.contains("c4 Ali: Ask @m1"), "{text}");
    stage.play.press(Key::Enter);
    assert_eq!(stage.play.state.post_here().unwrap().0, PostId(4));
    // Those who were heard least stand first.
    stage.keys("tv");
    let text = stage.text();
    let place = |name: &str| text.find(name).unwrap_or_else(|| panic!("{name}: {text}"));
    assert!(place("Zoé Martin") < place("Ali") && text.contains("2 contributions"), "{text}");
    stage.play.press(Key::Esc);
    // A summary leads to what it sums up, and what it sums up to it.
    stage.play.press(Key::Enter);
    stage.play.press(Key::Home);
    stage.keys("p");
    assert!(stage.text().contains("c1, c2, c3"), "{}", stage.text());
    stage.play.type_text("In short: nobody knows.");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(stage.play.state.moot.as_ref().unwrap().assembly.posts.get(PostId(5)).unwrap().sums.len(), 3, "{}", stage.text());
    stage.keys("o");
    assert!(stage.text().contains("it sums this up"), "{}", stage.text());
    stage.play.press(Key::Enter);
    assert_eq!(stage.play.state.post_here().unwrap().0, PostId(1));
    stage.keys("o");
    assert!(stage.text().contains("sums it up"), "{}", stage.text());
    stage.play.press(Key::Esc);
    // Open questions alone; then what is hidden, with its reason.
    stage.keys("ffff");
    assert_eq!(stage.play.state.arranged.lines.iter().map(|line| line.post).collect::<Vec<_>>(), [PostId(1)]);
    stage.keys("fff");
    stage.keys("x");
    stage.play.type_text("asked twice");
    stage.play.press(Key::Tab);
    (0..20).for_each(|_| stage.play.press(Key::Backspace));
    stage.play.press(Key::Ctrl('s'));
    stage.keys("tx");
    assert!(stage.text().contains("asked twice"), "{}", stage.text());
}

#[test]
fn a_draw_is_talked_about_from_its_own_screen() {
    let mut stage = Stage::drawn(Lang::En);
    stage.keys("f");
    assert!(matches!(stage.play.state.screen, Screen::Thread(_)), "{}", stage.text());
    stage.keys("n");
    say(&mut stage, "Well drawn.", 0, "");
    assert!(stage.text().contains("Well drawn."), "{}", stage.text());
    stage.play.press(Key::Esc);
    assert!(matches!(stage.play.state.screen, Screen::Draw(_)), "{}", stage.text());
}

#[test]
fn a_search_is_narrowed_by_kind_and_tag() {
    let mut stage = super::proposals::proposed(Lang::En);
    stage.keys("b");
    stage.play.type_text("river");
    stage.play.press(Key::Enter);
    stage.keys("o");
    let text = stage.text();
    assert!(text.contains("proposal · 1 found"), "{text}");
    stage.keys("oo");
    assert!(stage.text().contains("contribution") && stage.play.state.search.hits.is_empty(), "{}", stage.text());
    stage.play.press(Key::Esc);
    assert_eq!((stage.play.state.search.hits.len(), stage.play.state.screen), (1, Screen::Search), "{}", stage.text());
    // A tag alone finds its proposals.
    stage.play.press(Key::Esc);
    stage.keys("l");
    stage.play.type_text("#seats");
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("#seats") && stage.play.state.search.hits.len() == 1, "{}", stage.text());
    stage.play.press(Key::Enter);
    assert!(matches!(stage.play.state.screen, Screen::Proposal(_)), "{}", stage.text());
}
