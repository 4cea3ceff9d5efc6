//! Votes: opened, cast, closed, counted again.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, Event, Refusal, Vote, VoteRequest, VoteResult, VoteStatus};
use crate::id::VoteId;
use crate::tally::Outcome;

impl Session {
    /// A vote.
    ///
    /// # Errors
    /// Where none of that name has been opened.
    pub fn vote(&self, id: VoteId) -> Result<&Vote, SessionError> {
        Ok(self.state.votes.get(&id).ok_or(Refusal::NoSuchVote(id))?)
    }

    /// Opens a vote. Whoever is a member now is entitled.
    ///
    /// # Errors
    /// Options or rules that cannot be counted, or whoever asks may not.
    pub fn open_vote(&mut self, hand: Hand, request: VoteRequest) -> Result<Recorded, SessionError> {
        self.act(hand, &[], |_| Ok(Command::OpenVote(Box::new(request))))
    }

    /// What a closed vote gave, stage by stage; none for one that is not closed.
    ///
    /// # Errors
    /// Where the ballots cannot be counted.
    pub fn outcome(&self, id: VoteId) -> Result<Option<Outcome>, SessionError> {
        let vote = self.vote(id)?;
        let VoteStatus::Closed { closed, .. } = &vote.status else { return Ok(None) };
        Ok(Some(vote.count(closed.present).map_err(Refusal::Count)?))
    }

    /// Counts a closed vote again, and says whether the record has the same result; none for one that is not closed.
    ///
    /// # Errors
    /// Where the ballots cannot be counted.
    pub fn recount(&self, id: VoteId) -> Result<Option<(Outcome, bool)>, SessionError> {
        let Some(outcome) = self.outcome(id)? else { return Ok(None) };
        let vote = self.vote(id)?;
        let VoteStatus::Closed { closed, .. } = &vote.status else { return Ok(None) };
        let same = closed.result == VoteResult::from(&outcome) && closed.ballots == vote.ballots_hash();
        Ok(Some((outcome, same)))
    }
}

impl Recorded {
    /// The vote that was opened.
    pub fn vote(&self) -> Option<VoteId> {
        let opened = |event: &Event| if let Event::VoteOpened(event) = event { Some(event.vote) } else { None };
        self.entries.iter().find_map(|entry| entry.event.as_ref().and_then(opened))
    }
}
