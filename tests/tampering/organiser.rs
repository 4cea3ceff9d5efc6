//! The dishonest organiser's workshop: a bundle taken apart, changed, and put together so that as much as possible fits again.

use super::{Files, Meeting};
use folkmoot::{
    assembly::{Draw, Event, Outcome, Plan, State},
    digest::{Digest, sha256},
    id::DrawId,
    ledger::{Checkpoint, Header, SigningKey, Tree},
    sortition::{Book, Pool, Quotas},
};
use serde_json::{Value, json};

/// A bundle taken apart.
pub(super) struct Workshop {
    pub(super) entries: Vec<(Header, Option<String>)>,
    pub(super) files: Files,
}

impl Workshop {
    pub(super) fn open(meeting: &Meeting) -> Self {
        Self::over(&meeting.auditor)
    }

    /// The same over any bundle.
    pub(super) fn over(files: &Files) -> Self {
        let read = |line: &[u8]| {
            let line: Value = serde_json::from_slice(line).unwrap();
            let header = Header::from_bytes(line["header"].as_str().unwrap().as_bytes()).unwrap();
            (header, line["payload"].as_str().map(str::to_owned))
        };
        let lines = files["record.jsonl"].split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        Self { entries: lines.map(read).collect(), files: files.clone() }
    }

    /// Numbers the entries anew and writes everything; signs it, where a key is given, or leaves signatures as they were.
    pub(super) fn close(mut self, key: Option<&SigningKey>) -> Files {
        for ((header, _), seq) in self.entries.iter_mut().zip(0..) {
            header.seq = seq;
        }
        let Value::String(assembly) = &self.entries[0].0.data["assembly"] else { panic!("a founding") };
        let assembly = assembly.parse().unwrap();
        let (mut tree, mut lines) = (Tree::new(), Vec::new());
        let sign = |tree: &Tree, key| Checkpoint { assembly, size: tree.len(), root: tree.root() }.sign(key).to_string();
        for (header, payload) in &mut self.entries {
            if let (Some(key), "checkpoint.published/1") = (key, header.kind.as_str()) {
                header.data = json!({ "note": sign(&tree, key) });
            }
            let bytes = header.to_bytes().unwrap();
            tree.push(&bytes);
            let line = json!({ "header": String::from_utf8(bytes).unwrap(), "payload": payload });
            lines.push(line.to_string());
        }
        self.files.insert("record.jsonl".into(), text(&lines));
        if let Some(key) = key {
            self.files.insert("checkpoint".into(), sign(&tree, key).into_bytes());
        }
        sums(&mut self.files);
        self.files
    }

    /// The entry of a kind that concerns a draw.
    pub(super) fn of_draw(&mut self, kind: &str, draw: &str) -> &mut Header {
        let found = self.entries.iter_mut().find(|(header, _)| header.kind == kind && header.data["draw"] == draw);
        &mut found.unwrap().0
    }

    /// Puts other bytes in the place of a public blob, beside a draw and under their new name.
    pub(super) fn replace(&mut self, path: &str, bytes: Vec<u8>) -> Digest {
        let old = self.files.insert(path.to_owned(), bytes.clone()).unwrap();
        self.files.remove(&format!("blobs/{}", sha256(&old)));
        let name = sha256(&bytes);
        self.files.insert(format!("blobs/{name}"), bytes);
        name
    }

    /// Changes the plan of d1 and commits to it anew.
    pub(super) fn replan(&mut self, change: impl FnOnce(&mut Plan)) {
        let mut plan = Plan::from_bytes(&self.files["draws/d1/plan.json"]).unwrap();
        change(&mut plan);
        let bytes = plan.to_bytes().unwrap();
        let commitment = Plan::commitment(&bytes);
        let name = self.replace("draws/d1/plan.json", bytes);
        let planned = &mut self.of_draw("draw.planned/1", "d1").data;
        (planned["plan"], planned["commitment"]) = (json!(name), json!(commitment));
    }

    fn state(&self) -> State {
        let mut state = State::default();
        for (header, _) in &self.entries {
            let event = Event::from_parts(&header.kind, header.data.clone(), None).unwrap();
            let when = folkmoot::assembly::Circumstance { seq: header.seq, at: header.at, by: header.by.parse().unwrap() };
            state.apply(&event, &when);
        }
        state
    }

    /// Makes the outcome of d1 what plan, book and evidence now give, as the program would have.
    pub(super) fn draw_again(&mut self) {
        let plan = Plan::from_bytes(&self.files["draws/d1/plan.json"]).unwrap();
        let state = self.state();
        let draw: &Draw = &state.draws[&DrawId(1)];
        let book = self.files.get("draws/d1/book.csv").map(|bytes| Book::from_csv(bytes).unwrap());
        let quotas = &self.files[&format!("blobs/{}", state.pools[&draw.planned.pool].imported.quotas)];
        let quotas = Quotas::from_csv(quotas).unwrap();
        let pool = Pool::from_csv(&self.files["draws/d1/pool.csv"], &quotas).unwrap();
        let outcome = plan.outcome(&draw.planned.commitment, &draw.given(), book.as_ref(), Some(&pool), Some(&quotas)).unwrap();
        self.set_outcome(&outcome);
    }

    /// Writes an outcome of d1 wherever it stands.
    pub(super) fn set_outcome(&mut self, outcome: &Outcome) {
        let mut data = json!(outcome);
        data["draw"] = json!("d1");
        self.of_draw("draw.drawn/1", "d1").data = data;
        let lines: Vec<_> = std::iter::once("id".to_owned()).chain(outcome.panel.iter().map(ToString::to_string)).collect();
        self.files.insert("draws/d1/panel.csv".into(), text(&lines));
        let seats = self.state().draws[&DrawId(1)].seats_csv();
        self.files.insert("draws/d1/seats.csv".into(), seats);
    }

    /// The outcome of d1 as it stands.
    pub(super) fn outcome(&mut self) -> Outcome {
        let mut data = self.of_draw("draw.drawn/1", "d1").data.clone();
        data.as_object_mut().unwrap().remove("draw");
        serde_json::from_value(data).unwrap()
    }
}

/// Writes `SHA256SUMS` anew.
pub(super) fn sums(files: &mut Files) {
    files.remove("SHA256SUMS");
    let lines: Vec<_> = files.iter().map(|(path, bytes)| format!("{}  {path}", sha256(bytes))).collect();
    files.insert("SHA256SUMS".into(), text(&lines));
}

/// Lines, each ended.
fn text(lines: &[String]) -> Vec<u8> {
    format!("{}\n", lines.join("\n")).into_bytes()
}
