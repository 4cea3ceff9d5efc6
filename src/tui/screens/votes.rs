//! Votes: the list, one vote in its tabs, what can be done to it.

use super::booth::{self, Manner};
use super::papers::Stack;
use crate::assembly::{Taking, Vote, VoteStatus};
use crate::i18n::Coded;
use crate::id::VoteId;
use crate::randomness::Source;
use crate::tui::Hidden;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Voting};
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::layer::{Card, Confirm, Layer};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::update::{go, say, show};
use crate::tui::view::day_time;
use crate::tui::vote::{self, VotePicture, VoteTab, why};

impl State {
    /// Votes and rounds of consent, the latest first.
    pub fn votes_rows(&self) -> Vec<VoteId> {
        let Some(moot) = &self.moot else { return Vec::new() };
        let mut rows: Vec<VoteId> = moot.assembly.votes.keys().chain(moot.assembly.consents.keys()).copied().collect();
        rows.sort_unstable_by_key(|id| std::cmp::Reverse(*id));
        rows
    }

    /// The screen of a vote, or of rounds of consent.
    pub(in crate::tui) fn vote_screen(&self, id: VoteId) -> Screen {
        let consent = self.moot.as_ref().is_some_and(|moot| moot.assembly.consents.contains_key(&id));
        if consent { Screen::Consent(id) } else { Screen::Vote(id) }
    }

    /// The vote that is looked at, or chosen in the list.
    pub fn vote_here(&self) -> Option<(VoteId, &Vote)> {
        let id = match self.screen {
            Screen::Vote(id) | Screen::Booth(id) => id,
            Screen::Votes => *self.votes_rows().get(self.cursor())?,
            _ => return None,
        };
        Some((id, self.moot.as_ref()?.assembly.votes.get(&id)?))
    }

    /// The source whose evidence the tie of the vote on the screen waits for.
    pub fn tie_source(&self) -> Option<Source> {
        let Screen::Vote(_) = self.screen else { return None };
        self.vote_here()?.1.awaited()?.parse().ok()
    }

    /// The count of the vote that is looked at, once it was read; not one from before its tie was broken.
    pub fn counted(&self) -> Option<&VotePicture> {
        let Screen::Vote(id) = self.screen else { return None };
        let broken = self.vote_here()?.1.broken.is_some();
        self.vote.as_ref().filter(|picture| picture.id == id && picture.broken == broken)
    }
}

/// Rows of the tab that is shown.
pub(super) fn rows(state: &State, id: VoteId) -> usize {
    let Some(vote) = state.moot.as_ref().and_then(|moot| moot.assembly.votes.get(&id)) else { return 0 };
    let closed = matches!(vote.status, VoteStatus::Closed { .. });
    match state.vote_tab {
        VoteTab::Result if closed => vote.options().options.len(),
        VoteTab::Ballots if closed && vote.opened.secret.is_some() => vote.counted.len(),
        VoteTab::Ballots => vote.electorate.len(),
        VoteTab::Otherwise => state.counted().and_then(|picture| picture.compared.as_ref()).map_or(0, |compared| compared.len()),
        VoteTab::Result | VoteTab::Stages | VoteTab::Rules => vote::rows(state, state.text_width()).len(),
    }
}

/// What has to be read: the count of a closed vote, once.
pub(super) fn wants(state: &State, id: VoteId) -> Vec<Effect> {
    let vote = state.moot.as_ref().and_then(|moot| moot.assembly.votes.get(&id));
    if !vote.is_some_and(|vote| matches!(vote.status, VoteStatus::Closed { .. })) {
        return Vec::new();
    }
    if state.counted().is_none() { vec![Effect::Vote(Voting::Count(id))] } else { Vec::new() }
}

/// Whether an action of these screens makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let here = state.vote_here();
    let open = here.is_some_and(|(_, vote)| vote.status == VoteStatus::Open);
    match action {
        Action::CloseVote | Action::CancelVote => open,
        // What tellers enter in the room is not cast by anybody.
        Action::Kiosk => open && here.is_some_and(|(_, vote)| vote.opened.taken.is_none()),
        Action::RollCall => open && here.is_some_and(|(_, vote)| vote.opened.taken.is_none() && vote.opened.secret.is_none()),
        Action::EnterHands => {
            open && here.is_some_and(|(_, vote)| vote.opened.taken.as_ref().is_some_and(|taken| taken.how == Taking::Hands))
        }
        Action::TypePapers => {
            open && here.is_some_and(|(_, vote)| vote.opened.taken.as_ref().is_some_and(|taken| taken.how == Taking::Paper))
        }
        Action::MakeCodes => {
            open && here.is_some_and(|(_, vote)| vote.opened.secret.is_some() && vote.codes.is_none() && vote.cast.is_empty())
        }
        Action::BreakTie => here.is_some_and(|(_, vote)| vote.awaited().is_some()),
        Action::OpenVote | Action::Proxies => state.moot.as_ref().is_some_and(|moot| !moot.roll.is_empty()),
        _ => true,
    }
}

/// Does an action of these screens.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if action == Action::OpenVote {
        let on = if let Screen::Proposal(id) = state.screen { Some(id) } else { None };
        return forms::open(state, Purpose::OpenVote(on));
    }
    match action {
        Action::TalkAbout => return super::thread::discuss(state),
        Action::Proxies => return super::asking::proxies(state),
        _ => {}
    }
    let Some((id, vote)) = state.vote_here() else { return Vec::new() };
    match action {
        Action::TabBefore | Action::TabAfter => {
            let tabs = VoteTab::of(vote);
            let here = tabs.iter().position(|tab| *tab == state.vote_tab).unwrap_or(0);
            let step = if action == Action::TabAfter { 1 } else { tabs.len() - 1 };
            state.vote_tab = tabs[(here + step) % tabs.len()];
            state.cursors.insert(state.screen.stem(), 0);
            state.wants()
        }
        Action::Kiosk => booth::open(state, id, Manner::Kiosk(Hidden::default())),
        Action::RollCall => booth::open(state, id, Manner::RollCall),
        Action::TypePapers => booth::open(state, id, Manner::Papers(Stack::default())),
        Action::MakeCodes => forms::open(state, Purpose::MakeCodes(id)),
        Action::EnterHands => forms::open(state, Purpose::EnterHands(id)),
        Action::CancelVote => forms::open(state, Purpose::CancelVote(id)),
        Action::BreakTie => break_tie(state, id),
        Action::CloseVote => close(state, id),
        _ => Vec::new(),
    }
}

/// Asks what the source whose turn it is gave; of a beacon not before it is public.
fn break_tie(state: &mut State, id: VoteId) -> Vec<Effect> {
    match state.tie_source().and_then(|source| source.known_from()).filter(|known| *known > state.now) {
        Some(known) => {
            say(state, Coded::new("ui-beacon-later").with("time", day_time(known)), None);
            Vec::new()
        }
        None => forms::open(state, Purpose::BreakTie(id)),
    }
}

/// How soon the screen of a vote changes by itself, in milliseconds: a beacon is waited for.
pub(super) fn pace(state: &State) -> Option<u64> {
    let known = state.tie_source().and_then(|source| source.known_from());
    known.filter(|known| *known > state.now).map(|_| 1000)
}

/// A vote is closed by its word; where somebody has to be counted, or a box to be opened, in a form.
fn close(state: &mut State, id: VoteId) -> Vec<Effect> {
    let Some((_, vote)) = state.vote_here() else { return Vec::new() };
    let (cast, entitled) = (vote.turnout(), vote.opened.entitled);
    if !forms::closing(vote).is_empty() {
        return forms::open(state, Purpose::CloseVote(id));
    }
    let known = vote.tie_known(state.now);
    let step = Coded::new(if known { "ui-confirm-close-late" } else { "ui-confirm-close" })
        .with("vote", id.to_string())
        .count("cast", cast)
        .count("entitled", entitled);
    let effect = Box::new(Effect::Vote(Voting::Close { vote: id, present: None, passphrases: Hidden::default() }));
    show(state, Layer::Confirm(Confirm { step, word: "ui-word-close", typed: String::new(), effect }))
}

/// Whether Enter does something on the screen of a vote.
pub(super) fn chooses(state: &State, id: VoteId) -> bool {
    let vote = state.moot.as_ref().and_then(|moot| moot.assembly.votes.get(&id));
    match vote.map(|vote| &vote.status) {
        Some(VoteStatus::Closed { .. }) => state.vote_tab == VoteTab::Result && state.counted().is_some(),
        _ => false,
    }
}

/// Opens the chosen vote; in a result, says why the chosen option won or did not.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    if state.screen == Screen::Votes {
        let chosen = state.votes_rows().get(state.cursor()).copied();
        return chosen.map_or_else(Vec::new, |id| look_at(state, id));
    }
    let Some(picture) = state.counted() else { return Vec::new() };
    let Some((option, _)) = picture.standing().into_iter().nth(state.cursor()) else { return Vec::new() };
    let title = Coded::new("ui-vote-why").with("option", picture.outcome.name(option));
    let card = why(&picture.outcome, option, state.words()).into_iter().fold(Card::new(title), |card, line| card.line(Role::Text, line));
    show(state, Layer::Card(card))
}

/// Shows a vote from its first tab.
pub(in crate::tui) fn look_at(state: &mut State, id: VoteId) -> Vec<Effect> {
    state.vote_tab = VoteTab::default();
    let screen = state.vote_screen(id);
    state.cursors.insert(screen.stem(), 0);
    go(state, screen)
}
