//! Writes an assembly of a given number of members, two entries each: `cargo run --release --example crowd -- crowd.moot 50000`.
//!
//! For measuring what a large file costs. The names are numbers; the draw is a rehearsal among the members.

use folkmoot::assembly::{Actor, Command, Language, Newcomer, Template};
use folkmoot::randomness::Source;
use folkmoot::session::{DrawRequest, Founding, Hand, KeyFolder, PoolRequest, PoolSource, Session};
use folkmoot::sortition::{Fairness, ImportOptions};
use folkmoot::text::Untrusted;
use std::error::Error;
use std::path::PathBuf;

/// Members enrolled by one act: as many as a clerk's spreadsheet has.
const AT_ONCE: u32 = 1000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let path = PathBuf::from(args.next().ok_or("crowd FILE MEMBERS")?);
    let members: u32 = args.next().ok_or("crowd FILE MEMBERS")?.parse()?;
    let hand = Hand { by: Actor::Operator, op: None };
    let founding = Founding { name: Untrusted::new("Crowd"), language: Language::En, template: Template::Cooperative, publish_rows: false };
    let mut session = Session::found(&path, founding, hand, KeyFolder::at(path.with_extension("keys")))?;
    for first in (0..members).step_by(AT_ONCE as usize) {
        let newcomers = (first..members.min(first + AT_ONCE)).map(newcomer).collect();
        session.act(hand, &[], |_| Ok(Command::Enrol(newcomers)))?;
    }
    let categories = b"feature,value,min,max\nage,old,10,20\nage,young,10,20\nside,north,5,15\nside,south,5,15\nside,west,5,15\n".to_vec();
    session.import_pool(hand, &PoolRequest { source: PoolSource::Roll, categories, options: ImportOptions::default() })?;
    let sources = vec![Source::Rehearsal];
    session.plan_draw(
        hand,
        &DrawRequest { pool: None, panels: 1, size: 30, fairness: Fairness::Leximin, tickets: None, sources, alternates: None },
        &mut (),
    )?;
    session.publish_checkpoint(Actor::Operator)?;
    Ok(())
}

fn newcomer(number: u32) -> Newcomer {
    let field = |name: &str, content: &str| (Untrusted::new(name), Untrusted::new(content));
    let age = if number.is_multiple_of(3) { "young" } else { "old" };
    let side = ["north", "south", "west"][number as usize / 7 % 3];
    Newcomer {
        name: Untrusted::new(format!("Member number {number}")),
        contact: Some(Untrusted::new(format!("{number}@example.org"))),
        fields: vec![field("age", age), field("side", side)],
    }
}
