//! Finders: a list over the screen that is narrowed by typing, near misses forgiven, and what each of its rows leads to. Pure.

use super::effect::Effect;
use super::form::Purpose;
use super::forms;
use super::layer::{Card, Layer};
use super::layers;
use super::proposal::{Tab, title};
use super::prose::markdown;
use super::screen::Screen;
use super::screens::{asking, thread};
use super::state::{Filter, State};
use super::theme::Role;
use super::update::{go, show};
use crate::i18n::Coded;
use crate::id::{MemberId, PostId, ProposalId, Target};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// What somebody asks about themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Who has named them.
    Mentions,
    /// What is new of the proposals that they signed or support.
    News,
    /// Who else supports what they support.
    Allies,
}

/// What a row leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// It fills the field of the form below.
    Fill(String),
    /// It narrows the list of the screen below.
    Narrow(String),
    /// To a contribution.
    Post(PostId),
    /// To a tab of a proposal.
    Proposal(ProposalId, Tab),
    /// To a screen.
    Go(Screen),
    /// To what is said about a thing.
    Thread(Target),
    /// To a member, by their name.
    Member(String),
    /// The proposal is read, over whatever lies below.
    Read(ProposalId),
    /// The attachment of a proposal is saved.
    Save(ProposalId, usize),
    /// Somebody is chosen, about whom something is asked.
    Of(MemberId, Ask),
    /// Somebody else is to be chosen first.
    Other(Ask),
    /// They let themselves be found by those who support the same (true), or no longer.
    Openness(MemberId, bool),
    /// A form is opened.
    Form(Purpose),
    /// Somebody is represented no longer: who, and by whom.
    Revoke(MemberId, MemberId),
    /// Nowhere: it is to be read.
    Nowhere,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is, harmless to show; what is typed is looked for here.
    pub text: String,
    /// What is told of it at the end of the row.
    pub note: String,
    /// What it leads to.
    pub lead: Lead,
}

impl Found {
    /// A row.
    pub fn new(text: impl Into<String>, note: impl Into<String>, lead: Lead) -> Self {
        Self { text: text.into(), note: note.into(), lead }
    }
}

/// A list that is narrowed by typing.
#[derive(Clone, Debug)]
pub struct Finder {
    /// Its title.
    pub title: Coded,
    /// What is said where it has no row.
    pub none: &'static str,
    /// All rows, in the order in which they stand while nothing is typed.
    pub rows: Vec<Found>,
    /// What was typed.
    pub query: String,
    /// The chosen row, among those that fit.
    pub selected: usize,
    /// Places of the rows that fit, the best first.
    pub fitting: Vec<usize>,
    /// The field of the form below that a row fills.
    pub field: Option<usize>,
}

impl Finder {
    /// A list with nothing typed yet.
    pub fn new(title: Coded, none: &'static str, rows: Vec<Found>) -> Self {
        let fitting = (0..rows.len()).collect();
        Self { title, none, rows, query: String::new(), selected: 0, fitting, field: None }
    }

    /// Something else was typed.
    pub fn sift(&mut self) {
        self.selected = 0;
        if self.query.trim().is_empty() {
            self.fitting = (0..self.rows.len()).collect();
            return;
        }
        let pattern = Pattern::new(&self.query, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let (mut matcher, mut buffer) = (Matcher::new(Config::DEFAULT), Vec::new());
        let mut score = |row: &Found| pattern.score(Utf32Str::new(&row.text, &mut buffer), &mut matcher);
        let mut scored: Vec<_> = self.rows.iter().enumerate().filter_map(|(place, row)| Some((score(row)?, place))).collect();
        scored.sort_by_key(|(score, place)| (std::cmp::Reverse(*score), *place));
        self.fitting = scored.into_iter().map(|(_, place)| place).collect();
    }

    /// The row in a place among those that fit.
    pub fn row(&self, place: usize) -> Option<&Found> {
        self.rows.get(*self.fitting.get(place)?)
    }
}

/// Follows the chosen row.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Finder(finder)) = state.layers.last() else { return Vec::new() };
    let Some(lead) = finder.row(finder.selected).map(|row| row.lead.clone()) else { return Vec::new() };
    let field = finder.field;
    if matches!(lead, Lead::Nowhere) {
        return Vec::new();
    }
    if let Lead::Read(id) = lead {
        return read(state, id);
    }
    state.layers.pop();
    match lead {
        Lead::Fill(text) => {
            if let (Some(Layer::Form(form)), Some(place)) = (state.layers.last_mut(), field) {
                if let Some(field) = form.fields.get_mut(place) {
                    field.set(&text);
                    field.error = None;
                }
                form.step(true);
            }
            forms::follow(state);
            layers::keep(state)
        }
        Lead::Narrow(text) => asking::narrow(state, &text),
        Lead::Post(post) => thread::look_at(state, post),
        Lead::Proposal(id, tab) => {
            state.tab = tab;
            go(state, Screen::Proposal(id))
        }
        Lead::Go(screen) => go(state, screen),
        Lead::Thread(on) => thread::open(state, on),
        Lead::Member(text) => {
            state.members_filter = Filter { text, open: false };
            state.sift();
            go(state, Screen::Members)
        }
        Lead::Save(id, place) => forms::open(state, Purpose::SaveAttachment(id, place)),
        Lead::Of(member, ask) => asking::answer(state, member, ask),
        Lead::Other(ask) => asking::who(state, ask),
        Lead::Openness(member, open) => asking::set_openness(state, member, open),
        Lead::Form(purpose) => forms::open(state, purpose),
        Lead::Revoke(giver, holder) => asking::revoke(state, giver, holder),
        Lead::Read(_) | Lead::Nowhere => Vec::new(),
    }
}

/// Shows what a proposal says on a card: whatever is being written below stays there.
fn read(state: &mut State, id: ProposalId) -> Vec<Effect> {
    let Some(proposal) = state.moot.as_ref().and_then(|moot| moot.assembly.proposals.get(&id)) else { return Vec::new() };
    let plain = |text: &str| Coded::new("ui-plain").with("text", text);
    let card = Card::new(plain(&format!("{id} · {}", title(proposal, state.words()))));
    let body = proposal.text().map(|text| text.body.raw()).unwrap_or_default();
    let lines = markdown(body, 74);
    let text = |line: &super::prose::Line| line.iter().map(|(_, text)| text.as_str()).collect::<String>();
    let card = lines.iter().fold(card, |card, line| if line.is_empty() { card.gap() } else { card.line(Role::Text, plain(&text(line))) });
    show(state, Layer::Card(card))
}

/// Opens a list.
pub(super) fn open(state: &mut State, finder: Finder) -> Vec<Effect> {
    show(state, Layer::Finder(Box::new(finder)))
}

/// People of the roll, for a field that names one: who is alone of their name stands for it, others by their number.
pub(super) fn people(state: &mut State, field: usize, typed: &str) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let mut named: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for row in moot.roll.iter() {
        *named.entry(crate::text::folded(&row.name)).or_default() += 1;
    }
    let fill = |row: &super::moot::Row| {
        let alone = named.get(&crate::text::folded(&row.name)) == Some(&1) && !row.name.is_empty();
        let name = if row.name.is_empty() { state.words().say("ui-no-name") } else { row.name.clone() };
        Found::new(name, row.id.to_string(), Lead::Fill(if alone { row.name.clone() } else { row.id.to_string() }))
    };
    let nobody = Found::new(state.words().say("by-operator"), "", Lead::Fill(String::new()));
    let rows = moot.roll.iter().map(fill).chain([nobody]).collect();
    let mut finder =
        Finder { query: typed.to_owned(), field: Some(field), ..Finder::new(Coded::new("ui-find-person"), "ui-filter-none", rows) };
    finder.sift();
    open(state, finder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_are_forgiven_and_the_best_stands_first() {
        let rows = ["Zoé Martin", "Ali Martinez", "Élodie"].map(|name| Found::new(name, "", Lead::Fill(name.to_owned())));
        let mut finder = Finder::new(Coded::new("ui-plain"), "ui-filter-none", rows.to_vec());
        let mut typed = |text: &str| {
            text.clone_into(&mut finder.query);
            finder.sift();
            finder.fitting.clone()
        };
        assert_eq!(typed("zmart"), [0]);
        assert_eq!(typed("elod"), [2]);
        assert_eq!(typed("martinez"), [1]);
        assert_eq!(typed(" "), [0, 1, 2]);
        assert!(typed("xyz").is_empty());
    }
}
