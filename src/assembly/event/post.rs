//! Facts about discussions: what was said, by whom and to what, how it changed, what was hidden and why.
//!
//! Who wrote is the entry's `by`. Texts and reasons are sealed.

use crate::id::{PostId, Target, TopicId};
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};

/// How a contribution stands to what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// Speaks for it.
    For,
    /// Speaks against it.
    Against,
    /// Asks; open until an answer is taken.
    Question,
    /// Adds facts.
    Information,
}

/// One line a stance: as it is spelled.
const STANCES: [(Stance, &str); 4] =
    [(Stance::For, "for"), (Stance::Against, "against"), (Stance::Question, "question"), (Stance::Information, "information")];

impl std::str::FromStr for Stance {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = STANCES.iter().find(|(_, name)| *name == text).map(|(stance, _)| *stance);
        found.ok_or_else(|| STANCES.map(|(_, name)| name).join(", "))
    }
}

/// Something may be discussed that is no proposal, draw or the like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicOpened {
    /// Its name in the record.
    pub topic: TopicId,
    /// What it is called: sealed.
    #[serde(skip)]
    pub title: Option<Untrusted>,
}

/// Somebody said something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostAdded {
    /// What the thread is about.
    pub on: Target,
    /// The contribution that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<PostId>,
    /// Its name in the record.
    pub post: PostId,
    /// How it stands to what the thread is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// The contributions that it sums up, in the order in which their author names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<PostId>,
    /// What was said: sealed.
    #[serde(skip)]
    pub text: Option<Untrusted>,
}

/// Its author says it otherwise; the earlier versions stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostEdited {
    /// Which.
    pub post: PostId,
    /// Its stance from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// 2, 3, … without gaps: version 1 is as it was first written.
    pub version: u32,
    /// What it says from here on: sealed.
    #[serde(skip)]
    pub text: Option<Untrusted>,
}

/// A contribution is hidden, its hiding is contested, or it is shown again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostJudged {
    /// Which.
    pub post: PostId,
    /// Why: sealed.
    #[serde(skip)]
    pub reason: Option<Untrusted>,
}

/// A question has its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostAnswered {
    /// The contribution that answers it.
    pub answer: PostId,
    /// The question.
    pub post: PostId,
}
