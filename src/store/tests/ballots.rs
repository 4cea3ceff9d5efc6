//! What the bytes of the file tell of a box: nothing of the order in which ballots came, and nothing at all once it is destroyed.

use super::*;

/// Pseudo-random bytes, the same on every machine.
fn noise<const N: usize>(seed: &str, n: u32) -> [u8; N] {
    let digest = sha256(format!("{seed} {n}").as_bytes());
    std::array::from_fn(|at| digest.0[at % 32])
}

/// Spearman's rank correlation, between -1 and 1, of the order of casting with the order of places.
fn correlation(places: &[usize]) -> f64 {
    let mut sorted: Vec<usize> = (0..places.len()).collect();
    sorted.sort_by_key(|cast| places[*cast]);
    let mut ranks = vec![0; places.len()];
    for (rank, cast) in (0u32..).zip(&sorted) {
        ranks[*cast] = rank;
    }
    let n = f64::from(u32::try_from(places.len()).unwrap());
    let squares: f64 = (0u32..).zip(&ranks).map(|(cast, rank)| (f64::from(cast) - f64::from(*rank)).powi(2)).sum();
    1.0 - 6.0 * squares / (n * (n * n - 1.0))
}

fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|window| window == sought)
}

/// Where the ballots of a vote, in the order of casting, stand in the raw file.
fn places(path: &Path, vote: &str, ballots: u32) -> Vec<usize> {
    let bytes = fs::read(path).unwrap();
    let starts: std::collections::HashMap<&[u8], usize> = bytes.windows(24).enumerate().map(|(at, window)| (window, at)).collect();
    (0..ballots).map(|n| starts[&noise::<24>(vote, n)[..]]).collect()
}

/// Mean correlation over so many votes of 200 ballots, whichever its sign.
fn mean(votes: u32, mut fill: impl FnMut(&str), path: &Path) -> f64 {
    let correlations = (0..votes).map(|vote| {
        let vote = format!("v{vote}");
        fill(&vote);
        correlation(&places(path, &vote, 200))
    });
    (correlations.sum::<f64>() / f64::from(votes)).abs()
}

#[test]
fn raw_bytes_do_not_tell_the_order_of_casting_where_a_naive_table_does() {
    let (_folder, path, mut store) = assembly(1);
    let fill = |vote: &str| {
        let key = |n| noise(&format!("key {vote}"), n);
        // The vote before is over: its box is gone, and its pages are taken again.
        let filled = store.write(|writing| {
            let before: u32 = vote[1..].parse().unwrap();
            writing.destroy_box(&format!("v{}", before.wrapping_sub(1)))?;
            (0..200).try_for_each(|n| writing.put_ballot(vote, key(n), noise::<100>(vote, n).to_vec()))
        });
        filled.map_err(|error: StoreError| error.to_string()).unwrap();
    };
    let hidden = mean(50, fill, &path);
    assert!(hidden < 0.05, "{hidden}");
    // The same ballots in a plain table, each put where it comes.
    let naive = path.with_extension("naive");
    let connection = rusqlite::Connection::open(&naive).unwrap();
    connection.execute_batch("PRAGMA synchronous = OFF; CREATE TABLE ballot (vote, key, sealed)").unwrap();
    let fill = |vote: &str| {
        for n in 0..200 {
            let key: [u8; 16] = noise(&format!("key {vote}"), n);
            connection.execute("INSERT INTO ballot VALUES (?1, ?2, ?3)", (vote, &key[..], &noise::<100>(vote, n)[..])).unwrap();
        }
    };
    let told = mean(50, fill, &naive);
    assert!(told > 0.05, "{told}");
}

#[test]
fn nothing_of_a_box_is_left_in_the_file() {
    let (_folder, path, mut store) = assembly(1);
    let lock = noise::<64>("lock", 0);
    store.write(|writing| writing.put_lock("v1", &lock)).unwrap();
    for n in 0..60 {
        store.write(|writing| writing.put_ballot("v1", noise("key", n), noise::<100>("v1", n).to_vec())).unwrap();
    }
    // A crash: the connection goes without a word, and another finds everything.
    drop(store);
    let mut store = Store::open(&path, Access::Write).unwrap();
    assert_eq!(store.write(|writing| writing.ballots("v1")).unwrap().len(), 60);
    assert_eq!(store.lock("v1").unwrap(), Some(lock.to_vec()));
    assert!(find(&fs::read(&path).unwrap(), &noise::<24>("v1", 59)).is_some());
    // What is undone leaves the box as it was.
    let undone: Result<(), StoreError> = store.write(|writing| {
        writing.destroy_box("v1")?;
        Err(StoreError::TooLong)
    });
    assert!(undone.is_err());
    assert_eq!(store.write(|writing| writing.ballots("v1")).unwrap().len(), 60);
    store.write(|writing| writing.destroy_box("v1")).unwrap();
    drop(store);
    let bytes = fs::read(&path).unwrap();
    for n in 0..60 {
        assert_eq!(find(&bytes, &noise::<8>("v1", n)), None, "ballot {n}");
        assert_eq!(find(&bytes, &noise::<16>("key", n)), None, "key {n}");
    }
    assert_eq!(find(&bytes, &lock[..16]), None);
    let store = Store::open(&path, Access::Write).unwrap();
    assert_eq!((store.lock("v1").unwrap(), store.damage().unwrap()), (None, Vec::new()));
}
