//! Progress of long work: one line, redrawn, with an estimate once there is something to estimate from.

use super::Context;
use crate::sortition::{Stage, Watch};
use crate::tally::{self, Labour};
use std::io::Write as _;
use std::time::{Duration, Instant};

/// Nothing is shown before this has passed: most work is over by then.
const PATIENCE: Duration = Duration::from_secs(1);
/// Time between two redraws.
const REDRAW: Duration = Duration::from_millis(100);

/// Shows progress on the stream of messages, where that is a terminal.
pub(super) struct Progress<'a> {
    context: &'a mut Context,
    begun: Instant,
    stage: Option<(String, Instant)>,
    drawn: Option<Instant>,
}

impl<'a> Progress<'a> {
    pub(super) fn new(context: &'a mut Context) -> Self {
        Self { context, begun: Instant::now(), stage: None, drawn: None }
    }

    /// Tells how far a stage (the phrase `stage-<name>`) has come.
    pub(super) fn show(&mut self, stage: &str, done: u64, of: u64) {
        let now = Instant::now();
        if self.stage.as_ref().is_none_or(|(name, _)| name != stage) {
            self.stage = Some((stage.to_owned(), now));
        }
        let quiet = self.context.global.quiet || !self.context.streams.messages_terminal;
        if quiet || now - self.begun < PATIENCE || self.drawn.is_some_and(|drawn| now - drawn < REDRAW) {
            return;
        }
        let begun = self.stage.as_ref().map_or(now, |(_, begun)| *begun);
        let spent = now - begun;
        let left = (done > 0 && of > done).then(|| spent.as_secs() * (of - done) / done);
        let stage = self.context.say(&format!("stage-{stage}"));
        let text = match left {
            Some(left) if spent > PATIENCE => self.context.tell(
                "progress-left",
                &[("stage", (&stage).into()), ("percent", (done * 100 / of.max(1)).into()), ("seconds", left.into())],
            ),
            _ => self.context.tell("progress", &[("stage", (&stage).into())]),
        };
        // A terminal that cannot be written to shows no progress; the work goes on.
        drop(write!(self.context.streams.messages, "\r\x1b[2K{text}"));
        drop(self.context.streams.messages.flush());
        self.drawn = Some(now);
    }

    /// Takes the line away.
    pub(super) fn end(self) {
        if self.drawn.is_some() {
            drop(write!(self.context.streams.messages, "\r\x1b[2K"));
        }
    }
}

impl tally::Watch for Progress<'_> {
    fn tick(&mut self, labour: Labour, done: u64, of: u64) -> bool {
        self.show(&format!("{labour:?}").to_lowercase(), done, of);
        true
    }
}

impl Watch for Progress<'_> {
    fn tick(&mut self, stage: Stage, done: u64, of: u64) -> bool {
        self.show(&format!("{stage:?}").to_lowercase(), done, of);
        true
    }
}
