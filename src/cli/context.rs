//! What every subcommand needs: streams, phrases, the open file, and the manners of asking.

use super::{Exit, Failure, Global};
use crate::assembly::Actor;
use crate::i18n::{Fill, Words};
use crate::session::{Access, Hand, KeyFolder, Session};
use serde::Serialize;
use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};

/// Where data, messages and answers go and come from.
pub struct Streams {
    /// Standard input.
    pub input: Box<dyn BufRead>,
    /// Standard output: data.
    pub output: Box<dyn Write>,
    /// Standard error: messages.
    pub messages: Box<dyn Write>,
    /// Whether a person sits at the terminal and can be asked.
    pub interactive: bool,
    /// Whether standard output is a terminal: text from people is then made harmless.
    pub output_terminal: bool,
    /// Whether messages go to a terminal that can redraw a line.
    pub messages_terminal: bool,
}

/// The run of one subcommand.
pub struct Context {
    /// Options before or after the subcommand.
    pub global: Global,
    /// Phrases.
    pub words: Words,
    /// Streams.
    pub streams: Streams,
}

impl Context {
    /// Puts a run together.
    pub fn new(global: Global, words: Words, streams: Streams) -> Self {
        Self { global, words, streams }
    }

    /// A phrase.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A phrase with its places filled in.
    pub fn tell(&self, key: &str, places: &[(&str, Fill<'_>)]) -> String {
        self.words.tell(key, places)
    }

    /// Writes a line of data.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.streams.output, "{text}").map_err(|error| Failure::output(&error))
    }

    /// Writes bytes of data.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.streams.output.write_all(bytes).map_err(|error| Failure::output(&error))
    }

    /// Writes data as JSON, where `--json` asks for it, else as text.
    pub fn data<T: Serialize>(&mut self, data: &T, text: impl FnOnce(&Words) -> String) -> Result<(), Failure> {
        if self.global.json {
            let json = serde_json::to_string_pretty(data).map_err(|error| Failure::output(&error.into()))?;
            return self.line(&json);
        }
        let text = text(&self.words);
        if text.is_empty() { Ok(()) } else { self.line(&text) }
    }

    /// Writes a message, unless `--quiet`.
    pub fn note(&mut self, key: &str, places: &[(&str, Fill<'_>)]) -> Result<(), Failure> {
        let text = self.tell(key, places);
        self.note_text(&text)
    }

    /// Writes a message that is already phrased, unless `--quiet`.
    pub fn note_text(&mut self, text: &str) -> Result<(), Failure> {
        if self.global.quiet {
            return Ok(());
        }
        writeln!(self.streams.messages, "{text}").map_err(|error| Failure::output(&error))
    }

    /// Who acts, and under which id.
    pub fn hand(&self) -> Hand {
        Hand { by: self.global.actor, op: self.global.op }
    }

    /// Who acts.
    pub fn actor(&self) -> Actor {
        self.global.actor
    }

    /// The folder of private keys.
    pub fn keys(&self) -> Result<KeyFolder, Failure> {
        Ok(match &self.global.keys {
            Some(folder) => KeyFolder::at(folder.clone()),
            None => KeyFolder::of_user()?,
        })
    }

    /// The assembly's file: named, or the only one in this folder.
    pub fn file(&self) -> Result<PathBuf, Failure> {
        if let Some(file) = &self.global.file {
            return Ok(file.clone());
        }
        let here = std::fs::read_dir(".").map_err(|error| Failure::file(Path::new("."), &error))?;
        let mut found: Vec<_> = here
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "moot"))
            .map(|path| path.strip_prefix(".").map_or(path.clone(), Path::to_owned))
            .collect();
        found.sort();
        match found.as_slice() {
            [only] => Ok(only.clone()),
            [] => Err(Failure::new("no-file")),
            many => {
                let names = many.iter().map(|path| crate::text::shown(&path.to_string_lossy())).collect::<Vec<_>>().join(", ");
                Err(Failure::new("many-files").with("files", names))
            }
        }
    }

    /// Opens the assembly for writing.
    pub fn open(&self) -> Result<Session, Failure> {
        self.open_for(Access::Write)
    }

    /// Opens the assembly for reading.
    pub fn read(&self) -> Result<Session, Failure> {
        self.open_for(Access::Read)
    }

    fn open_for(&self, access: Access) -> Result<Session, Failure> {
        let file = self.file()?;
        Session::open(&file, access, self.keys()?).map_err(|error| Failure::from(error).about(&file))
    }

    /// Reads a file; `-` is standard input.
    pub fn read_input(&mut self, path: &Path) -> Result<Vec<u8>, Failure> {
        /// Largest file that is read at all; the rooms have their own, smaller limits.
        const LARGEST: u64 = 65 << 20;
        let mut bytes = Vec::new();
        let read = if path == Path::new("-") {
            (&mut self.streams.input).take(LARGEST).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes))
        };
        read.map_err(|error| Failure::file(path, &error))?;
        Ok(bytes)
    }

    /// A value given as `VALUE`, `@FILE` or `-`.
    pub fn read_value(&mut self, value: &str) -> Result<String, Failure> {
        let path = match value.strip_prefix('@') {
            Some(file) => Path::new(file),
            None if value == "-" => Path::new("-"),
            None => return Ok(value.to_owned()),
        };
        let bytes = self.read_input(path)?;
        String::from_utf8(bytes).map_err(|_| Failure::new("not-utf8").with("file", path.display().to_string()))
    }

    /// Asks a person who sits there for a line that is not shown; none where they gave up.
    pub fn hidden(&mut self, question: &str) -> Result<Option<String>, Failure> {
        let messages = &mut self.streams.messages;
        let ask = || write!(messages, "{question} ").and_then(|()| messages.flush());
        let typed = crate::tui::hidden_line(ask).map_err(|error| Failure::file(Path::new("-"), &error))?;
        self.note_text("")?;
        Ok(typed)
    }

    /// Asks for a typed word before a step that cannot be undone.
    pub fn confirm(&mut self, word: &str, step: &str) -> Result<(), Failure> {
        let given = match &self.global.confirm {
            Some(given) => given.clone(),
            None if self.global.no_input || !self.streams.interactive => {
                return Err(Failure::new("needs-confirm").with("word", word).with("step", step));
            }
            None => {
                let question = self.tell("ask-word", &[("step", step.into()), ("word", word.into())]);
                write!(self.streams.messages, "{question} ")
                    .and_then(|()| self.streams.messages.flush())
                    .map_err(|error| Failure::output(&error))?;
                let mut answer = String::new();
                self.streams.input.read_line(&mut answer).map_err(|error| Failure::file(Path::new("-"), &error))?;
                answer.trim().to_owned()
            }
        };
        if given == word { Ok(()) } else { Err(Failure::new("wrong-word").with("word", word).with("given", crate::text::shown(&given))) }
    }

    /// Ends the run: tells a failure, gives the exit code.
    pub fn conclude(mut self, done: Result<Exit, Failure>) -> Exit {
        // A reader that has gone away (`folkmoot record list | head`) is no failure.
        let exit = match done {
            Ok(exit) => exit,
            Err(failure) if failure.is_broken_pipe() => Exit::Done,
            Err(failure) => failure.tell(&self.words, &mut self.streams.messages),
        };
        match self.streams.output.flush() {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Failure::output(&error).tell(&self.words, &mut self.streams.messages)
            }
            _ => exit,
        }
    }
}
