//! Time, read for `session` alone: the only place that asks the system what time it is.

use chrono::{DateTime, NaiveDate, SecondsFormat, SubsecRound as _, Utc};

/// Now, in milliseconds of UTC.
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(3)
}

/// RFC 3339 in UTC with milliseconds: `2026-03-14T09:26:53.589Z`.
pub fn to_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Reads exactly what [`to_text`] writes; anything else is `None`.
pub fn from_text(text: &str) -> Option<DateTime<Utc>> {
    // By position: a record of 100,000 entries has as many times, and they are read each time it is opened.
    let bytes: &[u8; 24] = text.as_bytes().try_into().ok()?;
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (23, b'Z')];
    if marks.iter().any(|(place, mark)| bytes[*place] != *mark) {
        return None;
    }
    let number = |from: usize, to: usize| {
        let digits = &bytes[from..to];
        digits.iter().all(u8::is_ascii_digit).then(|| digits.iter().fold(0u32, |sum, digit| sum * 10 + u32::from(digit - b'0')))
    };
    let date = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)?;
    // Milliseconds from 1000 on would be a leap second: there is no other spelling of it here.
    Some(date.and_hms_milli_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?, number(20, 23)?)?.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_of_a_time_and_no_other() {
        let text = "2026-03-14T09:26:53.589Z";
        assert_eq!(to_text(from_text(text).unwrap()), text);
        for other in [
            "2026-03-14T09:26:53Z",
            "2026-03-14T10:26:53.589+01:00",
            "2026-03-14 09:26:53.589Z",
            "2026-02-30T09:26:53.589Z",
            "2026-03-14T24:00:00.000Z",
            "2026-03-14T23:59:60.000Z",
            "2026-03-14T09:26:5é.58Z",
            "yesterday",
        ] {
            assert_eq!(from_text(other), None, "{other}");
        }
    }
}
