//! Witnesses: on their own machine, a key and what they have signed; on the assembly's, their names and what they cosigned.

use super::keys::{private_file, private_folder};
use super::{Hand, KeyFolder, Recorded, Session, SessionError};
use crate::assembly::{Command, State};
use crate::clock;
use crate::id::AssemblyId;
use crate::ledger::{
    Checkpoint, Note, Tree, VerifyingKey,
    checkpoint::origin,
    cosignature::{WitnessKey, WitnessSigningKey, cosign, cosigners},
};
use std::io::Write as _;
use std::path::PathBuf;

/// Why a witness does not cosign, or a cosigned checkpoint does not come on record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WitnessFault {
    /// Not a checkpoint in a signed note.
    #[error("not a checkpoint")]
    NotACheckpoint,
    /// Signed by no key of the record.
    #[error("signed by no key of this record")]
    Unsigned,
    /// A checkpoint of another past than the record's.
    #[error("not a past of this record")]
    OtherPast {
        /// The size it speaks of.
        size: u64,
    },
    /// No named witness has cosigned it.
    #[error("cosigned by no named witness")]
    NobodyNamed,
    /// A line that a named witness did not make.
    #[error("a cosignature that its key did not make")]
    Forged,
    /// Not the verifier key of a witness.
    #[error("not the key of a witness")]
    BadKey,
    /// A name with white space or a plus sign, or none.
    #[error("not a name for a key")]
    BadName,
    /// This machine has no key of a witness.
    #[error("no key of a witness in {}", .0.display())]
    NoKey(PathBuf),
    /// This machine has a key of a witness already.
    #[error("a key of a witness is in {} already", .0.display())]
    KeyThere(PathBuf),
    /// This witness has signed another past of that size: somebody shows two records.
    #[error("another past of {size} entries has been cosigned before")]
    Forked {
        /// The size.
        size: u64,
    },
    /// This witness has signed a longer one.
    #[error("{before} entries have been cosigned, these are {size}")]
    Shorter {
        /// The size signed before.
        before: u64,
        /// The size now.
        size: u64,
    },
    /// The record is needed to see that it has only grown.
    #[error("{before} entries have been cosigned before: the record is needed")]
    RecordNeeded {
        /// The size signed before.
        before: u64,
    },
}

/// A record as far as a witness looks at it.
#[derive(Debug, Default)]
pub struct Seen {
    tree: Tree,
    keys: Vec<VerifyingKey>,
}

impl Seen {
    /// From the exact bytes of the headers, in order.
    pub fn new<'h>(headers: impl IntoIterator<Item = &'h [u8]>) -> Self {
        let mut seen = Self::default();
        for header in headers {
            seen.tree.push(header);
            let header: serde_json::Value = serde_json::from_slice(header).unwrap_or_default();
            if matches!(header["kind"].as_str(), Some("assembly.founded/1" | "key.added/1")) {
                seen.keys.extend(header["data"]["key"].as_str().and_then(|key| key.parse().ok()));
            }
        }
        seen
    }
}

/// What a witness made.
#[derive(Debug)]
pub struct Cosigned {
    /// The checkpoint.
    pub checkpoint: Checkpoint,
    /// The note with the witness's line.
    pub note: String,
    /// The size that this witness had signed before; none for a record it meets for the first time.
    pub before: Option<u64>,
    /// The witness.
    pub key: WitnessKey,
}

impl KeyFolder {
    fn witness_file(&self) -> PathBuf {
        self.path().join("witness.key")
    }

    fn signed_file(&self, assembly: AssemblyId) -> PathBuf {
        self.path().join(format!("{assembly}.witnessed"))
    }

    /// Makes a witness's key from fresh random bytes and keeps it, readable by its owner alone.
    ///
    /// # Errors
    /// Where there is one already, the name is none, or the folder cannot be written.
    pub fn make_witness(&self, name: &str) -> Result<WitnessKey, SessionError> {
        let path = self.witness_file();
        if path.exists() {
            return Err(WitnessFault::KeyThere(path).into());
        }
        let key = WitnessSigningKey::from_seed(name, &super::random()?).map_err(|_| WitnessFault::BadName)?;
        let failed = |source| SessionError::KeyFile { path: path.clone(), source };
        private_folder(self.path()).map_err(failed)?;
        let mut file = private_file(&path).map_err(failed)?;
        writeln!(file, "{}", *key.to_text()).and_then(|()| file.sync_all()).map_err(failed)?;
        Ok(key.vkey())
    }

    fn witness(&self) -> Result<WitnessSigningKey, SessionError> {
        let path = self.witness_file();
        match std::fs::read_to_string(&path).map(zeroize::Zeroizing::new) {
            Ok(text) => WitnessSigningKey::from_text(text.trim_end()).map_err(|source| SessionError::BadKey { path, source }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(WitnessFault::NoKey(path).into()),
            Err(source) => Err(SessionError::KeyFile { path, source }),
        }
    }

    /// Cosigns a checkpoint, if it is the same past as the one signed before, or the record shows that it has only grown.
    ///
    /// # Errors
    /// [`WitnessFault`], or trouble with the folder of keys. Then nothing is signed.
    pub fn cosign(&self, note: &str, record: Option<&Seen>) -> Result<Cosigned, SessionError> {
        let key = self.witness()?;
        let (mut note, checkpoint) = read(note)?;
        if let Some(record) = record {
            Checkpoint::open(&note.to_string(), &record.keys).map_err(|_| WitnessFault::Unsigned)?;
            within(&record.tree, &checkpoint)?;
        }
        let path = self.signed_file(checkpoint.assembly);
        let before = match std::fs::read_to_string(&path) {
            Ok(text) => Some(Checkpoint::from_text(&text).map_err(|_| WitnessFault::NotACheckpoint)?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(source) => return Err(SessionError::KeyFile { path, source }),
        };
        if let Some(before) = &before {
            let size = checkpoint.size;
            match (before.size, record) {
                (older, _) if older > size => return Err(WitnessFault::Shorter { before: older, size }.into()),
                (older, _) if older == size && before.root != checkpoint.root => return Err(WitnessFault::Forked { size }.into()),
                (older, None) if older < size => return Err(WitnessFault::RecordNeeded { before: older }.into()),
                (_, Some(record)) => within(&record.tree, before).map_err(|_| WitnessFault::Forked { size: before.size })?,
                _ => {}
            }
        }
        let time = u64::try_from(clock::now().timestamp()).unwrap_or(0);
        // What is signed is kept before the signature leaves: a machine that dies in between can only have promised too much.
        keep(&path, &checkpoint)?;
        cosign(&mut note, &key, time);
        Ok(Cosigned { checkpoint, note: note.to_string(), before: before.map(|before| before.size), key: key.vkey() })
    }
}

fn keep(path: &std::path::Path, checkpoint: &Checkpoint) -> Result<(), SessionError> {
    let failed = |source| SessionError::KeyFile { path: path.to_owned(), source };
    let fresh = path.with_extension("witnessed-new");
    drop(std::fs::remove_file(&fresh));
    let mut file = private_file(&fresh).map_err(failed)?;
    file.write_all(checkpoint.to_text().as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    std::fs::rename(&fresh, path).map_err(failed)
}

fn read(note: &str) -> Result<(Note, Checkpoint), WitnessFault> {
    let note = Note::parse(note).map_err(|_| WitnessFault::NotACheckpoint)?;
    let checkpoint = Checkpoint::from_text(note.text()).map_err(|_| WitnessFault::NotACheckpoint)?;
    Ok((note, checkpoint))
}

fn within(tree: &Tree, checkpoint: &Checkpoint) -> Result<(), WitnessFault> {
    let size = checkpoint.size;
    let root = tree.root_at(size).filter(|_| size > 0);
    if root == Some(checkpoint.root) { Ok(()) } else { Err(WitnessFault::OtherPast { size }) }
}

impl Session {
    /// Puts a witness on the assembly's list.
    ///
    /// # Errors
    /// Where the text is no witness's key, or is on the list.
    pub fn name_witness(&mut self, hand: Hand, key: &str) -> Result<Recorded, SessionError> {
        let key: WitnessKey = key.trim().parse().map_err(|_| WitnessFault::BadKey)?;
        self.act(hand, &[], |_| Ok(Command::NameWitness { key: key.to_string() }))
    }

    /// Puts a cosigned checkpoint on record; gives the names of the listed witnesses that cosigned it, and when.
    ///
    /// # Errors
    /// Where it is not a past of this record, signed by its key and by a listed witness.
    pub fn record_cosigned(&mut self, hand: Hand, note: &str) -> Result<(Checkpoint, Vec<(String, u64)>), SessionError> {
        self.catch_up()?;
        let (parsed, checkpoint) = read(note)?;
        let keys: Vec<VerifyingKey> =
            self.state.keys.iter().filter(|(_, seq)| *seq < checkpoint.size).filter_map(|(key, _)| key.parse().ok()).collect();
        let signed = Checkpoint::open(note, &keys).is_ok();
        if !signed || keys.iter().all(|key| key.name() != origin(checkpoint.assembly)) {
            return Err(WitnessFault::Unsigned.into());
        }
        within(&self.tree()?, &checkpoint)?;
        let witnesses: Vec<WitnessKey> = self.state.witnesses.iter().filter_map(|(key, _)| key.parse().ok()).collect();
        let named = cosigners(&parsed, &witnesses).map_err(|_| WitnessFault::Forged)?;
        if named.is_empty() {
            return Err(WitnessFault::NobodyNamed.into());
        }
        let named = named.into_iter().map(|(key, time)| (key.name().to_owned(), time)).collect();
        self.act(hand, &[], |_| Ok(Command::RecordCosigned { note: parsed.to_string() }))?;
        Ok((checkpoint, named))
    }
}

/// The witnesses that a record names, each with the largest size it has cosigned on record, and when.
pub fn witnesses(state: &State) -> Vec<(WitnessKey, Option<(u64, u64)>)> {
    let keys: Vec<WitnessKey> = state.witnesses.iter().filter_map(|(key, _)| key.parse().ok()).collect();
    let mut list: Vec<(WitnessKey, Option<(u64, u64)>)> = keys.iter().cloned().map(|key| (key, None)).collect();
    for (_, note) in &state.cosigned {
        let Ok((note, checkpoint)) = read(note) else { continue };
        for (key, time) in cosigners(&note, &keys).unwrap_or_default() {
            if let Some((_, largest)) = list.iter_mut().find(|(known, _)| known == key)
                && largest.is_none_or(|(size, _)| size < checkpoint.size)
            {
                *largest = Some((checkpoint.size, time));
            }
        }
    }
    list
}
