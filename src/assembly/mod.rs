//! The assembly: what has happened, what may happen next. Pure: no file, no clock, no randomness, no bytes of the record.
//!
//! `decide` turns a state and a [`Command`] into events or a [`Refusal`]; [`State::apply`] folds events and cannot fail on events that
//! [`admit`] accepts. Writing (`session`) and checking (`audit`) share `admit`, so what could not be written cannot be smuggled in either.
#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::wildcard_enum_match_arm, clippy::float_arithmetic))]

mod admit;
mod amendments;
mod ceremony;
mod command;
mod consents;
mod decide;
mod event;
mod hands;
mod import;
mod plan;
mod posts;
mod proposals;
mod refusal;
mod rules;
mod seats;
mod state;
mod ties;
mod voices;
mod vote_files;
mod votes;
mod workflow;

pub use admit::admit;
pub use ceremony::{Participant, Secret};
pub use command::{
    Change, Command, ConsentRequest, Evidenced, FirstDraw, FrozenPool, Material, Newcomer, PlannedDraw, RevisedQuotas, VoteRequest,
};
pub use consents::{Answer, Consent, Objection};
pub use decide::{PROGRAM, decide};
pub use event::Attachment;
pub use event::{
    Actor, AmendmentRejected, AmendmentSubmitted, AmendmentText, AssemblyFounded, Audience, CheckpointCosigned, CheckpointPublished,
    Circumstance, ConsentAsked, ConsentClosed, ConsentGiven, ConsentObjected, ConsentRepeated, ConsentResolved, ConsentText,
    DisclosureMade, DrawCalled, DrawCancelled, DrawCommitted, DrawDeclined, DrawDrawn, DrawEvidenced, DrawPlanned, DrawRevealWithheld,
    DrawRevealed, Event, Identity, KeyAdded, Language, MemberDescribed, MemberEnrolled, MemberGroup, MemberInterests, MemberLeft,
    MemberRole, Origin, Outcome, PoolImported, PostAdded, PostAnswered, PostEdited, PostJudged, ProposalMoved, ProposalRevised,
    ProposalSigned, ProposalSubmitted, ProposalSupported, ProposalText, ProposalUnsupported, ProxyGiven, ProxyRevoked, QuotasRevised,
    Recipient, RulesSet, Secrecy, SetAside, Site, Stance, Taken, Taking, TopicOpened, UnreadableEvent, VoteCancelled, VoteCast, VoteClosed,
    VoteCoded, VoteEntered, VoteEvidenced, VoteOpened, VoteResult, VoteText, VoteTieBroken, WitnessNamed,
};
pub use hands::Difference;
pub use import::{ImportFault, read_markdown, read_table, write_markdown};
pub use plan::{Alternates, MAX_PANELS, Plan, PlanFault, PlanLevel, PlanParts, Replaced, Replacement, Seating, fraction_text};
pub use posts::{Judged, Judgement, Post, Posts, Topic, Wording};
pub use proposals::{Ally, Amending, Backing, Clash, Move, News, Proposal, Version};
pub use refusal::{Refusal, VoteRefusal};
pub use rules::{Power, Rules, Template};
pub use seats::{Came, Declined, Replacing, Seat, Seats, tables_csv};
pub use state::{Draw, DrawStatus, Founding, Member, PoolState, State};
pub use voices::Voice;
pub use votes::{Cast, Vote, VoteStatus, ballot_list, ballot_size, ballots_hash, code_hash};
pub use workflow::{Deed, Stage, Who, Workflow};

#[cfg(test)]
mod amendment_tests;
#[cfg(test)]
mod ceremony_tests;
#[cfg(test)]
mod posts_tests;
#[cfg(test)]
mod proposal_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vote_tests;
