//! `draw tables` and `draw places`.

use super::{Hall, typed};
use serde_json::json;

#[test]
fn a_panel_is_seated_anew_each_round_and_whoever_leaves_is_seated_no_more() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.refuses(&["draw", "tables", "d1", "--tables", "2", "--source", "rehearsal"], "", 1, "has no panel yet");
    hall.run("draw run d1 --confirm draw").done();
    let panel = hall.run("draw show d1 --json").json()["panel"].clone();
    let person = panel[0]["id"].as_str().unwrap();
    hall.args(&["draw", "decline", "d1", "--person", person, "--reason", "ill"]).done();
    let plan = hall.run("draw tables d1 --size 3 --rounds 3 --source dice:20 --json").json();
    typed(&plan["seating"], &[("draw", "text"), ("tables", "integer"), ("rounds", "integer")]);
    assert_eq!((&plan["draw"], &plan["seating"]), (&json!("d2"), &json!({"draw": "d1", "tables": 3, "rounds": 3})));
    hall.refuses(&["draw", "places", "d2"], "", 1, "d2");
    hall.run("draw run d2 --evidence dice:20=27182818284590452353 --confirm draw").done();
    let shown = hall.run("draw show d2 --json").json();
    let rounds: Vec<Vec<Vec<String>>> = serde_json::from_value(shown["tables"].clone()).unwrap();
    assert_eq!(rounds.iter().map(|tables| tables.iter().map(Vec::len).collect()).collect::<Vec<Vec<_>>>(), [[3; 3]; 3]);
    assert!(!rounds.concat().concat().iter().any(|id| id == person));
    let pairs: Vec<u64> = serde_json::from_value(shown["meetings"].clone()).unwrap();
    assert_eq!(pairs.iter().sum::<u64>(), 9 * 8 / 2);
    let text = hall.run("draw show d2").done().out;
    assert!(text.contains("It seats the panel of d1 at 3 tables, for 3 rounds") && text.contains("Round 3"), "{text}");
    let csv = hall.run("draw places d2").done().out;
    assert_eq!((csv.lines().next(), csv.lines().count()), (Some("round,table,person,id"), 28), "{csv}");
    typed(&hall.run("draw places d2 --json").json()[0], &[("round", "text"), ("table", "text"), ("person", "text"), ("id", "text")]);
    // Tables leave the panel as it stands alone, and what concerns the panel is said of its own draw.
    let now = hall.run("draw show d1 --json").json();
    assert_eq!((&now["open_seats"], now["seats"].as_array().unwrap().len()), (&json!(1), 10));
    hall.refuses(&["draw", "places", "d1"], "", 1, "d1 seats nobody at tables");
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        let said = hall.run(&format!("verify {audience}")).done().out;
        assert_eq!(said.contains("The tables of d2 were not worked out again"), audience == "public", "{said}");
    }
}

#[test]
fn tables_that_cannot_be_set_change_nothing() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.run("draw run d1 --confirm draw").done();
    let none: [&[&str]; 5] = [
        &["--tables", "0"],
        &["--tables", "6"],
        &["--size", "1"],
        &["--tables", "2", "--rounds", "0"],
        &["--tables", "2", "--rounds", "21"],
    ];
    for args in none {
        let command = [&["draw", "tables", "d1", "--source", "rehearsal"], args].concat();
        hall.refuses(&command, "", 1, "So many people cannot be seated so");
    }
    hall.refuses(
        &["draw", "tables", "d1", "--source", "rehearsal", "--tables", "2", "--size", "3"],
        "",
        2,
        "cannot stand beside another option",
    );
    hall.refuses(&["draw", "tables", "d1", "--source", "balls:2", "--tables", "2"], "", 1, "balls:2");
    assert_eq!(hall.run("draw list --json").json().as_array().map(Vec::len), Some(1));
}
