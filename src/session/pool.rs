//! Pools: frozen from files or from the roll, and read back whole or without what is private.

use super::{Hand, Recorded, Session, SessionError};
use crate::assembly::{Command, Event, FrozenPool, Origin, PoolState, SetAside};
use crate::canonical;
use crate::digest::{Digest, merkle_root, sha256};
use crate::id::{PersonId, PoolId};
use crate::ledger::blob::private_name;
use crate::sortition::{Import, ImportOptions, Pool, Quotas, Warning, from_roll, import};
use crate::store::StoreError;
use serde::{Deserialize, Serialize};

/// Whence the people come.
#[derive(Clone, Debug)]
pub enum PoolSource {
    /// A file of respondents, and maybe one of people chosen already.
    Files {
        /// Respondents.
        respondents: Vec<u8>,
        /// People chosen already.
        already: Option<Vec<u8>>,
    },
    /// The members who have not left, with their fields.
    Roll,
}

/// A pool to freeze.
#[derive(Clone, Debug)]
pub struct PoolRequest {
    /// People.
    pub source: PoolSource,
    /// The file of quotas.
    pub categories: Vec<u8>,
    /// Columns of ids and addresses.
    pub options: ImportOptions,
}

/// What came of an import.
#[derive(Clone, Debug)]
pub struct ImportReport {
    /// Name of the pool.
    pub pool: PoolId,
    /// What was odd and hindered nothing.
    pub warnings: Vec<Warning>,
    /// The entries.
    pub recorded: Recorded,
}

/// A pool read back.
#[derive(Clone, Debug)]
pub struct PoolView {
    /// The people.
    pub people: Pool,
    /// Their quotas.
    pub quotas: Quotas,
    /// The leaf of every row.
    pub leaves: Vec<Digest>,
    /// The salt of every row.
    pub salts: Vec<Digest>,
}

/// Who is behind the rows: a private blob.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Name of the column of ids; none in files of an earlier program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// For each person of the pool the id in the imported file, then the cells.
    pub people: Vec<Vec<String>>,
}

/// A table of two columns, `id` and one hash a person.
fn hashes_csv(column: &str, hashes: &[Digest]) -> Vec<u8> {
    let lines = hashes.iter().enumerate().map(|(index, hash)| format!("{},{hash}\n", PersonId::at(index)));
    std::iter::once(format!("id,{column}\n")).chain(lines).collect::<String>().into_bytes()
}

/// The inverse of [`hashes_csv`]; none where the bytes are not its own.
fn hashes_from_csv(column: &str, bytes: &[u8]) -> Option<Vec<Digest>> {
    let text = std::str::from_utf8(bytes).ok()?.strip_prefix("id,")?.strip_prefix(column)?.strip_prefix('\n')?;
    let hash = |(index, line): (usize, &str)| {
        let (id, hash) = line.split_once(',')?;
        Digest::from_hex(hash).filter(|_| id.parse() == Ok(PersonId::at(index)))
    };
    let whole = text.is_empty() || text.ends_with('\n');
    text.split_terminator('\n').enumerate().map(hash).collect::<Option<_>>().filter(|_| whole)
}

impl Session {
    /// Reads a pool and freezes it.
    ///
    /// # Errors
    /// All faults of the files at once, or a refusal.
    pub fn import_pool(&mut self, hand: Hand, request: &PoolRequest) -> Result<ImportReport, SessionError> {
        let (quotas, mut warnings) = Quotas::read(&request.categories).map_err(SessionError::Faults)?;
        let (origin, imported) = match &request.source {
            PoolSource::Files { respondents, already } => {
                (Origin::Files, import(respondents, already.as_deref(), &quotas, &request.options))
            }
            PoolSource::Roll => (Origin::Roll, self.roll(&quotas, &request.options)?),
        };
        let Import { pool, salts, sheet, id_column, sheet_columns, unique, set_aside, warnings: more } =
            imported.map_err(SessionError::Faults)?;
        warnings.extend(more);
        let leaves = pool.leaves(&quotas, &salts);
        let salt = super::random::<32>()?;
        let people = sheet.into_iter().map(|row| [vec![row.source_id], row.columns].concat()).collect();
        let sheet =
            canonical::to_bytes(&Sheet { columns: sheet_columns, id: Some(id_column), people }).map_err(crate::ledger::EntryError::from)?;
        let private = [pool.to_csv(&quotas), hashes_csv("salt", &salts), sheet].map(|bytes| (private_name(&salt, &bytes), bytes));
        let public = [hashes_csv("leaf", &leaves), quotas.to_csv()].map(|bytes| (sha256(&bytes), bytes));
        let frozen = FrozenPool {
            leaves_blob: public[0].0,
            private: private.each_ref().map(|(name, _)| *name),
            salt: Digest(salt),
            set_aside: SetAside { address: set_aside.by_address, id: set_aside.by_id },
            pool,
            quotas,
            leaves,
            origin,
            unique,
        };
        let blobs: Vec<_> = private.into_iter().chain(public).collect();
        let recorded = self.act(hand, &blobs, |_| Ok(Command::ImportPool(Box::new(frozen))))?;
        let named = |entry: &super::Entry| match &entry.event {
            Some(Event::PoolImported(event)) => Some(event.pool),
            _ => None,
        };
        let pool = recorded.entries.iter().find_map(named).ok_or(StoreError::Repeated)?;
        Ok(ImportReport { pool, warnings, recorded })
    }

    fn roll(&self, quotas: &Quotas, options: &ImportOptions) -> Result<Result<Import, Vec<crate::sortition::Fault>>, SessionError> {
        let people: Vec<_> = self
            .state
            .present_members()
            .map(|(id, member)| {
                let cells = member.fields.iter().map(|(field, content)| (field.raw().to_owned(), content.raw().to_owned()));
                (id.to_string(), cells.collect())
            })
            .collect();
        if people.is_empty() {
            return Err(SessionError::EmptyRoll);
        }
        Ok(from_roll(&people, &std::collections::BTreeSet::new(), quotas, &options.address_columns))
    }

    /// A blob that the record names.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn blob(&self, name: &Digest) -> Result<Vec<u8>, SessionError> {
        self.store.blob(name)?.ok_or(SessionError::Blob(*name))
    }

    /// A pool's people, leaves and salts, checked against the record, with the quotas in force.
    ///
    /// # Errors
    /// Where a blob is missing or is not what the record says.
    pub fn pool(&self, pool: &PoolState) -> Result<PoolView, SessionError> {
        self.pool_at(pool, pool.version())
    }

    /// As [`Session::pool`], with an earlier version of the quotas: that of a draw.
    ///
    /// # Errors
    /// As [`Session::pool`]; and where there is no such version.
    pub fn pool_at(&self, pool: &PoolState, version: u32) -> Result<PoolView, SessionError> {
        let imported = &pool.imported;
        let quotas = self.quotas(pool, version)?;
        let people = Pool::from_csv(&self.blob(&imported.rows)?, &quotas).map_err(|_| SessionError::Blob(imported.rows))?;
        let salts = hashes_from_csv("salt", &self.blob(&imported.salts)?).ok_or(SessionError::Blob(imported.salts))?;
        let leaves = people.leaves(&quotas, &salts);
        if merkle_root(&leaves) != imported.hash {
            return Err(SessionError::Blob(imported.rows));
        }
        Ok(PoolView { people, quotas, leaves, salts })
    }

    /// Who is behind a pool's rows; none where this file does not know (any more).
    ///
    /// # Errors
    /// Where the blob is there and cannot be read.
    pub fn sheet(&self, pool: &PoolState) -> Result<Option<Sheet>, SessionError> {
        let name = pool.imported.sheet;
        let Some(bytes) = self.store.blob(&name)? else { return Ok(None) };
        canonical::from_bytes(&bytes).map(Some).map_err(|_| SessionError::Blob(name))
    }
}

impl Sheet {
    /// The person of the pool who has that id in the imported file.
    pub fn person(&self, source_id: &str) -> Option<PersonId> {
        let place = self.people.iter().position(|row| row.first().is_some_and(|id| id == source_id))?;
        Some(PersonId::at(place))
    }

    /// The id in the imported file of a person of the pool.
    pub fn source_id(&self, person: PersonId) -> Option<&str> {
        self.people.get(person.index())?.first().map(String::as_str)
    }
}
