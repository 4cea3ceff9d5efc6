//! Forms about seats: somebody gives theirs up, a draw fills those that are open, or seats the panel at tables.

use super::draws::{Chance, chance, chance_fields, fairness_phrase, source_fields, sources};
use super::{Asked, number, path, required};
use crate::assembly::Draw;
use crate::i18n::Coded;
use crate::id::{DrawId, PersonId};
use crate::session::{ReplaceRequest, TablesRequest, TablesWish};
use crate::text::Untrusted;
use crate::tui::effect::Effect;
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

/// What stands between two people in a line.
const BETWEEN: [char; 2] = [',', ';'];

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::Decline(_, person) => vec![Field::line("seat", &named(state, *person)), Field::area("reason", "")],
        Purpose::Replace(draw) => {
            let first = first(state, *draw);
            let open_on = |panel| first.map_or(0, |first| first.open_seats_on(panel));
            let panel = (1..=first.map_or(1, Draw::panels)).find(|panel| open_on(*panel) > 0).unwrap_or(1);
            let mut fields = panel_field(first, panel);
            fields.push(Field::line("seats", &open_on(panel).to_string()));
            fields.extend(chance_fields(state));
            fields.push(Field::file("left-quotas"));
            if let (Some(first), Some(field)) = (first, fields.iter_mut().find(|field| field.name == "fairness")) {
                field.set(fairness_phrase(first.planned.fairness));
            }
            fields
        }
        Purpose::Tables(draw) => {
            let own = [Field::line("table-size", "8"), Field::line("rounds", "1")];
            panel_field(first(state, *draw), 1).into_iter().chain(own).chain(source_fields(false)).collect()
        }
        _ => Vec::new(),
    }
}

/// The draw whose panel it is.
fn first(state: &State, draw: DrawId) -> Option<&Draw> {
    let assembly = &state.moot.as_ref()?.assembly;
    assembly.draws.get(&assembly.first_draw(draw))
}

/// Which panel, where there are several.
fn panel_field(first: Option<&Draw>, panel: u32) -> Vec<Field> {
    first.filter(|first| first.panels() > 1).map(|_| Field::line("panel", &panel.to_string())).into_iter().collect()
}

/// The panel asked for, where there are several.
fn panel(state: &State, form: &Form, draw: DrawId) -> Result<Option<u32>, (&'static str, Coded)> {
    let Some(panels) = first(state, draw).map(Draw::panels).filter(|panels| *panels > 1) else { return Ok(None) };
    let panel = number(form, "panel")?;
    if (1..=panels).contains(&panel) { Ok(Some(panel)) } else { Err(("panel", Coded::new("ui-wrong-panel").count("count", panels.into()))) }
}

/// The id by which the people who keep the lists know somebody, where it can be told apart in a line.
fn named(state: &State, person: PersonId) -> String {
    let view = state.draw.as_ref().map(|picture| &picture.view);
    let members = view.into_iter().flat_map(|view| view.seats.iter().map(|seat| &seat.member).chain(&view.panel));
    let source = members.filter(|member| member.id == person).find_map(|member| member.source_id.clone());
    source.filter(|id| !id.contains(BETWEEN) && !id.is_empty()).unwrap_or_else(|| person.to_string())
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    match &form.purpose {
        Purpose::Decline(draw, _) => {
            let people: Vec<String> = required(form, "seat")?.split(BETWEEN).map(|id| id.trim().to_owned()).collect();
            let people = people.into_iter().filter(|id| !id.is_empty()).collect();
            let reason = Untrusted::new(required(form, "reason")?);
            Ok(("ui-wait-writing", Effect::Decline { draw: *draw, people, reason }))
        }
        Purpose::Replace(draw) => {
            let panel = panel(state, form, *draw)?;
            let seats = number(form, "seats")?;
            let open = first(state, *draw).map_or(0, |first| first.open_seats_on(panel.unwrap_or(1)));
            if seats > open {
                return Err(("seats", Coded::new("ui-wrong-seats").count("count", open.into())));
            }
            let Chance { fairness, sources, tickets } = chance(state, form)?;
            let quotas = if form.text("left-quotas").is_empty() { None } else { Some(path(state, form, "left-quotas")?) };
            let request =
                ReplaceRequest { draw: *draw, panel, seats: Some(seats), fairness: Some(fairness), tickets, sources, quotas: None };
            Ok(("ui-wait-planning", Effect::Replace(request, quotas)))
        }
        Purpose::Tables(draw) => {
            let (size, rounds) = (number(form, "table-size")?, number(form, "rounds")?);
            let (panel, tables) = (panel(state, form, *draw)?, TablesWish::Size(size));
            let request = TablesRequest { draw: *draw, panel, tables, rounds, sources: sources(state, form)? };
            Ok(("ui-wait-planning", Effect::Tables(request)))
        }
        _ => Err(("seat", Coded::new("ui-wrong"))),
    }
}
