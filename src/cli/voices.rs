//! `post voices`: who has been heard how much, those who were heard least first.

use super::table::{Align, table};
use super::{Context, Failure};
use crate::assembly::{Actor, State};
use crate::i18n::Words;
use crate::id::MemberId;
use crate::text::Untrusted;
use serde_json::json;
use std::collections::BTreeMap;

/// What somebody has said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Voice {
    /// Contributions, those that are hidden not counted.
    posts: usize,
    /// Words in them, by white space.
    words: usize,
    /// Proposals of theirs that were adopted.
    adopted: usize,
}

/// Of each member who has not left, what they have said.
fn voices(state: &State) -> BTreeMap<MemberId, Voice> {
    let mut voices: BTreeMap<MemberId, Voice> = state.present_members().map(|(id, _)| (id, Voice::default())).collect();
    for (_, post) in state.posts.all().filter(|(_, post)| !post.hidden()) {
        if let Actor::Member(id) = post.author
            && let Some(voice) = voices.get_mut(&id)
        {
            voice.posts += 1;
            voice.words += post.current.text.as_ref().map_or(0, |text| text.raw().split_whitespace().count());
        }
    }
    let adopted = state.proposals.values().filter(|proposal| proposal.status == "adopted" || proposal.status == "done");
    for author in adopted.flat_map(|proposal| proposal.authors.keys()) {
        if let Some(voice) = voices.get_mut(author) {
            voice.adopted += 1;
        }
    }
    voices
}

/// The same for each group, with how many are in it.
fn of_groups(state: &State, voices: &BTreeMap<MemberId, Voice>) -> BTreeMap<Untrusted, (usize, Voice)> {
    let mut groups: BTreeMap<Untrusted, (usize, Voice)> = BTreeMap::new();
    for (id, member) in state.present_members() {
        let voice = voices.get(&id).copied().unwrap_or_default();
        for group in &member.groups {
            let (people, sum) = groups.entry(group.clone()).or_default();
            *people += 1;
            *sum = Voice { posts: sum.posts + voice.posts, words: sum.words + voice.words, adopted: sum.adopted + voice.adopted };
        }
    }
    groups
}

pub(super) fn list(context: &mut Context, groups: bool) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    let voices = voices(state);
    if groups {
        let mut rows: Vec<_> = of_groups(state, &voices).into_iter().collect();
        // A large group says more: what counts is how much for each of its people.
        rows.sort_by(|(a, (people, one)), (b, (others, two))| {
            (one.posts * others, one.words * others, a).cmp(&(two.posts * people, two.words * people, b))
        });
        let data = rows.iter().map(|(group, (people, voice))| {
            json!({ "group": group.raw(), "members": people, "posts": voice.posts, "words": voice.words, "adopted": voice.adopted })
        });
        let data: Vec<_> = data.collect();
        let row = |(group, (people, voice)): &(Untrusted, (usize, Voice))| (vec![group.shown(), people.to_string()], *voice);
        let rows: Vec<_> = rows.iter().map(row).collect();
        return context.data(&data, |words| told(words, &["column-group", "column-members"], &rows));
    }
    let mut rows: Vec<_> = voices.into_iter().collect();
    rows.sort_by_key(|(id, voice)| (*voice, *id));
    let data: Vec<_> = rows
        .iter()
        .map(|(id, voice)| json!({ "member": id, "posts": voice.posts, "words": voice.words, "adopted": voice.adopted }))
        .collect();
    let name = |id: &MemberId| state.members.get(id).and_then(|member| member.identity.as_ref()).map(|identity| identity.name.shown());
    let row = |(id, voice): &(MemberId, Voice)| (vec![id.to_string(), name(id).unwrap_or_default()], *voice);
    let rows: Vec<_> = rows.iter().map(row).collect();
    context.data(&data, |words| told(words, &["column-member", "column-name"], &rows))
}

fn told(words: &Words, first: &[&str; 2], rows: &[(Vec<String>, Voice)]) -> String {
    if rows.is_empty() {
        return words.say("post-no-voices");
    }
    let counts = ["column-posts", "column-words", "column-adopted"].map(|key| (words.say(key), Align::Right));
    let columns: Vec<_> = first.iter().map(|key| (words.say(key), Align::Left)).chain(counts).collect();
    let row = |(first, voice): &(Vec<String>, Voice)| {
        let counts = [voice.posts, voice.words, voice.adopted].map(|count| count.to_string());
        first.iter().cloned().chain(counts).collect::<Vec<_>>()
    };
    table(&columns, &rows.iter().map(row).collect::<Vec<_>>())
}
