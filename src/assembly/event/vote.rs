//! Facts about votes: opened under rules that no longer change, cast, closed with a result that anybody can count again.
//!
//! Options stand in the record by their number, as text, from `"1"`; what they are called is sealed with the title.

use crate::digest::Digest;
use crate::id::{MemberId, ProposalId, VoteId};
use crate::randomness::Evidence;
use crate::tally::{Method, Outcome, Rules, TieEffect};
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a vote is about: sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteText {
    /// What the options are called, in their order.
    pub options: Vec<Untrusted>,
    /// What is asked, in one line.
    pub title: Untrusted,
}

/// How the ballots of a secret vote are kept until it is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secrecy {
    /// The public key that ballots are sealed to.
    pub key: Digest,
    /// How many tellers it takes to open the box; 0 where the key is kept on the machine.
    pub needed: u32,
    /// The tellers.
    pub tellers: Vec<MemberId>,
}

/// How ballots reach the record that are not cast there one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Taking {
    /// Hands are shown, and counted in the room.
    Hands,
    /// Papers are filled in, numbered, and typed.
    Paper,
}

/// Who enters the ballots of a vote in the room: each by themselves, all of them the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// How ballots are taken.
    pub how: Taking,
    /// The tellers, at least two.
    pub tellers: Vec<MemberId>,
}

/// A vote is open. Entitled is whoever is a member at this moment, and nobody later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteOpened {
    /// How many are entitled.
    pub entitled: u64,
    /// How it is counted.
    pub method: Method,
    /// The proposal that it decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<ProposalId>,
    /// Number of options.
    pub options: u32,
    /// People present, where somebody counted them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u64>,
    /// The rules, whole.
    pub rules: Rules,
    /// Present where ballots are secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Secrecy>,
    /// Whether it binds nobody: a straw poll.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub straw: bool,
    /// Present where tellers enter the ballots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
    /// The sources of chance that break a tie, in the order in which their evidence comes; none: a tie stays a tie.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tie: Vec<String>,
    /// Its name.
    pub vote: VoteId,
    /// Title and options.
    #[serde(skip)]
    pub text: Option<VoteText>,
}

/// Somebody cast a ballot; an open one in place of the one before where they had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteCast {
    /// What they marked; none where ballots are secret.
    #[serde(default, deserialize_with = "stated", skip_serializing_if = "Option::is_none")]
    pub ballot: Option<Value>,
    /// In whose place, where it is not their own.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub represents: Option<MemberId>,
    /// The hash of the voting code that was used up, where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Digest>,
    /// In which vote.
    pub vote: VoteId,
}

/// Voting codes are made: each casts one ballot of a secret vote, whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteCoded {
    /// In which vote.
    pub vote: VoteId,
    /// Hashes of the codes, sorted; none where withheld.
    #[serde(skip)]
    pub codes: Option<Vec<Digest>>,
}

/// A teller entered the ballots of a vote in the room; all of them, in place of what they entered before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteEntered {
    /// Of which vote.
    pub vote: VoteId,
    /// The ballots: papers in the order of their numbers, hands option by option; none where withheld.
    #[serde(skip)]
    pub ballots: Option<Vec<Value>>,
}

/// A value that stands there: null is one.
fn stated<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// What the count gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteResult {
    /// Blank ballots.
    pub blank: u64,
    /// Ballots that could not be counted.
    pub invalid: u64,
    /// Levels of options, best first, where the method ranks.
    pub order: Option<Vec<Vec<String>>>,
    /// What ties did.
    pub tie: TieEffect,
    /// Options that win under some orders of breaking ties and not under others.
    pub tied: Vec<String>,
    /// Ballots that counted.
    pub valid: u64,
    /// Options that win whatever becomes of ties, in the order in which they were elected.
    pub winners: Vec<String>,
}

/// A vote is over, and counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteClosed {
    /// SHA-256 of the list of ballots: canonical JSON, sorted by the bytes of each.
    pub ballots: Digest,
    /// People present, where they were counted anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u64>,
    /// The result.
    pub result: VoteResult,
    /// Which.
    pub vote: VoteId,
    /// The ballots of a secret vote, sorted by their bytes: that list; none for an open vote, or where withheld.
    #[serde(skip)]
    pub list: Option<Vec<Value>>,
}

/// A source of the tie-break left its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteEvidenced {
    /// What it gave.
    pub evidence: Evidence,
    /// The source, as announced.
    pub source: String,
    /// Of which vote.
    pub vote: VoteId,
}

/// A tie is broken: who wins under the order that chance gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteTieBroken {
    /// All options, the preferred first.
    pub order: Vec<String>,
    /// The seed that the order comes from.
    pub seed: Digest,
    /// Of which vote.
    pub vote: VoteId,
    /// All who win, in the order in which they were elected.
    pub winners: Vec<String>,
}

/// A vote is called off: nothing of it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteCancelled {
    /// Which.
    pub vote: VoteId,
    /// Why.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// How an option is called in the record: by its number, from `"1"`.
pub(in crate::assembly) fn option_number(option: u16) -> String {
    (u32::from(option) + 1).to_string()
}

impl From<&Outcome> for VoteResult {
    fn from(outcome: &Outcome) -> Self {
        let numbers = |options: &[u16]| options.iter().copied().map(option_number).collect::<Vec<_>>();
        let certain: Vec<u16> = outcome.winners.iter().copied().filter(|winner| !outcome.tied.contains(winner)).collect();
        Self {
            blank: outcome.blank,
            invalid: outcome.invalid,
            order: outcome.order.as_ref().map(|levels| levels.iter().map(|level| numbers(level)).collect()),
            tie: outcome.tie,
            tied: numbers(&outcome.tied),
            valid: outcome.valid,
            winners: numbers(&certain),
        }
    }
}
