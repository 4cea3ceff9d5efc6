//! Looking for damage: what the structure of the file alone can show, without knowing what entries mean.

use super::{Store, StoreError, schema, schema::MIGRATIONS};
use crate::text::shown;
use std::{fs, ops::ControlFlow};

impl Store {
    /// Reads the whole file and returns what contradicts itself, in English, safe to show; nothing if all is well.
    ///
    /// A changed byte inside a header, payload, blob or act id contradicts nothing here: hashes find those. Changes nothing;
    /// nobody can commit meanwhile.
    pub fn damage(&self) -> Result<Vec<String>, StoreError> {
        let found = self.pages()?;
        if !found.is_empty() {
            // What stands on broken pages may be without end.
            return Ok(found);
        }
        match self.contradictions() {
            Err(StoreError::Damaged { detail }) => Ok(vec![detail]),
            Err(StoreError::SchemaAltered { object }) => Ok(vec![format!("schema altered: {object}")]),
            other => other,
        }
    }

    /// SQLite's own check of its pages (at most 100 findings), and the length of the file.
    fn pages(&self) -> Result<Vec<String>, StoreError> {
        let reading = self.connection.unchecked_transaction()?;
        let mut statement = reading.prepare("PRAGMA integrity_check(100)")?;
        let findings = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut found = Vec::new();
        for finding in findings {
            match finding.map_err(StoreError::from) {
                Ok(text) if text == "ok" => {}
                Ok(text) => found.push(shown(&text)),
                Err(StoreError::Damaged { detail }) => {
                    found.push(detail);
                    return Ok(found);
                }
                Err(other) => return Err(other),
            }
        }
        let pages: u64 = reading.pragma_query_value(None, "page_count", |row| row.get::<_, u32>(0))?.into();
        let page: u64 = reading.pragma_query_value(None, "page_size", |row| row.get::<_, u32>(0))?.into();
        let length = fs::metadata(&self.path)?.len();
        if length != pages * page {
            found.push(format!("{length} bytes long, should be {}", pages * page));
        }
        Ok(found)
    }

    /// Gaps in the record, acts that do not cover it, blobs under names that are no hash, a changed schema.
    fn contradictions(&self) -> Result<Vec<String>, StoreError> {
        let reading = self.connection.unchecked_transaction()?;
        let mut found = Vec::new();
        schema::compare(&reading, MIGRATIONS, schema::newest(MIGRATIONS))?;
        let below: bool = reading.query_row("SELECT EXISTS (SELECT 1 FROM entry WHERE seq < 0)", [], |row| row.get(0))?;
        if below {
            found.push("entries below 0".into());
        }
        self.for_each(0, &mut |_| ControlFlow::Continue(()))?;
        let mut acts = self.acts()?;
        acts.sort_by_key(|act| act.first);
        let mut next = 0;
        for act in acts {
            if act.first != next || act.entries == 0 {
                found.push(format!("act {}: entries {} + {}, expected from {next}", act.op, act.first, act.entries));
            }
            next = act.first.saturating_add(act.entries);
        }
        let count = self.count()?;
        if next != count {
            found.push(format!("acts cover {next} of {count} entries"));
        }
        for name in self.blob_names()? {
            self.blob(&name)?.ok_or_else(|| StoreError::damaged(format!("blob {name} cannot be found by its name")))?;
        }
        reading.commit()?;
        Ok(found)
    }
}
