//! Proposals: the list and its filter, one proposal in tabs, what can be done to it.

use super::asking;
use crate::assembly::Proposal;
use crate::i18n::Coded;
use crate::id::{ProposalId, Target};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::finder::Ask;
use crate::tui::form::Purpose;
use crate::tui::forms;
use crate::tui::moot::ProposalRow;
use crate::tui::proposal::{self, Order, Tab};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::update::{go, say};

impl State {
    /// Works out which proposals fit the filter: once, when either has changed.
    pub fn sift_proposals(&mut self) {
        let wanted = crate::text::folded(&self.proposals_filter.text);
        let order = self.proposals_order;
        let fits = |list: &[ProposalRow]| (0..list.len()).filter(|place| list[*place].haystack.contains(&wanted)).collect();
        let Some(moot) = &self.moot else { return };
        // What something came of has been merged or split already.
        self.marked.retain(|id| moot.assembly.proposals.get(id).is_some_and(|proposal| proposal.into.is_empty()));
        self.proposals_sifted = (!wanted.is_empty() || order != Order::Freshness).then(|| {
            let mut rows: Vec<usize> = fits(&moot.proposals);
            let found = |place: &usize| moot.proposals.get(*place).and_then(|row| moot.assembly.proposals.get(&row.id));
            let support = |place: &usize| found(place).map_or(0, |proposal| proposal.supporters.len());
            let lacking = |place: &usize| {
                let needed = found(place).and_then(|proposal| proposal::needed(&moot.assembly, proposal));
                needed.map_or(usize::MAX, |needed| (needed as usize).saturating_sub(support(place)))
            };
            match order {
                Order::Freshness => {}
                Order::Support => rows.sort_by_key(|place| std::cmp::Reverse(support(place))),
                Order::Nearest => rows.sort_by_key(lacking),
            }
            rows
        });
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
        Action::Support => here.is_some(),
        Action::Step => here.is_some() && state.screen != Screen::Proposals,
        Action::Mark => here.is_some() && state.screen == Screen::Proposals,
        Action::Merge => state.screen == Screen::Proposals && !state.marked.is_empty(),
        Action::SortProposals => state.proposals_len() > 1,
        Action::News | Action::Allies => state.moot.as_ref().is_some_and(|moot| !moot.roll.is_empty()),
        Action::Split => here.is_some_and(|(_, proposal)| proposal.text().is_some()) && !amends,
        Action::Attachments => here.and_then(|(_, proposal)| proposal.text()).is_some_and(|text| !text.attachments.is_empty()),
        Action::SettleSeveral => {
            let open = here.map(|(_, proposal)| state.moot.as_ref().map_or(0, |moot| moot.assembly.open_amendments(proposal).len()));
            open.is_some_and(|open| open > 0) && !amends
        }
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
    match (action, state.proposal_here().map(|(id, _)| id)) {
        (Action::News, _) => return asking::ask(state, Ask::News),
        (Action::Allies, _) => return asking::ask(state, Ask::Allies),
        (Action::SortProposals, _) => {
            state.proposals_order = state.proposals_order.next();
            state.sift_proposals();
            return Vec::new();
        }
        (Action::Mark, Some(id)) => {
            if !state.marked.remove(&id) {
                state.marked.insert(id);
            }
            return act_down(state);
        }
        (Action::Merge, _) if state.marked.len() < 2 => {
            say(state, Coded::new("ui-merge-two"), None);
            return Vec::new();
        }
        (Action::Attachments, Some(id)) => return asking::attachments(state, id),
        (Action::SettleSeveral, Some(id)) => return asking::settle(state, id),
        _ => {}
    }
    let purpose = match action {
        Action::Merge => Some(Purpose::Merge(state.marked.iter().copied().collect())),
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
            Action::Split => Some(Purpose::Split(id)),
            _ => None,
        }),
    };
    purpose.map_or_else(Vec::new, |purpose| forms::open(state, purpose))
}

/// To the next row, so that marking goes on.
fn act_down(state: &mut State) -> Vec<Effect> {
    let below = (state.cursor() + 1).min(state.rows().saturating_sub(1));
    state.cursors.insert(state.screen.stem(), below);
    Vec::new()
}

/// Opens the chosen proposal, or the amendment chosen in its tab.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    if let (Screen::Proposal(id), Tab::Discussion) = (state.screen, state.tab) {
        let effects = super::thread::open(state, Target::Proposal(id));
        state.origin = Some(Screen::Proposal(id));
        return effects;
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
