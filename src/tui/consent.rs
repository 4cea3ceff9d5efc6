//! Rounds of consent on the screen: who answers what, what comes next, the wording and what became of every objection. Pure; views draw what
//! is given here.

use super::moot::member_name;
use super::prose::{Line, line, markdown, wrap};
use super::state::State;
use super::theme::Role;
use super::vote::VoteTab;
use crate::assembly::{Answer, Consent, Objection};
use crate::i18n::Words;
use crate::id::MemberId;
use crate::text::Untrusted;

/// The tabs, and the keys of their names.
pub const TABS: [(VoteTab, &str); 3] =
    [(VoteTab::Result, "ui-consent-tab-wording"), (VoteTab::Ballots, "ui-consent-tab-answers"), (VoteTab::Stages, "ui-consent-tab-rounds")];

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Whoever objected before this round says whether its wording meets that objection.
    Check(u32, MemberId),
    /// Whoever has not answered is asked.
    Ask,
    /// A wording is looked for that meets the objections.
    Change,
    /// Nobody objects: it is closed.
    Close,
}

/// What comes next; nothing once it is over.
pub fn next(consent: &Consent) -> Option<Next> {
    if consent.closed.is_some() {
        return None;
    }
    let earlier = consent.standing().find(|(_, objection)| objection.round < consent.round());
    let step = match (earlier, answered(consent).2, consent.standing().next()) {
        (Some((number, objection)), ..) => Next::Check(number, objection.by),
        (None, 1.., _) => Next::Ask,
        (None, 0, Some(_)) => Next::Change,
        (None, 0, None) => Next::Close,
    };
    Some(step)
}

/// How many consent, how many object, how many have not answered.
pub fn answered(consent: &Consent) -> (usize, usize, usize) {
    let answers = || consent.electorate.iter().map(|member| consent.answer(*member));
    let consents = answers().filter(|answer| *answer == Answer::Consents).count();
    let nothing = answers().filter(|answer| *answer == Answer::Nothing).count();
    (consents, consent.electorate.len() - consents - nothing, nothing)
}

/// What comes next, in a sentence; once it is over, what came of it.
pub fn next_step(state: &State, consent: &Consent) -> String {
    let (words, Some(moot)) = (state.words(), &state.moot) else { return String::new() };
    let name = |id: MemberId| member_name(&moot.assembly, id);
    match next(consent) {
        None => {
            let key = if consent.closed.is_some_and(|(_, adopted)| adopted) { "consent-adopted" } else { "consent-not-adopted" };
            words.tell(key, &[("round", consent.round().into())])
        }
        Some(Next::Check(number, by)) => words.tell("ui-consent-check", &[("number", number.into()), ("name", (&name(by)).into())]),
        Some(Next::Ask) => {
            let open: Vec<String> =
                state.asked(consent).into_iter().filter(|id| consent.answer(*id) == Answer::Nothing).map(name).collect();
            let names = open.join(", ");
            words.tell("ui-consent-ask", &[("names", (&names).into())])
        }
        Some(Next::Change) => words.tell("ui-consent-change", &[("count", consent.standing().count().into())]),
        Some(Next::Close) => words.say("ui-consent-close"),
    }
}

/// Why somebody objects; a word in its place where it is gone.
pub fn reason(objection: &Objection, words: &Words) -> String {
    shown(objection.reason.as_ref(), words)
}

/// What is asked; a word in its place where it is gone.
pub fn title(consent: &Consent, words: &Words) -> String {
    shown(consent.title(), words)
}

fn shown(text: Option<&Untrusted>, words: &Words) -> String {
    text.map_or_else(|| words.say("name-withheld"), Untrusted::shown)
}

/// The sign of their state, and the key of its word.
pub fn status(consent: &Consent) -> (&'static str, &'static str) {
    match consent.closed {
        None => ("○", "status-open"),
        Some((_, true)) => ("✓", "status-adopted"),
        Some((_, false)) => ("✗", "status-rejected"),
    }
}

/// An objection that stands as it is named in a list.
pub fn objection_line(state: &State, number: u32, objection: &Objection) -> String {
    let name = state.moot.as_ref().map(|moot| member_name(&moot.assembly, objection.by)).unwrap_or_default();
    let reason = reason(objection, state.words());
    format!("{number} · {}", state.words().tell("labelled", &[("label", (&name).into()), ("text", (&reason).into())]))
}

/// The wording that is asked about; of a proposal its text as it is now.
pub fn wording(state: &State, consent: &Consent) -> Option<String> {
    let last = || consent.rounds.last()?.1.as_ref().map(|text| text.raw().to_owned());
    let proposal = || Some(state.moot.as_ref()?.assembly.proposals.get(&consent.asked.on?)?.text()?.body.raw().to_owned());
    last().or_else(proposal)
}

/// The lines of the tab that is shown; who answers what is no text.
pub fn rows(state: &State, consent: &Consent, width: u16) -> Vec<Line> {
    if state.vote_tab == VoteTab::Stages { rounds(state, consent, width) } else { asked(state, consent, width) }
}

/// The wording, below the objections that stand.
fn asked(state: &State, consent: &Consent, width: u16) -> Vec<Line> {
    let words = state.words();
    let mut lines = Vec::new();
    for (number, objection) in consent.standing() {
        lines.extend(wrap(&[(Role::Bad, "✗ ".to_owned()), (Role::Warn, objection_line(state, number, objection))], width, 2));
    }
    if !lines.is_empty() {
        lines.push(Line::new());
    }
    if let Some(proposal) = consent.asked.on {
        lines.extend(wrap(&[(Role::Dim, words.tell("ui-consent-on", &[("proposal", (&proposal.to_string()).into())]))], width, 0));
    }
    match wording(state, consent) {
        Some(text) => lines.extend(markdown(&text, width)),
        None => lines.push(line(Role::Dim, words.say("ui-consent-title-alone"))),
    }
    lines
}

/// Round by round: its wording, what was objected, and how that was resolved.
fn rounds(state: &State, consent: &Consent, width: u16) -> Vec<Line> {
    let words = state.words();
    let mut lines = Vec::new();
    for (round, (_, text)) in (1_u32..).zip(&consent.rounds) {
        if !lines.is_empty() {
            lines.push(Line::new());
        }
        lines.push(line(Role::Strong, words.tell("ui-consent-round", &[("round", round.into())])));
        lines.extend(text.iter().flat_map(|text| markdown(text.raw(), width)));
        for (number, objection) in (1_u32..).zip(&consent.objections).filter(|(_, objection)| objection.round == round) {
            let (sign, role) = if objection.resolved.is_some() { ("✓ ", Role::Good) } else { ("✗ ", Role::Bad) };
            lines.extend(wrap(&[(role, sign.to_owned()), (Role::Text, objection_line(state, number, objection))], width, 2));
            if let Some((_, change)) = &objection.resolved {
                let change = words.tell("consent-resolved", &[("change", (&shown(change.as_ref(), words)).into())]);
                lines.extend(wrap(&[(Role::Accent, "  ↳ ".to_owned()), (Role::Text, change)], width, 4));
            }
        }
    }
    lines
}
