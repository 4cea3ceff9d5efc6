//! kill -9 at any moment: nothing acknowledged is lost, no act is found in part.

use super::{
    Dice,
    child::{Actor, Role, acknowledged, command},
    record::check,
    times,
};
use folkmoot::store::{Access, Store};
use std::{thread, time::Duration};

#[test]
fn a_killed_writer_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dice, mut kept, mut unsaid, mut hot) = (Dice(7), 0, 0, 0);
    let rounds = times(20, 1000);
    for round in 0..rounds as u64 {
        // A new file now and then, for checking takes longer as the file grows.
        let file = folder.path().join(format!("{}.moot", round / 50));
        if round.is_multiple_of(50) {
            kept = 0;
            drop(Store::create(&file).unwrap());
        }
        let mut writer = Actor::start(command(Role::Append { writer: round, acts: u64::MAX, pause: 0 }, &file, &[]));
        for _ in 0..=dice.below(4) {
            kept = acknowledged(&[writer.hear().unwrap()]).unwrap();
        }
        thread::sleep(Duration::from_micros(dice.below(8000)));
        kept = acknowledged(&writer.kill()).unwrap_or(kept);
        hot += u32::from(file.with_extension("moot-journal").exists());
        let store = Store::open(&file, Access::Read).unwrap();
        let found = check(&store).unwrap();
        assert!(found >= kept, "round {round}: {kept} acknowledged, {found} found");
        unsaid += u32::from(found > kept);
        kept = found;
    }
    eprintln!("{rounds} kills, 0 lost; {hot} in the middle of a commit, {unsaid} between a commit and its acknowledgement");
}
