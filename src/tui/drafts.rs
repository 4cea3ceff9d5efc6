//! Drafts, settings, files opened before: in the user's state folder, never in the shared file.
//!
//! Losing them is a nuisance and never an error: what cannot be written is passed over.

use super::effect::Settings;
use crate::id::AssemblyId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files remembered at most.
const RECENT: usize = 12;

/// The folder, and what is in it for the assembly at hand.
#[derive(Clone, Debug)]
pub struct Drafts {
    /// None where nothing is to be kept.
    folder: Option<PathBuf>,
    assembly: Option<AssemblyId>,
}

/// What is kept for all assemblies.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct General {
    #[serde(default)]
    settings: Settings,
    #[serde(default)]
    recent: Vec<PathBuf>,
}

/// What is kept for one assembly.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Own {
    #[serde(default)]
    seen: Option<u64>,
    #[serde(default)]
    drafts: BTreeMap<String, String>,
}

impl Drafts {
    /// A folder of one's choice.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder: Some(folder), assembly: None }
    }

    /// `folkmoot` in the user's state folder; nowhere where there is no home.
    pub fn of_user() -> Self {
        use etcetera::BaseStrategy as _;
        let base = etcetera::choose_base_strategy().ok();
        let folder = base.map(|base| base.state_dir().unwrap_or_else(|| base.data_dir()).join("folkmoot"));
        Self { folder, assembly: None }
    }

    /// What the user chose.
    pub fn settings(&self) -> Settings {
        self.read::<General>("interface.json").settings
    }

    /// Files opened before that are still there, the latest first.
    pub fn recent(&self) -> Vec<PathBuf> {
        self.read::<General>("interface.json").recent.into_iter().filter(|path| path.is_file()).collect()
    }

    /// What was being written, by purpose.
    pub fn drafts(&self) -> BTreeMap<String, String> {
        self.read::<Own>(&self.own()).drafts
    }

    /// From here on about this assembly.
    pub(super) fn enter(&mut self, assembly: Option<AssemblyId>, path: &Path) {
        self.assembly = assembly;
        let mut general: General = self.read("interface.json");
        general.recent.retain(|other| other != path);
        general.recent.insert(0, path.to_owned());
        general.recent.truncate(RECENT);
        self.write("interface.json", &general);
    }

    /// The first entry that has not been looked at.
    pub(super) fn seen(&self) -> Option<u64> {
        self.read::<Own>(&self.own()).seen
    }

    pub(super) fn keep_settings(&self, settings: Settings) {
        self.write("interface.json", &General { settings, ..self.read("interface.json") });
    }

    pub(super) fn keep_seen(&self, entries: u64) {
        self.write(&self.own(), &Own { seen: Some(entries), ..self.read(&self.own()) });
    }

    /// Keeps what is being written; an empty text forgets it.
    pub(super) fn keep(&self, name: &str, text: &str) {
        let mut own: Own = self.read(&self.own());
        if text.is_empty() {
            own.drafts.remove(name);
        } else {
            own.drafts.insert(name.to_owned(), text.to_owned());
        }
        self.write(&self.own(), &own);
    }

    fn own(&self) -> String {
        self.assembly.map_or_else(|| "no-assembly.json".to_owned(), |assembly| format!("{assembly}.json"))
    }

    fn read<T: Default + for<'de> Deserialize<'de>>(&self, name: &str) -> T {
        let text = self.folder.as_ref().and_then(|folder| std::fs::read_to_string(folder.join(name)).ok());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) {
        let Some(folder) = &self.folder else { return };
        let Ok(text) = serde_json::to_string(value) else { return };
        // Written beside and renamed: a crash leaves the old text or the new one.
        let fresh = folder.join(format!("{name}.new"));
        drop(private(folder).and_then(|()| std::fs::write(&fresh, text)).and_then(|()| std::fs::rename(&fresh, folder.join(name))));
    }
}

fn private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_there_the_next_day() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::at(folder.path().join("state"));
        drafts.enter(Some(AssemblyId([7; 16])), Path::new("/nowhere/a.moot"));
        drafts.keep("enrol", "Zoé");
        drafts.keep_seen(12);
        let mut again = Drafts::at(folder.path().join("state"));
        assert!(again.drafts().is_empty() && again.recent().is_empty());
        again.enter(Some(AssemblyId([7; 16])), Path::new("/nowhere/a.moot"));
        assert_eq!((again.drafts()["enrol"].as_str(), again.seen()), ("Zoé", Some(12)));
        again.keep("enrol", "");
        assert!(drafts.drafts().is_empty());
    }
}
