//! An outcome in plain words: the result first, then how it came about.

use crate::assembly::VoteResult;
use crate::cli::tally::stages;
use crate::i18n::Words;
use crate::report::told;
use crate::tally::{Outcome, TieEffect};
use crate::text::shown;

/// Names of options, ready to be shown.
pub(super) fn names(outcome: &Outcome, options: &[u16]) -> String {
    options.iter().map(|option| shown(outcome.name(*option))).collect::<Vec<_>>().join(", ")
}

/// The result in one or two sentences, then the stages.
pub(super) fn lines(outcome: &Outcome, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if outcome.tie == TieEffect::Decides {
        let certain: Vec<u16> = outcome.winners.iter().copied().filter(|winner| !outcome.tied.contains(winner)).collect();
        let (tied, certain_names) = (names(outcome, &outcome.tied), names(outcome, &certain));
        let open = VoteResult::from(outcome);
        let places = outcome.winners.len() - open.winners.len();
        lines.push(words.tell("vote-tied", &[("tied", (&tied).into()), ("count", places.into())]));
        if !certain.is_empty() {
            lines.push(words.tell("vote-certain", &[("names", (&certain_names).into())]));
        }
    } else {
        lines.extend(outcome.told.iter().map(|one| told(one, words)));
    }
    let numbers = [("valid", outcome.valid.into()), ("blank", outcome.blank.into()), ("invalid", outcome.invalid.into())];
    lines.push(words.tell("vote-ballots", &numbers));
    lines.extend(stages(outcome, words));
    lines
}
