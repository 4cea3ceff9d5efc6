//! The form that founds an assembly.

use super::{Asked, required};
use crate::assembly::{Language, Template};
use crate::i18n::Lang;
use crate::session::Founding;
use crate::text::{Untrusted, tidy};
use crate::tui::effect::Effect;
use crate::tui::form::{Field, Form};
use crate::tui::state::State;

/// What kinds of assembly are offered: phrases, in the order of [`Template::all`].
const TEMPLATES: [&str; 4] =
    ["ui-template-neighbourhood", "ui-template-cooperative", "ui-template-association-1901", "ui-template-citizens-panel"];

pub(super) fn fields() -> Vec<Field> {
    let rows = Field::choice("publish-rows", vec!["ui-no", "ui-yes"]);
    vec![Field::line("name", ""), Field::choice("template", TEMPLATES.to_vec()), rows, Field::line("moot-file", "")]
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let name = required(form, "name")?;
    let file = form.text("moot-file");
    let file = if file.is_empty() { file_name(&name) } else { file };
    let file = if file.contains('.') { file } else { format!("{file}.moot") };
    let chosen = TEMPLATES.iter().position(|phrase| form.text("template") == *phrase).unwrap_or(0);
    let founding = Founding {
        name: Untrusted::new(tidy(&name)),
        language: if state.lang == Lang::Fr { Language::Fr } else { Language::En },
        template: Template::all().nth(chosen).unwrap_or(Template::Neighbourhood),
        publish_rows: form.text("publish-rows") == "ui-yes",
    };
    Ok(("ui-wait-writing", Effect::Found(state.folder.join(file), founding)))
}

/// A file's name from the letters of an assembly's name: never its text as typed.
fn file_name(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let stem = plain.split_whitespace().take(6).collect::<Vec<_>>().join("-");
    format!("{}.moot", if stem.is_empty() { "assembly" } else { &stem })
}
