//! A vote on the screen: its tabs, its rules and a ballot in plain words. Pure; views draw what is given here.

mod rows;

pub use rows::rows;
pub(super) use rows::{bar, merit};

use crate::assembly::{Vote, VoteStatus};
use crate::i18n::{Coded, Words};
use crate::id::VoteId;
use crate::randomness::Source;
use crate::report::amount;
use crate::tally::{Amount, Ballot, Base, Compared, DefaultGrade, Method, Outcome, Overvotes, Rules, Shape, Standing, Status};
use crate::text::{Untrusted, folded, shown};
use crate::tui::view::day_time;
use std::sync::Arc;

/// What is shown of a vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VoteTab {
    /// What is asked and how far it has come; once it is closed the result.
    #[default]
    Result,
    /// How the result came about.
    Stages,
    /// What the same ballots would give otherwise.
    Otherwise,
    /// Who voted, and in an open vote how.
    Ballots,
    /// The rules.
    Rules,
}

impl VoteTab {
    const CLOSED: [Self; 5] = [Self::Result, Self::Stages, Self::Otherwise, Self::Ballots, Self::Rules];
    const OPEN: [Self; 2] = [Self::Result, Self::Ballots];

    /// The tabs of a vote.
    pub fn of(vote: &Vote) -> &'static [Self] {
        if matches!(vote.status, VoteStatus::Closed { .. }) { &Self::CLOSED } else { &Self::OPEN }
    }

    /// The key of its name.
    pub fn phrase(self, closed: bool) -> &'static str {
        match self {
            Self::Result if closed => "ui-vote-tab-result",
            Self::Result => "ui-vote-tab-question",
            Self::Stages => "ui-vote-tab-stages",
            Self::Otherwise => "ui-vote-tab-otherwise",
            Self::Ballots if closed => "ui-vote-tab-ballots",
            Self::Ballots => "ui-vote-tab-turnout",
            Self::Rules => "ui-vote-tab-rules",
        }
    }
}

/// A closed vote as it was counted.
#[derive(Clone, Debug)]
pub struct VotePicture {
    /// Which.
    pub id: VoteId,
    /// Whether its tie had been broken by then.
    pub broken: bool,
    /// What the count gave.
    pub outcome: Arc<Outcome>,
    /// What the same ballots would give otherwise, once it was asked for.
    pub compared: Option<Arc<[Compared]>>,
}

impl VotePicture {
    /// The options from the first to the last: winners, then by what they had at the end; with that amount.
    /// Of options that are compared two by two: how many others each beats.
    pub fn standing(&self) -> Vec<(u16, Option<Amount>)> {
        let outcome = &self.outcome;
        if self.is_pairwise() {
            let all = outcome.stages.iter().flat_map(|stage| &stage.duels).filter(|duel| duel.votes > duel.against);
            let beats = |option: u16| Amount::votes(all.clone().filter(|duel| duel.winner == option).count() as u64);
            let listed = outcome.order.iter().flatten().flatten().copied();
            return listed.map(|option| (option, Some(beats(option)))).collect();
        }
        // The last number that an option had says more than an empty place in a later table.
        let last = |option: u16| {
            let standing = outcome.stages.iter().enumerate().rev().flat_map(|(at, stage)| stage.standing.iter().map(move |one| (at, one)));
            let gone = |one: &Standing| matches!(one.status, Status::Out | Status::Withdrawn) && thousandths(&one.amount) == 0;
            let mut found = standing.filter(|(_, one)| one.option == option && !gone(one));
            found.next().map(|(at, one)| (at, &one.amount))
        };
        let mut options: Vec<(u16, Option<(usize, &Amount)>)> =
            (0..u16::try_from(outcome.options.len()).unwrap_or(0)).map(|option| (option, last(option))).collect();
        let rank = |option: u16| outcome.order.as_ref().and_then(|order| order.iter().position(|level| level.contains(&option)));
        options.sort_by_key(|(option, had)| {
            let won = outcome.winners.iter().position(|winner| winner == option).unwrap_or(usize::MAX);
            let (stage, size) = had.map_or((0, 0), |(stage, amount)| (stage + 1, thousandths(amount)));
            (won, rank(*option).unwrap_or(usize::MAX), std::cmp::Reverse((stage, size)), *option)
        });
        options.into_iter().map(|(option, had)| (option, had.map(|(_, amount)| amount.clone()))).collect()
    }

    /// Whether options are compared two by two, and nothing else is counted.
    pub fn is_pairwise(&self) -> bool {
        self.outcome.stages.iter().all(|stage| stage.standing.is_empty()) && self.outcome.order.is_some()
    }
}

/// An amount in thousandths, for lengths and for sorting what is shown; of a grade how many gave one at all.
pub fn thousandths(amount: &Amount) -> u64 {
    match amount {
        Amount::Whole(whole) => u64::try_from(*whole).unwrap_or(0).saturating_mul(1000),
        Amount::Decimal { units, digits } => {
            let scaled = units.saturating_mul(1000) / 10_i128.pow((*digits).min(30));
            u64::try_from(scaled).unwrap_or(0)
        }
        Amount::Fraction(fraction) => {
            let scaled: num_bigint::BigInt = fraction.numer() * 1000 / fraction.denom();
            u64::try_from(scaled).unwrap_or(0)
        }
        Amount::Grade { merits, .. } => merits.iter().sum::<u64>().saturating_mul(1000),
    }
}

/// What is asked; a word in its place where it is gone.
pub fn title(vote: &Vote, words: &Words) -> String {
    vote.title().map_or_else(|| words.say("name-withheld"), Untrusted::shown)
}

/// The sign of a vote's state, and the key of its word.
pub fn status(vote: &Vote) -> (&'static str, &'static str) {
    match vote.status {
        VoteStatus::Open => ("○", "status-open"),
        VoteStatus::Closed { .. } => ("✓", "status-closed"),
        VoteStatus::Cancelled { .. } => ("✗", "status-cancelled"),
    }
}

/// The name of an option, harmless to show.
pub fn option(vote: &Vote, option: u16) -> String {
    shown(vote.options().name(option))
}

/// What an option costs, where it is a project.
pub fn cost(vote: &Vote, option: u16) -> Option<u64> {
    let (costs, name) = (&vote.opened.rules.costs, vote.options().name(option));
    // They stand in the order of the options, unless somebody wrote the rules by hand.
    let listed = costs.get(usize::from(option)).filter(|(project, _)| project == name);
    listed.or_else(|| costs.iter().find(|(project, _)| folded(project) == folded(name))).map(|(_, cost)| *cost)
}

/// What is marked of the money, and what is left of it or lacking; none where nothing is bought. True where it does not fit.
pub fn spent(vote: &Vote, cost: u64, words: &Words) -> Option<(String, bool)> {
    let budget = vote.opened.rules.budget?;
    let (left, over) = (budget.saturating_sub(cost), cost.saturating_sub(budget));
    let key = if over > 0 { "ui-mark-over" } else { "ui-mark-money" };
    let numbers = [cost, budget, left, over].map(|number| words.grouped(number));
    let names = ["cost", "budget", "left", "over"];
    let places: Vec<_> = names.into_iter().zip(&numbers).map(|(name, number)| (name, number.into())).collect();
    Some((words.tell(key, &places), over > 0))
}

/// How many have voted, and the quorum where there is one.
pub fn turnout(vote: &Vote, words: &Words) -> Vec<String> {
    let mut lines = vec![words.tell("vote-turnout", &[("cast", vote.turnout().into()), ("entitled", vote.opened.entitled.into())])];
    lines.extend(vote.quorum().map(|(needed, found)| {
        let key = if found >= needed { "vote-quorum-met" } else { "vote-quorum-open" };
        words.tell(key, &[("needed", needed.into()), ("found", found.into()), ("missing", needed.saturating_sub(found).into())])
    }));
    lines
}

/// The rules in sentences: what wins, what counts, what a ballot may mark.
pub fn rules(vote: &Vote, words: &Words) -> Vec<String> {
    let (method, rules) = (vote.opened.method, &vote.opened.rules);
    let mut lines = vec![words.say(&format!("ui-method-{method}-advice"))];
    if rules.seats > 1 {
        lines.push(words.tell("ui-rule-seats", &[("count", rules.seats.into())]));
    }
    if matches!(method, Method::Majority | Method::Approval) {
        lines.extend(threshold(vote, words));
    }
    match method.shape() {
        Shape::Approvals | Shape::Projects => {
            lines.extend(rules.max_marks.map(|most| words.tell("ui-rule-marks", &[("count", most.into())])));
        }
        Shape::Grades => {
            let grades = rules.grades.iter().rev().map(|grade| shown(grade)).collect::<Vec<_>>().join(", ");
            let key = match rules.default_grade {
                DefaultGrade::Lowest => "ui-rule-grades",
                DefaultGrade::Median | DefaultGrade::None | DefaultGrade::Grade(_) => "ui-rule-grades-otherwise",
            };
            lines.push(words.tell(key, &[("grades", (&grades).into())]));
        }
        Shape::Scores => {
            let (min, max) = (rules.score_min.to_string(), rules.score_max.to_string());
            lines.push(words.tell("ui-rule-scores", &[("min", (&min).into()), ("max", (&max).into())]));
        }
        Shape::Points => lines.push(words.tell("ui-rule-points", &[("count", rules.points.into())])),
        Shape::Choice | Shape::Ranking => {}
    }
    lines.extend(rules.budget.map(|budget| words.tell("ui-rule-budget", &[("budget", (&words.grouped(budget)).into())])));
    if let Some((needed, _)) = vote.quorum() {
        let key = if rules.quorum.is_some_and(|quorum| quorum.present) { "ui-rule-quorum-present" } else { "ui-rule-quorum" };
        lines.push(words.tell(key, &[("count", needed.into())]));
    }
    lines.extend(other_rules(vote, words));
    lines.push(ties(vote, words));
    if vote.opened.straw {
        lines.push(words.say("vote-straw"));
    }
    lines.push(match &vote.opened.secret {
        None => words.say("ui-rule-open"),
        Some(secret) if secret.needed == 0 => words.say("ui-rule-secret"),
        Some(secret) => words.tell("ui-rule-secret-tellers", &[("needed", secret.needed.into()), ("tellers", secret.tellers.len().into())]),
    });
    lines
}

/// Parameters that differ from the usual and that no other sentence tells.
fn other_rules(vote: &Vote, words: &Words) -> Vec<String> {
    const TOLD: [&str; 12] =
        ["seats", "threshold", "more_than", "base", "max_marks", "grades", "score_min", "score_max", "points", "budget", "costs", "quorum"];
    let (rules, method) = (&vote.opened.rules, vote.opened.method);
    let usual = Rules::default().of(method);
    let others = rules.of(method).into_iter().filter(|rule| !TOLD.contains(&rule.0) && !usual.contains(rule));
    others.filter_map(|(name, value)| crate::report::rule(name, &value, rules, words)).collect()
}

/// What becomes of a tie.
fn ties(vote: &Vote, words: &Words) -> String {
    let (mut dice, mut beacon) = (None, None);
    for source in vote.opened.tie.iter().filter_map(|source| source.parse::<Source>().ok()) {
        match source {
            Source::Dice { digits } => dice = Some(digits),
            _ => beacon = source.known_from(),
        }
    }
    let time = beacon.map(day_time).unwrap_or_default();
    let key = match (dice, beacon) {
        (None, None) => "ui-rule-tie-stays",
        (Some(_), None) => "ui-rule-tie-dice",
        (None, Some(_)) => "ui-rule-tie-beacon",
        (Some(_), Some(_)) => "ui-rule-tie-dice-beacon",
    };
    words.tell(key, &[("count", dice.unwrap_or(0).into()), ("time", (&time).into())])
}

/// What an option needs to be adopted.
fn threshold(vote: &Vote, words: &Words) -> Option<String> {
    let (method, rules) = (vote.opened.method, &vote.opened.rules);
    let base = words.say(match rules.base {
        Base::Cast => "ui-base-cast",
        Base::CastAndAbstaining => "ui-base-cast-and-abstaining",
        Base::Present => "ui-base-present",
        Base::Entitled => "ui-base-entitled",
    });
    let threshold = match (rules.threshold, method) {
        (Some(threshold), _) => threshold,
        (None, Method::Majority) => crate::tally::Fraction::HALF,
        _ => return None,
    };
    if threshold == crate::tally::Fraction::NONE {
        return Some(words.say("ui-rule-most"));
    }
    let key = if rules.needs_more(threshold) { "ui-rule-more-than" } else { "ui-rule-at-least" };
    Some(words.tell(key, &[("threshold", (&threshold.to_string()).into()), ("base", (&base).into())]))
}

/// A ballot in plain words, an option or a rank a line.
pub fn ballot(ballot: &Ballot, vote: &Vote, words: &Words) -> Vec<String> {
    let name = |number: u16| option(vote, number);
    let quoted = |number: &u16| words.tell("ui-quoted", &[("text", (&name(*number)).into())]);
    match ballot {
        Ballot::Blank => vec![words.say("ui-ballot-blank")],
        Ballot::Choice(number) => vec![quoted(number)],
        Ballot::Approvals(options) => options.iter().map(|number| format!("✓ {}", name(*number))).collect(),
        Ballot::Ranking(ranking) => {
            let levels = ranking.levels().zip(1_u64..);
            let line = |(level, rank): (crate::tally::Level<'_>, u64)| {
                let options = level.options();
                let names = options.iter().map(quoted).collect::<Vec<_>>().join(words.say("ui-and").as_str());
                let key = if options.len() > 1 { "ui-ballot-rank-shared" } else { "ui-ballot-rank" };
                words.tell(key, &[("rank", rank.into()), ("names", (&names).into())])
            };
            levels.map(line).collect()
        }
        Ballot::Scores(scores) => {
            let line = |(number, score): &(u16, i32)| {
                let mark = match vote.opened.method.shape() {
                    Shape::Grades => usize::try_from(*score)
                        .ok()
                        .and_then(|at| vote.opened.rules.grades.get(at))
                        .map_or_else(String::new, |grade| shown(grade)),
                    _ => score.to_string(),
                };
                words.tell("ui-label-text", &[("label", (&name(*number)).into()), ("text", (&mark).into())])
            };
            scores.iter().map(line).collect()
        }
    }
}

/// A ballot in a line among others.
pub fn in_line(one: &Ballot, vote: &Vote, words: &Words) -> String {
    if *one == Ballot::Blank { words.say("ui-ballot-blank-short") } else { ballot(one, vote, words).join(" · ") }
}

/// What a ballot leaves open, and what that means.
pub fn left_open(ballot: &Ballot, vote: &Vote, words: &Words) -> Option<String> {
    let options = vote.options().options.len();
    let marked = match ballot {
        Ballot::Blank | Ballot::Choice(_) | Ballot::Approvals(_) => return None,
        Ballot::Ranking(ranking) => ranking.options().count(),
        Ballot::Scores(scores) => scores.len(),
    };
    let left = options.saturating_sub(marked);
    let key = match vote.opened.method.shape() {
        Shape::Ranking => "ui-ballot-unranked",
        Shape::Grades if vote.opened.rules.default_grade == DefaultGrade::Lowest => "ui-ballot-ungraded-lowest",
        Shape::Grades | Shape::Scores => "ui-ballot-unmarked",
        _ => return None,
    };
    (left > 0).then(|| words.tell(key, &[("count", left.into())]))
}

/// What equal ranks do to a ballot that has some, where it is counted rank by rank.
pub fn equal_ranks(ballot: &Ballot, vote: &Vote, words: &Words) -> Option<String> {
    let shared = Rules::bears("overvotes", vote.opened.method) && ballot.overvoted();
    shared.then(|| {
        words.say(match vote.opened.rules.overvotes {
            Overvotes::Exhaust => "ui-ballot-equal-exhaust",
            Overvotes::Skip => "ui-ballot-equal-skip",
            Overvotes::Invalid => "ui-ballot-equal-invalid",
        })
    })
}

/// Why an option won or did not, as lines of a card.
pub fn why(outcome: &Outcome, option: u16, words: &Words) -> Vec<Coded> {
    let plain = |text: String| Coded::new("ui-plain").with("text", text);
    let told = outcome.why(option).into_iter().map(|(stage, told)| {
        let text = crate::report::told(&told, words);
        match stage {
            Some(number) if outcome.stages.len() > 1 => words.tell("tally-stage", &[("number", number.into()), ("text", (&text).into())]),
            _ => text,
        }
    });
    told.map(plain).collect()
}

/// An amount as it stands beside a bar.
pub fn beside_bar(one: &Amount, words: &Words) -> String {
    match one {
        // Five digits after the point are for checking; the room needs two.
        Amount::Decimal { digits: 3.., .. } | Amount::Fraction(_) => {
            amount(&Amount::Decimal { units: i128::from((thousandths(one) + 5) / 10), digits: 2 }, words)
        }
        _ => amount(one, words),
    }
}
