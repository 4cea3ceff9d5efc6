//! What the loop must do, and what comes back: plain data between `update`, which only thinks, and the desk, which only does.

use super::Hidden;
use super::form::Purpose;
use super::moot::{ChancePicture, Code, DrawPicture, EntryPicture, FolderPicture, Impasse, Moot, PoolPicture, Telling};
use super::state::Undo;
use super::theme::Theme;
use super::vote::VotePicture;
use super::workbench::{Progress, Subject, Tried};
use crate::assembly::{Actor, Audience, Command, Evidenced, Recipient, VoteRequest};
use crate::i18n::{Coded, Lang};
use crate::id::{DrawId, MemberId, Nonce, PersonId, PoolId, PostId, ProposalId, TopicId, VoteId};
use crate::session::{
    DrawRequest, Explained, Founding, Hit, PoolRequest, PoolSource, ReplaceRequest, Similar, TablesRequest, Trial, Wanted,
};
use crate::sortition::{ImportOptions, Quotas};
use crate::tally::{Ballot, Compared};
use crate::text::Untrusted;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Something to be done outside the state.
#[expect(clippy::large_enum_variant, reason = "a few of them live at a time")]
#[derive(Clone, Debug)]
pub enum Effect {
    /// Open a file.
    Open(PathBuf),
    /// Found an assembly in a new file.
    Found(PathBuf, Founding),
    /// Make the sample assembly, then open it.
    Sample,
    /// Close the file.
    Close,
    /// Record an act of a single command; where it can be taken back, by what.
    Act {
        /// The wish.
        command: Command,
        /// What to say when it is done.
        said: Coded,
        /// What takes it back.
        undo: Option<Command>,
    },
    /// Record an act by the hand of a member, or of whoever holds the machine.
    ActAs {
        /// By whom.
        by: Actor,
        /// The wish.
        command: Box<Command>,
        /// What to say when it is done.
        said: Coded,
        /// What takes it back, by the same hand.
        undo: Option<Box<Command>>,
        /// Where it leads.
        look_at: Option<LookAt>,
    },
    /// Put the proposals of a file.
    ImportProposals(PathBuf),
    /// Record a text with files that are attached to it, by the hand of a member or of whoever holds the machine.
    PutText {
        /// By whom.
        by: Actor,
        /// The wish: to put a proposal, or a new version of one.
        command: Box<Command>,
        /// The files.
        files: Vec<PathBuf>,
        /// What to say when it is done.
        said: Coded,
        /// Where it leads.
        look_at: Option<LookAt>,
    },
    /// Save an attachment of a proposal, by its place in the list.
    SaveAttachment(ProposalId, usize, PathBuf),
    /// Look for proposals that resemble the one that is written in a form: its title, its text.
    FindSimilar(Purpose, String, String),
    /// Look for words everywhere.
    Search(Box<Wanted>),
    /// Enrol everybody in a file.
    ImportRoll {
        /// The file.
        path: PathBuf,
        /// The column of names.
        name: String,
        /// The column of contacts.
        contact: String,
    },
    /// Freeze a pool.
    ImportPool(PoolWish),
    /// Plan a draw.
    Plan(DrawRequest),
    /// Work out, in the background, what a draw would give.
    Try(Box<Attempt>),
    /// Record other bounds as the quotas of a pool.
    Revise(Box<Revision>),
    /// Put evidence on record.
    Evidence(DrawId, Vec<Evidenced>),
    /// Draw the panel.
    Run(DrawId),
    /// Bind somebody to a secret, and write their slip.
    Commit {
        /// Of which draw.
        draw: DrawId,
        /// Who: a member or a name.
        by: String,
        /// The secret.
        secret: String,
        /// The file of their slip.
        slip: PathBuf,
    },
    /// Put a secret on record.
    Reveal(DrawId, Said),
    /// Go on without a secret.
    Withhold {
        /// Of which draw.
        draw: DrawId,
        /// Whose.
        by: String,
        /// Why.
        reason: Untrusted,
    },
    /// People give up their seats: who, by either id, and why.
    Decline {
        /// On whose panel.
        draw: DrawId,
        /// Who.
        people: Vec<String>,
        /// Why.
        reason: Untrusted,
    },
    /// Plan a draw that fills open seats, maybe under quotas of a file.
    Replace(ReplaceRequest, Option<PathBuf>),
    /// Let alternates take the open seats, even where the quotas will be missed.
    CallUp(DrawId, bool),
    /// Plan the seating of a panel at tables.
    Tables(TablesRequest),
    /// Call a draw off.
    CancelDraw(DrawId, Untrusted),
    /// Something about votes.
    Vote(Voting),
    /// Save names and contacts of a panel.
    Contacts(DrawId, PathBuf, Recipient),
    /// Write a bundle for an audience into a new folder.
    Export(PathBuf, Audience, Recipient),
    /// Make a key for this machine and record it.
    AddKey,
    /// Name a witness by their key, or take up the note that one has cosigned.
    Witness(String),
    /// Verify the record, maybe against a code that somebody noted.
    Verify(Option<String>),
    /// Sign and record a checkpoint.
    Publish,
    /// Read a pool.
    LoadPool(PoolId),
    /// Read a draw.
    LoadDraw(DrawId),
    /// Read everyone's chance.
    LoadChances(DrawId),
    /// Read why somebody's chance is what it is.
    Why(DrawId, PersonId),
    /// Read entries around a number.
    LoadEntries(u64),
    /// Read one entry's bytes and proof.
    LoadEntry(u64),
    /// Look for entries whose sentence holds a text.
    FindEntries(String),
    /// List a folder.
    ListFolder(PathBuf),
    /// Keep what is being written; an empty text forgets it.
    KeepDraft(String, String),
    /// Keep the settings.
    KeepSettings(Settings),
    /// Remember up to which entry the user has looked.
    KeepSeen(u64),
    /// Phrase entries in another language from here on.
    Speak(Lang),
}

/// Something to be tried in the background.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Its number: of older ones nobody wants to hear any more.
    pub number: u64,
    /// What it is about.
    pub subject: Subject,
    /// What is tried.
    pub trial: Trial,
}

/// Other bounds for the quotas of a pool.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Of which pool.
    pub pool: PoolId,
    /// The quotas that they were made from.
    pub current: Quotas,
    /// The quotas from here on.
    pub revised: Quotas,
    /// Why.
    pub reason: Option<Untrusted>,
    /// Where it leads.
    pub look_at: LookAt,
}

/// What is to be done about a vote.
#[derive(Clone, Debug)]
pub enum Voting {
    /// Open one; how its ballots are kept.
    Open(Box<VoteRequest>, Keeping),
    /// Cast a ballot.
    Cast {
        /// In which vote.
        vote: VoteId,
        /// Whose.
        voter: Voter,
        /// The ballot as JSON.
        ballot: Hidden,
    },
    /// Enter all ballots that a teller typed.
    Enter {
        /// Of which vote.
        vote: VoteId,
        /// Who typed them.
        by: MemberId,
        /// In the order of their numbers.
        ballots: Vec<Ballot>,
    },
    /// Make voting codes, and write their slips.
    Codes {
        /// Of which vote.
        vote: VoteId,
        /// The file of the slips.
        path: PathBuf,
        /// How many.
        number: u64,
    },
    /// Close one and count it.
    Close {
        /// Which.
        vote: VoteId,
        /// People present, where they were counted anew.
        present: Option<u64>,
        /// Tellers and their passphrases, a line each.
        passphrases: Hidden,
    },
    /// Call one off.
    Cancel(VoteId, Untrusted),
    /// Ask for consent, or close rounds of it.
    Rounds {
        /// Their name.
        vote: VoteId,
        /// The wish.
        command: Box<Command>,
        /// What to say when it is done.
        said: Coded,
    },
    /// Count a closed one.
    Count(VoteId),
    /// Count the ballots of a closed one in other ways; its number: of older ones nobody wants to hear any more.
    Compare(VoteId, u64),
}

/// Whose ballot it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voter {
    /// A member's own.
    Member(MemberId),
    /// That of a member, marked by another in their place.
    Represented {
        /// Whose it is.
        giver: MemberId,
        /// Who marks it.
        holder: MemberId,
    },
    /// That of whoever holds a voting code.
    Code(Hidden),
}

impl Voter {
    /// The member whose ballot it is; none where nobody is named.
    pub fn member(&self) -> Option<MemberId> {
        match self {
            Self::Member(member) | Self::Represented { giver: member, .. } => Some(*member),
            Self::Code(_) => None,
        }
    }
}

/// How the ballots of a vote are kept until it is closed.
#[derive(Clone, Debug)]
pub enum Keeping {
    /// In the record, under the names of who cast them.
    Open,
    /// In a box whose key stays on this machine.
    Secret,
    /// In a box that so many of these tellers open: member and passphrase, a line each.
    Tellers(Hidden, u32),
}

/// A secret that is said.
#[derive(Clone, Debug)]
pub enum Said {
    /// It is on a slip.
    Slip(PathBuf),
    /// It was said aloud.
    Aloud {
        /// By whom: number, member or name.
        by: String,
        /// The nonce that hid it.
        nonce: Nonce,
        /// The secret.
        secret: String,
    },
}

/// A pool to be read from files.
#[derive(Clone, Debug)]
pub struct PoolWish {
    /// Respondents; none for the roll.
    pub respondents: Option<PathBuf>,
    /// Quotas.
    pub categories: PathBuf,
    /// People chosen already.
    pub already: Option<PathBuf>,
    /// Columns.
    pub options: ImportOptions,
    /// Whether the columns of the respondents are known by their place.
    pub by_position: bool,
}

impl PoolWish {
    /// The request, once the files are read.
    pub(super) fn request(&self, mut read: impl FnMut(&Path) -> Result<Vec<u8>, Explained>) -> Result<PoolRequest, Explained> {
        let categories = read(&self.categories)?;
        let source = match &self.respondents {
            Some(path) => PoolSource::Files { respondents: read(path)?, already: self.already.as_deref().map(read).transpose()? },
            None => PoolSource::Roll,
        };
        let placed = if self.by_position { Quotas::named_in(&categories) } else { Vec::new() };
        Ok(PoolRequest { source, categories, options: ImportOptions { placed, ..self.options.clone() } })
    }
}

/// What the user chose, kept from one day to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Settings {
    /// The theme.
    pub theme: Theme,
    /// Whether the language is French; none where the environment decides.
    pub french: Option<bool>,
    /// Whether the first hints have been seen.
    #[serde(default)]
    pub hints_seen: bool,
}

/// What came of an effect, or from another window.
#[derive(Debug)]
pub enum News {
    /// The file was opened; everything about it is new. With it what was being written, by purpose.
    Opened(Box<Moot>, BTreeMap<String, String>),
    /// The record has grown, by us or by another window.
    Changed(Box<Moot>),
    /// The code of everything so far.
    Code(Code),
    /// It is done.
    Done(Done),
    /// It failed; nothing was recorded.
    Failed(Explained),
    /// No panel meets the quotas that a plan was made with, and there are ways out.
    Impasse(Box<Impasse>),
    /// How far long work has come: phrase of the stage, done, of.
    Progress(&'static str, u64, u64),
    /// A pool was read.
    Pool(Box<PoolPicture>),
    /// How far the trial of a number has come.
    Trying(u64, Progress),
    /// What the trial of a number gave.
    Tried(u64, Subject, Tried),
    /// A draw was read.
    Draw(Box<DrawPicture>),
    /// Everyone's chance was read.
    Chances(Box<ChancePicture>),
    /// Why somebody's chance is what it is; no line where there is a gap.
    Why(Vec<Option<Coded>>),
    /// A closed vote was counted.
    Vote(Box<VotePicture>),
    /// How far ballots are counted in other ways: its number, done, of.
    Comparing(u64, u64, u64),
    /// What its ballots would give otherwise.
    Compared(VoteId, Vec<Compared>),
    /// Entries from a number on.
    Entries(u64, Vec<Telling>),
    /// One entry.
    Entry(Box<EntryPicture>),
    /// Numbers of the entries that hold a text.
    Found(String, Vec<u64>),
    /// What was looked for, and where it was found.
    Hits(Box<Wanted>, Vec<Hit>),
    /// Proposals that resemble what is written in a form.
    Similar(Purpose, Vec<Similar>),
    /// A folder.
    Folder(FolderPicture),
    /// What verification found: whether all is well, and its lines.
    Verified(bool, Vec<Coded>),
}

/// An act that is done, and where it leads.
#[derive(Clone, Debug)]
pub struct Done {
    /// What to say.
    pub said: Coded,
    /// What takes it back.
    pub undo: Option<Undo>,
    /// What to look at now.
    pub look_at: Option<LookAt>,
    /// What was odd and hindered nothing.
    pub warnings: Vec<Coded>,
}

/// Something that an act made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookAt {
    /// A pool.
    Pool(PoolId),
    /// The quotas of a pool, as they can be changed.
    Quotas(PoolId),
    /// A draw.
    Draw(DrawId),
    /// The panel of a draw, appearing.
    Panel(DrawId),
    /// The plan that lies open.
    Plan,
    /// A proposal.
    Proposal(ProposalId),
    /// The proposal that was put a moment ago.
    NewProposal,
    /// A vote.
    Vote(VoteId),
    /// The booth, once a ballot is in.
    Booth,
    /// The code.
    Code,
    /// A contribution.
    Post(PostId),
    /// The thread of a topic.
    Topic(TopicId),
}
