//! The editor of the user's choice: `$VISUAL`, else `$EDITOR`, else `vi`, on a file that nobody else may read and that goes away after.

use crate::session::private_file;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Largest text that is taken back, in bytes.
const LARGEST: u64 = 1 << 20;

/// Lets the user write in their editor, from `text` on.
///
/// # Errors
/// Where the file cannot be written or read, or the editor does not end well; the text is as it was then.
pub fn edit(folder: Option<&Path>, text: &str) -> io::Result<String> {
    let named = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let editor = named("VISUAL").or_else(|| named("EDITOR")).unwrap_or_else(|| "vi".to_owned());
    let path = folder.map_or_else(std::env::temp_dir, Path::to_owned).join(format!("folkmoot-text-{}.md", std::process::id()));
    private_file(&path)?.write_all(text.as_bytes())?;
    let written = write_in(&editor, &path);
    drop(std::fs::remove_file(&path));
    written
}

fn write_in(editor: &str, path: &PathBuf) -> io::Result<String> {
    use std::io::Read as _;
    let mut words = editor.split_whitespace();
    let status = Command::new(words.next().unwrap_or("vi")).args(words).arg(path).status()?;
    if !status.success() {
        return Err(io::Error::other(status.to_string()));
    }
    let mut text = String::new();
    std::fs::File::open(path)?.take(LARGEST).read_to_string(&mut text)?;
    Ok(text)
}
