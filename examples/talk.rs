//! Writes a large assembly that talks: `cargo run --release --example talk -- talk.moot 10000 100000`.

#[path = "talk/generate.rs"]
mod generate;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [file, proposals, posts] = args.as_slice() else { return Err("talk FILE PROPOSALS POSTS".into()) };
    let posts = posts.parse()?;
    generate::write(Path::new(file), proposals.parse()?, posts, posts.min(5000))
}
