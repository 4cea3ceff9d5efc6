//! Votes as the fold has them: who may vote, what has been cast, what the count gave.

use super::event::{Circumstance, VoteCast, VoteClosed, VoteCoded, VoteEvidenced, VoteOpened, VoteTieBroken, option_number};
use super::state::State;
use crate::canonical;
use crate::digest::{Digest, sha256, tagged};
use crate::id::{MemberId, VoteId};
use crate::randomness::Evidence;
use crate::tally::{
    Ballot, BallotFault, CountError, Method, Outcome, Profile, Rules, Shape, TieOrder, Watch, count, count_watched, read_ballot,
};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is known of a ballot before the vote is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// When, the last time.
    pub at: DateTime<Utc>,
    /// What; none where ballots are secret.
    pub ballot: Option<Ballot>,
    /// How many times they cast one.
    pub times: u32,
    /// Who cast it in their place.
    pub by: Option<MemberId>,
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
    /// Hashes of its voting codes, where it has any, each with whether it is used up; none where they are withheld.
    pub codes: Option<Arc<BTreeMap<[u8; 32], bool>>>,
    /// What tellers entered, each last; none where it is withheld.
    pub entered: BTreeMap<MemberId, Option<Arc<[Ballot]>>>,
    /// Source and evidence of its tie-break, in the order announced.
    pub evidence: Vec<(String, Evidence)>,
    /// The order that broke its tie, and who won by it.
    pub broken: Option<VoteTieBroken>,
    /// What a closed vote was counted from; empty while it is open, or where the list is withheld.
    pub counted: Arc<[Ballot]>,
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

    /// The ballots in force: those that stand in the record, or the list of a secret vote.
    ///
    /// # Errors
    /// A list in which something is no ballot of this vote.
    pub fn gathered(&self, list: Option<&[Value]>) -> Result<Vec<Ballot>, BallotFault> {
        match list {
            Some(list) => list.iter().map(|ballot| self.read(ballot)).collect(),
            None if self.opened.taken.is_some() => Ok(self.agreed().ok().flatten().map_or_else(Vec::new, |list| list.to_vec())),
            None => Ok(self.cast.values().filter_map(|cast| cast.ballot.clone()).collect()),
        }
    }

    /// Ballots with the options and the people that they are counted among; `present` where people were counted anew.
    pub fn profile(&self, ballots: &[Ballot], present: Option<u64>) -> Profile {
        let mut profile = Profile::clone(&self.named);
        profile.present = present.or(self.opened.present);
        profile.entitled = Some(self.opened.entitled);
        for ballot in ballots {
            profile.add(1, ballot.clone());
        }
        profile
    }

    /// Counts ballots; a tie stays a tie, unless chance broke it.
    ///
    /// # Errors
    /// Rules that do not go with the ballots: more of them than people present.
    pub fn count(&self, ballots: &[Ballot], present: Option<u64>) -> Result<Outcome, CountError> {
        count(self.opened.method, &self.profile(ballots, present), &self.opened.rules, &self.tie_order())
    }

    /// As [`Vote::count`], watched; none where the watcher said stop.
    ///
    /// # Errors
    /// As there.
    pub fn count_watched(&self, ballots: &[Ballot], present: Option<u64>, watch: &mut dyn Watch) -> Result<Option<Outcome>, CountError> {
        count_watched(self.opened.method, &self.profile(ballots, present), &self.opened.rules, &self.tie_order(), watch)
    }

    /// What a closed vote gave, stage by stage; none for one that is not closed, or whose list is withheld.
    ///
    /// # Errors
    /// Where the ballots cannot be counted.
    pub fn outcome(&self) -> Result<Option<Outcome>, CountError> {
        let VoteStatus::Closed { closed, .. } = &self.status else { return Ok(None) };
        let result = &closed.result;
        if result.valid.saturating_add(result.blank).saturating_add(result.invalid) != self.counted.len() as u64 {
            return Ok(None);
        }
        self.count(&self.counted, closed.present).map(Some)
    }

    /// How many people were present, as counted last; none where nobody counted.
    pub fn present(&self) -> Option<u64> {
        let anew = match &self.status {
            VoteStatus::Closed { closed, .. } => closed.present,
            VoteStatus::Open | VoteStatus::Cancelled { .. } => None,
        };
        anew.or(self.opened.present)
    }

    /// How many must take part and how many did so far; none where the rules ask for no quorum, or nobody counted those present.
    pub fn quorum(&self) -> Option<(u64, u64)> {
        let quorum = self.opened.rules.quorum?;
        let found = if quorum.present { self.present()? } else { self.turnout() };
        Some((quorum.needed(self.opened.entitled), found))
    }
}

/// What stands for a voting code in the record: H("folkmoot/v1/code", vote, code), the code in capitals and digits alone.
pub fn code_hash(vote: VoteId, code: &str) -> Digest {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect();
    tagged("folkmoot/v1/code", &[vote.to_string().as_bytes(), code.as_bytes()])
}

/// A ballot as its bytes.
pub(super) fn written(ballot: &Value) -> Vec<u8> {
    canonical::to_bytes(ballot).unwrap_or_default()
}

/// All ballots as the record has them, each as canonical JSON, sorted by their bytes.
pub fn ballot_list(ballots: &[Ballot]) -> Vec<Vec<u8>> {
    let mut list: Vec<_> = ballots.iter().map(|ballot| written(&ballot.to_json(option_number))).collect();
    list.sort();
    list
}

/// SHA-256 of the list of ballots.
pub fn ballots_hash(ballots: &[Ballot]) -> Digest {
    sha256(&[b"[".as_slice(), &ballot_list(ballots).join(b",".as_slice()), b"]"].concat())
}

/// Bytes of the longest ballot: what a sealed one is filled up to, so that its length says nothing.
pub fn ballot_size(opened: &VoteOpened) -> usize {
    let (options, digits) = (opened.options as usize, opened.options.to_string().len());
    match opened.method.shape() {
        Shape::Choice => digits.max(2) + 2,
        Shape::Approvals => options * (digits + 3) + 2,
        Shape::Ranking => options * (digits + 5) + 2,
        Shape::Grades | Shape::Scores | Shape::Points | Shape::Projects => options * (digits + 15) + 2,
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
        let last = self.votes.last_key_value().map(|(id, _)| id).max(self.consents.last_key_value().map(|(id, _)| id));
        VoteId(last.map_or(1, |id| id.0 + 1))
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
            codes: None,
            entered: BTreeMap::new(),
            evidence: Vec::new(),
            broken: None,
            counted: Arc::default(),
        };
        self.votes.insert(event.vote, Arc::new(vote));
    }

    pub(super) fn vote_cast(&mut self, event: &VoteCast, when: &Circumstance) {
        if let Some(code) = event.code {
            self.vote(event.vote, |vote| {
                if let Some(used) = vote.codes.as_mut().map(Arc::make_mut) {
                    used.insert(code.0, true);
                }
            });
            return;
        }
        let super::event::Actor::Member(member) = when.by else { return };
        let voter = event.represents.unwrap_or(member);
        self.vote(event.vote, |vote| {
            if let Ok(ballot) = event.ballot.as_ref().map(|ballot| vote.read(ballot)).transpose() {
                let times = vote.cast.get(&voter).map_or(0, |before| before.times) + 1;
                vote.cast.insert(voter, Cast { at: when.at, ballot, times, by: event.represents.map(|_| member) });
            }
        });
    }

    pub(super) fn vote_closed(&mut self, event: &VoteClosed, when: &Circumstance) {
        let at = when.at;
        self.vote(event.vote, |vote| {
            vote.counted = vote.gathered(event.list.as_deref()).unwrap_or_default().into();
            vote.status = VoteStatus::Closed { at, closed: VoteClosed { list: None, ..event.clone() } };
        });
    }

    pub(super) fn vote_coded(&mut self, event: &VoteCoded) {
        let codes = event.codes.iter().flatten().map(|code| (code.0, false)).collect();
        self.vote(event.vote, |vote| vote.codes = Some(Arc::new(codes)));
    }

    pub(super) fn vote_evidenced(&mut self, event: &VoteEvidenced) {
        self.vote(event.vote, |vote| vote.evidence.push((event.source.clone(), event.evidence.clone())));
    }

    pub(super) fn vote_tie_broken(&mut self, event: &VoteTieBroken) {
        self.vote(event.vote, |vote| vote.broken = Some(event.clone()));
    }

    pub(super) fn vote_over(&mut self, id: VoteId, status: VoteStatus) {
        self.vote(id, |vote| vote.status = status);
    }

    /// Changes a vote: a copy of it alone, where an earlier state still holds it.
    pub(super) fn vote(&mut self, id: VoteId, change: impl FnOnce(&mut Vote)) {
        if let Some(vote) = self.votes.get_mut(&id) {
            change(Arc::make_mut(vote));
        }
    }
}
