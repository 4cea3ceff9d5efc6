//! `draw simulate`: everybody's chances before anything is fixed.

use super::{Hall, typed};
use serde_json::json;

#[test]
fn a_trial_gives_what_the_plan_will_give_and_records_nothing() {
    let hall = Hall::with_pool();
    let before = hall.bytes();
    let data = hall.run("draw simulate --size 10 --tickets 200 --people --json").json();
    typed(
        &data,
        &[
            ("pool", "text"),
            ("size", "integer"),
            ("people", "integer"),
            ("tickets", "integer"),
            ("quotas_hash", "hash"),
            ("changes", "list"),
            ("results", "list"),
            ("current", "null"),
            ("uniform", "null"),
            ("everybody", "list"),
        ],
    );
    let result = &data["results"][0];
    typed(
        result,
        &[
            ("fairness", "text"),
            ("min_tickets", "integer"),
            ("max_tickets", "integer"),
            ("with_min", "integer"),
            ("gini", "number"),
            ("geometric_mean", "number"),
            ("bound", "text"),
            ("gap", "number"),
            ("groups", "list"),
        ],
    );
    assert_eq!(hall.bytes(), before);
    let total = |key: &str| data["everybody"].as_array().unwrap().iter().map(|person| person[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(total("leximin"), 2000);
    let places: u64 = result["groups"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|group| group["feature"] == "area")
        .map(|group| group["total_tickets"].as_u64().unwrap())
        .sum();
    assert_eq!(places, 2000);
    let csv = hall.run("draw simulate --size 10 --tickets 200 --people").done().out;
    assert!(csv.starts_with("person,id,leximin\np0001,r") && csv.lines().count() == 49, "{csv}");

    hall.run("draw plan --size 10 --tickets 200 --source dice:20").done();
    let planned = hall.run("draw show d1 --json").json();
    for key in ["min_tickets", "max_tickets", "bound"] {
        assert_eq!(planned[key], result[key], "{key}");
    }
}

#[test]
fn edited_quotas_are_compared_with_those_in_force() {
    let hall = Hall::with_pool();
    let line = "draw simulate --size 10 --set area=North:6-7 --set area=South:3-4";
    let data = hall.run(&format!("{line} --json")).json();
    assert_eq!(data["changes"].as_array().unwrap().len(), 2);
    let least = |figures: &serde_json::Value, value: &str| {
        figures["groups"].as_array().unwrap().iter().find(|group| group["value"] == value).unwrap()["min_tickets"].as_u64().unwrap()
    };
    assert!(least(&data["results"][0], "North") > least(&data["current"], "North"));
    assert!(data["gain"].as_u64().unwrap() > 0 && data["lose"].as_u64().unwrap() > 0, "{data}");
    let text = hall.run(line).done().out;
    assert!(text.contains("quotas in force") && text.contains("gain chances"), "{text}");
    // What is tried can be recorded in the same words.
    hall.run("quota edit --set area=North:6-7 --set area=South:3-4").done();
    assert_eq!(hall.run("draw simulate --size 10 --json").json()["results"], data["results"]);
}

#[test]
fn notions_of_fairness_stand_side_by_side() {
    let hall = Hall::with_pool();
    let data = hall.run("draw simulate --size 10 --compare --json").json();
    let names: Vec<_> = data["results"].as_array().unwrap().iter().map(|result| result["fairness"].as_str().unwrap()).collect();
    assert!(names.starts_with(&["leximin", "maximin"]), "{names:?}");
    let csv = hall.run("draw simulate --size 10 --compare --people").done().out;
    assert!(csv.starts_with(&format!("person,id,{}\n", names.join(","))), "{csv}");
    for lang in ["en", "fr"] {
        let text = hall.run(&format!("draw simulate --size 10 --compare --lang {lang}")).done().out;
        assert!(super::phrased(&text) && text.contains("leximin: ") && text.contains("maximin: "), "{text}");
    }
    hall.refuses(&["draw", "simulate", "--size", "10", "--fairness", "uniform"], "", 1, "no lottery to try");
    hall.refuses(&["draw", "simulate", "--size", "0"], "", 1, "A panel of 0 cannot come");
    hall.refuses(&["draw", "simulate", "--size", "3"], "", 4, "No panel");
    assert_eq!(data["uniform"], json!(null));
}

#[test]
fn impossible_quotas_are_data_too_and_a_way_out_is_one_step() {
    let hall = Hall::with_pool();
    // Eleven places of ten are asked for.
    hall.run("quota edit --set area=North:6 --set area=South:5").done();
    for task in ["draw simulate --size 10", "draw plan --size 10 --source rehearsal"] {
        let said = hall.run(&format!("{task} --json"));
        assert_eq!(said.code, 4, "{said:?}");
        let data: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let found = &data["impossible"];
        typed(found, &[("size", "integer"), ("reading", "object"), ("bounds", "list"), ("only_whole", "boolean"), ("ways_out", "list")]);
        assert_eq!(found["reading"]["minima-exceed"]["sum"], json!(11));
        let way = &found["ways_out"][0];
        typed(way, &[("number", "integer"), ("kind", "text"), ("beyond_flex", "boolean"), ("changes", "list")]);
        assert_eq!(
            way["changes"],
            json!([{"feature": "area", "value": "North", "from": {"min": 6, "max": 6}, "to": {"min": 5, "max": 6}}])
        );
        hall.refuses(&task.split(' ').collect::<Vec<_>>(), "", 4, "Way out 1, no bound moves far:");
    }
    hall.refuses(&["quota", "edit", "--relax", "9", "--size", "10"], "", 1, "way");
    hall.refuses(&["quota", "edit", "--relax", "1"], "", 2, "Something is missing: --size");
    let data = hall.run("quota edit --relax 1 --size 10 --json").json();
    assert_eq!((&data["version"], &data["changes"][0]["to"]), (&json!(3), &json!({"min": 5, "max": 6})));
    hall.refuses(&["quota", "edit", "--relax", "1", "--size", "10"], "", 1, "nothing to relax");
    hall.run("draw plan --size 10 --source rehearsal").done();
}

#[test]
fn people_without_a_chance_or_a_choice_are_named_with_the_reason() {
    let hall = Hall::with_pool();
    let line = "draw simulate --size 10 --set age=60+:0 --set age=16-34:4-6 --set age=35-59:4-6";
    let data = hall.run(&format!("{line} --json")).json();
    let fates = data["results"][0]["fates"].as_array().unwrap();
    assert_eq!((fates.len(), &fates[0]["fate"], &fates[0]["why"]), (1, &json!("never"), &json!("closed")));
    assert_eq!(fates[0]["people"].as_array().unwrap().len(), 16);
    assert!(hall.run(line).done().out.contains("Can never be chosen (16): p"));
    hall.run("quota edit --set age=60+:0 --set age=16-34:4-6 --set age=35-59:4-6").done();
    let planned = hall.run("draw plan --size 10 --source rehearsal").done();
    assert!(planned.err.contains("Can never be chosen (16): p") && planned.err.contains("has no place"), "{planned:?}");
}
