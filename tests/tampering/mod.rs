//! What a dishonest organiser might do to a bundle before handing it on, and how two independent checkers find it.
//!
//! The organiser knows the format and recomputes whatever can be recomputed: hashes, `SHA256SUMS`, numbers of entries. Where even the
//! private key is theirs, they sign again; then what was rewritten consistently shows against a code that somebody noted down.

mod alternates;
mod ceremonies;
mod drawn;
mod files;
mod given_away;
mod organiser;
mod panels;
mod posts;
mod proposals;
mod rewritten;
mod seats;
mod support;
mod tables;
mod votes;
mod witnessed;

use folkmoot::{
    assembly::{Actor, Alternates, Audience, Evidenced, Language, Recipient, Template},
    audit::{Code, Held, Report, verify_bundle},
    i18n::Lang,
    id::DrawId,
    ledger::{self, SigningKey, words},
    randomness::{Evidence, Source},
    report::{Material, bundle},
    session::{Dossier, DrawRequest, Founding, Hand, KeyFolder, PoolRequest, PoolSource, Session, write_folder},
    sortition::{Fairness, ImportOptions},
    text::Untrusted,
};
use std::{collections::BTreeMap, path::Path, process::Command, sync::LazyLock};

/// The second checker.
const VERIFIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/verify.py");

/// Files of a bundle.
type Files = BTreeMap<String, Vec<u8>>;

/// A meeting that has been held: three draws, of which one was a rehearsal and one was cancelled.
struct Meeting {
    /// The bundle for auditors.
    auditor: Files,
    /// The bundle for everybody.
    public: Files,
    /// The file itself.
    whole: Dossier,
    /// The key that signed.
    key: SigningKey,
    /// The code after the first plan.
    planned: String,
    /// The code after the last entry of any weight.
    ended: String,
}

/// Each fairness has a meeting of its own, held once for all tests.
fn meeting(fairness: Fairness) -> &'static Meeting {
    static LOTTERY: LazyLock<Meeting> = LazyLock::new(|| hold_with(Fairness::Leximin, false, Lang::En));
    static UNIFORM: LazyLock<Meeting> = LazyLock::new(|| hold_with(Fairness::Uniform, false, Lang::En));
    if fairness == Fairness::Uniform { &UNIFORM } else { &LOTTERY }
}

const HAND: Hand = Hand { by: Actor::Operator, op: None };

/// A meeting with a pool of forty people, at which a story then happens; the story gives the code to keep.
fn hold(publish_rows: bool, lang: Lang, story: impl FnOnce(&mut Session) -> String) -> Meeting {
    let (folder, hand) = (tempfile::tempdir().unwrap(), HAND);
    let keys = KeyFolder::at(folder.path().join("keys"));
    let founding = Founding { name: Untrusted::new("Garden <b>"), language: Language::En, template: Template::Neighbourhood, publish_rows };
    let mut session = Session::found(&folder.path().join("garden.moot"), founding, hand, keys.clone()).unwrap();
    let respondents = (0..40).map(|n| {
        let (gender, age, home) = (["female", "male"][n % 2], ["young", "old", "older"][n / 3 % 3], n.min(36));
        format!("id{n},{gender},{age},{home} High Street\n")
    });
    let respondents = std::iter::once("id,gender,age,address\n".to_owned()).chain(respondents).collect::<String>().into_bytes();
    let categories = b"feature,value,min,max\ngender,female,3,5\ngender,male,3,5\nage,young,2,4\nage,old,2,4\nage,older,1,2\n".to_vec();
    let options = ImportOptions { address_columns: vec!["address".into()], ..ImportOptions::default() };
    let source = PoolSource::Files { respondents, already: None };
    session.import_pool(hand, &PoolRequest { source, categories, options }).unwrap();

    let planned = story(&mut session);
    let ended = code(&mut session);

    let verifier = std::fs::read(VERIFIER).unwrap_or_else(|_| b"# absent\n".to_vec());
    let mut export = |audience| {
        let dossier = session.disclose(hand, audience, Recipient::default()).unwrap();
        let material = Material { entries: &dossier.entries, blobs: &dossier.blobs, note: dossier.note.as_deref() };
        bundle(&material, audience, lang, &verifier).unwrap().into_iter().collect()
    };
    let (public, auditor) = (export(Audience::Public), export(Audience::Auditor));
    let whole = session.dossier().unwrap();
    let key = keys.load(session.state().founding.as_ref().unwrap().assembly).unwrap().unwrap();
    Meeting { auditor, public, whole, key, planned, ended }
}

/// A draw planned from a source.
fn plan(session: &mut Session, fairness: Fairness, tickets: u32, source: &str) -> DrawId {
    plan_with(session, fairness, tickets, source, None)
}

fn plan_with(session: &mut Session, fairness: Fairness, tickets: u32, source: &str, alternates: Option<Alternates>) -> DrawId {
    let sources = source.split_whitespace().map(|source| source.parse::<Source>().unwrap()).collect();
    let request = DrawRequest { pool: None, panels: 1, size: 8, fairness, tickets: Some(tickets), sources, alternates };
    session.plan_draw(HAND, &request, &mut ()).unwrap()
}

/// The code of everything so far, once it is published.
fn code(session: &mut Session) -> String {
    let root = session.publish_checkpoint(Actor::Operator).unwrap().checkpoint.root;
    words::to_words(&root, words::Language::English).join(" ")
}

fn hold_with(fairness: Fairness, publish_rows: bool, lang: Lang) -> Meeting {
    hold(publish_rows, lang, |session| {
        let first = plan(session, fairness, 50, "dice:20");
        let planned = code(session);
        let dice = Evidence::Dice { digits: "31415926535897932384".into() };
        session.run_draw(HAND, first, vec![Evidenced { source: "dice:20".into(), evidence: dice }]).unwrap();
        let second = plan(session, fairness, 50, "rehearsal");
        session.run_draw(HAND, second, Vec::new()).unwrap();
        let third = plan(session, fairness, 50, "phrase");
        session.cancel_draw(HAND, third, Untrusted::new("nobody came")).unwrap();
        planned
    })
}

fn verify(files: &Files, code: Option<&str>) -> Report {
    let held = code.map(|code| Held::Code(ledger::Code::from_text(code).unwrap()));
    let files = files.iter().map(|(path, bytes)| (path.clone(), Some(bytes.clone()))).collect();
    verify_bundle(&files, held.as_ref(), &mut |_, _| true)
}

/// Whether the second checker is satisfied; none where this machine cannot ask it.
fn second_opinion(files: &Files, code: Option<&str>) -> Option<bool> {
    told(files, code).map(|(satisfied, _)| satisfied)
}

/// Whether the second checker is satisfied, and what it says; none where this machine cannot ask it.
fn told(files: &Files, code: Option<&str>) -> Option<(bool, String)> {
    if !Path::new(VERIFIER).is_file() || Command::new("python3").arg("--version").output().is_err() {
        println!("skipped: the second checker, for want of python3 or {VERIFIER}");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let list: Vec<_> = files.iter().map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    write_folder(folder.path(), &list).unwrap();
    let mut command = Command::new("python3");
    command.arg(VERIFIER).arg(folder.path()).args(code.map(|code| ["--against", code]).into_iter().flatten());
    let output = command.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    println!("{told}");
    match output.status.code() {
        Some(0) => Some((true, told.into_owned())),
        Some(1) => Some((false, told.into_owned())),
        other => panic!("the second checker ended with {other:?}: {told}"),
    }
}

/// Both checkers find nothing.
fn holds(files: &Files, code: Option<&str>) {
    let report = verify(files, code);
    assert_eq!(report.findings, [], "{:?}", report.notes);
    assert_ne!(second_opinion(files, code), Some(false));
}

/// It is found by both, by the second one in these words.
fn found_in_words(files: &Files, what: impl Fn(&Code) -> bool, words: &str) {
    found(files, None, what);
    if let Some((_, text)) = told(files, None) {
        assert!(text.contains(words), "{text}");
    }
}

/// Both checkers find something, the first of them this.
fn found(files: &Files, code: Option<&str>, what: impl Fn(&Code) -> bool) {
    let report = verify(files, code);
    assert!(report.findings.iter().any(|finding| what(&finding.code)), "{:#?}", report.findings);
    assert_ne!(second_opinion(files, code), Some(true));
}
