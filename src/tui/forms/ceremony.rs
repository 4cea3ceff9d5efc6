//! Forms of a ceremony: somebody commits, says their secret, or keeps it.

use super::{Asked, path, required};
use crate::i18n::Coded;
use crate::id::DrawId;
use crate::randomness::read_secret;
use crate::text::Untrusted;
use crate::tui::effect::{Effect, Said};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::Commit(draw) => {
            let slip = format!("{draw}-{}.slip", taking_part(state, *draw) + 1);
            vec![Field::line("participant", ""), Field::secret("secret"), Field::line("slip-file", &slip)]
        }
        Purpose::Reveal(_) => vec![
            Field::choice("reveal-how", vec!["ui-reveal-slip", "ui-reveal-spoken"]),
            Field::file("slip"),
            Field::line("participant", ""),
            Field::line("nonce", ""),
            Field::line("said", ""),
        ],
        _ => vec![Field::line("participant", ""), Field::area("reason", ""), Field::line("word-withheld", "")],
    }
}

fn taking_part(state: &State, draw: DrawId) -> usize {
    state.moot.as_ref().and_then(|moot| moot.assembly.draws.get(&draw)).map_or(0, |draw| draw.participants.len())
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let effect = match form.purpose {
        Purpose::Commit(draw) => {
            let by = required(form, "participant")?;
            let secret = read_secret(&form.text("secret")).map_err(|fault| ("secret", Coded::of("error-secret", &fault)))?;
            Effect::Commit { draw, by, secret, slip: path(state, form, "slip-file")? }
        }
        Purpose::Reveal(draw) if form.text("reveal-how") == "ui-reveal-slip" => {
            Effect::Reveal(draw, Said::Slip(path(state, form, "slip")?))
        }
        Purpose::Reveal(draw) => {
            let by = required(form, "participant")?;
            let nonce = required(form, "nonce")?.to_lowercase().replace(' ', "");
            let nonce = nonce.parse().map_err(|_| ("nonce", Coded::new("ui-wrong-nonce")))?;
            Effect::Reveal(draw, Said::Aloud { by, nonce, secret: required(form, "said")? })
        }
        Purpose::Withhold(draw) => {
            let (by, reason) = (required(form, "participant")?, required(form, "reason")?);
            let word = state.words().say("ui-word-withheld");
            if form.text("word-withheld") != word {
                return Err(("word-withheld", Coded::new("ui-wrong-word").with("word", word)));
            }
            Effect::Withhold { draw, by, reason: Untrusted::new(reason) }
        }
        _ => return Err(("participant", Coded::new("ui-wrong"))),
    };
    Ok(("ui-wait-writing", effect))
}
