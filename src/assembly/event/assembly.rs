//! Facts about the assembly itself: its founding, rules, keys, checkpoints, and what left the file.

use crate::assembly::rules::Rules;
use crate::id::{AssemblyId, DrawId};
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};

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

/// A signed checkpoint over all entries before this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckpointPublished {
    /// The signed note, whole.
    pub note: String,
}

/// Somebody is on the assembly's list of witnesses: their cosignatures count from here on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessNamed {
    /// Verifier key of their cosignatures; it holds their name.
    pub key: String,
}

/// A checkpoint of some past of this record, signed by its key and cosigned by witnesses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckpointCosigned {
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
    /// Whoever goes on with other tools: the panel and the rest of the pool, with all columns of the imported file.
    Lists,
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
