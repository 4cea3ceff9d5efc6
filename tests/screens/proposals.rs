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
    fill(
        &mut stage,
        &["Benches by the river", BODY, "river, seats", "the quay", "1200.50", "People stand.", "A count.", "", "I sell oak.", "", "Ana"],
    );
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

/// A second proposal, of Bo's, close to the first.
pub(super) fn another(stage: &mut Stage) {
    stage.keys("yn");
    for text in ["Benches near the river", "Wooden seats along the river.", "river", "the bridge", "", "", "", "", "", ""] {
        stage.play.paste(text);
        stage.play.press(Key::Tab);
    }
    erase(stage);
    fill(stage, &["Bo"]);
}

/// Puts other stages in force.
fn stages(stage: &mut Stage, change: impl FnOnce(&mut std::collections::BTreeMap<String, folkmoot::assembly::Stage>)) {
    let mut rules = stage.play.state.moot.as_ref().unwrap().assembly.rules.clone().unwrap().0;
    change(&mut rules.workflow.stages);
    let command = folkmoot::assembly::Command::SetRules(Box::new(rules));
    stage.play.settle(vec![folkmoot::tui::effect::Effect::Act { command, said: folkmoot::i18n::Coded::new("ui-plain"), undo: None }]);
}

#[test]
fn similar_proposals_are_shown_while_one_is_written() {
    let mut stage = proposed(Lang::En);
    stage.keys("yn");
    stage.play.type_text("Benches near the river ");
    let text = stage.text();
    assert!(text.contains("Already there (F7 reads): p1 Benches by the river"), "{text}");
    stage.play.press(Key::F(7));
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("Along the river"), "{}", stage.text());
    // Two steps back to what is being written, which is still there.
    stage.play.press(Key::Esc);
    stage.play.press(Key::Esc);
    let text = stage.text();
    assert!(text.contains("Put a proposal") && text.contains("Benches near the river"), "{text}");
    // The preview is laid out as it will be read.
    stage.play.press(Key::Tab);
    stage.play.paste("# Seats\n\n- of **oak**");
    stage.play.press(Key::F(6));
    let text = stage.text();
    assert!(text.contains("• of oak") && !text.contains("**"), "{text}");
}

#[test]
fn marked_proposals_are_merged_and_one_is_split() {
    let mut stage = proposed(Lang::En);
    another(&mut stage);
    stage.play.press(Key::Esc);
    stage.keys("vg");
    assert!(stage.text().contains("Mark at least two"), "{}", stage.text());
    stage.keys("v");
    assert!(stage.text().contains("2 marked") && stage.text().contains("☑"), "{}", stage.text());
    stage.keys("g");
    assert!(stage.text().contains("Merge proposals"), "{}", stage.text());
    for _ in 0..11 {
        stage.play.press(Key::Tab);
    }
    erase(&mut stage);
    stage.play.press(Key::Ctrl('s'));
    let merged = open(&stage, 3);
    assert_eq!((merged.from.clone(), merged.authors.len()), (vec![ProposalId(1), ProposalId(2)], 2), "{}", stage.text());
    assert!(merged.text().unwrap().body.raw().contains("## Benches near the river"));
    assert_eq!((open(&stage, 1).status.as_str(), open(&stage, 1).into.clone()), ("merged", vec![ProposalId(3)]));
    // Split in two, each part under its title.
    stage.keys("l");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Tab);
    erase(&mut stage);
    stage.play.press(Key::Ctrl('s'));
    let parts = [open(&stage, 4), open(&stage, 5)];
    assert_eq!(parts[1].title().unwrap().raw(), "Benches by the river (2)", "{}", stage.text());
    assert_eq!((open(&stage, 3).into.clone(), parts[0].authors.len()), (vec![ProposalId(4), ProposalId(5)], 2));
    stage.play.press(Key::Left);
    assert!(stage.text().contains("What came of it: p4, p5"), "{}", stage.text());
}

#[test]
fn amendments_are_settled_together_and_those_in_the_way_are_left_out() {
    let mut stage = discussed(Lang::En);
    stage.keys("a");
    fill(&mut stage, &["Ten benches", "Nine benches", "Fewer."]);
    stage.keys("g");
    let text = stage.text();
    assert!(text.contains("Amendments to p1") && text.contains("p2 and p4 change the same passage"), "{text}");
    // The furthest from the text is left out, then p2 is taken: p4, in its way, is left out with it.
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    let text = stage.text();
    assert!(text.contains("✗ leave out  p3") && text.contains("✓ take") && text.contains("✗ leave out  p4"), "{text}");
    stage.play.press(Key::End);
    stage.play.press(Key::Enter);
    stage.play.paste("as voted");
    stage.play.press(Key::Tab);
    erase(&mut stage);
    stage.play.press(Key::Ctrl('s'));
    let status = |id| open(&stage, id).status.clone();
    assert_eq!(([status(2), status(3), status(4)].join(" "), open(&stage, 1).version()), ("adopted rejected rejected".to_owned(), 2));
    assert!(stage.play.state.layers.is_empty(), "{}", stage.text());
}

#[test]
fn files_are_attached_and_saved_and_evidence_is_listed() {
    let mut stage = proposed(Lang::En);
    std::fs::write(stage.folder.path().join("plan.txt"), "ten of them").unwrap();
    stage.keys("e");
    (0..9).for_each(|_| stage.play.press(Key::Tab));
    stage.play.press(Key::Enter);
    stage.play.type_text("plan");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 1).text().unwrap().attachments[0].name.raw(), "plan.txt", "{}", stage.text());
    let wide = stage.play.text(160, 45);
    assert!(wide.contains("What speaks for it") && wide.contains("A count.") && wide.contains("plan.txt"), "{wide}");
    stage.keys("o");
    assert!(stage.text().contains("plan.txt") && stage.text().contains("1 KiB"), "{}", stage.text());
    stage.play.press(Key::Enter);
    (0..20).for_each(|_| stage.play.press(Key::Backspace));
    stage.play.type_text("copy.txt");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(std::fs::read_to_string(stage.folder.path().join("copy.txt")).unwrap(), "ten of them", "{}", stage.text());
    // Another is attached beside it; then the first is taken off by its name.
    std::fs::write(stage.folder.path().join("map.txt"), "here").unwrap();
    stage.keys("e");
    (0..9).for_each(|_| stage.play.press(Key::Tab));
    (0..20).for_each(|_| stage.play.press(Key::Backspace));
    stage.play.press(Key::Tab);
    stage.play.type_text("map.txt");
    stage.play.press(Key::Ctrl('s'));
    let names: Vec<_> = open(&stage, 1).text().unwrap().attachments.iter().map(|file| file.name.raw().to_owned()).collect();
    assert_eq!(names, ["map.txt"], "{}", stage.text());
}

#[test]
fn enough_support_brings_a_proposal_on_and_the_list_sorts_and_narrows() {
    let mut stage = proposed(Lang::En);
    another(&mut stage);
    stages(&mut stage, |stages| stages.get_mut("admitted").unwrap().supporters = 1);
    stage.play.press(Key::Esc);
    assert!(stage.text().contains("▲ 0/1"), "{}", stage.text());
    stage.play.press(Key::End);
    stage.keys("s");
    erase(&mut stage);
    fill(&mut stage, &["Cyd"]);
    assert!(stage.text().contains("It is now: admitted"), "{}", stage.text());
    assert_eq!((open(&stage, 1).status.as_str(), open(&stage, 2).status.as_str()), ("admitted", "submitted"));
    stage.keys("oo");
    assert!(stage.text().contains("nearest to its next stage first"), "{}", stage.text());
    assert_eq!(stage.play.state.proposal_at(0).unwrap().id, ProposalId(2));
    // A place is chosen among tags and places.
    stage.keys("l");
    stage.play.type_text("quay");
    stage.play.press(Key::Enter);
    let text = stage.text();
    assert!(text.contains("@the quay") && text.contains("1 proposal") && !text.contains("near the river"), "{text}");
}

#[test]
fn who_supports_is_told_what_changed_and_finds_who_supports_the_same() {
    let mut stage = discussed(Lang::En);
    stage.play.state.drafts.insert("speaker".to_owned(), "Ana".to_owned());
    stage.keys("e");
    stage.play.press(Key::Tab);
    stage.play.paste("\n- and more of them");
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 1).version(), 2, "{}", stage.text());
    // Bo, who supports version 1, asks what is new.
    stage.play.state.drafts.insert("speaker".to_owned(), "Bo".to_owned());
    stage.keys("yc");
    let text = stage.text();
    assert!(text.contains("New for Bo") && text.contains("changed since version 1"), "{text}");
    stage.play.press(Key::Enter);
    let text = stage.text();
    assert!(
        text.contains("[Changes]") && text.contains("Since version 1, which Bo supports") && text.contains("and more of them+}"),
        "{text}"
    );
    // Cyd supports it too, and lets themselves be found.
    stage.keys("s");
    erase(&mut stage);
    fill(&mut stage, &["Cyd"]);
    stage.keys("ya");
    stage.play.type_text("let yourself");
    stage.play.press(Key::Enter);
    stage.play.state.drafts.insert("speaker".to_owned(), "Bo".to_owned());
    stage.keys("a");
    let text = stage.text();
    assert!(text.contains("Who supports what Bo supports") && text.contains("Cyd") && text.contains("1 in common: p1"), "{text}");
}

#[test]
fn stages_are_offered_to_whoever_may_decide() {
    let mut stage = proposed(Lang::En);
    stage.keys("p");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Tab);
    erase(&mut stage);
    stage.play.type_text("Bo");
    stage.play.press(Key::BackTab);
    stage.play.press(Key::BackTab);
    let text = stage.text();
    assert!(text.contains("nothing for this person") && text.contains("give the next step to others"), "{text}");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Tab);
    erase(&mut stage);
    // A person is found by a few letters.
    stage.play.type_text("an");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 1).status, "withdrawn", "{}", stage.text());
    // Taken back: it is where it was.
    stage.keys("u");
    assert_eq!(open(&stage, 1).status, "submitted", "{}", stage.text());
}

#[test]
fn a_folder_of_texts_is_chosen_as_a_whole() {
    let mut stage = Stage::founded(Lang::En);
    let folder = stage.folder.path().join("texts");
    std::fs::create_dir(&folder).unwrap();
    for (name, text) in [("a.md", "# Trees\n\nSix."), ("b.md", "# Lamps\n\nTwo.")] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    stage.play.state.folder = folder;
    stage.keys("yi");
    stage.play.press(Key::Enter);
    assert!(stage.text().contains("all Markdown files of this folder"), "{}", stage.text());
    stage.play.press(Key::Home);
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Ctrl('s'));
    let titles: Vec<_> = (1..=2).map(|id| open(&stage, id).title().unwrap().raw().to_owned()).collect();
    assert_eq!(titles, ["Trees", "Lamps"], "{}", stage.text());
}

#[test]
fn two_who_settle_at_once_lose_nothing() {
    let mut stage = discussed(Lang::En);
    let mut other = rehearsal(Lang::En, stage.folder.path());
    other.settle(vec![folkmoot::tui::effect::Effect::Open(stage.folder.path().join("garden.moot"))]);
    for key in [Key::Char('y'), Key::Enter, Key::Char('g'), Key::Enter, Key::Down, Key::Enter, Key::End, Key::Enter] {
        other.press(key);
    }
    other.paste("both, by show of hands");
    // This one leaves out the first of them meanwhile.
    stage.keys("g");
    for key in [Key::Enter, Key::Enter, Key::End, Key::Enter] {
        stage.play.press(key);
    }
    stage.play.paste("too dear");
    stage.play.press(Key::Tab);
    erase(&mut stage);
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 3).status, "rejected", "{}", stage.text());
    // The other is told what became of it before anything is recorded, and goes on with what is left.
    other.press(Key::Tab);
    (0..20).for_each(|_| other.press(Key::Backspace));
    other.press(Key::Ctrl('s'));
    let text = other.text(100, 40);
    assert!(text.contains("both, by show of hands") && text.contains("p3 is over"), "{text}");
    other.look();
    other.press(Key::Ctrl('s'));
    let status = |id| other.state.moot.as_ref().unwrap().assembly.proposals[&ProposalId(id)].status.clone();
    assert_eq!((status(2), status(3)), ("adopted".to_owned(), "rejected".to_owned()));
}

#[test]
fn anything_with_a_name_is_a_few_letters_away() {
    let mut stage = proposed(Lang::En);
    another(&mut stage);
    stage.keys("h");
    stage.play.press(Key::Ctrl('o'));
    stage.play.type_text("near river");
    stage.play.press(Key::Enter);
    assert_eq!({ stage.play.state.screen }, Screen::Proposal(ProposalId(2)), "{}", stage.text());
    stage.play.press(Key::Ctrl('o'));
    stage.play.type_text("cyd");
    stage.play.press(Key::Enter);
    assert!(stage.play.state.screen == Screen::Members && stage.play.state.members() == 1, "{}", stage.text());
}

#[test]
fn a_stage_that_the_rules_alone_know_is_offered_as_they_spell_it() {
    let mut stage = proposed(Lang::Fr);
    stages(&mut stage, |stages| {
        let everybody = [folkmoot::assembly::Who::Authors, folkmoot::assembly::Who::Members].into();
        stages.get_mut("submitted").unwrap().next = [("hearing".to_owned(), everybody)].into();
        stages.insert("hearing".to_owned(), folkmoot::assembly::Stage::default());
    });
    stage.keys("p");
    assert!(stage.text().contains("‹ hearing ›"), "{}", stage.text());
    stage.play.press(Key::Ctrl('s'));
    assert_eq!(open(&stage, 1).status, "hearing", "{}", stage.text());
}
