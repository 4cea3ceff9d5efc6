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

#[test]
fn settings_of_another_tool_are_taken_for_what_they_mean() {
    let hall = Hall::with_pool();
    let hash = hall.run("pool show --json").json()["hash"].clone();
    let settings = "id_column = \"id\"\ncheck_same_address = true\ncheck_same_address_columns = [\"street\"]\nmax_attempts = 100\n\
        columns_to_keep = [\"gender\"]\nselection_algorithm = \"maximin\"\nsolver_backend = \"highspy\"\nrandom_number_seed = 7\n";
    hall.write("sf.toml", settings);
    let import = ["pool", "import", "--respondents", "people.csv", "--categories", "quotas.csv", "--settings", "sf.toml"];
    let said = hall.args(&import).done();
    for line in ["max_attempts is passed over", "--fairness maximin", "random_number_seed is passed over", "every column is kept"] {
        assert!(said.err.contains(line), "{said:?}");
    }
    assert_eq!(hall.run("pool show pool2 --json").json()["hash"], hash);
    for (from, to, says) in [
        ("maximin", "legacy", "“legacy” has no counterpart here"),
        ("[\"street\"]", "[]", "check_same_address_columns names none"),
        ("= 100", "= = 100", "line 4 is not TOML"),
        ("= true", "= 1", "“check_same_address” has a value of another kind"),
    ] {
        hall.write("sf.toml", settings.replacen(from, to, 1));
        hall.refuses(&import, "", 1, says);
    }
    hall.args(&[&import[..], &["--address", "street"]].concat()).failed(2, "cannot stand beside");
}

#[test]
fn ranges_take_numbers_and_parts_of_the_panel_become_places() {
    let hall = Hall::founded();
    hall.write("people.csv", "id,age,area\na,18,n\nb,25,n\nc,26-40,s\nd,41,s\n,99,n\ne,77,s\n");
    hall.write("strata.csv", "category,name,max_quota_percentage\nage,18-25,33.4\nage,26-40,50\nage,41+,0\narea,n,\narea,s,75\n");
    let import = ["pool", "import", "--respondents", "people.csv", "--categories", "strata.csv"];
    hall.refuses(&import, "", 1, "give its places with --size");
    let said = hall.args(&[&import[..], &["--size", "3"]].concat()).done();
    assert!(
        said.err.contains("4 numbers of age were put into the ranges") && said.err.contains("a row without an id was not counted"),
        "{said:?}"
    );
    assert_eq!(
        hall.run("quota show").done().out,
        "feature,value,min,max\nage,18-25,0,2\nage,26-40,0,2\nage,41+,0,3\narea,n,0,3\narea,s,0,3\n"
    );
    let counts: Vec<_> =
        hall.run("pool show --json").json()["quotas"].as_array().unwrap().iter().map(|quota| quota["people"].as_u64()).collect();
    assert_eq!(counts, [Some(2), Some(1), Some(2), Some(2), Some(3)]);
    hall.write("people.csv", "id,age,area\na,17,n\n");
    hall.refuses(&[&import[..], &["--size", "1"]].concat(), "", 1, "the quotas know no age “17”");
}
