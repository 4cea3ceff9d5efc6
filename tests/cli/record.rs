//! `record`: entries and checkpoints.

use super::{Hall, typed};
use serde_json::json;

#[test]
fn entries_are_listed_as_data_and_in_plain_words() {
    let hall = Hall::planned(&["dice:20"]);
    let list = hall.run("record list --json").json();
    let entries = list.as_array().unwrap();
    for (seq, entry) in entries.iter().enumerate() {
        typed(entry, &[("at", "text"), ("by", "text"), ("op", "text"), ("kind", "text"), ("data", "object")]);
        assert_eq!(entry["seq"], json!(seq));
    }
    let kinds: Vec<_> = entries.iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    let expected =
        ["assembly.founded/1", "rules.set/1", "checkpoint.published/1", "pool.imported/1", "draw.planned/1", "checkpoint.published/1"];
    assert_eq!(kinds, expected);
    assert_eq!(hall.run("record list --json --from 3 --limit 2").json(), json!([entries[3], entries[4]]));
    let text = hall.run("record list").done().out;
    assert_eq!(text.lines().count(), entries.len() + 1);
    assert!(text.contains("d1 is planned: 10 places from pool1"), "{text}");
    let french = hall.run("record list --lang fr").done().out;
    assert!(french.contains("d1 est préparé") && super::phrased(&french), "{french}");
}

#[test]
fn an_entry_is_shown_with_its_exact_bytes() {
    let hall = Hall::founded();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    let entry = hall.run("record show 3 --json").json();
    typed(&entry, &[("seq", "integer"), ("header", "text"), ("payload", "text"), ("leaf", "hash"), ("entry", "object")]);
    assert_eq!(entry["entry"], hall.run("record list --json").json()[3]);
    assert!(hall.run("record show 0 --json").json()["payload"].is_null());
    hall.refuses(&["record", "show", "99"], "", 1, "The record has no entry 99");
}

#[test]
fn a_checkpoint_has_twelve_words_and_a_note() {
    let hall = Hall::founded();
    let entries = hall.entries();
    let data = hall.run("record checkpoint --json").json();
    typed(&data, &[("size", "integer"), ("root", "hash"), ("code", "text"), ("words", "object"), ("note", "text"), ("qr", "text")]);
    assert_eq!((usize::try_from(data["size"].as_u64().unwrap()).unwrap(), hall.entries()), (entries, entries + 1));
    for (place, held) in [("words", data["words"]["en"].as_str()), ("words", data["words"]["fr"].as_str()), ("qr", data["qr"].as_str())] {
        assert_eq!(hall.args(&["verify", "garden.moot", "--against", held.unwrap()]).code, 0, "{place}");
    }
    assert!(hall.run("record checkpoint --qr").done().out.contains('█'));
}

#[test]
fn another_machine_signs_after_its_key_is_recorded() {
    let hall = Hall::founded();
    let elsewhere = |line: &str| hall.run(&format!("{line} --keys other"));
    let entries = hall.entries();
    let unsigned = elsewhere("record checkpoint --json").done();
    assert!(unsigned.json()["note"].is_null() && unsigned.err.contains("No key of this assembly is on this machine"), "{unsigned:?}");
    assert_eq!(hall.entries(), entries);
    hall.refuses(&["record", "checkpoint", "--add-key", "--keys", "other"], "", 1, "Add --confirm key");
    assert!(elsewhere("record checkpoint --add-key --confirm key --json").json()["note"].is_string());
    assert_eq!(hall.run("verify garden.moot").code, 0);
}
