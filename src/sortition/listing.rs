//! A plain list of people, such as a roll to be imported: a header, rows, nothing assumed of the columns but one.

use super::fault::{Fault, Findings, InputFile, Warning};
use super::table::Table;

/// The rows of a list: each a name of a column and its cell, in the order of the file.
pub type Listing = Vec<Vec<(String, String)>>;

/// Reads a file whose column `required` must be there.
///
/// # Errors
/// Every fault at once.
pub fn read_listing(bytes: &[u8], required: &str) -> Result<(Listing, Vec<Warning>), Vec<Fault>> {
    let mut findings = Findings::new(InputFile::Roll);
    let listing = Table::read(bytes, &mut findings).and_then(|table| {
        table.require(required, &mut findings)?;
        table.require_rows(&mut findings);
        let pair = |(name, cell): (&String, &std::borrow::Cow<'_, str>)| (name.clone(), cell.clone().into_owned());
        Some(table.rows().map(|(_, cells)| table.columns.iter().zip(cells).map(pair).collect()).collect())
    });
    findings.conclude(listing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::FaultKind;

    #[test]
    fn rows_keep_the_names_of_their_columns() {
        let (listing, _) = read_listing("Name;âge\nZoé;30-44\n".as_bytes(), "name").unwrap();
        assert_eq!(listing, [[("Name".to_owned(), "Zoé".to_owned()), ("âge".to_owned(), "30-44".to_owned())]]);
        let faults = read_listing(b"nom,age\nZ,3\n", "name").unwrap_err();
        assert!(matches!(&faults[0].kind, FaultKind::MissingColumn { name, .. } if name == "name"));
        assert_eq!(read_listing(b"name\n", "name").unwrap_err()[0].kind, FaultKind::NoRows);
    }
}
