//! `post`.

use super::{Hall, typed};
use serde_json::{Value, json};

/// An assembly with three members, the first a facilitator, and a topic.
fn talking() -> Hall {
    let hall = Hall::founded();
    for name in ["Zoé Martin", "Ali Ben", "Kim"] {
        hall.args(&["member", "enrol", "--name", name]).done();
    }
    hall.run("member role m1 --give facilitator").done();
    hall.args(&["post", "topic", "The cistern", "--as", "m2"]).done();
    hall
}

#[test]
fn proposals_are_talked_about_too() {
    let hall = talking();
    hall.args(&["proposal", "submit", "--as", "m1", "--title", "Benches"]).done();
    assert_eq!(say(&hall, "p1 --as m2 --stance against", "Too many already."), "c1");
    hall.refuses(&["post", "add", "p2", "--text", "-"], "x", 1, "There is no proposal p2");
    hall.refuses(&["post", "add", "topic1", "--parent", "c1", "--text", "-"], "x", 1, "c1 belongs to the thread on p1");
    assert_eq!(hall.run("proposal show p1 --json").json()["thread"], json!(listed(&hall, "p1")));
    hall.args(&["vote", "open", "--title", "Benches?", "--method", "majority", "--option", "Yes", "No"]).done();
    say(&hall, "v1 --as m3", "Let us wait.");
    hall.refuses(&["post", "add", "v2", "--text", "-"], "x", 1, "v2");
    let threads = hall.run("post threads --json").json();
    assert_eq!((&threads[2]["on"], &threads[2]["title"]), (&json!("v1"), &json!("Benches?")));
    hall.run("export auditor --audience auditor").done();
    hall.run("verify auditor").done();
}

/// Says something; gives its name.
fn say(hall: &Hall, line: &str, text: &str) -> String {
    let words: Vec<_> = line.split_whitespace().collect();
    let said = hall.input(&[&["post", "add"], &words[..], &["--text", "-", "--json"]].concat(), text).json();
    said["post"].as_str().unwrap().to_owned()
}

fn listed(hall: &Hall, line: &str) -> Vec<Value> {
    hall.run(&format!("post list {line} --json")).json().as_array().unwrap().clone()
}

#[test]
fn a_thread_is_read_in_the_order_of_its_tree() {
    let hall = talking();
    assert_eq!(say(&hall, "topic1 --as m2 --stance question", "Who waters it?\r\n\r\nIn August.\n"), "c1");
    say(&hall, "topic1 --as m3 --stance for", "Let us have one.");
    say(&hall, "topic1 --as m3 --parent c1 --stance information", "Kim does.");
    say(&hall, "topic1 --parent c3", "Noted.");
    say(&hall, "topic1 --as m1 --parent c1", "And I.");
    let post = |post: &str, parent: Option<&str>, depth: u32, author: &str, stance: Option<&str>, text: &str| json!({ "post": post, "parent": parent, "depth": depth, "author": author, "stance": stance, "text": text, "hidden": false });
    let whole = [
        post("c1", None, 0, "m2", Some("question"), "Who waters it?\n\nIn August."),
        post("c3", Some("c1"), 1, "m3", Some("information"), "Kim does."),
        post("c4", Some("c3"), 2, "operator", None, "Noted."),
        post("c5", Some("c1"), 1, "m1", None, "And I."),
        post("c2", None, 0, "m3", Some("for"), "Let us have one."),
    ];
    assert_eq!(listed(&hall, "topic1"), whole);
    assert_eq!(listed(&hall, "topic1 --stance for"), whole[4..]);
    let text = hall.run("post list topic1").done().out;
    assert!(text.contains("c1 · Ali Ben (m2) · question") && text.contains("\n    c4 · ") && text.contains("· open\n"), "{text}");
    // A question is open until an answer is taken, and again once that answer is hidden.
    hall.refuses(&["post", "answer", "c1", "c3", "--as", "m3"], "", 1, "c1 is somebody else’s");
    hall.refuses(&["post", "answer", "c1", "c2", "--as", "m2"], "", 1, "c2 does not answer c1");
    hall.refuses(&["post", "answer", "c2", "c3", "--as", "m3"], "", 1, "c2 is not a question");
    let open = |hall: &Hall| hall.run("post show c1 --json").json()["open"].clone();
    assert_eq!(open(&hall), true);
    hall.run("post answer c1 c3 --as m2").done();
    assert_eq!(open(&hall), false);
    hall.run("post hide c3 --reason off --as m1").done();
    assert_eq!(open(&hall), true);
    let threads = hall.run("post threads --json").json();
    assert_eq!(threads, json!([{ "on": "topic1", "title": "The cistern", "posts": 5, "open_questions": 1 }]));
    // Nothing to talk about, another thread, no text, too much text.
    let text = ["--text", "-"];
    hall.refuses(&[&["post", "add", "d1"], &text[..]].concat(), "x", 1, "There is no draw d1");
    hall.refuses(&[&["post", "add", "topic2"], &text[..]].concat(), "x", 1, "There is no topic2");
    hall.refuses(&[&["post", "add", "topic1", "--parent", "c9"], &text[..]].concat(), "x", 1, "There is no contribution c9");
    hall.refuses(&[&["post", "add", "topic1", "--as", "m9"], &text[..]].concat(), "x", 1, "There is no member m9");
    hall.refuses(&[&["post", "add", "topic1"], &text[..]].concat(), " \n", 1, "There is no text");
    hall.refuses(&[&["post", "add", "topic1"], &text[..]].concat(), &"x".repeat(65_537), 1, "Say it shorter");
    hall.refuses(&["post", "add", "c1", "--text", "-"], "x", 2, "p1, d1, topic1");
    hall.args(&["post", "topic", "Another"]).done();
    hall.refuses(&[&["post", "add", "topic2", "--parent", "c1"], &text[..]].concat(), "x", 1, "c1 belongs to the thread on topic1");
    say(&hall, "topic1", &"x".repeat(65_536));
    hall.run("verify garden.moot").done();
}

#[test]
fn all_versions_stay_and_nobody_overwrites_what_they_have_not_seen() {
    let hall = talking();
    say(&hall, "topic1 --as m2 --stance for", "first");
    let edit = |more: &[&'static str]| [&["post", "edit", "c1", "--text", "-"], more].concat();
    hall.refuses(&edit(&["--as", "m3"]), "mine", 1, "c1 is somebody else’s");
    hall.refuses(&edit(&["--as", "m2"]), "first", 1, "That is so already");
    hall.input(&edit(&["--as", "m2", "--seen", "1"]), "second").done();
    hall.refuses(&edit(&["--as", "m2", "--seen", "1"]), "another second", 1, "it is in version 2, and you had seen version 1");
    hall.input(&edit(&["--as", "m2", "--stance", "against"]), "third").done();
    let shown = hall.run("post show c1 --json").json();
    let texts: Vec<_> = shown["versions"].as_array().unwrap().iter().map(|version| (&version["text"], &version["stance"])).collect();
    let (first, second, third) = (json!("first"), json!("second"), json!("third"));
    assert_eq!(texts, [(&first, &json!("for")), (&second, &json!("for")), (&third, &json!("against"))]);
    typed(
        &shown,
        &[("post", "text"), ("on", "text"), ("depth", "integer"), ("replies", "list"), ("judgements", "list"), ("open", "boolean")],
    );
    let text = hall.run("post show c1").done().out;
    assert!(text.contains("Version 1, ") && text.contains("\n  first") && text.contains("changed since"), "{text}");
}

#[test]
fn hiding_takes_a_role_and_a_reason_and_can_be_contested() {
    let hall = talking();
    say(&hall, "topic1 --as m2", "a rude word");
    let judge = |verb: &'static str, by: &'static str, reason: &'static str| vec!["post", verb, "c1", "--as", by, "--reason", reason];
    hall.refuses(&judge("hide", "m3", "mine"), "", 1, "The rules give this (hide contributions and show them again) to: facilitator");
    hall.refuses(&judge("hide", "m1", " "), "", 1, "A reason is needed");
    hall.refuses(&judge("contest", "m2", "why?"), "", 1, "c1 is not hidden");
    hall.args(&judge("hide", "m1", "rude")).done();
    hall.refuses(&judge("hide", "m1", "again"), "", 1, "c1 is hidden already");
    // Its place stays in the thread, and whoever asks for it reads it and why.
    let list = listed(&hall, "topic1");
    assert_eq!((&list[0]["hidden"], &list[0]["text"]), (&json!(true), &Value::Null));
    assert!(!hall.run("post list topic1").done().out.contains("rude"));
    let text = hall.run("post show c1").done().out;
    assert!(text.contains("a rude word") && text.contains("Hidden by Zoé Martin (m1)") && text.contains(": rude"), "{text}");
    hall.args(&judge("contest", "m3", "it was meant kindly")).done();
    hall.refuses(&judge("contest", "m3", "still"), "", 1, "You have contested the hiding of c1 already");
    hall.args(&judge("restore", "m1", "agreed")).done();
    assert_eq!(listed(&hall, "topic1")[0]["text"], "a rude word");
    let told: Vec<_> = hall.run("post show c1 --json").json()["judgements"].as_array().unwrap().clone();
    assert_eq!(told.iter().map(|judged| judged["what"].as_str().unwrap()).collect::<Vec<_>>(), ["hidden", "contested", "shown"]);
}

#[test]
fn the_rules_may_limit_how_much_a_member_says_in_a_day() {
    let hall = talking();
    hall.refuses(&["post", "limit", "2", "--as", "m3"], "", 1, "The rules give this (change rules and keys) to");
    hall.run("post limit 2").done();
    say(&hall, "topic1 --as m2", "one");
    say(&hall, "topic1 --as m2", "two");
    // At midnight the day changes under the test: then three more are refused at the latest.
    let third = |n: usize| hall.input(&["post", "add", "topic1", "--as", "m2", "--text", "-"], format!("three {n}"));
    assert!((0..3).map(third).any(|said| said.code == 1 && said.err.contains("2 contributions a day")));
    say(&hall, "topic1 --as m3", "others go on");
    say(&hall, "topic1", "and so does the operator");
    hall.run("post limit none").done();
    say(&hall, "topic1 --as m2", "as much as I like");
}

#[test]
fn hostile_text_is_kept_as_it_is_and_shown_harmless() {
    let hall = talking();
    let hostile = format!("\u{1b}[2J\u{9b}31m \u{202e}gnp.exe \u{0} Z{}\n=cmd()|'/C calc'!A0 👩\u{200d}🌾", "\u{301}".repeat(10_000));
    say(&hall, "topic1 --as m2", &hostile);
    assert_eq!(listed(&hall, "topic1")[0]["text"], folkmoot::text::prose(&hostile));
    let out = hall.run("post list topic1").done().out;
    let harmless = "  \\u{1b}[2J\\u{9b}31m \\u{202e}gnp.exe \\u{0} Ź\u{301}\u{301}\u{301}\u{301}\n  \
                    =cmd()|'/C calc'!A0 👩\\u{200d}🌾\n";
    assert!(out.ends_with(harmless), "{out}");
    for audience in ["public", "auditor"] {
        hall.run(&format!("export {audience} --audience {audience}")).done();
        hall.run(&format!("verify {audience}")).done();
        let record = std::fs::read_to_string(hall.path(&format!("{audience}/record.jsonl"))).unwrap();
        assert_eq!(record.contains("calc"), audience == "auditor", "what was said in the room stays there");
    }
}

#[test]
fn those_who_were_heard_least_stand_first() {
    let hall = talking();
    for (member, group) in [("m1", "river"), ("m2", "river"), ("m3", "hill")] {
        hall.args(&["member", "role", member, "--join", group]).done();
    }
    say(&hall, "topic1 --as m2", "three words here");
    say(&hall, "topic1 --as m2", "and four words more");
    say(&hall, "topic1 --as m3", "one");
    say(&hall, "topic1 --as m1", "never mind");
    hall.args(&["post", "hide", "c4", "--reason", "asked for"]).done();
    let voice = |member: &str, posts: u32, words: u32| json!({ "member": member, "posts": posts, "words": words, "adopted": 0 });
    assert_eq!(hall.run("post voices --json").json(), json!([voice("m1", 0, 0), voice("m3", 1, 1), voice("m2", 2, 7)]));
    let group = |group: &str, members: u32, posts: u32, words: u32| json!({ "group": group, "members": members, "posts": posts, "words": words, "adopted": 0 });
    // One contribution for each person in both; fewer words on the hill.
    assert_eq!(hall.run("post voices --groups --json").json(), json!([group("hill", 1, 1, 1), group("river", 2, 2, 7)]));
    let text = hall.run("post voices").done().out;
    assert!(text.lines().nth(1).unwrap().contains("Zoé Martin"), "{text}");
}

#[test]
fn contributions_are_quoted_named_and_summed_up() {
    let hall = talking();
    say(&hall, "topic1 --as m2", "One line.\nAnother, @m3.");
    say(&hall, "topic1 --as m3 --parent c1 --quote", "Yes, @m31 and @m2!");
    assert_eq!(listed(&hall, "topic1")[1]["text"], "> One line.\n> Another, @m3.\n\nYes, @m31 and @m2!");
    let named = |member: &str| {
        let posts = hall.run(&format!("post mentions {member} --json")).json();
        posts.as_array().unwrap().iter().map(|post| post["post"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((named("m3"), named("m2"), named("m1")), (vec!["c2".to_owned(), "c1".to_owned()], vec!["c2".to_owned()], vec![]));
    say(&hall, "topic1 --as m1 --sums c1 --sums c2", "They agree.");
    assert_eq!(hall.run("post show c3 --json").json()["sums"], json!(["c1", "c2"]));
    assert!(hall.run("post list topic1").done().out.contains("sums up c1, c2"));
    let sums = |post: &'static str| ["post", "add", "topic1", "--sums", "c1", "--sums", post, "--text", "-"];
    hall.refuses(&sums("c1"), "x", 1, "c1 is named twice");
    hall.refuses(&sums("c9"), "x", 1, "There is no contribution c9");
}

#[test]
fn threads_go_out_as_markdown() {
    let hall = talking();
    say(&hall, "topic1 --as m2 --stance question", "Who waters it?\n# m9 · a forged head");
    say(&hall, "topic1 --as m3 --parent c1", "=cmd()\u{1b}[31m\u{202e}");
    hall.run("post hide c2 --as m1 --reason spam").done();
    let text = hall.run("post export - topic1").done().out;
    let plain: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!((plain[0], plain[2], plain[3]), ("# topic1 · The cistern", "> Who waters it?", "> # m9 · a forged head"));
    assert!(plain[1].starts_with("## c1 · m2 · question · ") && !text.contains("Ali") && !text.contains("=cmd"), "{text}");
    assert!(plain[5].starts_with("Hidden by m1 on ") && plain[5].ends_with("spam"), "{text}");
    assert!(hall.run("post export threads").done().out.contains("1 thread is in threads"));
    assert_eq!(std::fs::read_to_string(hall.path("threads/topic1.md")).unwrap(), text);
    hall.refuses(&["post", "export", "threads"], "", 1, "threads");
    hall.refuses(&["post", "export", "-", "topic9"], "", 1, "topic9");
    // Auditors are given them too, and both checkers let them be.
    hall.run("export auditor --audience auditor").done();
    assert!(hall.path("auditor/discussion/topic1.md").is_file());
    hall.run("verify auditor").done();
    let checked = std::process::Command::new("python3").arg(hall.path("auditor/verify.py")).arg(hall.path("auditor")).output();
    match checked {
        Ok(output) => assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout)),
        Err(_) => println!("skipped: no python3"),
    }
}
