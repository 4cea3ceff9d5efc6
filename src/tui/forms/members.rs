//! Forms about members: enrolled one by one or from a file, their fields, their groups.

use super::{Asked, Blame, path, required};
use crate::assembly::{Command, Newcomer};
use crate::i18n::Coded;
use crate::text::{Untrusted, tidy};
use crate::tui::effect::Effect;
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::Enrol => vec![Field::line("person", ""), Field::line("contact", ""), Field::area("fields", "")],
        Purpose::ImportRoll => vec![Field::file("roll-file"), Field::line("name-column", "name"), Field::line("contact-column", "contact")],
        Purpose::Describe(id) => {
            let member = state.moot.as_ref().and_then(|moot| moot.assembly.members.get(id));
            let lines = member.iter().flat_map(|member| &member.fields);
            let text: Vec<_> = lines.map(|(name, content)| format!("{} = {}", name.shown(), content.shown())).collect();
            vec![Field::area("fields", &text.join("\n"))]
        }
        _ => vec![Field::line("group", "")],
    }
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let effect = match &form.purpose {
        Purpose::Enrol => {
            let name = required(form, "person")?;
            let contact = Some(form.text("contact")).filter(|text| !text.is_empty()).map(Untrusted::new);
            let newcomer = Newcomer { name: Untrusted::new(&name), contact, fields: pairs(form)? };
            let member = state.moot.as_ref().map(|moot| moot.assembly.next_member());
            let undo = member.map(|member| Command::Leave { member });
            Effect::Act { command: Command::Enrol(vec![newcomer]), said: Coded::new("ui-said-enrolled").with("name", name), undo }
        }
        Purpose::Describe(member) => {
            let command = Command::Describe { member: *member, fields: pairs(form)? };
            Effect::Act { command, said: Coded::new("ui-said-described"), undo: None }
        }
        Purpose::Group(member) => {
            let group = Untrusted::new(tidy(&required(form, "group")?));
            let said = Coded::new("ui-said-group-joined").with("name", group.raw());
            let set = |join| Command::SetGroup { member: *member, group: group.clone(), join };
            Effect::Act { command: set(true), said, undo: Some(set(false)) }
        }
        _ => {
            let (name, contact) = (required(form, "name-column")?, form.text("contact-column"));
            return Ok(("ui-wait-reading", Effect::ImportRoll { path: path(state, form, "roll-file")?, name, contact }));
        }
    };
    Ok(("ui-wait-writing", effect))
}

/// `name = content`, a line each.
fn pairs(form: &Form) -> Result<Vec<(Untrusted, Untrusted)>, Blame> {
    let text = form.text("fields");
    let lines = text.lines().zip(1u64..).filter(|(line, _)| !line.trim().is_empty());
    lines
        .map(|(line, number)| {
            let pair = line.split_once('=').map(|(name, content)| (tidy(name), tidy(content))).filter(|(name, _)| !name.is_empty());
            let wrong = || ("fields", Coded::new("ui-wrong-pair").count("line", number));
            pair.map(|(name, content)| (Untrusted::new(name), Untrusted::new(content))).ok_or_else(wrong)
        })
        .collect()
}
