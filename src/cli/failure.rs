//! Failures: what went wrong, where, what to do, and the exit code.

use super::Streams;
use crate::i18n::{Coded, Words};
use crate::id::NotAName;
use crate::session::{Explained, SessionError, explain_file};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::io::Write;
use std::path::Path;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Refused or failed.
    Failed = 1,
    /// The command was not understood.
    Usage = 2,
    /// Verification found a mismatch.
    Mismatch = 3,
    /// No panel can meet the quotas.
    NoPanel = 4,
}

/// A failure: the phrase `error-<key>`, details under it, and `hint-<key>` where there is one.
#[derive(Debug)]
pub struct Failure {
    code: Coded,
    details: Vec<Coded>,
    exit: Exit,
    broken_pipe: bool,
}

impl Failure {
    /// A failure that is phrased as `error-<key>`.
    pub fn new(key: &str) -> Self {
        Coded::new(key).into()
    }

    /// Fills a place with text; made harmless for terminals.
    #[must_use]
    pub fn with(mut self, place: &str, text: impl AsRef<str>) -> Self {
        self.code = self.code.with(place, text);
        self
    }

    /// Fills a place with a number.
    #[must_use]
    pub fn count(mut self, place: &str, number: u64) -> Self {
        self.code = self.code.count(place, number);
        self
    }

    /// Ends with another exit code.
    #[must_use]
    pub fn exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Adds details, a line each.
    #[must_use]
    pub fn details(mut self, details: Vec<Coded>) -> Self {
        self.details = details;
        self
    }

    /// Says which file it is about, where nothing said so before.
    pub(super) fn about(self, path: &Path) -> Self {
        if self.code.fills("file") { self } else { self.with("file", path.display().to_string()) }
    }

    /// Trouble with a file of the user.
    pub(super) fn file(path: &Path, error: &std::io::Error) -> Self {
        explain_file(path, error).into()
    }

    /// Trouble with standard output.
    pub(super) fn output(error: &std::io::Error) -> Self {
        Self { broken_pipe: error.kind() == std::io::ErrorKind::BrokenPipe, ..Self::new("output").with("detail", error.to_string()) }
    }

    pub(super) fn is_broken_pipe(&self) -> bool {
        self.broken_pipe
    }

    /// The whole text, in lines.
    pub fn phrase(&self, words: &Words) -> String {
        let error = self.code.phrase_as("error-", words).unwrap_or_else(|| self.code.phrase(words));
        let mut lines = vec![words.tell("error", &[("text", (&error).into())])];
        lines.extend(self.details.iter().map(|detail| format!("  {}", detail.phrase(words))));
        if let Some(hint) = self.code.phrase_as("hint-", words) {
            lines.push(words.tell("hint", &[("text", (&hint).into())]));
        }
        lines.join("\n")
    }

    /// Writes the failure down; gives the exit code.
    pub(super) fn tell(&self, words: &Words, messages: &mut dyn Write) -> Exit {
        // Nobody is left to tell where even this cannot be written.
        drop(writeln!(messages, "{}", self.phrase(words)));
        self.exit
    }
}

impl From<Coded> for Failure {
    fn from(code: Coded) -> Self {
        Self { code, details: Vec::new(), exit: Exit::Failed, broken_pipe: false }
    }
}

impl From<Explained> for Failure {
    fn from(explained: Explained) -> Self {
        let exit = if explained.no_panel { Exit::NoPanel } else { Exit::Failed };
        Self { details: explained.details, ..Self::from(explained.headline) }.exit(exit)
    }
}

impl From<SessionError> for Failure {
    fn from(error: SessionError) -> Self {
        error.explain().into()
    }
}

/// What would have fitted where a value did not: our own parsers answer with an example, or with the list of what there is.
fn fitting(error: &clap::Error) -> Option<String> {
    let source = std::error::Error::source(error)?;
    let list = || Some(source.to_string()).filter(|text| text.contains(", ") || text.contains('='));
    source.downcast_ref::<NotAName>().map(|name| name.example.to_owned()).or_else(list)
}

/// Tells a command line that was not understood, or the help that was asked for.
pub(super) fn usage(error: &clap::Error, words: &Words, mut streams: Streams) -> Exit {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    let valid = [context(ContextKind::ValidValue), context(ContextKind::ValidSubcommand), fitting(error).unwrap_or_default()].concat();
    let key = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion => {
            let asked = error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
            let stream = if asked { &mut streams.output } else { &mut streams.messages };
            drop(write!(stream, "{}", error.render()));
            return if asked { Exit::Done } else { Exit::Usage };
        }
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand => "usage-missing-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if valid.is_empty() => "usage-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value-known",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => "usage-values",
        _ => "usage-other",
    };
    let suggestion = [context(ContextKind::SuggestedArg), context(ContextKind::SuggestedSubcommand)].concat();
    let failure = Failure::new(key)
        .with("argument", context(ContextKind::InvalidArg))
        .with("command", context(ContextKind::InvalidSubcommand))
        .with("given", context(ContextKind::InvalidValue))
        .with("valid", valid)
        .with("usage", context(ContextKind::Usage))
        .exit(Exit::Usage);
    let exit = failure.tell(words, &mut streams.messages);
    if !suggestion.is_empty() {
        let text = words.tell("usage-suggestion", &[("suggestion", (&suggestion).into())]);
        drop(writeln!(streams.messages, "{text}"));
    }
    exit
}
