//! Tables and quotas: what is accepted, and every case of bad input with its own fault.

use super::{fault::Findings, table::Table, *};
use proptest::prelude::*;

/// Header and rows of a file, or its faults.
fn table(bytes: &[u8]) -> Result<Vec<Vec<String>>, Vec<Fault>> {
    let mut findings = Findings::new(InputFile::Respondents);
    let table = Table::read(bytes, &mut findings).map(|table| {
        let rows = table.rows().map(|(_, cells)| cells.iter().map(ToString::to_string).collect());
        std::iter::once(table.columns.clone()).chain(rows).collect()
    });
    findings.conclude(table).map(|(rows, _)| rows)
}

/// Place and kind of each fault.
fn places(faults: Vec<Fault>) -> Vec<(Option<u64>, Option<String>, FaultKind)> {
    faults.into_iter().map(|fault| (fault.row, fault.column, fault.kind)).collect()
}

fn at(row: u64, column: &str, kind: FaultKind) -> (Option<u64>, Option<String>, FaultKind) {
    (Some(row), Some(column.to_owned()), kind)
}

fn row(row: u64, kind: FaultKind) -> (Option<u64>, Option<String>, FaultKind) {
    (Some(row), None, kind)
}

#[test]
fn the_dialects_of_spreadsheets_are_all_the_same_table() {
    let expected = [["id", "Town, old"], ["1", "Zoé \"Z\""], ["2", ""]].map(|row| row.map(str::to_owned).to_vec());
    for file in [
        "id,\"Town, old\"\n1,\"Zoé \"\"Z\"\"\"\n2,\n",
        "\u{feff}id;Town, old\r\n1;\"Zoé \"\"Z\"\"\"\r\n2;",
        "id\tTown,  old \r1\tZoe\u{301} \"Z\"\r2\t\t\t",
        "id,\"Town, old\",\n1,\" Zoé\u{a0}\"\"Z\"\"\n\",\n,,\n2,,,,\n,,\n\n",
    ] {
        assert_eq!(table(file.as_bytes()), Ok(expected.to_vec()), "{file:?}");
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let mut findings = Findings::new(InputFile::Quotas);
    let table = Table::read(b"id,b\n\n1,\"x\n\"\n,\n2,y\n\n", &mut findings).unwrap();
    assert_eq!(table.rows().map(|(number, _)| number).collect::<Vec<_>>(), [3, 5]);
    let warnings: Vec<_> = findings.conclude(Some(())).unwrap().1.into_iter().map(|warning| (warning.row, warning.kind)).collect();
    assert_eq!(warnings, [(Some(2), WarningKind::BlankRow), (Some(4), WarningKind::BlankRow)]);
}

#[test]
fn files_that_are_no_table_are_refused_whole() {
    let utf16: Vec<u8> = "id,b\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [b"\xff\xfe", &utf16[..]].concat();
    let guess = |guess| FaultKind::NotUtf8 { guess };
    let cases: [(&[u8], Option<u64>, FaultKind); 8] = [
        (b"", Some(1), FaultKind::NoHeader),
        (b" , \n1,2\n", Some(1), FaultKind::NoHeader),
        (&utf16, None, guess(Encoding::Utf16)),
        (&with_mark, None, guess(Encoding::Utf16)),
        (b"id,name\n1,Zo\xe9\n", Some(2), guess(Encoding::Latin1)),
        (b"id,b\n1,\"x\n2,y\n", Some(2), FaultKind::UnclosedQuote),
        (&vec![b','; 70 << 20], None, FaultKind::FileTooLarge { bytes: 70 << 20, limit: 64 << 20 }),
        (&b"a,".repeat(5000), Some(1), FaultKind::TooManyColumns { limit: 1000 }),
    ];
    for (file, row, kind) in cases {
        assert_eq!(places(table(file).unwrap_err()), [(row, None, kind)], "{:?}", &file[..file.len().min(20)]);
    }
}

#[test]
fn every_fault_of_a_table_is_found_at_once() {
    let file = format!("id,Name,name,,x\n1,2,3,4\n1,{},a\u{202e}b,,\"x\"y\n\"2\n3\",ok,ok,,ok,6\n", "A".repeat(10 << 20));
    let expected = [
        at(1, "name", FaultKind::DoubledColumn),
        row(1, FaultKind::UnnamedColumn { number: 4 }),
        row(2, FaultKind::RaggedRow { cells: 4, columns: 5 }),
        at(3, "Name", FaultKind::FieldTooLong { bytes: 10 << 20, limit: 64 << 10 }),
        at(3, "name", FaultKind::ControlCharacter { character: '\u{202e}' }),
        at(3, "x", FaultKind::StrayQuote),
        row(4, FaultKind::RaggedRow { cells: 6, columns: 5 }),
    ];
    assert_eq!(places(table(file.as_bytes()).unwrap_err()), expected);
}

#[test]
fn a_name_of_a_column_that_deceives_is_shown_as_it_is() {
    let expected = at(1, "a\\u{8}b", FaultKind::ControlCharacter { character: '\u{8}' });
    assert_eq!(places(table("id,a\u{8}b\n1,2\n".as_bytes()).unwrap_err()), [expected]);
}

#[test]
fn beyond_a_thousand_faults_are_counted() {
    let faults = table(format!("id,b\n{}", "1\n".repeat(1500)).as_bytes()).unwrap_err();
    assert_eq!(faults.len(), 1001);
    assert_eq!(faults.last().unwrap().kind, FaultKind::More { count: 500 });
}

#[test]
fn a_file_of_separators_stays_within_memory() {
    let header = (0..20).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",");
    let file = format!("{header}\n") + &format!("x{}\n", ",".repeat(19)).repeat(300_000);
    assert_eq!(places(table(file.as_bytes()).unwrap_err()), [row(250_002, FaultKind::TooManyCells { limit: 5_000_000 })]);
    let file = ["a,b,c\n", &"x,,\n".repeat(600_000)].concat();
    assert_eq!(places(table(file.as_bytes()).unwrap_err()), [row(500_002, FaultKind::TooManyRows { limit: 500_000 })]);
}

#[test]
fn the_families_of_category_files_are_the_same_quotas() {
    let expected = "feature,value,min,max\nAge,18-25,1,3\nAge,\"26, up\",2,4\nGender,female,0,2\n";
    for file in [
        "Category;Name;Min;Max;note\nGender; female ;0;2;x\n;;;;empty\nage;26, up;2;4;\nAge;18-25;1;3;\n",
        "category,feature,max,min\nage,18-25,3,1\nAge,\"26, up\",4,2\nGender,female,2,0\n",
        "name,Value, FEATURE ,min,max\nx,18-25,Age,1,3\ny,\"26, up\",Age,2,4\nz,female,Gender,0,2\n",
    ] {
        assert_eq!(String::from_utf8(Quotas::read(file.as_bytes()).unwrap().0.to_csv()).unwrap(), expected, "{file}");
    }
    assert_eq!(Quotas::from_csv(expected.as_bytes()).unwrap().to_csv(), expected.as_bytes());
}

#[test]
fn flexible_quotas_keep_their_two_columns_and_others_have_none() {
    let file = "feature,value,min,max,min_flex,max_flex\ng,a,1,2,0,3\ng,b,1,2,,\n";
    let quotas = Quotas::read(file.as_bytes()).unwrap().0;
    assert_eq!(quotas.features[0].values.iter().map(|quota| quota.flex).collect::<Vec<_>>(), [Some((0, 3)), None]);
    assert_eq!(quotas.to_csv(), file.as_bytes());
    assert_eq!(Quotas::from_csv(file.as_bytes()), Ok(quotas.clone()));
    let rigid = Quotas::read(b"feature,value,min,max\ng,a,1,2\ng,b,1,2\n").unwrap().0;
    assert_ne!(rigid.hash(), quotas.hash());
}

#[test]
fn every_fault_of_a_category_file_has_its_own_name() {
    let whole = |text: &str| FaultKind::NotAnInteger { text: text.to_owned() };
    let cases: Vec<(&str, Vec<_>)> = vec![
        ("feature,value,min,max\n", vec![(None, None, FaultKind::NoRows)]),
        (
            "feature,vaule,min,max\ng,a,1,2\n",
            vec![row(1, FaultKind::MissingColumn { name: "value".into(), nearest: Some("vaule".into()) })],
        ),
        (
            "category,value\ng,a\n",
            vec![
                row(1, FaultKind::MissingColumn { name: "name".into(), nearest: None }),
                row(1, FaultKind::MissingColumn { name: "min".into(), nearest: None }),
                row(1, FaultKind::MissingColumn { name: "max".into(), nearest: None }),
            ],
        ),
        (
            "feature,value,min,max\ng,a,3,2\ng,b,1.5,x\ng,c,-1,\ng,A,1,9999999\ng,,1,2\n",
            vec![
                at(2, "max", FaultKind::MinOverMax { min: 3, max: 2 }),
                at(3, "min", whole("1.5")),
                at(3, "max", whole("x")),
                at(4, "min", FaultKind::Negative { text: "-1".into() }),
                at(4, "max", FaultKind::MissingNumber),
                at(5, "max", FaultKind::NumberTooLarge { text: "9999999".into(), limit: 1_000_000 }),
                at(5, "value", FaultKind::DoubledValue { first_row: 2 }),
                at(6, "value", FaultKind::EmptyValue),
            ],
        ),
        ("feature,value,min,max\nHousehold,a,1,2\n", vec![at(2, "feature", FaultKind::ReservedFeature)]),
        ("feature,value,min,max,max_flex\ng,a,1,2,3\n", vec![row(1, FaultKind::OnlyOneFlexColumn { missing: "min_flex" })]),
        (
            "feature,value,min,max,min_flex,max_flex\ng,a,1,2,1,\ng,b,1,2,2,3\ng,c,1,2,0,1\n",
            vec![row(2, FaultKind::OnlyOneFlex), row(3, FaultKind::FlexInsideQuota), row(4, FaultKind::FlexInsideQuota)],
        ),
    ];
    for (file, expected) in cases {
        assert_eq!(places(Quotas::read(file.as_bytes()).unwrap_err()), expected, "{file}");
    }
}

#[test]
fn a_fault_carries_two_hundred_bytes_of_a_wrong_text_and_no_broken_letter() {
    let carried = |text: &str| {
        let file = format!("feature,value,min,max\ng,a,{text},2\n");
        places(Quotas::read(file.as_bytes()).unwrap_err())
    };
    let expected = |text: String| [at(2, "min", FaultKind::NotAnInteger { text })];
    assert_eq!(carried(&"x".repeat(200)), expected("x".repeat(200)));
    assert_eq!(carried(&"x".repeat(201)), expected("x".repeat(200)));
    assert_eq!(carried(&format!("{}é", "x".repeat(199))), expected("x".repeat(199)));
}

#[test]
fn published_quotas_are_read_only_as_they_were_written() {
    for other in [
        "feature,value,min,max\ng,b,1,2\ng,a,1,2\n",
        "feature,value,min,max\r\ng,a,1,2\r\n",
        "feature,value,min,max\ng,a,01,2\n",
        "feature,value,min,max,min_flex,max_flex\ng,a,1,2,,\n",
        "feature,value,min,max\ng,\"a\",1,2\n",
        "feature,value,max,min\ng,a,2,1\n",
    ] {
        assert_eq!(places(Quotas::from_csv(other.as_bytes()).unwrap_err()), [(None, None, FaultKind::NotCanonical)], "{other}");
    }
}

#[test]
fn sums_that_no_panel_can_meet_are_said_with_their_figures() {
    let quotas = Quotas::read(b"feature,value,min,max\ng,a,3,4\ng,b,2,2\nh,x,0,3\n").unwrap().0;
    assert_eq!(
        quotas.check_size(5, 9).into_iter().map(|fault| fault.kind).collect::<Vec<_>>(),
        [FaultKind::MaximaFallShort { feature: "h".into(), sum: 3, size: 5 }]
    );
    assert_eq!(
        quotas.check_size(3, 2).into_iter().map(|fault| fault.kind).collect::<Vec<_>>(),
        [FaultKind::PanelExceedsPool { size: 3, pool: 2 }, FaultKind::MinimaExceed { feature: "g".into(), sum: 5, size: 3 },]
    );
    assert_eq!(Quotas::default().check_size(0, 9).into_iter().map(|fault| fault.kind).collect::<Vec<_>>(), [FaultKind::PanelOfNobody]);
}

/// Cells that no rule of ours changes: visible ASCII without outer spaces, and never all blank in a row.
fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2usize..5).prop_flat_map(|width| {
        prop::collection::vec(prop::collection::vec("[a-z,;\"]{0,4}[a-z]", width), 1..8).prop_map(|mut rows| {
            rows[0] = (0..rows[0].len()).map(|place| format!("column{place}")).collect();
            rows
        })
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(table(&bytes));
        drop(Quotas::read(&bytes));
        drop(Quotas::from_csv(&bytes));
    }

    #[test]
    fn any_text_of_separators_and_quotes_is_read_or_refused(text in "[a-b,;\"\r\n\t é-]{0,60}") {
        drop(table(text.as_bytes()));
        drop(Quotas::read(format!("feature,value,min,max\n{text}").as_bytes()));
    }

    #[test]
    fn what_the_csv_crate_writes_is_read_alike(rows in cells(), separator in prop::sample::select(vec![b',', b';', b'\t'])) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        prop_assert_eq!(table(&writer.into_inner().unwrap()), Ok(rows));
    }

    #[test]
    fn quotas_survive_publication_and_shuffled_rows(
        (rows, mixed) in prop::collection::btree_map("[g-i]{1,2}/[a-z ,\"é]{0,3}[a-z]", (0u32..9, 0u32..9), 1..9)
            .prop_flat_map(|rows| { let rows: Vec<_> = rows.into_iter().collect(); (Just(rows.clone()), Just(rows).prop_shuffle()) })
    ) {
        let file = |rows: &[(String, (u32, u32))]| {
            let line = |(name, (min, more)): &(String, (u32, u32))| {
                let (feature, value) = name.split_once('/').unwrap();
                format!("{feature},\"{}\",{min},{}\n", value.replace('"', "\"\""), min + more)
            };
            format!("feature,value,min,max\n{}", rows.iter().map(line).collect::<String>())
        };
        if let Ok((quotas, _)) = Quotas::read(file(&rows).as_bytes()) {
            prop_assert_eq!(&Quotas::read(file(&mixed).as_bytes()).unwrap().0, &quotas);
            prop_assert_eq!(Quotas::from_csv(&quotas.to_csv()), Ok(quotas));
        }
    }
}
