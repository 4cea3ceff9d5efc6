//! The palette: every action by its name in either language. One that belongs elsewhere leads there first, or says what is missing.

use super::action::Action;
use super::effect::Effect;
use super::keymap::{BINDINGS, Binding, Context};
use super::screen::Screen;
use super::state::{LEXICON_LANGS, State};
use super::update::{act, go, say};
use crate::assembly::{Draw, DrawStatus, Vote, VoteStatus};
use crate::i18n::Coded;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// What moves about in a screen: nobody looks for it by name.
const MOVES: [Action; 14] = [
    Action::Fold,
    Action::Unfold,
    Action::TabBefore,
    Action::TabAfter,
    Action::Palette,
    Action::Next,
    Action::Previous,
    Action::Choose,
    Action::Back,
    Action::Left,
    Action::Right,
    Action::Less,
    Action::More,
    Action::Turn,
];

/// Whether a line of the table is one of the screen that is looked at.
pub(super) fn is_here(state: &State, binding: &Binding) -> bool {
    state.contexts_of_screen().contains(&binding.context) && state.offered_below(binding.action)
}

/// Actions that can be found by name, best match first; without a text those of this screen come first. Each stands once: in the line of
/// this screen where it has one.
pub(super) fn matches(state: &State, query: &str) -> Vec<&'static Binding> {
    let mut bindings: Vec<&'static Binding> = Vec::new();
    let screens = |binding: &&Binding| binding.context < Context::Form && binding.context != Context::Rows;
    let here = BINDINGS.iter().filter(|binding| is_here(state, binding));
    let elsewhere = BINDINGS.iter().filter(|binding| !MOVES.contains(&binding.action));
    for binding in here.filter(|binding| binding.action != Action::Palette).chain(elsewhere).filter(screens) {
        if !bindings.iter().any(|known| known.action == binding.action) {
            bindings.push(binding);
        }
    }
    if query.trim().is_empty() {
        return bindings;
    }
    let pattern = Pattern::new(query, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(u32, &'static Binding)> = Vec::new();
    for binding in bindings {
        let names = LEXICON_LANGS.map(|lang| state.lexicon.of(lang).say(binding.phrase));
        let best = names.iter().filter_map(|name| pattern.score(Utf32Str::new(name, &mut buffer), &mut matcher)).max();
        scored.extend(best.map(|score| (score, binding)));
    }
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, binding)| binding).collect()
}

/// Does what was chosen, here or where it belongs.
pub(super) fn choose(state: &mut State, binding: &Binding) -> Vec<Effect> {
    if is_here(state, binding) {
        return act(state, binding.action);
    }
    let mut effects = match place(state, binding) {
        Ok(screen) if screen == state.screen => Vec::new(),
        Ok(Screen::Start) => act(state, Action::GoStart),
        Ok(screen) => go(state, screen),
        Err((screen, missing)) => {
            let effects = screen.map(|screen| go(state, screen)).unwrap_or_default();
            say(state, Coded::new(missing), None);
            return effects;
        }
    };
    if let Some(missing) = missing(state, binding.action) {
        say(state, Coded::new(missing), None);
    } else if state.offered(binding.action) {
        effects.extend(act(state, binding.action));
    } else {
        say(state, Coded::new("ui-first-other"), None);
    }
    effects
}

/// The screen where an action belongs; else where to look instead, and what has to come first.
fn place(state: &State, binding: &Binding) -> Result<Screen, (Option<Screen>, &'static str)> {
    if binding.context == Context::Start {
        return Ok(Screen::Start);
    }
    let Some(moot) = &state.moot else { return Err((None, "ui-first-open")) };
    let draws = &moot.assembly.draws;
    match binding.context {
        Context::Home => Ok(Screen::Home),
        Context::Members => Ok(Screen::Members),
        Context::Proposals => Ok(Screen::Proposals),
        Context::Proposal => match moot.proposals.as_slice() {
            [only] => Ok(Screen::Proposal(only.id)),
            [] => Err((Some(Screen::Proposals), "ui-first-proposal")),
            _ => Err((Some(Screen::Proposals), "ui-first-choose-proposal")),
        },
        Context::Draws => Ok(Screen::Draws),
        Context::Votes => Ok(Screen::Votes),
        Context::Vote => {
            let fits = |vote: &Vote| binding.action == Action::TalkAbout || vote.status == VoteStatus::Open;
            let mut fitting = moot.assembly.votes.iter().filter(|(_, vote)| fits(vote)).map(|(id, _)| *id);
            match (fitting.next(), fitting.next()) {
                (Some(only), None) => Ok(Screen::Vote(only)),
                (Some(_), Some(_)) => Err((Some(Screen::Votes), "ui-first-vote")),
                (None, _) => Err((Some(Screen::Votes), "ui-first-open-vote")),
            }
        }
        Context::Consent => {
            let mut open = moot.assembly.consents.iter().filter(|(_, consent)| consent.closed.is_none()).map(|(id, _)| *id);
            match (open.next(), open.next()) {
                (Some(only), None) => Ok(Screen::Consent(only)),
                (Some(_), Some(_)) => Err((Some(Screen::Votes), "ui-first-consent")),
                (None, _) => Err((Some(Screen::Votes), "ui-first-ask-consent")),
            }
        }
        Context::Threads => Ok(Screen::Threads),
        Context::Thread => Err((Some(Screen::Threads), "ui-first-thread")),
        Context::Search => Ok(Screen::Search),
        Context::Record => Ok(Screen::Record),
        Context::Entry => Err((Some(Screen::Record), "ui-first-entry")),
        Context::Pool | Context::Quotas | Context::Fairness => match moot.assembly.latest_pool() {
            Some((id, _)) if binding.context == Context::Pool => Ok(Screen::Pool(id)),
            Some((id, _)) => Ok(Screen::Quotas(id)),
            None => Err((Some(Screen::Draws), "ui-first-pool")),
        },
        Context::Draw | Context::Chances => {
            let fits = |draw: &Draw| match binding.action {
                Action::CancelDraw => draw.status == DrawStatus::Open,
                Action::Contacts
                | Action::HowToCheck
                | Action::Replay
                | Action::Names
                | Action::Decline
                | Action::Replace
                | Action::CallUp
                | Action::Tables => {
                    matches!(draw.status, DrawStatus::Drawn(_))
                }
                _ => true,
            };
            let mut fitting = draws.iter().filter(|(_, draw)| fits(draw)).map(|(id, _)| *id);
            match (fitting.next(), fitting.next()) {
                (Some(only), None) => Ok(Screen::Draw(only)),
                (Some(_), Some(_)) => Err((Some(Screen::Draws), "ui-first-draw")),
                (None, _) if draws.is_empty() => Err((Some(Screen::Draws), "ui-first-plan")),
                (None, _) if binding.action == Action::CancelDraw => Err((Some(Screen::Draws), "ui-first-open-draw")),
                (None, _) => Err((Some(Screen::Draws), "ui-first-drawn")),
            }
        }
        _ => Ok(state.screen),
    }
}

/// What an action still lacks on its own screen: the key of a sentence.
fn missing(state: &State, action: Action) -> Option<&'static str> {
    let moot = state.moot.as_ref()?;
    match action {
        // The first row is nobody's choice: a member is chosen by whoever acts.
        Action::Roles | Action::Groups | Action::Describe | Action::Leave if moot.roll.is_empty() => Some("ui-first-enrol"),
        Action::Roles | Action::Groups | Action::Describe | Action::Leave => Some("ui-first-member"),
        Action::Revise | Action::Restore if !state.offered(action) => Some("ui-first-try"),
        // Whose seat it is, whoever acts chooses in the list.
        Action::Decline => Some("ui-first-seat"),
        Action::Replace if !state.offered(Action::Replace) => Some("ui-first-open-seat"),
        Action::CallUp if !state.offered(Action::CallUp) => Some("ui-first-waiting"),
        Action::Tables if !state.offered(Action::Tables) => Some("ui-first-finish"),
        Action::Plan if moot.assembly.pools.is_empty() => Some("ui-first-pool"),
        Action::Plan if !state.offered(Action::Plan) => Some("ui-first-finish"),
        Action::Undo if !state.offered(Action::Undo) => Some("ui-first-undo"),
        _ => None,
    }
}
