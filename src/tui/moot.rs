//! Pictures of the file: what was read last, ready to be shown. Made by the desk, never changed by screens.

use crate::assembly::{
    Actor, AmendmentRejected, AmendmentSubmitted, ConsentAsked, ConsentClosed, ConsentGiven, ConsentObjected, ConsentRepeated,
    ConsentResolved, Event, ProposalMoved, ProposalRevised, ProposalSigned, ProposalSubmitted, ProposalSupported, ProposalUnsupported,
    State, VoteCancelled, VoteCast, VoteClosed, VoteCoded, VoteEntered, VoteEvidenced, VoteOpened, VoteTieBroken,
};
use crate::i18n::{Coded, Collation, Lang, Words};
use crate::id::{DrawId, MemberId, PersonId, PoolId, ProposalId};
use crate::ledger::{Checkpoint, words};
use crate::session::{DrawView, Entry};
use crate::sortition::{Conflict, Quotas};
use crate::text::Untrusted;
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::sync::Arc;

/// An open assembly as it was read last.
#[derive(Clone, Debug)]
pub struct Moot {
    /// The file.
    pub path: PathBuf,
    /// The fold of its record.
    pub assembly: Arc<State>,
    /// Members who have not left, in the order of names.
    pub roll: Arc<Vec<Row>>,
    /// Proposals, those that changed last first; amendments are found with theirs.
    pub proposals: Arc<Vec<ProposalRow>>,
    /// The first entry that the user has not seen yet.
    pub seen: u64,
    /// The latest entries, newest first.
    pub latest: Vec<Telling>,
}

/// A member in the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Their number.
    pub id: MemberId,
    /// Their name, harmless to show; empty where erased or withheld.
    pub name: String,
    /// What a filter looks through, folded.
    pub haystack: String,
}

/// A proposal in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// Its name.
    pub id: ProposalId,
    /// Its title, harmless to show.
    pub title: String,
    /// When its text or its stage changed last.
    pub latest: DateTime<Utc>,
    /// What a filter looks through, folded.
    pub haystack: String,
}

/// The proposals, those that changed last first.
pub fn proposals(state: &State) -> Vec<ProposalRow> {
    let list = state.proposals.iter().filter(|(_, proposal)| proposal.amends.is_none());
    let mut rows: Vec<ProposalRow> = list
        .map(|(id, proposal)| {
            let title = proposal.title().map(Untrusted::shown).unwrap_or_default();
            let text = proposal.text();
            let words = [title.clone(), id.to_string(), proposal.status.clone()].into_iter();
            // A tag is looked for by `#` as well, a place by `@`.
            let tags = text.into_iter().flat_map(|text| text.tags.iter().map(|tag| format!("#{}", tag.shown())));
            let place = text.and_then(|text| text.place.as_ref()?.name.as_ref()).map(|place| format!("@{}", place.shown()));
            let haystack = crate::text::folded(&words.chain(tags).chain(place).collect::<Vec<_>>().join(" "));
            ProposalRow { id: *id, title, latest: proposal.latest().unwrap_or_default(), haystack }
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.latest, row.id)));
    rows
}

/// The roll in the order of names.
pub fn roll(state: &State, lang: Lang) -> Vec<Row> {
    let collation = Collation::new(lang);
    let mut rows: Vec<Row> = state
        .present_members()
        .map(|(id, member)| {
            let name = member.identity.as_ref().map(|identity| identity.name.shown()).unwrap_or_default();
            let words = [name.clone(), id.to_string()].into_iter().chain(member.roles.iter().cloned());
            let groups = member.groups.iter().map(crate::text::Untrusted::shown);
            let haystack = crate::text::folded(&words.chain(groups).collect::<Vec<_>>().join(" "));
            Row { id, name, haystack }
        })
        .collect();
    rows.sort_by(|a, b| collation.compare(&a.name, &b.name).then(a.id.cmp(&b.id)));
    rows
}

/// One entry, as a sentence in the making.
#[derive(Clone, Debug)]
pub struct Telling {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Actor,
    /// What happened.
    pub what: Coded,
}

impl Telling {
    /// The sentence of an entry.
    pub fn of(entry: &Entry, state: &State) -> Self {
        Self { seq: entry.when.seq, at: entry.when.at, by: entry.when.by, what: sentence(entry, state) }
    }
}

/// The name of a role: a phrase where the program knows it, else as the rules spell it.
pub fn role_name(words: &Words, role: &str) -> String {
    let key = format!("ui-role-{role}");
    if words.has(&key) { words.say(&key) } else { crate::text::shown(role) }
}

/// The name of a member, or their number where the name is gone.
pub fn member_name(state: &State, id: MemberId) -> String {
    let identity = state.members.get(&id).and_then(|member| member.identity.as_ref());
    identity.map_or_else(|| id.to_string(), |identity| identity.name.shown())
}

/// Who wrote something, as it is told to people.
pub fn author_name(state: &State, by: Actor, words: &Words) -> String {
    match by {
        Actor::Operator => words.say("by-operator"),
        Actor::Member(id) => member_name(state, id),
    }
}

fn sentence(entry: &Entry, state: &State) -> Coded {
    let told = |key: &str| Coded::new(format!("ui-entry-{key}"));
    let Some(event) = &entry.event else { return told("unknown").with("kind", &entry.kind) };
    let member = |key: &str, id: MemberId| told(key).with("name", member_name(state, id)).with("id", id.to_string());
    let secret = |key: &str, draw: DrawId, number: u32| {
        Coded::new(format!("entry-draw-{key}")).with("draw", draw.to_string()).count("participant", number.into())
    };
    // These speak with the phrases of the command line.
    let spoken = || Coded::new(format!("entry-{}", entry.kind.split('/').next().unwrap_or_default().replace(['.', '_'], "-")));
    let of_post = |post: crate::id::PostId| spoken().with("post", post.to_string());
    let named = |title: Option<&Untrusted>| spoken().with("title", title.map(Untrusted::raw).unwrap_or_default());
    match event {
        Event::AssemblyFounded(event) => told("founded").with("name", event.name.raw()),
        Event::RulesSet(event) => told("rules").count("version", event.version.into()).with("template", event.rules.template.to_string()),
        Event::KeyAdded(_) => told("key"),
        Event::MemberEnrolled(event) => member("enrolled", event.member),
        Event::MemberDescribed(event) => member("described", event.member),
        Event::MemberRoleGiven(event) => member("role-given", event.member).with("role", &event.role),
        Event::MemberRoleTaken(event) => member("role-taken", event.member).with("role", &event.role),
        Event::MemberGroupJoined(event) => member("group-joined", event.member).with("group", event.group.raw()),
        Event::MemberGroupLeft(event) => member("group-left", event.member).with("group", event.group.raw()),
        Event::MemberInterestsShown(event) => member("interests-shown", event.member),
        Event::MemberInterestsKept(event) => member("interests-kept", event.member),
        Event::MemberLeft(event) => member("left", event.member),
        Event::PoolImported(event) => told("pool").with("pool", event.pool.to_string()).count("size", event.size.into()),
        Event::QuotasRevised(event) => told("quotas").with("pool", event.pool.to_string()).count("version", event.version.into()),
        Event::DrawPlanned(event) => {
            told("planned").with("draw", event.draw.to_string()).count("size", event.size.into()).with("pool", event.pool.to_string())
        }
        Event::DrawCommitted(event) => secret("committed", event.draw, event.participant),
        Event::DrawRevealed(event) => secret("revealed", event.draw, event.participant).with("reveal", &event.reveal),
        Event::DrawRevealWithheld(event) => secret("reveal-withheld", event.draw, event.participant),
        Event::DrawEvidenced(event) => told("evidenced").with("draw", event.draw.to_string()).with("source", &event.source),
        Event::DrawDrawn(event) => told("drawn").with("draw", event.draw.to_string()).count("size", event.panel.len() as u64),
        Event::DrawDeclined(event) => told("declined").with("draw", event.draw.to_string()).with("person", event.person.to_string()),
        Event::DrawCalled(event) => told("called").with("draw", event.draw.to_string()).with("person", event.person.to_string()),
        Event::DrawCancelled(event) => told("cancelled").with("draw", event.draw.to_string()),
        Event::ProposalSubmitted(ProposalSubmitted { proposal, .. })
        | Event::ProposalRevised(ProposalRevised { proposal, .. })
        | Event::ProposalSigned(ProposalSigned { proposal, .. })
        | Event::ProposalSupported(ProposalSupported { proposal, .. })
        | Event::ProposalUnsupported(ProposalUnsupported { proposal })
        | Event::ProposalMoved(ProposalMoved { proposal, .. }) => {
            let title = state.proposals.get(proposal).and_then(|proposal| proposal.title()).map(Untrusted::raw);
            let told =
                Coded::new(format!("entry-{}", event.key())).with("proposal", proposal.to_string()).with("title", title.unwrap_or("…"));
            match event {
                Event::ProposalRevised(event) => told.count("version", event.version.into()),
                Event::ProposalMoved(event) => told.with("status", &event.status),
                _ => told,
            }
        }
        Event::AmendmentSubmitted(AmendmentSubmitted { amendment, .. }) | Event::AmendmentRejected(AmendmentRejected { amendment, .. }) => {
            let amends = state.proposals.get(amendment).and_then(|amendment| amendment.amends.as_ref());
            let proposal = amends.map_or_else(|| "…".to_owned(), |amends| amends.proposal.to_string());
            Coded::new(format!("entry-{}", event.key())).with("amendment", amendment.to_string()).with("proposal", proposal)
        }
        Event::ConsentAsked(ConsentAsked { vote, .. })
        | Event::ConsentGiven(ConsentGiven { vote, .. })
        | Event::ConsentObjected(ConsentObjected { vote, .. })
        | Event::ConsentResolved(ConsentResolved { vote, .. })
        | Event::ConsentRepeated(ConsentRepeated { vote, .. })
        | Event::ConsentClosed(ConsentClosed { vote, .. }) => {
            let title = state.consents.get(vote).and_then(|consent| consent.title()).map(Untrusted::raw);
            Coded::new(format!("entry-{}", event.key())).with("vote", vote.to_string()).with("title", title.unwrap_or("…"))
        }
        Event::ProxyGiven(event) => {
            Coded::new("entry-proxy-given").with("giver", event.giver.to_string()).with("holder", event.holder.to_string())
        }
        Event::ProxyRevoked(event) => Coded::new("entry-proxy-revoked").with("giver", event.giver.to_string()),
        Event::TopicOpened(event) => named(event.title.as_ref()).with("topic", event.topic.to_string()),
        Event::PostAdded(event) => of_post(event.post).with("on", event.on.to_string()),
        Event::PostEdited(event) => of_post(event.post),
        Event::PostAnswered(event) => of_post(event.post).with("answer", event.answer.to_string()),
        Event::PostHidden(event) | Event::PostContested(event) | Event::PostShown(event) => of_post(event.post),
        Event::VoteOpened(VoteOpened { vote, .. })
        | Event::VoteCast(VoteCast { vote, .. })
        | Event::VoteClosed(VoteClosed { vote, .. })
        | Event::VoteCoded(VoteCoded { vote, .. })
        | Event::VoteEntered(VoteEntered { vote, .. })
        | Event::VoteEvidenced(VoteEvidenced { vote, .. })
        | Event::VoteTieBroken(VoteTieBroken { vote, .. })
        | Event::VoteCancelled(VoteCancelled { vote, .. }) => {
            let title = state.votes.get(vote).and_then(|vote| vote.title()).map(Untrusted::raw);
            Coded::new(format!("entry-{}", event.key())).with("vote", vote.to_string()).with("title", title.unwrap_or("…"))
        }
        Event::CheckpointPublished(_) => told("checkpoint"),
        Event::WitnessNamed(event) => Coded::new("entry-witness-named").with("key", event.key.split('+').next().unwrap_or_default()),
        Event::CheckpointCosigned(_) => Coded::new("entry-checkpoint-cosigned"),
        Event::DisclosureMade(event) => Coded::of("ui-entry-disclosure", &event.audience),
    }
}

/// Twelve words and what the QR code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Entries that the code stands for.
    pub size: u64,
    /// The words.
    pub words: Vec<String>,
    /// The text of the QR code.
    pub qr: String,
}

impl Code {
    /// The code of a checkpoint in the language of the record.
    pub fn of(checkpoint: &Checkpoint, french: bool) -> Self {
        let language = if french { words::Language::French } else { words::Language::English };
        Self { size: checkpoint.size, words: words::to_words(&checkpoint.root, language).to_vec(), qr: checkpoint.qr_text() }
    }
}

/// A pool against its quotas.
#[derive(Clone, Debug)]
pub struct PoolPicture {
    /// Which.
    pub id: PoolId,
    /// Features, each with its values.
    pub features: Vec<(String, Vec<ValuePicture>)>,
    /// People sharing a household with somebody else of the pool.
    pub sharing: u32,
    /// The quotas in force.
    pub quotas: Quotas,
    /// Which version they are.
    pub version: u32,
}

/// A value of a feature: name, least and most places, people.
pub type ValuePicture = (String, u32, u32, u32);

/// Quotas that no panel can meet, and what could be done.
#[derive(Clone, Debug)]
pub struct Impasse {
    /// Of which pool.
    pub pool: PoolId,
    /// The quotas as they are.
    pub quotas: Quotas,
    /// What went wrong; its headline is the phrase `error-<key>`.
    pub headline: Coded,
    /// The conflict.
    pub conflict: Conflict,
}

/// A draw and its panel.
#[derive(Clone, Debug)]
pub struct DrawPicture {
    /// The draw.
    pub view: DrawView,
    /// The panel, then the alternates who have taken no seat; of tables, everybody once a round.
    pub faces: Vec<Face>,
    /// How many of them are of the panel.
    pub panel: usize,
    /// Of tables: for each face, its round and table, from 1.
    pub places: Vec<(usize, usize)>,
    /// Names of the features.
    pub features: Vec<String>,
}

/// Somebody of a panel.
#[derive(Clone, Debug)]
pub struct Face {
    /// Their opaque id.
    pub id: PersonId,
    /// Their id in the imported file; of the roll, their name there.
    pub label: String,
    /// The name that the imported file holds; shown on demand alone.
    pub name: Option<String>,
    /// The values of their features.
    pub values: Vec<String>,
}

/// Everyone's chance.
#[derive(Clone, Debug)]
pub struct ChancePicture {
    /// Of which draw.
    pub draw: DrawId,
    /// Tickets in all; none for a uniform draw.
    pub tickets: Option<u32>,
    /// Places and people.
    pub size: u32,
    /// For each person, lowest chance first: who, tickets, their values.
    pub people: Vec<(PersonId, u32, Vec<String>)>,
    /// What holds the lowest chance down.
    pub lowest: Vec<Coded>,
}

/// One entry in full.
#[derive(Clone, Debug)]
pub struct EntryPicture {
    /// The sentence.
    pub telling: Telling,
    /// Kind in the record.
    pub kind: String,
    /// The header's exact bytes, as text.
    pub header: String,
    /// The sealed part, as text; none where there is none or it is gone.
    pub payload: Option<String>,
    /// Hash of the header as a leaf.
    pub leaf: String,
    /// The path to the root.
    pub path: Vec<String>,
    /// The root, and of how many entries.
    pub root: (String, u64),
}

/// A folder to choose a file from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderPicture {
    /// Which.
    pub path: PathBuf,
    /// Names, folders first; whether each is a folder.
    pub rows: Vec<(std::ffi::OsString, bool)>,
}
