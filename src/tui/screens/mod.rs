//! What each screen knows and does. A screen is a variant of [`Screen`], its lines in the table of keys, a file here, a file under
//! `view/`, and its forms under `forms/`; what comes here by its action or its screen is handed on by the tables below.

pub(super) mod asking;
pub(super) mod booth;
mod consent;
pub(super) mod draw;
pub(super) mod draws;
mod filter;
mod home;
mod members;
mod papers;
mod proposals;
mod quotas;
mod record;
pub(super) mod search;
mod start;
pub(super) mod thread;
mod turns;
pub(super) mod votes;

pub use booth::{Booth, Manner, Step};
pub use draw::Reveal;
pub use draws::DrawsRow;
pub use home::NextStep;
pub use papers::{Stack, differing};
pub use search::Search;
pub use thread::{Arranged, Line as ThreadLine};

use super::action::Action;
use super::effect::Effect;
use super::keymap::Key;
use super::screen::Screen;
use super::state::State;
use super::update::go;
use crate::sortition::Fairness;

/// Rows of the screen that can be chosen or scrolled through.
pub(super) fn rows(state: &State) -> usize {
    match state.screen {
        Screen::Start => state.recent.len(),
        Screen::Home => 0,
        Screen::Members => state.members(),
        Screen::Proposals => state.proposals_len(),
        Screen::Proposal(id) => state.proposal_rows(id),
        Screen::Draws => state.draws_rows().len(),
        Screen::Pool(_) => state.pool_lines(),
        Screen::Quotas(_) => state.bench().map_or(0, |bench| bench.bounds.len() + 1),
        Screen::Fairness(_) => Fairness::ALL.len(),
        Screen::Draw(_) => state.draw.as_ref().map_or(0, |draw| draw.faces.len()),
        Screen::Chances(_) => state.chances.as_ref().map_or(0, |chances| chances.people.len()),
        Screen::Votes => state.votes_rows().len(),
        Screen::Vote(id) => votes::rows(state, id),
        Screen::Consent(_) => consent::rows(state),
        Screen::Booth(_) => booth::rows(state),
        Screen::Threads => state.threads().len(),
        Screen::Thread(_) => state.arranged.lines.len(),
        Screen::Search => state.search.hits.len(),
        Screen::Record => state.record_len(),
        Screen::Entry(_) => record::ENTRY_LINES,
    }
}

/// What has to be read for the screen of an open assembly.
pub(super) fn wants(state: &State) -> Vec<Effect> {
    match state.screen {
        Screen::Pool(id) | Screen::Quotas(id) | Screen::Fairness(id) => vec![Effect::LoadPool(id)],
        Screen::Draw(id) => vec![Effect::LoadDraw(id)],
        Screen::Chances(id) => vec![Effect::LoadChances(id)],
        Screen::Record => state.record_seq(state.cursor()).map(Effect::LoadEntries).into_iter().collect(),
        Screen::Entry(seq) => vec![Effect::LoadEntry(seq)],
        Screen::Search => vec![Effect::Search(Box::new(state.search.wanted()))],
        Screen::Vote(id) => votes::wants(state, id),
        Screen::Start
        | Screen::Home
        | Screen::Members
        | Screen::Proposals
        | Screen::Proposal(_)
        | Screen::Draws
        | Screen::Votes
        | Screen::Consent(_)
        | Screen::Booth(_)
        | Screen::Threads
        | Screen::Thread(_) => Vec::new(),
    }
}

/// Whether Enter does something on the screen.
pub(super) fn chooses(state: &State) -> bool {
    match state.screen {
        Screen::Vote(id) => votes::chooses(state, id),
        Screen::Consent(_) => consent::chooses(state),
        Screen::Booth(_) => booth::chooses(state),
        _ => rows(state) > 0,
    }
}

/// What Enter does on the screen.
pub(super) fn choose(state: &mut State) -> Vec<Effect> {
    match state.screen {
        Screen::Start => start::choose(state),
        Screen::Members => members::choose(state),
        Screen::Proposals | Screen::Proposal(_) => proposals::choose(state),
        Screen::Draws => draws::choose(state),
        Screen::Votes | Screen::Vote(_) => votes::choose(state),
        Screen::Consent(_) => consent::choose(state),
        Screen::Booth(_) => booth::go_on(state),
        Screen::Threads | Screen::Thread(_) => thread::choose(state),
        Screen::Search => search::choose(state),
        Screen::Record => record::choose(state),
        Screen::Quotas(_) => quotas::other_bound(state),
        Screen::Fairness(_) => quotas::plan_so(state),
        Screen::Chances(id) => draw::why(state, id),
        Screen::Home | Screen::Pool(_) | Screen::Draw(_) | Screen::Entry(_) => Vec::new(),
    }
}

/// The file that an action belongs to.
enum Owner {
    Start,
    Members,
    Proposals,
    Draws,
    Quotas,
    Draw,
    Record,
    Thread,
    Votes,
    Consent,
    Booth,
    /// Every screen.
    All,
}

#[expect(clippy::too_many_lines, reason = "a table: every action once, so that a new one cannot be forgotten")]
fn owner(action: Action) -> Owner {
    match action {
        Action::Found | Action::Open | Action::Sample => Owner::Start,
        Action::Enrol | Action::ImportRoll | Action::Describe | Action::Roles | Action::Groups | Action::Leave => Owner::Members,
        Action::Propose
        | Action::ImportProposals
        | Action::Support
        | Action::SignText
        | Action::ReviseText
        | Action::AmendText
        | Action::TakeAmendment
        | Action::RejectAmendment
        | Action::PromoteAmendment
        | Action::Step
        | Action::Mark
        | Action::Merge
        | Action::Split
        | Action::SettleSeveral
        | Action::Attachments
        | Action::SortProposals
        | Action::News
        | Action::Allies
        | Action::TabBefore
        | Action::TabAfter => Owner::Proposals,
        Action::ImportPool | Action::Plan => Owner::Draws,
        Action::EditQuotas | Action::Compare | Action::Less | Action::More | Action::Revise | Action::Restore => Owner::Quotas,
        Action::NextStep
        | Action::Chances
        | Action::SaySecret
        | Action::WithholdSecret
        | Action::Decline
        | Action::Replace
        | Action::CallUp
        | Action::Tables
        | Action::CancelDraw
        | Action::Replay
        | Action::Names
        | Action::Contacts
        | Action::HowToCheck => Owner::Draw,
        Action::Checkpoint
        | Action::Publish
        | Action::Witnesses
        | Action::TakeWitness
        | Action::Verify
        | Action::Against
        | Action::Export
        | Action::AddKey
        | Action::Left
        | Action::Right
        | Action::Turn => Owner::Record,
        Action::OpenTopic
        | Action::Say
        | Action::Reply
        | Action::Quote
        | Action::EditPost
        | Action::TakeAnswer
        | Action::Hide
        | Action::Contest
        | Action::ShowAgain
        | Action::Mentions
        | Action::Voices
        | Action::HiddenPosts
        | Action::Linked
        | Action::Summarise
        | Action::NextUnread
        | Action::MarkRead
        | Action::ByStance
        | Action::Sort
        | Action::Fold
        | Action::Unfold => Owner::Thread,
        Action::OpenVote
        | Action::Kiosk
        | Action::RollCall
        | Action::EnterHands
        | Action::TypePapers
        | Action::MakeCodes
        | Action::Proxies
        | Action::CloseVote
        | Action::CancelVote
        | Action::BreakTie
        | Action::TalkAbout => Owner::Votes,
        Action::AskConsent | Action::GiveConsent | Action::Object | Action::LiftObjection | Action::NextRound | Action::CloseRounds => {
            Owner::Consent
        }
        Action::MarkOption
        | Action::MarkMore
        | Action::MarkLess
        | Action::Join
        | Action::CastBallot
        | Action::HandIn
        | Action::TypeAgain
        | Action::NoSuchPaper => Owner::Booth,
        Action::Quit
        | Action::Help
        | Action::Palette
        | Action::Language
        | Action::Theme
        | Action::Undo
        | Action::Next
        | Action::Previous
        | Action::GoHome
        | Action::GoMembers
        | Action::GoThreads
        | Action::GoSearch
        | Action::GoProposals
        | Action::GoDraws
        | Action::GoVotes
        | Action::GoRecord
        | Action::Jump
        | Action::GoStart
        | Action::Up
        | Action::Down
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::Choose
        | Action::Back
        | Action::Filter
        | Action::Tags
        | Action::Discuss
        | Action::ByKind
        | Action::Similar
        | Action::Editor
        | Action::Preview
        | Action::Tour
        | Action::LeaveTour
        | Action::Submit
        | Action::Stop => Owner::All,
    }
}

/// Whether an action makes sense on the screen now.
pub(super) fn sensible(state: &State, action: Action) -> bool {
    match owner(action) {
        Owner::Start => start::sensible(state, action),
        Owner::Members => members::sensible(state, action),
        Owner::Proposals if matches!(state.screen, Screen::Vote(_)) => votes::sensible(state, action),
        Owner::Proposals if matches!(state.screen, Screen::Consent(_)) => consent::sensible(state, action),
        Owner::Proposals => proposals::sensible(state, action),
        Owner::Draws => draws::sensible(state, action),
        Owner::Quotas => quotas::sensible(state, action),
        Owner::Draw => draw::sensible(state, action),
        Owner::Record => record::sensible(state, action),
        Owner::Thread => thread::sensible(state, action),
        Owner::Votes => votes::sensible(state, action),
        Owner::Consent => consent::sensible(state, action),
        Owner::Booth => booth::sensible(state, action),
        Owner::All => action != Action::Filter || state.moot.is_some(),
    }
}

/// Does what an action of some screen asks.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match owner(action) {
        Owner::Start => start::act(state, action),
        Owner::Members => members::act(state, action),
        Owner::Proposals if matches!(state.screen, Screen::Vote(_)) => votes::act(state, action),
        Owner::Proposals if matches!(state.screen, Screen::Consent(_)) => consent::act(state, action),
        Owner::Proposals => proposals::act(state, action),
        Owner::Draws => draws::act(state, action),
        Owner::Quotas => quotas::act(state, action),
        Owner::Draw if action == Action::NextStep => home::next(state),
        Owner::Draw => draw::act(state, action),
        Owner::Record => record::act(state, action),
        Owner::Thread => thread::act(state, action),
        Owner::Votes => votes::act(state, action),
        Owner::Consent => consent::act(state, action),
        Owner::Booth => booth::act(state, action),
        Owner::All => match action {
            Action::Filter => filter::open(state),
            Action::Tags => asking::tags(state),
            Action::Jump => asking::jump(state),
            Action::ByKind => search::by_kind(state),
            Action::Discuss => thread::discuss(state),
            _ => Vec::new(),
        },
    }
}

/// A key that writes on the screen itself: into its filter, or as digits of dice or of a bound. None where it means something else.
pub(super) fn write(state: &mut State, key: Key) -> Option<Vec<Effect>> {
    if let Some(effects) = booth::write(state, key) {
        return Some(effects);
    }
    if filter::is_open(state) { filter::write(state, key) } else { quotas::write(state, key).or_else(|| draw::write(state, key)) }
}

/// Whether keys go into a text on the screen itself.
pub(super) fn writing(state: &State) -> bool {
    filter::is_open(state) || booth::writing(state)
}

/// How soon the screen changes by itself, in milliseconds.
pub(super) fn pace(state: &State) -> Option<u64> {
    draw::pace(state).or_else(|| votes::pace(state))
}

/// One step out: first out of a filter.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    if let Screen::Booth(_) = state.screen {
        return booth::back(state);
    }
    filter::clear(state).unwrap_or_else(|| {
        let origin = state.origin.take().filter(|_| matches!(state.screen, Screen::Thread(_)));
        let effects = go(state, origin.unwrap_or_else(|| state.screen.parent()));
        quotas::left(state);
        effects
    })
}
