//! Proposals: put, revised, supported, brought through the workflow.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, Event, Proposal, ProposalText, Refusal};
use crate::id::ProposalId;

impl Session {
    /// A proposal.
    ///
    /// # Errors
    /// Where nobody has put one of that name.
    pub fn proposal(&self, id: ProposalId) -> Result<&Proposal, SessionError> {
        Ok(self.state.proposals.get(&id).ok_or(Refusal::NoSuchProposal(id))?)
    }

    /// Puts proposals, and gives their names.
    ///
    /// # Errors
    /// A text beyond the limits, or whoever puts it is no member any more.
    pub fn propose(&mut self, hand: Hand, texts: Vec<ProposalText>) -> Result<Vec<ProposalId>, SessionError> {
        let recorded = self.act(hand, &[], |_| Ok(Command::Propose(texts)))?;
        Ok(recorded.proposals())
    }
}

impl Recorded {
    /// The proposals that were put.
    pub fn proposals(&self) -> Vec<ProposalId> {
        let put = |event: &Event| if let Event::ProposalSubmitted(event) = event { Some(event.proposal) } else { None };
        self.entries.iter().filter_map(|entry| entry.event.as_ref().and_then(put)).collect()
    }
}
