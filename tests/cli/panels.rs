//! `draw plan --panels`: several disjoint panels at once.

use super::Hall;
use serde_json::{Value, json};

/// Places for each value on a panel of eight.
const BOUNDS: [(&str, usize, usize); 7] =
    [("Woman", 4, 6), ("Man", 4, 6), ("16-34", 2, 5), ("35-59", 2, 5), ("60+", 2, 5), ("North", 4, 6), ("South", 4, 6)];

#[test]
fn two_panels_at_once_each_meet_the_quotas_and_share_nobody() {
    let hall = Hall::with_pool();
    let plan = hall.run("draw plan --size 8 --panels 2 --source rehearsal --json").json();
    assert_eq!((&plan["panels"], &plan["size"]), (&json!(2), &json!(16)));
    let said = hall.run("draw show d1").done().out;
    assert!(said.contains("2 panels of 8 are drawn at once"), "{said}");
    hall.run("draw run d1 --confirm draw").done();
    let shown = hall.run("draw show d1 --json").json();
    let people = super::people();
    let mut all: Vec<&str> = Vec::new();
    for number in 1..=2 {
        let panel: Vec<&Value> = shown["panel"].as_array().unwrap().iter().filter(|row| row["panel"] == json!(number)).collect();
        assert_eq!(panel.len(), 8);
        let ids: Vec<&str> = panel.iter().map(|row| row["source_id"].as_str().unwrap()).collect();
        let count =
            |value: &str| people.iter().filter(|row| ids.contains(&row[0].as_str()) && row.iter().any(|cell| cell == value)).count();
        for (value, min, max) in BOUNDS {
            assert!((min..=max).contains(&count(value)), "panel {number}, {value}: {}", count(value));
        }
        all.extend(ids);
    }
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 16, "nobody sits on two");
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
    }
    // What goes with one panel alone is refused, and says so.
    let person = shown["panel"][0]["id"].as_str().unwrap();
    hall.args(&["draw", "decline", "d1", "--person", person, "--reason", "ill"]).done();
    hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal"], "", 1, "d1 drew several panels at once");
    hall.refuses(&["draw", "tables", "d1", "--tables", "2", "--source", "rehearsal"], "", 1, "d1 drew several panels at once");
}

#[test]
fn panels_that_cannot_be_drawn_change_nothing() {
    let hall = Hall::with_pool();
    let plan = |args: &[&'static str]| [&["draw", "plan", "--source", "rehearsal"], args].concat();
    hall.refuses(&plan(&["--size", "2", "--panels", "21"]), "", 1, "Several panels at once: 2 to 20");
    hall.refuses(&plan(&["--size", "8", "--panels", "2", "--alternates", "2"]), "", 1, "Several panels at once: 2 to 20");
    hall.refuses(&plan(&["--size", "30", "--panels", "2"]), "", 1, "48");
    assert_eq!(hall.run("draw list --json").json(), json!([]));
}
