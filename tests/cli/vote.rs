//! `vote`: opened, cast, closed, counted again.

use super::{Hall, typed};
use serde_json::json;

/// An assembly of so many members.
fn hall(members: usize) -> Hall {
    let hall = Hall::founded();
    let names: Vec<_> = (0..members).map(|n| format!("Member {n}")).collect();
    for name in &names {
        hall.args(&["member", "enrol", "--name", name]).done();
    }
    hall
}

fn open(hall: &Hall, more: &str) {
    let args = ["vote", "open", "--title", "Benches along the river?", "--option", "Yes", "No"];
    hall.args(&[&args[..], &more.split_whitespace().collect::<Vec<_>>()].concat()).done();
}

fn cast(hall: &Hall, vote: &str, member: usize, ballot: &str) {
    hall.args(&["vote", "cast", vote, "--as", &format!("m{member}"), "--ballot", ballot]).done();
}

#[test]
fn a_vote_goes_from_its_rules_to_a_result_that_anybody_counts_again() {
    let hall = hall(4);
    hall.args(&["proposal", "submit", "--as", "m1", "--title", "Benches"]).done();
    let opened = ["vote", "open", "--title", "Benches?", "--method", "majority", "--option", "Yes", "--option", "No", "--threshold", "2/3"];
    let opened = hall.args(&[&opened[..], &["--quorum", "1/2", "--on", "p1", "--json"]].concat());
    assert_eq!(opened.json(), json!({"vote": "v1", "already": false}));
    assert!(opened.err.contains("Code to note down"), "what was opened is what the room notes down: {}", opened.err);
    cast(&hall, "v1", 1, "\"Yes\"");
    hall.write("ballot.json", "\"No\"");
    cast(&hall, "v1", 2, "@ballot.json");
    hall.input(&["vote", "cast", "v1", "--as", "m3", "--ballot", "-"], "null").done();
    let open = hall.run("vote show v1 --json").json();
    typed(&open, &[("entitled", "integer"), ("cast", "integer"), ("quorum", "object"), ("rules", "object"), ("options", "list")]);
    assert_eq!(
        (&open["status"], &open["cast"], &open["quorum"]["met"], &open["on"]),
        (&json!("open"), &json!(3), &json!(true), &json!("p1"))
    );
    assert!(open.get("winners").is_none() && open.get("stages").is_none(), "no result before the end: {open}");
    // Until the end another ballot replaces the one before.
    cast(&hall, "v1", 2, "\"Yes\"");
    let page = hall.run("vote show v1").done().out;
    for part in ["3 of 4 have voted", "The quorum of 2 is reached", "threshold: 2/3", "p1 · Benches"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let closed = hall.run("vote close v1 --confirm close --json").json();
    typed(
        &closed,
        &[("valid", "integer"), ("blank", "integer"), ("invalid", "integer"), ("winners", "list"), ("tied", "list"), ("stages", "list")],
    );
    assert_eq!((&closed["method"], &closed["winners"], &closed["blank"]), (&json!("majority"), &json!(["Yes"]), &json!(1)));
    assert_eq!(hall.run("vote show v1 --json").json(), closed);
    assert_eq!(hall.run("vote recount v1 --json").json()["same"], json!(true));
    let page = hall.run("vote show v1 --lang fr").done().out;
    assert!(page.contains("est adopté\u{a0}: 2 voix sur 2, il en fallait 2"), "{page}");
    open_and_cancel(&hall);
    let list = hall.run("vote list --json").json();
    assert_eq!((&list[0]["status"], &list[1]["status"]), (&json!("closed"), &json!("cancelled")));
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
    }
    hall.run("verify garden.moot").done();
}

fn open_and_cancel(hall: &Hall) {
    open(hall, "--method approval");
    hall.args(&["vote", "cancel", "v2", "--reason", "a wrong option"]).done();
    assert!(hall.run("vote show v2").done().out.contains("a wrong option"));
}

/// Every method: what is opened can be cast, closed and counted again.
#[test]
fn every_method_is_open_to_votes() {
    let hall = hall(2);
    hall.write("budget.json", r#"{"budget":100,"costs":[["Yes",60],["No",50]]}"#);
    let ballots = [
        ("majority", "\"Yes\""),
        ("approval", "[\"Yes\"]"),
        ("score", "{\"Yes\":5}"),
        ("star", "{\"Yes\":5,\"No\":1}"),
        ("majority-judgment", "{\"Yes\":\"good\"}"),
        ("borda", "[\"Yes\",\"No\"]"),
        ("irv", "[\"Yes\"]"),
        ("schulze", "[\"Yes\",\"No\"]"),
        ("ranked-pairs", "[\"Yes\",\"No\"]"),
        ("minimax", "[\"Yes\",\"No\"]"),
        ("stv-scottish", "[\"Yes\",\"No\"]"),
        ("stv-meek", "[\"Yes\",\"No\"]"),
        ("phragmen", "[\"Yes\"]"),
        ("equal-shares", "[\"Yes\"]"),
        ("dots", "{\"Yes\":10}"),
        ("quadratic", "{\"Yes\":3}"),
    ];
    for ((method, ballot), number) in ballots.iter().zip(1..) {
        let more = if *method == "equal-shares" { " --rules budget.json" } else { "" };
        open(&hall, &format!("--method {method}{more}"));
        let vote = format!("v{number}");
        cast(&hall, &vote, 1, ballot);
        cast(&hall, &vote, 2, "null");
        let closed = hall.run(&format!("vote close {vote} --confirm close --json")).json();
        assert_eq!((&closed["winners"], &closed["method"]), (&json!(["Yes"]), &json!(method)));
        let page = hall.run(&format!("vote show {vote}")).done().out;
        assert!(super::phrased(&page), "{page}");
        assert!(super::phrased(&hall.run(&format!("vote show {vote} --lang fr")).done().out));
    }
    hall.run("verify garden.moot").done();
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
    let table = std::fs::read_to_string(hall.path("bundle/tables/votes.csv")).unwrap();
    assert!(table.starts_with("vote,opened_at,status,") && table.lines().skip(1).all(|row| row.contains(",closed,")), "{table}");
    // Whatever form the ballots of a bundle have: counted as a file they give what the vote gave.
    for ((method, _), number) in ballots.iter().zip(1..) {
        let folder = hall.path(&format!("bundle/votes/v{number}"));
        let result: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("result.json")).unwrap()).unwrap();
        let names = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let files: Vec<String> = names.filter(|name| name.starts_with("ballots.")).collect();
        assert!(files.contains(&"ballots.csv".to_owned()), "{method}: {files:?}");
        for file in files {
            let rules = format!("bundle/votes/v{number}/rules.json");
            let path = format!("bundle/votes/v{number}/{file}");
            let counted = hall.run(&format!("tally {path} --method {method} --rules {rules} --entitled 2 --json")).json();
            for key in ["winners", "tied", "valid", "tie"] {
                assert_eq!(counted[key], result[key], "{method} {file} {key}");
            }
        }
        let how = std::fs::read_to_string(folder.join("recount.txt")).unwrap();
        assert!(
            !how.contains("[page-")
                && how.contains(&format!("folkmoot tally ballots.csv --method {method} --rules rules.json --entitled 2")),
            "{how}"
        );
    }
}

#[test]
fn a_result_says_why_and_what_other_methods_would_give() {
    let hall = hall(9);
    let names = ["--option", "Memphis", "Nashville", "Knoxville"];
    hall.args(&[&["vote", "open", "--title", "Capital", "--method", "irv"][..], &names].concat()).done();
    hall.refuses(&["vote", "show", "v1", "--why", "Memphis"], "", 1, "v1 is not closed");
    hall.refuses(&["vote", "show", "v1", "--compare"], "", 1, "v1 is not closed");
    for member in 1..=9 {
        let ballot = match member {
            1..=4 => "[\"Memphis\",\"Nashville\",\"Knoxville\"]",
            5..=6 => "[\"Nashville\",\"Knoxville\",\"Memphis\"]",
            _ => "[\"Knoxville\",\"Nashville\",\"Memphis\"]",
        };
        cast(&hall, "v1", member, ballot);
    }
    assert_eq!(hall.run("vote close v1 --confirm close --json").json()["winners"], json!(["Knoxville"]));
    let why = hall.run("vote show v1 --why nashville").done().out;
    assert!(why.contains("“Nashville” is not elected") && why.contains("“Nashville” has the fewest, 2: out"), "{why}");
    hall.refuses(&["vote", "show", "v1", "--why", "Paris"], "", 1, "Paris");
    let compared = hall.run("vote show v1 --compare --json").json();
    let schulze = compared["compared"].as_array().unwrap().iter().find(|one| one["method"] == "schulze").unwrap();
    assert_eq!((&schulze["winners"], &schulze["differs"]), (&json!(["Nashville"]), &json!(true)));
    let page = hall.run("vote show v1 --compare --lang fr").done().out;
    assert!(page.contains("Pour information seulement") && super::phrased(&page), "{page}");
}

#[test]
fn two_thirds_of_nine_are_six_and_more_than_that_are_seven() {
    let hall = hall(9);
    open(&hall, "--method majority --threshold 2/3 --quorum 9");
    open(&hall, "--method majority --threshold 2/3 --more-than");
    for member in 1..=9 {
        let ballot = if member <= 6 { "\"Yes\"" } else { "\"No\"" };
        if member < 9 {
            cast(&hall, "v1", member, ballot);
        }
        cast(&hall, "v2", member, ballot);
    }
    // One short of the quorum: there is no result, and it is said by how much.
    let missed = hall.run("vote close v1 --confirm close").done().out;
    assert!(missed.contains("8 took part, 9 were needed"), "{missed}");
    assert_eq!(hall.run("vote show v1 --json").json()["winners"], json!([]));
    let short = hall.run("vote close v2 --confirm close").done().out;
    assert!(short.contains("“Yes” has the most votes, 6 of 9, and 7 were needed"), "{short}");
    open(&hall, "--method majority --threshold 2/3");
    (1..=9).for_each(|member| cast(&hall, "v3", member, if member <= 6 { "\"Yes\"" } else { "\"No\"" }));
    assert_eq!(hall.run("vote close v3 --confirm close --json").json()["winners"], json!(["Yes"]));
}

#[test]
fn nobody_everybody_blank_and_a_tie_are_outcomes() {
    let hall = hall(2);
    for more in ["", "", "--threshold 0"] {
        open(&hall, &format!("--method majority {more}"));
    }
    assert!(hall.run("vote close v1 --confirm close").done().out.contains("Nobody voted"));
    (1..=2).for_each(|member| cast(&hall, "v2", member, "null"));
    assert!(hall.run("vote close v2 --confirm close").done().out.contains("All 2 ballots are blank"));
    cast(&hall, "v3", 1, "\"Yes\"");
    cast(&hall, "v3", 2, "\"No\"");
    let tied = hall.run("vote close v3 --confirm close").done().out;
    assert!(tied.contains("A tie: Yes, No stand equal, for one place"), "{tied}");
    let data = hall.run("vote show v3 --json").json();
    assert_eq!((&data["winners"], &data["tied"], &data["tie"]), (&json!([]), &json!(["Yes", "No"]), &json!("decides")));
    hall.run("verify garden.moot").done();
}

#[test]
fn a_tie_is_broken_after_the_last_ballot_by_what_was_announced_before_the_first() {
    let hall = hall(2);
    let asked = ["vote", "open", "--title", "Who goes?", "--method", "approval", "--option", "Ana", "Bo", "Cy", "--tie"];
    let refused = |source: &str, says: &str| hall.refuses(&[&asked[..], &[source]].concat(), "", 1, says);
    refused("phrase", "phrase does not break ties");
    refused("balls:3", "balls:3 does not break ties");
    refused("dice:19", "20 are needed");
    refused("drand:quicknet:1000", "drand");
    hall.args(&[&asked[..], &["dice:20"]].concat()).done();
    hall.args(&asked[..asked.len() - 1]).done();
    for vote in ["v1", "v2"] {
        cast(&hall, vote, 1, "[\"Ana\",\"Bo\"]");
        cast(&hall, vote, 2, "[\"Ana\",\"Bo\"]");
    }
    let dice = "dice:20=31415926535897932384";
    hall.refuses(&["vote", "evidence", "v1", dice], "", 1, "v1 is not closed");
    let closed = hall.run("vote close v1 --confirm close").done();
    assert!(
        closed.out.contains("A tie: Ana, Bo stand equal, for one place") && closed.out.contains("ties are broken by: dice:20"),
        "{}",
        closed.out
    );
    assert!(closed.err.contains("folkmoot vote evidence v1 dice:20=…"), "{}", closed.err);
    hall.refuses(&["vote", "evidence", "v1", "dice:20=314"], "", 1, "20 digits were announced, 3 were given");
    hall.refuses(&["vote", "evidence", "v1", "dice:30=314"], "", 1, "dice:30");
    let broken = hall.args(&["vote", "evidence", "v1", dice, "--json"]).json();
    assert_eq!((&broken["tied"], &broken["tie"]), (&json!(["Ana", "Bo"]), &json!("decides")), "the tied set is still said");
    let order = broken["tie_order"].as_array().unwrap().clone();
    let first = order.iter().find(|name| **name != "Cy").unwrap();
    assert_eq!(broken["winners"], json!([first]));
    let page = hall.run("vote show v1").done().out;
    assert!(
        page.contains("The tie was broken by dice:20: the order that chance gave is")
            && page.contains("another order would have given another result"),
        "{page}"
    );
    hall.refuses(&["vote", "evidence", "v1", dice], "", 1, "All evidence is in already");
    let closed = hall.run("vote close v2 --confirm close").done();
    assert!(closed.err.contains("Nothing was announced that could break the tie"), "{}", closed.err);
    hall.refuses(&["vote", "evidence", "v2", dice], "", 1, "dice:20");
    hall.run("verify garden.moot").done();
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
    // The line of the bundle counts the broken tie again.
    let how = std::fs::read_to_string(hall.path("bundle/votes/v1/recount.txt")).unwrap();
    let ties = order.iter().map(|name| format!(" --tie '{}'", name.as_str().unwrap())).collect::<Vec<_>>().concat();
    assert!(how.contains(&format!("--entitled 2{ties}")), "{how}");
    let path = ["tally", "bundle/votes/v1/ballots.csv", "--method", "approval", "--json"];
    let ties = order.iter().flat_map(|name| ["--tie", name.as_str().unwrap()]);
    assert_eq!(hall.args(&path.into_iter().chain(ties).collect::<Vec<_>>()).json()["winners"], json!([first]));
}

#[test]
fn a_proxy_votes_in_the_place_of_one_who_is_not_there() {
    let hall = hall(5);
    let proxy = |line: &str| hall.run(&format!("vote proxy {line}"));
    hall.refuses(&["vote", "proxy", "give", "--from", "m2", "--to", "m1"], "", 1, "let nobody vote for another");
    proxy("limit 2").done();
    let refused = |line: &str, says: &str| {
        let args: Vec<&str> = ["vote", "proxy"].into_iter().chain(line.split_whitespace()).collect();
        hall.refuses(&args, "", 1, says);
    };
    refused("give --to m1", "Whose proxy?");
    refused("give --from m2 --to m2", "is not passed on");
    refused("give --from m2 --to m1 --as m3", "the roll");
    proxy("give --as m2 --to m1").done();
    proxy("give --from m3 --to m1").done();
    refused("give --from m2 --to m4", "m2 is represented by m1 already");
    refused("give --from m4 --to m1", "m1 represents 2 already");
    refused("give --from m1 --to m4", "is not passed on");
    refused("give --from m4 --to m2", "is not passed on");
    let list = hall.run("vote proxy list --json").json();
    assert_eq!(list, json!({"limit": 2, "proxies": [{"giver": "m2", "holder": "m1"}, {"giver": "m3", "holder": "m1"}]}));
    open(&hall, "--method majority");
    open(&hall, "--method majority --secret");
    let cast_for = |vote: &str, holder: &str, giver: &str, ballot: &str| {
        hall.args(&["vote", "cast", vote, "--as", holder, "--for", giver, "--ballot", ballot])
    };
    cast(&hall, "v1", 1, "\"Yes\"");
    cast_for("v1", "m1", "m2", "\"No\"").done();
    cast_for("v1", "m4", "m2", "\"No\"").failed(1, "m4 does not represent m2");
    cast_for("v1", "m1", "m3", "\"No\"").done();
    // Whoever comes after all votes themselves, and is not represented in that vote any more.
    cast(&hall, "v1", 3, "\"Yes\"");
    cast_for("v1", "m1", "m3", "\"No\"").failed(1, "m3 has voted in v1");
    cast_for("v2", "m1", "m2", "\"No\"").done();
    cast_for("v2", "m1", "m2", "\"No\"").failed(1, "m2 has voted in v2");
    proxy("revoke --as m2").done();
    refused("revoke --from m2", "m2 is represented by nobody");
    cast_for("v1", "m1", "m2", "\"Yes\"").failed(1, "m1 does not represent m2");
    let shown = hall.run("vote show v1 --json").json();
    assert_eq!((&shown["cast"], &shown["by_proxy"]), (&json!(3), &json!(1)));
    let closed = hall.run("vote close v1 --confirm close --json").json();
    assert_eq!((&closed["winners"], &closed["valid"]), (&json!(["Yes"]), &json!(3)));
    hall.run("vote close v2 --confirm close").done();
    hall.run("verify garden.moot").done();
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
}

#[test]
fn tellers_who_count_apart_must_find_the_same() {
    let hall = hall(6);
    let asked = ["vote", "open", "--title", "Benches?", "--option", "Yes", "No", "--method"];
    let refused = |more: &[&str], code: i32, says: &str| hall.refuses(&[&asked[..], more].concat(), "", code, says);
    refused(&["majority", "--hands"], 2, "--tellers");
    refused(&["majority", "--hands", "--tellers", "m2"], 1, "Two different members");
    refused(&["majority", "--hands", "--tellers", "m2", "m2"], 1, "Two different members");
    refused(&["approval", "--hands", "--tellers", "m2", "m3"], 1, "Hands show one choice");
    hall.args(&[&asked[..], &["majority", "--hands", "--tellers", "m2", "m3", "--quorum", "1/2"]].concat()).done();
    hall.refuses(&["vote", "cast", "v1", "--as", "m1", "--ballot", "\"Yes\""], "", 1, "taken in the room");
    let count =
        |member: &str, counts: &[&str]| hall.args(&[&["vote", "hands", "v1", "--as", member, "--json", "--count"][..], counts].concat());
    count("m4", &["Yes=3"]).failed(1, "Only its tellers enter the ballots of v1: m2, m3");
    count("m2", &["Yes"]).failed(1, "no count of hands");
    count("m2", &["Maybe=3"]).failed(1, "Maybe");
    count("m2", &["Yes=5", "No=2"]).failed(1, "7 ballots in v1, and 6 are entitled");
    let first = count("m2", &["Yes=3", "No=2"]).json();
    assert_eq!((&first["agree"], &first["missing"]), (&json!(false), &json!(["m3"])));
    hall.refuses(&["vote", "close", "v1", "--confirm", "close"], "", 1, "these tellers have entered nothing: m3");
    let second = count("m3", &["Yes=4", "No=1"]).json();
    assert_eq!(second["differences"].as_array().unwrap().len(), 2);
    hall.refuses(&["vote", "close", "v1", "--confirm", "close"], "", 1, "v1 cannot be closed: its tellers differ");
    assert!(hall.run("vote hands v1 --as m3 --count Yes=2 No=2").done().out.contains("Yes: 3 ≠ 2"));
    assert_eq!(count("m3", &["No=2", "Yes=3"]).json()["agree"], json!(true));
    let closed = hall.run("vote close v1 --confirm close --json").json();
    assert_eq!((&closed["winners"], &closed["valid"], &closed["cast"]), (&json!(["Yes"]), &json!(5), &json!(5)));
    // Papers: what was typed twice is compared paper by paper.
    hall.args(&[&asked[..], &["approval", "--paper", "--tellers", "m2", "m3"]].concat()).done();
    hall.write("one.json", r#"[["Yes"],["Yes","No"],null,["No"]]"#);
    hall.write("two.csv", "Yes,No\nx,\nx,x\n-,-\n,x\n");
    hall.write("wrong.csv", "Yes,No\nx,\n,x\n-,-\n");
    hall.write("bad.json", r#"[["Yes"],["Maybe"]]"#);
    let paper = |member: &str, file: &str| hall.args(&["vote", "paper", "v2", "--as", member, file, "--json"]);
    paper("m2", "bad.json").failed(1, "Paper 2 of bad.json");
    paper("m2", "none.json").failed(1, "none.json");
    hall.refuses(&["vote", "hands", "v2", "--as", "m2", "--count", "Yes=1"], "", 1, "not take its ballots in this way");
    paper("m2", "one.json").done();
    let differs = paper("m3", "wrong.csv").json();
    assert_eq!(differs["differences"], json!([{"paper": {"number": 2}}, {"paper": {"number": 4}}]));
    assert_eq!(paper("m3", "two.csv").json()["agree"], json!(true));
    let closed = hall.run("vote close v2 --confirm close --json").json();
    assert_eq!((&closed["tied"], &closed["blank"]), (&json!(["Yes", "No"]), &json!(1)));
    hall.run("verify garden.moot").done();
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
}

#[test]
fn consent_goes_by_objections_that_are_resolved_round_by_round() {
    let hall = hall(3);
    let ask = ["vote", "consent", "--title", "A bench", "--text", "We buy one bench."];
    hall.refuses(&[&ask[..], &["--review", "2020-01-01"]].concat(), "", 1, "2020-01-01 is not to come");
    hall.refuses(&[&ask[..], &["--on", "p3"]].concat(), "", 1, "There is no proposal p3");
    let asked = hall.args(&[&ask[..], &["--review", "2999-05-01", "--json"]].concat()).json();
    assert_eq!((&asked["vote"], &asked["method"], &asked["status"]), (&json!("v1"), &json!("consent"), &json!("open")));
    hall.args(&["member", "enrol", "--name", "Late"]).done();
    let object = |member: &str, reason: &str| hall.args(&["vote", "object", "v1", "--as", member, "--reason", reason]);
    object("m4", "no").failed(1, "m4 may not vote in v1");
    object("m2", " ").failed(1, "reason");
    hall.refuses(&["vote", "object", "v1", "--reason", "x"], "", 1, "a member’s");
    let agree = |member: &str| hall.args(&["vote", "agree", "v1", "--as", member]);
    agree("m2").done();
    agree("m2").failed(1, "m2 has consented to v1 in this round");
    // Whoever objects consents no longer, and not again before that is resolved.
    object("m2", "The path gets too narrow.").done();
    agree("m2").failed(1, "Objection 1 of m2 to v1 stands");
    agree("m4").failed(1, "m4 may not vote in v1");
    assert!(agree("m1").done().out.contains("1 consent, 1 object, 1 have not answered"));
    object("m3", "It has no back.").done();
    hall.refuses(&["vote", "resolve", "v1", "1", "--as", "m3", "--change", "x"], "", 1, "The objection is that of m2");
    hall.refuses(&["vote", "resolve", "v1", "3", "--change", "x"], "", 1, "No objection 3 to v1 stands");
    hall.args(&["vote", "round", "v1", "--text", "We buy one bench with a back, beside the path."]).done();
    hall.args(&["vote", "resolve", "v1", "1", "--as", "m2", "--change", "It stands beside the path."]).done();
    hall.refuses(&["vote", "resolve", "v1", "1", "--change", "x"], "", 1, "No objection 1 to v1 stands");
    let page = hall.run("vote show v1").done().out;
    for part in [
        "Round 2 of consent",
        "0 consent, 1 object, 2 have not answered",
        "1. Member 1 (m2) objects (round 1)",
        "Resolved: It stands beside the path.",
        "Objections that stand: 1",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    hall.args(&["vote", "resolve", "v1", "2", "--change", "It has a back now."]).done();
    agree("m2").done();
    hall.refuses(&["vote", "close", "v1", "--confirm", "close", "--review", "2020-01-01"], "", 1, "2020-01-01 is not to come");
    let closed = hall.run("vote close v1 --confirm close --review 2999-06-01 --json").json();
    assert_eq!((&closed["status"], &closed["review"], &closed["consents"]), (&json!("adopted"), &json!("2999-06-01"), &json!(["m2"])));
    object("m1", "late").failed(1, "v1 is over");
    // The names of votes go on; an objection that stands is no consent.
    open(&hall, "--method majority");
    hall.args(&ask).done();
    hall.args(&["vote", "object", "v3", "--as", "m4", "--reason", "No money."]).done();
    let closed = hall.run("vote close v3 --confirm close").done().out;
    assert!(closed.contains("Not adopted: after one round an objection stands"), "{closed}");
    let list = hall.run("vote list --json").json();
    assert_eq!((&list[0]["status"], &list[1]["method"], &list[2]["status"]), (&json!("adopted"), &json!("majority"), &json!("rejected")));
    assert!(super::phrased(&hall.run("vote show v3 --lang fr").done().out) && super::phrased(&hall.run("vote list --lang fr").done().out));
    hall.input(&["post", "add", "v3", "--as", "m1", "--text", "-"], "What a pity.").done();
    hall.run("verify garden.moot").done();
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
    assert!(std::fs::read_to_string(hall.path("bundle/index.html")).unwrap().contains("Adopted by consent, in round 2"));
}

#[test]
fn a_straw_poll_says_so_wherever_it_is_shown() {
    let hall = hall(1);
    open(&hall, "--method majority --straw");
    cast(&hall, "v1", 1, "\"Yes\"");
    let closed = hall.run("vote close v1 --confirm close").done().out;
    assert!(closed.contains("A straw poll: it binds nobody."), "{closed}");
    assert_eq!(hall.run("vote show v1 --json").json()["straw"], json!(true));
    assert!(hall.run("vote list").done().out.contains("straw poll"));
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
    assert!(std::fs::read_to_string(hall.path("bundle/index.html")).unwrap().contains("it binds nobody"));
}

#[test]
fn what_is_no_ballot_says_why_and_records_nothing() {
    let hall = hall(3);
    hall.write("marks.json", r#"{"max_marks":1}"#);
    open(&hall, "--method majority");
    open(&hall, "--method approval --rules marks.json");
    open(&hall, "--method irv");
    open(&hall, "--method dots");
    let refused =
        |vote: &str, ballot: &str, says: &str| hall.refuses(&["vote", "cast", vote, "--as", "m1", "--ballot", ballot], "", 1, says);
    refused("v1", "\"Maybe\"", "There is no option “Maybe” here.");
    refused("v1", "Yes", "The ballot cannot be read");
    refused("v1", "[\"Yes\"]", "another shape");
    refused("v2", "[\"Yes\",\"No\"]", "2 options are marked; at most 1 may be");
    refused("v2", "[\"Yes\",\"Yes\"]", "“Yes” stands twice");
    refused("v3", "[\"Yes\",[\"No\",\"Yes\"]]", "“Yes” stands twice");
    refused("v4", "{\"Yes\":8,\"No\":3}", "The ballot spends 11 points; there are 10");
    refused("v4", "{\"Yes\":1.5}", "whole number");
    refused("v9", "\"Yes\"", "There is no vote v9");
    hall.refuses(&["vote", "cast", "v1", "--ballot", "\"Yes\""], "", 1, "a member’s");
    hall.refuses(&["vote", "cast", "v1", "--as", "m9", "--ballot", "\"Yes\""], "", 1, "no member m9");
    hall.args(&["member", "enrol", "--name", "Late"]).done();
    hall.refuses(&["vote", "cast", "v1", "--as", "m4", "--ballot", "\"Yes\""], "", 1, "m4 may not vote in v1");
    cast(&hall, "v1", 1, "\"Yes\"");
    refused("v1", "\"yes\"", "this very ballot");
    hall.run("member leave m2 --confirm leave").done();
    hall.refuses(&["vote", "cast", "v1", "--as", "m2", "--ballot", "\"Yes\""], "", 1, "no member m2");
    hall.refuses(&["vote", "close", "v1"], "", 1, "close");
    hall.refuses(&["vote", "close", "v1", "--confirm", "close", "--as", "m3"], "", 1, "open and close votes");
    hall.run("vote close v1 --confirm close").done();
    refused("v1", "\"No\"", "v1 is over");
    hall.refuses(&["vote", "close", "v1", "--confirm", "close"], "", 1, "v1 is over");
    hall.refuses(&["vote", "cancel", "v1", "--reason", "regret"], "", 1, "v1 is over");
    hall.refuses(&["vote", "recount", "v2"], "", 1, "v2 is not closed");
}

#[test]
fn what_could_not_be_counted_is_not_opened() {
    let hall = Hall::founded();
    let refused = |more: &[&str], says: &str| {
        let args = [&["vote", "open", "--title", "Benches?", "--method"], more].concat();
        hall.refuses(&args, "", 1, says);
    };
    refused(&["majority", "--option", "Yes", "No"], "the assembly has no members");
    hall.args(&["member", "enrol", "--name", "Ana"]).done();
    refused(&["majority", "--option", "Yes"], "There is one option: a vote is a choice between at least two");
    refused(&["majority", "--option", "Yes", " yes"], "taken for one another");
    refused(&["irv", "--option", "A", "B", "--threshold", "2/3"], "has no use for “threshold”");
    refused(&["majority", "--option", "A", "B", "--seats", "2"], "elects one, not 2");
    refused(&["stv-meek", "--option", "A", "B", "--seats", "3"], "3 to be elected of 2 options");
    refused(&["majority", "--option", "A", "B", "--base", "present"], "how many people are present");
    refused(&["equal-shares", "--option", "A", "B"], "There is no budget");
    refused(&["majority", "--option", "A", "B", "--on", "p7"], "There is no proposal p7");
    hall.write("rules.json", r#"{"treshold":"2/3"}"#);
    refused(&["majority", "--option", "A", "B", "--rules", "rules.json"], "cannot be read as rules");
    hall.refuses(&["vote", "open", "--title", "x", "--method", "lottery", "--option", "A", "B"], "", 2, "majority");
    hall.refuses(&["vote", "open", "--title", "x", "--method", "majority", "--option", "A", "B", "--threshold", "3/2"], "", 2, "2/3");
    hall.args(&["vote", "open", "--title", "Here", "--method", "majority", "--option", "A", "B", "--present", "1"]).done();
    hall.args(&["member", "enrol", "--name", "Bo"]).done();
}

/// Whether some bytes stand in the assembly's file.
fn holds(hall: &Hall, sought: &[u8]) -> bool {
    hall.bytes().windows(sought.len()).any(|window| window == sought)
}

#[test]
fn a_secret_vote_shows_who_voted_and_in_the_end_a_sorted_list() {
    let hall = hall(4);
    hall.write("tellers", "m1 correct horse battery\nm2 staple of the room\nm3 a third of the words\n");
    let opened = ["vote", "open", "--title", "Who chairs?", "--method", "irv", "--option", "Zoé", "Ana", "Bo", "--secret"];
    hall.args(&[&opened[..], &["--passphrases", "tellers", "--needed", "2"]].concat()).done();
    for (member, ballot) in [(3, "[\"Zoé\",\"Ana\"]"), (1, "[\"Bo\"]"), (4, "null"), (2, "[\"Zoé\",\"Bo\"]")] {
        hall.input(&["vote", "cast", "v1", "--as", &format!("m{member}"), "--ballot", "-"], ballot).done();
    }
    hall.refuses(&["vote", "cast", "v1", "--as", "m1", "--ballot", "-"], "[\"Ana\"]", 1, "m1 has voted in v1");
    let open = hall.run("vote show v1 --json").json();
    assert_eq!((&open["secret"], &open["cast"], &open["tellers"]["needed"]), (&json!(true), &json!(4), &json!(2)));
    assert!(open.get("winners").is_none() && !holds(&hall, b"[\"1\",\"2\"]"), "no ballot stands in the file in the open");
    // No copy leaves while the box is there.
    hall.refuses(&["backup", "copy"], "", 1, "no copy is made");
    hall.refuses(&["export", "bundle", "--audience", "auditor"], "", 1, "nothing exported");
    let close = |tellers: &str, code: i32, says: &str| {
        hall.write("given", tellers);
        hall.refuses(&["vote", "close", "v1", "--confirm", "close", "--passphrases", "given"], "", code, says);
    };
    close("m1 correct horse battery", 1, "takes the passphrases of 2 tellers; 1 are given");
    close("m1 correct horse battery\nm2 stable of the room", 1, "at least one passphrase among those of m1, m2 is wrong");
    close("m4 correct horse battery", 1, "m4 is no teller");
    close("correct", 1, "Line 1 is no member and passphrase");
    hall.write("given", "m3 a third of the words\nm1 correct horse battery\n");
    let closed = hall.run("vote close v1 --confirm close --passphrases given --json").json();
    assert_eq!((&closed["winners"], &closed["valid"], &closed["blank"]), (&json!(["Zoé"]), &json!(3), &json!(1)));
    let entries = hall.run("record list --json").json();
    let closing = entries.as_array().unwrap().iter().find(|entry| entry["kind"] == "vote.closed/1").unwrap();
    assert_eq!(closing["sealed"], json!({"list": [["1", "2"], ["1", "3"], ["3"], null]}));
    let casts: Vec<_> = entries.as_array().unwrap().iter().filter(|entry| entry["kind"] == "vote.cast/1").collect();
    assert!(casts.len() == 4 && casts.iter().all(|entry| entry["data"] == json!({"vote": "v1"})));
    assert_eq!(hall.run("vote recount v1 --json").json()["same"], json!(true));
    hall.run("backup copy").done();
    hall.run("export bundle --audience public").done();
    hall.run("verify bundle").done();
    hall.run("verify garden.moot").done();
}

#[test]
fn a_voting_code_casts_one_ballot_and_names_nobody() {
    let hall = hall(3);
    open(&hall, "--method majority --secret");
    open(&hall, "--method majority");
    hall.refuses(&["vote", "codes", "v2", "--out", "none.txt"], "", 1, "No codes can be made for v2");
    hall.refuses(&["vote", "codes", "v1", "--out", "none.txt", "--number", "4"], "", 1, "at most 3 of them");
    assert!(!hall.path("none.txt").exists());
    let code = |n: usize| {
        let slips = std::fs::read_to_string(hall.path("slips.txt")).unwrap();
        slips.lines().filter_map(|line| line.strip_prefix("Voting code, good for one ballot: ")).nth(n).unwrap().to_owned()
    };
    assert_eq!(hall.run("vote codes v1 --out slips.txt --json").json()["codes"], json!(3));
    assert!(!holds(&hall, code(0).as_bytes()) && !holds(&hall, code(0).replace('-', "").as_bytes()), "only hashes are kept");
    hall.refuses(&["vote", "codes", "v1", "--out", "more.txt"], "", 1, "No codes can be made");
    hall.refuses(&["vote", "cast", "v1", "--as", "m1", "--ballot", "-"], "\"Yes\"", 1, "cast by voting codes");
    let cast = |code: &str| hall.input(&["vote", "cast", "v1", "--code", code, "--ballot", "-"], "\"Yes\"");
    cast("AAAA-BBBB-CCCC").failed(1, "no code of v1");
    cast(&code(0)).done();
    cast(&code(0)).failed(1, "has cast its ballot");
    cast(&code(2).replace('-', " ").to_lowercase()).done();
    let shown = hall.run("vote show v1 --json").json();
    assert_eq!((&shown["cast"], &shown["codes"]), (&json!(2), &json!(3)));
    let closed = hall.run("vote close v1 --confirm close --json").json();
    assert_eq!((&closed["winners"], &closed["valid"]), (&json!(["Yes"]), &json!(2)));
    hall.run("vote close v2 --confirm close").done();
    let entries = hall.run("record list --json").json();
    let casts = entries.as_array().unwrap().iter().filter(|entry| entry["kind"] == "vote.cast/1");
    assert!(casts.clone().count() == 2 && casts.clone().all(|entry| entry["by"] == "operator"), "nobody is named");
    hall.run("verify garden.moot").done();
    hall.run("export bundle").done();
    hall.run("verify bundle").done();
}

#[test]
fn without_tellers_the_key_of_the_box_lies_with_the_keys_and_goes_with_the_vote() {
    let hall = hall(2);
    open(&hall, "--method majority --secret");
    open(&hall, "--method majority --secret");
    let boxes = || {
        std::fs::read_dir(hall.path("keys"))
            .unwrap()
            .filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|end| end == "box"))
            .count()
    };
    assert_eq!(boxes(), 2);
    cast(&hall, "v1", 2, "\"Yes\"");
    hall.refuses(
        &["vote", "close", "v1", "--confirm", "close", "--keys", "elsewhere"],
        "",
        1,
        "The key of the box of v1 is not on this machine",
    );
    assert_eq!(hall.run("vote close v1 --confirm close --json").json()["winners"], json!(["Yes"]));
    hall.args(&["vote", "cancel", "v2", "--reason", "rain"]).done();
    assert_eq!(boxes(), 0);
    hall.run("verify garden.moot").done();
    hall.refuses(
        &["vote", "open", "--title", "x", "--method", "majority", "--option", "A", "B", "--passphrases", "none"],
        "",
        2,
        "--secret",
    );
}
