//! Whose turn it is in the booth: members by name, for themselves or for others, tellers, and whoever holds the code of a slip.

use super::booth::{Manner, Step, mark};
use crate::assembly::{VoteRefusal, code_hash};
use crate::i18n::Coded;
use crate::text::folded;
use crate::tui::Hidden;
use crate::tui::effect::Voter;
use crate::tui::moot::{Row, member_name};
use crate::tui::state::State;

/// Somebody who may be next.
#[derive(Debug)]
pub struct Turn<'a> {
    /// Whose ballot it will be, in the roll.
    pub row: &'a Row,
    /// Who marks it.
    pub voter: Voter,
}

impl State {
    /// Who may be next: whoever is entitled, fits what was typed and has not voted yet; where they are called, those who have as well. Whoever
    /// is represented stands there twice, since they may vote themselves. Papers are typed by tellers.
    pub fn voters<'a>(&'a self) -> Vec<Turn<'a>> {
        let (Some(booth), Some(vote), Some(moot)) = (&self.booth, self.booth_vote(), &self.moot) else { return Vec::new() };
        let wanted = folded(&booth.query);
        let again = booth.manner == Manner::RollCall;
        let own = |row: &&'a Row| row.haystack.contains(&wanted) && (again || !vote.cast.contains_key(&row.id));
        let turn = |row: &'a Row| Turn { row, voter: Voter::Member(row.id) };
        if let (Manner::Papers(_), Some(taken)) = (&booth.manner, &vote.opened.taken) {
            return moot.roll.iter().filter(|row| taken.tellers.contains(&row.id)).filter(own).map(turn).collect();
        }
        let represented = |row: &'a Row| {
            let (giver, holder) = moot.assembly.proxies.get_key_value(&row.id)?;
            // Whoever voted themselves is not represented any more.
            let waits = vote.cast.get(giver).is_none_or(|cast| again && cast.by.is_some());
            let fits = row.haystack.contains(&wanted) || folded(&member_name(&moot.assembly, *holder)).contains(&wanted);
            (waits && fits).then_some(Turn { row, voter: Voter::Represented { giver: *giver, holder: *holder } })
        };
        let entitled = moot.roll.iter().filter(|row| vote.electorate.contains(&row.id));
        entitled.flat_map(|row| represented(row).into_iter().chain(Some(row).filter(own).map(turn))).collect()
    }

    /// Whoever is next: by name, or by the code of their slip.
    pub(super) fn next_turn(&mut self) {
        let coded = self.booth_vote().is_some_and(|vote| vote.codes.is_some());
        self.turn(if coded { Step::Code(Hidden::default()) } else { Step::Who });
    }
}

/// Gives a ballot to whoever holds a code that is good for one.
pub(super) fn by_code(state: &mut State, code: Hidden) {
    let Some((id, vote)) = state.booth.as_ref().map(|booth| booth.vote).zip(state.booth_vote()) else { return };
    let used = vote.codes.as_ref().and_then(|codes| codes.get(&code_hash(id, code.text()).0)).copied();
    let fault = match used {
        Some(false) => return mark(state, Voter::Code(code)),
        Some(true) => VoteRefusal::CodeUsed(id),
        None => VoteRefusal::NoSuchCode(id),
    };
    if let Some(booth) = &mut state.booth {
        booth.note = Some(Coded::of("error-refusal", &fault));
    }
}
