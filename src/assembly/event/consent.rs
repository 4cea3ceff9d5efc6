//! Facts about rounds of consent: a wording stands where nobody's objection does.

use crate::id::{ProposalId, VoteId};
use crate::text::Untrusted;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is to be consented to: sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentText {
    /// What is asked, in one line.
    pub title: Untrusted,
    /// The wording, where it is not that of a proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Untrusted>,
}

/// Consent is asked for, in a first round. Whoever is a member now may object, and nobody later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAsked {
    /// The proposal that it decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<ProposalId>,
    /// When what is decided will be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
    /// Its name, among those of votes.
    pub vote: VoteId,
    /// Title and wording.
    #[serde(skip)]
    pub text: Option<ConsentText>,
}

/// Whoever stands in `by` consents to the wording of a round. It is adopted by what nobody objects to, so this counts nothing: it says who
/// has been asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
    /// The round that is held, from 1.
    pub round: u32,
    /// To what.
    pub vote: VoteId,
}

/// Whoever stands in `by` objects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentObjected {
    /// Its number, from 1, through all rounds.
    pub objection: u32,
    /// To what.
    pub vote: VoteId,
    /// What harm they see.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// An objection stands no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentResolved {
    /// Its number.
    pub objection: u32,
    /// To what.
    pub vote: VoteId,
    /// By which change.
    #[serde(skip)]
    pub change: Option<Untrusted>,
}

/// A further round begins, with another wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentRepeated {
    /// The round, from 2.
    pub round: u32,
    /// Of what.
    pub vote: VoteId,
    /// The wording from here on.
    #[serde(skip)]
    pub wording: Option<Untrusted>,
}

/// It is over: adopted exactly where no objection stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentClosed {
    /// Whether it is adopted.
    pub adopted: bool,
    /// When it will be looked at again, where another day was agreed on than when it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
    /// What.
    pub vote: VoteId,
}
