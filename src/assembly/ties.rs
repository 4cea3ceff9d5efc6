//! Ties of votes: broken by an order of the options that comes from chance, announced before anybody voted and known after the last ballot.

use super::event::{VoteTieBroken, option_number};
use super::votes::{Vote, VoteStatus};
use crate::digest::tagged;
use crate::randomness::{Evidence, Source, seed};
use crate::tally::{TieEffect, TieOrder};
use chrono::{DateTime, Utc};

impl Vote {
    /// The announced sources that have left no evidence yet, in order.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.opened.tie.iter().map(String::as_str).skip(self.evidence.len())
    }

    /// Whether the count left a tie that an order of the options would settle.
    pub fn tied(&self) -> bool {
        matches!(&self.status, VoteStatus::Closed { closed, .. } if matches!(closed.result.tie, TieEffect::Decides | TieEffect::Unknown))
    }

    /// Whether an announced source is public at a time: closed after it, the tie stays a tie.
    pub fn tie_known(&self, at: DateTime<Utc>) -> bool {
        let known = |source: &String| source.parse::<Source>().ok().and_then(|source| source.known_from()).is_some_and(|time| time <= at);
        self.opened.tie.iter().any(known)
    }

    /// The announced source whose evidence is awaited to break a tie; none where nothing is tied, announced or missing.
    pub fn awaited(&self) -> Option<&str> {
        self.opened.tie.get(self.evidence.len()).filter(|_| self.tied() && self.broken.is_none()).map(String::as_str)
    }

    /// The order that breaks ties: none as long as chance has not given one.
    pub fn tie_order(&self) -> TieOrder {
        let order = self.broken.as_ref().map(|broken| broken.order.iter().filter_map(|number| numbered(number)).collect());
        order.map_or(TieOrder::Open, TieOrder::Given)
    }

    /// What the evidence of all sources gives; no winners where the list of a secret vote is withheld. None for a vote that is not closed.
    pub(super) fn broken(&self, evidence: &[(String, Evidence)]) -> Option<VoteTieBroken> {
        let VoteStatus::Closed { closed, .. } = &self.status else { return None };
        let parts: Vec<_> = evidence.iter().map(|(source, evidence)| (source.clone(), evidence.value_bytes())).collect();
        let (vote, seed) = (self.opened.vote, seed(&closed.ballots, &parts));
        let key = |number: &String| {
            tagged("folkmoot/v1/tie", &[vote.to_string().as_bytes(), closed.ballots.as_ref(), seed.as_ref(), number.as_bytes()])
        };
        let mut order: Vec<String> = (0..u16::try_from(self.opened.options).unwrap_or(u16::MAX)).map(option_number).collect();
        order.sort_by_cached_key(|number| key(number).0);
        let broken = VoteTieBroken { order, seed, vote, winners: Vec::new() };
        let mut settled = self.clone();
        settled.broken = Some(broken.clone());
        let counted = settled.outcome().ok()?;
        let winners = counted.map(|counted| counted.winners.iter().copied().map(option_number).collect()).unwrap_or_default();
        Some(VoteTieBroken { winners, ..broken })
    }
}

/// An option by its number in the record.
fn numbered(number: &str) -> Option<u16> {
    number.parse::<u16>().ok()?.checked_sub(1)
}
