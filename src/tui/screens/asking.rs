//! What can be asked beside the screens: who has named me, what is new, who was heard how much, what is hidden, which tags there are. Each
//! answer is a list whose rows lead on.

use super::thread;
use crate::assembly::{Actor, Command, News, Post, State as Assembly, Voice};
use crate::i18n::{Coded, Fill, Words};
use crate::id::{MemberId, PostId, ProposalId, Target};
use crate::text::{Untrusted, shown_lines};
use crate::tui::consent::title as consent_title;
use crate::tui::effect::Effect;
use crate::tui::finder::{Ask, Finder, Found, Lead, open};
use crate::tui::form::Purpose;
use crate::tui::forms::posts::myself;
use crate::tui::layer::{Layer, Settling};
use crate::tui::moot::{author_name, member_name};
use crate::tui::proposal::{Tab, amendments, status_name, title};
use crate::tui::screen::Screen;
use crate::tui::state::State;
use crate::tui::update::show;
use std::collections::BTreeMap;

/// Asks something about whoever spoke last; where nobody did, first about whom.
pub(in crate::tui) fn ask(state: &mut State, ask: Ask) -> Vec<Effect> {
    match myself(state) {
        Some(member) => answer(state, member, ask),
        None => who(state, ask),
    }
}

/// Lets somebody be chosen.
pub(in crate::tui) fn who(state: &mut State, ask: Ask) -> Vec<Effect> {
    let roll = state.moot.as_ref().map(|moot| moot.roll.as_slice()).unwrap_or_default();
    let rows = roll.iter().map(|row| Found::new(&*row.name, row.id.to_string(), Lead::Of(row.id, ask))).collect();
    open(state, Finder::new(Coded::new("ui-find-whom"), "ui-members-none", rows))
}

/// The answer, about a member.
pub(in crate::tui) fn answer(state: &mut State, member: MemberId, ask: Ask) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let (assembly, words) = (&moot.assembly, state.words());
    let (title, none, mut rows) = match ask {
        Ask::Mentions => {
            let posts = assembly.posts.naming(member);
            ("ui-find-mentions", "ui-find-no-mentions", posts.iter().map(|(id, post)| said(assembly, words, *id, post)).collect())
        }
        Ask::News => {
            let news: Vec<_> = assembly.news(member).iter().flat_map(|news| new(assembly, words, news)).collect();
            ("ui-find-news", "ui-find-no-news", news)
        }
        Ask::Allies => ("ui-find-allies", "ui-find-no-allies", allies(assembly, words, member)),
    };
    let title = Coded::new(title).with("name", member_name(assembly, member));
    if rows.is_empty() {
        rows.push(Found::new(words.say(none), "", Lead::Nowhere));
    }
    if ask == Ask::Allies && assembly.members.get(&member).is_some_and(|member| !member.left) {
        let open = assembly.members.get(&member).is_some_and(|member| member.interests_shown);
        rows.push(Found::new(words.say(if open { "ui-find-keep" } else { "ui-find-show" }), "", Lead::Openness(member, !open)));
    }
    rows.push(Found::new(words.say("ui-find-other"), "", Lead::Other(ask)));
    open(state, Finder::new(title, none, rows))
}

/// A contribution as a row: its first words, and what it is about.
fn said(assembly: &Assembly, words: &Words, id: PostId, post: &Post) -> Found {
    let text = match &post.current.text {
        _ if post.hidden() => words.say("ui-thread-hidden"),
        Some(text) => shown_lines(&text.raw().chars().take(200).collect::<String>()).join(" "),
        None => words.say("name-withheld"),
    };
    let about = thread::title(assembly, post.on).map_or_else(|| post.on.to_string(), |title| format!("{} {title}", post.on));
    Found::new(format!("{id} {}: {text}", author_name(assembly, post.author, words)), about, Lead::Post(id))
}

/// What is new of a proposal, a row each.
fn new(assembly: &Assembly, words: &Words, news: &News) -> Vec<Found> {
    let id = news.proposal;
    let name = assembly.proposals.get(&id).map(|proposal| title(proposal, words)).unwrap_or_default();
    let row = |text: String, tab: Tab| Found::new(format!("{id} {name}"), text, Lead::Proposal(id, tab));
    let tell = |key: &str, place: (&str, Fill<'_>)| words.tell(key, &[place]);
    let mut rows = Vec::new();
    match (news.behind, news.versions.last()) {
        (Some(behind), _) => rows.push(row(tell("ui-news-behind", ("version", behind.into())), Tab::Changes)),
        (None, Some(version)) => rows.push(row(tell("ui-news-version", ("version", (*version).into())), Tab::Changes)),
        (None, None) => {}
    }
    let stage = |status: &str| tell("ui-news-move", ("status", (&status_name(words, status)).into()));
    rows.extend(news.moves.last().map(|step| row(stage(&step.status), Tab::History)));
    if !news.amendments.is_empty() {
        rows.push(row(tell("ui-news-amendments", ("count", news.amendments.len().into())), Tab::Amendments));
    }
    for into in &news.into {
        let title = assembly.proposals.get(into).map(|proposal| title(proposal, words)).unwrap_or_default();
        rows.push(Found::new(
            format!("{into} {title}"),
            tell("ui-news-into", ("proposal", (&id.to_string()).into())),
            Lead::Proposal(*into, Tab::Text),
        ));
    }
    rows
}

fn allies(assembly: &Assembly, words: &Words, member: MemberId) -> Vec<Found> {
    let row = |ally: &crate::assembly::Ally| {
        let ids = ally.proposals.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let note = words.tell("ui-find-shared", &[("count", ally.proposals.len().into()), ("proposals", (&ids).into())]);
        Found::new(member_name(assembly, ally.member), note, Lead::Nowhere)
    };
    assembly.allies(member).iter().map(row).collect()
}

/// Records that a member lets themselves be found, or no longer.
pub(in crate::tui) fn set_openness(_state: &mut State, member: MemberId, show: bool) -> Vec<Effect> {
    let command = |show| Box::new(Command::ShowInterests { member, show });
    let said = Coded::new(if show { "ui-said-shown-interests" } else { "ui-said-kept-interests" });
    vec![Effect::ActAs { by: Actor::Member(member), command: command(show), said, undo: Some(command(!show)), look_at: None }]
}

/// Who votes in whose place, how many one may represent, and what can be done about it.
pub(in crate::tui) fn proxies(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let (assembly, words) = (&moot.assembly, state.words());
    let limit = assembly.rules.as_ref().and_then(|(rules, _)| rules.proxies).unwrap_or(0);
    let row = |(giver, holder): (&MemberId, &MemberId)| {
        let (from, to) = (member_name(assembly, *giver), member_name(assembly, *holder));
        let text = words.tell("ui-proxy-row", &[("giver", (&from).into()), ("holder", (&to).into())]);
        Found::new(text, words.say("ui-proxy-revoke"), Lead::Revoke(*giver, *holder))
    };
    let mut rows: Vec<Found> = assembly.proxies.iter().map(row).collect();
    if limit > 0 {
        rows.push(Found::new(words.say("ui-proxy-give"), "", Lead::Form(Purpose::GiveProxy)));
    }
    let rule = words.tell(if limit > 0 { "proxy-limit" } else { "proxy-none" }, &[("limit", limit.into())]);
    rows.push(Found::new(rule, words.say("ui-proxy-change"), Lead::Form(Purpose::ProxyLimit)));
    open(state, Finder::new(Coded::new("ui-find-proxies"), "ui-proxy-change", rows))
}

/// Records that somebody is represented no longer.
pub(in crate::tui) fn revoke(state: &mut State, giver: MemberId, holder: MemberId) -> Vec<Effect> {
    let name = state.moot.as_ref().map(|moot| member_name(&moot.assembly, giver)).unwrap_or_default();
    let said = Coded::new("ui-said-proxy-revoked").with("giver", name);
    let (command, undo) = (Box::new(Command::RevokeProxy { giver }), Box::new(Command::GiveProxy { giver, holder }));
    vec![Effect::ActAs { by: Actor::Operator, command, said, undo: Some(undo), look_at: None }]
}

/// Who has been heard how much: groups first, then people, those who were heard least on top.
pub(in crate::tui) fn voices(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let (assembly, words) = (&moot.assembly, state.words());
    let heard = |voice: &Voice| {
        let places = [("posts", voice.posts.into()), ("words", voice.words.into()), ("adopted", voice.adopted.into())];
        words.tell("ui-find-voice", &places)
    };
    let group = |(name, people, voice): &(Untrusted, usize, Voice)| {
        let text = words.tell("ui-find-group", &[("group", (&name.shown()).into()), ("count", (*people).into())]);
        Found::new(text, heard(voice), Lead::Nowhere)
    };
    let member = |(id, voice): &(MemberId, Voice)| Found::new(member_name(assembly, *id), heard(voice), Lead::Nowhere);
    let rows = assembly.group_voices().iter().map(group).chain(assembly.voices().iter().map(member)).collect();
    open(state, Finder::new(Coded::new("ui-find-voices"), "ui-members-none", rows))
}

/// What is hidden, what is contested first.
pub(in crate::tui) fn hidden(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let (assembly, words) = (&moot.assembly, state.words());
    let mut hidden: Vec<(usize, PostId, &Post)> =
        assembly.posts.all().filter_map(|(id, post)| Some((post.hiding()?.len() - 1, id, post))).collect();
    hidden.sort_by_key(|(contests, id, _)| std::cmp::Reverse((*contests, *id)));
    let row = |(contests, id, post): &(usize, PostId, &Post)| {
        let reason = post.hiding().and_then(|judged| judged.first()?.reason.as_ref()).map(Untrusted::shown).unwrap_or_default();
        let contested = if *contests > 0 { words.tell("ui-thread-contested", &[("count", (*contests).into())]) } else { String::new() };
        Found::new(format!("{id} {}: {reason}", author_name(assembly, post.author, words)), contested, Lead::Post(*id))
    };
    let rows = hidden.iter().map(row).collect();
    open(state, Finder::new(Coded::new("ui-find-hidden"), "ui-find-no-hidden", rows))
}

/// What the chosen contribution answers, sums up, is summed up by, is answered by.
pub(in crate::tui) fn linked(state: &mut State) -> Vec<Effect> {
    let rows = links(state);
    open(state, Finder::new(Coded::new("ui-find-linked"), "ui-find-no-linked", rows))
}

/// The rows of what the chosen contribution is linked with.
pub(super) fn links(state: &State) -> Vec<Found> {
    let Some(((id, post), moot)) = state.post_here().zip(state.moot.as_ref()) else { return Vec::new() };
    let posts = &moot.assembly.posts;
    let groups = [
        ("ui-link-above", post.parent.into_iter().collect()),
        ("ui-link-answer", post.answer.into_iter().collect()),
        ("ui-link-sums", post.sums.clone()),
        ("ui-link-summed", posts.summing(id).to_vec()),
    ];
    let row = |key: &str, id: PostId| {
        let found = posts.get(id).map(|post| said(&moot.assembly, state.words(), id, post));
        found.map(|found| Found { note: state.words().say(key), ..found })
    };
    groups.into_iter().flat_map(|(key, ids): (_, Vec<_>)| ids.into_iter().filter_map(move |id| row(key, id))).collect()
}

/// Tags and places of proposals, those that are used most first.
pub(in crate::tui) fn tags(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in moot.assembly.proposals.values().filter_map(|proposal| proposal.text()) {
        let place = text.place.as_ref().and_then(|place| place.name.as_ref());
        let names = text.tags.iter().map(|tag| format!("#{}", tag.shown())).chain(place.map(|place| format!("@{}", place.shown())));
        names.for_each(|name| *counts.entry(name).or_default() += 1);
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), name.clone()));
    let note = |count: usize| state.words().tell("ui-count-proposals", &[("count", count.into())]);
    let rows = counts.into_iter().map(|(name, count)| Found::new(name.clone(), note(count), Lead::Narrow(name))).collect();
    open(state, Finder::new(Coded::new("ui-find-tags"), "ui-find-no-tags", rows))
}

/// Narrows the list below to a tag (`#…`) or a place (`@…`).
pub(in crate::tui) fn narrow(state: &mut State, name: &str) -> Vec<Effect> {
    if state.screen == Screen::Search {
        let (tag, place) = (name.strip_prefix('#').map(str::to_owned), name.strip_prefix('@').map(str::to_owned));
        (state.search.tag, state.search.place, state.search.filter.open) = (tag, place, false);
        state.cursors.insert(state.screen.stem(), 0);
        return state.wants();
    }
    name.clone_into(&mut state.proposals_filter.text);
    state.proposals_filter.open = false;
    state.cursors.insert(state.screen.stem(), 0);
    state.sift_proposals();
    Vec::new()
}

/// The files that belong to a proposal.
pub(in crate::tui) fn attachments(state: &mut State, id: ProposalId) -> Vec<Effect> {
    let text = state.moot.as_ref().and_then(|moot| moot.assembly.proposals.get(&id)?.text());
    let attachments = text.map(|text| text.attachments.as_slice()).unwrap_or_default();
    let size = |bytes: u64| state.words().tell("ui-size", &[("kib", bytes.div_ceil(1024).into())]);
    let row = |(place, file): (usize, &crate::assembly::Attachment)| Found::new(file.name.shown(), size(file.size), Lead::Save(id, place));
    let rows = attachments.iter().enumerate().map(row).collect();
    open(state, Finder::new(Coded::new("ui-find-attachments"), "ui-find-no-attachments", rows))
}

/// What was settled or withdrawn meanwhile is no longer laid out; what was marked of the others stays.
pub(in crate::tui) fn resettle(state: &mut State) {
    let Some(moot) = &state.moot else { return };
    for layer in &mut state.layers {
        if let Layer::Settling(settling) = layer {
            let open = |id: &ProposalId| moot.assembly.proposals.get(id).is_some_and(|amendment| amendment.is_open_amendment());
            settling.marks.retain(|(id, _)| open(id));
            settling.selected = settling.selected.min(settling.marks.len());
        }
    }
}

/// Everything that has a screen or a thread of its own, to be gone to by a few letters.
pub(in crate::tui) fn jump(state: &mut State) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let (assembly, words) = (&moot.assembly, state.words());
    let proposal = |row: &crate::tui::moot::ProposalRow| {
        let status = assembly.proposals.get(&row.id).map(|proposal| status_name(words, &proposal.status)).unwrap_or_default();
        Found::new(format!("{} {}", row.id, row.title), status, Lead::Proposal(row.id, Tab::Text))
    };
    let draw = |(id, draw): (&crate::id::DrawId, &crate::assembly::Draw)| {
        let pool = draw.planned.pool.to_string();
        let line = words.tell("ui-draw-line", &[("size", draw.planned.size.into()), ("pool", (&pool).into())]);
        Found::new(format!("{id} {line}"), words.say("kind-draw"), Lead::Go(Screen::Draw(*id)))
    };
    let vote = |(id, vote): (&crate::id::VoteId, &std::sync::Arc<crate::assembly::Vote>)| {
        let title = vote.title().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
        Found::new(format!("{id} {title}"), words.say("kind-vote"), Lead::Go(Screen::Vote(*id)))
    };
    let consent = |(id, consent): (&crate::id::VoteId, &std::sync::Arc<crate::assembly::Consent>)| {
        Found::new(format!("{id} {}", consent_title(consent, words)), words.say("method-consent"), Lead::Go(Screen::Consent(*id)))
    };
    let topic = |(id, topic): (crate::id::TopicId, &crate::assembly::Topic)| {
        let title = topic.title.as_ref().map_or_else(|| words.say("name-withheld"), Untrusted::shown);
        Found::new(format!("{id} {title}"), words.say("kind-topic"), Lead::Thread(Target::Topic(id)))
    };
    let member = |row: &crate::tui::moot::Row| {
        Found::new(&*row.name, format!("{} · {}", words.say("kind-member"), row.id), Lead::Member(row.name.clone()))
    };
    let rows = moot
        .proposals
        .iter()
        .map(proposal)
        .chain(assembly.votes.iter().rev().map(vote))
        .chain(assembly.consents.iter().rev().map(consent))
        .chain(assembly.draws.iter().rev().map(draw))
        .chain(assembly.posts.topics().map(topic));
    let rows = rows.chain(moot.roll.iter().filter(|row| !row.name.is_empty()).map(member)).collect();
    open(state, Finder::new(Coded::new("ui-find-jump"), "ui-find-nowhere", rows))
}

/// Amendments laid out to be settled together.
pub(in crate::tui) fn settle(state: &mut State, id: ProposalId) -> Vec<Effect> {
    let Some(moot) = &state.moot else { return Vec::new() };
    let open = |id: &ProposalId| moot.assembly.proposals.get(id).is_some_and(|amendment| amendment.is_open_amendment());
    let marks = amendments(state, id).into_iter().filter(open).map(|id| (id, None)).collect();
    show(state, Layer::Settling(Settling { proposal: id, marks, selected: 0 }))
}

/// The proposals that resemble what is being written.
pub(in crate::tui) fn similar(state: &mut State) -> Vec<Effect> {
    let (Some(Layer::Form(form)), Some(moot)) = (state.layers.last(), &state.moot) else { return Vec::new() };
    let row = |similar: &crate::session::Similar| {
        let proposal = moot.assembly.proposals.get(&similar.proposal)?;
        let name = format!("{} {}", similar.proposal, title(proposal, state.words()));
        let alike = format!("{} · {} %", status_name(state.words(), &proposal.status), similar.likeness / 10);
        Some(Found::new(name, alike, Lead::Read(similar.proposal)))
    };
    let rows = form.similar.iter().filter_map(row).collect();
    open(state, Finder::new(Coded::new("ui-find-similar"), "ui-find-none-similar", rows))
}
