//! `draw show --why`: one person's chance, and what holds it down.

use super::{Context, Failure};
use crate::assembly::fraction_text;
use crate::session::{Rung, Why, explain_why};
use crate::sortition::{Bottleneck, Hold};
use serde_json::{Value, json};

pub(super) fn tell(context: &mut Context, why: &Why) -> Result<(), Failure> {
    let lines = explain_why(why);
    context.data(&why_json(why), |words| {
        // An empty line where there is a gap.
        lines.iter().map(|line| line.as_ref().map(|line| line.phrase(words)).unwrap_or_default()).collect::<Vec<_>>().join("\n")
    })
}

fn bottleneck_json(rung: &Rung) -> Value {
    let hold = |hold: &Hold| {
        json!({
            "feature": hold.feature, "value": hold.value, "side": hold.side, "places": hold.places, "people": hold.people,
            "settled": hold.settled,
        })
    };
    let Bottleneck { holds, seats, households, people, .. } = &rung.bottleneck;
    json!({
        "level": rung.number,
        "levels": rung.of,
        "settled": rung.level.people,
        "reached": fraction_text(&rung.level.reached),
        "bound": fraction_text(&rung.level.bound),
        "people": people,
        "quotas": holds.iter().map(hold).collect::<Vec<_>>(),
        "seats": seats,
        "households": households,
    })
}

fn why_json(why: &Why) -> Value {
    let closed = why.closed.as_ref().map(|(feature, value)| json!({"feature": feature, "value": value}));
    json!({
        "draw": why.draw,
        "person": why.person,
        "source_id": why.source_id,
        "tickets": why.tickets.map(|(theirs, _)| theirs),
        "of": why.tickets.map(|(_, all)| all),
        "housemates": why.housemates,
        "closed": closed,
        "spent": why.spent,
        "bottleneck": why.rung.as_ref().map(bottleneck_json),
        "theirs": why.theirs,
    })
}
