//! An outcome: who won, who tied, in which order, and stage by stage why; codes and numbers, which the faces phrase.

use super::amount::Amount;
use super::method::Method;
use super::rules::Rules;
use serde::Serialize;

/// What a count gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The method.
    pub method: Method,
    /// The rules.
    pub rules: Rules,
    /// Names of the options; everywhere else they are numbers in this list.
    pub options: Vec<String>,
    /// Ballots that counted.
    pub valid: u64,
    /// Blank ballots.
    pub blank: u64,
    /// Ballots that could not be counted.
    pub invalid: u64,
    /// Who is elected, in the order in which they were. Ties are broken by the order that was given.
    pub winners: Vec<u16>,
    /// All options that win under some orders of breaking ties and not under others.
    pub tied: Vec<u16>,
    /// What ties did.
    pub tie: TieEffect,
    /// Levels of options, best first, where the method ranks.
    pub order: Option<Vec<Vec<u16>>>,
    /// One or two sentences that say the result.
    pub told: Vec<Told>,
    /// How it came about.
    pub stages: Vec<Stage>,
}

/// What ties did to a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieEffect {
    /// There were none.
    None,
    /// There were some; every order of breaking them gives the same winners.
    Harmless,
    /// Another order would give other winners.
    Decides,
    /// There were more ways of breaking them than were tried; those that were tried give the same winners.
    Unknown,
}

/// One step of a count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// What happened, and why.
    pub told: Vec<Told>,
    /// Where the options stand after it.
    pub standing: Vec<Standing>,
    /// What was needed to be elected at this step, where there is such a number.
    pub needed: Option<Amount>,
    /// Votes that count for nobody any more.
    pub exhausted: Option<Amount>,
    /// Votes that went from one option to another.
    pub moved: Vec<Move>,
}

/// Where an option stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The option.
    pub option: u16,
    /// Its votes, points, grade or whatever the method compares.
    pub amount: Amount,
    /// Whether it is still in.
    pub status: Status,
}

/// Whether an option is still in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Neither elected nor out.
    Standing,
    /// Elected.
    Elected,
    /// Out.
    Out,
    /// Withdrawn before the count.
    Withdrawn,
}

/// Votes that went from one option to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// From whom.
    pub from: u16,
    /// To whom; none: they count for nobody any more.
    pub to: Option<u16>,
    /// How many.
    pub amount: Amount,
}

/// What is said of a result or a stage: a code with its numbers; options stand by name. The phrase is `tally-<variant>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// Nobody cast a ballot.
    NobodyVoted,
    /// Every ballot is blank.
    AllBlank {
        /// How many.
        blank: u64,
    },
    /// No ballot is valid.
    NoneValid {
        /// How many were cast.
        cast: u64,
    },
    /// Too few took part: the result does not count.
    QuorumMissed {
        /// How many were needed.
        needed: u64,
        /// How many there were.
        found: u64,
        /// How many were missing.
        missing: u64,
    },
    /// An option has what it needs.
    Reached {
        /// The option.
        option: String,
        /// Its votes.
        votes: u64,
        /// The base.
        of: u64,
        /// Votes needed.
        needed: u64,
    },
    /// No option has what it would need; the first is named.
    NotReached {
        /// The option with the most votes.
        option: String,
        /// Its votes.
        votes: u64,
        /// The base.
        of: u64,
        /// Votes needed.
        needed: u64,
    },
    /// An option has the most votes, and nothing more was needed.
    Most {
        /// The option.
        option: String,
        /// Its votes.
        votes: u64,
        /// The base.
        of: u64,
    },
    /// An option is approved by the most voters.
    Approved {
        /// The option.
        option: String,
        /// Ballots that approve of it.
        votes: u64,
        /// The base.
        of: u64,
    },
    /// Several are elected by their places.
    ElectedTogether {
        /// The options.
        options: Vec<String>,
        /// How many.
        seats: u64,
    },
    /// Fewer are elected than there are seats.
    SeatsLeft {
        /// Seats that stay empty.
        empty: u64,
    },
    /// A tie that decides who wins, broken by the announced order.
    TieDecides {
        /// The tied.
        options: Vec<String>,
    },
    /// Ties that change nothing.
    TieHarmless,
    /// Ties of which too many ways of breaking them exist.
    TieUnknown,
    /// Votes for each option.
    Votes,
    /// An option is elected at this stage.
    Elected {
        /// The option.
        option: String,
        /// Its votes.
        votes: Amount,
        /// Votes needed.
        needed: Amount,
    },
    /// An option is elected because nobody else is left.
    LastStanding {
        /// The option.
        option: String,
    },
    /// An option is out: it has the fewest votes.
    Eliminated {
        /// The option.
        option: String,
        /// Its votes.
        votes: Amount,
    },
    /// Options are out that cannot catch up even together.
    EliminatedTogether {
        /// The options.
        options: Vec<String>,
    },
    /// A tie at this stage, and whom the order of ties chose.
    TieBroken {
        /// The tied.
        options: Vec<String>,
        /// The chosen.
        option: String,
    },
    /// Instant runoff: more than half of the ballots that still count.
    IrvWins {
        /// The option.
        option: String,
        /// Its votes at the end.
        votes: u64,
        /// Ballots that still count.
        of: u64,
        /// Rounds of counting.
        rounds: u64,
    },
}
