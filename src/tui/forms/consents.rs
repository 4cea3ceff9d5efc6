//! Forms of rounds of consent: what is asked, what is objected, how that is resolved, another wording, the end.

use super::posts::person;
use super::votes::teller_named;
use super::{Asked, Blame, required};
use crate::assembly::{Actor, Command, Consent, ConsentRequest};
use crate::i18n::Coded;
use crate::id::{MemberId, VoteId};
use crate::text::Untrusted;
use crate::tui::consent::{objection_line, wording};
use crate::tui::effect::{Effect, LookAt, Voting};
use crate::tui::form::{Field, Form, Purpose};
use crate::tui::moot::member_name;
use crate::tui::state::State;
use chrono::NaiveDate;

fn consent(state: &State, id: VoteId) -> Option<&Consent> {
    state.moot.as_ref()?.assembly.consents.get(&id).map(AsRef::as_ref)
}

pub(super) fn fields(state: &State, purpose: &Purpose) -> Vec<Field> {
    let day = |review: Option<NaiveDate>| review.map(|day| day.to_string()).unwrap_or_default();
    match purpose {
        Purpose::AskConsent(on) => {
            let proposal = on.and_then(|id| state.moot.as_ref()?.assembly.proposals.get(&id));
            let title = proposal.and_then(|proposal| proposal.title()).map(Untrusted::shown).unwrap_or_default();
            vec![Field::line("consent-title", &title), Field::prose("wording", ""), Field::line("review-day", "")]
        }
        Purpose::Object(_, who) => {
            let who = who.map(|id| named(state, id)).unwrap_or_default();
            vec![Field::area("objection-reason", ""), Field::line("objector", &who)]
        }
        Purpose::LiftObjection(id) => {
            let standing = consent(state, *id).into_iter().flat_map(Consent::standing);
            let lines: Vec<String> = standing.map(|(number, objection)| objection_line(state, number, objection)).collect();
            vec![Field::choice("objection", lines), Field::area("change", "")]
        }
        Purpose::NextRound(id) => {
            let now = consent(state, *id).and_then(|consent| wording(state, consent)).unwrap_or_default();
            vec![Field::prose("wording", &now)]
        }
        Purpose::CloseRounds(id, _) => {
            let review = consent(state, *id).and_then(|consent| consent.review);
            vec![Field::line("review-day", &day(review)), Field::line("word-close", "")]
        }
        _ => Vec::new(),
    }
}

/// A name that means one member, else their number.
fn named(state: &State, id: MemberId) -> String {
    let name = state.moot.as_ref().map(|moot| member_name(&moot.assembly, id)).unwrap_or_default();
    if person(state, &name) == Some(Actor::Member(id)) { name } else { id.to_string() }
}

/// The day on which what is decided is looked at again, where one is named.
fn review(form: &Form) -> Result<Option<NaiveDate>, Blame> {
    let text = form.text("review-day");
    let day = || text.parse().map_err(|_| ("review-day", Coded::new("ui-wrong-day")));
    (!text.is_empty()).then(day).transpose()
}

pub(super) fn ask(state: &State, form: &Form) -> Asked {
    let said = |key: &str| Coded::new(format!("ui-said-{key}"));
    let text = |name: &'static str| required(form, name).map(Untrusted::new);
    let act = |by: Actor, command: Command, key: &str, look_at: Option<LookAt>| Effect::ActAs {
        by,
        command: Box::new(command),
        said: said(key),
        undo: None,
        look_at,
    };
    let rounds =
        |vote: VoteId, command: Command, key: &str| Effect::Vote(Voting::Rounds { vote, command: Box::new(command), said: said(key) });
    let effect = match form.purpose {
        Purpose::AskConsent(on) => {
            let wording = Some(form.whole("wording")).filter(|text| !text.trim().is_empty()).map(Untrusted::new);
            let request = ConsentRequest { title: text("consent-title")?, wording, on, review: review(form)? };
            let vote = state.moot.as_ref().map_or(VoteId(1), |moot| moot.assembly.next_vote());
            rounds(vote, Command::AskConsent(Box::new(request)), "consent-asked")
        }
        Purpose::Object(vote, _) => {
            let reason = text("objection-reason")?;
            let by = Actor::Member(teller_named(state, form, "objector")?);
            act(by, Command::Object { vote, reason }, "objected", None)
        }
        Purpose::LiftObjection(vote) => {
            let chosen = form.text("objection");
            let mut standing = consent(state, vote).into_iter().flat_map(Consent::standing);
            let number = standing.find(|(number, objection)| objection_line(state, *number, objection) == chosen).map(|(number, _)| number);
            let objection = number.ok_or(("objection", Coded::new("ui-wrong-objection")))?;
            act(Actor::Operator, Command::Resolve { vote, objection, change: text("change")? }, "lifted", None)
        }
        Purpose::NextRound(vote) => {
            act(Actor::Operator, Command::RepeatConsent { vote, wording: text("wording")? }, "next-round", Some(LookAt::Vote(vote)))
        }
        Purpose::CloseRounds(vote, _) => {
            let review = review(form)?;
            super::votes::closing_word(state, form)?;
            rounds(vote, Command::CloseConsent { vote, review }, "rounds-closed")
        }
        _ => return Err(("wording", Coded::new("ui-wrong"))),
    };
    Ok(("ui-wait-writing", effect))
}
