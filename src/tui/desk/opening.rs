//! Opening a file, and telling what is in it: all of it once, then what has changed.

use super::{Desk, pictures};
use crate::assembly::Language;
use crate::ledger::{Checkpoint, Tree};
use crate::session::{Access, Explained, Session, SessionError};
use crate::tui::effect::News;
use crate::tui::moot::{Code, Moot, Telling, proposals, roll};
use std::path::Path;
use std::sync::Arc;

/// Entries told as the latest.
const LATEST: u64 = 100;

impl Desk {
    pub(super) fn open(&mut self, path: &Path, tell: &mut dyn FnMut(News)) -> Result<(), Explained> {
        let session = Session::open(path, Access::Write, self.keys.clone()).map_err(|error| about(&error, path))?;
        self.welcome(session, tell);
        Ok(())
    }

    /// Shows a file that was opened, and remembers it.
    pub(super) fn welcome(&mut self, session: Session, tell: &mut dyn FnMut(News)) {
        self.tree = Tree::new();
        (self.roll, self.proposals) = (None, None);
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

    pub(super) fn moot(&mut self) -> Option<Moot> {
        let session = self.session.as_ref()?;
        let state = session.state();
        let grown = session.entries(self.told, 1000).unwrap_or_default();
        let told = self.told + grown.len() as u64 == state.entries;
        let same = told && !grown.iter().any(|entry| entry.kind.starts_with("member."));
        // Sorting ten thousand names takes longer than an act: only where one of them may have changed.
        let kept = self.roll.take().filter(|(lang, _)| same && *lang == self.words.lang());
        let roll = kept.map_or_else(|| Arc::new(roll(state, self.words.lang())), |(_, roll)| roll);
        self.roll = Some((self.words.lang(), Arc::clone(&roll)));
        let quiet = |kind: &str| !kind.starts_with("proposal.") && !kind.starts_with("amendment.");
        let kept = self.proposals.take().filter(|_| told && grown.iter().all(|entry| quiet(&entry.kind)));
        let proposals = kept.unwrap_or_else(|| Arc::new(proposals(state)));
        self.proposals = Some(Arc::clone(&proposals));
        self.told = state.entries;
        let latest = session.entries(state.entries.saturating_sub(LATEST), 200).unwrap_or_default();
        Some(Moot {
            path: std::path::absolute(session.path()).unwrap_or_else(|_| session.path().to_owned()),
            assembly: Arc::new(state.clone()),
            roll,
            proposals,
            seen: self.drafts.seen().unwrap_or(0).min(state.entries),
            latest: latest.iter().rev().map(|entry| Telling::of(entry, state)).collect(),
        })
    }

    pub(super) fn tell_change(&mut self, tell: &mut dyn FnMut(News)) {
        if let Some(moot) = self.moot() {
            tell(News::Changed(Box::new(moot)));
        }
    }

    /// The code of everything so far: new leaves are added to the tree at hand.
    pub(super) fn tell_code(&mut self, tell: &mut dyn FnMut(News)) {
        let Some(session) = &self.session else { return };
        let Some(founding) = &session.state().founding else { return };
        if pictures::grow(session, &mut self.tree).is_err() {
            return;
        }
        let checkpoint = Checkpoint { assembly: founding.assembly, size: self.tree.len(), root: self.tree.root() };
        tell(News::Code(Code::of(&checkpoint, founding.language == Language::Fr)));
    }
}

/// An error of opening, with the file it is about.
pub(super) fn about(error: &SessionError, path: &Path) -> Explained {
    let mut explained = error.explain();
    if !explained.headline.fills("file") {
        explained.headline = explained.headline.with("file", path.to_string_lossy());
    }
    explained
}
