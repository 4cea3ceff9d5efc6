//! `pool`: people and quotas, frozen.

use super::{Hall, QUOTAS, csv, people, typed};
use serde_json::json;

const IMPORT: &str = "pool import --respondents people.csv --categories quotas.csv --address street --json";

#[test]
fn a_pool_is_imported_and_shown_against_its_quotas() {
    let hall = Hall::with_pool();
    let pool = hall.run("pool show --json").json();
    typed(
        &pool,
        &[("pool", "text"), ("hash", "hash"), ("quotas_hash", "hash"), ("size", "integer"), ("unique", "integer"), ("quotas", "list")],
    );
    assert_eq!((&pool["pool"], &pool["size"]), (&json!("pool1"), &json!(48)));
    let north = pool["quotas"].as_array().unwrap().iter().find(|quota| quota["value"] == "North").unwrap().clone();
    assert_eq!(north, json!({"feature": "area", "value": "North", "min": 4, "max": 6, "people": 24}));
    assert_eq!(hall.run("pool show pool1 --json").json(), pool);
    let text = hall.run("pool show").done().out;
    assert!(text.contains("\nfeature  value  people  min  max\n"), "{text}");
    hall.refuses(&["pool", "show", "pool2"], "", 1, "There is no pool2");
    hall.refuses(&["draw", "plan", "--size", "3", "--source", "dice:20", "--pool", "pool2"], "", 1, "There is no pool2");
}

#[test]
fn byte_order_mark_line_ends_and_semicolons_are_accepted() {
    let hall = Hall::with_pool();
    let hash = hall.run("pool show --json").json()["hash"].clone();
    let strange = |text: &str| format!("\u{feff}{}", text.replace(',', ";").replace('\n', "\r\n"));
    hall.write("people.csv", strange(&csv(&people())));
    hall.write("quotas.csv", strange(QUOTAS));
    assert_eq!(hall.run(IMPORT).json()["hash"], hash);
}

#[test]
fn either_file_may_come_from_standard_input() {
    let hall = Hall::with_pool();
    let piped = hall
        .input(&["pool", "import", "--respondents", "-", "--categories", "quotas.csv", "--address", "street", "--json"], csv(&people()));
    let pool = piped.json();
    assert_eq!((&pool["pool"], &pool["hash"]), (&json!("pool2"), &hall.run("pool show pool1 --json").json()["hash"]));
}

#[test]
fn another_id_column_and_people_chosen_earlier() {
    let hall = Hall::with_pool();
    let mut rows = people();
    rows[0][0] = "number".into();
    hall.write("people.csv", csv(&rows));
    hall.refuses(&IMPORT.split(' ').collect::<Vec<_>>(), "", 1, "there is no column “id”");
    // Of the people who were chosen, one shares a household with somebody else.
    hall.write("chosen.csv", format!("number,street\nr01,{}\nr40,{}\n", rows[2][4], rows[41][4]));
    let data = hall.run(&format!("{IMPORT} --id number --already-selected chosen.csv")).json();
    assert_eq!((&data["size"], &data["set_aside"]), (&json!(45), &json!({"address": 1, "id": 2})));
}

#[test]
fn the_roll_can_be_the_pool() {
    let hall = Hall::founded();
    hall.write("quotas.csv", QUOTAS);
    let import = ["pool", "import", "--roll", "--categories", "quotas.csv"];
    hall.refuses(&import, "", 1, "no members to draw from");
    hall.write("members.csv", csv(&people()).replace("id,", "name,"));
    hall.run("member import members.csv").done();
    assert_eq!(hall.args(&[&import[..], &["--address", "street", "--json"]].concat()).json()["size"], json!(48));
    hall.args(&["pool", "import", "--roll", "--respondents", "people.csv", "--categories", "quotas.csv"]).failed(2, "cannot stand beside");
}

#[test]
fn a_retry_names_the_pool_of_the_first_try() {
    let hall = Hall::with_pool();
    let retried = format!("{IMPORT} --op {}", "ab".repeat(16));
    let first = hall.run(&retried).json();
    hall.run(IMPORT).json();
    let entries = hall.entries();
    assert_eq!(hall.run(&retried).json(), first);
    assert_eq!((hall.entries(), &first["pool"]), (entries, &json!("pool2")));
}
