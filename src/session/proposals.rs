//! Proposals: put, revised, supported, brought through the workflow.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Attachment, Command, Event, Proposal, ProposalText, Refusal, State};
use crate::digest::Digest;
use crate::id::ProposalId;
use crate::ledger::blob::private_name;
use crate::text::Untrusted;
use crate::wording::{Likeness, Profile};
use std::collections::BTreeMap;

/// Blobs to be kept with an act, each under its name.
pub type Blobs = Vec<(Digest, Vec<u8>)>;

impl Session {
    /// A proposal.
    ///
    /// # Errors
    /// Where nobody has put one of that name.
    pub fn proposal(&self, id: ProposalId) -> Result<&Proposal, SessionError> {
        Ok(self.state.proposals.get(&id).ok_or(Refusal::NoSuchProposal(id))?)
    }

    /// Files made ready to be attached: what the text says of them, and the blobs that go with the act.
    ///
    /// # Errors
    /// Where the operating system gives no random bytes.
    pub fn attach(files: Vec<(String, Vec<u8>)>) -> Result<(Vec<Attachment>, Blobs), SessionError> {
        let (mut attachments, mut blobs) = (Vec::new(), Vec::new());
        for (name, bytes) in files {
            let salt = super::random()?;
            let blob = private_name(&salt, &bytes);
            attachments.push(Attachment { blob, name: Untrusted::new(name), salt: Digest(salt), size: bytes.len() as u64 });
            blobs.push((blob, bytes));
        }
        Ok((attachments, blobs))
    }

    /// Puts proposals, and gives their names.
    ///
    /// # Errors
    /// A text beyond the limits, or whoever puts it is no member any more.
    pub fn propose(&mut self, hand: Hand, texts: Vec<ProposalText>) -> Result<Vec<ProposalId>, SessionError> {
        let recorded = self.act(hand, &[], |_| Ok(Command::Propose(texts)))?;
        Ok(recorded.proposals())
    }
}

impl Recorded {
    /// The proposals that were put.
    pub fn proposals(&self) -> Vec<ProposalId> {
        let put = |event: &Event| if let Event::ProposalSubmitted(event) = event { Some(event.proposal) } else { None };
        self.entries.iter().filter_map(|entry| entry.event.as_ref().and_then(put)).collect()
    }
}

/// Least likeness, in thousandths, at which two proposals are told to be similar.
const ALIKE: Likeness = 350;
/// Similar proposals told at most.
const MOST_SIMILAR: usize = 5;

/// A proposal that resembles a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Similar {
    /// Which.
    pub proposal: ProposalId,
    /// How alike, in thousandths.
    pub likeness: Likeness,
}

impl Session {
    /// The proposals that resemble a title and a text most, but for one of them.
    pub fn similar(&self, title: &str, body: &str, but: Option<ProposalId>) -> Vec<Similar> {
        Profiles::default().similar(&self.state, title, body, but)
    }
}

/// The words of proposals, each for the entry of its latest version: for whoever looks again and again while somebody writes.
#[derive(Debug, Default)]
pub struct Profiles(BTreeMap<ProposalId, (u64, Profile)>);

impl Profiles {
    /// As [`Session::similar`], over any state of one assembly.
    pub fn similar(&mut self, state: &State, title: &str, body: &str, but: Option<ProposalId>) -> Vec<Similar> {
        let wanted = Profile::of(title, body);
        let mut found: Vec<Similar> = Vec::new();
        for (id, proposal) in state.proposals.iter().filter(|(id, proposal)| Some(**id) != but && proposal.amends.is_none()) {
            let Some((seq, text)) = proposal.versions.last().and_then(|version| Some((version.seq, version.text.as_deref()?))) else {
                continue;
            };
            let fresh = || (seq, Profile::of(text.title.raw(), text.body.raw()));
            let (known, profile) = self.0.entry(*id).or_insert_with(fresh);
            if *known != seq {
                (*known, *profile) = fresh();
            }
            let likeness = wanted.likeness(profile);
            if likeness >= ALIKE {
                found.push(Similar { proposal: *id, likeness });
            }
        }
        found.sort_by_key(|similar| (std::cmp::Reverse(similar.likeness), similar.proposal));
        found.truncate(MOST_SIMILAR);
        found
    }
}
