//! What a proposal shows, tab by tab, as lines. Pure: read from the fold, drawn by the view, counted by the screen.

use super::forms::posts::myself;
use super::moot::{author_name, member_name};
use super::prose::{Line, changes_beside, changes_inline, line, markdown, wrap};
use super::state::State;
use super::theme::Role;
use super::view::day_time;
use super::view::thread::{beginning, sign};
use crate::assembly::{Actor, Amending, Clash, Proposal, ProposalText, State as Assembly, Version};
use crate::i18n::{Coded, Words};
use crate::id::{ProposalId, Target};
use crate::text::{Untrusted, millionths};
use crate::wording::compare;

/// Contributions told in the tab of the discussion, and how far in they stand at most: all of it is one key away.
const SHOWN: usize = 200;
const DEEPEST: usize = 10;

/// Columns from which on old and new stand side by side.
const BESIDE: u16 = 100;

/// A tab of a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What it says.
    #[default]
    Text,
    /// What changed from version to version.
    Changes,
    /// The amendments put to it.
    Amendments,
    /// What is said about it.
    Discussion,
    /// What has happened to it.
    History,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Text, Self::Changes, Self::Amendments, Self::Discussion, Self::History];

    /// The key of its name.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Text => "ui-tab-text",
            Self::Changes => "ui-tab-changes",
            Self::Amendments => "ui-tab-amendments",
            Self::Discussion => "ui-tab-discussion",
            Self::History => "ui-tab-history",
        }
    }

    /// The tab after, or before.
    #[must_use]
    pub fn step(self, forward: bool) -> Self {
        let place = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        Self::ALL[(place + if forward { 1 } else { Self::ALL.len() - 1 }) % Self::ALL.len()]
    }
}

/// The order of proposals in their list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What changed last first.
    #[default]
    Freshness,
    /// What has most supporters first.
    Support,
    /// What lacks fewest supporters for its next stage first; what needs none comes last.
    Nearest,
}

impl Order {
    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Freshness => Self::Support,
            Self::Support => Self::Nearest,
            Self::Nearest => Self::Freshness,
        }
    }

    /// The key of its name.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Freshness => "ui-order-freshness",
            Self::Support => "ui-order-support",
            Self::Nearest => "ui-order-nearest",
        }
    }
}

/// Supporters that a proposal needs for a stage that may follow: the fewest.
pub fn needed(assembly: &Assembly, proposal: &Proposal) -> Option<u32> {
    let stages = &assembly.workflow()?.stages;
    let next = assembly.stage(proposal).filter(|_| proposal.amends.is_none())?.next.keys();
    next.filter_map(|name| stages.get(name)).map(|stage| stage.supporters).filter(|needed| *needed > 0).min()
}

/// A row of a tab: one line, or two side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Over the whole width.
    Whole(Line),
    /// The older text and the newer.
    Beside(Line, Line),
}

/// The name of a stage, as a phrase where the program knows it.
pub fn status_name(words: &Words, status: &str) -> String {
    let key = format!("status-{status}");
    if words.has(&key) { words.say(&key) } else { crate::text::shown(status) }
}

/// The sign of a stage.
pub fn status_sign(status: &str) -> &'static str {
    match status {
        "adopted" | "answered" | "done" => "✓",
        "rejected" | "withdrawn" => "✗",
        "merged" | "split" => "»",
        "vote" => "◆",
        "adjourned" | "referred" | "rework" => "!",
        _ => "○",
    }
}

/// The title of a proposal, or what an amendment amends.
pub fn title(proposal: &Proposal, words: &Words) -> String {
    match (&proposal.amends, proposal.title()) {
        (Some(amends), _) => words.tell("ui-amends", &[("proposal", (&amends.proposal.to_string()).into())]),
        (None, Some(title)) => title.shown(),
        (None, None) => words.say("name-withheld"),
    }
}

/// The rows of a tab of a proposal, in a width.
pub fn rows(state: &State, id: ProposalId, tab: Tab, width: u16) -> Vec<Row> {
    let Some(proposal) = state.moot.as_ref().and_then(|moot| moot.assembly.proposals.get(&id)) else { return Vec::new() };
    match tab {
        Tab::Text => whole(text(state, proposal, width)),
        Tab::Changes => changes(state, proposal, width),
        Tab::Amendments => Vec::new(),
        Tab::Discussion => whole(discussion(state, id)),
        Tab::History => whole(history(state, proposal, width)),
    }
}

fn whole(lines: Vec<Line>) -> Vec<Row> {
    lines.into_iter().map(Row::Whole).collect()
}

fn text(state: &State, proposal: &Proposal, width: u16) -> Vec<Line> {
    let words = state.words();
    if let Some(amends) = &proposal.amends {
        return amendment(words, amends, width);
    }
    let Some(text) = proposal.text() else { return vec![line(Role::Dim, words.say("name-withheld"))] };
    let mut lines = facts(words, text, width);
    if !lines.is_empty() {
        lines.push(Line::new());
    }
    lines.extend(markdown(text.body.raw(), width));
    let parts = [
        ("proposal-reasons", text.reasons.as_slice()),
        ("proposal-evidence-for", text.evidence_for.as_slice()),
        ("proposal-evidence-against", text.evidence_against.as_slice()),
    ];
    for (key, texts) in parts.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        lines.extend([Line::new(), line(Role::Accent, words.say(key))]);
        lines.extend(texts.iter().flat_map(|text| markdown(text.raw(), width)));
    }
    lines
}

/// Tags, place, cost, interests: a line each.
fn facts(words: &Words, text: &ProposalText, width: u16) -> Vec<Line> {
    let place = text.place.as_ref().map(|place| {
        let at =
            place.latitude.zip(place.longitude).map(|(latitude, longitude)| format!("{}, {}", millionths(latitude), millionths(longitude)));
        place.name.as_ref().map(Untrusted::shown).into_iter().chain(at).collect::<Vec<_>>().join(" · ")
    });
    let tags = Some(text.tags.iter().map(Untrusted::shown).collect::<Vec<_>>().join(", "));
    let cost = text.cost.map(|cost| format!("{}.{:02}", cost / 100, cost % 100));
    let own = |text: &Option<Untrusted>| text.as_ref().map(Untrusted::shown);
    let facts = [
        ("proposal-tags", tags),
        ("proposal-place", place),
        ("proposal-cost", cost),
        ("proposal-interests", own(&text.interests)),
        ("proposal-attachments", Some(text.attachments.iter().map(|file| file.name.shown()).collect::<Vec<_>>().join(", "))),
        ("proposal-signed", own(&text.signed)),
    ];
    let given = facts.into_iter().filter_map(|(key, value)| Some((key, value.filter(|value| !value.is_empty())?)));
    given.flat_map(|(key, value)| wrap(&[(Role::Dim, format!("{}  ", words.say(key))), (Role::Text, value)], width, 2)).collect()
}

fn amendment(words: &Words, amends: &Amending, width: u16) -> Vec<Line> {
    let Some(text) = &amends.text else { return vec![line(Role::Dim, words.say("name-withheld"))] };
    let mut lines = vec![line(Role::Dim, words.tell("proposal-distance", &[("count", text.distance().into())])), Line::new()];
    lines.extend(changes_inline(&compare(text.old.raw(), text.new.raw()), width));
    if let Some(reasons) = &text.reasons {
        lines.extend([Line::new(), line(Role::Accent, words.say("proposal-reasons"))]);
        lines.extend(markdown(reasons.raw(), width));
    }
    lines
}

/// What changed since the version that whoever looks supports; then from each version to the next, the latest first.
fn changes(state: &State, proposal: &Proposal, width: u16) -> Vec<Row> {
    let words = state.words();
    let mut rows = since(state, proposal, width);
    let versions: Vec<_> = (1u32..).zip(&proposal.versions).collect();
    for pair in versions.windows(2).rev() {
        let [(_, before), (number, after)] = pair else { continue };
        let (by, when) = (author(state, after.by), day_time(after.at));
        let places = [("version", (*number).into()), ("when", (&when).into()), ("by", (&by).into())];
        rows.push(Row::Whole(line(Role::Strong, words.tell("ui-version-by", &places))));
        if !after.amendments.is_empty() {
            let names = after.amendments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            rows.push(Row::Whole(line(Role::Dim, words.tell("ui-version-amendments", &[("amendments", (&names).into())]))));
        }
        rows.extend(between(words, before, after, width));
        rows.push(Row::Whole(Line::new()));
    }
    if rows.is_empty() {
        rows.push(Row::Whole(line(Role::Text, words.say("ui-changes-none"))));
    }
    rows
}

/// What changed since the version that whoever spoke last supports, where there is a newer one.
fn since(state: &State, proposal: &Proposal, width: u16) -> Vec<Row> {
    let found = || {
        let member = myself(state)?;
        let backing = proposal.supporters.get(&member).filter(|backing| backing.version < proposal.version())?;
        Some((member, backing.version, proposal.at_version(backing.version)?, proposal.versions.last()?))
    };
    let (Some((member, version, before, after)), Some(moot)) = (found(), &state.moot) else { return Vec::new() };
    let name = member_name(&moot.assembly, member);
    let places = [("version", version.into()), ("name", (&name).into())];
    let mut rows = vec![Row::Whole(line(Role::Accent, state.words().tell("ui-since", &places)))];
    // One version apart it is what stands below anyway.
    if version + 1 < proposal.version() {
        rows.extend(between(state.words(), before, after, width));
        rows.push(Row::Whole(Line::new()));
    }
    rows
}

/// What changed between two versions, side by side where there is room.
fn between(words: &Words, before: &Version, after: &Version, width: u16) -> Vec<Row> {
    let (Some(old), Some(new)) = (&before.text, &after.text) else {
        return vec![Row::Whole(line(Role::Dim, words.say("name-withheld")))];
    };
    let mut rows = Vec::new();
    if old.title != new.title {
        rows.extend(whole(changes_inline(&compare(old.title.raw(), new.title.raw()), width)));
    }
    let pieces = compare(old.body.raw(), new.body.raw());
    if width >= BESIDE {
        rows.extend(changes_beside(&pieces, width).into_iter().map(|(old, new)| Row::Beside(old, new)));
    } else {
        rows.extend(whole(changes_inline(&pieces, width)));
    }
    rows
}

fn author(state: &State, by: Actor) -> String {
    state.moot.as_ref().map(|moot| author_name(&moot.assembly, by, state.words())).unwrap_or_default()
}

/// What is said about it, a line each, in the order of the tree.
fn discussion(state: &State, id: ProposalId) -> Vec<Line> {
    let (words, Some(moot)) = (state.words(), &state.moot) else { return Vec::new() };
    let posts = &moot.assembly.posts;
    let thread = posts.thread(Target::Proposal(id));
    let mut lines = vec![line(Role::Text, words.say("ui-discussion-here"))];
    if !thread.is_empty() {
        let open = thread.iter().filter(|id| posts.is_open_question(**id)).count();
        let count = words.tell("ui-thread-posts", &[("count", thread.len().into())]);
        let open = (open > 0).then(|| words.tell("ui-thread-open", &[("count", open.into())]));
        lines.extend([line(Role::Dim, [Some(count), open].into_iter().flatten().collect::<Vec<_>>().join(" · ")), Line::new()]);
    }
    for id in thread.into_iter().take(SHOWN) {
        let Some(post) = posts.get(id) else { continue };
        let text = match &post.current.text {
            _ if post.hidden() => words.say("ui-thread-hidden"),
            Some(text) => beginning(text),
            None => words.say("name-withheld"),
        };
        let (sign, role) = sign(posts, id, post);
        let indent = "│ ".repeat(usize::try_from(post.depth).unwrap_or(0).min(DEEPEST));
        let sign = if sign.is_empty() { String::new() } else { format!("{sign} ") };
        lines.push(vec![
            (Role::Line, indent),
            (role, sign),
            (Role::Strong, format!("{}  ", author_name(&moot.assembly, post.author, words))),
            (Role::Dim, text),
        ]);
    }
    lines
}

/// Steps, versions, signatures and support, links to other proposals.
fn history(state: &State, proposal: &Proposal, width: u16) -> Vec<Line> {
    let (words, Some(moot)) = (state.words(), &state.moot) else { return Vec::new() };
    let mut told: Vec<(u64, Coded)> = Vec::new();
    for (number, version) in (1u32..).zip(&proposal.versions) {
        let places = Coded::new("ui-version-by").count("version", number.into()).with("when", day_time(version.at));
        told.push((version.seq, places.with("by", author(state, version.by))));
    }
    for step in &proposal.moves {
        let key = if step.reason.is_some() { "proposal-step" } else { "proposal-step-without-reason" };
        let reason = step.reason.as_ref().map(Untrusted::raw).unwrap_or_default();
        told.push((step.seq, Coded::new(key).with("when", day_time(step.at)).with("status", &step.status).with("reason", reason)));
    }
    told.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    let mut lines: Vec<Line> = told.iter().flat_map(|(_, coded)| wrap(&[(Role::Text, coded.phrase(words))], width, 2)).collect();
    let names = |ids: Vec<crate::id::MemberId>| ids.into_iter().map(|id| member_name(&moot.assembly, id)).collect::<Vec<_>>().join(", ");
    let count = [("count", proposal.supporters.len().into()), ("behind", proposal.behind().count().into())];
    let listed = [
        (words.say("proposal-authors"), names(proposal.authors.keys().copied().collect())),
        (words.tell("proposal-supporters", &count), names(proposal.supporters.keys().copied().collect())),
    ];
    lines.push(Line::new());
    for (label, text) in listed {
        lines.extend(wrap(&[(Role::Dim, format!("{label}  ")), (Role::Text, text)], width, 2));
    }
    for (key, ids) in [("proposal-from", &proposal.from), ("proposal-into", &proposal.into)] {
        if !ids.is_empty() {
            let ids = ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            lines.push(line(Role::Text, words.tell(key, &[("proposals", (&ids).into())])));
        }
    }
    lines
}

/// The amendments to a proposal: open ones in the order of the vote, then the others.
pub fn amendments(state: &State, id: ProposalId) -> Vec<ProposalId> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let Some(proposal) = moot.assembly.proposals.get(&id) else { return Vec::new() };
    let mut order = moot.assembly.open_amendments(proposal);
    let over: Vec<_> = proposal.amendments.iter().filter(|id| !order.contains(id)).copied().collect();
    order.extend(over);
    order
}

/// Amendments in one another's way, in words.
pub fn clashes(state: &State, id: ProposalId) -> Vec<String> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let Some(proposal) = moot.assembly.proposals.get(&id) else { return Vec::new() };
    let told = |clash: &Clash| match clash {
        Clash::Between(first, second) => Coded::new("proposal-clash").with("first", first.to_string()).with("second", second.to_string()),
        Clash::Lost(id) => Coded::new("proposal-lost").with("amendment", id.to_string()),
    };
    moot.assembly.clashes(proposal).iter().map(|clash| told(clash).phrase(state.words())).collect()
}
