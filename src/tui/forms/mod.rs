//! Forms, opened and sent: which fields each has, what is wrong with what was typed, what it asks for. Pure, as all of `update`.

mod ceremony;
mod consents;
mod draws;
mod founding;
mod hands;
mod members;
pub(super) mod posts;
mod proposals;
mod proxies;
mod record;
mod rules;
mod seats;
mod texts;
mod ties;
mod votes;

pub(super) use draws::fairness_phrase;
pub(super) use votes::{asks_of_vote, closing};

use super::effect::{Effect, LookAt, Revision};
use super::form::{Content, Field, Form, Purpose};
use super::layer::{Confirm, Layer};
use super::layers;
use super::state::State;
use super::update::{show, start};
use crate::assembly::{Audience, Recipient};
use crate::i18n::Coded;
use crate::id::PoolId;
use crate::text::Untrusted;
use std::path::PathBuf;

/// Opens a form, with what was being written when it was left.
pub(super) fn open(state: &mut State, purpose: Purpose) -> Vec<Effect> {
    let fields = of(&purpose).0(state, &purpose);
    let draft = state.drafts.get(&purpose.draft());
    let form = Form::new(purpose, fields, draft);
    state.layers.push(Layer::Form(Box::new(form)));
    follow(state);
    similar(state)
}

/// A field and what is wrong with it.
type Blame = (&'static str, Coded);

/// Sends the topmost form: the effect it asks for, or what is wrong said beside the field.
pub(super) fn send(state: &mut State) -> Vec<Effect> {
    let Some(Layer::Form(form)) = state.layers.last() else { return Vec::new() };
    let mut form = form.clone();
    form.failure = None;
    let asked = of(&form.purpose).1(state, &form);
    let kept = layers::keep(state);
    match asked {
        Ok((title, effect)) => {
            let spoke = posts::spoke(state, &form);
            if let Some(Layer::Form(top)) = state.layers.last_mut() {
                top.failure = None;
            }
            let asked = if guarded(&effect) { confirm(state, effect) } else { start(state, title, effect) };
            [kept, spoke, asked].concat()
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

/// What was typed may change what can be chosen: the stages that whoever acts may bring a proposal to.
pub(super) fn follow(state: &mut State) {
    let Some(Layer::Form(form)) = state.layers.last() else { return };
    let Purpose::Step(id) = form.purpose else { return };
    let fresh = proposals::stages(state, id, posts::speaker(state, form).ok());
    if let Some(Layer::Form(form)) = state.layers.last_mut()
        && let Some(Field { content: Content::Choice(phrases, chosen), .. }) = form.fields.first_mut()
        && *phrases != fresh
    {
        (*phrases, *chosen) = (fresh, 0);
    }
}

/// Asks what resembles the proposal that is being written.
pub(super) fn similar(state: &State) -> Vec<Effect> {
    match state.layers.last() {
        Some(Layer::Form(form)) if matches!(form.purpose, Purpose::Propose | Purpose::ReviseText(_)) => {
            vec![Effect::FindSimilar(form.purpose.clone(), form.text("proposal-title"), form.whole("body"))]
        }
        _ => Vec::new(),
    }
}

/// Refuses a text that is longer than can be put on record: it stays as it is, to be shortened.
fn not_too_long(form: &Form, name: &'static str) -> Result<(), Blame> {
    let field = form.fields.iter().find(|field| field.name == name);
    field.and_then(Field::too_long).map_or(Ok(()), |error| Err((name, error)))
}

/// Whether what a form asks for gives away what cannot be taken back: then its word is asked for.
fn guarded(effect: &Effect) -> bool {
    matches!(effect, Effect::Export(_, Audience::Auditor, _))
}

fn confirm(state: &mut State, effect: Effect) -> Vec<Effect> {
    let step = Coded::new("ui-confirm-auditor");
    show(state, Layer::Confirm(Confirm { step, word: "ui-word-auditor", typed: String::new(), effect: Box::new(effect) }))
}

/// What a form gives when it is sent: the key of what is done meanwhile and the effect, or what is wrong.
type Asked = Result<(&'static str, Effect), Blame>;

/// Those who know a form: what gives its fields, and what it asks for.
type Known = (fn(&State, &Purpose) -> Vec<Field>, fn(&State, &Form) -> Asked);

fn of(purpose: &Purpose) -> Known {
    match purpose {
        Purpose::Found => (|_, _| founding::fields(), founding::ask),
        Purpose::Enrol | Purpose::ImportRoll | Purpose::Describe(_) | Purpose::Group(_) => (members::fields, members::ask),
        Purpose::Pool | Purpose::Plan | Purpose::Evidence(..) | Purpose::Cancel(_) | Purpose::Contacts(_) => (draws::fields, draws::ask),
        Purpose::Commit(_) | Purpose::Reveal(_) | Purpose::Withhold(_) => (ceremony::fields, ceremony::ask),
        Purpose::Decline(..) | Purpose::Replace(_) | Purpose::Tables(_) => (seats::fields, seats::ask),
        Purpose::Propose | Purpose::ReviseText(_) | Purpose::Merge(_) | Purpose::Split(_) => (texts::fields, texts::ask),
        Purpose::Topic | Purpose::Post(..) | Purpose::Summary(..) | Purpose::EditPost(..) | Purpose::Judge(..) => {
            (posts::fields, posts::ask)
        }
        Purpose::ImportProposals
        | Purpose::SaveAttachment(..)
        | Purpose::SettleMarked(_)
        | Purpose::Support(_)
        | Purpose::Sign(_)
        | Purpose::Amend(_)
        | Purpose::Step(_)
        | Purpose::Settle(..)
        | Purpose::Promote(_) => (proposals::fields, proposals::ask),
        Purpose::Revise(_) => (|_, _| vec![Field::area("revise-why", "")], revise),
        Purpose::BreakTie(_) => (ties::fields, ties::ask),
        Purpose::GiveProxy | Purpose::ProxyLimit | Purpose::MakeCodes(_) => (proxies::fields, proxies::ask),
        Purpose::EnterHands(_) => (hands::fields, hands::ask),
        Purpose::AskConsent(_) | Purpose::Object(..) | Purpose::LiftObjection(_) | Purpose::NextRound(_) | Purpose::CloseRounds(..) => {
            (consents::fields, consents::ask)
        }
        Purpose::OpenVote(_) | Purpose::CloseVote(_) | Purpose::CancelVote(_) => (votes::fields, votes::ask),
        Purpose::Export | Purpose::Witness | Purpose::Against => (record::fields, record::ask),
    }
}

/// What was tried on the workbench, put on record.
fn revise(state: &State, form: &Form) -> Asked {
    let ours = |pool: PoolId| matches!(form.purpose, Purpose::Revise(of) if of == pool);
    let bench = state.bench().filter(|bench| ours(bench.pool) && bench.sound());
    let bench = bench.ok_or_else(|| ("revise-why", Coded::new("ui-wrong")))?;
    let reason = Some(form.text("revise-why")).filter(|text| !text.is_empty()).map(Untrusted::new);
    let (pool, current, revised) = (bench.pool, bench.base.clone(), bench.quotas());
    Ok(("ui-wait-writing", Effect::Revise(Box::new(Revision { pool, current, revised, reason, look_at: LookAt::Quotas(pool) }))))
}

/// A text that must not be empty.
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

fn recipient(form: &Form) -> Recipient {
    let text = |name: &str| Some(form.text(name)).filter(|text| !text.is_empty()).map(Untrusted::new);
    Recipient { reason: text("why"), to: text("to") }
}
