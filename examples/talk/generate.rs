//! A large assembly with our own words: proposals, threads on them, and one long thread, 30 deep.
//!
//! Entries are written as the program writes them, many in one transaction: as many acts would take an hour of waiting for the disk.

use folkmoot::assembly::{
    Actor, Command, Event, Language, Newcomer, PostAdded, ProposalSubmitted, ProposalText, Stance, Template, TopicOpened,
};
use folkmoot::id::{OpId, PostId, ProposalId, Target, TopicId};
use folkmoot::ledger::{Header, Payload, entry::seal};
use folkmoot::session::{Founding, Hand, KeyFolder, Session};
use folkmoot::store::{Access, Store, StoreError, Writing};
use folkmoot::text::Untrusted;
use std::error::Error;
use std::path::Path;

/// Members who speak.
const MEMBERS: usize = 300;
/// How deep the long thread goes.
const DEEPEST: usize = 30;

const SUBJECTS: [&str; 12] = [
    "la citerne",
    "le banc du quai",
    "the tool shed",
    "le préau",
    "the crossing",
    "la haie",
    "the shared kitchen",
    "le compost",
    "the stairs",
    "l’éclairage",
    "the meeting room",
    "la serre",
];
const VERBS: [&str; 8] = ["réparer", "move", "paint", "agrandir", "share", "fermer la nuit", "plant trees around", "entretenir ensemble"];
const SENTENCES: [&str; 14] = [
    "Nobody uses it in winter.",
    "On en a parlé l’an dernier, et rien n’a changé.",
    "It would cost less than the repairs.",
    "Les enfants y passent chaque matin.",
    "I can lend the tools and two afternoons.",
    "Qui s’en occupe au mois d’août ?",
    "The neighbours on the other side were not asked.",
    "Il faut d’abord mesurer.",
    "We tried it at Rue Haute: it held three years.",
    "Je préfère attendre le devis.",
    "What happens when it rains for a week?",
    "C’est la troisième fois que ça casse.",
    "Let us begin with a small part and look.",
    "Une moitié suffirait pour commencer.",
];

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    fn text(&mut self) -> Untrusted {
        let count = 1 + self.below(6);
        Untrusted::new((0..count).map(|_| self.of(&SENTENCES)).collect::<Vec<_>>().join(" "))
    }
}

/// Writes the assembly: `posts` contributions, `long` of them in one thread.
pub(super) fn write(path: &Path, proposals: u32, posts: u32, long: u32) -> Result<(), Box<dyn Error>> {
    let hand = Hand { by: Actor::Operator, op: None };
    let founding = Founding { name: Untrusted::new("Talk"), language: Language::Fr, template: Template::Cooperative, publish_rows: false };
    let mut session = Session::found(path, founding, hand, KeyFolder::at(path.with_extension("keys")))?;
    let newcomer = |number: usize| Newcomer { name: Untrusted::new(format!("Zoé Numéro {number}")), ..Newcomer::default() };
    session.act(hand, &[], |_| Ok(Command::Enrol((1..=MEMBERS).map(newcomer).collect())))?;
    drop(session);
    let mut store = Store::open(path, Access::Write)?;
    store.write(|writing| fill(writing, proposals, posts, long))?;
    drop(store);
    // Opened once for writing, so that the words can be found.
    drop(Session::open(path, Access::Write, KeyFolder::at(path.with_extension("keys")))?);
    Ok(())
}

fn fill(writing: &mut Writing<'_>, proposals: u32, posts: u32, long: u32) -> Result<(), StoreError> {
    let mut dice = Dice(7);
    for number in 1..=proposals {
        let title = Untrusted::new(format!("{} {} ({number})", dice.of(&VERBS), dice.of(&SUBJECTS)));
        let body = Untrusted::new((0..4).map(|_| dice.text().raw().to_owned()).collect::<Vec<_>>().join("\n\n"));
        let text = ProposalText { title, body, tags: vec![Untrusted::new(dice.of(&SUBJECTS))], ..ProposalText::default() };
        let event = ProposalSubmitted { from: Vec::new(), proposal: ProposalId(number), text: Some(text) };
        append(writing, &Event::ProposalSubmitted(event), dice.below(MEMBERS))?;
    }
    let title = Some(Untrusted::new("Ce dont tout le monde parle"));
    append(writing, &Event::TopicOpened(TopicOpened { topic: TopicId(1), title }), 0)?;
    // The contributions that can still be answered, of the thread that is being written: with how deep they are.
    let mut thread: Vec<(PostId, usize)> = Vec::new();
    for number in 1..=posts {
        let on = if number <= long {
            Target::Topic(TopicId(1))
        } else {
            Target::Proposal(ProposalId(1 + (number - long) / 10 % proposals.max(1)))
        };
        if number == long + 1 || number > long && (number - long).is_multiple_of(10) {
            thread.clear();
        }
        let parent = thread.get(dice.below(thread.len() + 1)).copied();
        let depth = parent.map_or(0, |(_, depth)| depth + 1);
        let stance = [None, Some(Stance::For), Some(Stance::Against), Some(Stance::Question), Some(Stance::Information)][dice.below(5)];
        let (post, text) = (PostId(number), Some(dice.text()));
        let event = PostAdded { on, parent: parent.map(|(post, _)| post), post, stance, sums: Vec::new(), text };
        append(writing, &Event::PostAdded(event), dice.below(MEMBERS))?;
        if depth < DEEPEST {
            thread.push((post, depth));
            // What was said last is answered most: so threads grow deep.
            let excess = thread.len().saturating_sub(40);
            thread.drain(..excess);
        }
    }
    Ok(())
}

fn append(writing: &mut Writing<'_>, event: &Event, member: usize) -> Result<(), StoreError> {
    let seq = writing.count()?;
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seq.to_be_bytes());
    let mut op = [1; 16];
    op[..8].copy_from_slice(&seq.to_be_bytes());
    let payload = event.sealed().map(|content| Payload::to_bytes(bytes, &content).expect("a payload of plain text"));
    let header = Header {
        seq,
        at: folkmoot::clock::now(),
        by: format!("m{}", member + 1),
        op: OpId(op),
        kind: event.kind().to_owned(),
        data: event.data(),
        sealed: payload.as_deref().map(seal),
    };
    writing.append(&header.to_bytes().expect("a header"), payload.as_deref(), &header.op)?;
    Ok(())
}
