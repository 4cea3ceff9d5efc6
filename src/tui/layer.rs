//! Layers: what lies over a screen for a while. The topmost takes the keys.

use super::effect::Effect;
use super::finder::Finder;
use super::form::Form;
use super::moot::{FolderPicture, Impasse};
use super::theme::Role;
use crate::i18n::Coded;
use crate::id::{MemberId, ProposalId};
use chrono::{DateTime, Utc};

/// Something laid over the screen.
#[derive(Clone, Debug)]
pub enum Layer {
    /// A form.
    Form(Box<Form>),
    /// A file to choose.
    Files(Files),
    /// Every action, by name.
    Palette(Palette),
    /// A list that is narrowed by typing.
    Finder(Box<Finder>),
    /// Amendments to be settled together.
    Settling(Settling),
    /// Marks to set and take.
    Marks(Marks),
    /// Ways out of quotas that no panel can meet.
    Ways(Box<Ways>),
    /// A word to type.
    Confirm(Confirm),
    /// Long work.
    Progress(Progress),
    /// Something to read.
    Card(Card),
    /// The keys of the screen below; first line shown.
    Help(usize),
    /// The twelve words (false) or their QR code (true).
    Code(bool),
}

/// A file to choose.
#[derive(Clone, Debug)]
pub struct Files {
    /// The folder shown.
    pub folder: FolderPicture,
    /// What was typed to narrow it.
    pub query: String,
    /// The chosen row, among those that fit.
    pub selected: usize,
    /// How names end that are offered beside folders.
    pub ending: &'static str,
    /// The field of the form below that the name goes to; none opens the file.
    pub field: Option<usize>,
    /// Whether a folder of Markdown files can be chosen as a whole.
    pub texts: bool,
}

impl Files {
    /// Whether the folder shown can be chosen as a whole: then its row has the place [`usize::MAX`].
    pub fn whole(&self) -> bool {
        let text =
            |(name, folder): &(std::ffi::OsString, bool)| !folder && std::path::Path::new(name).extension().is_some_and(|end| end == "md");
        self.texts && self.query.is_empty() && self.folder.rows.iter().any(text)
    }

    /// The rows that fit what was typed, what is looked for first: place in the folder, name harmless to show, whether it is a folder.
    pub fn rows(&self) -> Vec<(usize, String, bool)> {
        let query = crate::text::folded(&self.query);
        let named = self.folder.rows.iter().enumerate().map(|(place, (name, folder))| {
            let name = crate::text::shown(&name.to_string_lossy());
            (place, name, *folder)
        });
        let mut rows: Vec<_> =
            named.filter(|(_, name, _)| name == ".." && query.is_empty() || crate::text::folded(name).contains(&query)).collect();
        // The way out first, then what is looked for, then folders, then what does not fit.
        if self.whole() {
            rows.push((usize::MAX, String::new(), false));
        }
        rows.sort_by_key(|(place, name, folder)| match (name == ".." || *place == usize::MAX, self.fits(name), folder) {
            (true, ..) => 0,
            (_, true, false) => 1,
            (.., true) => 2,
            _ => 3,
        });
        rows
    }

    /// Whether a name ends as those looked for.
    pub fn fits(&self, name: &str) -> bool {
        name.to_lowercase().ends_with(self.ending) || self.texts && name.to_lowercase().ends_with(".md")
    }
}

/// Every action that is possible here.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What was typed.
    pub query: String,
    /// The chosen row.
    pub selected: usize,
}

/// Marks of a member.
#[derive(Clone, Debug)]
pub struct Marks {
    /// Whose.
    pub member: MemberId,
    /// Roles (true) or groups.
    pub roles: bool,
    /// The chosen row.
    pub selected: usize,
}

/// Amendments to a proposal, in the order of the vote, and what is to become of each.
#[derive(Clone, Debug)]
pub struct Settling {
    /// The proposal.
    pub proposal: ProposalId,
    /// The amendments; each is taken (true), left out (false), or waits.
    pub marks: Vec<(ProposalId, Option<bool>)>,
    /// The chosen row; below the last one stands what puts it on record.
    pub selected: usize,
}

/// Ways out of quotas that no panel can meet.
#[derive(Clone, Debug)]
pub struct Ways {
    /// What they lead out of.
    pub impasse: Impasse,
    /// The chosen row.
    pub selected: usize,
}

/// A word to type.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// What is about to happen, and that it cannot be undone.
    pub step: Coded,
    /// The key of the word.
    pub word: &'static str,
    /// What was typed.
    pub typed: String,
    /// What happens then.
    pub effect: Box<Effect>,
}

/// Long work.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The key of what is done.
    pub title: &'static str,
    /// The key of its stage, done, of.
    pub stage: Option<(&'static str, u64, u64)>,
    /// When it began.
    pub since: DateTime<Utc>,
    /// Whether somebody asked it to stop.
    pub stopping: bool,
}

/// Something to read.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its title.
    pub title: Coded,
    /// Its lines.
    pub lines: Vec<CardLine>,
    /// The first line shown.
    pub top: usize,
}

impl Card {
    /// A card with a title.
    pub fn new(title: Coded) -> Self {
        Self { title, lines: Vec::new(), top: 0 }
    }

    /// Adds a line.
    #[must_use]
    pub fn line(self, role: Role, text: Coded) -> Self {
        self.said("", role, text)
    }

    /// Adds the phrase `<before><key>`, if there is one.
    #[must_use]
    pub fn said(mut self, before: &'static str, role: Role, text: Coded) -> Self {
        self.lines.push(CardLine { role, before, text: Some(text) });
        self
    }

    /// Adds an empty line.
    #[must_use]
    pub fn gap(mut self) -> Self {
        self.lines.push(CardLine { role: Role::Text, before: "", text: None });
        self
    }
}

/// A line of a card.
#[derive(Clone, Debug)]
pub struct CardLine {
    /// How it looks.
    pub role: Role,
    /// What stands before the key of its phrase.
    pub before: &'static str,
    /// The phrase; none for an empty line.
    pub text: Option<Coded>,
}
