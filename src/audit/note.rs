//! Notes: what a report says beside its findings. The faces have the sentences (`note-…`).

use super::finding::Role;
use crate::digest::Digest;
use crate::id::{DrawId, PoolId};
use crate::randomness::Source;
use serde::Serialize;

/// Something worth knowing that contradicts nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The clock went back: harmless, order comes from the numbers.
    ClockBack {
        /// At which entry first.
        entry: u64,
        /// How many times.
        count: u64,
    },
    /// A kind that this program does not know was checked as bytes alone.
    UnknownKind {
        /// The kind.
        kind: String,
        /// Entries of that kind.
        count: u64,
    },
    /// Payloads that are not there: withheld or erased. Their seals stand.
    PayloadsAbsent {
        /// How many.
        count: u64,
    },
    /// No checkpoint over everything was at hand.
    NoCheckpoint,
    /// Nothing that somebody noted down was held against the record: the order of time is as this file claims.
    NothingHeld,
    /// Witnesses that the record names have cosigned: up to there, order and content are theirs to confirm.
    Witnessed {
        /// The largest number of entries that was cosigned.
        size: u64,
        /// Witnesses.
        count: u64,
    },
    /// Witnesses cosigned the plan before the first evidence, and before any beacon of it was known.
    PlanWitnessed {
        /// Which draw.
        draw: DrawId,
        /// Witnesses.
        count: u64,
    },
    /// The record contains the past that somebody noted down.
    HeldFound {
        /// It is that of so many first entries.
        size: u64,
    },
    /// What was noted down is signed by nobody, or by no key of this record: it is worth what the paper is worth.
    HeldUnsigned,
    /// Rows of a pool are not at hand: quotas and households of its draws, and the bound, were not checked.
    RowsAbsent {
        /// Which pool.
        pool: PoolId,
    },
    /// Rows are at hand and their salts are not: they were not compared with the leaves.
    SaltsAbsent {
        /// Which pool.
        pool: PoolId,
    },
    /// A private blob whose salt is not at hand: its name was not checked.
    BlobUnchecked {
        /// What it is for.
        role: Role,
        /// Its name.
        name: Digest,
    },
    /// The panel of a uniform draw was not drawn again: that takes the households of the rows.
    PanelUnchecked {
        /// Which draw.
        draw: DrawId,
    },
    /// The tables were not drawn again: that takes the rows.
    TablesUnchecked {
        /// Which draw.
        draw: DrawId,
    },
    /// The alternates were not chosen again, nor whose turn it was: that takes the rows.
    AlternatesUnchecked {
        /// Which draw.
        draw: DrawId,
    },
    /// What somebody noted down was noted after the plan and before the first evidence: the plan was fixed before chance was known.
    PlanHeld {
        /// Which draw.
        draw: DrawId,
    },
    /// The draw binds, by the times that the record claims.
    Binds {
        /// Which draw.
        draw: DrawId,
    },
    /// The draw does not bind: a phrase is among its sources.
    NotBindingPhrase {
        /// Which draw.
        draw: DrawId,
    },
    /// The draw does not bind: it was a rehearsal.
    NotBindingRehearsal {
        /// Which draw.
        draw: DrawId,
    },
    /// The draw does not bind: human hands gave evidence when a beacon was known already.
    NotBindingLate {
        /// Which draw.
        draw: DrawId,
        /// Whose evidence was late.
        late: Source,
        /// The beacon.
        beacon: Source,
    },
    /// A participant of the ceremony kept their secret: whoever decided that the draw goes on without it could choose between two outcomes.
    SecretWithheld {
        /// Which draw.
        draw: DrawId,
        /// Whose.
        participant: u32,
    },
    /// The draw was cancelled.
    Cancelled {
        /// Which draw.
        draw: DrawId,
        /// Why; none where withheld or erased. Not to be shown unescaped.
        reason: Option<String>,
    },
    /// Files for reading, checked by nothing but their hash.
    ForReading {
        /// How many.
        count: u64,
    },
}
