//! `vote`: asked, cast, closed, counted, counted again.

mod codes;
mod consent;
mod hands;
mod passphrases;
mod proxy;
mod result;
mod show;

use super::draw::{last, publish, read_evidence, wish};
use super::progress::Progress;
use super::{Context, Exit, Failure};
use crate::assembly::{Refusal, Taken, Taking, Vote, VoteRefusal, VoteRequest};
use crate::id::{MemberId, ProposalId, VoteId};
use crate::randomness::Source;
use crate::session::{OpenVote, Passphrases, Recorded, Session, SessionError};
use crate::tally::{Base, Fraction, Method, Quorum, Rules};
use crate::text::Untrusted;
use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Open(Box<Open>),
    Cast {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long, value_name = "JSON|@FILE|-")]
        ballot: String,
        #[arg(long = "for", value_name = "MEMBER")]
        represents: Option<MemberId>,
        #[arg(long, value_name = "CODE", conflicts_with = "represents")]
        code: Option<String>,
    },
    Codes {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long = "out", value_name = "FILE")]
        path: PathBuf,
        #[arg(long, value_name = "N")]
        number: Option<u64>,
    },
    Hands {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long = "count", value_name = "OPTION=N", required = true, num_args = 1..)]
        counts: Vec<String>,
        #[arg(long, value_name = "N", default_value_t = 0)]
        blank: u32,
    },
    Paper {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(value_name = "FILE")]
        path: PathBuf,
    },
    Consent(consent::Ask),
    Agree {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
    },
    Object {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long, value_name = "TEXT|@FILE|-")]
        reason: String,
    },
    Resolve {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(value_name = "OBJECTION")]
        objection: u32,
        #[arg(long, value_name = "TEXT|@FILE|-")]
        change: String,
    },
    Round {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long, value_name = "TEXT|@FILE|-")]
        text: String,
    },
    #[command(subcommand)]
    Proxy(proxy::Task),
    Close {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long, value_name = "N")]
        present: Option<u64>,
        #[arg(long, value_name = "FILE")]
        passphrases: Option<PathBuf>,
        #[arg(long, value_name = "DATE", conflicts_with_all = ["present", "passphrases"])]
        review: Option<NaiveDate>,
    },
    Cancel {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    Show {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(long, value_name = "OPTION", conflicts_with = "compare")]
        why: Option<String>,
        #[arg(long)]
        compare: bool,
    },
    Evidence {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
        #[arg(value_name = "SOURCE=VALUE", required = true)]
        evidence: Vec<String>,
    },
    Recount {
        #[arg(value_name = "VOTE")]
        vote: VoteId,
    },
    List,
}

#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that is there or not")]
struct Open {
    #[arg(long, value_name = "TEXT")]
    title: String,
    #[arg(long, value_name = "METHOD")]
    method: Method,
    #[arg(long = "option", value_name = "NAME", required = true, num_args = 1..)]
    options: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seats: Option<u32>,
    #[arg(long, value_name = "FRACTION")]
    threshold: Option<Fraction>,
    #[arg(long)]
    more_than: bool,
    #[arg(long, value_name = "BASE", value_parser = base)]
    base: Option<Base>,
    #[arg(long, value_name = "QUORUM")]
    quorum: Option<Quorum>,
    #[arg(long, value_name = "N")]
    present: Option<u64>,
    #[arg(long)]
    secret: bool,
    #[arg(long, value_name = "FILE", requires = "secret")]
    passphrases: Option<PathBuf>,
    #[arg(long, value_name = "K", requires = "secret")]
    needed: Option<u32>,
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    #[arg(long, value_name = "PROPOSAL")]
    on: Option<ProposalId>,
    #[arg(long, value_name = "SOURCE", num_args = 1..)]
    tie: Vec<String>,
    #[arg(long)]
    straw: bool,
    #[arg(long, conflicts_with_all = ["secret", "paper"], requires = "tellers")]
    hands: bool,
    #[arg(long, conflicts_with = "secret", requires = "tellers")]
    paper: bool,
    #[arg(long = "tellers", value_name = "MEMBER", num_args = 1..)]
    tellers: Vec<MemberId>,
}

/// A base by its word.
fn base(text: &str) -> Result<Base, String> {
    serde_json::from_value(json!(text)).map_err(|_| "cast, cast-and-abstaining, present, entitled".to_owned())
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Open(args) => open(context, *args)?,
        Task::Consent(args) => consent::ask(context, args)?,
        Task::Agree { vote } => consent::agree(context, vote)?,
        Task::Object { vote, reason } => consent::object(context, vote, &reason)?,
        Task::Resolve { vote, objection, change } => consent::resolve(context, vote, objection, &change)?,
        Task::Round { vote, text } => consent::round(context, vote, &text)?,
        Task::Hands { vote, counts, blank } => hands::hands(context, vote, &counts, blank)?,
        Task::Paper { vote, path } => hands::paper(context, vote, &path)?,
        Task::Proxy(task) => proxy::run(context, &task)?,
        Task::Codes { vote, path, number } => codes::make(context, vote, &path, number)?,
        Task::Cast { vote, ballot, represents, code } => {
            let ballot = context.read_value(&ballot)?;
            let mut session = context.open()?;
            let recorded = match code {
                Some(code) => session.cast_by_code(context.hand(), vote, &code, ballot)?,
                None => session.cast_for(context.hand(), vote, represents, ballot)?,
            };
            told(context, &recorded, vote)?;
        }
        Task::Close { vote, present, passphrases: given, review } => {
            // What cannot be closed is said before a word is asked for.
            let mut session = context.open()?;
            if session.state().consents.contains_key(&vote) {
                consent::close(context, vote, review)?;
                return Ok(Exit::Done);
            }
            session.vote(vote)?;
            if review.is_some() {
                return Err(SessionError::from(Refusal::Vote(VoteRefusal::NoSuchConsent(vote))).into());
            }
            context.confirm("close", &vote.to_string())?;
            let tellers = match given {
                None => passphrases::typed(context, session.state(), session.vote(vote)?)?,
                given => passphrases(context, given.as_deref())?,
            };
            let hand = context.hand();
            let mut progress = Progress::new(context);
            let recorded = session.close_vote(hand, vote, present, &tellers, &mut progress);
            progress.end();
            let recorded = recorded?;
            publish(context, &mut session, last(&recorded))?;
            show::page(context, &session, vote)?;
            if session.vote(vote)?.tied() {
                how_to_break(context, &session, vote)?;
            }
        }
        Task::Cancel { vote, reason } => {
            let recorded = context.open()?.cancel_vote(context.hand(), vote, Untrusted::new(reason))?;
            told(context, &recorded, vote)?;
        }
        Task::Show { vote, why: Some(option), .. } => show::why(context, vote, &option)?,
        Task::Show { vote, compare: true, .. } => show::compare(context, vote)?,
        Task::Show { vote, .. } => {
            let session = context.read()?;
            if session.state().consents.contains_key(&vote) {
                consent::show(context, session.state(), vote)?;
            } else {
                show::page(context, &session, vote)?;
            }
        }
        Task::Evidence { vote, evidence } => {
            let mut session = context.open()?;
            let evidence = read_evidence(context, &sources(&session, vote)?, &evidence)?;
            let recorded = session.break_tie(context.hand(), vote, evidence)?;
            publish(context, &mut session, last(&recorded))?;
            show::page(context, &session, vote)?;
        }
        Task::Recount { vote } => return show::recount(context, vote),
        Task::List => show::list(context)?,
    }
    Ok(Exit::Done)
}

fn open(context: &mut Context, args: Open) -> Result<(), Failure> {
    let mut rules = match &args.rules {
        Some(path) => {
            let bytes = context.read_input(path)?;
            let unread = |error: serde_json::Error| {
                Failure::new("rules-file").with("file", path.display().to_string()).with("detail", error.to_string())
            };
            serde_json::from_slice(&bytes).map_err(unread)?
        }
        None => Rules::default(),
    };
    rules.seats = args.seats.unwrap_or(rules.seats);
    rules.threshold = args.threshold.or(rules.threshold);
    rules.more_than = args.more_than.then_some(true).or(rules.more_than);
    rules.base = args.base.unwrap_or(rules.base);
    rules.quorum = args.quorum.or(rules.quorum);
    let request = VoteRequest {
        title: Untrusted::new(args.title),
        method: args.method,
        options: args.options.into_iter().map(Untrusted::new).collect(),
        rules,
        present: args.present,
        on: args.on,
        secret: None,
        straw: args.straw,
        taken: match (args.hands, args.paper) {
            (true, _) => Some(Taken { how: Taking::Hands, tellers: args.tellers.clone() }),
            (_, true) => Some(Taken { how: Taking::Paper, tellers: args.tellers.clone() }),
            (false, false) => None,
        },
        tie: args.tie.iter().map(|text| wish(text)).collect::<Result<_, _>>()?,
    };
    if !(args.tellers.is_empty() || args.secret || args.hands || args.paper) {
        return Err(Failure::new("tellers-for-what").exit(Exit::Usage));
    }
    let how = match (args.secret, &args.passphrases) {
        (false, _) => OpenVote::InTheOpen,
        (true, None) if args.tellers.is_empty() => OpenVote::Secret,
        (true, None) => {
            let tellers = passphrases::chosen(context, &args.tellers)?;
            let all = tellers.count();
            OpenVote::WithTellers(tellers, args.needed.unwrap_or(all))
        }
        (true, Some(path)) => {
            let tellers = passphrases(context, Some(path))?;
            let all = tellers.count();
            OpenVote::WithTellers(tellers, args.needed.unwrap_or(all))
        }
    };
    let mut session = context.open()?;
    let recorded = session.open_vote(context.hand(), request, &how)?;
    let vote = recorded.vote().ok_or_else(|| Failure::new("store-repeated"))?;
    publish(context, &mut session, last(&recorded))?;
    told(context, &recorded, vote)
}

fn no_option(vote: &Vote, name: &str) -> Failure {
    super::tally::no_such_option(name, &vote.options().options)
}

/// The announced sources of a vote's tie-break.
fn sources(session: &Session, vote: VoteId) -> Result<Vec<Source>, Failure> {
    Ok(session.vote(vote)?.opened.tie.iter().filter_map(|source| source.parse().ok()).collect())
}

/// What to do about a tie: what each announced source is to give, and where it is fetched.
fn how_to_break(context: &mut Context, session: &Session, vote: VoteId) -> Result<(), Failure> {
    let name = vote.to_string();
    let sources = sources(session, vote)?;
    if sources.is_empty() {
        return context.note("vote-tie-stays", &[("vote", (&name).into())]);
    }
    for source in sources {
        let command = source.fetch_url().map_or_else(
            || format!("folkmoot vote evidence {vote} {source}=…"),
            |url| format!("curl -s {url} | folkmoot vote evidence {vote} {source}=-"),
        );
        context.note("vote-tie-how", &[("source", (&source.to_string()).into()), ("command", (&command).into())])?;
    }
    Ok(())
}

/// The passphrases of tellers, a line each.
fn passphrases(context: &mut Context, path: Option<&Path>) -> Result<Passphrases, Failure> {
    let bytes = path.map(|path| context.read_input(path)).transpose()?.unwrap_or_default();
    let bytes = zeroize::Zeroizing::new(bytes);
    let name = || path.map(|path| path.display().to_string()).unwrap_or_default();
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::new("not-utf8").with("file", name()))?;
    Ok(Passphrases::read(text)?)
}

/// What was recorded, in a sentence.
fn told(context: &mut Context, recorded: &Recorded, vote: VoteId) -> Result<(), Failure> {
    let data = json!({ "vote": vote, "already": recorded.already });
    context.data(&data, |words| recorded.entries.iter().map(|entry| super::record::sentence(entry, words)).collect::<Vec<_>>().join("\n"))
}
