//! Events: facts, in the past tense. Each is one entry of the record; its kind and keys are those of `docs/format.md`.
//!
//! What must stay public is in the event's `data`; what a person may ask to have erased is in an `Option` that serde skips, and is written
//! to the entry's sealed payload. It is `None` once erased or withheld.

use crate::digest::Digest;
use crate::id::{AssemblyId, DrawId, MemberId, PersonId, PoolId};
use crate::randomness::Evidence;
use crate::sortition::Fairness;
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{fmt, str::FromStr};

use super::rules::Rules;

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

/// The language in which an assembly keeps its record: its word list, and the default of its screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

/// Entry 0: the assembly exists, under a name and a first public key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssemblyFounded {
    /// Drawn at random, for ever.
    pub assembly: AssemblyId,
    /// Verifier key of the signed notes.
    pub key: String,
    /// Language of the record.
    pub language: Language,
    /// Name of the assembly.
    pub name: Untrusted,
    /// The program that founded it, with its version.
    pub program: String,
}

/// The rules hold from here on, all of them: a new version replaces the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesSet {
    /// The rules, whole.
    pub rules: Rules,
    /// 1, 2, … without gaps.
    pub version: u32,
}

/// A further key may sign checkpoints: another laptop, or one that replaces a lost one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyAdded {
    /// Verifier key of the signed notes.
    pub key: String,
}

/// Who a member is: sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// How to reach them: an address, a number, as they gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Untrusted>,
    /// Their name.
    pub name: Untrusted,
}

/// Somebody is a member from here on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberEnrolled {
    /// Their name in the record.
    pub member: MemberId,
    /// Who they are.
    #[serde(skip)]
    pub identity: Option<Identity>,
}

/// A member's fields (age group, district, …), as used by draws from the roll. Replaces earlier ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberDescribed {
    /// Whose fields.
    pub member: MemberId,
    /// Name and content of each field, in the order given.
    #[serde(skip)]
    pub fields: Option<Vec<(Untrusted, Untrusted)>>,
}

/// A member and one of the roles that the rules know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberRole {
    /// Who.
    pub member: MemberId,
    /// Which role.
    pub role: String,
}

/// A member and a group, named freely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberGroup {
    /// Which group.
    pub group: Untrusted,
    /// Who.
    pub member: MemberId,
}

/// A member is one no longer; their number is never given again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberLeft {
    /// Who left.
    pub member: MemberId,
}

/// Whence the people of a pool come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// Two files: respondents and categories.
    Files,
    /// The members of the assembly and their fields.
    Roll,
}

/// People left out of a pool because of somebody chosen earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// People of a household where somebody is chosen already.
    pub address: u32,
    /// People chosen already.
    pub id: u32,
}

/// A pool is frozen: who may be drawn, and under which quotas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolImported {
    /// Pool hash: root over the rows.
    pub hash: Digest,
    /// Public blob: the leaf of every row.
    pub leaves: Digest,
    /// Whence the people come.
    pub origin: Origin,
    /// Name of the pool.
    pub pool: PoolId,
    /// Public blob: the quotas; its name is the quotas hash.
    pub quotas: Digest,
    /// Private blob: the rows.
    pub rows: Digest,
    /// Private blob: the salt of every row.
    pub salts: Digest,
    /// People left out.
    pub set_aside: SetAside,
    /// Private blob: who is behind every row.
    pub sheet: Digest,
    /// Number of people.
    pub size: u32,
    /// How many of them share all their features with nobody.
    pub unique: u32,
    /// Salt of the three private names.
    #[serde(skip)]
    pub blobs: Option<Digest>,
}

/// A draw is fixed: pool, quotas, method, lottery, sources. Nothing of it can change; it can be drawn or cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawPlanned {
    /// H("folkmoot/v1/plan", plan).
    pub commitment: Digest,
    /// Name of the draw.
    pub draw: DrawId,
    /// What is made as equal as possible.
    pub fairness: Fairness,
    /// Public blob: the plan.
    pub plan: Digest,
    /// The pool drawn from.
    pub pool: PoolId,
    /// Places on the panel.
    pub size: u32,
    /// The sources of chance, in the order in which evidence comes.
    pub sources: Vec<String>,
}

/// What a source gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawEvidenced {
    /// Which draw.
    pub draw: DrawId,
    /// What it gave.
    pub evidence: Evidence,
    /// The source as the plan names it.
    pub source: String,
}

/// Seed, ticket and panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The people drawn: of a lottery in order of number, of a uniform draw in the order drawn.
    pub panel: Vec<PersonId>,
    /// What the sources gave, hashed together with the commitment.
    pub seed: Digest,
    /// The ticket drawn; none for a uniform draw.
    pub ticket: Option<u32>,
}

/// The draw has taken place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawDrawn {
    /// Which draw.
    pub draw: DrawId,
    /// The people drawn.
    pub panel: Vec<PersonId>,
    /// The seed.
    pub seed: Digest,
    /// The ticket; none for a uniform draw.
    pub ticket: Option<u32>,
}

/// The draw will not take place. It stays visible, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawCancelled {
    /// Which draw.
    pub draw: DrawId,
    /// What the draw would have given, where all evidence was in.
    pub would_be: Option<Outcome>,
    /// Whether evidence could already be known and was not given.
    pub withheld: bool,
    /// Why.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// A signed checkpoint over all entries before this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckpointPublished {
    /// The signed note, whole.
    pub note: String,
}

/// For whom something left the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Anybody: a bundle without personal data.
    Public,
    /// Somebody who checks everything: a bundle with the rows of the pools.
    Auditor,
    /// Whoever invites the panel: names and contacts of the people drawn.
    Contacts,
}

/// Why and to whom: sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Untrusted>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Untrusted>,
}

/// Data left the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureMade {
    /// For whom.
    pub audience: Audience,
    /// Of which draw, where it is of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<DrawId>,
    /// To whom and why.
    #[serde(skip)]
    pub recipient: Option<Recipient>,
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

/// Declares the events once: variant, its data, its kind in the record.
macro_rules! events {
    ($($(#[$doc:meta])* $variant:ident($data:ident) = $kind:literal,)+) => {
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
                match self { $(Self::$variant(data) => serde_json::to_value(data),)+ }.expect("events hold nothing that JSON lacks")
            }

            fn from_data(kind: &str, data: Value) -> Result<Self, UnreadableEvent> {
                match kind {
                    $($kind => serde_json::from_value(data).map(Self::$variant),)+
                    _ => return Err(UnreadableEvent::UnknownKind(kind.to_owned())),
                }
                .map_err(|error| malformed(kind, &error))
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
    MemberEnrolled(MemberEnrolled) = "member.enrolled/1",
    /// Their fields.
    MemberDescribed(MemberDescribed) = "member.described/1",
    /// They have a role from here on.
    MemberRoleGiven(MemberRole) = "member.role_given/1",
    /// They have it no longer.
    MemberRoleTaken(MemberRole) = "member.role_taken/1",
    /// They are in a group from here on.
    MemberGroupJoined(MemberGroup) = "member.group_joined/1",
    /// They are in it no longer.
    MemberGroupLeft(MemberGroup) = "member.group_left/1",
    /// They left the assembly.
    MemberLeft(MemberLeft) = "member.left/1",
    /// A pool is frozen.
    PoolImported(PoolImported) = "pool.imported/1",
    /// A draw is fixed.
    DrawPlanned(DrawPlanned) = "draw.planned/1",
    /// A source gave its evidence.
    DrawEvidenced(DrawEvidenced) = "draw.evidenced/1",
    /// The panel is drawn.
    DrawDrawn(DrawDrawn) = "draw.drawn/1",
    /// The draw is off.
    DrawCancelled(DrawCancelled) = "draw.cancelled/1",
    /// A signed checkpoint.
    CheckpointPublished(CheckpointPublished) = "checkpoint.published/1",
    /// Data left the file.
    DisclosureMade(DisclosureMade) = "disclosure.made/1",
}

/// Shapes of sealed contents that are not a struct of their own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    fields: Vec<(Untrusted, Untrusted)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Blobs {
    blobs: Digest,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    reason: Untrusted,
}

impl Event {
    /// The sealed part, an object for the entry's payload; none where the kind has none (or it is gone).
    pub fn sealed(&self) -> Option<Value> {
        fn value<T: Serialize>(content: T) -> Value {
            serde_json::to_value(content).expect("events hold nothing that JSON lacks")
        }
        match self {
            Self::MemberEnrolled(event) => event.identity.as_ref().map(value),
            Self::MemberDescribed(event) => event.fields.clone().map(|fields| value(Fields { fields })),
            Self::PoolImported(event) => event.blobs.map(|blobs| value(Blobs { blobs })),
            Self::DrawCancelled(event) => event.reason.clone().map(|reason| value(Reason { reason })),
            Self::DisclosureMade(event) => event.recipient.as_ref().map(value),
            Self::AssemblyFounded(_)
            | Self::RulesSet(_)
            | Self::KeyAdded(_)
            | Self::MemberRoleGiven(_)
            | Self::MemberRoleTaken(_)
            | Self::MemberGroupJoined(_)
            | Self::MemberGroupLeft(_)
            | Self::MemberLeft(_)
            | Self::DrawPlanned(_)
            | Self::DrawEvidenced(_)
            | Self::DrawDrawn(_)
            | Self::CheckpointPublished(_) => None,
        }
    }

    /// Whether entries of this kind carry a payload.
    pub fn has_payload(kind: &str) -> bool {
        matches!(kind, "member.enrolled/1" | "member.described/1" | "pool.imported/1" | "draw.cancelled/1" | "disclosure.made/1")
    }

    /// The event of an entry: kind and data from its header, the payload's content (without salt) where it is at hand.
    ///
    /// # Errors
    /// [`UnreadableEvent`] for a kind unknown here, or data or content that is not of its kind.
    pub fn from_parts(kind: &str, data: Value, content: Option<Value>) -> Result<Self, UnreadableEvent> {
        fn read<T: serde::de::DeserializeOwned>(kind: &str, content: Value) -> Result<T, UnreadableEvent> {
            serde_json::from_value(content).map_err(|error| malformed(kind, &error))
        }
        let mut event = Self::from_data(kind, data)?;
        let Some(content) = content else { return Ok(event) };
        match &mut event {
            Self::MemberEnrolled(event) => event.identity = Some(read(kind, content)?),
            Self::MemberDescribed(event) => event.fields = Some(read::<Fields>(kind, content)?.fields),
            Self::PoolImported(event) => event.blobs = Some(read::<Blobs>(kind, content)?.blobs),
            Self::DrawCancelled(event) => event.reason = Some(read::<Reason>(kind, content)?.reason),
            Self::DisclosureMade(event) => event.recipient = Some(read(kind, content)?),
            Self::AssemblyFounded(_)
            | Self::RulesSet(_)
            | Self::KeyAdded(_)
            | Self::MemberRoleGiven(_)
            | Self::MemberRoleTaken(_)
            | Self::MemberGroupJoined(_)
            | Self::MemberGroupLeft(_)
            | Self::MemberLeft(_)
            | Self::DrawPlanned(_)
            | Self::DrawEvidenced(_)
            | Self::DrawDrawn(_)
            | Self::CheckpointPublished(_) => {
                return Err(UnreadableEvent::Malformed { kind: kind.to_owned(), detail: "this kind has no payload".to_owned() });
            }
        }
        Ok(event)
    }
}

fn malformed(kind: &str, error: &serde_json::Error) -> UnreadableEvent {
    UnreadableEvent::Malformed { kind: kind.to_owned(), detail: error.to_string() }
}
