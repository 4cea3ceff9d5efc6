//! Proposals as the fold has them: versions, authors, supporters, and the way they have gone.

use super::event::{
    Actor, Circumstance, ProposalMoved, ProposalRevised, ProposalSigned, ProposalSubmitted, ProposalSupported, ProposalText,
};
use super::state::State;
use super::workflow::{Stage, Who, Workflow};
use crate::id::{MemberId, ProposalId};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A version of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its entry.
    pub seq: u64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub by: Actor,
    /// What it says; none where erased or withheld.
    pub text: Option<Arc<ProposalText>>,
}

/// A member's support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backing {
    /// When they gave it, or gave it anew.
    pub at: DateTime<Utc>,
    /// The version that they had seen.
    pub version: u32,
}

/// One step on the way through the workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Its entry.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who brought it there.
    pub by: Actor,
    /// The stage.
    pub status: String,
    /// Why; none where nobody said, or it is withheld.
    pub reason: Option<Untrusted>,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// All versions, the first first; never empty.
    pub versions: Vec<Version>,
    /// Who has signed, with what they declared of their interests; the first put it.
    pub authors: BTreeMap<MemberId, Option<Untrusted>>,
    /// Who supports it.
    pub supporters: BTreeMap<MemberId, Backing>,
    /// The stage where it is.
    pub status: String,
    /// How it came there.
    pub moves: Vec<Move>,
}

impl Proposal {
    /// The number of the version in force.
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    /// A version by its number.
    pub fn at_version(&self, version: u32) -> Option<&Version> {
        self.versions.get(usize::try_from(version).ok()?.checked_sub(1)?)
    }

    /// What it says; none where erased or withheld.
    pub fn text(&self) -> Option<&ProposalText> {
        self.versions.last()?.text.as_deref()
    }

    /// Its title; none where erased or withheld.
    pub fn title(&self) -> Option<&Untrusted> {
        self.text().map(|text| &text.title)
    }

    /// Supporters of an older version than the one in force: who has to be told.
    pub fn behind(&self) -> impl Iterator<Item = (MemberId, Backing)> {
        let version = self.version();
        self.supporters.iter().filter(move |(_, backing)| backing.version < version).map(|(member, backing)| (*member, *backing))
    }

    /// When something of it last changed: its text, its stage.
    pub fn latest(&self) -> Option<DateTime<Utc>> {
        self.versions.last().map(|version| version.at).into_iter().chain(self.moves.last().map(|step| step.at)).max()
    }
}

impl State {
    /// The next proposal's name.
    pub fn next_proposal(&self) -> ProposalId {
        ProposalId(self.proposals.last_key_value().map_or(1, |(id, _)| id.0 + 1))
    }

    /// The workflow in force.
    pub fn workflow(&self) -> Option<&Workflow> {
        self.rules.as_ref().map(|(rules, _)| &rules.workflow)
    }

    /// The stage that a proposal is in; none where the rules know no stage of its status any more.
    pub fn stage(&self, proposal: &Proposal) -> Option<&Stage> {
        self.workflow()?.stages.get(&proposal.status)
    }

    /// Whether somebody is among those who may.
    pub fn among(&self, by: Actor, proposal: &Proposal, who: &BTreeSet<Who>) -> bool {
        let Actor::Member(member) = by else { return true };
        who.iter().any(|who| match who {
            Who::Authors => proposal.authors.contains_key(&member),
            Who::Members => true,
            Who::Steering => self.may(by, super::rules::Power::Steer),
        })
    }

    pub(super) fn submitted(&mut self, event: &ProposalSubmitted, when: &Circumstance) {
        let author = |by| if let Actor::Member(member) = by { Some((member, None)) } else { None };
        let proposal = Proposal {
            versions: vec![version(event.text.as_ref(), when)],
            authors: author(when.by).into_iter().collect(),
            supporters: BTreeMap::new(),
            status: self.workflow().map(|workflow| workflow.first.clone()).unwrap_or_default(),
            moves: Vec::new(),
        };
        self.proposals.insert(event.proposal, Arc::new(proposal));
    }

    pub(super) fn revised(&mut self, event: &ProposalRevised, when: &Circumstance) {
        self.proposal(event.proposal, |proposal| proposal.versions.push(version(event.text.as_ref(), when)));
    }

    pub(super) fn signed(&mut self, event: &ProposalSigned, when: &Circumstance) {
        self.by_member(event.proposal, when, |proposal, member| drop(proposal.authors.insert(member, event.interests.clone())));
    }

    pub(super) fn supported(&mut self, event: &ProposalSupported, when: &Circumstance) {
        let backing = Backing { at: when.at, version: event.version };
        self.by_member(event.proposal, when, |proposal, member| _ = proposal.supporters.insert(member, backing));
    }

    pub(super) fn unsupported(&mut self, id: ProposalId, when: &Circumstance) {
        self.by_member(id, when, |proposal, member| _ = proposal.supporters.remove(&member));
    }

    pub(super) fn moved(&mut self, event: &ProposalMoved, when: &Circumstance) {
        self.proposal(event.proposal, |proposal| {
            proposal.status.clone_from(&event.status);
            let Circumstance { seq, at, by } = *when;
            proposal.moves.push(Move { seq, at, by, status: event.status.clone(), reason: event.reason.clone() });
        });
    }

    /// Changes a proposal: a copy of it alone, where an earlier state still holds it.
    fn proposal(&mut self, id: ProposalId, change: impl FnOnce(&mut Proposal)) {
        if let Some(proposal) = self.proposals.get_mut(&id) {
            change(Arc::make_mut(proposal));
        }
    }

    fn by_member(&mut self, id: ProposalId, when: &Circumstance, change: impl FnOnce(&mut Proposal, MemberId)) {
        if let Actor::Member(member) = when.by {
            self.proposal(id, |proposal| change(proposal, member));
        }
    }
}

fn version(text: Option<&ProposalText>, when: &Circumstance) -> Version {
    let Circumstance { seq, at, by } = *when;
    Version { seq, at, by, text: text.cloned().map(Arc::new) }
}
