//! Passphrases of tellers at a terminal: asked for one by one, never shown.

use super::terminal::{ENTER, Window};
use std::path::Path;

fn window(folder: &Path, line: &str) -> Window {
    let mut args: Vec<&str> = line.split(' ').collect();
    args.extend(["--lang", "en", "--file", "garden.moot"]);
    Window::open(folder, (100, 30), &args)
}

fn done(folder: &Path, line: &str) {
    assert!(window(folder, line).ends(), "{line}");
}

#[test]
fn tellers_type_their_passphrases_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert!(Window::open(path, (100, 30), &["new", "garden.moot", "--name", "Garden", "--lang", "en"]).ends());
    for name in ["Ana", "Bo", "Cyd"] {
        done(path, &format!("member enrol --name {name}"));
    }
    let words = ["correct horse", "staple of rooms", "third of three"];
    let open = "vote open --title Who --method majority --option Yes No --secret --tellers m1 m2 m3 --needed 2";
    // A slip of the finger is noticed, and nothing is recorded.
    let mut opening = window(path, open);
    opening.sees("A passphrase for m1").send(words[0]).send(ENTER).sees("The same again, m1").send("correct hose").send(ENTER);
    assert!(!opening.ends());
    assert!(opening.text().contains("is not the same. Nothing was recorded"), "{}", opening.text());
    let mut opening = window(path, open);
    for (member, passphrase) in ["m1", "m2", "m3"].iter().zip(words) {
        opening.sees(&format!("A passphrase for {member}")).send(passphrase).send(ENTER);
        opening.sees(&format!("The same again, {member}")).send(passphrase).send(ENTER);
    }
    assert!(opening.ends(), "{}", opening.text());
    done(path, "vote cast v1 --as m2 --ballot \"Yes\"");
    let close = "vote close v1 --confirm close";
    let mut closing = window(path, close);
    closing.sees("Passphrase of Ana").send("correct hose").send(ENTER);
    closing.sees("Passphrase of Bo").send(words[1]).send(ENTER);
    assert!(!closing.ends());
    assert!(closing.text().contains("is wrong"), "{}", closing.text());
    // Whoever is not there is passed over.
    let mut closing = window(path, close);
    closing.sees("Passphrase of Ana").send(words[0]).send(ENTER);
    closing.sees("Passphrase of Bo").send(ENTER);
    closing.sees("Passphrase of Cyd").send(words[2]).send(ENTER);
    assert!(closing.ends(), "{}", closing.text());
    assert!(closing.text().contains("“Yes” has the most votes"), "{}", closing.text());
    for window in [&opening, &closing] {
        let shown = String::from_utf8_lossy(&window.raw);
        assert!(words.iter().all(|passphrase| !shown.contains(passphrase)), "{shown}");
    }
}
