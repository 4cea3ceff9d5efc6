//! `draw decline` and `draw replace`.

use super::{Hall, typed};
use serde_json::{Value, json};

/// A panel of ten, drawn as a rehearsal.
fn drawn() -> Hall {
    let hall = Hall::planned(&["rehearsal"]);
    hall.run("draw run d1 --confirm draw").done();
    hall
}

fn column<'a>(data: &'a Value, list: &str, key: &str) -> Vec<&'a str> {
    data[list].as_array().unwrap().iter().map(|row| row[key].as_str().unwrap()).collect()
}

#[test]
fn seats_given_up_are_filled_under_the_quotas_left_open() {
    let hall = drawn();
    let shown = hall.run("draw show d1 --json").json();
    let (ids, sources) = (column(&shown, "panel", "id"), column(&shown, "panel", "source_id"));
    assert_eq!((&shown["open_seats"], shown["seats"].as_array().unwrap().len()), (&json!(0), 10));
    hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal"], "", 1, "The panel of d1 has no open seat");
    // By either id, several at once; once only, and with a reason.
    let decline = |person: &str, reason: &str| {
        vec!["draw".to_owned(), "decline".into(), "d1".into(), "--person".into(), person.into(), "--reason".into(), reason.into()]
    };
    let args = [decline(ids[0], "moved away"), vec!["--person".into(), sources[4].into(), "--json".into()]].concat();
    let data = hall.args(&args.iter().map(String::as_str).collect::<Vec<_>>()).json();
    typed(&data["seats"][0], &[("id", "text"), ("source_id", "text"), ("from", "text"), ("standing", "text"), ("reason", "text")]);
    assert_eq!(
        (&data["open_seats"], &data["seats"][4]["standing"], &data["seats"][4]["reason"]),
        (&json!(2), &json!("declined"), &json!("moved away"))
    );
    assert_eq!(data["panel"], shown["panel"], "the panel drawn stays as it was drawn");
    let refuses = |person: &str, reason: &str, says: &str| {
        hall.refuses(&decline(person, reason).iter().map(String::as_str).collect::<Vec<_>>(), "", 1, says);
    };
    refuses(sources[0], "again", &format!("{} has given up their seat already", ids[0]));
    refuses(ids[1], " ", "A reason is needed");
    refuses("p9999", "no", "Nobody in this pool has the id “p9999”");
    let other = (1..=48).map(|n| format!("p{n:04}")).find(|id| !ids.contains(&id.as_str())).unwrap();
    refuses(&other, "no", &format!("{other} is not on the panel of d1"));
    // The new draw: two seats, nobody of the panel nor of their households.
    hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal", "--seats", "3"], "", 1, "2 open seats; asked for: 3");
    let plan = hall.run("draw replace d1 --source rehearsal --json").json();
    typed(&plan, &[("replaces", "text"), ("without", "list"), ("quotas_by_hand", "boolean"), ("commitment", "hash")]);
    let without: Vec<&str> = plan["without"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!((plan["draw"] == "d2" && plan["size"] == 2) && ids.iter().all(|id| without.contains(id)));
    let text = hall.run("draw show d2").done().out;
    assert!(text.contains("It fills open seats of the panel of d1."), "{text}");
    // Why somebody has no chance there; the lists for other tools are those of the panel as it stands.
    let why = hall.run(&format!("draw show d2 --why {} --json", ids[0])).json();
    assert_eq!((&why["spent"], &why["bottleneck"], &why["tickets"]), (&json!("d1"), &Value::Null, &json!(0)));
    assert!(hall.run(&format!("draw show d2 --why {}", ids[0])).done().out.contains("they had a seat on the panel of d1 already"));
    let free = (1..=48).map(|n| format!("p{n:04}")).find(|id| !without.contains(&id.as_str())).unwrap();
    assert!(hall.run(&format!("draw show d2 --why {free} --json")).json()["bottleneck"]["bound"].is_string());
    hall.run("draw lists d1 --selected on.csv --remaining off.csv").done();
    let rows = |file: &str| std::fs::read_to_string(hall.path(file)).unwrap().lines().count() - 1;
    assert_eq!((rows("on.csv"), rows("off.csv")), (8, 48 - without.len()));
    let second = hall.run("draw run d2 --confirm draw --json").json();
    let whole = hall.run("draw show d1 --json").json();
    let staying = |data: &Value| -> Vec<String> {
        let rows = data["seats"].as_array().unwrap().iter().filter(|row| row["standing"] == "stays");
        rows.map(|row| row["source_id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((whole["open_seats"].clone(), staying(&whole).len()), (json!(0), 10));
    assert!(column(&second, "panel", "id").iter().all(|id| !without.contains(id)));
    let people = super::people();
    let count = |value: &str| people.iter().filter(|row| staying(&whole).contains(&row[0]) && row.iter().any(|cell| cell == value)).count();
    for (value, min, max) in
        [("Woman", 4, 6), ("Man", 4, 6), ("16-34", 2, 5), ("35-59", 2, 5), ("60+", 2, 5), ("North", 4, 6), ("South", 4, 6)]
    {
        assert!((min..=max).contains(&count(value)), "{value}: {}", count(value));
    }
    // A chain: somebody of the second draw leaves, named by it or by the first.
    let newcomer = column(&second, "panel", "id")[0];
    hall.args(&["draw", "decline", "d2", "--person", newcomer, "--reason", "ill"]).done();
    let third = hall.run("draw replace d2 --source rehearsal --json").json();
    assert_eq!((&third["replaces"], &third["size"]), (&json!("d1"), &json!(1)));
    assert!(third["without"].as_array().unwrap().iter().any(|id| id == newcomer));
    hall.run("draw run d3 --confirm draw").done();
    let text = hall.run("draw show d1").done().out;
    assert!(text.contains("The panel as it stands: 10 of 10 seats taken."), "{text}");
    assert_eq!(hall.run("draw contacts d1 --json").json().as_array().unwrap().len(), 10);
    // Both checkers, with rows and without.
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
        assert_eq!(std::fs::read_to_string(hall.path(&format!("{audience}/draws/d1/seats.csv"))).unwrap().lines().count(), 14);
    }
}

#[test]
fn a_draw_without_a_panel_has_no_seats() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.refuses(&["draw", "decline", "d1", "--person", "p0001", "--reason", "no"], "", 1, "d1 has no panel");
    hall.refuses(&["draw", "decline", "d7", "--person", "p0001", "--reason", "no"], "", 1, "There is no draw d7");
}

#[test]
fn where_nobody_can_follow_the_conflict_is_told_and_quotas_by_hand_are_shown() {
    let hall = Hall::founded();
    hall.write("people.csv", "id,kind\na,rare\nb,common\nc,common\nd,common\n");
    hall.write("quotas.csv", "feature,value,min,max\nkind,rare,1,1\nkind,common,1,1\n");
    hall.run("pool import --respondents people.csv --categories quotas.csv").done();
    hall.run("draw plan --size 2 --source rehearsal").done();
    hall.run("draw run d1 --confirm draw").done();
    hall.args(&["draw", "decline", "d1", "--person", "a", "--reason", "no"]).done();
    hall.refuses(&["draw", "replace", "d1", "--source", "rehearsal"], "", 4, "Leave seats empty (--seats)");
    hall.write("own.csv", "feature,value,min,max\nkind,rare,0,1\nkind,common,0,1\n");
    hall.write("other.csv", "feature,value,min,max\nkind,odd,0,1\n");
    let with = |file: &'static str| ["draw", "replace", "d1", "--source", "rehearsal", "--quotas", file];
    hall.refuses(&with("other.csv"), "", 1, "other features or values");
    assert!(hall.args(&with("own.csv")).done().out.contains("! Its quotas were given by hand"));
    hall.run("draw run d2 --confirm draw").done();
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
        let page = std::fs::read_to_string(hall.path(&format!("{audience}/index.html"))).unwrap();
        assert!(page.contains("Its quotas were given by hand.") && page.contains("The panel as it stands"), "{page}");
    }
}
