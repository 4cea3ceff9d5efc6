//! Equal shares: every voter has the same part of the budget. A project is funded if its supporters can pay for it together; they pay alike,
//! whoever has too little pays all they have. The project that gives its supporters the most for their money is funded first.
//!
//! By default, a project is worth its cost to whoever supports it, and money that is left is completed by add-one: everybody's share is
//! raised by one unit, and all counted anew, as long as the outcome fits the budget. Source: Peters, Pierczyński, Skowron, *Proportional
//! Participatory Budgeting with Additive Utilities*, `NeurIPS` 2021; equalshares.net.
//!
//! Exact. Numbers are compared in fixed point with a bound on their error; where that does not decide, in fractions ([`super::purse`]).

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall, nothing};
use super::outcome::{Stage, Standing, Status, Told};
use super::purse::{Bought, Purses, Supporter};
use super::rules::{Completion, Exclusion, RuleFault, Utility};
use super::tie::Breaker;
use super::watch::Labour;
use std::collections::BTreeMap;

/// Raises of everybody's share at most.
const ROUNDS: u64 = 1_000_000;

/// The projects of a vote.
pub(super) struct Projects {
    pub(super) costs: Vec<u64>,
    /// Other projects that cannot be funded beside each.
    pub(super) conflicts: Vec<Vec<u16>>,
    /// What the utility of a project is multiplied by.
    pub(super) worth: Vec<u64>,
    pub(super) supporters: Vec<Vec<Supporter>>,
    pub(super) groups: usize,
    pub(super) voters: u64,
    pub(super) budget: u64,
}

pub(super) fn count(hall: &Hall<'_>) -> Result<Counted, RuleFault> {
    let projects = Projects::of(hall)?;
    Ok(hall.explore_costly(400, |breaker| run(hall, &projects, breaker)))
}

impl Projects {
    fn of(hall: &Hall<'_>) -> Result<Self, RuleFault> {
        let rules = hall.rules;
        let find = |rule, name: &String| hall.find(name).ok_or_else(|| RuleFault::UnknownOption { rule, option: name.clone() });
        let mut costs = vec![None; hall.options.len()];
        for (name, cost) in &rules.costs {
            if let Some(slot) = costs.get_mut(usize::from(find("costs", name)?)) {
                *slot = Some(*cost).filter(|cost| *cost > 0);
            }
        }
        if let Some((_, name)) = costs.iter().zip(hall.options).find(|(cost, _)| cost.is_none()) {
            return Err(RuleFault::NoCost { option: name.clone() });
        }
        let costs: Vec<u64> = costs.into_iter().flatten().collect();
        let mut conflicts = vec![Vec::new(); hall.options.len()];
        for group in &rules.conflicts {
            let group: Vec<u16> = group.iter().map(|name| find("conflicts", name)).collect::<Result<_, _>>()?;
            for one in &group {
                if let Some(others) = conflicts.get_mut(usize::from(*one)) {
                    others.extend(group.iter().filter(|other| *other != one));
                }
            }
        }
        let worth = costs.iter().map(|cost| if rules.utility == Utility::Cost { *cost } else { 1 }).collect();
        let (supporters, groups, voters) = supporters(hall);
        Ok(Self { costs, conflicts, worth, supporters, groups, voters, budget: rules.budget.unwrap_or(0) })
    }

    pub(super) fn cost(&self, project: u16) -> u64 {
        self.costs.get(usize::from(project)).copied().unwrap_or(0)
    }

    fn total(&self, projects: &[u16]) -> u64 {
        projects.iter().map(|project| self.cost(*project)).fold(0, u64::saturating_add)
    }

    /// Whether a project could stand beside those chosen.
    pub(super) fn free(&self, project: u16, chosen: &[u16]) -> bool {
        let conflicts = self.conflicts.get(usize::from(project)).map_or(&[][..], Vec::as_slice);
        !chosen.contains(&project) && !conflicts.iter().any(|other| chosen.contains(other))
    }

    fn support(&self, project: u16) -> u64 {
        self.supporters.get(usize::from(project)).map_or(0, |supporters| supporters.iter().map(|one| one.voters).sum())
    }
}

/// Who supports each project, voters with the same ballot together.
fn supporters(hall: &Hall<'_>) -> (Vec<Vec<Supporter>>, usize, u64) {
    let mut ballots: BTreeMap<&Ballot, u64> = BTreeMap::new();
    for ballot in hall.ballots {
        *ballots.entry(&ballot.ballot).or_default() += ballot.weight;
    }
    let points = |score: i32| if hall.rules.utility == Utility::Points { u64::try_from(score).unwrap_or(0) } else { u64::from(score > 0) };
    let mut supporters = vec![Vec::new(); hall.options.len()];
    for ((ballot, voters), group) in ballots.iter().zip(0..) {
        let marks: Vec<(u16, u64)> = match ballot {
            Ballot::Approvals(options) => options.iter().map(|option| (*option, 1)).collect(),
            Ballot::Scores(scores) => {
                scores.iter().map(|(option, score)| (*option, points(*score))).filter(|(_, points)| *points > 0).collect()
            }
            Ballot::Blank | Ballot::Choice(_) | Ballot::Ranking(_) => Vec::new(),
        };
        for (option, utility) in marks {
            if let Some(list) = supporters.get_mut(usize::from(option)) {
                list.push(Supporter { group, voters: *voters, utility });
            }
        }
    }
    (supporters, ballots.len(), ballots.values().sum())
}

/// Who takes part, and what is said of those who do not: of conflicting projects, the most supported one does.
fn admitted(hall: &Hall<'_>, projects: &Projects, breaker: &mut Breaker<'_>) -> (Vec<u16>, Vec<Told>) {
    let (mut admitted, mut told) = (Vec::new(), Vec::new());
    if hall.rules.exclusion == Exclusion::FirstFunded || hall.rules.conflicts.is_empty() {
        return (hall.standing().collect(), told);
    }
    for level in hall.levels(|project| projects.support(project)) {
        let mut left = level;
        while !left.is_empty() {
            let clash = |one: &u16| left.iter().any(|other| other != one && !projects.free(*other, &[*one]));
            let clashing: Vec<u16> = left.iter().copied().filter(clash).collect();
            let project = if clashing.is_empty() { left.first().copied().unwrap_or_default() } else { breaker.first(&clashing) };
            left.retain(|other| *other != project);
            match admitted.iter().find(|other| !projects.free(project, &[**other])) {
                Some(other) => told.push(Told::Excluded { project: hall.name(project), other: hall.name(*other) }),
                None => admitted.push(project),
            }
        }
    }
    admitted.sort_unstable();
    (admitted, told)
}

fn run(hall: &Hall<'_>, projects: &Projects, breaker: &mut Breaker<'_>) -> Counted {
    let (admitted, excluded) = admitted(hall, projects, breaker);
    let supported: Vec<u16> = admitted.iter().copied().filter(|project| projects.support(*project) > 0).collect();
    let add_one = matches!(hall.rules.completion, Completion::AddOne | Completion::AddOneGreedy);
    let mut raised = 0;
    let mut outcome = Purses::new(projects, raised).spend(&supported, breaker);
    let go_on = |raised: u64| raised < ROUNDS && hall.go_on(Labour::Raising, raised);
    while add_one && !exhaustive(projects, &admitted, &supported, &outcome) && go_on(raised) {
        let more = Purses::new(projects, raised + 1).spend(&supported, breaker);
        if projects.total(&chosen(&more)) > projects.budget {
            break;
        }
        (outcome, raised) = (more, raised + 1);
    }
    let mut winners = chosen(&outcome);
    let before = (!excluded.is_empty()).then(|| Stage { told: excluded, ..Stage::default() });
    let mut stages: Vec<Stage> = before.into_iter().chain(outcome.iter().map(|bought| stage(hall, projects, bought))).collect();
    if matches!(hall.rules.completion, Completion::Greedy | Completion::AddOneGreedy) {
        complete(hall, projects, &admitted, (&mut winners, &mut stages), breaker);
    }
    let spent = projects.total(&winners);
    let mut told = vec![Told::Funded { projects: winners.len() as u64, spent, budget: projects.budget }];
    let share = num_rational::BigRational::new(projects.budget.into(), projects.voters.max(1).into());
    let share = Amount::rounded(&(share + num_rational::BigRational::from_integer(raised.into())), 2);
    told.push(if raised > 0 { Told::ShareRaised { share, raised } } else { Told::Share { share } });
    let status = |project: u16| if winners.contains(&project) { Status::Elected } else { Status::Standing };
    let standing = |project: u16| Standing { option: project, amount: Amount::votes(projects.support(project)), status: status(project) };
    stages.push(Stage { told: vec![Told::Supporters], standing: hall.standing().map(standing).collect(), ..Stage::default() });
    Counted { winners, told, stages, ..nothing() }
}

fn chosen(outcome: &[Bought]) -> Vec<u16> {
    outcome.iter().map(|bought| bought.project).collect()
}

/// Whether nothing more fits the budget, or nothing more has supporters.
fn exhaustive(projects: &Projects, admitted: &[u16], supported: &[u16], outcome: &[Bought]) -> bool {
    let chosen = chosen(outcome);
    let left = projects.budget.saturating_sub(projects.total(&chosen));
    let fits = |project: &u16| projects.free(*project, &chosen) && projects.cost(*project) <= left;
    !admitted.iter().any(fits) || !supported.iter().any(|project| projects.free(*project, &chosen))
}

/// Whatever still fits, most supported first.
fn complete(
    hall: &Hall<'_>,
    projects: &Projects,
    admitted: &[u16],
    (winners, stages): (&mut Vec<u16>, &mut Vec<Stage>),
    breaker: &mut Breaker<'_>,
) {
    loop {
        let left = projects.budget.saturating_sub(projects.total(winners));
        let fitting: Vec<u16> =
            admitted.iter().copied().filter(|project| projects.free(*project, winners) && projects.cost(*project) <= left).collect();
        let Some(most) = fitting.iter().map(|project| projects.support(*project)).max() else { return };
        let tied: Vec<u16> = fitting.into_iter().filter(|project| projects.support(*project) == most).collect();
        let project = breaker.first(&tied);
        winners.push(project);
        let told = Told::Completed { project: hall.name(project), cost: projects.cost(project), supporters: most };
        stages.push(Stage { told: vec![told], ..Stage::default() });
    }
}

fn stage(hall: &Hall<'_>, projects: &Projects, bought: &Bought) -> Stage {
    let mut told = vec![Told::Bought {
        project: hall.name(bought.project),
        cost: projects.cost(bought.project),
        supporters: projects.support(bought.project),
        payment: bought.payment.clone(),
    }];
    told.extend((bought.tied.len() > 1).then(|| Told::TieBroken { options: hall.names(&bought.tied), option: hall.name(bought.project) }));
    Stage { told, ..Stage::default() }
}
