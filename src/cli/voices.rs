//! `post voices`: who has been heard how much, those who were heard least first.

use super::table::{Align, table};
use super::{Context, Failure};
use crate::assembly::Voice;
use crate::i18n::Words;
use serde_json::json;

pub(super) fn list(context: &mut Context, groups: bool) -> Result<(), Failure> {
    let session = context.read()?;
    let state = session.state();
    if groups {
        let rows = state.group_voices();
        let data: Vec<_> = rows
            .iter()
            .map(|(group, people, voice)| {
                json!({ "group": group.raw(), "members": people, "posts": voice.posts, "words": voice.words, "adopted": voice.adopted })
            })
            .collect();
        let rows: Vec<_> = rows.iter().map(|(group, people, voice)| (vec![group.shown(), people.to_string()], *voice)).collect();
        return context.data(&data, |words| told(words, &["column-group", "column-members"], &rows));
    }
    let rows = state.voices();
    let data: Vec<_> = rows
        .iter()
        .map(|(id, voice)| json!({ "member": id, "posts": voice.posts, "words": voice.words, "adopted": voice.adopted }))
        .collect();
    let name = |id| state.members.get(id).and_then(|member| member.identity.as_ref()).map(|identity| identity.name.shown());
    let rows: Vec<_> = rows.iter().map(|(id, voice)| (vec![id.to_string(), name(id).unwrap_or_default()], *voice)).collect();
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
