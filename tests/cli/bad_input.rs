//! Files and evidence that cannot be taken: each has its own sentence, its exit code, and changes nothing.

use super::{DIGITS, Hall, QUICKNET_1000, QUOTAS, csv, people};

const IMPORT: [&str; 8] = ["pool", "import", "--respondents", "people.csv", "--categories", "quotas.csv", "--address", "street"];

/// An import of files of which one has a fault.
fn import_refused(respondents: impl AsRef<[u8]>, categories: impl AsRef<[u8]>, says: &str) {
    let hall = Hall::founded();
    hall.write("people.csv", respondents);
    hall.write("quotas.csv", categories);
    hall.refuses(&IMPORT, "", 1, says);
}

#[test]
fn people_with_a_fault_are_not_imported() {
    let good = csv(&people());
    let (header, rows) = good.split_once('\n').unwrap();
    for (people, says) in [
        (String::new(), "people, row 1: the first row must hold the names of the columns"),
        (rows.to_owned(), "people, row 1: there is no column “gender”"),
        (good.replacen(",area,", ",district,", 1), "people, row 1: there is no column “area”"),
        (good.replacen("gender,age,area", "gender,age,age", 1), "column “age”: two columns of this name"),
        (good.replacen("gender,age", "gender,,age", 1), "column 3 has no name"),
        (good.replacen("r03,Man", "r03,Mann", 1), "row 5, column “gender”: the quotas know no gender “Mann”; is it “Man”?"),
        (good.replacen("r03,Man", "r03,xyz", 1), "the quotas know no gender “xyz”"),
        (good.replacen("r03,Man", "r03,", 1), "row 5, column “gender”: the cell is empty"),
        (good.replacen("r03", "r02", 1), "row 5, column “id”: the id stands in row 4 already, with other cells"),
        (good.replacen("r03", "r\u{1b}03", 1), "row 5, column “id”: a hidden or control character"),
        (good.replacen("3 Elm", "\u{202e}3 Elm", 1), "column “street”: a hidden or control character"),
        (good.replacen("r03,", "r03,Man,", 1), "row 5: 6 cells under 5 columns"),
        (good.replacen("r03", "\"r03", 1), "a quotation mark (\") is opened and never closed"),
        (header.to_owned(), "nothing under the header"),
        (good.replacen("r03", &"x".repeat(10 << 20), 1), "row 5, column “id”: a cell of 10485760 bytes"),
    ] {
        import_refused(people, QUOTAS, says);
    }
}

#[test]
fn files_in_another_writing_are_named_with_the_remedy() {
    let good = csv(&people());
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let marked = |text: &str| [vec![0xff, 0xfe], utf16(text)].concat();
    let latin1 = |text: &str| text.replacen("Elm", "\u{1}", 1).bytes().map(|b| if b == 1 { 0xe9 } else { b }).collect::<Vec<_>>();
    import_refused(marked(&good), QUOTAS, "people: the file is in UTF-16 (“Unicode text”); save it as CSV UTF-8");
    import_refused(utf16(&good), QUOTAS, "people: the file is in UTF-16");
    import_refused(&good, marked(QUOTAS), "quotas: the file is in UTF-16");
    import_refused(latin1(&good), QUOTAS, "not in UTF-8, probably in Latin-1 (Windows); save it as CSV UTF-8");
}

#[test]
fn quotas_with_a_fault_are_not_imported() {
    let good = csv(&people());
    for (from, to, says) in [
        ("Woman,4,6", "Woman,6,4", "quotas, row 2, column “max”: the minimum 6 is above the maximum 4"),
        ("Woman,4,6", "Woman,4.5,6", "row 2, column “min”: “4.5” is not a whole number"),
        ("Woman,4,6", "Woman,four,6", "“four” is not a whole number"),
        ("Woman,4,6", "Woman,-4,6", "row 2, column “min”: “-4” is below zero"),
        ("Woman,4,6", "Woman,4,", "row 2, column “max”: a number of places is missing"),
        ("Woman,4,6", "Woman,4,99999999999", "“99999999999” is too large"),
        ("gender,Man", "gender,Woman", "the same value stands in row 2 already"),
        ("feature,value,min,max", "feature,value,min", "quotas"),
        ("feature,value,min,max", "feature,value,min,min", "two columns of this name"),
        ("feature,value,min,max", "gender,Woman,4,6", "there is no column “"),
        ("area,North", "id,North", "a feature may not be called “id” or “household”"),
    ] {
        assert!(QUOTAS.contains(from));
        import_refused(&good, QUOTAS.replacen(from, to, 1), says);
    }
}

#[test]
fn every_fault_of_a_file_is_told_at_once() {
    let hall = Hall::founded();
    hall.write("people.csv", csv(&people()).replacen("r03", "r02", 1).replacen("r05,Man", "r05,Mann", 1));
    hall.write("quotas.csv", QUOTAS);
    let said = hall.args(&IMPORT).failed(1, "The files have 2 faults; nothing was imported.");
    assert_eq!(said.err.lines().count(), 4, "{said:?}");
}

#[test]
fn quotas_that_no_panel_can_meet_end_with_four() {
    for (from, to, size, says) in [
        (
            "Woman,4,6\ngender,Man,4,6",
            "Woman,6,8\ngender,Man,6,8",
            "10",
            "No panel: gender needs 12 places (the sum of its minima), the panel has 10.",
        ),
        (
            "North,4,6\narea,South,4,6",
            "North,0,3\narea,South,0,4",
            "10",
            "area can fill only 7 places (the sum of its maxima), the panel has 10",
        ),
        ("60+,2,5", "60+,17,20", "30", "No panel"),
        ("Woman,4,6", "Woman,4,6", "30", "No panel"),
    ] {
        let hall = Hall::founded();
        assert!(QUOTAS.contains(from));
        hall.write("people.csv", csv(&people()));
        hall.write("quotas.csv", QUOTAS.replacen(from, to, 1));
        hall.args(&IMPORT).done();
        let plan = ["draw", "plan", "--size", size, "--source", "dice:20"];
        hall.refuses(&plan, "", 4, says);
        assert!(hall.args(&plan).err.contains("Way out 1, "), "{size}");
    }
}

#[test]
fn a_panel_has_places_and_no_more_than_people() {
    let hall = Hall::with_pool();
    for (size, says) in [("49", "A panel of 49 cannot come from 48 people"), ("0", "A panel of 0 cannot come from 48 people")] {
        hall.refuses(&["draw", "plan", "--size", size, "--source", "dice:20"], "", 1, says);
    }
    hall.refuses(&["draw", "plan", "--size", "-1", "--source", "dice:20"], "", 2, "“-1”");
}

#[test]
fn sources_that_anybody_could_foresee_are_refused() {
    let hall = Hall::with_pool();
    for (source, says) in [
        ("dice:19", "19 digits of dice alone could be tried out in advance"),
        ("drand:quicknet:1000", "Round 1000 of the beacon quicknet is published at"),
        ("drand:nonet:5", "“drand:nonet:5”: no such beacon"),
        ("drand:quicknet", "a round or a time is missing"),
        ("drand:quicknet:0", "the round is a whole number from 1"),
        ("drand:quicknet:99999999999999999", "too far in the future"),
        ("drand:quicknet@tomorrow", "not a time"),
        ("drand:quicknet@2099-01-01T00:00", "a time needs its zone"),
        ("dice", "say how many digits"),
        ("dice:0", "At least one digit"),
        ("dice:1001", "At most 1000 digits"),
        ("phrase:x", "takes nothing after it"),
        ("coin", "“coin” is not a source of chance"),
    ] {
        hall.refuses(&["draw", "plan", "--size", "10", "--source", source], "", 1, says);
    }
    hall.refuses(&["draw", "plan", "--size", "10", "--source", "dice:20", "--source", "dice:20"], "", 1, "dice:20 is named twice");
}

#[test]
fn a_beacon_that_is_not_the_one_announced_is_refused() {
    /// Round 1 of the older network, as published.
    const DEFAULT_1: &str = r#"{"round":1,"signature":"8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb424998203d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655","previous_signature":"176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a"}"#;
    let hall = Hall::planned(&["rehearsal", "drand:quicknet:1000"]);
    let (head, tail) = QUICKNET_1000.split_at(QUICKNET_1000.find("\"signature\"").unwrap());
    let alone = format!("{{\"round\":1000,{tail}");
    for (given, says) in [
        (alone.replacen("b446", "b447", 1), "the signature is not the beacon’s"),
        (head.trim_end_matches(',').to_owned() + "}", "the JSON lacks “signature”"),
        (QUICKNET_1000.replacen("fe29", "fe28", 1), "the randomness does not belong to the signature"),
        (QUICKNET_1000.replacen("1000", "1001", 1), "this is round 1001, the plan says 1000"),
        (DEFAULT_1.to_owned(), "this is from another beacon than quicknet"),
        (QUICKNET_1000[..100].to_owned(), "the JSON is cut off"),
        (QUICKNET_1000.replacen("1000", "\"1000\"", 1), "“round” in the JSON is not what a beacon has"),
        (QUICKNET_1000.replacen('{', "{\"round\":1000,", 1), "a name stands twice in the JSON"),
        ("<html>".to_owned(), "this is not the JSON of a beacon"),
        ("x".repeat(200_000), "the text is too long for a beacon"),
    ] {
        hall.refuses(&["draw", "evidence", "d1", "drand=-"], &given, 1, says);
        hall.refuses(&["draw", "run", "d1", "--evidence", "drand=-", "--confirm", "draw"], &given, 1, says);
    }
    // The genuine one is still welcome.
    hall.input(&["draw", "run", "d1", "--evidence", "drand=-", "--confirm", "draw"], QUICKNET_1000).done();
}

#[test]
fn dice_phrases_and_turns_that_are_wrong_are_refused() {
    let hall = Hall::planned(&["dice:20", "phrase"]);
    let dice = |digits: &str| format!("dice={digits}");
    for (given, says) in [
        (dice(&DIGITS[1..]), "20 digits were announced, 19 were given"),
        (dice(&format!("{DIGITS}0")), "20 digits were announced, 21 were given"),
        (dice(&DIGITS.replacen('9', "x", 1)), "“x” at place 3 is not a digit"),
        ("phrase=river".to_owned(), "dice:20 is next, not phrase"),
    ] {
        hall.refuses(&["draw", "evidence", "d1", &given], "", 1, says);
    }
    hall.refuses(&["draw", "run", "d1", "--confirm", "draw"], "", 1, "Evidence is missing: dice:20, phrase");
    hall.run(&format!("draw evidence d1 {}", dice(DIGITS))).done();
    hall.refuses(&["draw", "evidence", "d1", &dice(DIGITS)], "", 1, "phrase is next, not dice:20");
    hall.refuses(&["draw", "evidence", "d1", "phrase= "], "", 1, "the phrase is empty");
    hall.refuses(&["draw", "evidence", "d1", "phrase=a\u{200b}b"], "", 1, "a hidden character at place 2");
    hall.refuses(&["draw", "evidence", "d1", &format!("phrase={}", "x".repeat(100_000))], "", 1, "the phrase is too long");
    hall.refuses(&["draw", "evidence", "d9", "phrase=x"], "", 1, "There is no draw d9");
    hall.run("draw evidence d1 phrase=river").done();
    hall.refuses(&["draw", "evidence", "d1", "phrase=river"], "", 1, "All evidence is in already");
}

#[test]
fn a_draw_is_run_once_and_one_plan_is_open_at_a_time() {
    let hall = Hall::planned(&["rehearsal"]);
    hall.refuses(&["draw", "plan", "--size", "10", "--source", "dice:20"], "", 1, "A draw from this pool is open: d1");
    hall.run("draw run d1 --confirm draw").done();
    hall.refuses(&["draw", "run", "d1", "--confirm", "draw"], "", 1, "d1 is over: drawn or cancelled. It is never drawn again");
    hall.refuses(&["draw", "cancel", "d1", "--reason", "r", "--confirm", "cancel"], "", 1, "d1 is over");
}

#[test]
fn names_that_could_deceive_a_reader_are_refused() {
    let hall = Hall::founded();
    for name in ["Zo\u{1b}[31mé", "Zo\u{202e}é", "Zo\u{200b}é"] {
        hall.refuses(&["member", "enrol", "--name", name], "", 1, "hidden or control characters: Zo\\u{");
    }
    hall.refuses(&["member", "enrol", "--name", ""], "", 1, "1 to");
    hall.refuses(&["member", "enrol", "--name", &"x".repeat(100_000)], "", 1, "1 to");
    hall.write("members.csv", "name\nAna\nB\u{7}o\n");
    hall.refuses(&["member", "import", "members.csv"], "", 1, "row 3, column “name”: a hidden or control character");
}
