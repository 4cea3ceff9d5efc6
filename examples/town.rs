//! Writes the sample town anew: `cargo run --example town`, from the repository's folder. The suite holds that this changes nothing.
#![forbid(unsafe_code)]

#[path = "town/generate.rs"]
mod generate;
#[path = "town/names.rs"]
mod names;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/town");
    let (respondents, categories) = generate::town();
    fs::write(folder.join("respondents.csv"), respondents)?;
    fs::write(folder.join("categories.csv"), categories)
}
