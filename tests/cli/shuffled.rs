//! The order of rows and columns changes nothing.

use super::{DIGITS, Hall, QUOTAS, csv, people};
use serde_json::Value;

/// Plans and runs the same draw from files given in some order; everything that must not depend on it.
fn drawn(respondents: &str, categories: &str) -> Vec<Value> {
    let hall = Hall::founded();
    hall.write("people.csv", respondents);
    hall.write("quotas.csv", categories);
    let pool = hall.run("pool import --respondents people.csv --categories quotas.csv --address street --json").json();
    hall.run("draw plan --size 10 --source dice:20").done();
    let run = hall.run(&format!("draw run d1 --evidence dice={DIGITS} --confirm draw --json")).json();
    let pool_keys = ["hash", "quotas_hash", "size"].map(|key| pool[key].clone());
    let run_keys = ["book", "commitment", "seed", "ticket", "panel", "bound"].map(|key| run[key].clone());
    [&pool_keys[..], &run_keys[..]].concat()
}

#[test]
fn shuffled_rows_and_columns_give_the_same_draw() {
    let (rows, quotas) = (people(), QUOTAS.lines().map(|line| line.split(',').collect::<Vec<_>>()));
    let straight = drawn(&csv(&rows), QUOTAS);
    // Rows by a step that is prime to their number, columns turned round.
    let turned = |row: &[String; 5]| [4, 2, 0, 3, 1].map(|column| row[column].clone());
    let mut people: Vec<_> = (0..48).map(|n| turned(&rows[1 + n * 29 % 48])).collect();
    people.insert(0, turned(&rows[0]));
    let quotas: Vec<_> = quotas.map(|cells| [cells[3], cells[1], cells[0], cells[2]].join(",")).collect();
    let quotas = quotas[..1].iter().chain(quotas[1..].iter().rev()).map(|line| format!("{line}\n")).collect::<Vec<_>>().concat();
    assert_ne!((csv(&people).as_str(), quotas.as_str()), (csv(&rows).as_str(), QUOTAS));
    assert_eq!(drawn(&csv(&people), &quotas), straight);
    // Another person changes all of it but the quotas.
    let mut other = rows;
    other[48][0] = "r99".into();
    let changed = drawn(&csv(&other), QUOTAS);
    assert_eq!((changed[1] == straight[1], changed[0] == straight[0], changed[4] == straight[4]), (true, false, false));
}
