//! What can go wrong between a wish and its entry.

use crate::assembly::Refusal;
use crate::id::VoteId;
use crate::ledger::{EntryError, NoteError};
use crate::secrecy::LockFault;
use crate::sortition::{Conflict, EditFault, Fault, SettingsFault, Unsolved};
use crate::store::StoreError;
use std::path::PathBuf;

/// Why the session could not do it. Nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The rules, or the course of things, stand against it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An entry that cannot be read or written.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// An entry of the record that this program cannot read.
    #[error("entry {seq}: {detail}")]
    Unreadable {
        /// Its number.
        seq: u64,
        /// What is wrong.
        detail: String,
    },
    /// Another number than the record's next.
    #[error("entry {found} where {expected} comes next")]
    Sequence {
        /// The next number.
        expected: u64,
        /// The number found.
        found: u64,
    },
    /// A newer program wrote in this record.
    #[error("the record holds {0}, which this version does not know")]
    UnknownKind(String),
    /// A file without a founding entry.
    #[error("no assembly has been founded in this file")]
    NotFounded,
    /// No private key for this assembly on this machine.
    #[error("no key for this assembly in {0}")]
    NoKey(PathBuf),
    /// The key on this machine is not one of the record's.
    #[error("the key in {0} is not one that the record names")]
    StrangeKey(PathBuf),
    /// The folder of keys, or a file there.
    #[error("{path}: {source}")]
    KeyFile {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A key file whose content is not a key.
    #[error("{path}: {source}")]
    BadKey {
        /// Which.
        path: PathBuf,
        /// Why.
        source: NoteError,
    },
    /// The box of a secret vote is not opened by what was given.
    #[error(transparent)]
    Lock(#[from] LockFault),
    /// The key of a box is not on this machine.
    #[error("no key of the box of {vote} in {path}")]
    NoBoxKey {
        /// Which vote.
        vote: VoteId,
        /// Where it would be.
        path: PathBuf,
    },
    /// The box holds other ballots than those who voted put in.
    #[error("the box of {0} is damaged")]
    BoxDamaged(VoteId),
    /// A line that is no member and passphrase.
    #[error("line {0} is no member and passphrase")]
    NotAPassphrase(u64),
    /// A note that could not be signed or read.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// A witness and a record that do not agree.
    #[error(transparent)]
    Witness(#[from] super::WitnessFault),
    /// Faults of imported files, all of them.
    #[error("{} faults", .0.len())]
    Faults(Vec<Fault>),
    /// Changes of quotas that cannot be made, all of them.
    #[error("{} changes of quotas that cannot be made", .0.len())]
    Edits(Vec<EditFault>),
    /// A settings file that is not taken.
    #[error("{} faults of the settings", .0.len())]
    Settings(Vec<SettingsFault>),
    /// The pool's quotas have fewer versions.
    #[error("{pool} has {versions} versions of its quotas")]
    NoSuchVersion {
        /// Which pool.
        pool: crate::id::PoolId,
        /// How many there are.
        versions: u32,
    },
    /// A panel meets the quotas: there is no way out to take.
    #[error("a panel of {size} meets the quotas")]
    NothingToRelax {
        /// Places.
        size: u32,
    },
    /// Fewer ways out were found.
    #[error("{ways} ways out")]
    NoSuchWay {
        /// How many there are.
        ways: usize,
    },
    /// Whoever watched said stop.
    #[error("stopped")]
    Stopped,
    /// No lottery.
    #[error("no lottery: {0:?}")]
    Unsolved(Box<Unsolved>),
    /// No lottery for the open seats of a panel.
    #[error("no lottery for the open seats of {0}: {1:?}")]
    NoReplacement(crate::id::DrawId, Box<Conflict>),
    /// The pool has nobody of that id.
    #[error("nobody has the id {0}")]
    NobodyOfId(String),
    /// A file or folder that faces asked to be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A blob that the record names is not in the file, or holds something else.
    #[error("blob {0} is missing or damaged")]
    Blob(crate::digest::Digest),
    /// A file that is no slip of a ceremony.
    #[error("{0} is not a slip")]
    NotASlip(PathBuf),
    /// A slip of another draw, or another assembly.
    #[error("{path} is not a slip of {draw}")]
    SlipOfOther {
        /// Which.
        path: PathBuf,
        /// The draw asked for.
        draw: crate::id::DrawId,
    },
    /// No pool has been imported yet.
    #[error("no pool yet")]
    NoPool,
    /// The draw has no panel yet.
    #[error("{0} has no panel yet")]
    NotDrawn(crate::id::DrawId),
    /// Nobody of that name in the pool of a draw.
    #[error("nobody in the pool of {draw} is called {given}")]
    NoSuchPerson {
        /// Which draw.
        draw: crate::id::DrawId,
        /// What was asked for.
        given: String,
    },
    /// Members lack fields that the quotas need.
    #[error("no members to draw from")]
    EmptyRoll,
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    Randomness(String),
}
