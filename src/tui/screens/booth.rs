//! The booth: the machine goes from voter to voter, the chair enters what members say as they are called, or tellers type papers.
//!
//! Nothing leads out of it but the word that the facilitator chose; no draft is kept, and a ballot that was cast is gone from here.

use super::papers::{self, Stack};
use super::turns::{Turn, by_code};
use crate::assembly::{Vote, VoteStatus};
use crate::i18n::Coded;
use crate::id::{MemberId, VoteId};
use crate::session::Explained;
use crate::tui::Hidden;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Voter, Voting};
use crate::tui::keymap::{Binding, Key};
use crate::tui::screen::Screen;
use crate::tui::sheet::{Marking, Sheet};
use crate::tui::state::State;
use crate::tui::update::{go, say};

/// Longest name typed to find a voter, in bytes.
const LONGEST: usize = 200;

/// How people vote here.
#[derive(Debug, PartialEq, Eq)]
pub enum Manner {
    /// Each takes the machine; this word ends it.
    Kiosk(Hidden),
    /// The chair calls one after the other and enters what they say.
    RollCall,
    /// Tellers type what stands on papers, each all of them.
    Papers(Stack),
}

/// Where the booth stands.
#[derive(Debug)]
pub enum Step {
    /// The facilitator chooses the word that will end it: what they typed first, once they have.
    Word(Option<Hidden>, Hidden),
    /// Who votes next, or types?
    Who,
    /// The code of a slip is typed: nobody is named.
    Code(Hidden),
    /// The machine changes hands.
    HandOver(Voter),
    /// A ballot is marked.
    Mark(Voter, Sheet),
    /// What the ballot says is read before it is cast.
    Read(Voter, Sheet),
    /// It is being put into the box.
    Casting(Voter, Sheet),
    /// Between two papers of a teller.
    Stack(MemberId),
    /// All of their papers are put on record.
    HandingIn(MemberId),
    /// It is in; nothing of it is here any more.
    Thanks,
    /// The word that ends it is typed.
    Leave(Hidden),
}

/// The booth.
#[derive(Debug)]
pub struct Booth {
    /// Of which vote.
    pub vote: VoteId,
    /// How people vote here.
    pub manner: Manner,
    /// Where it stands.
    pub step: Step,
    /// What was typed to find a voter.
    pub query: String,
    /// What is wrong with what was done last.
    pub note: Option<Coded>,
}

impl Booth {
    /// The papers of a teller who is between two of them.
    pub fn stack(&self) -> Option<&Stack> {
        match (&self.step, &self.manner) {
            (Step::Stack(_), Manner::Papers(stack)) => Some(stack),
            _ => None,
        }
    }
}

impl State {
    /// The vote of the booth.
    pub fn booth_vote(&self) -> Option<&Vote> {
        let booth = self.booth.as_ref()?;
        self.moot.as_ref()?.assembly.votes.get(&booth.vote).map(std::convert::AsRef::as_ref)
    }

    /// The ballot being marked or read.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.booth.as_ref()?.step {
            Step::Mark(_, sheet) | Step::Read(_, sheet) | Step::Casting(_, sheet) => Some(sheet),
            Step::Word(..)
            | Step::Who
            | Step::Code(_)
            | Step::HandOver(_)
            | Step::Stack(_)
            | Step::HandingIn(_)
            | Step::Thanks
            | Step::Leave(_) => None,
        }
    }

    /// How a key is called now: on a ballot after what it does there.
    pub fn phrase(&self, binding: &Binding) -> &'static str {
        match (binding.action, self.sheet().map(|sheet| sheet.marking)) {
            (Action::MarkOption, Some(Marking::Ranks)) => "ui-do-rank",
            (Action::MarkMore, Some(Marking::Ranks)) => "ui-do-rank-up",
            (Action::MarkLess, Some(Marking::Ranks)) => "ui-do-rank-down",
            (Action::MarkMore, Some(Marking::Grades(_))) => "ui-do-better",
            (Action::MarkLess, Some(Marking::Grades(_))) => "ui-do-worse",
            _ => binding.phrase,
        }
    }

    /// Whether digits mark the ballot.
    pub(in crate::tui) fn marks_with_digits(&self) -> bool {
        let marking = self.booth.as_ref().is_some_and(|booth| matches!(booth.step, Step::Mark(..)));
        matches!(self.screen, Screen::Booth(_)) && marking && self.sheet().is_some_and(|sheet| sheet.marking.takes_digits())
    }

    /// Whether what is typed now is to be seen by nobody.
    pub(in crate::tui) fn types_hidden(&self) -> bool {
        matches!(self.booth.as_ref().map(|booth| &booth.step), Some(Step::Word(..) | Step::Code(_) | Step::Leave(_)))
    }

    pub(super) fn turn(&mut self, step: Step) {
        if let Some(booth) = &mut self.booth {
            booth.step = step;
            booth.note = None;
            booth.query.clear();
        }
        // Where somebody's cursor stood is nobody's business.
        self.cursors.insert("booth", 0);
    }
}

/// Opens the booth of a vote.
pub(super) fn open(state: &mut State, vote: VoteId, manner: Manner) -> Vec<Effect> {
    let step = if matches!(manner, Manner::Kiosk(_)) { Step::Word(None, Hidden::default()) } else { Step::Who };
    let called = manner == Manner::RollCall;
    state.booth = Some(Booth { vote, manner, step, query: String::new(), note: None });
    state.toast = None;
    let effects = go(state, Screen::Booth(vote));
    if called {
        let next = state.booth_vote().and_then(|vote| state.voters().iter().position(|turn| !vote.cast.contains_key(&turn.row.id)));
        state.cursors.insert("booth", next.unwrap_or(0));
    }
    effects
}

/// Lines that can be gone to.
pub(super) fn rows(state: &State) -> usize {
    match state.booth.as_ref().map(|booth| &booth.step) {
        Some(Step::Who) => state.voters().len(),
        Some(Step::Mark(_, sheet) | Step::Read(_, sheet)) => sheet.rows(),
        _ => 0,
    }
}

/// Whether Enter does something.
pub(super) fn chooses(state: &State) -> bool {
    match state.booth.as_ref().map(|booth| &booth.step) {
        Some(Step::Who) => !state.voters().is_empty(),
        Some(Step::Read(..) | Step::Casting(..) | Step::HandingIn(_)) | None => false,
        Some(Step::Word(..) | Step::Code(_) | Step::HandOver(_) | Step::Mark(..) | Step::Stack(_) | Step::Thanks | Step::Leave(_)) => true,
    }
}

/// Whether an action of the booth makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let Some(booth) = state.booth.as_ref().filter(|_| matches!(state.screen, Screen::Booth(_))) else { return false };
    let marking = if let Step::Mark(_, sheet) = &booth.step { Some(sheet.marking) } else { None };
    match action {
        Action::CastBallot => matches!(booth.step, Step::Read(..)),
        Action::HandIn => booth.stack().is_some_and(Stack::is_done),
        Action::TypeAgain => booth.stack().is_some_and(|stack| stack.again.is_empty() && !stack.papers.is_empty()),
        Action::NoSuchPaper => booth.stack().is_some_and(|stack| !stack.again.is_empty()),
        Action::MarkOption => matches!(marking, Some(Marking::Approvals(_) | Marking::Ranks)),
        Action::MarkMore | Action::MarkLess => {
            matches!(marking, Some(marking) if !matches!(marking, Marking::Choice | Marking::Approvals(_)))
        }
        Action::Join => marking == Some(Marking::Ranks),
        _ => true,
    }
}

/// Does what marks a ballot, or casts it.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::CastBallot => return cast(state),
        Action::HandIn => return papers::hand_in(state),
        Action::TypeAgain | Action::NoSuchPaper => return papers::take_back(state),
        _ => {}
    }
    let line = state.cursor();
    let Some(booth) = &mut state.booth else { return Vec::new() };
    let Step::Mark(_, sheet) = &mut booth.step else { return Vec::new() };
    sheet.stop_typing();
    let moved = match action {
        Action::MarkOption => sheet.toggle(line),
        Action::MarkMore | Action::MarkLess => sheet.step(line, action == Action::MarkMore),
        _ => Ok(sheet.join(line)),
    };
    match moved {
        Ok(line) => {
            booth.note = None;
            state.cursors.insert("booth", line);
        }
        Err(note) => booth.note = Some(note),
    }
    Vec::new()
}

/// A key that writes: the word, a name, the digits of a mark.
pub(super) fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    if !matches!(state.screen, Screen::Booth(_)) {
        return None;
    }
    let line = state.cursor();
    let booth = state.booth.as_mut()?;
    match (&mut booth.step, key) {
        (Step::Word(_, typed) | Step::Code(typed) | Step::Leave(typed), key) => typed.edit(key).then(Vec::new),
        (Step::Who, Key::Char(c)) => {
            if !crate::text::deceives(c) && booth.query.len() < LONGEST {
                booth.query.push(c);
            }
            state.cursors.insert("booth", 0);
            Some(Vec::new())
        }
        (Step::Who, Key::Backspace) => {
            booth.query.pop();
            state.cursors.insert("booth", 0);
            Some(Vec::new())
        }
        (Step::Mark(_, sheet), Key::Char('0'..='9') | Key::Backspace) if sheet.marking.takes_digits() => {
            let digit = if let Key::Char(c) = key { c.to_digit(10) } else { None };
            booth.note = sheet.digit(line, digit).err();
            Some(Vec::new())
        }
        _ => None,
    }
}

/// The next digit begins a number of its own.
pub(in crate::tui) fn type_anew(state: &mut State) {
    if let Some(Step::Mark(_, sheet)) = state.booth.as_mut().map(|booth| &mut booth.step) {
        sheet.stop_typing();
    }
}

/// Whether keys go into a text.
pub(super) fn writing(state: &State) -> bool {
    let step = state.booth.as_ref().filter(|_| matches!(state.screen, Screen::Booth(_))).map(|booth| &booth.step);
    matches!(step, Some(Step::Word(..) | Step::Who | Step::Code(_) | Step::Leave(_)))
}

/// Enter: the next step.
pub(super) fn go_on(state: &mut State) -> Vec<Effect> {
    let line = state.cursor();
    let next = if let Some(Step::Who) = state.booth.as_ref().map(|booth| &booth.step) {
        state.voters().get(line).map(|turn| turn.voter.clone())
    } else {
        None
    };
    let Some(booth) = &mut state.booth else { return Vec::new() };
    match &mut booth.step {
        Step::Word(first, typed) => {
            let typed = std::mem::take(typed);
            match first.take() {
                _ if typed.text().is_empty() => booth.note = Some(Coded::new("ui-wrong-empty")),
                None => {
                    booth.note = None;
                    booth.step = Step::Word(Some(typed), Hidden::default());
                }
                Some(first) if first == typed => {
                    booth.manner = Manner::Kiosk(typed);
                    state.next_turn();
                }
                Some(_) => booth.note = Some(Coded::new("ui-wrong-again")),
            }
        }
        Step::Who => match (next, &booth.manner) {
            (Some(voter), Manner::Kiosk(_)) => state.turn(Step::HandOver(voter)),
            (Some(Voter::Member(teller)), Manner::Papers(_)) => papers::begin(state, teller),
            (Some(voter), _) => mark(state, voter),
            (None, _) => {}
        },
        Step::Code(typed) => {
            let code = std::mem::take(typed);
            by_code(state, code);
        }
        Step::HandOver(voter) => {
            let voter = voter.clone();
            mark(state, voter);
        }
        Step::Stack(teller) => {
            let teller = *teller;
            mark(state, Voter::Member(teller));
        }
        Step::Mark(..) => return marked(state, line),
        Step::Thanks => state.next_turn(),
        Step::Leave(typed) => {
            let typed = std::mem::take(typed);
            if matches!(&booth.manner, Manner::Kiosk(word) if *word == typed) {
                return leave(state);
            }
            booth.note = Some(Coded::new("ui-wrong-kiosk-word"));
        }
        Step::Read(..) | Step::Casting(..) | Step::HandingIn(_) => {}
    }
    Vec::new()
}

/// Gives a voter a blank ballot.
pub(super) fn mark(state: &mut State, voter: Voter) {
    let sheet = state.booth_vote().map(Sheet::new);
    if let Some(sheet) = sheet {
        state.turn(Step::Mark(voter, sheet));
    }
}

/// The ballot is marked: it is read, or where the chair enters it cast at once.
fn marked(state: &mut State, line: usize) -> Vec<Effect> {
    let Some(vote) = state.booth_vote() else { return Vec::new() };
    let vote = vote.clone();
    let Some(booth) = &mut state.booth else { return Vec::new() };
    let Step::Mark(voter, mut sheet) = std::mem::replace(&mut booth.step, Step::Who) else { return Vec::new() };
    sheet.stop_typing();
    if sheet.marking == Marking::Choice {
        // One option has no limit that could be broken.
        drop(sheet.toggle(line));
    }
    if let Err(fault) = sheet.ballot(&vote) {
        booth.note = Some(Coded::of("error-ballot", &fault));
        booth.step = Step::Mark(voter, sheet);
        return Vec::new();
    }
    match &booth.manner {
        Manner::Papers(_) => papers::typed(state, voter, &sheet),
        Manner::Kiosk(_) => {
            state.turn(Step::Read(voter, sheet));
            Vec::new()
        }
        Manner::RollCall => {
            state.turn(Step::Read(voter, sheet));
            cast(state)
        }
    }
}

fn cast(state: &mut State) -> Vec<Effect> {
    let Some(vote) = state.booth_vote() else { return Vec::new() };
    let Some(ballot) = state.sheet().map(|sheet| Hidden::from(sheet.json(vote))) else { return Vec::new() };
    let Some(booth) = &mut state.booth else { return Vec::new() };
    let Step::Read(voter, sheet) = std::mem::replace(&mut booth.step, Step::Who) else { return Vec::new() };
    booth.step = Step::Casting(voter.clone(), sheet);
    vec![Effect::Vote(Voting::Cast { vote: booth.vote, voter, ballot })]
}

/// The ballot is in: nothing of it stays; where members are called, the next one is.
pub(in crate::tui) fn is_in(state: &mut State) -> Vec<Effect> {
    let Some(booth) = &state.booth else { return Vec::new() };
    let voter = match &booth.step {
        Step::HandingIn(teller) => return papers::are_in(state, *teller),
        Step::Casting(voter, _) => voter.clone(),
        _ => return Vec::new(),
    };
    if let Manner::Kiosk(_) = booth.manner {
        state.turn(Step::Thanks);
        return Vec::new();
    }
    state.turn(Step::Who);
    let next = state.booth_vote().and_then(|vote| {
        let voters = state.voters();
        let here = voters.iter().position(|turn| Some(turn.row.id) == voter.member()).unwrap_or(0);
        let waiting = |turn: &&Turn<'_>| !vote.cast.contains_key(&turn.row.id);
        voters.iter().skip(here).find(waiting).or_else(|| voters.iter().find(waiting)).map(|turn| turn.voter.clone())
    });
    if let Some(next) = next {
        mark(state, next);
    }
    Vec::new()
}

/// The ballot was not taken: its voter still has it, and is told why.
pub(in crate::tui) fn is_refused(state: &mut State, explained: &Explained) -> bool {
    let Some(booth) = state.booth.as_mut() else { return false };
    booth.step = match std::mem::replace(&mut booth.step, Step::Who) {
        Step::Casting(voter, sheet) => Step::Mark(voter, sheet),
        Step::HandingIn(teller) => Step::Stack(teller),
        other => {
            booth.step = other;
            return false;
        }
    };
    booth.note = Some(explained.headline.clone());
    true
}

/// The record has grown: a vote that is over has no booth.
pub(in crate::tui) fn follow(state: &mut State) -> Vec<Effect> {
    let Screen::Booth(_) = state.screen else { return Vec::new() };
    if state.booth_vote().is_some_and(|vote| vote.status == VoteStatus::Open) {
        return Vec::new();
    }
    say(state, Coded::new("ui-said-vote-over"), None);
    leave(state)
}

fn leave(state: &mut State) -> Vec<Effect> {
    let vote = state.booth.take().map(|booth| booth.vote);
    state.cursors.insert("booth", 0);
    vote.map_or_else(Vec::new, |vote| go(state, Screen::Vote(vote)))
}

/// Esc: one step back, never to a ballot of somebody else; out of it only before it has begun, or with the word.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    let Some(booth) = &mut state.booth else { return Vec::new() };
    match (&mut booth.step, &booth.manner) {
        (Step::Word(..), _) | (Step::Who, Manner::RollCall | Manner::Papers(_)) => return leave(state),
        (Step::Who, Manner::Kiosk(_)) if booth.query.is_empty() => state.turn(Step::Leave(Hidden::default())),
        (Step::Code(typed), _) if typed.text().is_empty() => state.turn(Step::Leave(Hidden::default())),
        (Step::Casting(..) | Step::HandingIn(_), _) => {}
        (Step::Mark(Voter::Member(teller), _), Manner::Papers(_)) => {
            let teller = *teller;
            state.turn(Step::Stack(teller));
        }
        (Step::Read(..), _) => {
            if let Step::Read(voter, sheet) = std::mem::replace(&mut booth.step, Step::Who) {
                booth.step = Step::Mark(voter, sheet);
            }
        }
        (Step::Who | Step::Code(_) | Step::HandOver(_) | Step::Mark(..) | Step::Stack(_) | Step::Thanks | Step::Leave(_), _) => {
            state.next_turn();
        }
    }
    Vec::new()
}
