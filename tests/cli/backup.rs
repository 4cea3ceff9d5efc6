//! `backup`: a copy that is whole.

use super::{Hall, typed};
use std::fs;

#[test]
fn a_copy_has_the_same_record_and_replaces_nothing() {
    let hall = Hall::planned(&["dice:20"]);
    let before = hall.bytes();
    let data = hall.run("backup copy.moot --json -f garden.moot").json();
    typed(&data, &[("file", "text"), ("entries", "integer")]);
    assert_eq!(hall.bytes(), before);
    let list = |file| hall.run(&format!("record list --json -f {file}")).json();
    assert_eq!(list("copy.moot"), list("garden.moot"));
    hall.refuses(&["backup", "copy.moot", "-f", "garden.moot"], "", 1, "copy.moot exists already");
    hall.refuses(&["backup", "no/where.moot", "-f", "garden.moot"], "", 1, "no/where.moot does not exist");
    assert_eq!(hall.run("verify copy.moot").code, 0);
}

#[test]
fn a_file_that_does_not_verify_is_not_backed_up() {
    let hall = Hall::founded();
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    let connection = rusqlite::Connection::open(hall.path("garden.moot")).unwrap();
    let changed = "UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Ana', 'Bea') AS BLOB) WHERE payload IS NOT NULL";
    assert_eq!(connection.execute(changed, []), Ok(1));
    drop(connection);
    let before: Vec<_> = fs::read_dir(hall.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    hall.refuses(&["backup", "copy.moot"], "", 1, "The copy did not verify and was removed");
    let after: Vec<_> = fs::read_dir(hall.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(before.len(), after.len());
}
