//! Votes in a real terminal and in linear mode: from opening to the result, a secret kept on the way.

use super::terminal::{ENTER, SEND, TAB, Window};
use std::path::Path;

const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";
const ESC: &str = "\x1b";

/// The program on the command line, in a folder that is its home as well; gives what it wrote.
fn run(folder: &Path, args: &[&str], input: &str) -> String {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    command.args(args).current_dir(folder).env_remove("FOLKMOOT_FILE");
    for name in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        command.env(name, folder.join("home"));
    }
    let done = command.write_stdin(input.to_owned()).assert().success();
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

fn people(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["new", "garden.moot", "--name", "Garden"], "");
    for name in names {
        run(folder.path(), &["member", "enrol", "--name", name], "");
    }
    folder
}

#[test]
fn a_secret_vote_through_the_kiosk_in_french() {
    let folder = people(&["Ana", "Bo"]);
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "fr", "open", "garden.moot"]);
    // given a vote on a well, whose box Ana and Bo open together
    window.sees("Ensuite").send("v").sees("Aucun vote").send("n").sees("Ouvrir un vote").send("Un puits ?");
    for _ in 0..8 {
        window.send(TAB);
    }
    window.send(RIGHT).send(RIGHT).sees("scrutateurs").send(TAB).send("\x7f2").send(TAB).send(TAB);
    for (name, passphrase) in [("Ana", "héron du matin"), ("Bo", "grue du soir")] {
        window.send(name).send(TAB).send(passphrase).send(TAB).send(passphrase).sees("(saisi, non affiché)").send(TAB);
    }
    window.send(SEND).sees("v1 · Un puits ?").send("v").sees("Ce que cela ne peut pas empêcher");
    window.send("pluie").send(ENTER).sees("encore une fois").send("pluie").send(ENTER).sees("Qui vote");
    // when both vote, the one for a well, the other blank
    for (name, keys) in [("Ana", ""), ("Bo", DOWN)] {
        window.send(name).sees(name).send(ENTER).sees("c’est à vous").send(ENTER).sees("Choisissez une option");
        window.send(keys).send(keys).send(ENTER).sees("Votre bulletin dit").send("v").sees("Passez l’ordinateur");
        assert!(!window.text().contains("Oui") && !window.text().contains("blanc"), "{}", window.text());
        window.send(ENTER).sees("Qui vote");
    }
    // then only the word leads out, and the tellers close
    window.sees("Tout le monde a voté").send(ESC).sees("Pour l’animateur").send("pluie").send(ENTER).sees("[Question]");
    window.send("c").sees("Clore le vote");
    window
        .send("Ana")
        .send(TAB)
        .send("héron du matin")
        .send(TAB)
        .send("Bo")
        .send(TAB)
        .send("grue du soir")
        .send(TAB)
        .send("clore")
        .send(SEND);
    window.sees("Bulletins").sees("★ Oui").sees("blancs : 1").send("q");
    assert!(window.ends());
    let raw = String::from_utf8_lossy(&window.raw).into_owned();
    for never in ["héron", "grue", "pluie"] {
        assert!(!raw.contains(never), "{never} reached the terminal");
    }
    // All of it was on the other screen, which leaves nothing to scroll back to.
    assert_eq!((raw.matches("\u{1b}[?1049h").count(), raw.matches("\u{1b}[?1049l").count()), (1, 1));
    run(folder.path(), &["verify", "garden.moot"], "");
}

#[test]
fn linear_mode_holds_a_round_of_consent() {
    let folder = people(&["Ana", "Bo"]);
    run(folder.path(), &["vote", "consent", "--title", "A bench", "--text", "One bench."], "");
    let plain = ["--lang", "en", "open", "--plain", "garden.moot"];
    // The list, the rounds, who consents; Ana does, Bo objects: the reason, the button; then another wording, which lifts it; both consent.
    let (objection, wording) = ("o\nToo dear.\n\n\n", "n\nOne stool.\n\n");
    let text = run(folder.path(), &plain, &format!("v\n.1\na\n.1\n{objection}{wording}l\n/1\nIt costs less.\n\na\n.1\n.2\nq\n"));
    for part in ["ask everybody in turn", "1 consent · 1 object", "does the wording of this round meet objection 1", "2 consent · 0 object"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    run(folder.path(), &["verify", "garden.moot"], "");
}

#[test]
fn linear_mode_types_papers_twice() {
    let folder = people(&["Ana", "Bo"]);
    let paper = ["vote", "open", "--title", "A well?", "--method", "majority", "--option", "Yes", "No", "--paper", "--tellers", "m1", "m2"];
    run(folder.path(), &paper, "");
    let plain = ["--lang", "en", "open", "--plain", "garden.moot"];
    // Each teller by name: two papers, back to the stack, handed in; then out, and closed by its word.
    let typed = |teller: &str| format!("{teller}\n1\n.1\n.1\n2\nc\n");
    let text = run(folder.path(), &plain, &format!("v\n.1\nl\n{}{}/2\nc\nclose\nq\n", typed("Ana"), typed("Bo")));
    for part in ["Paper 1", "2 papers typed", "All tellers typed the same 2 papers", "“Yes” is adopted: 2 of 2"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn linear_mode_opens_casts_and_closes_a_vote() {
    let folder = people(&["Ana", "Bo"]);
    run(folder.path(), &["vote", "open", "--title", "A well?", "--method", "star", "--option", "Oak", "Elm"], "");
    let plain = ["--lang", "en", "open", "--plain", "garden.moot"];
    // The list, the vote, the roll call; Ana by name: 5 for the first option, 3 for the second; Bo: 4; out, and closed by its word.
    let text = run(folder.path(), &plain, "v\n.1\na\nAna\n5\n.2\n3\n/1\n4\n/1\n/2\nc\nclose\nq\n");
    for part in ["roll call (a)", "Give each option a score", "‹ 5 ›", "‹ 3 ›", "“Oak” wins", "9"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn a_count_that_takes_long_says_what_it_does_and_esc_stops_it() {
    let folder = people(&["Ana", "Bo"]);
    // Few voters, much money in small units: shares are raised a million times.
    let rules = r#"{"budget": 10000000, "costs": [["Bridge", 9000000], ["Path", 4000000], ["Bench", 300000]]}"#;
    std::fs::write(folder.path().join("rules.json"), rules).unwrap();
    let asked =
        ["vote", "open", "--title", "Money", "--method", "equal-shares", "--rules", "rules.json", "--option", "Bridge", "Path", "Bench"];
    run(folder.path(), &asked, "");
    for (member, ballot) in [("m1", "[\"Bridge\"]"), ("m2", "[\"Path\"]")] {
        run(folder.path(), &["vote", "cast", "v1", "--as", member, "--ballot", ballot], "");
    }
    let mut window = Window::open(folder.path(), (80, 24), &["--lang", "en", "open", "garden.moot"]);
    window.sees("Go on with the vote").send("v").sees("1 open").send(ENTER).sees("10,000,000").send("c").sees("2 of 2 have voted");
    window.send("close").send(ENTER).sees("share by share").send(ESC).sees("nothing was recorded").send("q");
    assert!(window.ends());
    assert!(run(folder.path(), &["vote", "list"], "").contains("open"));
}
