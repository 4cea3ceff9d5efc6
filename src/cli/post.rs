//! `post`: what is said about a thing, and what became of it.

use super::proposal::member_name;
use super::{Context, Exit, Failure};
use crate::assembly::{Actor, Command, Event, Judgement, Post, Posts, Refusal, Rules, Stance, State, Wording};
use crate::i18n::{Coded, Words};
use crate::id::{MemberId, PostId, Target};
use crate::report;
use crate::session::{Recorded, SessionError};
use crate::text::{self, Untrusted, quotation};
use chrono::{DateTime, Utc};
use clap::Subcommand;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    Add {
        #[arg(value_name = "TARGET")]
        on: Target,
        #[arg(long, value_name = "POST")]
        parent: Option<PostId>,
        #[arg(long, value_name = "STANCE")]
        stance: Option<Stance>,
        #[arg(long = "sums", value_name = "POST")]
        sums: Vec<PostId>,
        #[arg(long, requires = "parent")]
        quote: bool,
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
    },
    List {
        #[arg(value_name = "TARGET")]
        on: Target,
        #[arg(long, value_name = "STANCE")]
        stance: Option<Stance>,
    },
    Show {
        #[arg(value_name = "POST")]
        post: PostId,
    },
    Edit {
        #[arg(value_name = "POST")]
        post: PostId,
        #[arg(long, value_name = "STANCE")]
        stance: Option<Stance>,
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
        #[arg(long, value_name = "VERSION")]
        seen: Option<u32>,
    },
    Answer {
        #[arg(value_name = "QUESTION")]
        post: PostId,
        #[arg(value_name = "ANSWER")]
        answer: PostId,
    },
    Hide(Judging),
    Contest(Judging),
    Restore(Judging),
    Topic {
        #[arg(value_name = "TITLE")]
        title: String,
    },
    Threads,
    Export {
        #[arg(value_name = "FOLDER")]
        path: PathBuf,
        #[arg(value_name = "TARGET")]
        on: Vec<Target>,
    },
    Mentions {
        #[arg(value_name = "MEMBER")]
        member: MemberId,
    },
    Voices {
        #[arg(long)]
        groups: bool,
    },
    Limit {
        #[arg(value_name = "N|none", value_parser = limit)]
        per_day: Limit,
    },
}

#[derive(Debug, clap::Args)]
struct Judging {
    #[arg(value_name = "POST")]
    post: PostId,
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// A number, or no limit at all.
#[derive(Clone, Copy, Debug)]
struct Limit(Option<u32>);

fn limit(text: &str) -> Result<Limit, String> {
    let number = || text.parse().ok().filter(|number| *number > 0).map(|number| Limit(Some(number)));
    if text == "none" { Ok(Limit(None)) } else { number().ok_or_else(|| "5, none".to_owned()) }
}

pub(super) fn run(context: &mut Context, args: Args) -> Result<Exit, Failure> {
    match args.task {
        Task::Add { on, parent, stance, sums, quote, text } => {
            let quoted = parent.filter(|_| quote).map(|parent| current(context, parent)).transpose()?.map(|text| quotation(&text));
            let quoted = quoted.unwrap_or_default();
            let text = match text.as_deref() {
                None => written(context, None, &quoted)?,
                path => Untrusted::new(quoted + written(context, path, "")?.raw()),
            };
            let recorded = act(context, Command::AddPost { on, parent, stance, sums, text })?;
            added(context, &recorded)?;
        }
        Task::List { on, stance } => list(context, on, stance)?,
        Task::Show { post } => show(context, post)?,
        Task::Edit { post, stance, text, seen } => {
            let before = if text.is_none() { current(context, post)? } else { String::new() };
            let text = written(context, text.as_deref(), &before)?;
            act(context, Command::EditPost { post, seen, stance, text })?;
            show(context, post)?;
        }
        Task::Answer { post, answer } => {
            act(context, Command::AnswerPost { post, answer })?;
            show(context, post)?;
        }
        Task::Hide(judging) => judge(context, judging, Judgement::Hidden)?,
        Task::Contest(judging) => judge(context, judging, Judgement::Contested)?,
        Task::Restore(judging) => judge(context, judging, Judgement::Shown)?,
        Task::Topic { title } => {
            let recorded = act(context, Command::OpenTopic { title: Untrusted::new(title) })?;
            added(context, &recorded)?;
        }
        Task::Threads => threads(context)?,
        Task::Export { path, on } => export(context, &path, on)?,
        Task::Mentions { member } => mentions(context, member)?,
        Task::Voices { groups } => super::voices::list(context, groups)?,
        Task::Limit { per_day: Limit(per_day) } => {
            let limited = |state: &State| {
                let (rules, _) = state.rules.clone().ok_or(SessionError::NotFounded)?;
                Ok(Command::SetRules(Box::new(Rules { posts_per_day: per_day, ..rules })))
            };
            context.open()?.act(context.hand(), &[], limited)?;
            match per_day {
                Some(limit) => context.note("post-limited", &[("limit", limit.into())])?,
                None => context.note("post-unlimited", &[])?,
            }
        }
    }
    Ok(Exit::Done)
}

/// A text from a file; `-` is standard input. Without one it is written in the user's editor, from `start` on.
pub(super) fn written(context: &mut Context, path: Option<&Path>, start: &str) -> Result<Untrusted, Failure> {
    let Some(path) = path else {
        if context.global.no_input || !context.streams.interactive {
            return Err(Failure::new("needs-text").exit(Exit::Usage));
        }
        let written = crate::tui::edit(None, start).map_err(|error| Failure::new("editor").with("detail", error.to_string()))?;
        return Ok(Untrusted::new(written));
    };
    let bytes = context.read_input(path)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::new("not-utf8").with("file", path.display().to_string()))?;
    Ok(Untrusted::new(text))
}

/// What a contribution says now.
fn current(context: &Context, id: PostId) -> Result<String, Failure> {
    let session = context.read()?;
    let post = session.state().posts.get(id).ok_or(Refusal::NoSuchPost(id)).map_err(SessionError::from)?;
    Ok(post.current.text.as_ref().map(|text| text.raw().to_owned()).unwrap_or_default())
}

fn act(context: &mut Context, command: Command) -> Result<Recorded, Failure> {
    Ok(context.open()?.act(context.hand(), &[], |_| Ok(command))?)
}

/// Tells the name of what was added.
fn added(context: &mut Context, recorded: &Recorded) -> Result<(), Failure> {
    let (kind, id) = match recorded.entries.first().and_then(|entry| entry.event.as_ref()) {
        Some(Event::TopicOpened(event)) => ("topic", event.topic.to_string()),
        Some(Event::PostAdded(event)) => ("post", event.post.to_string()),
        _ => ("post", String::new()),
    };
    context.data(&json!({ kind: id, "already": recorded.already }), |words| words.tell("post-added", &[("id", (&id).into())]))
}

fn judge(context: &mut Context, Judging { post, reason }: Judging, judgement: Judgement) -> Result<(), Failure> {
    act(context, Command::JudgePost { post, judgement, reason: Untrusted::new(reason) })?;
    show(context, post)
}

/// A contribution as it stands in a list. What is hidden keeps its place and loses its words.
pub(super) fn as_json(id: PostId, post: &Post) -> Value {
    let text = post.current.text.as_ref().filter(|_| !post.hidden()).map(Untrusted::raw);
    json!({
        "post": id,
        "parent": post.parent,
        "depth": post.depth,
        "author": post.author.to_string(),
        "stance": post.current.stance,
        "text": text,
        "hidden": post.hidden(),
    })
}

/// A thread in reading order, or those of it that are wanted.
pub(super) fn thread(posts: &Posts, on: Target, wanted: impl Fn(&Post) -> bool) -> Vec<(PostId, &Post)> {
    posts.thread(on).into_iter().filter_map(|id| Some((id, posts.get(id)?))).filter(|(_, post)| wanted(post)).collect()
}

fn list(context: &mut Context, on: Target, stance: Option<Stance>) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    state.has(on).map_err(SessionError::from)?;
    let posts = thread(&state.posts, on, |post| stance.is_none_or(|stance| post.current.stance == Some(stance)));
    let data: Vec<_> = posts.iter().map(|(id, post)| as_json(*id, post)).collect();
    context.data(&data, |words| {
        if posts.is_empty() {
            return words.tell("post-none", &[("on", (&on.to_string()).into())]);
        }
        posts.iter().map(|(id, post)| listed(state, *id, post, words)).collect::<Vec<_>>().join("\n\n")
    })
}

/// A head line and the text under it, set in by depth as far as that helps.
fn listed(state: &State, id: PostId, post: &Post, words: &Words) -> String {
    const DEEPEST: usize = 12;
    let depth = usize::try_from(post.depth).unwrap_or(DEEPEST).min(DEEPEST);
    let body = match &post.current.text {
        _ if post.hidden() => vec![words.say("post-is-hidden")],
        Some(text) => text::shown_lines(text.raw()),
        None => vec![words.say("name-withheld")],
    };
    let indent = "  ".repeat(depth);
    let head = format!("{indent}{}", head(state, id, post, words));
    std::iter::once(head).chain(body.into_iter().map(|line| format!("{indent}  {line}"))).collect::<Vec<_>>().join("\n")
}

/// Name, author, stance, time, and whether it waits for an answer.
fn head(state: &State, id: PostId, post: &Post, words: &Words) -> String {
    let stance = post.current.stance.map(|stance| Coded::of("stance", &stance).phrase(words));
    let sums = (!post.sums.is_empty()).then(|| {
        let posts = post.sums.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        words.tell("post-sums", &[("posts", (&posts).into())])
    });
    let edited = (post.version() > 1).then(|| words.say("post-edited"));
    let open = state.posts.is_open_question(id).then(|| words.say("post-unanswered"));
    let answer = post.parent.map(|parent| words.tell("post-replies-to", &[("parent", (&parent.to_string()).into())]));
    let parts = [Some(id.to_string()), Some(author(state, post.author, words)), stance, Some(time(post.at())), answer, sums, edited, open];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn author(state: &State, by: Actor, words: &Words) -> String {
    match by {
        Actor::Operator => words.say("by-operator"),
        Actor::Member(id) => member_name(state, id),
    }
}

fn time(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

fn show(context: &mut Context, id: PostId) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    let post = state.posts.get(id).ok_or(Refusal::NoSuchPost(id)).map_err(SessionError::from)?;
    let versions: Vec<(u32, &Wording)> = (1..).zip(post.versions()).collect();
    let judgement = |judgement| match judgement {
        Judgement::Hidden => "hidden",
        Judgement::Contested => "contested",
        Judgement::Shown => "shown",
    };
    let data = json!({
        "post": id,
        "on": post.on,
        "parent": post.parent,
        "sums": post.sums,
        "depth": post.depth,
        "author": post.author.to_string(),
        "stance": post.current.stance,
        "text": post.current.text.as_ref().map(Untrusted::raw),
        "hidden": post.hidden(),
        "open": state.posts.is_open_question(id),
        "answer": post.answer,
        "replies": post.replies,
        "versions": versions.iter().map(|(number, version)| json!({
            "version": number,
            "at": crate::clock::to_text(version.at),
            "stance": version.stance,
            "text": version.text.as_ref().map(Untrusted::raw),
        })).collect::<Vec<_>>(),
        "judgements": post.judged.iter().map(|judged| json!({
            "at": crate::clock::to_text(judged.at),
            "by": judged.by.to_string(),
            "what": judgement(judged.what),
            "reason": judged.reason.as_ref().map(Untrusted::raw),
        })).collect::<Vec<_>>(),
    });
    context.data(&data, |words| {
        let mut lines = vec![head(state, id, post, words)];
        let body = |version: &Wording| match &version.text {
            Some(text) => text::shown_lines(text.raw()).into_iter().map(|line| format!("  {line}")).collect(),
            None => vec![format!("  {}", words.say("name-withheld"))],
        };
        lines.extend(body(&post.current));
        if let Some(answer) = post.answer {
            lines.push(words.tell("post-answered-by", &[("answer", (&answer.to_string()).into())]));
        }
        for judged in &post.judged {
            let reason = judged.reason.as_ref().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
            let (at, by) = (time(judged.at), author(state, judged.by, words));
            let places = [("at", (&at).into()), ("by", (&by).into()), ("reason", (&reason).into())];
            lines.push(match judged.what {
                Judgement::Hidden => words.tell("post-judged-hidden", &places),
                Judgement::Contested => words.tell("post-judged-contested", &places),
                Judgement::Shown => words.tell("post-judged-shown", &places),
            });
        }
        for (number, version) in versions.iter().rev().skip(1) {
            lines.push(words.tell("post-version", &[("version", (*number).into()), ("at", (&time(version.at)).into())]));
            lines.extend(body(version));
        }
        lines.join("\n")
    })
}

fn threads(context: &mut Context) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    let empty = state.posts.topics().map(|(id, _)| Target::Topic(id));
    let targets: std::collections::BTreeSet<Target> = state.posts.threads().map(|(on, _)| on).chain(empty).collect();
    let told: Vec<(Target, Option<String>, usize, usize)> = targets
        .into_iter()
        .map(|on| {
            let posts = state.posts.thread(on);
            let open = posts.iter().filter(|id| state.posts.is_open_question(**id)).count();
            let title = match on {
                Target::Topic(id) => state.posts.topic(id).and_then(|topic| topic.title.as_ref()),
                Target::Proposal(id) => state.proposals.get(&id).and_then(|proposal| proposal.title()),
                Target::Vote(id) => state.votes.get(&id).and_then(|vote| vote.title()).or_else(|| state.consents.get(&id)?.title()),
                Target::Draw(_) => None,
            };
            (on, title.map(|title| title.raw().to_owned()), posts.len(), open)
        })
        .collect();
    let data: Vec<_> =
        told.iter().map(|(on, title, posts, open)| json!({ "on": on, "title": title, "posts": posts, "open_questions": open })).collect();
    context.data(&data, |words| {
        let line = |(on, title, posts, open): &(Target, Option<String>, usize, usize)| {
            let title = title.as_ref().map(|title| format!(" {}", text::shown(title))).unwrap_or_default();
            let counts = words.tell("post-thread", &[("posts", (*posts).into()), ("open", (*open).into())]);
            format!("{on}{title} · {counts}")
        };
        if told.is_empty() { words.say("post-no-threads") } else { told.iter().map(line).collect::<Vec<_>>().join("\n") }
    })
}

/// Writes threads as files of Markdown into a new folder, or to standard output.
fn export(context: &mut Context, path: &Path, on: Vec<Target>) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    on.iter().try_for_each(|on| state.has(*on)).map_err(SessionError::from)?;
    let chosen = if on.is_empty() { report::threads(state) } else { on };
    let file = |on: &Target| (format!("{on}.md"), report::discussion(state, *on, &context.words).into_bytes());
    let files: Vec<_> = chosen.iter().map(file).collect();
    if path == Path::new("-") {
        let bytes = files.iter().map(|(_, bytes)| bytes.as_slice()).collect::<Vec<_>>().join(&b'\n');
        return context.bytes(&bytes);
    }
    crate::session::write_folder(path, &files)?;
    let (count, folder) = (files.len(), text::shown(&path.to_string_lossy()));
    let data = json!({ "files": count, "folder": path.display().to_string() });
    context.data(&data, |words| words.tell("post-exported", &[("count", count.into()), ("folder", (&folder).into())]))
}

/// Contributions that name a member (`@m3`), the latest first; hidden ones are passed over.
fn mentions(context: &mut Context, member: MemberId) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    let posts = state.posts.naming(member);
    let data: Vec<_> = posts.iter().map(|(id, post)| as_json(*id, post)).collect();
    context.data(&data, |words| {
        if posts.is_empty() {
            return words.tell("post-no-mentions", &[("member", (&member.to_string()).into())]);
        }
        posts.iter().map(|(id, post)| listed(state, *id, post, words).trim_start().to_owned()).collect::<Vec<_>>().join("\n\n")
    })
}
