//! `proposal`: put, revised, supported, shown.

use super::{Hall, typed};
use serde_json::json;

/// Three members; the third is a facilitator.
fn hall() -> Hall {
    let hall = Hall::founded();
    for name in ["Ana", "Bo", "Cyd"] {
        hall.run(&format!("member enrol --name {name}")).done();
    }
    hall.run("member role m3 --give facilitator").done();
    hall
}

#[test]
fn a_proposal_is_put_revised_supported_and_shown() {
    let hall = hall();
    hall.write("body.md", "# Ten benches\n\nAlong the *river*.\n");
    let args = ["proposal", "submit", "--as", "m1", "--title", "Benches", "--body", "body.md", "--tag", "river", "--tag", "seats"];
    let more = [
        "--place",
        "the quay",
        "--at",
        "-48.8566,2.35225",
        "--cost",
        "1 200.5",
        "--reasons",
        "People stand.",
        "--evidence-for",
        "A count.",
    ];
    assert_eq!(hall.args(&[&args[..], &more, &["--json"]].concat()).json()["proposal"], "p1");
    let text = hall.args(&["proposal", "submit", "--as", "m2", "--title", "=cmd()", "--body", "-"]);
    assert_eq!(text.code, 0, "an empty text is a title alone");
    hall.run("proposal support p1 --as m2").done();
    hall.input(&["proposal", "revise", "p1", "--as", "m1", "--body", "-", "--on", "1"], "# Twelve benches\n\nAlong the *river*.\n").done();
    let data = hall.run("proposal show p1 --json").json();
    typed(&data, &[("version", "integer"), ("authors", "list"), ("supporters", "list"), ("amendments", "list"), ("thread", "list")]);
    assert_eq!((&data["proposal"], &data["title"], &data["status"]), (&json!("p1"), &json!("Benches"), &json!("submitted")));
    assert_eq!((&data["version"], &data["authors"], &data["supporters"]), (&json!(2), &json!(["m1"]), &json!(["m2"])));
    assert_eq!(data["support"], json!([{"member": "m2", "version": 1}]));
    let place = json!({"latitude": -48_856_600, "longitude": 2_352_250, "name": "the quay"});
    assert_eq!(
        (&data["text"]["cost"], &data["text"]["place"], &data["text"]["tags"]),
        (&json!(120_050), &place, &json!(["river", "seats"]))
    );
    let page = hall.run("proposal show p1").done().out;
    for part in [
        "p1 · Benches",
        "Version 2 of 2",
        "(1 has seen an earlier version)",
        "-48.856600,2.352250",
        "1200.50",
        "Along the *river*.",
        "  A count.",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(hall.run("proposal show p1 --version 1").done().out.contains("# Ten benches"));
    hall.args(&["proposal", "status", "p1", "admitted", "--as", "m3", "--reason", "ours to do"]).done();
    hall.run("proposal withdraw p2 --as m2").done();
    let list = hall.run("proposal list --json").json();
    let row = |place: usize| (list[place]["status"].clone(), list[place]["supporters"].clone());
    assert_eq!((row(0), row(1)), ((json!("admitted"), json!(1)), (json!("withdrawn"), json!(0))));
    assert!(hall.run("proposal list --status withdrawn").done().out.lines().nth(1).unwrap().starts_with("p2"));
    hall.run("proposal support p1 --as m2 --undo").done();
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
        assert!(std::fs::read_to_string(hall.path(&format!("{audience}/record.jsonl"))).unwrap().contains("Twelve benches"));
    }
}

#[test]
fn what_cannot_be_says_what_to_do() {
    let hall = hall();
    hall.args(&["proposal", "submit", "--as", "m1", "--title", "Benches"]).done();
    hall.write("latin.md", b"caf\xe9");
    hall.refuses(&["proposal", "show", "p7"], "", 1, "There is no proposal p7");
    hall.refuses(&["proposal", "show", "p1", "--version", "2"], "", 1, "p1 has 1 version.");
    hall.refuses(&["proposal", "support", "p1"], "", 1, "a member’s");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m2", "--title", "Mine"], "", 1, "the authors, members whose role steers proposals");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m1", "--body", "latin.md"], "", 1, "UTF-8");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m1", "--title", "Seats", "--on", "3"], "", 1, "version 1 is in force");
    hall.refuses(
        &["proposal", "status", "p1", "adopted", "--reason", "now"],
        "",
        1,
        "admitted, merged into another, rejected, split into others, withdrawn",
    );
    hall.refuses(&["proposal", "submit", "--as", "m9", "--title", "x"], "", 1, "no member m9");
    hall.refuses(&["proposal", "submit", "--title", "x", "--body", "-"], &"x".repeat(100_001), 1, "at most 100000 characters");
    hall.refuses(&["proposal", "submit", "--title", "x", "--at", "north"], "", 2, "LAT,LON");
}

#[test]
fn amendments_are_put_shown_settled_and_promoted() {
    let hall = hall();
    hall.input(
        &["proposal", "submit", "--as", "m1", "--title", "Benches", "--body", "-"],
        "Ten benches by the river. They face the water.\n",
    )
    .done();
    let amend = |how: &[&str]| hall.args(&[&["proposal", "amend", "p1", "--as", "m2"], how].concat()).done();
    amend(&["--replace", "Ten", "--with", "Twelve"]);
    amend(&["--delete", " They face the water."]);
    amend(&["--insert-after", "Ten benches", "--with", " of old oak", "--reasons", "It lasts."]);
    amend(&["--replace", "Ten benches", "--with", "One bench"]);
    hall.refuses(&["proposal", "amend", "p1", "--as", "m2", "--replace", "the", "--with", "a"], "", 1, "holds this passage 2 times");
    hall.refuses(&["proposal", "amend", "p1", "--as", "m2", "--replace", "Ten"], "", 2, "--with");
    hall.refuses(&["proposal", "amend", "p1", "--as", "m2", "--delete", "pond"], "", 1, "holds this passage nowhere");
    let shown = hall.run("proposal show p1 --json").json();
    let order: Vec<_> = shown["amendments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["amendment"].as_str().unwrap(), row["distance"].as_u64().unwrap()))
        .collect();
    assert_eq!(order, [("p3", 4), ("p5", 4), ("p4", 3), ("p2", 2)]);
    let page = hall.run("proposal show p1").done().out;
    assert!(page.contains("p5 and p2 change the same passage") && !page.contains("p4 and p2"), "{page}");
    let page = hall.run("proposal show p4").done().out;
    assert!(page.contains("p4 amends p1 (version 1)") && page.contains("of old oak+}") && page.contains("It lasts."), "{page}");
    hall.refuses(&["proposal", "settle", "p1", "--as", "m1", "--accept", "p2,p5"], "", 1, "they cannot both be taken");
    hall.args(&["proposal", "settle", "p1", "--as", "m1", "--accept", "p2,p4", "--reject", "p3", "--reject", "p5", "--reason", "9 to 4"])
        .done();
    let shown = hall.run("proposal show p1 --json").json();
    assert_eq!(
        (&shown["version"], &shown["text"]["body"]),
        (&json!(2), &json!("Twelve benches of old oak by the river. They face the water."))
    );
    let diff = hall.run("proposal diff p1").done().out;
    assert!(diff.contains("[-Ten-]{+Twelve+} benches") && diff.contains("old oak"), "{diff}");
    hall.args(&["proposal", "promote", "p5", "--as", "m3", "--title", "One bench"]).done();
    let own = hall.run("proposal show p6 --json").json();
    assert_eq!((&own["from"], &own["authors"]), (&json!(["p5"]), &json!(["m2", "m3"])));
    hall.run("export public").done();
    hall.run("verify public").done();
}

#[test]
fn merging_splitting_likeness_and_news() {
    let hall = hall();
    let submit = |who: &str, title: &str| hall.args(&["proposal", "submit", "--as", who, "--title", title]);
    assert_eq!(submit("m1", "Benches along the river").done().err, "");
    let second = submit("m2", "Benches near the river").done();
    assert!(second.err.contains("Similar proposals are there already") && second.err.contains("p1"), "{second:?}");
    assert_eq!(hall.args(&["proposal", "similar", "--title", "Lamps on the square", "--json"]).json(), json!([]));
    hall.run("proposal support p1 --as m3").done();
    hall.args(&["proposal", "merge", "p1", "p2", "--as", "m3", "--title", "Benches", "--reason", "alike"]).done();
    let merged = hall.run("proposal show p3 --json").json();
    assert_eq!((&merged["authors"], &merged["from"]), (&json!(["m1", "m2"]), &json!(["p1", "p2"])));
    let told = hall.run("proposal news --as m1").done().out;
    assert!(told.contains("It is now: merged into another (alike)") && told.contains("p3 came of it"), "{told}");
    hall.write("a.md", "Five.");
    hall.args(&["proposal", "split", "p3", "--as", "m1", "--part", "North=a.md", "--part", "South=a.md"]).done();
    let list = hall.run("proposal list --json").json();
    assert_eq!(
        list.as_array().unwrap().iter().map(|row| row["status"].as_str().unwrap()).collect::<Vec<_>>(),
        ["merged", "merged", "split", "submitted", "submitted"]
    );
    // The rules: a template, a threshold, and back from a file.
    hall.run("rules set --workflow full --supporters admitted=2").done();
    hall.refuses(&["proposal", "status", "p4", "admitted", "--reason", "now"], "", 1, "needs the support of 2");
    hall.refuses(&["rules", "set", "--supporters", "crowned=2"], "", 1, "no stage “crowned”");
    let rules = hall.run("rules show").done().out;
    hall.refuses(&["rules", "set", "-"], &rules, 1, "That is so already");
    hall.refuses(&["rules", "set", "-"], "{}", 1, "does not hold rules");
    hall.input(&["rules", "set", "-"], rules.replace("\"tickets\": 1000", "\"tickets\": 500")).done();
    hall.run("export public").done();
    hall.run("verify public").done();
}

#[test]
fn proposals_come_from_tables_and_markdown_and_go_back() {
    let hall = hall();
    let table = "\u{feff}id;category/name/en;title/en;title/fr;body/en;address;latitude;longitude\n\
        17;Streets;Benches;Bancs;<p>Ten <strong>benches</strong></p>;Quay;48.8566;2.3522\n18;;=cmd();;\"two\nlines\";;;\n";
    hall.write("decidim.csv", table);
    let put = hall.args(&["proposal", "import", "decidim.csv", "--json"]).json();
    assert_eq!(put["proposals"], json!(["p1", "p2"]));
    let first = hall.run("proposal show p1 --json").json();
    assert_eq!(
        (&first["title"], &first["text"]["body"], &first["text"]["source"]),
        (&json!("Benches"), &json!("Ten **benches**"), &json!("17"))
    );
    assert_eq!(first["authors"], json!([]), "the operator signs nothing");
    // One act: all of a file, or nothing of it, with every fault named.
    hall.write("bad.csv", "title,latitude,longitude\n,1,2\nTrees,north,2\n");
    hall.refuses(&["proposal", "import", "bad.csv"], "", 1, "2 things are wrong");
    let said = hall.args(&["proposal", "import", "bad.csv"]).failed(1, "“north” is no number of degrees");
    assert!(said.err.contains("2: no title"), "{said:?}");
    hall.write("people.csv", "name,age\nAna,30\n");
    hall.run("proposal import people.csv").done();
    hall.refuses(&["proposal", "import", "missing.csv"], "", 1, "missing.csv");
    // Out as Markdown, and in again: the same texts.
    hall.run("proposal export texts p1 p2").done();
    let file = std::fs::read_to_string(hall.path("texts/p2.md")).unwrap();
    assert!(file.contains("\n# =cmd()\n\ntwo\nlines\n"), "{file}");
    hall.refuses(&["proposal", "export", "texts"], "", 1, "texts");
    assert_eq!(hall.args(&["proposal", "import", "texts", "--json"]).json()["proposals"], json!(["p4", "p5"]));
    for (old, new) in [("p1", "p4"), ("p2", "p5")] {
        let text = |id: &str| hall.args(&["proposal", "show", id, "--json"]).json()["text"].clone();
        assert_eq!(text(old), text(new));
    }
    assert!(hall.run("proposal export - p1").done().out.contains("latitude: 48.856600\n"));
    hall.refuses(&["proposal", "export", "-", "p9"], "", 1, "There is no proposal p9");
    // Tables of the bundle hold no formulas.
    hall.run("export public").done();
    let table = std::fs::read_to_string(hall.path("public/tables/proposals.csv")).unwrap();
    assert!(table.contains("p2,submitted,1,0,,,'=cmd()\n"), "{table}");
}

#[test]
fn ten_thousand_proposals_are_put_in_one_act() {
    let hall = hall();
    let rows: String = (0..10_000)
        .map(|n| format!("Bench number {n} of the quay,Text of bench {n}.\n"))
        .fold("title,body\n".to_owned(), |all, row| all + &row);
    hall.write("many.csv", rows);
    hall.run("proposal import many.csv").done();
    assert_eq!(hall.run("proposal list --json").json().as_array().unwrap().len(), 10_000);
    hall.run("proposal support p9999 --as m1").done();
    assert_eq!(hall.run("proposal show p9999 --json").json()["supporters"], json!(["m1"]));
}

#[test]
fn attachments_go_out_with_their_text_and_are_checked() {
    let hall = hall();
    hall.write("plan.txt", "a plan\n");
    hall.write("other.txt", "another\n");
    hall.args(&["proposal", "submit", "--as", "m1", "--title", "Benches", "--attach", "plan.txt"]).done();
    assert!(hall.run("proposal show p1").done().out.contains("plan.txt (7 B)"));
    assert_eq!(hall.run("proposal attachment p1 plan.txt").done().out, "a plan\n");
    hall.refuses(&["proposal", "attachment", "p1", "x.txt"], "", 1, "there are: plan.txt");
    hall.refuses(&["proposal", "revise", "p1", "--as", "m1", "--attach", "plan.txt"], "", 1, "plan.txt is attached already");
    hall.write("large.bin", vec![0; (5 << 20) + 1]);
    hall.refuses(&["proposal", "revise", "p1", "--as", "m1", "--attach", "large.bin"], "", 1, "larger than 5 MiB");
    hall.args(&["proposal", "revise", "p1", "--as", "m1", "--attach", "other.txt", "--detach", "plan.txt"]).done();
    hall.run("export public").done();
    hall.run("verify public").done();
    hall.run("verify garden.moot").done();
    let shown = hall.run("proposal show p1 --json").json();
    let blob = format!("public/blobs/{}", shown["text"]["attachments"][0]["blob"].as_str().unwrap());
    assert_eq!(std::fs::read_to_string(hall.path(&blob)).unwrap(), "another\n");
    let python = |code: i32| {
        let run = std::process::Command::new("python3").arg(hall.path("public/verify.py")).arg(hall.path("public")).output();
        match run {
            Ok(output) => assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stdout)),
            Err(error) => println!("skipped: no python3: {error}"),
        }
    };
    python(0);
    hall.write(&blob, "changed\n");
    python(1);
    let found = hall.run("verify public");
    assert!(found.code == 3 && found.out.contains("an attachment"), "{found:?}");
}

#[test]
fn support_carries_a_proposal_and_those_who_share_it_are_found() {
    let hall = hall();
    hall.run("rules set --workflow full --supporters admitted=2").done();
    hall.args(&["proposal", "submit", "--as", "m1", "--title", "Benches", "--place", "the quay", "--tag", "river"]).done();
    hall.run("proposal support p1 --as m2").done();
    assert_eq!(hall.run("proposal show p1 --json").json()["status"], "submitted");
    let said = hall.run("proposal support p1 --as m3").done().out;
    assert!(said.contains("admitted"), "{said}");
    assert_eq!(hall.run("proposal show p1 --json").json()["status"], "admitted");
    // Nobody is found who does not wish it.
    assert_eq!(hall.run("proposal allies --as m2 --json").json(), json!([]));
    hall.run("proposal allies --as m3 --show-me").done();
    assert_eq!(hall.run("proposal allies --as m2 --json").json(), json!([{"member": "m3", "proposals": ["p1"]}]));
    assert!(hall.run("proposal allies --as m2").done().out.contains("Cyd (m3)"));
    hall.run("proposal allies --as m3 --hide-me").done();
    assert_eq!(hall.run("proposal allies --as m2 --json").json(), json!([]));
    hall.refuses(&["proposal", "allies"], "", 1, "Signatures");
    hall.refuses(&["proposal", "allies", "--as", "m3", "--hide-me"], "", 1, "That is so already");
    // A place or a tag alone finds its proposals.
    let found = |args: &[&str]| hall.args(&[&["search", "--json"], args].concat()).json().as_array().unwrap().len();
    assert_eq!(
        (found(&["--place", "QUAY"]), found(&["--tag", "river"]), found(&["--place", "hill"]), found(&["bench*", "--place", "hill"])),
        (1, 1, 0, 0)
    );
}
