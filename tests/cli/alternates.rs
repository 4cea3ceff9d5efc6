//! `draw plan --alternates` and `draw call`.

use super::{Hall, typed};
use serde_json::{Value, json};

fn hall(alternates: &str, fairness: &str) -> Hall {
    let hall = Hall::with_pool();
    hall.run(&format!("draw plan --size 10 --source rehearsal --fairness {fairness} {alternates}")).done();
    hall
}

fn ids(data: &Value) -> Vec<&str> {
    data.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

fn decline(hall: &Hall, person: &str) {
    hall.args(&["draw", "decline", "d1", "--person", person, "--reason", "ill"]).done();
}

#[test]
fn alternates_take_open_seats_in_their_turn_and_come_before_a_further_draw() {
    let hall = hall("--alternates 3 --dropout 15", "leximin");
    let planned = hall.run("draw show d1").done().out;
    assert!(planned.contains("With the panel, 3 alternates are drawn, chosen for a dropout of 15 in a hundred."), "{planned}");
    hall.run("draw run d1 --confirm draw").done();
    let shown = hall.run("draw show d1 --json").json();
    let alternates = ids(&shown["alternates"]);
    typed(&shown["alternates"][0], &[("id", "text"), ("source_id", "text"), ("standing", "text")]);
    assert_eq!((alternates.len(), &shown["dropout"], &shown["next_alternate"]), (3, &json!(15), &Value::Null));
    let panel = ids(&shown["panel"]);
    assert!(alternates.iter().all(|id| !panel.contains(id)));
    hall.refuses(&["draw", "call", "d1"], "", 1, "The panel of d1 has no open seat");
    // Somebody leaves: a further draw is refused while an alternate keeps the quotas, and called up they sit there.
    let mut called = Vec::new();
    for person in &panel[..4] {
        decline(&hall, person);
        let now = hall.run("draw show d1 --json").json();
        if now["next_alternate"]["keeps"] != json!(true) {
            break;
        }
        let next = now["next_alternate"]["id"].as_str().unwrap().to_owned();
        hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal"], "", 1, &format!("An alternate comes first: {next}"));
        hall.run("draw call d1").done();
        called.push(next);
    }
    assert!(!called.is_empty() && called.iter().all(|id| alternates.contains(&id.as_str())));
    let text = hall.run("draw show d1").done().out;
    assert!(text.contains("called up"), "{text}");
    // Whoever of them is left says no; then nobody waits, and a further draw takes nobody of them.
    let now = hall.run("draw show d1 --json").json();
    for row in now["alternates"].as_array().unwrap().iter().filter(|row| row["standing"] == "waits") {
        decline(&hall, row["id"].as_str().unwrap());
    }
    if now["open_seats"] == json!(0) {
        decline(&hall, &called[0]);
    }
    hall.refuses(&["draw", "call", "d1"], "", 1, "No alternate of d1 waits");
    let plan = hall.run("draw replace d1 --source rehearsal --json").json();
    let without: Vec<&str> = plan["without"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(alternates.iter().all(|id| without.contains(id)));
    hall.run("draw run d2 --confirm draw").done();
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        let said = hall.run(&format!("verify {audience}")).done().out;
        assert_eq!(said.contains("The alternates of d1 were not chosen again"), audience == "public", "{said}");
    }
}

#[test]
fn a_uniform_draw_has_the_next_in_its_order() {
    let hall = hall("--alternates 2", "uniform");
    hall.run("draw run d1 --confirm draw").done();
    let shown = hall.run("draw show d1 --json").json();
    let (panel, alternates) = (ids(&shown["panel"]), ids(&shown["alternates"]));
    decline(&hall, panel[4]);
    let now = hall.run("draw call d1 --json").json();
    assert_eq!((&now["seats"][10]["id"], &now["seats"][10]["from"]), (&json!(alternates[0]), &json!("alternate")));
    hall.run("export auditor --audience auditor").done();
    hall.run("verify auditor").done();
}

#[test]
fn numbers_that_no_plan_may_have_change_nothing() {
    let hall = Hall::with_pool();
    for (args, says) in [
        (&["--alternates", "0"][..], "Alternates: 1 to 500"),
        (&["--alternates", "501"], "Alternates: 1 to 500"),
        (&["--alternates", "3", "--dropout", "0"], "Alternates: 1 to 500"),
        (&["--alternates", "3", "--dropout", "91"], "Alternates: 1 to 500"),
        (&["--alternates", "3", "--dropout", "10", "--fairness", "uniform"], "Alternates: 1 to 500"),
    ] {
        hall.refuses(&[&["draw", "plan", "--size", "10", "--source", "rehearsal"], args].concat(), "", 1, says);
    }
    assert_eq!(hall.run("draw list --json").json(), json!([]));
}
