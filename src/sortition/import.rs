//! The import: respondents as organisers have them, to a pool that tells nobody who is who.
//!
//! The order of people, their salts and so the pool hash follow from the whole import and nothing else: rows or columns given in another
//! order change nothing. The key behind both is forgotten here.

use super::{
    fault::{Fault, FaultKind, Findings, InputFile, Warning, WarningKind},
    pool::{Person, Pool},
    quotas::{Feature, Quotas},
    table::{Table, folded_cell},
};
use crate::{
    digest::{Digest, sha256, tagged},
    text::folded,
};
use std::{
    borrow::Cow,
    cell::Cell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

/// Columns that hold the id where none is named, the first that is there.
const ID_COLUMNS: [&str; 3] = ["id", "nationbuilder_id", "unique_id"];

/// Which columns mean what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// The column of ids; else the first of `id`, `nationbuilder_id`, `unique_id`.
    pub id_column: Option<String>,
    /// The columns which make, together, an address: people of the same address are one household. Without any, everybody lives alone.
    pub address_columns: Vec<String>,
    /// Names for the columns after the first, which is the id, whatever the header calls them: so Decidim's lists of candidates are read.
    /// Without any, columns are known by the header. See [`Quotas::named_in`].
    pub placed: Vec<String>,
}

/// A person's row as it was given, for the organiser alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The id of the file.
    pub source_id: String,
    /// Every other cell, in the order of [`Import::sheet_columns`].
    pub columns: Vec<String>,
}

/// People who may not be drawn because of an earlier draw, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetAside {
    /// They were chosen themselves.
    pub by_id: u32,
    /// They live with somebody who was.
    pub by_address: u32,
}

/// A pool and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The people, by opaque id.
    pub pool: Pool,
    /// The salt of each person's row.
    pub salts: Vec<Digest>,
    /// Each person's row as given.
    pub sheet: Vec<SheetRow>,
    /// Name of the column of ids.
    pub id_column: String,
    /// Names of the columns of [`SheetRow::columns`], in the order of their folded names.
    pub sheet_columns: Vec<String>,
    /// People unique by their features (see [`Pool::unique`]).
    pub unique: u32,
    /// People left out because of an earlier draw.
    pub set_aside: SetAside,
    /// What was odd and hindered nothing.
    pub warnings: Vec<Warning>,
}

/// Reads a file of respondents and, if given, the file of people chosen earlier.
///
/// # Errors
/// Every fault of both files at once; then nothing is imported.
pub fn import(respondents: &[u8], already: Option<&[u8]>, quotas: &Quotas, options: &ImportOptions) -> Result<Import, Vec<Fault>> {
    let mut findings = Findings::new(InputFile::AlreadySelected);
    let earlier = already.and_then(|bytes| Table::read(bytes, &mut findings)).map(|table| earlier(&table, options, &mut findings));
    findings.file = InputFile::Respondents;
    let imported = Table::read(respondents, &mut findings).and_then(|mut table| {
        if !options.placed.is_empty() {
            let features = options.placed.iter().map(String::as_str);
            table.call(std::iter::once(options.id_column.as_deref().unwrap_or(ID_COLUMNS[0])).chain(features), &mut findings);
        }
        let id = id_column(&table, options, &mut findings);
        assemble(&table, id, &earlier.unwrap_or_default(), quotas, &options.address_columns, &mut findings)
    });
    conclude(findings, imported)
}

/// Takes people from the roll: each a source id and named cells. People of `already`, by source id, are set aside with their households.
///
/// # Errors
/// Every fault at once; rows are the places in `people`, from 1.
pub fn from_roll(
    people: &[(String, Vec<(String, String)>)],
    already: &BTreeSet<String>,
    quotas: &Quotas,
    address_columns: &[String],
) -> Result<Import, Vec<Fault>> {
    let mut findings = Findings::new(InputFile::Roll);
    // A roll has no header: its columns are those of anybody's cells, blank where a person has none. Of several spellings the first in the
    // order of bytes: the order of people must change nothing.
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for (name, _) in people.iter().flat_map(|(_, cells)| cells) {
        let spelled = names.entry(folded(name)).or_insert(name);
        *spelled = name.as_str().min(*spelled);
    }
    let columns: Vec<String> = std::iter::once("id").chain(names.values().copied()).map(str::to_owned).collect();
    let places: BTreeMap<&str, usize> = names.keys().map(String::as_str).zip(1..).collect();
    let mut rows = Vec::with_capacity(people.len());
    for ((id, cells), number) in people.iter().zip(1..) {
        let mut row: Vec<Cow<str>> = vec![Cow::Borrowed(id)];
        row.resize(columns.len(), Cow::Borrowed(""));
        for (name, cell) in cells {
            match places.get(folded(name).as_str()).and_then(|place| row.get_mut(*place)) {
                Some(target) if target.is_empty() => *target = Cow::Borrowed(cell),
                _ => findings.fault(Some(number), Some(name), FaultKind::DoubledColumn),
            }
        }
        rows.push(row);
    }
    let earlier = Earlier { ids: already.clone(), addresses: BTreeSet::new() };
    let imported = Table::from_rows(&columns, &rows, &mut findings)
        .and_then(|table| assemble(&table, Some(0), &earlier, quotas, address_columns, &mut findings));
    conclude(findings, imported)
}

fn conclude(findings: Findings, imported: Option<Import>) -> Result<Import, Vec<Fault>> {
    let (imported, warnings) = findings.conclude(imported)?;
    Ok(Import { warnings, ..imported })
}

/// Who was chosen earlier, and where they live.
#[derive(Default)]
struct Earlier {
    ids: BTreeSet<String>,
    addresses: BTreeSet<String>,
}

fn id_column(table: &Table, options: &ImportOptions, findings: &mut Findings) -> Option<usize> {
    match &options.id_column {
        Some(name) => table.require(name, findings),
        None => ID_COLUMNS.iter().find_map(|name| table.position(name)).or_else(|| table.require(ID_COLUMNS[0], findings)),
    }
}

fn earlier(table: &Table, options: &ImportOptions, findings: &mut Findings) -> Earlier {
    let id = id_column(table, options, findings);
    let some_address = options.address_columns.iter().any(|name| table.position(name).is_some());
    // Some of them without the others would take neighbours for housemates.
    let needed = options.address_columns.iter().filter(|_| some_address);
    let addresses: Vec<usize> = needed.filter_map(|name| table.require(name, findings)).collect();
    if !some_address && !options.address_columns.is_empty() {
        findings.warning(None, WarningKind::NoAddresses);
    }
    let mut earlier = Earlier::default();
    for (row, cells) in table.rows() {
        if let Some(id) = id.and_then(|id| source_id(row, cells, id, findings)) {
            earlier.ids.insert(id.to_owned());
        }
        earlier.addresses.extend(address(cells, &addresses));
    }
    earlier
}

/// The id of a row; a row without one is passed over.
fn source_id<'c>(row: u64, cells: &'c [Cow<'_, str>], id: usize, findings: &mut Findings) -> Option<&'c str> {
    let text = cells.get(id).map(|cell| &**cell).filter(|cell| !cell.is_empty());
    if text.is_none() {
        findings.warning(Some(row), WarningKind::NoId);
    }
    text
}

/// An address as it is compared, cells apart by a line feed, which none of them holds; none where all of them are blank.
fn address(cells: &[Cow<'_, str>], columns: &[usize]) -> Option<String> {
    let address: Vec<String> = columns.iter().filter_map(|column| cells.get(*column)).map(|cell| folded_cell(cell)).collect();
    address.iter().any(|cell| !cell.is_empty()).then(|| address.join("\n"))
}

/// A feature's values by spelling, as given and folded, and the column that holds them.
struct Lookup<'q> {
    feature: &'q Feature,
    column: usize,
    places: BTreeMap<Cow<'q, str>, u16>,
    /// Bytes of a cell that can still be one of the values: lower case shortens no letter by more than two thirds.
    longest: usize,
    /// Values that are ranges of whole numbers, such as 18-25 or 65+: cells may hold the number itself.
    ranges: Vec<(u32, u32, u16)>,
    /// How many cells did.
    numbers: Cell<u64>,
}

impl<'q> Lookup<'q> {
    fn new(feature: &'q Feature, table: &Table, findings: &mut Findings) -> Option<Self> {
        let spelled = feature.values.iter().map(|quota| Cow::Borrowed(quota.value.as_str())).zip(0..);
        let compared = feature.values.iter().map(|quota| Cow::Owned(folded(&quota.value))).zip(0..);
        let places: BTreeMap<_, _> = spelled.chain(compared).collect();
        let longest = 3 * places.keys().map(|value| value.len()).max().unwrap_or(0);
        let range = |(quota, place): (&super::Quota, u16)| range(&quota.value).map(|(from, to)| (from, to, place));
        let ranges = feature.values.iter().zip(0..).filter_map(range).collect();
        let column = table.require(&feature.name, findings)?;
        Some(Self { feature, column, places, longest, ranges, numbers: Cell::new(0) })
    }

    /// The place of a cell's value; nearly always found as spelled, which spares folding it.
    fn place(&self, table: &Table, row: u64, cells: &[Cow<'_, str>], findings: &mut Findings) -> u16 {
        let cell = cells.get(self.column).map_or("", |cell| &**cell);
        let folded = || Some(cell).filter(|cell| cell.len() <= self.longest).map(folded_cell);
        let place = self.places.get(cell).or_else(|| self.places.get(folded()?.as_str()));
        place.copied().or_else(|| self.in_range(cell)).unwrap_or_else(|| {
            findings.unknown(row, table.name(self.column), self.feature, cell);
            0
        })
    }
}

impl Lookup<'_> {
    /// The only range that holds the number of a cell.
    fn in_range(&self, cell: &str) -> Option<u16> {
        let number = whole(cell)?;
        let mut holding = self.ranges.iter().filter(|(from, to, _)| (*from..=*to).contains(&number));
        let (_, _, place) = holding.next().filter(|_| holding.next().is_none())?;
        self.numbers.set(self.numbers.get() + 1);
        Some(*place)
    }
}

/// `18-25` (both included) or `65+`.
fn range(value: &str) -> Option<(u32, u32)> {
    if let Some(from) = value.strip_suffix('+') {
        return Some((whole(from)?, u32::MAX));
    }
    let (from, to) = value.split_once(['-', '\u{2013}'])?;
    Some((whole(from)?, whole(to)?)).filter(|(from, to)| from <= to)
}

/// Digits and nothing else.
fn whole(text: &str) -> Option<u32> {
    let text = text.trim();
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A respondent whose row reads well.
struct Respondent<'t> {
    id: &'t str,
    cells: &'t [Cow<'t, str>],
    values: Vec<u16>,
    address: Option<String>,
}

/// The one way from a table to a pool.
fn assemble(
    table: &Table,
    id: Option<usize>,
    earlier: &Earlier,
    quotas: &Quotas,
    address_columns: &[String],
    findings: &mut Findings,
) -> Option<Import> {
    let lookups: Vec<Lookup> = quotas.features.iter().filter_map(|feature| Lookup::new(feature, table, findings)).collect();
    let addresses: Vec<usize> = address_columns.iter().filter_map(|name| table.require(name, findings)).collect();
    table.require_rows(findings);
    let respondents = respondents(table, id, &lookups, &addresses, findings);
    for lookup in lookups.iter().filter(|lookup| lookup.numbers.get() > 0) {
        let (feature, count) = (lookup.feature.name.clone(), lookup.numbers.get());
        findings.warning(None, WarningKind::NumbersInRanges { feature, count });
    }
    let (Some(id), true) = (id, findings.faultless()) else { return None };

    let others: Vec<usize> = table.sorted_columns().into_iter().filter(|column| *column != id).collect();
    let key = key(table, &respondents);
    let (drawable, set_aside) = set_aside(respondents, earlier);
    if drawable.is_empty() {
        findings.fault(None, None, FaultKind::NobodyLeft);
    }
    let by_key = |tag: &str, person: &Respondent| tagged(tag, &[&key.0, person.id.as_bytes()]);
    let mut ordered: Vec<_> = drawable.into_iter().map(|person| (by_key("folkmoot/v1/order", &person), person)).collect();
    ordered.sort_unstable_by_key(|(order, _)| *order);
    let ordered: Vec<Respondent> = ordered.into_iter().map(|(_, person)| person).collect();

    let sheet_row = |person: &Respondent| SheetRow {
        source_id: person.id.to_owned(),
        columns: others.iter().filter_map(|column| person.cells.get(*column)).map(ToString::to_string).collect(),
    };
    let salts = ordered.iter().map(|person| by_key("folkmoot/v1/salt", person)).collect();
    let sheet = ordered.iter().map(sheet_row).collect();
    let sheet_columns = others.iter().map(|column| table.name(*column).to_owned()).collect();
    let pool = pool(ordered);
    let id_column = table.name(id).to_owned();
    Some(Import { unique: pool.unique(), pool, id_column, salts, sheet, sheet_columns, set_aside, warnings: Vec::new() })
}

/// Every row with an id of its own, in the order of the ids; what is wrong with the rows is found here.
fn respondents<'t>(
    table: &'t Table,
    id: Option<usize>,
    lookups: &[Lookup],
    addresses: &[usize],
    findings: &mut Findings,
) -> Vec<Respondent<'t>> {
    let mut by_id: BTreeMap<&str, (u64, Respondent)> = BTreeMap::new();
    for (row, cells) in table.rows() {
        let given = id.map(|column| (column, source_id(row, cells, column, findings)));
        if let Some((_, None)) = given {
            continue;
        }
        let values = lookups.iter().map(|lookup| lookup.place(table, row, cells, findings)).collect();
        let Some((column, Some(id))) = given else { continue };
        match by_id.get(id) {
            Some((first_row, first)) if first.cells == cells => {
                findings.warning(Some(row), WarningKind::RepeatedRow { first_row: *first_row });
            }
            Some((first_row, _)) => {
                findings.fault(Some(row), Some(table.name(column)), FaultKind::DuplicateIdDiffers { first_row: *first_row });
            }
            None => drop(by_id.insert(id, (row, Respondent { id, cells, values, address: address(cells, addresses) }))),
        }
    }
    by_id.into_values().map(|(_, respondent)| respondent).collect()
}

/// SHA-256 of the canonical import: a JSON array of rows, each an array of tidied cells; the header first; columns in the order of their
/// folded names, rows in the order of their ids, both bytewise; repeated rows once. Set apart from the rest so that the key is never kept.
fn key<'t>(table: &'t Table, respondents: &[Respondent<'t>]) -> Digest {
    let columns = table.sorted_columns();
    let header = columns.iter().map(|column| table.name(*column)).collect();
    let row = |person: &Respondent<'t>| columns.iter().filter_map(|column| person.cells.get(*column)).map(|cell| &**cell).collect();
    let rows: Vec<Vec<&str>> = std::iter::once(header).chain(respondents.iter().map(row)).collect();
    // Of arrays of strings the plain writer's form is the canonical one; a tree of values would hold the whole file twice more.
    sha256(&serde_json::to_vec(&rows).expect("strings always have a JSON form"))
}

/// Parts people from those who were chosen earlier and those who live with them, be it known from either file.
fn set_aside<'t>(respondents: Vec<Respondent<'t>>, earlier: &Earlier) -> (Vec<Respondent<'t>>, SetAside) {
    let chosen = |person: &Respondent| earlier.ids.contains(person.id);
    let mut addresses = earlier.addresses.clone();
    addresses.extend(respondents.iter().filter(|person| chosen(person)).filter_map(|person| person.address.clone()));
    let mut counts = SetAside::default();
    let mut drawable = Vec::with_capacity(respondents.len());
    for person in respondents {
        if chosen(&person) {
            counts.by_id += 1;
        } else if person.address.as_ref().is_some_and(|address| addresses.contains(address)) {
            counts.by_address += 1;
        } else {
            drawable.push(person);
        }
    }
    (drawable, counts)
}

/// People in their final order to a pool: addresses that at least two share become numbered households.
fn pool(ordered: Vec<Respondent>) -> Pool {
    let mut residents: HashMap<&str, (u32, Option<u32>)> = HashMap::new();
    for address in ordered.iter().filter_map(|person| person.address.as_deref()) {
        residents.entry(address).or_default().0 += 1;
    }
    let mut numbers = 1..;
    let mut households = Vec::with_capacity(ordered.len());
    for person in &ordered {
        let home = person.address.as_deref().and_then(|address| residents.get_mut(address)).filter(|(residents, _)| *residents > 1);
        households.push(home.and_then(|(_, number)| {
            *number = number.or_else(|| numbers.next());
            *number
        }));
    }
    Pool { people: ordered.into_iter().zip(households).map(|(person, household)| Person { values: person.values, household }).collect() }
}
