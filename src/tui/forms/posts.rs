//! Forms of a discussion: what is said and by whom, a topic, a judgement with its reason.

use super::{Asked, Blame, required};
use crate::assembly::{Actor, Command, Judgement, Posts, Stance};
use crate::i18n::Coded;
use crate::text::{Untrusted, folded};
use crate::tui::effect::{Effect, LookAt};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::state::State;

/// The name under which it is kept who spoke last.
pub(in crate::tui) const SPEAKER: &str = "speaker";

/// The stances as they are chosen.
const STANCES: [(&str, Option<Stance>); 5] = [
    ("ui-stance-none", None),
    ("stance-for", Some(Stance::For)),
    ("stance-against", Some(Stance::Against)),
    ("stance-question", Some(Stance::Question)),
    ("stance-information", Some(Stance::Information)),
];

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    let speaker = || Field::line("speaker", state.drafts.get(SPEAKER).map_or("", String::as_str));
    match purpose {
        Purpose::Topic => vec![Field::line("topic", ""), speaker()],
        Purpose::Post(..) => vec![Field::area("text", ""), stance(None), speaker()],
        Purpose::EditPost(id, _) => {
            let post = state.moot.as_ref().and_then(|moot| moot.assembly.posts.get(*id));
            let text = post.and_then(|post| post.current.text.as_ref()).map(|text| text.raw().to_owned()).unwrap_or_default();
            let mut area = Field::area("text", "");
            area.set(&text);
            vec![area, stance(post.and_then(|post| post.current.stance))]
        }
        _ => vec![Field::area("reason", ""), speaker()],
    }
}

fn stance(now: Option<Stance>) -> Field {
    let mut field = Field::choice("stance", STANCES.map(|(phrase, _)| phrase).to_vec());
    if let Some((phrase, _)) = STANCES.iter().find(|(_, stance)| *stance == now) {
        field.set(phrase);
    }
    field
}

/// Who speaks: a member by number or name, the operator where nobody is named.
pub(super) fn speaker(state: &State, form: &Form) -> Result<Actor, Blame> {
    let text = form.text("speaker");
    if text.is_empty() {
        return Ok(Actor::Operator);
    }
    let roll = state.moot.as_ref().map(|moot| moot.roll.as_slice()).unwrap_or_default();
    let wanted = folded(&text);
    let by_number = text.parse().ok().filter(|id| roll.iter().any(|row| row.id == *id));
    let by_name = || {
        let mut named = roll.iter().filter(|row| folded(&row.name) == wanted);
        named.next().filter(|_| named.next().is_none()).map(|row| row.id)
    };
    by_number.or_else(by_name).map(Actor::Member).ok_or_else(|| ("speaker", Coded::new("ui-wrong-speaker")))
}

/// Remembers who spoke, for the next time.
pub(super) fn spoke(state: &mut State, form: &Form) -> Vec<Effect> {
    if !form.fields.iter().any(|field| field.name == "speaker") {
        return Vec::new();
    }
    let text = form.text("speaker");
    state.drafts.insert(SPEAKER.to_owned(), text.clone());
    vec![Effect::KeepDraft(SPEAKER.to_owned(), text)]
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let chosen = || STANCES.iter().find(|(phrase, _)| *phrase == form.text("stance")).and_then(|(_, stance)| *stance);
    let posts = state.moot.as_ref().map(|moot| &moot.assembly.posts);
    let said = |key: &str| Coded::new(format!("ui-said-{key}"));
    let (by, command, said, look_at) = match &form.purpose {
        Purpose::Topic => {
            let topic = posts.map(Posts::next_topic);
            let title = Untrusted::new(required(form, "topic")?);
            (speaker(state, form)?, Command::OpenTopic { title }, said("topic"), topic.map(LookAt::Topic))
        }
        Purpose::Post(on, parent) => {
            let text = Untrusted::new(required(form, "text")?);
            let command = Command::AddPost { on: *on, parent: *parent, stance: chosen(), sums: Vec::new(), text };
            (speaker(state, form)?, command, said("post"), posts.map(|posts| LookAt::Post(posts.next_post())))
        }
        Purpose::EditPost(post, seen) => {
            let text = Untrusted::new(required(form, "text")?);
            // Whoever holds the machine writes for the author, as they may with --as.
            let by = posts.and_then(|posts| posts.get(*post)).map_or(Actor::Operator, |post| post.author);
            let command = Command::EditPost { post: *post, seen: Some(*seen), stance: chosen(), text };
            (by, command, said("edited"), Some(LookAt::Post(*post)))
        }
        Purpose::Judge(post, judgement) => {
            let key = match judgement {
                Judgement::Hidden => "hidden",
                Judgement::Contested => "contested",
                Judgement::Shown => "shown",
            };
            let command = Command::JudgePost { post: *post, judgement: *judgement, reason: Untrusted::new(required(form, "reason")?) };
            (speaker(state, form)?, command, said(key), Some(LookAt::Post(*post)))
        }
        _ => return Err(("text", Coded::new("ui-wrong"))),
    };
    Ok(("ui-wait-writing", Effect::ActAs { by, command: Box::new(command), said, undo: None, look_at }))
}
