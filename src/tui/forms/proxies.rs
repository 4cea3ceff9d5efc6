//! Forms of who votes in whose place: a proxy, how many one may hold, and the slips of voting codes.

use super::votes::teller_named;
use super::{Asked, number, path, required};
use crate::assembly::{Actor, Command, Rules};
use crate::i18n::Coded;
use crate::tui::effect::{Effect, Voting};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::moot::member_name;
use crate::tui::state::State;

fn rules(state: &State) -> Option<&Rules> {
    state.moot.as_ref()?.assembly.rules.as_ref().map(|(rules, _)| rules)
}

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::GiveProxy => vec![Field::line("giver", ""), Field::line("holder", "")],
        Purpose::ProxyLimit => {
            let limit = rules(state).and_then(|rules| rules.proxies).unwrap_or(0);
            vec![Field::line("most-proxies", &limit.to_string())]
        }
        Purpose::MakeCodes(id) => {
            let entitled = state.moot.as_ref().and_then(|moot| moot.assembly.votes.get(id)).map_or(0, |vote| vote.opened.entitled);
            let mut file = Field::file("slips-file");
            file.set(&format!("{id}-slips.txt"));
            vec![file, Field::line("slips", &entitled.to_string())]
        }
        _ => Vec::new(),
    }
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let effect = match form.purpose {
        Purpose::GiveProxy => {
            let (giver, holder) = (teller_named(state, form, "giver")?, teller_named(state, form, "holder")?);
            let name = |id| state.moot.as_ref().map(|moot| member_name(&moot.assembly, id)).unwrap_or_default();
            let said = Coded::new("ui-said-proxy").with("giver", name(giver)).with("holder", name(holder));
            let (command, undo) = (Box::new(Command::GiveProxy { giver, holder }), Box::new(Command::RevokeProxy { giver }));
            Effect::ActAs { by: Actor::Operator, command, said, undo: Some(undo), look_at: None }
        }
        Purpose::ProxyLimit => {
            let limit: u32 = required(form, "most-proxies")?.parse().map_err(|_| ("most-proxies", Coded::new("ui-wrong-number")))?;
            let before = rules(state).ok_or_else(|| ("most-proxies", Coded::new("ui-wrong")))?.clone();
            let after = Rules { proxies: Some(limit).filter(|limit| *limit > 0), ..before.clone() };
            let set = |rules: Rules| Command::SetRules(Box::new(rules));
            Effect::Act { command: set(after), said: Coded::new("ui-said-proxy-limit"), undo: Some(set(before)) }
        }
        Purpose::MakeCodes(vote) => {
            let (path, number) = (path(state, form, "slips-file")?, number(form, "slips")?.into());
            Effect::Vote(Voting::Codes { vote, path, number })
        }
        _ => return Err(("giver", Coded::new("ui-wrong"))),
    };
    Ok(("ui-wait-writing", effect))
}
