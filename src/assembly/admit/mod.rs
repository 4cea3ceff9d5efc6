//! Whether an event may come next. Shared by `decide` (before it is written) and `audit` (long after).
//!
//! What takes more than the fold to judge (the book of a lottery, the outcome of a draw) is judged where the bytes are: see [`super::Plan::check`].

mod amendments;
pub(super) mod consents;
pub(super) mod draws;
mod posts;
mod proposals;
mod proxies;
mod votes;

pub(super) use votes::find_vote;

use super::ceremony;
use super::event::{Actor, Circumstance, Event, Identity, MemberGroup, MemberRole, RulesSet};
use super::posts::Judgement;
use super::refusal::Refusal;
use super::rules::Power;
use super::state::State;
use crate::id::{DrawId, MemberId};
use crate::text::{Untrusted, deceives};

/// Most characters of a name.
pub(super) const NAME_LIMIT: usize = 200;
/// Most characters of any other single text: a field, a contact, a reason.
const TEXT_LIMIT: usize = 10_000;

/// Whether `event` may come next after `state`, under the circumstances that its header tells.
///
/// # Errors
/// The first rule that it breaks.
pub fn admit(state: &State, event: &Event, when: &Circumstance) -> Result<(), Refusal> {
    let founding = matches!(event, Event::AssemblyFounded(_));
    if founding != (state.founding.is_none() && when.seq == 0) {
        return Err(Refusal::Founding);
    }
    if let Actor::Member(member) = when.by {
        present(state, member)?;
    }
    if let Some(power) = power(event, state, when.by)
        && !state.may(when.by, power)
    {
        let roles = state.rules.as_ref().and_then(|(rules, _)| rules.powers.get(&power)).cloned().unwrap_or_default();
        return Err(Refusal::NotAllowed { power, roles });
    }
    match event {
        Event::AssemblyFounded(event) => name(&event.name),
        Event::RulesSet(event) => rules(state, event),
        Event::MemberEnrolled(event) => {
            in_order(state.next_member(), event.member)?;
            event.identity.as_ref().map_or(Ok(()), identity)
        }
        Event::MemberDescribed(event) => {
            present(state, event.member)?;
            let mut names = std::collections::BTreeSet::new();
            event.fields.iter().flatten().try_for_each(|(field, content)| {
                if !names.insert(field) {
                    return Err(Refusal::FieldTwice(field.shown()));
                }
                name(field).and_then(|()| text(content))
            })
        }
        Event::MemberRoleGiven(event) => role(state, event, true),
        Event::MemberRoleTaken(event) => role(state, event, false),
        Event::MemberGroupJoined(event) => group(state, event, true),
        Event::MemberGroupLeft(event) => group(state, event, false),
        Event::MemberInterestsShown(event) => interests(state, event.member, when.by, true),
        Event::MemberInterestsKept(event) => interests(state, event.member, when.by, false),
        Event::MemberLeft(event) => present(state, event.member).map(drop),
        Event::PoolImported(event) => in_order(state.next_pool(), event.pool),
        Event::QuotasRevised(event) => draws::revised(state, event),
        Event::DrawPlanned(event) => draws::planned(state, event, when),
        Event::DrawCommitted(event) => ceremony::committed(state, draws::open(state, event.draw)?, event),
        Event::DrawRevealed(event) => ceremony::revealed(draws::open(state, event.draw)?, event),
        Event::DrawRevealWithheld(event) => ceremony::withheld(draws::open(state, event.draw)?, event),
        Event::DrawEvidenced(event) => draws::evidenced(state, event),
        Event::DrawDrawn(event) => draws::drawn(state, event),
        Event::DrawDeclined(event) => draws::declined(state, event),
        Event::DrawCalled(event) => draws::called(state, event),
        Event::DrawCancelled(event) => draws::cancelled(state, event),
        Event::ProposalSubmitted(event) => proposals::submitted(state, event, when),
        Event::ProposalRevised(event) => proposals::revised(state, event, when),
        Event::ProposalSigned(event) => proposals::signed(state, event, when),
        Event::ProposalSupported(event) => proposals::supported(state, event, when),
        Event::ProposalUnsupported(event) => proposals::unsupported(state, event.proposal, when),
        Event::ProposalMoved(event) => proposals::moved(state, event, when),
        Event::AmendmentSubmitted(event) => amendments::submitted(state, event, when),
        Event::AmendmentRejected(event) => amendments::rejected(state, event, when),
        Event::TopicOpened(event) => posts::opened(state, event),
        Event::PostAdded(event) => posts::added(state, event, when),
        Event::PostEdited(event) => posts::edited(state, event, when),
        Event::PostAnswered(event) => posts::answered(state, event, when),
        Event::PostHidden(event) => posts::judged(state, event, Judgement::Hidden, when),
        Event::PostContested(event) => posts::judged(state, event, Judgement::Contested, when),
        Event::PostShown(event) => posts::judged(state, event, Judgement::Shown, when),
        Event::VoteOpened(event) => votes::opened(state, event, when),
        Event::VoteCast(event) => votes::cast(state, event, when),
        Event::VoteClosed(event) => votes::closed(state, event),
        Event::ProxyGiven(event) => proxies::given(state, event),
        Event::ProxyRevoked(event) => proxies::revoked(state, event),
        Event::VoteCoded(event) => votes::coded(state, event),
        Event::VoteEntered(event) => votes::entered(state, event, when),
        Event::VoteEvidenced(event) => votes::evidenced(state, event, when),
        Event::VoteTieBroken(event) => votes::tie_broken(state, event),
        Event::VoteCancelled(event) => votes::cancelled(state, event),
        Event::ConsentAsked(event) => consents::asked(state, event, when),
        Event::ConsentGiven(event) => consents::given(state, event, when),
        Event::ConsentObjected(event) => consents::objected(state, event, when),
        Event::ConsentResolved(event) => consents::resolved(state, event, when),
        Event::ConsentRepeated(event) => consents::repeated(state, event),
        Event::ConsentClosed(event) => consents::closed(state, event, when),
        Event::DisclosureMade(event) => {
            event.draw.filter(|id| !state.draws.contains_key(id)).map_or(Ok(()), |id| Err(Refusal::NoSuchDraw(id)))
        }
        Event::WitnessNamed(event) if state.witnesses.iter().any(|(known, _)| *known == event.key) => Err(Refusal::NothingToChange),
        Event::KeyAdded(_) | Event::WitnessNamed(_) | Event::CheckpointPublished(_) | Event::CheckpointCosigned(_) => Ok(()),
    }
}

/// The power that an event takes; none for what any hand may do. A member commits to their own secret, and says it, by their own hand; what
/// may be done to proposals, and by whom, is the workflow's to say; members may always speak; whoever is entitled votes.
fn power(event: &Event, state: &State, by: Actor) -> Option<Power> {
    let own = |member: Option<MemberId>| member.is_some_and(|member| by == Actor::Member(member));
    match event {
        Event::AssemblyFounded(_)
        | Event::CheckpointPublished(_)
        | Event::CheckpointCosigned(_)
        | Event::ProposalSubmitted(_)
        | Event::ProposalRevised(_)
        | Event::ProposalSigned(_)
        | Event::ProposalSupported(_)
        | Event::ProposalUnsupported(_)
        | Event::ProposalMoved(_)
        | Event::AmendmentSubmitted(_)
        | Event::AmendmentRejected(_)
        | Event::MemberInterestsShown(_)
        | Event::MemberInterestsKept(_)
        | Event::TopicOpened(_)
        | Event::PostAdded(_)
        | Event::PostEdited(_)
        | Event::PostAnswered(_)
        | Event::PostContested(_)
        | Event::VoteEntered(_)
        | Event::ConsentGiven(_)
        | Event::ConsentObjected(_)
        | Event::ConsentResolved(_)
        | Event::VoteCast(_) => None,
        Event::ProxyGiven(event) if own(Some(event.giver)) => None,
        Event::ProxyRevoked(event) if own(Some(event.giver)) => None,
        // Whoever wrote it may take it back, and what they took back they may show again.
        Event::PostHidden(event) if state.posts.get(event.post).is_some_and(|post| post.author == by) => None,
        Event::PostShown(event) if state.posts.get(event.post).is_some_and(|post| post.taken_back(by)) => None,
        Event::PostHidden(_) | Event::PostShown(_) => Some(Power::Moderate),
        Event::DrawCommitted(event) if own(event.member) => None,
        Event::DrawRevealed(event) if own(taking_part(state, event.draw, event.participant)) => None,
        Event::RulesSet(_) | Event::KeyAdded(_) | Event::WitnessNamed(_) => Some(Power::Govern),
        Event::MemberEnrolled(_)
        | Event::MemberDescribed(_)
        | Event::MemberGroupJoined(_)
        | Event::MemberGroupLeft(_)
        | Event::ProxyGiven(_)
        | Event::ProxyRevoked(_)
        | Event::MemberLeft(_) => Some(Power::KeepRoll),
        Event::MemberRoleGiven(_) | Event::MemberRoleTaken(_) => Some(Power::GiveRoles),
        Event::PoolImported(_)
        | Event::QuotasRevised(_)
        | Event::DrawPlanned(_)
        | Event::DrawCommitted(_)
        | Event::DrawRevealed(_)
        | Event::DrawRevealWithheld(_)
        | Event::DrawEvidenced(_)
        | Event::DrawDrawn(_)
        | Event::DrawDeclined(_)
        | Event::DrawCalled(_)
        | Event::DrawCancelled(_) => Some(Power::Draw),
        Event::ConsentAsked(_)
        | Event::ConsentRepeated(_)
        | Event::ConsentClosed(_)
        | Event::VoteOpened(_)
        | Event::VoteCoded(_)
        | Event::VoteClosed(_)
        | Event::VoteCancelled(_)
        | Event::VoteEvidenced(_)
        | Event::VoteTieBroken(_) => Some(Power::CallVotes),
        Event::DisclosureMade(_) => Some(Power::Disclose),
    }
}

/// The member behind a participant's number.
fn taking_part(state: &State, draw: DrawId, participant: u32) -> Option<MemberId> {
    let place = usize::try_from(participant).ok()?.checked_sub(1)?;
    state.draws.get(&draw)?.participants.get(place)?.member
}

pub(super) fn in_order<T: Copy + PartialEq + std::fmt::Display>(expected: T, found: T) -> Result<(), Refusal> {
    if expected == found { Ok(()) } else { Err(Refusal::OutOfOrder { expected: expected.to_string(), found: found.to_string() }) }
}

/// Whether somebody may be found by what they support is theirs to say.
fn interests(state: &State, member: MemberId, by: Actor, show: bool) -> Result<(), Refusal> {
    if by != Actor::Member(member) {
        return Err(Refusal::MemberNeeded);
    }
    if present(state, member)?.interests_shown == show { Err(Refusal::NothingToChange) } else { Ok(()) }
}

pub(super) fn present(state: &State, id: MemberId) -> Result<&super::state::Member, Refusal> {
    state.members.get(&id).filter(|member| !member.left).ok_or(Refusal::NoSuchMember(id))
}

/// A name: of a person, a group, a field, an assembly.
pub(super) fn name(name: &Untrusted) -> Result<(), Refusal> {
    let raw = name.raw();
    if raw.trim().is_empty() || raw.chars().count() > NAME_LIMIT {
        return Err(Refusal::NameLength { limit: NAME_LIMIT });
    }
    if raw.chars().any(deceives) { Err(Refusal::DeceivingCharacters(name.shown())) } else { Ok(()) }
}

fn text(text: &Untrusted) -> Result<(), Refusal> {
    if text.raw().chars().count() > TEXT_LIMIT {
        return Err(Refusal::NameLength { limit: TEXT_LIMIT });
    }
    if text.raw().chars().any(deceives) { Err(Refusal::DeceivingCharacters(text.shown())) } else { Ok(()) }
}

fn identity(identity: &Identity) -> Result<(), Refusal> {
    name(&identity.name)?;
    identity.contact.as_ref().map_or(Ok(()), text)
}

fn rules(state: &State, event: &RulesSet) -> Result<(), Refusal> {
    let expected = state.rules.as_ref().map_or(1, |(_, version)| version + 1);
    if event.version != expected {
        return Err(Refusal::RulesVersion { expected, found: event.version });
    }
    let missing: Vec<_> = event.rules.workflow.missing().into_iter().map(str::to_owned).collect();
    if missing.is_empty() { Ok(()) } else { Err(Refusal::MissingStages(missing)) }
}

fn role(state: &State, event: &MemberRole, give: bool) -> Result<(), Refusal> {
    let member = present(state, event.member)?;
    let roles = state.rules.as_ref().map(|(rules, _)| rules.roles.as_slice()).unwrap_or_default();
    if !roles.contains(&event.role) {
        return Err(Refusal::NoSuchRole { role: event.role.clone(), roles: roles.to_vec() });
    }
    if member.roles.contains(&event.role) == give { Err(Refusal::NothingToChange) } else { Ok(()) }
}

fn group(state: &State, event: &MemberGroup, join: bool) -> Result<(), Refusal> {
    let member = present(state, event.member)?;
    name(&event.group)?;
    if member.groups.contains(&event.group) == join { Err(Refusal::NothingToChange) } else { Ok(()) }
}

/// A reason: something, and readable.
pub(super) fn reason(reason: &Untrusted) -> Result<(), Refusal> {
    if reason.raw().trim().is_empty() { Err(Refusal::NoReason) } else { text(reason) }
}
