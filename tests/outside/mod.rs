//! Checks against data of others, beside the repository and never in it; each says so and does nothing where the data is absent.

mod ledger;
mod lotteries;
mod pools;
mod randomness;
mod voting;

use std::path::PathBuf;

/// The path of a file or folder of the outside data, or `None` with a line that says what was skipped.
pub(crate) fn data(parts: &[&str]) -> Option<PathBuf> {
    let mut path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data"));
    path.extend(parts);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no {}", path.display());
    None
}

/// A folder of the outside data.
fn folder(name: &str) -> Option<PathBuf> {
    data(&[name])
}
