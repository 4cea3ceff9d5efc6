//! Work on the session that takes more than one call: files read, draws planned, bundles written, the record searched and verified.

use super::files::read_file;
use super::watching::Watching;
use super::{Desk, HAND, Outcome, checking, quotas};
use crate::assembly::{Actor, Audience, Command, Newcomer, Recipient};
use crate::i18n::Coded;
use crate::id::DrawId;
use crate::report::spreadsheet;
use crate::session::{
    DrawRequest, Explained, ReplaceRequest, SessionError, TablesRequest, Wanted, explain_file, explain_warning, private_file,
};
use crate::sortition::read_listing;
use crate::text::{Untrusted, tidy};
use crate::tui::effect::{Done, LookAt, News, PoolWish, Said};
use crate::tui::moot::{Telling, member_name};
use std::path::Path;
use std::sync::Arc;

impl Desk {
    pub(super) fn search(&mut self, wanted: Box<Wanted>, tell: &mut dyn FnMut(News)) -> Outcome {
        self.read(tell, |session, _| {
            let hits = session.search(&wanted)?;
            Ok(News::Hits(wanted, hits))
        })
    }

    pub(super) fn import_roll(&mut self, path: &Path, name: &str, contact: &str) -> Outcome {
        let bytes = read_file(path)?;
        let (listing, warnings) = read_listing(&bytes, name).map_err(|faults| SessionError::Faults(faults).explain())?;
        let count = listing.len() as u64;
        let newcomers = listing.into_iter().map(|row| newcomer(row, name, contact)).collect();
        self.session()?.act(HAND, &[], |_| Ok(Command::Enrol(newcomers))).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-roll").count("count", count);
        Ok(Some(Done { said, undo: None, look_at: None, warnings: warnings.iter().map(explain_warning).collect() }))
    }

    pub(super) fn import_pool(&mut self, wish: &PoolWish) -> Outcome {
        let request = wish.request(read_file)?;
        let report = self.session()?.import_pool(HAND, &request).map_err(|error| error.explain())?;
        let warnings = report.warnings.iter().map(explain_warning).collect();
        Ok(Some(Done { said: Coded::new("ui-said-pool"), undo: None, look_at: Some(LookAt::Pool(report.pool)), warnings }))
    }

    pub(super) fn plan(&mut self, request: &DrawRequest, tell: &mut dyn FnMut(News)) -> Outcome {
        let mut watch = Watching::new(tell, &self.reins);
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        let id = match session.plan_draw(HAND, request, &mut watch) {
            Ok(id) => id,
            Err(error) => {
                return quotas::impasse(session, request, error).map(|impasse| {
                    tell(News::Impasse(Box::new(impasse)));
                    None
                });
            }
        };
        let said = Coded::new("ui-said-planned");
        Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Draw(id)), warnings: Vec::new() }))
    }

    pub(super) fn decline(&mut self, draw: DrawId, people: &[String], reason: Untrusted) -> Outcome {
        let session = self.session()?;
        let first = session.state().first_draw(draw);
        let people = session.people_named(first, people).map_err(|error| error.explain())?;
        let count = people.len() as u64;
        session.decline(HAND, first, people, reason).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-declined").count("count", count);
        Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Draw(draw)), warnings: Vec::new() }))
    }

    pub(super) fn replace(&mut self, request: ReplaceRequest, quotas: Option<&Path>, tell: &mut dyn FnMut(News)) -> Outcome {
        let request = ReplaceRequest { quotas: quotas.map(read_file).transpose()?, ..request };
        let mut watch = Watching::new(tell, &self.reins);
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        let id = session.replace(HAND, &request, &mut watch).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-planned");
        Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Draw(id)), warnings: Vec::new() }))
    }

    pub(super) fn run(&mut self, draw: DrawId) -> Outcome {
        self.session()?.run_draw(HAND, draw, Vec::new()).map_err(|error| error.explain())?;
        Ok(Some(Done { said: Coded::new("ui-said-drawn"), undo: None, look_at: Some(LookAt::Panel(draw)), warnings: Vec::new() }))
    }

    pub(super) fn call_up(&mut self, draw: DrawId, anyway: bool) -> Outcome {
        self.session()?.call_up(HAND, draw, anyway).map_err(|error| error.explain())?;
        Ok(Some(Done { said: Coded::new("ui-said-called"), undo: None, look_at: Some(LookAt::Draw(draw)), warnings: Vec::new() }))
    }

    pub(super) fn tables(&mut self, request: &TablesRequest) -> Outcome {
        let draw = self.session()?.plan_tables(HAND, request).map_err(|error| error.explain())?;
        Ok(Some(Done { said: Coded::new("ui-said-planned"), undo: None, look_at: Some(LookAt::Draw(draw)), warnings: Vec::new() }))
    }

    pub(super) fn commit(&mut self, draw: DrawId, by: &str, secret: &str, slip: &Path) -> Outcome {
        let session = self.session()?;
        let who = session.takes_part(by).map_err(|error| error.explain())?;
        session.commit_secret(HAND, draw, &who, secret, Some(slip)).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-committed").with("file", slip.to_string_lossy());
        Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Draw(draw)), warnings: Vec::new() }))
    }

    pub(super) fn reveal(&mut self, draw: DrawId, said: Said) -> Outcome {
        let session = self.session()?;
        match said {
            Said::Slip(path) => session.reveal_slip(HAND, draw, &path),
            Said::Aloud { by, nonce, secret } => {
                session.participant(draw, &by).and_then(|number| session.reveal(HAND, draw, number, nonce, &secret))
            }
        }
        .map_err(|error| error.explain())?;
        Ok(Some(Done { said: Coded::new("ui-said-revealed"), undo: None, look_at: Some(LookAt::Draw(draw)), warnings: Vec::new() }))
    }

    pub(super) fn contacts(&mut self, draw: DrawId, path: &Path, recipient: Recipient) -> Outcome {
        // The file is made first: a place that cannot be written must not leave a disclosure that never was.
        let mut file = private_file(path).map_err(|error| Explained::from(explain_file(path, &error)))?;
        let written = self.session()?.contacts(HAND, draw, recipient).map_err(|error| error.explain()).and_then(|table| {
            std::io::Write::write_all(&mut file, &spreadsheet(&table)).map_err(|error| Explained::from(explain_file(path, &error)))
        });
        if written.is_err() {
            drop(std::fs::remove_file(path));
        }
        written?;
        let said = Coded::new("ui-said-saved").with("file", path.to_string_lossy());
        Ok(Some(Done { said, undo: None, look_at: None, warnings: Vec::new() }))
    }

    pub(super) fn find(&self, text: String, tell: &mut dyn FnMut(News)) -> Outcome {
        let found = self.entries_that_hold(&text).map_err(|error| error.explain())?;
        tell(News::Found(text, found));
        Ok(None)
    }

    fn entries_that_hold(&self, text: &str) -> Result<Vec<u64>, SessionError> {
        let wanted = crate::text::folded(text);
        let Some(session) = self.session.as_ref().filter(|_| !wanted.is_empty()) else { return Ok(Vec::new()) };
        let state = session.state();
        let mut found = Vec::new();
        let mut from = 0;
        while from < state.entries {
            let entries = session.entries(from, 1000)?;
            let Some(last) = entries.last() else { break };
            from = last.when.seq + 1;
            for entry in &entries {
                let who = match entry.when.by {
                    Actor::Operator => String::new(),
                    Actor::Member(member) => member_name(state, member),
                };
                let sentence = Telling::of(entry, state).what.phrase(&self.words);
                if crate::text::folded(&format!("{} {sentence} {who} {}", entry.when.seq, entry.kind)).contains(&wanted) {
                    found.push(entry.when.seq);
                }
            }
        }
        found.reverse();
        Ok(found)
    }

    pub(super) fn export(&mut self, path: &Path, audience: Audience, recipient: Recipient, tell: &mut dyn FnMut(News)) -> Outcome {
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        let (good, lines) = checking::export(session, path, audience, recipient, &self.words)?;
        let said = Coded::new("ui-said-exported").with("file", path.to_string_lossy());
        // First the form goes, then what was found in the bundle is shown.
        tell(News::Done(Done { said, undo: None, look_at: None, warnings: Vec::new() }));
        tell(News::Verified(good, lines));
        Ok(None)
    }

    /// A witness's key, or a note that one has cosigned; gives what is said of it.
    pub(super) fn witness(&mut self, text: &str) -> Result<&'static str, Explained> {
        let session = self.session()?;
        let told = if text.starts_with("folkmoot/") {
            session.record_cosigned(HAND, &format!("{text}\n")).map(|_| "cosigned")
        } else {
            session.name_witness(HAND, text).map(|_| "witness")
        };
        told.map_err(|error| error.explain())
    }

    pub(super) fn verify(&mut self, against: Option<&str>, tell: &mut dyn FnMut(News)) -> Result<(), Explained> {
        let session = self.session.as_ref().ok_or_else(|| SessionError::NotFounded.explain())?;
        let reins = Arc::clone(&self.reins);
        let (good, lines) = checking::verify(session, against, &self.words, &mut |done, of| {
            tell(News::Progress("stage-verifying", done, of));
            !reins.stopped()
        })?;
        if reins.stopped() {
            return Err(SessionError::Unsolved(Box::new(crate::sortition::Unsolved::Cancelled)).explain());
        }
        tell(News::Verified(good, lines));
        Ok(())
    }
}

/// A row of a list of members: the columns of names and contacts, and everything else as fields.
fn newcomer(row: Vec<(String, String)>, name: &str, contact: &str) -> Newcomer {
    let (name, contact) = (crate::text::folded(name), crate::text::folded(contact));
    let mut newcomer = Newcomer::default();
    for (column, cell) in row.into_iter().filter(|(_, cell)| !cell.trim().is_empty()) {
        match crate::text::folded(&column).as_str() {
            column if column == name => newcomer.name = Untrusted::new(cell),
            column if column == contact => newcomer.contact = Some(Untrusted::new(cell)),
            _ => newcomer.fields.push((Untrusted::new(tidy(&column)), Untrusted::new(cell))),
        }
    }
    newcomer
}
