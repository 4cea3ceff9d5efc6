//! Forms of a discussion: what is said and by whom, a topic, a judgement with its reason.

use super::{Asked, Blame, required};
use crate::assembly::{Actor, Command, Judgement, Posts, Stance};
use crate::i18n::Coded;
use crate::id::{MemberId, PostId};
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
        Purpose::Summary(on, post) => vec![Field::area("text", ""), Field::line("sums", &below(state, *on, *post)), speaker()],
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

/// A contribution and what was said below it, without what is hidden: what a summary begins from.
fn below(state: &State, on: crate::id::Target, post: PostId) -> String {
    let Some(posts) = state.moot.as_ref().map(|moot| &moot.assembly.posts) else { return String::new() };
    let shown = |id: &PostId| posts.get(*id).is_some_and(|post| !post.hidden() && post.sums.is_empty());
    let all = posts.thread(on).into_iter().filter(|id| *id == post || posts.is_below(*id, post)).filter(shown);
    all.map(|id| id.to_string()).collect::<Vec<_>>().join(", ")
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
    person(state, &form.text("speaker")).ok_or_else(|| ("speaker", Coded::new("ui-wrong-speaker")))
}

/// The member who spoke last.
pub(in crate::tui) fn myself(state: &State) -> Option<MemberId> {
    match person(state, state.drafts.get(SPEAKER)?)? {
        Actor::Member(member) => Some(member),
        Actor::Operator => None,
    }
}

/// Who is meant by a number or a name; the operator by nothing; none where nobody is, or several are.
pub(in crate::tui) fn person(state: &State, text: &str) -> Option<Actor> {
    if text.is_empty() {
        return Some(Actor::Operator);
    }
    let roll = state.moot.as_ref().map(|moot| moot.roll.as_slice()).unwrap_or_default();
    let wanted = folded(text);
    let by_number = text.parse().ok().filter(|id| roll.iter().any(|row| row.id == *id));
    let by_name = || {
        let mut named = roll.iter().filter(|row| folded(&row.name) == wanted);
        named.next().filter(|_| named.next().is_none()).map(|row| row.id)
    };
    by_number.or_else(by_name).map(Actor::Member)
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
        Purpose::Summary(on, _) => {
            let names = form.text("sums");
            let names = names.split([',', ' ']).filter(|name| !name.is_empty()).map(str::parse);
            let sums = names.collect::<Result<Vec<PostId>, _>>().map_err(|_| ("sums", Coded::new("ui-wrong-sums")))?;
            if sums.is_empty() {
                return Err(("sums", Coded::new("ui-wrong-empty")));
            }
            let command = Command::AddPost { on: *on, parent: None, stance: None, sums, text: said_whole(form)? };
            (speaker(state, form)?, command, said("summary"), posts.map(|posts| LookAt::Post(posts.next_post())))
        }
        Purpose::Post(on, parent) => {
            let text = said_whole(form)?;
            let command = Command::AddPost { on: *on, parent: *parent, stance: chosen(), sums: Vec::new(), text };
            (speaker(state, form)?, command, said("post"), posts.map(|posts| LookAt::Post(posts.next_post())))
        }
        Purpose::EditPost(post, seen) => {
            let text = said_whole(form)?;
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

/// What is said, whole; not where it is longer than the format takes.
fn said_whole(form: &Form) -> Result<Untrusted, Blame> {
    super::not_too_long(form, "text")?;
    Ok(Untrusted::new(required(form, "text")?))
}
