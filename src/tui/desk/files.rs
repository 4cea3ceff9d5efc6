//! Files and folders that are read.

use crate::session::{Explained, explain_file};
use crate::tui::moot::FolderPicture;
use std::path::Path;

/// Largest file that is read at all; the rooms have their own, smaller limits.
const LARGEST: u64 = 65 << 20;

/// The bytes of a file.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, Explained> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    read.map_err(|error| Explained::from(explain_file(path, &error)))?;
    Ok(bytes)
}

/// A file of Markdown, or all of a folder in the order of their names: each with its name.
pub(super) fn texts_in(path: &Path) -> Result<Vec<(String, Vec<u8>)>, Explained> {
    let mut files = vec![path.to_owned()];
    if path.is_dir() {
        let listed = std::fs::read_dir(path).map_err(|error| Explained::from(explain_file(path, &error)))?;
        files = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|file| file.extension().is_some_and(|end| end == "md"));
        files.sort();
    }
    files.iter().map(|file| Ok((file.file_name().unwrap_or_default().to_string_lossy().into_owned(), read_file(file)?))).collect()
}

/// Folders and files that are not hidden, folders first, by name.
pub(super) fn list(path: &Path) -> std::io::Result<FolderPicture> {
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
