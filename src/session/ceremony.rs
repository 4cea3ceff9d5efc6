//! Ceremonies: commitments made on this machine or brought from another, secrets said, secrets kept.

use super::keys::private_file;
use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, Participant, Refusal};
use crate::digest::Digest;
use crate::id::{DrawId, MemberId, Nonce};
use crate::randomness::{commitment, read_secret};
use crate::text::{Untrusted, folded, tidy};
use std::io::Write as _;
use std::path::Path;

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

    /// Writes it into a new file, for its owner alone.
    fn save(&self, path: &Path) -> Result<(), SessionError> {
        let text = serde_json::to_string_pretty(self).expect("a slip holds nothing that JSON lacks");
        let failed = |source| SessionError::File { path: path.to_owned(), source };
        let mut file = private_file(path).map_err(failed)?;
        writeln!(file, "{text}").and_then(|()| file.sync_all()).map_err(failed)
    }

    fn load(path: &Path) -> Result<Self, SessionError> {
        let text = std::fs::read(path).map_err(|source| SessionError::File { path: path.to_owned(), source })?;
        serde_json::from_slice(&text).map_err(|_| SessionError::NotASlip(path.to_owned()))
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
    /// A member by number, or whoever is named.
    ///
    /// # Errors
    /// Where there is no such member.
    pub fn takes_part(&self, by: &str) -> Result<TakesPart, SessionError> {
        let Ok(member) = by.parse::<MemberId>() else { return Ok(TakesPart { member: None, name: Untrusted::new(tidy(by)) }) };
        let found = self.state.members.get(&member).ok_or(Refusal::NoSuchMember(member))?;
        let name = found.identity.as_ref().map_or_else(|| Untrusted::new(by), |identity| identity.name.clone());
        Ok(TakesPart { member: Some(member), name })
    }

    /// The number of a participant who is meant by number, member or name.
    ///
    /// # Errors
    /// Where nobody is.
    pub fn participant(&self, draw: DrawId, by: &str) -> Result<u32, SessionError> {
        let meant = |number: u32, participant: &Participant| {
            let member = participant.member.is_some_and(|member| member.to_string() == by);
            member || number.to_string() == by || participant.name.as_ref().is_some_and(|name| folded(name.raw()) == folded(&tidy(by)))
        };
        let found = (1..).zip(&self.draw(draw)?.participants).find(|(number, participant)| meant(*number, participant));
        found.map(|(number, _)| number).ok_or_else(|| Refusal::NoSuchParticipant(by.to_owned()).into())
    }

    /// Commits somebody to a secret; what they must keep is given back, and written to a file where one is named.
    ///
    /// # Errors
    /// Where the draw takes no commitment, the text is no secret, or the file is there. Then nothing is recorded, and no file is left.
    pub fn commit_secret(
        &mut self,
        hand: Hand,
        draw: DrawId,
        who: &TakesPart,
        secret: &str,
        save: Option<&Path>,
    ) -> Result<(Slip, Recorded), SessionError> {
        let slip = self.slip(draw, who, secret)?;
        // The slip is safe before the record knows of it: a commitment whose nonce is lost can never be opened.
        save.map_or(Ok(()), |path| slip.save(path))?;
        let recorded = self.commit(hand, draw, who, slip.participant, slip.commitment());
        if let (Some(path), true) = (save, recorded.as_ref().map_or(true, |recorded| recorded.already)) {
            std::fs::remove_file(path).map_err(|source| SessionError::File { path: path.to_owned(), source })?;
        }
        Ok((slip, recorded?))
    }

    /// Puts on record the secret that a slip holds.
    ///
    /// # Errors
    /// Where the file is no slip of this draw, or its turn has not come.
    pub fn reveal_slip(&mut self, hand: Hand, draw: DrawId, path: &Path) -> Result<Recorded, SessionError> {
        let slip = Slip::load(path)?;
        if slip.draw != draw || slip.plan != self.draw(draw)?.planned.commitment {
            return Err(SessionError::SlipOfOther { path: path.to_owned(), draw });
        }
        self.reveal(hand, draw, slip.participant, slip.nonce, &slip.secret)
    }

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
