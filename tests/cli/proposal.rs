//! `proposal`: put, revised, supported, shown.

use super::{Hall, typed};
use serde_json::json;

/// Three members; the third is a facilitator.
fn hall() -> Hall {
    let hall = Hall::founded();
    for name in ["Ana", "Bo", "Cyd"] {
        hall.run(&format!("member enrol --name {name}")).done();
    }
    hall.run("member role m3 --give facilitator").done();
    hall
}

#[test]
fn a_proposal_is_put_revised_supported_and_shown() {
    let hall = hall();
    hall.write("body.md", "# Ten benches\n\nAlong the *river*.\n");
    let args = ["proposal", "submit", "--as", "m1", "--title", "Benches", "--body", "body.md", "--tag", "river", "--tag", "seats"];
    let more = [
        "--place",
        "the quay",
        "--at",
        "-48.8566,2.35225",
        "--cost",
        "1 200.5",
        "--reasons",
        "People stand.",
        "--evidence-for",
        "A count.",
    ];
    assert_eq!(hall.args(&[&args[..], &more, &["--json"]].concat()).json()["proposal"], "p1");
    let text = hall.args(&["proposal", "submit", "--as", "m2", "--title", "=cmd()", "--body", "-"]);
    assert_eq!(text.code, 0, "an empty text is a title alone");
    hall.run("proposal support p1 --as m2").done();
    hall.input(&["proposal", "revise", "p1", "--as", "m1", "--body", "-", "--on", "1"], "# Twelve benches\n\nAlong the *river*.\n").done();
    let data = hall.run("proposal show p1 --json").json();
    typed(&data, &[("version", "integer"), ("authors", "list"), ("supporters", "list"), ("amendments", "list"), ("thread", "list")]);
    assert_eq!((&data["proposal"], &data["title"], &data["status"]), (&json!("p1"), &json!("Benches"), &json!("submitted")));
    assert_eq!((&data["version"], &data["authors"], &data["supporters"]), (&json!(2), &json!(["m1"]), &json!(["m2"])));
    assert_eq!(data["support"], json!([{"member": "m2", "version": 1}]));
    let place = json!({"latitude": -48_856_600, "longitude": 2_352_250, "name": "the quay"});
    assert_eq!(
        (&data["text"]["cost"], &data["text"]["place"], &data["text"]["tags"]),
        (&json!(120_050), &place, &json!(["river", "seats"]))
    );
    let page = hall.run("proposal show p1").done().out;
    for part in [
        "p1 · Benches",
        "Version 2 of 2",
        "(1 has seen an earlier version)",
        "-48.856600,2.352250",
        "1200.50",
        "Along the *river*.",
        "  A count.",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(hall.run("proposal show p1 --version 1").done().out.contains("# Ten benches"));
    hall.args(&["proposal", "status", "p1", "admitted", "--as", "m3", "--reason", "ours to do"]).done();
    hall.run("proposal withdraw p2 --as m2").done();
    let list = hall.run("proposal list --json").json();
    let row = |place: usize| (list[place]["status"].clone(), list[place]["supporters"].clone());
    assert_eq!((row(0), row(1)), ((json!("admitted"), json!(1)), (json!("withdrawn"), json!(0))));
    assert!(hall.run("proposal list --status withdrawn").done().out.lines().nth(1).unwrap().starts_with("p2"));
    hall.run("proposal support p1 --as m2 --undo").done();
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
        assert!(std::fs::read_to_string(hall.path(&format!("{audience}/record.jsonl"))).unwrap().contains("Twelve benches"));
    }
}

#[test]
fn what_cannot_be_says_what_to_do() {
    let hall = hall();
    hall.args(&["proposal", "submit", "--as", "m1", "--title", "Benches"]).done();
    hall.write("latin.md", b"caf\xe9");
    hall.refuses(&["proposal", "show", "p7"], "", 1, "There is no proposal p7");
    hall.refuses(&["proposal", "show", "p1", "--version", "2"], "", 1, "p1 has 1 version.");
    hall.refuses(&["proposal", "support", "p1"], "", 1, "a member’s");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m2", "--title", "Mine"], "", 1, "the authors, members whose role steers proposals");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m1", "--body", "latin.md"], "", 1, "UTF-8");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m1", "--title", "Seats", "--on", "3"], "", 1, "version 1 is in force");
    hall.refuses(&["proposal", "status", "p1", "adopted", "--reason", "now"], "", 1, "admitted, rejected, withdrawn");
    hall.refuses(&["proposal", "submit", "--as", "m9", "--title", "x"], "", 1, "no member m9");
    hall.refuses(&["proposal", "submit", "--title", "x", "--body", "-"], &"x".repeat(100_001), 1, "at most 100000 characters");
    hall.refuses(&["proposal", "submit", "--title", "x", "--at", "north"], "", 2, "LAT,LON");
}
