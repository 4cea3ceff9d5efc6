//! Forms, opened and sent: which fields each has, what is wrong with what was typed, what it asks for. Pure, as all of `update`.

use super::effect::{Effect, PoolWish};
use super::form::{Field, Form, Purpose};
use super::layer::Layer;
use super::layers;
use super::state::{Screen, State};
use super::update::start;
use crate::assembly::{Command, Evidenced, Language, Newcomer, Recipient, Template};
use crate::i18n::{Coded, Lang};
use crate::id::PoolId;
use crate::ledger::Code;
use crate::randomness::{Chain, Evidence, Source, check_sources};
use crate::session::{DrawRequest, Founding};
use crate::sortition::{Fairness, ImportOptions};
use crate::text::{Untrusted, tidy};
use chrono::TimeDelta;
use std::path::PathBuf;

/// What kinds of assembly are offered: phrases, in the order of [`Template::all`].
const TEMPLATES: [&str; 4] =
    ["ui-template-neighbourhood", "ui-template-cooperative", "ui-template-association-1901", "ui-template-citizens-panel"];
/// What is made as equal as possible.
const FAIRNESS: [(&str, Fairness); 3] =
    [("ui-fair-leximin", Fairness::Leximin), ("ui-fair-maximin", Fairness::Maximin), ("ui-fair-uniform", Fairness::Uniform)];
/// Sources of chance.
const SOURCES: [&str; 4] = ["ui-sources-dice", "ui-sources-dice-beacon", "ui-sources-beacon", "ui-sources-rehearsal"];

/// Opens a form, with what was being written when it was left.
pub(super) fn open(state: &mut State, purpose: Purpose) -> Vec<Effect> {
    let fields = fields(state, &purpose);
    let draft = state.drafts.get(&purpose.draft());
    let form = Form::new(purpose, fields, draft);
    state.layers.push(Layer::Form(Box::new(form)));
    Vec::new()
}

fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    match purpose {
        Purpose::Found => {
            let rows = Field::choice("publish-rows", vec!["ui-no", "ui-yes"]);
            vec![Field::line("name", ""), Field::choice("template", TEMPLATES.to_vec()), rows, Field::line("moot-file", "")]
        }
        Purpose::Enrol => vec![Field::line("person", ""), Field::line("contact", ""), Field::area("fields", "")],
        Purpose::ImportRoll => vec![Field::file("roll-file"), Field::line("name-column", "name"), Field::line("contact-column", "contact")],
        Purpose::Describe(id) => {
            let member = state.moot.as_ref().and_then(|moot| moot.assembly.members.get(id));
            let lines = member.iter().flat_map(|member| &member.fields);
            let text: Vec<_> = lines.map(|(name, content)| format!("{} = {}", name.shown(), content.shown())).collect();
            vec![Field::area("fields", &text.join("\n"))]
        }
        Purpose::Group(_) => vec![Field::line("group", "")],
        Purpose::Pool => vec![
            Field::choice("people", vec!["ui-people-files", "ui-people-roll"]),
            Field::file("respondents"),
            Field::file("categories"),
            Field::line("address", ""),
            Field::line("id-column", ""),
            Field::file("already"),
        ],
        Purpose::Plan => {
            let tickets = state.moot.as_ref().and_then(|moot| moot.assembly.rules.as_ref()).map_or(1000, |(rules, _)| rules.tickets);
            vec![
                Field::line("size", ""),
                Field::choice("fairness", FAIRNESS.map(|(phrase, _)| phrase).to_vec()),
                Field::choice("sources", SOURCES.to_vec()),
                Field::line("digits", "20"),
                Field::line("minutes", "15"),
                Field::line("tickets", &tickets.to_string()),
            ]
        }
        Purpose::Evidence(_, source) if source == "phrase" => vec![Field::line("phrase", "")],
        Purpose::Evidence(..) => vec![Field::area("beacon", "")],
        Purpose::Cancel(_) => vec![Field::area("reason", "")],
        Purpose::Contacts(draw) => {
            vec![Field::line("save-file", &format!("{draw}-contacts.csv")), Field::line("to", ""), Field::line("why", "")]
        }
        Purpose::Export => vec![Field::line("bundle-folder", &bundle_name(state)), Field::line("to", ""), Field::line("why", "")],
        Purpose::Against => vec![Field::area("code", "")],
    }
}

/// `garden-record` for `garden.moot`.
fn bundle_name(state: &State) -> String {
    let stem = state.moot.as_ref().and_then(|moot| moot.path.file_stem());
    stem.map_or_else(|| "record".to_owned(), |stem| format!("{}-record", crate::text::shown(&stem.to_string_lossy())))
}

/// A field and what is wrong with it.
type Blame = (&'static str, Coded);

/// Sends the topmost form: the effect it asks for, or what is wrong said beside the field.
pub(super) fn send(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Form(form)) = state.layers.last() else { return Vec::new() };
    let mut form = form.clone();
    form.failure = None;
    let asked = ask(state, &form);
    let kept = layers::keep(state);
    match asked {
        Ok((title, effect)) => {
            if let Some(Layer::Form(top)) = state.layers.last_mut() {
                top.failure = None;
            }
            [kept, start(state, title, effect)].concat()
        }
        Err((field, error)) => {
            form.blame(field, error);
            if let Some(Layer::Form(top)) = state.layers.last_mut() {
                *top = form;
            }
            kept
        }
    }
}

fn ask(state: &State, form: &Form) -> Result<(&'static str, Effect), Blame> {
    let writing = "ui-wait-writing";
    let effect = match &form.purpose {
        Purpose::Found => return found(state, form),
        Purpose::Enrol => {
            let name = required(form, "person")?;
            let contact = Some(form.text("contact")).filter(|text| !text.is_empty()).map(Untrusted::new);
            let newcomer = Newcomer { name: Untrusted::new(&name), contact, fields: pairs(form)? };
            let member = state.moot.as_ref().map(|moot| moot.assembly.next_member());
            let undo = member.map(|member| Command::Leave { member });
            Effect::Act { command: Command::Enrol(vec![newcomer]), said: Coded::new("ui-said-enrolled").with("name", name), undo }
        }
        Purpose::ImportRoll => {
            let (name, contact) = (required(form, "name-column")?, form.text("contact-column"));
            return Ok(("ui-wait-reading", Effect::ImportRoll { path: path(state, form, "roll-file")?, name, contact }));
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
        Purpose::Pool => return Ok(("ui-wait-reading", Effect::ImportPool(pool(state, form)?))),
        Purpose::Plan => return Ok(("ui-wait-planning", Effect::Plan(plan(state, form)?))),
        Purpose::Evidence(draw, name) => {
            let field = if name == "phrase" { "phrase" } else { "beacon" };
            let source: Source = name.parse().map_err(|_| (field, Coded::new("ui-wrong")))?;
            let fault = |fault| (field, Coded::of("error-evidence", &fault).with("source", name));
            let evidence = Evidence::read(&source, &form.text(field)).map_err(fault)?;
            Effect::Evidence(*draw, vec![Evidenced { source: name.clone(), evidence }])
        }
        Purpose::Cancel(draw) => Effect::CancelDraw(*draw, Untrusted::new(required(form, "reason")?)),
        Purpose::Contacts(draw) => Effect::Contacts(*draw, path(state, form, "save-file")?, recipient(form)),
        Purpose::Export => return Ok(("ui-wait-exporting", Effect::Export(path(state, form, "bundle-folder")?, recipient(form)))),
        Purpose::Against => {
            let text = required(form, "code")?;
            // The form says at once what is wrong with the words; verifying takes longer.
            if !text.starts_with("folkmoot") {
                Code::from_text(&text).map_err(|error| ("code", Coded::of("error-words", &error)))?;
            }
            return Ok(("ui-wait-verifying", Effect::Verify(Some(text))));
        }
    };
    Ok((writing, effect))
}

fn required(form: &Form, name: &'static str) -> Result<String, Blame> {
    let text = form.text(name);
    if text.is_empty() { Err((name, Coded::new("ui-wrong-empty"))) } else { Ok(text) }
}

/// A path as typed, from the folder where files are looked for.
fn path(state: &State, form: &Form, name: &'static str) -> Result<PathBuf, Blame> {
    Ok(state.folder.join(required(form, name)?))
}

fn number(form: &Form, name: &'static str) -> Result<u32, Blame> {
    let text = required(form, name)?;
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| (name, Coded::new("ui-wrong-number")))
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

fn recipient(form: &Form) -> Recipient {
    let text = |name: &str| Some(form.text(name)).filter(|text| !text.is_empty()).map(Untrusted::new);
    Recipient { reason: text("why"), to: text("to") }
}

fn found(state: &State, form: &Form) -> Result<(&'static str, Effect), Blame> {
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

fn pool(state: &State, form: &Form) -> Result<PoolWish, Blame> {
    let roll = form.text("people") == "ui-people-roll";
    let columns = form.text("address");
    let optional = |name| if form.text(name).is_empty() { Ok(None) } else { path(state, form, name).map(Some) };
    let options = ImportOptions {
        id_column: Some(form.text("id-column")).filter(|text| !text.is_empty() && !roll),
        address_columns: columns.split([',', ';']).map(tidy).filter(|name| !name.is_empty()).collect(),
    };
    Ok(PoolWish {
        respondents: if roll { None } else { Some(path(state, form, "respondents")?) },
        categories: path(state, form, "categories")?,
        already: if roll { None } else { optional("already")? },
        options,
    })
}

fn plan(state: &State, form: &Form) -> Result<DrawRequest, Blame> {
    let pool = planned_pool(state);
    let size = number(form, "size")?;
    let people = pool.and_then(|id| Some(state.moot.as_ref()?.assembly.pools.get(&id)?.imported.size));
    if let Some(people) = people.filter(|people| size > *people) {
        return Err(("size", Coded::new("ui-wrong-size").count("people", people.into())));
    }
    let fairness = FAIRNESS.iter().find(|(phrase, _)| form.text("fairness") == *phrase).map_or(Fairness::Leximin, |row| row.1);
    let wish = form.text("sources");
    let mut sources = Vec::new();
    if wish == "ui-sources-rehearsal" {
        sources.push(Source::Rehearsal);
    }
    if wish.contains("dice") {
        sources.push(Source::Dice { digits: number(form, "digits")? });
    }
    if wish.contains("beacon") {
        let time = state.now + TimeDelta::minutes(number(form, "minutes")?.into());
        sources.push(Source::Drand { chain: Chain::Quicknet, round: Chain::Quicknet.round_at(time) });
    }
    let field = if wish.contains("beacon") { "minutes" } else { "digits" };
    check_sources(&sources, state.now).map_err(|fault| (field, Coded::of("error-sources", &fault)))?;
    let tickets = if fairness == Fairness::Uniform { None } else { Some(number(form, "tickets")?) };
    Ok(DrawRequest { pool, size, fairness, tickets, sources })
}

/// The pool that a plan draws from: the one looked at, or the latest.
pub(super) fn planned_pool(state: &State) -> Option<PoolId> {
    match state.screen {
        Screen::Pool(id) => Some(id),
        _ => state.moot.as_ref()?.assembly.latest_pool().map(|(id, _)| id),
    }
}
