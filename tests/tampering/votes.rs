//! Votes: what an organiser might bend, and that both checkers find it.

use super::{HAND, Meeting, code, found, hold, holds, organiser::Workshop, told};
use folkmoot::{
    assembly::{Actor, Command, Newcomer, VoteRequest},
    audit::Code,
    i18n::Lang,
    id::{MemberId, VoteId},
    session::{Hand, OpenVote, Passphrases, Session},
    tally::{Method, Rules},
    text::Untrusted,
};
use serde_json::json;
use std::sync::LazyLock;

fn open(session: &mut Session, method: Method, rules: Rules, how: &OpenVote) -> VoteId {
    let names = ["Elm", "Oak", "Ash"].map(Untrusted::new).to_vec();
    let request =
        VoteRequest { title: Untrusted::new("Which tree?"), method, options: names, rules, present: Some(6), on: None, secret: None };
    session.open_vote(HAND, request, how).unwrap().vote().unwrap()
}

fn cast(session: &mut Session, vote: VoteId, member: u32, ballot: &str) {
    let hand = Hand { by: Actor::Member(MemberId(member)), op: None };
    session.cast(hand, vote, ballot.to_owned()).unwrap();
}

fn close(session: &mut Session, vote: VoteId) {
    session.close_vote(HAND, vote, None, &Passphrases::read("").unwrap()).unwrap();
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
            code(session)
        })
    });
    &MEETING
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
    let meeting = meeting();
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

#[test]
fn options_exchanged_show_in_their_seal() {
    let meeting = meeting();
    let mut workshop = Workshop::open(meeting);
    let (_, payload) = workshop.entries.iter_mut().find(|(header, _)| header.kind == "vote.opened/1").unwrap();
    *payload = payload.as_ref().map(|text| text.replace("\"Elm\",\"Oak\"", "\"Oak\",\"Elm\""));
    found(&workshop.close(Some(&meeting.key)), None, |code| matches!(code, Code::SealBroken));
}
