//! Checks against data from outside the repository; each is skipped, with a line that says so, where the data is absent.

mod ledger;

/// The path of a file or folder of the outside data, or `None` with a line that says what was skipped.
#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
pub(crate) fn data(parts: &[&str]) -> Option<std::path::PathBuf> {
    let mut path = std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data"));
    path.extend(parts);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no {}", path.display());
    None
}
