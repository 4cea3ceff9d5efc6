//! Voices: how much has been heard of each member and each group, those of whom least was heard first; and who has named whom.

use super::event::Actor;
use super::posts::{Post, Posts};
use super::state::State;
use crate::id::{MemberId, PostId};
use crate::text::Untrusted;
use std::collections::BTreeMap;

/// What somebody has said, or the people of a group together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    /// Contributions, those that are hidden not counted.
    pub posts: usize,
    /// Words in them, by white space.
    pub words: usize,
    /// Proposals of theirs that were adopted.
    pub adopted: usize,
}

impl State {
    /// Of each member who has not left, what they have said: those who said least first.
    pub fn voices(&self) -> Vec<(MemberId, Voice)> {
        let mut voices: Vec<_> = self.voice_of().into_iter().collect();
        voices.sort_by_key(|(id, voice)| (*voice, *id));
        voices
    }

    /// Of each group, how many are in it and what they have said: least for each of its people first.
    pub fn group_voices(&self) -> Vec<(Untrusted, usize, Voice)> {
        let voices = self.voice_of();
        let mut groups: BTreeMap<&Untrusted, (usize, Voice)> = BTreeMap::new();
        for (id, member) in self.present_members() {
            let voice = voices.get(&id).copied().unwrap_or_default();
            for group in &member.groups {
                let (people, sum) = groups.entry(group).or_default();
                *people += 1;
                *sum = Voice { posts: sum.posts + voice.posts, words: sum.words + voice.words, adopted: sum.adopted + voice.adopted };
            }
        }
        let mut rows: Vec<_> = groups.into_iter().map(|(group, (people, voice))| (group.clone(), people, voice)).collect();
        // A large group says more: what counts is how much for each of its people.
        rows.sort_by(|(a, people, one), (b, others, two)| {
            (one.posts * others, one.words * others, a).cmp(&(two.posts * people, two.words * people, b))
        });
        rows
    }

    fn voice_of(&self) -> BTreeMap<MemberId, Voice> {
        let mut voices: BTreeMap<MemberId, Voice> = self.present_members().map(|(id, _)| (id, Voice::default())).collect();
        for (_, post) in self.posts.all().filter(|(_, post)| !post.hidden()) {
            if let Actor::Member(id) = post.author
                && let Some(voice) = voices.get_mut(&id)
            {
                voice.posts += 1;
                voice.words += post.current.text.as_ref().map_or(0, |text| text.raw().split_whitespace().count());
            }
        }
        let adopted = self.proposals.values().filter(|proposal| proposal.status == "adopted" || proposal.status == "done");
        for author in adopted.flat_map(|proposal| proposal.authors.keys()) {
            if let Some(voice) = voices.get_mut(author) {
                voice.adopted += 1;
            }
        }
        voices
    }
}

impl Posts {
    /// Contributions that name a member (`@m3`), the latest first; hidden ones are passed over.
    pub fn naming(&self, member: MemberId) -> Vec<(PostId, &Post)> {
        let sign = format!("@{member}");
        let spells = |text: &Untrusted| text.raw().split(|c: char| !c.is_alphanumeric() && c != '@').any(|word| word == sign);
        let fits = |post: &Post| !post.hidden() && post.current.text.as_ref().is_some_and(spells);
        let mut posts: Vec<_> = self.all().filter(|(_, post)| fits(post)).collect();
        posts.reverse();
        posts
    }
}
