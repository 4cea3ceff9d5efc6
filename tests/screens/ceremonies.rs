//! Ceremonies by keys: balls that become the ticket, secrets committed to and said, witnesses.

use super::stage::Stage;
use folkmoot::i18n::Lang;
use folkmoot::session::{KeyFolder, Session};
use folkmoot::store::Access;
use folkmoot::tui::keymap::Key;

/// A plan whose source is the nth choice of the form.
fn planned(choice: usize) -> Stage {
    let mut stage = Stage::pooled(Lang::En);
    stage.keys("p");
    stage.play.type_text("4");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Tab);
    (0..choice).for_each(|_| stage.play.press(Key::Right));
    stage.play.press(Key::Ctrl('s'));
    stage
}

/// Somebody commits, by the form that Enter opens.
fn commit(stage: &mut Stage, name: &str, secret: &str) {
    stage.play.press(Key::Enter);
    stage.play.type_text(name);
    stage.play.press(Key::Tab);
    stage.play.type_text(secret);
    assert!(!stage.text().contains(secret) && stage.text().contains("typed, not shown"), "{}", stage.text());
    stage.play.press(Key::Ctrl('s'));
}

fn say(stage: &mut Stage, slip: &str) {
    stage.keys("s");
    stage.play.press(Key::Tab);
    stage.play.type_text(slip);
    stage.play.press(Key::Ctrl('s'));
}

#[test]
fn balls_become_the_ticket_digit_by_digit() {
    let mut stage = planned(3);
    assert!(stage.text().contains("their digits are the ticket"), "{}", stage.text());
    stage.play.type_text("04");
    assert!(stage.text().contains("0 4 _"), "{}", stage.text());
    let text = stage.play.text(80, 40);
    assert!(text.contains("██████"), "{text}");
    stage.play.type_text("2");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Enter);
    stage.play.type_text("draw");
    stage.play.press(Key::Enter);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    stage.keys("v");
    assert!(stage.play.text(100, 40).contains("42"), "{}", stage.play.text(100, 40));
}

#[test]
fn secrets_are_committed_to_hidden_and_then_said() {
    let mut stage = planned(4);
    assert!(stage.text().contains("At least two people"), "{}", stage.text());
    commit(&mut stage, "Zoé", "river");
    commit(&mut stage, "Ana", "fortytwo");
    commit(&mut stage, "Bo", "summer");
    let text = stage.text();
    assert!(text.contains("1 Zoé · has committed") && text.contains("3 Bo"), "{text}");
    // Neither the drafts nor the file hold a secret that was not said.
    let within = |folder: &std::path::Path, needle: &str| {
        let file = std::fs::read(folder.join("garden.moot")).unwrap();
        file.windows(needle.len()).any(|bytes| bytes == needle.as_bytes())
    };
    assert!(!within(stage.folder.path(), "river"));
    assert!(stage.play.state.drafts.values().all(|draft| !draft.contains("river")));
    say(&mut stage, "d1-1.slip");
    assert!(stage.text().contains("said “river”"), "{}", stage.text());
    say(&mut stage, "d1-2.slip");
    // The third withholds: a reason, and a typed word.
    stage.keys("z");
    stage.play.type_text("Bo");
    stage.play.press(Key::Tab);
    stage.play.type_text("left");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("withheld"), "{}", stage.text());
    stage.play.type_text("withheld");
    stage.play.press(Key::Ctrl('s'));
    assert!(stage.text().contains("WITHHELD"), "{}", stage.text());
    stage.play.press(Key::Enter);
    stage.play.type_text("draw");
    stage.play.press(Key::Enter);
    stage.play.state.now += chrono::TimeDelta::minutes(1);
    let text = stage.text();
    assert!(text.contains("The panel: 4 of 4") && text.contains("Weaker"), "{text}");
}

#[test]
fn a_secret_may_be_said_aloud_and_mistakes_stand_beside_their_field() {
    let mut stage = planned(4);
    commit(&mut stage, "Zoé", "river");
    commit(&mut stage, "Ana", "fortytwo");
    let slip: serde_json::Value = serde_json::from_slice(&std::fs::read(stage.folder.path().join("d1-1.slip")).unwrap()).unwrap();
    let aloud = |stage: &mut Stage, nonce: &str, secret: &str| {
        stage.keys("s");
        stage.play.press(Key::Right);
        for text in ["Zoé", nonce, secret] {
            stage.play.press(Key::Tab);
            stage.play.type_text(text);
        }
        stage.play.press(Key::Ctrl('s'));
    };
    aloud(&mut stage, "12", "river");
    assert!(stage.text().contains("32 signs"), "{}", stage.text());
    stage.play.press(Key::Esc);
    let nonce = slip["nonce"].as_str().unwrap().to_owned();
    aloud(&mut stage, &nonce, "lake");
    assert!(stage.text().contains("not what participant 1"), "{}", stage.text());
    stage.play.press(Key::Esc);
    aloud(&mut stage, &nonce, "river");
    assert!(stage.text().contains("said “river”"), "{}", stage.text());
}

#[test]
fn the_older_network_can_be_chosen() {
    let mut stage = Stage::pooled(Lang::En);
    stage.keys("p");
    stage.play.type_text("4");
    stage.play.press(Key::Tab);
    stage.play.press(Key::Tab);
    stage.play.press(Key::Right);
    stage.play.press(Key::Right);
    stage.play.press(Key::Tab);
    stage.play.press(Key::Right);
    stage.play.press(Key::Ctrl('s'));
    let moot = stage.play.state.moot.as_ref().unwrap();
    let sources = &moot.assembly.draws.values().next().unwrap().planned.sources;
    assert!(sources[0].starts_with("drand:default:"), "{sources:?}");
}

#[test]
fn witnesses_are_listed_on_a_card() {
    let mut stage = Stage::founded(Lang::En);
    stage.keys("ri");
    assert!(stage.play.text(160, 45).contains("Press n on the"), "{}", stage.text());
}

#[test]
fn a_witness_is_named_and_what_they_send_back_is_taken_up() {
    let mut stage = Stage::founded(Lang::En);
    let witness = KeyFolder::at(stage.folder.path().join("witness"));
    let key = witness.make_witness("zoe.example").unwrap().to_string();
    stage.keys("rs");
    stage.play.press(Key::Esc);
    let keys = KeyFolder::at(stage.folder.path().join("keys"));
    let note = Session::open(&stage.folder.path().join("garden.moot"), Access::Read, keys).unwrap().checkpoint().unwrap().note.unwrap();
    let cosigned = witness.cosign(&note, None).unwrap().note;
    let take = |stage: &mut Stage, text: &str, expected: &str| {
        stage.keys("n");
        stage.play.paste(text);
        stage.play.press(Key::Ctrl('s'));
        assert!(stage.text().contains(expected), "{}", stage.text());
    };
    take(&mut stage, &key, "The witness is on the list");
    take(&mut stage, &cosigned, "The cosigned checkpoint is in the record");
    stage.keys("i");
    assert!(stage.text().contains("zoe.example has cosigned the first"), "{}", stage.text());
}
