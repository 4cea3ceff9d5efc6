//! Proposals: what must hold before an event about them. Who may do what in which stage is data of the rules.

use super::{in_order, reason};
use crate::assembly::event::{
    Actor, Circumstance, ProposalMoved, ProposalRevised, ProposalSigned, ProposalSubmitted, ProposalSupported, ProposalText,
};
use crate::assembly::proposals::{Proposal, REJECTED, SUBMITTED, WITHDRAWN};
use crate::assembly::refusal::Refusal;
use crate::assembly::state::State;
use crate::assembly::workflow::{Deed, Who};
use crate::id::{MemberId, ProposalId};
use crate::text::Untrusted;
use std::collections::BTreeSet;

/// Most characters of a title.
const TITLE_LIMIT: usize = 200;
/// Most characters of one text, and of all texts of a version together: escaped at worst they still fit a payload.
pub(super) const BODY_LIMIT: usize = 100_000;
const WHOLE_LIMIT: usize = 150_000;
/// Highest cost, in hundredths: a number that any reader of JSON holds exactly.
const COST_LIMIT: u64 = 1_000_000_000_000_000;
/// Most attachments of a version, and most bytes of one.
const ATTACHMENT_LIMIT: usize = 10;
const SIZE_LIMIT: u64 = 5 << 20;
/// Most tags of a proposal, and most pieces of evidence on either side.
const LIST_LIMIT: usize = 50;

pub(super) fn find(state: &State, id: ProposalId) -> Result<&Proposal, Refusal> {
    state.proposals.get(&id).map(std::convert::AsRef::as_ref).ok_or(Refusal::NoSuchProposal(id))
}

pub(super) fn submitted(state: &State, event: &ProposalSubmitted, when: &Circumstance) -> Result<(), Refusal> {
    in_order(state.next_proposal(), event.proposal)?;
    for (place, id) in event.from.iter().enumerate() {
        if event.from.iter().take(place).any(|before| before == id) {
            return Err(Refusal::MergeTwo);
        }
        let source = find(state, *id)?;
        if source.amends.is_none() {
            allowed(state, *id, Deed::Recast, when.by)?;
        } else if event.from.len() > 1 {
            return Err(Refusal::IsAmendment(*id));
        } else if source.status != REJECTED {
            return Err(Refusal::AmendmentOver { amendment: *id, status: source.status.clone() });
        }
    }
    event.text.as_ref().map_or(Ok(()), text)
}

pub(super) fn revised(state: &State, event: &ProposalRevised, when: &Circumstance) -> Result<(), Refusal> {
    if !event.amendments.is_empty() {
        super::amendments::taken(state, event, when)?;
    }
    let deed = if event.amendments.is_empty() { Deed::Revise } else { Deed::Settle };
    let proposal = allowed(state, event.proposal, deed, when.by)?;
    in_order(proposal.version() + 1, event.version)?;
    if event.text.is_some() && event.text.as_ref() == proposal.text() {
        return Err(Refusal::NothingToChange);
    }
    event.text.as_ref().map_or(Ok(()), text)
}

pub(super) fn signed(state: &State, event: &ProposalSigned, when: &Circumstance) -> Result<(), Refusal> {
    let proposal = allowed(state, event.proposal, Deed::Sign, when.by)?;
    if proposal.authors.contains_key(&member(when.by)?) {
        return Err(Refusal::NothingToChange);
    }
    event.interests.as_ref().map_or(Ok(()), |interests| within(interests, BODY_LIMIT))
}

/// Support is given once for a version; anew for a later one.
pub(super) fn supported(state: &State, event: &ProposalSupported, when: &Circumstance) -> Result<(), Refusal> {
    let proposal = allowed(state, event.proposal, Deed::Support, when.by)?;
    let given = proposal.supporters.get(&member(when.by)?).map_or(0, |backing| backing.version);
    if event.version == 0 || event.version > proposal.version() {
        return Err(Refusal::NoSuchVersion { proposal: event.proposal, versions: proposal.version() });
    }
    if event.version > given { Ok(()) } else { Err(Refusal::NothingToChange) }
}

pub(super) fn unsupported(state: &State, id: ProposalId, when: &Circumstance) -> Result<(), Refusal> {
    let proposal = allowed(state, id, Deed::Support, when.by)?;
    if proposal.supporters.contains_key(&member(when.by)?) { Ok(()) } else { Err(Refusal::NothingToChange) }
}

pub(super) fn moved(state: &State, event: &ProposalMoved, when: &Circumstance) -> Result<(), Refusal> {
    let proposal = find(state, event.proposal)?;
    if let Some(amends) = &proposal.amends {
        return amendment_moved(state, event, amends.proposal, when.by);
    }
    let next = state.stage(proposal).map(|stage| &stage.next);
    let Some(who) = next.and_then(|next| next.get(&event.status)) else {
        let next = next.into_iter().flat_map(std::collections::BTreeMap::keys).cloned().collect();
        return Err(Refusal::NotNext { proposal: event.proposal, status: proposal.status.clone(), wanted: event.status.clone(), next });
    };
    // By itself, where the support that stands in the entry before is enough.
    let backed = |member: &MemberId| proposal.supporters.get(member).is_some_and(|backing| backing.seq + 1 == when.seq);
    let carried = matches!(&when.by, Actor::Member(member) if backed(member)) && state.carried(proposal) == Some(event.status.as_str());
    if !carried && !state.among(when.by, proposal, who) {
        return Err(Refusal::NotYours { proposal: event.proposal, allowed: names(who) });
    }
    let needed = state.workflow().and_then(|workflow| workflow.stages.get(&event.status)).map_or(0, |stage| stage.supporters);
    if proposal.supporters.len() < needed as usize {
        return Err(Refusal::TooLittleSupport { proposal: event.proposal, needed, found: proposal.supporters.len() });
    }
    event.reason.as_ref().map_or(Ok(()), reason)
}

/// An amendment is withdrawn, and put again, by its authors; put again after it was not taken by those who settle it.
fn amendment_moved(state: &State, event: &ProposalMoved, parent: ProposalId, by: Actor) -> Result<(), Refusal> {
    let amendment = find(state, event.proposal)?;
    match (amendment.status.as_str(), event.status.as_str()) {
        (SUBMITTED, WITHDRAWN) | (WITHDRAWN, SUBMITTED) => {
            let who = BTreeSet::from([Who::Authors]);
            if !state.among(by, amendment, &who) {
                return Err(Refusal::NotYours { proposal: event.proposal, allowed: names(&who) });
            }
        }
        (REJECTED, SUBMITTED) => drop(allowed(state, parent, Deed::Settle, by)?),
        (status, wanted) => {
            let next = if status == SUBMITTED { WITHDRAWN } else { SUBMITTED };
            let (status, wanted) = (status.to_owned(), wanted.to_owned());
            return Err(Refusal::NotNext { proposal: event.proposal, status, wanted, next: vec![next.to_owned()] });
        }
    }
    event.reason.as_ref().map_or(Ok(()), reason)
}

/// The proposal, where its stage lets somebody do this to it.
pub(super) fn allowed(state: &State, id: ProposalId, deed: Deed, by: Actor) -> Result<&Proposal, Refusal> {
    let proposal = find(state, id)?;
    if proposal.amends.is_some() {
        return match deed {
            Deed::Sign | Deed::Support if proposal.is_open_amendment() => Ok(proposal),
            Deed::Sign | Deed::Support => Err(Refusal::AmendmentOver { amendment: id, status: proposal.status.clone() }),
            Deed::Amend | Deed::Recast | Deed::Revise | Deed::Settle => Err(Refusal::IsAmendment(id)),
        };
    }
    let Some(who) = state.stage(proposal).and_then(|stage| stage.may.get(&deed)) else {
        return Err(Refusal::StageForbids { proposal: id, status: proposal.status.clone(), deed });
    };
    if state.among(by, proposal, who) { Ok(proposal) } else { Err(Refusal::NotYours { proposal: id, allowed: names(who) }) }
}

fn names(who: &BTreeSet<Who>) -> Vec<Who> {
    who.iter().copied().collect()
}

/// The member who acts: signatures and support are somebody's, never the operator's.
fn member(by: Actor) -> Result<MemberId, Refusal> {
    match by {
        Actor::Member(member) => Ok(member),
        Actor::Operator => Err(Refusal::MemberNeeded),
    }
}

/// What a version may say. Any character may stand in a text: whatever could deceive is made visible where it is shown.
fn text(text: &ProposalText) -> Result<(), Refusal> {
    let title = text.title.raw();
    if title.is_empty() || title.contains('\n') || title.chars().count() > TITLE_LIMIT {
        return Err(Refusal::TitleLength { limit: TITLE_LIMIT, found: title.chars().count() });
    }
    let lists = [&text.tags, &text.evidence_for, &text.evidence_against];
    if let Some(list) = lists.into_iter().find(|list| list.len() > LIST_LIMIT) {
        return Err(Refusal::TooMany { limit: LIST_LIMIT, found: list.len() });
    }
    text.tags.iter().try_for_each(super::name)?;
    let single = [&text.interests, &text.reasons, &text.signed, &text.source].into_iter().flatten();
    let place = text.place.iter().filter_map(|place| place.name.as_ref());
    let all = || std::iter::once(&text.body).chain(single.clone()).chain(place.clone()).chain(lists.into_iter().flatten());
    all().try_for_each(|text| within(text, BODY_LIMIT))?;
    attachments(text)?;
    let found = all().map(|text| text.raw().chars().count()).sum();
    if found > WHOLE_LIMIT { Err(Refusal::TextLength { limit: WHOLE_LIMIT, found }) } else { Ok(()) }?;
    if text.cost.is_some_and(|cost| cost > COST_LIMIT) {
        return Err(Refusal::CostLimit { limit: COST_LIMIT / 100 });
    }
    text.place.as_ref().map_or(Ok(()), |place| {
        let beyond = |degrees: Option<i32>, most: i32| degrees.is_some_and(|degrees| !(-most..=most).contains(&degrees));
        let half = place.latitude.is_some() != place.longitude.is_some();
        if half || beyond(place.latitude, 90_000_000) || beyond(place.longitude, 180_000_000) { Err(Refusal::NoPlace) } else { Ok(()) }
    })
}

/// Files with names of their own, few and not too large.
fn attachments(text: &ProposalText) -> Result<(), Refusal> {
    if text.attachments.len() > ATTACHMENT_LIMIT {
        return Err(Refusal::TooMany { limit: ATTACHMENT_LIMIT, found: text.attachments.len() });
    }
    for (place, attachment) in text.attachments.iter().enumerate() {
        super::name(&attachment.name)?;
        if attachment.size > SIZE_LIMIT {
            return Err(Refusal::AttachmentSize { name: attachment.name.shown(), limit: SIZE_LIMIT >> 20 });
        }
        if text.attachments.iter().take(place).any(|before| before.name == attachment.name) {
            return Err(Refusal::AttachmentTwice(attachment.name.shown()));
        }
    }
    Ok(())
}

pub(super) fn within(text: &Untrusted, limit: usize) -> Result<(), Refusal> {
    let found = text.raw().chars().count();
    if found > limit { Err(Refusal::TextLength { limit, found }) } else { Ok(()) }
}
