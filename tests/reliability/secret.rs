//! Secret votes under kill -9: no acknowledged ballot is lost, and no bytes of file or journal tell a ballot before the box is opened.

use super::{Dice, child, times};
use folkmoot::{
    assembly::{Actor, Command, Event, Language, Newcomer, Template, VoteRequest, VoteStatus},
    id::{MemberId, VoteId},
    session::{Access, Founding, Hand, KeyFolder, OpenVote, Passphrases, Session},
    tally::{Method, Rules},
    text::Untrusted,
};
use std::{env, fs, path::Path, thread, time::Duration};

const VOTE: VoteId = VoteId(1);
const HAND: Hand = Hand { by: Actor::Operator, op: None };
const VOTERS: u32 = 24;

fn keys(file: &Path) -> KeyFolder {
    KeyFolder::at(file.with_extension("keys"))
}

fn session(file: &Path) -> Session {
    Session::open(file, Access::Write, keys(file)).unwrap()
}

/// The ballot of a member: five options in an order of their own, so that its bytes stand nowhere else.
fn ballot(member: u32) -> (String, String) {
    let mut options = vec![1, 2, 3, 4, 5];
    let mut left = member;
    let order: Vec<u32> = (0..5)
        .map(|_| {
            let at = left as usize % options.len();
            left /= 2;
            options.remove(at)
        })
        .collect();
    let written = |name: &dyn Fn(&u32) -> String| {
        format!("[{}]", order.iter().map(|option| format!("\"{}\"", name(option))).collect::<Vec<_>>().join(","))
    };
    (written(&|option| format!("Option {option}")), written(&ToString::to_string))
}

/// Three tellers, of whom two open the box.
const LOCKED: &str = "m1 correct horse battery\nm2 staple under a lamp\nm3 seven grey herons";
const OPENING: &str = "m1 correct horse battery\nm3 seven grey herons";

/// An assembly with a secret vote that is open, its box locked by tellers or not.
fn found(file: &Path, locked: bool) {
    let founding =
        Founding { name: Untrusted::new("Hall"), language: Language::En, template: Template::Neighbourhood, publish_rows: false };
    let mut session = Session::found(file, founding, HAND, keys(file)).unwrap();
    let newcomer = |n: u32| Newcomer { name: Untrusted::new(format!("Voter {n}")), ..Newcomer::default() };
    session.act(HAND, &[], |_| Ok(Command::Enrol((1..=VOTERS).map(newcomer).collect()))).unwrap();
    let request = VoteRequest {
        title: Untrusted::new("Who?"),
        method: Method::Borda,
        options: (1..=5).map(|n| Untrusted::new(format!("Option {n}"))).collect(),
        rules: Rules::default(),
        present: None,
        on: None,
        secret: None,
        straw: false,
        taken: None,
        tie: Vec::new(),
    };
    let how = if locked { OpenVote::WithTellers(Passphrases::read(LOCKED).unwrap(), 2) } else { OpenVote::Secret };
    session.open_vote(HAND, request, &how).unwrap();
}

/// Who has voted, by the record.
fn voted(session: &Session) -> Vec<u32> {
    session.state().votes[&VOTE].cast.keys().map(|member| member.0).collect()
}

fn child(part: &str, file: &Path) -> child::Actor {
    let mut command = child::itself(&format!("{}::role", module_path!().split_once("::").unwrap().1));
    command.env("FOLKMOOT_ROLE", part).env("FOLKMOOT_FILE", file);
    child::Actor::start(command)
}

#[test]
#[ignore = "a role that other tests play in a process of their own"]
fn role() {
    let (Ok(role), Ok(file)) = (env::var("FOLKMOOT_ROLE"), env::var("FOLKMOOT_FILE")) else { return };
    let mut session = session(Path::new(&file));
    if let Some(passphrases) = role.strip_prefix("close") {
        child::say("closing");
        session.close_vote(HAND, VOTE, None, &Passphrases::read(passphrases).unwrap(), &mut ()).unwrap();
        return child::say("closed");
    }
    let done = voted(&session);
    for member in (1..=VOTERS).filter(|member| !done.contains(member)) {
        session.cast(Hand { by: Actor::Member(MemberId(member)), op: None }, VOTE, ballot(member).0).unwrap();
        child::say(&format!("cast {member}"));
    }
}

/// Ballots that the bytes of file or journal tell, and whether they tell the key of the box.
fn told(file: &Path) -> (Vec<u32>, bool) {
    let mut bytes = fs::read(file).unwrap();
    bytes.extend(fs::read(file.with_extension("moot-journal")).unwrap_or_default());
    let holds = |sought: &[u8]| bytes.windows(sought.len()).any(|window| window == sought);
    let ballots = (1..=VOTERS).filter(|member| holds(ballot(*member).1.as_bytes()) || holds(ballot(*member).0.as_bytes())).collect();
    let keys = fs::read_dir(file.with_extension("keys")).unwrap().map(|key| fs::read(key.unwrap().path()).unwrap());
    (ballots, keys.filter(|key| key.len() == 64).any(|key| holds(&key)))
}

#[test]
fn a_killed_kiosk_loses_no_ballot_and_tells_none() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dice, mut kills, mut hot) = (Dice(11), 0, 0);
    for round in 0..times(2, 40) {
        let file = folder.path().join(format!("{round}.moot"));
        // Every other box is locked by tellers: then closing takes longer, and the key is nowhere until they come.
        let locked = round % 2 == 1;
        found(&file, locked);
        let (role, pause) = if locked { (format!("close{OPENING}"), 20_000) } else { ("close".to_owned(), 3000) };
        let mut acknowledged = Vec::new();
        let said = |lines: Vec<String>| lines.iter().filter_map(|line| line.strip_prefix("cast ")?.parse().ok()).collect::<Vec<u32>>();
        loop {
            let mut kiosk = child("cast", &file);
            let first: Vec<String> = (0..=dice.below(5)).map_while(|_| kiosk.hear()).collect();
            acknowledged.extend(said(first));
            thread::sleep(Duration::from_micros(dice.below(9000)));
            acknowledged.extend(said(kiosk.kill()));
            kills += 1;
            hot += u32::from(file.with_extension("moot-journal").exists());
            assert_eq!(told(&file), (Vec::new(), false), "bytes after kill {kills}");
            let session = session(&file);
            let kept = voted(&session);
            assert!(acknowledged.iter().all(|member| kept.contains(member)), "{acknowledged:?} were acknowledged, {kept:?} are kept");
            if kept.len() == VOTERS as usize {
                break;
            }
        }
        // Killed while it closes, as often as it takes: it is open with all ballots, or closed with all of them.
        for attempt in 0.. {
            let mut closing = child(&role, &file);
            assert_eq!(closing.hear().as_deref(), Some("closing"));
            thread::sleep(Duration::from_micros(dice.below(pause) << attempt.min(8)));
            closing.kill();
            kills += 1;
            let session = session(&file);
            if matches!(session.state().votes[&VOTE].status, VoteStatus::Closed { .. }) {
                break;
            }
            assert_eq!((voted(&session).len(), told(&file)), (VOTERS as usize, (Vec::new(), false)));
        }
        closed(&file);
    }
    eprintln!("{kills} kills, {hot} in the middle of a commit, 0 ballots lost, 0 told");
}

/// All ballots are in the list, sorted, without a name; box and key are gone.
fn closed(file: &Path) {
    let session = session(file);
    let list = session.entries(0, 10_000).unwrap().into_iter().find_map(|entry| match entry.event {
        Some(Event::VoteClosed(event)) => event.list,
        _ => None,
    });
    let list: Vec<String> = list.unwrap().iter().map(ToString::to_string).collect();
    let mut expected: Vec<String> = (1..=VOTERS).map(|member| ballot(member).1).collect();
    expected.sort();
    assert_eq!(list, expected, "every ballot, in the order of its bytes");
    let boxes = fs::read_dir(file.with_extension("keys"))
        .unwrap()
        .filter(|key| key.as_ref().unwrap().path().extension().is_some_and(|end| end == "box"));
    assert_eq!(boxes.count(), 0, "the key of the box is gone");
}

#[test]
fn a_naive_table_tells_every_ballot() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("naive.moot");
    fs::create_dir(file.with_extension("keys")).unwrap();
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.execute_batch("CREATE TABLE ballot (member, ballot)").unwrap();
    for member in 1..=VOTERS {
        connection.execute("INSERT INTO ballot VALUES (?1, ?2)", (member, ballot(member).1)).unwrap();
    }
    assert_eq!(told(&file).0, (1..=VOTERS).collect::<Vec<_>>());
}
