//! What the interface knows: focus, scroll, drafts, and pictures of the file. Plain data; `update` changes it, views read it.

use super::action::Action;
use super::comparing::Comparing;
use super::effect::{Effect, Settings};
use super::keymap::{Binding, Context, of};
use super::layer::Layer;
use super::marks::ReadMarks;
use super::moot::{ChancePicture, Code, DrawPicture, EntryPicture, Moot, PoolPicture, Telling};
use super::proposal::{Order, Tab};
use super::screen::Screen;
use super::screens::{self, Arranged, Booth, Reveal, Search};
use super::theme::Depth;
use super::tour::Tour;
use super::vote::{VotePicture, VoteTab};
use super::workbench::Workbench;
use crate::assembly::{Actor, Command};
use crate::i18n::{Coded, Lang, Words};
use crate::id::{ProposalId, Target};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::rc::Rc;

/// Both languages.
pub const LEXICON_LANGS: [Lang; 2] = [Lang::En, Lang::Fr];

/// The phrases of both languages.
pub struct Lexicon {
    en: Words,
    fr: Words,
}

impl Lexicon {
    /// Both languages.
    pub fn new() -> Self {
        Self { en: Words::new(Lang::En), fr: Words::new(Lang::Fr) }
    }

    /// The phrases of a language.
    pub fn of(&self, lang: Lang) -> &Words {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}

/// What takes an act back, and by whose hand.
pub type Undo = (Actor, Box<Command>);

/// A line that says what was done, for a while.
#[derive(Clone, Debug)]
pub struct Toast {
    /// What.
    pub said: Coded,
    /// What takes it back, and by whose hand.
    pub undo: Option<Undo>,
    /// When it goes away.
    pub until: DateTime<Utc>,
}

/// A filter of a list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// What was typed.
    pub text: String,
    /// Whether keys go into it.
    pub open: bool,
}

/// Everything.
#[expect(clippy::struct_excessive_bools, reason = "each stands for itself; together they are no machine of states")]
pub struct State {
    /// Phrases.
    pub lexicon: Rc<Lexicon>,
    /// The language now.
    pub lang: Lang,
    /// What the user chose.
    pub settings: Settings,
    /// What the terminal can show.
    pub depth: Depth,
    /// Whether anything may move by itself.
    pub animation: bool,
    /// Whether everything is told in lines, without pictures made of signs.
    pub plain: bool,
    /// Whether there is a sample assembly to open.
    pub sample: bool,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The time, as the loop told it last.
    pub now: DateTime<Utc>,
    /// The screen.
    pub screen: Screen,
    /// What lies over it, topmost last.
    pub layers: Vec<Layer>,
    /// What was done just now.
    pub toast: Option<Toast>,
    /// The open assembly.
    pub moot: Option<Moot>,
    /// Its code.
    pub code: Option<Code>,
    /// Files opened before, the latest first.
    pub recent: Vec<PathBuf>,
    /// What is being written, by purpose.
    pub drafts: BTreeMap<String, String>,
    /// The chosen row of each screen, by its stem.
    pub cursors: BTreeMap<&'static str, usize>,
    /// The filter of the roll.
    pub members_filter: Filter,
    /// Places in the roll that fit it; none without a filter.
    pub sifted: Option<Vec<usize>>,
    /// The filter of proposals.
    pub proposals_filter: Filter,
    /// Places in the list of proposals that fit it; none without a filter.
    pub proposals_sifted: Option<Vec<usize>>,
    /// The order of proposals.
    pub proposals_order: Order,
    /// Proposals that are marked, to be merged.
    pub marked: BTreeSet<ProposalId>,
    /// The tab of the proposal that is looked at.
    pub tab: Tab,
    /// The filter of the record.
    pub record_filter: Filter,
    /// Entries that the record's filter found; none without a filter.
    pub found: Option<Vec<u64>>,
    /// Entries read, from a number on.
    pub page: (u64, Vec<Telling>),
    /// The pool read last.
    pub pool: Option<PoolPicture>,
    /// Quotas being tried.
    pub workbench: Option<Workbench>,
    /// The number of the latest trial.
    pub trials: u64,
    /// The draw read last.
    pub draw: Option<DrawPicture>,
    /// The chances read last.
    pub chances: Option<ChancePicture>,
    /// The tab of the vote that is looked at.
    pub vote_tab: VoteTab,
    /// The closed vote read last.
    pub vote: Option<VotePicture>,
    /// The booth, while somebody votes.
    pub booth: Option<Booth>,
    /// The ballots of a vote being counted in other ways.
    pub comparing: Option<Comparing>,
    /// The entry read last.
    pub entry: Option<EntryPicture>,
    /// What is talked about, what was said last first.
    pub talked: Vec<Target>,
    /// The thread that is looked at.
    pub arranged: Arranged,
    /// What has been read.
    pub read: ReadMarks,
    /// What was looked for.
    pub search: Search,
    /// The screen from which the discussion of a thing was opened: the way back.
    pub origin: Option<Screen>,
    /// Whether the text that has the focus is to be written in another editor.
    pub editor: bool,
    /// Digits typed and not yet on record.
    pub dice: String,
    /// The panel appearing.
    pub reveal: Option<Reveal>,
    /// Whether the panel is shown with the names that the file of people holds: the room may not be meant to read them.
    pub names: bool,
    /// The folder where files were last looked for.
    pub folder: PathBuf,
    /// The guided tour.
    pub tour: Tour,
    /// Whether something that can only be waited for is under way.
    pub busy: bool,
    /// Whether the interface is to be left.
    pub quit: bool,
}

impl State {
    /// The state before anything is read.
    pub fn new(lang: Lang, settings: Settings, depth: Depth, now: DateTime<Utc>) -> Self {
        Self {
            lexicon: Rc::new(Lexicon::new()),
            lang,
            settings,
            depth,
            animation: true,
            plain: false,
            sample: false,
            size: (80, 24),
            now,
            screen: Screen::Start,
            layers: Vec::new(),
            toast: None,
            moot: None,
            code: None,
            recent: Vec::new(),
            drafts: BTreeMap::new(),
            cursors: BTreeMap::new(),
            members_filter: Filter::default(),
            sifted: None,
            proposals_filter: Filter::default(),
            proposals_sifted: None,
            proposals_order: Order::default(),
            marked: BTreeSet::new(),
            tab: Tab::default(),
            record_filter: Filter::default(),
            found: None,
            page: (0, Vec::new()),
            pool: None,
            workbench: None,
            trials: 0,
            draw: None,
            chances: None,
            vote_tab: VoteTab::default(),
            vote: None,
            booth: None,
            comparing: None,
            entry: None,
            talked: Vec::new(),
            arranged: Arranged::default(),
            read: ReadMarks::default(),
            search: Search::default(),
            origin: None,
            editor: false,
            dice: String::new(),
            reveal: None,
            names: false,
            folder: PathBuf::new(),
            tour: Tour::default(),
            busy: false,
            quit: false,
        }
    }

    /// The phrases of the language now.
    pub fn words(&self) -> &Words {
        self.lexicon.of(self.lang)
    }

    /// The chosen row of the screen.
    pub fn cursor(&self) -> usize {
        self.cursors.get(self.screen.stem()).copied().unwrap_or(0).min(self.rows().saturating_sub(1))
    }

    /// Rows of the screen that can be chosen or scrolled through.
    pub fn rows(&self) -> usize {
        screens::rows(self)
    }

    /// Where keys are looked up now, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        match self.layers.last() {
            Some(Layer::Form(_)) => vec![Context::Form],
            Some(Layer::Files(_) | Layer::Palette(_) | Layer::Finder(_) | Layer::Settling(_) | Layer::Marks(_) | Layer::Ways(_)) => {
                vec![Context::Picker]
            }
            Some(Layer::Confirm(_)) => vec![Context::Confirm],
            Some(Layer::Progress(_)) => vec![Context::Progress],
            Some(Layer::Card(_) | Layer::Help(_)) => vec![Context::Card],
            Some(Layer::Code(_)) => vec![Context::Code],
            None if self.stop().is_some() => [vec![Context::Tour], self.contexts_of_screen()].concat(),
            None => self.contexts_of_screen(),
        }
    }

    /// Where the keys of the screen stand, whatever lies over it.
    pub fn contexts_of_screen(&self) -> Vec<Context> {
        match self.screen {
            Screen::Start => vec![Context::Start, Context::Rows, Context::Anywhere],
            // Nothing leads out of the booth but its own keys.
            Screen::Booth(_) => vec![Context::Booth, Context::Rows],
            _ => vec![self.screen.context(), Context::Assembly, Context::Rows, Context::Anywhere],
        }
    }

    /// The lines of the table that mean something now.
    pub fn offers(&self) -> Vec<&'static Binding> {
        of(&self.contexts()).filter(|binding| self.offered(binding.action)).collect()
    }

    /// Whether an action makes sense now. What does not is neither shown nor done.
    pub fn offered(&self, action: Action) -> bool {
        self.sensible(action, !self.layers.is_empty())
    }

    /// Whether an action makes sense on the screen, whatever lies over it.
    pub fn offered_below(&self, action: Action) -> bool {
        self.sensible(action, false)
    }

    fn sensible(&self, action: Action, layered: bool) -> bool {
        match action {
            Action::Choose if !layered => screens::chooses(self),
            // A form is scrolled where there is something to read below it.
            Action::PageUp | Action::PageDown if matches!(self.layers.last(), Some(Layer::Form(form)) if layered && form.failure.is_none() && !form.preview) => {
                false
            }
            Action::Similar => matches!(self.layers.last(), Some(Layer::Form(form)) if !form.similar.is_empty()),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last if !layered => self.rows() > 1,
            Action::Editor | Action::Preview => {
                let composing = matches!(self.layers.last(), Some(Layer::Form(form)) if form.purpose.composes());
                layered && composing && !self.plain
            }
            Action::Undo => self.toast.as_ref().is_some_and(|toast| toast.undo.is_some()),
            action => screens::sensible(self, action),
        }
    }

    /// What has to be read for the screen.
    pub fn wants(&self) -> Vec<Effect> {
        if self.moot.is_some() { screens::wants(self) } else { Vec::new() }
    }
}
