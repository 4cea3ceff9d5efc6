//! Votes as the fold has them: who may vote, what has been cast, what the count gave.

use super::event::{Circumstance, VoteCast, VoteClosed, VoteOpened, option_number};
use super::state::State;
use crate::canonical;
use crate::digest::{Digest, sha256};
use crate::id::{MemberId, VoteId};
use crate::tally::{Ballot, BallotFault, CountError, Method, Outcome, Profile, Rules, Shape, TieOrder, count, read_ballot};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A ballot that somebody cast in the open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// When, the last time.
    pub at: DateTime<Utc>,
    /// What.
    pub ballot: Ballot,
    /// How many times they cast one.
    pub times: u32,
}

/// How far a vote has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoteStatus {
    /// Ballots are taken.
    Open,
    /// Closed and counted.
    Closed {
        /// When.
        at: DateTime<Utc>,
        /// With what result.
        closed: VoteClosed,
    },
    /// Called off.
    Cancelled {
        /// Why; none where withheld.
        reason: Option<Untrusted>,
    },
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// The event that opened it.
    pub opened: VoteOpened,
    /// Its entry.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who is entitled.
    pub electorate: Arc<BTreeSet<MemberId>>,
    /// What has been cast.
    pub cast: BTreeMap<MemberId, Cast>,
    /// How far it has come.
    pub status: VoteStatus,
    /// The options by name; by number where the names are withheld.
    named: Arc<Profile>,
    /// The options by number, as ballots in the record have them.
    numbered: Arc<Profile>,
}

impl Vote {
    /// What is asked; none where erased or withheld.
    pub fn title(&self) -> Option<&Untrusted> {
        self.opened.text.as_ref().map(|text| &text.title)
    }

    /// The options, and no ballots.
    pub fn options(&self) -> &Profile {
        &self.named
    }

    /// A ballot as the record has it.
    ///
    /// # Errors
    /// Where it is none of this vote, or not written as the record writes it.
    pub fn read(&self, ballot: &Value) -> Result<Ballot, BallotFault> {
        let read = read_ballot(self.opened.method, &self.numbered, &self.opened.rules, &ballot.to_string())?;
        let written = read.to_json(option_number) == *ballot;
        if written { Ok(read) } else { Err(BallotFault::WrongShape { shape: self.opened.method.shape() }) }
    }

    /// All ballots as the record has them, each as canonical JSON, sorted by their bytes.
    pub fn ballots(&self) -> Vec<Vec<u8>> {
        let bytes = |cast: &Cast| canonical::to_bytes(&cast.ballot.to_json(option_number)).unwrap_or_default();
        let mut ballots: Vec<_> = self.cast.values().map(bytes).collect();
        ballots.sort();
        ballots
    }

    /// SHA-256 of the list of ballots.
    pub fn ballots_hash(&self) -> Digest {
        sha256(&[b"[".as_slice(), &self.ballots().join(b",".as_slice()), b"]"].concat())
    }

    /// Counts what has been cast; `present` where people were counted anew.
    ///
    /// # Errors
    /// Rules that do not go with the ballots: more of them than people present.
    pub fn count(&self, present: Option<u64>) -> Result<Outcome, CountError> {
        let mut profile = Profile::clone(&self.named);
        profile.present = present.or(self.opened.present);
        profile.entitled = Some(self.opened.entitled);
        for cast in self.cast.values() {
            profile.add(1, cast.ballot.clone());
        }
        count(self.opened.method, &profile, &self.opened.rules, &TieOrder::Listed)
    }

    /// How many must take part and how many did so far; none where the rules ask for no quorum, or nobody counted those present.
    pub fn quorum(&self) -> Option<(u64, u64)> {
        let quorum = self.opened.rules.quorum?;
        let present = match &self.status {
            VoteStatus::Closed { closed, .. } => closed.present.or(self.opened.present),
            VoteStatus::Open | VoteStatus::Cancelled { .. } => self.opened.present,
        };
        let found = if quorum.present { present? } else { self.cast.len() as u64 };
        Some((quorum.needed(self.opened.entitled), found))
    }
}

/// The options by name; by number where the names are withheld.
fn profile(event: &VoteOpened) -> Result<Profile, CountError> {
    let least = if event.method == Method::EqualShares { 1 } else { 2 };
    let named = match &event.text {
        Some(text) => Profile::new(text.options.iter().map(Untrusted::raw), least),
        None => Profile::new((0..event.options).map(|option| (option + 1).to_string()), least),
    };
    named.map_err(CountError::Profile)
}

/// Counts one ballot under the rules of a vote to be opened, so that what is opened can be closed.
pub(super) fn trial(event: &VoteOpened) -> Result<(), CountError> {
    let mut profile = profile(event)?;
    let ballot = match event.method.shape() {
        Shape::Choice => Ballot::Choice(0),
        Shape::Approvals | Shape::Projects => Ballot::Approvals([0].into()),
        Shape::Ranking => Ballot::Ranking(crate::tally::Ranking::strict([0])),
        Shape::Grades | Shape::Points => Ballot::Scores([(0, 1)].into()),
        Shape::Scores => Ballot::Scores([(0, event.rules.score_max)].into()),
    };
    profile.add(1, ballot);
    (profile.present, profile.entitled) = (event.present.map(|present| present.max(1)), Some(event.entitled));
    let without = Rules { quorum: None, ..event.rules.clone() };
    [&without, &event.rules].into_iter().try_for_each(|rules| count(event.method, &profile, rules, &TieOrder::Listed).map(drop))
}

impl State {
    /// The next vote's name.
    pub fn next_vote(&self) -> VoteId {
        VoteId(self.votes.last_key_value().map_or(1, |(id, _)| id.0 + 1))
    }

    pub(super) fn vote_opened(&mut self, event: &VoteOpened, when: &Circumstance) {
        let numbers = (0..event.options).map(|option| (option + 1).to_string());
        let vote = Vote {
            named: Arc::new(profile(event).unwrap_or_default()),
            numbered: Arc::new(Profile::new(numbers, 0).unwrap_or_default()),
            opened: event.clone(),
            seq: when.seq,
            at: when.at,
            electorate: Arc::new(self.present_members().map(|(id, _)| id).collect()),
            cast: BTreeMap::new(),
            status: VoteStatus::Open,
        };
        self.votes.insert(event.vote, Arc::new(vote));
    }

    pub(super) fn vote_cast(&mut self, event: &VoteCast, when: &Circumstance) {
        let super::event::Actor::Member(member) = when.by else { return };
        self.vote(event.vote, |vote| {
            if let Ok(ballot) = vote.read(&event.ballot) {
                let times = vote.cast.get(&member).map_or(0, |before| before.times) + 1;
                vote.cast.insert(member, Cast { at: when.at, ballot, times });
            }
        });
    }

    pub(super) fn vote_over(&mut self, id: VoteId, status: VoteStatus) {
        self.vote(id, |vote| vote.status = status);
    }

    /// Changes a vote: a copy of it alone, where an earlier state still holds it.
    fn vote(&mut self, id: VoteId, change: impl FnOnce(&mut Vote)) {
        if let Some(vote) = self.votes.get_mut(&id) {
            change(Arc::make_mut(vote));
        }
    }
}
