//! The settings file of the Sortition Foundation's tools, read for what it means here. What has no meaning here is named; what would change
//! the fairness of a draw without anybody noticing is refused.

use super::import::ImportOptions;
use toml::{Table, Value};

/// A key that was passed over, or wants something done elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettingsNote {
    /// Every column is kept, for the organiser alone.
    ColumnsToKeep,
    /// A lottery is worked out, not tried again and again.
    MaxAttempts,
    /// There is one solver.
    SolverBackend,
    /// Chance never comes from a number in a file.
    RandomNumberSeed,
    /// Fairness is chosen when a draw is planned; this one is there, and is not the default.
    ChooseFairness {
        /// Its name.
        algorithm: String,
    },
    /// Households are not looked at, as the file says.
    NoHouseholds,
    /// A key that the tool does not have either.
    UnknownKey {
        /// The key.
        key: String,
    },
}

/// Why settings are not taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettingsFault {
    /// Not UTF-8.
    NotUtf8,
    /// Not TOML.
    NotToml {
        /// The line, from 1.
        line: u64,
        /// The reader's own words.
        detail: String,
    },
    /// A value of another type.
    WrongType {
        /// The key.
        key: String,
    },
    /// Addresses are to be compared, and no column is named.
    NoAddressColumns,
    /// A way of choosing panels that has no counterpart here.
    NoCounterpart {
        /// Its name.
        algorithm: String,
    },
}

/// The options that settings mean, and what is to be said about them.
///
/// # Errors
/// Every fault at once.
pub fn read_settings(bytes: &[u8]) -> Result<(ImportOptions, Vec<SettingsNote>), Vec<SettingsFault>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![SettingsFault::NotUtf8])?;
    let table: Table = text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() as u64 + 1;
        vec![SettingsFault::NotToml { line, detail: error.message().to_owned() }]
    })?;
    let mut reading = Reading::default();
    for (key, value) in &table {
        reading.take(key, value);
    }
    reading.conclude()
}

#[derive(Default)]
struct Reading {
    options: ImportOptions,
    check: bool,
    notes: Vec<SettingsNote>,
    faults: Vec<SettingsFault>,
}

impl Reading {
    fn take(&mut self, key: &str, value: &Value) {
        let fits = match key {
            "id_column" => value.as_str().map(|name| self.options.id_column = Some(name.to_owned())).is_some(),
            "check_same_address" => value.as_bool().map(|check| self.check = check).is_some(),
            "check_same_address_columns" => texts(value).map(|columns| self.options.address_columns = columns).is_some(),
            "columns_to_keep" => texts(value).map(|_| self.notes.push(SettingsNote::ColumnsToKeep)).is_some(),
            "max_attempts" => value.as_integer().map(|_| self.notes.push(SettingsNote::MaxAttempts)).is_some(),
            "solver_backend" => value.as_str().map(|_| self.notes.push(SettingsNote::SolverBackend)).is_some(),
            "selection_algorithm" => value.as_str().map(|algorithm| self.algorithm(algorithm)).is_some(),
            "random_number_seed" => {
                let seed = value.as_integer();
                // 0 means there: no seed.
                self.notes.extend(seed.filter(|seed| *seed != 0).map(|_| SettingsNote::RandomNumberSeed));
                seed.is_some()
            }
            _ => {
                self.notes.push(SettingsNote::UnknownKey { key: key.to_owned() });
                true
            }
        };
        if !fits {
            self.faults.push(SettingsFault::WrongType { key: key.to_owned() });
        }
    }

    fn algorithm(&mut self, algorithm: &str) {
        match algorithm {
            "leximin" => {}
            "maximin" | "nash" => self.notes.push(SettingsNote::ChooseFairness { algorithm: algorithm.to_owned() }),
            other => self.faults.push(SettingsFault::NoCounterpart { algorithm: other.to_owned() }),
        }
    }

    fn conclude(mut self) -> Result<(ImportOptions, Vec<SettingsNote>), Vec<SettingsFault>> {
        if self.check && self.options.address_columns.is_empty() {
            self.faults.push(SettingsFault::NoAddressColumns);
        }
        if !self.check && !self.options.address_columns.is_empty() {
            self.options.address_columns.clear();
            self.notes.push(SettingsNote::NoHouseholds);
        }
        if self.faults.is_empty() { Ok((self.options, self.notes)) } else { Err(self.faults) }
    }
}

/// A list of texts.
fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_is_taken_and_the_rest_is_named() {
        let text = "id_column = \"nationbuilder_id\"\ncheck_same_address = true\ncheck_same_address_columns = [\"street\", \"zip\"]\nmax_attempts = 100\n\
                    columns_to_keep = [\"email\"]\nselection_algorithm = \"maximin\"\nsolver_backend = \"highspy\"\nrandom_number_seed = 0\ncolour = 1\n";
        let (options, notes) = read_settings(text.as_bytes()).unwrap();
        let expected = ImportOptions {
            id_column: Some("nationbuilder_id".into()),
            address_columns: vec!["street".into(), "zip".into()],
            placed: Vec::new(),
        };
        assert_eq!(options, expected);
        assert!(notes.contains(&SettingsNote::ChooseFairness { algorithm: "maximin".into() }));
        assert!(notes.contains(&SettingsNote::UnknownKey { key: "colour".into() }));
        assert!(!notes.contains(&SettingsNote::RandomNumberSeed) && notes.len() == 5, "{notes:?}");
        let (options, notes) =
            read_settings(b"check_same_address = false\ncheck_same_address_columns = [\"zip\"]\nrandom_number_seed = 7").unwrap();
        assert_eq!((options, notes.len()), (ImportOptions::default(), 2));
    }

    #[test]
    fn what_would_change_the_draw_is_refused() {
        let check = |text: &str, expected: &[SettingsFault]| assert_eq!(read_settings(text.as_bytes()).unwrap_err(), expected);
        check("selection_algorithm = \"legacy\"", &[SettingsFault::NoCounterpart { algorithm: "legacy".into() }]);
        check("check_same_address = true", &[SettingsFault::NoAddressColumns]);
        check(
            "id_column = 3\nmax_attempts = \"x\"",
            &["id_column", "max_attempts"].map(|key| SettingsFault::WrongType { key: key.into() }),
        );
        assert!(matches!(&read_settings(b"a = 1\nb = = 2").unwrap_err()[..], [SettingsFault::NotToml { line: 2, .. }]));
        assert_eq!(read_settings(b"\xff").unwrap_err(), [SettingsFault::NotUtf8]);
    }
}
