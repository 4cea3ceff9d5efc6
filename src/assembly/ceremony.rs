//! The ceremony of a draw: who has committed, who has said their secret, who kept it; and the rules of all three.

use super::event::{DrawCommitted, DrawRevealWithheld, DrawRevealed};
use super::refusal::Refusal;
use super::state::{Draw, State};
use crate::digest::Digest;
use crate::id::{MemberId, Nonce};
use crate::randomness::{Evidence, MAX_PARTICIPANTS, MIN_REVEALS, Source, commitment, read_secret};
use crate::text::{Untrusted, folded};
use chrono::{DateTime, Utc};

/// What became of a participant's secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Secret {
    /// Committed to, and not said yet.
    Committed,
    /// Said.
    Revealed {
        /// The nonce that hid it.
        nonce: Nonce,
        /// The secret.
        reveal: String,
    },
    /// Never said: the ceremony went on without it.
    Withheld {
        /// Why, as whoever closed it wrote; none where withheld from this copy or erased.
        reason: Option<Untrusted>,
    },
}

/// Somebody who takes part in a ceremony.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The member, where it is one.
    pub member: Option<MemberId>,
    /// What they are called; none where withheld from this copy or erased.
    pub name: Option<Untrusted>,
    /// What they committed to.
    pub commitment: Digest,
    /// When.
    pub at: DateTime<Utc>,
    /// What became of it.
    pub secret: Secret,
}

impl Participant {
    /// Whether their secret is still to be said.
    pub fn awaited(&self) -> bool {
        self.secret == Secret::Committed
    }

    /// Whether they kept their secret.
    pub fn withheld(&self) -> bool {
        matches!(self.secret, Secret::Withheld { .. })
    }
}

impl Draw {
    /// The secrets said so far, in the order of their commitments.
    pub fn reveals(&self) -> Vec<String> {
        let said = |participant: &Participant| match &participant.secret {
            Secret::Revealed { reveal, .. } => Some(reveal.clone()),
            Secret::Committed | Secret::Withheld { .. } => None,
        };
        self.participants.iter().filter_map(said).collect()
    }

    /// Whether commitments may still come: a ceremony is announced, and nobody has said their secret or been found to keep it.
    pub fn takes_commitments(&self) -> bool {
        let announced = self.missing().any(|source| source == Source::Ceremony.to_string());
        announced && self.participants.iter().all(Participant::awaited)
    }

    /// Whether something of the chance of this draw is known already.
    pub fn partly_known(&self) -> bool {
        !self.evidence.is_empty() || !self.reveals().is_empty()
    }
}

pub(super) fn committed(state: &State, draw: &Draw, event: &DrawCommitted) -> Result<(), Refusal> {
    let id = event.draw;
    if !draw.missing().any(|source| source == Source::Ceremony.to_string()) {
        return Err(Refusal::NoCeremony(id));
    }
    if !draw.takes_commitments() {
        return Err(Refusal::CommitmentsClosed(id));
    }
    let next = u32::try_from(draw.participants.len() + 1).unwrap_or(u32::MAX);
    if next > MAX_PARTICIPANTS {
        return Err(Refusal::TooManyParticipants { limit: MAX_PARTICIPANTS });
    }
    super::admit::in_order(next, event.participant)?;
    if let Some(member) = event.member {
        super::admit::present(state, member)?;
    }
    if let Some(name) = &event.name {
        super::admit::name(name)?;
    }
    let same = |other: &Participant| {
        let called = |name: &Option<Untrusted>| name.as_ref().map(|name| folded(name.raw()));
        (event.member.is_some() && other.member == event.member)
            || (called(&event.name).is_some() && called(&other.name) == called(&event.name))
    };
    match (1..).zip(&draw.participants).find(|(_, other)| same(other)) {
        Some((participant, _)) => Err(Refusal::TakesPartAlready { participant }),
        None => Ok(()),
    }
}

/// A participant whose secret is awaited now.
fn awaited(draw: &Draw, number: u32) -> Result<&Participant, Refusal> {
    let ceremony = Source::Ceremony.to_string();
    match draw.missing().next() {
        Some(expected) if expected == ceremony => {}
        Some(expected) => return Err(Refusal::EvidenceOrder { expected: expected.to_owned(), found: ceremony }),
        None => return Err(Refusal::EvidenceComplete),
    }
    if draw.participants.len() < MIN_REVEALS {
        return Err(Refusal::TooFewParticipants { found: draw.participants.len() });
    }
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let participant = place.and_then(|place| draw.participants.get(place)).ok_or(Refusal::NoSuchParticipant(number.to_string()))?;
    if participant.awaited() { Ok(participant) } else { Err(Refusal::SecretOver { participant: number }) }
}

pub(super) fn revealed(draw: &Draw, event: &DrawRevealed) -> Result<(), Refusal> {
    let participant = awaited(draw, event.participant)?;
    if read_secret(&event.reveal).map_err(Refusal::Secret)? != event.reveal
        || commitment(&draw.planned.commitment, event.participant, &event.nonce, &event.reveal) != participant.commitment
    {
        return Err(Refusal::RevealMismatch { participant: event.participant });
    }
    Ok(())
}

pub(super) fn withheld(draw: &Draw, event: &DrawRevealWithheld) -> Result<(), Refusal> {
    awaited(draw, event.participant)?;
    let left = draw.participants.iter().filter(|participant| !participant.withheld()).count() - 1;
    if left < MIN_REVEALS {
        return Err(Refusal::TooFewParticipants { found: left });
    }
    event.reason.as_ref().map_or(Ok(()), super::admit::reason)
}

/// The evidence of a ceremony is what its participants said, once none of them is awaited.
pub(super) fn evidenced(draw: &Draw, evidence: &Evidence) -> Result<(), Refusal> {
    let waiting: Vec<String> = (1..)
        .zip(&draw.participants)
        .filter(|(_, participant)| participant.awaited())
        .map(|(number, _): (u32, _)| number.to_string())
        .collect();
    if draw.participants.is_empty() || !waiting.is_empty() {
        return Err(Refusal::SecretsAwaited(waiting));
    }
    if *evidence == (Evidence::Ceremony { reveals: draw.reveals() }) { Ok(()) } else { Err(Refusal::CeremonyDiffers) }
}
