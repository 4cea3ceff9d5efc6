//! Rules: data of the assembly, not of the program. Changing them is a recorded act.

use super::workflow::Workflow;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// What the rules may reserve to certain roles. The operator may do all of it: whoever holds the file could anyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Power {
    /// Enrol and describe members, let them leave, change groups.
    KeepRoll,
    /// Give and take roles.
    GiveRoles,
    /// Freeze pools; plan, evidence, run and cancel draws.
    Draw,
    /// Hide contributions and show them again.
    Moderate,
    /// Publish bundles and contact sheets.
    Disclose,
    /// Bring proposals through the workflow, settle amendments, merge and split.
    Steer,
    /// Open votes, close them and call them off.
    CallVotes,
    /// Change the rules and the keys.
    Govern,
}

/// The rules of an assembly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// For each power, the roles that hold it. A power not named here is the operator's alone.
    pub powers: BTreeMap<Power, Vec<String>>,
    /// Contributions that a member may write in a day (UTC); any number where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts_per_day: Option<u32>,
    /// How many members one may represent; where nothing is said, nobody votes for another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxies: Option<u32>,
    /// Whether bundles for everybody show the rows of a pool (features without names).
    pub publish_rows: bool,
    /// All roles that members can have.
    pub roles: Vec<String>,
    /// The template that they began as.
    pub template: Template,
    /// Tickets of a lottery, where a draw does not ask for another number.
    pub tickets: u32,
    /// The stages of proposals. Rules that do not say have the simple ones.
    #[serde(default)]
    pub workflow: Workflow,
}

/// A set of rules to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    /// Neighbours: a facilitator and a secretary.
    Neighbourhood,
    /// A cooperative: chair, secretary, auditor.
    Cooperative,
    /// A French association under the law of 1 July 1901: president, treasurer, secretary.
    #[serde(rename = "association-1901")]
    Association1901,
    /// A citizens' panel: facilitators, observers who may check and not touch.
    CitizensPanel,
}

/// One line a template: its name, its roles, and which of them hold which power.
type Row = (Template, &'static str, &'static [&'static str], &'static [(Power, &'static [&'static str])]);

const TEMPLATES: [Row; 4] = [
    (
        Template::Neighbourhood,
        "neighbourhood",
        &["facilitator", "secretary", "teller"],
        &[
            (Power::KeepRoll, &["secretary"]),
            (Power::Draw, &["facilitator"]),
            (Power::Moderate, &["facilitator"]),
            (Power::Disclose, &["facilitator", "secretary"]),
            (Power::Steer, &["facilitator"]),
            (Power::CallVotes, &["facilitator"]),
        ],
    ),
    (
        Template::Cooperative,
        "cooperative",
        &["auditor", "chair", "secretary", "teller"],
        &[
            (Power::KeepRoll, &["secretary"]),
            (Power::GiveRoles, &["chair"]),
            (Power::Draw, &["chair", "secretary"]),
            (Power::Moderate, &["chair"]),
            (Power::Disclose, &["auditor", "chair", "secretary"]),
            (Power::Steer, &["chair", "secretary"]),
            (Power::CallVotes, &["chair", "secretary"]),
            (Power::Govern, &["chair"]),
        ],
    ),
    (
        Template::Association1901,
        "association-1901",
        &["president", "secretary", "teller", "treasurer"],
        &[
            (Power::KeepRoll, &["secretary"]),
            (Power::GiveRoles, &["president"]),
            (Power::Draw, &["president", "secretary"]),
            (Power::Moderate, &["president"]),
            (Power::Disclose, &["president", "secretary"]),
            (Power::Steer, &["president", "secretary"]),
            (Power::CallVotes, &["president", "secretary"]),
            (Power::Govern, &["president"]),
        ],
    ),
    (
        Template::CitizensPanel,
        "citizens-panel",
        &["facilitator", "observer", "teller"],
        &[
            (Power::KeepRoll, &["facilitator"]),
            (Power::Draw, &["facilitator"]),
            (Power::Moderate, &["facilitator"]),
            (Power::Disclose, &["facilitator", "observer"]),
            (Power::Steer, &["facilitator"]),
            (Power::CallVotes, &["facilitator"]),
        ],
    ),
];

impl Template {
    /// All templates, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        TEMPLATES.iter().map(|row| row.0)
    }

    fn row(self) -> &'static Row {
        TEMPLATES.iter().find(|row| row.0 == self).expect("every template has its row")
    }

    /// The rules of the template, as version 1.
    pub fn rules(self) -> Rules {
        let (template, _, roles, powers) = self.row();
        let names = |roles: &[&str]| roles.iter().map(|role| (*role).to_owned()).collect();
        Rules {
            powers: powers.iter().map(|(power, roles)| (*power, names(roles))).collect(),
            posts_per_day: None,
            proxies: None,
            publish_rows: false,
            roles: names(roles),
            template: *template,
            tickets: 1000,
            workflow: Workflow::simple(),
        }
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row().1)
    }
}

impl FromStr for Template {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let names: Vec<_> = TEMPLATES.iter().map(|row| row.1).collect();
        TEMPLATES.iter().find(|row| row.1 == text).map(|row| row.0).ok_or_else(|| names.join(", "))
    }
}
