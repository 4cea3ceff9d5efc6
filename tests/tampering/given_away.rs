//! What a bundle gives away, to whom, and how its page reads.

use super::{Files, hold_with, meeting};
use folkmoot::{i18n::Lang, sortition::Fairness};

fn holds_text(files: &Files, text: &str) -> Vec<String> {
    let has = |bytes: &[u8]| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    files.iter().filter(|(_, bytes)| has(bytes)).map(|(path, _)| path.clone()).collect()
}

#[test]
fn the_public_learns_neither_addresses_nor_rows_and_the_auditor_the_rows() {
    let meeting = meeting(Fairness::Leximin);
    assert_eq!(holds_text(&meeting.public, "High Street"), [""; 0]);
    assert_eq!(holds_text(&meeting.public, ",female,"), holds_text(&meeting.public, "gender,female,3,5"));
    assert!(!meeting.public.keys().any(|path| path.ends_with("pool.csv") || path.ends_with("salts.csv")));
    assert_eq!(holds_text(&meeting.auditor, "High Street"), [""; 0]);
    assert!(meeting.auditor.contains_key("draws/d1/pool.csv") && meeting.auditor.contains_key("draws/d1/salts.csv"));
}

#[test]
fn payloads_stay_in_the_file_save_why_a_draw_was_called_off_and_what_auditors_need() {
    let meeting = meeting(Fairness::Uniform);
    let payloads = |files: &Files| -> Vec<String> {
        let lines = files["record.jsonl"].split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let read = lines.map(|line| serde_json::from_slice::<serde_json::Value>(line).unwrap());
        read.filter_map(|line| line["payload"].as_str().map(str::to_owned)).collect()
    };
    let [reason] = &payloads(&meeting.public)[..] else { panic!("one payload") };
    assert!(reason.contains("nobody came"));
    let given = payloads(&meeting.auditor);
    assert!(given.iter().any(|payload| payload.contains("nobody came")) && given.iter().any(|payload| payload.contains("\"blobs\"")));
    assert!(given.iter().all(|payload| !payload.contains("\"name\"")));
}

#[test]
fn where_the_rules_say_so_the_public_has_the_rows_and_still_no_names() {
    let open = hold_with(Fairness::Uniform, true, Lang::Fr);
    super::holds(&open.public, None);
    assert!(open.public.contains_key("draws/d1/pool.csv") && open.public.contains_key("draws/d1/salts.csv"));
    assert_eq!(holds_text(&open.public, "High Street"), [""; 0]);
    let page = String::from_utf8(open.public["index.html"].clone()).unwrap();
    assert!(page.contains("registre public") && !page.contains("public record"));
}

#[test]
fn the_page_needs_nothing_and_runs_nothing() {
    let meeting = meeting(Fairness::Leximin);
    let page = String::from_utf8(meeting.public["index.html"].clone()).unwrap();
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    for (text, there) in
        [("<script", false), ("http://", false), ("https://", false), ("<b>", false), ("Garden &lt;b&gt;", true), ("<svg", true)]
    {
        assert_eq!(page.contains(text), there, "{text}");
    }
    // then everybody on the panel is named, and no phrase was missing
    let panel = String::from_utf8(meeting.public["draws/d1/panel.csv"].clone()).unwrap();
    assert!(panel.lines().skip(1).all(|person| page.contains(&format!("<li>{person}</li>"))));
    assert!(!page.contains("[page-") && page.contains("nobody came"));
    let notice = String::from_utf8(meeting.public["README.txt"].clone()).unwrap();
    assert!(notice.contains("python3 verify.py .") && notice.starts_with("Garden <b>"));
}
