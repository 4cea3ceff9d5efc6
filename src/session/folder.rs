//! Folders: the files of a bundle, written where nothing was, read without following links.

use super::SessionError;
use super::keys::private_file;
use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Largest file of a bundle that is read.
const LARGEST: u64 = 256 << 20;

fn failed(path: &Path) -> impl Fn(std::io::Error) -> SessionError + '_ {
    move |source| SessionError::File { path: path.to_owned(), source }
}

/// Writes files (path inside the folder, bytes) into a folder that must be new or empty. The names are the program's own.
///
/// # Errors
/// Where the folder holds something, or cannot be written.
pub fn write_folder(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), SessionError> {
    std::fs::create_dir_all(folder).map_err(failed(folder))?;
    if std::fs::read_dir(folder).map_err(failed(folder))?.next().is_some() {
        return Err(failed(folder)(std::io::ErrorKind::DirectoryNotEmpty.into()));
    }
    for (name, bytes) in files {
        let path = name.split('/').fold(folder.to_owned(), |path, part| path.join(part));
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed(parent))?;
        }
        let mut file = private_file(&path).map_err(failed(&path))?;
        file.write_all(bytes).map_err(failed(&path))?;
    }
    Ok(())
}

/// Reads every file below a folder: path with `/` between parts, and bytes; none where it is too large, a link, or no plain file.
///
/// # Errors
/// Where the folder itself cannot be read.
pub fn read_folder(folder: &Path) -> Result<BTreeMap<String, Option<Vec<u8>>>, SessionError> {
    let mut files = BTreeMap::new();
    let mut open: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((path, prefix)) = open.pop() {
        for entry in std::fs::read_dir(&path).map_err(failed(&path))? {
            let entry = entry.map_err(failed(&path))?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().map_err(failed(&entry.path()))?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else {
                files.insert(name, if kind.is_file() { read_file(&entry.path()) } else { None });
            }
        }
    }
    Ok(files)
}

fn read_file(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).ok()?.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (read as u64 <= LARGEST).then_some(bytes)
}
