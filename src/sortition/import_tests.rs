//! From respondents to a pool, and the pool's published form.

use super::*;
use crate::digest::{Digest, leaf, merkle_root, sha256, tagged};
use proptest::prelude::*;
use std::collections::BTreeSet;

const QUOTAS: &[u8] = b"feature,value,min,max\nGender,Female,0,9\nGender,Male,0,9\nAge,18-25,0,9\nAge,26 up,0,9\n";

const PEOPLE: &str = "\
id,Name,gender,AGE,street,zip
ann,Ann A,female,18-25,1 High  Street,Z1
bob,Bob B,Male,26 up,1 high street ,z1
cy,Cy C,Male,26 UP,2 High Street,Z1
di,Di D,Female,26 up,,
ed,Ed E,Female,26 up,,
";

fn quotas() -> Quotas {
    Quotas::read(QUOTAS).unwrap().0
}

fn options() -> ImportOptions {
    ImportOptions { address_columns: vec!["Street".into(), "zip".into()], ..ImportOptions::default() }
}

fn take(people: &str) -> Result<Import, Vec<Fault>> {
    import(people.as_bytes(), None, &quotas(), &options())
}

fn faults(people: &str) -> Vec<(Option<u64>, Option<String>, FaultKind)> {
    take(people).unwrap_err().into_iter().map(|fault| (fault.row, fault.column, fault.kind)).collect()
}

#[test]
fn people_keep_their_values_households_and_rows_but_not_their_order() {
    let imported = take(PEOPLE).unwrap();
    assert_eq!(imported.sheet_columns, ["AGE", "gender", "Name", "street", "zip"]);
    assert_eq!((imported.unique, imported.set_aside), (1, SetAside::default()));
    for (person, row) in imported.pool.people.iter().zip(&imported.sheet) {
        // ages are 18-25, 26 up and genders Female, Male: the order of folded names
        let (values, alone) = match row.source_id.as_str() {
            "ann" => ([0, 0], false),
            "bob" => ([1, 1], false),
            "cy" => ([1, 1], true),
            _ => ([1, 0], true),
        };
        assert_eq!((person.values.as_slice(), person.household), (&values[..], (!alone).then_some(1)), "{}", row.source_id);
    }
    let ann = imported.sheet.iter().find(|row| row.source_id == "ann").unwrap();
    assert_eq!(ann.columns, ["18-25", "female", "Ann A", "1 High Street", "Z1"]);
}

#[test]
fn order_and_salts_follow_from_the_canonical_import_spelled_out() {
    let canonical = "[[\"AGE\",\"gender\",\"id\",\"Name\",\"street\",\"zip\"],\
        [\"18-25\",\"female\",\"ann\",\"Ann A\",\"1 High Street\",\"Z1\"],\
        [\"26 up\",\"Male\",\"bob\",\"Bob B\",\"1 high street\",\"z1\"],\
        [\"26 UP\",\"Male\",\"cy\",\"Cy C\",\"2 High Street\",\"Z1\"],\
        [\"26 up\",\"Female\",\"di\",\"Di D\",\"\",\"\"],\
        [\"26 up\",\"Female\",\"ed\",\"Ed E\",\"\",\"\"]]";
    let key = sha256(canonical.as_bytes());
    let mut ids = ["ann", "bob", "cy", "di", "ed"];
    ids.sort_by_key(|id| tagged("folkmoot/v1/order", &[&key.0, id.as_bytes()]));
    let imported = take(PEOPLE).unwrap();
    assert_eq!(imported.sheet.iter().map(|row| row.source_id.as_str()).collect::<Vec<_>>(), ids);
    let salts: Vec<Digest> = ids.iter().map(|id| tagged("folkmoot/v1/salt", &[&key.0, id.as_bytes()])).collect();
    assert_eq!(imported.salts, salts);
}

#[test]
fn leaves_open_one_row_with_its_header_and_salt() {
    let imported = take(PEOPLE).unwrap();
    let csv = String::from_utf8(imported.pool.to_csv(&quotas())).unwrap();
    let (header, rows) = csv.split_once('\n').unwrap();
    assert_eq!(header, "id,Age,Gender,household");
    let leaves: Vec<Digest> = rows
        .lines()
        .zip(&imported.salts)
        .map(|(row, salt)| leaf(&tagged("folkmoot/v1/row", &[&salt.0, format!("{header}\n{row}").as_bytes()]).0))
        .collect();
    assert_eq!(imported.pool.leaves(&quotas(), &imported.salts), leaves);
    assert_eq!(imported.pool.hash(&quotas(), &imported.salts), merkle_root(&leaves));
    assert_eq!(imported.pool.counts(&quotas()), [[1, 4], [3, 2]]);
}

#[test]
fn a_published_pool_is_read_only_as_it_was_written() {
    let (pool, quotas) = (take(PEOPLE).unwrap().pool, quotas());
    assert_eq!(Pool::from_csv(&pool.to_csv(&quotas), &quotas), Ok(pool));
    let bad_household = || FaultKind::BadHousehold;
    let cases = [
        ("p0002,26 up,Male,\n", FaultKind::WrongPerson { expected: "p0001".into() }),
        ("p0001,26 UP,Male,\n", FaultKind::UnknownValue { feature: "Age".into(), value: "26 UP".into(), nearest: Some("26 up".into()) }),
        ("p0001,26 up,,\n", FaultKind::EmptyValue),
        ("p0001,26 up,Male,h1\n", bad_household()),
        ("p0001,26 up,Male,h2\np0002,26 up,Male,h2\n", bad_household()),
        ("p0001,26 up,Male,1\n", bad_household()),
        ("p0001,26 up,Male,h1\np0002,26 up,Male,h01\n", FaultKind::NotCanonical),
        ("p0001,26 up,Male,\r\n", FaultKind::NotCanonical),
        ("p0001,26 up,\"Male\",\n", FaultKind::NotCanonical),
        ("p0001,26 up,Male,", FaultKind::NotCanonical),
    ];
    for (rows, kind) in cases {
        let found = Pool::from_csv(format!("id,Age,Gender,household\n{rows}").as_bytes(), &quotas).unwrap_err();
        assert_eq!(found[0].kind, kind, "{rows}");
    }
    let found = Pool::from_csv(b"id,Gender,Age,household\n", &quotas).unwrap_err();
    assert_eq!(found[0].kind, FaultKind::NotCanonical);
}

#[test]
fn every_unknown_or_empty_value_is_listed_with_its_place_and_nearest() {
    let people = "id,gender,age\n1,Femle,26 up\n2,,26-up\n3,xxxx,18-25\n";
    let unknown = |feature: &str, value: &str, nearest: Option<&str>| FaultKind::UnknownValue {
        feature: feature.into(),
        value: value.into(),
        nearest: nearest.map(str::to_owned),
    };
    let cell = |row, column: &str, kind| (Some(row), Some(column.to_owned()), kind);
    let found = import(people.as_bytes(), None, &quotas(), &ImportOptions::default()).unwrap_err();
    assert_eq!(
        found.into_iter().map(|fault| (fault.row, fault.column, fault.kind)).collect::<Vec<_>>(),
        [
            cell(2, "gender", unknown("Gender", "Femle", Some("Female"))),
            cell(3, "age", unknown("Age", "26-up", Some("26 up"))),
            cell(3, "gender", FaultKind::EmptyValue),
            cell(4, "gender", unknown("Gender", "xxxx", None)),
        ]
    );
}

#[test]
fn ids_are_there_and_said_once() {
    // given a blank id, an id repeated alike, and one repeated with another street
    let people = format!("{PEOPLE},No Body,Male,26 up,,\ndi,Di D,Female,26 up,,\ned,Ed E,Female,26 up,3 Low Street,\n\n");
    assert_eq!(faults(&people), [(Some(9), Some("id".into()), FaultKind::DuplicateIdDiffers { first_row: 6 })]);
    let alike = take(&format!("{PEOPLE}\ndi,Di D,Female,26 up,,\n")).unwrap();
    let warned: Vec<_> = alike.warnings.iter().map(|warning| (warning.row, warning.kind.clone())).collect();
    assert_eq!(warned, [(Some(7), WarningKind::BlankRow), (Some(8), WarningKind::RepeatedRow { first_row: 5 })]);
    assert_eq!(Import { warnings: Vec::new(), ..alike }, take(PEOPLE).unwrap());
}

#[test]
fn columns_that_are_needed_are_named() {
    let missing = |name: &str, nearest: Option<&str>| {
        (Some(1), None, FaultKind::MissingColumn { name: name.into(), nearest: nearest.map(str::to_owned) })
    };
    assert_eq!(
        faults("uid,gendre,age,zip\n1,Male,xx,Z\n"),
        [
            missing("id", Some("uid")),
            missing("Gender", Some("gendre")),
            missing("Street", None),
            (Some(2), Some("age".into()), FaultKind::UnknownValue { feature: "Age".into(), value: "xx".into(), nearest: None }),
        ]
    );
    assert_eq!(faults("id,gender,age,street,zip\n"), [(None, None, FaultKind::NoRows)]);
    let named = ImportOptions { id_column: Some("MEMBER".into()), ..ImportOptions::default() };
    let imported = import(b"id,gender,age,member\n1,male,26 up,x\n", None, &quotas(), &named).unwrap();
    assert_eq!(imported.sheet[0].source_id, "x");
    let first = import(b"unique_id,nationbuilder_id,gender,age\n1,2,male,26 up\n", None, &quotas(), &ImportOptions::default()).unwrap();
    assert_eq!(first.sheet[0].source_id, "2");
}

#[test]
fn people_chosen_earlier_are_set_aside_with_their_households() {
    let with = |already: &str| import(PEOPLE.as_bytes(), Some(already.as_bytes()), &quotas(), &options());
    let left = |imported: &Import| imported.sheet.iter().map(|row| row.source_id.clone()).collect::<BTreeSet<_>>();
    // given somebody of the file by id alone: the housemate's address is known from the respondents
    let imported = with("id\nann\n").unwrap();
    assert_eq!((imported.set_aside, imported.warnings[0].kind.clone()), (SetAside { by_id: 1, by_address: 1 }, WarningKind::NoAddresses));
    assert_eq!(left(&imported), ["cy", "di", "ed"].map(str::to_owned).into());
    // given a stranger at an address of the file, and one without address
    let imported = with("id,street,zip\nzoe,2 HIGH street,z1\nyan,,\n").unwrap();
    assert_eq!(imported.set_aside, SetAside { by_id: 0, by_address: 1 });
    assert_eq!(left(&imported), ["ann", "bob", "di", "ed"].map(str::to_owned).into());
    // when part of the address is missing, or everybody is set aside, then it is said
    let found = with("id,zip\nzoe,Z1\n,Z2\n").unwrap_err();
    assert_eq!(found.iter().map(|fault| (fault.file, fault.row)).collect::<Vec<_>>(), [(InputFile::AlreadySelected, Some(1))]);
    let found = with("id,street,zip\nann,,\ncy,,\ndi,,\ned,,\n").unwrap_err();
    assert_eq!(found[0].kind, FaultKind::NobodyLeft);
}

#[test]
fn the_roll_gives_the_pool_that_the_same_file_gives() {
    let person = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let named = ["Name", "gender", "AGE", "street", "zip"].into_iter().zip(&cells[1..]);
        let filled = named.filter(|(_, cell)| !cell.is_empty()).map(|(name, cell)| (name.to_owned(), (*cell).to_owned()));
        (cells[0].to_owned(), filled.collect())
    };
    let roll: Vec<(String, Vec<(String, String)>)> = PEOPLE.lines().skip(1).map(person).collect();
    let take =
        |already: &[&str]| from_roll(&roll, &already.iter().map(ToString::to_string).collect(), &quotas(), &options().address_columns);
    assert_eq!(take(&[]), super::import_tests::take(PEOPLE));
    // given the same people in another order, one of whom spells a column otherwise than the rest
    let (mut there, mut back) = (roll.clone(), roll.clone());
    there[0].1[0].0 = "NAME".to_owned();
    back[0].1[0].0 = "NAME".to_owned();
    back.reverse();
    let none = BTreeSet::new();
    assert_eq!(from_roll(&there, &none, &quotas(), &[]), from_roll(&back, &none, &quotas(), &[]));
    assert_eq!(take(&["bob"]).unwrap().set_aside, SetAside { by_id: 1, by_address: 1 });
    let hostile = vec![("1".to_owned(), vec![("Gender".to_owned(), "M\u{1b}[2J".to_owned()), ("gender ".to_owned(), "Male".to_owned())])];
    let found = from_roll(&hostile, &BTreeSet::new(), &quotas(), &[]).unwrap_err();
    let kinds: Vec<_> = found.into_iter().map(|fault| fault.kind).collect();
    assert!(kinds.contains(&FaultKind::DoubledColumn) && kinds.contains(&FaultKind::ControlCharacter { character: '\u{1b}' }), "{kinds:?}");
}

#[test]
fn without_quotas_people_have_no_values() {
    let imported = import(
        b"id,zip\n1,Z\n2,Z\n",
        None,
        &Quotas::default(),
        &ImportOptions { address_columns: vec!["zip".into()], ..ImportOptions::default() },
    )
    .unwrap();
    assert_eq!(imported.pool.to_csv(&Quotas::default()), b"id,household\np0001,h1\np0002,h1\n");
}

proptest! {
    #[test]
    fn shuffled_rows_and_columns_change_nothing(
        rows in Just(PEOPLE.lines().skip(1).collect::<Vec<_>>()).prop_shuffle(),
        columns in Just(vec![0, 1, 2, 3, 4, 5]).prop_shuffle(),
        quotas in Just(QUOTAS.split_inclusive(|byte| *byte == b'\n').skip(1).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mixed: Vec<String> = std::iter::once(PEOPLE.lines().next().unwrap()).chain(rows).map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            columns.iter().map(|column| cells[*column]).collect::<Vec<_>>().join(";")
        }).collect();
        let quotas = Quotas::read(&[b"feature,value,min,max\n", &quotas.concat()[..]].concat()).unwrap().0;
        prop_assert_eq!(import(mixed.join("\r\n").as_bytes(), None, &quotas, &options()), take(PEOPLE));
    }

    #[test]
    fn any_bytes_are_imported_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "[a-b1,;\"\r\n é]{0,60}") {
        drop(import(&bytes, Some(&bytes), &quotas(), &options()));
        drop(take(&format!("id,gender,age,street,zip\n{text}")));
        drop(Pool::from_csv(&bytes, &quotas()));
        drop(Pool::from_csv(format!("id,Age,Gender,household\n{text}").as_bytes(), &quotas()));
    }
}

#[test]
fn columns_may_be_known_by_their_place_alone() {
    // In the order of the file of categories, which is not that of the alphabet.
    let categories = b"feature,value,min,max\nsex,w,0,2\nage,young,0,2\nSex,m,0,2\nage,old,0,2\n";
    let quotas = Quotas::read(categories).unwrap().0;
    let options = ImportOptions { placed: Quotas::named_in(categories), ..ImportOptions::default() };
    assert_eq!(options.placed, ["sex", "age"]);
    let named = import(b"id,sex,age,note\n1,w,young,x\n2,m,old,y\n", None, &quotas, &ImportOptions::default()).unwrap();
    let placed = import(b"Candidate,Stratum 1,Stratum 2,note\n1,w,young,x\n2,m,old,y\n", None, &quotas, &options).unwrap();
    assert_eq!(placed, named);
    let kinds = |file: &[u8]| import(file, None, &quotas, &options).unwrap_err().into_iter().map(|fault| fault.kind).collect::<Vec<_>>();
    assert_eq!(kinds(b"a,b,c,sex\n1,w,young,m\n"), [FaultKind::DoubledColumn]);
    assert!(matches!(kinds(b"a,b\n1,w\n")[..], [FaultKind::MissingColumn { .. }]));
}
