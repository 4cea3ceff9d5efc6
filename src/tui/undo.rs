//! What takes an act back, as an act of its own. Pure; both acts stay in the record.

use crate::assembly::{
    Actor, AmendmentRejected, AmendmentSubmitted, Command, Event, Judgement, PostAdded, PostEdited, PostJudged, ProposalMoved,
    ProposalRevised, ProposalSubmitted, State,
};
use crate::id::{PostId, ProposalId};
use crate::text::Untrusted;

/// The command that takes back what was just recorded by one entry, where the same hand may give it. `state` is the one after it, `reason`
/// what is said where a reason is needed.
pub fn of(state: &State, by: Actor, events: &[Event], reason: &str) -> Option<Command> {
    let [event] = events else { return None };
    let why = || Untrusted::new(reason);
    let judge = |post: PostId, judgement: Judgement| Command::JudgePost { post, judgement, reason: why() };
    match event {
        Event::PostAdded(PostAdded { post, .. }) if state.posts.get(*post)?.author == by => Some(judge(*post, Judgement::Hidden)),
        Event::PostHidden(PostJudged { post, .. }) => Some(judge(*post, Judgement::Shown)),
        Event::PostShown(PostJudged { post, .. }) => Some(judge(*post, Judgement::Hidden)),
        Event::PostEdited(PostEdited { post, version, .. }) => {
            let before = state.posts.get(*post)?.earlier.last()?;
            Some(Command::EditPost { post: *post, seen: Some(*version), stance: before.stance, text: before.text.clone()? })
        }
        Event::ProposalRevised(ProposalRevised { proposal, version, amendments, .. }) if amendments.is_empty() => {
            let before = state.proposals.get(proposal)?.at_version(version.checked_sub(1)?)?.text.as_deref()?.clone();
            Some(Command::Revise { proposal: *proposal, on: *version, text: Box::new(before) })
        }
        Event::ProposalSubmitted(ProposalSubmitted { proposal, .. }) => back(state, by, *proposal, "withdrawn", reason),
        Event::AmendmentSubmitted(AmendmentSubmitted { amendment, .. }) => back(state, by, *amendment, "withdrawn", reason),
        Event::AmendmentRejected(AmendmentRejected { amendment, .. }) => back(state, by, *amendment, "submitted", reason),
        Event::ProposalMoved(ProposalMoved { proposal, .. }) => {
            let found = state.proposals.get(proposal)?;
            let first = if found.amends.is_some() { "submitted" } else { state.workflow()?.first.as_str() };
            let before = found.moves.iter().rev().nth(1).map_or(first, |step| step.status.as_str());
            back(state, by, *proposal, before, reason)
        }
        _ => None,
    }
}

/// The step to a stage, where the workflow lets somebody take it.
fn back(state: &State, by: Actor, id: ProposalId, status: &str, reason: &str) -> Option<Command> {
    let proposal = state.proposals.get(&id)?;
    let theirs = proposal.amends.is_some() || {
        let who = state.stage(proposal)?.next.get(status)?;
        state.among(by, proposal, who)
    };
    let command = || Command::Bring { proposal: id, status: status.to_owned(), reason: Some(Untrusted::new(reason)) };
    theirs.then(command)
}
