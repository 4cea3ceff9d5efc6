//! Votes and rounds of consent: the list, the latest first, each with how many have answered.

use super::canvas::{Canvas, cells};
use crate::assembly::{Consent, Vote};
use crate::tui::consent;
use crate::tui::state::State;
use crate::tui::theme::Role;
use crate::tui::vote::{status, title};
use ratatui::layout::Rect;

pub(super) fn draw(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let rows = state.votes_rows();
    let heading = canvas.say("ui-title-votes");
    let assembly = &moot.assembly;
    let open = assembly.votes.values().filter(|vote| vote.status == crate::assembly::VoteStatus::Open).count()
        + assembly.consents.values().filter(|consent| consent.closed.is_none()).count();
    let note = canvas.tell("ui-count-votes", &[("count", rows.len().into()), ("open", open.into())]);
    canvas.heading(area, area.y, &heading, &note);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        let text = canvas.say(if moot.roll.is_empty() { "ui-votes-nobody" } else { "ui-votes-none" });
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, rows.len(), state.cursor(), |canvas, row, index, here| {
        let Some(id) = rows.get(index) else { return };
        let told = match (assembly.votes.get(id), assembly.consents.get(id)) {
            (Some(vote), _) => of_vote(canvas, vote),
            (None, Some(consent)) => of_consent(canvas, consent),
            (None, None) => return,
        };
        let (strong, dim, text) = if here { (Role::Chosen, Role::ChosenDim, Role::Chosen) } else { (Role::Strong, Role::Dim, Role::Text) };
        canvas.put(row.x, row.y, 2, told.sign, if here { text } else { Role::Accent });
        canvas.put(row.x + 2, row.y, 5, &id.to_string(), dim);
        // From the right: how far it is, how many have voted, whether they are enough, how ballots are kept, how they are counted.
        let mut right = row.right();
        let mut column = |canvas: &mut Canvas<'_>, width: u16, text: &str, role: Role| {
            canvas.put(right.saturating_sub(width), row.y, width.saturating_sub(1), text, role);
            right = right.saturating_sub(width);
        };
        column(canvas, 10, &told.word, dim);
        column(canvas, 12, &told.answered, text);
        if row.width >= 66 {
            column(canvas, cells(&told.kept).max(7) + 1, &told.kept, dim);
        }
        if row.width >= 86 {
            column(canvas, 20, &told.method, dim);
        }
        canvas.put(row.x + 7, row.y, right.saturating_sub(row.x + 8), &told.title, strong);
    });
}

/// What a row tells.
struct Told {
    sign: &'static str,
    word: String,
    /// How many have answered, of how many, and whether they are enough.
    answered: String,
    kept: String,
    method: String,
    title: String,
}

fn of_vote(canvas: &Canvas<'_>, vote: &Vote) -> Told {
    let (sign, word) = status(vote);
    let enough = match vote.quorum() {
        Some((needed, found)) if found < needed => " !",
        Some(_) => " ✓",
        None => "",
    };
    Told {
        sign,
        word: canvas.say(word),
        answered: format!("{}/{}{enough}", vote.turnout(), vote.opened.entitled),
        kept: canvas.say(if vote.opened.secret.is_some() { "ui-vote-secret" } else { "ui-vote-open" }),
        method: canvas.say(&format!("method-{}", vote.opened.method)),
        title: title(vote, canvas.words()),
    }
}

fn of_consent(canvas: &Canvas<'_>, consent: &Consent) -> Told {
    let (sign, word) = consent::status(consent);
    let (consents, objects, nothing) = consent::answered(consent);
    let (kept, method) = (canvas.say("method-consent"), canvas.tell("ui-consent-round", &[("round", consent.round().into())]));
    let answered = format!("{}/{}", consents + objects, consents + objects + nothing);
    Told { sign, word: canvas.say(word), answered, kept, method, title: consent::title(consent, canvas.words()) }
}
