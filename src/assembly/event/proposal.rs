//! Facts about proposals: texts and their versions, who stands behind them, how far they have come.

use crate::digest::Digest;
use crate::id::ProposalId;
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};

/// Where a proposal would take effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Latitude in millionths of a degree, north positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<i32>,
    /// Longitude in millionths of a degree, east positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<i32>,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Untrusted>,
}

/// A file that belongs to a proposal: a private blob, given out with the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Name of the blob: H("folkmoot/v1/blob", salt, bytes).
    pub blob: Digest,
    /// Name of the file.
    pub name: Untrusted,
    /// Salt of the blob's name.
    pub salt: Digest,
    /// Bytes.
    pub size: u64,
}

/// What a version of a proposal says: sealed, whole in every version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalText {
    /// Files that belong to it, no two of one name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// The text, in lines.
    pub body: Untrusted,
    /// What it would cost, in hundredths of the money in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<u64>,
    /// What speaks against it: studies, figures, addresses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence_against: Vec<Untrusted>,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence_for: Vec<Untrusted>,
    /// What its authors stand to gain or lose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interests: Option<Untrusted>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Site>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Untrusted>,
    /// Who signed it where it was imported from: names that are not members here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Untrusted>,
    /// Its number or address where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Untrusted>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Untrusted>,
    /// Its name, in one line.
    pub title: Untrusted,
}

/// A proposal is put. Whoever puts it is its author; the operator puts one down for nobody. What comes of others keeps their authors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalSubmitted {
    /// The proposals that it comes from: several merged, one split, or an amendment that was not taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<ProposalId>,
    /// Its name.
    pub proposal: ProposalId,
    /// Version 1.
    #[serde(skip)]
    pub text: Option<ProposalText>,
}

/// A proposal has a new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalRevised {
    /// The amendments that make this version, in the order of their names; none where it was written anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<ProposalId>,
    /// Which.
    pub proposal: ProposalId,
    /// 2, 3, … without gaps.
    pub version: u32,
    /// The version, whole.
    #[serde(skip)]
    pub text: Option<ProposalText>,
}

/// A member signs a proposal as one more author: it is theirs too from here on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalSigned {
    /// Which.
    pub proposal: ProposalId,
    /// What they stand to gain or lose; none where they say nothing.
    #[serde(skip)]
    pub interests: Option<Untrusted>,
}

/// A member supports a proposal, as it stands in the version that they have seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalSupported {
    /// Which.
    pub proposal: ProposalId,
    /// The version seen.
    pub version: u32,
}

/// A member takes their support back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalUnsupported {
    /// Of which.
    pub proposal: ProposalId,
}

/// A proposal has come to another stage of the workflow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalMoved {
    /// Which.
    pub proposal: ProposalId,
    /// The stage, as the rules name it.
    pub status: String,
    /// Why.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}
