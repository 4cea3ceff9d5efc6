//! Findings: codes with data. The faces have the sentences (`finding-…`).

use super::note::Note;
use crate::assembly::{PlanFault, Refusal};
use crate::digest::Digest;
use crate::id::{DrawId, PersonId, PoolId};
use serde::{Serialize, Serializer};
use std::fmt;

/// What a verification found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// Entries of the record.
    pub entries: u64,
    /// What does not hold. Empty means: everything that could be checked holds.
    pub findings: Vec<Finding>,
    /// What is worth knowing and contradicts nothing.
    pub notes: Vec<Note>,
}

impl Report {
    pub(super) fn find(&mut self, place: Place, code: Code) {
        self.findings.push(Finding { code, place });
    }

    pub(super) fn note(&mut self, note: Note) {
        self.notes.push(note);
    }
}

/// Something that does not hold, and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What.
    pub code: Code,
    /// Where.
    pub place: Place,
}

/// Where something does not hold. As text: `record`, `entry 12`, `pool1`, `d1`, `draws/d1/book.csv`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The record as a whole.
    Record,
    /// An entry by its place in the record.
    Entry(u64),
    /// A pool.
    Pool(PoolId),
    /// A draw.
    Draw(DrawId),
    /// A file of a bundle. The name is that of whoever made the folder: not to be shown unescaped.
    File(String),
    /// What somebody noted down and holds against the record.
    Held,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record => f.write_str("record"),
            Self::Entry(seq) => write!(f, "entry {seq}"),
            Self::Pool(pool) => fmt::Display::fmt(pool, f),
            Self::Draw(draw) => fmt::Display::fmt(draw, f),
            Self::File(path) => f.write_str(path),
            Self::Held => f.write_str("held"),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// As the developer's text; the faces phrase the code inside by its own words.
fn told<T: fmt::Display, S: Serializer>(code: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(code)
}

/// What a blob is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Leaves of a pool.
    Leaves,
    /// Quotas of a pool.
    Quotas,
    /// Rows of a pool.
    Rows,
    /// Salts of a pool.
    Salts,
    /// Who is behind the rows of a pool.
    Sheet,
    /// A plan.
    Plan,
    /// A lottery book.
    Book,
    /// The proof of a bound.
    Certificate,
    /// A file that belongs to a proposal.
    Attachment,
}

/// One way in which a record or a bundle does not hold.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// Somebody stopped the verification: what follows was not looked at.
    Stopped,
    /// There is no entry at all.
    NoEntries,
    /// A line of `record.jsonl` that is not an object of two strings.
    LineUnreadable {
        /// The reader's own words.
        detail: String,
    },
    /// A header that is not canonical, or not of the keys and types of a header.
    HeaderUnreadable {
        /// The reader's own words.
        detail: String,
    },
    /// An entry that says it stands elsewhere: one is missing, or they were exchanged.
    WrongNumber {
        /// What it says.
        says: u64,
    },
    /// An author who is neither the operator nor a member's name.
    AuthorUnreadable {
        /// What it says.
        by: String,
    },
    /// The act of earlier entries, which do not stand beside this one.
    ActApart {
        /// The act.
        op: String,
    },
    /// A payload that its header does not announce.
    Unsealed,
    /// A kind that needs a payload, without one sealed; or one sealed where the kind has none.
    SealOfKind {
        /// The kind.
        kind: String,
    },
    /// A payload other than the sealed one.
    SealBroken,
    /// A payload that is not canonical or has no salt.
    PayloadUnreadable {
        /// The reader's own words.
        detail: String,
    },
    /// Data or payload that are not of the entry's kind.
    EventUnreadable {
        /// The reader's own words.
        detail: String,
    },
    /// An event that should not be there: the rules of the assembly, or the course of things, stood against it.
    NotAllowed {
        /// What stood against it.
        #[serde(serialize_with = "told")]
        refusal: Refusal,
    },
    /// A public key that cannot be read.
    KeyUnreadable,
    /// A public key of another assembly.
    KeyOfOther {
        /// The name it bears.
        name: String,
    },
    /// A public key that was there already.
    KeyTwice,
    /// A checkpoint that is not one, or not signed by a key that could sign it.
    CheckpointUnsigned {
        /// The reader's own words.
        detail: String,
    },
    /// A key on the list of witnesses that is none.
    WitnessKey,
    /// A cosigned checkpoint without a line that a witness on the list made, or with one that bears a witness's name and that they did not make.
    Cosignature,
    /// A checkpoint of another assembly.
    CheckpointOfOther {
        /// The assembly it names.
        assembly: String,
    },
    /// A checkpoint of another number of entries than stand before it.
    CheckpointSize {
        /// What it says.
        says: u64,
        /// What there is.
        entries: u64,
    },
    /// A checkpoint of other entries: one was changed, removed or put in.
    CheckpointRoot {
        /// The number of entries it speaks of.
        size: u64,
    },
    /// No beginning of this record has the code that somebody noted down: the past was rewritten, or it is the code of another record.
    HeldCodeMissing,
    /// A blob that the record names is not there.
    BlobMissing {
        /// What it is for.
        role: Role,
        /// Its name.
        name: Digest,
    },
    /// A blob whose bytes are not those it is named by.
    BlobChanged {
        /// What it is for.
        role: Role,
        /// Its name.
        name: Digest,
    },
    /// A blob that no entry names.
    BlobUnexplained {
        /// Its name.
        name: Digest,
    },
    /// A table of a pool, or the quotas, that cannot be read as what they are.
    TableUnreadable {
        /// Which.
        role: Role,
        /// The reader's own words.
        detail: String,
    },
    /// A version of the quotas with other features or values than the first.
    QuotasValues {
        /// Which version.
        version: u32,
    },
    /// A table of another number of people than the pool.
    TableSize {
        /// Which.
        role: Role,
        /// In the table.
        found: u64,
        /// In the record.
        size: u32,
    },
    /// The leaves do not give the pool hash.
    PoolHash,
    /// A person's row and salt do not give their leaf.
    RowChanged {
        /// Who.
        person: PersonId,
    },
    /// Another number of people share all their features with nobody.
    UniqueCount {
        /// By the rows.
        found: u32,
        /// In the record.
        says: u32,
    },
    /// Rows or salts beside a draw other than those of the pool.
    CopyDiffers {
        /// Which.
        role: Role,
    },
    /// A plan that cannot be read.
    PlanUnreadable {
        /// The reader's own words.
        detail: String,
    },
    /// The commitment is not that of the plan.
    Commitment,
    /// A key of the plan other than the entry that announced it has, or than the pool has.
    PlanDiffers {
        /// Which key.
        key: &'static str,
    },
    /// The plan and its parts do not agree.
    Plan {
        /// How.
        #[serde(serialize_with = "told")]
        fault: PlanFault,
    },
    /// The seed is not what plan and evidence give.
    Seed {
        /// What they give; none where they give none.
        expected: Option<Digest>,
    },
    /// The ticket is not what the seed gives.
    Ticket {
        /// In the record.
        found: Option<u32>,
        /// What the seed gives.
        expected: Option<u32>,
    },
    /// The panel is not what the seed gives.
    Panel {
        /// In the record and not drawn.
        extra: Vec<PersonId>,
        /// Drawn and not in the record.
        missing: Vec<PersonId>,
    },
    /// The panel is no panel of this draw: another size, somebody twice, or somebody whom the pool does not have.
    PanelShape,
    /// Tables that are none: somebody sits nowhere or twice, tables of unlike sizes, or tables of a draw that has none.
    TablesShape,
    /// The tables are not those that plan and seed give.
    Tables,
    /// The alternates are none of this draw: too many, none where the plan has some, somebody twice or of the panel, or unknown to the pool.
    AlternatesShape,
    /// The alternates are not those that panel and seed give.
    Alternates {
        /// Those that they give, in their order.
        expected: Vec<PersonId>,
    },
    /// Another alternate was called up than the one whose turn it was, or the places missed are others.
    CalledUp {
        /// Who was.
        person: PersonId,
        /// Whose turn it was; none where nobody waited.
        expected: Option<PersonId>,
        /// Places missed with them.
        misses: u32,
    },
    /// A draw was cancelled with all evidence in, and what it would have given is not said; or is said without it.
    WouldBe,
    /// A cancelled draw says wrongly whether evidence could be known and was held back.
    Withheld {
        /// What it says.
        says: bool,
    },
    /// A file that every such bundle has is missing.
    FileMissing,
    /// A file that nothing explains.
    FileUnexplained,
    /// Neither a plain file nor a folder, or too large to be read.
    FileUnreadable,
    /// A line of SHA256SUMS that is not a hash, two spaces and a path, in order of the paths, each once.
    SumsLine {
        /// Its number, from 1.
        line: u64,
    },
    /// A file that SHA256SUMS does not list.
    NotListed,
    /// A file other than SHA256SUMS says.
    FileChanged,
    /// A file beside a draw that differs from what the record names.
    FileDiffers {
        /// What it should be.
        role: Role,
    },
    /// `panel.csv` differs from the panel of the record.
    PanelFile,
    /// `tables.csv` differs from the tables of the record.
    TablesFile,
    /// `seats.csv` differs from the panel as it stands by the record.
    SeatsFile,
    /// A file beside a vote differs from what the record gives.
    VoteFile,
    /// A word list other than that of BIP-39.
    WordList,
}
