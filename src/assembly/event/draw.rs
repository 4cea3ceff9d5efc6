//! Facts about pools and draws.

use crate::digest::Digest;
use crate::id::{DrawId, MemberId, Nonce, PersonId, PoolId};
use crate::randomness::Evidence;
use crate::sortition::{Fairness, Rounds};
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};

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

/// The bounds of a pool's quotas are changed: features and values stay. Draws planned before keep theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotasRevised {
    /// Whose quotas.
    pub pool: PoolId,
    /// Public blob: the quotas from here on; its name is the quotas hash.
    pub quotas: Digest,
    /// 2 for the first revision: version 1 came with the pool.
    pub version: u32,
    /// Why; none where nobody said.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// A draw is fixed: pool, quotas, method, lottery, sources. Nothing of it can change; it can be drawn or cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawPlanned {
    /// How many alternates are drawn with the panel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternates: Option<u32>,
    /// H("folkmoot/v1/plan", plan).
    pub commitment: Digest,
    /// Name of the draw.
    pub draw: DrawId,
    /// What is made as equal as possible.
    pub fairness: Fairness,
    /// Which panel of the draw that it replaces people of, or seats, where that drew several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<u32>,
    /// How many panels are drawn at once, where it is more than one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panels: Option<u32>,
    /// Public blob: the plan.
    pub plan: Digest,
    /// The pool drawn from.
    pub pool: PoolId,
    /// The draw whose open seats it fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<DrawId>,
    /// The draw whose panel it seats at tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seating: Option<DrawId>,
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

/// Somebody takes part in a ceremony, and is bound to a secret that they have not said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawCommitted {
    /// H("folkmoot/v1/commit", commitment of the plan, participant, nonce, secret).
    pub commitment: Digest,
    /// Of which draw.
    pub draw: DrawId,
    /// The member, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// 1, 2, … in the order of commitments.
    pub participant: u32,
    /// What they are called.
    #[serde(skip)]
    pub name: Option<Untrusted>,
}

/// A participant has said their secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawRevealed {
    /// Of which draw.
    pub draw: DrawId,
    /// The nonce that hid it.
    pub nonce: Nonce,
    /// Whose.
    pub participant: u32,
    /// The secret.
    pub reveal: String,
}

/// A participant has not said their secret, and the ceremony goes on without it. They stay named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawRevealWithheld {
    /// Of which draw.
    pub draw: DrawId,
    /// Whose.
    pub participant: u32,
    /// Why.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// Seed, ticket and panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Those who take seats of the panel in their turn, where the plan has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternates: Option<Vec<PersonId>>,
    /// The people drawn: of a lottery in order of number, of a uniform draw in the order drawn.
    pub panel: Vec<PersonId>,
    /// What the sources gave, hashed together with the commitment.
    pub seed: Digest,
    /// Who sits where in each round, where the draw seats a panel at tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<Rounds>,
    /// The ticket drawn; none for a uniform draw.
    pub ticket: Option<u32>,
}

/// The draw has taken place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawDrawn {
    /// Those who take seats of the panel in their turn, where the plan has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternates: Option<Vec<PersonId>>,
    /// Which draw.
    pub draw: DrawId,
    /// The people drawn.
    pub panel: Vec<PersonId>,
    /// The seed.
    pub seed: Digest,
    /// Who sits where in each round, where the draw seats a panel at tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<Rounds>,
    /// The ticket; none for a uniform draw.
    pub ticket: Option<u32>,
}

/// Somebody gives up a seat of a panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawDeclined {
    /// The draw that the panel comes from.
    pub draw: DrawId,
    /// Who.
    pub person: PersonId,
    /// Why.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// An alternate takes an open seat of a panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawCalled {
    /// The draw that the panel comes from.
    pub draw: DrawId,
    /// Places by which the quotas will be missed from here on, whoever takes the seats still open.
    pub misses: u32,
    /// Who.
    pub person: PersonId,
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
