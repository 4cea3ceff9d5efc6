//! `verify`: a file or a bundle.

use super::{Hall, typed};
use serde_json::json;
use std::fs;

#[test]
fn a_file_that_holds_ends_with_nothing() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.run("draw run d1 --confirm draw").done();
    let data = hall.run("verify garden.moot --json").json();
    typed(&data, &[("ok", "boolean"), ("entries", "integer"), ("findings", "list"), ("notes", "list")]);
    assert_eq!((&data["ok"], &data["findings"], data["entries"].as_u64()), (&json!(true), &json!([]), Some(hall.entries() as u64)));
    let before = hall.bytes();
    assert!(hall.run("verify garden.moot").done().out.contains("garden.moot holds: "));
    assert_eq!(hall.bytes(), before);
}

#[test]
fn a_finding_has_code_place_and_text_and_ends_with_three() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.run("draw run d1 --confirm draw").done();
    hall.run("export bundle --audience auditor").done();
    let book = hall.path("bundle/draws/d1/book.csv");
    let text = fs::read_to_string(&book).unwrap();
    fs::write(&book, text.replacen(" p", "  p", 1)).unwrap();
    for lang in ["en", "fr"] {
        let said = hall.run(&format!("verify bundle --json --lang {lang}"));
        assert_eq!(said.code, 3, "{said:?}");
        let data: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(data["ok"], json!(false));
        let findings = data["findings"].as_array().unwrap();
        assert!(!findings.is_empty());
        for finding in findings {
            typed(finding, &[("code", "text"), ("where", "text"), ("text", "text")]);
            assert!(super::phrased(finding["text"].as_str().unwrap()), "{finding}");
        }
        assert!(findings.iter().any(|finding| finding["where"] == "draws/d1/book.csv"), "{data}");
        let told = hall.run(&format!("verify bundle --lang {lang}"));
        assert!(told.code == 3 && told.out.contains("draws/d1/book.csv"), "{told:?}");
    }
}

#[test]
fn a_past_noted_down_is_found_or_missed() {
    let hall = Hall::founded();
    let code = hall.run("record checkpoint --json").json()["code"].as_str().unwrap().to_owned();
    let note = hall.run("record checkpoint --json").json()["note"].as_str().unwrap().to_owned();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    hall.write("note.txt", note);
    hall.write("words.txt", format!("{code}\n"));
    for held in [code.as_str(), "note.txt", "words.txt"] {
        assert_eq!(hall.args(&["verify", "garden.moot", "--against", held]).code, 0, "{held}");
    }
    assert_eq!(hall.input(&["verify", "garden.moot", "--against", "-"], code.clone()).code, 0);
    let other = Hall::founded();
    other.write("note.txt", fs::read(hall.path("note.txt")).unwrap());
    assert_eq!(other.args(&["verify", "garden.moot", "--against", &code]).code, 3);
    assert_eq!(other.args(&["verify", "garden.moot", "--against", "note.txt"]).code, 3);
    hall.refuses(&["verify", "garden.moot", "--against", "one two"], "", 1, "A code has twelve words, not 2");
    let misspelt = code.replacen(|c: char| c.is_ascii_lowercase(), "q", 1);
    hall.refuses(
        &["verify", "garden.moot", "--against", &format!("zzzzz {}", misspelt.split_once(' ').unwrap().1)],
        "",
        1,
        "Word 1, “zzzzz”",
    );
    hall.refuses(&["verify", "absent.moot"], "", 1, "absent.moot does not exist");
}
