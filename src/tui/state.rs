//! What the interface knows: focus, scroll, drafts, and pictures of the file. Plain data; `update` changes it, views read it.

use super::action::Action;
use super::effect::{Effect, Settings};
use super::keymap::{Binding, Context, of};
use super::layer::Layer;
use super::moot::{ChancePicture, Code, DrawPicture, EntryPicture, Moot, PoolPicture, Row, Telling};
use super::theme::Depth;
use crate::assembly::{Command, Draw, DrawStatus};
use crate::i18n::{Coded, Lang, Words};
use crate::id::{DrawId, PoolId};
use crate::randomness::Source;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Choosing a file.
    Start,
    /// Where we stand.
    Home,
    /// The roll.
    Members,
    /// Pools and draws.
    Draws,
    /// One pool.
    Pool(PoolId),
    /// One draw.
    Draw(DrawId),
    /// Everyone's chance.
    Chances(DrawId),
    /// The record.
    Record,
    /// One entry.
    Entry(u64),
}

impl Screen {
    /// The four screens of an assembly, in the order of the line at the top.
    pub const MAIN: [Self; 4] = [Self::Home, Self::Members, Self::Draws, Self::Record];

    /// The screen among the four that this one belongs to.
    #[must_use]
    pub fn main(self) -> Self {
        match self {
            Self::Pool(_) | Self::Draw(_) | Self::Chances(_) => Self::Draws,
            Self::Entry(_) => Self::Record,
            other => other,
        }
    }

    /// The screen one step out.
    #[must_use]
    pub fn parent(self) -> Self {
        match self {
            Self::Start => Self::Start,
            Self::Home | Self::Members | Self::Draws | Self::Record => Self::Home,
            Self::Pool(_) | Self::Draw(_) => Self::Draws,
            Self::Chances(draw) => Self::Draw(draw),
            Self::Entry(_) => Self::Record,
        }
    }

    /// Where its keys stand in the table.
    pub fn context(self) -> Context {
        match self {
            Self::Start => Context::Start,
            Self::Home => Context::Home,
            Self::Members => Context::Members,
            Self::Draws => Context::Draws,
            Self::Pool(_) => Context::Pool,
            Self::Draw(_) => Context::Draw,
            Self::Chances(_) => Context::Chances,
            Self::Record => Context::Record,
            Self::Entry(_) => Context::Entry,
        }
    }

    /// The stem of its phrases.
    pub fn stem(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Home => "home",
            Self::Members => "members",
            Self::Draws => "draws",
            Self::Pool(_) => "pool",
            Self::Draw(_) => "draw",
            Self::Chances(_) => "chances",
            Self::Record => "record",
            Self::Entry(_) => "entry",
        }
    }
}

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

/// A line that says what was done, for a while.
#[derive(Clone, Debug)]
pub struct Toast {
    /// What.
    pub said: Coded,
    /// What takes it back.
    pub undo: Option<Command>,
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

/// The panel appearing.
#[derive(Clone, Copy, Debug)]
pub struct Reveal {
    /// Of which draw.
    pub draw: DrawId,
    /// When it began.
    pub since: DateTime<Utc>,
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
    /// The filter of the record.
    pub record_filter: Filter,
    /// Entries that the record's filter found; none without a filter.
    pub found: Option<Vec<u64>>,
    /// Entries read, from a number on.
    pub page: (u64, Vec<Telling>),
    /// The pool read last.
    pub pool: Option<PoolPicture>,
    /// The draw read last.
    pub draw: Option<DrawPicture>,
    /// The chances read last.
    pub chances: Option<ChancePicture>,
    /// The entry read last.
    pub entry: Option<EntryPicture>,
    /// Digits typed and not yet on record.
    pub dice: String,
    /// The panel appearing.
    pub reveal: Option<Reveal>,
    /// Whether the panel is shown with the names that the file of people holds: the room may not be meant to read them.
    pub names: bool,
    /// The folder where files were last looked for.
    pub folder: PathBuf,
    /// Whether something that can only be waited for is under way.
    pub busy: bool,
    /// Whether the interface is to be left.
    pub quit: bool,
}

/// A row of the screen of draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawsRow {
    /// A draw.
    Draw(DrawId),
    /// A pool.
    Pool(PoolId),
}

/// What is sensible to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Say who may be drawn.
    Pool,
    /// Plan a draw from the latest pool.
    Plan,
    /// Go on with a draw.
    Continue(DrawId),
    /// Look at the panel.
    Panel(DrawId),
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
            record_filter: Filter::default(),
            found: None,
            page: (0, Vec::new()),
            pool: None,
            draw: None,
            chances: None,
            entry: None,
            dice: String::new(),
            reveal: None,
            names: false,
            folder: PathBuf::new(),
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
        match self.screen {
            Screen::Start => self.recent.len(),
            Screen::Home => 0,
            Screen::Members => self.members(),
            Screen::Draws => self.draws_rows().len(),
            Screen::Pool(_) => self.pool.as_ref().map_or(0, |pool| pool.features.iter().map(|(_, values)| values.len() + 2).sum()),
            Screen::Draw(_) => self.draw.as_ref().map_or(0, |draw| draw.faces.len()),
            Screen::Chances(_) => self.chances.as_ref().map_or(0, |chances| chances.people.len()),
            Screen::Record => self.record_len(),
            Screen::Entry(_) => 200,
        }
    }

    /// Entries listed on the record's screen.
    pub fn record_len(&self) -> usize {
        let all = || self.moot.as_ref().map_or(0, |moot| usize::try_from(moot.assembly.entries).unwrap_or(usize::MAX));
        self.found.as_ref().map_or_else(all, Vec::len)
    }

    /// The entry in a row of the record's screen: the newest first.
    pub fn record_seq(&self, row: usize) -> Option<u64> {
        match &self.found {
            Some(found) => found.get(row).copied(),
            None => (self.record_len().checked_sub(row + 1)).map(|seq| seq as u64),
        }
    }

    /// Works out who fits the filter of the roll: once, when either has changed.
    pub fn sift(&mut self) {
        let wanted = crate::text::folded(&self.members_filter.text);
        let fits = |roll: &[Row]| (0..roll.len()).filter(|place| roll[*place].haystack.contains(&wanted)).collect();
        self.sifted = self.moot.as_ref().filter(|_| !wanted.is_empty()).map(|moot| fits(&moot.roll));
    }

    /// How many members fit the filter.
    pub fn members(&self) -> usize {
        self.sifted.as_ref().map_or_else(|| self.moot.as_ref().map_or(0, |moot| moot.roll.len()), Vec::len)
    }

    /// The member in a row of the roll as it is filtered.
    pub fn member_at(&self, row: usize) -> Option<&Row> {
        let place = self.sifted.as_ref().map_or(Some(row), |sifted| sifted.get(row).copied())?;
        self.moot.as_ref()?.roll.get(place)
    }

    /// The member in the chosen row.
    pub fn member(&self) -> Option<&Row> {
        if self.screen == Screen::Members { self.member_at(self.cursor()) } else { None }
    }

    /// Draws, then pools, the latest first.
    pub fn draws_rows(&self) -> Vec<DrawsRow> {
        let Some(moot) = &self.moot else { return Vec::new() };
        let draws = moot.assembly.draws.keys().rev().map(|id| DrawsRow::Draw(*id));
        draws.chain(moot.assembly.pools.keys().rev().map(|id| DrawsRow::Pool(*id))).collect()
    }

    /// The draw that is looked at, or chosen in the list.
    pub fn draw_here(&self) -> Option<(DrawId, &Draw)> {
        let id = match self.screen {
            Screen::Draw(id) | Screen::Chances(id) => id,
            Screen::Draws => match self.draws_rows().get(self.cursor())? {
                DrawsRow::Draw(id) => *id,
                DrawsRow::Pool(_) => return None,
            },
            _ => return None,
        };
        Some((id, self.moot.as_ref()?.assembly.draws.get(&id)?))
    }

    /// The source whose evidence the draw on the screen waits for.
    pub fn awaited(&self) -> Option<Source> {
        let Screen::Draw(_) = self.screen else { return None };
        let (_, draw) = self.draw_here().filter(|(_, draw)| draw.status == DrawStatus::Open)?;
        draw.missing().next()?.parse().ok()
    }

    /// How many digits are awaited, where it is dice's turn.
    pub fn dice_awaited(&self) -> Option<usize> {
        match self.awaited()? {
            Source::Dice { digits } => usize::try_from(digits).ok(),
            _ => None,
        }
    }

    /// Whether the panel is still appearing: how many of its members can be seen, and whether that is all.
    pub fn revealed(&self, draw: DrawId, panel: usize) -> (usize, bool) {
        /// The ticket stands alone for a moment; then a place every so often, all within twelve seconds.
        const BEFORE: i64 = 2500;
        let Some(reveal) = self.reveal.filter(|reveal| reveal.draw == draw && self.animation) else { return (panel, true) };
        let pace = (12_000 / i64::try_from(panel).unwrap_or(1).max(1)).clamp(60, 700);
        let elapsed = (self.now - reveal.since).num_milliseconds() - BEFORE;
        let seen = usize::try_from(elapsed.max(0) / pace).unwrap_or(panel).min(panel);
        (seen, seen >= panel)
    }

    /// What is sensible to do next.
    pub fn next_step(&self) -> Option<NextStep> {
        let state = &self.moot.as_ref()?.assembly;
        if let Some(open) = state.draws.iter().rev().find(|(_, draw)| draw.status == DrawStatus::Open) {
            return Some(NextStep::Continue(*open.0));
        }
        let Some((pool, _)) = state.latest_pool() else { return Some(NextStep::Pool) };
        let drawn = |draw: &Draw| draw.planned.pool == pool && matches!(draw.status, DrawStatus::Drawn(_));
        Some(state.draws.iter().rev().find(|(_, draw)| drawn(draw)).map_or(NextStep::Plan, |(id, _)| NextStep::Panel(*id)))
    }

    /// Where keys are looked up now, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        match self.layers.last() {
            Some(Layer::Form(_)) => vec![Context::Form],
            Some(Layer::Files(_) | Layer::Palette(_) | Layer::Marks(_)) => vec![Context::Picker],
            Some(Layer::Confirm(_)) => vec![Context::Confirm],
            Some(Layer::Progress(_)) => vec![Context::Progress],
            Some(Layer::Card(_) | Layer::Help(_)) => vec![Context::Card],
            Some(Layer::Code(_)) => vec![Context::Code],
            None => self.contexts_of_screen(),
        }
    }

    /// Where the keys of the screen stand, whatever lies over it.
    pub fn contexts_of_screen(&self) -> Vec<Context> {
        match self.screen {
            Screen::Start => vec![Context::Start, Context::Rows, Context::Anywhere],
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
        let open = self.moot.is_some();
        let status = self.draw_here().map(|(_, draw)| &draw.status);
        match action {
            Action::Sample => self.sample,
            Action::Choose if !layered => self.rows() > 0,
            Action::Undo => self.toast.as_ref().is_some_and(|toast| toast.undo.is_some()),
            Action::Roles | Action::Groups | Action::Describe | Action::Leave => self.member().is_some(),
            Action::Plan => {
                let pools = self.moot.as_ref().map(|moot| &moot.assembly.pools);
                let free = |id: &PoolId| pools.and_then(|pools| pools.get(id)).is_some_and(|pool| pool.open_draw.is_none());
                match self.screen {
                    Screen::Pool(id) => free(&id),
                    _ => pools.and_then(|pools| pools.last_key_value()).is_some_and(|(id, _)| free(id)),
                }
            }
            Action::Chances => status.is_some(),
            Action::CancelDraw => matches!(status, Some(DrawStatus::Open)),
            Action::Contacts | Action::HowToCheck => matches!(status, Some(DrawStatus::Drawn(_))),
            Action::Names => self.draw.as_ref().is_some_and(|draw| draw.faces.iter().any(|face| face.name.is_some())),
            Action::Replay => self.animation && matches!(status, Some(DrawStatus::Drawn(_))),
            Action::NextStep => match self.screen {
                Screen::Draw(id) => {
                    let panel = self.draw.as_ref().map_or(0, |draw| draw.faces.len());
                    matches!(status, Some(DrawStatus::Open)) || !self.revealed(id, panel).1
                }
                _ => self.next_step().is_some(),
            },
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last if !layered => self.rows() > 1,
            Action::Left => matches!(self.screen, Screen::Entry(seq) if seq > 0),
            Action::Right => {
                let entries = self.moot.as_ref().map_or(0, |moot| moot.assembly.entries);
                matches!(self.screen, Screen::Entry(seq) if seq + 1 < entries)
            }
            Action::Turn => self.code.is_some(),
            Action::Export | Action::Checkpoint | Action::Publish | Action::Verify | Action::Against | Action::Filter => open,
            _ => true,
        }
    }

    /// What has to be read for the screen.
    pub fn wants(&self) -> Vec<Effect> {
        if self.moot.is_none() {
            return Vec::new();
        }
        match self.screen {
            Screen::Pool(id) => vec![Effect::LoadPool(id)],
            Screen::Draw(id) => vec![Effect::LoadDraw(id)],
            Screen::Chances(id) => vec![Effect::LoadChances(id)],
            Screen::Record => self.record_seq(self.cursor()).map(Effect::LoadEntries).into_iter().collect(),
            Screen::Entry(seq) => vec![Effect::LoadEntry(seq)],
            Screen::Start | Screen::Home | Screen::Members | Screen::Draws => Vec::new(),
        }
    }
}
