//! Commands: wishes, in the imperative. A command carries whatever was computed for it, and `decide` checks that again.

use super::event::{Audience, Language, Origin, ProposalText, Recipient, Secrecy, SetAside, Stance, Taken};
use super::plan::Plan;
use super::posts::Judgement;
use super::rules::{Rules, Template};
use crate::digest::Digest;
use crate::id::{AssemblyId, DrawId, MemberId, Nonce, PersonId, PoolId, PostId, ProposalId, Target, VoteId};
use crate::randomness::{Evidence, Source};
use crate::sortition::{Pool, Quotas};
use crate::tally::{self, Ballot, Method};
use crate::text::Untrusted;
use chrono::NaiveDate;

/// Somebody to be enrolled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomer {
    /// Their name.
    pub name: Untrusted,
    /// How to reach them.
    pub contact: Option<Untrusted>,
    /// Their fields, name and content.
    pub fields: Vec<(Untrusted, Untrusted)>,
}

/// A pool read and put in order, with the names of its blobs.
#[derive(Clone, Debug)]
pub struct FrozenPool {
    /// The people.
    pub pool: Pool,
    /// Their quotas.
    pub quotas: Quotas,
    /// The leaf of every row.
    pub leaves: Vec<Digest>,
    /// Whence they come.
    pub origin: Origin,
    /// Who was left out.
    pub set_aside: SetAside,
    /// How many share all their features with nobody.
    pub unique: u32,
    /// Name of the public blob of leaves.
    pub leaves_blob: Digest,
    /// Names of the private blobs: rows, salts, sheet.
    pub private: [Digest; 3],
    /// The salt of these names.
    pub salt: Digest,
}

/// Quotas with other bounds, and those they were made from.
#[derive(Clone, Debug)]
pub struct RevisedQuotas {
    /// Whose.
    pub pool: PoolId,
    /// The quotas in force.
    pub current: Quotas,
    /// The quotas from here on.
    pub revised: Quotas,
    /// Why.
    pub reason: Option<Untrusted>,
}

/// One source's evidence, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidenced {
    /// The source as the plan names it.
    pub source: String,
    /// What it gave.
    pub evidence: Evidence,
}

/// A draw worked out, with all that it was worked out from.
#[derive(Clone, Debug)]
pub struct PlannedDraw {
    /// The pool drawn from.
    pub pool: PoolId,
    /// The plan.
    pub plan: Plan,
    /// The leaves of the pool's rows.
    pub leaves: Vec<Digest>,
    /// The rows.
    pub people: Pool,
    /// The quotas.
    pub quotas: Quotas,
    /// The bytes of the lottery book; none for a uniform draw.
    pub book: Option<Vec<u8>>,
    /// The bytes of the certificate; none for a uniform draw.
    pub certificate: Option<Vec<u8>>,
    /// For a replacement: the draw whose seats it fills.
    pub first: Option<FirstDraw>,
}

/// The draw whose open seats another fills.
#[derive(Clone, Debug)]
pub struct FirstDraw {
    /// The bytes of its plan.
    pub plan: Vec<u8>,
    /// Its quotas; none if it is uniform.
    pub quotas: Option<Quotas>,
}

/// What is needed to tell the outcome of a draw: the bytes of its plan, and of its book or (for a uniform draw, or alternates) its pool.
#[derive(Clone, Debug, Default)]
pub struct Material {
    /// The plan's bytes.
    pub plan: Vec<u8>,
    /// The book's bytes.
    pub book: Option<Vec<u8>>,
    /// The people, with their leaves.
    pub pool: Option<(Pool, Vec<Digest>)>,
    /// The quotas of a lottery that has alternates.
    pub quotas: Option<Quotas>,
}

/// What an amendment changes, in words that stand in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// A passage.
    pub old: Untrusted,
    /// What is to stand in its place; empty to delete it.
    pub new: Untrusted,
    /// Which of the passages in these words, from 1; none where there is but one.
    pub occurrence: Option<u32>,
}

/// A vote to open.
#[derive(Clone, Debug)]
pub struct VoteRequest {
    /// What is asked.
    pub title: Untrusted,
    /// How it is counted.
    pub method: Method,
    /// What the options are called.
    pub options: Vec<Untrusted>,
    /// The rules of the count.
    pub rules: tally::Rules,
    /// People present, where somebody counted them.
    pub present: Option<u64>,
    /// The proposal that it decides.
    pub on: Option<ProposalId>,
    /// How ballots are kept, where they are secret.
    pub secret: Option<Secrecy>,
    /// Whether it binds nobody.
    pub straw: bool,
    /// Who enters the ballots, where they are taken in the room.
    pub taken: Option<Taken>,
    /// The sources of chance that break a tie; none: a tie stays a tie.
    pub tie: Vec<Source>,
}

/// Consent to ask for.
#[derive(Clone, Debug)]
pub struct ConsentRequest {
    /// What is asked.
    pub title: Untrusted,
    /// The wording, where it is not that of a proposal.
    pub wording: Option<Untrusted>,
    /// The proposal that it decides.
    pub on: Option<ProposalId>,
    /// When what is decided will be looked at again.
    pub review: Option<NaiveDate>,
}

/// A wish.
#[derive(Clone, Debug)]
pub enum Command {
    /// Found the assembly.
    Found {
        /// Drawn at random.
        assembly: AssemblyId,
        /// Verifier key.
        key: String,
        /// Language of the record.
        language: Language,
        /// Its name.
        name: Untrusted,
        /// Rules to begin with.
        template: Template,
        /// Whether bundles for everybody show the rows of a pool.
        publish_rows: bool,
    },
    /// Let a further key sign.
    AddKey {
        /// Verifier key.
        key: String,
    },
    /// Enrol people.
    Enrol(Vec<Newcomer>),
    /// Replace a member's fields.
    Describe {
        /// Whose.
        member: MemberId,
        /// Name and content of each.
        fields: Vec<(Untrusted, Untrusted)>,
    },
    /// Give a role, or take it.
    SetRole {
        /// To or from whom.
        member: MemberId,
        /// Which.
        role: String,
        /// Give it (true) or take it.
        give: bool,
    },
    /// Put into a group, or take out of it.
    SetGroup {
        /// Whom.
        member: MemberId,
        /// Which.
        group: Untrusted,
        /// Join (true) or leave.
        join: bool,
    },
    /// Let those who support the same find a member, or no longer.
    ShowInterests {
        /// Whom; they act themselves.
        member: MemberId,
        /// From here on (true) or no longer.
        show: bool,
    },
    /// Let a member go.
    Leave {
        /// Whom.
        member: MemberId,
    },
    /// Freeze a pool.
    ImportPool(Box<FrozenPool>),
    /// Change the bounds of a pool's quotas.
    ReviseQuotas(Box<RevisedQuotas>),
    /// Fix a draw.
    PlanDraw(Box<PlannedDraw>),
    /// Put evidence on record.
    GiveEvidence {
        /// For which draw.
        draw: DrawId,
        /// In the order of the plan.
        evidence: Vec<Evidenced>,
    },
    /// Bind somebody to a secret.
    Commit {
        /// Of which draw.
        draw: DrawId,
        /// The member, where it is one.
        member: Option<MemberId>,
        /// What they are called.
        name: Untrusted,
        /// What they commit to, made for the next number.
        commitment: Digest,
    },
    /// Say a secret.
    Reveal {
        /// Of which draw.
        draw: DrawId,
        /// Whose.
        participant: u32,
        /// The nonce that hid it.
        nonce: Nonce,
        /// The secret, as it was hashed.
        reveal: String,
    },
    /// Go on without a secret.
    Withhold {
        /// Of which draw.
        draw: DrawId,
        /// Whose.
        participant: u32,
        /// Why.
        reason: Untrusted,
    },
    /// Draw the panel.
    RunDraw {
        /// Which draw.
        draw: DrawId,
        /// Evidence still missing, in the order of the plan.
        evidence: Vec<Evidenced>,
        /// What the outcome is read from.
        material: Material,
    },
    /// Write down that people give up their seats.
    Decline {
        /// Whose panel.
        draw: DrawId,
        /// Who.
        people: Vec<PersonId>,
        /// Why.
        reason: Untrusted,
    },
    /// Let alternates take the open seats of a panel.
    CallUp {
        /// Whose panel.
        draw: DrawId,
        /// Whether somebody is called up even where the quotas will be missed.
        anyway: bool,
        /// The people of its pool, and its quotas.
        material: Material,
    },
    /// Call a draw off.
    CancelDraw {
        /// Which draw.
        draw: DrawId,
        /// Why.
        reason: Untrusted,
        /// What the outcome would have been read from.
        material: Material,
    },
    /// Put proposals.
    Propose(Vec<ProposalText>),
    /// Write a new version of a proposal.
    Revise {
        /// Of which.
        proposal: ProposalId,
        /// The version that it was written on.
        on: u32,
        /// The new version, whole.
        text: Box<ProposalText>,
    },
    /// Put an amendment to a passage of a proposal.
    Amend {
        /// To which.
        proposal: ProposalId,
        /// The version whose text it changes.
        on: u32,
        /// The change.
        change: Change,
        /// Why.
        reasons: Option<Untrusted>,
    },
    /// Settle amendments: those taken make the next version.
    Settle {
        /// Of which proposal.
        proposal: ProposalId,
        /// Those taken.
        accept: Vec<ProposalId>,
        /// Those not taken.
        reject: Vec<ProposalId>,
        /// Why.
        reason: Option<Untrusted>,
    },
    /// Make a proposal of an amendment that was not taken.
    Promote {
        /// Which.
        amendment: ProposalId,
        /// Its title.
        title: Untrusted,
    },
    /// Merge proposals into a new one.
    Merge {
        /// Which.
        proposals: Vec<ProposalId>,
        /// The new text.
        text: Box<ProposalText>,
        /// Why.
        reason: Option<Untrusted>,
    },
    /// Split a proposal into new ones.
    Split {
        /// Which.
        proposal: ProposalId,
        /// The new texts.
        texts: Vec<ProposalText>,
        /// Why.
        reason: Option<Untrusted>,
    },
    /// Put new rules in force.
    SetRules(Box<Rules>),
    /// Sign a proposal as one more author.
    Sign {
        /// Which.
        proposal: ProposalId,
        /// What they stand to gain or lose.
        interests: Option<Untrusted>,
    },
    /// Support a proposal.
    Support {
        /// Which.
        proposal: ProposalId,
        /// The version seen; the one in force where none is given.
        version: Option<u32>,
    },
    /// Take support back.
    Unsupport {
        /// Of which.
        proposal: ProposalId,
    },
    /// Bring a proposal to another stage.
    Bring {
        /// Which.
        proposal: ProposalId,
        /// The stage.
        status: String,
        /// Why.
        reason: Option<Untrusted>,
    },
    /// Open a topic of its own.
    OpenTopic {
        /// What it is called.
        title: Untrusted,
    },
    /// Say something.
    AddPost {
        /// About what.
        on: Target,
        /// In answer to which contribution.
        parent: Option<PostId>,
        /// How it stands to what the thread is about.
        stance: Option<Stance>,
        /// The contributions that it sums up.
        sums: Vec<PostId>,
        /// What is said.
        text: Untrusted,
    },
    /// Say it otherwise.
    EditPost {
        /// Which.
        post: PostId,
        /// The version that the author had before them; the latest where none is given.
        seen: Option<u32>,
        /// Its stance from here on; as it was where none is given.
        stance: Option<Stance>,
        /// What it says from here on.
        text: Untrusted,
    },
    /// Take an answer to a question.
    AnswerPost {
        /// The question.
        post: PostId,
        /// Its answer.
        answer: PostId,
    },
    /// Hide a contribution, contest that, or show it again.
    JudgePost {
        /// Which.
        post: PostId,
        /// What is to be done.
        judgement: Judgement,
        /// Why.
        reason: Untrusted,
    },
    /// Open a vote.
    OpenVote(Box<VoteRequest>),
    /// Cast a ballot, or replace the one that was cast.
    Cast {
        /// In which vote.
        vote: VoteId,
        /// In whose place, where it is not one's own.
        represents: Option<MemberId>,
        /// The hash of the voting code, where nobody is named.
        code: Option<Digest>,
        /// The ballot as JSON, options by their names.
        ballot: String,
    },
    /// Make voting codes.
    MakeCodes {
        /// For which vote.
        vote: VoteId,
        /// Their hashes, in any order.
        codes: Vec<Digest>,
    },
    /// Enter the ballots of a vote in the room.
    EnterBallots {
        /// Of which vote.
        vote: VoteId,
        /// All of them.
        ballots: Vec<Ballot>,
    },
    /// Let somebody vote in the place of another.
    GiveProxy {
        /// Who is represented.
        giver: MemberId,
        /// Who votes in their place.
        holder: MemberId,
    },
    /// Take that back.
    RevokeProxy {
        /// Who was represented.
        giver: MemberId,
    },
    /// Close a vote and count it.
    CloseVote {
        /// Which.
        vote: VoteId,
        /// People present, where they were counted anew.
        present: Option<u64>,
        /// The ballots of a secret vote, in any order.
        list: Option<Vec<serde_json::Value>>,
        /// What a count of just these ballots gave; none: they are counted now.
        result: Option<super::event::VoteResult>,
    },
    /// Give the evidence that breaks a tie.
    BreakTie {
        /// Of which vote.
        vote: VoteId,
        /// In the order announced.
        evidence: Vec<Evidenced>,
    },
    /// Call a vote off.
    CancelVote {
        /// Which.
        vote: VoteId,
        /// Why.
        reason: Untrusted,
    },
    /// Ask for consent.
    AskConsent(Box<ConsentRequest>),
    /// Consent to the wording of the round that is held.
    GiveConsent {
        /// To what.
        vote: VoteId,
    },
    /// Object.
    Object {
        /// To what.
        vote: VoteId,
        /// What harm is seen.
        reason: Untrusted,
    },
    /// Write down that an objection stands no longer.
    Resolve {
        /// To what it was.
        vote: VoteId,
        /// Its number.
        objection: u32,
        /// By which change.
        change: Untrusted,
    },
    /// Hold a further round with another wording.
    RepeatConsent {
        /// Of what.
        vote: VoteId,
        /// The wording from here on.
        wording: Untrusted,
    },
    /// Close rounds of consent.
    CloseConsent {
        /// Which.
        vote: VoteId,
        /// When what is decided is looked at again, where it is another day than was said before.
        review: Option<NaiveDate>,
    },
    /// Publish a signed checkpoint.
    PublishCheckpoint {
        /// The note.
        note: String,
    },
    /// Put somebody on the list of witnesses.
    NameWitness {
        /// Verifier key of their cosignatures.
        key: String,
    },
    /// Put a cosigned checkpoint on record.
    RecordCosigned {
        /// The note.
        note: String,
    },
    /// Put on record that data leaves the file.
    Disclose {
        /// For whom.
        audience: Audience,
        /// Of which draw.
        draw: Option<DrawId>,
        /// To whom and why.
        recipient: Recipient,
    },
}
