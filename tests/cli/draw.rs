//! `draw`: plan, evidence, run, show, list, cancel, contacts.

use super::{DIGITS, Hall, QUICKNET_1000, phrased, typed};
use serde_json::{Value, json};

const PLAN: [(&str, &str); 17] = [
    ("draw", "text"),
    ("pool", "text"),
    ("size", "integer"),
    ("fairness", "text"),
    ("tickets", "integer"),
    ("profiles", "integer"),
    ("pool_size", "integer"),
    ("min_tickets", "integer"),
    ("max_tickets", "integer"),
    ("bound", "text"),
    ("levels", "list"),
    ("book", "hash"),
    ("commitment", "hash"),
    ("sources", "list"),
    ("binding", "boolean"),
    ("status", "text"),
    ("evidence", "list"),
];

fn op(digit: char) -> String {
    digit.to_string().repeat(32)
}

#[test]
fn a_plan_has_every_key_that_scripts_rely_on() {
    let hall = Hall::with_pool();
    let said = hall.run("draw plan --size 10 --source dice:20 --source drand:quicknet@2099-01-01T00:00Z --json").done();
    let plan = said.json();
    typed(&plan, &PLAN);
    assert!(plan["gap"].as_f64().unwrap().abs() < 1e-6, "{plan}");
    assert_eq!((&plan["draw"], &plan["size"], &plan["pool_size"]), (&json!("d1"), &json!(10), &json!(48)));
    assert_eq!((&plan["fairness"], &plan["tickets"], &plan["binding"]), (&json!("leximin"), &json!(1000), &json!(true)));
    // 48 people alike in their chances: 10/48, in tickets of 1000.
    assert_eq!((&plan["bound"], &plan["min_tickets"], &plan["max_tickets"]), (&json!("5/24"), &json!(208), &json!(209)));
    let beacon = plan["sources"][1].as_str().unwrap();
    assert_eq!(plan["sources"][0], "dice:20");
    assert!(beacon.starts_with("drand:quicknet:"), "{beacon}");
    // The line that fetches the round is a message, not data.
    let round = beacon.rsplit(':').next().unwrap();
    assert!(said.err.contains("curl -s https://") && said.err.contains(&format!("/public/{round} | folkmoot draw evidence d1 {beacon}=-")));
    assert_eq!(hall.run("draw show d1 --json").json(), plan);
    assert_eq!(hall.run("draw list --json").json(), json!([plan]));
}

#[test]
fn the_proof_tells_why_a_chance_is_no_larger() {
    let hall = Hall::planned(&["dice:20"]);
    let plan = hall.run("draw show d1 --json").json();
    assert_eq!(plan["levels"], json!([{"bound": "5/24", "people": 48, "reached": "208333333333/1000000000000"}]));
    assert!(hall.run("draw show d1").done().out.contains("no method can give all of them more than 20.84%."));
    let why = hall.run("draw show d1 --why p0012 --json").json();
    typed(&why, &[("draw", "text"), ("person", "text"), ("source_id", "text"), ("tickets", "integer"), ("of", "integer")]);
    typed(&why, &[("housemates", "integer"), ("bottleneck", "object"), ("theirs", "list")]);
    let keys = [("level", "integer"), ("levels", "integer"), ("settled", "integer"), ("reached", "text"), ("bound", "text")];
    typed(&why["bottleneck"], &keys);
    typed(&why["bottleneck"], &[("people", "integer"), ("quotas", "list"), ("seats", "boolean"), ("households", "integer")]);
    assert_eq!((&why["person"], &why["of"], &why["bottleneck"]["bound"]), (&json!("p0012"), &json!(1000), &json!("5/24")));
    // The same person by their id in the file, in words.
    let id = why["source_id"].as_str().unwrap();
    let told = hall.run(&format!("draw show d1 --why {id}")).done().out;
    assert!(told.starts_with(&format!("p0012 is on {} of 1000 tickets: a chance of 20.", why["tickets"])), "{told}");
    assert!(told.contains("What would raise it:"), "{told}");
    hall.refuses(&["draw", "show", "d1", "--why", "p9999"], "", 1, "Nobody in the pool of d1 is called “p9999”");
}

#[test]
fn fairness_and_tickets_are_as_asked() {
    for (options, fairness, tickets) in [
        ("--fairness maximin --tickets 100", "maximin", json!(100)),
        ("--tickets 50", "leximin", json!(50)),
        ("--fairness nash --tickets 60", "nash", json!(60)),
        ("--fairness goldilocks --tickets 60", "goldilocks", json!(60)),
        ("--fairness uniform", "uniform", Value::Null),
    ] {
        let hall = Hall::with_pool();
        let plan = hall.run(&format!("draw plan -k 10 --source dice:20 --json {options}")).json();
        assert_eq!((&plan["fairness"], &plan["tickets"]), (&json!(fairness), &tickets));
        let uniform = fairness == "uniform";
        let nulls = ["book", "bound", "gap", "min_tickets", "max_tickets", "profiles"].map(|key| plan[key].is_null());
        assert_eq!(nulls, [uniform; 6], "{plan}");
        let run = hall.run(&format!("draw run d1 --evidence dice={DIGITS} --confirm draw --json")).json();
        assert_eq!((run["ticket"].is_null(), run["panel"].as_array().unwrap().len()), (uniform, 10));
    }
}

#[test]
fn a_draw_run_names_its_panel() {
    let hall = Hall::planned(&["dice:20"]);
    let plan = hall.run("draw show d1 --json").json();
    let run = hall.run(&format!("draw run d1 --evidence dice:20={DIGITS} --confirm draw --json")).json();
    typed(&run, &PLAN);
    typed(&run, &[("seed", "hash"), ("ticket", "integer"), ("panel", "list")]);
    assert_eq!(hall.run("draw show d1 --json").json(), run);
    assert_eq!((&run["commitment"], &run["book"], &run["status"]), (&plan["commitment"], &plan["book"], &json!("drawn")));
    assert_eq!(run["evidence"], json!([{"source": "dice:20", "evidence": {"kind": "dice", "digits": DIGITS}}]));
    let panel = run["panel"].as_array().unwrap();
    assert_eq!(panel.len(), 10);
    for person in panel {
        typed(person, &[("id", "text"), ("source_id", "text")]);
        assert!(person["id"].as_str().unwrap().starts_with('p') && person["source_id"].as_str().unwrap().starts_with('r'), "{person}");
    }
    let text = hall.run("draw show d1").done().out;
    assert!(text.contains(&format!("Ticket {} was drawn (seed {}). The panel:", run["ticket"], run["seed"].as_str().unwrap())), "{text}");
}

#[test]
fn evidence_is_a_value_a_file_or_standard_input_by_source_or_kind() {
    let by_value = [format!("dice={DIGITS}"), format!("dice:20={DIGITS}"), "dice=@dice.txt".to_owned(), "dice:20=-".to_owned()];
    let mut seeds = Vec::new();
    for given in by_value {
        let hall = Hall::planned(&["dice:20", "phrase"]);
        hall.write("dice.txt", format!("{DIGITS}\n"));
        let data = hall.input(&["draw", "evidence", "d1", &given, "--json"], format!("{}\n", &DIGITS)).json();
        assert_eq!(data["evidence"].as_array().unwrap().len(), 1);
        assert_eq!(data["binding"], json!(false));
        let run = hall.args(&["draw", "run", "d1", "--evidence", "phrase=the river", "--confirm", "draw", "--json"]).json();
        seeds.push(run["seed"].clone());
    }
    assert!(seeds.iter().all(|seed| *seed == seeds[0]), "{seeds:?}");
}

#[test]
fn a_kind_that_two_sources_have_must_be_named_in_full() {
    let hall = Hall::planned(&["dice:20", "dice:3"]);
    hall.refuses(&["draw", "evidence", "d1", "dice=123"], "", 1, "no single source “dice”; it has: dice:20, dice:3");
    hall.refuses(&["draw", "evidence", "d1", "coin=1"], "", 1, "no single source “coin”");
    hall.refuses(&["draw", "evidence", "d1", "dice"], "", 2, "“dice” is not of the form SOURCE=VALUE");
    hall.refuses(&["draw", "evidence", "d1", "dice:3=@absent"], "", 1, "absent does not exist");
    let both = format!("draw evidence d1 dice:20={DIGITS} dice:3=007");
    assert!(hall.run(&both).done().out.contains("All evidence is in. Next: folkmoot draw run d1 --confirm draw"));
    hall.run("draw run d1 --confirm draw").done();
}

#[test]
fn a_published_round_is_taken_in_a_rehearsal() {
    let hall = Hall::planned(&["rehearsal", "drand:quicknet:1000"]);
    assert!(hall.run("draw show d1").done().out.contains("Not binding: this is a rehearsal."));
    hall.write("beacon.json", QUICKNET_1000);
    let run = hall.run("draw run d1 --evidence drand=@beacon.json --confirm draw --json").json();
    assert_eq!((&run["binding"], &run["status"]), (&json!(false), &json!("drawn")));
    let piped = Hall::planned(&["rehearsal", "drand:quicknet:1000"]);
    let args = ["draw", "run", "d1", "--evidence", "drand:quicknet:1000=-", "--confirm", "draw", "--json"];
    let again = piped.input(&args, QUICKNET_1000).json();
    // The same people, the same chance: the same draw, in another assembly.
    assert_eq!((&run["seed"], &run["panel"]), (&again["seed"], &again["panel"]));
}

/// Round 1 of the chained network, as published.
const DEFAULT_1: &str = r#"{"round":1,"randomness":"101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec","signature":"8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb424998203d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655","previous_signature":"176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a"}"#;

#[test]
fn the_older_network_is_taken_from_a_file_and_from_a_pipe_and_checked() {
    let hall = Hall::planned(&["rehearsal", "drand:default:1"]);
    hall.write("beacon.json", DEFAULT_1);
    let args = |value: &str| ["draw", "run", "d1", "--evidence", value, "--confirm", "draw", "--json"].map(str::to_owned);
    let refuses = |value: &str, input: &str, says: &str| hall.refuses(&args(value).each_ref().map(String::as_str), input, 1, says);
    refuses("drand=-", super::QUICKNET_1000, "from another beacon than default");
    refuses("drand=-", &DEFAULT_1.replace("\"round\":1", "\"round\":2"), "this is round 2, the plan says 1");
    refuses("drand=-", &DEFAULT_1.replace("2b4655", "2b4654"), "the signature is not the beacon’s");
    refuses("drand=-", &DEFAULT_1.replace("previous_signature", "previous"), "lacks “previous_signature”");
    refuses("drand=-", &DEFAULT_1[..200], "cut off");
    refuses("drand=-", "<html>", "not the JSON of a beacon");
    let run = hall.args(&args("drand=@beacon.json").each_ref().map(String::as_str)).json();
    let piped = Hall::planned(&["rehearsal", "drand:default:1"]);
    let again = piped.input(&args("drand:default:1=-").each_ref().map(String::as_str), DEFAULT_1).json();
    assert_eq!((&run["seed"], &run["panel"]), (&again["seed"], &again["panel"]));
    let plan = Hall::with_pool().run("draw plan -k 10 --source drand:default@2099-01-01T00:00Z").done();
    assert!(
        plan.err.contains("curl -s https://api.drand.sh/8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce/public/"),
        "{plan:?}"
    );
}

#[test]
fn balls_drawn_by_hand_are_the_ticket() {
    let hall = Hall::with_pool();
    hall.refuses(
        &["draw", "plan", "-k", "10", "--source", "balls:3", "--source", "dice:20"],
        "",
        1,
        "dice:20 beside it could change nothing",
    );
    hall.refuses(&["draw", "plan", "-k", "10", "--source", "balls:9"], "", 1, "from 1 to 6");
    let uniform = ["draw", "plan", "-k", "10", "--fairness", "uniform", "--source", "balls:3"];
    hall.refuses(&uniform, "", 1, "a uniform draw has none");
    hall.refuses(&["draw", "plan", "-k", "10", "--tickets", "50", "--source", "balls:3"], "", 1, "one of 1000 tickets; the plan has 50");
    // The number of balls is the number of tickets, without a word about it.
    let said = hall.run("draw plan -k 10 --source balls:2 --json").done();
    assert!(said.err.contains("rests on: the drawing that the room sees"), "{said:?}");
    assert_eq!(said.json()["tickets"], json!(100));
    hall.refuses(&["draw", "run", "d1", "--evidence", "balls=7", "--confirm", "draw"], "", 1, "2 digits were announced, 1 were given");
    let run = hall.run("draw run d1 --evidence balls=0-7 --confirm draw --json").json();
    assert_eq!((&run["ticket"], &run["binding"]), (&json!(7), &json!(true)));
    typed(&run, &[("seed", "hash")]);
    assert_eq!(run["evidence"], json!([{"source": "balls:2", "evidence": {"kind": "balls", "digits": "07"}}]));
    let report = hall.run("verify garden.moot").done();
    assert!(report.out.contains("d1 binds"), "{report:?}");
}

#[test]
fn every_list_of_sources_says_what_it_rests_on() {
    let beacon = "drand:quicknet@2099-01-01T00:00Z";
    for (sources, says) in [
        (&["dice:20"][..], "the hands that roll the dice"),
        (&[beacon], "rests on: the beacon"),
        (&["drand:default@2099-01-01T00:00Z"], "rests on: the beacon"),
        (&["dice:3", beacon], "the room and the beacon together"),
        (&[beacon, "dice:3"], "Put the beacon last"),
        (&["phrase"], "rests on: nothing"),
    ] {
        let hall = Hall::with_pool();
        let sources = sources.iter().flat_map(|source| ["--source", source]);
        let said = hall.args(&["draw", "plan", "-k", "10"].into_iter().chain(sources).collect::<Vec<_>>()).done();
        assert!(said.err.contains(says) && phrased(&said.err), "{said:?}");
    }
}

#[test]
fn what_cannot_be_undone_asks_for_its_word() {
    let hall = Hall::planned(&["rehearsal"]);
    for options in [&["--no-input"][..], &["--yes"], &[]] {
        hall.refuses(&[&["draw", "run", "d1"], options].concat(), "draw\n", 1, "Add --confirm draw");
    }
    for word in ["", "Draw", "cancel", "d1"] {
        hall.refuses(&["draw", "run", "d1", "--confirm", word], "", 1, "The word is “draw”");
    }
    hall.refuses(&["draw", "cancel", "d1", "--reason", "r", "--confirm", "draw"], "", 1, "The word is “cancel”");
    hall.run("draw run d1 --no-input --confirm draw").done();
}

#[test]
fn a_retry_records_nothing_twice() {
    let hall = Hall::with_pool();
    let [plan, evidence, run] = ['a', 'b', 'c'].map(op);
    let lines = [
        format!("draw plan --size 10 --source dice:20 --source phrase --json --op {plan}"),
        format!("draw evidence d1 dice={DIGITS} --json --op {evidence}"),
        format!("draw run d1 --evidence phrase=river --confirm draw --json --op {run}"),
    ];
    for line in &lines {
        let before = hall.entries();
        let first = hall.run(line).json();
        let entries = hall.entries();
        assert!(entries > before);
        assert_eq!(hall.run(line).json(), first, "{line}");
        assert_eq!(hall.entries(), entries, "{line}");
    }
    // Later tries too, when other things have been recorded since.
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    let (entries, shown) = (hall.entries(), hall.run("draw show d1 --json").json());
    for line in &lines {
        assert_eq!(hall.run(line).json(), shown);
    }
    assert_eq!(hall.entries(), entries);
    // An act of another kind is not taken for this one.
    hall.refuses(&["draw", "plan", "--size", "9", "--source", "dice:20", "--op", &run], "", 1, "This act is in the record already");
}

#[test]
fn a_draw_called_off_stays_visible() {
    let hall = Hall::planned(&["dice:20"]);
    hall.refuses(&["draw", "cancel", "d1", "--reason", " ", "--confirm", "cancel"], "", 1, "A reason is needed");
    let args = ["draw", "cancel", "d1", "--reason", "the hall is closed", "--confirm", "cancel", "--json"];
    let data = hall.args(&args).json();
    typed(&data, &[("reason", "text"), ("withheld", "boolean"), ("would_be", "null")]);
    assert_eq!((&data["status"], &data["reason"]), (&json!("cancelled"), &json!("the hall is closed")));
    hall.refuses(&["draw", "run", "d1", "--confirm", "draw"], "", 1, "d1 is over");
    let second = hall.run("draw plan --size 10 --source dice:20 --json").json();
    assert_eq!(second["draw"], "d2");
    assert_eq!(second["commitment"], data["commitment"], "planning again re-rolls nothing");
    let statuses: Vec<_> = hall.run("draw list --json").json().as_array().unwrap().iter().map(|draw| draw["status"].clone()).collect();
    assert_eq!(statuses, ["cancelled", "open"]);
    assert!(hall.run("draw list").done().out.contains("d1    cancelled      10      48"));
}

#[test]
fn a_draw_called_off_after_its_evidence_says_what_it_would_have_been() {
    let hall = Hall::planned(&["dice:20"]);
    hall.run(&format!("draw evidence d1 dice={DIGITS}")).done();
    let data = hall.args(&["draw", "cancel", "d1", "--reason", "we did not like it", "--confirm", "cancel", "--json"]).json();
    assert_eq!(data["would_be"]["panel"].as_array().unwrap().len(), 10);
    assert_eq!(data["withheld"], json!(false));
}

#[test]
fn contacts_are_private_recorded_and_safe_in_a_spreadsheet() {
    let hall = Hall::with_pool();
    hall.write("people.csv", super::csv(&super::people()).replace(" Elm Street", " Elm Street,=1+1").replacen("street", "street,mail", 1));
    hall.run("pool import --respondents people.csv --categories quotas.csv --address street").done();
    hall.run("draw plan --size 10 --source rehearsal").done();
    hall.refuses(&["draw", "contacts", "d1"], "", 1, "d1 has no panel yet");
    hall.run("draw run d1 --confirm draw").done();
    let entries = hall.entries();
    let said = hall.args(&["draw", "contacts", "d1", "--to", "Zoé", "--reason", "invitations"]).done();
    assert_eq!(said.out.lines().count(), 11);
    assert!(said.out.lines().skip(1).all(|line| line.contains(",'=1+1,")), "{}", said.out);
    assert_eq!(hall.entries(), entries + 1);
    let people = hall.run("draw contacts d1 --json").json();
    assert_eq!((people.as_array().unwrap().len(), &people[0]["mail"]), (10, &json!("=1+1")));
}

#[test]
fn who_was_drawn_and_who_was_not_goes_to_other_tools() {
    let hall = Hall::planned(&["rehearsal"]);
    let lists = ["draw", "lists", "d1", "--selected", "selected.csv", "--remaining", "remaining.csv", "--to", "Ana"];
    hall.refuses(&lists, "", 1, "d1 has no panel yet");
    assert!(!hall.path("selected.csv").exists() && !hall.path("remaining.csv").exists());
    hall.run("draw run d1 --confirm draw").done();
    let entries = hall.entries();
    let data = hall.args(&[&lists[..], &["--json"]].concat()).json();
    assert_eq!((hall.entries(), &data["selected"]["people"]), (entries + 1, &serde_json::json!(10)));
    let read = |name: &str| std::fs::read_to_string(hall.path(name)).unwrap();
    let (selected, remaining) = (read("selected.csv"), read("remaining.csv"));
    let street = |line: &str| line.rsplit(',').next().unwrap().to_owned();
    for text in [&selected, &remaining] {
        assert!(text.starts_with("id,age,area,gender,street\nr"), "{text}");
    }
    let drawn: std::collections::BTreeSet<_> = selected.lines().skip(1).map(street).collect();
    assert_eq!(drawn.len(), 10);
    assert!(remaining.lines().skip(1).all(|line| !drawn.contains(&street(line))), "housemates of the panel are on neither list");
    assert_eq!(data["remaining"]["people"], serde_json::json!(remaining.lines().count() - 1));
    // Nothing is written over, and then nothing is recorded.
    hall.refuses(&lists, "", 1, "exists already");
    assert_eq!((hall.entries(), read("selected.csv")), (entries + 1, selected));
    hall.run("export bundle").done();
    assert_eq!(hall.run("verify bundle").code, 0);
}
