//! Watching the solver: how far it is, and when it is to stop.

use super::Reins;
use crate::sortition::{Stage, Watch};
use crate::tui::effect::News;
use crate::tui::workbench::Subject;
use std::sync::Arc;

/// Told of the solver's progress.
pub(super) struct Watching<'t> {
    tell: &'t mut dyn FnMut(News),
    reins: Arc<Reins>,
    /// For a trial in the background: its number and what it is about.
    trial: Option<(u64, Subject)>,
    last: Option<(Stage, u64)>,
}

impl<'t> Watching<'t> {
    /// Of work that is waited for.
    pub(super) fn new(tell: &'t mut dyn FnMut(News), reins: &Arc<Reins>) -> Self {
        Self { tell, reins: Arc::clone(reins), trial: None, last: None }
    }

    /// Of a trial.
    pub(super) fn of_trial(tell: &'t mut dyn FnMut(News), reins: &Arc<Reins>, number: u64, subject: Subject) -> Self {
        Self { trial: Some((number, subject)), ..Self::new(tell, reins) }
    }
}

impl Watch for Watching<'_> {
    fn tick(&mut self, stage: Stage, done: u64, of: u64) -> bool {
        let percent = done * 100 / of.max(1);
        if self.last.is_none_or(|(before, shown)| before != stage || shown != percent) {
            self.last = Some((stage, percent));
            let phrase = phrase_of(stage);
            (self.tell)(match self.trial {
                Some((number, subject)) => News::Trying(number, (subject, phrase, done, of)),
                None => News::Progress(phrase, done, of),
            });
        }
        !self.reins.stopped() && !self.trial.is_some_and(|(number, _)| self.reins.stale(number))
    }
}

fn phrase_of(stage: Stage) -> &'static str {
    match stage {
        Stage::Levels => "stage-levels",
        Stage::Counts => "stage-counts",
        Stage::Splitting => "stage-splitting",
        Stage::Columns => "stage-columns",
        Stage::Checking => "stage-checking",
        Stage::Conflict => "stage-conflict",
    }
}
