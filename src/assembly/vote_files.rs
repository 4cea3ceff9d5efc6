//! A closed vote as files: its ballots in every form that other programs read, its rules, its result.

use super::votes::{Vote, VoteStatus};
use crate::canonical;
use crate::tally::{Outcome, TieOrder, ballot_files};
use crate::text::Untrusted;
use serde_json::{Value, json};

impl Vote {
    /// Names and bytes of the files that a bundle has of this vote: `ballots.…`, `rules.json` and `result.json`. None before it is closed; the
    /// rules alone where the list of a secret vote is withheld. The same record gives the same bytes: whoever checks compares them.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let VoteStatus::Closed { closed, .. } = &self.status else { return Vec::new() };
        let mut files = vec![("rules.json".to_owned(), line(&json!(self.opened.rules)))];
        let Ok(Some(outcome)) = self.outcome() else { return files };
        let profile = self.profile(&self.counted, closed.present);
        let title = self.title().map_or("", Untrusted::raw);
        for file in ballot_files(self.opened.method, &profile, &self.opened.rules, title) {
            files.push((format!("ballots.{}", file.extension), file.bytes));
        }
        files.push(("result.json".to_owned(), line(&self.result(&outcome))));
        files
    }

    /// The order that broke its tie, in names; none where nothing did.
    pub fn tie_names(&self) -> Option<Vec<&str>> {
        let TieOrder::Given(order) = self.tie_order() else { return None };
        Some(order.iter().filter_map(|option| self.options().options.get(usize::from(*option))).map(String::as_str).collect())
    }

    /// The result in names, with everything that it was counted under but the rules.
    fn result(&self, outcome: &Outcome) -> Value {
        let mut result = outcome.to_json();
        if let Some(fields) = result.as_object_mut() {
            fields.remove("rules");
            fields.insert("title".to_owned(), json!(self.title().map(Untrusted::raw)));
            fields.insert("options".to_owned(), json!(outcome.options));
            fields.insert("straw".to_owned(), json!(self.opened.straw));
            fields.insert("tie_order".to_owned(), json!(self.tie_names()));
            fields.insert("entitled".to_owned(), json!(self.opened.entitled));
            fields.insert("present".to_owned(), json!(self.present()));
        }
        result
    }
}

/// Canonical JSON with a line feed.
fn line(value: &Value) -> Vec<u8> {
    let mut bytes = canonical::to_bytes(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
