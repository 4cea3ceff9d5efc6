//! Private keys: in the user's data folder, never in the assembly's file, so that whoever copies the file cannot sign for it.

use super::SessionError;
use crate::id::{AssemblyId, VoteId};
use crate::ledger::{SigningKey, checkpoint::origin};
use crate::secrecy::BoxKey;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The folder of private keys, one file an assembly.
#[derive(Clone, Debug)]
pub struct KeyFolder(PathBuf);

impl KeyFolder {
    /// A folder of one's choice.
    pub fn at(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// `folkmoot/keys` in the user's data folder.
    ///
    /// # Errors
    /// Where the user has no home folder.
    pub fn of_user() -> Result<Self, SessionError> {
        use etcetera::BaseStrategy as _;
        let missing = |_| SessionError::NoKey(PathBuf::from("~"));
        Ok(Self(etcetera::choose_base_strategy().map_err(missing)?.data_dir().join("folkmoot").join("keys")))
    }

    /// The folder itself.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    fn file(&self, assembly: AssemblyId) -> PathBuf {
        self.0.join(format!("{assembly}.key"))
    }

    /// Makes a key from fresh random bytes and keeps it, readable by its owner alone.
    ///
    /// # Errors
    /// Where there is one already, or the folder cannot be written.
    pub fn make(&self, assembly: AssemblyId, seed: &[u8; 32]) -> Result<SigningKey, SessionError> {
        let path = self.file(assembly);
        let failed = |source| SessionError::KeyFile { path: path.clone(), source };
        private_folder(&self.0).map_err(failed)?;
        let key = SigningKey::from_seed(&origin(assembly), seed).map_err(|source| SessionError::BadKey { path: path.clone(), source })?;
        let mut file = private_file(&path).map_err(failed)?;
        file.write_all(format!("{}\n", *key.to_text()).as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
        Ok(key)
    }

    /// The key of an assembly, if this machine has it.
    ///
    /// # Errors
    /// Where the file is there and is not a key of this assembly.
    pub fn load(&self, assembly: AssemblyId) -> Result<Option<SigningKey>, SessionError> {
        let path = self.file(assembly);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => zeroize::Zeroizing::new(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(SessionError::KeyFile { path, source }),
        };
        let key = SigningKey::from_text(text.trim_end()).map_err(|source| SessionError::BadKey { path: path.clone(), source })?;
        if key.vkey().name() == origin(assembly) { Ok(Some(key)) } else { Err(SessionError::StrangeKey(path)) }
    }

    /// Keeps the key of a secret vote's box, readable by its owner alone.
    ///
    /// # Errors
    /// Where there is one already, or the folder cannot be written.
    pub(super) fn keep_box(&self, assembly: AssemblyId, vote: VoteId, key: &BoxKey) -> Result<(), SessionError> {
        let path = self.box_file(assembly, vote);
        let failed = |source| SessionError::KeyFile { path: path.clone(), source };
        private_folder(&self.0).map_err(failed)?;
        let mut file = private_file(&path).map_err(failed)?;
        file.write_all(key.to_text().as_bytes()).and_then(|()| file.sync_all()).map_err(failed)
    }

    /// The key of a secret vote's box.
    ///
    /// # Errors
    /// Where this machine has none, or something that is no key.
    pub(super) fn box_key(&self, assembly: AssemblyId, vote: VoteId) -> Result<BoxKey, SessionError> {
        let path = self.box_file(assembly, vote);
        let text = std::fs::read_to_string(&path).map(zeroize::Zeroizing::new);
        text.ok().and_then(|text| BoxKey::from_text(text.trim_end())).ok_or(SessionError::NoBoxKey { vote, path })
    }

    /// Destroys the key of a box: its bytes are overwritten before the file goes. One that is not there is destroyed.
    pub(super) fn destroy_box_key(&self, assembly: AssemblyId, vote: VoteId) {
        let path = self.box_file(assembly, vote);
        if let Ok(mut file) = std::fs::OpenOptions::new().write(true).open(&path) {
            // The box itself is gone by now: a key that cannot be removed opens nothing.
            drop(file.write_all(&[b'0'; 64]).and_then(|()| file.sync_all()));
            drop(std::fs::remove_file(&path));
        }
    }

    fn box_file(&self, assembly: AssemblyId, vote: VoteId) -> PathBuf {
        self.0.join(format!("{assembly}-{vote}.box"))
    }

    /// Where the key of an assembly is, or would be.
    pub fn path_of(&self, assembly: AssemblyId) -> PathBuf {
        self.file(assembly)
    }
}

pub(super) fn private_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A new file for its owner alone; refuses one that is there, and follows no link.
///
/// # Errors
/// As the operating system has them.
pub fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
