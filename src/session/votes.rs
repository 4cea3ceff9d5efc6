//! Votes: opened, cast, closed, counted again. The ballots of secret ones go into a box, sealed, and come out of it when the vote is over.

use super::{Hand, Recorded, Session, SessionError, random};
use crate::assembly::{
    Command, Event, Evidenced, Refusal, Secrecy, State, Vote, VoteRefusal, VoteRequest, VoteResult, VoteStatus, ballot_size, ballots_hash,
    code_hash,
};
use crate::digest::Digest;
use crate::id::{MemberId, VoteId};
use crate::secrecy::{BoxKey, Lock, open_ballot, seal_ballot};
use crate::tally::{Compared, Labour, Outcome, Watch, compare_watched, read_ballot};
use serde_json::Value;
use std::cell::Cell;
use zeroize::Zeroizing;

/// The signs of voting codes: none that is taken for another.
const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Tellers and their passphrases.
pub struct Passphrases(Vec<(String, Zeroizing<String>)>);

impl Passphrases {
    /// Reads lines such as `m2 correct horse battery`; empty lines say nothing.
    ///
    /// # Errors
    /// The first line that is none.
    pub fn read(text: &str) -> Result<Self, SessionError> {
        let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
        let pair = |(line, number): (&str, u64)| {
            let (member, words) = line.trim().split_once(char::is_whitespace).ok_or(SessionError::NotAPassphrase(number))?;
            let member: MemberId = member.parse().map_err(|_| SessionError::NotAPassphrase(number))?;
            Ok((member.to_string(), Zeroizing::new(words.to_owned())))
        };
        lines.map(pair).collect::<Result<_, _>>().map(Self)
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    fn tellers(&self) -> Vec<MemberId> {
        self.0.iter().filter_map(|(name, _)| name.parse().ok()).collect()
    }
}

/// How a vote is opened.
pub enum OpenVote {
    /// Ballots stand in the record under the names of who cast them.
    InTheOpen,
    /// Ballots are secret; the key of their box is kept on this machine.
    Secret,
    /// Ballots are secret; so many of these tellers open the box.
    WithTellers(Passphrases, u32),
}

impl Session {
    /// A vote.
    ///
    /// # Errors
    /// Where none of that name has been opened.
    pub fn vote(&self, id: VoteId) -> Result<&Vote, SessionError> {
        Ok(self.state.votes.get(&id).ok_or(Refusal::Vote(VoteRefusal::NoSuchVote(id)))?)
    }

    /// Opens a vote. Whoever is a member now is entitled.
    ///
    /// # Errors
    /// Options, rules or tellers that will not do, or whoever asks may not.
    ///
    /// # Panics
    /// Never: a lock is text and numbers.
    pub fn open_vote(&mut self, hand: Hand, mut request: VoteRequest, how: &OpenVote) -> Result<Recorded, SessionError> {
        let key = match how {
            OpenVote::InTheOpen => return self.act(hand, &[], |_| Ok(Command::OpenVote(Box::new(request)))),
            OpenVote::Secret | OpenVote::WithTellers(..) => BoxKey::new(random()?),
        };
        let (needed, tellers, lock) = match how {
            OpenVote::WithTellers(passphrases, needed) => {
                (*needed, passphrases.tellers(), Some(Lock::new(&key, &passphrases.0, *needed, random::<32>)?))
            }
            OpenVote::Secret | OpenVote::InTheOpen => (0, Vec::new(), None),
        };
        request.secret = Some(Secrecy { key: Digest(key.public()), needed, tellers });
        let assembly = self.assembly()?;
        let vote = Cell::new(VoteId(0));
        let keys = self.keys.clone();
        let wish = |state: &State| {
            vote.set(state.next_vote());
            Ok(Command::OpenVote(Box::new(request)))
        };
        // A key without a vote opens nothing; a vote without its key could never be counted. So the key is kept first.
        self.act_beside(
            hand,
            &[],
            |state, _| wish(state),
            |writing| {
                if let Some(lock) = &lock {
                    let bytes = serde_json::to_vec(lock).expect("text and numbers");
                    return Ok(writing.put_lock(&vote.get().to_string(), &bytes)?);
                }
                keys.destroy_box_key(assembly, vote.get());
                keys.keep_box(assembly, vote.get(), &key)
            },
        )
    }

    /// Casts a ballot of whoever acts. A secret one is sealed and put into the box by the transaction that records that they voted.
    ///
    /// # Errors
    /// Where it is no ballot of this vote, or whoever acts may not cast it.
    pub fn cast(&mut self, hand: Hand, vote: VoteId, ballot: String) -> Result<Recorded, SessionError> {
        self.cast_as(hand, vote, (None, None), ballot)
    }

    /// As [`Session::cast`], in the place of a member whom whoever acts represents.
    ///
    /// # Errors
    /// As there, and where they do not represent that member.
    pub fn cast_for(&mut self, hand: Hand, vote: VoteId, represents: Option<MemberId>, ballot: String) -> Result<Recorded, SessionError> {
        self.cast_as(hand, vote, (represents, None), ballot)
    }

    /// Casts a ballot by a voting code: nobody is named.
    ///
    /// # Errors
    /// Where the code is none of this vote, or used up, or it is no ballot.
    pub fn cast_by_code(&mut self, hand: Hand, vote: VoteId, code: &str, ballot: String) -> Result<Recorded, SessionError> {
        self.cast_as(hand, vote, (None, Some(code_hash(vote, code))), ballot)
    }

    /// Makes voting codes for a secret vote: twelve signs each, of which the record keeps the hashes alone.
    ///
    /// # Errors
    /// Where the vote is not secret or has codes, somebody has voted, or there are more codes than people.
    pub fn make_codes(&mut self, hand: Hand, vote: VoteId, number: u64) -> Result<Vec<Zeroizing<String>>, SessionError> {
        let mut codes = Vec::new();
        for _ in 0..number.min(self.vote(vote)?.opened.entitled.saturating_add(1)) {
            let bytes: [u8; 12] = random()?;
            let signs = bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
            codes.push(Zeroizing::new(signs.collect::<String>()));
        }
        let hashes = codes.iter().map(|code| code_hash(vote, code)).collect();
        self.act(hand, &[], |_| Ok(Command::MakeCodes { vote, codes: hashes }))?;
        Ok(codes)
    }

    fn cast_as(
        &mut self,
        hand: Hand,
        vote: VoteId,
        (represents, code): (Option<MemberId>, Option<Digest>),
        ballot: String,
    ) -> Result<Recorded, SessionError> {
        let sealed = Cell::new(None);
        let (once, key) = (random()?, random()?);
        let wish = |state: &State| {
            if let Some(found) = state.votes.get(&vote)
                && let Some(secret) = &found.opened.secret
            {
                let read = read_ballot(found.opened.method, found.options(), &found.opened.rules, &ballot).map_err(Refusal::Ballot)?;
                let written = Zeroizing::new(crate::assembly::ballot_list(&[read]).concat());
                sealed.set(seal_ballot(secret.key.0, once, &written, ballot_size(&found.opened)));
            }
            Ok(Command::Cast { vote, represents, code, ballot })
        };
        self.act_beside(
            hand,
            &[],
            |state, _| wish(state),
            |writing| sealed.take().map_or(Ok(()), |sealed| Ok(writing.put_ballot(&vote.to_string(), key, sealed)?)),
        )
    }

    /// Closes a vote and counts it. The box of a secret one is opened in memory, its ballots recorded in the order of their bytes, and box
    /// and key destroyed.
    ///
    /// # Errors
    /// Where whoever asks may not, the passphrases are wrong, the box does not hold a ballot for everybody who voted, or whoever watches says
    /// stop: then nothing is recorded, and the box stays as it was.
    pub fn close_vote(
        &mut self,
        hand: Hand,
        id: VoteId,
        present: Option<u64>,
        tellers: &Passphrases,
        watch: &mut dyn Watch,
    ) -> Result<Recorded, SessionError> {
        self.catch_up()?;
        let name = id.to_string();
        let secret = self.vote(id)?.opened.secret.as_ref().filter(|_| self.vote(id).is_ok_and(|vote| vote.status == VoteStatus::Open));
        let (assembly, needed) = (self.assembly()?, secret.map(|secret| secret.needed));
        let key = match needed {
            None => None,
            Some(0) => Some(self.keys.box_key(assembly, id)?),
            Some(_) => {
                let lock = self.store.lock(&name)?.and_then(|bytes| serde_json::from_slice::<Lock>(&bytes).ok());
                Some(lock.ok_or(SessionError::BoxDamaged(id))?.open(&tellers.0)?)
            }
        };
        let ahead = self.count_ahead(id, present, key.as_ref(), watch)?;
        let recorded = self.act_beside(
            hand,
            &[],
            |state, writing| {
                if let Some((_, list, result)) = ahead.filter(|(entries, ..)| *entries == state.entries) {
                    return Ok(Command::CloseVote { vote: id, present, list, result: Some(result) });
                }
                let list = key.as_ref().map(|key| opened(key, &writing.ballots(&name)?, state, id, &mut ())).transpose()?;
                Ok(Command::CloseVote { vote: id, present, list, result: None })
            },
            |writing| Ok(writing.destroy_box(&name)?),
        )?;
        if needed == Some(0) {
            self.keys.destroy_box_key(assembly, id);
        }
        Ok(recorded)
    }

    /// Opens the box and counts before the file is held for writing: both may take long, and can be stopped. Gives how many entries there were,
    /// the ballots of the box and the result; none where whoever closes the vote will be told what is wrong.
    fn count_ahead(
        &self,
        id: VoteId,
        present: Option<u64>,
        key: Option<&BoxKey>,
        watch: &mut dyn Watch,
    ) -> Result<Option<Ahead>, SessionError> {
        let vote = self.vote(id)?;
        if vote.status != VoteStatus::Open {
            return Ok(None);
        }
        let list = key.map(|key| opened(key, &self.store.ballots(&id.to_string())?, &self.state, id, watch)).transpose()?;
        let Ok(ballots) = vote.gathered(list.as_deref()) else { return Ok(None) };
        let Ok(outcome) = vote.count_watched(&ballots, present, watch) else { return Ok(None) };
        let outcome = outcome.filter(|_| watch.tick(Labour::Record, 0, 0)).ok_or(SessionError::Stopped)?;
        let result = (&outcome).into();
        *self.counted.borrow_mut() = Some(Counted { of: (id, ballots_hash(&ballots), present, false), outcome });
        Ok(Some((self.state.entries, list, result)))
    }

    /// Puts evidence on record that breaks a tie; with the last of it the tie is broken.
    ///
    /// # Errors
    /// Where there is no tie, it is not the source's turn, or the evidence does not hold.
    pub fn break_tie(&mut self, hand: Hand, vote: VoteId, evidence: Vec<Evidenced>) -> Result<Recorded, SessionError> {
        self.act(hand, &[], |_| Ok(Command::BreakTie { vote, evidence }))
    }

    /// Calls a vote off. The box of a secret one is destroyed unopened.
    ///
    /// # Errors
    /// Where whoever asks may not, or the vote is over.
    pub fn cancel_vote(&mut self, hand: Hand, vote: VoteId, reason: crate::text::Untrusted) -> Result<Recorded, SessionError> {
        let assembly = self.assembly()?;
        let wish = Command::CancelVote { vote, reason };
        let recorded = self.act_beside(hand, &[], |_, _| Ok(wish), |writing| Ok(writing.destroy_box(&vote.to_string())?))?;
        self.keys.destroy_box_key(assembly, vote);
        Ok(recorded)
    }

    /// Destroys the keys of boxes that are gone: whoever closed a vote may have been stopped before that.
    pub(super) fn forget_box_keys(&self) {
        let Ok(assembly) = self.assembly() else { return };
        let gone = |vote: &Vote| vote.status != VoteStatus::Open && vote.opened.secret.as_ref().is_some_and(|secret| secret.needed == 0);
        for (id, _) in self.state.votes.iter().filter(|(_, vote)| gone(vote)) {
            self.keys.destroy_box_key(assembly, *id);
        }
    }

    /// Refuses where a secret vote is open: no copy of its box may leave.
    pub(super) fn no_secret_vote(&self) -> Result<(), SessionError> {
        let open = self.state.votes.iter().find(|(_, vote)| vote.status == VoteStatus::Open && vote.opened.secret.is_some());
        open.map_or(Ok(()), |(id, _)| Err(Refusal::Vote(VoteRefusal::SecretVoteOpen(*id)).into()))
    }

    /// What a closed vote gave, stage by stage; none for one that is not closed.
    ///
    /// # Errors
    /// Where the ballots cannot be counted.
    pub fn outcome(&self, id: VoteId) -> Result<Option<Outcome>, SessionError> {
        let vote = self.vote(id)?;
        let VoteStatus::Closed { closed, .. } = &vote.status else { return Ok(None) };
        let of = (id, closed.ballots, closed.present, vote.broken.is_some());
        if let Some(known) = self.counted.borrow().as_ref().filter(|known| known.of == of) {
            return Ok(Some(known.outcome.clone()));
        }
        let outcome = vote.outcome().map_err(Refusal::Count)?;
        *self.counted.borrow_mut() = outcome.clone().map(|outcome| Counted { of, outcome });
        Ok(outcome)
    }

    /// The ballots of a closed vote by other methods and parameters, for information; none for one that is not closed.
    ///
    /// # Errors
    /// Where the ballots cannot be counted, or whoever watches says stop.
    pub fn compare(&self, id: VoteId, watch: &mut dyn Watch) -> Result<Option<Vec<Compared>>, SessionError> {
        let vote = self.vote(id)?;
        let Some(outcome) = self.outcome(id)? else { return Ok(None) };
        let compared = compare_watched(&outcome, &vote.profile(&vote.counted, vote.present()), &vote.tie_order(), watch);
        compared.map(Some).ok_or(SessionError::Stopped)
    }

    /// Counts a closed vote again, and says whether the record has the same result; none for one that is not closed.
    ///
    /// # Errors
    /// Where the ballots cannot be counted.
    pub fn recount(&self, id: VoteId) -> Result<Option<(Outcome, bool)>, SessionError> {
        let vote = self.vote(id)?;
        let Some(outcome) = vote.outcome().map_err(Refusal::Count)? else { return Ok(None) };
        let VoteStatus::Closed { closed, .. } = &vote.status else { return Ok(None) };
        let same = closed.result == VoteResult::from(&outcome) && closed.ballots == ballots_hash(&vote.counted);
        Ok(Some((outcome, same)))
    }
}

/// The latest count, kept for whoever looks at the result: a count may take long.
pub(super) struct Counted {
    /// Of which vote, its ballots, how many were present, whether chance had broken its tie.
    of: (VoteId, Digest, Option<u64>, bool),
    outcome: Outcome,
}

/// What was counted before the file was held for writing: entries there were, the ballots of the box, the result.
type Ahead = (u64, Option<Vec<Value>>, VoteResult);

/// The ballots of a box, one for each who voted.
fn opened(key: &BoxKey, sealed: &[Vec<u8>], state: &State, id: VoteId, watch: &mut dyn Watch) -> Result<Vec<Value>, SessionError> {
    let voted = state.votes.get(&id).map_or(0, |vote| vote.turnout());
    let mut list: Vec<Value> = Vec::with_capacity(sealed.len());
    for (sealed, done) in sealed.iter().zip(0..) {
        if !watch.tick(Labour::Box, done, voted) {
            return Err(SessionError::Stopped);
        }
        let ballot = open_ballot(key, sealed).and_then(|bytes| serde_json::from_slice(&Zeroizing::new(bytes)).ok());
        list.push(ballot.ok_or(SessionError::BoxDamaged(id))?);
    }
    if list.len() as u64 == voted { Ok(list) } else { Err(SessionError::BoxDamaged(id)) }
}

impl Recorded {
    /// The vote that was opened.
    pub fn vote(&self) -> Option<VoteId> {
        let opened = |event: &Event| if let Event::VoteOpened(event) = event { Some(event.vote) } else { None };
        self.entries.iter().find_map(|entry| entry.event.as_ref().and_then(opened))
    }
}
