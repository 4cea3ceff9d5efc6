//! An outcome: who won, who tied, in which order, and stage by stage why; codes and numbers, which the faces phrase.

use super::amount::Amount;
use super::method::Method;
use super::rules::Rules;
use serde::{Deserialize, Serialize};

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

impl Outcome {
    /// The outcome where nobody breaks its ties: whoever wins under some orders and not under others is not elected.
    pub(super) fn unbroken(mut self) -> Self {
        if self.tie != TieEffect::Decides {
            return self;
        }
        let places = self.winners.len();
        self.winners.retain(|winner| !self.tied.contains(winner));
        let names = |options: &[u16]| options.iter().map(|option| self.name(*option).to_owned()).collect::<Vec<_>>();
        let mut told = vec![Told::TieOpen { options: names(&self.tied), places: (places - self.winners.len()) as u64 }];
        told.extend((!self.winners.is_empty()).then(|| Told::Certain { options: names(&self.winners) }));
        self.told = told;
        let tied = &self.tied;
        let standing = self.stages.iter_mut().flat_map(|stage| &mut stage.standing);
        for one in standing.filter(|one| one.status == Status::Elected && tied.contains(&one.option)) {
            one.status = Status::Standing;
        }
        self
    }
}

/// What ties did to a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Options compared two by two.
    pub duels: Vec<Duel>,
}

/// Two options compared directly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duel {
    /// Whom more ballots prefer; either where as many prefer both.
    pub winner: u16,
    /// The other.
    pub loser: u16,
    /// Ballots for the one.
    pub votes: u64,
    /// Ballots for the other.
    pub against: u64,
    /// Whether the method goes by it: ranked pairs set some aside.
    pub kept: bool,
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
    /// A tie that decides who wins, and that nothing breaks.
    TieOpen {
        /// The tied.
        options: Vec<String>,
        /// How many of them could win.
        places: u64,
    },
    /// Who wins whatever becomes of a tie.
    Certain {
        /// The options.
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
    /// What was compared: options two by two.
    Comparisons,
    /// Totals of points or scores.
    Points,
    /// Grades.
    Grades,
    /// Supporters of each project.
    Supporters,
    /// An option that beats every other in a direct comparison; the closest one is named.
    BeatsAll {
        /// The option.
        option: String,
        /// Its closest rival.
        rival: String,
        /// Ballots that prefer the option.
        votes: u64,
        /// Ballots that prefer the rival.
        against: u64,
    },
    /// No option beats every other.
    NoneBeatsAll,
    /// Schulze: the strongest paths lead from an option.
    StrongestPaths {
        /// The option.
        option: String,
    },
    /// Ranked pairs: the victories that were kept put an option first.
    KeptVictories {
        /// The option.
        option: String,
    },
    /// Minimax: an option's worst defeat is the smallest.
    SmallestDefeat {
        /// The option.
        option: String,
        /// How bad it is.
        votes: u64,
    },
    /// An option has the most points.
    MostPoints {
        /// The option.
        option: String,
        /// Its points.
        points: Amount,
    },
    /// An option has the highest mean score.
    HighestMean {
        /// The option.
        option: String,
        /// Its mean.
        points: Amount,
    },
    /// The two options that go into the runoff.
    Finalists {
        /// The one with more points.
        first: String,
        /// The other.
        second: String,
    },
    /// STAR: the option that more ballots score higher.
    StarWins {
        /// The option.
        option: String,
        /// The other finalist.
        rival: String,
        /// Ballots that score the option higher.
        votes: u64,
        /// Ballots that score the rival higher.
        against: u64,
    },
    /// Majority judgment: the highest median grade.
    HighestMedian {
        /// The option.
        option: String,
        /// The grade.
        grade: String,
    },
    /// Another has the same median; the grades around it decide.
    MedianShared {
        /// The option.
        option: String,
        /// The other.
        rival: String,
    },
    /// The first count of transferable votes, and the quota.
    FirstCount {
        /// Votes that are needed to be elected.
        quota: Amount,
    },
    /// Votes beyond the quota go on.
    Surplus {
        /// Whose.
        option: String,
        /// How many.
        surplus: Amount,
    },
    /// As many are left as seats: they are elected without the quota.
    ElectedAsRemaining {
        /// The options.
        options: Vec<String>,
        /// How many.
        seats: u64,
    },
    /// A tie that an earlier stage decides.
    TieByEarlier {
        /// The tied.
        options: Vec<String>,
        /// The chosen.
        option: String,
        /// The number of the stage, from 1.
        stage: u64,
    },
    /// Transferable votes: who is elected.
    StvElected {
        /// The options.
        options: Vec<String>,
        /// How many.
        seats: u64,
        /// The quota at the end.
        quota: Amount,
        /// Stages of counting.
        rounds: u64,
    },
    /// Phragmén: electing this option loads its supporters least.
    SmallestLoad {
        /// The option.
        option: String,
        /// The load.
        load: Amount,
    },
    /// Equal shares: what is funded.
    Funded {
        /// How many projects.
        projects: u64,
        /// Money spent.
        spent: u64,
        /// Money there is.
        budget: u64,
    },
    /// What everybody had to spend.
    Share {
        /// Each voter's.
        share: Amount,
    },
    /// What everybody had to spend in the end, after it was raised.
    ShareRaised {
        /// Each voter's.
        share: Amount,
        /// By how much.
        raised: u64,
    },
    /// A project is funded by its supporters.
    Bought {
        /// The project.
        project: String,
        /// Its cost.
        cost: u64,
        /// Its supporters.
        supporters: u64,
        /// What each pays, or all they have left.
        payment: Amount,
    },
    /// A project takes no part: it conflicts with one that more support.
    Excluded {
        /// The project.
        project: String,
        /// The other.
        other: String,
    },
    /// A project is funded with what is left.
    Completed {
        /// The project.
        project: String,
        /// Its cost.
        cost: u64,
        /// Its supporters.
        supporters: u64,
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
    /// Why: an option is elected.
    WhyElected {
        /// The option.
        option: String,
    },
    /// Why: an option is not elected.
    WhyNotElected {
        /// The option.
        option: String,
    },
    /// Why: an option is tied with others, and the order of ties decides.
    WhyTied {
        /// The option.
        option: String,
        /// All that are tied.
        options: Vec<String>,
    },
    /// Why: the place of an option.
    WhyPlace {
        /// The option.
        option: String,
        /// Its place, from 1.
        place: u64,
        /// Options that have one.
        of: u64,
    },
    /// Why: a comparison that an option lost.
    WhyBeaten {
        /// The option.
        option: String,
        /// The other.
        rival: String,
        /// Ballots that prefer the other.
        votes: u64,
        /// Ballots that prefer the option.
        against: u64,
    },
    /// Why: how many others an option beats.
    WhyBeats {
        /// The option.
        option: String,
        /// How many.
        rivals: u64,
    },
    /// Why: votes that went to an option.
    WhyReceived {
        /// The option.
        option: String,
        /// From whom.
        from: Vec<String>,
    },
    /// Why: what an option has.
    WhyStands {
        /// The option.
        option: String,
        /// Its votes, points or grade.
        votes: Amount,
    },
}
