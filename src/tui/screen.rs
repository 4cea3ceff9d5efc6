//! Screens: which there are, how they lie in one another, and the stem of their phrases.

use super::keymap::Context;
use crate::id::{DrawId, PoolId, ProposalId, Target, VoteId};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Choosing a file.
    Start,
    /// Where we stand.
    Home,
    /// The roll.
    Members,
    /// Proposals.
    Proposals,
    /// One proposal, or an amendment.
    Proposal(ProposalId),
    /// Pools and draws.
    Draws,
    /// One pool.
    Pool(PoolId),
    /// Other quotas of a pool, tried out.
    Quotas(PoolId),
    /// The notions of fairness side by side, for a pool.
    Fairness(PoolId),
    /// One draw.
    Draw(DrawId),
    /// Everyone's chance.
    Chances(DrawId),
    /// Votes.
    Votes,
    /// One vote.
    Vote(VoteId),
    /// Rounds of consent.
    Consent(VoteId),
    /// A voter with their ballot.
    Booth(VoteId),
    /// What is talked about.
    Threads,
    /// What is said about a thing.
    Thread(Target),
    /// Words looked for everywhere.
    Search,
    /// The record.
    Record,
    /// One entry.
    Entry(u64),
}

impl Screen {
    /// The screens of an assembly, in the order of the line at the top.
    pub const MAIN: [Self; 7] = [Self::Home, Self::Members, Self::Proposals, Self::Threads, Self::Draws, Self::Votes, Self::Record];

    /// The screen among these that this one belongs to.
    #[must_use]
    pub fn main(self) -> Self {
        match self {
            Self::Pool(_) | Self::Quotas(_) | Self::Fairness(_) | Self::Draw(_) | Self::Chances(_) => Self::Draws,
            Self::Vote(_) | Self::Consent(_) | Self::Booth(_) => Self::Votes,
            Self::Thread(_) | Self::Search => Self::Threads,
            Self::Entry(_) => Self::Record,
            Self::Proposal(_) => Self::Proposals,
            other => other,
        }
    }

    /// The screen one step out.
    #[must_use]
    pub fn parent(self) -> Self {
        match self {
            Self::Start => Self::Start,
            Self::Home | Self::Members | Self::Proposals | Self::Draws | Self::Votes | Self::Threads | Self::Record => Self::Home,
            Self::Proposal(_) => Self::Proposals,
            Self::Thread(_) | Self::Search => Self::Threads,
            Self::Pool(_) | Self::Draw(_) => Self::Draws,
            Self::Vote(_) | Self::Consent(_) => Self::Votes,
            Self::Booth(vote) => Self::Vote(vote),
            Self::Quotas(pool) => Self::Pool(pool),
            Self::Fairness(pool) => Self::Quotas(pool),
            Self::Chances(draw) => Self::Draw(draw),
            Self::Entry(_) => Self::Record,
        }
    }

    /// Where its keys stand in the table.
    pub fn context(self) -> Context {
        match self {
            Self::Start => Context::Start,
            Self::Home => Context::Home,
            Self::Members => Context::Members,
            Self::Proposals => Context::Proposals,
            Self::Proposal(_) => Context::Proposal,
            Self::Draws => Context::Draws,
            Self::Pool(_) => Context::Pool,
            Self::Quotas(_) => Context::Quotas,
            Self::Fairness(_) => Context::Fairness,
            Self::Draw(_) => Context::Draw,
            Self::Votes => Context::Votes,
            Self::Vote(_) => Context::Vote,
            Self::Consent(_) => Context::Consent,
            Self::Booth(_) => Context::Booth,
            Self::Chances(_) => Context::Chances,
            Self::Threads => Context::Threads,
            Self::Thread(_) => Context::Thread,
            Self::Search => Context::Search,
            Self::Record => Context::Record,
            Self::Entry(_) => Context::Entry,
        }
    }

    /// The stem of its phrases.
    pub fn stem(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Home => "home",
            Self::Members => "members",
            Self::Proposals => "proposals",
            Self::Proposal(_) => "proposal",
            Self::Draws => "draws",
            Self::Pool(_) => "pool",
            Self::Quotas(_) => "quotas",
            Self::Fairness(_) => "fairness",
            Self::Draw(_) => "draw",
            Self::Votes => "votes",
            Self::Vote(_) => "vote",
            Self::Consent(_) => "consent",
            Self::Booth(_) => "booth",
            Self::Chances(_) => "chances",
            Self::Threads => "threads",
            Self::Thread(_) => "thread",
            Self::Search => "search",
            Self::Record => "record",
            Self::Entry(_) => "entry",
        }
    }
}
