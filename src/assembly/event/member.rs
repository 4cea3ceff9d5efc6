//! Facts about members: who they are, what they may do, where they belong.

use crate::id::MemberId;
use crate::text::Untrusted;
use serde::{Deserialize, Serialize};

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

/// A member lets those who support the same proposals find them, or no longer does: theirs alone to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberInterests {
    /// Who; it is they who act.
    pub member: MemberId,
}

/// A member is one no longer; their number is never given again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberLeft {
    /// Who left.
    pub member: MemberId,
}
