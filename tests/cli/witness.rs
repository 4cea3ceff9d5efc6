//! `record cosign`, `cosigned`, `witness`, `witnesses`.

use super::{DIGITS, Hall, Said, phrased, typed};
use serde_json::{Value, json};

/// A hall with a plan, its checkpoint in a file, and a witness's key made on their own machine (another folder of keys).
fn hall() -> (Hall, String) {
    let hall = Hall::planned(&["dice:20"]);
    let key = witness(&hall, &["--make-key", "zoe.example", "--json"], "").json()["key"].as_str().unwrap().to_owned();
    checkpoint(&hall, "first");
    (hall, key)
}

fn checkpoint(hall: &Hall, file: &str) {
    let note = hall.run("record checkpoint --json").json()["note"].as_str().unwrap().to_owned();
    hall.write(file, note);
}

/// `record cosign` on the witness's machine.
fn witness(hall: &Hall, args: &[&str], input: &str) -> Said {
    hall.input(&[&["record", "cosign", "--keys", "elsewhere"], args].concat(), input)
}

fn refuses(hall: &Hall, args: &[&str], code: i32, says: &str) {
    hall.refuses(&[&["record", "cosign", "--keys", "elsewhere"], args].concat(), "", code, says);
}

/// The witness cosigns a file, and its note is put beside it.
fn cosigned(hall: &Hall, args: &[&str], to: &str) -> Value {
    let data = witness(hall, &[args, &["--json"]].concat(), "").json();
    hall.write(to, data["note"].as_str().unwrap());
    data
}

#[test]
fn a_witness_confirms_the_plan_before_chance_is_known() {
    let (hall, key) = hall();
    let data = cosigned(&hall, &["first"], "back");
    typed(&data, &[("key", "text"), ("size", "integer"), ("before", "null"), ("note", "text")]);
    assert_eq!(data["key"], json!(key));
    hall.refuses(&["record", "cosigned", "back"], "", 1, "no witness on the list");
    assert!(hall.run("record witnesses").done().out.contains("No witnesses yet"));
    let listed = hall.args(&["record", "witness", &key, "--json"]).json();
    assert_eq!(listed, json!([{"name": "zoe.example", "key": key, "size": null, "at": null}]));
    hall.refuses(&["record", "witness", &key], "", 1, "That is so already");
    let recorded = hall.run("record cosigned back --json").json();
    assert_eq!((&recorded["size"], &recorded["witnesses"][0]["name"]), (&data["size"], &json!("zoe.example")));
    typed(&hall.run("record witnesses --json").json()[0], &[("name", "text"), ("key", "text"), ("size", "integer"), ("at", "text")]);
    hall.run(&format!("draw run d1 --evidence dice={DIGITS} --confirm draw")).done();
    let report = hall.run("verify garden.moot").done().out;
    assert!(report.contains("d1: the plan was cosigned by 1 witness") && report.contains("witnessed by 1 witness"), "{report}");
    assert!(!report.contains("as this file claims"), "{report}");
    assert!(phrased(&report) && phrased(&hall.run("record list").done().out) && phrased(&hall.run("record witnesses").done().out));
    hall.run("export out").done();
    assert!(hall.run("verify out").done().out.contains("d1: the plan was cosigned by 1 witness"));
}

#[test]
fn a_cosignature_after_the_evidence_confirms_no_plan() {
    let (hall, key) = hall();
    hall.args(&["record", "witness", &key]).done();
    hall.run(&format!("draw run d1 --evidence dice={DIGITS} --confirm draw")).done();
    checkpoint(&hall, "late");
    cosigned(&hall, &["late", "--against", "garden.moot"], "back");
    hall.run("record cosigned back").done();
    let report = hall.run("verify garden.moot").done().out;
    assert!(report.contains("witnessed by 1 witness") && !report.contains("the plan was cosigned"), "{report}");
}

#[test]
fn a_witness_signs_one_past_alone() {
    let (hall, _) = hall();
    cosigned(&hall, &["first"], "back");
    cosigned(&hall, &["first"], "again");
    std::fs::copy(hall.path("garden.moot"), hall.path("other.copy")).unwrap();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    checkpoint(&hall, "second");
    refuses(&hall, &["second"], 1, "the record is needed");
    let grown = cosigned(&hall, &["second", "--against", "garden.moot"], "back");
    assert!(grown["before"].as_u64() < grown["size"].as_u64(), "{grown}");
    assert_eq!(cosigned(&hall, &["second"], "again")["before"], grown["size"]);
    refuses(&hall, &["first"], 1, "an older past");
    // The same assembly, with another past from here on.
    for name in ["Zoé", "Bo"] {
        hall.args(&["--file", "other.copy", "member", "enrol", "--name", name]).done();
    }
    let note = hall.run("record checkpoint --file other.copy --json").json()["note"].as_str().unwrap().to_owned();
    hall.write("fork", note);
    refuses(&hall, &["fork", "--against", "other.copy"], 1, "STOP");
}

#[test]
fn what_is_no_checkpoint_or_of_another_record_is_not_signed() {
    let (hall, key) = hall();
    hall.write("noise", "hello");
    refuses(&hall, &["noise"], 1, "noise is not a checkpoint");
    refuses(&hall, &["absent"], 1, "absent");
    refuses(&hall, &[], 2, "NOTE");
    refuses(&hall, &["--make-key", "again"], 1, "a key as a witness already");
    refuses(&hall, &["first", "--against", "keys"], 1, "not a bundle");
    hall.refuses(&["record", "cosign", "first", "--keys", "nowhere"], "", 1, "no key as a witness");
    hall.refuses(&["record", "cosign", "--make-key", "a b", "--keys", "nowhere"], "", 1, "no spaces");
    let other = Hall::founded();
    std::fs::copy(other.path("garden.moot"), hall.path("other.copy")).unwrap();
    refuses(&hall, &["first", "--against", "other.copy"], 1, "signed by no key of this record");
    hall.refuses(&["record", "witness", "nonsense"], "", 1, "not the verifier key of a witness");
    hall.args(&["record", "witness", &key]).done();
    hall.refuses(&["record", "cosigned", "first"], "", 1, "no witness on the list");
    hall.refuses(&["record", "cosigned", "noise"], "", 1, "not a checkpoint");
    cosigned(&hall, &["first"], "back");
    let forged = std::fs::read_to_string(hall.path("back")).unwrap();
    let line = forged.lines().last().unwrap().to_owned();
    // Another time in the witness's line: a different digit in the middle of it.
    let at = line.len() - 60;
    let turned: String = line.char_indices().map(|(i, c)| if i == at { if c == 'A' { 'B' } else { 'A' } } else { c }).collect();
    hall.write("forged", forged.replace(&line, &turned));
    hall.refuses(&["record", "cosigned", "forged"], "", 1, "did not sign it");
}
