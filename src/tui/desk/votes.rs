//! Votes: opened with their tellers, ballots put into the record or the box, closed, counted, counted in other ways.

use super::watching::Watching;
use super::{Desk, HAND, Outcome};
use crate::assembly::{Actor, Command, VoteRequest};
use crate::i18n::Coded;
use crate::id::VoteId;
use crate::report::slips;
use crate::session::{Explained, Hand, OpenVote, Passphrases, SessionError, explain_file, private_file};
use crate::text::Untrusted;
use crate::tui::Hidden;
use crate::tui::effect::{Done, Keeping, LookAt, News, Voter, Voting};
use crate::tui::vote::VotePicture;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

impl Desk {
    pub(super) fn vote(&mut self, wish: Voting, tell: &mut dyn FnMut(News)) -> Outcome {
        match wish {
            Voting::Open(request, keeping) => self.open_vote(*request, &keeping),
            Voting::Cast { vote, voter, ballot } => self.cast(vote, &voter, &ballot),
            Voting::Enter { vote, by, ballots } => {
                let command = Command::EnterBallots { vote, ballots };
                self.session()?.act(Hand { by: Actor::Member(by), op: None }, &[], |_| Ok(command)).map_err(|error| error.explain())?;
                Ok(Some(Done { said: Coded::default(), undo: None, look_at: Some(LookAt::Booth), warnings: Vec::new() }))
            }
            Voting::Codes { vote, path, number } => self.make_codes(vote, &path, number),
            Voting::Close { vote, present, passphrases } => self.close_vote(vote, present, &passphrases, tell),
            Voting::Cancel(vote, reason) => {
                self.session()?.cancel_vote(HAND, vote, reason).map_err(|error| error.explain())?;
                let said = Coded::new("ui-said-vote-cancelled");
                Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Vote(vote)), warnings: Vec::new() }))
            }
            Voting::Rounds { vote, command, said } => {
                let session = self.session()?;
                session.act(HAND, &[], |_| Ok(*command)).map_err(|error| error.explain())?;
                session.publish_checkpoint(Actor::Operator).map_err(|error| error.explain())?;
                Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Vote(vote)), warnings: Vec::new() }))
            }
            Voting::Count(id) => self.count_vote(id, tell),
            Voting::Compare(id, number) => self.compare_vote(id, number, tell),
        }
    }

    fn open_vote(&mut self, request: VoteRequest, keeping: &Keeping) -> Outcome {
        let how = match keeping {
            Keeping::Open => OpenVote::InTheOpen,
            Keeping::Secret => OpenVote::Secret,
            Keeping::Tellers(passphrases, needed) => {
                OpenVote::WithTellers(Passphrases::read(passphrases.text()).map_err(|error| error.explain())?, *needed)
            }
        };
        let session = self.session()?;
        let recorded = session.open_vote(HAND, request, &how).map_err(|error| error.explain())?;
        // What was opened is what the room notes down.
        session.publish_checkpoint(Actor::Operator).map_err(|error| error.explain())?;
        let look_at = recorded.vote().map(LookAt::Vote);
        Ok(Some(Done { said: Coded::new("ui-said-vote-opened"), undo: None, look_at, warnings: Vec::new() }))
    }

    fn cast(&mut self, vote: VoteId, voter: &Voter, ballot: &Hidden) -> Outcome {
        let hand = |by| Hand { by: Actor::Member(by), op: None };
        let (session, ballot) = (self.session()?, ballot.text().to_owned());
        match voter {
            Voter::Member(by) => session.cast(hand(*by), vote, ballot),
            Voter::Represented { giver, holder } => session.cast_for(hand(*holder), vote, Some(*giver), ballot),
            Voter::Code(code) => session.cast_by_code(HAND, vote, code.text(), ballot),
        }
        .map_err(|error| error.explain())?;
        Ok(Some(Done { said: Coded::default(), undo: None, look_at: Some(LookAt::Booth), warnings: Vec::new() }))
    }

    fn make_codes(&mut self, vote: VoteId, path: &Path, number: u64) -> Outcome {
        // The file is made first: codes that cannot be written would be codes that nobody has.
        let mut file = private_file(path).map_err(|error| Explained::from(explain_file(path, &error)))?;
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        let codes = match session.make_codes(HAND, vote, number) {
            Ok(codes) => codes,
            Err(error) => {
                drop(file);
                drop(std::fs::remove_file(path));
                return Err(error.explain());
            }
        };
        let title = session.vote(vote).ok().and_then(|vote| vote.title().map(Untrusted::shown)).unwrap_or_default();
        let slips = slips(vote, &title, &codes, &self.words);
        file.write_all(slips.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| Explained::from(explain_file(path, &error)))?;
        session.publish_checkpoint(Actor::Operator).map_err(|error| error.explain())?;
        let said = Coded::new("ui-said-codes").count("count", codes.len() as u64).with("file", path.to_string_lossy());
        Ok(Some(Done { said, undo: None, look_at: Some(LookAt::Vote(vote)), warnings: Vec::new() }))
    }

    fn close_vote(&mut self, vote: VoteId, present: Option<u64>, passphrases: &Hidden, tell: &mut dyn FnMut(News)) -> Outcome {
        let passphrases = Passphrases::read(passphrases.text()).map_err(|error| error.explain())?;
        let mut watch = Watching::new(tell, &self.reins);
        let session = self.session.as_mut().ok_or_else(|| SessionError::NotFounded.explain())?;
        session.close_vote(HAND, vote, present, &passphrases, &mut watch).map_err(|error| error.explain())?;
        session.publish_checkpoint(Actor::Operator).map_err(|error| error.explain())?;
        Ok(Some(Done { said: Coded::new("ui-said-vote-closed"), undo: None, look_at: Some(LookAt::Vote(vote)), warnings: Vec::new() }))
    }

    fn count_vote(&mut self, id: VoteId, tell: &mut dyn FnMut(News)) -> Outcome {
        self.read(tell, |session, _| {
            let outcome = session.outcome(id)?.ok_or(crate::assembly::Refusal::Vote(crate::assembly::VoteRefusal::NoSuchVote(id)))?;
            let broken = session.state().votes.get(&id).is_some_and(|vote| vote.broken.is_some());
            Ok(News::Vote(Box::new(VotePicture { id, broken, outcome: Arc::new(outcome), compared: None })))
        })
    }

    fn compare_vote(&mut self, id: VoteId, number: u64, tell: &mut dyn FnMut(News)) -> Outcome {
        if self.reins.stale(number) {
            return Ok(None);
        }
        let session = self.session.as_ref().ok_or_else(|| SessionError::NotFounded.explain())?;
        let compared = match session.compare(id, &mut Watching::of_comparing(tell, &self.reins, number)) {
            // Nobody waits for it any more.
            Err(SessionError::Stopped) => return Ok(None),
            compared => compared.map_err(|error| error.explain())?,
        };
        tell(News::Compared(id, compared.unwrap_or_default()));
        Ok(None)
    }
}
