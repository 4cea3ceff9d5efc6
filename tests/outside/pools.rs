//! Every pool of the outside data: read as its makers meant it, and alike in any order of rows and columns.

use folkmoot::{
    digest::Digest,
    sortition::{Import, ImportOptions, Pool, Quotas, SetAside, import},
    stream::Stream,
};
use std::{fs, path::Path};

/// A pool as its folder gives it.
pub(super) struct Given {
    pub(super) name: String,
    /// People that the makers count; not said for every folder.
    pub(super) people: Option<usize>,
    pub(super) size: u32,
    pub(super) options: ImportOptions,
    pub(super) quotas: Quotas,
    pub(super) respondents: Vec<u8>,
    pub(super) already: Option<Vec<u8>>,
}

fn read(folder: &Path) -> Given {
    let meta: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("meta.json")).unwrap()).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let address_columns = meta["address_columns"].as_array().unwrap().iter().map(text).collect();
    let (quotas, warnings) = Quotas::read(&fs::read(folder.join("categories.csv")).unwrap()).unwrap();
    assert_eq!(warnings, []);
    Given {
        name: text(&meta["name"]),
        people: meta["pool"].as_u64().map(|people| usize::try_from(people).unwrap()),
        size: u32::try_from(meta["panel_size"].as_u64().unwrap()).unwrap(),
        options: ImportOptions { id_column: Some(text(&meta["id_column"])), address_columns, placed: Vec::new() },
        quotas,
        respondents: fs::read(folder.join("respondents.csv")).unwrap(),
        already: meta.get("already_selected").and_then(|name| fs::read(folder.join(text(name))).ok()),
    }
}

/// The folder of that name.
pub(super) fn given(name: &str) -> Option<Given> {
    super::data(&["sortition", name]).map(|folder| read(&folder))
}

fn all() -> Vec<Given> {
    let Some(folder) = super::folder("sortition") else { return Vec::new() };
    let mut folders: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.iter().map(|folder| read(folder)).collect()
}

fn hash(imported: &Import, quotas: &Quotas) -> Digest {
    imported.pool.hash(quotas, &imported.salts)
}

#[test]
fn every_pool_is_read_and_published_without_loss() {
    for given in all() {
        let imported = import(&given.respondents, None, &given.quotas, &given.options).unwrap();
        let people = imported.pool.people.len();
        assert_eq!((people, imported.sheet.len(), imported.salts.len()), (given.people.unwrap_or(people), people, people));
        assert_eq!(Pool::from_csv(&imported.pool.to_csv(&given.quotas), &given.quotas), Ok(imported.pool), "{}", given.name);
        assert_eq!(Quotas::from_csv(&given.quotas.to_csv()), Ok(given.quotas.clone()), "{}", given.name);
        let conflicts = given.quotas.check_size(given.size, u32::try_from(people).unwrap());
        assert_eq!(conflicts.is_empty(), !given.name.starts_with("infeasible"), "{}: {conflicts:?}", given.name);
    }
}

#[test]
fn people_chosen_earlier_leave_with_their_households() {
    for given in all() {
        let Some(already) = &given.already else { continue };
        let whole = import(&given.respondents, None, &given.quotas, &given.options).unwrap();
        let imported = import(&given.respondents, Some(already), &given.quotas, &given.options).unwrap();
        let SetAside { by_id, by_address } = imported.set_aside;
        assert!(by_id + by_address > 0, "{}", given.name);
        assert_eq!(imported.pool.people.len() + (by_id + by_address) as usize, whole.pool.people.len(), "{}", given.name);
    }
}

#[test]
fn the_order_of_rows_and_columns_changes_no_pool() {
    for given in all() {
        let imported = import(&given.respondents, None, &given.quotas, &given.options).unwrap();
        for seed in 0..3u8 {
            let mut stream = Stream::new(folkmoot::digest::sha256(&[seed]));
            let mut rows: Vec<csv::StringRecord> =
                csv::ReaderBuilder::new().has_headers(false).from_reader(&given.respondents[..]).records().map(Result::unwrap).collect();
            let mut columns: Vec<usize> = (0..rows[0].len()).collect();
            stream.shuffle(&mut columns);
            stream.shuffle(&mut rows[1..]);
            let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(columns.iter().map(|column| &row[*column])).unwrap();
            }
            let mixed = import(&writer.into_inner().unwrap(), None, &given.quotas, &given.options).unwrap();
            assert_eq!(hash(&mixed, &given.quotas), hash(&imported, &given.quotas), "{}", given.name);
            assert_eq!(mixed, imported, "{}", given.name);
        }
    }
}
