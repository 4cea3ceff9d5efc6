//! Discussion: what is talked about; a thread as a tree, and beside or below it what the chosen contribution says.

use super::canvas::{Canvas, wrapped};
use super::day_time;
use crate::assembly::{Post, Posts, Stance};
use crate::id::{PostId, Target};
use crate::text::{Untrusted, shown_lines};
use crate::tui::moot::author_name;
use crate::tui::screens::ThreadLine;
use crate::tui::screens::thread::{Choice, Sort, title};
use crate::tui::state::State;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// From this width on the text stands beside the tree.
const WIDE: u16 = 110;
/// Bytes of a text that are laid out in the pane: more than any pane shows.
const LAID_OUT: usize = 20_000;

pub(super) fn threads(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(moot) = &state.moot else { return };
    let talked = state.threads();
    let heading = canvas.say("ui-title-threads");
    let note = canvas.tell("ui-count-threads", &[("count", talked.len().into())]);
    canvas.heading(area, area.y, &heading, &note);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if talked.is_empty() {
        let text = canvas.say("ui-threads-none");
        canvas.para(Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list }, &text, Role::Text);
        return;
    }
    canvas.rows(list, talked.len(), state.cursor(), |canvas, row, index, here| {
        let Some(on) = talked.get(index) else { return };
        let (strong, dim) = if here { (Role::Chosen, Role::ChosenDim) } else { (Role::Strong, Role::Dim) };
        let posts = moot.assembly.posts.thread(*on);
        let fresh = posts.iter().filter(|post| !state.read.has(**post)).count();
        let open = posts.iter().filter(|post| moot.assembly.posts.is_open_question(**post)).count();
        let told = [
            Some(canvas.tell("ui-thread-posts", &[("count", posts.len().into())])),
            (open > 0).then(|| canvas.tell("ui-thread-open", &[("count", open.into())])),
            (fresh > 0).then(|| canvas.tell("ui-thread-new", &[("count", fresh.into())])),
        ];
        let told = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let used = canvas.put_right(row.right(), row.y, row.width / 2, &told, dim);
        let name = named(state, canvas, *on);
        canvas.put(row.x, row.y, row.width.saturating_sub(used + 2), &name, strong);
    });
}

/// Name and title of what is talked about.
fn named(state: &State, canvas: &Canvas<'_>, on: Target) -> String {
    let title = state.moot.as_ref().and_then(|moot| title(&moot.assembly, on));
    match (on, title) {
        (_, Some(title)) => format!("{on}  {title}"),
        (Target::Draw(id), None) => {
            let draw = state.moot.as_ref().and_then(|moot| moot.assembly.draws.get(&id));
            let told = draw.map(|draw| {
                let pool = draw.planned.pool.to_string();
                canvas.tell("ui-draw-line", &[("size", draw.planned.size.into()), ("pool", (&pool).into())])
            });
            format!("{on}  {}", told.unwrap_or_default())
        }
        (_, None) => format!("{on}  {}", canvas.say("name-withheld")),
    }
}

pub(super) fn thread(state: &State, canvas: &mut Canvas<'_>, area: Rect, on: Target) {
    let heading = named(state, canvas, on);
    let note = [sort_key(state.arranged.sort), choice_key(state.arranged.choice)].into_iter().flatten();
    let note = note.map(|key| canvas.say(key)).collect::<Vec<_>>().join(" · ");
    canvas.heading(area, area.y, &heading, &note);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if state.arranged.lines.is_empty() {
        let text = canvas.say(if state.arranged.choice == Choice::All { "ui-thread-none" } else { "ui-thread-none-such" });
        canvas.para(Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body }, &text, Role::Text);
        return;
    }
    if area.width >= WIDE {
        let left = body.width * 9 / 20;
        tree(state, canvas, Rect { width: left, ..body });
        pane(state, canvas, Rect { x: body.x + left + 2, width: body.width - left - 2, ..body });
    } else {
        let tree_rows = (body.height / 2).max(3);
        tree(state, canvas, Rect { height: tree_rows, ..body });
        for x in body.x..body.right() {
            canvas.put(x, body.y + tree_rows, 1, "─", Role::Line);
        }
        let y = body.y + tree_rows + 1;
        pane(state, canvas, Rect { y, height: body.bottom().saturating_sub(y), ..body });
    }
}

fn sort_key(sort: Sort) -> Option<&'static str> {
    match sort {
        Sort::Time => None,
        Sort::Unanswered => Some("ui-sort-unanswered"),
        Sort::Argued => Some("ui-sort-argued"),
    }
}

fn choice_key(choice: Choice) -> Option<&'static str> {
    match choice {
        Choice::All => None,
        Choice::Of(stance) => Some(stance_key(stance)),
        Choice::Open => Some("ui-choice-open"),
        Choice::Hidden => Some("ui-choice-hidden"),
    }
}

fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::For => "stance-for",
        Stance::Against => "stance-against",
        Stance::Question => "stance-question",
        Stance::Information => "stance-information",
    }
}

fn tree(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let lines = &state.arranged.lines;
    canvas.rows(area, lines.len(), state.cursor(), |canvas, row, index, here| {
        if let Some(line) = lines.get(index) {
            branch(state, canvas, row, line, here);
        }
    });
}

/// A line of the tree. Deep ones stand no further in than a third of the width, and tell how deep they are.
fn branch(state: &State, canvas: &mut Canvas<'_>, row: Rect, line: &ThreadLine, here: bool) {
    let Some((assembly, post)) = state.moot.as_ref().and_then(|moot| Some((&moot.assembly, moot.assembly.posts.get(line.post)?))) else {
        return;
    };
    let role = |role: Role| if here { Role::Chosen } else { role };
    let deepest = u32::from(row.width / 6);
    let indent = u16::try_from(line.depth.min(deepest) * 2).unwrap_or(0);
    let mut x = row.x;
    for step in 0..indent / 2 {
        canvas.put(x + step * 2, row.y, 1, "│", if here { Role::ChosenDim } else { Role::Line });
    }
    x += indent;
    let mut put = |canvas: &mut Canvas<'_>, text: &str, role: Role| x += canvas.put(x, row.y, row.right().saturating_sub(x), text, role);
    if line.depth > deepest {
        put(canvas, &format!("{}› ", line.depth), if here { Role::ChosenDim } else { Role::Dim });
    }
    if !state.read.has(line.post) {
        put(canvas, "● ", role(Role::Accent));
    }
    let (sign, sign_role) = sign(&assembly.posts, line.post, post);
    if !sign.is_empty() {
        let sign = if state.plain { canvas.say(sign_phrase(post)) } else { sign.to_owned() };
        put(canvas, &format!("{sign} "), role(sign_role));
    }
    put(canvas, &author_name(assembly, post.author, canvas.words()), role(Role::Strong));
    if line.folded > 0 {
        let text = canvas.tell("ui-thread-folded", &[("count", line.folded.into())]);
        put(canvas, &format!(" {text}"), role(Role::Accent));
    }
    let words = match &post.current.text {
        _ if post.hidden() => canvas.say("ui-thread-hidden"),
        Some(text) => beginning(text),
        None => canvas.say("name-withheld"),
    };
    put(canvas, &format!("  {words}"), if here { Role::ChosenDim } else { Role::Dim });
}

/// The first words of a text.
pub(in crate::tui) fn beginning(text: &Untrusted) -> String {
    let first: String = text.raw().chars().take(200).collect();
    shown_lines(&first).join(" ")
}

/// How it stands to what it is about, as a sign.
pub(in crate::tui) fn sign(posts: &Posts, id: PostId, post: &Post) -> (&'static str, Role) {
    let open = posts.is_open_question(id);
    match post.current.stance {
        _ if !post.sums.is_empty() => ("Σ", Role::Accent),
        Some(Stance::For) => ("+", Role::Good),
        Some(Stance::Against) => ("−", Role::Bad),
        Some(Stance::Question) if open => ("?", Role::Warn),
        Some(Stance::Question) => ("✓", Role::Good),
        Some(Stance::Information) => ("i", Role::Accent),
        None => ("", Role::Text),
    }
}

fn sign_phrase(post: &Post) -> &'static str {
    if post.sums.is_empty() { post.current.stance.map_or("ui-stance-none", stance_key) } else { "ui-sign-sum" }
}

fn names(posts: &[PostId]) -> String {
    posts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What the chosen contribution says.
fn pane(state: &State, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((id, post)) = state.post_here() else { return };
    let Some(assembly) = state.moot.as_ref().map(|moot| &moot.assembly) else { return };
    let open = assembly.posts.is_open_question(id).then(|| canvas.say("post-unanswered"));
    let stance = post.current.stance.map(|stance| canvas.say(stance_key(stance)));
    let told = [
        Some(id.to_string()),
        Some(author_name(assembly, post.author, canvas.words())),
        stance,
        open,
        Some(day_time(post.at())),
        post.parent.map(|parent| canvas.tell("post-replies-to", &[("parent", (&parent.to_string()).into())])),
        (post.version() > 1).then(|| canvas.say("post-edited")),
        (!post.sums.is_empty()).then(|| canvas.tell("post-sums", &[("posts", (&names(&post.sums)).into())])),
        Some(assembly.posts.summing(id))
            .filter(|sums| !sums.is_empty())
            .map(|sums| canvas.tell("ui-thread-summed", &[("posts", (&names(sums)).into())])),
    ];
    let head = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    canvas.put(area.x, area.y, area.width, &head, Role::Accent);
    let (mut y, bottom) = (area.y + 1, area.bottom());
    if let Some([hidden, contests @ ..]) = post.hiding() {
        let reason = hidden.reason.as_ref().map_or_else(|| canvas.say("name-withheld"), Untrusted::shown);
        let by = author_name(assembly, hidden.by, canvas.words());
        let places = [("at", day_time(hidden.at)), ("by", by), ("reason", reason)];
        let places: Vec<_> = places.iter().map(|(name, text)| (*name, text.into())).collect();
        let text = canvas.tell("post-judged-hidden", &places);
        y += canvas.para(Rect { y, height: bottom.saturating_sub(y), ..area }, &text, Role::Warn);
        if !contests.is_empty() {
            let text = canvas.tell("ui-thread-contested", &[("count", contests.len().into())]);
            canvas.para(Rect { y, height: bottom.saturating_sub(y), ..area }, &text, Role::Warn);
        }
        return;
    }
    let Some(text) = &post.current.text else { return };
    let raw = &text.raw()[..text.raw().floor_char_boundary(LAID_OUT)];
    let lines = shown_lines(raw).into_iter().flat_map(|line| if line.is_empty() { vec![line] } else { wrapped(&line, area.width) });
    let height = usize::from(bottom.saturating_sub(y));
    let lines: Vec<String> = lines.take(height + 1).collect();
    let more = lines.len() > height || raw.len() < text.raw().len();
    for (place, line) in lines.iter().take(height).enumerate() {
        if more && place + 1 == height {
            let text = canvas.say("ui-thread-more");
            canvas.put(area.x, y, area.width, &text, Role::Dim);
        } else {
            canvas.put(area.x, y, area.width, line, Role::Text);
        }
        y += 1;
    }
}
