//! `quota`: the places that each value may have.

use super::{Hall, typed};

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
