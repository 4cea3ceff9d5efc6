//! Pictures read from the session: pools, draws, chances, entries, as screens show them.

use crate::assembly::{DrawStatus, Outcome};
use crate::digest;
use crate::id::{DrawId, PersonId, PoolId};
use crate::ledger::Tree;
use crate::session::{PoolView, Session, SessionError, explain_bottleneck};
use crate::text::{Untrusted, shown};
use crate::tui::moot::{ChancePicture, DrawPicture, EntryPicture, Face, PoolPicture, Telling};

/// A pool against its quotas.
pub(super) fn pool(session: &Session, id: PoolId) -> Result<PoolPicture, SessionError> {
    let pool = session.state().pools.get(&id).ok_or(SessionError::NoPool)?;
    let view = session.pool(pool)?;
    let counts = view.people.counts(&view.quotas);
    let features = view.quotas.features.iter().zip(&counts).map(|(feature, counts)| {
        let values = feature.values.iter().zip(counts).map(|(quota, people)| (shown(&quota.value), quota.min, quota.max, *people));
        (shown(&feature.name), values.collect())
    });
    let sharing = view.people.people.iter().filter(|person| person.household.is_some()).count();
    let features = features.collect();
    let sharing = u32::try_from(sharing).unwrap_or(u32::MAX);
    Ok(PoolPicture { id, features, sharing, quotas: view.quotas, version: pool.version() })
}

/// The values of a person's features.
fn values(view: &PoolView, id: PersonId) -> Vec<String> {
    let Some(person) = view.people.person(id) else { return Vec::new() };
    let value =
        |(feature, place): (&crate::sortition::Feature, &u16)| feature.values.get(usize::from(*place)).map(|quota| shown(&quota.value));
    view.quotas.features.iter().zip(&person.values).filter_map(value).collect()
}

/// Where a sheet's rows hold names: first names before family names. The id stands before all columns.
fn name_columns(columns: &[String]) -> Vec<usize> {
    const NAMES: [&[&str]; 2] = [
        &["first name", "first_name", "firstname", "prenom", "prénom"],
        &["name", "nom", "last name", "last_name", "lastname", "surname", "family name", "nom de famille", "full name", "full_name"],
    ];
    let place =
        |known: &&[&str]| columns.iter().position(|name| known.contains(&crate::text::folded(name).as_str())).map(|place| place + 1);
    NAMES.iter().filter_map(place).collect()
}

/// A draw and its panel.
pub(super) fn draw(session: &Session, id: DrawId) -> Result<DrawPicture, SessionError> {
    let view = session.draw_view(id)?;
    let state = session.state();
    let pool = state.pools.get(&view.draw.planned.pool).ok_or(SessionError::NoPool)?;
    if view.panel.is_empty() {
        return Ok(DrawPicture { view, faces: Vec::new(), panel: 0, places: Vec::new(), features: Vec::new() });
    }
    let people = session.pool_at(pool, view.draw.quotas)?;
    let sheet = session.sheet(pool)?;
    // Of a pool from the roll the record knows the names; of files, columns called as names are may.
    let names = sheet.as_ref().map(|sheet| name_columns(&sheet.columns)).unwrap_or_default();
    let face = |member: &crate::session::PanelMember| {
        let source = member.source_id.clone().unwrap_or_default();
        let enrolled = source.parse().ok().filter(|_| pool.imported.origin == crate::assembly::Origin::Roll);
        let on_roll = enrolled.and_then(|id| state.members.get(&id)?.identity.as_ref()).map(|identity| identity.name.shown());
        let cells = || {
            let row = sheet.as_ref()?.people.get(member.id.index())?;
            let cells: Vec<String> =
                names.iter().filter_map(|place| row.get(*place)).filter(|cell| !cell.is_empty()).map(|cell| shown(cell)).collect();
            (!cells.is_empty()).then(|| cells.join(" "))
        };
        let name = if on_roll.is_some() { None } else { cells() };
        Face { id: member.id, label: on_roll.unwrap_or_else(|| shown(&source)), name, values: values(&people, member.id) }
    };
    // Of a draw held first everybody who ever had a seat; a draw that fills seats of another shows whom it drew.
    let mut faces: Vec<Face> = if view.seats.is_empty() {
        view.panel.iter().map(face).collect()
    } else {
        view.seats.iter().map(|seat| face(&seat.member)).collect()
    };
    let panel = faces.len();
    faces.extend(view.alternates.iter().filter(|one| !one.called).map(|one| face(&one.member)));
    let mut places = Vec::new();
    if let DrawStatus::Drawn(Outcome { tables: Some(rounds), .. }) = &view.draw.status {
        let seated = (1..).zip(rounds).flat_map(|(round, tables)| (1..).zip(tables).map(move |(table, people)| ((round, table), people)));
        let seats: Vec<((usize, usize), PersonId)> = seated.flat_map(|(place, people)| people.iter().map(move |id| (place, *id))).collect();
        let everybody = std::mem::take(&mut faces);
        let here = |id: &PersonId| everybody.iter().find(|face| face.id == *id).cloned();
        (places, faces) = seats.iter().filter_map(|(place, id)| Some((*place, here(id)?))).unzip();
    }
    let features = people.quotas.features.iter().map(|feature| shown(&feature.name)).collect();
    Ok(DrawPicture { view, faces, panel, places, features })
}

/// Everyone's chance, lowest first, and what holds the lowest down.
pub(super) fn chances(session: &Session, id: DrawId) -> Result<ChancePicture, SessionError> {
    let view = session.draw_view(id)?;
    let pool = session.state().pools.get(&view.draw.planned.pool).ok_or(SessionError::NoPool)?;
    let people = session.pool_at(pool, view.draw.quotas)?;
    let size = view.plan.size;
    let Some(counts) = view.plan.counts else {
        return Ok(ChancePicture { draw: id, tickets: None, size, people: Vec::new(), lowest: Vec::new() });
    };
    let mut rows: Vec<(PersonId, u32)> = counts.iter().enumerate().map(|(place, count)| (PersonId::at(place), *count)).collect();
    rows.sort_by_key(|(id, count)| (*count, *id));
    let lowest = session.lowest(id)?.as_ref().map(explain_bottleneck).unwrap_or_default();
    let people = rows.into_iter().map(|(id, count)| (id, count, values(&people, id))).collect();
    Ok(ChancePicture { draw: id, tickets: view.plan.tickets, size, people, lowest })
}

/// Adds what the record has grown by.
pub(super) fn grow(session: &Session, tree: &mut Tree) -> Result<(), SessionError> {
    let entries = session.state().entries;
    if tree.is_empty() {
        *tree = session.tree()?;
    }
    while tree.len() < entries {
        let Some((header, _)) = session.bytes(tree.len())? else { break };
        tree.push(&header);
    }
    Ok(())
}

/// One entry: its bytes and the path that ties it to the root.
pub(super) fn entry(session: &Session, tree: &mut Tree, seq: u64) -> Result<EntryPicture, SessionError> {
    grow(session, tree)?;
    let missing = || SessionError::Sequence { expected: seq, found: session.state().entries };
    let entry = session.entries(seq, 1)?.into_iter().next().ok_or_else(missing)?;
    let (header, payload) = session.bytes(seq)?.ok_or_else(missing)?;
    let text = |bytes: &[u8]| Untrusted::new(String::from_utf8_lossy(bytes)).shown();
    let path = tree.inclusion(seq, tree.len()).unwrap_or_default();
    Ok(EntryPicture {
        telling: Telling::of(&entry, session.state()),
        kind: shown(&entry.kind),
        leaf: digest::leaf(&header).to_string(),
        header: text(&header),
        payload: payload.as_deref().map(text),
        path: path.iter().map(ToString::to_string).collect(),
        root: (tree.root().to_string(), tree.len()),
    })
}
