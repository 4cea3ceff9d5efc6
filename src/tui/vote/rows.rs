//! What a tab of a vote tells in lines: the question and its rules, and how a result came about, stage by stage.

use super::{VoteTab, beside_bar, cost, option, rules, thousandths, title};
use crate::assembly::{Difference, Taking, Vote, VoteStatus};
use crate::i18n::Words;
use crate::id::MemberId;
use crate::report::{self, moved, told};
use crate::tally::{Amount, Outcome, Stage, Status};
use crate::text::{Untrusted, shown};
use crate::tui::moot::member_name;
use crate::tui::prose::{Line, line, wrap};
use crate::tui::state::State;
use crate::tui::theme::Role;

/// Widest name of an option beside its bar.
const NAME: u16 = 28;

/// The lines of the tab that is shown.
pub fn rows(state: &State, width: u16) -> Vec<Line> {
    let (words, Some((_, vote))) = (state.words(), state.vote_here()) else { return Vec::new() };
    match state.vote_tab {
        VoteTab::Result if vote.opened.taken.is_some() => {
            let mut lines = hands(state, vote, width);
            lines.extend(question(vote, words, width));
            lines
        }
        VoteTab::Stages => state.counted().map(|picture| stages(&picture.outcome, words, width)).unwrap_or_default(),
        VoteTab::Rules => {
            let mut lines = question(vote, words, width);
            if let (Some(picture), VoteStatus::Closed { closed, .. }) = (state.counted(), &vote.status) {
                lines.push(Line::new());
                let method = words.say(&format!("method-{}", picture.outcome.method));
                lines.extend(wrap(&[(Role::Dim, words.tell("ui-vote-in-full", &[("method", (&method).into())]))], width, 0));
                for rule in report::rules(&picture.outcome, words) {
                    lines.extend(wrap(&[(Role::Dim, format!("– {rule}"))], width, 2));
                }
                let hash = closed.ballots.to_string();
                lines.extend(wrap(&[(Role::Dim, words.tell("ui-vote-hash", &[("hash", (&hash).into())]))], width, 2));
            }
            lines
        }
        VoteTab::Result | VoteTab::Otherwise | VoteTab::Ballots => {
            let mut lines = codes(vote, words, width);
            lines.extend(question(vote, words, width));
            lines
        }
    }
}

/// How many voting codes there are, and what is done with their slips.
fn codes(vote: &Vote, words: &Words, width: u16) -> Vec<Line> {
    let Some(codes) = vote.codes.as_ref().filter(|_| vote.status == VoteStatus::Open) else { return Vec::new() };
    let used = codes.values().filter(|used| **used).count();
    let told = words.tell("ui-vote-codes", &[("count", codes.len().into()), ("used", used.into())]);
    let mut lines = wrap(&[(Role::Accent, told)], width, 0);
    lines.push(Line::new());
    lines
}

/// Who counts in the room, who has not entered anything yet, and in what they differ.
fn hands(state: &State, vote: &Vote, width: u16) -> Vec<Line> {
    let (words, Some(moot)) = (state.words(), &state.moot) else { return Vec::new() };
    let names = |tellers: &[MemberId]| tellers.iter().map(|id| member_name(&moot.assembly, *id)).collect::<Vec<_>>().join(", ");
    let Some(taken) = &vote.opened.taken else { return Vec::new() };
    let key = if taken.how == Taking::Hands { "vote-hands" } else { "vote-paper" };
    let mut lines = wrap(&[(Role::Text, words.tell(key, &[("tellers", (&names(&taken.tellers)).into())]))], width, 0);
    let (missing, differences) = (vote.tellers_missing(), vote.differences());
    if !missing.is_empty() {
        lines.extend(wrap(&[(Role::Accent, words.tell("hands-missing", &[("tellers", (&names(&missing)).into())]))], width, 0));
    }
    for one in &differences {
        let text = match one {
            Difference::Hands { option: which, counts } => {
                let name = which.map_or_else(|| words.say("hands-blank"), |which| option(vote, which));
                let counts = counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ≠ ");
                words.tell("hands-differ", &[("name", (&name).into()), ("counts", (&counts).into())])
            }
            Difference::Paper { number } => words.tell("paper-differs", &[("number", (*number).into())]),
        };
        lines.extend(wrap(&[(Role::Warn, text)], width, 2));
    }
    if !differences.is_empty() {
        let key = if taken.how == Taking::Hands { "hands-again" } else { "ui-papers-type-again" };
        lines.extend(wrap(&[(Role::Warn, words.say(key))], width, 0));
    }
    lines.push(Line::new());
    lines
}

/// What is asked, between what one chooses, and by which rules.
fn question(vote: &Vote, words: &Words, width: u16) -> Vec<Line> {
    let mut lines = wrap(&[(Role::Strong, title(vote, words))], width, 0);
    if let VoteStatus::Cancelled { reason } = &vote.status {
        let reason = reason.as_ref().map_or_else(|| words.say("ui-withheld"), Untrusted::shown);
        lines.extend(wrap(&[(Role::Warn, words.tell("ui-cancelled-why", &[("reason", (&reason).into())]))], width, 2));
    }
    lines.push(Line::new());
    for number in 0..u16::try_from(vote.options().options.len()).unwrap_or(0) {
        let name = option(vote, number);
        let told = cost(vote, number).map_or_else(
            || name.clone(),
            |cost| words.tell("ui-project-cost", &[("name", (&name).into()), ("cost", (&words.grouped(cost)).into())]),
        );
        lines.extend(wrap(&[(Role::Accent, "• ".to_owned()), (Role::Text, told)], width, 2));
    }
    lines.push(Line::new());
    lines.push(line(Role::Dim, words.say("ui-vote-rules")));
    for rule in rules(vote, words) {
        lines.extend(wrap(&[(Role::Dim, "– ".to_owned()), (Role::Text, rule)], width, 2));
    }
    lines
}

/// A bar as text: the heavy part and the thin rest.
pub(in crate::tui) fn bar(width: u16, part: u64, whole: u64) -> (String, String) {
    let width = u64::from(width);
    let halves = (width * 2 * part.min(whole) / whole.max(1)).max(u64::from(part > 0));
    let repeat = |sign: &str, times: u64| sign.repeat(usize::try_from(times).unwrap_or(0));
    let (full, half) = (halves / 2, halves % 2);
    (repeat("━", full) + &repeat("╸", half), repeat("─", width - full - half))
}

/// How a result came about: each stage with its sentence, where the options stood, and what moved.
fn stages(outcome: &Outcome, words: &Words, width: u16) -> Vec<Line> {
    let whole = outcome.stages.iter().flat_map(|stage| &stage.standing).map(|one| thousandths(&one.amount)).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (stage, number) in outcome.stages.iter().zip(1_u64..) {
        if !lines.is_empty() {
            lines.push(Line::new());
        }
        let text = stage.told.iter().map(|one| told(one, words)).collect::<Vec<_>>().join(" ");
        let head = [(Role::Accent, format!("{number}  ")), (Role::Strong, text)];
        lines.extend(wrap(&head, width, 3));
        lines.extend(standing(stage, outcome, words, (width, whole)));
        for line in moved(outcome, stage, words) {
            lines.extend(wrap(&[(Role::Accent, "   ↳ ".to_owned()), (Role::Text, line)], width, 5));
        }
        lines.extend(duels(stage, outcome, words, width));
    }
    lines
}

fn standing(stage: &Stage, outcome: &Outcome, words: &Words, (width, whole): (u16, u64)) -> Vec<Line> {
    let name_width = NAME.min(width / 3);
    let numbers = stage.standing.iter().map(|one| beside_bar(&one.amount, words).chars().count()).max().unwrap_or(0);
    let bar_width = width.saturating_sub(name_width + u16::try_from(numbers).unwrap_or(0) + 16).clamp(4, 60);
    let row = |one: &crate::tally::Standing| {
        let (sign, role) = match one.status {
            Status::Elected => ("★ ", Role::Good),
            Status::Out | Status::Withdrawn => ("✗ ", Role::Dim),
            Status::Standing => ("  ", Role::Text),
        };
        let name = crate::tui::view::fitted(&shown(outcome.name(one.option)), name_width);
        let mut spans = vec![(role, format!("   {sign}{name} "))];
        if let Amount::Grade { merits, .. } = &one.amount {
            spans.extend(merit(merits, bar_width));
        } else {
            let (full, rest) = bar(bar_width, thousandths(&one.amount), whole);
            spans.extend([(if one.status == Status::Elected { Role::Good } else { Role::Accent }, full), (Role::Line, rest)]);
        }
        spans.push((role, format!(" {:>numbers$}", beside_bar(&one.amount, words))));
        spans
    };
    stage.standing.iter().map(row).collect()
}

/// How many gave each grade, the best from the left, as parts of one bar; a mark in the middle, where the median lies.
pub(in crate::tui) fn merit(merits: &[u64], width: u16) -> Line {
    const SIGNS: [&str; 4] = ["█", "▓", "▒", "░"];
    let total: u64 = merits.iter().sum::<u64>().max(1);
    let width = u64::from(width);
    let (mut before, mut from, mut spans) = (0, 0, Line::new());
    for (place, count) in merits.iter().rev().enumerate() {
        before += count;
        let to = width * before / total;
        // The lower the grade, the lighter its part; with more grades than signs, two share one.
        let sign = SIGNS[place * SIGNS.len() / merits.len().max(1)];
        let role = if place * 2 < merits.len() { Role::Good } else { Role::Dim };
        let cells = (from..to).map(|cell| if cell == width / 2 { "┃" } else { sign });
        spans.push((role, cells.collect()));
        from = to;
    }
    spans
}

/// Comparisons two by two: who has more, by how many.
fn duels(stage: &Stage, outcome: &Outcome, words: &Words, width: u16) -> Vec<Line> {
    let column = (width.saturating_sub(24) / 2).clamp(8, 40);
    let row = |duel: &crate::tally::Duel| {
        let name = |option| crate::tui::view::fitted(&shown(outcome.name(option)), column);
        let note = match (duel.kept, duel.votes == duel.against) {
            (false, _) => words.say("tally-set-aside"),
            (true, true) => words.say("tally-even"),
            (true, false) => String::new(),
        };
        let score = format!("{:>5} : {:<5} ", duel.votes, duel.against);
        vec![
            (Role::Strong, format!("   {}", name(duel.winner))),
            (Role::Accent, score),
            (Role::Text, name(duel.loser)),
            (Role::Dim, format!(" {note}")),
        ]
    };
    stage.duels.iter().map(row).collect()
}
