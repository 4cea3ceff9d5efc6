//! Quotas tried out, and the notions of fairness side by side: both look at the one workbench.

use crate::i18n::Coded;
use crate::sortition::Fairness;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::{Form, Purpose};
use crate::tui::forms;
use crate::tui::keymap::Key;
use crate::tui::layer::Layer;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::update::{go, say};
use crate::tui::workbench::{Cell, Workbench};

/// Whether an action of these screens makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let bench = state.bench();
    match action {
        Action::EditQuotas => matches!(state.screen, Screen::Pool(_)),
        Action::Compare => matches!(state.screen, Screen::Pool(_) | Screen::Quotas(_)),
        Action::Restore => bench.is_some_and(Workbench::changed),
        Action::Revise => bench.is_some_and(|bench| bench.changed() && bench.sound() && free(state, bench)),
        _ => bench.is_some(),
    }
}

/// Whether no draw of the pool is open: then its quotas can change.
fn free(state: &State, bench: &Workbench) -> bool {
    let pool = state.moot.as_ref().and_then(|moot| moot.assembly.pools.get(&bench.pool));
    pool.is_some_and(|pool| pool.open_draw.is_none())
}

/// Does an action of these screens.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let (Screen::Pool(pool) | Screen::Quotas(pool) | Screen::Fairness(pool)) = state.screen else { return Vec::new() };
    match action {
        Action::EditQuotas => return go(state, Screen::Quotas(pool)),
        Action::Compare => return go(state, Screen::Fairness(pool)),
        Action::Revise => return forms::open(state, Purpose::Revise(pool)),
        _ => {}
    }
    let Some((bench, cell)) = here(state) else { return Vec::new() };
    match action {
        Action::Less | Action::More => bench.step(cell, action == Action::More),
        Action::Restore => bench.restore(),
        _ => {}
    }
    Vec::new()
}

/// The workbench, and the number that the cursor is on.
fn here(state: &mut State) -> Option<(&mut Workbench, Cell)> {
    state.bench()?;
    let row = if matches!(state.screen, Screen::Quotas(_)) { state.cursor() } else { 0 };
    let bench = state.workbench.as_mut()?;
    let cell = bench.cell(row);
    Some((bench, cell))
}

/// Digits go into the number that the cursor is on; whatever else is pressed ends it.
pub(super) fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    let (bench, cell) = here(state)?;
    match key {
        Key::Char(c) if c.is_ascii_digit() => bench.digit(cell, c.to_digit(10)),
        Key::Backspace => bench.digit(cell, None),
        _ => {
            bench.typing = false;
            return None;
        }
    }
    Some(Vec::new())
}

/// From the minima to the maxima and back.
pub(super) fn other_bound(state: &mut State) -> Vec<Effect> {
    if let Some((bench, _)) = here(state) {
        bench.upper = !bench.upper;
    }
    Vec::new()
}

/// Opens a plan under the chosen notion of fairness. A plan is made with the quotas on record.
pub(super) fn plan_so(state: &mut State) -> Vec<Effect> {
    let fairness = Fairness::ALL.get(state.cursor()).copied().unwrap_or_default();
    let Some(bench) = state.bench() else { return Vec::new() };
    let missing = match (bench.changed(), free(state, bench)) {
        (true, _) => Some("ui-first-revise"),
        (_, false) => Some("ui-first-finish"),
        _ => None,
    };
    if let Some(missing) = missing {
        say(state, Coded::new(missing), None);
        return Vec::new();
    }
    let size = bench.size.to_string();
    let effects = forms::open(state, Purpose::Plan);
    let set = |form: &mut Form, name: &str, text: &str| {
        form.fields.iter_mut().filter(|field| field.name == name).for_each(|field| field.set(text));
    };
    if let Some(Layer::Form(form)) = state.layers.last_mut() {
        set(form, "size", &size);
        set(form, "fairness", forms::fairness_phrase(fairness));
    }
    effects
}

/// The screens were left: what was tried is not on record, and is kept for a return.
pub(super) fn left(state: &mut State) {
    if let (Screen::Pool(pool), Some(bench)) = (state.screen, &state.workbench)
        && bench.pool == pool
        && bench.changed()
    {
        say(state, Coded::new("ui-said-not-recorded"), None);
    }
}
