//! Rounds of consent as the fold has them: the wording of each round, and every objection with what became of it.

use super::event::{Actor, Circumstance, ConsentAsked, ConsentClosed, ConsentGiven, ConsentObjected, ConsentRepeated, ConsentResolved};
use super::state::State;
use crate::id::{MemberId, VoteId};
use crate::text::Untrusted;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use std::sync::Arc;

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Who.
    pub by: MemberId,
    /// In which round.
    pub round: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Why; none where withheld.
    pub reason: Option<Untrusted>,
    /// When it was resolved, and by which change, where that is not withheld.
    pub resolved: Option<(DateTime<Utc>, Option<Untrusted>)>,
}

/// What somebody answers in the round that is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They consent.
    Consents,
    /// An objection of theirs stands: the number of the first.
    Objects(u32),
    /// Nothing yet.
    Nothing,
}

/// Rounds of consent on one wording that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The event that asked for it.
    pub asked: ConsentAsked,
    /// Its entry.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who may object.
    pub electorate: Arc<BTreeSet<MemberId>>,
    /// The wording of every round and when it began, the first first.
    pub rounds: Vec<(DateTime<Utc>, Option<Untrusted>)>,
    /// Who consents to the wording of the round that is held.
    pub given: BTreeSet<MemberId>,
    /// All objections, in order.
    pub objections: Vec<Objection>,
    /// When what is decided will be looked at again.
    pub review: Option<NaiveDate>,
    /// When it ended, and whether it is adopted.
    pub closed: Option<(DateTime<Utc>, bool)>,
}

impl Consent {
    /// What is asked; none where erased or withheld.
    pub fn title(&self) -> Option<&Untrusted> {
        self.asked.text.as_ref().map(|text| &text.title)
    }

    /// The round that is held, from 1.
    pub fn round(&self) -> u32 {
        u32::try_from(self.rounds.len()).unwrap_or(u32::MAX)
    }

    /// Objections that stand, with their numbers.
    pub fn standing(&self) -> impl Iterator<Item = (u32, &Objection)> {
        (1..).zip(&self.objections).filter(|(_, objection)| objection.resolved.is_none())
    }

    /// What somebody answers in the round that is held.
    pub fn answer(&self, member: MemberId) -> Answer {
        match self.standing().find(|(_, objection)| objection.by == member) {
            Some((number, _)) => Answer::Objects(number),
            None if self.given.contains(&member) => Answer::Consents,
            None => Answer::Nothing,
        }
    }

    /// An objection by its number.
    pub fn objection(&self, number: u32) -> Option<&Objection> {
        self.objections.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }
}

impl State {
    pub(super) fn consent_asked(&mut self, event: &ConsentAsked, when: &Circumstance) {
        let wording = event.text.as_ref().and_then(|text| text.wording.clone());
        let consent = Consent {
            asked: event.clone(),
            seq: when.seq,
            at: when.at,
            electorate: Arc::new(self.present_members().map(|(id, _)| id).collect()),
            rounds: vec![(when.at, wording)],
            given: BTreeSet::new(),
            objections: Vec::new(),
            review: event.review,
            closed: None,
        };
        self.consents.insert(event.vote, Arc::new(consent));
    }

    pub(super) fn consent_given(&mut self, event: &ConsentGiven, when: &Circumstance) {
        let Actor::Member(by) = when.by else { return };
        self.consent(event.vote, |consent| {
            consent.given.insert(by);
        });
    }

    pub(super) fn consent_objected(&mut self, event: &ConsentObjected, when: &Circumstance) {
        let Actor::Member(by) = when.by else { return };
        self.consent(event.vote, |consent| {
            let (round, reason) = (consent.round(), event.reason.clone());
            consent.given.remove(&by);
            consent.objections.push(Objection { by, round, at: when.at, reason, resolved: None });
        });
    }

    pub(super) fn consent_resolved(&mut self, event: &ConsentResolved, when: &Circumstance) {
        self.consent(event.vote, |consent| {
            let place = usize::try_from(event.objection).ok().and_then(|number| number.checked_sub(1));
            if let Some(objection) = place.and_then(|place| consent.objections.get_mut(place)) {
                objection.resolved = Some((when.at, event.change.clone()));
            }
        });
    }

    pub(super) fn consent_repeated(&mut self, event: &ConsentRepeated, when: &Circumstance) {
        self.consent(event.vote, |consent| {
            consent.given.clear();
            consent.rounds.push((when.at, event.wording.clone()));
        });
    }

    pub(super) fn consent_closed(&mut self, event: &ConsentClosed, when: &Circumstance) {
        self.consent(event.vote, |consent| {
            consent.closed = Some((when.at, event.adopted));
            consent.review = event.review.or(consent.review);
        });
    }

    fn consent(&mut self, id: VoteId, change: impl FnOnce(&mut Consent)) {
        if let Some(consent) = self.consents.get_mut(&id) {
            change(Arc::make_mut(consent));
        }
    }
}
