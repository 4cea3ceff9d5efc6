//! Checkpoints: a signature over everything so far, and the code that a room can note down.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Actor, Command};
use crate::id::AssemblyId;
use crate::ledger::{Checkpoint, SigningKey, Tree};
use std::ops::ControlFlow;

/// A checkpoint and its note.
#[derive(Clone, Debug)]
pub struct Published {
    /// Origin, size, root.
    pub checkpoint: Checkpoint,
    /// The signed note; none where this machine has no key.
    pub note: Option<String>,
}

impl Session {
    /// The tree over all headers.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn tree(&self) -> Result<Tree, SessionError> {
        let mut tree = Tree::new();
        self.store.for_each(0, &mut |row| {
            tree.push(&row.header);
            ControlFlow::Continue(())
        })?;
        Ok(tree)
    }

    pub(super) fn assembly(&self) -> Result<AssemblyId, SessionError> {
        self.state.founding.as_ref().map(|founding| founding.assembly).ok_or(SessionError::NotFounded)
    }

    /// This machine's key for the assembly, if the record names it.
    fn key(&self) -> Result<Option<SigningKey>, SessionError> {
        let assembly = self.assembly()?;
        let Some(key) = self.keys.load(assembly)? else { return Ok(None) };
        if self.state.keys.iter().any(|(known, _)| *known == key.vkey().to_string()) {
            Ok(Some(key))
        } else {
            Err(SessionError::StrangeKey(self.keys.path_of(assembly)))
        }
    }

    /// The checkpoint of everything so far, signed where this machine has a key. Records nothing.
    ///
    /// # Errors
    /// Where the file or the key cannot be read.
    pub fn checkpoint(&self) -> Result<Published, SessionError> {
        let tree = self.tree()?;
        let checkpoint = Checkpoint { assembly: self.assembly()?, size: tree.len(), root: tree.root() };
        let note = self.key()?.map(|key| checkpoint.sign(&key).to_string());
        Ok(Published { checkpoint, note })
    }

    /// Signs a checkpoint of everything so far and records it. Where this machine has no key, nothing is recorded and the note is none.
    ///
    /// # Errors
    /// Where the file or the key cannot be read or written.
    pub fn publish_checkpoint(&mut self, by: Actor) -> Result<Published, SessionError> {
        loop {
            self.catch_up()?;
            let published = self.checkpoint()?;
            let Some(note) = published.note.clone() else { return Ok(published) };
            let size = published.checkpoint.size;
            let fresh = self.act(Hand { by, op: None }, &[], |state| {
                // Somebody else wrote in between: the note would speak of an older past than its place says.
                if state.entries == size {
                    Ok(Command::PublishCheckpoint { note })
                } else {
                    Err(SessionError::Sequence { expected: size, found: state.entries })
                }
            });
            match fresh {
                Ok(_) => return Ok(published),
                Err(SessionError::Sequence { .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Makes a key on this machine and records it: what a new laptop needs before it can sign.
    ///
    /// # Errors
    /// Where this machine has a key already, or whoever asks may not.
    pub fn add_key(&mut self, hand: Hand) -> Result<Recorded, SessionError> {
        let assembly = self.assembly()?;
        let key = match self.keys.load(assembly)? {
            Some(key) => key,
            None => self.keys.make(assembly, &super::random()?)?,
        };
        self.act(hand, &[], |_| Ok(Command::AddKey { key: key.vkey().to_string() }))
    }
}
