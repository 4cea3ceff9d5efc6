//! `quota`: the places that each value may have.

use super::{Hall, typed};
use serde_json::json;

#[test]
fn quotas_are_printed_as_they_can_be_imported_again() {
    let hall = Hall::with_pool();
    let printed = hall.run("quota show").done().out;
    assert!(printed.starts_with("feature,value,min,max"), "{printed}");
    hall.write("quotas.csv", &printed);
    let again = hall.run("pool import --respondents people.csv --categories quotas.csv --address street --json").json();
    assert_eq!(again["quotas_hash"], hall.run("pool show pool1 --json").json()["quotas_hash"]);
    let data = hall.run("quota show pool2 --json").json();
    assert_eq!(data.as_array().unwrap().len(), 7);
    typed(&data[0], &[("feature", "text"), ("value", "text"), ("min", "integer"), ("max", "integer")]);
}

#[test]
fn without_a_pool_there_are_none() {
    let hall = Hall::founded();
    hall.refuses(&["quota", "show"], "", 1, "There is no pool yet");
    hall.refuses(&["draw", "plan", "--size", "3", "--source", "dice:20"], "", 1, "There is no pool yet");
}

#[test]
fn new_bounds_are_a_new_version_and_draws_planned_before_keep_theirs() {
    let hall = Hall::planned(&["rehearsal"]);
    let first = hall.run("quota show").done().out;
    let edit = ["quota", "edit", "--set", "AREA=north:3-7", "--set", "age=60+:1-5", "--reason", "too few came"];
    hall.refuses(&edit, "", 1, "A draw from this pool is open: d1");
    hall.run("draw run d1 --confirm draw").done();
    let op = ["--json", "--op", "0123456789abcdef0123456789abcdef"];
    let data = hall.args(&[&edit[..], &op].concat()).json();
    typed(&data, &[("pool", "text"), ("version", "integer"), ("quotas_hash", "hash"), ("changes", "list")]);
    assert_eq!(data["version"], json!(2));
    let moved = json!({"feature": "area", "value": "North", "from": {"min": 4, "max": 6}, "to": {"min": 3, "max": 7}});
    assert_eq!((data["changes"].as_array().unwrap().len(), &data["changes"][1]), (2, &moved));
    // A retry tells what was recorded, and records nothing.
    let entries = hall.entries();
    assert_eq!(hall.args(&[&edit[..], &op].concat()).json(), data);
    assert_eq!(hall.entries(), entries);
    hall.refuses(&edit, "", 1, "That is so already");
    assert_eq!(hall.run("quota show --version 1").done().out, first);
    assert!(hall.run("quota show").done().out.contains("area,North,3,7\n"));
    hall.refuses(&["quota", "show", "--version", "3"], "", 1, "has 2 versions");
    let pool = hall.run("pool show --json").json();
    assert_eq!((&pool["quotas_version"], &pool["quotas_hash"]), (&json!(2), &data["quotas_hash"]));

    hall.run("draw plan --size 10 --source rehearsal").done();
    hall.run("draw run d2 --confirm draw").done();
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        let quotas = |draw: &str| std::fs::read_to_string(hall.path(&format!("{audience}/draws/{draw}/quotas.csv"))).unwrap();
        assert_eq!(quotas("d1"), first);
        assert!(quotas("d2").contains("area,North,3,7\n"));
        assert!(std::fs::read_to_string(hall.path(&format!("{audience}/record.jsonl"))).unwrap().contains("too few came"));
        assert_eq!(hall.run(&format!("verify {audience} --json")).json()["findings"], json!([]));
        match std::process::Command::new("python3")
            .arg("-B")
            .arg(hall.path(&format!("{audience}/verify.py")))
            .arg(hall.path(audience))
            .output()
        {
            Ok(said) => assert!(said.status.success(), "{said:?}"),
            Err(error) => println!("skipped: python3: {error}"),
        }
    }
    assert_eq!(hall.run("verify garden.moot").code, 0);
}

#[test]
fn a_file_gives_all_bounds_and_must_have_the_values_of_the_pool() {
    let hall = Hall::with_pool();
    hall.write("wider.csv", super::QUOTAS.replace("feature,value", "category,name").replace(",4,6", ",3,7"));
    let data = hall.run("quota edit pool1 --quotas wider.csv --set area=South:5 --json").json();
    assert_eq!((data["version"].as_u64(), data["changes"].as_array().unwrap().len()), (Some(2), 4));
    assert!(hall.run("quota show").done().out.contains("area,South,5,5\n"));
    hall.write("other.csv", "feature,value,min,max\ngender,Woman,4,6\ngender,Other,0,1\n");
    hall.refuses(&["quota", "edit", "--quotas", "other.csv"], "", 1, "the pool has no gender “Other”");
    hall.refuses(&["quota", "edit", "--set", "area=Nort:1-2", "--set", "area"], "", 1, "is it “area=north”?");
    hall.refuses(&["quota", "edit"], "", 1, "That is so already");
    hall.refuses(&["quota", "edit", "pool9", "--set", "area=North:1-2"], "", 1, "There is no pool9");
}

#[test]
fn quotas_are_worked_out_from_a_population() {
    let hall = Hall::empty();
    let population = "feature,value,count\ngender,Woman,51\ngender,Man,49\narea,North,10\narea,South,20\n";
    hall.write("census.csv", population);
    let printed = hall.run("quota suggest --population census.csv --size 9").done().out;
    assert_eq!(printed, "feature,value,min,max\narea,North,3,3\narea,South,6,6\ngender,Man,4,5\ngender,Woman,4,5\n");
    let data = hall.input(&["quota", "suggest", "--population", "-", "--size", "9", "--slack", "50%", "--json"], population).json();
    typed(&data, &[("size", "integer"), ("slack", "text"), ("quotas", "list"), ("shortages", "list")]);
    assert_eq!(data["quotas"][0], json!({"feature": "area", "value": "North", "min": 1, "max": 5, "share": "3/1"}));
    // What is printed can be imported, and people who are too few are named.
    let hall = Hall::with_pool();
    hall.write("census.csv", "feature,value,share\ngender,Woman,50\ngender,Man,50\nage,16-34,1\nage,35-59,1\nage,60+,4\narea,East,1\n");
    let said = hall.run("quota suggest --population census.csv --size 30 --respondents people.csv").done();
    for line in [
        "age “60+”: at least 20 places, and only 16 people",
        "area “East”: at least 30 places, and only 0 people",
        "area “North”: 24 people, and",
    ] {
        assert!(said.err.contains(line), "{said:?}");
    }
    hall.write(
        "suggested.csv",
        hall.run("quota suggest --population census.csv --size 10 --slack 10").done().out.replace("East", "North") + "area,South,0,10\n",
    );
    hall.run("pool import --respondents people.csv --categories suggested.csv").done();
    hall.refuses(&["quota", "suggest", "--population", "people.csv", "--size", "9"], "", 1, "there is no column “feature”");
    hall.refuses(
        &["quota", "suggest", "--population", "census.csv", "--size", "9", "--slack", "much"],
        "",
        2,
        "“much” does not fit --slack",
    );
}
