//! Forms about draws: a pool, a plan, evidence, calling off, contacts.

use super::{Asked, Blame, number, path, recipient, required};
use crate::assembly::{Alternates, Evidenced};
use crate::i18n::Coded;
use crate::id::PoolId;
use crate::randomness::{Chain, Evidence, Source, check_sources};
use crate::session::DrawRequest;
use crate::sortition::{Fairness, ImportOptions};
use crate::text::{Untrusted, tidy};
use crate::tui::effect::{Effect, PoolWish};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use chrono::TimeDelta;

/// What is made as equal as possible.
const FAIRNESS: [(&str, Fairness); 5] = [
    ("ui-fair-leximin", Fairness::Leximin),
    ("ui-fair-maximin", Fairness::Maximin),
    ("ui-fair-nash", Fairness::Nash),
    ("ui-fair-goldilocks", Fairness::Goldilocks),
    ("ui-fair-uniform", Fairness::Uniform),
];
/// Sources of chance.
const SOURCES: [&str; 7] = [
    "ui-sources-dice",
    "ui-sources-dice-beacon",
    "ui-sources-beacon",
    "ui-sources-balls",
    "ui-sources-ceremony",
    "ui-sources-ceremony-beacon",
    "ui-sources-rehearsal",
];
/// Networks of beacons, the recommended one first.
const NETWORKS: [(&str, Chain); 2] = [("ui-network-quicknet", Chain::Quicknet), ("ui-network-default", Chain::Default)];

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::Pool => vec![
            Field::choice("people", vec!["ui-people-files", "ui-people-roll", "ui-people-by-place"]),
            Field::file("respondents"),
            Field::file("categories"),
            Field::line("address", ""),
            Field::line("id-column", ""),
            Field::file("already"),
        ],
        Purpose::Plan => {
            let size = Field::line("size", "");
            let alternates = [Field::line("panels", "1"), Field::line("alternates", "0"), Field::line("dropout", "20")];
            std::iter::once(size).chain(chance_fields(state)).chain(alternates).collect()
        }
        Purpose::Evidence(_, source) if source == "phrase" => vec![Field::line("phrase", "")],
        Purpose::Evidence(..) => vec![Field::area("beacon", "")],
        Purpose::Contacts(draw) => {
            vec![Field::line("save-file", &format!("{draw}-contacts.csv")), Field::line("to", ""), Field::line("why", "")]
        }
        _ => vec![Field::area("reason", "")],
    }
}

/// What a plan asks besides its places: fairness, chance, tickets.
pub(super) fn chance_fields(state: &State) -> Vec<Field> {
    let tickets = state.moot.as_ref().and_then(|moot| moot.assembly.rules.as_ref()).map_or(1000, |(rules, _)| rules.tickets);
    let fairness = Field::choice("fairness", FAIRNESS.map(|(phrase, _)| phrase).to_vec());
    let tickets = Field::line("tickets", &tickets.to_string());
    std::iter::once(fairness).chain(source_fields(true)).chain([tickets]).collect()
}

/// What a plan asks of its sources of chance; balls only draw tickets.
pub(super) fn source_fields(balls: bool) -> Vec<Field> {
    vec![
        Field::choice("sources", SOURCES.into_iter().filter(|source| balls || *source != "ui-sources-balls").collect()),
        Field::line("digits", "20"),
        Field::line("balls", "3"),
        network_field(),
        Field::line("minutes", "15"),
    ]
}

/// How a fairness is called in a form.
pub(in crate::tui) fn fairness_phrase(fairness: Fairness) -> &'static str {
    FAIRNESS.iter().find(|row| row.1 == fairness).map_or("ui-fair-leximin", |row| row.0)
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let effect = match &form.purpose {
        Purpose::Pool => return Ok(("ui-wait-reading", Effect::ImportPool(pool(state, form)?))),
        Purpose::Evidence(draw, name) => {
            let field = if name == "phrase" { "phrase" } else { "beacon" };
            let source: Source = name.parse().map_err(|_| (field, Coded::new("ui-wrong")))?;
            Effect::Evidence(*draw, vec![evidenced(form, field, &source)?])
        }
        Purpose::Cancel(draw) => Effect::CancelDraw(*draw, Untrusted::new(required(form, "reason")?)),
        Purpose::Contacts(draw) => Effect::Contacts(*draw, path(state, form, "save-file")?, recipient(form)),
        _ => return Ok(("ui-wait-planning", Effect::Plan(plan(state, form)?))),
    };
    Ok(("ui-wait-writing", effect))
}

/// What a field says that a source gave.
pub(super) fn evidenced(form: &Form, field: &'static str, source: &Source) -> Result<Evidenced, Blame> {
    let fault = |fault| (field, Coded::of("error-evidence", &fault).with("source", source.to_string()));
    let evidence = Evidence::read(source, &form.text(field)).map_err(fault)?;
    Ok(Evidenced { source: source.to_string(), evidence })
}

fn pool(state: &State, form: &Form) -> Result<PoolWish, Blame> {
    let people = form.text("people");
    let (roll, by_position) = (people == "ui-people-roll", people == "ui-people-by-place");
    let columns = form.text("address");
    let optional = |name| if form.text(name).is_empty() { Ok(None) } else { path(state, form, name).map(Some) };
    let options = ImportOptions {
        id_column: Some(form.text("id-column")).filter(|text| !text.is_empty() && !roll && !by_position),
        address_columns: columns.split([',', ';']).map(tidy).filter(|name| !name.is_empty()).collect(),
        placed: Vec::new(),
    };
    Ok(PoolWish {
        respondents: if roll { None } else { Some(path(state, form, "respondents")?) },
        categories: path(state, form, "categories")?,
        already: if roll { None } else { optional("already")? },
        by_position,
        options,
    })
}

fn plan(state: &State, form: &Form) -> Result<DrawRequest, Blame> {
    let pool = planned_pool(state);
    let size = number(form, "size")?;
    let people = pool.and_then(|id| Some(state.moot.as_ref()?.assembly.pools.get(&id)?.imported.size));
    if let Some(people) = people.filter(|people| size > *people) {
        return Err(("size", Coded::new("ui-wrong-size").count("people", people.into())));
    }
    let Chance { fairness, sources, tickets } = chance(state, form)?;
    let alternates = alternates(form, fairness)?;
    let panels = number(form, "panels")?;
    if panels > 1 && alternates.is_some() {
        return Err(("alternates", Coded::new("error-plan-panels")));
    }
    Ok(DrawRequest { pool, size, panels, fairness, tickets, sources, alternates })
}

/// The alternates of a plan; none where the form says 0.
fn alternates(form: &Form, fairness: Fairness) -> Result<Option<Alternates>, Blame> {
    let whole = |name: &'static str| form.text(name).parse::<u32>().map_err(|_| (name, Coded::new("ui-wrong-number")));
    let count = whole("alternates")?;
    let dropout = if fairness == Fairness::Uniform { None } else { Some(whole("dropout")?) };
    let alternates = Some(Alternates { count, dropout }).filter(|_| count > 0);
    if alternates.is_some_and(|alternates| !alternates.holds(fairness)) {
        let field = if dropout.is_some_and(|percent| !(1..=90).contains(&percent)) { "dropout" } else { "alternates" };
        return Err((field, Coded::new("error-plan-alternates")));
    }
    Ok(alternates)
}

/// Fairness, sources of chance and tickets, as a form says.
pub(super) struct Chance {
    pub(super) fairness: Fairness,
    pub(super) sources: Vec<Source>,
    /// None where balls or no lottery decide.
    pub(super) tickets: Option<u32>,
}

pub(super) fn chance(state: &State, form: &Form) -> Result<Chance, Blame> {
    let fairness = FAIRNESS.iter().find(|(phrase, _)| form.text("fairness") == *phrase).map_or(Fairness::Leximin, |row| row.1);
    let balls = form.text("sources").contains("balls");
    if balls && fairness == Fairness::Uniform {
        return Err(("fairness", Coded::new("ui-wrong-uniform-balls")));
    }
    let sources = sources(state, form)?;
    let tickets = if fairness == Fairness::Uniform || balls { None } else { Some(number(form, "tickets")?) };
    Ok(Chance { fairness, sources, tickets })
}

/// Sources of chance, as a form says.
pub(super) fn sources(state: &State, form: &Form) -> Result<Vec<Source>, Blame> {
    let wish = form.text("sources");
    let mut sources = Vec::new();
    if wish == "ui-sources-rehearsal" {
        sources.push(Source::Rehearsal);
    }
    if wish.contains("dice") {
        sources.push(Source::Dice { digits: number(form, "digits")? });
    }
    if wish.contains("balls") {
        let digits = number(form, "balls")?;
        let balls = format!("balls:{digits}").parse::<Source>();
        sources.push(balls.map_err(|_| ("balls", Coded::new("error-wish-bad-balls").with("given", digits.to_string())))?);
    }
    if wish.contains("ceremony") {
        sources.push(Source::Ceremony);
    }
    if wish.contains("beacon") {
        sources.push(beacon(state, form, "minutes")?);
    }
    let field = if wish.contains("beacon") { "minutes" } else { "digits" };
    check_sources(&sources, state.now).map_err(|fault| (field, Coded::of("error-sources", &fault)))?;
    Ok(sources)
}

/// The beacon that a form announces, so many minutes from now.
pub(super) fn beacon(state: &State, form: &Form, minutes: &'static str) -> Result<Source, Blame> {
    let chain = NETWORKS.iter().find(|(phrase, _)| form.text("network") == *phrase).map_or(Chain::Quicknet, |row| row.1);
    let time = state.now + TimeDelta::minutes(number(form, minutes)?.into());
    Ok(Source::Drand { chain, round: chain.round_at(time) })
}

/// The networks of beacons.
pub(super) fn network_field() -> Field {
    Field::choice("network", NETWORKS.map(|(phrase, _)| phrase).to_vec())
}

/// The pool that a plan draws from: the one looked at, or the latest.
pub(super) fn planned_pool(state: &State) -> Option<PoolId> {
    match state.screen {
        Screen::Pool(id) | Screen::Quotas(id) | Screen::Fairness(id) => Some(id),
        _ => state.moot.as_ref()?.assembly.latest_pool().map(|(id, _)| id),
    }
}
