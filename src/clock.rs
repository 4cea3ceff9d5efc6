//! Time, read for `session` alone: the only place that asks the system what time it is.

use chrono::{DateTime, SecondsFormat, SubsecRound as _, Utc};

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
    let at = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    (to_text(at) == text).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_of_a_time_and_no_other() {
        let text = "2026-03-14T09:26:53.589Z";
        assert_eq!(to_text(from_text(text).unwrap()), text);
        for other in ["2026-03-14T09:26:53Z", "2026-03-14T10:26:53.589+01:00", "2026-03-14 09:26:53.589Z", "yesterday"] {
            assert_eq!(from_text(other), None, "{other}");
        }
    }
}
