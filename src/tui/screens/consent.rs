//! Rounds of consent: everybody is asked in turn, objections are noted and lifted, another wording is put, and in the end it is closed.

use crate::assembly::{Actor, Answer, Command, Consent};
use crate::i18n::Coded;
use crate::id::{MemberId, VoteId};
use crate::tui::action::Action;
use crate::tui::consent::{self, TABS};
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::moot::member_name;
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::vote::VoteTab;

impl State {
    /// The rounds of consent that are looked at, or chosen in the list.
    pub fn consent_here(&self) -> Option<(VoteId, &Consent)> {
        let id = match self.screen {
            Screen::Consent(id) => id,
            Screen::Votes => *self.votes_rows().get(self.cursor())?,
            _ => return None,
        };
        Some((id, self.moot.as_ref()?.assembly.consents.get(&id)?))
    }

    /// Who is asked: those who are still members in the order of names; whoever has left since, by their number.
    pub fn asked(&self, consent: &Consent) -> Vec<MemberId> {
        let Some(moot) = &self.moot else { return Vec::new() };
        let known = moot.roll.iter().map(|row| row.id).filter(|id| consent.electorate.contains(id));
        let gone = consent.electorate.iter().filter(|id| !moot.roll.iter().any(|row| row.id == **id)).copied();
        known.chain(gone).collect()
    }

    /// Whoever is chosen among those who are asked.
    fn asked_here(&self) -> Option<(MemberId, Answer)> {
        let (_, consent) =
            self.consent_here().filter(|_| matches!(self.screen, Screen::Consent(_)) && self.vote_tab == VoteTab::Ballots)?;
        let member = self.asked(consent).get(self.cursor()).copied()?;
        Some((member, consent.answer(member)))
    }
}

/// Rows of the tab that is shown.
pub(super) fn rows(state: &State) -> usize {
    let Some((_, consent)) = state.consent_here() else { return 0 };
    if state.vote_tab == VoteTab::Ballots { consent.electorate.len() } else { consent::rows(state, consent, state.text_width()).len() }
}

/// Whether Enter notes that whoever is chosen consents.
pub(super) fn chooses(state: &State) -> bool {
    let open = state.consent_here().is_some_and(|(_, consent)| consent.closed.is_none());
    open && state.asked_here().is_some_and(|(_, answer)| answer == Answer::Nothing)
}

/// Whether an action of this screen makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let here = state.consent_here().map(|(_, consent)| consent);
    let open = here.filter(|consent| consent.closed.is_none() && state.screen != Screen::Votes);
    match action {
        Action::AskConsent => state.moot.as_ref().is_some_and(|moot| !moot.roll.is_empty()),
        Action::GiveConsent => {
            let chosen = state.asked_here().is_none_or(|(_, answer)| answer == Answer::Nothing);
            chosen && open.is_some_and(|consent| consent::answered(consent).2 > 0)
        }
        Action::LiftObjection => open.is_some_and(|consent| consent.standing().next().is_some()),
        Action::Object | Action::NextRound | Action::CloseRounds => open.is_some(),
        _ => true,
    }
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if action == Action::AskConsent {
        let on = if let Screen::Proposal(id) = state.screen { Some(id) } else { None };
        return forms::open(state, Purpose::AskConsent(on));
    }
    let Some((id, consent)) = state.consent_here() else { return Vec::new() };
    let purpose = match action {
        Action::TabBefore | Action::TabAfter => {
            let here = TABS.iter().position(|(tab, _)| *tab == state.vote_tab).unwrap_or(0);
            let step = if action == Action::TabAfter { 1 } else { TABS.len() - 1 };
            state.vote_tab = TABS[(here + step) % TABS.len()].0;
            state.cursors.insert(state.screen.stem(), 0);
            return Vec::new();
        }
        Action::GiveConsent if state.vote_tab == VoteTab::Ballots => return choose(state),
        // Who consents is chosen in the list.
        Action::GiveConsent => {
            let first = unanswered(state, consent, 0);
            state.vote_tab = VoteTab::Ballots;
            state.cursors.insert(state.screen.stem(), first);
            return Vec::new();
        }
        Action::Object => Purpose::Object(id, state.asked_here().map(|(member, _)| member)),
        Action::LiftObjection => Purpose::LiftObjection(id),
        Action::NextRound => Purpose::NextRound(id),
        Action::CloseRounds => Purpose::CloseRounds(id, consent.standing().next().is_none()),
        _ => return Vec::new(),
    };
    forms::open(state, purpose)
}

/// The first who has not answered, from a row on and then from the top.
fn unanswered(state: &State, consent: &Consent, from: usize) -> usize {
    let asked = state.asked(consent);
    let open = |row: &usize| asked.get(*row).is_some_and(|id| consent.answer(*id) == Answer::Nothing);
    (from..asked.len()).find(open).or_else(|| (0..from).find(open)).unwrap_or(0)
}

/// Notes that whoever is chosen consents, and goes on to the next who has not answered.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    let (Some((vote, consent)), Some((member, Answer::Nothing)), Some(moot)) = (state.consent_here(), state.asked_here(), &state.moot)
    else {
        return Vec::new();
    };
    let said = Coded::new("ui-said-consents").with("name", member_name(&moot.assembly, member));
    let next = unanswered(state, consent, state.cursor() + 1);
    state.cursors.insert(state.screen.stem(), next);
    let command = Box::new(Command::GiveConsent { vote });
    vec![Effect::ActAs { by: Actor::Member(member), command, said, undo: None, look_at: None }]
}
