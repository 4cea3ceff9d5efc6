//! The fold: what the events so far add up to. Applying cannot fail; whether an event may come at all is `admit`'s question.

use super::ceremony::{Participant, Secret};
use super::consents::Consent;
use super::event::{Actor, Circumstance, DrawCalled, DrawDrawn, DrawPlanned, Event, Identity, Language, Outcome, PoolImported};
use super::posts::{Judgement, Posts};
use super::proposals::Proposal;
use super::rules::{Power, Rules};
use super::seats::{Came, Declined, Replacing, Seat, Seats};
use super::votes::{Vote, VoteStatus};
use crate::digest::Digest;
use crate::id::{AssemblyId, DrawId, MemberId, PersonId, PoolId, ProposalId, VoteId};
use crate::randomness::{Evidence, NotBinding, Source, check_sources, entered_late};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the founding entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// The assembly's id.
    pub assembly: AssemblyId,
    /// Its name.
    pub name: Untrusted,
    /// Language of its record.
    pub language: Language,
    /// When it was founded.
    pub at: DateTime<Utc>,
}

/// A member, present or past.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// Name and contact; none where erased or withheld.
    pub identity: Option<Identity>,
    /// Fields used in draws from the roll.
    pub fields: Vec<(Untrusted, Untrusted)>,
    /// Roles held.
    pub roles: BTreeSet<String>,
    /// Groups they are in.
    pub groups: BTreeSet<Untrusted>,
    /// Whether those who support the same proposals may find them.
    pub interests_shown: bool,
    /// Whether they have left.
    pub left: bool,
}

/// A frozen pool and whether a draw from it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolState {
    /// The event that froze it.
    pub imported: PoolImported,
    /// When.
    pub at: DateTime<Utc>,
    /// Hashes of its quotas, version 1 (imported with it) first; never empty.
    pub quotas: Vec<Digest>,
    /// The draw that is planned and neither drawn nor cancelled.
    pub open_draw: Option<DrawId>,
}

impl PoolState {
    /// The version of the quotas in force.
    pub fn version(&self) -> u32 {
        u32::try_from(self.quotas.len()).unwrap_or(u32::MAX)
    }

    /// The hash of a version of the quotas; none where there is no such version.
    pub fn quotas(&self, version: u32) -> Option<Digest> {
        self.quotas.get(usize::try_from(version).ok()?.checked_sub(1)?).copied()
    }

    /// The hash of the quotas in force.
    pub fn current(&self) -> Digest {
        self.quotas.last().copied().unwrap_or(self.imported.quotas)
    }
}

/// How far a draw has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrawStatus {
    /// Planned; waiting for evidence.
    Open,
    /// Drawn.
    Drawn(Outcome),
    /// Called off.
    Cancelled {
        /// Why; none where withheld.
        reason: Option<Untrusted>,
        /// What it would have given.
        would_be: Option<Outcome>,
        /// Whether evidence was held back.
        withheld: bool,
    },
}

/// A draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The event that fixed it.
    pub planned: DrawPlanned,
    /// Entry that fixed it.
    pub seq: u64,
    /// When it was fixed.
    pub at: DateTime<Utc>,
    /// The version of the pool's quotas that was in force then.
    pub quotas: u32,
    /// Evidence so far: source, evidence, time of the entry. In the order of the plan.
    pub evidence: Vec<(String, Evidence, DateTime<Utc>)>,
    /// Who takes part in its ceremony, in the order of their commitments.
    pub participants: Vec<Participant>,
    /// How far it has come.
    pub status: DrawStatus,
    /// Its panel as it stands; empty for a draw that fills the seats of another.
    pub seats: Seats,
    /// Where it fills the seats of another, or seats its panel at tables: what it found there.
    pub replacing: Option<Replacing>,
}

impl Draw {
    /// The sources still to give evidence, in order.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.planned.sources.iter().map(String::as_str).filter(|source| *source != "rehearsal").skip(self.evidence.len())
    }

    /// Source and evidence without times.
    pub fn given(&self) -> Vec<(String, Evidence)> {
        self.evidence.iter().map(|(source, evidence, _)| (source.clone(), evidence.clone())).collect()
    }

    /// The sources as randomness knows them. None that it does not know was admitted.
    pub fn sources(&self) -> Vec<Source> {
        self.planned.sources.iter().filter_map(|source| source.parse().ok()).collect()
    }

    /// Why the draw does not bind; empty if it does.
    pub fn not_binding(&self) -> Vec<NotBinding> {
        let sources = self.sources();
        let announced = check_sources(&sources, self.at).map(|standing| standing.why_not).unwrap_or_default();
        let late = |(name, _, at): &(String, Evidence, DateTime<Utc>)| entered_late(&sources, &name.parse().ok()?, *at);
        announced.into_iter().chain(self.evidence.iter().filter_map(late)).collect()
    }

    /// Whether the panel drawn is the panel.
    pub fn binding(&self) -> bool {
        self.not_binding().is_empty()
    }
}

/// Where the assembly stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Number of entries folded.
    pub entries: u64,
    /// The founding; none before entry 0.
    pub founding: Option<Founding>,
    /// The rules and their version.
    pub rules: Option<(Rules, u32)>,
    /// Verifier keys, each with the entry that brought it.
    pub keys: Vec<(String, u64)>,
    /// Verifier keys of the witnesses, each with the entry that named it.
    pub witnesses: Vec<(String, u64)>,
    /// Cosigned checkpoints, each with its entry.
    pub cosigned: Vec<(u64, String)>,
    /// All members who ever were.
    pub members: BTreeMap<MemberId, Member>,
    /// All pools.
    pub pools: BTreeMap<PoolId, PoolState>,
    /// All draws.
    pub draws: BTreeMap<DrawId, Draw>,
    /// All proposals, each shared with the states before that hold it.
    pub proposals: BTreeMap<ProposalId, Arc<Proposal>>,
    /// What has been said about what.
    pub posts: Posts,
    /// All rounds of consent, under names of their own among those of votes.
    pub consents: BTreeMap<VoteId, Arc<Consent>>,
    /// Who votes in whose place: giver and holder.
    pub proxies: BTreeMap<MemberId, MemberId>,
    /// All votes, each shared with the states before that hold it.
    pub votes: BTreeMap<VoteId, Arc<Vote>>,
    /// Entry and note of the latest checkpoint published.
    pub checkpoint: Option<(u64, String)>,
    /// Time of the latest entry.
    pub latest: Option<DateTime<Utc>>,
}

impl State {
    /// Whether somebody holds a power under the rules.
    pub fn may(&self, by: Actor, power: Power) -> bool {
        let Actor::Member(id) = by else { return true };
        let Some(member) = self.members.get(&id).filter(|member| !member.left) else { return false };
        let Some((rules, _)) = &self.rules else { return false };
        rules.powers.get(&power).is_some_and(|roles| roles.iter().any(|role| member.roles.contains(role)))
    }

    /// The next member's name.
    pub fn next_member(&self) -> MemberId {
        MemberId(self.members.last_key_value().map_or(1, |(id, _)| id.0 + 1))
    }

    /// The next pool's name.
    pub fn next_pool(&self) -> PoolId {
        PoolId(self.pools.last_key_value().map_or(1, |(id, _)| id.0 + 1))
    }

    /// The next draw's name.
    pub fn next_draw(&self) -> DrawId {
        DrawId(self.draws.last_key_value().map_or(1, |(id, _)| id.0 + 1))
    }

    /// Members who have not left.
    pub fn present_members(&self) -> impl Iterator<Item = (MemberId, &Member)> {
        self.members.iter().filter(|(_, member)| !member.left).map(|(id, member)| (*id, member))
    }

    /// The latest pool, which commands mean where they name none.
    pub fn latest_pool(&self) -> Option<(PoolId, &PoolState)> {
        self.pools.last_key_value().map(|(id, pool)| (*id, pool))
    }

    /// Counts an entry whose kind is not known here: it stands in the record, and says nothing to this program.
    pub fn pass_over(&mut self, at: DateTime<Utc>) {
        self.entries += 1;
        self.latest = Some(at);
    }

    /// Takes an admitted event in. Members, pools and draws that are not there are passed over in silence: `admit` has the say on them.
    #[expect(clippy::too_many_lines, reason = "a line or two an event, and no event may be forgotten")]
    pub fn apply(&mut self, event: &Event, when: &Circumstance) {
        self.pass_over(when.at);
        match event {
            Event::AssemblyFounded(event) => {
                self.founding =
                    Some(Founding { assembly: event.assembly, name: event.name.clone(), language: event.language, at: when.at });
                self.keys.push((event.key.clone(), when.seq));
            }
            Event::RulesSet(event) => self.rules = Some((event.rules.clone(), event.version)),
            Event::KeyAdded(event) => self.keys.push((event.key.clone(), when.seq)),
            Event::MemberEnrolled(event) => {
                self.members.insert(event.member, Member { identity: event.identity.clone(), ..Member::default() });
            }
            Event::MemberDescribed(event) => self.member(event.member, |member| member.fields = event.fields.clone().unwrap_or_default()),
            Event::MemberRoleGiven(event) => self.member(event.member, |member| {
                member.roles.insert(event.role.clone());
            }),
            Event::MemberRoleTaken(event) => self.member(event.member, |member| {
                member.roles.remove(&event.role);
            }),
            Event::MemberGroupJoined(event) => self.member(event.member, |member| {
                member.groups.insert(event.group.clone());
            }),
            Event::MemberGroupLeft(event) => self.member(event.member, |member| {
                member.groups.remove(&event.group);
            }),
            Event::MemberInterestsShown(event) => self.member(event.member, |member| member.interests_shown = true),
            Event::MemberInterestsKept(event) => self.member(event.member, |member| member.interests_shown = false),
            Event::MemberLeft(event) => {
                self.proxies.retain(|giver, holder| *giver != event.member && *holder != event.member);
                self.member(event.member, |member| {
                    member.left = true;
                    member.roles.clear();
                    member.groups.clear();
                });
            }
            Event::PoolImported(event) => {
                let pool = PoolState { imported: event.clone(), at: when.at, quotas: vec![event.quotas], open_draw: None };
                self.pools.insert(event.pool, pool);
            }
            Event::QuotasRevised(event) => {
                if let Some(pool) = self.pools.get_mut(&event.pool) {
                    pool.quotas.push(event.quotas);
                }
            }
            Event::DrawPlanned(event) => self.planned(event, when),
            Event::DrawCommitted(event) => {
                if let Some(draw) = self.draws.get_mut(&event.draw) {
                    let (member, name, commitment) = (event.member, event.name.clone(), event.commitment);
                    draw.participants.push(Participant { member, name, commitment, at: when.at, secret: Secret::Committed });
                }
            }
            Event::DrawRevealed(event) => {
                self.secret(event.draw, event.participant, Secret::Revealed { nonce: event.nonce, reveal: event.reveal.clone() });
            }
            Event::DrawRevealWithheld(event) => {
                self.secret(event.draw, event.participant, Secret::Withheld { reason: event.reason.clone() });
            }
            Event::DrawEvidenced(event) => {
                if let Some(draw) = self.draws.get_mut(&event.draw) {
                    draw.evidence.push((event.source.clone(), event.evidence.clone(), when.at));
                }
            }
            Event::DrawDrawn(event) => self.drawn(event),
            Event::DrawCancelled(event) => {
                let (reason, would_be) = (event.reason.clone(), event.would_be.clone());
                self.close(event.draw, DrawStatus::Cancelled { reason, would_be, withheld: event.withheld });
            }
            Event::DrawDeclined(event) => {
                if let Some(draw) = self.draws.get_mut(&event.draw) {
                    draw.seats.declined.insert(event.person, Declined { at: when.at, reason: event.reason.clone() });
                }
            }
            Event::DrawCalled(event) => self.called(event),
            Event::ProposalSubmitted(event) => self.submitted(event, when),
            Event::ProposalRevised(event) => self.revised(event, when),
            Event::ProposalSigned(event) => self.signed(event, when),
            Event::ProposalSupported(event) => self.supported(event, when),
            Event::ProposalUnsupported(event) => self.unsupported(event.proposal, when),
            Event::ProposalMoved(event) => self.moved(event, when),
            Event::AmendmentSubmitted(event) => self.amendment_put(event, when),
            Event::AmendmentRejected(event) => self.rejected(event, when),
            Event::TopicOpened(event) => self.posts.opened(event, when),
            Event::PostAdded(event) => self.posts.added(event, when),
            Event::PostEdited(event) => self.posts.edited(event, when),
            Event::PostAnswered(event) => self.posts.answered(event),
            Event::PostHidden(event) => self.posts.judged(event.post, Judgement::Hidden, event.reason.as_ref(), when),
            Event::PostContested(event) => self.posts.judged(event.post, Judgement::Contested, event.reason.as_ref(), when),
            Event::PostShown(event) => self.posts.judged(event.post, Judgement::Shown, event.reason.as_ref(), when),
            Event::ProxyGiven(event) => drop(self.proxies.insert(event.giver, event.holder)),
            Event::ProxyRevoked(event) => drop(self.proxies.remove(&event.giver)),
            Event::VoteCoded(event) => self.vote_coded(event),
            Event::VoteEntered(event) => {
                if let Actor::Member(by) = when.by {
                    self.vote_entered(event, by);
                }
            }
            Event::VoteOpened(event) => self.vote_opened(event, when),
            Event::VoteCast(event) => self.vote_cast(event, when),
            Event::VoteClosed(event) => self.vote_closed(event, when),
            Event::VoteEvidenced(event) => self.vote_evidenced(event),
            Event::VoteTieBroken(event) => self.vote_tie_broken(event),
            Event::VoteCancelled(event) => self.vote_over(event.vote, VoteStatus::Cancelled { reason: event.reason.clone() }),
            Event::ConsentAsked(event) => self.consent_asked(event, when),
            Event::ConsentGiven(event) => self.consent_given(event, when),
            Event::ConsentObjected(event) => self.consent_objected(event, when),
            Event::ConsentResolved(event) => self.consent_resolved(event, when),
            Event::ConsentRepeated(event) => self.consent_repeated(event, when),
            Event::ConsentClosed(event) => self.consent_closed(event, when),
            Event::CheckpointPublished(event) => self.checkpoint = Some((when.seq, event.note.clone())),
            Event::WitnessNamed(event) => self.witnesses.push((event.key.clone(), when.seq)),
            Event::CheckpointCosigned(event) => self.cosigned.push((when.seq, event.note.clone())),
            Event::DisclosureMade(_) => {}
        }
    }

    fn planned(&mut self, event: &DrawPlanned, when: &Circumstance) {
        let quotas = self.pools.get(&event.pool).map_or(1, PoolState::version);
        let draw = Draw {
            planned: event.clone(),
            seq: when.seq,
            at: when.at,
            quotas,
            evidence: Vec::new(),
            participants: Vec::new(),
            status: DrawStatus::Open,
            seats: Seats::default(),
            replacing: self.replacing(event.replaces.or(event.seating), event.panel),
        };
        self.draws.insert(event.draw, draw);
        if let Some(pool) = self.pools.get_mut(&event.pool) {
            pool.open_draw = Some(event.draw);
        }
    }

    fn drawn(&mut self, event: &DrawDrawn) {
        let alternates = event.alternates.clone();
        self.seat(event.draw, &event.panel, alternates.as_deref().unwrap_or_default());
        let outcome =
            Outcome { alternates, panel: event.panel.clone(), seed: event.seed, tables: event.tables.clone(), ticket: event.ticket };
        self.close(event.draw, DrawStatus::Drawn(outcome));
    }

    fn called(&mut self, event: &DrawCalled) {
        if let Some(found) = self.replacing(Some(event.draw), None)
            && let Some(draw) = self.draws.get_mut(&event.draw)
        {
            draw.seats.taken.push(Seat { person: event.person, came: Came::Called, panel: 1 });
            draw.seats.calls.push((event.clone(), found));
        }
    }

    fn member(&mut self, id: MemberId, change: impl FnOnce(&mut Member)) {
        if let Some(member) = self.members.get_mut(&id) {
            change(member);
        }
    }

    fn secret(&mut self, id: DrawId, participant: u32, secret: Secret) {
        let place = usize::try_from(participant).ok().and_then(|number| number.checked_sub(1));
        if let Some(participant) = place.and_then(|place| self.draws.get_mut(&id)?.participants.get_mut(place)) {
            participant.secret = secret;
        }
    }

    /// What a draw that fills the seats of another, or an alternate, finds there: on that panel, where it drew several.
    pub fn replacing(&self, draw: Option<DrawId>, panel: Option<u32>) -> Option<Replacing> {
        let id = draw?;
        let draw = self.draws.get(&id)?;
        let (seats, size) = (&draw.seats, draw.places());
        let (stay, waiting) = (draw.staying_on(panel.unwrap_or(1)), seats.waiting().collect());
        Some(Replacing { draw: id, panel, stay, spent: seats.spent(), size, waiting })
    }

    /// Seats the people that a draw has drawn: with the draw itself, or with the one whose seats it fills. Tables change nothing there.
    fn seat(&mut self, id: DrawId, panel: &[PersonId], alternates: &[PersonId]) {
        if self.draws.get(&id).is_some_and(|draw| draw.planned.seating.is_some()) {
            return;
        }
        let first = self.first_draw(id);
        let on = self.draws.get(&id).and_then(|draw| draw.planned.panel);
        if let Some(draw) = self.draws.get_mut(&first) {
            draw.seats.alternates.extend(alternates);
            // The panels of a draw stand one after another; whoever comes later comes on one of them.
            let size = on.map_or(draw.places() as usize, |_| panel.len());
            let seats = (1..).zip(panel.chunks(size.max(1))).flat_map(|(number, people)| {
                people.iter().map(move |person| Seat { person: *person, came: Came::Drawn(id), panel: on.unwrap_or(number) })
            });
            draw.seats.taken.extend(seats);
        }
    }

    /// The draw that a panel comes from: the draw itself, or the one whose seats it fills or whose panel it seats.
    pub fn first_draw(&self, id: DrawId) -> DrawId {
        self.draws.get(&id).and_then(|draw| draw.replacing.as_ref()).map_or(id, |replacing| replacing.draw)
    }

    fn close(&mut self, id: DrawId, status: DrawStatus) {
        let Some(draw) = self.draws.get_mut(&id) else { return };
        draw.status = status;
        if let Some(pool) = self.pools.get_mut(&draw.planned.pool) {
            pool.open_draw = None;
        }
    }

    /// The hash of the pool that a draw draws from.
    pub fn pool_hash(&self, pool: PoolId) -> Option<Digest> {
        self.pools.get(&pool).map(|pool| pool.imported.hash)
    }
}
