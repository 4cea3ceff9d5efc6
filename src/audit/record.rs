//! The record: bytes into headers, seals, events and the fold, in one pass.

use super::finding::{Code, Place, Report};
use super::note::Note;
use crate::assembly::{Actor, Circumstance, Event, State, UnreadableEvent, admit};
use crate::id::{DrawId, OpId};
use crate::ledger::{Header, Payload, Tree, entry::seal};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, HashSet};

/// Entries between two words to whoever watches.
const STRIDE: u64 = 1000;

/// The kinds whose payload holds nothing that must be said.
const MAY_LACK_PAYLOAD: [&str; 6] =
    ["amendment.rejected/1", "disclosure.made/1", "proposal.moved/1", "proposal.signed/1", "quotas.revised/1", "vote.closed/1"];

/// What a record adds up to.
#[derive(Default)]
pub(super) struct Life {
    /// The fold over all events that were admitted.
    pub(super) state: State,
    /// The tree over all headers.
    pub(super) tree: Tree,
    /// The notes of published checkpoints, each with its entry.
    pub(super) notes: Vec<(u64, String)>,
    /// The first entry of evidence of each draw.
    pub(super) first_evidence: BTreeMap<DrawId, u64>,
    /// When each cancelled draw was cancelled.
    pub(super) cancelled: BTreeMap<DrawId, DateTime<Utc>>,
    /// Whether somebody stopped the reading.
    pub(super) stopped: bool,
}

pub(super) fn read(entries: &[(Vec<u8>, Option<Vec<u8>>)], watch: &mut dyn FnMut(u64, u64) -> bool, report: &mut Report) -> Life {
    let total = entries.len() as u64;
    report.entries = total;
    if entries.is_empty() {
        report.find(Place::Record, Code::NoEntries);
    }
    let mut reading =
        Reading { life: Life::default(), acts: HashSet::new(), act: None, absent: 0, back: Vec::new(), unknown: BTreeMap::new() };
    for ((header, payload), seq) in entries.iter().zip(0u64..) {
        if seq.is_multiple_of(STRIDE) && !watch(seq, total) {
            report.find(Place::Entry(seq), Code::Stopped);
            reading.life.stopped = true;
            break;
        }
        reading.entry(seq, header, payload.as_deref(), report);
    }
    reading.conclude(report)
}

struct Reading {
    life: Life,
    acts: HashSet<OpId>,
    act: Option<OpId>,
    absent: u64,
    back: Vec<u64>,
    unknown: BTreeMap<String, u64>,
}

impl Reading {
    fn entry(&mut self, seq: u64, header: &[u8], payload: Option<&[u8]>, report: &mut Report) {
        self.life.tree.push(header);
        let before = self.life.state.latest;
        if let Some((event, when)) = self.event(seq, header, payload, report) {
            match admit(&self.life.state, &event, &when) {
                Ok(()) => {
                    self.witness(&event, &when, report);
                    self.life.state.apply(&event, &when);
                }
                Err(refusal) => report.find(Place::Entry(seq), Code::NotAllowed { refusal }),
            }
        }
        // An entry that is not believed, or not understood, still has its place in the count.
        self.life.state.entries = seq + 1;
        if before.zip(self.life.state.latest).is_some_and(|(before, now)| now < before) {
            self.back.push(seq);
        }
    }

    /// The event of an entry and its circumstance; none where there is nothing to fold.
    fn event(&mut self, seq: u64, header: &[u8], payload: Option<&[u8]>, report: &mut Report) -> Option<(Event, Circumstance)> {
        let place = || Place::Entry(seq);
        let header = match Header::from_bytes(header) {
            Ok(header) => header,
            Err(error) => {
                report.find(place(), Code::HeaderUnreadable { detail: error.to_string() });
                return None;
            }
        };
        if header.seq != seq {
            report.find(place(), Code::WrongNumber { says: header.seq });
        }
        if self.act != Some(header.op) && !self.acts.insert(header.op) {
            report.find(place(), Code::ActApart { op: header.op.to_string() });
        }
        self.act = Some(header.op);
        self.life.state.latest = Some(header.at);
        let known = Event::KINDS.contains(&header.kind.as_str());
        let without = header.sealed.is_none() && !MAY_LACK_PAYLOAD.contains(&header.kind.as_str());
        if known && (without && Event::has_payload(&header.kind) || header.sealed.is_some() && !Event::has_payload(&header.kind)) {
            report.find(place(), Code::SealOfKind { kind: header.kind.clone() });
        }
        // The list of a secret vote may be withheld, but it was sealed.
        if header.kind == "vote.closed/1" && header.sealed.is_some() != self.closes_secret_vote(&header.data) {
            report.find(place(), Code::SealOfKind { kind: header.kind.clone() });
        }
        let content = match (header.sealed, payload) {
            (None, None) => None,
            (None, Some(_)) => {
                report.find(place(), Code::Unsealed);
                None
            }
            (Some(_), None) => {
                self.absent += 1;
                None
            }
            (Some(sealed), Some(bytes)) if seal(bytes) == sealed => match Payload::from_bytes(bytes) {
                Ok(payload) => Some(payload.content),
                Err(error) => {
                    report.find(place(), Code::PayloadUnreadable { detail: error.to_string() });
                    None
                }
            },
            (Some(_), Some(_)) => {
                report.find(place(), Code::SealBroken);
                None
            }
        };
        if !known {
            *self.unknown.entry(header.kind).or_default() += 1;
            return None;
        }
        let by: Option<Actor> = header.by.parse().ok();
        if by.is_none() {
            report.find(place(), Code::AuthorUnreadable { by: header.by });
        }
        match Event::from_parts(&header.kind, header.data, content) {
            Ok(event) => Some((event, Circumstance { seq, at: header.at, by: by? })),
            Err(UnreadableEvent::UnknownKind(_)) => None,
            Err(error @ UnreadableEvent::Malformed { .. }) => {
                report.find(place(), Code::EventUnreadable { detail: error.to_string() });
                None
            }
        }
    }

    fn closes_secret_vote(&self, data: &serde_json::Value) -> bool {
        let vote = data.get("vote").and_then(serde_json::Value::as_str).and_then(|name| name.parse().ok());
        vote.and_then(|vote| self.life.state.votes.get(&vote)).is_some_and(|vote| vote.opened.secret.is_some())
    }

    /// Keeps what the fold does not, of an event that is admitted.
    fn witness(&mut self, event: &Event, when: &Circumstance, report: &mut Report) {
        match event {
            Event::AssemblyFounded(event) => super::checkpoints::key(&event.key, event.assembly, when.seq, report),
            Event::KeyAdded(event) => {
                if let Some(founding) = &self.life.state.founding {
                    super::checkpoints::key(&event.key, founding.assembly, when.seq, report);
                }
                if self.life.state.keys.iter().any(|(known, _)| *known == event.key) {
                    report.find(Place::Entry(when.seq), Code::KeyTwice);
                }
            }
            Event::CheckpointPublished(event) => self.life.notes.push((when.seq, event.note.clone())),
            Event::DrawRevealed(event) => _ = self.life.first_evidence.entry(event.draw).or_insert(when.seq),
            Event::DrawEvidenced(event) => _ = self.life.first_evidence.entry(event.draw).or_insert(when.seq),
            Event::DrawCancelled(event) => _ = self.life.cancelled.insert(event.draw, when.at),
            Event::RulesSet(_)
            | Event::MemberEnrolled(_)
            | Event::MemberDescribed(_)
            | Event::MemberRoleGiven(_)
            | Event::MemberRoleTaken(_)
            | Event::MemberGroupJoined(_)
            | Event::MemberGroupLeft(_)
            | Event::MemberInterestsShown(_)
            | Event::MemberInterestsKept(_)
            | Event::MemberLeft(_)
            | Event::PoolImported(_)
            | Event::QuotasRevised(_)
            | Event::DrawPlanned(_)
            | Event::DrawCommitted(_)
            | Event::DrawRevealWithheld(_)
            | Event::DrawDrawn(_)
            | Event::WitnessNamed(_)
            | Event::CheckpointCosigned(_)
            | Event::DrawDeclined(_)
            | Event::DrawCalled(_)
            | Event::ProposalSubmitted(_)
            | Event::ProposalRevised(_)
            | Event::ProposalSigned(_)
            | Event::ProposalSupported(_)
            | Event::ProposalUnsupported(_)
            | Event::ProposalMoved(_)
            | Event::AmendmentSubmitted(_)
            | Event::AmendmentRejected(_)
            | Event::TopicOpened(_)
            | Event::PostAdded(_)
            | Event::PostEdited(_)
            | Event::PostAnswered(_)
            | Event::PostHidden(_)
            | Event::PostContested(_)
            | Event::PostShown(_)
            | Event::VoteOpened(_)
            | Event::VoteCast(_)
            | Event::VoteClosed(_)
            | Event::ConsentAsked(_)
            | Event::ConsentGiven(_)
            | Event::ConsentObjected(_)
            | Event::ConsentResolved(_)
            | Event::ConsentRepeated(_)
            | Event::ConsentClosed(_)
            | Event::ProxyGiven(_)
            | Event::ProxyRevoked(_)
            | Event::VoteCoded(_)
            | Event::VoteEntered(_)
            | Event::VoteEvidenced(_)
            | Event::VoteTieBroken(_)
            | Event::VoteCancelled(_)
            | Event::DisclosureMade(_) => {}
        }
    }

    fn conclude(self, report: &mut Report) -> Life {
        if let Some(entry) = self.back.first() {
            report.note(Note::ClockBack { entry: *entry, count: self.back.len() as u64 });
        }
        for (kind, count) in self.unknown {
            report.note(Note::UnknownKind { kind, count });
        }
        if self.absent > 0 {
            report.note(Note::PayloadsAbsent { count: self.absent });
        }
        self.life
    }
}
