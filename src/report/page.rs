//! The page: what was decided and how to check it, in a browser, on paper, without script or network.

use super::picture::histogram;
use super::reading::{Story, extremes};
use super::tables::fairness;
use crate::assembly::{Draw, DrawStatus, Language, Outcome, Participant, Plan, Secret};
use crate::i18n::Words;
use crate::id::{DrawId, PersonId};
use crate::ledger::words::{Language as List, to_words};
use crate::randomness::{Evidence, NotBinding};
use chrono::{DateTime, Utc};
use maud::{DOCTYPE, Markup, html};
use num_rational::BigRational;
use num_traits::ToPrimitive as _;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}\
h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:2px solid #1b1b1b;padding-top:.8rem}\
.code{font-size:1.25rem;font-weight:600;padding:.8rem 1rem;border:2px solid #1b1b1b}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}\
code,pre{font:.9rem ui-monospace,monospace}pre{background:#f3f3f3;padding:.6rem;white-space:pre-wrap}\
.people{columns:7rem;padding:0;list-style:none}.warning{border-left:.4rem solid #a33;padding-left:.8rem}\
svg{width:100%;fill:#2a5d84}svg line{stroke:#1b1b1b}svg text{font-size:12px;fill:#1b1b1b}\
@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}pre,.code,svg{break-inside:avoid}}";

/// The whole page.
pub(super) fn page(story: &Story, words: &Words) -> String {
    let title = words.tell("page-title", &[("name", (&story.name).into())]);
    let latest = story.state.latest.map(moment).unwrap_or_default();
    let list = match story.state.founding.as_ref().map(|founding| founding.language) {
        Some(Language::Fr) => List::French,
        Some(Language::En) | None => List::English,
    };
    let page = html! {
        (DOCTYPE)
        html lang=(words.lang()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                p { (words.tell("page-lead", &[("count", story.rows.len().into()), ("date", (&latest).into())])) }
                p.code { (to_words(&story.root, list).join(" ")) }
                p { (words.say("page-code")) }
                @if story.state.draws.is_empty() { p { (words.say("page-no-draws")) } }
                @for (id, draw) in &story.state.draws { (section(story, *id, draw, words)) }
                @for (id, vote) in &story.state.votes { (super::votes::section(*id, vote, words)) }
                @for (id, consent) in &story.state.consents { (super::votes::consent(*id, consent, words)) }
                h2 { (words.say("page-pools")) }
                @for pool in story.state.pools.values().map(|pool| &pool.imported) {
                    p { (words.tell("page-pool", &[
                        ("pool", (&pool.pool.to_string()).into()),
                        ("size", pool.size.into()),
                        ("unique", pool.unique.into()),
                        ("aside", (pool.set_aside.address.saturating_add(pool.set_aside.id)).into()),
                    ])) }
                }
                h2 { (words.say("page-verify")) }
                p { (words.say("page-verify-how")) }
                pre { "python3 verify.py .\nfolkmoot verify ." }
                p { (words.say("page-verify-code")) }
                pre { "folkmoot verify . --against \"" (words.say("page-words")) "\"" }
                p { (words.say("page-verify-limits")) }
                @if !story.state.witnesses.is_empty() {
                    p { (words.say("page-witnesses")) }
                    ul { @for (key, _) in &story.state.witnesses { li { code { (crate::text::shown(key)) } } } }
                }
            }
        }
    };
    page.into_string()
}

fn section(story: &Story, id: DrawId, draw: &Draw, words: &Words) -> Markup {
    let people = story.state.pools.get(&draw.planned.pool).map_or(0, |pool| pool.imported.size);
    let plan = story.plans.get(&id);
    let heading =
        words.tell("page-draw", &[("draw", (&id.to_string()).into()), ("size", draw.planned.size.into()), ("people", people.into())]);
    html! {
        h2 { (heading) }
        p { (status(draw, words)) }
        (binding(draw, words))
        (fills(plan, words))
        dl {
            dt { (words.say("page-planned")) } dd { (moment(draw.at)) }
            dt { (words.say("page-from")) } dd { (draw.planned.pool) }
            dt { (words.say("page-fairness")) } dd { (words.say(&format!("page-fairness-{}", fairness(draw)))) }
            dt { (words.say("page-sources")) } dd { (draw.planned.sources.join(", ")) }
            @for (source, evidence, at) in &draw.evidence {
                dt { (words.tell("page-evidence", &[("source", source.into())])) }
                dd { (told(evidence)) " (" (moment(*at)) ")" }
            }
            @for (number, participant) in (1u32..).zip(&draw.participants) {
                dt { (words.tell("page-participant", &[("participant", number.into())])) }
                dd { (secret(participant, words)) }
            }
            dt { (words.say("page-commitment")) } dd { code { (draw.planned.commitment) } }
            @if let DrawStatus::Drawn(outcome) = &draw.status { (outcome_rows(outcome, plan, words)) }
        }
        @if let DrawStatus::Drawn(outcome) = &draw.status {
            (panels(draw, &outcome.panel, "page-panel", words))
        }
        (standing(draw, words))
        @if let DrawStatus::Cancelled { would_be: Some(outcome), .. } = &draw.status {
            (panels(draw, &outcome.panel, "page-would-be", words))
        }
        h3 { (words.say("page-chances")) }
        (chances(plan, words))
    }
}

fn status(draw: &Draw, words: &Words) -> String {
    match &draw.status {
        DrawStatus::Open => words.say("page-open"),
        DrawStatus::Drawn(_) => words.say("page-drawn"),
        DrawStatus::Cancelled { reason, withheld, .. } => {
            let reason = reason.as_ref().map_or_else(|| words.say("page-reason-withheld"), crate::text::Untrusted::shown);
            words.tell(if *withheld { "page-cancelled-withheld" } else { "page-cancelled" }, &[("reason", (&reason).into())])
        }
    }
}

fn binding(draw: &Draw, words: &Words) -> Markup {
    let reason = |reason: &NotBinding| match reason {
        NotBinding::Phrase => words.say("page-not-binding-phrase"),
        NotBinding::Rehearsal => words.say("page-not-binding-rehearsal"),
        NotBinding::EnteredAfterBeacon { late, beacon, .. } => {
            words.tell("page-not-binding-late", &[("late", (&late.to_string()).into()), ("beacon", (&beacon.to_string()).into())])
        }
    };
    let reasons = draw.not_binding();
    let withheld = (1u32..).zip(&draw.participants).filter(|(_, participant)| participant.withheld());
    html! {
        @for (number, _) in withheld { p.warning { (words.tell("page-withheld", &[("participant", number.into())])) } }
        @if reasons.is_empty() && matches!(draw.status, DrawStatus::Drawn(_)) { p { (words.say("page-binding")) } }
        @for one in &reasons { p.warning { (reason(one)) } }
    }
}

fn outcome_rows(outcome: &Outcome, plan: Option<&Plan>, words: &Words) -> Markup {
    html! {
        dt { (words.say("page-seed")) } dd { code { (outcome.seed) } }
        @if let (Some(ticket), Some(tickets)) = (outcome.ticket, plan.and_then(|plan| plan.tickets)) {
            dt { (words.say("page-ticket")) }
            dd { (words.tell("page-ticket-of", &[("ticket", (&ticket.to_string()).into()), ("last", (&(tickets.saturating_sub(1)).to_string()).into())])) }
        }
    }
}

/// Whose seats a draw fills, and whether by quotas of somebody's own.
fn fills(plan: Option<&Plan>, words: &Words) -> Markup {
    let Some((plan, replaces)) = plan.and_then(|plan| Some((plan, plan.replaces.as_ref()?))) else { return html! {} };
    let first = words.panel_of(&replaces.draw, plan.panel);
    html! {
        p { (words.tell("page-fills", &[("draw", (&first).into()), ("count", replaces.without.len().into())])) }
        @if replaces.by_hand { p.warning { (words.say("page-by-hand")) } }
    }
}

/// The panel as it stands, where it is no longer the one that was drawn.
fn standing(draw: &Draw, words: &Words) -> Markup {
    let seats = &draw.seats;
    if seats.declined.is_empty() {
        return html! {};
    }
    let seat = |seat: &crate::assembly::Seat| {
        let panel = draw.planned.panels.map(|_| seat.panel);
        let (person, from) = (words.panel_of(&seat.person, panel), seat.came.to_string());
        let key = if seats.declined.contains_key(&seat.person) { "page-seat-declined" } else { "page-seat-came" };
        words.tell(key, &[("person", (&person).into()), ("from", (&from).into())])
    };
    let open = draw.open_seats();
    html! {
        h3 { (words.say("page-standing")) }
        ul.people { @for one in &seats.taken { li { (seat(one)) } } }
        @if open > 0 { p { (words.tell("page-seats-open", &[("count", open.into())])) } }
    }
}

/// The people drawn, panel by panel.
fn panels(draw: &Draw, people: &[PersonId], heading: &str, words: &Words) -> Markup {
    let size = draw.places().max(1) as usize;
    html! {
        h3 { (words.say(heading)) }
        @for (number, panel) in (1u32..).zip(people.chunks(size)) {
            @if draw.panels() > 1 { h4 { (words.tell("page-panel-number", &[("number", number.into())])) } }
            ul.people { @for person in panel { li { (person) } } }
        }
    }
}

fn chances(plan: Option<&Plan>, words: &Words) -> Markup {
    let lottery =
        plan.and_then(|plan| Some((plan, plan.counts.as_deref()?, plan.tickets.filter(|tickets| *tickets > 0)?, extremes(plan)?)));
    let Some((plan, counts, tickets, (least, most))) = lottery else { return html! { p { (words.say("page-chances-uniform")) } } };
    let share = |count: u32| words.share(count, tickets);
    let never = counts.iter().filter(|count| **count == 0).count();
    let bound = plan.bound().unwrap_or_default();
    let bound_share = thousandths(bound).map(|share| words.thousandths(share)).unwrap_or_default();
    html! {
        p { (words.tell("page-chances-text", &[
            ("tickets", tickets.into()),
            ("least", least.into()),
            ("leastshare", (&share(least)).into()),
            ("most", most.into()),
            ("mostshare", (&share(most)).into()),
        ])) }
        (histogram(counts, words))
        p { (words.tell("page-bound", &[("bound", bound.into()), ("share", (&bound_share).into())])) }
        @if never > 0 { p { (words.tell("page-never", &[("count", never.into())])) } }
    }
}

fn told(evidence: &Evidence) -> Markup {
    html! {
        @match evidence {
            Evidence::Drand(beacon) => code { (beacon.randomness) },
            Evidence::Dice { digits } | Evidence::Balls { digits } => code { (digits) },
            Evidence::Ceremony { reveals } => (reveals.iter().map(|reveal| crate::text::shown(reveal)).collect::<Vec<_>>().join(", ")),
            Evidence::Phrase { text } => (crate::text::shown(text)),
            Evidence::Rehearsal {} => "",
        }
    }
}

/// Who it was, and what became of their secret.
fn secret(participant: &Participant, words: &Words) -> Markup {
    let name = participant.name.as_ref().map(crate::text::Untrusted::shown);
    let name = name.or_else(|| participant.member.map(|member| member.to_string())).unwrap_or_default();
    html! {
        (name) " · "
        @match &participant.secret {
            Secret::Committed => (words.say("secret-committed")),
            Secret::Revealed { reveal, .. } => (crate::text::shown(reveal)),
            Secret::Withheld { reason } => strong { (words.say("secret-withheld")) @if let Some(reason) = reason { " (" (reason.shown()) ")" } },
        }
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// Thousandths of a fraction, rounded down.
fn thousandths(fraction: &str) -> Option<u64> {
    let value: BigRational = fraction.parse().ok()?;
    (value * BigRational::from_integer(1000.into())).to_integer().to_u64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_read_in_thousandths() {
        assert_eq!((thousandths("1/11"), thousandths("1"), thousandths("x")), (Some(90), Some(1000), None));
    }
}
