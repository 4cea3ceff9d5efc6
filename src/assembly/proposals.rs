//! Proposals as the fold has them: versions, authors, supporters, and the way they have gone.

use super::event::{
    Actor, AmendmentRejected, AmendmentSubmitted, AmendmentText, Circumstance, ProposalMoved, ProposalRevised, ProposalSigned,
    ProposalSubmitted, ProposalSupported, ProposalText,
};
use super::state::State;
use super::workflow::{Stage, Who, Workflow};
use crate::id::{MemberId, ProposalId};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The stages of an amendment, which is settled with its proposal and not by the workflow: put, and what became of it.
pub(super) const SUBMITTED: &str = "submitted";
pub(super) const ADOPTED: &str = "adopted";
pub(super) const REJECTED: &str = "rejected";
pub(super) const WITHDRAWN: &str = "withdrawn";

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
    /// The amendments that made it.
    pub amendments: Vec<ProposalId>,
}

/// A member's support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backing {
    /// The entry by which they gave it, or gave it anew.
    pub seq: u64,
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

/// What an amendment changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amending {
    /// The proposal.
    pub proposal: ProposalId,
    /// The version whose text it changes.
    pub version: u32,
    /// The change; none where erased or withheld.
    pub text: Option<Arc<AmendmentText>>,
}

/// Amendments that stand in one another's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// The two change the same passage.
    Between(ProposalId, ProposalId),
    /// The passage is gone from the text in force, or stands there several times.
    Lost(ProposalId),
}

/// A proposal, or an amendment to one.
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
    /// What it changes, where it is an amendment.
    pub amends: Option<Amending>,
    /// The amendments put to it, in order.
    pub amendments: Vec<ProposalId>,
    /// What it comes from: proposals merged or split, or an amendment that was not taken.
    pub from: Vec<ProposalId>,
    /// What came of it.
    pub into: Vec<ProposalId>,
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

/// What has happened to a proposal since a member last did something there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// Which.
    pub proposal: ProposalId,
    /// Where they support an older version: that one. A newer one is in force.
    pub behind: Option<u32>,
    /// Versions written by others since, from one number on.
    pub versions: Vec<u32>,
    /// Steps taken by others since.
    pub moves: Vec<Move>,
    /// Amendments put by others since.
    pub amendments: Vec<ProposalId>,
    /// What came of it since.
    pub into: Vec<ProposalId>,
}

/// Somebody who supports what another does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ally {
    /// Who.
    pub member: MemberId,
    /// What both support; never empty.
    pub proposals: Vec<ProposalId>,
}

impl State {
    /// What a member has to be told of the proposals that they signed or support, those with nothing new left out.
    pub fn news(&self, member: MemberId) -> Vec<News> {
        let theirs = |proposal: &Proposal| proposal.authors.contains_key(&member) || proposal.supporters.contains_key(&member);
        let told = |(id, proposal): (&ProposalId, &Arc<Proposal>)| self.news_of(member, *id, proposal);
        self.proposals.iter().filter(|(_, proposal)| theirs(proposal)).filter_map(told).collect()
    }

    fn news_of(&self, member: MemberId, id: ProposalId, proposal: &Proposal) -> Option<News> {
        let by = Actor::Member(member);
        let backing = proposal.supporters.get(&member);
        let versions = || (1u32..).zip(&proposal.versions);
        let acts = versions().filter(|(_, version)| version.by == by).map(|(_, version)| version.seq);
        let acts = acts.chain(proposal.moves.iter().filter(|step| step.by == by).map(|step| step.seq));
        let since = acts.chain(backing.map(|backing| backing.seq)).max();
        let later = |seq: u64, who: Actor| who != by && since.is_none_or(|since| seq > since);
        let put =
            |id: &ProposalId| self.proposals.get(id).and_then(|other| other.versions.first()).is_some_and(|put| later(put.seq, put.by));
        let news = News {
            proposal: id,
            behind: backing.map(|backing| backing.version).filter(|version| *version < proposal.version()),
            versions: versions().filter(|(_, version)| later(version.seq, version.by)).map(|(number, _)| number).collect(),
            moves: proposal.moves.iter().filter(|step| later(step.seq, step.by)).cloned().collect(),
            amendments: proposal.amendments.iter().copied().filter(put).collect(),
            into: proposal.into.iter().copied().filter(put).collect(),
        };
        let empty = news.behind.is_none() && news.versions.is_empty() && news.moves.is_empty();
        if empty && news.amendments.is_empty() && news.into.is_empty() { None } else { Some(news) }
    }

    /// The stage to which a proposal comes by itself, for it has the supporters that the rules ask for there: the first by name.
    pub fn carried(&self, proposal: &Proposal) -> Option<&str> {
        let stages = &self.workflow()?.stages;
        let enough = |name: &&String| {
            stages.get(*name).is_some_and(|stage| stage.supporters > 0 && proposal.supporters.len() >= stage.supporters as usize)
        };
        // Amendments are settled with their proposal.
        stages.get(&proposal.status).filter(|_| proposal.amends.is_none())?.next.keys().find(enough).map(String::as_str)
    }

    /// Members who let themselves be found and support what another member does, those who share most first.
    pub fn allies(&self, member: MemberId) -> Vec<Ally> {
        let mut shared: BTreeMap<MemberId, Vec<ProposalId>> = BTreeMap::new();
        for (id, proposal) in self.proposals.iter().filter(|(_, proposal)| proposal.supporters.contains_key(&member)) {
            for other in proposal.supporters.keys().filter(|other| **other != member) {
                shared.entry(*other).or_default().push(*id);
            }
        }
        let open = |other: &MemberId| self.members.get(other).is_some_and(|other| other.interests_shown && !other.left);
        let mut allies: Vec<_> =
            shared.into_iter().filter(|(other, _)| open(other)).map(|(member, proposals)| Ally { member, proposals }).collect();
        allies.sort_by_key(|ally| (std::cmp::Reverse(ally.proposals.len()), ally.member));
        allies
    }

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
        let status = self.workflow().map(|workflow| workflow.first.clone()).unwrap_or_default();
        let mut proposal = new(version(event.text.as_ref(), when), status, when.by);
        let sources: Vec<_> = event.from.iter().filter_map(|id| self.proposals.get(id)).collect();
        // What was merged or split belongs to those who signed it, whoever did the work; an amendment becomes also that of whoever took it up.
        if sources.iter().any(|source| source.amends.is_none()) {
            proposal.authors.clear();
        }
        proposal.authors.extend(sources.into_iter().flat_map(|source| source.authors.clone()));
        proposal.from.clone_from(&event.from);
        self.proposals.insert(event.proposal, Arc::new(proposal));
        for id in &event.from {
            self.proposal(*id, |source| source.into.push(event.proposal));
        }
    }

    pub(super) fn amendment_put(&mut self, event: &AmendmentSubmitted, when: &Circumstance) {
        let mut amendment = new(version(None, when), SUBMITTED.to_owned(), when.by);
        let text = event.text.clone().map(Arc::new);
        amendment.amends = Some(Amending { proposal: event.proposal, version: event.version, text });
        self.proposals.insert(event.amendment, Arc::new(amendment));
        self.proposal(event.proposal, |proposal| proposal.amendments.push(event.amendment));
    }

    pub(super) fn rejected(&mut self, event: &AmendmentRejected, when: &Circumstance) {
        self.step(event.amendment, REJECTED, event.reason.clone(), when);
    }

    pub(super) fn revised(&mut self, event: &ProposalRevised, when: &Circumstance) {
        let version = Version { amendments: event.amendments.clone(), ..version(event.text.as_ref(), when) };
        self.proposal(event.proposal, |proposal| proposal.versions.push(version));
        for id in &event.amendments {
            self.step(*id, ADOPTED, None, when);
        }
    }

    pub(super) fn signed(&mut self, event: &ProposalSigned, when: &Circumstance) {
        self.by_member(event.proposal, when, |proposal, member| drop(proposal.authors.insert(member, event.interests.clone())));
    }

    pub(super) fn supported(&mut self, event: &ProposalSupported, when: &Circumstance) {
        let backing = Backing { seq: when.seq, version: event.version };
        self.by_member(event.proposal, when, |proposal, member| _ = proposal.supporters.insert(member, backing));
    }

    pub(super) fn unsupported(&mut self, id: ProposalId, when: &Circumstance) {
        self.by_member(id, when, |proposal, member| _ = proposal.supporters.remove(&member));
    }

    pub(super) fn moved(&mut self, event: &ProposalMoved, when: &Circumstance) {
        self.step(event.proposal, &event.status, event.reason.clone(), when);
    }

    fn step(&mut self, id: ProposalId, status: &str, reason: Option<Untrusted>, when: &Circumstance) {
        self.proposal(id, |proposal| {
            status.clone_into(&mut proposal.status);
            let Circumstance { seq, at, by } = *when;
            proposal.moves.push(Move { seq, at, by, status: status.to_owned(), reason });
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
    Version { seq, at, by, text: text.cloned().map(Arc::new), amendments: Vec::new() }
}

/// A proposal or amendment that was put a moment ago.
fn new(version: Version, status: String, by: Actor) -> Proposal {
    let author = if let Actor::Member(member) = by { Some((member, None)) } else { None };
    Proposal {
        versions: vec![version],
        authors: author.into_iter().collect(),
        supporters: BTreeMap::new(),
        status,
        moves: Vec::new(),
        amends: None,
        amendments: Vec::new(),
        from: Vec::new(),
        into: Vec::new(),
    }
}
