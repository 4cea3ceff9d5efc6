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
