//! Search: words put into the index as entries are written, and what they are found in.

use super::{Entry, Session, SessionError};
use crate::assembly::{Actor, Event, Proposal, ProposalText, Stance, State, VoteText};
use crate::id::MemberId;
use crate::store::{Access, Index, Indexed, MemoryIndex, StoreError, Writing};
use crate::text::{Untrusted, folded};
use std::ops::ControlFlow;

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A proposal, by title, text, reasons and tags of its version in force.
    Proposal,
    /// A topic of discussion, by its title.
    Topic,
    /// A contribution.
    Post,
    /// A member, by their name.
    Member,
    /// A draw, by what it is drawn from and by what chance.
    Draw,
    /// A vote, by what is asked and its options.
    Vote,
    /// Any other entry of the record: reasons, groups, roles.
    Entry,
}

/// One line a kind: as it is spelled.
const KINDS: [(Kind, &str); 7] = [
    (Kind::Proposal, "proposal"),
    (Kind::Topic, "topic"),
    (Kind::Post, "post"),
    (Kind::Member, "member"),
    (Kind::Draw, "draw"),
    (Kind::Vote, "vote"),
    (Kind::Entry, "entry"),
];

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 7] = [Self::Proposal, Self::Topic, Self::Post, Self::Member, Self::Draw, Self::Vote, Self::Entry];

    /// As it is spelled.
    pub fn name(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

impl std::str::FromStr for Kind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let found = KINDS.iter().find(|(_, name)| *name == text).map(|(kind, _)| *kind);
        found.ok_or_else(|| KINDS.map(|(_, name)| name).join(", "))
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// All of these: words, beginnings of words (`wat*`), phrases.
    pub words: Vec<String>,
    /// Only things of this kind.
    pub kind: Option<Kind>,
    /// Only what this member wrote.
    pub author: Option<MemberId>,
    /// Only contributions of this stance.
    pub stance: Option<Stance>,
    /// Only proposals with this tag, in any case.
    pub tag: Option<String>,
    /// Only proposals whose place has this in its name, in any case.
    pub place: Option<String>,
    /// At most so many; all where none is given.
    pub most: Option<usize>,
}

impl Wanted {
    /// The words of a line as it is typed: what stands in quotes is a phrase, and the last word may be just begun.
    pub fn typed(line: &str) -> Vec<String> {
        let mut words = Vec::new();
        for (place, part) in line.split('"').enumerate() {
            if place % 2 == 1 {
                words.push(part.to_owned());
            } else {
                words.extend(part.split_whitespace().map(str::to_owned));
            }
        }
        let begun = !line.ends_with(['"', '*', ' ']);
        if let Some(last) = words.last_mut().filter(|word| begun && word.chars().count() > 1) {
            last.push('*');
        }
        words
    }
}

/// Something that was found, and what it says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub id: String,
    /// What it says; what it is about, where it is an entry.
    pub text: String,
}

impl Session {
    /// What holds all the words, the latest first. What is hidden is not found.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn search(&self, wanted: &Wanted) -> Result<Vec<Hit>, SessionError> {
        if wanted.words.iter().all(|word| word.trim().is_empty()) && (wanted.tag.is_some() || wanted.place.is_some()) {
            return self.tagged(wanted);
        }
        let found = self.store.index();
        if found.entries().is_ok_and(|entries| entries == self.state.entries) {
            match self.find(found, wanted) {
                Err(SessionError::Store(StoreError::Damaged { .. })) => {}
                other => return other,
            }
        }
        // The file cannot be written, or its index is not what it should be: the record is what counts.
        let memory = MemoryIndex::new()?;
        let mut outcome = Ok(());
        self.store.for_each(0, &mut |row| {
            outcome = Entry::read(&row).and_then(|entry| Ok(put(memory.index(), &self.state, &entry)?));
            if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        outcome?;
        self.find(memory.index(), wanted)
    }

    /// Where no word is looked for: all proposals of a tag or place, the latest first.
    fn tagged(&self, wanted: &Wanted) -> Result<Vec<Hit>, SessionError> {
        let all = self.state.proposals.keys().rev().map(|id| self.hit(Kind::Proposal.name(), id.to_string(), wanted));
        all.filter_map(Result::transpose).take(wanted.most.unwrap_or(usize::MAX)).collect()
    }

    fn find(&self, index: Index<'_>, wanted: &Wanted) -> Result<Vec<Hit>, SessionError> {
        let (mut hits, mut trouble) = (Vec::new(), None);
        let most = wanted.most.unwrap_or(usize::MAX);
        index.search(&wanted.words, &mut |kind, id| {
            match self.hit(&kind, id, wanted) {
                Ok(hit) => hits.extend(hit),
                Err(error) => trouble = Some(error),
            }
            if hits.len() < most && trouble.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        trouble.map_or(Ok(hits), Err)
    }

    /// A name in the index as what it stands for; none where there is no such thing, or it is not wanted.
    fn hit(&self, kind: &str, id: String, wanted: &Wanted) -> Result<Option<Hit>, SessionError> {
        let Ok(kind) = kind.parse::<Kind>() else { return Ok(None) };
        let only = |given: bool, of: Kind| given && kind != of;
        if wanted.kind.is_some_and(|wanted| wanted != kind)
            || only(wanted.stance.is_some(), Kind::Post)
            || only(wanted.tag.is_some() || wanted.place.is_some(), Kind::Proposal)
        {
            return Ok(None);
        }
        let by = |by: Actor| wanted.author.is_none_or(|author| by == Actor::Member(author));
        let state = &self.state;
        let raw = |text: &Untrusted| text.raw().to_owned();
        let text = match kind {
            Kind::Proposal => {
                let proposal = id.parse().ok().and_then(|id| state.proposals.get(&id));
                let own = |proposal: &&std::sync::Arc<Proposal>| wanted.author.is_none_or(|author| proposal.authors.contains_key(&author));
                let tagged = |text: &&ProposalText| {
                    wanted.tag.as_ref().is_none_or(|tag| text.tags.iter().any(|known| folded(known.raw()) == folded(tag)))
                };
                let placed = |text: &&ProposalText| {
                    let name = text.place.as_ref().and_then(|place| place.name.as_ref());
                    wanted.place.as_ref().is_none_or(|place| name.is_some_and(|name| folded(name.raw()).contains(&folded(place))))
                };
                proposal.filter(own).and_then(|proposal| proposal.text()).filter(tagged).filter(placed).map(put_words)
            }
            Kind::Topic => {
                let topic = id.parse().ok().and_then(|id| state.posts.topic(id)).filter(|topic| by(topic.by));
                topic.and_then(|topic| topic.title.as_ref()).map(raw)
            }
            Kind::Post => {
                let post = id.parse().ok().and_then(|id| state.posts.get(id)).filter(|post| by(post.author) && !post.hidden());
                let post = post.filter(|post| wanted.stance.is_none() || post.current.stance == wanted.stance);
                post.and_then(|post| post.current.text.as_ref()).map(raw)
            }
            Kind::Member | Kind::Vote if wanted.author.is_some() => None,
            Kind::Member => {
                let member = id.parse().ok().and_then(|id| state.members.get(&id)).filter(|member| !member.left);
                member.and_then(|member| member.identity.as_ref()).map(|identity| raw(&identity.name))
            }
            Kind::Vote => {
                let vote = id.parse().ok().and_then(|id| state.votes.get(&id));
                vote.and_then(|vote| vote.opened.text.as_ref()).map(asked)
            }
            Kind::Draw | Kind::Entry => {
                let draw = |id: &str| id.parse().ok().and_then(|id| state.draws.get(&id)).map(|draw| draw.seq);
                let seq = if kind == Kind::Draw { draw(&id) } else { id.parse().ok() };
                let entry = seq.map(|seq| self.entries(seq, 1)).transpose()?.unwrap_or_default().into_iter().next();
                entry.filter(|entry| by(entry.when.by)).and_then(|entry| Some(told(entry.event.as_ref()?)))
            }
        };
        Ok(text.map(|text| Hit { kind, id, text }))
    }

    /// Brings an index that is behind up to the record: once after a file was migrated, or came from a hand that cleared it.
    pub(super) fn refresh_index(&mut self) -> Result<(), SessionError> {
        if self.store.access() == Access::Read || self.store.index().entries().is_ok_and(|entries| entries == self.state.entries) {
            return Ok(());
        }
        let state = &self.state;
        self.store.write(|writing| rebuild(writing, state))
    }

    /// Makes the index anew.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn rebuild_index(&mut self) -> Result<(), SessionError> {
        self.catch_up()?;
        let state = &self.state;
        self.store.write(|writing| rebuild(writing, state))
    }
}

/// Puts the words of new entries into the index; one that is behind or damaged is made anew. The state is the one after them.
pub(super) fn keep(writing: &Writing<'_>, state: &State, entries: &[Entry]) -> Result<(), SessionError> {
    let index = writing.index();
    let before = state.entries.saturating_sub(entries.len() as u64);
    let kept = index.entries().and_then(|covered| {
        if covered != before {
            return Err(StoreError::Damaged { detail: String::new() });
        }
        entries.iter().try_for_each(|entry| put(index, state, entry))?;
        index.cover(state.entries)
    });
    match kept {
        // SQLite finds damage of an index in many ways; what is wrong with the file itself is met again at once.
        Err(StoreError::Damaged { .. } | StoreError::Io { .. }) => rebuild(writing, state),
        other => Ok(other?),
    }
}

fn rebuild(writing: &Writing<'_>, state: &State) -> Result<(), SessionError> {
    let index = writing.index();
    index.clear()?;
    let mut from = 0;
    loop {
        let rows = writing.entries(from, 1000)?;
        if rows.is_empty() {
            break;
        }
        from += rows.len() as u64;
        for row in &rows {
            put(index, state, &Entry::read(row)?)?;
        }
    }
    Ok(index.cover(from)?)
}

/// Puts the words of an entry into the index: under the entry that brought the thing they are of.
fn put(index: Index<'_>, state: &State, entry: &Entry) -> Result<(), StoreError> {
    let Some(event) = &entry.event else { return Ok(()) };
    let key = entry.when.seq;
    let put = |key: u64, kind: Kind, id: String, text: &str| index.put(&Indexed { key, kind: kind.name(), id: &id, text });
    let raw = |text: &Option<Untrusted>| text.as_ref().map(|text| text.raw().to_owned()).unwrap_or_default();
    match event {
        Event::TopicOpened(event) => put(key, Kind::Topic, event.topic.to_string(), &raw(&event.title)),
        Event::PostAdded(event) => put(key, Kind::Post, event.post.to_string(), &raw(&event.text)),
        Event::PostEdited(event) => {
            let first = state.posts.get(event.post).map_or(key, |post| post.seq);
            put(first, Kind::Post, event.post.to_string(), &raw(&event.text))
        }
        Event::ProposalSubmitted(event) => {
            put(key, Kind::Proposal, event.proposal.to_string(), &event.text.as_ref().map(put_words).unwrap_or_default())
        }
        Event::ProposalRevised(event) => {
            let first = state.proposals.get(&event.proposal).and_then(|proposal| proposal.versions.first()).map_or(key, |first| first.seq);
            put(first, Kind::Proposal, event.proposal.to_string(), &event.text.as_ref().map(put_words).unwrap_or_default())
        }
        Event::MemberEnrolled(enrolled) => {
            let name = enrolled.identity.as_ref().map(|identity| identity.name.raw().to_owned()).unwrap_or_default();
            put(key, Kind::Member, enrolled.member.to_string(), &name)
        }
        Event::DrawPlanned(planned) => put(key, Kind::Draw, planned.draw.to_string(), &told(event)),
        Event::VoteOpened(opened) => put(key, Kind::Vote, opened.vote.to_string(), &opened.text.as_ref().map(asked).unwrap_or_default()),
        // Contacts and fields of members are nobody's to look for, and the bytes of notes, evidence and ballots nobody's to read.
        Event::MemberDescribed(_)
        | Event::CheckpointPublished(_)
        | Event::CheckpointCosigned(_)
        | Event::DrawEvidenced(_)
        | Event::VoteCast(_)
        | Event::VoteCoded(_)
        | Event::VoteEntered(_)
        | Event::VoteEvidenced(_)
        | Event::VoteClosed(_) => Ok(()),
        event => put(key, Kind::Entry, key.to_string(), &told(event)),
    }
}

/// The words of a proposal: the title is the first line.
fn put_words(text: &ProposalText) -> String {
    let parts = [Some(&text.title), Some(&text.body), text.reasons.as_ref()].into_iter().flatten().chain(&text.tags);
    parts.map(Untrusted::raw).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The words of a vote: what is asked is the first line.
fn asked(text: &VoteText) -> String {
    [&text.title].into_iter().chain(&text.options).map(Untrusted::raw).collect::<Vec<_>>().join("\n")
}

/// The words of an event: every text in its data and its sealed part, but for hashes and other long strings of hexadecimal digits.
fn told(event: &Event) -> String {
    fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.len() < 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                found.push(text.clone());
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            serde_json::Value::Object(items) => items.values().for_each(|item| texts(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    [Some(event.data()), event.sealed()].into_iter().flatten().for_each(|part| texts(&part, &mut found));
    found.join(" ")
}

/// A line of a text around the first place where one of the words begins; the text's beginning where none is found (a hit in another
/// spelling).
pub fn excerpt(text: &str, words: &[String], width: usize) -> String {
    let flat: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word.trim_end_matches('*'))).filter(|word| !word.is_empty()).collect();
    let starts = |at: usize| at == 0 || !flat[at - 1].is_alphanumeric();
    let rest = |at: usize| bare(&flat[at..flat.len().min(at + 60)].iter().collect::<String>());
    let here = |at: &usize| starts(*at) && plain.iter().any(|word| rest(*at).starts_with(word.as_str()));
    let at = (0..flat.len()).find(here).unwrap_or(0);
    let from = at.saturating_sub(width / 3);
    let to = flat.len().min(from + width);
    let part: String = flat[from..to].iter().collect();
    [if from > 0 { "…" } else { "" }, part.trim(), if to < flat.len() { "…" } else { "" }].concat()
}

/// Without case and accents.
fn bare(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    folded(text).nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_becomes_words_phrases_and_a_beginning() {
        let typed = |line: &str| Wanted::typed(line).join("|");
        assert_eq!(typed(r#"eau "dans le jardin" cit"#), "eau|dans le jardin|cit*");
        assert_eq!(
            (typed("eau "), typed(r#""en août""#), typed("e"), typed("")),
            ("eau".into(), "en août".into(), "e".into(), String::new())
        );
    }

    #[test]
    fn an_excerpt_shows_where_the_word_stands() {
        let text = "Une phrase assez longue pour être coupée.\nLa citerne est vide depuis l’été, et personne ne le dit à voix haute.";
        assert!(excerpt(text, &["ETE*".to_owned()], 40).contains("l’été, et"));
        assert!(excerpt(text, &["citerne".to_owned()], 40).contains("citerne est vide"));
        assert_eq!(excerpt("kurz", &["x".to_owned()], 40), "kurz");
    }
}
