//! `member`: the roll.

use super::{Hall, typed};
use serde_json::json;

const OP: &str = "000102030405060708090a0b0c0d0e0f";

#[test]
fn members_are_named_in_order_of_enrolment() {
    let hall = Hall::founded();
    let first = hall.args(&["member", "enrol", "--name", "Zoé Martin", "--contact", "zoe@example.org", "--field", "age=30-44", "--json"]);
    assert_eq!(first.json(), json!({"members": ["m1"], "already": false}));
    assert_eq!(hall.args(&["member", "enrol", "--name", "Élie"]).done().out, "Enrolled m2.\n");
    let shown = hall.run("member show m1 --json").json();
    typed(&shown, &[("member", "text"), ("name", "text"), ("fields", "list"), ("roles", "list"), ("groups", "list"), ("left", "boolean")]);
    assert_eq!((&shown["contact"], &shown["fields"]), (&json!("zoe@example.org"), &json!([["age", "30-44"]])));
    // By name as people expect it, É beside E.
    hall.args(&["member", "enrol", "--name", "Farid"]).done();
    let names: Vec<_> = hall.run("member list --json").json().as_array().unwrap().iter().map(|member| member["name"].clone()).collect();
    assert_eq!(names, ["Élie", "Farid", "Zoé Martin"]);
    assert_eq!(hall.run("member list").done().out.lines().next(), Some("member  name        roles  groups"));
}

#[test]
fn members_are_imported_from_a_file_or_standard_input() {
    let hall = Hall::founded();
    hall.write("members.csv", "\u{feff}name;contact;age\r\nAna;ana@example.org;16-34\r\nBo;;60+\r\n");
    assert_eq!(hall.run("member import members.csv --json").json()["members"], json!(["m1", "m2"]));
    let piped = hall.input(&["member", "import", "-", "--name-column", "who", "--json"], "who\nCy\n");
    assert_eq!(piped.json()["members"], json!(["m3"]));
    let two = hall.run("member show m2 --json").json();
    assert_eq!((&two["contact"], &two["fields"]), (&json!(null), &json!([["age", "60+"]])));
    hall.refuses(&["member", "import", "-"], "nom\nCy\n", 1, "column “name”");
    hall.refuses(&["member", "import", "absent.csv"], "", 1, "absent.csv does not exist");
}

#[test]
fn a_retry_enrols_nobody_twice() {
    let hall = Hall::founded();
    let enrol = || hall.args(&["member", "enrol", "--name", "Ana", "--op", OP, "--json"]).json();
    let first = enrol();
    let entries = hall.entries();
    assert_eq!((first["already"].clone(), enrol()), (json!(false), json!({"members": first["members"], "already": true})));
    let role = || hall.args(&["member", "role", "m1", "--give", "teller", "--op", &OP.replace("00", "ff"), "--json"]).json();
    assert_eq!(role(), role());
    assert_eq!(hall.entries(), entries + 1);
}

#[test]
fn roles_and_groups_are_given_and_taken() {
    let hall = Hall::founded();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    let role = |change: &str| hall.run(&format!("member role m1 --json {change}")).json();
    assert_eq!(role("--give facilitator --give teller --join north")["roles"], json!(["facilitator", "teller"]));
    let after = role("--take teller --part north");
    assert_eq!((&after["roles"], &after["groups"]), (&json!(["facilitator"]), &json!([])));
    hall.refuses(&["member", "role", "m1", "--give", "facilitator"], "", 1, "That is so already");
    hall.refuses(&["member", "role", "m1", "--give", "king"], "", 1, "no role “king”; they know: facilitator, secretary, teller");
    hall.refuses(&["member", "role", "m7", "--give", "teller"], "", 1, "no member m7");
    hall.refuses(&["member", "role", "m1"], "", 2, "at least one of --give");
}

#[test]
fn who_leaves_is_gone_from_the_list() {
    let hall = Hall::founded();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    hall.refuses(&["member", "leave", "m1"], "", 1, "Add --confirm leave");
    hall.refuses(&["member", "leave", "m1", "--confirm", "draw"], "", 1, "The word is “leave”, not “draw”");
    assert_eq!(hall.run("member leave m1 --confirm leave").done().err, "m1 has left.\n");
    assert_eq!(hall.run("member list --json").json(), json!([]));
    assert_eq!(hall.run("member list --all --json").json()[0]["left"], json!(true));
    hall.refuses(&["member", "leave", "m1", "--confirm", "leave"], "", 1, "no member m1");
}

#[test]
fn the_rules_say_who_may_do_what() {
    let hall = Hall::with_pool();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    let plan = ["draw", "plan", "--size", "10", "--source", "dice:20", "--as", "m1"];
    hall.refuses(&plan, "", 1, "The rules give this (draw panels) to: facilitator");
    hall.refuses(&["member", "enrol", "--name", "Bo", "--as", "m1"], "", 1, "(keep the roll) to: secretary");
    hall.refuses(&["member", "enrol", "--name", "Bo", "--as", "m9"], "", 1, "no member m9");
    hall.run("member role m1 --give facilitator").done();
    hall.args(&plan).done();
    let record = hall.run("record list --json").json();
    let planned = record.as_array().unwrap().iter().find(|entry| entry["kind"] == "draw.planned/1").unwrap().clone();
    assert_eq!(planned["by"], "m1");
}
