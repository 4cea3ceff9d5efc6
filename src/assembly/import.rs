//! Proposals from files of others: tables as Decidim exports them, or anybody's, and folders of Markdown; and back to Markdown. Bytes in, texts
//! or every fault out.

use super::event::{ProposalText, Site};
use crate::text::{Untrusted, folded, prose, tidy};
use std::collections::BTreeMap;

/// Rows read at most.
const MOST_ROWS: usize = 100_000;
/// What begins a part of a Markdown file that is not the text: reasons, evidence for, evidence against.
const PARTS: [&str; 3] = ["<!-- reasons -->", "<!-- evidence-for -->", "<!-- evidence-against -->"];

/// A row or file that is no proposal.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImportFault {
    /// Not UTF-8.
    NotUtf8 {
        /// Which file.
        file: String,
    },
    /// Not a table.
    NotATable {
        /// What the reader said.
        detail: String,
    },
    /// No column of titles.
    NoTitles {
        /// The columns there are.
        columns: Vec<String>,
    },
    /// A proposal without a title.
    Untitled {
        /// The row, as a spreadsheet counts, or the file.
        place: String,
    },
    /// Degrees that are none.
    Degrees {
        /// The row.
        place: String,
        /// What stands there.
        found: String,
    },
    /// Nothing to import.
    Nothing,
    /// More than can be imported at once.
    TooManyRows {
        /// The most.
        limit: usize,
    },
}

/// The names under which a column is known, folded; `title/en` and `title` are the same column.
const COLUMNS: [(&str, &[&str]); 9] = [
    ("title", &["title", "titre", "titel", "titulo", "name", "nom"]),
    ("body", &["body", "text", "texte", "description", "content", "contenu"]),
    (
        "tags",
        &["tags", "tag", "category", "categorie", "catégorie", "category/name", "scope", "scope/name", "taxonomies", "taxonomies/name"],
    ),
    ("place", &["address", "adresse", "place", "lieu"]),
    ("latitude", &["latitude", "lat"]),
    ("longitude", &["longitude", "lon", "lng"]),
    ("source", &["id", "reference", "url"]),
    ("signed", &["author", "authors", "auteur", "auteurs", "author/name", "author/names", "authors/name", "signed"]),
    ("cost", &["cost", "cout", "coût", "budget"]),
];

/// Reads a table of proposals: comma, semicolon or tab; with or without a byte order mark; columns in any order. Where a column stands in
/// several languages (`title/en`, `title/fr`), the first of `languages` that has something is taken.
///
/// # Errors
/// Every fault at once.
pub fn read_table(bytes: &[u8], languages: &[&str]) -> Result<Vec<ProposalText>, Vec<ImportFault>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![ImportFault::NotUtf8 { file: "CSV".to_owned() }])?;
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(|sign| header.bytes().filter(|byte| byte == sign).count()).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let not_a_table = |error: csv::Error| vec![ImportFault::NotATable { detail: error.to_string() }];
    let columns: Vec<String> = reader.headers().map_err(not_a_table)?.iter().map(tidy).collect();
    let places = places(&columns, languages);
    if !places.contains_key("title") {
        return Err(vec![ImportFault::NoTitles { columns }]);
    }
    let (mut texts, mut faults) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(not_a_table)?;
        let place = record.position().map_or(0, csv::Position::line).to_string();
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if texts.len() == MOST_ROWS {
            return Err(vec![ImportFault::TooManyRows { limit: MOST_ROWS }]);
        }
        let cells = |name: &str| {
            let found = places.get(name).into_iter().flatten().filter_map(|place| record.get(*place));
            found.map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
        };
        let first = |name: &str| cells(name).first().map(|cell| Untrusted::new(tidy(cell)));
        let title = first("title").unwrap_or_default();
        if title.raw().is_empty() {
            faults.push(ImportFault::Untitled { place: place.clone() });
        }
        let body = cells("body").first().map(|cell| prose(&plain_of_html(cell))).unwrap_or_default();
        let mut degrees = |name: &str| {
            let cell = cells(name).first().copied()?.to_owned();
            let millionths = crate::text::decimal(&cell, 6).and_then(|value| i32::try_from(value).ok());
            if millionths.is_none() {
                faults.push(ImportFault::Degrees { place: place.clone(), found: cell });
            }
            millionths
        };
        let at = degrees("latitude").zip(degrees("longitude"));
        let (latitude, longitude) = (at.map(|at| at.0), at.map(|at| at.1));
        let name = first("place");
        let site = Some(Site { latitude, longitude, name }).filter(|site| *site != Site::default());
        let cost = cells("cost").first().and_then(|cell| crate::text::decimal(&cell.replace([' ', '\u{a0}', '\u{202f}'], ""), 2));
        let mut tags: Vec<_> = cells("tags").iter().flat_map(|cell| cell.split([',', ';'])).map(|tag| Untrusted::new(tidy(tag))).collect();
        tags.retain(|tag| !tag.raw().is_empty());
        texts.push(ProposalText {
            title,
            body: Untrusted::new(body),
            tags,
            place: site,
            cost: cost.and_then(|cost| u64::try_from(cost).ok()),
            signed: first("signed"),
            source: first("source"),
            ..ProposalText::default()
        });
    }
    if texts.is_empty() && faults.is_empty() {
        faults.push(ImportFault::Nothing);
    }
    if faults.is_empty() { Ok(texts) } else { Err(faults) }
}

/// Where each known column stands, the wished language first.
fn places(columns: &[String], languages: &[&str]) -> BTreeMap<&'static str, Vec<usize>> {
    let rank = |tail: &str| languages.iter().position(|language| *language == tail).unwrap_or(languages.len());
    let mut found: BTreeMap<&str, Vec<(usize, usize, usize)>> = BTreeMap::new();
    for (place, column) in columns.iter().enumerate() {
        let column = folded(column);
        for (name, known) in &COLUMNS {
            let whole = known.iter().position(|known| *known == column);
            let nested =
                || column.rsplit_once('/').and_then(|(head, tail)| Some((known.iter().position(|known| *known == head)?, rank(tail))));
            if let Some((order, rank)) = whole.map(|order| (order, 0)).or_else(nested) {
                found.entry(name).or_default().push((order, rank, place));
            }
        }
    }
    let sorted = |mut list: Vec<(usize, usize, usize)>| {
        list.sort_unstable();
        list.into_iter().map(|(.., place)| place).collect()
    };
    found.into_iter().map(|(name, list)| (name, sorted(list))).collect()
}

/// HTML, as other tools keep their texts, in the signs of Markdown; any other text as it is.
fn plain_of_html(text: &str) -> String {
    if !["</p>", "<br", "</li>", "</div>", "</h"].iter().any(|tag| text.contains(tag)) {
        return text.to_owned();
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let Some((tag, after)) = after.split_once('>') else {
            out.push('<');
            rest = after;
            continue;
        };
        let name: String = tag.chars().take_while(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
        out.push_str(match name.as_str() {
            "br" | "br/" | "/li" => "\n",
            "/p" | "/div" | "/ul" | "/ol" | "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => "\n\n",
            "li" => "- ",
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "## ",
            "strong" | "/strong" | "b" | "/b" => "**",
            "em" | "/em" | "i" | "/i" => "*",
            _ => "",
        });
        rest = after;
    }
    out.push_str(rest);
    for (entity, sign) in [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "’"), ("&amp;", "&")] {
        out = out.replace(entity, sign);
    }
    let mut lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    lines.dedup_by(|a, b| a.is_empty() && b.is_empty());
    lines.join("\n").trim().to_owned()
}

/// Reads a file of Markdown: a title (its first heading, else its name), the text below; what is known of it between two lines of `---` at the top.
///
/// # Errors
/// Where it is not UTF-8, or its degrees are none.
pub fn read_markdown(name: &str, bytes: &[u8]) -> Result<ProposalText, ImportFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| ImportFault::NotUtf8 { file: name.to_owned() })?;
    let text = prose(text.trim_start_matches('\u{feff}'));
    let (front, rest) = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")) {
        Some((front, rest)) => (front, rest.trim_start_matches('\n')),
        None => ("", text.as_str()),
    };
    let known: BTreeMap<String, &str> =
        front.lines().filter_map(|line| line.split_once(':')).map(|(key, value)| (folded(key), value.trim())).collect();
    let value = |key: &str| known.get(key).copied().filter(|value| !value.is_empty());
    let (title, body) = match rest.trim_start_matches('\n').strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').unwrap_or((rest, "")),
        None => (value("title").unwrap_or(name.strip_suffix(".md").unwrap_or(name)), rest),
    };
    let mut proposal = ProposalText { title: Untrusted::new(tidy(title)), ..ProposalText::default() };
    let (body, parts) = split_parts(body);
    proposal.body = Untrusted::new(prose(body.trim_matches('\n')));
    for (mark, text) in parts {
        let text = Untrusted::new(prose(text.trim_matches('\n')));
        match PARTS.iter().position(|part| *part == mark) {
            Some(0) => proposal.reasons = Some(text),
            Some(1) => proposal.evidence_for.push(text),
            _ => proposal.evidence_against.push(text),
        }
    }
    let text_of = |key: &str| value(key).map(|value| Untrusted::new(tidy(value)));
    proposal.tags = value("tags").into_iter().flat_map(|tags| tags.split(',')).map(|tag| Untrusted::new(tidy(tag))).collect();
    proposal.tags.retain(|tag| !tag.raw().is_empty());
    let degrees = |key: &str| {
        let found = value(key);
        let read = found.and_then(|found| crate::text::decimal(found, 6)).and_then(|value| i32::try_from(value).ok());
        let fault = || ImportFault::Degrees { place: name.to_owned(), found: found.unwrap_or_default().to_owned() };
        if read.is_none() && found.is_some() { Err(fault()) } else { Ok(read) }
    };
    let site = Site { latitude: degrees("latitude")?, longitude: degrees("longitude")?, name: text_of("place") };
    proposal.place = Some(site).filter(|site| *site != Site::default());
    proposal.cost = value("cost").and_then(|cost| crate::text::decimal(cost, 2)).and_then(|cost| u64::try_from(cost).ok());
    (proposal.interests, proposal.signed, proposal.source) = (text_of("interests"), text_of("signed"), text_of("source"));
    Ok(proposal)
}

/// The text before the first mark, and what follows each mark.
fn split_parts(body: &str) -> (String, Vec<(&str, String)>) {
    let (mut head, mut parts) = (String::new(), Vec::<(&str, String)>::new());
    for line in body.split_inclusive('\n') {
        match (PARTS.contains(&line.trim()), parts.last_mut()) {
            (true, _) => parts.push((line.trim(), String::new())),
            (false, Some((_, text))) => text.push_str(line),
            (false, None) => head.push_str(line),
        }
    }
    (head, parts)
}

/// A proposal as a file of Markdown, which [`read_markdown`] reads back. No control characters leave: what could harm a terminal is spelled out.
pub fn write_markdown(text: &ProposalText, facts: &[(&str, String)]) -> String {
    let line = |text: &Untrusted| crate::text::harmless(&tidy(text.raw()));
    let list = |list: &[Untrusted]| list.iter().map(line).collect::<Vec<_>>().join(", ");
    let place = text.place.clone().unwrap_or_default();
    let degrees = |millionths: Option<i32>| millionths.map(crate::text::millionths).unwrap_or_default();
    let mut front: Vec<(&str, String)> = facts.to_vec();
    front.extend([
        ("tags", list(&text.tags)),
        ("place", place.name.as_ref().map(line).unwrap_or_default()),
        ("latitude", degrees(place.latitude)),
        ("longitude", degrees(place.longitude)),
        ("cost", text.cost.map(|cost| format!("{}.{:02}", cost / 100, cost % 100)).unwrap_or_default()),
        ("interests", text.interests.as_ref().map(line).unwrap_or_default()),
        ("signed", text.signed.as_ref().map(line).unwrap_or_default()),
        ("source", text.source.as_ref().map(line).unwrap_or_default()),
    ]);
    let mut out = vec!["---".to_owned()];
    out.extend(front.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| format!("{key}: {value}")));
    out.extend([
        "---".to_owned(),
        String::new(),
        format!("# {}", line(&text.title)),
        String::new(),
        crate::text::harmless(text.body.raw()),
    ]);
    let parts = [text.reasons.as_slice(), text.evidence_for.as_slice(), text.evidence_against.as_slice()];
    for (mark, texts) in PARTS.iter().zip(parts) {
        for text in texts {
            out.extend([String::new(), (*mark).to_owned(), String::new(), crate::text::harmless(text.raw())]);
        }
    }
    out.push(String::new());
    out.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_decidim_are_read_in_the_wished_language() {
        let csv = "\u{feff}id;category/name/en;title/en;title/fr;body/en;body/fr;address;latitude;longitude\n\
            7;\"Streets, trees\";Benches;Bancs;<p>Ten <strong>benches</strong>.</p><ul><li>oak</li><li>ash</li></ul>;\"Dix\nbancs &amp; plus\";Quay;48.8566;-2,35\n\
            8;;;Arbres;;;;;\n;;;;;;;;\n";
        let texts = read_table(csv.as_bytes(), &["en"]).unwrap();
        let first = &texts[0];
        assert_eq!((first.title.raw(), first.body.raw()), ("Benches", "Ten **benches**.\n\n- oak\n- ash"));
        assert_eq!(first.tags.iter().map(Untrusted::raw).collect::<Vec<_>>(), ["Streets", "trees"]);
        let place = first.place.as_ref().unwrap();
        assert_eq!((place.latitude, place.longitude, place.name.as_ref().unwrap().raw()), (Some(48_856_600), Some(-2_350_000), "Quay"));
        assert_eq!((first.source.as_ref().unwrap().raw(), texts[1].title.raw(), texts.len()), ("7", "Arbres", 2));
        assert_eq!(read_table(csv.as_bytes(), &["fr"]).unwrap()[0].body.raw(), "Dix\nbancs &amp; plus");
        let faults = read_table(b"title,lat,lon\n,1,2\nx,north,3\n", &[]).unwrap_err();
        let untitled = ImportFault::Untitled { place: "2".to_owned() };
        assert_eq!(faults, [untitled, ImportFault::Degrees { place: "3".to_owned(), found: "north".to_owned() }]);
        assert!(matches!(&read_table(b"a,b\n1,2\n", &[]).unwrap_err()[0], ImportFault::NoTitles { columns } if columns == &["a", "b"]));
        assert_eq!(read_table(b"title\n", &[]), Err(vec![ImportFault::Nothing]));
        assert!(matches!(read_table(b"caf\xe9", &[]).unwrap_err()[0], ImportFault::NotUtf8 { .. }));
    }

    #[test]
    fn markdown_goes_out_and_comes_back() {
        let text = |text: &str| Some(Untrusted::new(text));
        let proposal = ProposalText {
            title: Untrusted::new("=cmd() benches"),
            body: Untrusted::new("Ten *benches*.\n\n- oak"),
            reasons: text("People stand.\nEvery day."),
            evidence_for: vec![Untrusted::new("A count.")],
            tags: vec![Untrusted::new("river"), Untrusted::new("seats")],
            place: Some(Site { latitude: Some(-1_500_000), longitude: Some(2), name: text("the quay") }),
            cost: Some(120_050),
            ..ProposalText::default()
        };
        let file = write_markdown(&proposal, &[("proposal", "p1".to_owned())]);
        assert!(file.starts_with("---\nproposal: p1\ntags: river, seats\nplace: the quay\nlatitude: -1.500000\nlongitude: 0.000002\ncost: 1200.50\n---\n\n# =cmd() benches\n\nTen *benches*.\n"), "{file}");
        assert_eq!(read_markdown("p1.md", file.as_bytes()), Ok(proposal));
        let bare = read_markdown("Trees by the road.md", b"Six trees.\n").unwrap();
        assert_eq!((bare.title.raw(), bare.body.raw()), ("Trees by the road", "Six trees."));
        let hostile = ProposalText {
            title: Untrusted::new("a\u{1b}[31m"),
            body: Untrusted::new("b\u{9b}\u{202e}👩\u{200d}🌾"),
            ..ProposalText::default()
        };
        assert!(write_markdown(&hostile, &[]).contains("# a\\u{1b}[31m\n\nb\\u{9b}\\u{202e}👩\u{200d}🌾\n"));
    }
}
