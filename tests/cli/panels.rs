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
}

#[test]
fn each_of_several_panels_is_completed_and_seated_by_itself() {
    let hall = Hall::with_pool();
    hall.run("draw plan --size 8 --panels 2 --source rehearsal").done();
    hall.run("draw run d1 --confirm draw").done();
    let seats = || hall.run("draw show d1 --json").json()["seats"].as_array().unwrap().clone();
    let first = seats();
    let id = |place: usize| first[place]["id"].as_str().unwrap().to_owned();
    assert_eq!((&first[0]["panel"], &first[15]["panel"]), (&json!(1), &json!(2)));
    hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal"], "", 1, "no open seat");
    // Two of the second panel leave: it is the only one with open seats, and need not be named.
    for place in [9, 12] {
        hall.args(&["draw", "decline", "d1", "--person", &id(place), "--reason", "ill"]).done();
    }
    let said = hall.run("draw show d1").done().out;
    assert!(said.contains("14 of 16") && said.contains("folkmoot draw replace d1 --panel 2 --source"), "{said}");
    hall.refuses(&["draw", "replace", "d1", "--panel", "1", "--source", "rehearsal"], "", 1, "no open seat");
    hall.refuses(&["draw", "replace", "d1", "--panel", "3", "--source", "rehearsal"], "", 1, "d1 drew 2 panels at once: which is meant?");
    hall.run("draw replace d1 --source rehearsal").done();
    let said = hall.run("draw run d2 --confirm draw").done().out;
    assert!(said.contains("d1 (panel 2)"), "{said}");
    // The second panel meets its quotas again; the first is as it was.
    let people = super::people();
    let stays = |number: u32| -> Vec<String> {
        let on = |seat: &&Value| seat["panel"] == json!(number) && seat["standing"] == json!("stays");
        seats().iter().filter(on).map(|seat| seat["source_id"].as_str().unwrap().to_owned()).collect()
    };
    for number in 1..=2 {
        let ids = stays(number);
        assert_eq!(ids.len(), 8);
        for (value, min, max) in BOUNDS {
            let count = people.iter().filter(|row| ids.contains(&row[0]) && row.iter().any(|cell| cell == value)).count();
            assert!((min..=max).contains(&count), "panel {number}, {value}: {count}");
        }
    }
    assert!(stays(1).iter().all(|id| !stays(2).contains(id)));
    // Once seats are open on both, one must be named; and tables are those of one panel.
    for place in [0, 15] {
        hall.args(&["draw", "decline", "d1", "--person", &id(place), "--reason", "ill"]).done();
    }
    hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal"], "", 1, "d1 drew 2 panels at once: which is meant?");
    hall.refuses(&["draw", "tables", "d1", "--tables", "2", "--source", "rehearsal"], "", 1, "d1 drew 2 panels at once: which is meant?");
    hall.run("draw tables d1 --panel 1 --tables 2 --source rehearsal").done();
    hall.run("draw run d3 --confirm draw").done();
    let places = hall.run("draw places d3 --json").json();
    assert_eq!(places.as_array().unwrap().len(), 7);
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
    }
    let page = std::fs::read_to_string(hall.path("public/index.html")).unwrap();
    assert!(page.contains("<h4>Panel 1</h4>") && page.contains("<h4>Panel 2</h4>"), "the page tells the panels apart");
    let seats = std::fs::read_to_string(hall.path("public/draws/d1/seats.csv")).unwrap();
    assert!(seats.starts_with("id,from,standing,panel\n") && seats.matches(",d2,stays,2\n").count() == 2, "{seats}");
}

#[test]
fn a_draw_of_one_panel_has_no_second() {
    let hall = Hall::with_pool();
    hall.run("draw plan --size 8 --source rehearsal").done();
    hall.run("draw run d1 --confirm draw").done();
    hall.refuses(&["draw", "tables", "d1", "--panel", "1", "--tables", "2", "--source", "rehearsal"], "", 1, "d1 drew a single panel");
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

#[test]
fn a_way_out_for_several_panels_is_one_for_the_quotas_of_each() {
    let hall = Hall::with_pool();
    // Eight of the north at least on each of four panels: 32, and the pool has fewer.
    hall.run("quota edit --set area=North:8-8 --set area=South:0-6").done();
    let plan = ["draw", "plan", "--size", "8", "--panels", "4", "--source", "rehearsal"];
    hall.refuses(&plan, "", 4, "For 4 panels together, every bound counts 4 times");
    hall.refuses(&plan, "", 4, "folkmoot quota edit --relax 1 --size 8 --panels 4");
    let edit = hall.run("quota edit --relax 1 --size 8 --panels 4 --json").json();
    let north = &edit["changes"][0];
    assert_eq!((&north["from"]["min"], north["to"]["min"].as_u64().unwrap() < 8), (&json!(8), true), "{edit}");
    hall.args(&plan).done();
}
