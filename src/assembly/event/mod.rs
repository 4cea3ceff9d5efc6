//! Events: facts, in the past tense. Each is one entry of the record; its kind and keys are those of `docs/format.md`.
//!
//! What must stay public is in the event's `data`; what a person may ask to have erased is in an `Option` that serde skips, and is written
//! to the entry's sealed payload. It is `None` once erased or withheld.

mod amendment;
mod assembly;
mod consent;
mod draw;
mod member;
mod post;
mod proposal;
mod proxy;
mod vote;

pub use amendment::{AmendmentRejected, AmendmentSubmitted, AmendmentText};
pub use assembly::{
    AssemblyFounded, Audience, CheckpointCosigned, CheckpointPublished, DisclosureMade, KeyAdded, Language, Recipient, RulesSet,
    WitnessNamed,
};
pub use consent::{ConsentAsked, ConsentClosed, ConsentGiven, ConsentObjected, ConsentRepeated, ConsentResolved, ConsentText};
pub use draw::{
    DrawCalled, DrawCancelled, DrawCommitted, DrawDeclined, DrawDrawn, DrawEvidenced, DrawPlanned, DrawRevealWithheld, DrawRevealed,
    Origin, Outcome, PoolImported, QuotasRevised, SetAside,
};
pub use member::{Identity, MemberDescribed, MemberEnrolled, MemberGroup, MemberInterests, MemberLeft, MemberRole};
pub use post::{PostAdded, PostAnswered, PostEdited, PostJudged, Stance, TopicOpened};
pub use proposal::{
    Attachment, ProposalMoved, ProposalRevised, ProposalSigned, ProposalSubmitted, ProposalSupported, ProposalText, ProposalUnsupported,
    Site,
};
pub use proxy::{ProxyGiven, ProxyRevoked};
pub(super) use vote::option_number;
pub use vote::{
    Secrecy, Taken, Taking, VoteCancelled, VoteCast, VoteClosed, VoteCoded, VoteEntered, VoteEvidenced, VoteOpened, VoteResult, VoteText,
    VoteTieBroken,
};

use crate::id::MemberId;
use chrono::{DateTime, Utc};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeMap, fmt, str::FromStr};

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    /// Whoever holds the machine, where nobody is named.
    Operator,
    /// A member, by their own hand or as the operator wrote it down.
    Member(MemberId),
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Operator => f.write_str("operator"),
            Self::Member(member) => fmt::Display::fmt(member, f),
        }
    }
}

impl FromStr for Actor {
    type Err = crate::id::NotAName;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "operator" { Ok(Self::Operator) } else { text.parse().map(Self::Member) }
    }
}

/// Where in the record an event stands: what its header says beside the event itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstance {
    /// The entry's number.
    pub seq: u64,
    /// The time that the machine's clock gave.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: Actor,
}

/// A kind that this program does not know, or data that is not of its kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnreadableEvent {
    /// Written by a newer program: reading goes on, writing must not.
    #[error("unknown kind {0}")]
    UnknownKind(String),
    /// Not the keys or types of its kind.
    #[error("{kind}: {detail}")]
    Malformed {
        /// The kind that the header names.
        kind: String,
        /// The reader's own words.
        detail: String,
    },
}

/// Declares the events once: variant, its data, its kind in the record, and what is sealed: a field that is the payload's whole content
/// (`seals`), or one that stands in it under its own name (`seals_key`).
macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident($data:ident) = $kind:literal $(seals $whole:ident)? $(seals_key $key:ident)?,)+) => {
        /// Something that happened.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Event {
            $($(#[$doc])* $variant($data),)+
        }

        impl Event {
            /// All kinds that this program knows.
            pub const KINDS: &[&str] = &[$($kind),+];

            /// The kind under which the event is recorded.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $kind,)+ }
            }

            /// The public part, for the entry's header.
            pub fn data(&self) -> Value {
                match self { $(Self::$variant(data) => value(data),)+ }
            }

            /// Whether entries of this kind carry a payload.
            pub fn has_payload(kind: &str) -> bool {
                match kind {
                    $($kind => !<[&str]>::is_empty(&[$(stringify!($whole))? $(stringify!($key))?]),)+
                    _ => false,
                }
            }

            /// The sealed part, an object for the entry's payload; none where the kind has none (or it is gone).
            pub fn sealed(&self) -> Option<Value> {
                match self {
                    $($(Self::$variant(event) => event.$whole.as_ref().map(value),)?)+
                    $($(Self::$variant(event) => event.$key.as_ref().map(|content| value(BTreeMap::from([(stringify!($key), content)]))),)?)+
                    _ => None,
                }
            }

            fn read_sealed(&mut self, kind: &str, content: Value) -> Result<(), UnreadableEvent> {
                match self {
                    $($(Self::$variant(event) => event.$whole = Some(read(kind, content)?),)?)+
                    $($(Self::$variant(event) => event.$key = Some(read_key(kind, stringify!($key), content)?),)?)+
                    _ => return Err(malformed(kind, &"this kind has no payload")),
                }
                Ok(())
            }

            fn from_data(kind: &str, data: Value) -> Result<Self, UnreadableEvent> {
                match kind {
                    $($kind => read(kind, data).map(Self::$variant),)+
                    _ => Err(UnreadableEvent::UnknownKind(kind.to_owned())),
                }
            }
        }
    };
}

events! {
    /// The assembly exists.
    AssemblyFounded(AssemblyFounded) = "assembly.founded/1",
    /// Its rules, whole.
    RulesSet(RulesSet) = "rules.set/1",
    /// A further signing key.
    KeyAdded(KeyAdded) = "key.added/1",
    /// Somebody joined.
    MemberEnrolled(MemberEnrolled) = "member.enrolled/1" seals identity,
    /// Their fields.
    MemberDescribed(MemberDescribed) = "member.described/1" seals_key fields,
    /// They have a role from here on.
    MemberRoleGiven(MemberRole) = "member.role_given/1",
    /// They have it no longer.
    MemberRoleTaken(MemberRole) = "member.role_taken/1",
    /// They are in a group from here on.
    MemberGroupJoined(MemberGroup) = "member.group_joined/1",
    /// They are in it no longer.
    MemberGroupLeft(MemberGroup) = "member.group_left/1",
    /// They let those who support the same find them.
    MemberInterestsShown(MemberInterests) = "member.interests_shown/1",
    /// They do no longer.
    MemberInterestsKept(MemberInterests) = "member.interests_kept/1",
    /// They left the assembly.
    MemberLeft(MemberLeft) = "member.left/1",
    /// A pool is frozen.
    PoolImported(PoolImported) = "pool.imported/1" seals_key blobs,
    /// The bounds of its quotas are changed.
    QuotasRevised(QuotasRevised) = "quotas.revised/1" seals_key reason,
    /// A draw is fixed.
    DrawPlanned(DrawPlanned) = "draw.planned/1",
    /// Somebody is bound to a secret.
    DrawCommitted(DrawCommitted) = "draw.committed/1" seals_key name,
    /// They have said it.
    DrawRevealed(DrawRevealed) = "draw.revealed/1",
    /// They have not.
    DrawRevealWithheld(DrawRevealWithheld) = "draw.reveal_withheld/1" seals_key reason,
    /// A source gave its evidence.
    DrawEvidenced(DrawEvidenced) = "draw.evidenced/1",
    /// The panel is drawn.
    DrawDrawn(DrawDrawn) = "draw.drawn/1",
    /// Somebody gives up a seat.
    DrawDeclined(DrawDeclined) = "draw.declined/1" seals_key reason,
    /// An alternate takes an open seat.
    DrawCalled(DrawCalled) = "draw.called/1",
    /// The draw is off.
    DrawCancelled(DrawCancelled) = "draw.cancelled/1" seals_key reason,
    /// A proposal is put.
    ProposalSubmitted(ProposalSubmitted) = "proposal.submitted/1" seals text,
    /// It has a new version.
    ProposalRevised(ProposalRevised) = "proposal.revised/1" seals text,
    /// It has one more author.
    ProposalSigned(ProposalSigned) = "proposal.signed/1" seals_key interests,
    /// Somebody supports it.
    ProposalSupported(ProposalSupported) = "proposal.supported/1",
    /// They do no longer.
    ProposalUnsupported(ProposalUnsupported) = "proposal.unsupported/1",
    /// It has come to another stage.
    ProposalMoved(ProposalMoved) = "proposal.moved/1" seals_key reason,
    /// An amendment is put.
    AmendmentSubmitted(AmendmentSubmitted) = "amendment.submitted/1" seals text,
    /// It is not taken.
    AmendmentRejected(AmendmentRejected) = "amendment.rejected/1" seals_key reason,
    /// Something may be discussed.
    TopicOpened(TopicOpened) = "topic.opened/1" seals_key title,
    /// Somebody said something.
    PostAdded(PostAdded) = "post.added/1" seals_key text,
    /// They say it otherwise.
    PostEdited(PostEdited) = "post.edited/1" seals_key text,
    /// A question has its answer.
    PostAnswered(PostAnswered) = "post.answered/1",
    /// A contribution is hidden.
    PostHidden(PostJudged) = "post.hidden/1" seals_key reason,
    /// Somebody contests that.
    PostContested(PostJudged) = "post.contested/1" seals_key reason,
    /// It is shown again.
    PostShown(PostJudged) = "post.shown/1" seals_key reason,
    /// Somebody votes in the place of another.
    ProxyGiven(ProxyGiven) = "proxy.given/1",
    /// They do no longer.
    ProxyRevoked(ProxyRevoked) = "proxy.revoked/1",
    /// A vote is open.
    VoteOpened(VoteOpened) = "vote.opened/1" seals text,
    /// Somebody cast a ballot.
    VoteCast(VoteCast) = "vote.cast/1",
    /// Voting codes are made.
    VoteCoded(VoteCoded) = "vote.coded/1" seals_key codes,
    /// A teller entered all ballots.
    VoteEntered(VoteEntered) = "vote.entered/1" seals_key ballots,
    /// The vote is over, and counted.
    VoteClosed(VoteClosed) = "vote.closed/1" seals_key list,
    /// A source of the tie-break left its evidence.
    VoteEvidenced(VoteEvidenced) = "vote.evidenced/1",
    /// A tie is broken.
    VoteTieBroken(VoteTieBroken) = "vote.tie_broken/1",
    /// The vote is off.
    VoteCancelled(VoteCancelled) = "vote.cancelled/1" seals_key reason,
    /// Consent is asked for.
    ConsentAsked(ConsentAsked) = "consent.asked/1" seals text,
    /// Somebody consents.
    ConsentGiven(ConsentGiven) = "consent.given/1",
    /// Somebody objects.
    ConsentObjected(ConsentObjected) = "consent.objected/1" seals_key reason,
    /// An objection stands no longer.
    ConsentResolved(ConsentResolved) = "consent.resolved/1" seals_key change,
    /// A further round begins.
    ConsentRepeated(ConsentRepeated) = "consent.repeated/1" seals_key wording,
    /// The rounds are over.
    ConsentClosed(ConsentClosed) = "consent.closed/1",
    /// A signed checkpoint.
    CheckpointPublished(CheckpointPublished) = "checkpoint.published/1",
    /// Somebody is on the list of witnesses.
    WitnessNamed(WitnessNamed) = "witness.named/1",
    /// Witnesses have cosigned.
    CheckpointCosigned(CheckpointCosigned) = "checkpoint.cosigned/1",
    /// Data left the file.
    DisclosureMade(DisclosureMade) = "disclosure.made/1" seals recipient,
}

impl Event {
    /// Its kind without the version, as keys of phrases have it: `draw-planned`.
    pub fn key(&self) -> String {
        self.kind().split('/').next().unwrap_or_default().replace(['.', '_'], "-")
    }

    /// The event of an entry: kind and data from its header, the payload's content (without salt) where it is at hand.
    ///
    /// # Errors
    /// [`UnreadableEvent`] for a kind unknown here, or data or content that is not of its kind.
    pub fn from_parts(kind: &str, data: Value, content: Option<Value>) -> Result<Self, UnreadableEvent> {
        let mut event = Self::from_data(kind, data)?;
        content.map_or(Ok(()), |content| event.read_sealed(kind, content))?;
        Ok(event)
    }
}

fn value<T: Serialize>(content: T) -> Value {
    serde_json::to_value(content).expect("events hold nothing that JSON lacks")
}

fn read<T: DeserializeOwned>(kind: &str, content: Value) -> Result<T, UnreadableEvent> {
    serde_json::from_value(content).map_err(|error| malformed(kind, &error))
}

fn read_key<T: DeserializeOwned>(kind: &str, key: &str, content: Value) -> Result<T, UnreadableEvent> {
    let mut keys: BTreeMap<String, T> = read(kind, content)?;
    match (keys.remove(key), keys.is_empty()) {
        (Some(content), true) => Ok(content),
        _ => Err(malformed(kind, &format!("its payload holds {key} and nothing else"))),
    }
}

fn malformed(kind: &str, detail: &dyn fmt::Display) -> UnreadableEvent {
    UnreadableEvent::Malformed { kind: kind.to_owned(), detail: detail.to_string() }
}
