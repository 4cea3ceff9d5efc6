//! `demo`: a complete sample assembly, from founding to a verified bundle, told step by step. Nothing of it is anybody's.

use super::verify::verify;
use super::{Context, Exit, Failure, record};
use crate::assembly::{
    Actor, Audience, Change, Command, Evidenced, Language, Newcomer, ProposalText, Recipient, Stance, Template, VoteRequest,
};
use crate::audit::Held;
use crate::i18n::{Lang, Words};
use crate::id::{DrawId, MemberId, PoolId, PostId, ProposalId, Target, VoteId};
use crate::ledger;
use crate::randomness::{Evidence, Source};
use crate::report::{self, Material};
use crate::session::{
    DrawRequest, Founding, Hand, KeyFolder, OpenVote, Passphrases, PoolRequest, PoolSource, Session, SessionError, write_folder,
};
use crate::sortition::{Fairness, ImportOptions};
use crate::tally::{Method, Rules};
use crate::text::{Untrusted, shown};
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    path: Option<PathBuf>,
}

/// The town's volunteers and quotas (`examples/town.rs` makes them).
const RESPONDENTS: &str = include_str!("../../examples/town/respondents.csv");
const CATEGORIES: &str = include_str!("../../examples/town/categories.csv");
/// The name of the town that does not exist.
const TOWN: &str = "Ormevaux-sur-Lirelle";
/// Places on its panel.
const SIZE: u32 = 24;
/// The source of chance that the story names.
const SOURCE: Source = Source::Dice { digits: 20 };
/// What its dice show.
const DICE: &str = "73914420185562037719";

/// An act of the story: by the operator, with an id of its own.
const HAND: Hand = Hand { by: Actor::Operator, op: None };

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    if context.streams.interactive && context.streams.output_terminal && args.path.is_none() && !context.global.json {
        return super::open::sample(context);
    }
    let path = match args.path {
        Some(path) => path,
        None => new_folder().map_err(Failure::from)?.join("ormevaux.moot"),
    };
    tell(context, &path)?;
    Ok(Exit::Done)
}

/// Makes the sample for the interface: a panel drawn, everything there to look at. Gives its file.
pub(super) fn make(lang: Lang, keys: &KeyFolder) -> Result<PathBuf, SessionError> {
    let path = new_folder()?.join("ormevaux.moot");
    let mut session = found(&path, lang, keys.clone())?;
    propose(&mut session, lang)?;
    vote(&mut session, lang)?;
    import(&mut session)?;
    let draw = plan(&mut session)?;
    session.publish_checkpoint(Actor::Operator)?;
    draw_panel(&mut session, draw)?;
    session.publish_checkpoint(Actor::Operator)?;
    Ok(path)
}

/// Founds the sample and enrols those who run it.
fn found(path: &Path, lang: Lang, keys: KeyFolder) -> Result<Session, SessionError> {
    let language = if lang == Lang::Fr { Language::Fr } else { Language::En };
    let founding = Founding { name: Untrusted::new(TOWN), language, template: Template::CitizensPanel, publish_rows: false };
    let mut session = Session::found(path, founding, HAND, keys)?;
    let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
    let crew = ["Maëlle Le Goff", "Éric N’Diaye", "Zoé Lefèvre"].map(newcomer).to_vec();
    session.act(HAND, &[], |_| Ok(Command::Enrol(crew)))?;
    Ok(session)
}

/// Three proposals of the town's; the first is supported, amended and talked about.
fn propose(session: &mut Session, lang: Lang) -> Result<(), SessionError> {
    const TEXTS: [(u32, &str, &str); 3] =
        [(1, "benches-title", "benches-body"), (2, "lamps-title", "lamps-body"), (3, "market-title", "market-body")];
    let words = Words::new(lang);
    let say = |name: &str| Untrusted::new(words.say(&format!("demo-{name}")));
    let mut act = |member: u32, command: Command| session.act(Hand { by: Actor::Member(MemberId(member)), op: None }, &[], |_| Ok(command));
    for (member, title, body) in TEXTS {
        act(member, Command::Propose(vec![ProposalText { title: say(title), body: say(body), ..ProposalText::default() }]))?;
    }
    let proposal = ProposalId(1);
    act(3, Command::Support { proposal, version: None })?;
    let change = Change { old: say("benches-passage"), new: say("benches-new"), occurrence: None };
    act(2, Command::Amend { proposal, on: 1, change, reasons: None })?;
    let talk = [
        (2, None, Stance::Question, "talk-question"),
        (1, Some(PostId(1)), Stance::Information, "talk-answer"),
        (3, None, Stance::Against, "talk-against"),
    ];
    for (member, parent, stance, text) in talk {
        let (on, stance, text) = (Target::Proposal(proposal), Some(stance), say(text));
        act(member, Command::AddPost { on, parent, stance, sums: Vec::new(), text })?;
    }
    Ok(())
}

/// Nine more join. A vote on the money for neighbourhoods begins; and the twelve grade names for a square, openly.
fn vote(session: &mut Session, lang: Lang) -> Result<(), SessionError> {
    const NEIGHBOURS: [&str; 9] = [
        "Awa Diop",
        "Jean-Luc Pichon",
        "Nadia Benali",
        "Paolo Ferri",
        "Solène Kermarec",
        "Thi Mai Nguyen",
        "Ulysse Roche",
        "Victoire Blanc",
        "Yann Tessier",
    ];
    const NAMES: [&str; 3] = ["Place du Lavoir", "Place Olympe-de-Gouges", "Place des Tilleuls"];
    /// The grades of each of the twelve, 0 being the lowest.
    const GRADES: [[u8; 3]; 12] = [
        [5, 4, 3],
        [3, 5, 3],
        [4, 4, 1],
        [2, 5, 4],
        [5, 3, 3],
        [1, 4, 4],
        [4, 5, 2],
        [3, 4, 5],
        [5, 4, 3],
        [2, 3, 4],
        [4, 5, 3],
        [3, 2, 4],
    ];
    const PROJECTS: [(&str, u64); 5] =
        [("benches-title", 14_000), ("lamps-title", 18_000), ("project-trees", 9_000), ("project-tap", 3_500), ("project-roof", 11_000)];
    /// What the first five mark.
    const MARKED: [&[usize]; 5] = [&[0, 2], &[1, 3], &[0, 3, 4], &[2, 3], &[0, 1]];
    let words = Words::new(lang);
    let say = |name: &str| words.say(&format!("demo-{name}"));
    let newcomer = |name: &str| Newcomer { name: Untrusted::new(name), ..Newcomer::default() };
    session.act(HAND, &[], |_| Ok(Command::Enrol(NEIGHBOURS.map(newcomer).to_vec())))?;
    let request = |title: &str, method, options: Vec<String>, rules| VoteRequest {
        title: Untrusted::new(say(title)),
        method,
        options: options.into_iter().map(Untrusted::new).collect(),
        rules,
        present: None,
        on: None,
        secret: None,
        straw: false,
        taken: None,
        tie: Vec::new(),
    };
    let open = |session: &mut Session, request| session.open_vote(HAND, request, &OpenVote::InTheOpen);
    let cast = |session: &mut Session, vote: u32, place: usize, ballot: serde_json::Value| {
        let member = MemberId(u32::try_from(place + 1).unwrap_or(1));
        session.cast(Hand { by: Actor::Member(member), op: None }, VoteId(vote), ballot.to_string())
    };
    let costs: Vec<(String, u64)> = PROJECTS.iter().map(|(name, cost)| (say(name), *cost)).collect();
    let projects: Vec<String> = costs.iter().map(|(name, _)| name.clone()).collect();
    let rules = Rules { budget: Some(40_000), costs, ..Rules::default() };
    open(session, request("money", Method::EqualShares, projects.clone(), rules))?;
    for (place, marked) in MARKED.iter().enumerate() {
        cast(session, 1, place, marked.iter().filter_map(|project| projects.get(*project)).cloned().collect())?;
    }
    let grades = (1..=6).map(|grade| words.say(&format!("ui-grade-{grade}"))).collect();
    let names = NAMES.map(str::to_owned).to_vec();
    open(session, request("square", Method::MajorityJudgment, names, Rules { grades, ..Rules::default() }))?;
    for (place, grades) in GRADES.iter().enumerate() {
        cast(session, 2, place, NAMES.iter().zip(grades).map(|(name, grade)| ((*name).to_owned(), json!(grade))).collect())?;
    }
    session.close_vote(HAND, VoteId(2), None, &Passphrases::read("")?, &mut ())?;
    Ok(())
}

/// Freezes the town's volunteers.
fn import(session: &mut Session) -> Result<PoolId, SessionError> {
    let options = ImportOptions { address_columns: vec!["adresse".to_owned(), "code_postal".to_owned()], ..ImportOptions::default() };
    let source = PoolSource::Files { respondents: RESPONDENTS.as_bytes().to_vec(), already: None };
    let request = PoolRequest { source, categories: CATEGORIES.as_bytes().to_vec(), options };
    Ok(session.import_pool(HAND, &request)?.pool)
}

/// Plans the draw of its panel.
fn plan(session: &mut Session) -> Result<DrawId, SessionError> {
    let request = DrawRequest {
        pool: None,
        panels: 1,
        size: SIZE,
        fairness: Fairness::Leximin,
        tickets: None,
        sources: vec![SOURCE],
        alternates: None,
    };
    session.plan_draw(HAND, &request, &mut ())
}

/// Rolls the dice of the story.
fn draw_panel(session: &mut Session, draw: DrawId) -> Result<(), SessionError> {
    let evidence = Evidence::Dice { digits: DICE.to_owned() };
    session.run_draw(HAND, draw, vec![Evidenced { source: SOURCE.to_string(), evidence }])?;
    Ok(())
}

/// A new folder among the temporary ones.
fn new_folder() -> Result<PathBuf, SessionError> {
    let parent = std::env::temp_dir();
    let names = (1..1000).map(|number| parent.join(format!("folkmoot-demo-{number}")));
    let made = names
        .map(|folder| (std::fs::create_dir(&folder), folder))
        .find(|(made, _)| made.as_ref().map_or_else(|error| error.kind() != std::io::ErrorKind::AlreadyExists, |()| true));
    match made {
        Some((Ok(()), folder)) => Ok(folder),
        Some((Err(source), path)) => Err(SessionError::File { path, source }),
        None => Err(SessionError::File { path: parent, source: std::io::ErrorKind::AlreadyExists.into() }),
    }
}

fn tell(context: &mut Context, path: &Path) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new(".")).to_owned();
    let beside = |name: &str| folder.join(format!("{}-{name}", path.file_stem().unwrap_or_default().to_string_lossy()));
    let language = if context.words.lang() == Lang::Fr { Language::Fr } else { Language::En };

    step(context, "found", &[("town", TOWN), ("file", &shown(&path.to_string_lossy()))])?;
    let keys = KeyFolder::at(beside("keys"));
    let mut session = found(path, context.words.lang(), keys).map_err(|error| Failure::from(error).about(path))?;
    step(context, "enrol", &[])?;
    propose(&mut session, context.words.lang())?;
    step(context, "proposals", &[])?;
    vote(&mut session, context.words.lang())?;
    step(context, "votes", &[])?;
    let pool = import(&mut session)?;
    let imported = session.state().pools.get(&pool).map(|pool| pool.imported.clone()).ok_or_else(|| Failure::new("no-pool"))?;
    step(context, "pool", &[("people", &imported.size.to_string()), ("unique", &imported.unique.to_string())])?;

    let draw = plan(&mut session)?;
    let published = session.publish_checkpoint(Actor::Operator)?;
    let code = record::code(&published.checkpoint, language);
    let view = session.draw_view(draw)?;
    let places = [
        ("size", SIZE.to_string()),
        ("least", ticket(view.min_tickets)),
        ("most", ticket(view.max_tickets)),
        ("bound", view.plan.bound().unwrap_or_default().to_owned()),
    ];
    step(context, "plan", &places.each_ref().map(|(name, text)| (*name, text.as_str())))?;
    step(context, "code", &[("code", &code)])?;

    step(context, "dice", &[("digits", DICE)])?;
    draw_panel(&mut session, draw)?;
    session.publish_checkpoint(Actor::Operator)?;
    let view = session.draw_view(draw)?;
    let number = match &view.draw.status {
        crate::assembly::DrawStatus::Drawn(outcome) => ticket(outcome.ticket),
        _ => String::new(),
    };
    let panel = view.panel.iter().filter_map(|member| member.source_id.as_deref()).collect::<Vec<_>>().join(" ");
    step(context, "panel", &[("ticket", &number), ("panel", &panel)])?;

    let bundle = beside("bundle");
    let dossier = session.disclose(HAND, Audience::Auditor, Recipient::default())?;
    let material = Material { entries: &dossier.entries, blobs: &dossier.blobs, note: dossier.note.as_deref() };
    let trouble = |error: report::ReportError| Failure::new("record-trouble").with("detail", error.to_string());
    let files = report::bundle(&material, Audience::Auditor, context.words.lang(), report::VERIFIER).map_err(trouble)?;
    write_folder(&bundle, &files)?;
    step(context, "bundle", &[("folder", &shown(&bundle.to_string_lossy()))])?;

    let held =
        ledger::Code::from_text(&code).map(Held::Code).map_err(|error| Failure::new("record-trouble").with("detail", error.to_string()))?;
    let verdict = verify(&bundle, Some(&held), &mut |_, _| true)?;
    if !verdict.holds() {
        return Err(Failure::new("demo-findings").count("count", verdict.report.findings.len() as u64).exit(Exit::Mismatch));
    }
    step(context, "verified", &[("entries", &verdict.report.entries.to_string())])?;

    let found = tampered(&files, &held);
    step(context, "tampered", &[("findings", &found.to_string())])?;
    let (file, bundle) = (shown(&path.to_string_lossy()), shown(&bundle.to_string_lossy()));
    step(context, "next", &[("file", &file), ("folder", &bundle)])
}

fn ticket(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// What somebody who exchanges a person of the panel in a copy of the bundle is met with: the number of findings.
fn tampered(files: &[(String, Vec<u8>)], held: &Held) -> usize {
    let mut copy: std::collections::BTreeMap<String, Option<Vec<u8>>> =
        files.iter().map(|(name, bytes)| (name.clone(), Some(bytes.clone()))).collect();
    let panel = "draws/d1/panel.csv".to_owned();
    if let Some(Some(bytes)) = copy.get_mut(&panel) {
        let text = String::from_utf8_lossy(bytes).replacen("\np0", "\np1", 1);
        *bytes = text.into_bytes();
    }
    crate::audit::verify_bundle(&copy, Some(held), &mut |_, _| true).findings.len()
}

/// A paragraph of the story: the phrase `demo-<name>`.
fn step(context: &mut Context, name: &str, places: &[(&str, &str)]) -> Result<(), Failure> {
    let places: Vec<_> = places.iter().map(|(place, text)| (*place, (*text).into())).collect();
    let text = context.tell(&format!("demo-{name}"), &places);
    context.line(&format!("{text}\n"))
}
