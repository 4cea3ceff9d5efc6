//! The lottery book: numbered tickets, each a panel; one of them will be drawn.

use super::fault::{Fault, FaultKind, Findings, InputFile, excerpt};
use crate::{
    digest::{Digest, Tagged, sha256},
    id::PersonId,
    stream::Stream,
};

/// Equally likely panels, ticket 0 first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// The people of each ticket, in increasing order; of several panels at once, panel by panel.
    pub tickets: Vec<Vec<PersonId>>,
    /// How many panels a ticket holds beside the first.
    pub further: usize,
}

/// The header of the published file.
const HEADER: &str = "ticket,ids";
/// Tickets read at most.
const MAX_TICKETS: u64 = 1_000_000;

impl Book {
    /// Numbers panels so that nobody chooses which ticket is which: people in increasing order, tickets sorted as bytes, then permuted by
    /// the stream of H("folkmoot/v1/numbering", sorted book), the sorted book being one line per ticket, each ended by a line feed.
    pub fn number(panels: Vec<Vec<PersonId>>) -> Self {
        Self::number_apart(panels, 0)
    }

    /// The same, where every ticket holds so many panels of equal size beside the first, one after the other.
    pub fn number_apart(mut panels: Vec<Vec<PersonId>>, further: usize) -> Self {
        for panel in &mut panels {
            let size = size(panel, further);
            panel.chunks_mut(size).for_each(<[PersonId]>::sort_unstable);
        }
        let sheet = sheet(&panels, further);
        let tickets = numbered(sheet.lines().zip(panels)).into_iter().map(|(_, panel)| panel).collect();
        Self { tickets, further }
    }

    /// Whether the tickets stand where [`Book::number`] puts them.
    pub fn numbering_holds(&self) -> bool {
        let sheet = sheet(&self.tickets, self.further);
        let risen = self.tickets.iter().all(|ticket| ticket.chunks(size(ticket, self.further)).all(<[PersonId]>::is_sorted));
        risen && numbered(sheet.lines().zip(std::iter::repeat(()))).iter().map(|(line, ())| *line).eq(sheet.lines())
    }

    /// For each person of a pool, in its order, the tickets that hold them. A chance is this number over that of tickets.
    pub fn counts(&self, pool_size: usize) -> Vec<u32> {
        let mut counts = vec![0; pool_size];
        for person in self.tickets.iter().flatten() {
            if let Some(count) = counts.get_mut(person.index()) {
                *count += 1;
            }
        }
        counts
    }

    /// The published file: `ticket,ids`, then `0,p0001 p0007 …`, line feeds; a bar between two panels of a ticket.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut file = format!("{HEADER}\n").into_bytes();
        file.reserve(room(&self.tickets));
        for (ticket, number) in self.tickets.iter().zip(0u64..) {
            file.extend_from_slice(format!("{number},").as_bytes());
            write(&mut file, ticket, self.further);
        }
        file
    }

    /// Reads exactly what [`Book::to_csv`] writes.
    ///
    /// # Errors
    /// Every fault of the file; [`FaultKind::NotCanonical`] where the same tickets are published as other bytes.
    pub fn from_csv(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let mut findings = Findings::new(InputFile::Book);
        let book = read(bytes, &mut findings).filter(|_| findings.faultless());
        // All that reading lets pass beyond what is written: a byte order mark, other line ends, a last line without one.
        if book.is_some() && (!bytes.starts_with(HEADER.as_bytes()) || bytes.contains(&b'\r') || !bytes.ends_with(b"\n")) {
            findings.fault(None, None, FaultKind::NotCanonical);
        }
        findings.conclude(book).map(|(book, _)| book)
    }

    /// SHA-256 of the published file.
    pub fn hash(&self) -> Digest {
        sha256(&self.to_csv())
    }
}

/// People on each panel of a ticket.
fn size(ticket: &[PersonId], further: usize) -> usize {
    (ticket.len() / (further + 1)).max(1)
}

/// Appends the line of a ticket: ids between spaces, panels between bars.
fn write(file: &mut Vec<u8>, ticket: &[PersonId], further: usize) {
    let size = size(ticket, further);
    for (place, person) in ticket.iter().enumerate() {
        if place > 0 {
            file.push(if place.is_multiple_of(size) { b'|' } else { b' ' });
        }
        person.write(file);
    }
    file.push(b'\n');
}

/// Bytes that the lines of so many people take, about.
fn room(tickets: &[Vec<PersonId>]) -> usize {
    tickets.iter().map(|ticket| ticket.len() * "p0001 ".len() + "999,".len()).sum()
}

/// The lines of tickets, without their numbers.
fn sheet(tickets: &[Vec<PersonId>], further: usize) -> String {
    let mut sheet = Vec::with_capacity(room(tickets));
    for ticket in tickets {
        write(&mut sheet, ticket, further);
    }
    String::from_utf8(sheet).expect("ids, spaces and bars")
}

/// Lines in the order of their numbers, each with what belongs to it.
fn numbered<'a, T>(lines: impl Iterator<Item = (&'a str, T)>) -> Vec<(&'a str, T)> {
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by_key(|(line, _)| *line);
    let sorted = lines.iter().flat_map(|(line, _)| [line.as_bytes(), b"\n"]);
    Stream::new(Tagged::new("folkmoot/v1/numbering").with_pieces(sorted).end()).shuffle(&mut lines);
    lines
}

/// No cell of a book is ever quoted: lines and commas are all there is, and books are larger than any sheet of respondents.
fn read(bytes: &[u8], findings: &mut Findings) -> Option<Book> {
    let text = super::table::decoded(bytes, findings)?;
    let mut lines = text.lines().zip(1u64..);
    if lines.next().is_none_or(|(header, _)| header != HEADER) {
        findings.fault(Some(1), None, FaultKind::NoHeader);
        return None;
    }
    let mut book = Book::default();
    for (text, row) in lines {
        let expected = book.tickets.len() as u64;
        if expected == MAX_TICKETS {
            findings.fault(Some(row), None, FaultKind::TooManyRows { limit: MAX_TICKETS });
            break;
        }
        let ids = match text.split_once(',') {
            Some((number, ids)) if number == expected.to_string() => ids,
            _ => {
                findings.fault(Some(row), Some("ticket"), FaultKind::WrongTicket { expected });
                text.split_once(',').map_or("", |(_, ids)| ids)
            }
        };
        let mut ticket: Vec<PersonId> = Vec::new();
        let mut panels = 0;
        let mut rising = true;
        for panel in ids.split('|') {
            let from = ticket.len();
            for id in panel.split(' ') {
                match id.parse() {
                    Ok(person) => ticket.push(person),
                    Err(_) => findings.fault(Some(row), Some("ids"), FaultKind::NotAPerson { text: excerpt(id) }),
                }
            }
            panels += 1;
            let people = ticket.get(from..).unwrap_or_default();
            rising &= people.is_sorted_by(|a, b| a < b) && people.len() * panels == ticket.len();
        }
        if expected == 0 {
            book.further = panels - 1;
        }
        if !rising || panels != book.further + 1 {
            findings.fault(Some(row), Some("ids"), FaultKind::NotIncreasing);
        }
        book.tickets.push(ticket);
    }
    Some(book)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::tagged;
    use proptest::prelude::*;

    fn panels(numbers: &[&[u32]]) -> Vec<Vec<PersonId>> {
        numbers.iter().map(|panel| panel.iter().copied().map(PersonId).collect()).collect()
    }

    fn kinds(faults: &[Fault]) -> Vec<(Option<u64>, &FaultKind)> {
        faults.iter().map(|fault| (fault.row, &fault.kind)).collect()
    }

    #[test]
    fn tickets_are_sorted_as_bytes_and_then_permuted_by_their_own_hash() {
        // given five panels, one of a person whose name is longer than the others'
        let given = panels(&[&[9999, 2], &[10000, 2], &[3, 1], &[1, 3, 4], &[1, 3]]);
        let book = Book::number(given);
        // then the numbering is that of the sheet, spelled out by hand
        let mut expected = ["p0001 p0003", "p0001 p0003", "p0001 p0003 p0004", "p0002 p10000", "p0002 p9999"];
        let sorted = expected.join("\n") + "\n";
        Stream::new(tagged("folkmoot/v1/numbering", &[sorted.as_bytes()])).shuffle(&mut expected);
        let file = String::from_utf8(book.to_csv()).unwrap();
        let written: Vec<&str> = file.lines().skip(1).map(|line| line.split_once(',').unwrap().1).collect();
        assert_eq!(written, expected);
        assert!(book.numbering_holds());
        assert_eq!(book.counts(4), [3, 2, 3, 1]);
    }

    #[test]
    fn a_book_whose_tickets_were_exchanged_is_noticed() {
        let mut book = Book::number(panels(&[&[1], &[2], &[3], &[4]]));
        book.tickets.swap(0, 3);
        assert!(!book.numbering_holds());
    }

    #[test]
    fn the_file_is_read_only_as_it_was_written() {
        let book = Book { tickets: panels(&[&[1, 7], &[2, 12345]]), further: 0 };
        let file = "ticket,ids\n0,p0001 p0007\n1,p0002 p12345\n";
        assert_eq!(book.to_csv(), file.as_bytes());
        assert_eq!(Book::from_csv(file.as_bytes()), Ok(book));
        let not_a_person = |text: &str| FaultKind::NotAPerson { text: text.to_owned() };
        let cases = [
            ("", Some(1), FaultKind::NoHeader),
            ("ticket;ids\n", Some(1), FaultKind::NoHeader),
            ("ticket,ids\n1,p0001\n", Some(2), FaultKind::WrongTicket { expected: 0 }),
            ("ticket,ids\n0,p0001\n01,p0001\n", Some(3), FaultKind::WrongTicket { expected: 1 }),
            ("ticket,ids\n0,p1\n", Some(2), not_a_person("p1")),
            ("ticket,ids\n0,\n", Some(2), not_a_person("")),
            ("ticket,ids\n0,p0001  p0002\n", Some(2), not_a_person("")),
            ("ticket,ids\n0,p0002 p0001\n", Some(2), FaultKind::NotIncreasing),
            ("ticket,ids\n0,p0001 p0001\n", Some(2), FaultKind::NotIncreasing),
            ("ticket,ids\r\n0,p0001\r\n", None, FaultKind::NotCanonical),
            ("ticket,ids\n0,p0001", None, FaultKind::NotCanonical),
            ("\u{feff}ticket,ids\n0,p0001\n", None, FaultKind::NotCanonical),
        ];
        for (bad, row, kind) in cases {
            assert_eq!(kinds(&Book::from_csv(bad.as_bytes()).unwrap_err()), [(row, &kind)], "{bad:?}");
        }
    }

    #[test]
    fn several_panels_of_a_ticket_stand_apart() {
        let book = Book::number_apart(panels(&[&[7, 1, 3, 2], &[4, 5, 6, 8]]), 1);
        let text = String::from_utf8(book.to_csv()).unwrap();
        assert!(text.contains(",p0001 p0007|p0002 p0003\n") && text.contains(",p0004 p0005|p0006 p0008\n"), "{text}");
        assert_eq!(Book::from_csv(text.as_bytes()), Ok(book));
        for bad in ["0,p0001 p0002|p0003\n", "0,p0001|p0002\n1,p0001 p0002\n", "0,p0002 p0001|p0003 p0004\n", "0,p0001||p0002\n"] {
            assert!(Book::from_csv(format!("ticket,ids\n{bad}").as_bytes()).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn neither_the_order_of_panels_nor_of_their_people_chooses_a_number(
            (panels, mixed) in prop::collection::vec(prop::collection::btree_set(1u32..20_000, 1..6), 0..12).prop_flat_map(|panels| {
                let panels: Vec<Vec<u32>> = panels.into_iter().map(|panel| panel.into_iter().collect()).collect();
                let mixed = panels.iter().cloned().map(|panel| Just(panel).prop_shuffle()).collect::<Vec<_>>().prop_shuffle();
                (Just(panels), mixed)
            })
        ) {
            let named = |panels: Vec<Vec<u32>>| panels.into_iter().map(|panel| panel.into_iter().map(PersonId).collect()).collect();
            let book = Book::number(named(panels));
            prop_assert_eq!(&Book::number(named(mixed)), &book);
            prop_assert!(book.numbering_holds());
            prop_assert_eq!(Book::from_csv(&book.to_csv()), Ok(book));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), header in any::<bool>()) {
            let bytes = if header { [b"ticket,ids\n0,p0001", &bytes[..]].concat() } else { bytes };
            if let Ok(book) = Book::from_csv(&bytes) {
                prop_assert_eq!(book.to_csv(), bytes);
            }
        }
    }
}
