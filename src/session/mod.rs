//! The session: the only writer. It catches up with other processes, decides, appends, applies, in one write transaction.
//!
//! Faces hold one session and ask it for everything: the state to show, acts to record, bytes to publish.

mod ceremony;
mod checkpoint;
mod disclosure;
mod draw;
mod error;
mod explain;
mod folder;
mod keys;
mod pool;
mod proposals;
mod quotas;
mod reading;
mod search;
mod seats;
mod simulate;
mod votes;
mod why;
mod witness;

pub use crate::store::Access;
pub use ceremony::{Slip, TakesPart};
pub use checkpoint::Published;
pub use disclosure::{Dossier, Inspection, Lists, inspect};
pub use draw::{AlternateView, DrawRequest, DrawView, PanelMember, SeatView};
pub use error::SessionError;
pub use explain::{
    Explained, bounds as explain_bounds, explain_file, explain_store, fated as explain_fated, refusal as explain_refusal,
    warning as explain_warning, way_out as explain_way_out,
};
pub use folder::{read_folder, write_folder};
pub use keys::{KeyFolder, private_file};
pub use pool::{ImportReport, PoolRequest, PoolSource, PoolView};
pub use proposals::{Blobs, Profiles, Similar};
pub use quotas::{QuotaEdit, RevisionReport};
pub use reading::{Bytes, Entry};
pub use search::{Hit, Kind, Wanted, excerpt};
pub use seats::{ReplaceRequest, TablesRequest, TablesWish};
pub use simulate::{Trial, Trying};
pub use votes::{OpenVote, Passphrases};
pub use why::{Rung, Why, bottleneck as explain_bottleneck, why as explain_why};
pub use witness::{Cosigned, Seen, WitnessFault, witnesses};

use crate::assembly::{Actor, Circumstance, Command, Event, Language, State, Template, decide};
use crate::clock;
use crate::digest::Digest;
use crate::id::{AssemblyId, OpId};
use crate::ledger::{Header, Payload, entry::seal};
use crate::store::{Store, Writing};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use rand::TryRng as _;
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// One open assembly.
pub struct Session {
    store: Store,
    state: State,
    /// A kind that this program does not know: reading goes on, writing must not.
    unknown_kind: Option<String>,
    keys: KeyFolder,
    path: PathBuf,
    /// The latest count of a vote.
    counted: RefCell<Option<votes::Counted>>,
}

/// What to found.
#[derive(Clone, Debug)]
pub struct Founding {
    /// Name of the assembly.
    pub name: Untrusted,
    /// Language of its record.
    pub language: Language,
    /// Rules to begin with.
    pub template: Template,
    /// Whether bundles for everybody show the rows of a pool.
    pub publish_rows: bool,
}

/// Who acts, and the id of the act: a retry with the same id records nothing twice.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// Who.
    pub by: Actor,
    /// The act; a fresh one where none is given.
    pub op: Option<OpId>,
}

/// What an act recorded.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The entries, in order.
    pub entries: Vec<Entry>,
    /// Whether they had been recorded before, by an earlier try of the same act.
    pub already: bool,
}

/// Random bytes from the operating system.
fn random<const N: usize>() -> Result<[u8; N], SessionError> {
    let mut bytes = [0; N];
    rand::rngs::SysRng.try_fill_bytes(&mut bytes).map_err(|error| SessionError::Randomness(error.to_string()))?;
    Ok(bytes)
}

impl Session {
    /// Makes the file, a key in the folder of keys, and the first entries.
    ///
    /// # Errors
    /// Where the file exists, a folder cannot be written, or the name is refused. Nothing is left behind then.
    pub fn found(path: &Path, founding: Founding, hand: Hand, keys: KeyFolder) -> Result<Self, SessionError> {
        let store = Store::create(path)?;
        let session = Self { store, state: State::default(), unknown_kind: None, keys, path: path.to_owned(), counted: RefCell::default() };
        session.begin(founding, hand).inspect_err(|_| {
            // The file was made a moment ago by this very act and holds nothing.
            drop(std::fs::remove_file(path));
        })
    }

    fn begin(mut self, founding: Founding, hand: Hand) -> Result<Self, SessionError> {
        let assembly = AssemblyId(random()?);
        let key = self.keys.make(assembly, &random()?)?;
        let Founding { name, language, template, publish_rows } = founding;
        let command = Command::Found { assembly, key: key.vkey().to_string(), language, name, template, publish_rows };
        self.act(hand, &[], |_| Ok(command))?;
        self.publish_checkpoint(hand.by)?;
        Ok(self)
    }

    /// Opens a file and folds its record.
    ///
    /// # Errors
    /// Where the file is not an assembly's, is damaged, or cannot be read.
    pub fn open(path: &Path, access: Access, keys: KeyFolder) -> Result<Self, SessionError> {
        let store = Store::open(path, access)?;
        let mut session =
            Self { store, state: State::default(), unknown_kind: None, keys, path: path.to_owned(), counted: RefCell::default() };
        session.catch_up()?;
        if session.state.founding.is_none() {
            return Err(SessionError::NotFounded);
        }
        session.refresh_index()?;
        if access == Access::Write {
            session.forget_box_keys();
        }
        Ok(session)
    }

    /// Where the assembly stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A number that changes when another process has written.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn data_version(&self) -> Result<i64, SessionError> {
        Ok(self.store.data_version()?)
    }

    /// Takes in what other processes have written.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn catch_up(&mut self) -> Result<(), SessionError> {
        let (state, unknown) = (&mut self.state, &mut self.unknown_kind);
        let from = state.entries;
        let mut outcome = Ok(());
        self.store.for_each(from, &mut |row| {
            outcome = reading::fold(state, unknown, &row);
            if outcome.is_ok() { std::ops::ControlFlow::Continue(()) } else { std::ops::ControlFlow::Break(()) }
        })?;
        outcome
    }

    /// Records an act: decides under the write lock, on a state that has caught up, and appends. `blobs` are kept with the entries.
    ///
    /// # Errors
    /// A refusal, or trouble with the file; then nothing has been recorded.
    pub fn act(
        &mut self,
        hand: Hand,
        blobs: &[(Digest, Vec<u8>)],
        command: impl FnOnce(&State) -> Result<Command, SessionError>,
    ) -> Result<Recorded, SessionError> {
        self.act_beside(hand, blobs, |state, _| command(state), |_| Ok(()))
    }

    /// As [`Session::act`], where the command is made from what stands in the file beside the record, or something is written there:
    /// `beside` is called once the entries are appended, in the same transaction.
    fn act_beside(
        &mut self,
        hand: Hand,
        blobs: &[(Digest, Vec<u8>)],
        command: impl FnOnce(&State, &Writing<'_>) -> Result<Command, SessionError>,
        beside: impl FnOnce(&mut Writing<'_>) -> Result<(), SessionError>,
    ) -> Result<Recorded, SessionError> {
        let op = hand.op.map_or_else(|| random().map(OpId), Ok)?;
        let at = clock::now();
        let (state, unknown) = (&mut self.state, &mut self.unknown_kind);
        let (next, recorded) = self.store.write(|writing| {
            loop {
                let rows = writing.entries(state.entries, 1000)?;
                if rows.is_empty() {
                    break;
                }
                rows.iter().try_for_each(|row| reading::fold(state, unknown, row))?;
            }
            if let Some(recorded) = earlier(writing, &op)? {
                return Ok((None, recorded));
            }
            if let Some(kind) = unknown {
                return Err(SessionError::UnknownKind(kind.clone()));
            }
            let wish = command(state, writing)?;
            let (events, next) = decide(state, wish, hand.by, at)?;
            for (name, bytes) in blobs {
                writing.put_blob(name, bytes)?;
            }
            let entries = append(writing, state.entries, events, hand.by, op, at)?;
            search::keep(writing, &next, &entries)?;
            beside(writing)?;
            Ok::<_, SessionError>((Some(next), Recorded { entries, already: false }))
        })?;
        if let Some(next) = next {
            self.state = next;
        }
        Ok(recorded)
    }

    /// What an earlier try of the act recorded: asked before work that its own success would now forbid.
    fn recorded(&mut self, op: Option<OpId>) -> Result<Option<Recorded>, SessionError> {
        op.map_or(Ok(None), |op| self.store.write(|writing| earlier(writing, &op)))
    }

    /// Copies the file while it may be in use, and verifies the copy before it gets its name.
    ///
    /// # Errors
    /// Where the target exists or the copy does not verify; while a secret vote is open.
    pub fn backup(&self, to: &Path, check: &dyn Fn(&Path) -> Result<(), String>) -> Result<(), SessionError> {
        self.no_secret_vote()?;
        Ok(self.store.backup(to, check)?)
    }
}

/// The entries of an act that is in the record already.
fn earlier(writing: &Writing<'_>, op: &OpId) -> Result<Option<Recorded>, SessionError> {
    let Some((first, count)) = writing.seq_of_op(op)? else { return Ok(None) };
    let rows = writing.entries(first, u32::try_from(count).unwrap_or(u32::MAX))?;
    let entries = rows.iter().map(Entry::read).collect::<Result<_, _>>()?;
    Ok(Some(Recorded { entries, already: true }))
}

/// Writes events as entries from `first` on.
fn append(
    writing: &mut Writing<'_>,
    first: u64,
    events: Vec<Event>,
    by: Actor,
    op: OpId,
    at: DateTime<Utc>,
) -> Result<Vec<Entry>, SessionError> {
    let mut entries = Vec::with_capacity(events.len());
    for (seq, event) in (first..).zip(events) {
        let payload = event.sealed().map(|content| Ok::<_, SessionError>(Payload::to_bytes(random()?, &content)?)).transpose()?;
        let sealed = payload.as_deref().map(seal);
        let header = Header { seq, at, by: by.to_string(), op, kind: event.kind().to_owned(), data: event.data(), sealed };
        let written = writing.append(&header.to_bytes()?, payload.as_deref(), &op)?;
        if written != seq {
            return Err(SessionError::Sequence { expected: seq, found: written });
        }
        entries.push(Entry { when: Circumstance { seq, at, by }, op, kind: header.kind, event: Some(event) });
    }
    Ok(entries)
}
