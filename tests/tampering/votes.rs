//! Votes: what an organiser might bend, and that both checkers find it.

use super::{
    HAND, Meeting, code, found, hold, holds,
    organiser::{Workshop, sums},
    told,
};
use folkmoot::{
    assembly::{self, Actor, Command, ConsentRequest, Evidenced, Newcomer, Taken, Taking, VoteRequest},
    audit::Code,
    digest::sha256,
    i18n::Lang,
    id::{MemberId, VoteId},
    randomness::Evidence,
    session::{Hand, OpenVote, Passphrases, Session},
    stream::Stream,
    tally::{Ballot, Blanks, DefaultGrade, Method, Overvotes, Rules, Strength, Unranked},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

fn request(method: Method, rules: Rules) -> VoteRequest {
    let options = ["Elm", "Oak", "Ash"].map(Untrusted::new).to_vec();
    let title = Untrusted::new("Which tree?");
    VoteRequest { title, method, options, rules, present: Some(6), on: None, secret: None, straw: false, taken: None, tie: Vec::new() }
}

fn open(session: &mut Session, method: Method, rules: Rules, how: &OpenVote) -> VoteId {
    session.open_vote(HAND, request(method, rules), how).unwrap().vote().unwrap()
}

fn cast(session: &mut Session, vote: VoteId, member: u32, ballot: &str) {
    let hand = Hand { by: Actor::Member(MemberId(member)), op: None };
    session.cast(hand, vote, ballot.to_owned()).unwrap();
}

fn close(session: &mut Session, vote: VoteId) {
    session.close_vote(HAND, vote, None, &Passphrases::read("").unwrap(), &mut ()).unwrap();
}

/// Votes by majority, and by approval with a tie; a third that is called off.
fn meeting() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
            session.act(HAND, &[], |_| Ok(Command::Enrol(["Ana", "Bo", "Cyd", "Dee", "Eve"].map(newcomer).to_vec()))).unwrap();
            let rules = Rules { threshold: "3/5".parse().ok(), quorum: "present:1/2".parse().ok(), ..Rules::default() };
            let vote = open(session, Method::Majority, rules, &OpenVote::InTheOpen);
            session.act(HAND, &[], |_| Ok(Command::Enrol(vec![newcomer("Late")]))).unwrap();
            for (member, ballot) in [(1, "\"Elm\""), (2, "\"Oak\""), (3, "\"Elm\""), (4, "null"), (2, "\"Elm\"")] {
                cast(session, vote, member, ballot);
            }
            close(session, vote);
            let vote = open(session, Method::Approval, Rules { seats: 2, ..Rules::default() }, &OpenVote::InTheOpen);
            for (member, ballot) in [(1, "[\"Elm\",\"Ash\"]"), (2, "[\"Oak\",\"Elm\"]"), (3, "[\"Elm\"]")] {
                cast(session, vote, member, ballot);
            }
            close(session, vote);
            let vote = open(session, Method::Irv, Rules::default(), &OpenVote::Secret);
            session.act(HAND, &[], |_| Ok(Command::CancelVote { vote, reason: Untrusted::new("rain") })).unwrap();
            let vote = open(session, Method::Approval, Rules::default(), &OpenVote::Secret);
            for (member, ballot) in [(5, "[\"Oak\"]"), (1, "null"), (3, "[\"Oak\",\"Elm\"]")] {
                cast(session, vote, member, ballot);
            }
            close(session, vote);
            break_tie(session);
            code(session)
        })
    });
    &MEETING
}

/// A tie between two of three, broken by dice.
fn break_tie(session: &mut Session) {
    let asked = VoteRequest { tie: vec!["dice:20".parse().unwrap()], ..request(Method::Irv, Rules::default()) };
    let vote = session.open_vote(HAND, asked, &OpenVote::InTheOpen).unwrap().vote().unwrap();
    for (member, ballot) in [(1, "[\"Elm\"]"), (2, "[\"Oak\",\"Ash\"]"), (3, "[\"Ash\",\"Elm\"]"), (4, "[\"Oak\"]"), (5, "[\"Elm\"]")] {
        cast(session, vote, member, ballot);
    }
    cast(session, vote, 3, "[\"Ash\"]");
    close(session, vote);
    let dice = Evidence::Dice { digits: "31415926535897932384".into() };
    session.break_tie(HAND, vote, vec![Evidenced { source: "dice:20".into(), evidence: dice }]).unwrap();
    let found = &session.state().votes[&vote];
    assert_eq!((found.outcome().unwrap().unwrap().winners.len(), found.broken.as_ref().unwrap().order.len()), (1, 3));
}

#[test]
fn a_tie_is_broken_by_the_chance_that_was_announced_and_by_nothing_else() {
    let other = |header: &mut folkmoot::ledger::Header| {
        let winner = if header.data["winners"] == json!(["1"]) { "2" } else { "1" };
        header.data["winners"] = json!([winner]);
    };
    bent("vote.tie_broken/1", 0, other, "the order of v5 gives other winners");
    bent("vote.tie_broken/1", 0, |header| header.data["winners"] = json!(["3"]), "somebody wins v5 who was not tied");
    bent("vote.tie_broken/1", 0, |header| header.data["order"].as_array_mut().unwrap().swap(0, 2), "are not those of its evidence");
    bent("vote.tie_broken/1", 0, |header| header.data["vote"] = json!("v1"), "evidence is missing");
    let dice = json!({"digits": "31415926535897932385", "kind": "dice"});
    bent("vote.evidenced/1", 0, |header| header.data["evidence"] = dice.clone(), "are not those of its evidence");
    bent("vote.evidenced/1", 0, |header| header.data["source"] = json!("dice:21"), "it is not the turn of dice:21");
    bent("vote.evidenced/1", 0, |header| header.data["vote"] = json!("v1"), "v1 has no tie to break");
    bent("vote.opened/1", 4, |header| header.data["tie"] = json!(["dice:19"]), "fewer than 20 digits");
    bent("vote.opened/1", 4, |header| header.data["tie"] = json!(["phrase"]), "a source that breaks no ties");
    // Chance that somebody knew while others still voted.
    let meeting = meeting();
    let mut workshop = Workshop::open(meeting);
    let at = |workshop: &Workshop, kind: &str| workshop.entries.iter().rposition(|(header, _)| header.kind == kind).unwrap();
    let evidence = at(&workshop, "vote.evidenced/1");
    let closing = at(&workshop, "vote.closed/1");
    workshop.entries.swap(evidence, closing);
    found(&workshop.close(Some(&meeting.key)), None, |code| matches!(code, Code::NotAllowed { .. }));
}

/// A vote by hands counted by two, and one in which a member represents another.
fn room() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
            session.act(HAND, &[], |_| Ok(Command::Enrol(["Ana", "Bo", "Cyd", "Dee"].map(newcomer).to_vec()))).unwrap();
            let rules = assembly::Rules { proxies: Some(1), ..session.state().rules.clone().unwrap().0 };
            session.act(HAND, &[], |_| Ok(Command::SetRules(Box::new(rules)))).unwrap();
            let taken = Some(Taken { how: Taking::Hands, tellers: vec![MemberId(1), MemberId(2)] });
            let asked = VoteRequest { taken, ..request(Method::Majority, Rules::default()) };
            let vote = session.open_vote(HAND, asked, &OpenVote::InTheOpen).unwrap().vote().unwrap();
            for member in [1, 2] {
                let hand = Hand { by: Actor::Member(MemberId(member)), op: None };
                let ballots = vec![Ballot::Choice(0), Ballot::Choice(0), Ballot::Choice(1)];
                session.act(hand, &[], |_| Ok(Command::EnterBallots { vote, ballots })).unwrap();
            }
            close(session, vote);
            let coded = open(session, Method::Approval, Rules::default(), &OpenVote::Secret);
            let codes = session.make_codes(HAND, coded, 3).unwrap();
            for code in &codes[..2] {
                session.cast_by_code(HAND, coded, code, "[\"Oak\"]".to_owned()).unwrap();
            }
            close(session, coded);
            let (giver, holder) = (MemberId(3), MemberId(4));
            session.act(HAND, &[], |_| Ok(Command::GiveProxy { giver, holder })).unwrap();
            let vote = open(session, Method::Approval, Rules::default(), &OpenVote::InTheOpen);
            let hand = Hand { by: Actor::Member(holder), op: None };
            session.cast_for(hand, vote, Some(giver), "[\"Oak\"]".to_owned()).unwrap();
            cast(session, vote, 4, "[\"Elm\"]");
            close(session, vote);
            session.act(HAND, &[], |_| Ok(Command::RevokeProxy { giver })).unwrap();
            let asked = ConsentRequest { title: Untrusted::new("A bench"), wording: None, on: None, review: None };
            session.act(HAND, &[], |_| Ok(Command::AskConsent(Box::new(asked)))).unwrap();
            let vote = VoteId(4);
            let hand = Hand { by: Actor::Member(giver), op: None };
            session.act(hand, &[], |_| Ok(Command::Object { vote, reason: Untrusted::new("too dear") })).unwrap();
            let agreed = Hand { by: Actor::Member(holder), op: None };
            session.act(agreed, &[], |_| Ok(Command::GiveConsent { vote })).unwrap();
            session.act(HAND, &[], |_| Ok(Command::RepeatConsent { vote, wording: Untrusted::new("a stool") })).unwrap();
            session.act(hand, &[], |_| Ok(Command::Resolve { vote, objection: 1, change: Untrusted::new("a stool") })).unwrap();
            session.act(HAND, &[], |_| Ok(Command::CloseConsent { vote, review: chrono::NaiveDate::from_ymd_opt(2999, 5, 1) })).unwrap();
            code(session)
        })
    });
    &MEETING
}

#[test]
fn tellers_who_differ_and_proxies_that_nobody_gave() {
    holds(&room().public, None);
    let bent = |kind: &str, n, bend: &dyn Fn(&mut folkmoot::ledger::Header), words: &str| bent_in(room(), kind, n, bend, words);
    bent("vote.entered/1", 0, &|header| header.by = "m3".to_owned(), "m3 is no teller who enters ballots of v1");
    bent("vote.entered/1", 1, &|header| header.by = "m1".to_owned(), "a teller of v1 has entered nothing");
    bent("vote.opened/1", 0, &|header| header.data["taken"]["tellers"] = json!(["m1"]), "fewer than two tellers");
    bent("vote.opened/1", 0, &|header| header.data["method"] = json!("approval"), "hands show one choice");
    bent("vote.cast/1", 2, &|header| header.data["for"] = json!("m2"), "m4 does not represent m2");
    bent("vote.cast/1", 2, &|header| header.by = "m1".to_owned(), "m1 does not represent m3");
    bent("proxy.given/1", 0, &|header| header.data["holder"] = json!("m3"), "cannot represent them");
    bent("proxy.given/1", 0, &|header| header.by = "m1".to_owned(), "m1 may not say who votes for m3");
    bent("rules.set/1", 1, &|header| header.data["rules"]["proxies"] = json!(0), "more members than the rules allow");
    bent("proxy.revoked/1", 0, &|header| header.data["giver"] = json!("m4"), "m4 was represented by nobody");
    bent("consent.closed/1", 0, &|header| header.data["adopted"] = json!(false), "v4 is adopted with an objection that stands, or not");
    bent("consent.resolved/1", 0, &|header| header.by = "m1".to_owned(), "m1 may not open or close votes");
    bent("consent.resolved/1", 0, &|header| header.data["objection"] = json!(2), "no such objection to v4 stands");
    bent("consent.objected/1", 0, &|header| header.by = "operator".to_owned(), "operator may not object to v4");
    bent("consent.repeated/1", 0, &|header| header.data["round"] = json!(3), "round 3 stands where 2 should");
    bent("consent.asked/1", 0, &|header| header.data["review"] = json!("2001-01-01"), "2001-01-01 was not to come");
    bent("consent.closed/1", 0, &|header| header.data["review"] = json!("2001-01-01"), "2001-01-01 was not to come");
    bent("consent.given/1", 0, &|header| header.by = "operator".to_owned(), "operator may not consent to v4");
    bent("consent.given/1", 0, &|header| header.by = "m3".to_owned(), "m3 may not consent to v4, has done so in this round, or objects");
    bent("consent.given/1", 0, &|header| header.data["round"] = json!(2), "consent to round 2 of v4 in round 1");
    bent("consent.objected/1", 0, &|header| header.data["vote"] = json!("v3"), "v3 are no rounds of consent");
    bent("vote.cast/1", 1, &|header| header.data["code"] = json!("0".repeat(64)), "a code of v2 that is none, or used up");
    bent("vote.cast/1", 1, &|header| drop(header.data.as_object_mut().unwrap().remove("code")), "a ballot of v2 without a code");
    bent("vote.coded/1", 0, &|header| header.data["vote"] = json!("v1"), "v1 has not been opened, or is over");
    // One teller's hands, sealed anew: they differ.
    let mut workshop = Workshop::open(room());
    let (header, payload) = workshop.entries.iter_mut().find(|(header, _)| header.kind == "vote.entered/1").unwrap();
    let text = payload.as_ref().unwrap().replace("[\"1\",\"1\",", "[\"1\",\"2\",");
    header.sealed = Some(folkmoot::ledger::entry::seal(text.as_bytes()));
    *payload = Some(text);
    found(&workshop.close(Some(&room().key)), None, |code| matches!(code, Code::NotAllowed { .. }));
}

#[test]
fn an_honest_record_of_votes_holds_and_names_no_voter() {
    let meeting = meeting();
    holds(&meeting.public, Some(&meeting.planned));
    let record = String::from_utf8(meeting.public["record.jsonl"].clone()).unwrap();
    assert!(record.contains("Which tree?") && record.contains("rain") && !record.contains("Cyd"));
}

/// The `n`th header of a kind is bent, and the record signed anew: both find it, the second one in these words.
fn bent(kind: &str, n: usize, bend: impl Fn(&mut folkmoot::ledger::Header), words: &str) {
    bent_in(meeting(), kind, n, &bend, words);
}

fn bent_in(meeting: &Meeting, kind: &str, n: usize, bend: &dyn Fn(&mut folkmoot::ledger::Header), words: &str) {
    let mut workshop = Workshop::open(meeting);
    bend(&mut workshop.entries.iter_mut().filter(|(header, _)| header.kind == kind).nth(n).unwrap().0);
    let files = workshop.close(Some(&meeting.key));
    found(&files, None, |code| matches!(code, Code::NotAllowed { .. }));
    if let Some((_, text)) = told(&files, None) {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn ballots_electorates_and_results_that_cannot_be() {
    bent("vote.opened/1", 0, |header| header.data["entitled"] = json!(6), "6 are said to be entitled; 5 are members");
    bent("vote.opened/1", 0, |header| header.data["vote"] = json!("v2"), "stands where v1 should");
    bent("vote.opened/1", 0, |header| header.data["options"] = json!(4), "as many options as names");
    bent("vote.opened/1", 0, |header| header.by = "m1".to_owned(), "m1 may not open or close votes");
    bent("vote.cast/1", 0, |header| header.by = "m6".to_owned(), "m6 is not entitled to vote in v1");
    bent("vote.cast/1", 0, |header| header.by = "operator".to_owned(), "operator is not entitled");
    bent("vote.cast/1", 0, |header| header.data["ballot"] = json!("4"), "an option that is not there");
    bent("vote.cast/1", 0, |header| header.data["ballot"] = json!(["1"]), "not one of majority");
    bent("vote.cast/1", 5, |header| header.data["ballot"] = json!(["3", "1"]), "not in the order of their numbers");
    bent("vote.cast/1", 2, |header| header.by = "m1".to_owned(), "m1 has cast this ballot already");
    // One ballot turned, whether or not its voter is in it: hash and count disagree.
    bent("vote.cast/1", 4, |header| header.data["ballot"] = json!("3"), "the hash is not that of the ballots");
    bent("vote.closed/1", 0, |header| header.data["result"]["winners"] = json!(["2"]), "the ballots of v1 give another result");
    bent("vote.closed/1", 0, |header| header.data["result"]["blank"] = json!(0), "the ballots of v1 give another result");
    bent("vote.closed/1", 1, |header| header.data["result"]["winners"] = json!(["1", "2"]), "the ballots of v2 give another result");
    bent("vote.closed/1", 1, |header| header.data["result"]["tied"] = json!([]), "the ballots of v2 give another result");
    bent("vote.closed/1", 1, |header| header.data["vote"] = json!("v1"), "v1 has not been opened, or is over");
    bent("vote.cancelled/1", 0, |header| header.data["vote"] = json!("v2"), "v2 has not been opened, or is over");
}

#[test]
fn secret_ballots_in_the_open_twice_or_lost() {
    bent("vote.cast/1", 8, |header| header.data["ballot"] = json!(["2"]), "a ballot of v4 in the open");
    bent("vote.cast/1", 8, |header| header.by = "m1".to_owned(), "m1 has voted in v4 already");
    bent("vote.cast/1", 0, |header| drop(header.data.as_object_mut().unwrap().remove("ballot")), "or none where all are");
    bent("vote.closed/1", 2, |header| header.data["result"]["winners"] = json!(["1"]), "the ballots of v4 give another result");
    bent("vote.opened/1", 3, |header| header.data["secret"]["needed"] = json!(1), "more tellers needed than there are");
    let meeting = meeting();
    let list = |bend: &dyn Fn(&str) -> String| {
        let mut workshop = Workshop::open(meeting);
        let (header, payload) = workshop.entries.iter_mut().filter(|(header, _)| header.kind == "vote.closed/1").nth(2).unwrap();
        let text = bend(payload.as_ref().unwrap());
        header.sealed = Some(folkmoot::ledger::entry::seal(text.as_bytes()));
        *payload = Some(text);
        workshop.close(Some(&meeting.key))
    };
    // One ballot too many, one too few, and the order in which they came.
    for (from, to) in [("null]", "null,null]"), (",null]", "]"), ("[\"2\"],null", "null,[\"2\"]")] {
        found(&list(&|text| text.replace(from, to)), None, |code| matches!(code, Code::NotAllowed { .. }));
    }
}

/// Forty votes over chance ballots, by the methods and rules that both checkers count.
fn crowd() -> &'static Meeting {
    static MEETING: LazyLock<Meeting> = LazyLock::new(|| {
        hold(false, Lang::En, |session| {
            let newcomer = |n: u64| Newcomer { name: Untrusted::new(format!("Voter {n}")), ..Newcomer::default() };
            session.act(HAND, &[], |_| Ok(Command::Enrol((1..=9).map(newcomer).collect()))).unwrap();
            let mut stream = Stream::new(sha256(b"votes"));
            for turn in 0..40 {
                let (method, rules) = drawn_rules(turn, &mut stream);
                let how = if turn % 4 == 3 { OpenVote::Secret } else { OpenVote::InTheOpen };
                let vote = open(session, method, rules.clone(), &how);
                for member in 1..=u32::try_from(stream.below(7)).unwrap() {
                    cast(session, vote, member, &drawn_ballot(method, &mut stream));
                }
                close(session, vote);
            }
            code(session)
        })
    });
    &MEETING
}

fn drawn_rules(turn: usize, stream: &mut Stream) -> (Method, Rules) {
    let mut rules = Rules::default();
    let method = [Method::Irv, Method::Schulze, Method::MajorityJudgment, Method::Approval, Method::Majority, Method::Borda][turn % 6];
    let mut one_of = |n: u64| usize::try_from(stream.below(n)).unwrap();
    match method {
        Method::Irv => {
            rules.overvotes = [Overvotes::Exhaust, Overvotes::Skip, Overvotes::Invalid][one_of(3)];
            rules.truncation = [None, Some(2)][one_of(2)];
        }
        Method::Schulze => {
            rules.strength = [Strength::Winning, Strength::Margins][one_of(2)];
            rules.unranked = [Unranked::Last, Unranked::NoOpinion][one_of(2)];
            rules.seats = [1, 2][one_of(2)];
        }
        Method::MajorityJudgment => {
            rules.default_grade = [DefaultGrade::Lowest, DefaultGrade::Median, DefaultGrade::Grade(2)][one_of(3)].clone();
        }
        _ => rules.blanks = [Blanks::Aside, Blanks::Invalid][one_of(2)],
    }
    (method, rules)
}

fn drawn_ballot(method: Method, stream: &mut Stream) -> String {
    let mut names = ["Elm", "Oak", "Ash"];
    stream.shuffle(&mut names);
    let [a, b, c] = names;
    let few = stream.below(6);
    match (method, few) {
        (_, 0) => "null".to_owned(),
        (Method::Majority, _) => format!("\"{a}\""),
        (Method::Approval, 1..=3) => format!("[\"{a}\"]"),
        (Method::Approval, _) => format!("[\"{a}\",\"{b}\"]"),
        (Method::MajorityJudgment, _) => format!("{{\"{a}\":{},\"{b}\":{}}}", stream.below(6), stream.below(6)),
        (_, 1) => format!("[\"{a}\"]"),
        (_, 2) => format!("[[\"{a}\",\"{b}\"],\"{c}\"]"),
        (_, 3) => format!("[\"{a}\",[\"{b}\",\"{c}\"]]"),
        _ => format!("[\"{a}\",\"{b}\",\"{c}\"]"),
    }
}

#[test]
fn both_checkers_count_chance_ballots_alike() {
    let meeting = crowd();
    holds(&meeting.public, None);
    if let Some((_, text)) = told(&meeting.public, None) {
        assert!(!text.contains("the count of v1 ") && text.contains("not checked: the count of v6 by borda"), "{text}");
    }
}

/// A file beside a vote is bent, and the list of files made anew: both find it.
fn bent_file(path: &str, bend: impl Fn(&str) -> String) {
    let mut files = crowd().public.clone();
    let bytes = files.get_mut(path).unwrap_or_else(|| panic!("{path}"));
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert_ne!(bend(&text), text, "{path}: nothing bent in {text}");
    *bytes = bend(&text).into_bytes();
    sums(&mut files);
    found(&files, None, |code| *code == Code::VoteFile);
}

#[test]
fn files_beside_a_vote_say_what_the_record_says() {
    let files = &crowd().public;
    for path in files.keys().filter(|path| path.starts_with("votes/v1/") || path.starts_with("votes/v3/")) {
        if path.ends_with("recount.txt") {
            continue;
        }
        let mut less = files.clone();
        less.remove(path);
        sums(&mut less);
        found(&less, None, |code| *code == Code::FileMissing);
        bent_file(
            path,
            |text| if text.starts_with('{') && !path.contains("abif") { text.replacen(':', ": ", 1) } else { format!("{text}\n") },
        );
    }
    // A vote by each method that both count: its winner, and a number of one of its stages.
    for vote in 1..=5 {
        let path = (0..6).map(|turn| format!("votes/v{}/result.json", vote + 6 * turn)).find(|path| {
            let result: serde_json::Value = serde_json::from_slice(&files[path]).unwrap();
            result["winners"].as_array().unwrap().len() == 1 && !result["stages"].as_array().unwrap().is_empty()
        });
        let path = path.unwrap();
        let bend = |change: &dyn Fn(&mut serde_json::Value)| {
            bent_file(&path, |text| {
                let mut result: serde_json::Value = serde_json::from_str(text).unwrap();
                change(&mut result);
                format!("{result}\n")
            });
        };
        bend(&|result| {
            let others = ["Elm", "Oak", "Ash"].into_iter().find(|name| result["winners"][0] != *name);
            result["winners"][0] = json!(others);
        });
        bend(&|result| {
            let stage = &mut result["stages"][0];
            let part = if stage["duels"] == json!([]) { "standing" } else { "duels" };
            let votes = &mut stage[part][0]["votes"];
            if votes.is_object() { votes["median"] = json!("poor or so") } else { *votes = json!(votes.as_u64().unwrap() + 1) }
        });
    }
    let mut more = files.clone();
    more.insert("votes/v1/ballots.txt".to_owned(), b"1\n".to_vec());
    sums(&mut more);
    found(&more, None, |code| *code == Code::FileUnexplained);
}

#[test]
fn options_exchanged_show_in_their_seal() {
    let meeting = meeting();
    let mut workshop = Workshop::open(meeting);
    let (_, payload) = workshop.entries.iter_mut().find(|(header, _)| header.kind == "vote.opened/1").unwrap();
    *payload = payload.as_ref().map(|text| text.replace("\"Elm\",\"Oak\"", "\"Oak\",\"Elm\""));
    found(&workshop.close(Some(&meeting.key)), None, |code| matches!(code, Code::SealBroken));
}
