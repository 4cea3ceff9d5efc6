//! Votes in the room: hands that are counted, papers that are typed, by several tellers who must find the same.

use super::event::{Taking, VoteEntered};
use super::refusal::{Refusal, VoteRefusal};
use super::state::State;
use super::votes::Vote;
use crate::id::MemberId;
use crate::tally::{Ballot, BallotFault};
use std::sync::Arc;

/// In what two tellers differ.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Difference {
    /// Another number of hands for an option; none: for nothing, blank.
    Hands {
        /// The option.
        option: Option<u16>,
        /// What the tellers counted, in their order.
        counts: Vec<u64>,
    },
    /// Another ballot on a paper, or none.
    Paper {
        /// The number of the paper, from 1.
        number: u64,
    },
}

impl Vote {
    /// Reads what a teller entered.
    ///
    /// # Errors
    /// The first of them that is no ballot of this vote.
    pub(super) fn entered_ballots(&self, event: &VoteEntered) -> Result<Option<Vec<Ballot>>, BallotFault> {
        event.ballots.as_ref().map(|ballots| ballots.iter().map(|ballot| self.read(ballot)).collect()).transpose()
    }

    /// Tellers who have entered nothing yet.
    pub fn tellers_missing(&self) -> Vec<MemberId> {
        let tellers = self.opened.taken.iter().flat_map(|taken| &taken.tellers);
        tellers.filter(|teller| !self.entered.contains_key(teller)).copied().collect()
    }

    /// In what those who have entered ballots differ.
    pub fn differences(&self) -> Vec<Difference> {
        let lists: Vec<&Arc<[Ballot]>> = self.entered.values().flatten().collect();
        let Some(taken) = self.opened.taken.as_ref().filter(|_| lists.windows(2).any(|pair| matches!(pair, [a, b] if a != b))) else {
            return Vec::new();
        };
        match taken.how {
            Taking::Hands => {
                let options = (0..u16::try_from(self.opened.options).unwrap_or(u16::MAX)).map(Some).chain([None]);
                let shown = |option: Option<u16>| option.map_or(Ballot::Blank, Ballot::Choice);
                let count = |list: &&Arc<[Ballot]>, option| list.iter().filter(|ballot| **ballot == shown(option)).count() as u64;
                let all =
                    options.map(|option| Difference::Hands { option, counts: lists.iter().map(|list| count(list, option)).collect() });
                all.filter(
                    |one| matches!(one, Difference::Hands { counts, .. } if counts.iter().any(|count| Some(count) != counts.first())),
                )
                .collect()
            }
            Taking::Paper => {
                let longest = lists.iter().map(|list| list.len()).max().unwrap_or(0);
                let differ = |place: &usize| lists.iter().any(|list| list.get(*place) != lists.first().and_then(|first| first.get(*place)));
                (0..longest).filter(differ).map(|place| Difference::Paper { number: place as u64 + 1 }).collect()
            }
        }
    }

    /// The ballots that all tellers entered alike; none where somebody's are withheld.
    ///
    /// # Errors
    /// Where somebody has entered nothing, or they differ.
    pub(super) fn agreed(&self) -> Result<Option<Arc<[Ballot]>>, Refusal> {
        let missing = self.tellers_missing();
        if !missing.is_empty() {
            return Err(Refusal::Vote(VoteRefusal::TellersMissing { vote: self.opened.vote, tellers: missing }));
        }
        if !self.differences().is_empty() {
            return Err(Refusal::Vote(VoteRefusal::TellersDiffer(self.opened.vote)));
        }
        let known = self.entered.values().all(Option::is_some);
        Ok(self.entered.values().flatten().next().filter(|_| known).cloned())
    }

    /// How many have voted, as far as it is known: where tellers enter ballots, what the first of them entered.
    pub fn turnout(&self) -> u64 {
        match &self.opened.taken {
            None => (self.cast.len() + self.codes.iter().flat_map(|codes| codes.values()).filter(|used| **used).count()) as u64,
            Some(_) => self.entered.values().flatten().next().map_or(0, |list| list.len() as u64),
        }
    }
}

impl State {
    pub(super) fn vote_entered(&mut self, event: &VoteEntered, by: MemberId) {
        self.vote(event.vote, |vote| {
            let ballots = vote.entered_ballots(event).ok().flatten().map(Into::into);
            vote.entered.insert(by, ballots);
        });
    }
}
