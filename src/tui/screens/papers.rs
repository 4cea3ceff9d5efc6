//! Paper ballots, typed by one teller and then by another who does not see what the first typed. Where they differ, those papers alone are
//! typed again.

use super::booth::{Manner, Step, mark};
use crate::assembly::{Difference, Vote};
use crate::id::{MemberId, VoteId};
use crate::tally::{Ballot, read_ballot};
use crate::tui::effect::{Effect, Voter, Voting};
use crate::tui::sheet::Sheet;
use crate::tui::state::State;
use serde_json::Value;

/// The papers of a teller, as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stack {
    /// What each says, in the order of their numbers.
    pub papers: Vec<Ballot>,
    /// Places of those that are typed once more, the first first: tellers differ in them.
    pub again: Vec<usize>,
}

impl Stack {
    /// The place of the paper that comes next.
    pub fn next(&self) -> usize {
        self.again.first().map_or(self.papers.len(), |place| (*place).min(self.papers.len()))
    }

    /// Whether it can be handed in.
    pub fn is_done(&self) -> bool {
        self.again.is_empty() && !self.papers.is_empty()
    }

    /// Takes what the next paper says.
    fn take(&mut self, ballot: Ballot) {
        let place = self.next();
        match self.papers.get_mut(place) {
            Some(paper) => *paper = ballot,
            None => self.papers.push(ballot),
        }
        if !self.again.is_empty() {
            self.again.remove(0);
        }
    }

    /// The paper typed last is to be typed again; of those that differ, the next one and what follows it do not exist.
    fn take_back(&mut self) {
        let place = if self.again.is_empty() { self.papers.len().saturating_sub(1) } else { self.next() };
        self.papers.truncate(place);
        self.again.clear();
    }
}

/// The numbers of the papers in which tellers differ.
pub fn differing(vote: &Vote) -> Vec<u64> {
    let number = |one: &Difference| if let Difference::Paper { number } = one { Some(*number) } else { None };
    vote.differences().iter().filter_map(number).collect()
}

/// The name under which it is kept what a teller has typed so far.
fn draft(vote: VoteId, teller: MemberId) -> String {
    format!("papers-{vote}-{teller}")
}

/// A teller begins, or goes on: with what they had typed; with the papers in which tellers differ.
pub(super) fn begin(state: &mut State, teller: MemberId) {
    let Some((id, vote)) = state.booth.as_ref().map(|booth| booth.vote).zip(state.booth_vote()) else { return };
    let entered = vote.entered.get(&teller).map(|entered| Stack {
        papers: entered.iter().flat_map(|list| list.iter().cloned()).collect(),
        again: differing(vote).iter().filter_map(|number| usize::try_from(number - 1).ok()).collect(),
    });
    let stack = entered.unwrap_or_else(|| {
        let kept = state.drafts.get(&draft(id, teller)).and_then(|text| serde_json::from_str::<Vec<Value>>(text).ok());
        let read = |ballot: Value| read_ballot(vote.opened.method, vote.options(), &vote.opened.rules, &ballot.to_string()).ok();
        Stack { papers: kept.into_iter().flatten().map_while(read).collect(), again: Vec::new() }
    });
    hold(state, teller, stack);
}

/// Shows a teller where they are.
fn hold(state: &mut State, teller: MemberId, stack: Stack) {
    if let Some(booth) = &mut state.booth {
        booth.manner = Manner::Papers(stack);
    }
    state.turn(Step::Stack(teller));
}

/// A paper is typed: the next one, or a look at all of them where those that differed have been typed again.
pub(super) fn typed(state: &mut State, voter: Voter, sheet: &Sheet) -> Vec<Effect> {
    let Some(ballot) = state.booth_vote().and_then(|vote| sheet.ballot(vote).ok()) else { return Vec::new() };
    let (Voter::Member(teller), Some(mut stack)) = (voter, stack(state)) else { return Vec::new() };
    let again = !stack.again.is_empty();
    stack.take(ballot);
    let over = again && stack.again.is_empty();
    hold(state, teller, stack);
    if !over {
        mark(state, Voter::Member(teller));
    }
    keep(state, teller)
}

fn stack(state: &State) -> Option<Stack> {
    if let Manner::Papers(stack) = &state.booth.as_ref()?.manner { Some(stack.clone()) } else { None }
}

/// Keeps what has been typed: nothing is lost where the machine goes out.
fn keep(state: &mut State, teller: MemberId) -> Vec<Effect> {
    let (Some(vote), Some(stack), Some(id)) = (state.booth_vote(), stack(state), state.booth.as_ref().map(|booth| booth.vote)) else {
        return Vec::new();
    };
    if vote.entered.contains_key(&teller) {
        return Vec::new();
    }
    let papers: Vec<Value> = stack.papers.iter().map(|paper| paper.to_json(|option| vote.options().name(option).to_owned())).collect();
    let (name, text) = (draft(id, teller), Value::from(papers).to_string());
    state.drafts.insert(name.clone(), text.clone());
    vec![Effect::KeepDraft(name, text)]
}

/// The last paper is typed again; or there is none where tellers differ.
pub(super) fn take_back(state: &mut State) -> Vec<Effect> {
    let Some(Step::Stack(teller)) = state.booth.as_ref().map(|booth| &booth.step) else { return Vec::new() };
    let (teller, Some(mut stack)) = (*teller, stack(state)) else { return Vec::new() };
    stack.take_back();
    hold(state, teller, stack);
    keep(state, teller)
}

/// Puts all papers of a teller on record.
pub(super) fn hand_in(state: &mut State) -> Vec<Effect> {
    let Some(stack) = stack(state).filter(Stack::is_done) else { return Vec::new() };
    let Some(booth) = &mut state.booth else { return Vec::new() };
    let Step::Stack(by) = booth.step else { return Vec::new() };
    booth.step = Step::HandingIn(by);
    vec![Effect::Vote(Voting::Enter { vote: booth.vote, by, ballots: stack.papers })]
}

/// They are on record: nothing of them stays here, so that whoever types next sees none.
pub(super) fn are_in(state: &mut State, teller: MemberId) -> Vec<Effect> {
    let Some(booth) = &mut state.booth else { return Vec::new() };
    booth.manner = Manner::Papers(Stack::default());
    let name = draft(booth.vote, teller);
    state.drafts.remove(&name);
    state.turn(Step::Who);
    vec![Effect::KeepDraft(name, String::new())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_typed_once_more_where_they_differ_and_dropped_where_there_are_none() {
        let mut stack = Stack::default();
        (0..3).for_each(|option| stack.take(Ballot::Choice(option)));
        stack.again = vec![1, 2];
        stack.take(Ballot::Blank);
        assert_eq!(
            (stack.papers.clone(), stack.next(), stack.is_done()),
            (vec![Ballot::Choice(0), Ballot::Blank, Ballot::Choice(2)], 2, false)
        );
        stack.take_back();
        assert_eq!((stack.papers.len(), stack.is_done()), (2, true));
        // Whoever typed fewer goes on behind their last one.
        stack.again = vec![2, 3];
        stack.take(Ballot::Blank);
        assert_eq!((stack.papers.len(), stack.next()), (3, 3));
        stack.again.clear();
        stack.take_back();
        assert_eq!((stack.papers.len(), stack.next()), (2, 2));
    }
}
