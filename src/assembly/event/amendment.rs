//! Facts about amendments: put to a passage of a proposal's text, and what became of them.

use crate::id::ProposalId;
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};

/// A passage and what is to stand in its place: sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendmentText {
    /// Characters of the version's text before the passage.
    pub at: u32,
    /// What is to stand there; empty to delete the passage.
    pub new: Untrusted,
    /// The passage; never empty.
    pub old: Untrusted,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Untrusted>,
}

/// An amendment is put. It has a name among those of proposals, and is supported, signed and talked about as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendmentSubmitted {
    /// Its name.
    pub amendment: ProposalId,
    /// What it amends.
    pub proposal: ProposalId,
    /// The version whose text it changes.
    pub version: u32,
    /// The change.
    #[serde(skip)]
    pub text: Option<AmendmentText>,
}

/// An amendment is not taken. Those that are taken are named by the version that they make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendmentRejected {
    /// Which.
    pub amendment: ProposalId,
    /// Why.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}
