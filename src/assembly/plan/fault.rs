//! In what a plan and its parts may not agree.

use super::{MAX_ALTERNATES, MAX_DROPOUT, MAX_PANELS, MAX_PLACES_AT_TABLES, MAX_ROUNDS};
use crate::id::PersonId;
use crate::sortition::PanelFault;

/// A way in which a plan and its parts do not agree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanFault {
    /// Keys that a lottery needs are null, or keys that a uniform draw must leave null are not.
    #[error("the plan's keys do not fit its fairness")]
    Shape,
    /// Alternates in a number or with a dropout that no plan may have, or of a draw that replaces people.
    #[error(
        "alternates: 1 to {MAX_ALTERNATES}, a dropout of 1 to {MAX_DROPOUT} percent unless the draw is uniform, and none of a replacement"
    )]
    Alternates,
    /// Tables or rounds that no plan may have, or keys beside them that have no place there.
    #[error("tables: 2 people each at least, 1 to {MAX_ROUNDS} rounds, {MAX_PLACES_AT_TABLES} places in all")]
    Seating,
    /// The people to be seated are not the panel as it stands.
    #[error("the people to be seated are not the panel as it stands")]
    NotThePanel,
    /// Several panels that are not of equal size, too many, or beside what goes with one panel alone.
    #[error("2 to {MAX_PANELS} panels of equal size, without alternates")]
    Panels,
    /// An alternate waits who can take an open seat and keep the quotas.
    #[error("an alternate comes first: {0}")]
    AlternateFirst(PersonId),
    /// The people who cannot be drawn are not those of the panel, those who said no, and their housemates.
    #[error("the people who cannot be drawn again are not those of the record")]
    Without,
    /// The quotas are not those that the people who stay leave open.
    #[error("the quotas are not those left open")]
    LeftOpen,
    /// The quotas speak of other features or values than those of the first draw.
    #[error("the quotas have other features or values than the first draw")]
    OtherValues,
    /// Somebody who cannot be drawn is on a ticket.
    #[error("{person} cannot be drawn and is on {found} tickets")]
    Barred {
        /// Who.
        person: PersonId,
        /// Tickets that hold them.
        found: u32,
    },
    /// The leaves have another root.
    #[error("the pool hash is not the root of the leaves")]
    PoolHash,
    /// The quotas have another hash.
    #[error("the quotas hash is not that of the quotas")]
    QuotasHash,
    /// The book has another hash.
    #[error("the book's hash is not that of the book")]
    BookHash,
    /// The certificate has another hash.
    #[error("the certificate's hash is not that of the certificate")]
    CertificateHash,
    /// The book cannot be read.
    #[error("the book cannot be read: {0}")]
    BookUnreadable(String),
    /// The certificate cannot be read.
    #[error("the certificate cannot be read, or is of other quotas")]
    CertificateUnreadable,
    /// The certificate does not have one level for everybody who can be chosen, or not one proof for every level.
    #[error("the certificate is of other people or other levels")]
    CertificateShape,
    /// Another number of tickets than planned.
    #[error("the book has {found} tickets, the plan {planned}")]
    Tickets {
        /// In the book.
        found: u32,
        /// In the plan.
        planned: u32,
    },
    /// Balls draw a ticket by its digits: the lottery has another number of tickets, or none.
    #[error("{source_name} draws one of {expected} tickets, the plan has {}", .planned.unwrap_or(0))]
    Balls {
        /// The source that draws the ticket.
        source_name: String,
        /// Tickets that it can draw.
        expected: u32,
        /// Tickets of the plan; none for a uniform draw.
        planned: Option<u32>,
    },
    /// Tickets are not numbered as their content says.
    #[error("the tickets are not numbered as the sorted book says")]
    Numbering,
    /// Somebody is on more or fewer tickets than the plan says.
    #[error("{person} is on {found} tickets, the plan says {planned}")]
    Count {
        /// Who.
        person: PersonId,
        /// In the book.
        found: u32,
        /// In the plan.
        planned: u32,
    },
    /// A ticket that is not a panel.
    #[error("ticket {ticket}: {fault:?}")]
    Ticket {
        /// Which.
        ticket: u32,
        /// What is wrong with it.
        fault: PanelFault,
    },
    /// The certificate proves another bound.
    #[error("level {level}: the certificate proves {proven}, the plan says {planned}")]
    Bound {
        /// Of which level.
        level: u32,
        /// What it proves.
        proven: String,
        /// What the plan says.
        planned: String,
    },
    /// There are no levels, or their numbers are no fractions from 0 to 1, fall, or reach more than is proven possible.
    #[error("the levels are not in order")]
    Levels,
    /// The plan tells another number of people settled on a level than the certificate has there.
    #[error("level {level}: the certificate has {found} people there, the plan {planned}")]
    Settled {
        /// Which level.
        level: u32,
        /// In the certificate.
        found: u32,
        /// In the plan.
        planned: u32,
    },
    /// Somebody has fewer tickets than what was reached on their level comes to.
    #[error("{person} is on {found} tickets, fewer than level {level} reached")]
    BelowLevel {
        /// Who.
        person: PersonId,
        /// In the plan.
        found: u32,
        /// Their level.
        level: u32,
    },
}
