//! The desk: does what effects ask, with the one session, and tells what came of it. It runs on a thread of its own.

mod checking;
mod files;
mod opening;
mod pictures;
mod proposals;
mod quotas;
mod votes;
mod watching;
mod work;

use super::drafts::Drafts;
use super::effect::{Done, Effect, LookAt, News};
use super::moot::{ProposalRow, Row, Telling};
use crate::assembly::Actor;
use crate::i18n::{Coded, Lang, Words};
use crate::ledger::Tree;
use crate::session::{Explained, Hand, KeyFolder, Profiles, Session, SessionError, explain_file, explain_why};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Entries read around the chosen one.
const PAGE: u32 = 400;

/// Whoever holds the machine acts here.
const HAND: Hand = Hand { by: Actor::Operator, op: None };

/// Makes the sample assembly somewhere and gives its file.
pub type Sample = fn(Lang, &KeyFolder) -> Result<PathBuf, SessionError>;

/// Who does things.
pub struct Desk {
    session: Option<Session>,
    keys: KeyFolder,
    drafts: Drafts,
    sample: Option<Sample>,
    words: Words,
    /// The tree over the entries told so far.
    tree: Tree,
    version: i64,
    told: u64,
    /// The roll told last, and in the order of which language.
    roll: Option<(Lang, Arc<Vec<Row>>)>,
    /// The list of proposals told last.
    proposals: Option<Arc<Vec<ProposalRow>>>,
    /// The words of each proposal, kept from one look for similar ones to the next.
    profiles: Profiles,
    reins: Arc<Reins>,
}

/// What holds work back, from another thread.
#[derive(Debug, Default)]
pub struct Reins {
    /// The work under way is to stop.
    pub stop: AtomicBool,
    /// Trials up to this number are wanted no more.
    pub stale: AtomicU64,
}

impl Reins {
    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn stale(&self, number: u64) -> bool {
        number <= self.stale.load(Ordering::Relaxed)
    }
}

/// What an effect gives: an act to be announced, or nothing more than was told already.
type Outcome = Result<Option<Done>, Explained>;

impl Desk {
    /// A desk without a file, held by `reins`.
    pub fn new(keys: KeyFolder, drafts: Drafts, sample: Option<Sample>, lang: Lang, reins: Arc<Reins>) -> Self {
        Self {
            session: None,
            keys,
            drafts,
            sample,
            words: Words::new(lang),
            tree: Tree::new(),
            version: 0,
            told: 0,
            roll: None,
            proposals: None,
            profiles: Profiles::default(),
            reins,
        }
    }

    /// Does what an effect asks.
    pub fn perform(&mut self, effect: Effect, tell: &mut dyn FnMut(News)) {
        self.reins.stop.store(false, Ordering::Relaxed);
        let before = self.session.as_ref().map(|session| session.state().entries);
        let outcome = self.dispatch(effect, tell);
        let grown = self.session.as_ref().map(|session| session.state().entries) != before;
        if grown && self.told > 0 {
            self.tell_change(tell);
        }
        match outcome {
            Ok(Some(done)) => tell(News::Done(done)),
            Ok(None) => {}
            Err(explained) => tell(News::Failed(explained)),
        }
        if grown {
            self.tell_code(tell);
        }
    }

    /// Looks whether another window wrote.
    pub fn poll(&mut self, tell: &mut dyn FnMut(News)) {
        let Some(session) = &mut self.session else { return };
        let Ok(version) = session.data_version() else { return };
        if version == self.version {
            return;
        }
        self.version = version;
        let before = session.state().entries;
        if session.catch_up().is_ok() && session.state().entries != before {
            self.tell_change(tell);
            self.tell_code(tell);
        }
    }

    fn dispatch(&mut self, effect: Effect, tell: &mut dyn FnMut(News)) -> Outcome {
        let done = |said: &str, look_at: Option<LookAt>| {
            Ok(Some(Done { said: Coded::new(format!("ui-said-{said}")), undo: None, look_at, warnings: Vec::new() }))
        };
        match effect {
            Effect::Open(path) => self.open(&path, tell).map(|()| None),
            Effect::Found(path, founding) => {
                let session = Session::found(&path, founding, HAND, self.keys.clone()).map_err(|error| opening::about(&error, &path))?;
                self.welcome(session, tell);
                Ok(None)
            }
            Effect::Sample => {
                let make = self.sample.ok_or_else(|| Explained::from(Coded::new("file-missing")))?;
                let path = make(self.words.lang(), &self.keys).map_err(|error| error.explain())?;
                self.open(&path, tell).map(|()| None)
            }
            Effect::Close => {
                (self.session, self.told) = (None, 0);
                self.profiles = Profiles::default();
                Ok(None)
            }
            Effect::Act { command, said, undo } => {
                self.session()?.act(HAND, &[], |_| Ok(command)).map_err(|error| error.explain())?;
                let undo = undo.map(|command| (Actor::Operator, Box::new(command)));
                Ok(Some(Done { said, undo, look_at: None, warnings: Vec::new() }))
            }
            Effect::ActAs { by, command, said, undo, look_at } => self.act_as(by, *command, &said, undo, look_at),
            Effect::ImportProposals(path) => self.import_proposals(&path),
            Effect::PutText { by, command, files, said, look_at } => self.put_text(by, *command, &files, &said, look_at),
            Effect::SaveAttachment(id, place, path) => self.save_attachment(id, place, &path),
            Effect::ImportRoll { path, name, contact } => self.import_roll(&path, &name, &contact),
            Effect::ImportPool(wish) => self.import_pool(&wish),
            Effect::Plan(request) => self.plan(&request, tell),
            Effect::Try(attempt) => self.attempt(*attempt, tell),
            Effect::Revise(revision) => self.revise(*revision),
            Effect::Evidence(draw, evidence) => {
                self.session()?.give_evidence(HAND, draw, evidence).map_err(|error| error.explain())?;
                done("evidence", Some(LookAt::Draw(draw)))
            }
            Effect::Commit { draw, by, secret, slip } => self.commit(draw, &by, &secret, &slip),
            Effect::Reveal(draw, said) => self.reveal(draw, said),
            Effect::Withhold { draw, by, reason } => {
                let session = self.session()?;
                let number = session.participant(draw, &by).map_err(|error| error.explain())?;
                session.withhold(HAND, draw, number, reason).map_err(|error| error.explain())?;
                done("withheld", Some(LookAt::Draw(draw)))
            }
            Effect::Run(draw) => self.run(draw),
            Effect::Decline { draw, people, reason } => self.decline(draw, &people, reason),
            Effect::Replace(request, quotas) => self.replace(request, quotas.as_deref(), tell),
            Effect::CallUp(draw, anyway) => self.call_up(draw, anyway),
            Effect::Tables(request) => self.tables(&request),
            Effect::CancelDraw(draw, reason) => {
                self.session()?.cancel_draw(HAND, draw, reason).map_err(|error| error.explain())?;
                done("cancelled", Some(LookAt::Draw(draw)))
            }
            Effect::Vote(wish) => self.vote(wish, tell),
            Effect::Contacts(draw, path, recipient) => self.contacts(draw, &path, recipient),
            Effect::Export(path, audience, recipient) => self.export(&path, audience, recipient, tell),
            Effect::AddKey => self.session()?.add_key(HAND).map_err(|error| error.explain()).and_then(|_| done("key", None)),
            Effect::Witness(text) => done(self.witness(&text)?, None),
            Effect::Verify(against) => self.verify(against.as_deref(), tell).map(|()| None),
            Effect::Publish => {
                let published = self.session()?.publish_checkpoint(Actor::Operator).map_err(|error| error.explain())?;
                done(if published.note.is_some() { "published" } else { "unsigned" }, Some(LookAt::Code))
            }
            effect => self.look(effect, tell),
        }
    }

    /// What is read and told, or kept beside the file: nothing is recorded.
    fn look(&mut self, effect: Effect, tell: &mut dyn FnMut(News)) -> Outcome {
        match effect {
            Effect::FindSimilar(purpose, title, body) => self.find_similar(purpose, &title, &body, tell),
            Effect::Search(wanted) => self.search(wanted, tell),
            Effect::LoadPool(id) => self.read(tell, |session, _| Ok(News::Pool(Box::new(pictures::pool(session, id)?)))),
            Effect::LoadDraw(id) => self.read(tell, |session, _| Ok(News::Draw(Box::new(pictures::draw(session, id)?)))),
            Effect::Why(draw, person) => self.read(tell, |session, _| Ok(News::Why(explain_why(&session.why(draw, &person.to_string())?)))),
            Effect::LoadChances(id) => self.read(tell, |session, _| Ok(News::Chances(Box::new(pictures::chances(session, id)?)))),
            Effect::LoadEntry(seq) => self.read(tell, |session, tree| Ok(News::Entry(Box::new(pictures::entry(session, tree, seq)?)))),
            Effect::LoadEntries(seq) => self.read(tell, |session, _| {
                let from = seq.saturating_sub(u64::from(PAGE) / 2);
                let entries = session.entries(from, PAGE)?;
                Ok(News::Entries(from, entries.iter().map(|entry| Telling::of(entry, session.state())).collect()))
            }),
            Effect::FindEntries(text) => self.find(text, tell),
            Effect::ListFolder(path) => {
                tell(News::Folder(files::list(&path).map_err(|error| Explained::from(explain_file(&path, &error)))?));
                Ok(None)
            }
            Effect::KeepDraft(name, text) => {
                self.drafts.keep(&name, &text);
                Ok(None)
            }
            Effect::KeepSettings(settings) => {
                self.drafts.keep_settings(settings);
                Ok(None)
            }
            Effect::KeepSeen(entries) => {
                self.drafts.keep_seen(entries);
                Ok(None)
            }
            Effect::Speak(lang) => {
                self.words = Words::new(lang);
                if self.session.is_some() {
                    self.tell_change(tell);
                }
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    fn session(&mut self) -> Result<&mut Session, Explained> {
        self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())
    }

    fn read(&mut self, tell: &mut dyn FnMut(News), read: impl FnOnce(&Session, &mut Tree) -> Result<News, SessionError>) -> Outcome {
        let session = self.session.as_ref().ok_or_else(|| SessionError::NotFounded.explain())?;
        tell(read(session, &mut self.tree).map_err(|error| error.explain())?);
        Ok(None)
    }
}
