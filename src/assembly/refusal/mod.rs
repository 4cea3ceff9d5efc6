//! Refusals: why a wish cannot be granted, or a recorded event should not be there. Codes and data; faces have the words.

mod votes;

pub use votes::VoteRefusal;

use super::plan::PlanFault;
use super::rules::Power;
use super::workflow::{Deed, Who};
use crate::id::{DrawId, MemberId, PersonId, PoolId, PostId, ProposalId, Target, TopicId};
use crate::randomness::{EvidenceFault, SecretFault, SourcesFault};
use crate::tally::{BallotFault, CountError};

/// Why not.
#[derive(Clone, Debug, PartialEq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The first entry, and only the first, founds the assembly.
    #[error("an assembly is founded once, by its first entry")]
    Founding,
    /// Nobody has that number, or they have left.
    #[error("no such member: {0}")]
    NoSuchMember(MemberId),
    /// Numbers are given in order, without gaps.
    #[error("the next name is {expected}, not {found}")]
    OutOfOrder {
        /// What the fold expects.
        expected: String,
        /// What the event says.
        found: String,
    },
    /// The rules give this power to other roles.
    #[error("the rules do not allow this to whoever asks")]
    NotAllowed {
        /// Which power it takes.
        power: Power,
        /// The roles that hold it.
        roles: Vec<String>,
    },
    /// The rules know no such role.
    #[error("no such role: {role}")]
    NoSuchRole {
        /// What was asked for.
        role: String,
        /// What there is.
        roles: Vec<String>,
    },
    /// They have the role, or are in the group, already.
    #[error("nothing would change")]
    NothingToChange,
    /// A name that nobody could read, or none.
    #[error("a name must have 1 to {limit} characters")]
    NameLength {
        /// The most characters that a name may have.
        limit: usize,
    },
    /// A member's field stands twice.
    #[error("the field {0} stands twice")]
    FieldTwice(String),
    /// A text with characters that could deceive a reader.
    #[error("control or invisible characters in a name")]
    DeceivingCharacters(String),
    /// A reason is missing.
    #[error("a reason is needed")]
    NoReason,
    /// No pool has that name.
    #[error("no such pool: {0}")]
    NoSuchPool(PoolId),
    /// No draw has that name.
    #[error("no such draw: {0}")]
    NoSuchDraw(DrawId),
    /// A draw from this pool is open.
    #[error("{0} is open: run or cancel it first")]
    DrawOpen(DrawId),
    /// The draw is drawn or cancelled.
    #[error("{0} is over")]
    DrawOver(DrawId),
    /// The draw fills the seats of another: what concerns the panel concerns that one.
    #[error("{draw} fills seats of {first}: name {first}")]
    FillsSeats {
        /// The draw named.
        draw: DrawId,
        /// The one that the panel comes from.
        first: DrawId,
    },
    /// The draw has no panel.
    #[error("{0} has no panel")]
    NoPanelYet(DrawId),
    /// Nobody with that name sits on the panel.
    #[error("{person} is not on the panel of {draw}")]
    NotOnPanel {
        /// Which panel.
        draw: DrawId,
        /// Who.
        person: PersonId,
    },
    /// Their seat has been given up already.
    #[error("{person} has declined already")]
    DeclinedAlready {
        /// Which panel.
        draw: DrawId,
        /// Who.
        person: PersonId,
    },
    /// Somebody is called up who is not an alternate, or has been called up or said no already.
    #[error("{person} does not wait as an alternate of {draw}")]
    NotWaiting {
        /// Of which panel.
        draw: DrawId,
        /// Who.
        person: PersonId,
    },
    /// Of a draw of several panels, one must be named; of any other, none.
    #[error("{draw} drew {panels} panels")]
    WhichPanel {
        /// Which draw.
        draw: DrawId,
        /// How many panels it drew.
        panels: u32,
    },
    /// The draw seats nobody at tables.
    #[error("{0} seats nobody at tables")]
    NoTables(DrawId),
    /// No alternate waits.
    #[error("no alternate of {0} waits")]
    NobodyWaits(DrawId),
    /// Even the best alternate would break the quotas.
    #[error("{person} is the best alternate of {draw}, and the quotas would be missed by {misses}")]
    NoneKeeps {
        /// Of which panel.
        draw: DrawId,
        /// The best.
        person: PersonId,
        /// Places missed with them.
        misses: u32,
    },
    /// Fewer seats are open than are to be filled.
    #[error("{draw} has {open} open seats, not {wanted}")]
    OpenSeats {
        /// Which panel.
        draw: DrawId,
        /// Open seats.
        open: u32,
        /// Seats to fill.
        wanted: u32,
    },
    /// A replacement from another pool, or with quotas where the first draw had none.
    #[error("a replacement is drawn from the pool of {0} and in its manner")]
    OtherDraw(DrawId),
    /// More places than people, or none.
    #[error("a panel of {size} cannot come from {people} people")]
    PanelSize {
        /// Places asked for.
        size: u32,
        /// People in the pool.
        people: u32,
    },
    /// The sources do not go together.
    #[error(transparent)]
    Sources(#[from] SourcesFault),
    /// A source in the record that this program cannot read.
    #[error("not a source: {0}")]
    NotASource(String),
    /// Evidence for another source than the next.
    #[error("evidence of {found} comes before that of {expected}")]
    EvidenceOrder {
        /// The source whose turn it is.
        expected: String,
        /// The source given.
        found: String,
    },
    /// All evidence is in.
    #[error("all evidence is in")]
    EvidenceComplete,
    /// The evidence does not hold.
    #[error("evidence of {source_name}: {fault}")]
    Evidence {
        /// Of which source.
        source_name: String,
        /// What is wrong.
        fault: EvidenceFault,
    },
    /// No ceremony is announced for the draw, or it is over.
    #[error("{0} awaits no ceremony")]
    NoCeremony(DrawId),
    /// A secret has been said, or found to be kept: nobody may commit any more.
    #[error("{0} takes no more commitments")]
    CommitmentsClosed(DrawId),
    /// Nobody takes part twice.
    #[error("participant {participant} is the same")]
    TakesPartAlready {
        /// As whom they take part already.
        participant: u32,
    },
    /// More than one entry could hold.
    #[error("at most {limit} participants")]
    TooManyParticipants {
        /// The most.
        limit: u32,
    },
    /// A ceremony of one is one person's choice.
    #[error("a ceremony of {found}")]
    TooFewParticipants {
        /// Whose secrets there are, or would be.
        found: usize,
    },
    /// Nobody takes part under that number or name.
    #[error("no such participant: {0}")]
    NoSuchParticipant(String),
    /// Their secret has been said, or they have been found to keep it.
    #[error("the secret of participant {participant} is not awaited any more")]
    SecretOver {
        /// Whose.
        participant: u32,
    },
    /// Not a secret.
    #[error(transparent)]
    Secret(#[from] SecretFault),
    /// Nonce and secret are not what was committed to.
    #[error("not what participant {participant} committed to")]
    RevealMismatch {
        /// Whose.
        participant: u32,
    },
    /// The ceremony is not over.
    #[error("secrets are awaited")]
    SecretsAwaited(Vec<String>),
    /// Evidence of a ceremony other than what its participants said.
    #[error("not what the participants said")]
    CeremonyDiffers,
    /// Evidence is missing.
    #[error("evidence is missing")]
    EvidenceMissing(Vec<String>),
    /// The plan and what it was made from disagree.
    #[error("the plan does not hold: {0}")]
    Plan(PlanFault),
    /// The material is not that of the draw, or gives another outcome than the event says.
    #[error("the outcome is not what plan and evidence give")]
    Outcome,
    /// The version of the quotas does not follow.
    #[error("version {found} of the quotas where {expected} comes next")]
    QuotasVersion {
        /// What the fold expects.
        expected: u32,
        /// What the event says.
        found: u32,
    },
    /// Quotas of other features or values than the pool has.
    #[error("the quotas have other features or values")]
    QuotasValues,
    /// The quotas of the pool have been changed since.
    #[error("the quotas have been changed by somebody else")]
    QuotasChanged,
    /// No proposal has that name.
    #[error("no such proposal: {0}")]
    NoSuchProposal(ProposalId),
    /// The proposal has fewer versions.
    #[error("{proposal} has {versions} versions")]
    NoSuchVersion {
        /// Which proposal.
        proposal: ProposalId,
        /// How many there are.
        versions: u32,
    },
    /// A new version was written on one that is no longer in force.
    #[error("{proposal} has version {version}; the text was written on version {on}")]
    Superseded {
        /// Which proposal.
        proposal: ProposalId,
        /// The version that it was written on.
        on: u32,
        /// The version in force.
        version: u32,
    },
    /// The stage of a proposal does not let anybody do this.
    #[error("{proposal} is {status}: nobody may {deed:?} it there")]
    StageForbids {
        /// Which proposal.
        proposal: ProposalId,
        /// Its stage.
        status: String,
        /// What was to be done.
        deed: Deed,
    },
    /// Others may do this.
    #[error("that is not theirs to do")]
    NotYours {
        /// To which proposal.
        proposal: ProposalId,
        /// Who may.
        allowed: Vec<Who>,
    },
    /// The stage does not follow the one where a proposal is.
    #[error("{proposal} is {status}: {wanted} does not follow")]
    NotNext {
        /// Which proposal.
        proposal: ProposalId,
        /// Where it is.
        status: String,
        /// Where it was to go.
        wanted: String,
        /// What may follow.
        next: Vec<String>,
    },
    /// Too few members support a proposal for it to come to a stage.
    #[error("{proposal} has {found} supporters of {needed}")]
    TooLittleSupport {
        /// Which proposal.
        proposal: ProposalId,
        /// Supporters needed.
        needed: u32,
        /// Supporters it has.
        found: usize,
    },
    /// The text of a proposal holds the passage nowhere, or several times.
    #[error("the passage stands {found} times in {proposal}")]
    PassageUnclear {
        /// Which proposal.
        proposal: ProposalId,
        /// How often it stands there.
        found: usize,
    },
    /// An amendment that changes nothing, or no passage at all.
    #[error("no passage")]
    NoPassage,
    /// The passage of an amendment is gone from the text in force.
    #[error("the passage of {0} is gone")]
    PassageLost(ProposalId),
    /// Two amendments change the same passage.
    #[error("{first} and {second} change the same passage")]
    AmendmentsClash {
        /// The one.
        first: ProposalId,
        /// The other.
        second: ProposalId,
    },
    /// The amendment is of another proposal, or no amendment at all.
    #[error("{0} is no amendment of it")]
    NotItsAmendment(ProposalId),
    /// The amendment is settled or withdrawn.
    #[error("{amendment} is {status}")]
    AmendmentOver {
        /// Which.
        amendment: ProposalId,
        /// What became of it.
        status: String,
    },
    /// That is for proposals, not for amendments.
    #[error("{0} is an amendment")]
    IsAmendment(ProposalId),
    /// A version that is not what its amendments make of the one before.
    #[error("not what the amendments make of the text")]
    OtherText,
    /// The text of a proposal has been erased or withheld: nobody can work on it.
    #[error("the text of {0} is gone")]
    TextGone(ProposalId),
    /// Fewer than two proposals to merge, or one named twice.
    #[error("two different proposals at least")]
    MergeTwo,
    /// A signature or support is a member's, never the operator's.
    #[error("that takes a member")]
    MemberNeeded,
    /// What was marked is no ballot of this vote.
    #[error(transparent)]
    Ballot(BallotFault),
    /// Rules or options that cannot be counted by this method.
    #[error(transparent)]
    Count(CountError),
    /// A title is missing, has several lines, or is too long.
    #[error("a title of {found} characters")]
    TitleLength {
        /// The most characters that a title may have.
        limit: usize,
        /// How many it has.
        found: usize,
    },
    /// A text is too long.
    #[error("{found} characters where {limit} may stand")]
    TextLength {
        /// The most characters.
        limit: usize,
        /// How many there are.
        found: usize,
    },
    /// Too many tags, or pieces of evidence.
    #[error("{found} where {limit} may stand")]
    TooMany {
        /// The most.
        limit: usize,
        /// How many there are.
        found: usize,
    },
    /// A cost beyond any budget.
    #[error("a cost above {limit}")]
    CostLimit {
        /// The highest, in whole money.
        limit: u64,
    },
    /// A file too large to be attached.
    #[error("{name} is larger than {limit} MiB")]
    AttachmentSize {
        /// Which file.
        name: String,
        /// The most, in MiB.
        limit: u64,
    },
    /// Two attachments of one name.
    #[error("{0} is attached already")]
    AttachmentTwice(String),
    /// Degrees that are no place on Earth, or one of the two alone.
    #[error("no place on Earth")]
    NoPlace,
    /// The workflow names stages that it does not have.
    #[error("the workflow has no such stages")]
    MissingStages(Vec<String>),
    /// No topic has that name.
    #[error("no such topic: {0}")]
    NoSuchTopic(TopicId),
    /// No contribution has that name.
    #[error("no such post: {0}")]
    NoSuchPost(PostId),
    /// The contribution that is answered belongs to another thread.
    #[error("{post} is about {on}")]
    OtherThread {
        /// Which.
        post: PostId,
        /// What its thread is about.
        on: Target,
    },
    /// A summary names it twice.
    #[error("{0} is summed up twice")]
    SumsTwice(PostId),
    /// A text of nothing but white space.
    #[error("a text is needed")]
    NoText,
    /// A text too large.
    #[error("a text of {found} bytes, at most {limit} are taken")]
    TextTooLong {
        /// The most bytes of UTF-8.
        limit: usize,
        /// Its bytes.
        found: usize,
    },
    /// The rules limit contributions, and today's are used up.
    #[error("at most {limit} posts a member and day")]
    PostsPerDay {
        /// The most.
        limit: u32,
    },
    /// Nobody changes the words of others.
    #[error("{0} is somebody else's")]
    NotTheAuthor(PostId),
    /// The contribution has been changed since it was looked at, or its version does not follow.
    #[error("{post} is in version {current}, not {found}")]
    PostVersion {
        /// Which.
        post: PostId,
        /// The version in force.
        current: u32,
        /// The version that was meant to be followed.
        found: u32,
    },
    /// It is hidden already.
    #[error("{0} is hidden")]
    PostHidden(PostId),
    /// It is not hidden.
    #[error("{0} is not hidden")]
    PostNotHidden(PostId),
    /// They have contested this hiding already.
    #[error("the hiding of {0} has been contested by them already")]
    ContestedAlready(PostId),
    /// It asks nothing.
    #[error("{0} is not a question")]
    NotAQuestion(PostId),
    /// It is no reply to the question, or hidden.
    #[error("{answer} does not answer {post}")]
    NotAnAnswer {
        /// The question.
        post: PostId,
        /// What was to be its answer.
        answer: PostId,
    },
    /// The rules' version does not follow.
    #[error("rules version {found} where {expected} comes next")]
    RulesVersion {
        /// What the fold expects.
        expected: u32,
        /// What the event says.
        found: u32,
    },
    /// About a vote, or rounds of consent. Its codes stand beside the others: nobody outside sees the rooms.
    #[error(transparent)]
    #[serde(untagged)]
    Vote(VoteRefusal),
}
