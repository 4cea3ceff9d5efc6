//! STAR: score, then automatic runoff. The two options with the highest totals are compared: the one that more ballots score higher wins.
//!
//! A tie in the runoff goes to the higher total; what is equal after that, and a tie for a place in the runoff, is broken by the order of
//! ties. Source: Equal Vote Coalition, *STAR voting*.

use super::amount::Amount;
use super::ballot::Ballot;
use super::count::{Counted, Hall, nothing};
use super::outcome::{Duel, Stage, Standing, Status, Told};
use super::score::whole_totals;
use super::tie::Breaker;

pub(super) fn count(hall: &Hall<'_>) -> Counted {
    let totals = whole_totals(hall);
    hall.explore(|breaker| run(hall, &totals, breaker))
}

fn run(hall: &Hall<'_>, totals: &[i64], breaker: &mut Breaker<'_>) -> Counted {
    let total = |option: u16| totals.get(usize::from(option)).copied().unwrap_or(0);
    let order = hall.levels(total);
    let mut finalists: Vec<u16> = Vec::new();
    for level in &order {
        let mut left = level.clone();
        while finalists.len() < 2 && !left.is_empty() {
            // Both of a level of two are in: nothing is to be broken.
            let one = if left.len() + finalists.len() <= 2 { left.first().copied().unwrap_or_default() } else { breaker.first(&left) };
            left.retain(|option| *option != one);
            finalists.push(one);
        }
    }
    let [one, other] = finalists.as_slice() else { return nothing() };
    let duel = compared(hall, *one, *other);
    let winner = match (duel.votes == duel.against, total(*one) == total(*other)) {
        (false, _) => duel.winner,
        (true, false) => *one,
        (true, true) => breaker.first(&finalists),
    };
    let loser = if winner == *one { *other } else { *one };
    let status = |option: u16| match option {
        _ if option == winner => Status::Elected,
        _ if option == loser => Status::Standing,
        _ => Status::Out,
    };
    let standing = |option: &u16| Standing { option: *option, amount: Amount::Whole(total(*option)), status: status(*option) };
    let scores = Stage { told: vec![Told::Points], standing: order.iter().flatten().map(standing).collect(), ..Stage::default() };
    let (votes, against) = if duel.winner == winner { (duel.votes, duel.against) } else { (duel.against, duel.votes) };
    let runoff = Stage {
        told: vec![Told::Finalists { first: hall.name(*one), second: hall.name(*other) }],
        duels: vec![Duel { winner, loser, votes, against, kept: true }],
        ..Stage::default()
    };
    let told = vec![Told::StarWins { option: hall.name(winner), rival: hall.name(loser), votes, against }];
    let rest = order.iter().map(|level| level.iter().copied().filter(|option| !finalists.contains(option)).collect::<Vec<u16>>());
    let levels = [vec![winner], vec![loser]].into_iter().chain(rest.filter(|level| !level.is_empty())).collect();
    Counted { winners: vec![winner], order: Some(levels), told, stages: vec![scores, runoff], ..nothing() }
}

/// How many ballots score one higher than the other.
fn compared(hall: &Hall<'_>, one: u16, other: u16) -> Duel {
    let (mut votes, mut against) = (0, 0);
    for ballot in hall.ballots {
        let Ballot::Scores(scores) = &ballot.ballot else { continue };
        let score = |option: u16| scores.iter().find(|(scored, _)| *scored == option).map_or(hall.rules.score_min, |(_, score)| *score);
        match score(one).cmp(&score(other)) {
            std::cmp::Ordering::Greater => votes += ballot.weight,
            std::cmp::Ordering::Less => against += ballot.weight,
            std::cmp::Ordering::Equal => {}
        }
    }
    if votes >= against {
        Duel { winner: one, loser: other, votes, against, kept: true }
    } else {
        Duel { winner: other, loser: one, votes: against, against: votes, kept: true }
    }
}
