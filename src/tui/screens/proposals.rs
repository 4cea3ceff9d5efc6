//! Proposals: the list and its filter, one proposal in tabs, what can be done to it.

use crate::assembly::Proposal;
use crate::id::{ProposalId, Target};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::moot::ProposalRow;
use crate::tui::proposal::{self, Tab};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::update::go;

impl State {
    /// Works out which proposals fit the filter: once, when either has changed.
    pub fn sift_proposals(&mut self) {
        let wanted = crate::text::folded(&self.proposals_filter.text);
        let fits = |list: &[ProposalRow]| (0..list.len()).filter(|place| list[*place].haystack.contains(&wanted)).collect();
        self.proposals_sifted = self.moot.as_ref().filter(|_| !wanted.is_empty()).map(|moot| fits(&moot.proposals));
    }

    /// How many proposals fit the filter.
    pub fn proposals_len(&self) -> usize {
        self.proposals_sifted.as_ref().map_or_else(|| self.moot.as_ref().map_or(0, |moot| moot.proposals.len()), Vec::len)
    }

    /// The proposal in a row of the list as it is filtered.
    pub fn proposal_at(&self, row: usize) -> Option<&ProposalRow> {
        let place = self.proposals_sifted.as_ref().map_or(Some(row), |sifted| sifted.get(row).copied())?;
        self.moot.as_ref()?.proposals.get(place)
    }

    /// The proposal that is looked at, or chosen in the list.
    pub fn proposal_here(&self) -> Option<(ProposalId, &Proposal)> {
        let id = match self.screen {
            Screen::Proposal(id) => id,
            Screen::Proposals => self.proposal_at(self.cursor())?.id,
            _ => return None,
        };
        Some((id, self.moot.as_ref()?.assembly.proposals.get(&id)?))
    }

    /// The amendment chosen in its tab, or looked at.
    pub fn amendment_here(&self) -> Option<ProposalId> {
        let Screen::Proposal(id) = self.screen else { return None };
        let (_, found) = self.proposal_here()?;
        if found.amends.is_some() {
            return Some(id);
        }
        if self.tab == Tab::Amendments { proposal::amendments(self, id).get(self.cursor()).copied() } else { None }
    }

    /// Columns that the text of a screen may take.
    pub fn text_width(&self) -> u16 {
        self.size.0.saturating_sub(6)
    }

    /// Rows of the tab that is shown.
    pub(super) fn proposal_rows(&self, id: ProposalId) -> usize {
        match self.tab {
            Tab::Amendments => proposal::amendments(self, id).len(),
            tab => proposal::rows(self, id, tab, self.text_width()).len(),
        }
    }

    fn open_amendment_here(&self) -> bool {
        let found = self.amendment_here().and_then(|id| self.moot.as_ref()?.assembly.proposals.get(&id));
        found.is_some_and(|amendment| amendment.is_open_amendment())
    }
}

/// Whether an action of this screen makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let here = state.proposal_here();
    let amends = here.is_some_and(|(_, proposal)| proposal.amends.is_some());
    match action {
        Action::Propose | Action::ImportProposals => state.moot.is_some(),
        Action::Support | Action::Step => here.is_some(),
        Action::SignText => here.is_some_and(|(_, proposal)| !matches!(proposal.status.as_str(), "adopted" | "rejected")),
        Action::ReviseText | Action::AmendText => here.is_some_and(|(_, proposal)| proposal.text().is_some()) && !amends,
        Action::TakeAmendment | Action::RejectAmendment => state.open_amendment_here(),
        Action::PromoteAmendment => {
            let found = state.amendment_here().and_then(|id| state.moot.as_ref()?.assembly.proposals.get(&id));
            found.is_some_and(|amendment| amendment.status == "rejected")
        }
        _ => true,
    }
}

/// Does an action of this screen.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if let Action::TabBefore | Action::TabAfter = action {
        state.tab = state.tab.step(action == Action::TabAfter);
        state.cursors.insert(state.screen.stem(), 0);
        return Vec::new();
    }
    let purpose = match action {
        Action::Propose => Some(Purpose::Propose),
        Action::ImportProposals => Some(Purpose::ImportProposals),
        Action::TakeAmendment | Action::RejectAmendment => {
            state.amendment_here().map(|id| Purpose::Settle(id, action == Action::TakeAmendment))
        }
        Action::PromoteAmendment => state.amendment_here().map(Purpose::Promote),
        _ => state.proposal_here().and_then(|(id, _)| match action {
            Action::Support => Some(Purpose::Support(id)),
            Action::SignText => Some(Purpose::Sign(id)),
            Action::ReviseText => Some(Purpose::ReviseText(id)),
            Action::AmendText => Some(Purpose::Amend(id)),
            Action::Step => Some(Purpose::Step(id)),
            _ => None,
        }),
    };
    purpose.map_or_else(Vec::new, |purpose| forms::open(state, purpose))
}

/// Opens the chosen proposal, or the amendment chosen in its tab.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    if let (Screen::Proposal(id), Tab::Discussion) = (state.screen, state.tab) {
        return super::thread::open(state, Target::Proposal(id));
    }
    let id = match state.screen {
        Screen::Proposals => state.proposal_at(state.cursor()).map(|row| row.id),
        _ if state.tab == Tab::Amendments => state.amendment_here(),
        _ => None,
    };
    let Some(id) = id else { return Vec::new() };
    state.tab = Tab::Text;
    state.cursors.insert(Screen::Proposal(id).stem(), 0);
    go(state, Screen::Proposal(id))
}
