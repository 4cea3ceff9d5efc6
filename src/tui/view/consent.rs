//! Rounds of consent: how many have answered what, what comes next, the wording, who answers what, and round by round what became of it.

use super::big;
use super::canvas::{Canvas, cells};
use super::ceremony::below;
use super::proposal::spans;
use crate::assembly::{Answer, Consent};
use crate::tui::consent::{TABS, answered, next_step, reason, rows, status, title};
use crate::tui::moot::member_name;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::vote::VoteTab;
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((id, consent)) = state.consent_here() else { return };
    let (sign, word) = status(consent);
    let note = format!("{sign} {}", canvas.say(word));
    canvas.heading(area, area.y, &format!("{id} · {}", title(consent, canvas.words())), &note);
    let mut about = vec![canvas.say("method-consent"), canvas.tell("ui-consent-round", &[("round", consent.round().into())])];
    about.extend(consent.review.map(|day| canvas.tell("consent-review", &[("date", (&day.to_string()).into())])));
    canvas.put(area.x, area.y + 1, area.width, &about.join(" · "), Role::Dim);
    let mut y = area.y + 3;
    if let Some((_, adopted)) = consent.closed {
        let (key, role) = if adopted { ("ui-consent-adopted", Role::Good) } else { ("ui-consent-not-adopted", Role::Bad) };
        let word = canvas.say(key);
        // The other tabs need the room.
        if !state.plain && state.vote_tab == VoteTab::Result {
            let height = (area.height * 2 / 5).max(8.min(area.height / 2));
            y += big::name(canvas, Rect { height, ..below(area, y) }, &word, role);
        }
    } else {
        y += answers(canvas, below(area, y), consent) + 1;
    }
    let step = next_step(state, consent);
    let lead = if consent.closed.is_some() { String::new() } else { format!("▸ {} ", canvas.say("ui-consent-next")) };
    y += canvas.para(Rect { height: 3, ..below(area, y) }, &format!("{lead}{step}"), Role::Accent) + 1;
    tabs(state, canvas, Rect { y, height: 1, ..area });
    let body = below(area, y + 2);
    if state.vote_tab == VoteTab::Ballots {
        return list(state, canvas, body, consent);
    }
    let lines = rows(state, consent, state.text_width());
    canvas.set_cursor(body.x, body.y);
    canvas.lines(body, lines.len(), state.cursor(), |canvas, place, index| {
        if let Some(line) = lines.get(index) {
            spans(canvas, place, line);
        }
    });
}

/// How many answer what, as a bar in three parts and in words; gives the lines used.
fn answers(canvas: &mut Canvas<'_>, area: Rect, consent: &Consent) -> u16 {
    let (consents, objects, nothing) = answered(consent);
    let all = (consents + objects + nothing).max(1);
    let width = (area.width / 3).clamp(10, 50);
    let part = |count: usize| u16::try_from(usize::from(width) * count / all).unwrap_or(width);
    let (good, bad) = (part(consents), part(consents + objects));
    let line = [(good, "━", Role::Good), (bad - good, "━", Role::Bad), (width - bad, "─", Role::Line)];
    spans(canvas, area, &line.map(|(length, sign, role)| (role, sign.repeat(usize::from(length)))).to_vec());
    let places = [("consent", consents.into()), ("object", objects.into()), ("open", nothing.into())];
    let text = canvas.tell("ui-consent-answers", &places);
    canvas.para(Rect { x: area.x + width + 2, width: area.width.saturating_sub(width + 2), height: 2, ..area }, &text, Role::Strong).max(1)
}

fn tabs(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let mut x = area.x;
    for (tab, key) in TABS {
        let (name, here) = (canvas.say(key), tab == state.vote_tab);
        let name = if here { format!("[{name}]  ") } else { format!("{name}  ") };
        x += canvas.put(x, area.y, cells(&name).min(area.right().saturating_sub(x)), &name, if here { Role::Accent } else { Role::Dim });
    }
}

/// Everybody who is asked, and what they answer.
fn list(state: &State, canvas: &mut Canvas<'_>, area: Rect, consent: &Consent) {
    let (Some(moot), asked) = (&state.moot, state.asked(consent)) else { return };
    canvas.rows(area, asked.len(), state.cursor(), |canvas, row, index, here| {
        let Some(id) = asked.get(index) else { return };
        let (sign, role, told) = match consent.answer(*id) {
            Answer::Consents => ("✓", Role::Good, canvas.say("ui-consents")),
            Answer::Objects(number) => {
                let told = consent.objection(number).map(|objection| reason(objection, canvas.words())).unwrap_or_default();
                ("✗", Role::Bad, format!("{number} · {told}"))
            }
            Answer::Nothing => ("·", Role::Dim, String::new()),
        };
        let (role, strong) = if here { (Role::Chosen, Role::Chosen) } else { (role, Role::Strong) };
        canvas.put(row.x, row.y, 2, sign, role);
        let column = (row.width / 3).clamp(16, 40);
        canvas.put(row.x + 2, row.y, column - 1, &member_name(&moot.assembly, *id), strong);
        canvas.put(row.x + 2 + column, row.y, row.width.saturating_sub(2 + column), &told, role);
    });
}
