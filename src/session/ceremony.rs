//! Ceremonies: commitments made on this machine or brought from another, secrets said, secrets kept.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, Refusal};
use crate::digest::Digest;
use crate::id::{DrawId, MemberId, Nonce};
use crate::randomness::{commitment, read_secret};
use crate::text::Untrusted;

/// What a participant keeps until they say their secret. It is never in the record before.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// The draw.
    pub draw: DrawId,
    /// The commitment of its plan.
    pub plan: Digest,
    /// The participant's number.
    pub participant: u32,
    /// What they are called.
    pub name: Untrusted,
    /// The nonce.
    pub nonce: Nonce,
    /// The secret, as it is hashed.
    pub secret: String,
}

impl Slip {
    /// What is put on record for it.
    pub fn commitment(&self) -> Digest {
        commitment(&self.plan, self.participant, &self.nonce, &self.secret)
    }
}

/// Who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakesPart {
    /// The member, where it is one.
    pub member: Option<MemberId>,
    /// What they are called.
    pub name: Untrusted,
}

impl Session {
    /// The slip that the next participant of a draw would keep. Records nothing.
    ///
    /// # Errors
    /// Where there is no such draw, or the text cannot be a secret.
    pub fn slip(&mut self, draw: DrawId, who: &TakesPart, secret: &str) -> Result<Slip, SessionError> {
        self.catch_up()?;
        let secret = read_secret(secret).map_err(Refusal::Secret)?;
        let found = self.draw(draw)?;
        let participant = u32::try_from(found.participants.len() + 1).unwrap_or(u32::MAX);
        let nonce = Nonce(super::random()?);
        Ok(Slip { draw, plan: found.planned.commitment, participant, name: who.name.clone(), nonce, secret })
    }

    /// Puts a commitment on record, as that of participant `number`, for which it was made.
    ///
    /// # Errors
    /// Where somebody else took that number in between, or the draw takes no commitment.
    pub fn commit(&mut self, hand: Hand, draw: DrawId, who: &TakesPart, number: u32, commitment: Digest) -> Result<Recorded, SessionError> {
        self.act(hand, &[], |state| {
            let next = state.draws.get(&draw).map_or(1, |draw| draw.participants.len() + 1);
            if usize::try_from(number) != Ok(next) {
                return Err(Refusal::OutOfOrder { expected: next.to_string(), found: number.to_string() }.into());
            }
            Ok(Command::Commit { draw, member: who.member, name: who.name.clone(), commitment })
        })
    }

    /// Puts a secret on record, once it is said; the last one completes the evidence of the ceremony.
    ///
    /// # Errors
    /// Where it is not what was committed to, or not its turn.
    pub fn reveal(&mut self, hand: Hand, draw: DrawId, participant: u32, nonce: Nonce, secret: &str) -> Result<Recorded, SessionError> {
        let reveal = read_secret(secret).map_err(Refusal::Secret)?;
        self.act(hand, &[], |_| Ok(Command::Reveal { draw, participant, nonce, reveal }))
    }

    /// Goes on without somebody's secret, and names them.
    ///
    /// # Errors
    /// Where they are not awaited, or fewer than two secrets would remain.
    pub fn withhold(&mut self, hand: Hand, draw: DrawId, participant: u32, reason: Untrusted) -> Result<Recorded, SessionError> {
        self.act(hand, &[], |_| Ok(Command::Withhold { draw, participant, reason }))
    }
}
