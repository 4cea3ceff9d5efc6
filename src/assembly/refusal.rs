//! Refusals: why a wish cannot be granted, or a recorded event should not be there. Codes and data; faces have the words.

use super::plan::PlanFault;
use super::rules::Power;
use crate::id::{DrawId, MemberId, PersonId, PoolId};
use crate::randomness::{EvidenceFault, SecretFault, SourcesFault};

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
    /// The rules' version does not follow.
    #[error("rules version {found} where {expected} comes next")]
    RulesVersion {
        /// What the fold expects.
        expected: u32,
        /// What the event says.
        found: u32,
    },
}
