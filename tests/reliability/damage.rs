//! One bit flipped anywhere, the tail cut off anywhere: never silent.

use super::{Dice, folder_in_memory, record, times};
use folkmoot::{
    digest::{Digest, sha256},
    store::{Access, Act, Row, Store, StoreError},
};
use std::{
    fs,
    ops::ControlFlow,
    path::Path,
    time::{Duration, Instant},
};

/// All that a file says.
#[derive(PartialEq, Eq)]
struct Contents {
    rows: Vec<Row>,
    acts: Vec<Act>,
    blobs: Vec<(Digest, Option<Vec<u8>>)>,
}

/// What came of a file that was altered from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Not opened, or not read to the end.
    Refused,
    /// [`Store::damage`] has findings.
    Reported,
    /// A header, payload, blob or act differs. The hash tree, the seals, the names of blobs and the `op` in headers show these.
    Differs,
    /// Everything reads as before: the bit was in bytes that mean nothing (free space, reserved header bytes, counters).
    Meaningless,
}

fn contents(store: &Store) -> Result<Contents, StoreError> {
    let mut rows = Vec::new();
    store.for_each(0, &mut |row| {
        rows.push(row);
        ControlFlow::Continue(())
    })?;
    let blobs = store.blob_names()?.into_iter().map(|name| Ok((name, store.blob(&name)?))).collect::<Result<_, StoreError>>()?;
    Ok(Contents { rows, acts: store.acts()?, blobs })
}

fn fate(file: &Path, original: &Contents) -> Fate {
    let begun = Instant::now();
    let opened = Store::open(file, Access::Read);
    assert!(begun.elapsed() < Duration::from_secs(2));
    let Ok(store) = opened else { return Fate::Refused };
    match (store.damage(), contents(&store)) {
        (Ok(findings), _) if !findings.is_empty() => Fate::Reported,
        (Err(_), _) | (_, Err(_)) => Fate::Refused,
        (_, Ok(found)) if found != *original => Fate::Differs,
        _ => Fate::Meaningless,
    }
}

/// A file with everything in it: acts, blobs, erased payloads, free pages.
fn original(file: &Path) -> Contents {
    let mut store = Store::create(file).unwrap();
    for number in 0..40 {
        record::act(&mut store, 0, number).unwrap();
    }
    let long = vec![7; 30_000];
    store
        .write(|writing| {
            writing.put_blob(&sha256(&long), &long)?;
            [3, 17, 42].into_iter().try_for_each(|seq| writing.erase_payload(seq).map(drop))
        })
        .unwrap();
    assert_eq!(store.damage(), Ok(vec![]));
    contents(&store).unwrap()
}

#[test]
fn no_flipped_bit_is_silent() {
    let folder = folder_in_memory();
    let (file, flipped) = (folder.path().join("a.moot"), folder.path().join("flipped.moot"));
    let before = original(&file);
    let mut bytes = fs::read(&file).unwrap();
    assert_eq!(fate(&file, &before), Fate::Meaningless);
    let (mut dice, mut tally) = (Dice(11), [0u32; 4]);
    for _ in 0..times(300, 10_000) {
        // A tenth in the first page, where a bit decides most.
        let most = if dice.below(10) == 0 { 4096 } else { bytes.len() as u64 };
        let (at, bit) = (usize::try_from(dice.below(most)).unwrap(), 1u8 << dice.below(8));
        bytes[at] ^= bit;
        fs::write(&flipped, &bytes).unwrap();
        let fate = fate(&flipped, &before);
        tally[fate as usize] += 1;
        if fate == Fate::Meaningless {
            harmless(&flipped, &before, at);
        }
        bytes[at] ^= bit;
    }
    assert!(tally.iter().all(|count| *count > 0), "{tally:?}");
    eprintln!("flips: refused, reported, differing, meaningless: {tally:?}; file of {} bytes", bytes.len());
}

/// A bit that changes nothing now must change nothing later: appending works, or is refused.
fn harmless(file: &Path, before: &Contents, at: usize) {
    let Ok(mut store) = Store::open(file, Access::Write) else { return };
    record::act(&mut store, 1, 2).unwrap();
    assert_eq!(store.damage(), Ok(vec![]), "byte {at}");
    let after = contents(&store).unwrap();
    assert!(after.rows.len() == before.rows.len() + 3 && after.rows.starts_with(&before.rows), "byte {at}");
}

#[test]
fn no_truncation_is_silent() {
    let folder = folder_in_memory();
    let file = folder.path().join("a.moot");
    drop(original(&file));
    let whole = fs::metadata(&file).unwrap().len();
    let lengths = times(100, usize::MAX) as u64;
    for cut in (1..=whole).filter(|cut| lengths > whole || cut.is_multiple_of(whole / lengths)) {
        fs::OpenOptions::new().write(true).open(&file).unwrap().set_len(whole - cut).unwrap();
        let refusal = Store::open(&file, Access::Write).unwrap_err();
        assert!(matches!(refusal, StoreError::Truncated { .. } | StoreError::NotSqlite), "{} bytes: {refusal}", whole - cut);
    }
}
