//! `export`: bundles.

use super::{Hall, typed};
use serde_json::json;

#[test]
fn a_bundle_is_written_recorded_and_verifies() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.run("draw run d1 --confirm draw").done();
    let entries = hall.entries();
    let said = hall.run("export bundle --json").done();
    typed(&said.json(), &[("folder", "text"), ("files", "integer"), ("audience", "text"), ("entries", "integer")]);
    assert!(said.err.contains("folkmoot verify bundle\n"), "{said:?}");
    assert_eq!(hall.entries(), entries + 1);
    for name in ["index.html", "record.jsonl", "checkpoint", "SHA256SUMS", "README.txt", "verify.py", "draws/d1/book.csv"] {
        assert!(hall.path(&format!("bundle/{name}")).is_file(), "{name}");
    }
    assert!(!hall.path("bundle/draws/d1/pool.csv").exists(), "the public gets no rows of people");
    assert_eq!(hall.run("verify bundle --json").json()["ok"], json!(true));
    hall.run("export full --audience auditor --to Zoé").done();
    assert!(hall.path("full/draws/d1/pool.csv").is_file());
    assert_eq!(hall.run("verify full").code, 0);
}

#[test]
fn nothing_is_recorded_for_a_bundle_that_is_not_written() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.refuses(&["export", "keys"], "", 1, "The folder is not empty: keys");
    hall.refuses(&["export", "bundle", "--keys", "none"], "", 1, "no key for this assembly");
    hall.refuses(&["export", "bundle", "--audience", "press"], "", 2, "“press” does not fit --audience");
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    hall.refuses(&["export", "bundle", "--as", "m1"], "", 1, "(publish and disclose) to: facilitator, secretary");
    assert!(!hall.path("bundle").exists());
}
