//! Forms in which the text of a proposal is written: put, written anew, merged of several, split into several.

use super::posts::{SPEAKER, speaker};
use super::proposals::proposal;
use super::{Asked, Blame, not_too_long, required};
use crate::assembly::{Command, Proposal, ProposalText, Site};
use crate::i18n::Coded;
use crate::id::ProposalId;
use crate::text::{Untrusted, decimal, tidy};
use crate::tui::effect::{Effect, LookAt};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;
use std::path::PathBuf;

/// What begins a part of a text that is to be split.
const PART: &str = "===";

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    let who = || Field::line("speaker", state.drafts.get(SPEAKER).map_or("", String::as_str));
    let text = |id: &ProposalId| proposal(state, *id).and_then(Proposal::text).cloned().unwrap_or_default();
    match purpose {
        Purpose::ReviseText(id) => {
            let mut fields = written(&text(id), proposal(state, *id).map_or(0, Proposal::version), who());
            let names = text(id).attachments.iter().map(|file| file.name.shown()).collect::<Vec<_>>().join(", ");
            if !names.is_empty() {
                fields.insert(fields.len() - 3, Field::line("attachments", &names));
            }
            fields
        }
        Purpose::Merge(ids) => {
            let mut fields = written(&merged(state, ids), 0, who());
            fields.insert(fields.len() - 2, Field::line("step-reason", ""));
            fields
        }
        Purpose::Split(id) => {
            let text = text(id);
            let part = |number: u32| format!("{PART} {} ({number})", text.title.raw());
            let body = format!("{}\n{}\n\n{}\n", part(1), text.body.raw(), part(2));
            vec![Field::prose("body", &body), Field::line("step-reason", ""), who()]
        }
        _ => written(&ProposalText::default(), 0, who()),
    }
}

/// The texts of several proposals, one below the other.
fn merged(state: &State, ids: &[ProposalId]) -> ProposalText {
    let texts: Vec<&ProposalText> = ids.iter().filter_map(|id| proposal(state, *id)?.text()).collect();
    let part = |text: &&ProposalText| format!("## {}\n\n{}", text.title.raw(), text.body.raw());
    let mut whole = texts.first().map(|text| (*text).clone()).unwrap_or_default();
    whole.body = Untrusted::new(texts.iter().map(part).collect::<Vec<_>>().join("\n\n"));
    whole.interests = None;
    for text in texts.iter().skip(1) {
        whole.tags.extend(text.tags.iter().filter(|tag| !whole.tags.contains(tag)).cloned().collect::<Vec<_>>());
        let strange = |file: &&crate::assembly::Attachment| whole.attachments.iter().all(|known| known.name != file.name);
        whole.attachments.extend(text.attachments.iter().filter(strange).cloned().collect::<Vec<_>>());
        whole.evidence_for.extend(text.evidence_for.iter().cloned());
        whole.evidence_against.extend(text.evidence_against.iter().cloned());
    }
    whole
}

/// The fields of a text. The version that it is written on is kept with the draft, and never asked for.
fn written(text: &ProposalText, on: u32, who: Field) -> Vec<Field> {
    let own = |text: &Option<Untrusted>| text.as_ref().map(|text| text.raw().to_owned()).unwrap_or_default();
    let list = |list: &[Untrusted]| list.iter().map(Untrusted::raw).collect::<Vec<_>>().join(", ");
    let place = text.place.as_ref().map(|place| own(&place.name)).unwrap_or_default();
    let cost = text.cost.map(|cost| format!("{}.{:02}", cost / 100, cost % 100)).unwrap_or_default();
    vec![
        Field::line("proposal-title", text.title.raw()),
        Field::prose("body", text.body.raw()),
        Field::line("tags", &list(&text.tags)),
        Field::line("place", &place),
        Field::line("cost", &cost),
        Field::prose("reasons", &own(&text.reasons)),
        Field::prose("evidence-for", &pieces(&text.evidence_for)),
        Field::prose("evidence-against", &pieces(&text.evidence_against)),
        Field::line("interests", &own(&text.interests)),
        Field::file("attach"),
        who,
        Field::line("on", &on.to_string()),
    ]
}

/// Pieces of evidence as they are written: an empty line between them.
fn pieces(list: &[Untrusted]) -> String {
    list.iter().map(Untrusted::raw).collect::<Vec<_>>().join("\n\n")
}

/// What the fields of a text say, over what a form does not show.
fn text_of(form: &Form, before: ProposalText) -> Result<ProposalText, Blame> {
    let some = |name: &str| Some(form.text(name)).filter(|text| !text.is_empty()).map(Untrusted::new);
    let cost = match form.text("cost").as_str() {
        "" => None,
        text => {
            let amount = decimal(&text.replace([' ', '\u{a0}', '\u{202f}'], ""), 2).and_then(|cost| u64::try_from(cost).ok());
            Some(amount.ok_or_else(|| ("cost", Coded::new("ui-wrong-amount")))?)
        }
    };
    not_too_long(form, "body")?;
    let evidence = |name: &str, before: &[Untrusted]| {
        let now = form.whole(name);
        let cut = || now.split("\n\n").map(str::trim).filter(|piece| !piece.is_empty()).map(Untrusted::new).collect();
        if now == pieces(before) { before.to_vec() } else { cut() }
    };
    let kept = form.fields.iter().find(|field| field.name == "attachments").map(Field::text);
    let keeps = |file: &crate::assembly::Attachment| kept.as_ref().is_none_or(|names| names.contains(&file.name.shown()));
    let site = Site { name: some("place"), ..before.place.unwrap_or_default() };
    Ok(ProposalText {
        title: Untrusted::new(tidy(&required(form, "proposal-title")?)),
        body: Untrusted::new(form.whole("body")),
        tags: form.text("tags").split(',').map(|tag| Untrusted::new(tidy(tag))).filter(|tag| !tag.raw().is_empty()).collect(),
        place: Some(site).filter(|site| *site != Site::default()),
        cost,
        reasons: some("reasons"),
        evidence_for: evidence("evidence-for", &before.evidence_for),
        evidence_against: evidence("evidence-against", &before.evidence_against),
        attachments: before.attachments.into_iter().filter(keeps).collect(),
        interests: some("interests"),
        ..before
    })
}

/// The parts of a text that is split: each begins with a line of `===` and its title.
fn parts(form: &Form, whole: &ProposalText) -> Result<Vec<ProposalText>, Blame> {
    let mut parts: Vec<(String, Vec<&str>)> = Vec::new();
    let body = form.whole("body");
    for line in body.lines() {
        match (line.strip_prefix(PART), parts.last_mut()) {
            (Some(title), _) => parts.push((tidy(title), Vec::new())),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) if line.trim().is_empty() => {}
            (None, None) => return Err(("body", Coded::new("ui-wrong-parts"))),
        }
    }
    if parts.len() < 2 || parts.iter().any(|(title, _)| title.is_empty()) {
        return Err(("body", Coded::new("ui-wrong-parts")));
    }
    let text = |(title, lines): (String, Vec<&str>)| {
        let body = Untrusted::new(lines.join("\n").trim_matches('\n'));
        ProposalText { title: Untrusted::new(title), body, ..whole.clone() }
    };
    Ok(parts.into_iter().map(text).collect())
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let by = speaker(state, form)?;
    let said = |key: &str, id: ProposalId| Coded::new(key).with("proposal", id.to_string());
    let before = |id: ProposalId| proposal(state, id).and_then(Proposal::text).cloned().unwrap_or_default();
    let reason = Some(form.text("step-reason")).filter(|text| !text.is_empty()).map(Untrusted::new);
    let (command, said, look_at) = match &form.purpose {
        Purpose::ReviseText(id) => {
            let id = *id;
            let (on, text) = (form.text("on").parse().unwrap_or(0), Box::new(text_of(form, before(id))?));
            (Command::Revise { proposal: id, on, text }, said("ui-said-revised-text", id), LookAt::Proposal(id))
        }
        Purpose::Merge(ids) => {
            let (proposals, text) = (ids.clone(), Box::new(text_of(form, merged(state, ids))?));
            (Command::Merge { proposals, text, reason }, Coded::new("ui-said-merged"), LookAt::NewProposal)
        }
        Purpose::Split(id) => {
            let id = *id;
            let texts = parts(form, &before(id))?;
            (Command::Split { proposal: id, texts, reason }, said("ui-said-split", id), LookAt::Proposal(id))
        }
        _ => {
            let text = text_of(form, ProposalText::default())?;
            (Command::Propose(vec![text]), Coded::new("ui-said-proposed"), LookAt::NewProposal)
        }
    };
    let files: Vec<PathBuf> =
        form.text("attach").split("; ").filter(|name| !name.trim().is_empty()).map(|name| state.folder.join(name)).collect();
    let (command, look_at) = (Box::new(command), Some(look_at));
    let effect = if files.is_empty() {
        Effect::ActAs { by, command, said, undo: None, look_at }
    } else {
        Effect::PutText { by, command, files, said, look_at }
    };
    Ok(("ui-wait-writing", effect))
}
