//! Watching long work: how far it is, and when it is to stop.

use super::Reins;
use crate::sortition::{Stage, Watch};
use crate::tally::{self, Labour};
use crate::tui::effect::News;
use crate::tui::workbench::Subject;
use std::sync::Arc;

/// Told of the progress of long work.
pub(super) struct Watching<'t> {
    tell: &'t mut dyn FnMut(News),
    reins: Arc<Reins>,
    work: Work,
    /// The key of the stage told last, and its percentage.
    last: Option<(&'static str, u64)>,
}

/// What is watched.
enum Work {
    /// What is waited for.
    Waited,
    /// A trial in the background: its number and what it is about.
    Trial(u64, Subject),
    /// Ballots counted in other ways, in the background: its number.
    Comparing(u64),
}

impl<'t> Watching<'t> {
    /// Of work that is waited for.
    pub(super) fn new(tell: &'t mut dyn FnMut(News), reins: &Arc<Reins>) -> Self {
        Self { tell, reins: Arc::clone(reins), work: Work::Waited, last: None }
    }

    /// Of a trial.
    pub(super) fn of_trial(tell: &'t mut dyn FnMut(News), reins: &Arc<Reins>, number: u64, subject: Subject) -> Self {
        Self { work: Work::Trial(number, subject), ..Self::new(tell, reins) }
    }

    /// Of ballots that are counted in other ways.
    pub(super) fn of_comparing(tell: &'t mut dyn FnMut(News), reins: &Arc<Reins>, number: u64) -> Self {
        Self { work: Work::Comparing(number), ..Self::new(tell, reins) }
    }

    /// Tells how far a stage is, where that shows; gives whether to go on.
    fn advance(&mut self, stage: &'static str, done: u64, of: u64) -> bool {
        let now = (stage, done * 100 / of.max(1));
        // Of how many nobody knows, the stage alone is told.
        if self.last.is_none_or(|last| if of == 0 { last.0 != stage } else { last != now }) {
            self.last = Some(now);
            (self.tell)(match self.work {
                Work::Waited => News::Progress(stage, done, of),
                Work::Trial(number, subject) => News::Trying(number, (subject, stage, done, of)),
                Work::Comparing(number) => News::Comparing(number, done, of),
            });
        }
        let unwanted = match self.work {
            Work::Waited => false,
            Work::Trial(number, _) | Work::Comparing(number) => self.reins.stale(number),
        };
        !self.reins.stopped() && !unwanted
    }
}

impl Watch for Watching<'_> {
    fn tick(&mut self, stage: Stage, done: u64, of: u64) -> bool {
        let stage = match stage {
            Stage::Levels => "stage-levels",
            Stage::Counts => "stage-counts",
            Stage::Splitting => "stage-splitting",
            Stage::Columns => "stage-columns",
            Stage::Checking => "stage-checking",
            Stage::Conflict => "stage-conflict",
        };
        self.advance(stage, done, of)
    }
}

impl tally::Watch for Watching<'_> {
    fn tick(&mut self, labour: Labour, done: u64, of: u64) -> bool {
        let stage = match labour {
            Labour::Box => "stage-box",
            Labour::Raising => "stage-raising",
            Labour::Ties => "stage-ties",
            Labour::Ways => "stage-ways",
            Labour::Record => "stage-record",
        };
        self.advance(stage, done, of)
    }
}
