//! Data of others, beside the repository and never in it: the tests that use it say so and do nothing where it is absent.

use std::path::PathBuf;

mod pools;

/// A folder of the outside data, or none where this machine does not have it.
fn folder(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")).join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no outside data at {}", folder.display());
    None
}
