//! Forms about the record: publishing it, verifying it against a noted code.

use super::{Asked, path, recipient, required};
use crate::assembly::Audience;
use crate::i18n::Coded;
use crate::ledger::Code;
use crate::tui::effect::Effect;
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

/// For whom a bundle can be.
const AUDIENCES: [(&str, Audience); 2] = [("ui-for-public", Audience::Public), ("ui-for-auditor", Audience::Auditor)];

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::Export => vec![
            Field::choice("audience", AUDIENCES.map(|(phrase, _)| phrase).to_vec()),
            Field::line("bundle-folder", &bundle_name(state)),
            Field::line("to", ""),
            Field::line("why", ""),
        ],
        Purpose::Witness => vec![Field::area("witness", "")],
        _ => vec![Field::area("code", "")],
    }
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    if form.purpose == Purpose::Export {
        let audience = AUDIENCES.iter().find(|(phrase, _)| form.text("audience") == *phrase).map_or(Audience::Public, |row| row.1);
        return Ok(("ui-wait-exporting", Effect::Export(path(state, form, "bundle-folder")?, audience, recipient(form))));
    }
    if form.purpose == Purpose::Witness {
        return Ok(("ui-wait-writing", Effect::Witness(required(form, "witness")?)));
    }
    let text = required(form, "code")?;
    // The form says at once what is wrong with the words; verifying takes longer.
    if !text.starts_with("folkmoot") {
        Code::from_text(&text).map_err(|error| ("code", Coded::of("error-words", &error)))?;
    }
    Ok(("ui-wait-verifying", Effect::Verify(Some(text))))
}

/// `garden-record` for `garden.moot`.
fn bundle_name(state: &State) -> String {
    let stem = state.moot.as_ref().and_then(|moot| moot.path.file_stem());
    stem.map_or_else(|| "record".to_owned(), |stem| format!("{}-record", crate::text::shown(&stem.to_string_lossy())))
}
