//! The booth: the machine goes from voter to voter, or the chair enters what members say as they are called.
//!
//! Nothing leads out of it but the word that the facilitator chose; no draft is kept, and a ballot that was cast is gone from here.

use crate::assembly::{Vote, VoteStatus};
use crate::i18n::Coded;
use crate::id::{MemberId, VoteId};
use crate::session::Explained;
use crate::text::folded;
use crate::tui::Hidden;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Voting};
use crate::tui::keymap::Key;
use crate::tui::moot::Row;
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
}

/// Where the booth stands.
#[derive(Debug)]
pub enum Step {
    /// The facilitator chooses the word that will end it: what they typed first, once they have.
    Word(Option<Hidden>, Hidden),
    /// Who votes next?
    Who,
    /// The machine changes hands.
    HandOver(MemberId),
    /// A ballot is marked.
    Mark(MemberId, Sheet),
    /// What the ballot says is read before it is cast.
    Read(MemberId, Sheet),
    /// It is being put into the box.
    Casting(MemberId, Sheet),
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

impl State {
    /// The vote of the booth.
    pub fn booth_vote(&self) -> Option<&Vote> {
        let booth = self.booth.as_ref()?;
        self.moot.as_ref()?.assembly.votes.get(&booth.vote).map(std::convert::AsRef::as_ref)
    }

    /// Who may be next: whoever is entitled, fits what was typed and has not voted yet; where they are called, those who have as well.
    pub fn voters(&self) -> Vec<&Row> {
        let (Some(booth), Some(vote), Some(moot)) = (&self.booth, self.booth_vote(), &self.moot) else { return Vec::new() };
        let wanted = folded(&booth.query);
        let again = booth.manner == Manner::RollCall;
        let fits =
            |row: &&Row| vote.electorate.contains(&row.id) && (again || !vote.cast.contains_key(&row.id)) && row.haystack.contains(&wanted);
        moot.roll.iter().filter(fits).collect()
    }

    /// The ballot being marked or read.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.booth.as_ref()?.step {
            Step::Mark(_, sheet) | Step::Read(_, sheet) | Step::Casting(_, sheet) => Some(sheet),
            Step::Word(..) | Step::Who | Step::HandOver(_) | Step::Thanks | Step::Leave(_) => None,
        }
    }

    /// Whether digits mark the ballot.
    pub(in crate::tui) fn marks_with_digits(&self) -> bool {
        let marking = self.booth.as_ref().is_some_and(|booth| matches!(booth.step, Step::Mark(..)));
        matches!(self.screen, Screen::Booth(_)) && marking && self.sheet().is_some_and(|sheet| sheet.marking.takes_digits())
    }

    /// Whether what is typed now is to be seen by nobody.
    pub(in crate::tui) fn types_hidden(&self) -> bool {
        matches!(self.booth.as_ref().map(|booth| &booth.step), Some(Step::Word(..) | Step::Leave(_)))
    }

    fn turn(&mut self, step: Step) {
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
pub(super) fn open(state: &mut State, vote: VoteId, kiosk: bool) -> Vec<Effect> {
    let (manner, step) =
        if kiosk { (Manner::Kiosk(Hidden::default()), Step::Word(None, Hidden::default())) } else { (Manner::RollCall, Step::Who) };
    state.booth = Some(Booth { vote, manner, step, query: String::new(), note: None });
    state.toast = None;
    let effects = go(state, Screen::Booth(vote));
    if !kiosk {
        let next = state.booth_vote().and_then(|vote| state.voters().iter().position(|row| !vote.cast.contains_key(&row.id)));
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
        Some(Step::Read(..) | Step::Casting(..)) | None => false,
        Some(Step::Word(..) | Step::HandOver(_) | Step::Mark(..) | Step::Thanks | Step::Leave(_)) => true,
    }
}

/// Whether an action of the booth makes sense now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    let Some(booth) = state.booth.as_ref().filter(|_| matches!(state.screen, Screen::Booth(_))) else { return false };
    let marking = if let Step::Mark(_, sheet) = &booth.step { Some(sheet.marking) } else { None };
    match action {
        Action::CastBallot => matches!(booth.step, Step::Read(..)),
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
    if action == Action::CastBallot {
        return cast(state);
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
        (Step::Word(_, typed) | Step::Leave(typed), key) => typed.edit(key).then(Vec::new),
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
    matches!(step, Some(Step::Word(..) | Step::Who | Step::Leave(_)))
}

/// Enter: the next step.
pub(super) fn go_on(state: &mut State) -> Vec<Effect> {
    let line = state.cursor();
    let next =
        if let Some(Step::Who) = state.booth.as_ref().map(|booth| &booth.step) { state.voters().get(line).map(|row| row.id) } else { None };
    let Some(booth) = &mut state.booth else { return Vec::new() };
    let kiosk = matches!(booth.manner, Manner::Kiosk(_));
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
                    state.turn(Step::Who);
                }
                Some(_) => booth.note = Some(Coded::new("ui-wrong-again")),
            }
        }
        Step::Who => match next {
            Some(voter) if kiosk => state.turn(Step::HandOver(voter)),
            Some(voter) => mark(state, voter),
            None => {}
        },
        Step::HandOver(voter) => {
            let voter = *voter;
            mark(state, voter);
        }
        Step::Mark(..) => return marked(state, line),
        Step::Thanks => state.turn(Step::Who),
        Step::Leave(typed) => {
            let typed = std::mem::take(typed);
            if matches!(&booth.manner, Manner::Kiosk(word) if *word == typed) {
                return leave(state);
            }
            booth.note = Some(Coded::new("ui-wrong-kiosk-word"));
        }
        Step::Read(..) | Step::Casting(..) => {}
    }
    Vec::new()
}

/// Gives a voter a blank ballot.
fn mark(state: &mut State, voter: MemberId) {
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
    let kiosk = matches!(booth.manner, Manner::Kiosk(_));
    state.turn(Step::Read(voter, sheet));
    if kiosk { Vec::new() } else { cast(state) }
}

fn cast(state: &mut State) -> Vec<Effect> {
    let Some(vote) = state.booth_vote() else { return Vec::new() };
    let Some(ballot) = state.sheet().map(|sheet| Hidden::from(sheet.json(vote))) else { return Vec::new() };
    let Some(booth) = &mut state.booth else { return Vec::new() };
    let Step::Read(by, sheet) = std::mem::replace(&mut booth.step, Step::Who) else { return Vec::new() };
    booth.step = Step::Casting(by, sheet);
    vec![Effect::Vote(Voting::Cast { vote: booth.vote, by, ballot })]
}

/// The ballot is in: nothing of it stays; where members are called, the next one is.
pub(in crate::tui) fn is_in(state: &mut State) -> Vec<Effect> {
    let Some(booth) = &state.booth else { return Vec::new() };
    let Step::Casting(voter, _) = booth.step else { return Vec::new() };
    if let Manner::Kiosk(_) = booth.manner {
        state.turn(Step::Thanks);
        return Vec::new();
    }
    state.turn(Step::Who);
    let next = state.booth_vote().and_then(|vote| {
        let voters = state.voters();
        let here = voters.iter().position(|row| row.id == voter).unwrap_or(0);
        let waiting = |row: &&&Row| !vote.cast.contains_key(&row.id);
        voters.iter().skip(here).find(waiting).or_else(|| voters.iter().find(waiting)).map(|row| row.id)
    });
    if let Some(next) = next {
        mark(state, next);
    }
    Vec::new()
}

/// The ballot was not taken: its voter still has it, and is told why.
pub(in crate::tui) fn is_refused(state: &mut State, explained: &Explained) -> bool {
    let Some(booth) = state.booth.as_mut().filter(|booth| matches!(booth.step, Step::Casting(..))) else { return false };
    if let Step::Casting(voter, sheet) = std::mem::replace(&mut booth.step, Step::Who) {
        booth.step = Step::Mark(voter, sheet);
    }
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
        (Step::Word(..), _) | (Step::Who, Manner::RollCall) => return leave(state),
        (Step::Who, Manner::Kiosk(_)) if booth.query.is_empty() => state.turn(Step::Leave(Hidden::default())),
        (Step::Casting(..), _) => {}
        (Step::Read(..), _) => {
            if let Step::Read(voter, sheet) = std::mem::replace(&mut booth.step, Step::Who) {
                booth.step = Step::Mark(voter, sheet);
            }
        }
        (Step::Who | Step::HandOver(_) | Step::Mark(..) | Step::Thanks | Step::Leave(_), _) => state.turn(Step::Who),
    }
    Vec::new()
}
