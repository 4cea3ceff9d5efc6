//! Facts about proxies: who votes in whose place.

use crate::id::MemberId;
use serde::{Deserialize, Serialize};

/// A member votes in the place of another, in every vote that this one may vote in, until that is revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyGiven {
    /// Who is represented.
    pub giver: MemberId,
    /// Who votes in their place.
    pub holder: MemberId,
}

/// A member is represented by nobody any more. What was cast in their place stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyRevoked {
    /// Who was represented.
    pub giver: MemberId,
}
