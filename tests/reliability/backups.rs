//! Backups taken while another process writes: each is whole.

use super::{
    child::{Role, command},
    record::check,
    times,
};
use folkmoot::store::{Access, Store};
use std::{fs, path::Path, process::Stdio};

#[test]
fn a_backup_under_load_is_whole() {
    let whole = |copy: &Path| check(&Store::open(copy, Access::Read).unwrap()).map(drop);
    let (files, mut during) = (times(1, 20), 0);
    for _ in 0..files {
        let folder = tempfile::tempdir().unwrap();
        let (file, copy) = (folder.path().join("a.moot"), folder.path().join("copy.moot"));
        drop(Store::create(&file).unwrap());
        let mut writer = command(Role::Append { writer: 0, acts: u64::MAX, pause: 3 }, &file, &[]).stdout(Stdio::null()).spawn().unwrap();
        let store = Store::open(&file, Access::Read).unwrap();
        while store.count().unwrap() == 0 {}
        for _ in 0..5 {
            let before = store.count().unwrap();
            store.backup(&copy, &whole).unwrap();
            let (holds, after) = (Store::open(&copy, Access::Read).unwrap().count().unwrap(), store.count().unwrap());
            assert!((before..=after).contains(&holds));
            during += after - before;
            fs::remove_file(&copy).unwrap();
        }
        writer.kill().unwrap();
        writer.wait().unwrap();
        check(&store).unwrap();
    }
    assert!(during > 0, "nothing was written meanwhile");
    eprintln!("{} backups, all whole, while {during} entries were appended", files * 5);
}
