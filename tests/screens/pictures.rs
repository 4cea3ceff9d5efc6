//! Pictures of every screen at three sizes. What differs from run to run (times, hashes, the twelve words) is made alike first.

use super::stage::Stage;
use folkmoot::i18n::Lang;
use folkmoot::tui::keymap::Key;

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (160, 45)];

/// The screen with everything that chance or the clock made replaced by signs of the same width.
fn alike(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once('\n')) {
        if c.is_alphanumeric() || matches!(c, '-' | ':') {
            word.push(c);
            continue;
        }
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let hex = word.len() >= 8 && word.chars().all(|c| c.is_ascii_hexdigit());
        let time = digits >= 4 && (word.matches(':').count() >= 1 || word.matches('-').count() == 2);
        if hex || time {
            word = word.chars().map(|c| if c.is_ascii_alphanumeric() { '0' } else { c }).collect();
        }
        words.push(std::mem::take(&mut word));
        words.push(c.to_string());
    }
    words.pop();
    words.concat()
}

/// Compares the screen now with its pictures.
fn compare(stage: &mut Stage, name: &str) {
    if let Some(code) = &mut stage.play.state.code {
        code.words =
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(str::to_owned).to_vec();
    }
    if let Some(entry) = &mut stage.play.state.entry {
        entry.header = "{}".to_owned();
    }
    stage.play.state.toast = None;
    for (width, height) in SIZES {
        let text = alike(&stage.play.text(width, height));
        insta::with_settings!({ snapshot_path => "pictures", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{width}x{height}"), text);
        });
    }
}

#[test]
fn start() {
    compare(&mut Stage::new(Lang::En), "start");
    compare(&mut Stage::new(Lang::Fr), "start-fr");
}

#[test]
fn home() {
    compare(&mut Stage::founded(Lang::En), "home-new");
    let mut stage = Stage::planned(Lang::Fr);
    stage.keys("h");
    compare(&mut stage, "home-fr");
}

#[test]
fn members() {
    let mut stage = Stage::founded(Lang::Fr);
    stage.keys("m");
    compare(&mut stage, "members-none-fr");
    for name in ["Zoé", "Élodie", "Emma", "山田 太郎"] {
        stage.keys("n");
        stage.play.type_text(name);
        stage.play.press(Key::Ctrl('s'));
    }
    stage.keys("o");
    compare(&mut stage, "members-roles-fr");
    stage.play.press(Key::Enter);
    stage.play.press(Key::Esc);
    compare(&mut stage, "members-fr");
    stage.play.press(Key::Enter);
    compare(&mut stage, "member-card-fr");
}

#[test]
fn forms() {
    let mut stage = Stage::founded(Lang::En);
    stage.keys("di");
    compare(&mut stage, "form-pool");
    stage.play.press(Key::Esc);
    let mut stage = Stage::pooled(Lang::Fr);
    stage.keys("p");
    stage.play.press(Key::Ctrl('s'));
    compare(&mut stage, "form-plan-fr");
}

#[test]
fn draws() {
    let mut stage = Stage::pooled(Lang::En);
    compare(&mut stage, "pool");
    stage.play.press(Key::Esc);
    compare(&mut stage, "draws");
    let mut stage = Stage::planned(Lang::En);
    stage.play.type_text("7391442");
    compare(&mut stage, "ceremony");
    stage.keys("c");
    compare(&mut stage, "chances");
}

#[test]
fn seats() {
    compare(&mut super::seats::declined(Lang::Fr), "seats-declined-fr");
    let mut stage = super::seats::replaced(Lang::En);
    compare(&mut stage, "seats-drawn");
    stage.play.press(Key::Esc);
    compare(&mut stage, "seats-draws");
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    compare(&mut stage, "seats-filled");
    let mut stage = super::seats::declined(Lang::En);
    stage.keys("p");
    compare(&mut stage, "form-replace");
}

#[test]
fn alternates_and_tables() {
    compare(&mut super::tables::with_alternates(Lang::Fr), "alternates-fr");
    compare(&mut super::tables::seated(Lang::En), "tables");
    let mut stage = super::seats::declined(Lang::Fr);
    stage.keys("g");
    compare(&mut stage, "form-tables-fr");
}

#[test]
fn discussion() {
    let mut stage = super::discussion::talking(Lang::En);
    compare(&mut stage, "thread");
    stage.keys("a");
    stage.play.type_text("Then we dig.");
    compare(&mut stage, "form-reply");
    let mut stage = super::discussion::talking(Lang::Fr);
    compare(&mut stage, "thread-fr");
    stage.keys("t");
    compare(&mut stage, "threads-fr");
    stage.keys("b");
    stage.play.type_text("cist");
    compare(&mut stage, "search-fr");
}

#[test]
fn quotas_tried() {
    let mut stage = super::quotas::trying(Lang::Fr);
    stage.play.press(Key::Down);
    stage.play.press(Key::Right);
    compare(&mut stage, "quotas-fr");
    stage.keys("f");
    compare(&mut stage, "fairness-fr");
    let mut stage = super::quotas::trying(Lang::En);
    stage.play.press(Key::Down);
    stage.keys("9");
    compare(&mut stage, "quotas-unsound");
    stage.play.press(Key::Enter);
    stage.keys("9");
    compare(&mut stage, "quotas-impossible");
    stage.keys("s");
    compare(&mut stage, "form-revise");
}

#[test]
fn ways_out() {
    compare(&mut super::quotas::impasse(Lang::En), "ways-out");
    compare(&mut super::quotas::impasse(Lang::Fr), "ways-out-fr");
}

#[test]
fn the_panel_appears_place_by_place() {
    let mut stage = Stage::drawn(Lang::En);
    let places = |stage: &mut Stage| stage.text().lines().filter(|line| line.contains("North") || line.contains(" p0")).count();
    assert_eq!(places(&mut stage), 0);
    stage.play.state.now += chrono::TimeDelta::milliseconds(2500 + 750);
    assert_eq!(places(&mut stage), 1);
    stage.play.state.now += chrono::TimeDelta::seconds(20);
    assert_eq!(places(&mut stage), 4);
    compare(&mut stage, "panel");
    stage.keys("v");
    compare(&mut stage, "how-to-check");
}

#[test]
fn record() {
    let mut stage = Stage::planned(Lang::En);
    stage.keys("r");
    compare(&mut stage, "record");
    stage.play.press(Key::End);
    stage.play.press(Key::Enter);
    compare(&mut stage, "entry");
    stage.play.press(Key::Esc);
    stage.keys("c");
    compare(&mut stage, "code");
}

#[test]
fn help_and_palette() {
    let mut stage = Stage::founded(Lang::Fr);
    stage.keys("m?");
    compare(&mut stage, "help-fr");
    stage.play.press(Key::Esc);
    stage.play.press(Key::Ctrl('p'));
    compare(&mut stage, "palette-fr");
}

#[test]
fn proposals() {
    let mut stage = super::proposals::discussed(Lang::Fr);
    compare(&mut stage, "proposal-text-fr");
    stage.play.press(Key::Right);
    stage.play.press(Key::Right);
    compare(&mut stage, "proposal-amendments-fr");
    stage.keys("v");
    (0..20).for_each(|_| stage.play.press(Key::Backspace));
    stage.play.press(Key::Ctrl('s'));
    stage.play.press(Key::Left);
    compare(&mut stage, "proposal-changes-fr");
    stage.play.press(Key::Esc);
    compare(&mut stage, "proposals-fr");
    stage.keys("n");
    stage.play.paste("Des arbres");
    stage.play.press(Key::Tab);
    compare(&mut stage, "form-propose-fr");
}

#[test]
fn lists_over_proposals_and_threads() {
    let mut stage = super::proposals::discussed(Lang::Fr);
    stage.keys("a");
    super::proposals::fill(&mut stage, &["Ten benches", "Nine benches", "Fewer."]);
    stage.keys("g");
    stage.play.press(Key::Down);
    stage.play.press(Key::Enter);
    compare(&mut stage, "settling-fr");
    stage.play.press(Key::Esc);
    super::proposals::another(&mut stage);
    stage.keys("yvvg");
    compare(&mut stage, "form-merge-fr");
    stage.play.press(Key::Esc);
    compare(&mut stage, "proposals-marked-fr");
    stage.keys("c");
    compare(&mut stage, "news-fr");
    stage.play.press(Key::Esc);
    stage.keys("n");
    stage.play.type_text("Benches by the bridge ");
    stage.play.press(Key::Tab);
    stage.play.paste("# Seats\n\nAlong the river, of *oak*.");
    compare(&mut stage, "form-propose-similar-fr");
    stage.play.press(Key::F(6));
    compare(&mut stage, "form-propose-preview-fr");
    let mut stage = super::discussion::talking(Lang::En);
    stage.keys("tv");
    compare(&mut stage, "voices");
    stage.play.press(Key::Esc);
    stage.play.press(Key::Enter);
    stage.play.press(Key::Home);
    stage.keys("p");
    compare(&mut stage, "form-summary");
}

#[test]
fn votes() {
    let mut stage = super::votes::kiosk(Lang::Fr);
    compare(&mut stage, "kiosk-who-fr");
    stage.play.press(Key::Enter);
    compare(&mut stage, "kiosk-turn-fr");
    stage.play.press(Key::Enter);
    stage.keys(" e ");
    compare(&mut stage, "ballot-ranks-fr");
    stage.play.press(Key::Enter);
    compare(&mut stage, "kiosk-read-fr");
    stage.keys("v");
    compare(&mut stage, "kiosk-thanks-fr");
    let mut stage = super::votes::called(Lang::Fr);
    compare(&mut stage, "roll-call-fr");
    stage.play.press(Key::Esc);
    compare(&mut stage, "vote-open-fr");
    stage.keys("v");
    compare(&mut stage, "kiosk-word-fr");
    stage.play.press(Key::Esc);
    super::votes::close(&mut stage, "clore");
    compare(&mut stage, "vote-result-fr");
    stage.play.press(Key::Left);
    compare(&mut stage, "vote-rules-fr");
    stage.play.press(Key::Esc);
    compare(&mut stage, "votes-fr");
    stage.keys("n");
    compare(&mut stage, "form-open-vote-fr");
}

#[test]
fn rooms() {
    let mut stage = super::rooms::papers(Lang::Fr);
    compare(&mut stage, "papers-who-fr");
    stage.play.press(Key::Enter);
    compare(&mut stage, "papers-begin-fr");
    stage.play.press(Key::Enter);
    compare(&mut stage, "papers-type-fr");
    let mut stage = super::rooms::represented(Lang::Fr);
    stage.keys("p");
    compare(&mut stage, "proxies-fr");
    let (mut stage, _) = super::rooms::coded(Lang::En);
    stage.play.type_text("2345abc");
    compare(&mut stage, "kiosk-code");
}

#[test]
fn consents() {
    compare(&mut super::consents::asked(Lang::Fr), "consent-asked-fr");
    let mut stage = super::consents::objected(Lang::En);
    compare(&mut stage, "consent-answers");
    stage.keys("l");
    compare(&mut stage, "form-lift");
    let mut stage = super::consents::met(Lang::Fr);
    stage.keys("c");
    super::votes::set(&mut stage, "review-day", "2999-06-01");
    super::votes::set(&mut stage, "word-close", "clore");
    stage.play.press(Key::Ctrl('s'));
    compare(&mut stage, "consent-adopted-fr");
    stage.play.press(Key::Left);
    compare(&mut stage, "consent-rounds-fr");
}

#[test]
fn ballots() {
    let marked: [(&str, &[Key]); 5] = [
        ("majority-judgment", &[Key::Right, Key::Right, Key::Right, Key::Down, Key::Right]),
        ("approval", &[Key::Down, Key::Char(' ')]),
        ("equal-shares", &[Key::Char(' ')]),
        ("star", &[Key::Char('3'), Key::Down, Key::Right]),
        ("quadratic", &[Key::Right, Key::Right, Key::Down, Key::Char('2')]),
    ];
    for (method, keys) in marked {
        let mut stage = super::votes::asked(Lang::En, method);
        stage.keys("a");
        stage.play.press(Key::Enter);
        super::votes::press(&mut stage, keys);
        compare(&mut stage, &format!("ballot-{method}"));
        stage.play.press(Key::Enter);
        stage.play.press(Key::Esc);
        stage.play.press(Key::Esc);
        super::votes::close(&mut stage, "close");
        compare(&mut stage, &format!("vote-result-{method}"));
    }
}
