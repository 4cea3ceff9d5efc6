//! Files of ballots: read as they are meant, faults with their line, written and read again without loss.

use super::*;
use crate::tally::{Ballot, Level, Ranking, TieOrder, count};

fn read(text: &str, method: Method) -> BallotsRead {
    read_ballots(text.as_bytes(), None, method, &Rules::default()).unwrap()
}

fn fault(text: &str, method: Method) -> FileFault {
    read_ballots(text.as_bytes(), None, method, &Rules::default()).unwrap_err()
}

const BLT: &str = "4 2\n-2\n3 1 3 4 0\n# a comment\n4 4 1=3 0\n(17) 1 2 - 3 0\n2 0\n0\n\"Ada L.\"\n\"Bo\"\n\"Cy\" \"Di\"\n\"Board\"\n";

#[test]
fn blt_has_weights_equal_and_skipped_ranks_and_the_withdrawn() {
    let blt = read(BLT, Method::StvScottish);
    assert_eq!(blt.format, Format::Blt);
    assert_eq!((blt.rules.seats, blt.rules.withdrawn.as_slice(), blt.title.as_deref()), (2, &["Bo".to_owned()][..], Some("Board")));
    let ballots: Vec<_> = blt.profile.ballots.iter().map(|ballot| (ballot.weight, ballot.ballot.clone())).collect();
    let (one, two, three) = (Level::Options(&[3]), Level::Options(&[0, 2]), Level::Options(&[1]));
    assert_eq!(ballots[0], (3, Ballot::Ranking(Ranking::strict([0, 2, 3]))));
    assert_eq!(ballots[1], (4, Ballot::Ranking(Ranking::new([one, two]))));
    assert_eq!(ballots[2], (1, Ballot::Ranking(Ranking::new([three, Level::Skipped, Level::Options(&[2])]))));
    assert_eq!(ballots[3], (2, Ballot::Blank));
}

#[test]
fn a_file_cut_anywhere_is_noticed_or_whole() {
    for end in 1..BLT.len() - "Di\" \"Board\"\n".len() {
        assert!(read_ballots(&BLT.as_bytes()[..end], Some(Format::Blt), Method::Irv, &Rules::default()).is_err(), "{}", &BLT[..end]);
    }
    let cut = |text: &str| fault(text, Method::StvScottish);
    assert_eq!(cut("3 1\n2 1 2 0\n1 2 "), FileFault { line: Some(3), kind: FileFaultKind::CutOff { missing: "the 0 that ends a ballot" } });
    assert_eq!(
        cut("3 1\n2 1 2 0\n"),
        FileFault { line: Some(3), kind: FileFaultKind::CutOff { missing: "the line 0 that ends the ballots" } }
    );
    assert_eq!(
        cut("3 1\n2 1 2 0\n0\n\"A\"\n\"B\"\n"),
        FileFault { line: Some(6), kind: FileFaultKind::MissingNames { found: 2, options: 3 } }
    );
}

#[test]
fn faults_say_their_line() {
    let at = |line, kind| FileFault { line: Some(line), kind };
    assert_eq!(fault("2 1\n1 3 0\n0\n\"A\"\n\"B\"\n", Method::Irv), at(2, FileFaultKind::NoSuchNumber { number: 3, options: 2 }));
    assert_eq!(fault("2 1\n1 1 1 0\n0\n\"A\"\n\"B\"\n", Method::Irv), at(2, FileFaultKind::Repeated { option: "1".into() }));
    assert_eq!(fault("2 1\n0.5 1 0\n0\n\"A\"\n\"B\"\n", Method::Irv), at(2, FileFaultKind::NotANumber { text: "0.5".into() }));
    assert_eq!(fault("A,B\n1,2\n1\n", Method::Irv), at(3, FileFaultKind::Ragged { cells: 1, columns: 2 }));
    assert_eq!(fault("A,B\n1,0\n", Method::Irv), at(2, FileFaultKind::OutOfRange { score: "0".into(), min: 1, max: 1000 }));
    assert_eq!(fault("A,B\n4,7\n", Method::Score), at(2, FileFaultKind::OutOfRange { score: "7".into(), min: 0, max: 5 }));
    assert_eq!(fault("A,B\nx,x\n", Method::Majority), at(2, FileFaultKind::TooManyMarks));
    assert_eq!(fault("A,B\n8,3\n", Method::Dots), at(2, FileFaultKind::TooMuch { spent: 11, points: 10 }));
    assert!(matches!(
        fault("A,B\ngood,bad\n", Method::MajorityJudgment),
        FileFault { line: Some(2), kind: FileFaultKind::UnknownGrade { .. } }
    ));
    assert_eq!(fault("     \n", Method::Irv).kind, FileFaultKind::Empty);
    assert_eq!(read_ballots(b"\xff\xfe1\0", None, Method::Irv, &Rules::default()).unwrap_err().kind, FileFaultKind::Utf16);
    let sheet = "  Option 1-->: A\n / Option 2-->: B\nV: 12 x\nV: 1 y\n";
    assert_eq!(fault(sheet, Method::Schulze), at(4, FileFaultKind::Ragged { cells: 1, columns: 2 }));
}

#[test]
fn every_form_is_told_by_its_content() {
    let ranks = "# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n2: 2,{1,3}\n1: 3\n";
    let cat =
        "# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: {1,2},{}\n1: {},{1,2}\n";
    let pb = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n7;60;\"A; big\"\n8;40;B\nVOTES\nvoter_id;vote\n1;7,8\n2;8\n";
    let abif = "{title: \"Capital\"}\n=Memph:[Memphis, TN]\n42:Memph>Nash=Chat\n3:[Memphis, TN]/5>Nash/2\n";
    let sheet = "     Option 1----->: Rapha\u{eb}l\n   /  Option 2-->: Bo\n V: 21 \t0\nV: -1 1\n";
    let table = "weight;voter;Ada;Bo\n2;x;1;2\n1;y;;1\n";
    assert_eq!(
        read(ranks, Method::Schulze).profile.ballots[0].ballot,
        Ballot::Ranking(Ranking::new([Level::Options(&[1]), Level::Options(&[0, 2])]))
    );
    let approvals = read(cat, Method::Approval);
    assert_eq!(
        (&approvals.profile.ballots[0].ballot, &approvals.profile.ballots[1].ballot),
        (&Ballot::Approvals([0, 1].into()), &Ballot::Blank)
    );
    let budget = read(pb, Method::EqualShares);
    assert_eq!((budget.rules.budget, budget.titles[0].as_str(), budget.profile.options[1].as_str()), (Some(100), "A; big", "8"));
    let named = read(abif, Method::Irv);
    assert_eq!((named.format, named.title.as_deref(), named.profile.options[0].as_str()), (Format::Abif, Some("Capital"), "Memphis, TN"));
    let debian = read_ballots(&sheet.chars().map(|c| c as u8).collect::<Vec<_>>(), None, Method::Schulze, &Rules::default()).unwrap();
    assert_eq!(
        (debian.format, debian.notes.as_slice(), debian.profile.options[0].as_str()),
        (Format::Debian, &[FileNote::Latin1][..], "Raphaël")
    );
    let csv = read(table, Method::Borda);
    assert_eq!((csv.profile.options.as_slice(), csv.profile.ballots[0].weight), (&["Ada".to_owned(), "Bo".to_owned()][..], 2));
    let table_of_names = read("rank1,rank2\nBo,Ada\nBo,\n,Ada\n", Method::Irv);
    assert_eq!(count(Method::Irv, &table_of_names.profile, &table_of_names.rules, &TieOrder::Listed).unwrap().winners, [1]);
}

#[test]
fn what_is_written_is_read_again_with_the_same_outcome() {
    for method in Method::ALL {
        let json: &[&str] = match method.shape() {
            crate::tally::Shape::Choice => &["\"A\"", "\"B, \\\"b\\\"\"", "\"A\""],
            crate::tally::Shape::Approvals | crate::tally::Shape::Projects => &["[\"A\",\"C\"]", "[\"C\"]", "[\"A\"]", "[\"C\"]"],
            crate::tally::Shape::Ranking => &["[\"A\",\"C\"]", "[\"C\",[\"A\",\"B, \\\"b\\\"\"]]", "[\"C\"]"],
            crate::tally::Shape::Grades => &["{\"A\":\"very good\",\"C\":3}", "{\"A\":0}"],
            crate::tally::Shape::Scores | crate::tally::Shape::Points => &["{\"A\":2,\"C\":1}", "{\"B, \\\"b\\\"\":1}"],
        };
        let mut rules = Rules::default();
        if method == Method::EqualShares {
            rules = Rules {
                budget: Some(100),
                costs: [("A", 60), ("B, \"b\"", 50), ("C", 40)].map(|(name, cost)| (name.to_owned(), cost)).into(),
                ..rules
            };
        }
        // Projects whose names have marks of the form go by their numbers: then costs are read from the file.
        let asked = if method == Method::EqualShares { Rules::default() } else { rules.clone() };
        let mut profile = Profile::new(["A", "B, \"b\"", "C"], 2).unwrap();
        for ballot in json {
            let ballot = crate::tally::read_ballot(method, &profile, &rules, ballot).unwrap();
            profile.add(2, ballot);
        }
        let file = ballot_file(method, &profile, &rules, "A vote");
        let again = read_ballots(&file.bytes, None, method, &asked)
            .unwrap_or_else(|fault| panic!("{method}: {fault}\n{}", String::from_utf8_lossy(&file.bytes)));
        let outcome = |profile: &Profile, rules: &Rules| count(method, profile, rules, &TieOrder::Listed).unwrap();
        let (first, second) = (outcome(&profile, &rules), outcome(&again.profile, &again.rules));
        assert_eq!((first.winners, first.order, first.valid), (second.winners, second.order, second.valid), "{method}");
        if method != Method::EqualShares {
            assert_eq!(ballot_file(method, &again.profile, &again.rules, "A vote"), file, "{method}");
        }
    }
}
