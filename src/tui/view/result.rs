//! A result that can be read from the back row: the sentence, who won in big letters, a bar for each option; and the same ballots otherwise.

use super::big;
use super::canvas::{Canvas, cells, wrapped};
use super::ceremony::{below, countdown};
use super::proposal::spans;
use crate::assembly::Vote;
use crate::randomness::Source;
use crate::report::{changed, manner, told};
use crate::tally::Amount;
use crate::text::shown;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::vote::{VotePicture, bar, beside_bar, merit, thousandths};
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect, vote: &Vote) {
    let Some(picture) = state.counted() else {
        let text = canvas.say("ui-reading");
        canvas.put(area.x, area.y, area.width, &text, Role::Dim);
        return;
    };
    let outcome = &picture.outcome;
    let mut y = area.y;
    for one in &outcome.told {
        let sentence = told(one, canvas.words());
        y += canvas.para(Rect { height: 3, ..below(area, y) }, &sentence, Role::Strong);
    }
    let numbers = [("valid", outcome.valid.into()), ("blank", outcome.blank.into()), ("invalid", outcome.invalid.into())];
    let told = [canvas.tell("vote-ballots", &numbers), super::super::vote::turnout(vote, canvas.words()).join(" ")].join(" ");
    y += canvas.para(Rect { height: 2, ..below(area, y) }, &told, Role::Dim);
    if let Some(source) = state.tie_source() {
        if let Source::Dice { digits } = source {
            let text = canvas.tell("ui-tie-dice-now", &[("count", digits.into())]);
            y += canvas.para(Rect { height: 2, ..below(area, y) }, &text, Role::Accent);
        }
        y += countdown(state, canvas, below(area, y), &source, Some("ui-tie-beacon-now"));
    }
    y += 1;
    let list = u16::try_from(outcome.options.len()).unwrap_or(u16::MAX).min(6) + 2;
    let names: Vec<(String, Role)> = if outcome.winners.is_empty() && !outcome.tied.is_empty() {
        vec![(canvas.say("ui-vote-tied"), Role::Warn)]
    } else {
        outcome.winners.iter().map(|winner| (shown(outcome.name(*winner)), Role::Good)).collect()
    };
    // All of them big, or none.
    let room = below(area, y).height.saturating_sub(list);
    let each = room / u16::try_from(names.len().max(1)).unwrap_or(u16::MAX);
    for (name, role) in names.iter().filter(|_| each >= 4 && !state.plain) {
        y += big::name(canvas, Rect { height: each, ..below(area, y) }, name, *role);
    }
    options(state, canvas, below(area, y), picture);
}

/// A bar for each option, winners first.
fn options(state: &State, canvas: &mut Canvas<'_>, area: Rect, picture: &VotePicture) {
    let (outcome, standing) = (&picture.outcome, picture.standing());
    let needed = outcome.stages.last().and_then(|stage| stage.needed.as_ref()).map(thousandths);
    let whole = standing.iter().filter_map(|(_, amount)| amount.as_ref().map(thousandths)).chain(needed).max().unwrap_or(0);
    let told = |amount: &Amount| match amount {
        Amount::Whole(beats) if picture.is_pairwise() => {
            canvas.tell("ui-vote-beats", &[("count", u64::try_from(*beats).unwrap_or(0).into())])
        }
        amount => beside_bar(amount, canvas.words()),
    };
    let amounts: Vec<String> = standing.iter().map(|(_, amount)| amount.as_ref().map(told).unwrap_or_default()).collect();
    let numbers = amounts.iter().map(|text| cells(text)).max().unwrap_or(0);
    let marks = [canvas.say("standing-elected"), canvas.say("ui-vote-tied")];
    let state_width = marks.iter().map(|word| cells(word)).max().unwrap_or(0);
    let merits = standing.iter().any(|(_, amount)| matches!(amount, Some(Amount::Grade { .. })));
    let legend = if merits {
        let grades = outcome.rules.grades.iter().rev().map(|grade| shown(grade)).collect::<Vec<_>>().join(", ");
        canvas.tell("ui-vote-merit", &[("grades", (&grades).into())])
    } else {
        needed.map_or_else(String::new, |_| canvas.say("ui-vote-needed"))
    };
    let told = if legend.is_empty() { 0 } else { u16::try_from(wrapped(&legend, area.width).len()).unwrap_or(1).min(2) };
    let rows = u16::try_from(standing.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(told));
    canvas.para(Rect { height: told, ..below(area, area.y + rows) }, &legend, Role::Dim);
    canvas.rows(Rect { height: area.height.saturating_sub(told), ..area }, standing.len(), state.cursor(), |canvas, row, index, here| {
        let Some((option, amount)) = standing.get(index) else { return };
        let (won, tied) = (outcome.winners.contains(option), outcome.tied.contains(option));
        let role = match (here, won) {
            (true, _) => Role::Chosen,
            (false, true) => Role::Good,
            (false, false) => Role::Text,
        };
        canvas.put(
            row.x,
            row.y,
            2,
            if won {
                "★"
            } else if tied {
                "="
            } else {
                " "
            },
            role,
        );
        let column = (row.width / 3).clamp(10, 40);
        canvas.put(row.x + 2, row.y, column - 1, &shown(outcome.name(*option)), role);
        let width = row.width.saturating_sub(2 + column + numbers + 2 + state_width + 1);
        let line = match amount {
            Some(Amount::Grade { merits, .. }) => merit(merits, width),
            Some(amount) => {
                let (full, rest) = bar(width, thousandths(amount), whole);
                vec![
                    (
                        if here {
                            Role::Chosen
                        } else if won {
                            Role::Good
                        } else {
                            Role::Accent
                        },
                        full,
                    ),
                    (if here { Role::ChosenDim } else { Role::Line }, rest),
                ]
            }
            None => Vec::new(),
        };
        let x = row.x + 2 + column;
        spans(canvas, Rect { x, width, ..row }, &line);
        // What it took.
        if let Some(needed) = needed.filter(|_| whole > 0) {
            let at = u64::from(width.saturating_sub(1)) * needed / whole;
            canvas.put(x + u16::try_from(at).unwrap_or(0), row.y, 1, "┃", if here { Role::Chosen } else { Role::Warn });
        }
        if let Some(text) = amounts.get(index) {
            canvas.put_right(x + width + 1 + numbers, row.y, numbers, text, role);
        }
        if won || tied {
            canvas.put_right(row.right(), row.y, state_width, &marks[usize::from(!won)], role);
        }
    });
}

/// How far the other ways of counting are.
fn waiting(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((comparing, (done, of))) = state.comparing.and_then(|comparing| Some((comparing, comparing.progress?))) else {
        let text = canvas.say("ui-reading");
        canvas.put(area.x, area.y, area.width, &text, Role::Dim);
        return;
    };
    let text = canvas.tell("ui-comparing", &[("done", done.into()), ("of", of.into())]);
    canvas.put(area.x, area.y, area.width, &text, Role::Text);
    canvas.bar(area.x, area.y + 1, area.width.min(60), (done, of), Role::Accent);
    let seconds = u64::try_from((state.now - comparing.since).num_seconds()).unwrap_or(0);
    if done > 0 && seconds > 1 {
        let text = canvas.tell("ui-left", &[("seconds", (seconds * of.saturating_sub(done) / done).into())]);
        canvas.put(area.x, area.y + 2, area.width, &text, Role::Dim);
    }
}

/// The same ballots counted in other ways: for information only.
pub(super) fn otherwise(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let about = canvas.say("ui-otherwise-about");
    let used = canvas.para(Rect { height: 3, ..area }, &about, Role::Warn);
    let body = below(area, area.y + used);
    let compared = state.counted().and_then(|picture| picture.compared.clone());
    let Some(compared) = compared else { return waiting(state, canvas, body) };
    let differing = compared.iter().filter(|one| one.differs).count();
    let head = canvas.tell("tally-compared", &[("count", compared.len().into()), ("differing", differing.into())]);
    let used = canvas.para(Rect { height: 2, ..body }, &head, Role::Strong);
    let (words, column) = (canvas.words(), area.width / 2);
    // Of the vote's own method, what was changed says enough.
    let ways: Vec<String> = compared.iter().map(|one| changed(one, words).unwrap_or_else(|| manner(one, words))).collect();
    // What does not fit into its column stands whole below the list.
    let whole = ways.get(state.cursor()).filter(|way| cells(way) + 4 > column).map(|way| wrapped(way, area.width)).unwrap_or_default();
    let told = u16::try_from(whole.len()).unwrap_or(0).min(2);
    let list = below(body, body.y + used);
    let list = Rect { height: list.height.saturating_sub(told), ..list };
    for (line, y) in whole.iter().take(2).zip(list.bottom()..) {
        canvas.put(area.x, y, area.width, line, Role::Strong);
    }
    canvas.rows(list, compared.len(), state.cursor(), |canvas, row, index, here| {
        let (Some(one), Some(name)) = (compared.get(index), ways.get(index)) else { return };
        let (strong, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Strong, Role::Dim) };
        canvas.put(row.x, row.y, 2, if one.differs { "≠" } else { "=" }, if one.differs { strong } else { dim });
        canvas.put(row.x + 2, row.y, column - 2, name, if here { Role::Chosen } else { Role::Text });
        let winners = one.outcome.winners.iter().map(|option| shown(one.outcome.name(*option))).collect::<Vec<_>>().join(", ");
        let differs = canvas.say(if one.differs { "tally-differs" } else { "tally-same" });
        let used = canvas.put_right(row.right(), row.y, 18, &differs, if one.differs { strong } else { dim });
        let winners = if winners.is_empty() { "–".to_owned() } else { winners };
        canvas.put(row.x + column + 1, row.y, row.width.saturating_sub(column + used + 2), &winners, strong);
    });
}
