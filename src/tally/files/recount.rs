//! The command lines by which other programs count the files of [`super::ballot_file`] again, where they count by the same rules.
//!
//! Tried with `pref_voting` 1.18, `abcvoting` 2.19 and `pabutools` 1.2.

use crate::tally::ballot::Ballot;
use crate::tally::method::Method;
use crate::tally::profile::Profile;
use crate::tally::rules::{Completion, Rules, Strength, Unranked, Utility};

/// How another program counts a file again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Recount {
    /// The program.
    pub tool: &'static str,
    /// What to type, in the folder of the file.
    pub command: String,
}

/// How other programs count `file` again. None where a parameter is stated that they do not have: they would count something else.
pub fn recounts(method: Method, profile: &Profile, rules: &Rules, file: &str) -> Vec<Recount> {
    let stated = rules.stated();
    let only = |known: &[&str]| stated.iter().all(|rule| known.contains(rule));
    let strict = profile.ballots.iter().all(|ballot| {
        matches!(&ballot.ballot, Ballot::Ranking(ranking) if ranking.as_strict().is_some()) || ballot.ballot == Ballot::Blank
    });
    let found = match method {
        Method::Schulze if only(&["strength", "unranked"]) => Some(pref_voting("beat_path", rules, file)),
        Method::RankedPairs if only(&["strength", "unranked"]) => Some(pref_voting("ranked_pairs", rules, file)),
        Method::Minimax if only(&["strength", "unranked"]) => Some(pref_voting("minimax", rules, file)),
        Method::Borda if only(&[]) => Some(pref_voting("borda", rules, file)),
        Method::Irv if only(&[]) && strict => Some(pref_voting("instant_runoff_put", rules, file)),
        Method::StvScottish if only(&["seats", "withdrawn"]) && strict => Some(transferred("stv_scottish", file)),
        Method::StvMeek if only(&["seats", "withdrawn"]) && strict => Some(transferred("stv_meek", file)),
        Method::Approval if only(&["seats"]) => Some(abcvoting("av", rules, file)),
        Method::Phragmen if only(&["seats"]) => Some(abcvoting("seqphragmen", rules, file)),
        Method::EqualShares if only(&["budget", "costs", "utility", "completion"]) => pabutools(rules, file),
        Method::Schulze
        | Method::RankedPairs
        | Method::Minimax
        | Method::Borda
        | Method::Irv
        | Method::StvScottish
        | Method::StvMeek
        | Method::Approval
        | Method::Phragmen
        | Method::EqualShares
        | Method::Majority
        | Method::Score
        | Method::Star
        | Method::MajorityJudgment
        | Method::Dots
        | Method::Quadratic => None,
    };
    found.into_iter().collect()
}

fn python(tool: &'static str, code: &str) -> Recount {
    Recount { tool, command: format!("python3 -c \"{code}\"") }
}

/// It counts by margins where nothing else is said, and takes options without a rank for last only where that is said.
fn pref_voting(rule: &str, rules: &Rules, file: &str) -> Recount {
    let last = if rules.unranked == Unranked::Last { "p.use_extended_strict_preference(); " } else { "" };
    let compares = matches!(rule, "beat_path" | "ranked_pairs" | "minimax");
    let strength = if compares && rules.strength == Strength::Winning { ", strength_function=p.support" } else { "" };
    let code = format!(
        "from pref_voting.profiles_with_ties import ProfileWithTies as P; from pref_voting.voting_methods import {rule} as f; p = P.from_preflib('{file}'); {last}print(f(p{strength}))"
    );
    python("pref_voting", &code)
}

/// It does not read BLT by itself: lines of a weight, options by number and a 0; a negative number is an option withdrawn.
fn transferred(rule: &str, file: &str) -> Recount {
    let code = format!(
        "from itertools import takewhile as t; from pref_voting.profiles_with_ties import ProfileWithTies as P; from pref_voting.proportional_methods import {rule} as f; r = [[int(n) for n in l.split()] for l in t(lambda l: l.strip() != '0', open('{file}'))]; w = [-n for l in r for n in l if n < 0]; b = [(l[0], [n for n in l[1:-1] if n not in w]) for l in r[1:] if l[0] > 0]; b = [x for x in b if x[1]]; print(f(P([{{c: i for i, c in enumerate(x)}} for _, x in b], rcounts=[n for n, _ in b]), num_seats=r[0][1]))"
    );
    python("pref_voting", &code)
}

fn abcvoting(rule: &str, rules: &Rules, file: &str) -> Recount {
    let code = format!(
        "from abcvoting import abcrules, fileio; p = fileio.read_preflib_file('{file}'); print([[p.cand_names[c] for c in w] for w in abcrules.compute('{rule}', p, {})])",
        rules.seats
    );
    python("abcvoting", &code)
}

fn pabutools(rules: &Rules, file: &str) -> Option<Recount> {
    let utility = match rules.utility {
        Utility::Cost => "Cost_Sat",
        Utility::Number => "Cardinality_Sat",
        Utility::Points => "Additive_Cardinal_Sat",
    };
    let step = match rules.completion {
        Completion::AddOne => ", voter_budget_increment=1",
        Completion::None => "",
        Completion::AddOneGreedy | Completion::Greedy => return None,
    };
    let code = format!(
        "from pabutools.election import parse_pabulib, {utility} as s; from pabutools.rules import method_of_equal_shares as f; i, p = parse_pabulib('{file}'); print(f(i, p, sat_class=s{step}))"
    );
    Some(python("pabutools", &code))
}
