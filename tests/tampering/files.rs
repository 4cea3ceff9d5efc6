//! Files changed, added and taken away.

use super::{Files, found, meeting, organiser::sums, second_opinion, verify};
use folkmoot::{audit::Code, digest::sha256, sortition::Fairness, stream::Stream};

#[test]
fn any_flipped_bit_of_any_file() {
    let full = std::env::var("FOLKMOOT_CAMPAIGN").is_ok_and(|form| form == "full");
    let files = &meeting(Fairness::Leximin).auditor;
    let flip = |path: &str, at: usize, bit: u64| {
        let mut flipped: Files = files.clone();
        flipped.get_mut(path).unwrap()[at] ^= 1 << bit;
        assert!(!verify(&flipped, None).findings.is_empty(), "{path}, byte {at}, bit {bit}");
        flipped
    };
    let mut stream = Stream::new(sha256(b"flips"));
    // Small files as often as large ones: it is there that every byte counts.
    for turn in 0..if full { 0 } else { 300 } {
        let (path, bytes) = files.iter().nth(turn % files.len()).unwrap();
        let flipped = flip(path, usize::try_from(stream.below(bytes.len() as u64)).unwrap(), stream.below(8));
        assert!(turn % 50 != 0 || second_opinion(&flipped, None) != Some(true), "{path}");
    }
    for (path, bytes) in files.iter().filter(|_| full) {
        (0..bytes.len()).for_each(|at| drop(flip(path, at, stream.below(8))));
    }
}

#[test]
fn a_file_that_nothing_explains() {
    let stray = sha256(b"stray");
    for path in ["draws/d1/notes.txt", "draws/d9/plan.json", "photo.jpg", "tables/deep/a.csv", "README.TXT", &format!("blobs/{stray}")] {
        let mut files = meeting(Fairness::Uniform).public.clone();
        files.insert(path.to_owned(), b"stray".to_vec());
        found(&files, None, |code| *code == Code::NotListed);
        sums(&mut files);
        found(&files, None, |code| matches!(code, Code::FileUnexplained | Code::BlobUnexplained { .. }));
    }
}

#[test]
fn a_file_that_is_not_there() {
    let whole = &meeting(Fairness::Leximin).auditor;
    for (turn, path) in whole.keys().enumerate() {
        let mut files = whole.clone();
        files.remove(path);
        assert!(verify(&files, None).findings.iter().any(|finding| finding.code == Code::FileMissing), "{path}");
        assert!(turn % 7 != 0 || second_opinion(&files, None) != Some(true), "{path}");
        // Taken off the list as well, only what is for reading, or what is withheld from others, may be missing.
        sums(&mut files);
        let dispensable =
            path.starts_with("tables/") || ["/pool.csv", "/salts.csv"].iter().any(|end| path.ends_with(end)) || path == "SHA256SUMS";
        let private = path.starts_with("blobs/") && !meeting(Fairness::Leximin).public.contains_key(path);
        assert_eq!(verify(&files, None).findings.is_empty(), dispensable || private, "{path}");
    }
}

#[test]
fn a_file_that_cannot_be_read() {
    let mut files: std::collections::BTreeMap<_, _> =
        meeting(Fairness::Uniform).public.iter().map(|(path, bytes)| (path.clone(), Some(bytes.clone()))).collect();
    files.insert("index.html".to_owned(), None);
    let report = folkmoot::audit::verify_bundle(&files, None, &mut |_, _| true);
    assert!(report.findings.iter().any(|finding| finding.code == Code::FileUnreadable));
}
