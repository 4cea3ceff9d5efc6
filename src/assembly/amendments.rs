//! Amendments: what they change, in which order they are voted on, which of them cannot go together. Read from the fold.

use super::event::{AmendmentText, ProposalText};
use super::proposals::{Clash, Proposal, SUBMITTED};
use super::refusal::Refusal;
use super::state::State;
use crate::id::ProposalId;
use crate::text::Untrusted;
use crate::wording::{Passage, apply, clash, distance, locate};

impl AmendmentText {
    /// The passage, where it stands in its own version.
    pub fn passage(&self) -> Passage<'_> {
        Passage { at: self.at as usize, old: self.old.raw(), new: self.new.raw() }
    }

    /// Words that it takes out and puts in.
    pub fn distance(&self) -> usize {
        distance(self.old.raw(), self.new.raw())
    }
}

impl Proposal {
    /// Whether it is an amendment that can still be settled or withdrawn.
    pub fn is_open_amendment(&self) -> bool {
        self.amends.is_some() && self.status == SUBMITTED
    }
}

impl State {
    /// Where the passage of an amendment stands in the text of its proposal in force.
    ///
    /// # Errors
    /// Where its words are gone or could be meant in several places, or a text is erased or withheld.
    pub fn place(&self, id: ProposalId) -> Result<Passage<'_>, Refusal> {
        let amends = self.proposals.get(&id).and_then(|amendment| amendment.amends.as_ref()).ok_or(Refusal::NotItsAmendment(id))?;
        let proposal = self.proposals.get(&amends.proposal).ok_or(Refusal::NoSuchProposal(amends.proposal))?;
        let passage = amends.text.as_ref().ok_or(Refusal::TextGone(id))?.passage();
        let base = proposal.at_version(amends.version).and_then(|version| version.text.as_ref());
        let (base, current) = base.zip(proposal.text()).ok_or(Refusal::TextGone(amends.proposal))?;
        let at = locate(&passage, base.body.raw(), current.body.raw()).ok_or(Refusal::PassageLost(id))?;
        Ok(Passage { at, ..passage })
    }

    /// The text of a proposal in force with these amendments taken.
    ///
    /// # Errors
    /// Where one of them is of another proposal, has lost its passage, clashes with another, or a text is erased or withheld.
    pub fn amended(&self, id: ProposalId, accept: &[ProposalId]) -> Result<ProposalText, Refusal> {
        let proposal = self.proposals.get(&id).ok_or(Refusal::NoSuchProposal(id))?;
        let text = proposal.text().ok_or(Refusal::TextGone(id))?;
        let strange = accept.iter().find(|amendment| !proposal.amendments.contains(amendment));
        strange.map_or(Ok(()), |amendment| Err(Refusal::NotItsAmendment(*amendment)))?;
        let over =
            accept.iter().filter_map(|id| Some((*id, self.proposals.get(id)?))).find(|(_, amendment)| !amendment.is_open_amendment());
        over.map_or(Ok(()), |(amendment, over)| Err(Refusal::AmendmentOver { amendment, status: over.status.clone() }))?;
        let passages: Vec<Passage<'_>> = accept.iter().map(|amendment| self.place(*amendment)).collect::<Result<_, _>>()?;
        let clash = |(first, second): (usize, usize)| match (accept.get(first), accept.get(second)) {
            (Some(first), Some(second)) if first != second => Refusal::AmendmentsClash { first: *first, second: *second },
            (first, _) => Refusal::PassageLost(first.copied().unwrap_or(id)),
        };
        let body = Untrusted::new(apply(text.body.raw(), &passages).map_err(clash)?);
        Ok(ProposalText { body, ..text.clone() })
    }

    /// The amendments to a proposal that are open, in the order in which they are voted on: the one furthest from the text first, and of two
    /// as far the one put first.
    pub fn open_amendments(&self, proposal: &Proposal) -> Vec<ProposalId> {
        let open = proposal.amendments.iter().filter_map(|id| {
            let amendment = self.proposals.get(id).filter(|amendment| amendment.is_open_amendment())?;
            let text = amendment.amends.as_ref()?.text.as_ref();
            Some((std::cmp::Reverse(text.map_or(0, |text| text.distance())), *id))
        });
        let mut open: Vec<_> = open.collect();
        open.sort_unstable();
        open.into_iter().map(|(_, id)| id).collect()
    }

    /// Open amendments that cannot go together, and those whose passage is gone from the text in force.
    pub fn clashes(&self, proposal: &Proposal) -> Vec<Clash> {
        let open: Vec<_> = self.open_amendments(proposal).into_iter().map(|id| (id, self.place(id))).collect();
        let mut found = Vec::new();
        for (index, (id, place)) in open.iter().enumerate() {
            match place {
                Ok(place) => {
                    let after = open.iter().skip(index + 1);
                    let clashing = after.filter(|(_, other)| other.as_ref().is_ok_and(|other| clash(place, other)));
                    found.extend(clashing.map(|(other, _)| Clash::Between(*id, *other)));
                }
                Err(Refusal::PassageLost(_)) => found.push(Clash::Lost(*id)),
                Err(_) => {}
            }
        }
        found
    }
}
