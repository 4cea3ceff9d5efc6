//! The desk: does what effects ask, with the one session, and tells what came of it. It runs on a thread of its own.

use super::checking::{self, HAND};
use super::drafts::Drafts;
use super::effect::{Done, Effect, LookAt, News, PoolWish};
use super::moot::{Code, FolderPicture, Moot, Row, Telling, member_name, roll};
use super::pictures;
use crate::assembly::{Actor, Command, Language, Newcomer, Recipient};
use crate::i18n::{Coded, Lang, Words};
use crate::id::DrawId;
use crate::ledger::{Checkpoint, Tree};
use crate::report::spreadsheet;
use crate::session::{Access, DrawRequest, Explained, KeyFolder, Session, SessionError, explain_file, explain_warning, private_file};
use crate::sortition::{Stage, Watch, read_listing};
use crate::text::{Untrusted, tidy};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Largest file that is read at all; the rooms have their own, smaller limits.
const LARGEST: u64 = 65 << 20;
/// Entries told as the latest.
const LATEST: u64 = 100;
/// Entries read around the chosen one.
const PAGE: u32 = 400;

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
    stop: Arc<AtomicBool>,
}

/// Told of the solver's progress.
struct Watching<'t> {
    tell: &'t mut dyn FnMut(News),
    stop: Arc<AtomicBool>,
    last: Option<(Stage, u64)>,
}

impl Watch for Watching<'_> {
    fn tick(&mut self, stage: Stage, done: u64, of: u64) -> bool {
        let percent = done * 100 / of.max(1);
        if self.last.is_none_or(|(before, shown)| before != stage || shown != percent) {
            self.last = Some((stage, percent));
            (self.tell)(News::Progress(phrase_of(stage), done, of));
        }
        !self.stop.load(Ordering::Relaxed)
    }
}

fn phrase_of(stage: Stage) -> &'static str {
    match stage {
        Stage::Levels => "stage-levels",
        Stage::Counts => "stage-counts",
        Stage::Splitting => "stage-splitting",
        Stage::Columns => "stage-columns",
        Stage::Checking => "stage-checking",
        Stage::Conflict => "stage-conflict",
    }
}

/// What an effect gives: an act to be announced, or nothing more than was told already.
type Outcome = Result<Option<Done>, Explained>;

impl Desk {
    /// A desk without a file. `stop` stops the work under way, from another thread.
    pub fn new(keys: KeyFolder, drafts: Drafts, sample: Option<Sample>, lang: Lang, stop: Arc<AtomicBool>) -> Self {
        Self { session: None, keys, drafts, sample, words: Words::new(lang), tree: Tree::new(), version: 0, told: 0, roll: None, stop }
    }

    /// Does what an effect asks.
    pub fn perform(&mut self, effect: Effect, tell: &mut dyn FnMut(News)) {
        self.stop.store(false, Ordering::Relaxed);
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
                let session = Session::found(&path, founding, HAND, self.keys.clone()).map_err(|error| about(&error, &path))?;
                self.welcome(session, tell);
                Ok(None)
            }
            Effect::Sample => {
                let make = self.sample.ok_or_else(|| Explained::from(Coded::new("file-missing")))?;
                let path = make(self.words.lang(), &self.keys).map_err(|error| error.explain())?;
                self.open(&path, tell).map(|()| None)
            }
            Effect::Close => {
                self.session = None;
                self.told = 0;
                Ok(None)
            }
            Effect::Act { command, said, undo } => {
                self.session()?.act(HAND, &[], |_| Ok(command)).map_err(|error| error.explain())?;
                Ok(Some(Done { said, undo, look_at: None, warnings: Vec::new() }))
            }
            Effect::ImportRoll { path, name, contact } => self.import_roll(&path, &name, &contact),
            Effect::ImportPool(wish) => self.import_pool(&wish),
            Effect::Plan(request) => self.plan(&request, tell),
            Effect::Evidence(draw, evidence) => {
                self.session()?.give_evidence(HAND, draw, evidence).map_err(|error| error.explain())?;
                done("evidence", Some(LookAt::Draw(draw)))
            }
            Effect::Run(draw) => {
                self.session()?.run_draw(HAND, draw, Vec::new()).map_err(|error| error.explain())?;
                done("drawn", Some(LookAt::Panel(draw)))
            }
            Effect::CancelDraw(draw, reason) => {
                self.session()?.cancel_draw(HAND, draw, reason).map_err(|error| error.explain())?;
                done("cancelled", Some(LookAt::Draw(draw)))
            }
            Effect::Contacts(draw, path, recipient) => self.contacts(draw, &path, recipient),
            Effect::Export(path, recipient) => self.export(&path, recipient, tell),
            Effect::Verify(against) => self.verify(against.as_deref(), tell).map(|()| None),
            Effect::Publish => {
                let published = self.session()?.publish_checkpoint(Actor::Operator).map_err(|error| error.explain())?;
                done(if published.note.is_some() { "published" } else { "unsigned" }, Some(LookAt::Code))
            }
            Effect::LoadPool(id) => self.read(tell, |session, _| Ok(News::Pool(Box::new(pictures::pool(session, id)?)))),
            Effect::LoadDraw(id) => self.read(tell, |session, _| Ok(News::Draw(Box::new(pictures::draw(session, id)?)))),
            Effect::LoadChances(id) => self.read(tell, |session, _| Ok(News::Chances(Box::new(pictures::chances(session, id)?)))),
            Effect::LoadEntry(seq) => self.read(tell, |session, tree| Ok(News::Entry(Box::new(pictures::entry(session, tree, seq)?)))),
            Effect::LoadEntries(seq) => self.read(tell, |session, _| {
                let from = seq.saturating_sub(u64::from(PAGE) / 2);
                let entries = session.entries(from, PAGE)?;
                Ok(News::Entries(from, entries.iter().map(|entry| Telling::of(entry, session.state())).collect()))
            }),
            Effect::FindEntries(text) => {
                let found = self.find(&text).map_err(|error| error.explain())?;
                tell(News::Found(text, found));
                Ok(None)
            }
            Effect::ListFolder(path) => {
                tell(News::Folder(list(&path).map_err(|error| Explained::from(explain_file(&path, &error)))?));
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

    fn open(&mut self, path: &Path, tell: &mut dyn FnMut(News)) -> Result<(), Explained> {
        let session = Session::open(path, Access::Write, self.keys.clone()).map_err(|error| about(&error, path))?;
        self.welcome(session, tell);
        Ok(())
    }

    /// Shows a file that was opened, and remembers it.
    fn welcome(&mut self, session: Session, tell: &mut dyn FnMut(News)) {
        self.tree = Tree::new();
        self.roll = None;
        self.told = 0;
        self.version = session.data_version().unwrap_or(0);
        let path = std::path::absolute(session.path()).unwrap_or_else(|_| session.path().to_owned());
        let assembly = session.state().founding.as_ref().map(|founding| founding.assembly);
        self.session = Some(session);
        self.drafts.enter(assembly, &path);
        if let Some(moot) = self.moot() {
            tell(News::Opened(Box::new(moot), self.drafts.drafts()));
        }
        self.tell_code(tell);
    }

    fn moot(&mut self) -> Option<Moot> {
        let session = self.session.as_ref()?;
        let state = session.state();
        let grown = session.entries(self.told, 1000).unwrap_or_default();
        let told = self.told + grown.len() as u64 == state.entries;
        let same = told && !grown.iter().any(|entry| entry.kind.starts_with("member."));
        // Sorting ten thousand names takes longer than an act: only where one of them may have changed.
        let kept = self.roll.take().filter(|(lang, _)| same && *lang == self.words.lang());
        let roll = kept.map_or_else(|| Arc::new(roll(state, self.words.lang())), |(_, roll)| roll);
        self.roll = Some((self.words.lang(), Arc::clone(&roll)));
        self.told = state.entries;
        let latest = session.entries(state.entries.saturating_sub(LATEST), 200).unwrap_or_default();
        Some(Moot {
            path: std::path::absolute(session.path()).unwrap_or_else(|_| session.path().to_owned()),
            assembly: Arc::new(state.clone()),
            roll,
            seen: self.drafts.seen().unwrap_or(0).min(state.entries),
            latest: latest.iter().rev().map(|entry| Telling::of(entry, state)).collect(),
        })
    }

    fn tell_change(&mut self, tell: &mut dyn FnMut(News)) {
        if let Some(moot) = self.moot() {
            tell(News::Changed(Box::new(moot)));
        }
    }

    /// The code of everything so far: new leaves are added to the tree at hand.
    fn tell_code(&mut self, tell: &mut dyn FnMut(News)) {
        let Some(session) = &self.session else { return };
        let Some(founding) = &session.state().founding else { return };
        if pictures::grow(session, &mut self.tree).is_err() {
            return;
        }
        let checkpoint = Checkpoint { assembly: founding.assembly, size: self.tree.len(), root: self.tree.root() };
        tell(News::Code(Code::of(&checkpoint, founding.language == Language::Fr)));
    }

    fn import_roll(&mut self, path: &Path, name: &str, contact: &str) -> Outcome {
        let bytes = read_file(path)?;
        let (listing, warnings) = read_listing(&bytes, name).map_err(|faults| SessionError::Faults(faults).explain())?;
        let count = listing.len() as u64;
        let newcomers = listing.into_iter().map(|row| newcomer(row, name, contact)).collect();
        self.session()?.act(HAND, &[], |_| Ok(Command::Enrol(newcomers))).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-roll").count("count", count);
        Ok(Some(Done { said, undo: None, look_at: None, warnings: warnings.iter().map(explain_warning).collect() }))
    }

    fn import_pool(&mut self, wish: &PoolWish) -> Outcome {
        let request = wish.request(read_file)?;
        let report = self.session()?.import_pool(HAND, &request).map_err(|error| error.explain())?;
        let warnings = report.warnings.iter().map(explain_warning).collect();
        Ok(Some(Done { said: Coded::new("ui-said-pool"), undo: None, look_at: Some(LookAt::Pool(report.pool)), warnings }))
    }

    fn plan(&mut self, request: &DrawRequest, tell: &mut dyn FnMut(News)) -> Outcome {
        let mut watch = Watching { tell, stop: Arc::clone(&self.stop), last: None };
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        let id = session.plan_draw(HAND, request, &mut watch).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-planned");
        Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Draw(id)), warnings: Vec::new() }))
    }

    fn contacts(&mut self, draw: DrawId, path: &Path, recipient: Recipient) -> Outcome {
        // The file is made first: a place that cannot be written must not leave a disclosure that never was.
        let mut file = private_file(path).map_err(|error| Explained::from(explain_file(path, &error)))?;
        let written = self.session()?.contacts(HAND, draw, recipient).map_err(|error| error.explain()).and_then(|table| {
            std::io::Write::write_all(&mut file, &spreadsheet(&table)).map_err(|error| Explained::from(explain_file(path, &error)))
        });
        if written.is_err() {
            drop(std::fs::remove_file(path));
        }
        written?;
        let said = Coded::new("ui-said-saved").with("file", path.to_string_lossy());
        Ok(Some(Done { said, undo: None, look_at: None, warnings: Vec::new() }))
    }

    fn find(&self, text: &str) -> Result<Vec<u64>, SessionError> {
        let wanted = crate::text::folded(text);
        let Some(session) = self.session.as_ref().filter(|_| !wanted.is_empty()) else { return Ok(Vec::new()) };
        let state = session.state();
        let mut found = Vec::new();
        let mut from = 0;
        while from < state.entries {
            let entries = session.entries(from, 1000)?;
            let Some(last) = entries.last() else { break };
            from = last.when.seq + 1;
            for entry in &entries {
                let who = match entry.when.by {
                    Actor::Operator => String::new(),
                    Actor::Member(member) => member_name(state, member),
                };
                let sentence = Telling::of(entry, state).what.phrase(&self.words);
                if crate::text::folded(&format!("{} {sentence} {who} {}", entry.when.seq, entry.kind)).contains(&wanted) {
                    found.push(entry.when.seq);
                }
            }
        }
        found.reverse();
        Ok(found)
    }

    fn export(&mut self, path: &Path, recipient: Recipient, tell: &mut dyn FnMut(News)) -> Outcome {
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        let (good, lines) = checking::export(session, HAND, path, recipient, &self.words)?;
        let said = Coded::new("ui-said-exported").with("file", path.to_string_lossy());
        // First the form goes, then what was found in the bundle is shown.
        tell(News::Done(Done { said, undo: None, look_at: None, warnings: Vec::new() }));
        tell(News::Verified(good, lines));
        Ok(None)
    }

    fn verify(&mut self, against: Option<&str>, tell: &mut dyn FnMut(News)) -> Result<(), Explained> {
        let session = self.session.as_ref().ok_or_else(|| SessionError::NotFounded.explain())?;
        let stop = Arc::clone(&self.stop);
        let (good, lines) = checking::verify(session, against, &self.words, &mut |done, of| {
            tell(News::Progress("stage-verifying", done, of));
            !stop.load(Ordering::Relaxed)
        })?;
        if stop.load(Ordering::Relaxed) {
            return Err(SessionError::Unsolved(Box::new(crate::sortition::Unsolved::Cancelled)).explain());
        }
        tell(News::Verified(good, lines));
        Ok(())
    }
}

/// An error of opening, with the file it is about.
fn about(error: &SessionError, path: &Path) -> Explained {
    let mut explained = error.explain();
    if !explained.headline.fills("file") {
        explained.headline = explained.headline.with("file", path.to_string_lossy());
    }
    explained
}

fn read_file(path: &Path) -> Result<Vec<u8>, Explained> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    read.map_err(|error| Explained::from(explain_file(path, &error)))?;
    Ok(bytes)
}

/// Folders and files that are not hidden, folders first, by name.
fn list(path: &Path) -> std::io::Result<FolderPicture> {
    let path = std::path::absolute(path)?;
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(&path)? {
        let entry = entry?;
        let folder = entry.path().is_dir();
        if !entry.file_name().to_string_lossy().starts_with('.') {
            rows.push((entry.file_name(), folder));
        }
    }
    rows.sort_by_cached_key(|(name, folder)| (!folder, crate::text::folded(&name.to_string_lossy())));
    rows.insert(0, ("..".into(), true));
    Ok(FolderPicture { path, rows })
}

/// A row of a list of members: the columns of names and contacts, and everything else as fields.
fn newcomer(row: Vec<(String, String)>, name: &str, contact: &str) -> Newcomer {
    let (name, contact) = (crate::text::folded(name), crate::text::folded(contact));
    let mut newcomer = Newcomer::default();
    for (column, cell) in row.into_iter().filter(|(_, cell)| !cell.trim().is_empty()) {
        match crate::text::folded(&column).as_str() {
            column if column == name => newcomer.name = Untrusted::new(cell),
            column if column == contact => newcomer.contact = Some(Untrusted::new(cell)),
            _ => newcomer.fields.push((Untrusted::new(tidy(&column)), Untrusted::new(cell))),
        }
    }
    newcomer
}
