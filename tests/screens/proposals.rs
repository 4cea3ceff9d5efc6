//! Proposals on screen: written, supported, revised by two at once, amended, followed through their tabs.

use super::stage::{Stage, rehearsal};
use folkmoot::i18n::Lang;
use folkmoot::id::ProposalId;
use folkmoot::tui::Screen;
use folkmoot::tui::keymap::Key;

const BODY: &str = "# Ten benches\n\nAlong the river, *from the bridge*:\n- of oak\n- with backs";

/// Fills the form on top, field by field, and sends it.
pub(super) fn fill(stage: &mut Stage, texts: &[&str]) {
    for text in texts {
        stage.play.paste(text);
        stage.play.press(Key::Tab);
    }
    stage.play.press(Key::Ctrl('s'));
}

/// An assembly of Ana, Bo and Cyd (a facilitator), with a proposal of Ana's.
pub(super) fn proposed(lang: Lang) -> Stage {
    let mut stage = Stage::founded(lang);
    for name in ["Ana", "Bo", "Cyd"] {
        stage.keys("mn");
        fill(&mut stage, &[name]);
    }
    stage.keys("yn");
    fill(&mut stage, &["Benches by the river", BODY, "river, seats", "the quay", "1200.50", "People stand.", "I sell oak.", "Ana"]);
    stage
}

/// With a second version, an amendment taken and one put, and the support of Bo for version 1.
pub(super) fn discussed(lang: Lang) -> Stage {
    let mut stage = proposed(lang);
    stage.keys("s");
    erase(&mut stage);
    fill(&mut stage, &["Bo"]);
    for (old, new) in [("Ten", "Twelve"), ("of oak", "of old oak, oiled every year")] {
        stage.keys("a");
        fill(&mut stage, &[old, new, "It lasts."]);
    }
    stage
}

fn erase(stage: &mut Stage) {
    for _ in 0..20 {
        stage.play.press(Key::Backspace);
    }
}

fn open(stage: &Stage, id: u32) -> std::sync::Arc<folkmoot::assembly::Proposal> {
    std::sync::Arc::clone(&stage.play.state.moot.as_ref().unwrap().assembly.proposals[&ProposalId(id)])
}

#[test]
fn a_proposal_is_written_supported_and_read_in_tabs() {
    let mut stage = proposed(Lang::En);
    assert_eq!({ stage.play.state.screen }, Screen::Proposal(ProposalId(1)), "{}", stage.text());
    let text = stage.text();
    for part in ["p1 · Benches by the river", "submitted", "Ten benches", "• of oak", "1200.50", "[Text]"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("# Ten") && !text.contains("*from"), "{text}");
    // Bo supports it, and takes it back; both can be taken back with u.
    stage.keys("s");
    erase(&mut stage);
    fill(&mut stage, &["Bo"]);
    assert_eq!(open(&stage, 1).supporters.len(), 1, "{}", stage.text());
    stage.keys("u");
    assert_eq!(open(&stage, 1).supporters.len(), 0, "{}", stage.text());
    // Nobody of that name; the operator supports nothing.
    stage.keys("s");
    erase(&mut stage);
    fill(&mut stage, &["Nobody"]);
    assert!(stage.text().contains("Nobody on the roll is called that"), "{}", stage.text());
    stage.play.press(Key::Esc);
    // A step of the workflow with its reason; the history tells it.
    stage.keys("p");
    fill(&mut stage, &["", "ours to do"]);
    assert_eq!(open(&stage, 1).status, "submitted", "Bo steers nothing: {}", stage.text());
    erase(&mut stage);
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 1).status, "admitted", "{}", stage.text());
    (0..4).for_each(|_| stage.play.press(Key::Right));
    assert!(stage.text().contains("admitted (ours to do)") && stage.text().contains("version 1, by Ana"), "{}", stage.text());
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("Benches by the river") && stage.text().contains("1 proposal"), "{}", stage.text());
    stage.keys("f");
    stage.play.type_text("lamps");
    assert!(stage.text().contains("0 proposals"), "{}", stage.text());
    stage.play.press(Key::Esc);
    stage.keys("f");
    stage.play.type_text("QUAY");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    assert_eq!({ stage.play.state.screen }, Screen::Proposal(ProposalId(1)));
}

#[test]
fn amendments_are_put_taken_left_out_and_made_proposals() {
    let mut stage = discussed(Lang::En);
    stage.play.press(Key::Right);
    stage.play.press(Key::Right);
    let text = stage.text();
    assert!(text.contains("Amendments 2") && text.contains("Ten → Twelve"), "{text}");
    // The one furthest from the text stands first.
    stage.keys("x");
    stage.play.paste("too dear");
    stage.play.press(Key::Tab);
    erase(&mut stage);
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 3).status, "rejected", "{}", stage.text());
    stage.play.press(Key::Home);
    stage.keys("v");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!((open(&stage, 2).status.as_str(), open(&stage, 1).version()), ("adopted", 2), "{}", stage.text());
    stage.play.press(Key::Left);
    let text = stage.text();
    assert!(text.contains("[-Ten-]{+Twelve+} benches") && text.contains("made by the amendments p2"), "{text}");
    let wide = stage.play.text(160, 45);
    assert!(wide.contains("# [-Ten-] benches") && wide.contains("│ # {+Twelve+} benches"), "{wide}");
    // Bo supported version 1: that is told.
    assert!(wide.contains("(1 has seen an earlier version)"), "{wide}");
    stage.play.press(Key::Right);
    stage.play.press(Key::End);
    stage.play.press(Key::Enter);
    assert_eq!({ stage.play.state.screen }, Screen::Proposal(ProposalId(3)), "{}", stage.text());
    stage.keys("n");
    fill(&mut stage, &["Old oak"]);
    assert_eq!(open(&stage, 4).from, [ProposalId(3)], "{}", stage.text());
}

#[test]
fn of_two_who_write_at_once_neither_loses_anything() {
    let mut stage = proposed(Lang::En);
    // Another window, on the same file.
    let mut other = rehearsal(Lang::En, stage.folder.path());
    other.settle(vec![folkmoot::tui::effect::Effect::Open(stage.folder.path().join("garden.moot"))]);
    for key in [Key::Char('y'), Key::Enter, Key::Char('e'), Key::Tab] {
        other.press(key);
    }
    other.paste("\n- under trees");
    // This one writes first.
    stage.keys("e");
    stage.play.press(Key::Tab);
    stage.play.paste("\n- in the sun");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 1).version(), 2, "{}", stage.text());
    other.press(Key::Ctrl('s'));
    let text = other.text(100, 45);
    assert!(text.contains("version 2 is in force by now") && text.contains("in the sun") && text.contains("under trees"), "{text}");
    // What was half written survives the window: a new one finds it, still on the version it was written on.
    drop(other);
    let mut again = rehearsal(Lang::En, stage.folder.path());
    again.settle(vec![folkmoot::tui::effect::Effect::Open(stage.folder.path().join("garden.moot"))]);
    for key in [Key::Char('y'), Key::Enter, Key::Char('e'), Key::Ctrl('s')] {
        again.press(key);
    }
    let versions = again.state.moot.as_ref().unwrap().assembly.proposals[&ProposalId(1)].versions.clone();
    let bodies: Vec<_> = versions.iter().map(|version| version.text.as_ref().unwrap().body.raw()).collect();
    assert!(bodies.last().unwrap().ends_with("under trees") || again.text(100, 45).contains("under trees"), "{bodies:?}");
    assert!(bodies[1].ends_with("in the sun"));
}

#[test]
fn hostile_texts_stay_inside_their_lines() {
    let mut stage = Stage::founded(Lang::En);
    stage.keys("yn");
    let heap = format!("a{}\u{202e}\u{1b}[31m\u{9b}👩\u{200d}🌾 \u{5d0}\u{5d1}", "\u{301}".repeat(10_000));
    fill(&mut stage, &["=cmd()|' /C calc'!A0", &heap]);
    assert_eq!({ stage.play.state.screen }, Screen::Proposal(ProposalId(1)), "{}", stage.text());
    for (width, height) in [(60, 20), (80, 24), (160, 45)] {
        let text = stage.play.text(width, height);
        assert!(!text.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{200d}']) && text.contains("\\u{202e}\\u{1b}[31m"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= usize::from(width) + 8), "{text}");
    }
    assert_eq!(open(&stage, 1).text().unwrap().body.raw().chars().filter(|c| *c == '\u{301}').count(), 9_999);
}
