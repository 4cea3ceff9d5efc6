//! The power fails after any deed of SQLite on the disk; what was not synced is there, or is not, or is there in part.
//!
//! The log of [`super::power_loss_vfs`] is replayed up to each point, and the disk as it might then stand is built in eight variants:
//! only what was synced; everything; three mixtures of whole writes; three with writes torn into sectors of 512 bytes. Creating and
//! deleting a file are deeds too, made durable by syncing the folder (SQLite does it with the first sync of a new journal).

use super::{
    Dice, folder_in_memory,
    power_loss_vfs::{Deed, Event, Full, NAME, Recording, acknowledge, events, room_for},
    record::{append, check, header, op, payload},
    times,
};
use folkmoot::store::{Access, Store, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::{collections::BTreeMap, fs, path::Path};

const SECTOR: usize = 512;
const VARIANTS: u64 = 8;

/// One name in the folder, as the disk knows it.
#[derive(Default)]
struct Node {
    /// What is on the disk for certain; `None` if the name is not.
    durable: Option<Vec<u8>>,
    /// Writes and truncations since the last sync.
    pending: Vec<Deed>,
    /// Created, and the folder not synced since.
    created: bool,
    /// Deleted, and the folder not synced since.
    deleted: bool,
    /// What the name held before it was deleted and created again, while neither is durable.
    before: Option<Vec<u8>>,
}

impl Node {
    /// What a reader may find after the power came back: the content, or no file.
    fn after_crash(&self, variant: u64, dice: &mut Dice) -> Option<Vec<u8>> {
        let mut lands = || variant == 1 || (variant > 1 && dice.coin());
        if self.deleted {
            return if lands() { None } else { self.durable.clone() };
        }
        if self.created && !lands() {
            return self.before.clone();
        }
        if self.durable.is_none() && !self.created {
            return None;
        }
        let mut content = self.durable.clone().unwrap_or_default();
        for deed in &self.pending {
            if variant == 1 || (variant > 1 && dice.coin()) {
                apply(&mut content, deed, (variant > 4).then_some(&mut *dice));
            }
        }
        Some(content)
    }
}

/// Does a deed to a content; torn, each sector of a write lands or not.
fn apply(content: &mut Vec<u8>, deed: &Deed, mut torn: Option<&mut Dice>) {
    match deed {
        Deed::Truncate(length) => content.resize(*length, 0),
        Deed::Write { at, bytes } => {
            content.resize(content.len().max(at + bytes.len()), 0);
            for (number, sector) in bytes.chunks(SECTOR).enumerate() {
                if torn.as_mut().is_none_or(|dice| dice.coin()) {
                    let start = at + number * SECTOR;
                    content[start..start + sector.len()].copy_from_slice(sector);
                }
            }
        }
        Deed::Create | Deed::Sync | Deed::Delete { .. } => {}
    }
}

type Disk = BTreeMap<String, Node>;

fn replay(disk: &mut Disk, name: &str, deed: &Deed) {
    if matches!(deed, Deed::Sync) && disk.get(name).is_some_and(|node| node.created) {
        disk.values_mut().filter(|node| node.deleted).for_each(|node| *node = Node::default());
    }
    let node = disk.entry(name.to_owned()).or_default();
    match deed {
        Deed::Create => *node = Node { created: true, before: node.durable.take(), ..Node::default() },
        Deed::Sync => {
            let mut content = node.durable.take().unwrap_or_default();
            node.pending.iter().for_each(|deed| apply(&mut content, deed, None));
            *node = Node { durable: Some(content), ..Node::default() };
        }
        Deed::Delete { durable: true } => *node = Node::default(),
        Deed::Delete { durable: false } => {
            node.deleted = true;
            node.pending.clear();
        }
        Deed::Write { .. } | Deed::Truncate(_) => node.pending.push(deed.clone()),
    }
}

/// What came of all crash states of one log.
#[derive(Debug, Default, PartialEq, Eq)]
struct Losses {
    states: usize,
    unopenable: usize,
    corrupt: usize,
    lost: usize,
}

/// Crashes after each event (in long runs of writes to one file, after every sixteenth) and looks at what is left.
fn crash_everywhere(base: &[u8], events: &[Event]) -> Losses {
    let folder = folder_in_memory();
    let (mut losses, mut dice, mut acknowledged) = (Losses::default(), Dice(0x9E37_79B9_7F4A_7C15), 0);
    let mut disk = Disk::from([("a.moot".to_owned(), Node { durable: Some(base.to_vec()), ..Node::default() })]);
    let is_write = |event: &Event| matches!(event, Event::Disk(_, Deed::Write { .. }));
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Acknowledged(entries) => acknowledged = *entries,
            Event::Disk(name, deed) => replay(&mut disk, name, deed),
        }
        if !at.is_multiple_of(16) && events[at.saturating_sub(8)..events.len().min(at + 2)].iter().all(is_write) {
            continue;
        }
        for variant in 0..VARIANTS {
            losses.states += 1;
            for (name, node) in &disk {
                let path = folder.path().join(name);
                match node.after_crash(variant, &mut dice) {
                    Some(content) => fs::write(path, content).unwrap(),
                    None if path.exists() => fs::remove_file(path).unwrap(),
                    None => {}
                }
            }
            let access = if variant.is_multiple_of(2) { Access::Write } else { Access::Read };
            match Store::open(&folder.path().join("a.moot"), access).map(|store| check(&store)) {
                Err(_) => losses.unopenable += 1,
                Ok(Err(_)) => losses.corrupt += 1,
                Ok(Ok(found)) => losses.lost += usize::from(found < acknowledged),
            }
        }
    }
    losses
}

/// Records `acts` acts, made by `act(number)` which returns how many entries there are then, on a new file.
fn record(acts: u64, connect: impl FnOnce(&Path) -> Box<dyn FnMut(u64) -> u64>) -> Losses {
    let folder = folder_in_memory();
    let file = folder.path().join("a.moot");
    drop(Store::create(&file).unwrap());
    let base = fs::read(&file).unwrap();
    let recording = Recording::start();
    let mut act = connect(&file);
    for number in 0..acts {
        let entries = act(number);
        acknowledge(entries);
    }
    let events = events();
    drop(recording);
    crash_everywhere(&base, &events)
}

#[test]
fn a_power_cut_loses_nothing_acknowledged() {
    let acts = times(3, 24) as u64;
    let losses = record(acts, |file| {
        let mut store = Store::open_on(file, Access::Write, NAME).unwrap();
        Box::new(move |number| {
            // In a campaign the last act is larger than SQLite's cache, so that pages reach the file before the commit.
            let entries = if number == 23 { 900 } else { number % 3 + 1 };
            let (first, entries) = store.write(|writing| append(writing, 0, number, entries)).unwrap();
            first + entries
        })
    });
    eprintln!("power loss: {losses:?}");
    assert!(losses.states >= times(250, 2000), "{losses:?}");
    assert_eq!(losses, Losses { states: losses.states, ..Losses::default() });
}

/// The same acts under other settings are lost: the simulation can fail, and the settings are needed.
#[test]
fn lesser_settings_lose_acknowledged_acts() {
    for settings in ["PRAGMA synchronous = OFF", "PRAGMA synchronous = FULL"] {
        let losses = record(times(3, 12) as u64, |file| {
            let connection = Connection::open_with_flags_and_vfs(file, OpenFlags::SQLITE_OPEN_READ_WRITE, NAME).unwrap();
            connection.execute_batch(settings).unwrap();
            Box::new(move |number| {
                let op = op(0, number);
                connection.execute_batch("BEGIN IMMEDIATE").unwrap();
                connection.execute("INSERT INTO act VALUES (?1, ?2, 1)", (&op.0[..], number.cast_signed())).unwrap();
                connection
                    .execute("INSERT INTO entry VALUES (?1, ?2, ?3)", (number.cast_signed(), header(op, number), payload(number)))
                    .unwrap();
                connection.execute_batch("COMMIT").unwrap();
                number + 1
            })
        });
        eprintln!("{settings}: {losses:?}");
        assert!(losses.unopenable + losses.corrupt + losses.lost > 0, "{settings}: {losses:?}");
    }
}

#[test]
fn whichever_write_finds_the_disk_full_nothing_is_lost() {
    for full in [Full::Growth, Full::Everything] {
        let folder = folder_in_memory();
        let file = folder.path().join("a.moot");
        drop(Store::create(&file).unwrap());
        let recording = Recording::start();
        let mut store = Store::open_on(&file, Access::Write, NAME).unwrap();
        let (mut refused, mut kept) = (0, 0);
        for number in 0..times(5, 40) as u64 {
            for room in 0.. {
                room_for(room, full);
                let done = store.write(|writing| append(writing, 0, number, number % 3 + 1));
                if full == Full::Everything {
                    // Even undoing had to wait.
                    room_for(i64::MAX, full);
                }
                if let Ok((first, entries)) = done {
                    kept = first + entries;
                    break;
                }
                assert_eq!(done, Err(StoreError::DiskFull));
                assert_eq!(check(&store), Ok(kept));
                refused += 1;
            }
            assert_eq!(check(&store), Ok(kept));
        }
        drop(recording);
        eprintln!("disk full ({full:?}) at each of {refused} writes: {kept} entries kept");
        assert_eq!(check(&Store::open(&file, Access::Read).unwrap()), Ok(kept));
    }
}
