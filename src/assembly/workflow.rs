//! The workflow: the stages that a proposal goes through, what may be done in each, and by whom. Data of the rules.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Who may do something. The operator may do all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    /// The authors of the proposal.
    Authors,
    /// Any member.
    Members,
    /// Members whose roles hold the power to steer proposals.
    Steering,
}

/// What can be done to a proposal, beside bringing it to another stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// Put an amendment to it.
    Amend,
    /// Merge it with others, or split it.
    Recast,
    /// Write a new version.
    Revise,
    /// Settle its amendments.
    Settle,
    /// Sign it as one more author.
    Sign,
    /// Support it, or take support back.
    Support,
}

/// One stage of a workflow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// What may be done there, and by whom; nothing else may.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub may: BTreeMap<Deed, BTreeSet<Who>>,
    /// The stages that may follow, and who decides that they do.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub next: BTreeMap<String, BTreeSet<Who>>,
    /// Supporters needed to come here.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub supporters: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// The stages of proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workflow {
    /// The stage in which a proposal begins.
    pub first: String,
    /// All stages.
    pub stages: BTreeMap<String, Stage>,
}

/// One line a stage: its name, whether its text is open (`Text`), only its support (`Support`) or nothing, and what may follow.
type Row = (&'static str, Open, &'static [(&'static str, &'static [Who])]);

/// How far a stage lets people at a proposal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Texts, signatures and support.
    Text,
    /// Support alone.
    Support,
    /// Nothing: it is being decided, or has been.
    Closed,
}

const STEERING: &[Who] = &[Who::Steering];
const AUTHORS: &[Who] = &[Who::Authors];
const BOTH: &[Who] = &[Who::Authors, Who::Steering];

const SIMPLE: [Row; 9] = [
    ("submitted", Open::Text, &[("admitted", STEERING), ("rejected", STEERING), ("withdrawn", AUTHORS)]),
    ("admitted", Open::Text, &[("discussion", STEERING), ("rejected", STEERING), ("withdrawn", AUTHORS)]),
    ("discussion", Open::Text, &[("vote", STEERING), ("rejected", STEERING), ("withdrawn", AUTHORS)]),
    ("vote", Open::Closed, &[("adopted", STEERING), ("discussion", STEERING), ("rejected", STEERING)]),
    ("adopted", Open::Closed, &[("vote", STEERING)]),
    ("rejected", Open::Closed, &[("submitted", STEERING)]),
    ("withdrawn", Open::Closed, &[("submitted", BOTH)]),
    ("merged", Open::Closed, &[("submitted", STEERING)]),
    ("split", Open::Closed, &[("submitted", STEERING)]),
];

const FULL: [Row; 14] = [
    (
        "submitted",
        Open::Text,
        &[("admitted", STEERING), ("referred", STEERING), ("rejected", STEERING), ("rework", STEERING), ("withdrawn", AUTHORS)],
    ),
    ("referred", Open::Support, &[("admitted", STEERING), ("rejected", STEERING), ("rework", STEERING), ("withdrawn", AUTHORS)]),
    ("rework", Open::Text, &[("rejected", STEERING), ("submitted", BOTH), ("withdrawn", AUTHORS)]),
    ("admitted", Open::Text, &[("discussion", STEERING), ("rejected", STEERING), ("rework", STEERING), ("withdrawn", AUTHORS)]),
    (
        "discussion",
        Open::Text,
        &[
            ("adjourned", STEERING),
            ("referred", STEERING),
            ("rejected", STEERING),
            ("rework", STEERING),
            ("vote", STEERING),
            ("withdrawn", AUTHORS),
        ],
    ),
    ("adjourned", Open::Support, &[("discussion", STEERING), ("rejected", STEERING), ("withdrawn", AUTHORS)]),
    ("vote", Open::Closed, &[("adjourned", STEERING), ("adopted", STEERING), ("discussion", STEERING), ("rejected", STEERING)]),
    ("adopted", Open::Closed, &[("answered", STEERING), ("done", STEERING), ("vote", STEERING)]),
    ("answered", Open::Closed, &[("adopted", STEERING), ("done", STEERING), ("rework", STEERING)]),
    ("done", Open::Closed, &[("adopted", STEERING)]),
    ("rejected", Open::Closed, &[("submitted", STEERING)]),
    ("withdrawn", Open::Closed, &[("submitted", BOTH)]),
    ("merged", Open::Closed, &[("submitted", STEERING)]),
    ("split", Open::Closed, &[("submitted", STEERING)]),
];

impl Workflow {
    /// Submitted, admitted, under discussion, put to the vote, adopted or rejected; withdrawn at any time before the vote.
    pub fn simple() -> Self {
        Self::of(&SIMPLE)
    }

    /// As [`Workflow::simple`], with referral, adjournment, rework, the authority's answer, and the day it is done.
    pub fn full() -> Self {
        Self::of(&FULL)
    }

    fn of(rows: &[Row]) -> Self {
        let stages = rows.iter().map(|(name, open, next)| {
            let may = match open {
                Open::Text => vec![
                    (Deed::Amend, &[Who::Members][..]),
                    (Deed::Recast, BOTH),
                    (Deed::Revise, BOTH),
                    (Deed::Settle, BOTH),
                    (Deed::Sign, &[Who::Members]),
                    (Deed::Support, &[Who::Members]),
                ],
                Open::Support => vec![(Deed::Support, &[Who::Members][..])],
                Open::Closed => Vec::new(),
            };
            let set = |who: &[Who]| who.iter().copied().collect();
            let may = may.into_iter().map(|(deed, who)| (deed, set(who))).collect();
            // Whoever may write a text anew may merge and split it: the stages of what has been are there for that.
            let recast = [("merged", BOTH), ("split", BOTH)];
            let recast = recast.iter().filter(|_| *open == Open::Text);
            let next = next.iter().chain(recast).map(|(name, who)| ((*name).to_owned(), set(who))).collect();
            ((*name).to_owned(), Stage { may, next, supporters: 0 })
        });
        Self { first: "submitted".to_owned(), stages: stages.collect() }
    }

    /// Stages that are named and are not there; empty for a workflow that can be followed.
    pub fn missing(&self) -> Vec<&str> {
        let named = self.stages.values().flat_map(|stage| stage.next.keys()).chain([&self.first]);
        let missing: BTreeSet<&str> = named.filter(|name| !self.stages.contains_key(*name)).map(String::as_str).collect();
        missing.into_iter().collect()
    }
}

impl Default for Workflow {
    fn default() -> Self {
        Self::simple()
    }
}
