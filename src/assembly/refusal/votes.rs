//! Why a wish about a vote, its tellers, codes, proxies or ties, or about rounds of consent, cannot be granted.

use crate::id::{MemberId, VoteId};

/// Why not.
#[derive(Clone, Debug, PartialEq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoteRefusal {
    /// No vote has that name.
    #[error("no such vote: {0}")]
    NoSuchVote(VoteId),
    /// The rules let nobody vote for another.
    #[error("the rules know no proxies")]
    NoProxies,
    /// Who gives a proxy has given one already.
    #[error("{giver} is represented by {holder}")]
    ProxyGiven {
        /// Who.
        giver: MemberId,
        /// By whom.
        holder: MemberId,
    },
    /// A proxy is not passed on: whoever holds one gives none, and nobody represents themselves.
    #[error("{giver} cannot be represented by {holder}")]
    ProxyChain {
        /// Who.
        giver: MemberId,
        /// By whom.
        holder: MemberId,
    },
    /// They represent as many as the rules allow.
    #[error("{holder} represents {limit} already")]
    ProxiesHeld {
        /// Who.
        holder: MemberId,
        /// At most.
        limit: u64,
    },
    /// Nobody represents them.
    #[error("{0} is represented by nobody")]
    NoProxy(MemberId),
    /// They do not represent that member.
    #[error("{holder} does not represent {giver}")]
    NotRepresented {
        /// Who is to be represented.
        giver: MemberId,
        /// Who acts.
        holder: MemberId,
    },
    /// Ballots of this vote are entered by tellers.
    #[error("ballots of {0} are entered by tellers")]
    TakenInTheRoom(VoteId),
    /// Ballots of this vote are cast one by one.
    #[error("ballots of {0} are cast one by one")]
    NotTaken(VoteId),
    /// Whoever enters ballots is none of the tellers named at opening.
    #[error("not a teller of {vote}")]
    NotATeller {
        /// Which vote.
        vote: VoteId,
        /// Who is.
        tellers: Vec<MemberId>,
    },
    /// More ballots than people entitled.
    #[error("{entered} ballots in {vote}, {limit} are entitled")]
    MoreThanEntitled {
        /// Which vote.
        vote: VoteId,
        /// Ballots entered.
        entered: u64,
        /// People entitled.
        limit: u64,
    },
    /// Fewer than two tellers, or one twice.
    #[error("at least two different tellers enter what the room shows")]
    TwoTellers,
    /// Hands show one choice, and nothing secret.
    #[error("hands show one choice in the open")]
    HandsShow,
    /// Tellers who have entered nothing.
    #[error("some tellers of {vote} have entered nothing")]
    TellersMissing {
        /// Which vote.
        vote: VoteId,
        /// Who.
        tellers: Vec<MemberId>,
    },
    /// The tellers do not agree.
    #[error("the tellers of {0} differ")]
    TellersDiffer(VoteId),
    /// No rounds of consent have that name.
    #[error("no such rounds of consent: {0}")]
    NoSuchConsent(VoteId),
    /// The operator neither consents nor objects: a member does.
    #[error("an answer to {0} is a member's")]
    AnswererNeeded(VoteId),
    /// They have said so in this round.
    #[error("{member} consents to {vote}")]
    ConsentsAlready {
        /// To what.
        vote: VoteId,
        /// Who.
        member: MemberId,
    },
    /// Nobody consents to what they object to.
    #[error("objection {objection} of {member} to {vote} stands")]
    ObjectionStands {
        /// To what.
        vote: VoteId,
        /// Who.
        member: MemberId,
        /// Its number.
        objection: u32,
    },
    /// No objection of that number stands.
    #[error("no objection {objection} to {vote} stands")]
    NoSuchObjection {
        /// To what.
        vote: VoteId,
        /// Its number.
        objection: u32,
    },
    /// An objection of somebody else.
    #[error("the objection is that of {member}")]
    OthersObjection {
        /// To what.
        vote: VoteId,
        /// Whose.
        member: MemberId,
    },
    /// A day of review that is not to come.
    #[error("{0} is not to come")]
    ReviewPast(String),
    /// Codes that cannot be made: not secret, made already, somebody has voted, or more of them than people.
    #[error("no codes for {vote}")]
    NoCodes {
        /// For which vote.
        vote: VoteId,
        /// At most.
        limit: u64,
    },
    /// In this vote a code casts a ballot, and nothing else does.
    #[error("ballots of {0} are cast by codes")]
    CodesOnly(VoteId),
    /// Not a code of this vote.
    #[error("no code of {0}")]
    NoSuchCode(VoteId),
    /// A code that has cast its ballot.
    #[error("the code of {0} is used up")]
    CodeUsed(VoteId),
    /// The vote is not closed yet.
    #[error("{0} is not closed")]
    VoteNotClosed(VoteId),
    /// There is nothing for chance to decide.
    #[error("{0} has no tie to break")]
    NoTie(VoteId),
    /// No source was announced that could break the tie.
    #[error("{0} announced no source for ties")]
    NoTieSource(VoteId),
    /// A source that is not to break ties: somebody could choose it.
    #[error("{0} does not break ties")]
    TieSource(String),
    /// A beacon was public before the vote was closed.
    #[error("{source_name} was known before {vote} was closed")]
    KnownBeforeClosing {
        /// Which vote.
        vote: VoteId,
        /// The beacon.
        source_name: String,
    },
    /// Evidence by hand came when the announced beacon was known.
    #[error("{source_name} was entered too late for {vote}")]
    TieEntered {
        /// Which vote.
        vote: VoteId,
        /// The source entered late.
        source_name: String,
    },
    /// The vote is closed or called off.
    #[error("{0} is over")]
    VoteOver(VoteId),
    /// A ballot is a member's, never the operator's.
    #[error("a ballot in {0} takes a member")]
    VoterNeeded(VoteId),
    /// They were no member when the vote was opened.
    #[error("{member} was not entitled when {vote} was opened")]
    NotEntitled {
        /// Which vote.
        vote: VoteId,
        /// Who.
        member: MemberId,
    },
    /// The ballot is the one that they have cast.
    #[error("{member} has cast this ballot in {vote} already")]
    CastAlready {
        /// Which vote.
        vote: VoteId,
        /// Who.
        member: MemberId,
    },
    /// They have voted; a secret ballot cannot be replaced.
    #[error("{member} has voted in {vote}")]
    VotedAlready {
        /// Which vote.
        vote: VoteId,
        /// Who.
        member: MemberId,
    },
    /// A ballot in the open where ballots are secret, or the other way round.
    #[error("a ballot of {0} in the wrong place")]
    SecretBallot(VoteId),
    /// Tellers who are the same, or too many, or of whom more are needed than there are.
    #[error("{needed} of {tellers} tellers")]
    Tellers {
        /// How many are needed.
        needed: u64,
        /// How many there are.
        tellers: u64,
    },
    /// More people than the list of a secret vote has room for.
    #[error("a secret vote of {found}")]
    TooManySecret {
        /// The most.
        limit: u64,
        /// How many are entitled.
        found: u64,
    },
    /// No copy leaves the file while a secret vote is open.
    #[error("{0} is open and secret")]
    SecretVoteOpen(VoteId),
    /// A vote of an assembly without members.
    #[error("nobody is entitled to vote")]
    NobodyEntitled,
    /// Other numbers of people or options than there are.
    #[error("{found} where there are {expected}")]
    Electorate {
        /// How many there are.
        expected: u64,
        /// How many the event says.
        found: u64,
    },
    /// A result that the ballots do not give.
    #[error("the ballots of {0} give another result")]
    Miscounted(VoteId),
}
