//! `tally`: outside files counted without an assembly; the keys that scripts rely on, and a message of its own for every wrong input.

use super::{Hall, phrased, typed};
use serde_json::json;

/// Memphis, Nashville, Chattanooga, Knoxville: the capital of Tennessee as it is usually told.
const CAPITAL: &str = "4 1\n42 1 2 3 4 0\n26 2 3 4 1 0\n15 3 4 2 1 0\n17 4 3 2 1 0\n0\n\"Memphis\"\n\"Nashville\"\n\"Chattanooga\"\n\"Knoxville\"\n\"Capital\"\n";
const SHAPES: [(&str, &str); 5] = [
    ("majority", "weight,Yes,No\n6,x,\n3,,x\n1,,\n"),
    ("approval", "A,B,C\n1,1,\n,1,1\n,1,\n"),
    ("majority-judgment", "A,B\ngood,poor\nexcellent,reject\n,very good\n"),
    ("star", "A,B,C\n5,4,0\n0,3,5\n1,5,2\n"),
    ("quadratic", "A,B,C\n3,1,0\n,2,2\n"),
];

fn capital() -> Hall {
    let hall = Hall::empty();
    hall.write("capital.blt", CAPITAL);
    for (name, table) in SHAPES {
        hall.write(&format!("{name}.csv"), table);
    }
    hall
}

#[test]
fn the_keys_that_scripts_rely_on() {
    let hall = capital();
    let data = hall.run("tally capital.blt --method irv --json").json();
    typed(
        &data,
        &[
            ("method", "text"),
            ("valid", "integer"),
            ("blank", "integer"),
            ("invalid", "integer"),
            ("winners", "list"),
            ("tied", "list"),
            ("order", "list"),
            ("stages", "list"),
        ],
    );
    assert_eq!((&data["winners"], &data["valid"]), (&json!(["Knoxville"]), &json!(100)));
    assert_eq!(data["stages"][0]["moved"], json!([{"from": "Chattanooga", "to": "Knoxville", "votes": 15}]));
    let winner = |method: &str| hall.run(&format!("tally capital.blt --method {method} --json")).json()["winners"].clone();
    for method in ["schulze", "ranked-pairs", "minimax", "borda"] {
        assert_eq!(winner(method), json!(["Nashville"]), "{method}");
    }
    assert_eq!(winner("stv-scottish"), winner("irv"));
    let judged = hall.run("tally majority-judgment.csv --method majority-judgment --json").json();
    assert_eq!((&judged["winners"], &judged["stages"][0]["standing"][0]["votes"]["median"]), (&json!(["A"]), &json!("good")));
    let nine = |more: &str| hall.run(&format!("tally majority.csv --method majority --threshold 2/3 {more} --json")).json();
    assert_eq!((&nine("")["winners"], &nine("--more-than")["winners"]), (&json!(["Yes"]), &json!([])));
    assert_eq!(nine("--base cast-and-abstaining")["winners"], json!([]));
}

/// Each opens with sentences in either language, and lacks no phrase.
#[test]
fn every_method_says_its_result_in_words() {
    let hall = capital();
    hall.write("costs.json", "{\"budget\": 100, \"costs\": [[\"A\", 60], [\"B\", 50], [\"C\", 40]]}");
    let mut runs: Vec<String> = SHAPES.iter().map(|(method, _)| format!("{method}.csv --method {method}")).collect();
    let ranked = ["majority", "borda", "irv", "schulze", "ranked-pairs", "minimax", "stv-scottish --seats 2", "stv-meek --seats 2"];
    runs.extend(ranked.iter().map(|method| format!("capital.blt --method {method}")));
    runs.extend(["star.csv --method score", "quadratic.csv --method dots", "approval.csv --method phragmen --seats 2"].map(str::to_owned));
    runs.push("approval.csv --method equal-shares --rules costs.json".to_owned());
    for run in runs {
        for options in ["", " --why A", " --compare"] {
            let options = if run.starts_with("capital") {
                options.replace('A', "Memphis")
            } else {
                options.replace("--why A", if run.starts_with("majority.") { "--why Yes" } else { "--why A" })
            };
            let english = hall.run(&format!("tally {run}{options}")).done();
            let french = hall.run(&format!("tally {run}{options} --lang fr")).done();
            assert_ne!(english.out, french.out, "{run}");
            for said in [english, french] {
                assert!(phrased(&said.out) && said.out.lines().count() > 1, "{run}{options}\n{}", said.out);
            }
        }
    }
    let said = hall.run("tally capital.blt --method schulze").done().out;
    assert!(
        said.starts_with("“Nashville” beats every other option in a direct comparison; the closest is “Memphis”, 58 to 42.\n"),
        "{said}"
    );
}

#[test]
fn side_by_side_says_what_would_differ() {
    let hall = capital();
    let data = hall.run("tally capital.blt --method irv --compare --json").json();
    let compared = data["compared"].as_array().unwrap();
    let of = |method: &str| compared.iter().find(|one| one["method"] == method && one["change"].is_null()).unwrap();
    assert_eq!((&of("schulze")["winners"], &of("schulze")["differs"]), (&json!(["Nashville"]), &json!(true)));
    assert_eq!(of("majority")["winners"], json!([]));
    assert!(compared.iter().any(|one| one["change"]["rule"] == "overvotes" && one["differs"] == false));
}

#[test]
fn what_is_written_is_counted_alike() {
    let hall = capital();
    let said = hall.run("tally capital.blt --method schulze --write again").done();
    assert!(said.err.contains("again.soc") && said.err.contains("pref_voting"), "{said:?}");
    assert_eq!(hall.run("tally again.soc --method schulze").done().out, hall.run("tally capital.blt --method schulze").done().out);
    hall.run("tally capital.blt --method schulze --write again").failed(1, "exists already");
}

/// The seats of a file are for methods of several; whoever says another number has it.
#[test]
fn seats_are_those_of_the_file_unless_said_otherwise() {
    let hall = Hall::empty();
    hall.write("board.blt", CAPITAL.replacen("4 1", "4 2", 1));
    let winners = |options: &str| hall.run(&format!("tally board.blt {options} --json")).json()["winners"].as_array().unwrap().len();
    assert_eq!([winners("-m stv-meek"), winners("-m schulze --seats 1"), winners("-m irv"), winners("-m borda --seats 3")], [2, 1, 1, 3]);
}

/// The example of `docs/voting.md`: what is left is enough for nothing more, until there is a little more money.
#[test]
fn a_budget_is_completed_by_raising_everybodys_share() {
    let hall = Hall::empty();
    hall.write("projects.csv", "Bench,Tree,Swing\n1,,\n1,1,\n1,1,\n,,1\n");
    let funded = |budget: u32| {
        hall.write("rules.json", format!("{{\"budget\": {budget}, \"costs\": [[\"Bench\", 30], [\"Tree\", 60], [\"Swing\", 25]]}}"));
        hall.run("tally projects.csv -m equal-shares --rules rules.json --json").json()["winners"].clone()
    };
    assert_eq!((funded(100), funded(120)), (json!(["Bench", "Swing"]), json!(["Bench", "Tree", "Swing"])));
}

#[test]
fn a_file_in_latin_1_is_read_with_a_warning() {
    let hall = Hall::empty();
    hall.write("leaders.txt", b"  Option 1-->: Rapha\xebl\n /  Option 2-->: Bo\n |/\nV: 12 x\nV: 1- y\nV: 21 z\n");
    let said = hall.run("tally leaders.txt --method schulze --json").done();
    assert_eq!(said.json()["winners"], json!(["Raphaël"]));
    assert!(said.err.contains("Latin-1"), "{said:?}");
}

#[test]
fn every_wrong_input_has_its_own_message() {
    let hall = capital();
    let says = |name: &str, content: &str, options: &str, code: i32, says: &str| {
        hall.write(name, content);
        let args: Vec<&str> = ["tally", name].into_iter().chain(options.split_whitespace()).collect();
        hall.refuses(&args, "", code, says);
    };
    says("cut.blt", &CAPITAL[..40], "--method irv", 1, "line 4: the file ends here");
    says("cut.blt", "4 1\n42 1 2 3", "--method irv", 1, "line 2: the file ends here, and the 0 that ends a ballot should follow");
    says("one.csv", "A\n1\n", "--method irv", 1, "There is one option");
    says("unknown.blt", "2 1\n1 3 0\n0\n\"A\"\n\"B\"\n", "--method irv", 1, "line 2: there is no option 3, only 1 to 2");
    says("twice.blt", "2 1\n1 1 1 0\n0\n\"A\"\n\"B\"\n", "--method irv", 1, "stands on this ballot twice");
    says("marks.csv", "A,B\nx,x\n", "--method majority", 1, "line 2: several options are marked");
    says("spent.csv", "A,B\n8,3\n", "--method dots", 1, "11 points are spent, and there are 10");
    says("score.csv", "A,B\n9,3\n", "--method score", 1, "“9” is not between 0 and 5");
    says("grade.csv", "A,B\nsplendid,\n", "--method majority-judgment", 1, "“splendid” is not a grade");
    says("empty.csv", "", "--method irv", 1, "there is nothing in it");
    says("budget.csv", "A,B\n1,\n", "--method equal-shares", 1, "There is no budget");
    says("rules.json", "{\"sets\": 2}", "--method irv --rules rules.json", 1, "cannot be read as rules: unknown field `sets`");
    says("two.csv", "A,B\n1,2\n", "--method irv --seats 2", 1, "elects one, not 2");
    says("two.csv", "A,B\n1,2\n", "--method schulze --threshold 2/3", 1, "has no use for “threshold”");
    says("two.csv", "A,B\n1,2\n", "--method borda --seats 3", 1, "3 to be elected of 2 options");
    says("two.csv", "A,B\n1,2\n", "--method irv --why C", 1, "no option “C”");
    says("two.csv", "A,B\n1,2\n", "--method irv --tie C", 1, "no option “C”");
    says("two.csv", "A,B\n1,2\n", "--method irv --withdrawn A", 1, "At most one option would be left");
    says("two.csv", "A,B\n1,2\n", "--method plurality", 2, "schulze");
    says("yes.csv", "Yes,No\n1,\n1,\n", "--method majority --base present", 1, "nobody has said so");
    says(
        "yes.csv",
        "Yes,No\n1,\n1,\n",
        "--method majority --present 1",
        1,
        "2 ballots were cast, more than the 1 people said to be present",
    );
    hall.write("none.csv", "A,B\n");
    assert!(hall.run("tally none.csv --method irv").done().out.starts_with("Nobody voted."));
    hall.write("blank.csv", "weight,A,B\n3,,\n");
    assert!(hall.run("tally blank.csv --method irv").done().out.starts_with("All 3 ballots are blank"));
    let missed = hall.run("tally majority.csv --method majority --quorum 11").done().out;
    assert!(missed.starts_with("The quorum is missed by one: 10 took part, 11 were needed."), "{missed}");
    assert!(hall.run("tally majority.csv --method majority --quorum 10").done().out.starts_with("“Yes” is adopted"));
}
