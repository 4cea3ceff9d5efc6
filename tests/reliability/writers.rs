//! Eight processes appending at once: all entries present, none twice, no gap.

use super::{
    child::{Actor, Role, command},
    record::{act, acts_of, check},
    times,
};
use folkmoot::store::{Access, Store};
use std::time::Instant;

const WRITERS: u64 = 8;

#[test]
fn a_crowd_of_writers_leaves_every_entry_once() {
    let entries = times(50, 10_000) as u64;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.moot");
    drop(Store::create(&file).unwrap());
    // Three acts hold 1 + 2 + 3 entries.
    let acts = entries.div_ceil(6) * 3;
    let begun = Instant::now();
    let crowd: Vec<Actor> = (0..WRITERS).map(|writer| Actor::start(command(Role::Append { writer, acts, pause: 0 }, &file, &[]))).collect();
    for writer in crowd {
        let said = writer.finish();
        assert_eq!(said.len() as u64, acts, "{:?}", said.last());
    }
    eprintln!("{WRITERS} writers, {} entries each: {:.1?}", acts * 2, begun.elapsed());
    let mut store = Store::open(&file, Access::Write).unwrap();
    assert_eq!(check(&store), Ok(WRITERS * acts * 2));
    for writer in 0..WRITERS {
        let own = acts_of(&store, writer, acts);
        assert_eq!(own.len() as u64, acts);
        // Each in its own order, and a retry finds the first time.
        assert!(own.is_sorted_by_key(|act| act.first));
        assert_eq!(act(&mut store, writer, 0), Ok((own[0].first, own[0].entries)));
    }
    assert_eq!(store.count(), Ok(WRITERS * acts * 2));
}
