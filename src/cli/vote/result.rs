//! An outcome in plain words: the result first, then how it came about.

use crate::cli::counted::stages;
use crate::i18n::Words;
use crate::report;
use crate::tally::Outcome;

/// The result in one or two sentences.
pub(super) fn told(outcome: &Outcome, words: &Words) -> Vec<String> {
    outcome.told.iter().map(|one| report::told(one, words)).collect()
}

/// The result in one or two sentences, then the stages.
pub(super) fn lines(outcome: &Outcome, words: &Words) -> Vec<String> {
    let mut lines = told(outcome, words);
    let numbers = [("valid", outcome.valid.into()), ("blank", outcome.blank.into()), ("invalid", outcome.invalid.into())];
    lines.push(words.tell("vote-ballots", &numbers));
    lines.extend(stages(outcome, words));
    lines
}
