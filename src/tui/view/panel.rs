//! The panel: the ticket that gave it, place by place as it appears, and how it stands once seats were given up or filled.

use super::big;
use super::canvas::{Canvas, cells};
use super::ceremony::{below, seats_of};
use crate::assembly::{Came, Draw, Outcome, Participant};
use crate::i18n::Coded;
use crate::sortition::meetings;
use crate::tui::action::Action;
use crate::tui::keymap::BINDINGS;
use crate::tui::moot::DrawPicture;
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// After the draw: the ticket, then the panel, place by place.
pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect, found: &Draw, outcome: &Outcome, picture: &DrawPicture) {
    let (seen, all) = state.revealed(picture.view.id, picture.faces.len());
    let mut y = area.y;
    for reason in found.not_binding() {
        let text = Coded::of("not-binding", &reason).phrase(canvas.words());
        y += canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Warn);
    }
    if found.participants.iter().any(Participant::withheld) {
        let text = canvas.say("ceremony-weaker");
        y += canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Warn);
    }
    if let (Some(ticket), Some(tickets)) = (outcome.ticket, picture.view.plan.tickets) {
        // Once seats have changed hands, the room of the big digits belongs to the list.
        let list = if found.seats.declined.is_empty() { 7 } else { 14 };
        let big = area.bottom().saturating_sub(y) >= big::HEIGHT + list && !state.plain;
        y = the_ticket(state, canvas, below(area, y), (ticket, tickets), (seen == 0 && !all, big));
    } else {
        let text = canvas.tell("ui-drawn-seed", &[("seed", (&outcome.seed.to_string()).into())]);
        y += 1 + canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Dim);
    }
    if let Some(replacing) = &found.replacing {
        let text = seats_of(canvas, found, replacing);
        y += canvas.para(Rect { height: 1, ..below(area, y) }, &text, Role::Text);
    }
    if let Some(rounds) = &outcome.tables {
        let pairs = meetings(rounds);
        let count = |times: usize| pairs.get(times).copied().unwrap_or(0);
        let again: u64 = pairs.iter().skip(2).sum();
        let most = picture.view.unevenness.iter().max().copied().unwrap_or(0);
        let places = [("never", count(0).into()), ("once", count(1).into()), ("again", again.into()), ("most", most.into())];
        let text = canvas.tell("ui-tables-met", &places);
        y += canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Text);
    }
    if found.open_seats() > 0 {
        let (action, phrase) = match picture.view.next {
            Some(call) if call.keeps() => (Action::CallUp, "ui-seats-open-call"),
            _ => (Action::Replace, "ui-seats-open"),
        };
        let binding = BINDINGS.iter().find(|binding| binding.action == action);
        let key = binding.map(|binding| binding.keys[0].label(canvas.words())).unwrap_or_default();
        let person = picture.view.next.map(|call| call.person.to_string()).unwrap_or_default();
        let places = [("count", found.open_seats().into()), ("key", (&key).into()), ("person", (&person).into())];
        let text = canvas.tell(phrase, &places);
        y += canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Warn);
    }
    faces(state, canvas, below(area, y), found, picture);
}

/// The panel place by place; where seats were given up, as it stands.
fn faces(state: &State, canvas: &mut Canvas<'_>, area: Rect, found: &Draw, picture: &DrawPicture) {
    let (seen, all) = state.revealed(picture.view.id, picture.faces.len());
    let size = found.planned.size;
    let title = if all && !found.seats.declined.is_empty() {
        canvas.tell("ui-panel-changed", &[("count", found.seats.staying().count().into()), ("size", size.into())])
    } else {
        canvas.tell("ui-panel", &[("seen", seen.min(picture.panel).into()), ("size", picture.panel.into())])
    };
    let title = if let Some(last) = picture.places.last() {
        canvas.tell("ui-tables", &[("rounds", last.0.into()), ("tables", last.1.into())])
    } else {
        title
    };
    let panels = picture.view.plan.panels.map(|panels| (panels, picture.view.plan.places()));
    let title = match panels.filter(|_| all) {
        Some((panels, size)) => canvas.tell("ui-panels", &[("panels", panels.into()), ("size", size.into())]),
        None => title,
    };
    let features = picture.features.join(" · ");
    canvas.heading(area, area.y, &title, if area.width > 70 { &features } else { "" });
    let about = if all { about_chosen(state, canvas, picture) } else { None };
    let list = Rect { height: area.height.saturating_sub(1 + u16::from(about.is_some())), ..below(area, area.y + 1) };
    let chosen = if all { state.cursor() } else { seen.saturating_sub(1) };
    canvas.rows(list, picture.faces.len(), chosen, |canvas, row, index, here| {
        let (strong, dim, plain) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        let number = match (picture.places.get(index), panels) {
            (Some((round, table)), _) => format!("{round}·{table}"),
            (None, Some((_, size))) => {
                let drawn = || u32::try_from(index).unwrap_or(u32::MAX) / size.max(1) + 1;
                picture.view.seats.get(index).map_or_else(drawn, |seat| seat.panel).to_string()
            }
            (None, None) => (index + 1).to_string(),
        };
        canvas.put(row.x, row.y, 4, &format!("{number:>3} "), dim);
        let Some(face) = picture.faces.get(index).filter(|_| index < seen) else {
            canvas.put(row.x + 4, row.y, 3, "·", dim);
            return;
        };
        let left = state.given_up(picture.view.id, face.id).is_some();
        canvas.put(row.x + 4, row.y, 7, &face.id.to_string(), dim);
        let column = (row.width / 3).clamp(12, 30);
        let name = face.name.as_ref().filter(|_| state.names).unwrap_or(&face.label);
        canvas.put(row.x + 12, row.y, column - 1, name, if left { dim } else { strong });
        let from = row.x + 12 + column;
        let note = note(canvas, picture, index, left);
        let used = if note.is_empty() { 0 } else { canvas.put_right(row.right(), row.y, 20, &note, if left { dim } else { plain }) + 1 };
        canvas.put(from, row.y, row.right().saturating_sub(from + used), &face.values.join(" · "), if left { dim } else { plain });
    });
    if let Some(text) = about {
        let y = list.bottom().min(list.y + u16::try_from(picture.faces.len()).unwrap_or(u16::MAX));
        canvas.put(area.x + 2, y, area.width.saturating_sub(2), &text, Role::Dim);
    }
}

/// What became of a seat, by sign and word; nothing of one that stands as it was drawn.
fn note(canvas: &Canvas<'_>, picture: &DrawPicture, index: usize, left: bool) -> String {
    if let Some(place) = index.checked_sub(picture.panel).filter(|_| picture.places.is_empty()) {
        let waits = picture.view.alternates.iter().enumerate().filter(|(_, one)| !one.called).nth(place);
        let number = waits.map_or(0, |(number, _)| number + 1);
        let text = canvas.tell("ui-seat-waits", &[("number", number.into())]);
        return if left { format!("✗ {}", canvas.say("ui-seat-declined")) } else { text };
    }
    let came = picture.view.seats.get(index).map(|seat| seat.came).filter(|came| *came != Came::Drawn(picture.view.id));
    match (left, came) {
        (true, _) => format!("✗ {}", canvas.say("ui-seat-declined")),
        (false, Some(Came::Drawn(draw))) => format!("+ {}", canvas.tell("ui-seat-from", &[("draw", (&draw.to_string()).into())])),
        (false, Some(Came::Called)) => format!("+ {}", canvas.say("ui-seat-called")),
        (false, None) => String::new(),
    }
}

/// Why the chosen seat was given up.
fn about_chosen(state: &State, canvas: &Canvas<'_>, picture: &DrawPicture) -> Option<String> {
    let face = picture.faces.get(state.cursor())?;
    let declined = state.given_up(picture.view.id, face.id)?;
    let reason = declined.reason.as_ref().map_or_else(|| canvas.say("ui-withheld"), crate::text::Untrusted::shown);
    Some(format!("{} {}", face.id, canvas.tell("ui-seat-given-up", &[("reason", (&reason).into())])))
}

/// The ticket in big digits, which run until they stand; gives the line after it.
fn the_ticket(state: &State, canvas: &mut Canvas<'_>, area: Rect, (ticket, tickets): (u32, u32), (running, large): (bool, bool)) -> u16 {
    let width = tickets.saturating_sub(1).to_string().len();
    let mut digits: Vec<char> = format!("{ticket:0width$}").chars().collect();
    if let (true, Some(reveal)) = (running, state.reveal) {
        let elapsed = (state.now - reveal.since).num_milliseconds().max(0);
        // Digits come to rest one after the other, all of them before the first place of the panel.
        let standing = usize::try_from(elapsed * i64::try_from(width + 1).unwrap_or(1) / 2400).unwrap_or(width);
        for (place, digit) in (0i64..).zip(digits.iter_mut()).skip(standing) {
            let turned = (elapsed / 60 + place * 3).rem_euclid(10);
            *digit = u32::try_from(turned).ok().and_then(|turned| char::from_digit(turned, 10)).unwrap_or('0');
        }
    }
    let text: String = digits.into_iter().collect();
    let label = canvas.tell("ui-ticket-of", &[("count", tickets.into())]);
    if large {
        let used = big::number(canvas, area.x, area.y + 1, &text, Role::Accent);
        canvas.para(
            Rect { x: area.x + used + 2, y: area.y + 3, width: area.width.saturating_sub(used + 2), height: 3 },
            &label,
            Role::Text,
        );
        area.y + big::HEIGHT + 2
    } else {
        let name = canvas.tell("ui-ticket", &[("ticket", (&text).into())]);
        let used = canvas.put(area.x, area.y, area.width, &name, Role::Accent);
        let from = area.x + used + 2;
        canvas.put(from, area.y, area.right().saturating_sub(from).min(cells(&label)), &label, Role::Dim);
        area.y + 2
    }
}
