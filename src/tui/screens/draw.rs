//! One draw: chance as it comes in, the draw itself, the panel, everyone's chance.

use crate::assembly::{Declined, DrawStatus, Evidenced};
use crate::i18n::Coded;
use crate::id::{DrawId, PersonId};
use crate::randomness::{Evidence, MIN_REVEALS, Source};
use crate::sortition::Call;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::keymap::Key;
use crate::tui::layer::{Card, Confirm, Layer};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::update::{go, say, show, start};
use crate::tui::view::clock_time;
use chrono::{DateTime, Utc};

/// The panel appearing.
#[derive(Clone, Copy, Debug)]
pub struct Reveal {
    /// Of which draw.
    pub draw: DrawId,
    /// When it began.
    pub since: DateTime<Utc>,
}

impl State {
    /// The source whose evidence the draw on the screen waits for.
    pub fn awaited(&self) -> Option<Source> {
        let Screen::Draw(_) = self.screen else { return None };
        let (_, draw) = self.draw_here().filter(|(_, draw)| draw.status == DrawStatus::Open)?;
        draw.missing().next()?.parse().ok()
    }

    /// How many digits are awaited, where it is dice's turn.
    pub fn dice_awaited(&self) -> Option<usize> {
        match self.awaited()? {
            Source::Dice { digits } | Source::Balls { digits } => usize::try_from(digits).ok(),
            _ => None,
        }
    }

    /// Whose row is chosen on a panel that has wholly appeared, and whether they have given their seat up.
    pub fn seat_here(&self) -> Option<(PersonId, bool)> {
        let Screen::Draw(id) = self.screen else { return None };
        let picture = self.draw.as_ref().filter(|picture| picture.view.id == id && self.revealed(id, picture.faces.len()).1)?;
        let person = picture.faces.get(self.cursor())?.id;
        Some((person, self.given_up(id, person).is_some()))
    }

    /// How somebody gave up their seat on a panel; none where they did not.
    pub fn given_up(&self, draw: DrawId, person: PersonId) -> Option<&Declined> {
        let assembly = &self.moot.as_ref()?.assembly;
        assembly.draws.get(&assembly.first_draw(draw))?.seats.declined.get(&person)
    }

    /// Whether seats of the panel are open and a draw for them could be planned now.
    fn seats_to_fill(&self) -> bool {
        let (Some((id, draw)), Some(moot)) = (self.draw_here(), &self.moot) else { return false };
        let first = moot.assembly.draws.get(&moot.assembly.first_draw(id));
        let pool = moot.assembly.pools.get(&draw.planned.pool);
        matches!(self.screen, Screen::Draw(_))
            && first.is_some_and(|first| first.open_seats() > 0)
            && pool.is_some_and(|pool| pool.open_draw.is_none())
    }

    /// The alternate whose turn it is, where a seat is open on the panel that is looked at.
    pub fn next_alternate(&self) -> Option<Call> {
        let Screen::Draw(id) = self.screen else { return None };
        self.draw.as_ref().filter(|picture| picture.view.id == id)?.view.next
    }

    /// Whether the panel could be seated at tables now.
    fn can_be_seated(&self) -> bool {
        let (Screen::Draw(_), Some((_, draw)), Some(moot)) = (self.screen, self.draw_here(), &self.moot) else { return false };
        let pool = moot.assembly.pools.get(&draw.planned.pool);
        draw.replacing.is_none() && pool.is_some_and(|pool| pool.open_draw.is_none())
    }

    /// Whether the panel is still appearing: how many of its members can be seen, and whether that is all.
    pub fn revealed(&self, draw: DrawId, panel: usize) -> (usize, bool) {
        /// The ticket stands alone for a moment; then a place every so often, all within twelve seconds.
        const BEFORE: i64 = 2500;
        let Some(reveal) = self.reveal.filter(|reveal| reveal.draw == draw && self.animation) else { return (panel, true) };
        let pace = (12_000 / i64::try_from(panel).unwrap_or(1).max(1)).clamp(60, 700);
        let elapsed = (self.now - reveal.since).num_milliseconds() - BEFORE;
        let seen = usize::try_from(elapsed.max(0) / pace).unwrap_or(panel).min(panel);
        (seen, seen >= panel)
    }
}

/// Whether an action of this screen makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let status = state.draw_here().map(|(_, draw)| &draw.status);
    let drawn = matches!(status, Some(DrawStatus::Drawn(_)));
    match action {
        Action::Chances => status.is_some(),
        Action::CancelDraw => matches!(status, Some(DrawStatus::Open)),
        Action::SaySecret | Action::WithholdSecret => {
            let enough = state.draw_here().is_some_and(|(_, draw)| draw.participants.len() >= MIN_REVEALS);
            enough && state.awaited() == Some(Source::Ceremony)
        }
        Action::Contacts | Action::HowToCheck => drawn,
        Action::Decline => drawn && state.seat_here().is_some_and(|(_, given_up)| !given_up),
        Action::Replace => drawn && state.seats_to_fill(),
        Action::CallUp => drawn && state.next_alternate().is_some(),
        Action::Tables => drawn && state.can_be_seated(),
        Action::Names => state.draw.as_ref().is_some_and(|draw| draw.faces.iter().any(|face| face.name.is_some())),
        Action::Replay => state.animation && drawn,
        Action::NextStep => match state.screen {
            Screen::Draw(id) => {
                let panel = state.draw.as_ref().map_or(0, |draw| draw.faces.len());
                matches!(status, Some(DrawStatus::Open)) || !state.revealed(id, panel).1
            }
            _ => state.next_step().is_some(),
        },
        _ => true,
    }
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some((id, _)) = state.draw_here() else { return Vec::new() };
    match action {
        Action::Chances => go(state, Screen::Chances(id)),
        Action::SaySecret => forms::open(state, Purpose::Reveal(id)),
        Action::WithholdSecret => forms::open(state, Purpose::Withhold(id)),
        Action::Decline => match state.seat_here() {
            Some((person, _)) => forms::open(state, Purpose::Decline(id, person)),
            None => Vec::new(),
        },
        Action::Replace => forms::open(state, Purpose::Replace(id)),
        Action::CallUp => call_up(state, id),
        Action::Tables => forms::open(state, Purpose::Tables(id)),
        Action::CancelDraw => forms::open(state, Purpose::Cancel(id)),
        Action::Contacts => forms::open(state, Purpose::Contacts(id)),
        Action::HowToCheck => how_to_check(state),
        Action::Names => {
            state.names = !state.names;
            Vec::new()
        }
        Action::Replay => {
            state.reveal = Some(Reveal { draw: id, since: state.now });
            go(state, Screen::Draw(id))
        }
        _ => Vec::new(),
    }
}

/// Asks before an alternate takes a seat: it cannot be taken back.
fn call_up(state: &mut State, id: DrawId) -> Vec<Effect> {
    let Some(call) = state.next_alternate() else { return Vec::new() };
    let step = Coded::new(if call.keeps() { "ui-confirm-call" } else { "ui-confirm-call-anyway" });
    let step = step.with("draw", id.to_string()).with("person", call.person.to_string()).count("misses", call.misses.into());
    let effect = Box::new(Effect::CallUp(id, !call.keeps()));
    show(state, Layer::Confirm(Confirm { step, word: "ui-word-call", typed: String::new(), effect }))
}

/// Dice take digits on the screen itself.
pub(super) fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    let awaited = state.dice_awaited()?;
    match key {
        Key::Char(c) if c.is_ascii_digit() => {
            if state.dice.len() < awaited {
                state.dice.push(c);
            }
        }
        Key::Backspace => drop(state.dice.pop()),
        _ => return None,
    }
    let name = state.draw_here().map(|(id, _)| dice_draft(id))?;
    Some(vec![Effect::KeepDraft(name, state.dice.clone())])
}

/// The name under which digits typed and not yet on record are kept.
pub(in crate::tui) fn dice_draft(id: DrawId) -> String {
    format!("dice-{id}")
}

/// How soon the screen changes by itself, in milliseconds: a panel appears, a beacon is waited for.
pub(super) fn pace(state: &State) -> Option<u64> {
    let (Screen::Draw(id), Some(draw)) = (state.screen, &state.draw) else { return None };
    if draw.view.id == id && !state.revealed(id, draw.faces.len()).1 {
        return Some(60);
    }
    let known = state.awaited().and_then(|source| source.known_from());
    known.filter(|known| *known > state.now).map(|_| 1000)
}

/// What comes next in a draw: the next source, or the draw itself.
pub(super) fn next(state: &mut State, id: DrawId) -> Vec<Effect> {
    let Some((_, draw)) = state.draw_here() else { return Vec::new() };
    if draw.status != DrawStatus::Open {
        state.reveal = None;
        return Vec::new();
    }
    match state.awaited() {
        None => {
            let step = Coded::new("ui-confirm-run").with("draw", id.to_string());
            let confirm = Confirm { step, word: "ui-word-draw", typed: String::new(), effect: Box::new(Effect::Run(id)) };
            show(state, Layer::Confirm(confirm))
        }
        Some(source @ (Source::Dice { digits } | Source::Balls { digits })) => {
            if let Ok(evidence) = Evidence::read(&source, &state.dice) {
                let given = Evidenced { source: source.to_string(), evidence };
                return start(state, "ui-wait-writing", Effect::Evidence(id, vec![given]));
            }
            let left = u64::from(digits).saturating_sub(state.dice.len() as u64);
            say(state, Coded::new("ui-dice-missing").count("count", left), None);
            Vec::new()
        }
        Some(source @ Source::Drand { .. }) => match source.known_from().filter(|known| *known > state.now) {
            Some(known) => {
                say(state, Coded::new("ui-beacon-later").with("time", clock_time(known)), None);
                Vec::new()
            }
            None => forms::open(state, Purpose::Evidence(id, source.to_string())),
        },
        Some(Source::Ceremony) => {
            let purpose = if draw.takes_commitments() { Purpose::Commit(id) } else { Purpose::Reveal(id) };
            forms::open(state, purpose)
        }
        Some(source) => forms::open(state, Purpose::Evidence(id, source.to_string())),
    }
}

/// Asks why the chosen person's chance is what it is.
pub(super) fn why(state: &State, id: DrawId) -> Vec<Effect> {
    let picture = state.chances.as_ref().filter(|picture| picture.draw == id);
    picture.and_then(|picture| picture.people.get(state.cursor())).map(|(person, ..)| Effect::Why(id, *person)).into_iter().collect()
}

fn how_to_check(state: &mut State) -> Vec<Effect> {
    let Some((id, draw)) = state.draw_here() else { return Vec::new() };
    let DrawStatus::Drawn(outcome) = &draw.status else { return Vec::new() };
    let fact = |key: &str, text: String| Coded::new(format!("ui-check-{key}")).with("text", text);
    let mut card = Card::new(Coded::new("ui-check-title").with("draw", id.to_string()))
        .line(Role::Text, Coded::new("ui-check-how"))
        .gap()
        .line(Role::Dim, fact("commitment", draw.planned.commitment.to_string()));
    for (source, evidence, _) in &draw.evidence {
        let value = match evidence {
            Evidence::Drand(beacon) => crate::digest::hex(&beacon.randomness.0),
            Evidence::Dice { digits: text } | Evidence::Balls { digits: text } | Evidence::Phrase { text } => text.clone(),
            Evidence::Ceremony { reveals } => reveals.join(", "),
            Evidence::Rehearsal {} => String::new(),
        };
        card = card.line(Role::Dim, fact("evidence", value).with("source", source));
    }
    card = card.line(Role::Dim, fact("seed", outcome.seed.to_string()));
    if let Some(ticket) = outcome.ticket {
        card = card.line(Role::Dim, fact("ticket", ticket.to_string()));
    }
    let card = card.gap().line(Role::Text, Coded::new("ui-check-bundle"));
    show(state, Layer::Card(card))
}
