//! Deciding: a state and a command give events, or a refusal. One file a part of the life of an assembly.

mod amendments;
mod ceremony;
mod consents;
mod draws;
mod members;
mod posts;
mod proposals;
mod votes;

use super::admit::admit;
use super::command::Command;
use super::event::Actor;
use super::event::{
    AssemblyFounded, CheckpointCosigned, CheckpointPublished, Circumstance, DisclosureMade, Event, KeyAdded, ProxyGiven, ProxyRevoked,
    RulesSet, WitnessNamed,
};
use super::refusal::Refusal;
use super::state::State;
use chrono::{DateTime, Utc};

/// The program and its version, as founding and plans name it.
pub const PROGRAM: &str = concat!("folkmoot ", env!("CARGO_PKG_VERSION"));

/// The events that grant `command`, each of them admitted in its turn, and the state after them.
///
/// # Errors
/// The first rule that stands against it; then nothing has happened.
pub fn decide(state: &State, command: Command, by: Actor, at: DateTime<Utc>) -> Result<(Vec<Event>, State), Refusal> {
    let mut next = state.clone();
    let mut events = wanted(state, command, at)?;
    let mut place = 0;
    while let Some(event) = events.get(place).cloned() {
        let when = Circumstance { seq: next.entries, at, by };
        admit(&next, &event, &when)?;
        next.apply(&event, &when);
        place += 1;
        // What follows by itself stands right behind what it follows from.
        if let Some(follows) = proposals::follows(&next, &event) {
            events.insert(place, follows);
        }
    }
    Ok((events, next))
}

/// The events that the command asks for, where everything that is not `admit`'s to judge is in order.
fn wanted(state: &State, command: Command, at: DateTime<Utc>) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Found { assembly, key, language, name, template, publish_rows } => {
            let rules = super::Rules { publish_rows, ..template.rules() };
            let founded = AssemblyFounded { assembly, key, language, name, program: PROGRAM.to_owned() };
            Ok(vec![Event::AssemblyFounded(founded), Event::RulesSet(RulesSet { rules, version: 1 })])
        }
        Command::AddKey { key } => {
            if state.keys.iter().any(|(known, _)| *known == key) {
                return Err(Refusal::NothingToChange);
            }
            Ok(vec![Event::KeyAdded(KeyAdded { key })])
        }
        Command::Enrol(newcomers) => Ok(members::enrol(state, newcomers)),
        Command::Describe { member, fields } => Ok(members::describe(member, fields)),
        Command::SetRole { member, role, give } => Ok(members::set_role(member, role, give)),
        Command::SetGroup { member, group, join } => Ok(members::set_group(member, group, join)),
        Command::ShowInterests { member, show } => Ok(members::show_interests(member, show)),
        Command::Leave { member } => Ok(members::leave(member)),
        Command::ImportPool(frozen) => draws::import(state, &frozen),
        Command::ReviseQuotas(revised) => draws::revise(state, *revised),
        Command::PlanDraw(planned) => draws::plan(state, &planned),
        Command::GiveEvidence { draw, evidence } => Ok(draws::evidence(draw, evidence)),
        Command::Commit { draw, member, name, commitment } => ceremony::commit(state, draw, member, &name, commitment),
        Command::Reveal { draw, participant, nonce, reveal } => ceremony::reveal(state, draw, participant, nonce, reveal),
        Command::Withhold { draw, participant, reason } => ceremony::withhold(state, draw, participant, reason),
        Command::RunDraw { draw, evidence, material } => draws::run(state, draw, evidence, &material),
        Command::Decline { draw, people, reason } => Ok(draws::decline(draw, &people, &reason)),
        Command::CallUp { draw, anyway, material } => draws::call_up(state, draw, anyway, &material),
        Command::CancelDraw { draw, reason, material } => draws::cancel(state, draw, reason, &material, at),
        Command::Propose(texts) => Ok(proposals::submit(state, &[], texts)),
        Command::Revise { proposal, on, text } => proposals::revise(state, proposal, on, *text),
        Command::Amend { proposal, on, change, reasons } => amendments::amend(state, proposal, on, &change, reasons),
        Command::Settle { proposal, accept, reject, reason } => amendments::settle(state, proposal, accept, &reject, reason.as_ref()),
        Command::Promote { amendment, title } => amendments::promote(state, amendment, &title),
        Command::Merge { proposals, text, reason } => proposals::merge(state, &proposals, *text, reason.as_ref()),
        Command::Split { proposal, texts, reason } => Ok(proposals::split(state, proposal, texts, reason)),
        Command::SetRules(rules) => {
            if state.rules.as_ref().is_some_and(|(current, _)| *current == *rules) {
                return Err(Refusal::NothingToChange);
            }
            let version = state.rules.as_ref().map_or(1, |(_, version)| version + 1);
            Ok(vec![Event::RulesSet(RulesSet { rules: *rules, version })])
        }
        Command::Sign { proposal, interests } => Ok(proposals::sign(proposal, interests)),
        Command::Support { proposal, version } => proposals::support(state, proposal, version),
        Command::Unsupport { proposal } => Ok(proposals::unsupport(proposal)),
        Command::Bring { proposal, status, reason } => proposals::bring(state, proposal, status, reason),
        Command::OpenTopic { title } => Ok(posts::open(state, &title)),
        Command::AddPost { on, parent, stance, sums, text } => Ok(posts::add(state, on, parent, stance, sums, &text)),
        Command::EditPost { post, seen, stance, text } => posts::edit(state, post, seen, stance, &text),
        Command::AnswerPost { post, answer } => Ok(posts::answer(post, answer)),
        Command::JudgePost { post, judgement, reason } => Ok(posts::judge(post, judgement, reason)),
        Command::OpenVote(request) => Ok(votes::open(state, *request)),
        Command::Cast { vote, represents, code, ballot } => votes::cast(state, vote, (represents, code), &ballot),
        Command::MakeCodes { vote, codes } => Ok(votes::make_codes(vote, codes)),
        Command::EnterBallots { vote, ballots } => Ok(votes::enter(vote, &ballots)),
        Command::GiveProxy { giver, holder } => Ok(vec![Event::ProxyGiven(ProxyGiven { giver, holder })]),
        Command::RevokeProxy { giver } => Ok(vec![Event::ProxyRevoked(ProxyRevoked { giver })]),
        Command::CloseVote { vote, present, list, result } => votes::close(state, vote, present, (list, result)),
        Command::BreakTie { vote, evidence } => votes::break_tie(state, vote, evidence),
        Command::CancelVote { vote, reason } => Ok(votes::cancel(vote, reason)),
        Command::AskConsent(request) => Ok(vec![consents::ask(state, *request)]),
        Command::GiveConsent { vote } => consents::give(state, vote).map(|event| vec![event]),
        Command::Object { vote, reason } => consents::object(state, vote, &reason).map(|event| vec![event]),
        Command::Resolve { vote, objection, change } => Ok(vec![consents::resolve(vote, objection, &change)]),
        Command::RepeatConsent { vote, wording } => consents::repeat(state, vote, &wording).map(|event| vec![event]),
        Command::CloseConsent { vote, review } => consents::close(state, vote, review).map(|event| vec![event]),
        Command::PublishCheckpoint { note } => Ok(vec![Event::CheckpointPublished(CheckpointPublished { note })]),
        Command::NameWitness { key } => Ok(vec![Event::WitnessNamed(WitnessNamed { key })]),
        Command::RecordCosigned { note } => Ok(vec![Event::CheckpointCosigned(CheckpointCosigned { note })]),
        Command::Disclose { audience, draw, recipient } => {
            Ok(vec![Event::DisclosureMade(DisclosureMade { audience, draw, recipient: Some(recipient) })])
        }
    }
}
