//! `draw commit` and `draw reveal`: a ceremony in the room.

use super::{Hall, phrased, typed};
use serde_json::json;

/// A hall where Zoé has committed to river, and Ana to 42, kept on slips.
fn committed(sources: &[&str]) -> Hall {
    let hall = Hall::planned(sources);
    for (name, secret, slip) in [("Zoé", "river\n", "zoe.slip"), ("Ana", "42", "ana.slip")] {
        hall.input(&["draw", "commit", "d1", "--by", name, "--save", slip], secret).done();
    }
    hall
}

#[test]
fn a_ceremony_from_plan_to_panel() {
    let hall = Hall::with_pool();
    let plan = hall.run("draw plan -k 10 --source ceremony").done();
    assert!(plan.err.contains("folkmoot draw commit d1 --by NAME") && plan.err.contains("withhold"), "{plan:?}");
    let zoe = hall.input(&["draw", "commit", "d1", "--by", "Zoé", "--json"], "river\n").json();
    typed(
        &zoe,
        &[("draw", "text"), ("participant", "integer"), ("name", "text"), ("commitment", "hash"), ("nonce", "text"), ("slip", "null")],
    );
    let ana = hall.input(&["draw", "commit", "d1", "--by", "Ana", "--save", "ana.slip", "--json"], "42").json();
    assert_eq!((&ana["nonce"], &ana["slip"], &ana["participant"]), (&json!(null), &json!("ana.slip"), &json!(2)));
    // Before they are said, neither secret nor nonce stands anywhere in the file.
    let nonce = zoe["nonce"].as_str().unwrap();
    let slip: serde_json::Value = serde_json::from_slice(&std::fs::read(hall.path("ana.slip")).unwrap()).unwrap();
    let within = |needle: &[u8]| hall.bytes().windows(needle.len()).any(|bytes| bytes == needle);
    assert!(!within(b"river") && !within(nonce.as_bytes()) && !within(slip["nonce"].as_str().unwrap().as_bytes()));
    let shown = hall.run("draw show d1 --json").json();
    let states: Vec<_> = shown["participants"].as_array().unwrap().iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states, ["committed", "committed"]);

    hall.args(&["draw", "reveal", "d1", "--by", "zoé", "--nonce", nonce, "--value", "river"]).done();
    hall.refuses(&["draw", "run", "d1", "--confirm", "draw"], "", 1, "Evidence is missing: ceremony");
    let said = hall.run("draw reveal d1 --slip ana.slip --json").json();
    assert_eq!(said["evidence"], json!([{"source": "ceremony", "evidence": {"kind": "ceremony", "reveals": ["river", "42"]}}]));
    let run = hall.run("draw run d1 --confirm draw --json").json();
    assert_eq!((&run["binding"], run["panel"].as_array().unwrap().len()), (&json!(true), 10));
    let text = hall.run("draw show d1").done().out;
    assert!(text.contains("1. Zoé: said “river”") && text.contains("2. Ana: said “42”"), "{text}");
    assert!(phrased(&hall.run("record list").done().out));
    hall.run("verify garden.moot").done();
}

#[cfg(unix)]
#[test]
fn a_slip_is_for_its_owner_alone_and_no_secret_is_lost() {
    use std::os::unix::fs::PermissionsExt as _;
    let hall = committed(&["ceremony"]);
    assert_eq!(std::fs::metadata(hall.path("zoe.slip")).unwrap().permissions().mode() & 0o777, 0o600);
    hall.refuses(&["draw", "commit", "d1", "--by", "Cy", "--save", "zoe.slip"], "x", 1, "zoe.slip");
    // What is refused leaves no slip behind.
    hall.refuses(&["draw", "commit", "d1", "--by", "zoé", "--save", "cy.slip"], "x", 1, "participant 1 already");
    assert!(!hall.path("cy.slip").exists() && hall.path("zoe.slip").exists());
}

#[test]
fn a_commitment_made_elsewhere_is_opened_with_its_own_nonce() {
    let hall = committed(&["ceremony"]);
    let shown = hall.run("draw show d1 --json").json();
    let plan = folkmoot::digest::Digest::from_hex(shown["commitment"].as_str().unwrap()).unwrap();
    let nonce = folkmoot::id::Nonce([9; 16]);
    let made = folkmoot::randomness::commitment(&plan, 3, &nonce, "the sea").to_string();
    hall.args(&["draw", "commit", "d1", "--by", "Cy", "--commitment", &made]).done();
    let nonce = nonce.to_string();
    let wrong = ["draw", "reveal", "d1", "--by", "3", "--nonce", &nonce, "--value", "the see"];
    hall.refuses(&wrong, "", 1, "not what participant 3 committed to");
    hall.input(&["draw", "reveal", "d1", "--by", "Cy", "--nonce", &nonce, "--value", "-"], "the sea\n").done();
}

#[test]
fn whoever_withholds_is_named_on_every_page() {
    let hall = committed(&["ceremony"]);
    hall.input(&["draw", "commit", "d1", "--by", "Bo"], "été").done();
    let withhold = ["draw", "reveal", "d1", "--by", "Bo", "--withheld", "--reason", "left the room"];
    hall.run("draw reveal d1 --slip zoe.slip").done();
    hall.refuses(&["draw", "commit", "d1", "--by", "Cy"], "x", 1, "no more commitments");
    hall.refuses(&withhold, "", 1, "Add --confirm withheld");
    hall.args(&[&withhold[..], &["--confirm", "withheld"]].concat()).done();
    hall.run("draw reveal d1 --slip ana.slip").done();
    hall.run("draw run d1 --confirm draw").done();
    let text = hall.run("draw show d1").done().out;
    assert!(text.contains("3. Bo: WITHHELD") && text.contains("could choose between two tickets"), "{text}");
    assert!(hall.run("verify garden.moot").done().out.contains("participant 3 withheld the secret"));
    hall.run("export out").done();
    let page = std::fs::read_to_string(hall.path("out/index.html")).unwrap();
    assert!(page.contains("Bo · <strong>WITHHELD") && page.contains("left the room"), "{page}");
    assert!(hall.run("verify out").done().out.contains("participant 3 withheld the secret"));
    assert!(phrased(&hall.run("record list").done().out));
}

#[test]
fn what_a_ceremony_cannot_take_is_said() {
    let hall = committed(&["ceremony"]);
    let reveal = |more: &[&str]| [&["draw", "reveal", "d1"], more].concat().iter().map(ToString::to_string).collect::<Vec<_>>();
    let check =
        |more: &[&str], code, says: &str| hall.refuses(&reveal(more).iter().map(String::as_str).collect::<Vec<_>>(), "", code, says);
    check(&["--by", "Nobody", "--nonce", &"0".repeat(32), "--value", "x"], 1, "Nobody takes part as “Nobody”");
    check(&["--by", "Zoé", "--nonce", "12", "--value", "x"], 2, "12");
    check(&["--by", "Zoé"], 2, "Say what was committed to");
    check(&["--slip", "absent"], 1, "absent");
    check(&["--by", "Ana", "--withheld", "--reason", "r", "--confirm", "withheld"], 1, "the secrets of two at least");
    hall.write("strange", "{}");
    check(&["--slip", "strange"], 1, "not a slip");
    let other = committed(&["ceremony", "dice:3"]);
    std::fs::copy(other.path("zoe.slip"), hall.path("other.slip")).unwrap();
    check(&["--slip", "other.slip"], 1, "not a slip of d1");
    hall.refuses(&["draw", "commit", "d1", "--by", "m9"], "x", 1, "m9");
    hall.refuses(&["draw", "commit", "d1", "--by", "Cy"], " ", 1, "The secret is empty");
    hall.refuses(&["draw", "commit", "d1", "--by", "Cy"], &"x".repeat(101), 1, "101 characters");
    hall.refuses(&["draw", "commit", "d1", "--by", "Cy", "--commitment", "xyz"], "", 2, "xyz");
    hall.refuses(&["draw", "evidence", "d1", "ceremony=river"], "", 1, "what its participants say");
    let dice = Hall::planned(&["dice:20"]);
    dice.refuses(&["draw", "commit", "d1", "--by", "Zoé"], "x", 1, "d1 awaits no ceremony");
}

#[test]
fn a_retry_of_a_commitment_makes_no_second_nonce() {
    let hall = Hall::planned(&["ceremony"]);
    let line = ["draw", "commit", "d1", "--by", "Zoé", "--op", "abababababababababababababababab"];
    hall.input(&line, "river").done();
    hall.refuses(&line, "river", 1, "in the record already");
}
